"""Words beside a figure that go into its core: 6년 연속 (for six straight years), 총 14곳 (a total of 14).

연속 goes into the core: an engine that gets "six years" with 연속 behind it writes "the six years th straight
time", or leaves it out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from translate.quantities import english, units
from translate.types import Quantity

_STRAIGHT = re.compile(
    r"(?P<what>[ ]?(?:분기|경기|대회|시즌|라운드|학기))?(?:간|째)?[ ]?연속(?:으로|해서|해)?(?=[ ,.)…·]|$)"
)
_NOUNS = {
    "분기": "quarters", "경기": "games", "대회": "tournaments", "시즌": "seasons", "라운드": "rounds",
    "학기": "semesters",
}  # fmt: skip
#: Units with a plural that "straight" may stand before.
_SPANS = {
    "years": "years",
    "months": "months",
    "weeks": "weeks",
    "days": "days",
    "quarters": "quarters",
    "hours": "hours",
}
_TRADING = re.compile(r"거래일|영업일")
_COUNTER = re.compile(r"(?:개|경기|대회|시즌|라운드|회|번|차례)?")


def with_straight(text: str, found: Quantity) -> Quantity:
    """The quantity with the 연속 behind it in its core, where there is one.

    >>> six = Quantity("6년", 0, 2, 6, "years", "", ("six years", "6 years"), 0, 2, "six years")
    >>> with_straight("6년 연속 1위", six).core_english, with_straight("6년 연속성", six).core_english
    ('for six straight years', 'six years')
    >>> nine = Quantity("9회", 0, 2, 9, "times", "", ("nine times",), 0, 1, "nine")
    >>> with_straight("9회 연속 우승", nine).core_english
    'nine straight times'
    """
    value = found.value
    if not isinstance(value, int) or value < 2 or found.core_end > found.end or found.qualifier:
        return found
    counter = _COUNTER.match(text, found.core_end)
    at = max(found.end, counter.end() if counter else found.end)
    behind = _STRAIGHT.match(text, at)
    name = _noun(found, behind["what"] if behind else None)
    if behind is None or not name:
        return found
    numbers = dict.fromkeys((english.count(Decimal(value)), str(value)))
    nth = english.ordinal(value)[:2]
    one = name[:-1]
    if name == "times":
        forms = tuple(f"{n} {word} times" for word in ("straight", "consecutive") for n in numbers)
        forms = (*forms, *(f"{n} times in a row" for n in numbers))
    else:
        forms = tuple(f"for {n} straight {name}" for n in numbers)
        forms = (*forms, *(f"{n} {word} {name}" for word in ("straight", "consecutive") for n in numbers))
        forms = (*forms, *(f"{n} {name} {tail}" for tail in ("in a row", "running", "straight") for n in numbers))
    forms = (*forms, *(f"{form} {word} {one}" for word in ("straight", "consecutive") for form in nth))
    forms = tuple(dict.fromkeys((*forms, *found.english)))
    unit = "quarters" if name == "quarters" else found.unit  # 4개 분기
    return replace(found, unit=unit, core_end=behind.end(), core_english=forms[0], english=forms)


_TOTAL = re.compile(r"(?<![가-힣])총[ ]?$")
_SUMMED = frozenset(
    {"count", "persons", "times", "points", *units.CURRENCY_CODES, *units.MEASURE_CODES, *units.TIME_CODES}
)


def with_total(text: str, found: Quantity) -> Quantity:
    """The quantity with the 총 before it in its core, which an engine takes for a gun.

    >>> people = Quantity("698만 명", 2, 7, 6980000, "persons", "", ("6.98 million",), 2, 6, "6.98 million")
    >>> with_total("총 698만 명", people).core_english
    'a total of 6.98 million'
    """
    total = _TOTAL.search(text[max(0, found.core_start - 4) : found.core_start])
    if total is None or found.unit not in _SUMMED or found.qualifier not in ("", "about", "more_than"):
        return found
    core = f"a total of {found.core_english}"
    start = found.core_start - len(total.group())
    return replace(found, core_start=start, core_english=core, english=(*found.english, core))


def _noun(found: Quantity, what: str | None) -> str:
    """What goes on without a break; "" where the unit says nothing."""
    if what or found.surface.endswith(tuple(_NOUNS)):
        return next((name for noun, name in _NOUNS.items() if (what or found.surface).endswith(noun)), "")
    if _TRADING.search(found.surface):
        return "trading days"
    return "times" if found.unit == "times" and not found.surface.endswith("배") else _SPANS.get(found.unit, "")
