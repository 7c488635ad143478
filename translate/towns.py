"""Towns, townships and subdistricts behind the Chinese place that they lie in: 저장성 퉁샹시 우전진, Wuzhen Town.

No glossary holds 36,000 towns. Directly behind a province, city or county of China, the word before 진, 향, 가도 or 현
is looked up among the towns of that place (`glossary.towns`); it is a name only if there is one of that sound. A row
of towns goes on after a comma or 와. The English is composed, so the name has no record of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from glossary.cues import is_particle_chain
from glossary.ordinary import ordinary_words
from glossary.phonetics.han import to_simplified
from glossary.text import HANGUL_RUN
from glossary.towns import GENERICS, Town, town_of
from glossary.types import Category, Concept, Origin
from translate.types import Constraint

_TOWN = re.compile(rf"(?<![가-힣])(?P<core>[가-힣]{{1,8}}?)(?P<generic> ?(?:{'|'.join(GENERICS)}))")
_HANJA = re.compile(r"[(（][㐀-鿿]{2,7}[)）](?:진|향|가도|현)?")
_BRACKET = re.compile(r"[(（][^()（）]{1,20}[)）]")
#: So far before a town its county, city and province stand.
_REACH = 60
#: The word that ends a text: a place with its level, apart or glued.
_WORD = re.compile(r"(?P<place>[가-힣]{2,12}(?: (?:성|시|현|구)(?= $))?) ?$")
#: Words that are also counties of one character.
_WORDS = frozenset(("구현", "시현", "선현", "표현", "실현", "재현", "발현"))
_LEVELS = ("자치구", "자치주", "자치현", "성", "시", "현", "구")
_ENGLISH = (" Town", " Township", " Subdistrict", " County")
_ROW = re.compile(r"(?:과|와|및)?(?:[,·、] ?| )$")


def towns_behind(
    text: str, surfaces: Mapping[str, tuple[Concept, ...]], taken: Iterable[tuple[int, int]]
) -> Iterator[Constraint]:
    """Yield the towns that stand behind a Chinese place of the run.

    >>> tongxiang = Concept("c-1", "퉁샹", "桐鄉", simplified="桐乡", english="Tongxiang", category=Category.PLACE)
    >>> found = towns_behind("퉁샹(桐鄉)시 우전진과 촨위안진에서", {"퉁샹": (tongxiang,)}, ())
    >>> [(town.surface, town.expected) for town in found]
    [('우전진', 'Wuzhen Town')]
    """
    used = list(taken)
    last: tuple[int, tuple[str, ...]] = (-1, ())
    for found in _TOWN.finditer(text) if surfaces else ():
        start, end = found.span()
        if any(start < b and a < end for a, b in used) or not _is_over(text, end):
            continue
        form = found["core"] + found["generic"].strip()
        if form in _WORDS or form in surfaces or (form in ordinary_words() and not form.endswith("현")):
            continue
        follows = last[0] >= 0 and _ROW.fullmatch(text, last[0], start)
        regions = last[1] if follows else tuple(_regions_before(text[max(0, start - _REACH) : start], surfaces))
        town = _town(regions, form)
        if town is None:
            continue
        last = (end, (to_simplified(town.hanja), *regions) if form.endswith("현") else regions)
        hanja = _HANJA.match(text, end)
        core_end = hanja.end() if hanja else end
        plain = town.english.rpartition(" ")[0]
        yield Constraint(
            "term", found.group(), start, end, start, core_end, town.english, (town.english, plain), "", "place"
        )  # fmt: skip


def is_town(term: Constraint) -> bool:
    """Whether a term is a town that was put together here."""
    return term.category == "place" and not term.concept and term.expected.endswith(_ENGLISH)


def _town(regions: Iterable[str], form: str) -> Town | None:
    return next((town for region in regions if (town := town_of(region, form))), None)


def _regions_before(text: str, surfaces: Mapping[str, tuple[Concept, ...]]) -> Iterator[str]:
    """Yield the places that end a text, simplified, the nearest first: 퉁샹, 저장 of 저장성 퉁샹시."""
    for _ in range(3):
        text = _BRACKET.sub("", text) if text.rstrip().endswith((")", "）", *_LEVELS)) else text
        word = _WORD.search(text)
        if word is None:
            return
        names = (word["place"], word["place"].replace(" ", ""), *_without_level(word["place"]))
        concepts = [c for name in names for c in surfaces.get(name, ())]
        place = [c for c in concepts if c.category is Category.PLACE and c.origin in (Origin.ZH, Origin.YUE)]
        if not place:
            return
        yield from dict.fromkeys(c.simplified for c in place if c.simplified)
        text = text[: word.start()]


def _without_level(place: str) -> Iterator[str]:
    for level in _LEVELS:
        if place.endswith(level) and len(place) - len(level) >= 2:
            yield place.removesuffix(level).rstrip()


def _is_over(text: str, end: int) -> bool:
    run = HANGUL_RUN.match(text, end)
    return run is None or is_particle_chain(run.group())
