"""Where the English of each constraint stands once the clauses of a segment are joined again.

Each clause knows the places of its own figures and names; looked for anew in the whole sentence, an equal or similar
one of another clause might be taken (6.0 이상은 4차례: "four" is the count, "6.0" the level).
"""

from __future__ import annotations

from collections.abc import Sequence

from translate.types import Constraint, Outcome

#: How much of a clause is looked for; its first letter may have changed, its last mark may have gone.
_ENOUGH = 48


def joined_places(
    constraints: Sequence[Constraint],
    parts: Sequence[tuple[int, str, Sequence[Outcome]]],
    joined: str,
) -> dict[int, tuple[int, int]]:
    """Return the places of constraints (by index) in a joined English.

    Args:
        constraints: The constraints of the segment.
        parts: For each clause, where it begins in the segment, its English and its outcomes.
        joined: The English of the clauses joined.

    >>> c = Constraint("term", "상하이", 9, 12, 9, 12, "Shanghai")
    >>> own = Constraint("term", "상하이", 0, 3, 0, 3, "Shanghai")
    >>> from translate.types import Fate
    >>> parts = [(0, "It grows.", ()), (9, "In Shanghai too.", [Outcome(own, Fate.KEPT, "Shanghai", 3, 11)])]
    >>> joined_places([c], parts, "It grows, in Shanghai too.")
    {0: (13, 21)}
    """
    where = {(c.start, c.core_start, c.expected): index for index, c in enumerate(constraints)}
    places: dict[int, tuple[int, int]] = {}
    position = 0
    for offset, english, outcomes in parts:
        whole = english.rstrip(' .!?”"')
        body = whole[1:_ENOUGH]
        found = joined.find(body, position) if body else -1
        if found < 1:
            continue
        start = found - 1
        position = start + len(whole)
        for outcome in outcomes:
            own = outcome.constraint
            index = where.get((own.start + offset, own.core_start + offset, own.expected))
            if index is not None and outcome.target_start is not None and outcome.target_end is not None:
                places[index] = (start + outcome.target_start, start + outcome.target_end)
    return places
