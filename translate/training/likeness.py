"""How like two sentences are: overlapping pieces of spelling, found again through the rarest of them.

Two sentences are compared by the Jaccard coefficient of their shingles: runs of four syllables in Korean, of three
words in English. An inverted index over the rare shingles keeps the search near linear, so that a new sentence is held
against tens of thousands in a millisecond.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

FIGURE = re.compile(r"\d[\d.,]*")
LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z.'&-]*")
ENGLISH_WORD = re.compile(r"[A-Za-zÀ-ž][\w’'.&-]*|0")
NOT_TEXT = re.compile(r"[^0-9A-Za-z가-힣㐀-鿿]+")


def korean_shape(text: str, size: int = 4) -> frozenset[str]:
    """Return the runs of `size` characters, figures alike, Latin words alike, spaces and marks apart.

    >>> sorted(korean_shape("3월 5일 개막"))
    ['0월0일', '0일개막', '월0일개']
    """
    text = NOT_TEXT.sub("", LATIN_WORD.sub("A", FIGURE.sub("0", text)))
    return frozenset(text[n : n + size] for n in range(max(1, len(text) - size + 1)))


def english_shape(text: str, size: int = 3) -> frozenset[str]:
    """Return the runs of `size` words, names alike and figures alike: what is left of a sentence is its template.

    >>> sorted(english_shape("Shares of BYD rose 3 percent in Hong Kong"))
    ['0 percent in', 'N rose 0', 'of N rose', 'percent in N', 'rose 0 percent', 'shares of N']
    """
    words: list[str] = []
    found = ENGLISH_WORD.findall(FIGURE.sub("0", text))
    headline = sum(word[0].isupper() for word in found) > 0.5 * len(found)  # its capitals say nothing
    for number, word in enumerate(found):
        named = number > 0 and word[0].isupper() and not headline
        if not (named and words and words[-1] == "N"):
            words.append("N" if named else word.rstrip(".").lower())
    return frozenset(" ".join(words[n : n + size]) for n in range(max(1, len(words) - size + 1)))


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the shingles of either that both have.

    >>> jaccard(frozenset("abc"), frozenset("bcd"))
    0.5
    """
    return len(one & other) / max(1, len(one | other))


class Neighbours:
    """An index of shapes; `nearest` finds the most similar of those added so far."""

    def __init__(self, shapes: Iterable[frozenset[str]] = (), rare: int = 60) -> None:
        """Index the shapes; a shingle that stands in more than `rare` of them leads nowhere."""
        self.shapes: list[frozenset[str]] = []
        self.places: dict[str, list[int]] = defaultdict(list)
        self.rare = rare
        for shape in shapes:
            self.add(shape)

    def add(self, shape: frozenset[str]) -> None:
        """Put one more shape into the index."""
        for shingle in shape:
            places = self.places[shingle]
            if len(places) <= self.rare:
                places.append(len(self.shapes))
        self.shapes.append(shape)

    def nearest(self, shape: frozenset[str]) -> tuple[float, int]:
        """Return the highest likeness and whose it is; (0.0, -1) where nothing is shared."""
        shared: Counter[int] = Counter()
        for shingle in shape:
            places = self.places.get(shingle, ())
            if len(places) <= self.rare:
                shared.update(places)
        candidates = [number for number, _ in shared.most_common(20)]
        return max(((jaccard(shape, self.shapes[n]), n) for n in candidates), default=(0.0, -1))
