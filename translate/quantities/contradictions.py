"""What English says against a quantity: the hedge turned round, another year, a sign that is missing.

A figure may have the right value and still be wrong: "fewer than 400" for 400여개, "Oct. 1, 1948" for a day of 1949,
"20 degrees" for 영하 20도, "December this year" for 작년 12월.
"""

from __future__ import annotations

import dataclasses
import functools
import re

from translate.quantities.parsing import EnglishFigure, parse_english
from translate.types import Quantity

Span = tuple[int, int]

_UP = frozenset({"more_than", "at_least"})
_DOWN = frozenset({"less_than", "at_most", "nearly"})


@functools.lru_cache(maxsize=256)
def figures_of(text: str) -> tuple[EnglishFigure, ...]:
    """The figures of an English text, remembered."""
    return parse_english(text)


def contradicts(quantity: Quantity, figure: EnglishFigure) -> bool:
    """Tell whether the hedge of a figure is the opposite of the quantity's."""
    if figure.qualifier in _DOWN:
        return quantity.qualifier in _UP
    return figure.qualifier in _UP and quantity.qualifier in _DOWN


#: A year said from the day of writing behind a quarter or a month.
_OTHER_YEAR = re.compile(r"[ ](?:of[ ])?(?:last|next)[ ]year\b", re.IGNORECASE)


def other_year(quantity: Quantity, text: str, start: int, end: int) -> bool:
    """Tell whether the English says "last year" of a period that the Korean does not place there.

    >>> quarter = Quantity("3분기", 0, 3, "2018-Q3", "quarter", english=("the third quarter",))
    >>> other_year(quarter, "the third quarter last year", 0, 17), other_year(quarter, "the third quarter", 0, 17)
    (True, False)
    """
    if quantity.unit not in ("quarter", "half-year", "year-month", "date"):
        return False
    said = _OTHER_YEAR.search(text, start, min(len(text), end + 14))
    beside = said is not None and said.start() <= end
    return beside and not any(_OTHER_YEAR.search(f" {form}") for form in quantity.english)


_THIS_YEAR = re.compile(r"[ ](?:of[ ])?(?P<which>last|this|next)[ ]year\b", re.IGNORECASE)
_YEAR_BEHIND = re.compile(
    r",?[ ](?:of[ ])?(?P<year>(?:1[5-9]|20)\d\d)(?![\d,.]\d|[ ](?:percent|million|billion|yuan|won))"
)
#: 28 degrees south is not 북위 28도.
_SIDE = re.compile(r"(?: degrees?)? (?P<side>north|south|east|west)\b")
_BELOW = re.compile(r"minus|below[ -]?zero|sub-?zero|negative|freezing|[-−–]$", re.IGNORECASE)


def contradicted(quantity: Quantity, text: str, span: Span) -> bool:
    """Tell whether what stands around a place says something else than the quantity: another year, sign or bound.

    >>> day = Quantity("1949년 10월 1일", 0, 12, "1949-10-01", "date", english=("Oct. 1, 1949", "Oct. 1"))
    >>> contradicted(day, "founded on Oct. 1, 1948", (11, 17)), contradicted(day, "founded on Oct. 1.", (11, 17))
    (True, False)
    >>> cold = Quantity("영하 20도", 0, 6, -20, "celsius", english=("minus 20 degrees",))
    >>> contradicted(cold, "fell to 20 degrees", (8, 18)), contradicted(cold, "20 degrees below zero", (0, 10))
    (True, False)
    """
    start, end = span
    if any(span[0] < f.end and f.start < span[1] and contradicts(quantity, f) for f in figures_of(text)):
        return True
    if quantity.unit == "degree" and (side := _SIDE.search(quantity.english[0] if quantity.english else "")):
        said_side = _SIDE.match(text, end)
        return said_side is not None and said_side["side"] != side["side"]
    if quantity.unit == "celsius" and re.match(r"(?: degrees)? Fahrenheit\b|°F", text[end : end + 24]):
        return True
    if quantity.unit in ("celsius", "degree") and isinstance(quantity.value, int | float) and quantity.value > 0:
        return re.search(r"\b(?:minus|negative) $", text[max(0, start - 9) : start]) is not None
    if quantity.unit == "celsius" and isinstance(quantity.value, int | float) and quantity.value < 0:
        return _BELOW.search(text[max(0, start - 8) : start]) is None and _BELOW.search(text[start : end + 24]) is None
    if quantity.unit not in ("date", "year-month", "quarter", "half-year", "month-range"):
        return False
    year, behind = str(quantity.value)[:4], _YEAR_BEHIND.match(text, end)
    if behind is not None and year.isdigit() and behind["year"] != year:
        return True
    said = _THIS_YEAR.search(text, start, min(len(text), end + 14))
    if said is None or said.start() > end:
        return False
    own = {found["which"].lower() for form in quantity.english if (found := _THIS_YEAR.search(f" {form}"))}
    return bool(own) and said["which"].lower() not in own


def without_other_year(quantity: Quantity, figure: EnglishFigure, text: str) -> EnglishFigure:
    """The figure without the "last year" that is not its own."""
    if not other_year(quantity, text, figure.start, figure.end):
        return figure
    said = _OTHER_YEAR.search(text, figure.start, figure.end)
    return dataclasses.replace(figure, end=said.start()) if said else figure
