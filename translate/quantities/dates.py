"""Korean dates and periods: 2016년 5월, 작년 9월말, 지난 17일, 1~9월, 올해 하반기, 이달, 2018.01.04 12:45.

The year, and the month of a bare day, come from the words in front (올해, 지난해, 지난, 오는), from a year earlier in
the sentence, or from the dateline. 지난 is the last such day or month before the dateline, 오는 the next one. A bare
day stays in the month of the dateline unless that puts it far ahead (28일 in a piece of the 2nd is last month's).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from translate.quantities import hedges, periods
from translate.types import Quantity, Value

_SEP = r"[ ]?[~∼〜～\-–—][ ]?"
YEARS_BACK = {
    "재작년": -2,
    "지지난해": -2,
    "작년": -1,
    "지난해": -1,
    "올해": 0,
    "올": 0,
    "금년": 0,
    "내년": 1,
    "내후년": 2,
}
MONTHS_BACK = {"지난달": -1, "지난 달": -1, "이달": 0, "이번 달": 0, "이번달": 0, "다음 달": 1, "다음달": 1, "내달": 1}
_DEICTIC = re.compile(
    r"(?<![가-힣])(?P<word>"
    + "|".join(
        sorted((*YEARS_BACK, *MONTHS_BACK, "지난", "오는", "기원전", "매월", "매달", "매년"), key=len, reverse=True)
    )
    + r")[ ]?$"
)
_PART_WORD = r"(?:[ ]?(?P<part>말(?!레|씀|했|하|라)|초(?!대|기|등|청|고|반)|중순|하순|상순))?"
PARTS = {"말": "end_of_month", "초": "early", "상순": "early", "중순": "mid", "하순": "late"}
#: After N일 these say that days are counted.
_DAYS_COUNTED = (
    r"(?!간(?!지)|여|째|차|치|짜리"
    r"|[ ]?(?:동안|만에|연속|이내|이상|이하|미만|초과|정도|가량|남짓|안에|내에|넘)"
    r"|[ ]?(?:뒤|후|전)(?:에|엔|면|부터|까지|만|보다)?(?![가-힣]))"
)
_DAY = rf"(?P<d>\d{{1,2}})일(?!본|반|자리|정|상|체|련){_DAYS_COUNTED}"
_MONTHS_OF = {name.lower()[:3]: i for i, name in enumerate(periods.MONTHS) if name}
MONTH_WORD = r"(?P<mon>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?)"
CLOCK = r"(?P<h>\d{1,2}):(?P<min>\d{2})(?::(?P<s>\d{2}))?(?!\d)"
HALF = {"상": 1, "하": 2}
#: Only a day that is joined to the one before (다음 달 3일부터 5일까지) is in the same month.
_NO_DAY = 31


@dataclass
class Context:
    """What the scanner knows when it meets a date: the dateline and the last full year of the sentence."""

    dateline: datetime.date | None = None
    sentence_year: int | None = None
    deictic: str = field(default="", init=False)
    last_month: tuple[int | None, int] | None = field(default=None, init=False)
    last_day: int = field(default=0, init=False)

    def year(self) -> int | None:
        """The year that the word in front points to, or the dateline's."""
        if self.deictic in YEARS_BACK:
            return self.dateline.year + YEARS_BACK[self.deictic] if self.dateline else None
        if not self.deictic and self.sentence_year:
            return self.sentence_year
        return self.dateline.year if self.dateline else None

    def year_of(self, month: int, day: int = 1) -> int | None:
        """The year of a month or day without one."""
        year, line = self.year(), self.dateline
        if year is None or line is None:
            return year
        if self.deictic == "지난" and (month, day) > (line.month, line.day if day > 1 else 31):
            return year - 1
        if self.deictic == "오는" and (month, day if day > 1 else 31) < (line.month, line.day):
            return year + 1
        return year

    def month_of(self, day: int) -> tuple[int | None, int | None]:
        """Year and month of a bare day."""
        line = self.dateline
        if line is None or self.deictic.startswith("매"):
            return None, None
        shift = 0
        if self.deictic in MONTHS_BACK:
            shift = MONTHS_BACK[self.deictic]
        elif (self.deictic == "지난" and day > line.day) or (not self.deictic and day > line.day + 20):
            shift = -1
        elif self.deictic == "오는" and day < line.day:
            shift = 1
        return shift_month(line, shift)

    @property
    def offset(self) -> int | None:
        """Years from the dateline, where the text says so."""
        return YEARS_BACK.get(self.deictic)


