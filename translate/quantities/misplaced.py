"""What English makes of a figure that the Korean did not say: a year as an age, a date as a rank, a change as a level.

Every figure is there and right, so that no other check sees it: "at the age of 1669", "the 18th people", "rose to
1,459 patients, up 5,974" for 1459명이 늘어 5974명이 됐다, "100 1 square meter", 2.2 percent "a month". Only what is
plainly against the Korean counts; the rest is left to the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from translate.types import Constraint, Outcome

_AGED = re.compile(r"\b(?:at the age of|aged|age of) $", re.IGNORECASE)
_AS_COUNT = re.compile(r"[ ](?:years?[ ](?:old|of[ ]age)|people|persons?|yuan|won|percent|times)\b|-year-old|[ ]%")
_NTH = re.compile(r"(?:the )?\d{1,2}(?:st|nd|rd|th)$")
#: What a rank may stand before, and a day of the month may not.
_RANKED = re.compile(
    r"[ ](?:straight|consecutive|people|persons?|place|time|round|century|anniversary|floor|birthday|largest|biggest"
    r"|highest|most|annual|generation|session|edition|congress|plenum|film|person|percent|year|month|week|city"
    r"|province|country|national|day[ ](?:of[ ]the[ ](?!month)|since|after|in[ ]a[ ]row))\b"
)
_OF_A_NAME = re.compile(r"\b(?:according to|by|at|with|for|than)[ ]$", re.IGNORECASE)
_NAME = re.compile(
    r"[ ](?:[A-Z][a-z]+[ ]){1,4}(?:Bureau|Ministry|Commission|Committee|Bank|Agency|Office|Congress|Council|News"
    r"|Association|Administration|Department|Institute|University|Government)\b"
)
#: 3%로, 5만 명까지: a level; 3% 늘어, 5만 명 증가한: a change; 3%보다, 3%에서: what it was before.
_MOVES = r"(?:증가|감소|늘[어었]|줄[어었]|상승|하락|급증|급감|급등|급락|오른|내린|올[라랐]|떨어[져졌진])(?!율|률|세|폭)"
_CHANGED = re.compile(rf"(?:[이가]|[ ]?이?나|가량|정도|씩| )?[ ]?{_MOVES}")
_TO = re.compile(
    rf"[ ]?(?:으?로|까지)[ ](?:[^,.()\n]{{0,30}}?[ ])?{_MOVES}"
    r"|[이가][ ](?:됐|되었|돼[ ,])|[ ]?으?로[ ](?:집계|늘어|불어|줄어)|에[ ](?:달[했하한]|이르|이른)"
)
_FROM = re.compile(r"(?:보다|에서|에[ ]비해|에[ ]비하)")
_VERBS = (
    r"(?:ris(?:es?|en|ing)|rose|increas(?:e[sd]?|ing)|gr[eo]w(?:s|n|ing)?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?"
    r"|surg(?:ed|es|ing)|soar(?:ed|s|ing)?|gain(?:ed|s|ing)?|f[ea]ll(?:s|en|ing)?|drop(?:ped|s|ping)?"
    r"|rais(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|plung(?:ed|es|ing)|narrow(?:ed|s|ing)?|widen(?:ed|s|ing)?)"
)
_HEDGE = r"(?:about |around |nearly |some |more than |over |a |an )?"
_SAID_LEVEL = re.compile(rf"\b{_VERBS}(?:(?!, )[^;()]){{0,28}}? to {_HEDGE}$", re.IGNORECASE)
#: by 26 to 132: first the change, then the level.
_BY_TO = re.compile(rf"\bby {_HEDGE}[\d.,]+(?: (?:percent|million|billion|trillion|yuan|won|people))* to {_HEDGE}$")
_TO_NEXT = re.compile(r"(?: (?:percent|million|billion|trillion|yuan|won|people))* to [\d$]")
_SAID_CHANGE = re.compile(
    rf"(?:\b(?:up|down)|\b{_VERBS}(?: again| further| slightly| sharply)?(?: by)?) {_HEDGE}$", re.IGNORECASE
)
_SAID_FROM = re.compile(rf"\bfrom {_HEDGE}$", re.IGNORECASE)
_MOVING = frozenset(
    "count persons percent CNY KRW USD JPY EUR HKD t kg km m m2 ha count points TWh GW GWh MW years hours".split()
)
#: 3%, 5%, 2% with nothing between but commas.
_LIST_GAP = re.compile(r"[ ]?(?:[,·/]|와|과|및)[ ]?")
#: English rates, and what of the Korean may say them.
_RATE = re.compile(
    r",?[ ](?:a|per|every|each)[ ](?P<of>year|month|week|day|hour|minute|second)\b"
    r"(?![ ](?:ago|earlier|before|later|on|after|in|from|to)\b|-)"
)
#: 300,000 vehicles a month.
_RATE_OF = re.compile(rf"(?: [a-z-]+){{1,2}}{_RATE.pattern}")
_RATES = {
    "year": r"연(?:간|평균|봉|\s|\d|중)|매년|해마다|[1한일][ ]?[년해]|년간|년[ ]?당|매해|해[ ]?평균",
    "month": r"매[월달]|월[ ]?평균|월간|한[ ]?달|[1일]?개월|월[ ]?\d|달마다|당|월급|월세",
    "week": r"주", "day": r"일[ ]?평균|하루|매일|날마다|[1일]일|일일|당", "hour": r"시속|시간", "minute": r"분",
    "second": r"초",
}  # fmt: skip
#: What is said right before a figure: 하루 평균 4시간, 주당 28시간.
_EACH = (
    ("day", r"하루|일평균|일일|매일"), ("week", r"(?<![가-힣])주당|매주|일주일|1주일"),
    ("month", r"월평균|매월|매달|한[ ]?달|(?<![가-힣])월"),
    ("year", r"연평균|연간|매년|한[ ]?해"), ("hour", r"시간당|시속"), ("minute", r"분당"), ("second", r"초당|초속"),
)  # fmt: skip
_APART = 6
#: Counters of things that have names of models, and what English counts.
_COUNTERS = ("대", "개", "병", "잔", "켤레", "권", "장")
_THINGS = re.compile(r"[ ][a-z]+s\b|[ ](?:sets|pieces|units)\b|[,.]?\d|[ ](?:million|billion|thousand)")


def misplaced(text: str, outcomes: Sequence[Outcome], english: str) -> list[tuple[Constraint, str]]:
    """Return the figures that the English makes something else of, each with what a person should look at.

    >>> from translate.checking import check
    >>> from translate.quantities import find_quantities
    >>> def said(text, english):
    ...     own = [Constraint("quantity", q.surface, q.start, q.end, q.core_start, q.core_end, q.core_english,
    ...                       q.english, quantity=q) for q in find_quantities(text)]
    ...     return [f"{c.surface} {what}" for c, what in misplaced(text, check(own, english), english)]
    >>> said("1669년에 32세로 죽었다.", "He died at the age of 1669 at 32.")
    ['1669년 is a year, and an age or amount in the English']
    >>> said("1669년에 32세로 죽었다.", "He died in 1669 at the age of 32.")
    []
    >>> said("1459명이 늘어 5974명이 됐다.", "It rose to 1,459 and is 5,974.")
    ['1459명 is a change, and a level in the English']
    >>> said("각각 10.5%, 7.3%, 6.3%였다.", "It was 6.3 percent, 10.5 percent and 7.3 percent.")
    ['6.3% stands in another order than in the Korean']

    A number of things is no model of them: 아이폰 17대 are not an "iPhone 17".
    """
    figures = sorted(
        (o for o in outcomes if o.constraint.quantity is not None and o.target_start is not None),
        key=lambda o: o.constraint.core_start,
    )
    found = [
        *_as_something_else(text, figures, english),
        *_out_of_order(text, figures),
        *_side_by_side(text, figures, english),
        *_in_a_name(text, figures, outcomes, english),
    ]
    return list(dict(found).items())


def _as_something_else(text: str, figures: Sequence[Outcome], english: str) -> Iterator[tuple[Constraint, str]]:
    for outcome in figures:
        own, (start, end) = outcome.constraint, _span(outcome)
        assert own.quantity is not None
        before, unit, said = english[max(0, start - 40) : start], own.quantity.unit, english[start:end]
        if unit == "year" and (_AGED.search(before) or _AS_COUNT.match(english, end)):
            yield own, "is a year, and an age or amount in the English"
        if unit == "date" and _NTH.fullmatch(said):
            named = _OF_A_NAME.search(before) and _NAME.match(english, end)
            if named or _RANKED.match(english, end):
                yield own, "is a date, and a rank in the English"
        if unit not in _MOVING or own.quantity.surface.endswith("배"):
            continue
        role = _role(text, max(own.end, own.core_end))
        if role in ("change", "from") and (_SAID_LEVEL.search(before) or _BY_TO.search(before)):
            yield own, f"is {_ROLES[role]}, and a level in the English"
        goes_on = role == "from" and re.match(r" to | and ", english[end : end + 5])
        if role in ("level", "from") and _SAID_CHANGE.search(before) and not goes_on:
            yield own, f"is {_ROLES[role]}, and a change in the English"
        if role == "level" and _SAID_FROM.search(before):
            yield own, "is a level, and what it was before in the English"
        each = _each(text, own.core_start)
        rate = _RATE.match(english, end) or (_RATE_OF.match(english, end) if each else None)
        if rate and ((each and each != rate["of"]) or not re.search(_RATES[rate["of"]], text)):
            yield own, f"is “{rate.group().strip(' ,')}” in the English, but not in the Korean"


_ROLES = {"change": "a change", "from": "what it was before", "level": "a level"}


def _in_a_name(
    text: str, figures: Sequence[Outcome], outcomes: Sequence[Outcome], english: str
) -> Iterator[tuple[Constraint, str]]:
    ends = {o.constraint.core_end: o.target_end for o in outcomes if o.constraint.category in ("product", "org")}
    for outcome in figures:
        own, (start, end) = outcome.constraint, _span(outcome)
        before = own.core_start - (text[own.core_start - 1 : own.core_start] == " ")
        if own.surface.endswith(_COUNTERS) and ends.get(before) == start - 1 and not _THINGS.match(english, end):
            yield own, "is a number of things, and a part of the name in the English"


def _role(text: str, end: int) -> str:
    """Whether the words behind a figure make it a level, a change, or what it was before."""
    if _CHANGED.match(text, end):
        return "change"
    if _FROM.match(text, end):
        return "from"
    return "level" if _TO.match(text, end) else ""


#: What makes 주당 of a share, and of no week.
_OF_SHARES = re.compile("주식|주가|배당|공모|상장|거래를|지분|매입|증자|순이익|마감")


def _each(text: str, start: int) -> str:
    """Of how long a span a figure is said: day in 하루 평균 4시간; "" where nothing before it tells.

    >>> _each("주당 52시간", 3), _each("주당 6위안에 거래를 마쳤다", 3)
    ('week', 'share')
    """
    before = text[max(0, start - 10) : start]
    found = (
        unit for unit, words in _EACH if re.search(rf"(?:{words})(?:에|의)?[ ]?(?:약[ ]|평균[ ]|최대[ ])?$", before)
    )
    unit = next(found, "")
    return "share" if unit == "week" and text[:start].endswith("주당 ") and _OF_SHARES.search(text) else unit


def _out_of_order(text: str, figures: Sequence[Outcome]) -> Iterator[tuple[Constraint, str]]:
    """Figures of a list (10.5%, 7.3%, 6.3%), whose order the English changes."""
    for a, b in pairwise(figures):
        one, other = a.constraint, b.constraint
        same = _unit(one) == _unit(other) and (one.quantity and one.quantity.value) != (
            other.quantity and other.quantity.value
        )
        if not same or not _LIST_GAP.fullmatch(text, max(one.end, one.core_end), other.core_start):
            continue
        if _span(a)[0] > _span(b)[0]:
            yield other, "stands in another order than in the Korean"


def _side_by_side(text: str, figures: Sequence[Outcome], english: str) -> Iterator[tuple[Constraint, str]]:
    """Two figures with nothing between them in the English, which the Korean has apart: 100 1 square meter."""
    for a, b in pairwise(sorted(figures, key=lambda o: _span(o)[0])):
        (_, end), (start, _) = _span(a), _span(b)
        if english[end:start] != " " or not english[start].isalnum() or not english[end - 1].isdigit():
            continue
        first, last = sorted((a.constraint, b.constraint), key=lambda c: c.core_start)
        if last.core_start - first.core_end > _APART:
            yield b.constraint, "stands right behind another figure in the English"


def _span(outcome: Outcome) -> tuple[int, int]:
    assert outcome.target_start is not None and outcome.target_end is not None
    return outcome.target_start, outcome.target_end


def _unit(constraint: Constraint) -> str:
    return constraint.quantity.unit if constraint.quantity is not None else ""
