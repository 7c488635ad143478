"""Where a quantity of the Korean stands in the English, if it does.

A figure agrees when its value is exactly that of the quantity and its unit fits: currencies must be the same, a percent
is not a number, a plain count takes a bare number. The hedge may be missing but must not be reversed: "less than 400"
does not say 400여개. Where the figure is not a figure in English (December last year, both), the English forms of the
quantity are looked for as words.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Set as AbstractSet

from translate.quantities import units
from translate.quantities.contradictions import Span, contradicted, contradicts, figures_of, without_other_year
from translate.quantities.parsing import EnglishFigure, parse_english
from translate.types import Quantity, Value

_DATES = frozenset(
    {
        "date",
        "year-month",
        "datetime",
        "date-range",
        "month-range",
        "half-year",
        "quarter",
        "time",
        "time-range",
        "decade",
    }
)
#: Units that take a bare number in English; the strings are further figure units that fit them.
_COUNTED = {
    "count": ("points", "times", "age"),
    "persons": (),
    "points": ("points",),
    "times": ("times", "points"),
    "age": ("age", "years"),
    "floors": ("ordinal",),
    "tier": ("ordinal",),
    "ratio": ("ratio",),
    "degree": ("degree", "celsius"),
    "celsius": ("celsius", "degree"),
    "fraction": ("fraction",),
}
#: How many significant digits an "about" figure may be rounded to.
_SIGNIFICANT = (3, 4, 5)
#: Figures that may be something else: a third plant, three quarters of losses, in their 40s.
_AMBIGUOUS = frozenset({"ordinal", "fraction", "decade"})
#: From here on two equal figures are hardly a coincidence.
_LARGE = 100
_ALIKE = {("ug", "ug/m3"), ("percentage-point", "points"), ("times", "ordinal"), ("km/s", "km"), ("m/s", "m")}
_ALIKE |= {("Nm", "nm")}
_FORTNIGHT = {(14, "days"), (2, "weeks"), (0.5, "months")}
#: 155 per dollar, 1,450 to the dollar: the currency is understood.
_RATE = re.compile(
    r"[ ](?:per|to the|against the|to a|a)[ ](?:U\.S\.[ ])?(?:dollar|euro|yen|yuan|pound|won)\b", re.IGNORECASE
)
#: Times that are exact multiples of each other: 19 months is one year and seven months.
_TIME_FAMILIES = (
    {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800, "nights": 86400},
    {"months": 1, "quarters": 3, "years": 12},
    {"mm": 0.1, "cm": 1, "m": 100, "km": 100_000},
    {"g": 1, "kg": 1000, "t": 1_000_000},
    {"m2": 1, "ha": 10_000, "km2": 1_000_000},
)
#: The 16th day, the third straight month: an ordinal that says how long.
_NTH_SPAN = re.compile(
    r"[ -](?:straight |consecutive |successive |full |anniversary|birthday|(?:[a-z]+[ -])?"
    r"(?:day|week|month|year|hour|minute|second|quarter|night))",
    re.IGNORECASE,
)
#: A unit that was just named may be left out: from 155 centimeters to 135.
_ELLIPSIS = 80
_BETWEEN = re.compile(r"-?[ ]?(?:to|and|or|through|-|–)[ ]?")


def find_in_english(
    quantity: Quantity, english_text: str, taken: AbstractSet[Span] = frozenset(), *, lenient: bool = False
) -> Span | None:
    """The span of the English that says the quantity, not overlapping any of `taken`, or None.

    `lenient` takes what a person may write: a unit left out after the same unit (from 100 grams to 90).

    >>> amount = Quantity("138억위안", 0, 6, 13800000000, "CNY", english=("13.8 billion yuan",))
    >>> find_in_english(amount, "An investment of 13.8bn yuan is planned.")
    (17, 28)
    >>> find_in_english(amount, "An investment of 138 billion yuan is planned.") is None
    True
    """
    if quantity.unit == "tier" and (literal := _literal(quantity, english_text, taken)):
        return literal
    best: tuple[int, int, int] | None = None
    figures = figures_of(english_text)
    for figure in figures:
        if contradicts(quantity, figure):
            continue
        for candidate, most in ((figure, 3), *((part, 1) for part in figure.parts)):
            if not lenient and candidate.unit != "times" and _needs_a_word(quantity):
                continue
            if candidate is not figure and quantity.unit == "ordinal" and candidate.unit == "count":
                continue  # the second is not in 1-2
            counted = quantity.unit in units.TIME_CODES and candidate.unit == "ordinal"
            if counted and not _NTH_SPAN.match(english_text, candidate.end):
                continue  # 16 days are not the 16th
            candidate = without_other_year(quantity, candidate, english_text)
            score = _agreement(quantity, candidate)
            if not score and lenient:
                score = _elliptic(quantity, candidate, figures, english_text)
            score = min(score, most)
            span = (candidate.start, candidate.end)
            if score and contradicted(quantity, english_text, span):
                continue
            if score and (best is None or score > best[0]) and not _overlaps(span, taken):
                best = (score, *span)
    early = quantity.unit == "year-range" and str(quantity.value).startswith("0")
    if early:  # 471-499
        low, high = (int(year) for year in str(quantity.value).split("/"))
        for figure in figures:
            if figure.value == (low, high) and not _overlaps((figure.start, figure.end), taken):
                return figure.start, figure.end
    if best is None and (isinstance(quantity.value, tuple) or quantity.unit == "year-range"):
        best = _pair(quantity, figures, english_text, taken)
    if best and best[0] > 1:
        return best[1], best[2]
    literal = _literal(quantity, english_text, taken, lenient=lenient)
    if literal is None and best:
        return best[1], best[2]
    return literal


def _needs_a_word(quantity: Quantity) -> bool:
    """Whether the figure alone says nothing: 2.3배 is "2.3 times", 5승 "five wins", 은 7개 "seven silver medals"."""
    counted = quantity.unit == "count" and quantity.surface[-1:] in "승무패" and " " in quantity.english[0]
    medals = quantity.unit == "count" and quantity.english[0].endswith((" medal", " medals"))
    several = quantity.qualifier.startswith("several")
    folds = quantity.unit == "times" and quantity.surface.endswith("배") and not several
    return counted or folds or medals


def _elliptic(quantity: Quantity, figure: EnglishFigure, figures: tuple[EnglishFigure, ...], text: str) -> int:
    """1 where a bare figure takes the unit of one close by: from 100 grams to 90; 155 per dollar."""
    if figure.unit not in ("count", "year") or not _equal(quantity.value, _bare(figure.value)):
        return 0
    if quantity.unit not in units.MEASURE_CODES | units.CURRENCY_CODES | {"percent", "points"}:
        return 0
    if quantity.unit in units.CURRENCY_CODES and _RATE.match(text, figure.end):
        return 1
    near = (other for other in figures if other.unit == quantity.unit and other is not figure)
    return int(any(-_ELLIPSIS < other.start - figure.start < _ELLIPSIS for other in near))


def _bare(value: Value) -> Value:
    return int(value) if isinstance(value, str) and value.isdigit() else value


def _pair(
    quantity: Quantity, figures: tuple[EnglishFigure, ...], text: str, taken: AbstractSet[Span]
) -> tuple[int, int, int] | None:
    """A range that English gives as two figures: 100 yuan to 200 yuan, second- and third-tier, between 3 and 5."""
    for low, high in itertools.pairwise(figures):
        span = (low.start, high.end)
        if not _BETWEEN.fullmatch(text, low.end, high.start) or _overlaps(span, taken):
            continue
        years = "/".join(str(year).zfill(4) for year in (low.value, high.value))
        if quantity.unit == "year-range" and quantity.value == years:
            return (2, *span)
        if quantity.value == (low.value, high.value) and _fits(quantity.unit, high.unit):
            return (2, *span)
    return None


def _overlaps(span: Span, taken: AbstractSet[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _agreement(quantity: Quantity, figure: EnglishFigure) -> int:
    """0 no, 1 only if nothing better is found, 2 yes, 3 value and unit the same."""
    unit, other, value = quantity.unit, figure.unit, quantity.value
    if unit in _DATES or unit in ("year", "year-range", "name-part"):
        return _date_agreement(quantity, figure)
    if quantity.qualifier.startswith("several"):
        return 2 if other == "several" and figure.value == value else 0
    if unit == other == "ratio" and isinstance(value, tuple) and value[1] == 1:
        return 3 if _equal(value[0], figure.value) else 0
    if unit == "celsius" and isinstance(value, int | float):
        value = abs(value)
    if unit == "age" and other == "decade" and isinstance(value, int) and isinstance(found := figure.value, str):
        return 3 if quantity.qualifier == "range_order" and found.endswith(f"{value // 10}X") else 0
    if {unit, other} == {"fraction", "percent"} and isinstance(value, int | float):
        share = value * 100 if unit == "fraction" else value / 100
        return 2 if _equal(share, figure.value) else 0
    if (unit, other) in _ALIKE and _equal(value, figure.value):
        return 2 if other != "ordinal" or quantity.surface.endswith(("번", "번이")) else 0
    if quantity.surface.startswith("보름") and (figure.value, other) in _FORTNIGHT:
        return 2
    if (same := _same_time(unit, other, value, figure.value)) is not None:
        return same
    if unit == "ratio" and value == 0 and other == "ratio":
        return 0
    if isinstance(value, tuple) and unit == "ratio" and figure.value == value[::-1]:
        return 2 if other in ("ratio", "count") else 0
    if not _equal(value, figure.value):
        near = quantity.qualifier == "about" and unit == other and unit in units.CURRENCY_CODES
        return 1 if near and _rounds_to(value, figure.value) else 0
    return _fits(unit, other, large=isinstance(value, int) and value >= _LARGE)


def _fits(unit: str, other: str, *, large: bool = False) -> int:
    """How well a unit of the English fits one of the Korean, the values being equal.

    A large bare number may have its unit in a word that the Korean side does not know (3만 석 30,000 koku).
    """
    if unit == other or (other == "¥" and unit in ("CNY", "JPY")):
        return 3
    if unit == "ordinal":
        return 1 if other in ("count", "times") else 0
    if unit in _COUNTED and (other in ("count", "year") or other in _COUNTED[unit]):
        return 2
    if unit in _COUNTED and other in units.MEASURE_CODES and not other.startswith("percent"):
        return int(large)
    if unit == "percentage-point":
        return 0
    if unit in units.TIME_CODES:
        return 1 if other in ("ordinal", "count") or (other == "age" and unit == "years") else 0
    return 0


def _same_time(unit: str, other: str, value: Value, found: Value) -> int | None:
    """Whether two times in different units are the same: 2 yes, 0 no, None where that is not the question."""
    if unit == other or not isinstance(value, int | float) or not isinstance(found, int | float):
        return None
    for family in _TIME_FAMILIES:
        if unit in family and other in family:
            return 2 if abs(value * family[unit] - found * family[other]) < 1e-6 * family[unit] else 0
    return None


def _date_agreement(quantity: Quantity, figure: EnglishFigure) -> int:
    unit, other, value, found = quantity.unit, figure.unit, quantity.value, figure.value
    if unit == "name-part":
        return 3 if str(value) == str(found) else 0
    if not isinstance(value, str):
        return 0
    if unit == "year" and other == "count":
        return 2 if value.lstrip("0") == str(found) else 0
    if unit == "date" and other == "ordinal":
        return 1 if value.endswith(f"-{found:0>2}") else 0
    if not isinstance(found, str):
        return 0
    if unit == "decade" and other == "year" and quantity.qualifier == "range":
        return 0
    if unit == "time" and other in ("time", "clock-face"):
        open_half = other == "clock-face" or not quantity.english[0].endswith("m.")
        return 3 if value == found else 2 if open_half and _same_face(value, found) else 0
    if unit == "date" and quantity.qualifier == "end_of_month" and other == "year-month":
        return 2 if _dates_fit(value[:7], found) else 0
    if unit == "year":
        return (3 if other == "year" else 1) if value == found[:4] and other in ("year", "year-month", "date") else 0
    if unit == "datetime" and other == "date":
        return 1 if _dates_fit(value[:10], found) else 0
    return 3 if unit == other and _dates_fit(value, found) else 0


def _same_face(value: str, found: str) -> bool:
    """Whether a time of day shows as `found` on a clock: 22:00 is 10 o'clock."""
    return value[2:] == found[2:] and int(value[:2]) % 12 == int(found[:2]) % 12


