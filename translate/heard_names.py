"""Names put together by sound from a word that no glossary has and a word that says what it is: 핑융강, 즈청반도체.

The word in front is spelled in pinyin, the word behind comes from a table (`data/heard_heads.tsv`, `data/houses.tsv`):
Pingyong River, Zhicheng Semiconductor; behind a Chinese place all of it is one house (상하이퉁치투자관리유한공사). One
spelling has several readings, so every one is flagged. What only sounds Chinese and has no such word is flagged and
left.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib import resources

from glossary.cues import is_particle_chain
from glossary.text import HANGUL_RUN
from glossary.types import Category, Concept, Origin
from translate.chinese_people import COMMON_SURNAMES, chinese_name
from translate.heard_words import in_pinyin, is_chinese_sound, is_known, is_read, unread, unread_foreign
from translate.houses import LEVEL, house_rows
from translate.types import Constraint, Flag, Segment

_RUN = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{2,24}(?![가-힣])")
#: Legal forms: what stands before them is a name whatever it sounds like.
_LEGAL = ("유한공사", "유한회사", "유한책임공사")
#: Heads of one syllable that may stand apart: 퉈장 강.
_APART = frozenset("강산촌진향현구섬호")
#: What stands before a town or a river and makes it one: 이현 핑융진.
_PLACED = re.compile(
    r"(?:성|시|현|구|주|향|진|내|인근|부근|일대|의|중국|남부|북부|동부|서부|있는|위치한|흐르는)"
    r"[ ,]+$"
)
#: Heads that make a firm or a paper of the place to which they are glued.
_FIRMS = frozenset(
    "광업 의약 제약 커지 과기 캐피털 신재료 신소재 일보 르바오 만보 완바오 천바오 상보 상바오 홀딩스 로보틱스 석화 "
    "유업 "
    "실업 강철 지퇀 구펀 테크놀로지 세미컨덕터 모터스 뎬치 뎬쯔 이야오".split()
)
#: Behind 역 the role of an actor: 린홍즈역을 맡은.
_ROLE = re.compile(r"[을의로(,]|에 (?:캐스팅|발탁)| ")
_COUNTED = re.compile(r"\d $")
_MOST_OWN = 5
#: What a paper is called behind a place: 중국기금보.
_PAPER = re.compile("[가-힣]{2,4}[보망]")
_FLAG = "unknown-name"


@lru_cache(maxsize=1)
def _heads() -> dict[str, tuple[str, str, str]]:
    """Heads → English, category, how they stand."""
    table = resources.files("translate").joinpath("data/heard_heads.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines()[1:])
    return {korean: (english, category, how) for korean, english, category, how in rows}


def heard_names(
    text: str, surfaces: Mapping[str, tuple[Concept, ...]], terms: Sequence[Constraint]
) -> Iterator[Constraint]:
    """Yield the names of a segment that are put together by sound; a place of `terms` that one begins is taken in.

    >>> [name.expected for name in heard_names("핑융강과 닝허 고속도로, 즈청세미컨덕터는", {}, ())]
    ['Pingyong River', 'Ninghe Expressway', 'Zhicheng Semiconductor']
    >>> list(heard_names("시장과 한강, 고속도로는", {}, ()))
    []
    >>> city = Constraint("term", "상하이", 0, 3, 0, 3, "Shanghai", ("Shanghai",), "c-1", "place")
    >>> place = Concept("c-1", "상하이", english="Shanghai", category=Category.PLACE, origin=Origin.ZH)
    >>> [name.expected for name in heard_names("상하이퉁치투자관리유한공사가", {"상하이": (place,)}, [city])]
    ['Shanghai Tongqi Investment Management Co., Ltd.']
    """
    used = [(term.core_start, term.core_end) for term in terms]
    for term in terms:
        swallowed = text[term.end : term.core_end]  # 이춘일보 is taken as a place with a generic
        if term.category != "place" or (swallowed and swallowed not in _FIRMS) or not _is_chinese(term, surfaces):
            continue
        house = _behind(text, term)
        others = [(other.core_start, other.core_end) for other in terms if other is not term]
        if house and not _meets(term.end, house.core_end, others):
            used.append((house.start, house.core_end))
            yield house
    last = ""
    for found in _RUN.finditer(text):
        if _meets(*found.span(), used):
            last = ""
            continue
        if firm := _firm_of_run(text, found, surfaces):
            yield firm
            continue
        parts = _own_and_head(text, found.start(), follows=last)
        if parts is None:
            continue
        own, end, words, (english, category, _) = parts
        head = text[found.start() + len(own) : end].strip()
        if len(head) == 1 and not _is_placed(text, found.start(), own + head) and not last:
            continue
        if _meets(found.start(), end, used) or (head == "역" and _ROLE.match(text, end)):
            continue
        last = head
        yield _constraint(text, found.start(), end, " ".join((_spelled(own, surfaces), *words, english)), category)


def _spelled(own: str, surfaces: Mapping[str, tuple[Concept, ...]]) -> str:
    """The word in pinyin, a place that begins it as a word of its own: 저장둥팡."""
    for size in range(2, len(own) - 1):
        named = surfaces.get(own[:size], ())
        place = next((c for c in named if c.category is Category.PLACE and c.origin is Origin.ZH), None)
        if place and place.english and is_chinese_sound(own[size:], strange=False):
            return f"{LEVEL.sub('', place.english)} {in_pinyin(own[size:])}"
    return in_pinyin(own)


def _behind(text: str, place: Constraint) -> Constraint | None:
    """The house that a place and a word by sound begin: 허베이쿤티엔뉴에너지, 닝보 루미란신재료유한공사."""
    start = place.end + text.startswith(" ", place.end)
    glued = start == place.end
    if glued and (run := HANGUL_RUN.match(text, start)) and is_particle_chain(run.group()):
        return None
    if glued and (firm := _firm_of(text, place)):
        return firm
    parts = _own_and_head(text, start)
    if parts is None or (len(text[start + len(parts[0]) : parts[1]].strip()) == 1):
        return None
    own, end, words, (english, category, _) = parts
    if not glued and category == "place":
        return None
    name = LEVEL.sub("", place.expected)
    return replace(
        _constraint(text, place.start, end, " ".join((name, in_pinyin(own), *words, english)), category),
        core_start=place.core_start,
    )


def _firm_of(text: str, place: Constraint) -> Constraint | None:
    """A firm or paper that is called by a place alone: 이춘광업, 푸젠일보."""
    run = HANGUL_RUN.match(text, place.end)
    for size in range(len(run.group()) if run else 0, 1, -1):
        head = text[place.end : place.end + size]
        if head in _FIRMS and _ends(text, place.end + size):
            english = f"{LEVEL.sub('', place.expected)} {_heads()[head][0]}"
            return replace(
                _constraint(text, place.start, place.end + size, english, "org"), core_start=place.core_start
            )
    return None


def _firm_of_run(text: str, run: re.Match[str], surfaces: Mapping[str, tuple[Concept, ...]]) -> Constraint | None:
    """Such a firm of a place that the matcher leaves in its word."""
    start = run.start()
    for size in range(2, min(5, run.end() - start - 1)):
        named = surfaces.get(text[start : start + size], ())
        place = next((c for c in named if c.category is Category.PLACE and c.origin in (Origin.ZH, Origin.YUE)), None)
        if place and place.english and place.english != "China":
            term = _constraint(text, start, start + size, place.english, "place")
            if firm := _firm_of(text, term):
                return firm
    return None


def _own_and_head(
    text: str, at: int, follows: str = ""
) -> tuple[str, int, tuple[str, ...], tuple[str, str, str]] | None:
    """The word by sound that begins at a place, and where its head ends, with the words between."""
    run = HANGUL_RUN.match(text, at)
    if run is None:
        return None
    for size in range(2, min(_MOST_OWN, len(run.group())) + 1):
        own, behind = text[at : at + size], at + size
        apart = behind == run.end()
        if apart and not text.startswith(" ", behind):
            break
        for end, words, head in house_rows(text, behind + apart, (), _heads()):
            part = text[behind + apart : end]
            if not _ends(text, end) or (apart and not _may_stand_apart(part, head, words)):
                continue
            legal = part.endswith(_LEGAL) or (len(part) == 1 and part == follows)
            placed = part in _APART and _PLACED.search(text[:at])
            free = not is_read(own) or placed or (apart and own.endswith("다"))
            if free and is_chinese_sound(own, strange=not legal):
                return own, end, words, head
    return None


def _may_stand_apart(part: str, head: tuple[str, str, str], words: tuple[str, ...]) -> bool:
    return head[2] == "apart" or part in _APART or part.endswith(_LEGAL) or bool(words and head[1] == "org")


def _is_placed(text: str, start: int, run: str) -> bool:
    """Whether a short name with a head of one syllable is a place rather than a person (왕젠강)."""
    return (
        chinese_name(run, proved=True, sure=True).split(" ")[0] not in COMMON_SURNAMES
        or _PLACED.search(text[:start]) is not None
    )


def _constraint(text: str, start: int, end: int, english: str, category: str) -> Constraint:
    return Constraint("term", text[start:end], start, end, start, end, english, (english,), "", category)


def _is_chinese(term: Constraint, surfaces: Mapping[str, tuple[Concept, ...]]) -> bool:
    named = surfaces.get(term.surface, ())
    return term.expected != "China" and any(c.origin in (Origin.ZH, Origin.YUE) for c in named)


def _ends(text: str, end: int) -> bool:
    run = HANGUL_RUN.match(text, end)
    return run is None or is_particle_chain(run.group())


def _meets(start: int, end: int, used: Iterable[tuple[int, int]]) -> bool:
    return any(start < b and a < end for a, b in used)


def unread_names(segment: Segment, taken: Iterable[tuple[int, int]], flags: Iterable[Flag]) -> Iterator[Flag]:
    """Yield a flag for every word of a segment that sounds Chinese and is neither a word nor a name of the run.

    Args:
        segment: The segment.
        taken: Where its names and figures stand.
        flags: The flags that it has already.

    >>> segment = Segment(0, 0, 34, "둥젠뱌오가 시장에서 핑융을 샀다. 벤타카르가 왔다.")
    >>> [flag.message for flag in unread_names(segment, (), ())]  # doctest: +NORMALIZE_WHITESPACE
    ['둥젠뱌오: sounds like a Chinese name that no glossary has (perhaps “Dong Jianbiao”); check its English',
     '핑융: sounds like a Chinese name that no glossary has (perhaps “Pingyong”); check its English',
     '벤타카르: sounds like a foreign name that no glossary has; check its English']
    """
    names = sorted(taken)
    used = [*names, *((flag.start - segment.start, flag.end - segment.start) for flag in flags)]
    for found in _RUN.finditer(segment.text):
        chinese = unread(found.group())
        counted = _COUNTED.search(segment.text[max(0, found.start() - 2) : found.start()])
        stem = chinese or (unread_foreign(found.group()) if not counted else "")
        start, end = found.start(), found.start() + len(stem)
        if not stem or _meets(start, end, used):
            yield from _going_on(segment, found, names, used)
            continue
        if not chinese:
            message = f"{stem}: sounds like a foreign name that no glossary has; check its English"
            yield Flag(_FLAG, segment.start + start, segment.start + end, message)
            continue
        perhaps = chinese_name(stem, proved=True, sure=True) or in_pinyin(stem)
        hint = f" (perhaps “{perhaps}”)" if perhaps else ""
        message = f"{stem}: sounds like a Chinese name that no glossary has{hint}; check its English"
        yield Flag(_FLAG, segment.start + start, segment.start + end, message)


def _going_on(
    segment: Segment, run: re.Match[str], names: Sequence[tuple[int, int]], used: Iterable[tuple[int, int]]
) -> Iterator[Flag]:
    """Yield a flag where a name of the run is only the beginning of a longer one: 상하이궈셩, 중국기금보."""
    before = bisect_right(names, (run.start(), len(segment.text)))
    a, end = names[before - 1] if before else (0, 0)
    end = end if a <= run.start() < end < run.end() else 0
    rest = segment.text[end : run.end()]
    if not end or len(rest) < 2 or is_particle_chain(rest) or _meets(end, run.end(), used):
        return
    stem = unread(rest) or unread_foreign(rest) or next((s for s in (rest, rest[:-1]) if _PAPER.fullmatch(s)), "")
    if stem and not is_known(stem):
        whole = segment.text[run.start() : end + len(stem)]
        message = f"{whole}: goes on behind a name that the glossary has; check its English"
        yield Flag(_FLAG, segment.start + run.start(), segment.start + end + len(stem), message)
