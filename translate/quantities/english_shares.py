"""Shares in English words: two-thirds, a quarter, one-thirtieth; but a third straight month is an ordinal."""

from __future__ import annotations

import re

from translate.quantities import english, words
from translate.types import Value

_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_PARTS_OF = (
    rf"half|quarter|(?:{'|'.join(words.TENS)})[ -](?:{'|'.join(english.ORDINALS[1:10])})"
    rf"|{'|'.join(sorted([*list(words.ORDINALS)[3:], *words.SMALL_PARTS], key=len, reverse=True))}|\d+(?:th|nd|rd|st)"
)
#: "a third of it" is a share, "a third straight month" an ordinal.
_NOT_A_THIRD_TIME = (
    r"(?:(?<=s)|(?<=quarter)|(?<=half)|(?=[^ ]|$)"
    r"|(?=[ ](?:of|the|as|less|fewer|more|lower|higher|to|from|in|by|and|over|at|or|since|for|faster|cheaper|larger"
    r"|smaller|that|what|its|his|her|their|compared|on|was|were|is|are|went|came|had|have|have|would)\b))"
)
FRACTION = (
    rf"(?P<a>a|one|{_SMALL})[ -](?P<b>{_PARTS_OF})s?\b(?![ -](?:half|quarter|of[ ]the[ ]year)){_NOT_A_THIRD_TIME}"
)


def fraction(match: re.Match[str]) -> tuple[Value, str] | None:
    """The worth of a match of `FRACTION`; None where it is no share (two quarters is half a year)."""
    above, below = match["a"].lower(), match["b"].lower().replace(" ", "-")
    bottom = {"half": 2, "quarter": 4}.get(below) or words.ORDINALS.get(below)
    if bottom is None:
        bottom = words.SMALL_PARTS.get(below)
    if bottom is None and (dash := below.find("-")) > 0:
        bottom = words.TENS[below[:dash]] + words.ORDINALS[below[dash + 1 :]]
    if bottom is None:
        bottom = int(below.rstrip("sthndr"))
    top = 1 if above in ("a", "one") else words.ONES.get(above)
    if not top or not bottom or top >= bottom or (below == "quarter" and top == 2):  # two quarters is half a year
        return None
    return top / bottom, "fraction"