def _dates_fit(value: str, found: str) -> bool:
    """Whether two dates agree field by field, X fitting anything."""
    return len(value) == len(found) and all(a == b or "X" in (a, b) for a, b in zip(value, found, strict=True))


def _equal(value: Value, found: Value) -> bool:
    if isinstance(value, tuple) or isinstance(found, tuple):
        return value == found
    try:
        return value is not None and found is not None and abs(float(value) - float(found)) <= 1e-9 * abs(float(value))
    except ValueError:
        return False


def _rounds_to(value: Value, found: Value) -> bool:
    if not isinstance(value, int | float) or not isinstance(found, int | float):
        return False
    return any(float(f"{value:.{digits}g}") == found for digits in _SIGNIFICANT)


@functools.lru_cache(maxsize=4096)
def _form_pattern(form: str) -> re.Pattern[str] | None:
    """A pattern for an English form that is not merely a number; None where the figures have decided already."""
    figures = parse_english(form)
    whole = len(figures) == 1 and (figures[0].start, figures[0].end) == (0, len(form))
    if whole and figures[0].unit not in _AMBIGUOUS:
        return None
    body = r"[ \-]".join(re.escape(word) for word in re.split(r"[ -]", form))
    return re.compile(rf"(?<![\w$.,-]){body}(?!\w|[.,]\d|[ ](?:million|billion|trillion|percent)\b)", re.IGNORECASE)