def shift_month(line: datetime.date, by: int) -> tuple[int, int]:
    """Year and month so many months away.

    >>> shift_month(datetime.date(2018, 1, 4), -1)
    (2017, 12)
    """
    months = line.year * 12 + line.month - 1 + by
    return months // 12, months % 12 + 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What a pattern says about its match; `whole` keeps the deictic word in the surface (작년 12월)."""

    value: Value
    unit: str
    english: tuple[str, ...]
    qualifier: str = ""
    whole: bool = True


_Maker = Callable[[re.Match[str], Context], "Reading | None"]


def _group(match: re.Match[str], name: str) -> int | None:
    found = match.groupdict().get(name)
    if found and name == "y" and len(found) == 2:  # '16년
        return int(found) + (2000 if int(found) < 50 else 1900)
    return int(found) if found else None


def _clock(match: re.Match[str], afternoon: bool = False) -> tuple[str, tuple[str, ...]] | None:
    hour, minute, second = (_group(match, name) for name in ("h", "min", "s"))
    if hour is None or hour > 24 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    if afternoon and hour < 12:
        hour += 12
    text = f"{hour:02d}:{minute or 0:02d}" + (f":{second:02d}" if second is not None else "")
    return text, periods.clock_forms(hour, minute, second)


def full_date(match: re.Match[str], context: Context) -> Reading | None:
    """A day with its year, and the time of day where the match has one."""
    year, day = _group(match, "y"), _group(match, "d")
    month = _group(match, "m") or _MONTHS_OF.get((match.groupdict().get("mon") or "")[:3].lower())
    if not year or not month or not day or month > 12 or day > periods.last_day(year, month):
        return None
    context.sentence_year, context.last_month, context.last_day = year, (year, month), day
    forms = periods.date_forms(year, month, day, explicit=True)
    if (clock := _clock(match)) is None:
        return Reading(periods.iso(year, month, day), "date", forms, whole=False)
    time, times = clock
    value = f"{periods.iso(year, month, day)}T{time}"
    return Reading(value, "datetime", tuple(f"{form}, {times[0]}" for form in forms[:2]), whole=False)


def _month_day(match: re.Match[str], context: Context) -> Reading | None:
    month, day, high = _group(match, "m"), _group(match, "d"), _group(match, "d2")
    if not month or not day or month > 12 or day > 31:
        return None
    year = context.year_of(month, day)
    context.last_month, context.last_day = (year, month), high or day
    forms = periods.date_forms(year, month, day)
    whole = context.deictic in ("작년", "지난해", "재작년", "내년")
    if context.offset in (-1, 1) and year:
        forms = (f"{forms[0]}, {year}", f"{forms[0]} {periods.RELATIVE[context.offset]}", *forms)
    if not high:
        return Reading(periods.iso(year, month, day), "date", forms, whole=whole)
    last = _group(match, "m2") or month
    value = f"{periods.iso(year, month, day)}/{periods.iso(year, last, high)}"
    to = str(high) if last == month else f"{periods.SHORT[last]} {high}"
    name = periods.SHORT[month]
    joined = (f"{name} {day}-{to}", f"{name} {day} to {to}", f"{periods.MONTHS[month]} {day} to {to}")
    return Reading(value, "date-range", joined, "range", whole)


def _runs_on(match: re.Match[str], last_day: int) -> bool:
    """Whether a bare day belongs to the month named before it in the sentence: 6월 9일 ..., 16일에는 ...

    The day of the report does not: 5월 10일 합의했다고 17일 밝혔다.
    """
    text = match.string
    if _RUN_FROM.search(text[max(0, match.start() - 14) : match.start()]):
        return True
    return int(match["d"]) > last_day and not _REPORTED.match(text, match.end())


