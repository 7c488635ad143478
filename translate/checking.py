"""Did every term and figure survive: finds each constraint in the English, once each, and says what became of it.

The same check serves our own output (where the place of a filled placeholder is known) and a finished translation of
any origin (`hanyin check`). A constraint is kept only if an accepted form stands in the English at a place that no
other constraint uses; an ambiguous name stays ambiguous even where its English stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from translate.quantities import find_in_english
from translate.types import Constraint, Fate, Outcome

Spans = Mapping[int, tuple[int, int]]


def check(
    constraints: Sequence[Constraint], english: str, spans: Spans | None = None, repaired: frozenset[int] = frozenset()
) -> tuple[Outcome, ...]:
    """Return the outcome of every constraint in an English text.

    Args:
        constraints: The constraints of the segment.
        english: Its English.
        spans: Where the English of a constraint (by index) is known to stand; checked all the same.
        repaired: Constraints that were put in by repair.

    >>> c = Constraint("term", "항저우", 0, 3, 0, 3, "Hangzhou", ("Hangzhou",))
    >>> [(o.fate.value, o.target) for o in check([c, c], "From Hangzhou to Shanghai")]
    [('kept', 'Hangzhou'), ('missing', None)]
    """
    taken: set[tuple[int, int]] = set()
    places: dict[int, tuple[int, int]] = {}
    for index, (start, end) in (spans or {}).items():
        if _stands(constraints[index], english, start, end) and not _overlaps((start, end), taken):
            places[index] = (start, end)
            taken.add((start, end))
    for index in sorted(set(range(len(constraints))) - set(places), key=lambda i: -len(constraints[i].expected)):
        found = _find(constraints[index], english, taken)
        if found is not None:
            places[index] = found
            taken.add(found)
    return tuple(_outcome(c, english, places.get(i), i in repaired) for i, c in enumerate(constraints))


def _outcome(constraint: Constraint, english: str, place: tuple[int, int] | None, repaired: bool) -> Outcome:
    if place is None:
        return Outcome(constraint, Fate.MISSING)
    fate = Fate.REPAIRED if repaired else Fate.KEPT
    if constraint.alternatives:
        fate = Fate.AMBIGUOUS
    return Outcome(constraint, fate, english[place[0] : place[1]], place[0], place[1])


def _stands(constraint: Constraint, english: str, start: int, end: int) -> bool:
    target = english[start:end]
    return target.casefold() == constraint.expected.casefold() or target in constraint.accepted


def _overlaps(span: tuple[int, int], taken: set[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _find(constraint: Constraint, english: str, taken: set[tuple[int, int]]) -> tuple[int, int] | None:
    if constraint.quantity is not None:
        found = find_in_english(constraint.quantity, english, taken)
        if found is not None:
            return found
    for form in dict.fromkeys((constraint.expected, *constraint.accepted)):
        if not form:
            continue
        pattern = r"(?<![A-Za-z0-9])" + re.escape(form) + r"(?![A-Za-z0-9])"
        for match in re.finditer(pattern, english, re.IGNORECASE if len(form) > 3 else 0):
            span = (match.start(), match.end())
            if not _overlaps(span, taken):
                return span
    return None
