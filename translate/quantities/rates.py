"""What each of something costs: ㎡당 평균 2만 위안, 배럴당 80달러, 시간당 30mm.

The unit stands before the amount in Korean and behind it in English (20,000 yuan per square meter), so that the words
before the amount belong to what the engine is given in English. With a figure (3.3㎡당) the unit is a quantity itself.
"""

from __future__ import annotations

import re
from dataclasses import replace

from translate.quantities import units
from translate.types import Quantity

_PER = re.compile(
    r"(?<![\d가-힣A-Za-z.])(?P<unit>㎡|m²|제곱미터|평방미터|㎢|평|배럴|톤|t|㎏|kg|그램|g|리터|ℓ|킬로와트시|㎾h|kWh|km|㎞"
    r"|시간|분|초)[ ]?당[ ](?P<mean>평균[ ])?$"
)
_LONGEST = 14


def with_unit(text: str, found: Quantity) -> Quantity:
    """Return an amount with the unit that it is the price of, the amount itself where it has none.

    >>> price = Quantity("2만위안", 3, 7, 20000, "CNY", "", ("20,000 yuan",), 3, 7, "20,000 yuan")
    >>> with_unit("㎡당 2만위안", price).core_english
    '20,000 yuan per square meter'
    """
    per = _PER.search(text[max(0, found.core_start - _LONGEST) : found.core_start])
    if per is None or found.core_end < found.end:  # its counter follows: 분당 120회
        return found
    unit = units.UNITS[per["unit"]].one
    core = f"{'an average of ' if per['mean'] else ''}{found.core_english} per {unit}"
    forms = tuple(f"{form} {joint} {unit}" for form in found.english for joint in ("per", "a"))
    start = found.core_start - len(per.group())
    speed = f"{found.unit}/s" if per["unit"] == "초" and found.unit in ("m", "km") else found.unit
    every = tuple(dict.fromkeys((core, *found.english, *forms)))
    return replace(found, unit=speed, core_start=start, core_english=core, english=every)
