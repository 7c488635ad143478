"""A numeral, or two of a range, with the unit behind it: 138억위안, 3~5년, 500~1천만 명.

The numeral is read first, then a unit is looked for; the first number of a range borrows the powers of the second.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from translate.quantities import numerals, units

_SEP = re.compile(r"[ ]?[~∼〜～\-–—][ ]?(?=\d)")
#: Ranks of a list (2, 3위); 0.387, 4위 is a figure and a rank.
_MOST_RANKS = 100
_LISTED = re.compile(r"[·,][ ]?(?=\d{1,2}(?:위|차(?!원|례|선)|단계|세대|번째))")
#: The first part of a number with its powers: 5천만, 2억 5000만.
_LEADING = re.compile(r"\d[\d.,]*(?P<power>[십백천]?)[ ]?(?P<myriad>[만억조경]?)")
STRICT_GAP = re.compile(rf"(?![가-힣A-Za-z])|(?={units.TAIL})")


@dataclass(frozen=True, slots=True)
class Counted:
    """A numeral, or two of a range, and its unit."""

    low: numerals.Numeral
    high: numerals.Numeral | None
    form: str
    unit: units.Unit | None
    number_end: int
    end: int


def count(text: str, pos: int) -> Counted | None:
    """Read the numeral at `pos`, or two of a range, with the unit behind it.

    >>> found = count("3~5천만 명", 0)
    >>> found.low.value, found.high.value, found.form
    (Decimal('30000000'), Decimal('50000000'), '명')
    """
    low = numerals.parse_numeral(text, pos)
    if low is None:
        return None
    form, unit, end = unit_after(text, low.end)
    gap = _SEP.match(text, end if unit and unit.kind != "ordinal" else low.end)
    ranked = unit is None and low.top == 1 and low.value < _MOST_RANKS and low.value == int(low.value)
    gap = gap or (_LISTED.match(text, low.end) if ranked and "." not in text[pos : low.end] else None)
    if gap and not low.indefinite and (high := numerals.parse_numeral(text, gap.end())):
        high_form, high_unit, high_end = unit_after(text, high.end)
        if high_unit and (unit is None or unit == high_unit):
            scaled = _share_scale(text, low, gap.end(), high) if unit is None else low
            if scaled.value < high.value:
                return Counted(scaled, high, high_form, high_unit, high.end, high_end)
        if unit is None and high_unit is None and high.top > 1 and text[gap.start() : gap.end()].strip() not in "·,":
            scaled = _share_scale(text, low, gap.end(), high)
            if scaled.low > 1 and scaled.value < high.value:  # 3500~4000만
                return Counted(scaled, high, "", None, high.end, high.end)
    return Counted(low, None, form, unit, low.end, end)


def _share_scale(text: str, low: numerals.Numeral, start: int, high: numerals.Numeral) -> numerals.Numeral:
    """3~5억 is 3억 to 5억, 3~5천만 is 3천만 to 5천만, 500~1천만 is 500만 to 1천만, 6천~7천억 is 6천억 to 7천억.

    The first number borrows the powers of the second, as many of them as keep the order.
    """
    lead = _LEADING.match(text, start, high.end)
    if lead is None or low.top > 1:
        return low
    myriad = numerals.MYRIADS.get(lead["myriad"], 1)
    for scale in (numerals.POWERS.get(lead["power"], 1) * myriad, myriad):
        if scale > 1 and low.value * scale < high.value:
            return numerals.Numeral(low.value * scale, low.end, high.top, scale, low.more)
    return low


def unit_after(text: str, pos: int) -> tuple[str, units.Unit | None, int]:
    """Return the unit at `pos` as written, what it is, and where it ends.

    >>> unit_after("138억위안을", 4)[0], unit_after("5무용", 1)[0]
    ('위안', '')
    """
    match = units.UNIT.match(text, pos)
    if match is None:
        return "", None, pos
    form = match["unit"]
    unit = units.UNITS[form]
    spaced = match.group() != form and unit.kind != "percent"
    strict = unit.kind != "currency" or len(form) == 1
    if spaced and strict and not STRICT_GAP.match(text, match.end()):
        return "", None, pos
    return form, unit, match.end()
