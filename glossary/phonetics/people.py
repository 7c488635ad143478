"""Does a name in Han characters read like a person's? Asked when nobody says what kind of name it is.

It matters because a surname has a reading of its own (華國鋒 Huà, 華為 Huá) and stands apart in pinyin (Wáng Hǎifēng,
but 金地 Jīndì). A name is a place when the lists of places have it, a word when the dictionary has it; the rest is
weighed: how common the surname is, how usual the characters are in given names, and what tells against a person
(a generic at the end, words of organisations inside). The weights were fitted to the base names.
"""

from __future__ import annotations

import math
from functools import lru_cache

from glossary.phonetics.han import to_simplified
from glossary.phonetics.tables import keyed

#: What each sign adds to the odds (natural logarithm) that two or three characters are a person.
START = {2: -0.5, 3: 0.1}
SURNAME, GIVEN_ALONE, GIVEN_FIRST, GIVEN_LAST = 0.62, 0.33, 0.09, 0.34
AGAINST_LAST, AGAINST_SIGHT = -2.5, -1.4
AGAINST_ORG, AGAINST_WORD, AGAINST_WORD_FIRST, AGAINST_WORD_LAST, AGAINST_PLACE_FIRST = -1.2, -2.2, -1.7, -0.4, -2.3
LASTS = frozenset(
    "省市县区州镇乡村路街港寺楼塔宫堡坝站堂祠桥洞潭岭峡窟池庙阁园车钢族朝酒茶法学院部局社会报网店厂行所业司"
)
SIGHTS = frozenset("江河湖海岛港寺楼塔宫堡坝站堂祠城峰洞潭山岭峡窟")  # 黄鹤楼, 龙虎山
#: Surnames whose reading is another than that of the character in words; the odds must be better for them.
OWN_READING = {"华": 1.2, "相": 9.0, "区": 0.0, "任": 0.0, "令": 1.0, "少": 9.0, "重": 9.0, "都": 9.0, "长": 9.0}
TELLING = frozenset("曾单解仇区朴覃缪翟员卜折种冼笪逄乜亓查盖谌尉隗")  # hardly ever begin anything but a person's name
TITLED = ("帝", "太后", "皇后", "公主", "亲王", "贝勒")  # 乾隆帝, 文成公主
MARRIED = frozenset("陈林黄张李王吴刘蔡杨许郑谢郭洪邱曾廖赖徐周叶苏庄吕江何罗高萧潘范梁冯邓")  # 林郑月娥
#: The peoples of China by the sound of their names; 위구르, 티베트 and others are in `established_hangul.tsv`.
PEOPLES = frozenset(
    "布依 侗 瑶 白 土家 哈尼 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 土 仫佬 羌 布朗 撒拉 毛南 仡佬 阿昌 普米 怒 "
    "德昂 保安 裕固 京 独龙 门巴 珞巴 基诺 赫哲 锡伯".split()
)
KNOWN_PLACES = ("places.tsv", "counties.tsv")


def is_known_place(simple: str) -> bool:
    """Tell whether the lists of provinces, cities and counties have a name.

    >>> is_known_place("邓州"), is_known_place("邓伦")
    (True, False)
    """
    return any(simple in keyed(table) for table in KNOWN_PLACES)


def surname_size(simple: str) -> int:
    """Return how many characters of a simplified name are a surname, compound ones first; 0 when none is known.

    >>> surname_size("欧阳修"), surname_size("王海峰"), surname_size("努尔白克力")
    (2, 1, 0)
    """
    known = keyed("surnames.tsv")
    if len(simple) > 2 and simple[:2] in known:
        return 2
    return 1 if 2 <= len(simple) <= 4 and simple[:1] in known else 0


def _log(table: str, ch: str, floor: float, column: int) -> float:
    row = keyed(table).get(ch)
    return math.log((float(row.split("\t")[column]) if row else 0.0) + floor)


def _signs_against(simple: str) -> float:
    org, words = keyed("org_words.tsv"), keyed("chinese_words.txt")
    total = AGAINST_LAST * (simple[-1] in LASTS) + AGAINST_SIGHT * (simple[-1] in SIGHTS)
    total += AGAINST_WORD * (simple in words)
    if len(simple) == 3:
        total += AGAINST_ORG * any(part in org for part in (simple[:2], simple[1:]))
        total += AGAINST_WORD_FIRST * (simple[:2] in words) + AGAINST_WORD_LAST * (simple[1:] in words)
        total += AGAINST_PLACE_FIRST * (simple[:2] in keyed("places.tsv"))
    else:
        total += AGAINST_ORG * (simple in org)
    return total


@lru_cache(maxsize=16384)
def person_odds(hanzi: str) -> float:
    """Return the logarithm of the odds that a name of two or three characters is a person's; above 0: rather yes.

    >>> [person_odds(name) > 0 for name in ("王海峰", "華國鋒", "華為", "高安", "李白", "白酒", "乾隆帝")]
    [True, True, False, False, True, False, True]
    """
    simple = to_simplified(hanzi)
    if len(simple) > 2 and simple.endswith(TITLED):
        return 3.0
    if len(simple) in (3, 4) and surname_size(simple) == 2 and not is_known_place(simple):
        return 1.0 - 4.0 * any(simple[i : i + 2] in keyed("org_words.tsv") for i in range(1, len(simple) - 1))
    if len(simple) == 4 and set(simple[:2]) <= MARRIED and not is_known_place(simple[:2]):
        given = keyed("given_characters.tsv")
        known = simple[:2] in keyed("chinese_words.txt") or simple[2:] in keyed("org_words.tsv")
        return 1.0 if simple[2] in given and simple[3] in given and not known else -3.0
    if len(simple) not in START or simple[0] not in keyed("surnames.tsv") or is_known_place(simple):
        return -9.0
    odds = START[len(simple)] + SURNAME * _log("surnames.tsv", simple[0], 0.5, 1)
    last = _log("given_characters.tsv", simple[-1], 0.3, 0)
    if len(simple) == 2:
        odds += GIVEN_ALONE * last
    else:
        odds += GIVEN_FIRST * _log("given_characters.tsv", simple[1], 0.3, 0) + GIVEN_LAST * last
    if (
        simple[0] in TELLING
        and simple not in keyed("chinese_words.txt")
        and simple[:2] not in keyed("chinese_words.txt")
    ):
        odds += 2.5
    return odds + _signs_against(simple) - OWN_READING.get(simple[0], 0.0)