def _literal(quantity: Quantity, text: str, taken: AbstractSet[Span], *, lenient: bool = False) -> Span | None:
    forms = quantity.english
    if quantity.value == 1 and (lenient or not _needs_a_word(quantity)):
        forms = (*forms, *_articles(quantity.unit, lenient))
    for form in forms:
        if (pattern := _form_pattern(form)) is None:
            continue
        for match in pattern.finditer(text):
            if _overlaps(match.span(), taken):
                continue
            if not contradicted(quantity, text, match.span()):
                return match.span()
    return None


#: What English says for one year, one day besides the figure.
_EVERY = {
    "years": ("annual", "annually", "yearly", "all year", "all year round", "year-round", "year over year"),
    "months": ("monthly",), "weeks": ("weekly",), "days": ("daily", "overnight"), "hours": ("hourly",),
    "minutes": ("per minute",), "seconds": ("per second",),
}  # fmt: skip
_ARTICLES = ("a", "an", "the", "per", "each", "every", "single")
_LOOSE_ARTICLES = ("past", "last", "that", "this", "entire", "whole", "full", "coming", "following", "next")


def _articles(unit: str, lenient: bool = False) -> tuple[str, ...]:
    """한 명, 한 달, 1년: English has the article, or an adverb."""
    if unit in units.TIME_CODES or unit in units.MEASURE_CODES:
        name = units.BY_CODE[unit].one
        articles = (*_ARTICLES, *(_LOOSE_ARTICLES if lenient else ()))
        return (*(f"{article} {name}" for article in articles), *(_EVERY.get(unit, ()) if lenient else ()))
    if unit not in ("count", "persons", "times", "KRW", "CNY", "USD", "EUR"):
        return ()
    strict = ("a", "an", "any", "another") if unit in ("count", "persons") else ()
    return (
        (*strict, "a", "an", "single", "each", "per", "alone", "once", "either", "sole", "lone") if lenient else strict
    )
