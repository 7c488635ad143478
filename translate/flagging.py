"""Turns what became of a segment into flags, each one line that says what a person should look at."""

from __future__ import annotations

from collections.abc import Sequence

from translate.allotment import crossed
from translate.checking import avoided_forms, invented_figures, lost_figures, lost_latin
from translate.quantities.attachments import broken_figures, joined_anew, other_units, scattered, torn_apart
from translate.quantities.contradictions import other_year
from translate.quantities.directions import turned, turned_record
from translate.quantities.hedges import ENGLISH
from translate.quantities.misplaced import misplaced
from translate.roles import swapped
from translate.types import Fate, Flag, Outcome, Segment
from translate.uncovered import doubled_figures, invented_hedges, lost_hedges, worded_figures

_HEDGES = {code: words[0] for code, words in ENGLISH.items()}
TROUBLE = {
    "empty": "the engine gave no English for this segment",
    "loop": "the English repeats itself; translate this segment by hand",
    "runaway": "the English is much longer than the Korean; it may be invented",
    "korean-left": "some Korean is left in the English",
}


def flags_of(segment: Segment, outcomes: Sequence[Outcome], english: str, problem: str = "") -> list[Flag]:
    """Return the flags of a finished segment: constraints not simply kept, what else was lost or invented, trouble.

    >>> [f.code for f in flags_of(Segment(0, 0, 9, "AI가 7곳에 있다."), (), "It is in 9 places.")]
    ['latin-lost', 'figure-lost', 'invented-figure']
    """
    flags = [flag for outcome in outcomes if (flag := _of_outcome(segment, outcome)) is not None]
    constraints = [o.constraint for o in outcomes]
    for start, end in lost_latin(segment.text, constraints, english):
        message = f"{segment.text[start:end]} is not in the English"
        flags.append(Flag("latin-lost", segment.start + start, segment.start + end, message))
    for start, end in lost_figures(segment.text, outcomes, english):
        message = f"{segment.text[start:end]} is not in the English"
        flags.append(Flag("figure-lost", segment.start + start, segment.start + end, message))
    for start, end in invented_figures(segment.text, outcomes, english):
        message = f"“{english[start:end]}” is in the English, but the Korean has no such figure"
        flags.append(Flag("invented-figure", segment.start, segment.end, message))
    for start, end in doubled_figures(segment.text, outcomes, english):
        message = f"“{english[start:end]}” is in the English more often than in the Korean"
        flags.append(Flag("invented-figure", segment.start, segment.end, message))
    for start, end in worded_figures(segment.text, outcomes, english):
        message = f"“{english[start:end]}” is in the English, but the Korean has no such figure"
        flags.append(Flag("invented-figure", segment.start, segment.end, message))
    for outcome in lost_hedges(outcomes, english):
        own = outcome.constraint
        assert own.quantity is not None
        said = _HEDGES[own.quantity.qualifier]
        message = f"{own.surface}: “{outcome.target}” stands in the English without its “{said}”"
        flags.append(Flag("hedge-lost", segment.start + own.start, segment.start + own.end, message))
    for outcome in invented_hedges(segment.text, outcomes, english):
        own = outcome.constraint
        message = f"{own.surface}: “{outcome.target}” is a bound in the English, but not in the Korean"
        flags.append(Flag("invented-hedge", segment.start + own.start, segment.start + own.end, message))
    for one, other in crossed(segment.text, outcomes, english):
        message = f"{one.surface} and {other.surface} seem to have changed places in the English; check them"
        flags.append(Flag("check-figures", segment.start + one.start, segment.start + other.end, message))
    flags += _of_places(segment, outcomes, english)
    for outcome in outcomes:
        own, at, to = outcome.constraint, outcome.target_start, outcome.target_end
        if own.quantity and at is not None and to is not None and other_year(own.quantity, english, at, to):
            message = f"{own.surface}: the English says another year beside “{outcome.target}”"
            flags.append(Flag("other-year", segment.start + own.start, segment.start + own.end, message))
    for constraint, form in avoided_forms(outcomes, english):
        message = f"{constraint.surface}: the glossary forbids “{form}”; it should be “{constraint.expected}”"
        flags.append(Flag("avoided-form", segment.start + constraint.start, segment.start + constraint.end, message))
    placed = {i: (o.target_start, o.target_end) for i, o in enumerate(outcomes) if o.target_start is not None}
    spans = {i: (start, end) for i, (start, end) in placed.items() if start is not None and end is not None}
    for first, second in swapped(segment.text, spans, constraints, english):
        a, b = constraints[first], constraints[second]
        message = f"{a.surface} and {b.surface} seem to have changed places in the English; check the roles"
        flags.append(Flag("check-roles", segment.start + a.start, segment.start + b.end, message))
    if problem:
        flags.append(Flag(problem, segment.start, segment.end, TROUBLE[problem]))
    return flags


def _of_places(segment: Segment, outcomes: Sequence[Outcome], english: str) -> list[Flag]:
    """What stands beside a figure: its bracket, the other end of its range, its unit, which way it goes."""
    text = segment.text
    says = [(c, c, "stands in another bracket or order than in the Korean") for c in scattered(text, outcomes, english)]
    says += [(c, c, "has another unit in the English") for c in other_units(text, outcomes, english)]
    says += [(c, c, "goes the other way in the English") for c in turned(text, outcomes, english)]
    says += [(a, b, "belong together, but not in the English") for a, b in torn_apart(text, outcomes, english)]
    says += [(a, b, "are no “from … to” in the Korean") for a, b in joined_anew(text, outcomes, english)]
    says += [(c, c, what) for c, what in misplaced(text, outcomes, english)]
    flags: list[Flag] = []
    for a, b, what in says:
        surface = a.surface if a is b else f"{a.surface} and {b.surface}"
        flags.append(
            Flag("check-figures", segment.start + a.start, segment.start + max(a.end, b.end), f"{surface}: {what}")
        )
    if record := turned_record(text, english):
        flags.append(Flag("check-figures", segment.start, segment.end, f"{record}: turned round in the English"))
    for broken in broken_figures(text, english):
        flags.append(Flag("invented-figure", segment.start, segment.end, f"“{broken}” is no figure in English"))
    return flags


def _of_outcome(segment: Segment, outcome: Outcome) -> Flag | None:
    constraint = outcome.constraint
    start, end = segment.start + constraint.start, segment.start + constraint.end
    what = "name" if constraint.kind == "term" else "figure"
    if outcome.fate is Fate.MISSING:
        message = f"{constraint.surface}: “{constraint.expected}” is not in the English"
    elif outcome.fate is Fate.REPAIRED:
        message = f"{constraint.surface}: “{outcome.target}” was inserted; check its place in the sentence"
    elif outcome.fate is Fate.AMBIGUOUS:
        place = f"“{outcome.target}” is one of them" if outcome.target else "none of them is in the English"
        message = f"{constraint.surface} can be several things; {place}"
    else:
        return None
    return Flag(f"{outcome.fate.value}-{what}", start, end, message)
