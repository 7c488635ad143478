"""Where known names may stand in a text: every place where the letters of one begin, found fast.

A few names are searched for one by one; many are looked up at every word; and once enough text has been read to
pay for it, an Aho-Corasick automaton finds all of them in one pass. Whether a name begins and ends there is for the
matcher.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from glossary.text import HAN, HANGUL

#: Up to so many names `str.find` for each is faster than a look at every word (measured).
_FEW = 48
#: After so many characters of text the automaton has paid for itself: it takes 3 ms to build for 1,000 names, and saves
#: 0.2 ms for 1,000 characters (measured).
_PAYS_AT = 20
#: Where a name may begin: a word, or the second syllable of a word (반중국).
_WORD_START = re.compile(
    f"(?<![{HANGUL}])[{HANGUL}]|(?<=[주대친반재방탈])(?<![{HANGUL}]{{2}})[{HANGUL}]"
    f"|(?<![A-Za-z0-9])[A-Za-z0-9]|(?<![{HAN}])[{HAN}]|[^\\s\\w.,()‘’“”'\"]"
)

Entries = Mapping[str, Sequence[tuple[str, Any]]]


class Scan:
    """Finds the places of names that are grouped by their first two characters.

    >>> list(Scan({"우시": [("우시", None)]}).places("상하이와 우시, 우시시"))
    [5, 9]
    """

    def __init__(self, entries: Entries, below: Scan | None = None) -> None:
        """Take the names; `below` finds further ones (a document's own names stand over those of the whole run)."""
        self._entries, self._below = entries, below
        self._read = 0
        self._automaton: Any = None
        self._least: list[str] | None = None

    def under(self, own: Iterable[str]) -> Scan:
        """Return what finds these names too.

        >>> list(Scan({"우시": [("우시", None)]}).under(["상하이"]).places("상하이와 우시"))
        [0, 5]
        """
        grouped: dict[str, list[tuple[str, None]]] = {}
        for form in own:
            grouped.setdefault(form[:2], []).append((form, None))
        return Scan(grouped, self)

    def places(self, text: str) -> Iterable[int]:
        """Return the places where the letters of a name begin, in order; some may be in the middle of a word."""
        if self._below is not None:
            return sorted({*self._own(text), *self._below.places(text)})
        return self._own(text)

    def _own(self, text: str) -> Iterable[int]:
        if len(self._entries) <= _FEW:
            if self._least is None:
                self._least = [form for names in self._entries.values() for form in _least([form for form, _ in names])]
            return _found(self._least, text)
        if self._automaton is None:
            self._read += len(text)
            if self._read < _PAYS_AT * len(self._entries):
                heads = self._entries
                return [at for found in _WORD_START.finditer(text) if text[(at := found.start()) : at + 2] in heads]
            from ahocorasick_rs import AhoCorasick

            self._automaton = AhoCorasick([form for names in self._entries.values() for form, _ in names])
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return sorted({start for _, start, _ in hits})


def _least(forms: list[str]) -> list[str]:
    """The forms that begin with no other one: where 안후이성 stands, 안후이 does."""
    if len(forms) == 1:
        return forms
    kept: list[str] = []
    for form in sorted(forms, key=len):
        if not form.startswith(tuple(kept)):
            kept.append(form)
    return kept


def occurrences(text: str, word: str) -> Iterator[int]:
    """Yield where a word stands in a text.

    >>> list(occurrences("우시와 우시", "우시"))
    [0, 4]
    """
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _found(forms: Iterable[str], text: str) -> list[int]:
    return sorted(place for form in forms for place in occurrences(text, form))
