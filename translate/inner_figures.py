"""Figures inside names: the 20 of 20차 당대회, the 2019 of 크리에이트 2019; reported like any other figure.

The English of the name says them, so that no constraint of their own is given to the engine; they are kept where the
name is kept and its English has them. What the English of the name leaves out is flagged elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from translate.checking import check
from translate.types import Constraint, Outcome


def inner_figures(figures: Iterable[Constraint], terms: Sequence[Constraint]) -> tuple[Constraint, ...]:
    """Return the figures that stand within the core of a name whose English says them.

    >>> from translate.quantities import find_quantities
    >>> own = find_quantities("4차 산업혁명")[0]
    >>> figure = Constraint("quantity", "4차", 0, 2, 0, 2, "fourth", own.english, quantity=own)
    >>> name = Constraint("term", "4차 산업혁명", 0, 7, 0, 7, "Fourth Industrial Revolution")
    >>> [c.surface for c in inner_figures([figure], [name])]
    ['4차']
    """
    return tuple(
        figure
        for figure in figures
        for term in terms
        if term.core_start <= figure.start and figure.end <= term.core_end and check([figure], term.name)[0].target
    )


def inner_outcomes(outcomes: Sequence[Outcome], inner: Iterable[Constraint]) -> tuple[Outcome, ...]:
    """Return what became of the figures inside names: what became of the name, at their place in its English.

    >>> from translate.quantities import find_quantities
    >>> own = find_quantities("4차 산업혁명")[0]
    >>> figure = Constraint("quantity", "4차", 0, 2, 0, 2, "fourth", own.english, quantity=own)
    >>> name = Constraint("term", "4차 산업혁명", 0, 7, 0, 7, "Fourth Industrial Revolution")
    >>> kept = check([name], "The Fourth Industrial Revolution")
    >>> [(o.target, o.target_start) for o in inner_outcomes(kept, [figure])]
    [('Fourth', 4)]
    """
    found: list[Outcome] = []
    for figure in inner:
        for outcome in outcomes:
            term = outcome.constraint
            if outcome.target is None or outcome.target_start is None:
                continue
            if term.kind != "term" or not (term.core_start <= figure.start and figure.end <= term.core_end):
                continue
            own = check([figure], outcome.target)[0]
            if own.target_start is not None and own.target_end is not None:
                start, end = outcome.target_start + own.target_start, outcome.target_start + own.target_end
                found.append(Outcome(figure, outcome.fate, own.target, start, end))
    return tuple(found)
