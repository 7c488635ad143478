"""Emperors by their temple name alone, where the article has named their dynasty: 당나라 … 현종 is Xuanzong of Tang.

Korea had kings of the same names (태종, 현종, 고종), so a name counts only behind a Chinese dynasty, and only till
another land is named. Full names (당 현종, 강희제) are in the glossary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from glossary.cues import is_particle_chain
from glossary.text import HANGUL_RUN
from glossary.types import Concept
from translate.old_rulers import old_rulers
from translate.reign_names import (
    dynasties_alone,
    dynasties_named,
    dynasty_ages,
    dynasty_periods,
    era_names,
    names_dynasties,
    states_glossed,
    states_in_rows,
)
from translate.types import Constraint

#: Dynasty in English → temple names in Hangul and English.
_TEMPLES = {
    "Tang": "고조 Gaozu 태종 Taizong 고종 Gaozong 중종 Zhongzong 예종 Ruizong 현종 Xuanzong 숙종 Suzong "
        "대종 Daizong 덕종 Dezong 순종 Shunzong 헌종 Xianzong 목종 Muzong 경종 Jingzong 문종 Wenzong "
        "무종 Wuzong 선종 Xuanzong 의종 Yizong 희종 Xizong 소종 Zhaozong",
    "Song": "태조 Taizu 태종 Taizong 진종 Zhenzong 인종 Renzong 영종 Yingzong 신종 Shenzong 철종 Zhezong "
        "휘종 Huizong 흠종 Qinzong 고종 Gaozong 효종 Xiaozong 광종 Guangzong 이종 Lizong 도종 Duzong",
    "Yuan": "세조 Shizu 성종 Chengzong 무종 Wuzong 인종 Renzong 순제 Shundi",
    "Ming": "태조 Taizu 성조 Chengzu 인종 Renzong 선종 Xuanzong 영종 Yingzong 경종 Jingzong 헌종 Xianzong "
        "효종 Xiaozong 무종 Wuzong 세종 Shizong 목종 Muzong 신종 Shenzong 광종 Guangzong 희종 Xizong "
        "사종 Sizong",
    "Qing": "태조 Taizu 태종 Taizong 세조 Shizu 성조 Shengzu 세종 Shizong 고종 Gaozong 인종 Renzong "
        "선종 Xuanzong 문종 Wenzong 목종 Muzong 덕종 Dezong",
    "Jin": "태조 Taizu 태종 Taizong 희종 Xizong 세종 Shizong 장종 Zhangzong 선종 Xuanzong 애종 Aizong",
    "Liao": "태조 Taizu 태종 Taizong 세종 Shizong 목종 Muzong 경종 Jingzong 성종 Shengzong 흥종 Xingzong 도종 Daozong "
        "천조제 Tianzuo",
    "Northern Wei": "도무제 Daowu 명원제 Mingyuan 태무제 Taiwu 문성제 Wencheng 헌문제 Xianwen 효문제 Xiaowen "
        "선무제 Xuanwu 효명제 Xiaoming",
    "Han": "고조 Gaozu 문제 Wen 경제 Jing 무제 Wu 소제 Zhao 선제 Xuan 원제 Yuan 성제 Cheng "
        "애제 Ai 평제 Ping 광무제 Guangwu 안제 An 환제 Huan 영제 Ling 헌제 Xian",
    "Sui": "문제 Wen 양제 Yang",
}  # fmt: skip
#: Temple names that are words: only with 황제 behind them (한나라의 경제 is the economy).
_WORDS = frozenset("문제 경제 무제 소제 선제 원제 성제 애제 대종 세조 의종 양제 순제".split())
_DYNASTY = re.compile(
    r"(?<![가-힣])(?:(?P<name>당|송|원|명|청|한|수|금|요)(?:[(（][一-鿿][)）])? ?(?:나라|왕조)"
    r"|(?P<short>북송|남송|전한|후한|서한|동한|북위|명대|송대|청대)(?=[ (은는이가을를의에과와]|나라|$)"
    r"|(?P<letter>당|송|원|명|청|금|요)(?:[(（][一-鿿][)）])?(?:의 | )(?=[가-힣]{1,2}[종조제](?![가-힣]{2}))"
    r"|(?P<other>조선|고려|신라|고구려|백제|발해|일본))"
)
_KOREA = re.compile("(?<![가-힣])(?:조선|고려)(?=[ 의은이을에시왕]|$)")
_LANDS = {
    "당": "Tang", "송": "Song", "북송": "Song", "남송": "Song", "원": "Yuan", "명": "Ming", "청": "Qing", "한": "Han",
    "전한": "Han", "후한": "Han", "서한": "Han", "동한": "Han", "수": "Sui", "금": "Jin", "요": "Liao",
    "북위": "Northern Wei", "명대": "Ming", "송대": "Song", "청대": "Qing",
}  # fmt: skip
_NAMED = {land: dict(zip(row.split()[::2], row.split()[1::2], strict=True)) for land, row in _TEMPLES.items()}
_TEMPLE = re.compile(r"(?<![가-힣])(?P<name>[가-힣]{1,2}[종조제])(?P<bracket>[(（][一-鿿]{2}[)）])?(?P<title> ?황제)?")


def temple_names(text: str, land: str = "", named: frozenset[str] = frozenset()) -> tuple[list[Constraint], str]:
    """Return the emperors of a segment by their temple names, and the dynasty that counts behind it.

    Where other dynasties that the article has named have an emperor of that name too, and no dynasty stands right
    before it, the English leaves the dynasty out: Emperor Taizong is right of either.

    Args:
        text: A segment.
        land: The dynasty that counts before it, "" where none does.
        named: The dynasties that the article has named before it.

    >>> [(c.surface, c.expected) for c in temple_names("당나라의 현종(玄宗)과 조선의 태종")[0]]
    [('현종', 'Emperor Xuanzong of Tang')]
    >>> [c.expected for c in temple_names("1123년에 태종은", "Song", frozenset({"Song", "Jin"}))[0]]
    ['Emperor Taizong']
    >>> temple_names("청나라가 망했다")[1], temple_names("고종은", "")[0]
    ('Qing', [])
    """
    found: list[Constraint] = []
    lands = list(_DYNASTY.finditer(text))
    for ruler in _TEMPLE.finditer(text):
        before = [match for match in lands if match.end() <= ruler.start()]
        now = _land(before[-1]) if before else land
        beside = bool(before) and not re.search("[가-힣] ", text[before[-1].end() : ruler.start()].lstrip("의 "))
        english, full = _english(ruler["name"], now, named | {_land(match) for match in before}, beside)
        run = HANGUL_RUN.match(text, ruler.end())
        if not english or (run and not is_particle_chain(run.group())):
            continue
        if ruler["name"] in _WORDS and not (ruler["title"] or ruler["bracket"]):
            continue
        alone = f"{english}di" if ruler["name"].endswith("제") else english  # Wudi; Wu alone is anybody
        forms = tuple(dict.fromkeys((full, f"Emperor {english}", alone)))
        start, end = ruler.span("name")
        found.append(Constraint("term", ruler["name"], start, end, start, ruler.end(), full, forms, "", "person"))
    return found, _land(lands[-1]) if lands else land


def _english(name: str, now: str, named: frozenset[str], beside: bool) -> tuple[str, str]:
    """The temple name in English, and with the dynasty where that is sure; "" where nothing is."""
    own = _NAMED.get(now, {}).get(name, "")
    if not now or (beside and not own):
        return "", ""
    others = {land: _NAMED[land][name] for land in named - {now, ""} if name in _NAMED[land]}
    if own and (beside or not others):
        return own, f"Emperor {own} of {now}"
    every = {*others.values(), *((own,) if own else ())}
    if len(every) != 1:
        return "", ""
    english = every.pop()
    return english, f"Emperor {english}" if own or len(others) > 1 else f"Emperor {english} of {next(iter(others))}"


def _land(found: re.Match[str]) -> str:
    return _LANDS.get(found["name"] or found["short"] or found["letter"] or "", "")


def emperors(
    texts: Iterable[str], surfaces: Mapping[str, tuple[Concept, ...]] | None = None
) -> Iterator[list[Constraint]]:
    """Yield the rulers, eras and dynasties in short of each segment, the dynasty going on from one to the next.

    >>> [[c.expected for c in row] for row in emperors(["당나라 때다.", "현종은 시를 썼다."])]
    [[], ['Emperor Xuanzong of Tang']]
    """
    every = list(texts)
    named, dynastic = dynasties_named(every), names_dynasties(every)
    land = ""
    known: set[str] = set()
    if not any(_KOREA.search(text) for text in every):  # 현종 above the first 당 현종
        known = {_land(match) for text in every for match in _DYNASTY.finditer(text)} - {""}
        land = next(iter(known)) if len(known) == 1 else ""
    for text, kings in zip(every, old_rulers(every, surfaces), strict=True):
        found, land = temple_names(text, land, frozenset(known))
        known |= {_land(match) for match in _DYNASTY.finditer(text)} - {""}
        periods = (
            *states_glossed(text, surfaces or {}),
            *states_in_rows(text, dynastic),
            *dynasty_periods(text, surfaces or {}, dynastic),
            *dynasty_ages(text, dynastic),
        )
        rest = [*found, *era_names(text), *periods, *(dynasties_alone(text, named, surfaces or {}) if named else ())]
        yield [*kings, *(c for c in rest if not any(c.start < k.core_end and k.start < c.core_end for k in kings))]
