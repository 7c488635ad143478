"""Expressions that are put together like names and are none: kinds of things, periods, ranks, what there is somewhere.

중국사가원림(中國私家園林) is what there is in China, 강남수향(江南水鄕) what is said of a land, 태상황제(太上皇帝) what
any such ruler is called, 명청시대(明淸時代) a period, 태양경(太陽經) a meridian and 신금(辛金) an element of
fortune-telling. The tables are general knowledge; a reason is its name and its log-odds, as in `shapes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from glossary.lexicon import COMPOUND, WORD, lexicon_name, word_status
from glossary.mining.context import Context
from glossary.mining.endings import name_ending
from glossary.text import AtEnd

#: States whose rulers are called after them (秦王, 晉公).
REALMS = frozenset("夏殷周秦漢魏蜀吳晉晋隋唐宋燕趙韓梁陳齊越魯衛鄭楚蔡曹遼")
#: The first half of the sexagenary cycle.
STEMS = "甲乙丙丁戊己庚辛壬癸"
_DYNASTIES = REALMS | {*"金元明淸清"}
#: Dynasties whose times are spoken of; the surnames among them that no time is called after (曹, 蔡, 越) left out.
_PERIODS = (_DYNASTIES | {*"商"}) - {*"曹蔡越"}
_ELEMENTS = frozenset("金木水火土")
_COUNTRIES = ("中國", "日本", "臺灣", "香港", "朝鮮", "大韓", "中華")
#: What rulers, their wives and their sons are called, whoever they are.
_RANKS = frozenset("太上皇帝 太上皇 太皇太后 皇太后 皇太子 皇太孫 王世子 大皇帝 王太后 王世孫 皇貴妃".split())
#: What is said of towns and lands.
_DESCRIBED = ("水鄕", "水鄉", "古都", "名城", "勝地", "故鄕", "故鄉", "聖地", "寶庫", "天國", "樂園")
#: Places of dictionaries that are as often said of any place: 나시족의 성산(聖山).
_ANY_PLACE = frozenset("聖山 聖湖 聖城 神山 神湖 古鎭 古塔 古橋 老街".split())
#: Kinds of things by their end: meridians, cuisines, styles of poems.
_KINDS = {"陽經": -5.0, "陰經": -5.0, "菜系": -3.0, "體詩": -2.5, "體文": -2.5, "派詩": -2.5}
#: What follows a dynasty in the name of a time or of an art of its time: 한대(漢代), 송시(宋詩).
_OF_A_TIME = frozenset("代末初詩詞賦曲畵畫瓷簡")
#: The same where nobody could be called so, whatever stands beside it: 원대(元代) 작가.
_TIMES = frozenset("代末初")
_SIDES = frozenset("東西南北前後")
#: The six meridians, which are spoken of together: 소양(少陽)과 양명(陽明).
_MERIDIANS = frozenset(["太陽", "陽明", "少陽", "太陰", "少陰", "厥陰"])
_MERIDIAN_NEAR = re.compile("[太少]陽|[太少厥]陰|^(?:경|병|증|위경|대장경)(?![가-힣]{2})|경락|경맥")
#: Where one of these does not end the expression, nothing of two characters, or of more, has to be asked.
_SECONDS = _ELEMENTS | _OF_A_TIME | {*"朝級级"} | {meridian[1] for meridian in _MERIDIANS}
_LASTS = _TIMES | {*"于人"} | {end[-1] for end in (*_KINDS, *_RANKS)}
#: Any of a kind: 이와 같은 사행록(使行錄), 기록한 기행일기(紀行日記).
_KIND_BEFORE = AtEnd("(?:같은|이러한|이런|그런|각종|일종의|[가-힣](?<![찬술필행집])한|[가-힣]된) $", 5)
#: 군주민수(君舟民水)라는 말: what follows a word or a saying.
_SAYING_AFTER = re.compile(
    "^[’”'\"」』》]?\\s?이?(?:라는|란) (?:[가-힣]{2,4} )?"
    "(?:말|뜻|의미|표현|용어|단어|낱말|개념|사자성어|고사성어|고사|성어|속담|격언|구호|표어)"
)
#: A phrase that something is called by: ‘술의 왕(酒王)’이라는 호칭.
_NICKNAME_AFTER = re.compile(
    "^[’”'\"」』》]?(?:이?라는 (?:호칭|별칭|별명|칭호|말|뜻|평)|이?라고?도? ?(?:불|부르|일컬|칭))"
)
#: 쟈쟈면(渣渣面)이라는 음식: what is to be eaten or drunk.
_FOOD_AFTER = re.compile(
    "^[’”'\"」』》]?\\s?이?(?:라는|란|라고 하는) (?:[가-힣]{1,4} )?"
    "(?:음식|요리|국수|만두|간식|과자|빵|떡|과일|채소|나물|술|음료|디저트|양념|소스)(?![점집사관])"
)
Reasons = Iterator[tuple[str, float]]


@lru_cache(maxsize=4096)
def is_of_a_country(hanja: str) -> bool:
    """Tell whether an expression is a country and words of the dictionary that no name ends in.

    >>> is_of_a_country("中國私家園林"), is_of_a_country("中國科學院"), is_of_a_country("中國聲谷")
    (True, False, False)
    """
    rest = hanja[2:]
    if len(rest) < 3 or not hanja.startswith(_COUNTRIES) or name_ending(hanja)[2] > 1.4:
        return False
    halves = len(rest) == 4 and word_status(rest[:2]) == word_status(rest[2:]) == WORD
    return halves or word_status(rest) == COMPOUND


def is_period(hanja: str) -> bool:
    """Tell whether an expression is the time of one or more dynasties, its beginning or its end.

    >>> is_period("元代"), is_period("明淸代"), is_period("南宋末"), is_period("李代")
    (True, True, True, False)
    """
    if not 2 <= len(hanja) <= 3 or hanja[-1] not in _TIMES or hanja[-2] not in _PERIODS:
        return False
    return len(hanja) == 2 or hanja[0] in _PERIODS or hanja[0] in _SIDES


def is_reign(hanja: str) -> bool:
    """Tell whether an expression is a dynasty, called so.

    >>> is_reign("宋朝"), is_reign("三朝"), is_reign("王朝")
    (True, False, False)
    """
    return len(hanja) == 2 and hanja[1] == "朝" and hanja[0] in _PERIODS


def is_any_place(hanja: str) -> bool:
    """Tell whether a dictionary's place is rather what any place is called.

    >>> is_any_place("聖山"), is_any_place("泰山")
    (True, False)
    """
    return hanja in _ANY_PLACE


def is_nickname(surface: str, after: str) -> bool:
    """Tell whether a phrase of Korean words is what something is called, and no name of its own.

    >>> is_nickname("산의 도시", "』라고 불리기도"), is_nickname("산의 도시", "』를 읽었다")
    (True, False)
    """
    return "의 " in surface and _NICKNAME_AFTER.match(after) is not None


def is_called_food(after: str) -> bool:
    """Tell whether a text goes on to say that this is something to eat or drink.

    >>> is_called_food("이라는 음식을 먹었다"), is_called_food("이라는 음식점에 갔다")
    (True, False)
    """
    return _FOOD_AFTER.match(after) is not None


def by_phrase(context: Context, hanja: str) -> Reasons:
    """Yield what makes an expression a kind, a period, a rank or a description, each reason with its log-odds."""
    size = len(hanja)
    if size == 2 and hanja[1] in _SECONDS:
        yield from _of_two(context, hanja)
    elif size >= 3 and hanja[-1] in _LASTS:
        yield from _of_more(hanja, size)
    called = context.after[:4]
    if ("라" in called or "란" in called) and is_called_food(context.after):
        yield "dish", -3.0
    if size == 2:
        if hanja in _ANY_PLACE:
            yield "description", -3.5
        return
    if size >= 5 and is_of_a_country(hanja):
        yield "of-a-country", -1.6
    if size >= 4 and hanja.endswith(_DESCRIBED):
        yield "description", -2.5
    genre = (
        size >= 3 and not context.title_weight and context.before[-1:] == " " and _KIND_BEFORE.search(context.before)
    )
    if genre and _is_genre(hanja):
        yield "genre", -1.4


def _of_two(context: Context, hanja: str) -> Reasons:
    """What two characters are put together to: an element and its stem, a dynasty, its time, a meridian, a grade."""
    first, last = hanja[0], hanja[1]
    if first in STEMS and last in _ELEMENTS:
        yield "sort", -4.0
    if is_reign(hanja) and not context.suffix.startswith("체"):
        yield "state", 4.0  # 송조(宋朝); 명조(明朝)체 is a typeface
    if is_period(hanja) and not lexicon_name(hanja):  # 원초(元初) is an era too
        yield "period", -9.0
    elif first in REALMS and last in _OF_A_TIME:
        yield "period", -2.5
    if hanja in _MERIDIANS and (
        _MERIDIAN_NEAR.search(context.suffix + context.after) or _MERIDIAN_NEAR.search(context.before)
    ):
        yield "sort", -5.0
    if last in "級级" and not lexicon_name(hanja):
        yield "grade", -2.5  # 성급(省級) 자치구


def _of_more(hanja: str, size: int) -> Reasons:
    """What three characters and more end in that is none of a name: a meridian, a time, a rank, who is from there."""
    if kind := _KINDS.get(hanja[-2:]):
        yield "sort", kind
    if size == 3 and is_period(hanja) and not lexicon_name(hanja):
        yield "period", -9.0
    if hanja.endswith("時代") and {*hanja[:-2]} <= _DYNASTIES:
        yield "period", -3.0
    if hanja in _RANKS:
        yield "office", -9.0
    if hanja.endswith("大單于"):
        yield "office", -6.0  # what rulers of the steppe are called; 呼韓邪單于 is one of them
    if hanja[-1] == "人" and lexicon_name(hanja[:-1]):
        yield "demonym", -5.0  # 거란인(契丹人)


def is_said(after: str) -> bool:
    """Tell whether a text goes on to say that this is a word or a saying.

    >>> is_said("라는 말이 있다"), is_said("라는 사람이 있다")
    (True, False)
    """
    return ("라" in after[:4] or "란" in after[:4]) and _SAYING_AFTER.match(after) is not None


def _is_genre(hanja: str) -> bool:
    """Whether a dictionary's word stands before what works are called by: 기행일기(紀行日記), 사행록(使行錄)."""
    ending, category, _ = name_ending(hanja)
    return category == "work" and word_status(hanja) == COMPOUND and word_status(hanja[: -len(ending)]) == WORD
