"""Figures of two parts, and figures with a Latin unit: 9초58, 2m 6㎝, 3할 5푼, 이삼십 명, 19.3 billion yuan.

Each is read as one quantity, because English says it as one figure: 9.58 seconds, 2.06 meters, 35 percent, 20 to 30.
"""

from __future__ import annotations

import re
from decimal import Decimal

from translate.quantities import assembly, english, numerals, units
from translate.types import Quantity

#: 10초72, 34초 32: hundredths of a second; not the seconds of 3초 10개.
_SECONDS = re.compile(
    r"(?P<a>\d{1,2})초[ ]?(?P<b>\d{2})(?=[의로에를은이가으,.)]|[ ]|$)(?![ ]?(?:[가-힣]*[개명원%]|\d))"
)
#: 2분9초219, 9초83: the time of a race, to the thousandth.
_RACE = re.compile(r"(?P<min>\d{1,2})분[ ]?(?P<s>\d{1,2})초[ ]?(?P<part>\d{2,3})(?=[의로에를은이가으,.)]|[ ]|$)")
_THOUSANDTHS = re.compile(r"(?P<a>\d{1,2})초[ ]?(?P<b>\d{3})(?=[의로에를은이가으,.)]|$)")
_METERS = re.compile(
    r"(?P<a>\d{1,3})(?:m|미터|ｍ)[ ]?(?P<b>\d{2})(?:(?P<cm>㎝|cm|센티미터)(?![A-Za-z])|(?=[의로에를을은이가,.)]|$))"
)
_METERS_SMALL = re.compile(r"(?P<a>\d{1,3})(?:m|미터)[ ]?(?P<b>\d)(?:㎝|cm|센티미터)(?![A-Za-z])")
#: 1,092원30전: hundredths of a won.
_JEON = re.compile(r"(?P<a>\d{1,3}(?:,\d{3})*|\d+)원[ ]?(?P<b>\d{1,2})전(?=[^가-힣]|[에으로이을은의]|$)")
_TENTHS = re.compile(r"(?P<a>\d{1,2})할(?:[ ]?(?P<b>\d)푼)?(?:[ ]?(?P<c>\d)리)?(?=[은는이가을를의에로]|[ ,.)]|대|$)")
_SPAN = re.compile(
    r"(?P<a>\d{1,3})(?P<big>시간|분|년)[ ]?(?P<b>\d{1,2})(?P<small>분|초|개월)(?!의|기|\d)"
    r"(?=[ 을를이가의에간째동만은는도로짜여대,.)·께쯤]|$)"
)
_SPANS = {
    ("시간", "분"): (60, "hours", "minutes"), ("분", "초"): (60, "minutes", "seconds"),
    ("년", "개월"): (12, "years", "months"),
}  # fmt: skip
_TWO_DIGITS = re.compile(r"(?P<a>[일이삼사오육칠팔])(?P<b>[이삼사오육륙칠팔구])(?P<power>[십백천]?[만억조]|[십백천])")
#: 64·128GB: two measures that share their unit.
_BOTH = re.compile(r"(?P<a>\d{1,4}(?:\.\d+)?)·(?P<b>\d{1,4}(?:\.\d+)?)(?![\d.,·])")
_LATIN_UNIT = re.compile(r"(?P<gap>[ -]?)(?P<run>[A-Za-z][A-Za-z. ]*[A-Za-z])")


def find_compound(text: str, pos: int) -> Quantity | None:
    """The figure of two parts that starts at the digit `pos`.

    >>> [find_compound(t, 0).core_english for t in ("9초58의 기록", "2m 6㎝에", "3할 5푼을", "7할이")]
    ['9.58 seconds', '2.06 meters', '35 percent', '70 percent']
    >>> find_compound("3초 10개", 0) is None
    True
    """
    if match := _RACE.match(text, pos):
        return _race(text, pos, match)
    if match := _THOUSANDTHS.match(text, pos) or _SECONDS.match(text, pos):
        value = Decimal(f"{match['a']}.{match['b']}")
        forms = english.amount(value, "seconds")
        return assembly.whole(text, pos, match.end(), numerals.as_value(value), "seconds", (*forms, str(value)))
    if match := _METERS.match(text, pos) or _METERS_SMALL.match(text, pos):
        value = Decimal(f"{match['a']}.{match['b']:0>2}")
        forms = (*english.amount(value, "m"), *english.amount(Decimal(int(value * 100)), "cm"))
        return assembly.whole(text, pos, match.end(), numerals.as_value(value), "m", forms)
    if match := _JEON.match(text, pos):
        worth = Decimal(f"{match['a'].replace(',', '')}.{match['b']:0>2}")
        forms = english.amount(worth, "KRW")
        return assembly.whole(text, pos, match.end(), numerals.as_value(worth), "KRW", forms)
    if match := _TENTHS.match(text, pos):
        groups = match.groupdict()
        value = Decimal(groups["a"]) * 10 + Decimal(groups["b"] or 0) + Decimal(groups["c"] or 0) / 10
        if value > 100:
            return None
        forms = english.amount(value, "percent")
        average = f".{int(value * 10):03d}"
        tenths = int(value) // 10
        parts = tuple(f"{n} {of} {ten}" for n in (english.WORDS[tenths], str(tenths)) for of in ("in", "out of")
                      for ten in ("10", "ten")) if value % 10 == 0 else ()  # fmt: skip
        forms = (*forms, average, *parts)
        return assembly.whole(text, pos, match.end(), numerals.as_value(value), "percent", forms)
    if match := _SPAN.match(text, pos):
        return _two_spans(text, pos, match)
    if match := _BOTH.match(text, pos):
        return _two_measures(text, pos, match)
    return None


