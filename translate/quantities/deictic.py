"""Korean dates and periods without a figure: 이달, 지난달 말, 작년말, 올해 하반기; and English ones: July 5, 2019."""

from __future__ import annotations

import re

from translate.quantities import periods
from translate.quantities.calendar_context import MONTHS_BACK, YEARS_BACK, Context, Reading, shift_month
from translate.quantities.clock import CLOCK
from translate.quantities.dates import HALF, MONTH_WORD, PARTS, dated, full_date, part_of_year
from translate.types import Quantity

_MONTH_FIRST = re.compile(rf"{MONTH_WORD}[ ](?P<d>\d{{1,2}}),[ ](?P<y>\d{{4}})(?:,?[ ]{CLOCK})?")
_MONTH_WORD_KO = re.compile(
    r"(?P<word>"
    + "|".join(sorted(MONTHS_BACK, key=len, reverse=True))
    + r")(?:[ ]?(?P<part>말|초|중순|하순))?(?![ ]?\d{1,2}(?:일|[ ]?[~∼〜～–-][ ]?\d{1,2}일))"
    r"(?:(?![가-힣])|(?=[은는이가을를의에도와과로만부까쯤보중]))"
)
_YEAR_WORD_KO = re.compile(
    r"(?P<word>"
    + "|".join(sorted(YEARS_BACK, key=len, reverse=True))
    + r")[ ]?(?P<what>연말|말|연초|초|상반기|하반기)(?!레|씀|기|등|대[^비]|을[ ]|은[ ]|이[ ])"
)
_HALF_KO = re.compile(r"(?P<half>[상하])반기")


def find_word_date(text: str, pos: int, context: Context) -> Quantity | None:
    """The period without a figure at `pos`.

    >>> import datetime
    >>> find_word_date("이달 들어", 0, Context(datetime.date(2018, 9, 19))).value
    '2018-09'
    """
    context.deictic = ""
    if match := _MONTH_FIRST.match(text, pos):
        reading = full_date(match, context)
        return dated(text, pos, match.end(), pos, reading) if reading else None
    if match := _HALF_KO.match(text, pos):
        reading = part_of_year(match, context)
        return dated(text, pos, match.end(), pos, reading) if reading else None
    if match := _YEAR_WORD_KO.match(text, pos):
        context.deictic = match["word"]
        year, what = context.year(), match["what"]
        if what.endswith("반기"):
            half = HALF[what[0]]
            forms = periods.part_of_year_forms("half", half, year, offset=context.offset)
            reading = Reading(f"{periods.iso(year, depth=1)}-H{half}", "half-year", forms)
        else:
            part = "end_of_year" if what.endswith("말") else "early"
            forms = periods.year_forms(year, offset=context.offset, explicit=False, part=part)
            reading = Reading(periods.iso(year, depth=1), "year", forms, part)
        return dated(text, pos, match.end(), pos, reading)
    if match := _MONTH_WORD_KO.match(text, pos):
        return dated(text, pos, match.end(), pos, _relative_month(match, context))
    return None


def _relative_month(match: re.Match[str], context: Context) -> Reading:
    shift = MONTHS_BACK[match["word"]]
    phrase = {-1: "last month", 0: "this month", 1: "next month"}[shift]
    year, month = shift_month(context.dateline, shift) if context.dateline else (None, None)
    part = PARTS.get(match["part"] or "", "")
    value = periods.iso(year, month, depth=2)
    names = () if month is None else (periods.MONTHS[month],)
    if not part:
        return Reading(value, "year-month", (phrase, *names))
    forms = periods.part_of_month_forms((phrase, *names), part)
    if part == "end_of_month" and month:
        return Reading(periods.iso(year, month, periods.last_day(year, month)), "date", forms, part)
    return Reading(value, "year-month", forms, part)
