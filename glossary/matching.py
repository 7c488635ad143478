"""Finds known names in running Korean text: longest match, particle-aware, never inside ordinary words.

A name is matched where a word begins and where what follows it is nothing, a particle, a title, a generic, another
name or the rest of a compound. A name that is also an ordinary word (선전 'propaganda', 왕이 'the king') needs a reason
in the document: it was annotated with its Hanja, it carries a generic or title, it stands in a list of names, or a
place particle follows. One name of several things (산시 陝西/山西) is settled by the document or reported as ambiguous.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from functools import lru_cache

from glossary.cues import generics, is_particle_chain, title_after, titles
from glossary.fitting import fits_korea
from glossary.ordinary import is_risky, is_word_before, ordinary_words, reads_as_word, sounds_korean
from glossary.phonetics.hangul import has_coda
from glossary.quick import quickly_made
from glossary.reasons import (
    COMPOUND_TAILS,
    COPULA,
    PLACE_AFTER,
    RELATION,
    before_place_noun,
    china_nearby,
    derives,
    goes_on,
    has_own_particle,
    is_glossed,
    is_listed,
    is_verb,
    is_word_with_copula,
    korean_name_with_title,
    may_be_prefixed,
    titled,
)
from glossary.scanning import Scan
from glossary.surfaces import Entry, Names, by_surface
from glossary.text import HAN_CHARACTER, HANGUL_RUN, is_hangul
from glossary.types import Category, Concept
from glossary.weighing import ENOUGH, weigh
from glossary.wordhood import is_korean_place, is_verb_form, word_level, word_levels

#: After these a word goes on: ‘행운’이란 is not Iran.
_CLOSING = frozenset("’”\"')」』>〉》")
_ALIAS = re.compile(r"[(（]([가-힣]{2,8})[)）]")
_TRAVEL = ("여행", "관광")
_LOCATIVE = ("에", "으로", "까지", "부터", "서", "엔")
#: Generics of one syllable that are also verb endings or particles: never taken off a name in running text.
_NO_TAIL = frozenset(["하", "기", "도", "만", "로", "나라"])
#: Words of one syllable that join a country's name from the left (반중국, 재일본).
_PREFIXES = frozenset("주대친반재방탈")
#: Generics that are particles as well.
_NOT_ALSO = ("도", "로", "만")
_COUNTRIES = frozenset("중국 미국 일본 한국 북한 대만 홍콩 러시아 유럽 인도 베트남".split())
#: Names of two syllables that begin long compounds (중국산업은행).
_COMPOUNDING = frozenset("중국 미국 일본 한국 북한 홍콩".split())
#: Generics of one syllable that prove a name which is also a word; 지난주, 이사진 are words.
_PROVING_TAILS = frozenset("성시현구")
#: After a name of two Korean-sounding syllables these are rather the third syllable of another name (이강인).
_AFTER_VOWEL = frozenset("인일자지데하")
_AFTER_CODA = _AFTER_VOWEL | frozenset("고다야서든란나라며")
#: Last syllables of names that are particles too: 왕이 is "the king", with its particle, where no other follows.
_LIKE_PARTICLE = frozenset("이은을의")
_OFFICE_BEFORE = re.compile("(?:회장|총리|주석|부장|장관|대표|교수|서기|위원장|총재|대변인|상무위원|국무위원|총통) $")


__all__ = ["COMPOUND_TAILS", "Match", "Matcher", "about_china", "is_risky", "proved_names", "sounds_korean"]


@quickly_made
@dataclass(frozen=True, slots=True)
class Match:
    """A name in a text: `text[start:end]` is the surface, `concepts` all things it may be (one when settled).

    `tail` is the generic that belongs to the name in this place (성 in 안후이성), `text[end:end+len(tail)]`.
    """

    start: int
    end: int
    surface: str
    concepts: tuple[Concept, ...]
    tail: str = ""
    sure: bool = True


#: As much of the Hangul after a name is looked at; a longer run is no particle.
_LONGEST_RUN = 40


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
            if fresh := {form: found for form, found in by_surface(source).items() if form not in self.surfaces}:
                self._add(fresh)

    def _add(self, fresh: Mapping[str, tuple[Concept, ...]]) -> None:
        """Index surfaces, in place of what an entry of the same surface held before."""
        self.surfaces.update(fresh)
        grouped: dict[str, list[Entry]] = {}
        for form, concepts in fresh.items():
            grouped.setdefault(form[:2], []).append((form, concepts))
        for head, entries in grouped.items():
            kept = [entry for entry in self._entries.get(head, ()) if entry[0] not in fresh]
            self._entries[head] = Names(sorted([*kept, *entries], key=lambda entry: -len(entry[0])))
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
    ) -> Iterator[Match]:
        """Yield the names in a text, left to right, not overlapping.

        Args:
            text: Korean text.
            annotated: Surfaces that the document proves to be names (bracketed with their Hanja, or with a title).
            about_china: In an article about China a place particle is reason enough for a place (선전에서).
            skip: Tells the places whose names nobody asks for (brackets, and what stands before them).
        """
        previous = -1
        for start in self._scan.places(text):
            if start < previous or (skip is not None and skip(start)):
                continue
            position = start
            while (match := self._at(text, position, annotated, previous, about_china)) is not None:
                yield match
                position = previous = match.end

    def _at(
        self, text: str, position: int, annotated: frozenset[str], previous: int, about_china: bool
    ) -> Match | None:
        head = text[position : position + 2]
        found = self._entries.get(head) or self._below.get(head)
        if found is None or not self._begins(text, position, previous):
            return None
        return self._longest(text, position, found, annotated, previous, about_china)

    def _begins(self, text: str, position: int, previous_end: int) -> bool:
        if position == 0 or position == previous_end:
            return True
        before, here = text[position - 1], text[position]
        if is_hangul(here):
            if not is_hangul(before):
                return True
            return before in _PREFIXES and (position < 2 or not is_hangul(text[position - 2]))
        if here.isascii() and here.isalnum():
            return not (before.isascii() and before.isalnum())
        return not HAN_CHARACTER.match(before)

    def _longest(
        self,
        text: str,
        position: int,
        found: Names,
        annotated: frozenset[str],
        previous: int,
        about_china: bool,
    ) -> Match | None:
        prefixed = position > 0 and position != previous and is_hangul(text[position]) and is_hangul(text[position - 1])
        for surface, concepts in found.standing(text, position):
            end = position + len(surface)
            if len(concepts) > 1 and (RELATION.match(text, end) or not PLACE_AFTER.match(text, end)):
                concepts = tuple(c for c in concepts if c.category is Category.OTHER) or concepts
            if (
                prefixed
                and surface not in _COUNTRIES
                and not (_is_sure(surface) and may_be_prefixed(text, position, end))
            ):
                continue
            tail = self._ends(text, end, surface, concepts)
            if tail is None:
                continue
            sure = self._settles(text, position, end, surface, concepts, tail, annotated, about_china)
            if sure is None and tail == "" and surface.endswith(_NOT_ALSO):
                return None  # what 황해도 is not, 황해 with 도 "also" is not either
            if sure is None:
                continue
            return Match(position, end, surface, self._which(surface, concepts), tail, sure)
        return None

    def _which(self, surface: str, concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
        wanted = self._settled.get(surface)
        chosen = tuple(c for c in concepts if c.id == wanted) if wanted else ()
        return chosen or concepts

    def _ends(self, text: str, end: int, surface: str, concepts: tuple[Concept, ...]) -> str | None:
        """Return the generic tail ("" for none) when the name may end here, else None."""
        last = surface[-1]
        if last in "부처청시구성" and len(surface) > 2 and text.startswith("장", end) and _is_over(text, end + 1):
            return None  # 외교부장 is a person
        if last.isascii() and last.isalnum() and end < len(text) and text[end].isascii() and text[end].isalnum():
            return None
        if HAN_CHARACTER.match(last):
            return None if end < len(text) and HAN_CHARACTER.match(text[end]) else ""
        run = HANGUL_RUN.match(text, end, end + _LONGEST_RUN)
        if run is None or not is_hangul(last):
            return ""
        rest = run.group()
        if is_word_with_copula(surface, rest):
            return None
        if is_particle_chain(rest) or (rest[0] == "등" and not is_risky(surface) and _is_over(rest, 1)):
            longer = rest == "란" and concepts[0].category is Category.PERSON and title_after(text, end + 1)
            return None if longer else ""  # 왕하오란 연구원 is not 왕하오
        known = generics()
        for size in range(min(len(rest), 8), 0, -1):
            head, more = rest[:size], rest[size:]
            if (
                head in known
                and head not in _NO_TAIL
                and (not more or is_particle_chain(more))
                and _suits(known[head].category, concepts, head)
            ):
                return head
            if head in titles() and concepts[0].category is Category.PERSON and (not more or is_particle_chain(more)):
                return ""
            if head in COMPOUND_TAILS and (not more or is_particle_chain(more)):
                return ""
        head = text[end : end + 2]
        for form, _ in self._entries.get(head) or self._below.get(head) or ():
            if text.startswith(form, end) and not is_risky(form):
                return ""
        if derives(rest) or COPULA.match(rest):
            return ""
        person = concepts[0].category is Category.PERSON
        whole = surface in _COMPOUNDING or (len(surface) >= 3 and not is_risky(surface))
        if concepts[0].category is Category.OTHER and surface not in _COMPOUNDING and _is_over(rest, 1):
            return None  # 광장무 and 대에서는
        return "" if whole and not person and len(rest) >= 2 and not is_verb(rest) else None

    def _settles(
        self,
        text: str,
        start: int,
        end: int,
        surface: str,
        concepts: tuple[Concept, ...],
        tail: str,
        annotated: frozenset[str],
        about_china: bool,
    ) -> bool | None:
        """True: a name; None: an ordinary word here."""
        if start > 1 and text[start - 1] in _CLOSING and not text[start - 2].isspace() and COPULA.match(surface):
            return None  # ‘행운’이란
        person = any(c.category is Category.PERSON for c in concepts)
        if tail and korean_name_with_title(text, start, surface + tail):
            return None
        korean = person and len(surface) == 2 and is_hangul(surface[0]) and sounds_korean(surface)
        if surface[-1] in "구동군" and sounds_korean(surface) and fits_korea(text[max(0, start - 14) : start], "") < 0:
            return None  # 수원시 장안구
        run = HANGUL_RUN.match(text, end, end + _LONGEST_RUN)
        particle = run.group() if run else ""
        verb = len(surface) == 2 and 1 <= len(particle) <= 3 and is_verb_form(surface + particle)
        if not (korean or verb or is_risky(surface) or _is_homograph(surface, concepts)):
            return None if is_word_before(text, surface, end) else True
        proves = tail and (len(tail) > 1 or tail in _PROVING_TAILS) and surface + tail not in ordinary_words()
        proves = proves and not is_word_before(text, surface, end)  # 여순사건
        korea = is_korean_place(surface) or all(c.note.startswith("Korean place") for c in concepts)
        if proves and (about_china or not korea or china_nearby(self.surfaces, text, start, end)):
            return True
        if reads_as_word(text, surface, end):
            return None
        if korean and particle and particle[0] in (_AFTER_CODA if has_coda(surface) else _AFTER_VOWEL):
            return None
        if person and not particle and surface[-1] in _LIKE_PARTICLE and goes_on(text, end):
            return None
        if surface in annotated or is_glossed(text, end, concepts):
            return True
        common = word_levels(surface)[bool(particle)] >= 3
        china = about_china or china_nearby(self.surfaces, text, start, end)
        if korean and has_own_particle(surface, particle):
            return True
        place = any(c.category is Category.PLACE for c in concepts)
        if derives(particle) and not korean and (place or word_level(surface) < 3):
            return True  # 선전발, 시안행; 지리산 and 거리제 have nothing to do with firms
        if place and not korean and particle.startswith(_TRAVEL):
            return True  # 대련여행
        if person and (
            titled(text, end, korean, word_level(surface) >= 2)
            or _OFFICE_BEFORE.search(text[max(0, start - 6) : start])
        ):
            return True
        if RELATION.match(text, end) and any(c.category is Category.OTHER for c in concepts):
            return True
        if is_listed(self.surfaces, text, start, end, concepts) or (
            place and before_place_noun(text, end, common=common and not china)
        ):
            return True
        if place and particle.startswith(_LOCATIVE) and china and not common:
            return True
        return True if weigh(self.surfaces, text, start, end, concepts, about_china=about_china) >= ENOUGH else None


def _is_sure(surface: str) -> bool:
    return len(surface) >= 3 and not is_risky(surface)


def _is_over(text: str, end: int) -> bool:
    """Whether a word ends here, or only particles follow."""
    run = HANGUL_RUN.match(text, end, end + _LONGEST_RUN)
    return run is None or is_particle_chain(run.group())


def proved_names(matcher: Matcher, text: str, annotated: frozenset[str]) -> frozenset[str]:
    """Return the risky surfaces that a document uses as names somewhere, besides those it annotates.

    >>> matcher = Matcher([Concept("c-1", "선전", "深圳", english="Shenzhen", category=Category.PLACE)])
    >>> sorted(proved_names(matcher, "중국 선전시와 중국 정부가 선전을 키운다. 중국은", frozenset()))
    ['선전']
    """
    found: set[str] = set()
    for match in matcher.matches(text, annotated, about_china(text)):
        if is_risky(match.surface):
            found.add(match.surface)
        if (alias := _ALIAS.match(text, match.end)) and match.concepts[0] in matcher.surfaces.get(alias.group(1), ()):
            found.add(alias.group(1))  # 칭다오(청도)
    return annotated | found


_CHINA_WORDS = ("중국", "베이징", "상하이", "시진핑", "위안화", "홍콩", "대만")


@lru_cache(maxsize=8)
def about_china(text: str) -> bool:
    """Tell whether an article as a whole is about China: it names it, or what stands for it, at least three times.

    >>> about_china("중국 중국 중국"), about_china("미국은")
    (True, False)
    """
    return sum(text.count(word) for word in _CHINA_WORDS) >= 3


def _is_homograph(surface: str, concepts: tuple[Concept, ...]) -> bool:
    """Whether the base marks a name as an ordinary word too (메타, 현장, 지난); its variants (현장법사) are not."""
    noted = False
    for concept in concepts:
        if concept.hangul == surface:
            note = concept.note
            if not note or not ("homograph" in note or note.startswith(("ordinary word", "Korean place"))):
                return False
            noted = True
    return noted


def _suits(category: str, concepts: tuple[Concept, ...], generic: str) -> bool:
    """A place generic belongs to a place, another generic to anything but a person."""
    own = concepts[0].category
    if own is Category.OTHER and category == "org":
        return False  # 광장무 and 대, in 광장무대
    if own is Category.OTHER and category == "place" and len(generic) > 1:
        return False  # 서하호텔 has nothing to do with the Western Xia
    return own is not Category.PERSON and (category != "place" or own in (Category.PLACE, Category.OTHER))
