"""Years in figures: 2018~2020년, ‘16~‘18년, 기원전 221년, 723년, 1990년대, 1960~70년대, 2028학년도."""

from __future__ import annotations

import re

from translate.quantities.calendar_context import Context, Reading

_PARTS = {"초": "early", "초반": "early", "초중반": "early to mid-", "중반": "mid-",
          "중후반": "mid to late", "후반": "late",
          "말": "late"}  # fmt: skip
_PART_CODES = {"early": "early", "mid-": "mid", "late": "late"}


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


def before_christ(match: re.Match[str], context: Context) -> Reading | None:
    """기원전 323년 is the year -0322 of ISO 8601, which has a year zero."""
    if context.deictic != "기원전":
        return None
    year = match["bc"]
    return Reading(f"-{int(year) - 1:04d}", "year", (f"{year} B.C.", f"{year} BC", f"{year} BCE", f"{year} B.C.E."))


def early_year(match: re.Match[str], context: Context) -> Reading | None:
    """723년 광저우에서 is the year 723; round numbers (600년 도읍) are rather spans of time."""
    year = match["y"]
    if year.endswith("0") or context.deictic:
        return None
    forms = (year, f"A.D. {year}", f"AD {year}", f"{year} A.D.", f"{year} AD", f"{year} CE", f"{year} C.E.")
    return Reading(f"{int(year):04d}", "year", forms, whole=False)


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


def decade(match: re.Match[str], context: Context) -> Reading | None:
    """1990년대, 80년대 후반."""
    years = match["y"] if len(match["y"]) == 4 else "19" + match["y"]
    forms: tuple[str, ...] = (f"the {years}s", f"{years}s", f"{years[2:]}s")
    part = _PARTS.get(match["part"] or "", "")
    if part:
        joined = f"{part}{years}s" if part.endswith("-") else f"{part} {years}s"
        forms = (f"the {joined}", joined, *forms)
    return Reading(f"{years[:3]}X", "decade", forms, _PART_CODES.get(part, ""), whole=False)
