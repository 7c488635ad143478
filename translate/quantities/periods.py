"""Dates and periods as values and as English.

A value is ISO 8601 (`2017-09-06`, `2017-01/2017-09`), with the extensions of ISO 8601-2 (EDTF) where the calendar
needs them: `X` for a digit that the text leaves open (`XXXX-12`), `199X` for a decade. Halves and quarters are
`2018-H2` and `2019-Q3`.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence

MONTHS = tuple(calendar.month_name)
#: AP style: abbreviated with a day; March to July never.
SHORT = ("", "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
HALVES = ("", "first", "second")
QUARTERS = ("", "first", "second", "third", "fourth")
NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
PARTS = {"end_of_month": ("the end of", "end-", "late "), "early": ("early ",), "mid": ("mid-",), "late": ("late ",)}
#: How English names a year relative to the dateline.
RELATIVE = {-2: "two years ago", -1: "last year", 0: "this year", 1: "next year"}


def iso(year: int | None, month: int | None = None, day: int | None = None, *, depth: int = 3) -> str:
    """An ISO 8601 date to `depth` fields, X where a field is unknown.

    >>> iso(2017, 9, 6), iso(None, 12, depth=2), iso(None, None, 17)
    ('2017-09-06', 'XXXX-12', 'XXXX-XX-17')
    """
    fields = ["XXXX" if year is None else f"{year:04d}"]
    fields += ["XX" if part is None else f"{part:02d}" for part in (month, day)]
    return "-".join(fields[:depth])


def last_day(year: int | None, month: int) -> int:
    """The last day of a month; of February in a common year where the year is unknown.

    >>> last_day(2016, 2), last_day(None, 2)
    (29, 28)
    """
    return calendar.monthrange(year or 2001, month)[1]


def _years(year: int | None, offset: int | None, explicit: bool) -> tuple[list[str], list[str]]:
    """Year phrases: (preferred, also right)."""
    absolute = [str(year)] if year is not None else []
    if explicit:
        return absolute, []
    relative = [RELATIVE[offset]] if offset in RELATIVE else []
    return relative, absolute


def nth_day(day: int) -> str:
    """A day of the month as an ordinal.

    >>> nth_day(1), nth_day(12), nth_day(23)
    ('1st', '12th', '23rd')
    """
    return f"{day}" + ("th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th"))


def days_forms(low: int, high: int) -> tuple[str, ...]:
    """English for some days of a month that the text leaves open.

    >>> days_forms(15, 18)[0]
    'the 15th to 18th'
    """
    first, last = nth_day(low), nth_day(high)
    return (f"the {first} to {last}", f"the {first} to the {last}", f"the {first}-{last}", f"the {low}-{high}")


def date_forms(year: int | None, month: int | None, day: int, *, explicit: bool = False) -> tuple[str, ...]:
    """English for a day.

    >>> date_forms(2017, 9, 6)[:2], date_forms(2016, 5, 2, explicit=True)[0]
    (('Sept. 6', 'September 6'), 'May 2, 2016')
    """
    the_day = f"the {nth_day(day)}"
    if month is None:
        return (the_day,)
    bare = [f"{SHORT[month]} {day}", f"{MONTHS[month]} {day}", f"{day} {MONTHS[month]}"]
    full = [] if year is None else [f"{SHORT[month]} {day}, {year}", f"{MONTHS[month]} {day}, {year}"]
    forms = [*full, *bare] if explicit else [*bare, *full]
    return tuple(dict.fromkeys([*forms, the_day]))


def month_forms(
    year: int | None, month: int, *, offset: int | None = None, explicit: bool = False, recent: str = "", part: str = ""
) -> tuple[str, ...]:
    """English for a month, or for its beginning, middle or end.

    >>> month_forms(2017, 12, offset=-1)
    ('December last year', 'last December', 'December 2017', 'December')
    >>> month_forms(2016, 5, explicit=True), month_forms(2018, 5, recent="last")
    (('May 2016',), ('May', 'last May', 'May 2018'))
    >>> month_forms(2017, 9, offset=-1, part="end_of_month")[0]
    'the end of September last year'
    """
    name = MONTHS[month]
    preferred, others = _years(year, offset, explicit)
    forms = [f"{name} {phrase}" for phrase in preferred] or [name]
    if recent:
        forms.append(f"{recent} {name}")
    if offset in (-1, 1):
        forms.append(f"{'last' if offset < 0 else 'next'} {name}")
    forms += [f"{name} {phrase}" for phrase in others]
    if not explicit:
        forms.append(name)
    forms = list(dict.fromkeys(forms))
    if not part:
        return tuple(forms)
    return part_of_month_forms(forms, part)


def part_of_month_forms(months: Sequence[str], part: str) -> tuple[str, ...]:
    """English for the beginning, middle or end of a month.

    >>> part_of_month_forms(["last month"], "mid"), part_of_month_forms(["March"], "early")
    (('the middle of last month', 'mid last month'), ('early March',))
    """
    forms = []
    for month in months:
        for prefix in PARTS[part]:
            if prefix == "mid-" and not month[0].isupper():
                forms += [f"the middle of {month}", f"mid {month}"]
            else:
                forms.append(f"{prefix} {month}" if prefix.endswith("of") else f"{prefix}{month}")
    return tuple(forms)


def year_forms(
    year: int | None, *, offset: int | None = None, explicit: bool = True, part: str = ""
) -> tuple[str, ...]:
    """English for a year or its end.

    >>> year_forms(2022), year_forms(2018, offset=0, explicit=False, part="end_of_year")
    (('2022',), ('the end of this year', 'late this year', 'the end of 2018', 'late 2018', 'year-end'))
    """
    preferred, others = _years(year, offset, explicit)
    phrases = [*preferred, *others]
    if part == "end_of_year":
        return (*(form for phrase in phrases for form in (f"the end of {phrase}", f"late {phrase}")), "year-end")
    if part:
        return tuple(f"{PARTS[part][0]}{phrase}" for phrase in phrases)
    return tuple(phrases)


def part_of_year_forms(
    kind: str, number: int, year: int | None, *, offset: int | None = None, explicit: bool = False
) -> tuple[str, ...]:
    """English for a half or a quarter.

    >>> part_of_year_forms("half", 2, 2018, offset=0)[:2]
    ('the second half of this year', 'the second half of 2018')
    >>> part_of_year_forms("quarter", 3, 2019, explicit=True)[0]
    'the third quarter of 2019'
    """
    base = f"the {(HALVES if kind == 'half' else QUARTERS)[number]} {kind}"
    short = f"{'H' if kind == 'half' else 'Q'}{number}"
    preferred, others = _years(year, offset, explicit)
    years = [*preferred, *others]
    forms = [f"{base} of {phrase}" for phrase in years]
    tail = [base, base.removeprefix("the "), short]
    if explicit:
        return (*forms, f"{short} {year}", *tail)
    return (*forms, *tail) if offset is not None else (base, *forms, *tail[1:])


def month_range_forms(
    low: int, high: int, year: int | None, *, offset: int | None = None, explicit: bool = False
) -> tuple[str, ...]:
    """English for a run of months.

    >>> month_range_forms(1, 9, 2017, offset=-1)[2]
    'the first nine months of last year'
    """
    preferred, others = _years(year, offset, explicit)
    forms = []
    bare_first = not explicit and offset is None
    for phrase in ["", *others] if bare_first else [*preferred, *others, ""]:
        tail = f" {phrase}" if phrase else ""
        forms += [f"{MONTHS[low]} to {MONTHS[high]}{tail}", f"{MONTHS[low]}-{MONTHS[high]}{tail}"]
        if low == 1:
            forms.append(f"the first {NUMBERS[high]} months" + (f" of {phrase}" if phrase else ""))
    return tuple(forms)


def lunar_forms(month: int, day: int) -> tuple[str, ...]:
    """English for a day of the lunar calendar.

    >>> lunar_forms(8, 15)[0]
    'the 15th day of the eighth lunar month'
    """
    names = (
        "",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "10th",
        "11th",
        "12th",
    )
    ending = "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    nth, of = f"{day}{ending}", f"of the {names[month]} lunar month"
    lunar = (f"the {nth} day {of}", f"the {nth} {of}", f"lunar {MONTHS[month]} {day}")
    return (*lunar, *date_forms(None, month, day))


def clock_forms(hour: int, minute: int | None, second: int | None = None) -> tuple[str, ...]:
    """English for a time of day.

    >>> clock_forms(17, 45, 55)[0], clock_forms(15, None)[0], clock_forms(12, 45)[0]
    ('5:45:55 p.m.', '3 p.m.', '12:45 p.m.')
    """
    half = "a.m." if hour % 24 < 12 else "p.m."
    tail = "" if minute is None or (minute == 0 and second is None) else f":{minute:02d}"
    tail += "" if second is None else f":{second:02d}"
    digital = f"{hour:02d}:{minute or 0:02d}" + ("" if second is None else f":{second:02d}")
    word = {0: "midnight", 12: "noon", 24: "midnight"}.get(hour) if not minute and not second else None
    return (f"{hour % 12 or 12}{tail} {half}", digital, *([word] if word else []))
