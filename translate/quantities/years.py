"""Years in figures: 2018~2020년, ‘16~‘18년, 기원전 221년, 723년, 1990년대, 1960~70년대, 2028학년도, 24년 7월."""

from __future__ import annotations

import re

from translate.quantities.calendar_context import Context, Reading

_PARTS = {"초": "early", "초반": "early", "초중반": "early to mid-", "중반": "mid-",
          "중후반": "mid to late", "후반": "late",
          "말": "late"}  # fmt: skip
_PART_CODES = {"early": "early", "mid-": "mid", "late": "late"}


#: Two digits up to here are of this century, where no apostrophe says that they are a year.
_LAST_OF_OURS = 36
#: What makes 12년 6월 a term or the year of a reign.
_NO_SHORT_YEAR = re.compile(
    r"(?:징역|금고|형기|유예|정지|서기|기원후|기원전|주체|재위|즉위|경력|나이|수령"
    r"|소화|명치|대정|평성|민국|(?<![가-힣])[만약총]|[왕종조제])[ ]?$|\)[ ]?$"
)
_OF_A_REIGN = re.compile(r"재위|즉위|연호|연간|황제|왕조|실록|[왕종제][ ]?\d{1,2}년|[一-鿿]\)?[ ]?\d{1,2}년")
_YEAR_NEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)년(?!간|[ ]?(?:전|동안|이상))")
#: 2016년과 17년: the year goes on from the one before.
_AND_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)년?(?:과|[ ]?[,·]|에[ ]이어)[ ]?$")
_COUNTED = re.compile(r"[ ]?(?:전|뒤|후|동안|만|이상|이하|가까|넘|된|정도|남짓|가량|이나|걸[리렸])")
#: 17년에 열었다, but not 10년에 한 번, 20년에 걸쳐.
_IN_SHORT_YEAR = re.compile(
    r"에(?:는|도)?[ ](?!걸|한[ ]|두[ ]|세[ ]|달|이르|이른|가까|불과|육박|못|해당|그[치쳤친]"
    r"|지나|비|버금|맞먹|\d|미치|상당|준하)"
)
_SINCE_YEAR = re.compile(r"[ ]?(?:이후|이래|부터)")
_YEARS_AWAY = 15


def full_year(text: str, start: int, year: int) -> int:
    """The year that two digits say.

    >>> full_year("'45년까지", 1, 45), full_year("45년 8월", 0, 45), full_year("24년 7월", 0, 24)
    (2045, 1945, 2024)
    """
    first_of_last = 50 if text[start - 1 : start] in ("'", "’", "‘", "`") else _LAST_OF_OURS
    return year + (2000 if year < first_of_last else 1900)


def is_short_year(match: re.Match[str], context: Context) -> bool:
    """Whether a year of two digits is one: before a month, or near a year of four digits in the text.

    >>> found = re.compile("(?P<y>[0-9]{2})년(?P<m> 7월)?")
    >>> [is_short_year(found.search(t), Context()) for t in ("24년 7월", "징역 24년 7월", "24년에 걸쳐")]
    [True, False, False]
    >>> is_short_year(found.search("2015년 열고 17년에 닫았다", 6), Context())
    True
    """
    text, start, end = match.string, match.start(), match.end()
    if context.deictic not in ("", "지난", "오는"):
        return False
    before = text[max(0, start - 120) : start]
    if _NO_SHORT_YEAR.search(before) or _OF_A_REIGN.search(before):
        return False
    if match.groupdict().get("m"):
        return True
    year = full_year(text, start, int(match["y"]))
    if context.deictic == "지난" and _SINCE_YEAR.match(text, end):  # 지난 49년 이후
        return True
    if _COUNTED.match(text, end):
        return False
    if (first := _AND_YEAR.search(before)) and 0 < year - int(first[1]) <= _YEARS_AWAY:
        return True
    near = any(abs(year - int(other)) <= _YEARS_AWAY for other in _YEAR_NEAR.findall(before))
    return near and _IN_SHORT_YEAR.match(text, end) is not None


