"""The days of the week at the head of a table: 월 화 수 목 금 토 일, each alone in its cell, where 월 is no month."""

from __future__ import annotations

from collections.abc import Sequence

from translate.types import Constraint, Segment

_DAYS = dict(zip("월화수목금토일", ("Mon.", "Tue.", "Wed.", "Thu.", "Fri.", "Sat.", "Sun."), strict=True))
_LONG = {"Mon.": "Monday", "Tue.": "Tuesday", "Wed.": "Wednesday", "Thu.": "Thursday", "Fri.": "Friday",
         "Sat.": "Saturday", "Sun.": "Sunday"}  # fmt: skip
#: So many in a row are a week.
_FEWEST = 4


def weekday_heads(segments: Sequence[Segment]) -> dict[int, Constraint]:
    """Return the segments that are days of the week, by their number, where several follow each other in order.

    >>> cells = [Segment(n, n, n + 1, day) for n, day in enumerate("월화수목금")]
    >>> [c.expected for c in weekday_heads(cells).values()]
    ['Mon.', 'Tue.', 'Wed.', 'Thu.', 'Fri.']
    >>> weekday_heads([Segment(0, 0, 1, "월"), Segment(1, 2, 3, "일")])
    {}
    """
    order = "".join(_DAYS)
    found: dict[int, Constraint] = {}
    start = 0
    while start < len(segments):
        end = start + 1
        while end < len(segments) and segments[end].text in _DAYS and segments[start].text in _DAYS:
            before = order.index(segments[end - 1].text)
            if segments[end].text != order[(before + 1) % 7]:
                break
            end += 1
        if end - start >= _FEWEST:
            for index in range(start, end):
                day = _DAYS[segments[index].text]
                found[index] = Constraint("term", segments[index].text, 0, 1, 0, 1, day, (day, _LONG[day]))
        start = end
    return found
