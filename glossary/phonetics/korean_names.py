"""Whole names that Korean does not simply transcribe: people before 1911, dynasties, peoples, waters, old buildings.

`korean_name` answers for a name in Han characters by the part of the rules that is knowledge rather than sound: 제갈량
and 소림사 by their Sino-Korean reading, 명나라, 나시족, 웨이허강 (one syllable, so the generic is written twice),
칭하이호, 창어 6호, 화난이공대학. What it does not know is "", and the table of sounds decides.
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.phonetics.han import is_han, to_simplified, to_traditional
from glossary.phonetics.hanja import initial_law, sino_korean, sino_korean_word
from glossary.phonetics.korean_words import AT_PLACES, is_of_history, is_old_term, korean_tail
from glossary.phonetics.people import PEOPLES, is_known_place, person_odds
from glossary.phonetics.tables import keyed
from glossary.phonetics.transcription import official_hangul

DYNASTIES = "夏商周秦汉晋隋唐宋辽金元明清魏蜀吴齐楚燕赵韩鲁卫郑陈蔡梁"
NATIONS = {
    "代": "夏商周秦汉晋隋唐宋辽金元明清",
    "朝": "夏商周秦汉晋隋唐宋辽金元明清",
    "国": "秦晋楚齐燕赵魏韩吴越鲁卫郑陈蔡宋曹滕",
}  # 明朝 명나라
GOLD = {"金": "금"}  # the dynasty, not the surname 김
RULERS = re.compile(rf"[{DYNASTIES}].{{1,2}}[帝宗祖王公后]|.{{1,3}}(?:皇帝|皇后|太后|公主|太子|贵妃|王后)")
#: Rivers of one syllable (제4장 제3절 제3항): Korean adds the generic (주장강, 웨이허강).
ONE_SYLLABLE = {
    "江": ("강", "长珠湘赣闽瓯岷沱乌汉怒嫩资漓韩浔桂沅郁黔甬东西北"),
    "河": ("강", "黄淮渭汾泾洛海辽滦洮沁漳卫沂沭泗颍涡浑"),
    "水": ("강", "澧湟"),
}
#: Endings of names of nature with more than one syllable before them; towns that end so are in the lists of places.
NATURE = {"湖": "호", "岛": "섬", "河": "허강", "峰": "봉", "杯": "배"}
LONG_TOO = "湖岛峰杯"  # also behind three syllables and more: 喀纳斯湖
TOWNS = frozenset(("秦皇岛", "葫芦岛", "钓鱼岛", "嘉峪关", "山海关", "七星关", "铁门关", "太鲁阁", "十三陵", "太仆寺"))
RIVERS = frozenset(
    "嘉陵江 乌苏里江 松花江 钱塘江 黄浦江 雅砻江 金沙江 澜沧江 雅鲁藏布江 富春江 新安江 图们江 鸭绿江 曹娥江".split()
)
OLD_SIGHTS = frozenset("寺楼阁关陵祠庙塔")  # three characters: 소림사, 황학루, 함곡관
RATHER_A_PERSON = -0.6  # odds: 刘亚楼 is, 黄鹤楼 is not
DIGITS = {ch: i for i, ch in enumerate("零一二三四五六七八九")}
AUTONOMOUS = re.compile(r"(.*?)((?:[^族]{1,4}族)+|维吾尔)(自治[区州县旗])")
LEVEL_WORDS = {"省": "성", "市": "시", "县": "현", "区": "구"}
WHOLE_COUNTRY = {"中国": "중국", "中华": "중화", "中央": "중앙", "国家": "국가", "国立": "국립", "世界": "세계"}
NATIONAL = ("中国", "中央", "国家", "人民", "全国")
SINO_ALWAYS = (
    "书院",
    "草堂",
    "大学堂",
    "总督",
    "巡抚",
    "节度使",
    "都护府",
)  # of history even at a place that still has its name
EVENTS = tuple("之战 之乱 之变 之治 之盟 盛世 战争 事变 事件 革命 起义 变法 运动 新政 条约 盟约 战役 会战".split())
NUMBERED = re.compile(r"(.{2,4}?)([一二三四五六七八九十]{1,3})号")
PLENUM = re.compile(r"([一二三四五六七八九])中全会")


@lru_cache(maxsize=16384)
def korean_name(hanzi: str, category: str = "") -> str:
    """Return the Hangul of a name that Korean knows as something else than its Mandarin sound, "" for any other.

    >>> [korean_name(name) for name in ("諸葛亮", "唐玄宗", "明朝", "納西族", "青海湖", "渭河", "少林寺", "嫦娥六號")]
    ['제갈량', '당현종', '명나라', '나시족', '칭하이호', '웨이허강', '소림사', '창어 6호']
    >>> korean_name("王海峰"), korean_name("西安"), korean_name("黃岡")
    ('', '', '')
    """
    simple = to_simplified(hanzi)
    if len(simple) < 2 or not all(map(is_han, simple)):
        return ""
    found = keyed("classical_people.tsv").get(simple) or _ruler(simple) or _twice(simple)
    if found or category == "person":
        return found
    inner = _autonomous(simple) or _levels(simple)
    found = inner or _numbered(simple) or _people(simple) or _press(simple)
    found = found or _worded(simple, category) or _sight(simple)
    # 中國核電 중국핵전: what is named after the country and has no word for its sort is read the Sino-Korean way.
    return found or (sino_korean_word(_full(hanzi)) if len(simple) > 3 and simple.startswith(NATIONAL) else "")


@lru_cache(maxsize=16384)
def known_kind(hanzi: str) -> str:
    """Return what `korean_name` knows a name to be: person (of old), org (press), place (nature, old sights), else "".

    >>> known_kind("諸葛亮"), known_kind("唐玄宗"), known_kind("渭河"), known_kind("少林寺"), known_kind("西安")
    ('person', 'person', 'place', 'place', '')
    """
    simple = to_simplified(hanzi)
    if len(simple) < 2 or not all(map(is_han, simple)):
        return ""
    if simple in keyed("classical_people.tsv") or _ruler(simple):
        return "person"
    if _press(simple):
        return "org"
    if is_old_term(simple) or (len(simple) > 3 and simple.endswith(EVENTS)):
        return "other"
    return "place" if _twice(simple) or (_sight(simple) and simple[-1] != "杯") else ""


def _full(hanzi: str, category: str = "") -> str:
    return to_traditional(hanzi, category) if to_simplified(hanzi) == hanzi else hanzi


def _autonomous(simple: str) -> str:
    """Read an autonomous region, prefecture, county: 延边朝鲜族自治州 옌볜조선족자치주."""
    match = AUTONOMOUS.fullmatch(simple)
    if not match:
        return ""
    place, peoples, generic = match.groups()
    known = keyed("established_hangul.tsv")
    if peoples == "维吾尔":
        names = ["위구르"]
    else:  # the place may reach into the first group: 西双版纳傣族
        first, *others = (group + "族" for group in peoples.split("族")[:-1])
        cut = next((n for n in range(len(first)) if first[n:] in known or first[n:-1] in PEOPLES), None)
        if cut is None:
            return ""
        place, groups = place + first[:cut], [first[cut:], *others]
        names = [known[g].split("\t")[0] if g in known else official_hangul(g[:-1], "other") + "족" for g in groups]
    return _sound(place) + "".join(names) + sino_korean_word(_full(generic))


@lru_cache(maxsize=1)
def _peoples_by_hangul() -> dict[str, str]:
    names = {official_hangul(name, "other") + "족": name + "族" for name in PEOPLES}
    established = keyed("established_hangul.tsv")
    return names | {established[name].split("\t")[0]: name for name in established if name.endswith("族")}


def peoples_of(hangul: str) -> tuple[str, str]:
    """Return the place and the simplified rest of an autonomous prefecture's Hangul name, ("", "") for another name.

    >>> peoples_of("원산좡족먀오족자치주"), peoples_of("옌볜자치주")
    (('원산', '壮族苗族自治州'), ('', ''))
    """
    generic = {"자치구": "自治区", "자치주": "自治州", "자치현": "自治县", "자치기": "自治旗"}.get(hangul[-3:], "")
    rest, found = hangul[:-3], ""
    while generic and rest.endswith("족"):
        size = next((n for n in range(len(rest) - 1, 1, -1) if rest[-n:] in _peoples_by_hangul()), 0)
        if not size:
            return "", ""
        rest, found = rest[:-size], _peoples_by_hangul()[rest[-size:]] + found
    return (rest, found + generic) if found and rest else ("", "")


def _levels(simple: str) -> str:
    """Read a place inside another: 北京市朝阳区 베이징시차오양구."""
    for level in "省市":
        head, mark, tail = simple.partition(level)
        if mark and len(tail) > 1 and is_known_place(head) and tail[-1] in LEVEL_WORDS and len(tail) > 2:
            return _sound(head) + LEVEL_WORDS[level] + (_levels(tail) or _sound(tail[:-1]) + LEVEL_WORDS[tail[-1]])
    return ""


def _sound(simple: str, category: str = "place") -> str:
    established, _, kind = keyed("established_hangul.tsv").get(simple, "").partition("\t")
    return established if kind == "head" else official_hangul(simple, category)


def _ruler(simple: str) -> str:
    """Read an emperor, a king, a lady of the court: 汉灵帝 한영제, 문성공주."""
    if not RULERS.fullmatch(simple) or is_known_place(simple):
        return ""
    first, rest = simple[0], _full(simple)[1:]
    if first in DYNASTIES and len(simple) < 5:
        start = GOLD.get(first) or initial_law((sino_korean(_full(first)) or sino_korean(first))[0])
        return start + sino_korean_word(rest)
    return sino_korean_word(_full(simple))


def _twice(simple: str) -> str:
    """Write the generic of a river of one syllable twice: 湘江 샹장강."""
    if len(simple) != 2:
        return ""
    generic, heads = ONE_SYLLABLE.get(simple[1], ("", ""))
    return official_hangul(simple, "place") + generic if simple[0] in heads else ""


def _number(text: str) -> int:
    """Read a Chinese number below 100.

    >>> _number("六"), _number("十二"), _number("二十")
    (6, 12, 20)
    """
    tens, ten, ones = text.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if ten else 0) + (DIGITS[ones] if ones else 0)


def _numbered(simple: str) -> str:
    if match := PLENUM.fullmatch(simple):
        return f"{DIGITS[match[1]]}중전회"
    match = NUMBERED.fullmatch(simple)
    return f"{official_hangul(match[1], 'product')} {_number(match[2])}호" if match else ""


def _people(simple: str) -> str:
    """Read a dynasty or a people: 明朝 명나라, 納西族 나시족."""
    if len(simple) == 2 and simple[0] in NATIONS.get(simple[1], ""):
        reading = GOLD.get(simple[0]) or initial_law(sino_korean(_full(simple[0]))[0])
        return reading + ("대" if simple[1] == "代" else "나라")
    return official_hangul(simple[:-1], "other") + "족" if simple[-1] == "族" and simple[:-1] in PEOPLES else ""


def _press(simple: str) -> str:
    """Read a newspaper or a site of news the Sino-Korean way: 文匯報 문회보, 鳳凰網 봉황망."""
    if simple[-1] not in "报网" or len(simple) > 3 or (len(simple) == 2 and simple[-1] == "网"):
        return ""
    return "" if person_odds(simple) > RATHER_A_PERSON else sino_korean_word(_full(simple))


def _sight(simple: str) -> str:
    """Read an old building the Sino-Korean way, a lake or an island by its sound with a Korean generic."""
    if simple in RIVERS:
        return official_hangul(simple[:-1], "place") + "강"
    if (
        simple in keyed("counties.tsv")
        or simple in TOWNS
        or (simple[-1] not in LONG_TOO and simple[-1] not in OLD_SIGHTS and is_known_place(simple))
    ):
        return ""
    if len(simple) == 3 and person_odds(simple) > RATHER_A_PERSON:
        return ""
    if len(simple) == 5 and simple[-1] in OLD_SIGHTS and is_known_place(simple[:2]):
        return _sound(simple[:2]) + sino_korean_word(_full(simple)[2:])
    if len(simple) == 3 and simple[-1] in OLD_SIGHTS and (simple[-1] != "塔" or not is_known_place(simple[:-1])):
        return sino_korean_word(_full(simple))
    if simple[-1] in NATURE and (len(simple) == 3 or (len(simple) > 3 and simple[-1] in LONG_TOO)):
        return _sound(simple[:-1]) + NATURE[simple[-1]]
    return ""


def _worded(simple: str, category: str) -> str:
    """Read the words of a name as Korean words, what stands before them as a name: 화난이공대학, 관도대전."""
    size, korean = korean_tail(simple)
    if not size or (simple[-1] in AT_PLACES and is_known_place(simple)):
        return ""
    head = simple[: len(simple) - size]
    always = simple[-2] == "之" or simple.endswith(SINO_ALWAYS)
    regional = keyed("established_hangul.tsv").get(head, "").endswith("\thead")  # 皖南事变 완난사변
    if is_of_history(simple) and (always or not (regional or is_known_place(head))):
        return sino_korean_word(_full(simple)[: len(head)]) + korean
    return _head(head, category) + korean


def _head(head: str, category: str) -> str:
    """Return what stands before the Korean words: a known name, a place with its own generic, else the sound."""
    if not head:
        return ""
    for cut in range(len(head) - 2, 3, -1):  # 北京大学光华 before 管理学院: a name and a part of it
        if korean_tail(head[:cut])[0] > 1:
            return _worded(head[:cut], category) + _sound(head[cut:], category)
    for word, korean in WHOLE_COUNTRY.items():
        if head.startswith(word) and len(head) > len(word) + 1:
            rest = head[len(word) :]
            return korean + (sino_korean_word(_full(rest)) if word == "中国" else _head(rest, category))
    generic = LEVEL_WORDS.get(head[-1], "")
    if generic and len(head) > 2:
        return _sound(head[:-1]) + generic
    return _sound(head, "place" if is_known_place(head) else category)
