"""From Hangul back to pinyin: every sequence of syllables that the official table spells so, the likeliest first.

The table is not one-to-one (장 is zhang and jiang), and a string can be cut in more than one way (위안 is yuan
or yu+an), so the answer is a ranked list. A person is ranked by how common the surname and the given-name
characters are, a place by known Chinese places, anything else by both and by how often syllables are met in
running Chinese.
"""

from __future__ import annotations

import math
from functools import lru_cache

from glossary.phonetics.hangul import is_hangul
from glossary.phonetics.loose import loose_hangul_of
from glossary.phonetics.pinyin import mandarin, syllables, toneless
from glossary.phonetics.syllables import inventory, plain
from glossary.phonetics.tables import keyed, lines

MOST = 2000  # candidates looked at
MOST_LOOSE = 60  # the same when only looser spellings lead anywhere
LOOSE_UP_TO = 0.35  # cost of a loose spelling that is still tried when the table knows no way
FLOOR = 0.02  # weight of a syllable that the lists do not have
SPLIT = 6.0  # what an extra cut costs (yu+an against yuan), in log units
KNOWN_PLACE = 6.0
KNOWN_COUNTY = 4.0
KNOWN_WORD = 3.0
Candidates = tuple[tuple[str, ...], ...]


@lru_cache(maxsize=1)
def _by_hangul() -> dict[str, list[tuple[str, float]]]:
    found: dict[str, list[tuple[str, float]]] = {}
    for syllable, hangul in inventory().items():
        found.setdefault(hangul, []).append((syllable, 0.0))
    return found


@lru_cache(maxsize=1)
def _by_loose_hangul() -> dict[str, list[tuple[str, float]]]:
    found = {hangul: list(pairs) for hangul, pairs in _by_hangul().items()}
    for syllable in inventory():
        for hangul, cost in loose_hangul_of(syllable):
            if cost <= LOOSE_UP_TO:
                found.setdefault(hangul, []).append((syllable, cost))
    return found


@lru_cache(maxsize=1)
def _common() -> dict[str, float]:
    counts = {syllable: float(rest.split("\t")[1]) for syllable, rest in keyed("pinyin_hangul.tsv").items()}
    total = sum(counts.values())
    return {syllable: 400 * count / total for syllable, count in counts.items()}


@lru_cache(maxsize=1)
def _surnames() -> dict[tuple[str, ...], float]:
    found: dict[tuple[str, ...], float] = {}
    for simple, rest in keyed("surnames.tsv").items():
        columns = rest.split("\t")
        key = (plain(columns[0]),) if len(simple) == 1 else toneless(syllables(simple))
        found[key] = found.get(key, 0.0) + float(columns[1]) / 20
    return found


@lru_cache(maxsize=1)
def _given() -> dict[str, float]:
    found: dict[str, float] = {}
    for ch, weight in keyed("given_characters.tsv").items():
        for share, reading in zip((1.0, 0.1), mandarin(ch), strict=False):
            found[plain(reading)] = found.get(plain(reading), 0.0) + share * float(weight)
    return {syllable: weight / 20 for syllable, weight in found.items()}


@lru_cache(maxsize=1)
def _places() -> tuple[frozenset[tuple[str, ...]], dict[str, float]]:
    read = [toneless(syllables(name)) for name in lines("places.tsv")]
    weights: dict[str, float] = {}
    for sequence in read:
        for syllable in sequence:
            weights[syllable] = weights.get(syllable, 0.0) + 0.25
    return frozenset(read), weights


@lru_cache(maxsize=1)
def _counties() -> frozenset[tuple[str, ...]]:
    return frozenset(toneless(syllables(name, "place")) for name in lines("counties.tsv"))


def is_place_sound(sequence: tuple[str, ...]) -> bool:
    """Tell whether toneless syllables are those of a known Chinese place.

    >>> is_place_sound(("an", "hui")), is_place_sound(("xun", "xian")), is_place_sound(("ma", "yun"))
    (True, True, False)
    """
    return sequence in _places()[0] or sequence in _counties()


def _log(weight: float) -> float:
    return math.log(weight + FLOOR)