def _day(match: re.Match[str], context: Context) -> Reading | None:
    day, high = _group(match, "d"), _group(match, "d2")
    if (
        not day
        or day > 31
        or (high and not day < high <= 31)
        or (day == 1 and _PER_DAY.match(match.string, match.end()))
    ):
        return None
    year, month = context.month_of(day)
    if context.last_month and not context.deictic and _runs_on(match, context.last_day):
        year, month = context.last_month
    whole = context.deictic in MONTHS_BACK
    if whole and month:
        context.last_month, context.last_day = (year, month), _NO_DAY
    if not high:
        return Reading(periods.iso(year, month, day), "date", periods.date_forms(year, month, day), whole=whole)
    forms = (f"the {day}-{high}",) if month is None else (f"{periods.SHORT[month]} {day}-{high}",)
    return Reading(
        f"{periods.iso(year, month, day)}/{periods.iso(year, month, high)}", "date-range", forms, "range", whole
    )


def _month(match: re.Match[str], context: Context) -> Reading | None:
    month, part = _group(match, "m"), PARTS.get(match.groupdict().get("part") or "", "")
    if not month or month > 12:
        return None
    explicit = _group(match, "y")
    year = explicit or context.year_of(month)
    if explicit:
        context.sentence_year = explicit
    recent = {"지난": "last", "오는": "next"}.get(context.deictic, "")
    offset = None if explicit else context.offset
    forms = periods.month_forms(year, month, offset=offset, explicit=bool(explicit), recent=recent, part=part)
    if part == "end_of_month":
        return Reading(periods.iso(year, month, periods.last_day(year, month)), "date", forms, part)
    return Reading(periods.iso(year, month, depth=2), "year-month", forms, part)


def _month_range(match: re.Match[str], context: Context) -> Reading | None:
    low, high = _group(match, "m"), _group(match, "m2")
    if not low or not high or not low < high <= 12:
        return None
    explicit = _group(match, "y")
    year = explicit or context.year_of(low)
    offset = None if explicit else context.offset
    forms = periods.month_range_forms(low, high, year, offset=offset, explicit=bool(explicit))
    return Reading(f"{periods.iso(year, low, depth=2)}/{periods.iso(year, high, depth=2)}", "month-range", forms)


def _year_range(match: re.Match[str], context: Context) -> Reading | None:
    low, tail = match["y"], match["y2"]
    high = low[: 4 - len(tail)] + tail
    if len(tail) == 3 or not low < high:
        return None
    forms = (f"{low}-{high}", f"{low}\N{EN DASH}{high}", f"{low} to {high}", f"{low} through {high}")
    return Reading(f"{low}/{high}", "year-range", forms, whole=False)


def _year(match: re.Match[str], context: Context) -> Reading | None:
    year = _group(match, "y") or 0
    if not 1000 < year <= 2200:
        return None
    if not hedges.is_deadline(match.string, match.end()):
        context.sentence_year = year
    part = {"말": "end_of_year", "초": "early"}.get(match["part"] or "", "")
    return Reading(str(year), "year", periods.year_forms(year, part=part), part, whole=False)


def _before_christ(match: re.Match[str], context: Context) -> Reading | None:
    """기원전 323년 is the year -0322 of ISO 8601, which has a year zero."""
    if context.deictic != "기원전":
        return None
    year = match["bc"]
    return Reading(f"-{int(year) - 1:04d}", "year", (f"{year} B.C.", f"{year} BC", f"{year} BCE", f"{year} B.C.E."))


def _early_year(match: re.Match[str], context: Context) -> Reading | None:
    """723년 광저우에서 is the year 723; round numbers (600년 도읍) are rather spans of time."""
    year = match["y"]
    if year.endswith("0") or context.deictic:
        return None
    forms = (year, f"A.D. {year}", f"AD {year}", f"{year} A.D.", f"{year} AD", f"{year} CE", f"{year} C.E.")
    return Reading(f"{int(year):04d}", "year", forms, whole=False)