def year_range(match: re.Match[str], context: Context) -> Reading | None:
    """2018~2020년, 2003-04년, ‘16~‘18년."""
    low, tail = match["y"], match["y2"]
    if len(low) == 2:
        low, tail = (f"{20 if int(year) < 50 else 19}{year}" for year in (low, tail))
    high = low[: 4 - len(tail)] + tail
    if len(tail) == 3 or not low < high:
        return None
    forms = (f"{low}-{high}", f"{low}\N{EN DASH}{high}", f"{low} to {high}", f"{low} through {high}")
    return Reading(f"{low}/{high}", "year-range", forms, whole=False)


def school_year(match: re.Match[str], context: Context) -> Reading | None:
    """2028학년도."""
    year = match["y"]
    forms = (f"the {year} academic year", f"the {year} school year", year, f"academic year {year}")
    return Reading(year, "year", forms, whole=False)


#: The words for it; `dates` looks for them before a year.
BEFORE_CHRIST = ("기원전", "BC", "B.C.", "B.C", "BCE")


def before_christ(match: re.Match[str], context: Context) -> Reading | None:
    """기원전 323년 is the year -0322 of ISO 8601, which has a year zero."""
    if context.deictic not in BEFORE_CHRIST:
        return None
    year = match["bc"]
    return Reading(f"-{int(year) - 1:04d}", "year", (f"{year} B.C.", f"{year} BC", f"{year} BCE", f"{year} B.C.E."))


def early_year(match: re.Match[str], context: Context) -> Reading | None:
    """723년 광저우에서 is the year 723; round numbers (600년 도읍) are rather spans of time, but not 960년 건국."""
    year = match["y"]
    text, end = match.string, match.end()
    runs = (
        _RANGE_BEFORE.search(text[: match.start()][-24:])
        or text.startswith("부터", end)
        or (text.startswith("까지", end) and _SINCE.search(text[: match.start()][-24:]))
    )
    if context.deictic or (year.endswith("0") and not runs and not _FOUNDED.match(text, end)):
        return None
    return Reading(f"{int(year):04d}", "year", (year, *_of_our_era(year)), whole=False)


#: 220년부터 280년까지: a year from which another one runs.
_SINCE = re.compile(r"\d{1,3}년부터[ ][^.\n]{0,10}$")
#: (712년 2월 12일 ~ 770년): the end of a life.
_RANGE_BEFORE = re.compile(r"(?<!\d)\d{3}년[^)\n]{0,12}[~∼〜～–—-][ ]?$")
#: What happens in a year; 190년 불태웠다 is no span.
_FOUNDED = re.compile(
    r"(?:에[ ])?[ ]?(?:건국|창건|건립|창립|완공|완성|즉위|멸망|사망|출생|입적"
    r"|천도|급제|정복|통일|편찬|반포|폐위|축조|불태|죽|태어)"
)
_OUR_ERA = re.compile(r"(?:서기|기원후)[ ]?$")
#: 기원전 206년 ~ 220년: from before Christ into our era.
_FROM_BEFORE_CHRIST = re.compile(r"(?:기원전|B\.?C\.?)[ ]?\d{1,4}년?[ ]?[~∼〜～–—-][ ]?(?:서기[ ]?)?$")
_REIGNED = re.compile(r"(?:재위|생몰|생몰년)[ ]?:?[ ]?$")


def _of_our_era(year: str) -> tuple[str, ...]:
    return (f"A.D. {year}", f"AD {year}", f"{year} A.D.", f"{year} AD", f"{year} CE", f"{year} C.E.")


def our_era(match: re.Match[str], context: Context) -> Reading | None:
    """서기 105년, 기원후 220년, and the founding of 68년 창건."""
    year, text = match["y"], match.string
    if text[match.end() - 1] != "년" and not _OUR_ERA.search(text[max(0, match.start() - 4) : match.start()]):
        return None  # (서기 208)
    before = text[max(0, match.start() - 4) : match.start()]
    after = len(year) == 2 and int(year) > 30 and re.match(r"[ ](?:건국|창건|즉위)", text[match.end() :][:3])
    ours = _OUR_ERA.search(before) or _FROM_BEFORE_CHRIST.search(text[max(0, match.start() - 24) : match.start()])
    if context.deictic or not (ours or (after and not re.search(r"[가-힣][ ]$", before))):
        return None
    forms = _of_our_era(year)
    return Reading(f"{int(year):04d}", "year", (*forms, year), whole=False)


