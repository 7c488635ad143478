"""Serves bylines, datelines, credits and stamps without the engine, checked and flagged like any other segment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.bylines import byline
from translate.checking import check
from translate.copyright_lines import is_copyright_line
from translate.flagging import flags_of
from translate.types import Constraint, Fate, Flag, Segment, Translation

_EMPHASIS = re.compile(r"\*(?=\S)|(?<=\S)\*")


def serve(segment: Segment, constraints: Sequence[Constraint]) -> Translation | None:
    """Return the translation of a byline or the like; None for any other segment, or where a constraint is lost.

    >>> place = Constraint("term", "우시", 0, 2, 0, 2, "Wuxi")
    >>> served = serve(Segment(0, 40, 50, "우시=오태림 특파원"), [place])
    >>> served.target, [(flag.code, flag.start, flag.message) for flag in served.flags]
    ('By Oh Tae-rim, correspondent in Wuxi', [('romanised-name', 43, '오태림: “Oh Tae-rim” is romanised by rule')])
    """
    names = {c.surface: c.name for c in constraints if c.kind == "term"}
    places = [m.start() for m in _EMPHASIS.finditer(segment.text)]  # Markdown: **우시=오태림 특파원** | 2025-03-12

    def moved(at: int) -> int:
        return at - sum(1 for place in places if place < at)

    figures = {(moved(c.start), moved(c.core_end)): c.expected for c in constraints if c.kind == "quantity"}
    people = frozenset(c.surface for c in constraints if c.category == "person")
    line = byline(_EMPHASIS.sub("", segment.text), names, figures, people)
    if line is None and is_copyright_line(segment.text):
        return _as_printed(segment, constraints)
    if line is None:
        return None
    kept = [at for at in range(len(segment.text)) if at not in places]
    outcomes = check(constraints, line.english)
    if any(outcome.fate is Fate.MISSING for outcome in outcomes):
        return None
    flags = flags_of(segment, outcomes, line.english)
    flags += [
        Flag(
            "romanised-name",
            segment.start + kept[start],
            segment.start + kept[end - 1] + 1,
            f"{segment.text[kept[start] : kept[end - 1] + 1]}: “{english}” is romanised by rule",
        )
        for start, end, english in line.romanised
    ]
    return Translation(segment, line.english, outcomes, tuple(flags), "byline")


def _as_printed(segment: Segment, constraints: Sequence[Constraint]) -> Translation:
    """A copyright line that no rule reads stays Korean: an engine would make fiction of it."""
    message = "a copyright line, left as it is printed"
    flag = Flag("copyright-line", segment.start, segment.end, message)
    return Translation(segment, segment.text, check(constraints, segment.text), (flag,), "byline")
