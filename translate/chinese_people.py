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
from translate.heard_words import PAIR, loosened, officially, unread
from translate.korean_people import is_korean_name
from translate.occupations import acts_as_a_person, occupation_after, occupation_before, surely_a_person
from translate.unknown_names import sounds_of_surnames

_NAME = re.compile(r"(?<![가-힣A-Za-z·])[가-힣]{2,6}(?![가-힣])")
_WITH_PARTICLE = re.compile(
    r"(?<![가-힣A-Za-z·])([가-힣]{2,6}?)(?:(?:은|는|이|가|을|를|의|와|과|도|에게)(?![가-힣])|(?=[(（,/·’”]))"
)
#: Names in a row, of which one is known: 퉁멍청·황원쑹에게.
_ROW = re.compile(r"(?<![가-힣A-Za-z·])[가-힣]{2,5}(?:(?:[·,‧]|, |-)[가-힣]{2,5})+")
_IN_ROW = re.compile(r"[·,‧-] ?")
_BARE = re.compile(r"(?:이며|이고|이다|입니다|은|는|이|가|을|를|의|와|과|도|에|로|조|씨)$")
_RUN = re.compile(r"(?<![가-힣A-Za-z0-9‘'“\"《〈<「『])[가-힣]{3,10}(?![가-힣])")
#: Vowels of pinyin that belong together: one for each syllable.
_SYLLABLE = re.compile("[aeiouü]+")
_GROUND = ("루", "제", "강", "산", "촌", "진", "향", "현", "구", "허", "후", "다오")
_HOUSE_BEFORE = re.compile(
    r"(?:업체|기업|회사|그룹|브랜드|자회사|계열사|스타트업|상장사|도시|마을|지역|명소|관광지|호텔|식당|술|차|앱"
    r"|게임|플랫폼|사이트|계열|산하)[인의]? [‘'“\"]?$"
)
_HOUSE_AFTER = re.compile(
    r"[’'”\"]?(?:[은는이가의]? (?:주가|주식|지분|시총|상장|공장|본사|제품|매출|브랜드|그룹|지역|일대|마을|공항|광장"
    r"|거리|시장점유율|채권)|산 |시 |현 |에서|에 )"
)
#: The commonest surnames, of which a name of three syllables is rather a person (왕젠강) than a river.
COMMON_SURNAMES = frozenset(
    "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang "
    "Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen Zeng Peng Su Lu Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia "
    "Zhong Tian Ren Fan Fang Shi Yao Tan Liao Zou Xiong Jin Hao Kong Bai Cui Kang Mao Qiu Qin Gu Hou Shao Meng Wan "
    "Duan Lei Qian Yin Yi Chang Qiao Lai Gong Wen Pang Tao Hong Ni An Lan Zhuang Mei Lü Niu Ge Shu Mo".split()
)
#: A name with 씨 or a particle glued to it, or alone.
_ANYBODY = re.compile(r"(?<![가-힣A-Za-z])[가-힣]{2,5}?(?=씨|[은는이가의](?![가-힣])|[^가-힣]|$)")
#: The syllables of a name: surname and one or two of the given name, or a surname of two and as many.
_BRACKET = re.compile(r"[(（][^()（）]{1,12}[)）]$")
_SIZES = (2, 3)
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
    loose = loosened(hangul)
    strange = (
        loose != hangul or _strange(hangul) or (proved and len(hangul) >= 3 and not is_korean_name(hangul, person=True))
    )
    strange = strange or sure
    hangul = officially(hangul)
    if not is_spelled_officially(hangul) or word_level(hangul) or hangul in ordinary_words():
        return ""
    if hangul in sounds_of_surnames():  # 웨이 씨 is Wei, no Yue Yi
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
    """Whether a name has a syllable, or a long one a pair of syllables, that no Han character is read as in Korean."""
    foreign = any(syllable not in sino_korean_syllables() for syllable in hangul)
    return foreign or (len(hangul) >= 4 and PAIR.search(hangul) is not None)


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
            if text[start:end] in found or _is_somebody(text[start:end], surfaces):
                continue
            last = "".join(office["house"].split()[-1:])  # 시위 서기, 당 서기
            chinese = not _CHINESE_OFFICES.isdisjoint((office["title"], last + office["title"]))
            sure = (chinese and _is_chinese(office["house"], surfaces)) or _is_chinese(text[:start], surfaces, -1)
            if english := chinese_name(text[start:end], chinese or sure, sure and (chinese or end - start == 2)):
                found[text[start:end]] = english
        told = [m.span(1) for m in _WITH_PARTICLE.finditer(text) if occupation_before(text, m.start())]
        for start, end in told:
            if _is_somebody(text[start:end], surfaces):
                continue
            before = _BRACKET.sub("", text[:start].rstrip())  # 순시원(감찰원) 왕유융
            proved = before.endswith(tuple(_CHINESE_OFFICES))
            if english := chinese_name(text[start:end], proved or surely_a_person(text, end)):
                found.setdefault(text[start:end], english)
        for start, end in (m.span() for m in _ANYBODY.finditer(text)):
            surely = surely_a_person(text, end)
            if (
                text[start:end] in found
                or _is_somebody(text[start:end], surfaces)
                or not (surely or acts_as_a_person(text, end))
            ):
                continue
            if english := chinese_name(text[start:end], surely):
                found[text[start:end]] = english
        for run in _RUN.finditer(text):
            name = unread(run.group())
            if _is_place(text, run.start(), name, surfaces):
                continue  # 칭다오 쑹링루
            if name and name not in found and not surfaces.get(name) and not _is_house(text, run.start(), name):
                english = chinese_name(name)
                if english.split(" ")[0] in COMMON_SURNAMES and len(_SYLLABLE.findall(english)) >= 3:
                    found[name] = english
        for row in _ROW.finditer(text):
            names = _IN_ROW.split(row.group())
            if not any(name in found or _is_somebody(name, surfaces) for name in names):
                continue
            for name in names:
                bare = _BARE.sub("", name) if name == names[-1] else name
                if bare not in found and not surfaces.get(bare) and (english := chinese_name(bare, proved=True)):
                    found[bare] = english
    return found


def _is_house(text: str, start: int, name: str) -> bool:
    """Whether what stands beside a name says that it is no person: 업체 거커웨이, 거커웨이 주가."""
    return bool(_HOUSE_BEFORE.search(text[:start]) or _HOUSE_AFTER.match(text, start + len(name)))


def _is_place(text: str, start: int, name: str, surfaces: Mapping[str, tuple[Concept, ...]]) -> bool:
    """Whether a word that ends as a road, river or town does stands right behind a place."""
    before = text[max(0, start - 12) : start]
    if not name.endswith(_GROUND) or not before.endswith(" ") or not before.strip():
        return False
    named = surfaces.get(before.split()[-1], ())
    return any(c.category is Category.PLACE for c in named)


def _is_somebody(name: str, surfaces: Mapping[str, tuple[Concept, ...]]) -> bool:
    return any(c.category is Category.PERSON for c in surfaces.get(name, ()))


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