def bracketed_year(match: re.Match[str], context: Context) -> Reading | None:
    """(160년 정도), (250년 전후): what stands alone in a bracket is a year, about which the text is not sure."""
    year = match["y"]
    if context.deictic:
        return None
    forms = (f"around {year}", f"about {year}", f"circa {year}", f"c. {year}", *_of_our_era(year), year)
    return Reading(f"{int(year):04d}", "year", forms, "about", whole=False)


def year_of_heading(match: re.Match[str], context: Context) -> Reading | None:
    """관도대전(官渡大戰)200년: the year at the end of a heading, behind the bracket of a name."""
    return Reading(f"{int(match['y']):04d}", "year", (match["y"], *_of_our_era(match["y"])), whole=False)


def range_before_christ(match: re.Match[str], context: Context) -> Reading | None:
    """기원전 206~202년, BC 70~6년경: both years are before Christ."""
    if context.deictic not in BEFORE_CHRIST:
        return None
    low, high = match["bc"], match["bc2"]
    if int(low) <= int(high):  # 기원전 206년 ~ 220년 ends in our era
        return None
    forms = tuple(
        f"{low}{joint}{high} {era}" for era in ("B.C.", "BC", "BCE", "B.C.E.") for joint in ("-", "–", " to ")
    )
    return Reading(f"-{int(low) - 1:04d}/-{int(high) - 1:04d}", "year-range", forms, whole=True)


def early_range(match: re.Match[str], context: Context) -> Reading | None:
    """재위 471년~499년, 618~907년; round numbers (100~200년) are rather spans of time."""
    low, high = match["y"], match["y2"]
    reigned = _REIGNED.search(match.string[max(0, match.start() - 6) : match.start()])
    if not low < high or (low.endswith("0") and high.endswith("0") and not reigned):
        return None
    forms = (f"{low}-{high}", f"{low}\N{EN DASH}{high}", f"{low} to {high}")
    return Reading(f"0{low}/0{high}", "year-range", forms, whole=False)


def decades(match: re.Match[str], context: Context) -> Reading | None:
    """1960~70년대."""
    low, high = match["y"], match["y"][: 4 - len(match["y2"])] + match["y2"]
    if not low < high:
        return None
    short = high[2:]
    forms = tuple(
        f"the {low}s {joint} {end}"
        for joint in ("and", "to", "through", "or")
        for end in (f"{high}s", f"'{short}s", f"{short}s")
    )
    return Reading(
        f"{low[:3]}X/{high[:3]}X", "decade", (*forms, f"the {low}s-{high}s", f"{low}s"), "range", whole=False
    )


#: The century that a decade of two digits is in: 지난 세기 10년대, 19세기 90년대.
_CENTURY_BEFORE = re.compile(r"(?:(?<!\d)(?P<n>1\d|2[01])|지난[ ]?)세기(?:의)?[ ]$")


def decade(match: re.Match[str], context: Context) -> Reading | None:
    """1990년대, 80년대 후반, 지난 세기 10년대."""
    century = _CENTURY_BEFORE.search(match.string[max(0, match.start() - 8) : match.start()])
    if match["y"] == "10" and not century:
        return None
    of = 20 if century is None or century["n"] is None else int(century["n"])
    years = match["y"] if len(match["y"]) == 4 else f"{of - 1}{match['y']}"
    if len(years) != len("1990"):
        return None
    forms: tuple[str, ...] = (f"the {years}s", f"{years}s", f"{years[2:]}s")
    part = _PARTS.get(match["part"] or "", "")
    if part:
        joined = f"{part}{years}s" if part.endswith("-") else f"{part} {years}s"
        forms = (f"the {joined}", joined, *forms)
    return Reading(f"{years[:3]}X", "decade", forms, _PART_CODES.get(part, ""), whole=False)
