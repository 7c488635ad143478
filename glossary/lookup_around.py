"""What stands round a name where people copy it from: 시진핑 주석, 시 주석, 화웨이가, 习主席, 华为技术有限公司.

Nothing of that is part of a name that a glossary holds. `cores` takes it off, one thing after the other, and gives what
may be the name; a surname with a title is the person who holds the office (`data/office_holders.tsv`). Only names that
are stored count, so that a particle is never cut off a name that nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from glossary.cues import is_particle_chain, titles
from glossary.lookup_parts import EMPTY, latin_words
from glossary.phonetics.han import to_simplified
from glossary.phonetics.tables import keyed
from glossary.text import HAN, HANGUL

#: Titles in Chinese, simplified, and in Korean; "" where no office goes with it.
HAN_TITLES = {
    "国家主席": "국가주석", "主席": "주석", "总书记": "총서기", "书记": "서기", "国务院总理": "총리", "总理": "총리",
    "副总理": "부총리", "外交部长": "외교부장", "外长": "외교부장", "国防部长": "국방부장", "商务部长": "상무부장",
    "部长": "부장", "委员长": "상무위원장", "总统": "총통", "国务委员": "국무위원", "省长": "성장", "市长": "시장",
    "发言人": "대변인", "董事长": "회장", "会长": "회장", "总裁": "회장", "行长": "행장", "总经理": "", "创始人": "",
    "首席执行官": "", "院士": "", "教授": "", "博士": "", "老师": "", "先生": "", "女士": "", "同志": "", "将军": "",
    "导演": "", "大师": "", "皇帝": "황제", "校长": "총장", "院长": "원장", "特首": "행정장관", "行政长官": "행정장관",
}  # fmt: skip
#: What firms are called on paper after the name that they go by; the Chinese words are in `data/org_words.tsv`.
_FIRM_TAILS = (
    "유한책임공사", "주식유한공사", "유한공사", "유한회사", "주식회사", "그룹홀딩스", "홀딩스", "그룹", "지주",
    "테크놀로지", "테크놀러지", "테크", "기술", "과기", "커지", "지퇀", "구펀", "공사", "자동차", "폰", "社", "사",
)  # fmt: skip
_ENGLISH_TITLES = {
    "president": "국가주석", "chairman": "회장", "premier": "총리", "prime minister": "총리", "vice premier": "부총리",
    "foreign minister": "외교부장", "defense minister": "국방부장", "commerce minister": "상무부장", "minister": "부장",
    "general secretary": "총서기", "secretary": "서기", "mayor": "시장", "governor": "성장", "ceo": "회장",
    "professor": "", "prof": "", "dr": "", "mr": "", "mrs": "", "ms": "", "general": "", "emperor": "황제",
}  # fmt: skip
_BEFORE = frozenset("전 현 신임 고 중국 중국의 대만 홍콩 당 시인 화가 작가 배우 가수 감독 선수 회사 기업 도시".split())
_ENGLISH_TAILS = frozenset("holding plc ag llc tech electronics motors automobile auto app".split())
#: How surnames are written where they are not in pinyin, in lower case → pinyin.
_SURNAMES = {
    "lee": "li", "chang": "zhang", "cheung": "zhang", "wong": "wang huang", "chan": "chen", "chow": "zhou",
    "chou": "zhou", "chu": "zhu", "hsu": "xu", "tsai": "cai", "choi": "cai", "lam": "lin", "leung": "liang",
    "yeung": "yang", "young": "yang", "kwok": "guo", "kuo": "guo", "tse": "xie", "hsieh": "xie", "hui": "xu",
    "lau": "liu", "law": "luo", "yip": "ye", "yeh": "ye", "ng": "wu", "kwan": "guan", "siu": "xiao", "hsiao": "xiao",
    "teng": "deng", "tung": "dong",
}  # fmt: skip
_SHORT = {"univ": "university", "inst": "institute", "acad": "academy", "prov": "province", "dist": "district"}
_LEAST = 2  # syllables of what is left; one is a surname, and needs an office
_LONGEST_TAIL = 6
_BRACKETS = re.compile(r"[(（\[〈《「『<]([^()（）\[\]〈〉《》「」『』<>]+)[)）\]〉》」』>]")
_NUMBERED = re.compile(r"(?:[A-Za-zü:]{1,6}[1-5][ '\-]?){2,}")
_SYLLABLE = re.compile("[A-Za-zü:]+")
_HAN_TITLED = re.compile(f"(?P<name>[{HAN}]{{1,4}}) ?(?P<title>[{HANGUL}]{{2,6}})")
_HANGUL = re.compile(f"[{HANGUL} ]+")
_HAN = re.compile(f"[{HAN}]+")


class Core(NamedTuple):
    """What may be the name in a query: a text to look up, or the characters of who holds an office."""

    text: str
    person: bool = False  # it has to be a person's
    perhaps: bool = False  # nothing but one syllable was taken off, which may belong to the name


def cores(query: str) -> Iterator[Core]:
    """Yield what may be the name in a query, the likeliest first; the query itself is not among it.

    >>> [core.text for core in cores("시진핑 주석은")], [core.text for core in cores("시 주석")]
    (['시진핑', '시진핑 주석', '시진핑'], ['習近平'])
    >>> [core.text for core in cores("시진핑(習近平)")], [core.text for core in cores("华为技术有限公司")]
    (['시진핑', '習近平'], ['华为技术有限', '华为技术', '华为'])
    """
    if _BRACKETS.search(query):
        inside = [part.strip() for part in _BRACKETS.findall(query)]
        outside = _BRACKETS.sub(" ", query).strip()
        yield from map(Core, filter(None, [outside, *inside]))
        if outside:
            yield from cores(outside)
        return
    if query.isascii():
        yield from _latin(query)
    elif _HANGUL.fullmatch(query):
        yield from _hangul(query)
    elif _HAN.fullmatch(query):
        yield from _han(to_simplified(query))
    elif (mixed := _HAN_TITLED.fullmatch(query)) and mixed["title"] in titles():  # 習 주석
        holder = _holder(mixed["name"], mixed["title"], query) if len(mixed["name"]) == 1 else mixed["name"]
        if holder:
            yield Core(holder)
    elif len(words := re.findall(f"[{HANGUL}]+|[{HAN}]+|[A-Za-z][A-Za-z .&'-]*", query)) > 1:
        yield from map(Core, sorted(map(str.strip, words), key=len, reverse=True))  # 화웨이 华为, 화웨이 Huawei


def _hangul(query: str) -> Iterator[Core]:
    bare = [query]
    for size in range(min(_LONGEST_TAIL, len(query) - _LEAST), 0, -1):
        if query[-size - 1] != " " and is_particle_chain(query[-size:]):
            bare.append(query[:-size])
    for text in bare:
        yield from _before_title(text)
        yield from _before_tail(text)
    yield from (Core(text, perhaps=len(query) - len(text) == 1) for text in bare[1:])
    if " " in query:  # 저장성 항저우시: what comes last is what is meant
        offices = tuple(title for title in titles() if len(title) >= _LEAST)
        words = (word for word in query.split(" ") if len(word) >= _LEAST and not word.startswith(offices))
        yield from map(Core, reversed(list(words)))


def without_numbers(query: str) -> str:
    """Return pinyin without the numbers of its tones; anything else as it is.

    >>> without_numbers("deng4 xiao3ping2"), without_numbers("C919"), without_numbers("Mate 60")
    ('deng xiaoping', 'C919', 'Mate 60')
    """
    if not _NUMBERED.fullmatch(query):
        return query
    from glossary.phonetics.syllables import inventory

    read = [syllable.lower().replace("u:", "ü").replace("v", "ü") for syllable in _SYLLABLE.findall(query)]
    spelled = all(syllable in inventory() for syllable in read)
    return re.sub("[1-5]", "", query).replace("u:", "ü") if spelled else query


def _before_title(text: str) -> Iterator[Core]:
    known = titles()
    for size in range(min(_LONGEST_TAIL, len(text) - 1), 0, -1):
        if (title := text[-size:]) in known and text[-size - 1 : -size]:
            spaced, name = text[-size - 1] == " ", text[:-size].strip()
            name = name.rsplit(" ", 1)[0] if name.endswith((" 전", " 현", " 신임", " 부")) else name  # 후진타오 전 주석
            if len(name) >= _LEAST and (spaced or size > 1):
                yield Core(name)
                if " " in name:  # 중국 시진핑 주석, 리창 중국 총리
                    yield from (Core(word, person=True) for word in reversed(name.split(" ")) if len(word) >= _LEAST)
            elif spaced and (holder := _holder(name, title, text)):
                yield Core(holder)
    words = text.split(" ")
    while len(words) > 1 and (words[0] in known or words[0] in _BEFORE):  # 중국 국가주석 시진핑
        words = words[1:]
    if len(words) < text.count(" ") + 1:
        yield Core(" ".join(words))


def _holder(surname: str, title: str, text: str) -> str:
    from glossary.titled import office_holder

    return office_holder(surname, title, text)


def _before_tail(text: str) -> Iterator[Core]:
    """Yield a firm without what its name ends in, once or several times: 화웨이기술유한공사."""
    short = text
    while tail := next((tail for tail in _FIRM_TAILS if short.endswith(tail) and len(short) - len(tail) >= _LEAST), ""):
        short = short[: -len(tail)].strip()
        if len(tail) > 1 or len(short) > _LEAST:
            yield Core(short, perhaps=len(tail) == 1)


def _han(query: str) -> Iterator[Core]:
    for title, korean in sorted(HAN_TITLES.items(), key=lambda item: -len(item[0])):
        name = query.removesuffix(title)
        if name != query and len(name) >= _LEAST:
            yield Core(name)
        elif name != query and name and korean and (holder := _holder(name, korean, query)):
            yield Core(holder)
    words = keyed("org_words.tsv")
    short = query
    while size := next((n for n in range(min(4, len(short) - _LEAST), 1, -1) if short[-n:] in words), 0):
        short = short[:-size]
        yield Core(short)


def _latin(query: str) -> Iterator[Core]:
    words = query.split()
    folded = [word.strip(".,").lower() for word in words]
    for size in (2, 1):
        for title, name in ((" ".join(folded[:size]), words[size:]), (" ".join(folded[-size:]), words[:-size])):
            if title not in _ENGLISH_TITLES or not name:
                continue
            text = " ".join(name).strip(" ,")
            if len(name) == 1 and (holder := _latin_holder(text, title)):
                yield Core(holder)
            yield Core(text)
    if query.endswith(("'s", "’s")):
        yield Core(query[:-2])
    if 1 < len(words) <= 3 and all(map(str.isalpha, words)):  # Jinping Xi
        yield Core(" ".join([words[-1], *words[:-1]]))
    if len(words) > 1:  # Lee Keqiang
        yield from (
            Core(" ".join([surname, *words[1:]]), person=True) for surname in _SURNAMES.get(folded[0], "").split()
        )
    if any(word in _SHORT for word in folded):
        yield Core(" ".join(_SHORT.get(word, word) for word in folded))
    telling = [word for word in latin_words(query) if word not in EMPTY and word not in _ENGLISH_TAILS]
    if telling and len(telling) < len(words):
        yield Core(" ".join(telling))


def _latin_holder(surname: str, title: str) -> str:
    from glossary.phonetics.syllables import hangul_of

    return _holder(hangul_of(surname), _ENGLISH_TITLES[title], "") if _ENGLISH_TITLES[title] else ""
