"""Chinese people whom an article names by sound and no glossary has (천샤오위안 부주임): read, and flagged.

An engine takes such a name apart into words. A Chinese surname, given names that the official transcription spells
(외래어 표기법, 표 5), a sound that no Korean name has, and an occupation beside it prove the name; where it is proved,
it is the name in the whole article. One spelling has several readings (장 is Jiang and Zhang), so every one is flagged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from glossary.cues import sino_korean_syllables
from glossary.ordinary import ordinary_words
from glossary.phonetics.candidates import person_score, pinyin_candidates
from glossary.phonetics.pinyin import strip_tones
from glossary.phonetics.romanization import join_syllables
from glossary.phonetics.syllables import is_spelled_officially
from glossary.phonetics.tables import keyed
from glossary.types import Category, Concept, Origin
from glossary.wordhood import word_level
from translate.common_words import load_words
from translate.korean_people import is_korean_name
from translate.occupations import occupation_after, occupation_before

_NAME = re.compile(r"(?<![가-힣A-Za-z·])[가-힣]{2,6}(?![가-힣])")
_WITH_PARTICLE = re.compile(r"(?<![가-힣A-Za-z·])([가-힣]{2,6}?)(?:은|는|이|가|을|를|의|와|과|도|에게)(?![가-힣])")
#: The syllables of a name: surname and one or two of the given name, or a surname of two and as many.
_BRACKET = re.compile(r"[(（][^()（）]{1,12}[)）]$")
_SIZES = (2, 3)
#: Spellings by the letters of pinyin, and the official ones (지아링, 리우치앙).
_LOOSE = {
    "지아": "자", "시아": "샤", "치아": "차", "지에": "제", "치에": "체", "지엔": "젠", "시엔": "셴",
    "리엔": "롄", "티엔": "톈", "치엔": "첸", "미엔": "몐", "비엔": "볜", "니엔": "녠", "쉬에": "쉐", "위에": "웨",
    "지앙": "장", "시앙": "샹", "리앙": "량", "치앙": "창", "지우": "주", "리우": "류", "지아오": "자오",
    "샤오우": "샤오우", "씨아": "샤", "쩐": "전", "쥐엔": "쥐안",
}  # fmt: skip
_LOOSELY = re.compile("|".join(sorted(_LOOSE, key=len, reverse=True)))
#: Forms of passive verbs: 치러진 총통 선거.
_PARTICIPLE = re.compile("..?[러라어아여려워]진$")
#: Sounds of surnames that foreign names begin with as well (이리스, 레이먼).
_NO_SURNAME = frozenset({"yi", "lei", "mi", "di", "ai", "ba", "na"})
#: Less usual than this it is rather a foreign name (후쿠다, 바샤르).
_UNUSUAL = -0.86


_NOBODY: Mapping[str, tuple[Concept, ...]] = {}


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    rows = (rest.split("\t")[0] for han, rest in keyed("surnames.tsv").items() if len(han) == 1)
    return frozenset(strip_tones(pinyin).casefold() for pinyin in rows)


#: Offices that only China has: who holds one is no Korean.
_CHINESE_OFFICES = frozenset(
    "당서기 부서기 성장 부성장 총서기 주임 부주임 부부장 총경리 부총경리 동사장 원사 부비서장 비서장 정치국원 상무위원 "
    "부장조리 순시원 조사연구원 국무위원 통전부장 선전부장 조직부장 상무부성장 상무부시장 "
    "시위서기 시위부서기 성위서기 성위부서기 구위서기 현위서기 당위서기".split()
)


@lru_cache(maxsize=4096)
def chinese_name(hangul: str, proved: bool = False, sure: bool = False) -> str:
    """Return the likeliest pinyin of a person whose name is certainly Chinese by its sound; else "".

    Args:
        hangul: The name.
        proved: Whether its bearer holds an office of China: then only a Korean name counts against it.
        sure: Whether its bearer can be no Korean.

    >>> [chinese_name(word) for word in ("천샤오위안", "쑹자", "지아밍", "한지섭", "쇼핑객", "펑펑")]
    ['Chen Xiaoyuan', 'Song Jia', 'Jia Ming', '', '', '']
    >>> chinese_name("팡춘하오", proved=True), chinese_name("치러진", proved=True)
    ('Fang Chunhao', '')
    >>> chinese_name("시정부", proved=True)
    ''
    """
    loose = _LOOSELY.sub(lambda found: _LOOSE[found.group()], hangul)
    strange = loose != hangul or _strange(hangul) or (proved and len(hangul) >= 3 and not is_korean_name(hangul))
    strange = strange or sure
    hangul = loose
    if not is_spelled_officially(hangul) or word_level(hangul) or hangul in ordinary_words():
        return ""
    if hangul in load_words().nouns or not strange or _PARTICIPLE.search(hangul) or hangul.endswith("정부"):
        return ""
    for sequence in pinyin_candidates(hangul, "person")[:3]:
        if len(sequence) not in _SIZES or sequence[0] not in _surnames() - _NO_SURNAME:
            continue
        if person_score(sequence) > _UNUSUAL and not (len(sequence) == 2 and hangul.endswith("스")):
            return f"{join_syllables(sequence[:1])} {join_syllables(sequence[1:])}"
    return ""


def _strange(hangul: str) -> bool:
    """Whether a name has a syllable that no Han character is read as in Korean."""
    return any(syllable not in sino_korean_syllables() for syllable in hangul)


def chinese_people(texts: Iterable[str], surfaces: Mapping[str, tuple[Concept, ...]] = _NOBODY) -> dict[str, str]:
    """Return the people whom the segments of an article prove by an occupation → their names in pinyin.

    What sounds Korean as well needs more: an office that only China has, held in a place of China, or a Chinese house
    before the name.

    Args:
        texts: The segments.
        surfaces: The names of the run.

    >>> chinese_people(["천샤오위안 상무부 부주임과 배우 쑹자는 왔다.", "쇼핑 회장"])
    {'천샤오위안': 'Chen Xiaoyuan', '쑹자': 'Song Jia'}
    >>> chinese_people(["왕취안 시위 서기는 회의를 열었다."]), chinese_people(["왕취안 시위 참가자는 말했다."])
    ({'왕취안': 'Wang Quan'}, {})
    >>> house = Concept("c-1", "칭화대", english="Tsinghua University", category=Category.ORG, origin=Origin.ZH)
    >>> chinese_people(["칭화대의 장융 교수는 말했다."], {"칭화대": (house,)})
    {'장융': 'Zhang Yong'}
    """
    found: dict[str, str] = {}
    for text in texts:
        held = [(m.span(), o) for m in _NAME.finditer(text) if (o := occupation_after(text, m.end(), chinese=True))]
        for (start, end), office in held:
            if text[start:end] in found:
                continue
            last = "".join(office["house"].split()[-1:])  # 시위 서기, 당 서기
            chinese = not _CHINESE_OFFICES.isdisjoint((office["title"], last + office["title"]))
            sure = (chinese and _is_chinese(office["house"], surfaces)) or _is_chinese(text[:start], surfaces, -1)
            if english := chinese_name(text[start:end], chinese or sure, sure and (chinese or end - start == 2)):
                found[text[start:end]] = english
        told = [m.span(1) for m in _WITH_PARTICLE.finditer(text) if occupation_before(text, m.start())]
        for start, end in told:
            before = _BRACKET.sub("", text[:start].rstrip())  # 순시원(감찰원) 왕유융
            proved = before.endswith(tuple(_CHINESE_OFFICES))
            if english := chinese_name(text[start:end], proved):
                found.setdefault(text[start:end], english)
    return found


def _is_chinese(words: str, surfaces: Mapping[str, tuple[Concept, ...]], which: int = 0) -> bool:
    """Whether the first or the last of some words is a Chinese place or house."""
    every = words[-24:].split() if which else words.split()
    if not every or (which and not words.endswith(" ")):
        return False
    word = every[which]
    if word == "중국" and not which and len(every) > 1:
        return True  # 중국 외교부
    named = surfaces.get(word) or surfaces.get(word.removesuffix("의")) or ()
    return any(c.origin is Origin.ZH and c.category in (Category.ORG, Category.PLACE) for c in named) and word != "중국"
