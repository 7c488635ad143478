"""Whether a Chinese name of three or four syllables is something else of Korea: 장제원, 전통교육, 노래자랑.

Such names are hardly words, so that nothing else asks for a reason. But thousands of names of old China in their Korean
reading are built like those of Koreans of today, firms are called by words that anybody may put together, and a name
may end within a word or take the particle of another. Data: `data/namesakes.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources

from glossary.company import sentence_around
from glossary.cues import is_particle_chain
from glossary.fitting import fits_korea, is_about_china, is_of_old
from glossary.ordinary import is_risky, sounds_korean
from glossary.reasons import COMPOUND_TAILS, derives
from glossary.text import HANGUL_RUN
from glossary.types import Category, Concept, Origin, Source
from glossary.wordhood import ends_in_particle, word_level

#: By how much such a surface is no name: nothing tells of Korea nor of China; what stands beside it tells.
PERHAPS_NOT, SURELY_NOT = -1.0, -9.0
#: Notes of the base on people before 1911 and of legend.
_OLD = re.compile("Sino-Korean form|hero|dynasty|[Ee]mperor|legend|character of|era")
#: A title of today, at once or behind what somebody belongs to (이수정 경기대 교수); an age in a bracket.
_TODAY = re.compile(
    "[(（]\\d\\d(?:세)?[)）,·]| ?(?:씨|님)(?![가-힣]{3})"
    "| (?:[가-힣A-Za-z·]+(?<![은는이가을를의에도와과며고서]) ){0,2}?[가-힣]{0,8}?"
    "(?:의원|기자|특파원|선수|교수|대표|대표이사|사장|부사장|전무|상무|회장|부회장|이사|본부장|팀장|과장|부장|차장|실장|국장"
    "|원장|소장|센터장|연구원|연구위원|위원장|위원|변호사|검사|판사|박사|PD|아나운서|앵커|코치|총장|장관|차관|청장|시장|구청장"
    "|군수|도지사|지사|후보|대변인|최고위원|원내대표|부의장|의장|수석|회계사|약사|전문의|간호사|교사|교장|목사|신부|배우|가수|시인|소설가"
    "|작가|평론가|화백|트레이너)"
    '(?=(?:[은는이가을를의에도와과께로,.·\\s“"]|$))'
)
#: What somebody of today is, right before the name.
_ROLE_BEFORE = re.compile(
    "(?:배우|가수|투수|포수|타자|선수|골퍼|개그맨|개그우먼|아나운서|방송인|모델|감독|의원|변호사|래퍼|아이돌|기자|앵커|대표|사장|회장"
    "|총리|장관|차관|시장|지사|후보|교수|박사|교사|작곡가|성우|유튜버|크리에이터) $"
)
#: Titles that hardly anybody has who is not of Korea.
_OF_KOREANS = re.compile("씨|의원|국회|검사|판사|도지사|구청장|군수|최고위원|원내대표|앵커|[(（]")
#: What the Chinese whom every reader knows are today.
_OF_STARS = re.compile("배우|가수|감독|작가|소설가|시인|화백|모델")
#: Surnames of two syllables, in their Korean and their official form.
_TWO = frozenset("하후 황보 우문 구양 상관 공손 서문 차오 차이 남궁 제갈 허우".split())
#: A title of today right behind a name.
_TITLE_OF_TODAY = re.compile(
    " (?:전 |현 |신임 )?(?:부총리|국회의원|의원|기자|특파원|교수|대표|대표이사|사장|부사장|회장|부회장|장관|차관|변호사"
    "|검사|판사|박사|감독|선수|코치|구청장|군수|도지사|지사|후보|아나운서|앵커|씨)(?=(?:[은는이가을를의에도와과께,.·\\s]|$))"
)
_WORD_BEFORE = re.compile("([가-힣A-Za-z]{2,10}) $")
_WORD_AFTER = re.compile(" ([가-힣]{2,10})")
#: What somebody of old is, right before the name.
_ROLE_OF_OLD = re.compile(
    "(?:환관|태감|내시|재상|승상|장군|명장|장수|태수|대신|황후|왕비|궁녀|충신|간신|문인|유학자|절도사|대학사"
    "|도독|명의|책사) $"
)
#: How far what belongs to a word may stand, and what tells of a person.
_SENTENCE, _AROUND = 70, 150
#: Particles that may follow a name of three syllables before another word's last syllable is thought of.
_PLAIN = frozenset("이가은는을를의에도와과만로")
#: What goes on with the name of a body: 인민은행장, 국민당원.
_OF_A_BODY = frozenset("장원군사측")
#: What a name may end in that is a particle.
_LAST = frozenset("가는를와나랑로이은을과의도만에")
#: From this level on (`wordhood`) two nouns may stand together.
_NOUN = 2


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    text = resources.files("glossary").joinpath("data", "namesakes.tsv").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines()[1:] if line and not line.startswith("#")]
    return dict(row.split("\t") for row in rows)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(_table()["known"].split())


@lru_cache(maxsize=1)
def _built() -> frozenset[str]:
    return frozenset(_table()["built"].split())


@lru_cache(maxsize=16384)
def is_built_like_korean(surface: str) -> bool:
    """Tell whether a name of three syllables is built like that of a Korean: surname and two usual syllables.

    >>> is_built_like_korean("장제원"), is_built_like_korean("제갈량"), is_built_like_korean("손오공")
    (True, False, False)
    """
    table = _table()
    return (
        len(surface) == 3
        and surface[0] in table["first"]
        and surface[:2] not in _TWO
        and surface[1] in table["second"]
        and surface[2] in table["third"]
        and sounds_korean(surface)
    )


@lru_cache(maxsize=16384)
def may_be_other(surface: str) -> bool:
    """Tell whether a surface, by its form, may be something else of Korea (`namesake`): few are.

    >>> [may_be_other(surface) for surface in ("장제원", "전통교육", "노래자", "베이징", "시진핑")]
    [True, True, True, False, False]
    """
    return 3 <= len(surface) <= 4 and (
        surface in _built()
        or is_built_like_korean(surface)
        or (surface[-1] in _LAST and ends_in_particle(surface))
        or word_level(surface[:2]) >= _NOUN
    )


def namesake(
    surfaces: Mapping[str, tuple[Concept, ...]],
    text: str,
    start: int,
    end: int,
    surface: str,
    concepts: tuple[Concept, ...],
    run: str,
    *,
    about_china: bool,
) -> float | None:
    """Return by how much a surface that `may_be_other` is no name here, None where nothing of this says so.

    Args:
        surfaces: All known names, for those beside it.
        text: The text.
        start: Where the surface starts.
        end: Where it ends.
        surface: The surface.
        concepts: What it may be.
        run: The Hangul right behind it.
        about_china: Whether the whole article is about China.

    >>> woman = Concept("c-1", "고소영", category=Category.PERSON, source=Source.BASE, note="Sino-Korean form")
    >>> texts = ("배우 고소영이", "그때 고소영이")
    >>> [namesake({}, text, 3, 6, "고소영", (woman,), "이", about_china=False) for text in texts]
    [-9.0, -1.0]
    """
    cut = _is_cut(surfaces, surface, run) and not (concepts[0].category is Category.ORG and _is_of_a_body(surface, run))
    if not (cut or is_built_like_korean(surface) or surface in _built()):
        return None
    if concepts[0].source is not Source.BASE or any(c.origin not in (Origin.ZH, Origin.YUE) for c in concepts):
        return None
    if cut:
        return SURELY_NOT
    if surface in _built():
        return None if _china_beside(surfaces, text, start, end, _SENTENCE) else SURELY_NOT
    if concepts[0].category is not Category.PERSON:
        return None
    old = any(_OLD.search(concept.note) for concept in concepts)
    before = text[max(0, start - 14) : start]
    today = _TODAY.match(text, end, end + 40) or _ROLE_BEFORE.search(before)
    if (old and today) or _is_beside_korean(surfaces, text, end, before):
        return SURELY_NOT
    if about_china or _china_beside(surfaces, text, start, end, _AROUND):
        return None
    if surface in _known():
        return PERHAPS_NOT if today and not _OF_STARS.search(today[0]) else None
    if (
        not old
        and all(concept.hangul == surface for concept in concepts)
        and not (today and _OF_KOREANS.search(today[0]))
    ):
        return None  # 천이신 in its official form
    left, right = sentence_around(text, start, end, _SENTENCE)
    if old and (is_of_old(text[left:right]) or _ROLE_OF_OLD.search(before)):
        return None
    return SURELY_NOT if fits_korea(before, text[left:right]) < 0 else PERHAPS_NOT


def has_title_of_today(text: str, end: int, concepts: tuple[Concept, ...]) -> bool:
    """Tell whether a title of today stands behind the name of a person of old: 조순 전 부총리 is no general of Cao Cao.

    >>> general = Concept("c-1", "조순", "曹純", note="Sino-Korean form", category=Category.PERSON)
    >>> [has_title_of_today(text, 2, (general,)) for text in ("조순 전 부총리는", "조순 장군은")]
    [True, False]
    """
    return _TITLE_OF_TODAY.match(text, end) is not None and all(_OLD.search(concept.note) for concept in concepts)


def _is_cut(surfaces: Mapping[str, tuple[Concept, ...]], surface: str, rest: str) -> bool:
    """Whether a surface ends within the second of two nouns, or in the particle of one: 노래자랑, 중앙대가."""
    if not rest:
        if surface[-1] not in _LAST or not ends_in_particle(surface):
            return False
        known = surfaces.get(surface[:-1])
        return known is not None and known[0].origin is Origin.KO
    if rest[0] in _PLAIN and (len(rest) == 1 or is_particle_chain(rest)):
        return False
    if word_level(surface[:2]) < _NOUN or rest[0] in "다자" or derives(rest) or rest in COMPOUND_TAILS:
        return False  # 바이주다, 중의학자
    begun = surface[len(surface) - 1 if len(surface) == 3 else 2 :]
    return any(
        word_level(begun + rest[:size]) >= _NOUN
        and (len(rest) == size or is_particle_chain(rest[size:]) or rest[size] in "하되된할한했")
        for size in range(1, 4 - len(begun))
    )


def _is_of_a_body(surface: str, rest: str) -> bool:
    """Whether what goes on with the name of a body is of it: 인민은행장; 교통대학원 is a graduate school."""
    return rest[:1] in _OF_A_BODY and not (surface.endswith("대학") and rest[0] == "원")


def _is_beside_korean(surfaces: Mapping[str, tuple[Concept, ...]], text: str, end: int, before: str) -> bool:
    """Whether what somebody belongs to stands beside the name, and is of Korea: 국민의힘 장제원, 이수정 경기대 교수."""
    found = _WORD_BEFORE.search(before)
    if found is not None and _is_korean_body(surfaces.get(found.group(1))):
        return True
    after = _WORD_AFTER.match(text, end, end + 12)
    return after is not None and _is_korean_body(surfaces.get(after.group(1)))


def _is_korean_body(concepts: tuple[Concept, ...] | None) -> bool:
    return concepts is not None and concepts[0].origin is Origin.KO and concepts[0].category is Category.ORG


def _china_beside(surfaces: Mapping[str, tuple[Concept, ...]], text: str, start: int, end: int, reach: int) -> bool:
    """Whether a sure Chinese name that is no namesake stands near, or a thing of China."""
    if reach > _SENTENCE:
        left, right = max(0, start - reach), end + reach
    else:
        left, right = sentence_around(text, start, end, reach)
    return is_about_china(text[left:right]) or any(_names(surfaces, text, left, right, start))


def _names(surfaces: Mapping[str, tuple[Concept, ...]], text: str, left: int, right: int, start: int) -> Iterator[bool]:
    for run in HANGUL_RUN.finditer(text, left, min(right, len(text))):
        if run.start() <= start < run.end():
            continue
        word = run.group()
        for size in range(min(6, len(word)), 1, -1):
            concepts = surfaces.get(word[:size])
            if concepts and not is_risky(word[:size]) and concepts[0].origin in (Origin.ZH, Origin.YUE):
                yield word[:size] in _known() or not (is_built_like_korean(word[:size]) or word[:size] in _built())
                break
