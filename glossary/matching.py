"""Finds known names in running Korean text: longest match, particle-aware, never inside ordinary words.

A name is matched where a word begins and where what follows it is nothing, a particle, a title, a generic, another
name or the rest of a compound. A name that is also an ordinary word (선전 'propaganda', 왕이 'the king') needs a reason
in the document: it was annotated with its Hanja, it carries a generic or title, it stands in a list of names, or a
place particle follows. One name of several things (산시 陝西/山西) is settled by the document or reported as ambiguous.
"""

from __future__ import annotations

import re
from collections import ChainMap, Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field

from glossary.bounds import begins, tail_after
from glossary.name_or_word import CERTAIN, LIKE_PARTICLE, name_margin
from glossary.ordinary import is_risky, sounds_korean
from glossary.quick import quickly_made
from glossary.reasons import (
    COMPOUND_TAILS,
    PLACE_AFTER,
    RELATION,
    may_be_prefixed,
)
from glossary.scanning import Scan
from glossary.settling import settle_here
from glossary.subjects import words_of
from glossary.surfaces import Entry, Names, by_surface
from glossary.text import is_hangul
from glossary.types import Category, Concept

#: A risky surface is proved a name where so much of its occurrences are, less where one is clear by such a margin; an
#: alias in brackets proves as much alone.
_MOSTLY, _PARTLY, _CLEAR = 0.65, 0.4, 3.0
_CERTAIN = 1000
_ALIAS = re.compile(r"[(（]([가-힣]{2,8})[)）]")
#: Generics that are particles as well.
_NOT_ALSO = ("도", "로", "만")
_NONE = Names()
_COUNTRIES = frozenset("중국 미국 일본 한국 북한 대만 홍콩 러시아 유럽 인도 베트남".split())


__all__ = [
    "COMPOUND_TAILS",
    "Match",
    "Matcher",
    "Proof",
    "about_china",
    "is_risky",
    "proved",
    "proved_names",
    "sounds_korean",
]


@quickly_made
@dataclass(frozen=True, slots=True)
class Match:
    """A name in a text: `text[start:end]` is the surface, `concepts` all things it may be (one when settled).

    `tail` is the generic that belongs to the name in this place (성 in 안후이성), `text[end:end+len(tail)]`.
    `margin` is by how much a surface that is a word too is the name here (`name_or_word`), negative where it is not.
    """

    start: int
    end: int
    surface: str
    concepts: tuple[Concept, ...]
    tail: str = ""
    margin: float = CERTAIN


