"""Figures, amounts, ordinals and dates in English text, with what they are worth.

The inverse of `english` and `periods`, and wider: it also reads 13.8bn, 140 billion dollars, 25 per cent, 6 September,
three-year, 2-3 percent, twice, two-thirds, Q3, No. 1, hundreds of thousands. Values and unit codes are those of the
Korean side; a date without a year carries X for it, a bare number has the unit `count`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from translate.quantities import english, idioms, numerals, periods, units, words
from translate.quantities.english_hedges import qualifier_of
from translate.quantities.english_shares import FRACTION, fraction
from translate.types import Value


@dataclass(frozen=True, slots=True)
class EnglishFigure:
    """A figure at `text[start:end]`.

    Attributes:
        start, end: Offsets.
        value: A number, an ISO 8601 string, or (low, high).
        unit: A unit code, `count` for a bare number, `several` for hundreds of thousands.
        qualifier: more_than, less_than or about, as the words around it say.
        parts: The two halves of a range, each a figure of its own.
    """

    start: int
    end: int
    value: Value
    unit: str
    qualifier: str = ""
    parts: tuple[EnglishFigure, ...] = ()


_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


def _number(group: str) -> str:
    """The pattern of a number, in figures with a scale or in words; its groups start with `group`."""
    return (
        rf"(?P<{group}>(?:(?P<{group}f>{_FIGURES})"
        rf"(?:[ -]?(?P<{group}s>hundred|thousand|million|billion|trillion|quadrillion|quintillion|mn|bn|tn|k)\b)?"
        rf"|(?P<{group}w>{words.NUMBER})))"
    )


_SIGN = r"(?:US\$|HK\$|NT\$|NZ\$|A\$|C\$|S\$|R\$|RMB|CNY|KRW|USD|JPY|EUR|HKD|[$€£¥₩₹])[ ]?"
_SIGN_HERE = f"(?:{_SIGN})?"
_AMOUNT = re.compile(
    rf"(?P<sign>{_SIGN})?{_number('a')}(?:(?P<to>[ ]?[-–—~][ ]?|[ ]to[ ]|[ ]or[ ]){_SIGN_HERE}{_number('b')})?",
    re.IGNORECASE,
)
_MONTH_FORMS = [
    f"{name}|{name[:3]}{'t?' if name == 'September' else ''}\\.?(?![a-z])" for name in periods.MONTHS if name
]
_MONTH = f"(?P<mon>{'|'.join(form if 'May' not in form else 'May' for form in _MONTH_FORMS)})"
_MONTH2 = _MONTH.replace("mon>", "mon2>")
_END = r"(?:st|nd|rd|th)?"
_OF_YEAR = r"(?:,?[ ](?:of[ ])?(?P<y>(?:1[5-9]|20)\d\d)(?!\d))?"
_REL_YEAR = rf"(?:[ ](?:of[ ])?(?:last|this|next)[ ]year|{_OF_YEAR})"
_CLOCK = r"(?P<h>\d{1,2})(?::(?P<min>\d\d))?(?::(?P<s>\d\d))?[ ]?(?P<half>[ap])\.?m\b\.?"
_WORD_STARTS = (
    "half halv hundred thousand million billion trillion dozen tens scores once twi thri doubl tripl quadrupl no "
    "number a an the last next this h q"
)
_Maker = Callable[[re.Match[str]], "tuple[Value, str] | None"]


def _month(word: str) -> int:
    return next(n for n, name in enumerate(periods.MONTHS) if name and name.startswith(word[:3].capitalize()))


def _int(match: re.Match[str], name: str) -> int | None:
    found = match.groupdict().get(name)
    return int(found) if found else None


def _date(match: re.Match[str]) -> tuple[Value, str] | None:
    day, high, year, month = _int(match, "d"), _int(match, "d2"), _int(match, "y"), _month(match["mon"])
    if day is None or not 0 < day <= 31:
        return None
    value = periods.iso(year, month, day)
    if high:
        other = match.groupdict().get("mon2")
        return f"{value}/{periods.iso(year, _month(other) if other else month, high)}", "date-range"
    clock = match.groupdict().get("h") and _time(match)
    return (f"{value}T{clock[0]}", "datetime") if clock else (value, "date")


def _iso_date(match: re.Match[str]) -> tuple[Value, str]:
    return match.group(), "date"


def _month_only(match: re.Match[str]) -> tuple[Value, str]:
    year = _int(match, "y")
    low = periods.iso(year, _month(match["mon"]), depth=2)
    if match.groupdict().get("mon2"):
        return f"{low}/{periods.iso(year, _month(match['mon2']), depth=2)}", "month-range"
    return low, "year-month"


def _first_months(match: re.Match[str]) -> tuple[Value, str]:
    year, count = _int(match, "y"), match["n"].lower()
    high = periods.NUMBERS.index(count) if count in periods.NUMBERS else int(count)
    return f"{periods.iso(year, 1, depth=2)}/{periods.iso(year, high, depth=2)}", "month-range"


def _part(match: re.Match[str]) -> tuple[Value, str]:
    letter = (
        "H"
        if (match.groupdict().get("kind") or match.groupdict().get("letter") or "").lower() in ("half", "h")
        else "Q"
    )
    number = match.groupdict().get("n") or str(english.ORDINALS.index(match["nth"].lower()))
    return f"{periods.iso(_int(match, 'y'), depth=1)}-{letter}{number}", "half-year" if letter == "H" else "quarter"


def _year_range(match: re.Match[str]) -> tuple[Value, str]:
    low, high = match["y"], match["y2"] or match["y3"]
    return f"{low}/{low[: 4 - len(high)]}{high}", "year-range"


def _decade(match: re.Match[str]) -> tuple[Value, str]:
    years = match["y"] if len(match["y"]) == 4 else "19" + match["y"]
    return f"{years[:3]}X", "decade"


def _time(match: re.Match[str]) -> tuple[Value, str] | None:
    hour = int(match["h"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    minute, second = _int(match, "min"), _int(match, "s")
    return f"{hour:02d}:{minute or 0:02d}" + (f":{second:02d}" if second is not None else ""), "time"


def _low_time(match: re.Match[str]) -> tuple[Value, str] | None:
    """The 3 of "3 to 5 p.m.", the 11 of "11 to 1 p.m."."""
    afternoon = (match["half"].lower() == "p") == (int(match["h"]) % 12 < int(match["high"]) % 12)
    return f"{int(match['h']) % 12 + 12 * afternoon:02d}:{match['min'] or '00'}", "time"


def _digital(match: re.Match[str]) -> tuple[Value, str] | None:
    a, b = int(match["a"]), int(match["b"])
    if len(match["b"]) == 2 and a < 25 and b < 60:
        return f"{a:02d}:{b:02d}", "time"
    return (a if b == 1 else (a, b)), "ratio"


def _ratio(match: re.Match[str]) -> tuple[Value, str] | None:
    a, b = (int(text) if text.isdigit() else english.WORDS.index(text.lower()) for text in (match["a"], match["b"]))
    return (a if b == 1 else (a, b)), "ratio"


def _ordinal(match: re.Match[str]) -> tuple[Value, str] | None:
    if digits := match.groupdict().get("digits"):
        return int(digits.replace(",", "")), "ordinal"
    word = match["word"].lower()
    if word in words.ORDINALS:
        return words.ORDINALS[word], "ordinal"
    ten, _, one = word.partition("-")
    return (words.TENS[ten] + words.ORDINALS[one], "ordinal") if ten in words.TENS and one in words.ORDINALS else None


def _big_ordinal(match: re.Match[str]) -> tuple[Value, str]:
    return int(match["n"]) * words.SCALES[match["scale"].lower()], "ordinal"


def _half(match: re.Match[str]) -> tuple[Value, str]:
    return 0.5, "fraction"


def _several(match: re.Match[str]) -> tuple[Value, str] | None:
    group = match.group().lower()
    return next(((order, "several") for order, (_, forms) in english.SEVERAL.items() if group in forms), None)


def _fold(match: re.Match[str]) -> tuple[Value, str]:
    return words.ONES[match["n"].lower()], "times"


def _multiple(match: re.Match[str]) -> tuple[Value, str]:
    word = match.group().lower()
    stems = {"once": 1, "twi": 2, "two": 2, "doubl": 2, "thri": 3, "tripl": 3, "quadrupl": 4}
    return next(value for stem, value in stems.items() if word.startswith(stem)), "times"


_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_I = re.IGNORECASE
_HIGH_DAY = (
    rf"(?:(?:[-–]|[ ](?:to|and|through)[ ])(?:{_MONTH2}[ ])?(?P<d2>\d{{1,2}}){_END}(?![\d:,]\d|:|[ ]?[ap]\.?m\b))?"
)
_ORDINAL_WORDS = (
    rf"(?:{'|'.join(words.TENS)})-(?:{'|'.join(english.ORDINALS[1:10])})"
    rf"|{'|'.join(sorted(words.ORDINALS, key=len, reverse=True))}"
)
#: In the order of trial.
_PATTERNS: tuple[tuple[re.Pattern[str], _Maker], ...] = tuple(
    (re.compile(pattern, flags), maker)
    for maker, flags, pattern in (
        *((maker, found.flags, found.pattern) for found, maker in idioms.PATTERNS),
        (_iso_date, 0, r"(?:1[5-9]|20)\d\d-[01]\d-[0-3]\d(?!\d)"),
        (_date, 0, rf"{_MONTH}[ ](?P<d>\d{{1,2}}){_END}(?![\d:]){_HIGH_DAY}{_OF_YEAR}(?:,?[ ](?:at[ ])?{_CLOCK})?"),
        (_date, 0, rf"(?:the[ ])?(?P<d>\d{{1,2}}){_END}[ ](?:of[ ])?{_MONTH}{_OF_YEAR}"),
        (_month_only, 0, rf"{_MONTH}(?:[-–]|[ ](?:to|through)[ ]){_MONTH2}{_REL_YEAR}"),
        (_month_only, 0, rf"(?:[Ll]ast[ ]|[Nn]ext[ ]|[Tt]his[ ])?{_MONTH}{_REL_YEAR}"),
        (
            _first_months,
            _I,
            rf"(?:the[ ])?first[ ](?P<n>{'|'.join(periods.NUMBERS[1:])}|\d{{1,2}})[ ]months{_REL_YEAR}",
        ),
        (_part, _I, rf"(?:the[ ])?(?P<nth>first|second|third|fourth)[ -](?P<kind>half|quarter){_REL_YEAR}"),
        (_part, 0, rf"(?P<letter>[HQ])(?P<n>[1-4])(?!\w){_OF_YEAR}"),
        (_part, 0, rf"(?P<n>[1-4])(?P<letter>[HQ])(?!\w){_OF_YEAR}"),
        (
            _year_range,
            0,
            r"(?P<y>(?:1[0-9]|20)\d\d)(?:[ ]?[-–][ ]?(?P<y2>(?:1[0-9]|20)\d\d|\d\d)"
            r"|[ ](?:to|through)[ ](?P<y3>(?:1[0-9]|20)\d\d))(?!\d|[,.-]\d|%|[ ](?:percent|million|billion))",
        ),
        (_decade, 0, r"(?:the[ ])?(?P<y>(?:(?:1[5-9]|20)\d|[2-9])0)'?s\b"),
        (_time, _I, _CLOCK),
        (
            _low_time,
            _I,
            r"(?P<h>\d{1,2})(?::(?P<min>\d\d))?(?=[ ]?(?:to|and|-"
            r"|–)[ ]?(?P<high>\d{1,2})(?::\d\d)?[ ]?(?P<half>[ap])\.?m\b)",
        ),
        (_digital, 0, r"(?P<a>\d{1,4}):(?P<b>\d{1,3})(?![\d:])"),
        (_ratio, _I, rf"(?P<a>{_SMALL}|\d{{1,4}})-(?:to|on)-(?P<b>{_SMALL}|\d{{1,4}})\b"),
        (fraction, _I, FRACTION),
        (_half, _I, r"half\b(?![ -](?:of[ ]the[ ]year|year|century|hour))|halv(?:e[sd]?|ing)\b"),
        (_ordinal, _I, r"(?P<digits>\d{1,3},\d{3}|\d{1,4})(?:st|nd|rd|th)\b"),
        (_big_ordinal, _I, r"(?P<n>\d{1,3})[ ](?P<scale>thousand|million|billion)th\b"),
        (_ordinal, _I, r"(?:No\.?|number|#)[ ]?(?P<digits>\d{1,4})(?!\d|[,.]\d)"),
        (_ordinal, _I, rf"(?P<word>{_ORDINAL_WORDS})\b"),
        (_several, _I, r"(?:tens of |hundreds of )?(?:thousands|millions|billions|trillions|hundreds)\b"),
        (_several, _I, r"dozens\b|(?:tens|scores)\b(?= of)|hundreds\b"),
        (_fold, _I, rf"(?P<n>{_SMALL}|ten)-?fold\b"),
        (_multiple, _I, r"once\b|twice\b|twofold\b|thrice\b|(?:doubl|tripl|quadrupl)(?:e[sd]?|ing)\b"),
    )
)
_STARTS = "|".join(
    re.escape(word)
    for word in sorted(
        {*words.ONES, *words.TENS, *words.ORDINALS, *words.SIGNS, *_WORD_STARTS.split(), *idioms.STARTS},
        key=len,
        reverse=True,
    )
)
_ANCHOR = re.compile(
    rf"(?<![A-Za-z\d])(?:\d|[$€£¥₩₹#]|{_STARTS}|{'|'.join(name[:3] for name in periods.MONTHS if name)})", _I
)
_YEAR = re.compile(r"1\d{3}|20\d\d")
_SEPARATOR = re.compile(r"[-–]|[ ](?:to|through|and)[ ]")
_WORD_RUN = re.compile(r"[\d.,]*\d\w*|\w+|.", re.DOTALL)
_NOT_FIGURE = re.compile(r"[A-Za-z\d][-–./]?$")
_PREFIXED = re.compile(r"\b(?:mid|early|late|pre|post|some|about|over|nearly)[-–]$", _I)
#: A score, or a vote: 5-0, 64-33; not the half of a date or a model.
_SCORE = re.compile(
    r"(?P<a>\d{1,3})[-–](?P<b>\d{1,3})(?![\w%-]|[.,]\d|[ ](?:percent|million|billion|trillion|yuan|won))"
)
_ODDS = re.compile(rf"(?P<a>{_FIGURES})[ -]to[ -](?P<b>1|one)\b(?![,.-]\d|[ ](?:percent|million|billion|trillion))")
_LETTER_SCALE = re.compile(r"([kmbt])(?![A-Za-z])", _I)
_LETTER_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}


def parse_english(text: str) -> tuple[EnglishFigure, ...]:
    """Every figure of an English text, in order, without overlaps.

    >>> [(f.value, f.unit, f.qualifier) for f in parse_english("over 400 firms spent 13.8bn yuan on Sept. 6")]
    [(400, 'count', 'more_than'), (13800000000, 'CNY', ''), ('XXXX-09-06', 'date', '')]
    >>> text = "Three to five years, 25 per cent, the second half of 2018, No. 1, A350"
    >>> [(f.value, f.unit) for f in parse_english(text)]
    [((3, 5), 'years'), (25, 'percent'), ('2018-H2', 'half-year'), (1, 'ordinal')]
    """
    found: list[EnglishFigure] = []
    pos = 0
    while (anchor := _ANCHOR.search(text, pos)) is not None:
        at = anchor.start()
        glued = text[at].isdigit() and _NOT_FIGURE.search(text[max(0, at - 2) : at])
        figure = None if glued and not _PREFIXED.search(text[max(0, at - 8) : at]) else _at(text, at)
        if figure is None:
            word = _WORD_RUN.match(text, at) if text[at].isdigit() else None
            pos = word.end() if word else at + 1
            continue
        found.append(figure)
        pos = figure.end
    return tuple(found)


def _at(text: str, at: int) -> EnglishFigure | None:
    for pattern, maker in _PATTERNS:
        if (match := pattern.match(text, at)) and (made := maker(match)):
            end = match.end()
            return EnglishFigure(at, end, *made, qualifier_of(text, at, end), _halves(text, at, end, *made))
    return _amount(text, at)


def _halves(text: str, start: int, end: int, value: Value, unit: str) -> tuple[EnglishFigure, ...]:
    """The two ends of a run of months or years."""
    kind = {"month-range": "year-month", "year-range": "year", "date-range": "date"}.get(unit)
    gap = _SEPARATOR.search(text, start, end)
    if kind is None or gap is None:
        return ()
    low, high = str(value).split("/")
    return EnglishFigure(start, gap.start(), low, kind), EnglishFigure(gap.end(), end, high, kind)


def _amount(text: str, at: int) -> EnglishFigure | None:
    match = _AMOUNT.match(text, at)
    if match is None:
        return None
    if match["af"] in ("4", "8") and match["as"] == "K":
        return None
    if (score := _SCORE.match(text, at)) and int(score["a"]) > int(score["b"]):
        return _score(at, score)
    if (odds := _ODDS.match(text, at)) and "." not in odds["a"]:
        return _score(at, odds)
    if match["to"] and not match["bs"] and _worth(match, "a") > _worth(match, "b"):  # in 2020 to 39 percent
        match = _AMOUNT.match(text, at, match.end("a"))
        assert match is not None
    code = words.SIGNS.get((match["sign"] or "").strip().upper(), "")
    end = match.end()
    scale = 1
    if code and (letter := _LETTER_SCALE.match(text, end)):  # $356M
        scale, end = _LETTER_SCALES[letter.group(1).lower()], letter.end()
    unit = words.UNIT.match(text, end)
    if unit and not code:
        code, end = words.UNIT_CODES[unit.lastgroup or ""], unit.end()
        after_old = re.match(r"[ -]olds?\b", text[end:]) if code == "years" else None
        if after_old:
            code, end = "age", end + after_old.end()
    elif unit and units.CURRENCY_CODES & {words.UNIT_CODES[unit.lastgroup or ""]}:
        end = unit.end()
    elif not unit and text[end : end + 1].isalpha():
        return None
    low = _worth(match, "a") * scale
    if code == "decades":
        low, code = low * 10, "years"
    qualifier = qualifier_of(text, at, end)
    bare_year = not code and match["af"] and _YEAR.fullmatch(match["af"]) and not match["as"]
    if bare_year and match["to"]:
        end = match.end("a")
    if bare_year or not match["to"]:
        value = numerals.as_value(low)
        return EnglishFigure(
            at, end, str(value) if bare_year else value, "year" if bare_year else code or "count", qualifier
        )
    high = _worth(match, "b") * scale * (10 if unit and words.UNIT_CODES[unit.lastgroup or ""] == "decades" else 1)
    if match["bs"] and not match["as"] and low < high:
        low *= words.SCALES[match["bs"].lower()]
    code = code or "count"
    parts = tuple(
        EnglishFigure(*match.span(group), numerals.as_value(worth), code) for group, worth in (("a", low), ("b", high))
    )
    return EnglishFigure(at, end, (parts[0].value, parts[1].value), code, qualifier, parts)  # type: ignore[arg-type]


def _score(at: int, match: re.Match[str]) -> EnglishFigure:
    a, b = (1 if side == "one" else int(side.replace(",", "").partition(".")[0]) for side in (match["a"], match["b"]))
    parts = (EnglishFigure(*match.span("a"), a, "count"), EnglishFigure(*match.span("b"), b, "count"))
    return EnglishFigure(at, match.end(), a if b == 1 else (a, b), "ratio", parts=parts)


def _worth(match: re.Match[str], group: str) -> Decimal:
    if figures := match[f"{group}f"]:
        scale = match[f"{group}s"]
        return Decimal(figures.replace(",", "")) * (words.SCALES[scale.lower()] if scale else 1)
    return Decimal(words.number_of_words(match[f"{group}w"]))
