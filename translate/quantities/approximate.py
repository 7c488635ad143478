"""Words that say a figure without a numeral: 갑절, 반 토막, 여남은 명, 억대 연봉, 수십만 대군."""

from __future__ import annotations

import re

from translate.quantities import assembly, english, numerals, periods
from translate.types import Quantity

#: Days of the lunar year that have a name.
_LUNAR = {"정월 초하루": (1, 1, "Lunar New Year's Day"), "정월 대보름": (1, 15, "Jeongwol Daeboreum")}
_FIRST_MONTH = re.compile(r"정월(?=[ ,.)]|[에의은이]|부터|까지|$)(?![ ]?\d)")
#: 수십 리, 수백리: distances in li.
_LI = re.compile(r"수[ ]?(?P<n>[십백천만])[ ]?리(?=[ ,.]|[에를의나]|밖|길)")
_LI_OF = {"십": "dozens of li", "백": "hundreds of li", "천": "thousands of li", "만": "tens of thousands of li"}
_LUNAR_DAY = re.compile(rf"(?:{'|'.join(_LUNAR)})(?:날)?")
STARTS = (
    *_LUNAR,
    "정월",
    "수십리",
    "수십 리",
    "수백리",
    "수백 리",
    "수천리",
    "수천 리",
    "수만리",
    "수만 리",
    "갑절",
    "곱절",
    "반토막",
    "반 토막",
    "여남은",
    "십만",
    "백만",
    "천만",
    "수십만",
    "수백만",
    "수만",
    *(f"{digit}{power}만" for digit in "이삼사오육칠팔구" for power in ("십", "백", "천")),
    *(f"{ten}십{digit}만" for ten in ("", *"이삼사오육칠팔구") for digit in "일이삼사오육칠팔구"),
)
_END = r"(?=[^가-힣]|[은는이가을를의에로도]|으로|이나|이상|쯤|가까|인[ ]|$)"
_TWICE = re.compile(rf"(?:갑절|곱절){_END}")
_HALVED = re.compile(rf"반[ ]?토막{_END}")
_TEN_ODD = re.compile(r"여남은(?=[ ](?:명|개|곳|사람|살|마리|번|차례|가지|대|권|채|시간|날|평|척|편|장))")
_HUNDRED_MILLIONS = re.compile(
    r"억대(?=[ ](?:연봉|빚|소득|사기|뇌물|대출|매출|자산|계약|부자|상금|수입|보상|비용|투자|금액|도박|금품|배상|손해"
    r"|벌금|세금|재산|몸값|부동산|아파트|차량|외제차|시계|광고|출연료|횡령|피해|수수료)|의[ ])"
)
_CROWD = re.compile(
    r"(?P<n>수?[십백천]?만|[이삼사오육칠팔구][십백천]만|[이삼사오육칠팔구]?십[일이삼사오육칠팔구]만)[ ]"
    r"(?=(?:대군|군사|병사|병력|군대|인파|관중|군중|백성|대중|시민|학생|농민)"
    r"(?:[^가-힣]|[은는이가을를의에도과와]|으로|들|$))"
)


def find_approximate(text: str, pos: int) -> Quantity | None:
    """The figure in words that starts at `pos`.

    >>> phrases = "갑절로 늘었다", "반 토막이 났다", "여남은 명이", "억대 연봉을", "십만 대군을", "수십만 인파가"
    >>> [find_approximate(t, 0).core_english for t in phrases]
    ['twice', 'half', 'about ten', 'more than 100 million won', '100,000', 'hundreds of thousands of']
    >>> find_approximate("백만장자", 0) is None
    True
    """
    if match := _LUNAR_DAY.match(text, pos):
        month, day, name = _LUNAR[match.group().removesuffix("날")]
        named: tuple[str, ...] = (*periods.lunar_forms(month, day)[:3], name, name.replace("Lunar ", ""))
        return assembly.whole(text, pos, match.end(), periods.iso(None, month, day), "date", named)
    if match := _FIRST_MONTH.match(text, pos):
        named = ("the first lunar month", "first lunar month", "the first month", "January")
        return assembly.whole(text, pos, match.end(), periods.iso(None, 1, depth=2), "year-month", named)
    if match := _LI.match(text, pos):
        order, li = numerals.POWERS.get(match["n"], 10**4), _LI_OF[match["n"]]
        forms: tuple[str, ...] = tuple(dict.fromkeys((li, li.replace("dozens", "tens"))))
        return assembly.whole(text, pos, match.end(), order, "li", forms, "several")
    if match := _TWICE.match(text, pos):
        forms = ("twice", "double", "doubled", "doubling", "doubles", "two times", "twofold")
        return assembly.whole(text, pos, match.end(), 2, "times", forms)
    if match := _HALVED.match(text, pos):
        forms = ("half", "halved", "halving", "in half", "by half", "a half", "50 percent", "50%")
        return assembly.whole(text, pos, match.end(), 0.5, "fraction", forms)
    if match := _TEN_ODD.match(text, pos):
        forms = (
            "about ten",
            "ten or so",
            "about 10",
            "some ten",
            "a dozen or so",
            "around ten",
            "10 or so",
            "ten",
            "10",
        )
        return assembly.whole(text, pos, match.end(), 10, "count", forms, "about")
    if match := _HUNDRED_MILLIONS.match(text, pos):
        forms = ("more than 100 million won", "over 100 million won", "100 million won", "hundreds of millions of won")
        return assembly.whole(text, pos, match.end(), 10**8, "KRW", forms, "range_order")
    if match := _CROWD.match(text, pos):
        return _crowd(text, pos, match)
    return None


def _crowd(text: str, pos: int, match: re.Match[str]) -> Quantity | None:
    number = numerals.parse_numeral(match["n"], 0)
    if number is None or number.end != len(match["n"]):
        return None
    order, end = int(number.value), match.end("n")
    if number.indefinite:
        qualifier, _ = english.SEVERAL.get(order, ("several", ()))
        forms = english.several(order, "count")
        if not forms:
            return None
        joined = tuple(f"{form} of" for form in forms)
        return assembly.whole(text, pos, end, order, "persons", (*joined, *forms), qualifier)
    plain = english.amount(number.value, "persons")
    return assembly.whole(text, pos, end, order, "persons", plain)
