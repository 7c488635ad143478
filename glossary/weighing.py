"""Whether a word that is also a name is the name in one sentence: how often it is, and what stands around it.

`data/risky_counts.tsv` counts, over parallel sentences, how often each such surface was translated as the name. That
prior (log-odds, kept within bounds so that only what is hardly a word is a name with nothing to say so) and the reasons
of its sentence are added up.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from glossary.company import Company, company, is_known_homograph, sentence_around
from glossary.fitting import (
    fits_apposition,
    fits_firm,
    fits_history_of_korea,
    fits_korea,
    fits_owner,
    fits_person,
    fits_place,
    fits_state,
    fits_word,
    fits_work,
    fits_years,
    is_about_china,
    is_of_person,
    is_state,
    kin_of_korean,
)
from glossary.ordinary import is_risky, sounds_korean
from glossary.text import HANGUL_RUN
from glossary.types import Category, Concept, Origin, Source
from glossary.wordhood import is_korean_place, is_verb_form, noun_with_particle, word_levels

#: From these log-odds on a surface is the name.
ENOUGH = 0.9
_LEAST, _MOST = -2.8, 1.6
#: The least of what was often the word and never the name (주민, 소식).
_NEVER = -4.0
#: How likely a surface is the name by how usual it is as a word (`wordhood`), and how many counts that is worth.
_BY_LEVEL = (0.8, 0.62, 0.4, 0.2, 0.12, 0.06)
_WORTH = 6.0
#: So often named, a surface is known as the name.
_OFTEN = 50
#: What each time that a surface was the name lifts the bound, less so many for each that it was the word.
_LIFT, _MANY, _LIFTED = 0.1, 8, 1.2
#: From this level on a word is usual, and the press of China, which is counted, has it as a name oftener than others.
_USUAL, _PRESS = 3, 4
#: The same of what the base marks as a word, where texts do not have it.
_MARKED_ONLY = 0.6
_NONE = (0, 0, 0, 0)
#: From these log-odds on what is said of a surface is said of no verb.
_SURE = 2.0
#: What the parts count for: fitted to labelled sentences and the half of the parallel text that was read.
_OF_PRIOR, _OF_COMPANY, _OF_PLACE, _ALIKE = 1.3, 1.2, 1.25, 1.2
#: What it is worth that nothing beside the surface speaks for a name.
_BARE = 0.3
#: What it is worth that a person of old bears a word, and is none of those whom everybody knows (양해, 일행, 사석).
_OBSCURE = 2.0
#: What it is worth that a province or city of Korea stands right before a place of Korea: 경기 안산.
_IN_KOREA = 2.5
#: What it is worth that a person put the name into a glossary.
_OWN = 0.15
SENTENCE = 80
#: Notes of the base on people before 1911 and of legend.
_OLD = re.compile("Sino-Korean form|hero|dynasty|emperor|legend")
#: Notes of the base that make a name an ordinary word too.
_MARKED = re.compile("homograph|ordinary word|Korean place|also a")
_OFFICES = re.compile("주석|총리|부장|장관|서기|상무위원|정치국|지도부|황제|재상")
_PARTNER = re.compile("(?:[와과] |[·,] ?)([가-힣]{2,5})")
#: Homographs that are words for people or animals, of whom the same is said as of a person with a name.
_PEOPLE = frozenset(
    (
        "손자 공자 관중 장자 두목 이사 주민 왕이 왕자 장남 상인 대장 부자 신인 사수 선수 병사 의사 "
        "주장 감독 인사 양자 사자 이장 초선 장형 후예 황소 "
    ).split()
)
#: Homographs that are words for places, of which the same is said as of a place with a name.
_PLACES = frozenset(
    (
        "다리 화산 전장 서안 광구 양장 서탑 구강 동해 서해 인도 중원 북미 미주 천지 태산 수단 시단 한적 대로 대문 "
        "하구 강구 고성 산지 법정 시청 현장 강변 고원 평원 남경 서현 거리 집안 옥산 동산 남산 북산 서산"
    ).split()
)


@lru_cache(maxsize=1)
def _counts() -> dict[str, tuple[int, int, int, int]]:
    text = resources.files("glossary").joinpath("data", "risky_counts.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: (int(row[1]), int(row[2]), int(row[3]), int(row[4])) for row in list(rows)[1:]}


@lru_cache(maxsize=8192)
def prior(surface: str, *, marked: bool = False, particle: bool = True) -> float:
    """Return the log-odds that a surface is the name where nothing else is known, within bounds.

    Args:
        surface: The surface.
        marked: Whether the base says that it is an ordinary word too.
        particle: Whether a particle follows it: 지난 "last" has none.

    >>> prior("저장") < prior("우후") < prior("두보")
    True
    >>> prior("지난", particle=False) < prior("지난", particle=True)
    True
    """
    levels = word_levels(surface)
    level = levels[particle]
    if max(levels) == 0:
        level = 3 if is_risky(surface) else 0 if particle else noun_with_particle(surface)
    likely = _BY_LEVEL[level] if level or not marked else _MARKED_ONLY
    counts = _counts().get(surface, _NONE)
    named, word = float(counts[0] + counts[2]), float(counts[1 if particle else 3])
    if max(levels) >= _USUAL:
        named, word = named / _PRESS, word / _PRESS
    odds = math.log((named + _WORTH * likely) / (word + _WORTH * (1 - likely)))
    most = _MOST if named > _OFTEN or (level == 0 and not marked) else 0.35 if marked else 0.5
    if max(levels) < _USUAL:
        most = max(most, min(_LIFTED, most + _LIFT * max(0, named - _MANY * word)))
    least = _NEVER if not named and word > _OFTEN else _LEAST
    return max(least, min(most, odds))


def weigh(
    surfaces: Mapping[str, tuple[Concept, ...]],
    text: str,
    start: int,
    end: int,
    concepts: tuple[Concept, ...],
    *,
    about_china: bool,
    kept: Company | None = None,
) -> float:
    """Return the log-odds that `text[start:end]` is the name, from its prior and its sentence.

    Args:
        surfaces: All known names, for those beside it.
        text: The text.
        start: Where the surface starts.
        end: Where it ends.
        concepts: What it may be.
        about_china: Whether the whole article is about China.
        kept: What keeps company with the surface, where that is known.
    """
    surface = text[start:end]
    kinds = {concept.category for concept in concepts}
    left, right = sentence_around(text, start, end, SENTENCE)
    sentence, following = text[left:right], text[end : right + 1]
    kept = kept or company(surface, text, start, end, left, right)
    near = _near(surfaces, text, left, right, start, end)
    before, around = text[left:start], text[left:start] + text[end:right]
    particle = following[:1] >= "가" and following[:1] <= "힣"
    korean = Category.PERSON in kinds and sounds_korean(surface)
    chinese = concepts[0].origin in (Origin.ZH, Origin.YUE)
    old = any(_OLD.search(c.note) for c in concepts)
    cues = fits_apposition(before, following, kinds, old=old)
    cues += fits_owner(following)
    if kinds & {Category.PERSON, Category.OTHER}:
        cues += fits_years(following, emperor=any("Emperor" in c.english for c in concepts))
    if Category.PLACE in kinds:
        korean_place = is_korean_place(surface) and not (near or is_about_china(sentence))
        place = fits_place(following, sentence, before, word=korean_place or surface in _PLACES)
        place *= _OF_PLACE
        cues += place / 2 if all(concept.origin is Origin.KO for concept in concepts) else place
    if Category.PERSON in kinds:
        cues += fits_person(before, following, around, word=surface in _PEOPLE and max(word_levels(surface)) >= 3)
    state = fits_state(before, following, sentence, concepts[0].hanja) if Category.OTHER in kinds else 0.0
    if state:
        cues += state
    elif kinds & {Category.WORK, Category.OTHER}:
        cues += fits_work(before, following)
    if Category.ORG in kinds or Category.PRODUCT in kinds:
        cues += fits_firm(before, following, sentence)
    partner = _PARTNER.match(following)
    if partner and kinds & {Category.PERSON, Category.ORG} and (paired := _begins(surfaces, partner.group(1))):
        cues += 2.0 if {c.category for c in paired} & kinds and prior(surface) > -1.5 else 0.0
    marked = any(c.hangul == surface and _MARKED.match(c.note) for c in concepts)
    total = (
        _OF_PRIOR * prior(surface, marked=marked, particle=particle)
        + (_OWN if any(map(_is_own, concepts)) else 0.0)
        + cues
        + _OF_COMPANY * kept.odds()
        + (0.8 if about_china and cues else 0.0)
    )
    alike = near & kinds - {Category.OTHER} or (Category.PERSON in near and is_state(concepts[0].hanja))
    helped = _ALIKE if alike else 1.0 if chinese and is_about_china(around) else 0.6 if near else 0.0
    total += helped
    if Category.PERSON in kinds and (kin := kin_of_korean(before)) and kin not in surfaces:
        total -= 2.4
    total += 0.5 if Category.PERSON in near & kinds and _OFFICES.search(around) else 0.0
    if Category.PLACE in kinds and Origin.KO in {c.origin for c in concepts}:
        in_korea = _IN_KOREA if fits_korea(before, "") else 0.0
        helped += in_korea
        total += in_korea
    elif kinds == {Category.PLACE} and sounds_korean(surface):
        korea = fits_korea(before, around)
        total += korea if korea < -2.0 or is_korean_place(surface) else korea / 2
    if (
        max(word_levels(surface))
        and not state
        and (Category.PERSON in kinds or is_korean_place(surface))
        and Origin.KO not in {c.origin for c in concepts}
    ):
        total += fits_history_of_korea(around)
    total += fits_word(before, following, person=Category.PERSON in kinds, korean=korean)
    if old and (marked or max(word_levels(surface))) and not is_known_homograph(surface):
        total -= _OBSCURE
    if cues <= 0 and not helped:
        total -= _BARE
    known = sum(_counts().get(surface, _NONE)[::2]) >= _OFTEN
    word = HANGUL_RUN.match(text, start, end + 6)
    if not known and not kept.name and cues < _SURE and word and is_verb_form(word.group()):
        total -= 2.0
    return total


def _is_own(concept: Concept) -> bool:
    """Whether a person put the name into a glossary."""
    return concept.source in (Source.PERSON, Source.KEEP)


def _is_plain(form: str) -> bool:
    """Whether a surface is the name wherever it stands, or nearly."""
    return not is_risky(form) or prior(form) > 0.3


def _is_shown(text: str, end: int, concepts: tuple[Concept, ...]) -> bool:
    """Whether what follows shows a person without doubt: 주유의 대군에."""
    return concepts[0].category is Category.PERSON and is_of_person(text[end : end + 24])


def _begins(surfaces: Mapping[str, tuple[Concept, ...]], word: str) -> tuple[Concept, ...]:
    """What the longest known name at the beginning of a word may be."""
    for size in range(len(word), 1, -1):
        if word[:size] in surfaces:
            return surfaces[word[:size]]
    return ()


def _near(
    surfaces: Mapping[str, tuple[Concept, ...]], text: str, left: int, right: int, start: int, end: int
) -> set[Category]:
    """The categories of Chinese names of which nothing is doubtful in a sentence, besides this one."""
    found: set[Category] = set()
    for run in HANGUL_RUN.finditer(text, left, min(right, len(text))):
        if run.start() <= start < run.end():
            continue
        word = run.group()
        for size in range(min(6, len(word)), 1, -1):
            concepts = surfaces.get(word[:size])
            if (
                concepts
                and (_is_plain(word[:size]) or _is_shown(text, run.start() + size, concepts))
                and concepts[0].origin in (Origin.ZH, Origin.YUE)
                and not (size == 3 and word[2] == "부")  # 교육부 is Korea's as well
            ):
                if word[:size] not in ("중국", "한중", "미중"):
                    found.add(concepts[0].category)
                elif Category.PLACE not in found:
                    found.add(Category.OTHER)
                break
    return found