def _decade(match: re.Match[str], context: Context) -> Reading | None:
    years = match["y"] if len(match["y"]) == 4 else "19" + match["y"]
    return Reading(f"{years[:3]}X", "decade", (f"the {years}s", f"{years}s", f"{years[2:]}s"), whole=False)


def part_of_year(match: re.Match[str], context: Context) -> Reading | None:
    """A half or a quarter."""
    half = HALF.get(match.groupdict().get("half") or "")
    number = half or _group(match, "q")
    if not number or number > (2 if half else 4):
        return None
    kind, letter = ("half", "H") if half else ("quarter", "Q")
    explicit = _group(match, "y")
    year = explicit or context.year()
    offset = None if explicit else context.offset
    forms = periods.part_of_year_forms(kind, number, year, offset=offset, explicit=bool(explicit))
    unit = "half-year" if half else "quarter"
    return Reading(f"{periods.iso(year, depth=1)}-{letter}{number}", unit, forms)


def _quarters(match: re.Match[str], context: Context) -> Reading | None:
    low, high, explicit = int(match["q"]), int(match["q2"]), _group(match, "y")
    if not low < high:
        return None
    year = periods.iso(explicit or context.year(), depth=1)
    names = periods.QUARTERS
    forms: tuple[str, ...] = (f"the {names[low]} to {names[high]} quarters", f"Q{low}-Q{high}", f"Q{low} to Q{high}")
    forms = (f"the first {periods.NUMBERS[high]} quarters", *forms) if low == 1 else forms
    return Reading(f"{year}-Q{low}/{year}-Q{high}", "quarter-range", forms)


def _time(match: re.Match[str], context: Context) -> Reading | None:
    found = _clock(match, afternoon=context.deictic in ("오후", "저녁", "밤"))
    return Reading(found[0], "time", found[1]) if found else None


