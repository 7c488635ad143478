"""The last resort: puts the English of a lost constraint into a hypothesis, and says so.

In this order: a wrong form that stands near its place is replaced (a misspelled name, a figure of the same unit); a
name beside another name in the Korean joins it ("Hefei, Hangzhou"; "Beijing, China"); what the Korean has in brackets
is put in brackets; a date goes to the front ("In May 2016, ..."); anything else is put in brackets after its neighbour.
The sentence may suffer; the name or figure does not. Every such outcome is `repaired` and flagged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from translate.checking import check
from translate.quantities.parsing import parse_english
from translate.types import Constraint, Fate, Outcome

_Places = dict[int, tuple[int, int]]
_NAME = re.compile(r"[A-Z][\w'’-]*(?: (?:of |the |and )?[A-Z][\w'’-]*)*")
_LIST_GAP = re.compile(r"\s|\s?[·ㆍ⋅・,、/]\s?|(?:와|과)\s|\s및\s")
_DATES = ("date", "year", "year-month", "date-range", "month-range", "half-year", "quarter", "decade", "year-range")
_LOWERED = re.compile(r"(?:The|A|An|It|This|These|That|Its|In|There|At|For|By|They|He|She|We)\b")


def repair(
    english: str, constraints: Sequence[Constraint], outcomes: Sequence[Outcome], text: str = ""
) -> tuple[str, tuple[Outcome, ...]]:
    """Insert every missing constraint; return the new English and its outcomes.

    Args:
        english: The best English so far.
        constraints: The constraints of the segment, in source order.
        outcomes: What became of them in `english`.
        text: The Korean, which says how the lost one is joined to its neighbours.

    >>> c = Constraint("term", "항저우", 0, 3, 0, 3, "Hangzhou", ("Hangzhou",))
    >>> new, done = repair("The forum opened.", [c], [Outcome(c, Fate.MISSING)])
    >>> new, done[0].fate.value
    ('The forum opened (Hangzhou).', 'repaired')
    >>> new, done = repair("The forum in Hangzou opened.", [c], [Outcome(c, Fate.MISSING)])
    >>> new, done[0].fate.value
    ('The forum in Hangzhou opened.', 'repaired')
    """
    places: _Places = {}
    for index, outcome in enumerate(outcomes):
        if outcome.target_start is not None and outcome.target_end is not None:
            places[index] = (outcome.target_start, outcome.target_end)
    repaired: set[int] = set()
    for index, outcome in enumerate(outcomes):
        constraint = constraints[index]
        if outcome.fate is not Fate.MISSING or not constraint.expected:
            continue
        start, end, new, offset = (
            _wrong_form(constraint, english, places)
            or _beside(index, constraints, english, places, text)
            or _in_front(constraint, english, places)
            or _in_brackets(index, constraint, english, places)
        )
        shift = len(new) - (end - start)
        english = english[:start] + new + english[end:]
        places = {i: (s + shift, e + shift) if s >= end else (s, e) for i, (s, e) in places.items()}
        places[index] = (start + offset, start + offset + len(constraint.expected))
        repaired.add(index)
    return english, check(constraints, english, places, frozenset(repaired))


_Edit = tuple[int, int, str, int]


def _wrong_form(constraint: Constraint, english: str, places: _Places) -> _Edit | None:
    """A name nearly spelled like the lost one, or a figure of its unit with another value: replaced."""
    name = constraint.expected
    found: list[tuple[float, int, int]] = []
    if constraint.quantity is not None:
        unit = constraint.quantity.unit
        wanted = unit if unit not in ("count", "persons", "") else None
        figures = parse_english(english)
        found = [(1.0, f.start, f.end) for f in figures if f.unit == wanted]
        digits = re.sub(r"\D", "", str(constraint.quantity.value)).strip("0")
        if wanted is None and digits:  # 176,000 for 176
            alike = (f for f in figures if f.unit == "count" and re.sub(r"\D", "", str(f.value)).strip("0") == digits)
            found = [(1.0, f.start, f.end) for f in alike]
    elif len(name) > 4:
        for match in _NAME.finditer(english):
            ratio = SequenceMatcher(None, match.group().casefold(), name.casefold()).ratio()
            found.append((ratio, *match.span()))
        found = [item for item in found if item[0] >= 0.8]
    free = [f for f in found if not any(s < f[2] and f[1] < e for s, e in places.values())]
    if len(free) != 1 and (constraint.quantity is not None or not free):
        return None
    _, start, end = max(free)
    return start, end, name, 0


def _beside(index: int, constraints: Sequence[Constraint], english: str, places: _Places, text: str) -> _Edit | None:
    """A constraint that touches a neighbour in the Korean touches it in the English."""
    constraint = constraints[index]
    previous, following = index - 1, index + 1
    if previous in places and (gap := _gap(text, constraints[previous], constraint)) is not None:
        start, end = places[previous]
        if gap.strip().startswith(("(", "（")):
            return end, end, f" ({constraint.expected})", 2
        if _LIST_GAP.fullmatch(gap) and constraint.kind == constraints[previous].kind == "term":
            if gap == " " and constraint.category == constraints[previous].category == "place":
                return start, start, f"{constraint.expected}, ", 0
            return end, end, f", {constraint.expected}", 2
    if following in places and (gap := _gap(text, constraint, constraints[following])) is not None:
        start, end = places[following]
        if _LIST_GAP.fullmatch(gap) and constraint.kind == constraints[following].kind == "term":
            if gap == " " and constraint.category == constraints[following].category == "place":
                return end, end, f", {constraint.expected}", 2
            return start, start, f"{constraint.expected}, ", 0
    return None


def _gap(text: str, left: Constraint, right: Constraint) -> str | None:
    return text[left.core_end : right.core_start] if text and left.core_end <= right.core_start else None


def _in_front(constraint: Constraint, english: str, places: _Places) -> _Edit | None:
    """A date goes to the front of the sentence."""
    quantity = constraint.quantity
    if (
        quantity is None
        or quantity.unit not in _DATES
        or not isinstance(quantity.value, str)
        or len(english.split()) < 4
    ):
        return None
    date = constraint.expected
    if re.match(r"(?:last|this|next|early|late|mid|from|between|yesterday|today|tomorrow)\b", date):
        lead = ""
    else:
        lead = "At " if date.startswith(("the end", "the beginning", "the start")) else "In "
        lead = "On " if quantity.unit == "date" and lead == "In " else lead
    front = lead + date if lead else date[0].upper() + date[1:]
    first = re.match(r"\w+", english)
    lower = first and _LOWERED.match(english) and not any(s < first.end() for s, _ in places.values())
    if lower:
        return 0, 1, f"{front}, {english[0].lower()}", len(lead)
    return 0, 0, f"{front}, ", len(lead)


def _in_brackets(index: int, constraint: Constraint, english: str, places: _Places) -> _Edit:
    """After the English of the constraint before it, else before the end of the sentence."""
    before = [i for i in places if i < index]
    if before:
        place = places[max(before)][1]
        following = re.match(r"['’]s?\b|\w+", english[place:])
        place += following.end() if following else 0
    else:
        place = len(english.rstrip(" .!?…\"”’'"))
    lead = "" if place == 0 or english[place - 1] in "( " else " "
    trail = " " if re.match(r"\w", english[place:]) else ""
    return place, place, f"{lead}({constraint.expected}){trail}", len(lead) + 1
