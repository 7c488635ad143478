"""The last resort: puts the English of a lost constraint into a hypothesis, and says so.

The place is chosen by the neighbours: after the English of the constraint that stands before it in the source, else
before that of the next, else at the end. The sentence may suffer; the name or figure does not. Every such outcome is
`repaired` and flagged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.checking import check
from translate.types import Constraint, Fate, Outcome


def repair(
    english: str, constraints: Sequence[Constraint], outcomes: Sequence[Outcome]
) -> tuple[str, tuple[Outcome, ...]]:
    """Insert every missing constraint; return the new English and its outcomes.

    >>> c = Constraint("term", "항저우", 0, 3, 0, 3, "Hangzhou", ("Hangzhou",))
    >>> text, done = repair("The forum opened.", [c], [Outcome(c, Fate.MISSING)])
    >>> text, done[0].fate.value
    ('The forum opened (Hangzhou).', 'repaired')
    """
    spans = {i: (o.target_start, o.target_end) for i, o in enumerate(outcomes) if o.target_start is not None}
    places: dict[int, tuple[int, int]] = {i: (s, e) for i, (s, e) in spans.items() if s is not None and e is not None}
    text = english.strip()
    shift = len(english) - len(english.lstrip())
    if shift:
        places = {i: (s - shift, e - shift) for i, (s, e) in places.items()}
    repaired: set[int] = set()
    for index, outcome in enumerate(outcomes):
        if outcome.fate is not Fate.MISSING or not constraints[index].expected:
            continue
        name = constraints[index].expected
        position = _place(index, places, text)
        lead = "" if position == 0 or text[position - 1] in "( " else " "
        addition = f"{lead}({name})"
        text = text[:position] + addition + text[position:]
        places = {
            i: (s + len(addition), e + len(addition)) if s >= position else (s, e) for i, (s, e) in places.items()
        }
        places[index] = (position + len(lead) + 1, position + len(lead) + 1 + len(name))
        repaired.add(index)
    return text, check(constraints, text, places, frozenset(repaired))


def _place(index: int, places: dict[int, tuple[int, int]], text: str) -> int:
    before = [i for i in places if i < index]
    if before:
        end = places[max(before)][1]
        following = re.match("'s", text[end:])
        return end + (len(following.group()) if following else 0)
    end = len(text)
    while end and text[end - 1] in ".!?…\"”’'":
        end -= 1
    return end