def _two_measures(text: str, pos: int, match: re.Match[str]) -> Quantity | None:
    """64·128GB, 2.4·3.7%: two figures with the unit of the second.

    >>> found = find_compound("64·128GB 용량", 0)
    >>> found.value, found.core_english
    ((64, 128), '64 and 128 gigabytes')
    """
    unit_match = units.UNIT.match(text, match.end())
    unit = units.UNITS[unit_match["unit"]] if unit_match else None
    low, high = Decimal(match["a"]), Decimal(match["b"])
    if unit_match is None or unit is None or unit.kind not in ("measure", "percent") or low == high:
        return None
    first = english.figure(low)
    forms = tuple(f"{first} {joint} {form}" for form in english.amount(high, unit.code)[:2] for joint in ("and", "or"))
    both = (numerals.as_value(low), numerals.as_value(high))
    return assembly.whole(text, pos, unit_match.end(), both, unit.code, forms, "range")


def _race(text: str, pos: int, match: re.Match[str]) -> Quantity:
    minutes, seconds = int(match["min"]), Decimal(f"{match['s']}.{match['part']}")
    total = 60 * minutes + seconds
    clock = f"{minutes}:{int(match['s']):02d}.{match['part']}"
    many = "s" * (minutes != 1)
    forms = (f"{minutes} minute{many} {seconds} seconds", clock, f"{minutes} minute{many} and {seconds} seconds")
    return assembly.whole(text, pos, match.end(), float(total), "seconds", (*forms, f"{total} seconds"))


def _two_spans(text: str, pos: int, match: re.Match[str]) -> Quantity | None:
    """4시간 18분, 1년 7개월, 1분 45초: one time, in its smaller unit."""
    first, second = (Decimal(match[group].replace(",", "")) for group in ("a", "b"))
    if (match["big"], match["small"]) not in _SPANS:
        return None
    times, big, small = _SPANS[match["big"], match["small"]]
    if second >= times:
        return None
    return assembly.two_spans(text, pos, match.end(), first, big, second, small, times)


def find_two_digits(text: str, pos: int) -> Quantity | None:
    """이삼십 명, 오륙백 개: two neighbouring digits of one power.

    >>> found = find_two_digits("이삼십 명이", 0)
    >>> found.surface, found.value, found.core_english
    ('이삼십 명', (20, 30), '20 to 30')
    """
    match = _TWO_DIGITS.match(text, pos)
    if match is None:
        return None
    a, b = numerals.HANGUL_DIGITS[match["a"]], numerals.HANGUL_DIGITS[match["b"]]
    unit_match = units.UNIT.match(text, match.end())
    if b != a + 1 or unit_match is None:
        return None
    power = Decimal(1)
    for letter in match["power"]:
        power *= numerals.POWERS.get(letter) or numerals.MYRIADS[letter]
    unit = units.UNITS[unit_match["unit"]]
    number_end = match.end() if unit.kind in ("count", "times", "ordinal") else 0
    return assembly.span(text, pos, unit_match.end(), a * power, b * power, unit.code, number_end=number_end)


def latin_unit(text: str, pos: int, number_end: int) -> Quantity | None:
    """A figure whose unit stands in English: 99,000 yuan부터, 19.3 billion Hong Kong dollars어치, 2-nanometer 공정.

    >>> found = latin_unit("19.3 billion Hong Kong dollars어치", 0, 4)
    >>> found.surface, found.value, found.unit
    ('19.3 billion Hong Kong dollars', 19300000000, 'HKD')
    """
    from translate.quantities.parsing import parse_english

    run = _LATIN_UNIT.match(text, number_end)
    if run is None:
        return None
    figures = parse_english(text[pos : run.end()])
    if not figures or figures[0].start or figures[0].end + pos <= number_end or isinstance(figures[0].value, tuple):
        return None
    found = figures[0]
    surface = text[pos : pos + found.end]
    if found.unit in ("count", "ordinal", "year") and not surface[-1].isalpha():
        return None
    unit = "CNY" if found.unit == "¥" else found.unit
    worth = Decimal(str(found.value)) if isinstance(found.value, int | float) else None
    more = english.amount(worth, unit) if worth is not None and unit in (*units.CURRENCY_CODES, "percent") else ()
    return assembly.whole(text, pos, pos + found.end, found.value, unit, tuple(dict.fromkeys((surface, *more))))