class Matcher:
    """The longest known name at every place of a text.

    >>> from glossary.types import Concept
    >>> matcher = Matcher([
    ...     Concept("c-1", "항저우", "杭州", english="Hangzhou"),
    ...     Concept("c-2", "왕이", "王毅", english="Wang Yi", category=Category.PERSON),
    ... ])
    >>> [m.surface for m in matcher.matches("왕이 성장하면 항저우에서 만난다")]
    ['항저우']
    >>> [m.surface for m in matcher.matches("왕이 부장은 말했다")]
    ['왕이']
    """

    def __init__(self, *sources: Iterable[Concept], settled: Mapping[str, str] | None = None) -> None:
        """Index the names of several sources, the most trusted first: a surface belongs to the first that has it.

        Args:
            sources: Concepts; rejected ones are left out.
            settled: Surface → concept id, as the document settled it (an annotation with Hanja).
        """
        self._entries: dict[str, Names] = {}
        self._below: Mapping[str, Names] = {}
        self._settled = dict(settled or {})
        self._scan = Scan(self._entries)
        self.surfaces: MutableMapping[str, tuple[Concept, ...]] = {}
        for source in sources:
            fresh = by_surface(source)
            if self.surfaces:
                fresh = {form: found for form, found in fresh.items() if form not in self.surfaces}
            if fresh:
                self._add(fresh)

    def _add(self, fresh: Mapping[str, tuple[Concept, ...]]) -> None:
        """Index surfaces, in place of what an entry of the same surface held before."""
        self.surfaces.update(fresh)
        grouped: dict[str, Names] = {}
        for entry in fresh.items():
            head = entry[0][:2]
            names = grouped.get(head)
            if names is None:
                grouped[head] = Names((entry,))
            else:
                names.append(entry)
        for head, names in grouped.items():
            names[:0] = [entry for entry in self._entries.get(head, ()) if entry[0] not in fresh]
            if len(names) > 1:
                names.sort(key=_length, reverse=True)
            self._entries[head] = names
        self._scan = Scan(self._entries)

    def under(self, own: Iterable[Concept]) -> Matcher:
        """Return a matcher for a document in which its own names stand before these."""
        names = by_surface(own)
        other = Matcher()
        other._below = self._entries
        other._entries = {head: self._entries[head] for form in names if (head := form[:2]) in self._entries}
        other._add(names)
        other._scan = self._scan.under(names)
        other.surfaces = ChainMap(names, self.surfaces)
        return other

    def with_settled(self, settled: Mapping[str, str]) -> Matcher:
        """Return the same matcher for a document that settles some homographs (surface → concept id)."""
        other = Matcher()
        other._entries, other._below, other.surfaces = self._entries, self._below, self.surfaces
        other._scan = self._scan
        other._settled = dict(settled)
        return other

    def matches(
        self,
        text: str,
        annotated: frozenset[str] = frozenset(),
        about_china: bool = False,
        skip: Callable[[int], bool] | None = None,
        passed: list[Match] | None = None,
    ) -> Iterator[Match]:
        """Yield the names in a text, left to right, not overlapping.

        Args:
            text: Korean text.
            annotated: Surfaces that the document proves to be names (bracketed with their Hanja, or with a title).
            about_china: In an article about China a place particle is reason enough for a place (선전에서).
            skip: Tells the places whose names nobody asks for (brackets, and what stands before them).
            passed: Takes the names that were weighed and found to be rather the word, with their margins.

        >>> city = Concept("c-1", "시안", "西安", english="Xi'an", category=Category.PLACE)
        >>> passed: list[Match] = []
        >>> list(Matcher([city]).matches("어제 본 시안은", passed=passed)), [round(m.margin) for m in passed]
        ([], [-1])
        """
        previous = -1
        for start in self._scan.places(text):
            if start < previous or (skip is not None and skip(start)):
                continue
            position = start
            while (match := self._at(text, position, annotated, previous, about_china, passed)) is not None:
                yield match
                position = previous = match.end

    def _starting(self, head: str) -> Names:
        """The names that begin with two characters."""
        return self._entries.get(head) or self._below.get(head) or _NONE

    def _at(
        self,
        text: str,
        position: int,
        annotated: frozenset[str],
        previous: int,
        about_china: bool,
        passed: list[Match] | None,
    ) -> Match | None:
        found = self._starting(text[position : position + 2])
        if not found or not begins(text, position, previous):
            return None
        return self._longest(text, position, found, annotated, previous, about_china, passed)

    def _longest(
        self,
        text: str,
        position: int,
        found: Names,
        annotated: frozenset[str],
        previous: int,
        about_china: bool,
        passed: list[Match] | None,
    ) -> Match | None:
        prefixed = position > 0 and position != previous and is_hangul(text[position]) and is_hangul(text[position - 1])
        for surface, concepts in found.standing(text, position):
            end = position + len(surface)
            if len(concepts) > 1:
                concepts = settle_here(surface, concepts, text, position, end)
            if len(concepts) > 1 and (RELATION.match(text, end) or not PLACE_AFTER.match(text, end)):
                concepts = tuple(c for c in concepts if c.category is Category.OTHER) or concepts
            if (
                prefixed
                and surface not in _COUNTRIES
                and not (_is_sure(surface) and may_be_prefixed(text, position, end))
            ):
                continue
            tail = tail_after(text, end, surface, concepts, self._starting)
            if tail is None:
                continue
            margin = name_margin(self.surfaces, text, position, end, surface, concepts, tail, annotated, about_china)
            if margin >= 0:
                return Match(position, end, surface, self._which(surface, concepts), tail, margin)
            if passed is not None and margin > -CERTAIN:
                passed.append(Match(position, end, surface, self._which(surface, concepts), tail, margin))
            if tail == "" and surface.endswith(_NOT_ALSO):
                return None  # what 황해도 is not, 황해 with 도 "also" is not either
        return None

    def _which(self, surface: str, concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
        wanted = self._settled.get(surface)
        chosen = tuple(c for c in concepts if c.id == wanted) if wanted else ()
        return chosen or concepts


def _length(entry: Entry) -> int:
    return len(entry[0])


def _is_sure(surface: str) -> bool:
    return len(surface) >= 3 and not is_risky(surface)


@dataclass(frozen=True, slots=True)
class Proof:
    """What a document proves of surfaces.

    Attributes:
        names: The risky ones that it annotates or mostly uses as names.
        margins: By how much it has each name that stands in it where that is clearest.
    """

    names: frozenset[str] = frozenset()
    margins: Mapping[str, float] = field(default_factory=dict)


def proved(matcher: Matcher, text: str, annotated: frozenset[str]) -> Proof:
    """Return the risky surfaces that a document mostly uses as names, besides those it annotates.

    A text with 선전 "propaganda" as often as with the city proves nothing of a further 선전.

    >>> matcher = Matcher([Concept("c-1", "선전", "深圳", english="Shenzhen", category=Category.PLACE)])
    >>> sorted(proved(matcher, "중국 선전시와 중국 정부가 선전시를 키운다. 중국의 선전은", frozenset()).names)
    ['선전']
    >>> sorted(proved(matcher, "중국 선전시와 중국 정부의 선전 문구. 중국은 선전했다.", frozenset()).names)
    []
    """
    found: Counter[str] = Counter()
    margins: dict[str, float] = dict.fromkeys(annotated, CERTAIN)
    for match in matcher.matches(text, annotated, about_china(text)):
        form = match.surface
        if form not in margins or match.margin > margins[form]:
            margins[form] = match.margin
            whole = match.concepts[0].hangul  # 기린 칩 speaks for 기린
            if whole not in margins or match.margin > margins[whole]:
                margins[whole] = match.margin
        if is_risky(form):
            found[form] += 1
        if (alias := _ALIAS.match(text, match.end)) and match.concepts[0] in matcher.surfaces.get(alias.group(1), ()):
            found[alias.group(1)] += _CERTAIN  # 칭다오(청도)
            margins[alias.group(1)] = CERTAIN
    often = {form for form, times in found.items() if times >= _least(form, margins) * _standing(text, form)}
    return Proof(annotated | often, margins)


def proved_names(matcher: Matcher, text: str, annotated: frozenset[str]) -> frozenset[str]:
    """Return the names that a document proves (`proved`)."""
    return proved(matcher, text, annotated).names


def _least(form: str, margins: Mapping[str, float]) -> float:
    """The share of its places where a surface must be a name; 왕이 is "the king" in between, however clear it is."""
    return _PARTLY if margins[form] >= _CLEAR and form[-1] not in LIKE_PARTICLE else _MOSTLY


def _standing(text: str, form: str) -> int:
    """How often a word begins with the letters of a name."""
    return len(re.findall(f"(?<![가-힣]){re.escape(form)}", text))


def about_china(text: str) -> bool:
    """Tell whether an article as a whole is about China: it names it, or what stands for it, at least three times.

    >>> about_china("중국 중국 중국"), about_china("미국은")
    (True, False)
    """
    return words_of(text).china >= 3
