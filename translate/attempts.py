"""The best English of a segment so far, and how hypotheses compete for that place.

Broken English weighs as much as two lost names, because it cannot be repaired; then what was lost or invented beside
the constraints, then doubled symbols.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translate.allotment import crossed
from translate.checking import check, invented_figures, lost_figures, lost_latin
from translate.guards import trouble
from translate.marking import Marked, fill
from translate.standins import with_symbols
from translate.tidying import tidy
from translate.types import Constraint, Fate, Hypothesis, Outcome
from translate.uncovered import doubled_figures, invented_hedges, lost_hedges
from translate.ungluing import unglue

#: How the news that packages are trained on begins.
_WIRE = re.compile(r"^\(CNN\)\s*(?:--|—)?\s*")
Cost = tuple[int, int, int]
WORST: Cost = (999, 0, 0)


@dataclass(slots=True)
class Attempt:
    """The best English of a segment so far.

    Attributes:
        text: The English.
        outcomes: What became of the constraints in it.
        strategy: Where it comes from.
        trouble: What is wrong with it (`translate.guards`).
        cost: (missing and troubled, other noise, doubled), lower is better.
        raw: The hypothesis for the whole segment before filling, and the source it translates; None from clauses.
    """

    text: str = ""
    outcomes: tuple[Outcome, ...] = ()
    strategy: str = ""
    trouble: str = "empty"
    cost: Cost = WORST
    raw: tuple[str, Marked] | None = None

    @property
    def open(self) -> bool:
        """Whether a constraint is missing or the English is broken."""
        return self.cost[0] > 0


def cost_of(text: str, outcomes: Sequence[Outcome], english: str, problem: str, doubled: int = 0) -> Cost:
    """Return the cost of an English text for a segment.

    >>> cost_of("회의가 열렸다.", (), "A meeting was held.", ""), cost_of("회의", (), "the the the", "loop")
    ((0, 0, 0), (2, 0, 0))
    """
    missing = sum(o.fate is Fate.MISSING for o in outcomes)
    constraints = [o.constraint for o in outcomes]
    noise = len(lost_latin(text, constraints, english)) + len(lost_figures(text, outcomes, english))
    noise += len(invented_figures(text, outcomes, english)) + len(doubled_figures(text, outcomes, english))
    noise += (
        len(lost_hedges(outcomes, english))
        + len(invented_hedges(text, outcomes, english))
        + len(crossed(text, outcomes, english))
    )
    return missing + 2 * bool(problem), noise, doubled


def consider(
    attempt: Attempt,
    text: str,
    constraints: Sequence[Constraint],
    source: Marked,
    hypotheses: Sequence[Hypothesis],
    strategy: str,
) -> bool:
    """Keep the best hypothesis if it is better than what the segment has; tell whether it was."""
    better = False
    for hypothesis in hypotheses:
        said = unglue(with_symbols(hypothesis.text, source), source.source)
        said = said if "CNN" in text else _WIRE.sub("", said)
        filled = fill(said, source, constraints)
        english = tidy(filled, constraints)
        outcomes = check(constraints, english.text, english.spans)
        problem = trouble(text, english.text, constraints)
        cost = cost_of(text, outcomes, english.text, problem, filled.doubled)
        if cost < attempt.cost:
            attempt.text, attempt.outcomes, attempt.strategy = english.text, outcomes, strategy
            attempt.trouble, attempt.cost, attempt.raw = problem, cost, (hypothesis.text, source)
            better = True
        if cost == (0, 0, 0):
            break
    return better