def person_score(sequence: tuple[str, ...]) -> float:
    """Return how usual a row of pinyin syllables is as the name of a person (logarithm).

    >>> person_score(("li", "wen", "hao")) > 0 > person_score(("ba", "yo", "na"))
    True
    """
    surnames, given, common = _surnames(), _given(), _common()
    best = -1e9
    for size in (1, 2):
        if len(sequence) > size or (size == 1 and len(sequence) == 1):
            head = _log(surnames.get(sequence[:size], 0.0)) + (_log(0.3) if size == 2 else 0.0)
            rest = sequence[size:]
            tail = sum(_log(given.get(s, 0.0) + 0.05 * common.get(s, 0.0)) for s in rest)
            length = {0: -3.0, 1: -1.0, 2: 0.0, 3: -4.0}.get(len(rest), -8.0)
            best = max(best, head + tail + length)
    return best


def _place_score(sequence: tuple[str, ...]) -> float:
    known, weights = _places()
    common = _common()
    score = sum(_log(weights.get(s, 0.0) + 0.1 * common.get(s, 0.0)) for s in sequence)
    if sequence in known:
        score += KNOWN_PLACE
    elif sequence in _counties():
        score += KNOWN_COUNTY
    elif any(sequence[:size] in known for size in range(2, len(sequence))):
        score += KNOWN_PLACE / 3
    return score


@lru_cache(maxsize=1)
def _words() -> frozenset[tuple[str, ...]]:
    return frozenset(toneless(syllables(word)) for word in lines("org_words.tsv")) | _places()[0]


def _word_score(sequence: tuple[str, ...]) -> float:
    common, known = _common(), _words()
    score = sum(_log(common.get(s, 0.0)) for s in sequence)
    start = 0
    while start < len(sequence):
        size = next((n for n in (4, 3, 2) if sequence[start : start + n] in known and start + n <= len(sequence)), 0)
        score += KNOWN_WORD * max(0, size - 1)
        start += size or 1
    return score


def _score(sequence: tuple[str, ...], category: str) -> float:
    if category == "person":
        score = person_score(sequence)
    elif category == "place":
        score = _place_score(sequence)
    elif category:
        score = _word_score(sequence)
    else:
        known = is_place_sound(sequence)
        score = max(person_score(sequence), _place_score(sequence) + (2.0 if known else -2.0))
    return score - SPLIT * len(sequence)


def _cuts(hangul: str, table: dict[str, list[tuple[str, float]]], most: int) -> list[tuple[tuple[str, ...], float]]:
    """Return every way to cut the string into spellings of the table, with the summed cost."""
    ways: list[list[tuple[tuple[str, ...], float]]] = [[] for _ in range(len(hangul) + 1)]
    ways[0] = [((), 0.0)]
    for end in range(1, len(hangul) + 1):
        for size in range(1, min(3, end) + 1):
            for syllable, cost in table.get(hangul[end - size : end], ()):
                ways[end] += [((*before, syllable), paid + cost) for before, paid in ways[end - size]]
        if len(ways[end]) > most:
            ways[end] = sorted(ways[end], key=lambda way: way[1])[:most]
    return ways[-1]


@lru_cache(maxsize=4096)
def pinyin_candidates(hangul: str, category: str = "") -> Candidates:
    """Return all toneless pinyin readings of a Hangul name, ranked; their number says how sure the first one is.

    Args:
        hangul: The name; spaces and anything that is not Hangul are left out.
        category: `person` and `place` rank by their own lists; another category by running Chinese; "" by all.

    >>> pinyin_candidates("장이머우", "person")[0], len(pinyin_candidates("장이머우"))
    (('zhang', 'yi', 'mou'), 4)
    >>> pinyin_candidates("시안", "place")[0]
    ('xi', 'an')
    """
    spelled = "".join(ch for ch in hangul if is_hangul(ch))
    if not spelled:
        return ()
    found = _cuts(spelled, _by_hangul(), MOST) or _cuts(spelled, _by_loose_hangul(), MOST_LOOSE)
    best: dict[tuple[str, ...], float] = {}
    for sequence, cost in found:
        score = _score(sequence, category) - 8.0 * cost
        best[sequence] = max(score, best.get(sequence, -1e9))
    return tuple(sorted(best, key=lambda s: (-best[s], s)))


def candidate_count(hangul: str) -> int:
    """Return how many pinyin readings a Hangul name has by the official table.

    >>> candidate_count("시진핑"), candidate_count("왕하이펑")
    (1, 4)
    """
    return len(pinyin_candidates(hangul))
