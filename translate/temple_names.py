"""Emperors by their temple name alone, where the article has named their dynasty: 당나라 … 현종 is Xuanzong of Tang.

Korea had kings of the same names (태종, 현종, 고종), so a name counts only behind a Chinese dynasty, and only till
another land is named. Full names (당 현종, 강희제) are in the glossary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glossary.cues import is_particle_chain
from glossary.text import HANGUL_RUN
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
    "Han": "고조 Gaozu 문제 Wendi 경제 Jingdi 무제 Wudi 소제 Zhaodi 선제 Xuandi 원제 Yuandi 성제 Chengdi "
        "애제 Aidi 광무제 Guangwudi 헌제 Xiandi",
    "Sui": "문제 Wendi 양제 Yangdi",
}  # fmt: skip
#: Temple names that are words: only with 황제 behind them (한나라의 경제 is the economy).
_WORDS = frozenset("문제 경제 무제 소제 선제 원제 성제 애제 대종 세조 의종 양제 순제".split())
_DYNASTY = re.compile(
    r"(?<![가-힣])(?:(?P<name>당|북송|남송|송|원|명|청|전한|후한|서한|동한|한|수)(?:[(（][一-鿿][)）])? ?(?:나라|왕조)"
    r"|(?P<other>조선|고려|신라|고구려|백제|발해|일본|요나라|금나라))"
)
_LANDS = {
    "당": "Tang", "송": "Song", "북송": "Song", "남송": "Song", "원": "Yuan", "명": "Ming", "청": "Qing", "한": "Han",
    "전한": "Han", "후한": "Han", "서한": "Han", "동한": "Han", "수": "Sui",
}  # fmt: skip
_NAMED = {land: dict(zip(row.split()[::2], row.split()[1::2], strict=True)) for land, row in _TEMPLES.items()}
_TEMPLE = re.compile(r"(?<![가-힣])(?P<name>[가-힣]{1,2}[종조제])(?P<bracket>[(（][一-鿿]{2}[)）])?(?P<title> ?황제)?")


def temple_names(text: str, land: str = "") -> tuple[list[Constraint], str]:
    """Return the emperors of a segment by their temple names, and the dynasty that counts behind it.

    Args:
        text: A segment.
        land: The dynasty that counts before it, "" where none does.

    >>> [(c.surface, c.expected) for c in temple_names("당나라의 현종(玄宗)과 조선의 태종")[0]]
    [('현종', 'Emperor Xuanzong of Tang')]
    >>> temple_names("청나라가 망했다")[1], temple_names("고종은", "")[0]
    ('Qing', [])
    """
    found: list[Constraint] = []
    lands = list(_DYNASTY.finditer(text))
    for named in _TEMPLE.finditer(text):
        before = [match for match in lands if match.end() <= named.start()]
        now = (_LANDS[before[-1]["name"]] if before[-1]["name"] else "") if before else land
        english = _NAMED.get(now, {}).get(named["name"], "")
        run = HANGUL_RUN.match(text, named.end())
        if not english or (run and not is_particle_chain(run.group())):
            continue
        if named["name"] in _WORDS and not (named["title"] or named["bracket"]):
            continue
        forms = (f"Emperor {english} of {now}", f"Emperor {english}", english)
        start, end = named.span("name")
        found.append(Constraint("term", named["name"], start, end, start, named.end(), forms[0], forms, "", "person"))
    if lands:
        last = lands[-1]["name"]
        land = _LANDS[last] if last else ""
    return found, land


def emperors(texts: Iterable[str]) -> Iterator[list[Constraint]]:
    """Yield the emperors of each segment of a document, the dynasty going on from one to the next.

    >>> [[c.expected for c in row] for row in emperors(["당나라 때다.", "현종은 시를 썼다."])]
    [[], ['Emperor Xuanzong of Tang']]
    """
    land = ""
    for text in texts:
        found, land = temple_names(text, land)
        yield found