#: Two digits are a year after an apostrophe that no quote closes ('16년 매출, but not ‘16년 우정’).
_YEAR = r"(?P<y>\d{4}|(?<=['’‘`])\d\d(?!년[^\n]{0,40}['’](?!\d)))년"
#: What follows a year of three digits; 523년 만에, 135년 전통, 128년이 걸려 are spans.
_IN_THAT_YEAR = (
    r"(?=(?:에(?:는|도)?|부터|까지|경|께)(?![가-힣])|[(,)]"
    r"|[ ](?!만|전|후|뒤|동안|된|넘|가까|이상|정도|이나|역사|전통|세월|간|형|징역|선고|\d))"
)
#: In the order of trial, longest first.
_PATTERNS: tuple[tuple[re.Pattern[str], _Maker], ...] = tuple(
    (re.compile(pattern), maker)
    for pattern, maker in (
        (rf"(?P<y>\d{{4}})(?P<sep>[-./])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)(?!\d)\.?(?:,?[ T]+{CLOCK})?", full_date),
        (rf"{CLOCK},[ ]{MONTH_WORD}[ ](?P<d>\d{{1,2}}),[ ](?P<y>\d{{4}})", full_date),
        (rf"(?P<d>\d{{1,2}})[ ]{MONTH_WORD},?[ ](?P<y>\d{{4}})(?!\d)", full_date),
        (rf"{_YEAR}[ ]?(?P<m>\d{{1,2}})월[ ]?{_DAY}", full_date),
        (rf"{_YEAR}[ ]?(?P<m>\d{{1,2}})월?{_SEP}(?P<m2>\d{{1,2}})월", _month_range),
        (rf"{_YEAR}[ ]?(?P<m>\d{{1,2}})월{_PART_WORD}", _month),
        (rf"{_YEAR}[ ]?(?:(?P<half>[상하])반기|(?P<q>\d)[/·]?4?분기)", part_of_year),
        (rf"(?P<y>\d{{4}})년?{_SEP}(?P<y2>\d{{2,4}})년(?!대|간)", _year_range),
        (rf"(?P<y>(?:1\d|20)\d{{2}}){_SEP}(?P<y2>(?:1\d|20)\d{{2}})(?![\d가-힣.,])", _year_range),
        (r"(?P<y>(?:\d{3}|[2-9])0)년대", _decade),
        (r"(?P<bc>\d{1,5})년(?!간|[ ]?동안)", _before_christ),
        (rf"(?P<y>[1-9]\d{{2}})년{_IN_THAT_YEAR}", _early_year),
        (rf"{_YEAR}(?:도(?![가-힣]))?(?!간|여|[ ]?동안|[ ]역사|[ ]전(?![가-힣])|[ ]만에){_PART_WORD}", _year),
        (
            rf"(?P<m>\d{{1,2}})월[ ]?(?P<d>\d{{1,2}})일?{_SEP}(?:(?P<m2>\d{{1,2}})월[ ]?)?(?P<d2>\d{{1,2}})일",
            _month_day,
        ),
        (rf"(?P<m>\d{{1,2}})월[ ]?{_DAY}", _month_day),
        (rf"(?P<m>\d{{1,2}})월?{_SEP}(?P<m2>\d{{1,2}})월(?!드)", _month_range),
        (rf"(?P<m>\d{{1,2}})월(?!드|세|급){_PART_WORD}", _month),
        (rf"(?P<d>\d{{1,2}})일?{_SEP}(?P<d2>\d{{1,2}})일{_DAYS_COUNTED}", _day),
        (_DAY, _day),
        (rf"(?:{_YEAR}[ ]?)?(?P<q>[1-4]){_SEP}(?P<q2>[1-4])분기", _quarters),
        (r"(?P<q>\d)[/·]?4?분기(?![ ]?(?:연속|만에|동안|째))", part_of_year),
        (CLOCK, _time),
        (
            r"(?P<h>\d{1,2})시"
            r"(?:[ ]?(?P<min>\d{1,2})분(?!기)|(?=께|쯤|경|부터|까지|에|엔|이후|를|가|는|로|와|정각|[^가-힣]|$))",
            _time,
        ),
    )
)
_PER_DAY = re.compile(r"[ ](?:평균|최대|생산|이용)")
_REPORTED = re.compile(
    r"(?:\([^()]{1,8}\))?[^.\n]{0,24}(?:밝혔|말했|보도|전했|발표|알려|따르면|강조|주장|설명|지적|덧붙|공개|확인|전망|자)"
)
_RUN_FROM = re.compile(r"\d일(?:\([^()]{1,6}\))?(?:부터|에서|과|와|,)[ ]?$")
_QUICK = re.compile(r"\d{1,4}[ ]?(?:[년월일시분~∼〜～\-–—./:·]|[JFMASOND][a-z])")
_NEVER_DATE = re.compile(r"(?:약|최소|최대|거의|매|총|\d박)[ ]?$")
_HALF_DAY = re.compile(r"(?P<word>오전|오후|새벽|저녁|밤|아침|낮)[ ]?$")


def find_date(text: str, pos: int, context: Context) -> Quantity | None:
    """The date or period whose first digit is at `pos`.

    >>> found = find_date("작년 9월말 기준", 3, Context(datetime.date(2018, 1, 4)))
    >>> found.surface, found.value, found.qualifier
    ('작년 9월말', '2017-09-30', 'end_of_month')
    """
    if not _QUICK.match(text, pos):
        return None
    before = text[max(0, pos - 8) : pos]
    word = _DEICTIC.search(before) or _HALF_DAY.search(before)
    context.deictic = word["word"] if word else ""
    for pattern, maker in _PATTERNS:
        match = pattern.match(text, pos)
        if match is None or (maker is _day and _NEVER_DATE.search(before)):
            continue
        if (reading := maker(match, context)) is None:
            continue
        core_start = pos - len(word.group()) if word else pos
        start = core_start if reading.whole else pos
        return dated(text, start, match.end(), core_start, reading)
    return None


def dated(text: str, start: int, end: int, core_start: int, reading: Reading) -> Quantity:
    """The quantity of a reading; its core takes in the words in front (지난, 올해)."""
    qualifier = reading.qualifier
    if not qualifier and reading.unit == "year" and hedges.is_deadline(text, end):
        qualifier = "by"
    english = reading.english
    return Quantity(
        text[start:end], start, end, reading.value, reading.unit, qualifier, english, core_start, end, english[0]
    )
