"""Figures with a sign: 마이너스 3.5%, -3억원, (-23.3도), △28.2%, ▼2.1%, 3.3%↑.

△ is the minus of Korean tables, but it also opens the items of a list (△2.3% 성장 △고용 확대): what follows the figure
tells. ▲ and ▼ are up and down where the text has both kinds of triangles, else ▲ opens an item too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from translate.quantities import english, numerals
from translate.types import Quantity

MINUS = re.compile(r"(?:(?<![가-힣])마이너스[ ]?|(?<![\w.%)\]])[-−–△])$")
#: What may stand behind a figure that stands for itself: the next column, an arrow, the end, "to", "was".
_STANDS_ALONE = re.compile(
    r"[ ]?(?:[,)）/|▲△▽▼;·~→⇒➝↔]|[-=]>)|[ ]?$|[ ]?\n|[ ]?(?:으?로|에서|으로부터)(?![가-힣])"
    r"|(?:였|이었|이다|입니|이며|이고|인데|에[ ]그|을[ ]기록|를[ ]기록|을[ ]나타|를[ ]나타|의[ ](?:감소|하락|역성장))"
)
#: A minus before something that is counted: only where a colon or a bracket sets the figure off.
_SET_OFF = re.compile(r"[:：(（|\t][ ]?[-−–]$")
#: Both kinds of triangles before figures.
_UP_AND_DOWN = re.compile(r"▲[ ]?[\d.]+[^▲▼▽\n]{0,40}[▼▽][ ]?\d|[▼▽][ ]?[\d.]+[^▲▼▽\n]{0,40}▲[ ]?\d")
_LISTED = re.compile(r"△[ ]?[가-힣A-Z]")


def minus_before(before: str, text: str, end: int, *, counted: bool = False) -> re.Match[str] | None:
    """Return the sign at the end of `before`, if it makes the figure that ends at `text[end]` negative.

    >>> cases = ("수출 △2.3%", 4, 8), ("△2.3% 성장", 1, 5), ("(-2도)", 2, 4)
    >>> [bool(minus_before(text[:start], text, end)) for text, start, end in cases]
    [True, False, True]
    >>> [bool(minus_before(t[:-2], t, len(t), counted=True)) for t in ("회비 -5명", "순이동: -5명")]
    [False, True]
    """
    sign = MINUS.search(before)
    if sign is None or (counted and sign.group() in "-−–" and not _SET_OFF.search(before)):
        return None
    if sign.group() != "△":
        return sign
    return None if not _STANDS_ALONE.match(text, end) or _is_list(text) else sign


@lru_cache(maxsize=4)  # once a text, not once a figure: a table of prices may be one long line
def _is_list(text: str) -> bool:
    """Whether △ opens the items of a list in a text."""
    return _LISTED.search(text) is not None


@lru_cache(maxsize=4)
def _goes_both_ways(text: str) -> bool:
    """Whether a text has both kinds of triangles before figures."""
    return _UP_AND_DOWN.search(text) is not None


def negative(text: str, start: int, end: int, value: Decimal, unit: str, *, number_end: int = 0) -> Quantity:
    """마이너스 3.5%, -3억원: as with 영하, the sign belongs to the surface and the value is negative.

    >>> negative("마이너스 3.5% 성장", 0, 9, Decimal("3.5"), "percent").core_english
    'minus 3.5 percent'
    """
    plain = english.amount(value, unit)
    if unit == "celsius":
        plain = (f"{english.figure(value)} degrees Celsius", f"{english.figure(value)} degrees", *plain)
    forms = tuple(dict.fromkeys(f"{sign}{form}" for sign in ("minus ", "-", "negative ") for form in plain))
    below = tuple(f"{form} below zero" for form in plain) if unit == "celsius" else ()
    core_end = number_end or end
    return Quantity(
        text[start:end], start, end, numerals.as_value(-value), unit, "", (*forms, *below), start, core_end, forms[0]
    )


def below_zero(text: str, quantity: Quantity) -> Quantity:
    """△1,234 of a table: the sign belongs to the figure.

    >>> below_zero("△1,234", Quantity("1,234", 1, 6, 1234, "count", "", ("1,234",), 1, 6, "1,234")).core_english
    'minus 1,234'
    """
    if not isinstance(quantity.value, int | float):
        return quantity
    forms = tuple(f"{sign}{form}" for form in quantity.english for sign in ("minus ", "-"))
    start, end = quantity.start - 1, quantity.end
    return Quantity(text[start:end], start, end, -quantity.value, quantity.unit, "", forms, start, end, forms[0])


def below_zero_span(text: str, start: int, end: int, low: Decimal, high: Decimal) -> Quantity:
    """영하 13~14도: both are below zero, in the order in which the text has them.

    >>> found = below_zero_span("영하 13~14도", 0, 9, Decimal(13), Decimal(14))
    >>> found.value, found.core_english
    ((-14, -13), 'minus 13 to minus 14 degrees Celsius')
    """
    a, b = english.figure(low), english.figure(high)
    runs = (f"minus {a} to minus {b}", f"minus {a} to {b}", f"-{a} to -{b}", f"minus {b} to minus {a}")
    forms = tuple(f"{run} degrees{unit}" for run in runs for unit in (" Celsius", ""))
    below = tuple(f"{a} to {b} degrees{unit} below zero" for unit in (" Celsius", ""))
    value = (numerals.as_value(-high), numerals.as_value(-low))
    return Quantity(text[start:end], start, end, value, "celsius", "range", (*forms, *below), start, end, forms[0])


def with_arrow(text: str, quantity: Quantity) -> Quantity:
    """3.3%↑, 1200명↓, ▼2.1%: the arrow goes into the core, because it says which way.

    >>> share = Quantity("3.3%", 3, 7, 3.3, "percent", "", ("3.3 percent",), 3, 7, "3.3 percent")
    >>> with_arrow("수출 3.3%↑", share).core_english
    'up 3.3 percent'
    >>> places, two = ((4, 6), (12, 14)), "수출 ▲5%, 수입 ▼2%"
    >>> [with_arrow(two, Quantity("", a, b, 5, "percent", "", ("x",), a, b, "x")).core_english for a, b in places]
    ['up x', 'down x']
    """
    start, end = quantity.core_start, quantity.core_end
    if text[end : end + 1] == " " and text[end + 1 : end + 2] in ("↑", "↓") and end >= quantity.end:  # 1.89 ↑
        end += 1
    way = {"↑": "up", "↓": "down"}.get(text[end : end + 1])
    if way is not None and end >= quantity.end:
        end += 1
    elif text[max(start - 1, 0) : start] in ("▽", "▼") and (_STANDS_ALONE.match(text, end) or _goes_both_ways(text)):
        way, start = "down", start - 1
    elif text[max(start - 1, 0) : start] == "▲" and _STANDS_ALONE.match(text, end) and _goes_both_ways(text):
        way, start = "up", start - 1
    else:
        return quantity
    core = f"{way} {quantity.core_english}"
    return replace(quantity, core_start=start, core_end=end, core_english=core, english=(*quantity.english, core))
