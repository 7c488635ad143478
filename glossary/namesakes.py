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
from glossary.cues import SURNAME_READINGS, is_particle_chain
from glossary.fitting import fits_korea, is_about_china, is_of_old
from glossary.ordinary import is_risky, sounds_korean
from glossary.phonetics.syllables import is_spelled_officially
from glossary.reasons import COMPOUND_TAILS, derives
from glossary.text import HANGUL_RUN
from glossary.types import Category, Concept, Origin, Source
from glossary.wordhood import ends_in_particle, is_korean_place, word_level

#: By how much such a surface is no name: nothing tells of Korea nor of China; what stands beside it tells.
PERHAPS_NOT, SURELY_NOT = -1.0, -9.0
#: Notes of the base on people before 1911 and of legend.
_OLD = re.compile("Sino-Korean form|hero|dynasty|[Ee]mperor|legend|character of|era")
#: A town right before a name, with or without what it is.
_TOWN_BEFORE = re.compile(
    "(?:^|[^가-힣])(?P<town>[가-힣]{2,3}?)(?P<kind>[시군구도동]|특별시|광역시)?의? "
    "(?:[가-힣]{1,3}[시군구동읍면리]의? )?$"
)
_PROVINCES = frozenset("서울 부산 대구 인천 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주".split())
#: Notes of the base on people whom the press of Korea has by their Hanja.
_BY_HANJA = re.compile("Hong Kong|Macau|Taiwan|Sino-Korean|established|born")
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
    "|총리|장관|차관|시장|지사|후보|교수|박사|교사|작곡가|성우|유튜버|크리에이터|원장|관장|총장|이사장|본부장|센터장|팀장|단장"
    "|소장|교장|청장|위원장|검사|판사|코치|내야수|외야수|골키퍼|수비수|공격수|미드필더|코미디언|셰프|탤런트"
    "|대학생|주인|의사) $"
)
#: What stands right behind a name that a title follows.
_BEFORE_TITLE = frozenset(" (（씨님")
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
#: How far what belongs to a word may stand, what tells of a person, and what stands right beside one.
_SENTENCE, _AROUND, _RIGHT_BESIDE = 70, 150, 14
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
def _role_ends() -> frozenset[str]:
    """The last two syllables of what somebody is, of which few other words have any."""
    return frozenset(role[-2:] for role in re.findall("[가-힣]{2,}", _ROLE_BEFORE.pattern))


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
def sounds_like_korean(surface: str) -> bool:
    """Tell whether a name of three syllables has a Korean surname and sounds Korean, usual as one or not.

    >>> sounds_like_korean("이홍충"), sounds_like_korean("왕샤오")
    (True, False)
    """
    return len(surface) == 3 and surface[0] in SURNAME_READINGS and sounds_korean(surface)


@lru_cache(maxsize=16384)
def may_be_other(surface: str) -> bool:
    """Tell whether a surface, by its form, may be something else of Korea (`namesake`): few are.

    >>> [may_be_other(surface) for surface in ("장제원", "전통교육", "노래자", "베이징", "시진핑")]
    [True, True, True, False, False]
    """
    return 3 <= len(surface) <= 4 and (
        surface in _built()
        or sounds_like_korean(surface)
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
    built = is_built_like_korean(surface)
    if not (cut or built or surface in _built()):
        likely = text[end : end + 1] in _BEFORE_TITLE or text[start - 3 : start - 1] in _role_ends()
        if not likely or surface in _known() or not sounds_like_korean(surface) or is_spelled_officially(surface):
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
    if (built and old and today) or ((built or today) and _is_of_korea(surfaces, text, start, end, titled=bool(today))):
        return SURELY_NOT
    if not built:
        return None
    if about_china or _china_beside(surfaces, text, start, end, _AROUND):
        return PERHAPS_NOT if today and _is_hardly_meant(surfaces, text, start, end, surface, concepts) else None
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


def _is_hardly_meant(
    surfaces: Mapping[str, tuple[Concept, ...]],
    text: str,
    start: int,
    end: int,
    surface: str,
    concepts: tuple[Concept, ...],
) -> bool:
    """Whether somebody of today has a Korean sound here by which hardly anybody calls a Chinese of today: 배우 고소영.

    The press has the living by their sound (가오사오룽); by their Hanja it has stars of Hong Kong and whom all know.
    """
    if surface in _known() or any(c.hangul == surface or _BY_HANJA.search(c.note) for c in concepts):
        return False
    beside = text[max(0, start - _RIGHT_BESIDE) : start].split()[-3:] + text[end : end + _RIGHT_BESIDE].split()[:3]
    return not any(_is_chinese(surfaces, word) for word in beside)


def _is_chinese(surfaces: Mapping[str, tuple[Concept, ...]], word: str) -> bool:
    """Whether a word without a particle is China, or a place or house of it: 중국, 베이징대; not 베이징에서."""
    if word.startswith(("중국", "중화권", "대만", "홍콩")):
        return not word.endswith(("에서", "에", "은", "는", "으로", "로", "과", "와"))
    concepts = surfaces.get(word) or surfaces.get(word.removesuffix("의"))
    return concepts is not None and not is_risky(word) and concepts[0].origin in (Origin.ZH, Origin.YUE)


def is_right_in_korea(surfaces: Mapping[str, tuple[Concept, ...]], text: str, start: int) -> bool:
    """Tell whether a town of Korea that is none of China stands right before a name: 김제의, 동래구 명륜동의.

    >>> [is_right_in_korea({}, text, len(text)) for text in ("김제의 ", "강릉 ", "부산 동래구 ", "명륜동의 ", "광장 ")]
    [True, True, True, True, False]
    """
    found = _TOWN_BEFORE.search(text, max(0, start - 12), start)
    if found is None:
        return False
    town, kind = found["town"], found["kind"] or ""
    if any(c.origin is not Origin.KO for form in (town, town + kind) for c in surfaces.get(form, ())):
        return False
    return is_korean_place(town) or town in _PROVINCES or (kind == "동" and word_level(town + kind) < _NOUN)


def is_korean_by_trade(text: str, start: int, whole: str) -> bool:
    """Tell whether a surface with its generic is rather a Korean behind a trade: 배우 여진구.

    >>> is_korean_by_trade("배우 여진구가", 3, "여진구"), is_korean_by_trade("북쪽 여진구가", 3, "여진구")
    (True, False)
    """
    return is_built_like_korean(whole) and _ROLE_BEFORE.search(text[max(0, start - 14) : start]) is not None


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


def _is_of_korea(surfaces: Mapping[str, tuple[Concept, ...]], text: str, start: int, end: int, *, titled: bool) -> bool:
    """Whether somebody belongs to a house of Korea, or has a title in a sentence of Korea that has nothing of China."""
    before = text[max(0, start - 24) : start]
    if _is_beside_korean(surfaces, text, end, before):
        return True
    if not titled:
        return False
    role = _ROLE_BEFORE.search(before)
    if role and _is_beside_korean(surfaces, text, len(text), before[: role.start()]):
        return True
    left, right = sentence_around(text, start, end, _SENTENCE)
    near = fits_korea(text[left:start], text[left:right]) or is_right_in_korea(surfaces, text, start)
    return bool(near) and not _china_beside(surfaces, text, start, end, _SENTENCE)


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
