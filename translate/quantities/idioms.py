"""English expressions of time, age and share that carry no plain figure: a decade, half an hour, around the clock.

A decade is ten years, `decades` is several of them; half an hour is 30 minutes; 10 at night is 22:00; people in their
thirties are 30대. `parsing` tries these before plain figures, so that "half a century" is not the fraction a half.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from translate.quantities import numerals, words
from translate.types import Value

Maker = Callable[[re.Match[str]], "tuple[Value, str] | None"]

#: Words for long times → years.
_LONG = {"decade": 10, "century": 100, "centurie": 100, "millennium": 1000, "millennia": 1000}
#: Half of a unit → value, unit.
_HALVES: dict[str, tuple[float, str]] = {
    "hour": (30, "minutes"), "day": (12, "hours"), "month": (0.5, "months"), "year": (6, "months"),
    "decade": (5, "years"), "century": (50, "years"), "minute": (30, "seconds"), "dozen": (6, "count"),
    "percent": (0.5, "percent"), "million": (500_000, "count"), "billion": (500_000_000, "count"),
    "trillion": (500_000_000_000, "count"),
}  # fmt: skip
_TIMES = ("year", "month", "week", "day", "hour", "minute", "second", "decade", "century", "mile", "kilometer", "meter")
_FOLD_TEENS = {word: n for word, n in words.ONES.items() if n > 1} | words.TENS
_TENS_OF_LIFE = {word[:-1] + "ies": n for word, n in words.TENS.items()} | {"teens": 10, "teenage": 10, "teenager": 10}
_EXACT = {"fortnight": (14, "days"), "septuagenarian": (70, "age"), "octogenarian": (80, "age")}
_HALF_OF_DAY = {"morning": 0, "afternoon": 12, "evening": 12, "night": 12}

_NUMBER = rf"(?:\d+|{words.NUMBER})"
_UNIT_NAMES = "|".join(sorted(_TIMES, key=len, reverse=True))


def _number(text: str) -> Decimal:
    return Decimal(text) if text.isdigit() else Decimal(words.number_of_words(text) or 1)


def _unit(value: Decimal, name: str) -> tuple[Value, str]:
    name = name.lower()
    if name in _LONG:
        return numerals.as_value(value * _LONG[name]), "years"
    code = {"mile": "mile", "kilometer": "km", "meter": "m"}.get(name, f"{name}s")
    return numerals.as_value(value), code


def _and_a_half(match: re.Match[str]) -> tuple[Value, str]:
    return _unit(_number(match["n"]) + Decimal("0.5"), match["unit"])


def _unit_and_a_half(match: re.Match[str]) -> tuple[Value, str]:
    first = match["n"].lower()
    return _unit((Decimal(1) if first in ("a", "an") else _number(first)) + Decimal("0.5"), match["unit"])


def _two_units(match: re.Match[str]) -> tuple[Value, str] | None:
    times = {("hour", "minute"): 60, ("minute", "second"): 60, ("year", "month"): 12}
    big, small = match["unit"].lower(), match["small"].lower()
    if (big, small) not in times:
        return None
    first = Decimal(1) if match["n"].lower() in ("a", "an") else _number(match["n"])
    return numerals.as_value(first * times[big, small] + _number(match["m"])), f"{small}s"


def _half(match: re.Match[str]) -> tuple[Value, str]:
    value, unit = _HALVES[match["unit"].lower()]
    code = words.CURRENCY_WORDS.get((match["money"] or "").lower(), "")
    return value, code or unit


def _quarter_century(match: re.Match[str]) -> tuple[Value, str]:
    return 25, "years"


def _long(match: re.Match[str]) -> tuple[Value, str]:
    return _LONG[match["unit"].lower()], "years"


def _several_long(match: re.Match[str]) -> tuple[Value, str]:
    return _LONG[match.group().lower().removesuffix("s")], "several"


def _all_day(match: re.Match[str]) -> tuple[Value, str]:
    return 24, "hours"


def _exact(match: re.Match[str]) -> tuple[Value, str]:
    return _EXACT[match["word"].lower()]


def _fold(match: re.Match[str]) -> tuple[Value, str]:
    return words.number_of_words(match["n"]), "times"


def _decade_of_life(match: re.Match[str]) -> tuple[Value, str]:
    return _TENS_OF_LIFE[match["word"].lower()], "age"


def _figures_of_life(match: re.Match[str]) -> tuple[Value, str]:
    return int(match["n"]), "age"


def _clock(match: re.Match[str]) -> tuple[Value, str] | None:
    hour, minute, part = int(_number(match["h"])), int(match["min"] or 0), (match["part"] or "").lower()
    if not 0 < hour <= 24 or minute > 59:
        return None
    if part and hour < 12:
        hour += _HALF_OF_DAY[part]
    return f"{hour:02d}:{minute:02d}", "time" if part else "clock-face"


def _noon(match: re.Match[str]) -> tuple[Value, str]:
    return ("12:00" if match.group().lower() == "noon" else "00:00"), "time"


_I = re.IGNORECASE
_HOUR_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_LONG_NAMES = "decade|century|millennium"
#: In the order of trial.
PATTERNS: tuple[tuple[re.Pattern[str], Maker], ...] = tuple(
    (re.compile(pattern, _I), maker)
    for maker, pattern in (
        (_and_a_half, rf"(?P<n>{_NUMBER})[ -]and[ -]a[ -]half[ -](?P<unit>{_UNIT_NAMES})s?\b"),
        (_unit_and_a_half, rf"(?P<n>an?|{_NUMBER})[ -](?P<unit>{_UNIT_NAMES})s?[ ]and[ ]a[ ]half\b"),
        (
            _two_units,
            rf"(?P<n>an?|{_NUMBER})[ -](?P<unit>hour|minute|year)s?(?:,?[ ]and[ ]|,?[ ]|-)(?P<m>{_NUMBER})[ -]"
            r"(?P<small>minute|second|month)s?\b",
        ),
        (_quarter_century, r"(?:a[ ])?quarter(?:[ -]|[ ]of[ ]a[ ])century\b"),
        (
            _half,
            rf"half(?:[ ]an?[ ]|[ -])(?P<unit>{'|'.join(_HALVES)})\b(?:[ ](?P<money>{words.CURRENCY_NAMES})\b)?",
        ),
        (
            _long,
            rf"(?:a|an|one|the|per|each|every|last|past|previous|next|this)[ -](?P<unit>{_LONG_NAMES})\b(?!-old[ ]?s)",
        ),
        (_long, rf"(?P<unit>{_LONG_NAMES})-(?:long|old)\b"),
        (_several_long, r"decades\b|centuries\b|millennia\b"),
        (_all_day, r"(?:a)?round[ -]the[ -]clock\b"),
        (_exact, rf"(?P<word>{'|'.join(_EXACT)})s?\b"),
        (_fold, rf"(?P<n>{'|'.join(sorted(_FOLD_TEENS, key=len, reverse=True))})-?fold\b"),
        (_decade_of_life, rf"(?P<word>{'|'.join(sorted(_TENS_OF_LIFE, key=len, reverse=True))})s?\b"),
        (_figures_of_life, r"(?P<n>[1-9]0)(?:-|[ ])?(?:something|year-old-something)s?\b"),
        (
            _clock,
            rf"(?P<h>\d{{1,2}}|{_HOUR_WORDS})(?::(?P<min>\d\d))?[ ](?:o[’']clock[ ])?(?:at|in[ ]the|last|this"
            r"|that|on[ ]the)[ ]"
            r"(?P<part>morning|afternoon|evening|night)\b",
        ),
        (_clock, rf"(?P<h>\d{{1,2}}|{_HOUR_WORDS})(?P<min>)(?P<part>)[ ]o[’']clock\b"),
        (_noon, r"(?:noon|midnight)\b"),
    )
)
#: What the scan of English must stop at besides figures.
STARTS = ("half", "quarter", "decade", "centur", "millenni", "around", "round", "per", "each", "every", "past",
          "previous", "noon", "midnight", *_EXACT, *_TENS_OF_LIFE)  # fmt: skip
