"""Houses named for their place by parts that say what they are: 후베이성과기투자그룹, 하얼빈 문묘, 간쑤성 고급인민법원.

No glossary can hold them all. Behind a Chinese place stand words of the table (`data/houses.tsv`), the last of them a
head: Hubei Technology Investment Group, Harbin Confucian Temple, Gansu High People's Court. What is only a description
(상하이 대학, the universities of Shanghai) is left alone: such heads need a word between, or stand glued to it. A
company with its legal form (싱지룽야오쿵졘커지유한공사) is the company.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from importlib import resources

from glossary.cues import generics, is_particle_chain
from glossary.text import HANGUL_RUN
from glossary.types import Category, Concept, Origin
from translate.branches import branched, institute_of
from translate.types import Constraint

#: What the English of a place says of its level, which its houses do not say again.
LEVEL = re.compile(
    r" (?:Province|City|Municipality|(?:(?:Uyghur|Zhuang|Hui) )?Autonomous Region|Special Administrative Region)$"
)
#: The legal form of a company, with what it deals in.
_LEGAL = re.compile(
    r"[가-힣]{0,14}?(?:고분유한공사|주식유한공사|구펀유한공사|유한책임공사|유한공사|유한회사|주식회사|지퇀|집단|구펀)"
)
_HANJA = re.compile(r"[(（][㐀-鿿]{3,20}[)）]")
#: Places of two syllables, which the matcher does not take off a longer word: 훈춘국제합작시범구.
_SHORT = re.compile(r"(?<![가-힣A-Za-z])[가-힣]{2}(?=[가-힣]{3})")
_LONGEST = 14
_NO_MORE: Mapping[str, tuple[str, str, str]] = {}
_UNITS = ("특별행정구", "자치구", "자치주", "성", "시", "현", "구")


@lru_cache(maxsize=1)
def _parts() -> tuple[dict[str, tuple[str, str, str]], dict[str, str]]:
    """Heads → English, category, how they stand; words between → English."""
    heads: dict[str, tuple[str, str, str]] = {}
    between: dict[str, str] = {}
    table = resources.files("translate").joinpath("data/houses.tsv").read_text(encoding="utf-8")
    for line in table.splitlines()[1:]:
        korean, english, category, how = line.split("\t")
        if how == "between":
            between[korean] = english
        else:
            heads[korean] = (english, category, how)
    return heads, between


def housed(text: str, term: Constraint, origin: Origin) -> Constraint:
    """Return the house that a Chinese place begins, or a company with its legal form; else the name as it is.

    >>> term = Constraint("term", "후베이성", 0, 4, 0, 4, "Hubei Province", ("Hubei Province",), "", "place")
    >>> housed("후베이성과기투자그룹이 투자했다", term, Origin.ZH).expected
    'Hubei Technology Investment Group'
    >>> housed("후베이성 사회과학원은", term, Origin.ZH).expected, housed("후베이성 대학은", term, Origin.ZH).expected
    ('Hubei Academy of Social Sciences', 'Hubei Province')
    >>> firm = Constraint("term", "한메이", 0, 3, 0, 3, "Hanmei", ("Hanmei",), "", "org")
    >>> housed("한메이커지유한공사가", firm, Origin.ZH).core_end
    9
    """
    if term.title or term.category not in ("org", "product", "place"):
        return term
    if term.category != "place":
        legal = _LEGAL.match(text, term.core_end)
        return replace(term, core_end=legal.end()) if legal and _is_over(text, legal.end()) else branched(text, term)
    if origin not in (Origin.ZH, Origin.YUE):
        return term
    start = term.core_end
    if swallowed := _swallowed(text[term.end : start]):  # 광둥성과학원
        name = f"{LEVEL.sub('', term.expected)} {swallowed}"
        whole = replace(
            term, surface=text[term.start : start], end=start, expected=name, accepted=(name,), concept="",
            category="org", alternatives=(),
        )  # fmt: skip
        return branched(text, whole)
    if not term.surface.endswith(_UNITS) and term.core_end == term.end and term.expected != "China":
        unit = next((u for u in _UNITS if text.startswith(u, start)), "")
        starts = (start + len(unit), start) if unit else (start,)
    else:
        starts = (start,)
    place = LEVEL.sub("", term.expected)
    for at in starts:
        apart = text[at : at + 1] == " "
        if institute := institute_of(text, at + apart):
            end, field = institute
            forms = (f"{place} Institute of {field}", f"{place} {field} Institute")
            return replace(
                term, surface=text[term.start : end], end=end, core_end=end, expected=forms[0], accepted=forms,
                concept="", category="org", alternatives=(),
            )  # fmt: skip
        for end, words, head in house_rows(text, at + apart, ()):
            english, category, how = head
            inner = text[at + apart : end]
            if not _is_over(text, end) or not _is_name(place, apart, inner, words, category, how):
                continue
            forms = (" ".join((place, *words, english)), " ".join((term.expected, *words, english)))
            hanja = _HANJA.match(text, end)
            core_end = hanja.end() if hanja else end
            accepted = tuple(dict.fromkeys(forms))  # the place alone is not the house
            return replace(
                term, surface=text[term.start : end], end=end, core_end=core_end, expected=forms[0],
                accepted=accepted, concept="", category=category, alternatives=(),
            )  # fmt: skip
    return term


def _swallowed(generic: str) -> str:
    """The English of a house that the matcher takes for the generic of a place; firms and papers are heard names."""
    known = generics().get(generic)
    if known is None or known.category != "org":
        return ""
    return known.english if generic.endswith(("과학원", "의대", "의과대학")) else ""


def short_houses(
    text: str, surfaces: Mapping[str, tuple[Concept, ...]], taken: Iterable[tuple[int, int]]
) -> Iterator[Constraint]:
    """Yield the houses glued to a place of two syllables that the matcher leaves in its word.

    >>> place = Concept("c-1", "훈춘", english="Hunchun", category=Category.PLACE, origin=Origin.ZH)
    >>> [house.expected for house in short_houses("훈춘국제합작시범구에서", {"훈춘": (place,)}, ())]
    ['Hunchun International Cooperation Demonstration Zone']
    """
    used = list(taken)
    for found in _SHORT.finditer(text):
        start, end = found.span()
        named = surfaces.get(found.group(), ())
        place = next((c for c in named if c.category is Category.PLACE and c.origin in (Origin.ZH, Origin.YUE)), None)
        if place is None or any(start < b and a < end for a, b in used):
            continue
        term = Constraint("term", found.group(), start, end, start, end, place.english, (), place.id, "place")
        house = housed(text, term, place.origin)
        if house.end > end and not any(start < b and a < house.end for a, b in used):
            yield house


def _is_name(place: str, apart: bool, inner: str, words: tuple[str, ...], category: str, how: str) -> bool:
    """Whether so many words, standing so, are a name and no description."""
    if place == "China":
        return bool(words) and category == "org" and " " not in inner and not (apart and how == "more")
    if how == "apart":
        return True
    return bool(words) and " " not in inner and not (apart and category == "work")


def house_rows(
    text: str, at: int, words: tuple[str, ...], more: Mapping[str, tuple[str, str, str]] = _NO_MORE
) -> Iterator[tuple[int, tuple[str, ...], tuple[str, str, str]]]:
    """Yield the rows of words with a head at the end that begin at a place, the longest first.

    Args:
        text: A segment.
        at: Where they begin.
        words: The English of the words before them.
        more: Heads besides those of the table, which they come before.

    >>> next(house_rows("과기투자그룹이", 0, ()))
    (6, (), ('Technology Investment Group', 'org', 'apart'))
    """
    heads, between = _parts()
    for size in range(min(_LONGEST, len(text) - at), 0 if more else 1, -1):
        part = text[at : at + size]
        if part in between and len(words) < 5:
            gap = text[at + size : at + size + 1] == " "
            yield from house_rows(text, at + size + gap, (*words, between[part]), more)
        if head := more.get(part) or (heads.get(part) if size > 1 else None):
            yield at + size, words, head


def _is_over(text: str, end: int) -> bool:
    run = HANGUL_RUN.match(text, end)
    return run is None or is_particle_chain(run.group())
