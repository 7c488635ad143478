"""Korean dates and periods: 2016년 5월, 작년 9월말, 지난 17일, 1~9월, 올해 하반기, 이달, 2018.01.04 12:45.

The year, and the month of a bare day, come from the words in front (올해, 지난해, 지난, 오는), from a year earlier in
the sentence, or from the dateline. 지난 is the last such day or month before the dateline, 오는 the next one. A bare
day stays in the month of the dateline unless that puts it far ahead (28일 in a piece of the 2nd is last month's).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from translate.quantities import hedges, periods
from translate.quantities.calendar_context import MONTHS_BACK, YEARS_BACK, Context, Reading
from translate.quantities.clock import CLOCK, read_clock
from translate.quantities.counted_days import DAYS_COUNTED, is_span
from translate.quantities.reigns import is_reign, reign_year, reign_years
from translate.quantities.years import (
    BEFORE_CHRIST,
    before_christ,
    bracketed_year,
    decade,
    decades,
    early_range,
    early_year,
    full_year,
    is_short_year,
    our_era,
    range_before_christ,
    school_year,
    year_of_heading,
    year_range,
)
from translate.types import Quantity

_SEP = r"[ ]?[~∼〜～\-–—][ ]?"
_WORDS = (*YEARS_BACK, *MONTHS_BACK, "지난", "오는", "음력", "매월", "매달", "매년", *BEFORE_CHRIST)
_DEICTIC = re.compile(
    r"(?<![가-힣A-Za-z])(?P<word>"
    + "|".join(re.escape(word) for word in sorted(_WORDS, key=len, reverse=True))
    + r")[ ]?$"
)
_PART_WORD = r"(?:[ ]?(?P<part>말(?!레|씀|했|하|라)|초(?!대|기|등|청|고|반)|중순|하순|상순))?"
PARTS = {"말": "end_of_month", "초": "early", "상순": "early", "중순": "mid", "하순": "late"}
_DAY_OF = r"(?P<d>\d{1,2})일(?!본|반|자리|정|상|체|련|제|간(?!지)|여|째)"
#: Machine-made Korean puts spaces: 4 월 5 일.
_DAY_SPACED = _DAY_OF.replace("})일", "})[ ]?일")
#: 1일 투어; but 10~14일 일정으로 says which days.
_DAY = _DAY_OF + r"(?![ ](?:투어(?!리)|패스|이용권|승차권|탑승권|코스|일정(?:으로|의|이다|이었)))" + DAYS_COUNTED
_MONTHS_OF = {name.lower()[:3]: i for i, name in enumerate(periods.MONTHS) if name}
MONTH_WORD = r"(?P<mon>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?)"
HALF = {"상": 1, "하": 2}
#: Only a day that is joined to the one before (다음 달 3일부터 5일까지) is in the same month.
_NO_DAY = 31


_Maker = Callable[[re.Match[str], Context], "Reading | None"]


def _group(match: re.Match[str], name: str) -> int | None:
    found = match.groupdict().get(name)
    if found and name == "y" and len(found) == 2:  # '16년
        return full_year(match.string, match.start("y"), int(found))
    return int(found) if found else None


def full_date(match: re.Match[str], context: Context) -> Reading | None:
    """A day with its year, and the time of day where the match has one."""
    year, day = _group(match, "y"), _group(match, "d")
    month = _group(match, "m") or _MONTHS_OF.get((match.groupdict().get("mon") or "")[:3].lower())
    if not year or not month or not day or month > 12 or day > periods.last_day(year, month):
        return None
    context.sentence_year, context.last_month, context.last_day = year, (year, month), day
    forms = periods.date_forms(year, month, day, explicit=True)
    hour = _group(match, "h")
    clock = (
        None
        if hour is None
        else read_clock(hour, _group(match, "min"), _group(match, "s"), "오전" if hour < 12 else "낮")
    )
    if clock is None:
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
    if context.deictic == "음력" and not high:
        forms = periods.lunar_forms(month, day)
    whole = context.deictic in ("작년", "지난해", "재작년", "지지난해", "내년")
    if context.offset in (-2, -1, 1):
        relative = tuple(f"{form} {periods.RELATIVE[context.offset]}" for form in forms[:2])
        forms = (f"{forms[0]}, {year}", *relative, *forms) if year else (*relative, *forms)
    if not high:
        return Reading(periods.iso(year, month, day), "date", forms, whole=whole)
    last = _group(match, "m2") or month
    value = f"{periods.iso(year, month, day)}/{periods.iso(year, last, high)}"
    to = str(high) if last == month else f"{periods.SHORT[last]} {high}"
    name = periods.SHORT[month]
    joined: tuple[str, ...] = (f"{name} {day}-{to}", f"{name} {day} to {to}", f"{periods.MONTHS[month]} {day} to {to}")
    if context.offset in (-2, -1, 1):
        joined = (f"{joined[0]}, {year}" if year else f"{joined[0]} {periods.RELATIVE[context.offset]}", *joined)
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
        forms = periods.date_forms(year, month, day)
        if month is None and (relative := _RELATIVE_MONTHS.get(context.deictic)):
            forms = (f"{forms[0]} of {relative}", *forms)
        return Reading(periods.iso(year, month, day), "date", forms, whole=whole)
    forms = (f"{periods.SHORT[month]} {day}-{high}",) if month else periods.days_forms(day, high)
    if month is None and (relative := _RELATIVE_MONTHS.get(context.deictic)):
        forms = (f"{forms[0]} of {relative}", *forms)
    return Reading(
        f"{periods.iso(year, month, day)}/{periods.iso(year, month, high)}", "date-range", forms, "range", whole
    )


def _first_day(match: re.Match[str], context: Context) -> Reading | None:
    """The 25 of 25, 26일."""
    behind = re.match(r"[ ]?[,·][ ]?(\d{1,2})", match.string[match.end() : match.end() + 5])
    glued = re.search(r"[\d.,/-]$|월[ ]?$", match.string[: match.start()][-2:])
    return _day(match, context) if behind and not glued and int(match["d"]) < int(behind[1]) else None


#: A day of a month that only the word in front names: 내달 1일.
_RELATIVE_MONTHS = {word: {-1: "last month", 1: "next month"}.get(by, "") for word, by in MONTHS_BACK.items()}


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


def _year(match: re.Match[str], context: Context) -> Reading | None:
    year = _group(match, "y") or 0
    if not 1000 < year <= 2200 or (year % 100 == 0 and _SPAN_OF_YEARS.match(match.string, match.end())):
        return None
    if not hedges.is_deadline(match.string, match.end()):
        context.sentence_year = year
    part = {"말": "end_of_year", "초": "early"}.get(match["part"] or "", "")
    return Reading(str(year), "year", periods.year_forms(year, part=part), part, whole=False)


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


def _short(maker: _Maker) -> _Maker:
    """The maker for a year of two digits, where nothing speaks against it: 24년 7월, but not 건륭 24년 7월."""

    def read(match: re.Match[str], context: Context) -> Reading | None:
        start = match.start("y")
        if is_reign(match.string, start, match.end("y") + 1) or not is_short_year(match, context):
            return None
        return maker(match, context)

    return read


#: 24년 7월: two digits before a month are a year (months that are counted are 개월).
_SHORT = r"(?<![\d.,~∼\-–가-힣])(?P<y>\d\d)년"
_MONTH_IN = r"(?P<m>\d{1,2})월(?!드|세|급|간|여|형|[을를의][ ](?:선고|징역|실형))"
#: Two digits are a year after an apostrophe that no quote closes ('16년 매출, but not ‘16년 우정’).
_YEAR = r"(?P<y>\d{4}|(?<=['’‘`])\d\d(?!년[^\n]{0,40}['’](?!\d)))[ ]?년"
#: What follows a year of three digits; 523년 만에, 135년 전통, 128년이 걸려 are spans.
_IN_THAT_YEAR = (
    r"(?=(?:에(?:는|도)?(?![ ]걸[친쳐])|부터|까지|경|께)(?![가-힣])|[(,)]"
    r"|[ ](?=\d{1,2}[세살])|[ ](?!만|전|후|뒤|동안|된|넘|가까|이상|정도|이나|역사|전통|세월|간|형|징역|선고|\d))"
)
#: In the order of trial, longest first.
_PATTERNS: tuple[tuple[re.Pattern[str], _Maker], ...] = tuple(
    (re.compile(pattern), maker)
    for pattern, maker in (
        (rf"(?P<y>\d{{4}})(?P<sep>[-./])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)(?!\d)\.?(?:,?[ T]+{CLOCK})?", full_date),
        (rf"(?P<y>(?:19|20)\d\d)\.[ ](?P<m>\d\d?)\.[ ](?P<d>\d\d?)(?![\d,%]|[가-힣])(?:\.?[ ]+{CLOCK})?", full_date),
        (rf"{CLOCK},[ ]{MONTH_WORD}[ ](?P<d>\d{{1,2}}),[ ](?P<y>\d{{4}})", full_date),
        (rf"(?P<d>\d{{1,2}})[ ]{MONTH_WORD},?[ ](?P<y>\d{{4}})(?!\d)", full_date),
        (rf"{_YEAR}[ ]?(?P<m>\d{{1,2}})[ ]?월[ ]?{_DAY_SPACED}", full_date),
        (rf"(?P<y>(?:19|20)\d\d|(?<![\d.])[0-4]\d)\.[ ]?(?P<m>1[0-2]|0?[1-9])월(?!드|세|급){_PART_WORD}", _month),
        (rf"{_YEAR}[ ]?(?P<m>\d{{1,2}})월?{_SEP}(?P<m2>\d{{1,2}})월", _month_range),
        (rf"{_YEAR}[ ]?(?P<m>\d{{1,2}})[ ]?월{_PART_WORD}", _month),
        (rf"(?P<y>[1-9]\d\d)년[ ](?P<m>\d{{1,2}})월[ ]?{_DAY_OF}", full_date),
        (rf"(?P<y>[1-9]\d\d)년[ ](?P<m>\d{{1,2}})월{_PART_WORD}", _month),
        (rf"{_SHORT}[ ]?(?P<m>\d{{1,2}})월[ ]?{_DAY_OF}", _short(full_date)),
        (rf"{_SHORT}[ ]?(?P<m>\d{{1,2}})월?{_SEP}(?P<m2>\d{{1,2}})월(?!드)", _short(_month_range)),
        (rf"{_SHORT}[ ]?{_MONTH_IN}{_PART_WORD}", _short(_month)),
        (rf"{_YEAR}[ ]?(?:(?P<half>[상하])반기|(?P<q>\d)[/·.]?4?분기)", part_of_year),
        (rf"(?P<y>\d{{4}})년?{_SEP}['’‘`]?(?P<y2>\d{{2,4}})(?:년(?!대|간)|(?=[ ]?시즌|학년도))", year_range),
        (rf"(?<=['’‘`])(?P<y>\d\d)년?{_SEP}['’‘`]?(?P<y2>\d\d)년(?!대|간)", year_range),
        (r"(?P<y>(?:19|20)\d\d)학년도?", school_year),
        (r"(?P<y>(?:19|20)\d\d)/(?P<y2>\d\d)(?=[ ]?(?:시즌|학년도))", year_range),
        (rf"(?P<y>(?:1\d|20)\d{{2}}){_SEP}(?P<y2>(?:1\d|20)\d{{2}})(?![\d가-힣.,])", year_range),
        (rf"(?P<y>\d{{3}}0)년?대?{_SEP}(?P<y2>(?:\d{{3}}|[1-9])0)년대", decades),
        (r"(?P<y>(?:\d{3}|[1-9])0)년대(?:[ ]?(?P<part>초중반|중후반|초반|중반|후반|초|말)(?![가-힣]{2}))?", decade),
        (rf"(?P<bc>\d{{1,4}})년?{_SEP}(?P<bc2>\d{{1,4}})년(?!간|[ ]?동안)", range_before_christ),
        (r"(?P<bc>\d{1,5})년(?!간|[ ]?동안)", before_christ),
        (r"(?<=[(（])(?P<y>[1-9]\d{2})년[ ]?(?:정도|전후|경|무렵|즈음|쯤)(?=[)）])", bracketed_year),
        (r"(?P<n>\d{1,2})[ ]?[~∼〜～\-–][ ]?(?P<n2>\d{1,2})[ ]?년", reign_years),
        (r"(?P<n>\d{1,2})[ ]?년", reign_year),
        (rf"{_SHORT}{_PART_WORD}(?!간|여|차|째|대|생)", _short(_year)),
        (r"(?P<y>[1-9]\d{1,2})(?:년(?!간|[ ]?동안)|(?=[)）]))", our_era),
        (r"(?<=[)）])(?P<y>[1-9]\d{2})년(?=$|\n)", year_of_heading),
        (rf"(?P<y>[1-9]\d{{2}})년?{_SEP}(?P<y2>[1-9]\d{{2}})년(?!간|[ ]?동안)", early_range),
        (rf"(?P<y>[1-9]\d{{2}})년{_IN_THAT_YEAR}", early_year),
        (
            rf"{_YEAR}(?:도(?![가-힣]))?(?!간|여|[ ]?동안|[ ]역사|[ ]전(?![가-힣]|[ ](?:세계|국민|직원|지역"
            rf"|구간))|[ ]만에){_PART_WORD}",
            _year,
        ),
        (
            rf"(?P<m>\d{{1,2}})월[ ]?(?P<d>\d{{1,2}})일?{_SEP}(?:(?P<m2>\d{{1,2}})월[ ]?)?(?P<d2>\d{{1,2}})일",
            _month_day,
        ),
        (rf"(?P<m>\d{{1,2}})[ ]?월[ ]?{_DAY_SPACED}", _month_day),
        (rf"(?P<m>\d{{1,2}})월?{_SEP}(?P<m2>\d{{1,2}})월(?!드)", _month_range),
        (rf"(?P<m>\d{{1,2}})(?:월(?!드|세|급)|[ ]월(?=[에의부까말초중,. ]|$)){_PART_WORD}", _month),
        (rf"(?P<d>\d{{1,2}})일?{_SEP}(?P<d2>\d{{1,2}})일{DAYS_COUNTED}", _day),
        (r"(?P<m>\d{1,2})[./](?P<d>\d{1,2})(?=[ ]?[(（][월화수목금토일](?:요일)?[)）])", _month_day),
        (r"(?P<m>1[0-2]|[1-9])\.(?P<d>[12]\d|3[01]|[1-9])일(?=[ ]?(?:출[발국]|도착|귀국|개최|오[전후]))", _month_day),
        (_DAY, _day),
        (r"(?P<d>[1-9]|[12]\d|3[01])(?=[ ]?[,·][ ]?(?:[1-9]|[12]\d|3[01])일" + DAYS_COUNTED + ")", _first_day),
        (rf"(?:{_YEAR}[ ]?)?(?P<q>[1-4]){_SEP}(?P<q2>[1-4])분기", _quarters),
        (r"(?P<q>\d)(?:[/·.]?4?분기(?![ ]?(?:연속|만에|동안|째))|Q(?![A-Za-z\d]))", part_of_year),
    )
)
#: What says that 2000년 is a span: 2000년 넘게, 1500년 된, 2000년이 걸렸다.
_SPAN_OF_YEARS = re.compile(
    r"째|[ ]전[의 ]|[ ](?:넘|지[나난났]|가까|된|동안|이상|정도|남짓|세월|묵은|전통|역사|고도|수도|도읍)"
    r"|에[ ](?:걸친|걸쳐)"
    r"|을[ ](?:전해|이어|견[디뎌]|버[티틴텨]|지나|묵)|의[ ](?:세월|역사|전통|시간)|이[ ](?:걸|지[나난났]|넘|흐"
    r"|흘)"
)
_PER_DAY = re.compile(r"[ ](?:평균|최대|최소|최고|생산|이용|시청|방문객|처리|거래[량액]|판매량|사용[량자]|소비량|조회)")
_REPORTED = re.compile(
    r"(?:\([^()]{1,8}\))?[^.\n]{0,24}(?:밝혔|말했|보도|전했|발표|알려|따르면|강조|주장|설명|지적|덧붙|공개|확인"
    r"|전망|자)"
)
_RUN_FROM = re.compile(r"\d일(?:\([^()]{1,6}\))?(?:부터|에서|과|와|,)[ ]?$")
#: 2024년도에: the year as a term of accounts; in 2024년도 그렇다 the syllable may be "too".
_FISCAL = re.compile(r"도(?=[에의는부까말초분판])")
_WEEKDAYS = {
    day: (name[:3] + ".", name)
    for day, name in zip(
        "월화수목금토일", ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True
    )
}
_WEEKDAY = re.compile(r"[ ]?[(（](?P<day>[월화수목금토일])(?:요일)?[)）]")
_QUICK = re.compile(r"\d{1,2}[ ]?,[ ]?\d{1,2}일|\d{1,4}[ ]?(?:학년|Q|[)）년월일시분~∼〜～\-–—./:·]|[JFMASOND][a-z])")


def find_date(text: str, pos: int, context: Context) -> Quantity | None:
    """The date or period whose first digit is at `pos`.

    >>> import datetime
    >>> found = find_date("작년 9월말 기준", 3, Context(datetime.date(2018, 1, 4)))
    >>> found.surface, found.value, found.qualifier
    ('작년 9월말', '2017-09-30', 'end_of_month')
    """
    if not _QUICK.match(text, pos):
        return None
    before = text[max(0, pos - 8) : pos]
    word = _DEICTIC.search(before)
    context.deictic = word["word"] if word else ""
    for pattern, maker in _PATTERNS:
        match = pattern.match(text, pos)
        if match is None or (maker is _day and is_span(text, pos, before)):
            continue
        if (reading := maker(match, context)) is None:
            continue
        core_start = pos - len(word.group()) if word else pos
        start = core_start if reading.whole else pos
        found = dated(text, start, match.end(), core_start, reading)
        if maker is _year and _FISCAL.match(text, found.core_end):
            return replace(found, core_end=found.core_end + 1)
        return _with_weekday(text, found) if reading.unit == "date" else found
    return None


def _with_weekday(text: str, found: Quantity) -> Quantity:
    """27일(토): the day of the week goes into the core, because 토 alone is no word."""
    weekday = _WEEKDAY.match(text, found.core_end)
    if weekday is None:
        return found
    forms = tuple(f"{form} ({name})" for form in found.english for name in _WEEKDAYS[weekday["day"]])
    english = (*forms[:1], *found.english, *forms[1:])
    return replace(found, core_end=weekday.end(), core_english=forms[0], english=english)


def dated(text: str, start: int, end: int, core_start: int, reading: Reading) -> Quantity:
    """The quantity of a reading; its core takes in the words in front (지난, 올해)."""
    qualifier = reading.qualifier
    if not qualifier and reading.unit == "year" and hedges.is_deadline(text, end):
        qualifier = "by"
    english = reading.english
    return Quantity(
        text[start:end], start, end, reading.value, reading.unit, qualifier, english, core_start, end, english[0]
    )
