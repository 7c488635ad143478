"""Figures that stand at another place, in another company, unit or direction in the English."""

import csv
from pathlib import Path

import pytest

from translate.checking import check
from translate.quantities import find_quantities
from translate.quantities.attachments import broken_figures, joined_anew, other_units, scattered, torn_apart
from translate.quantities.directions import turned, turned_record
from translate.quantities.misplaced import misplaced
from translate.types import Constraint

CASES = Path(__file__).parent / "cases" / "figures_places.tsv"


def rows():
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def outcomes_of(korean, english):
    """Every figure of the Korean with its place; one that the English gives another unit stands where its digits do."""
    own = [
        Constraint(
            "quantity", q.surface, q.start, q.end, q.core_start, q.core_end, q.core_english, q.english, quantity=q
        )
        for q in find_quantities(korean)
    ]
    spans = {}
    for index, constraint in enumerate(own):
        at = english.find(constraint.expected)
        if at >= 0 and english.count(constraint.expected) == 1:
            spans[index] = (at, at + len(constraint.expected))
    return check(own, english, spans)


def flagged(korean, english):
    outcomes = outcomes_of(korean, english)
    pairs = torn_apart(korean, outcomes, english) + joined_anew(korean, outcomes, english)
    alone = [
        *scattered(korean, outcomes, english),
        *other_units(korean, outcomes, english),
        *turned(korean, outcomes, english),
        *(constraint for constraint, _ in misplaced(korean, outcomes, english)),
    ]
    found = [f"{a.surface} & {b.surface}" for a, b in pairs] + [c.surface for c in alone]
    found += [word for word in (turned_record(korean, english), *broken_figures(korean, english)) if word]
    return " | ".join(found)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["english"])
def test_figure_in_its_place(row):
    assert flagged(row["korean"], row["english"]) == row["flagged"]


def test_there_are_as_many_good_ones():
    good = sum(not row["flagged"] for row in rows())
    assert good >= 14
    assert len(rows()) - good >= 14


@pytest.mark.parametrize(
    ("english", "wrong"),
    [("Police took iPhone 300.", True), ("Police took iPhone 300 units.", False), ("Police took 300 iPhones.", False)],
)
def test_a_number_of_things_is_no_model(english, wrong):
    text = "경찰은 아이폰 300대를 가져갔다."
    phone = Constraint("term", "아이폰", 4, 7, 4, 7, "iPhone", ("iPhone",), "c-1", "product")
    (q,) = find_quantities(text)
    count = Constraint("quantity", q.surface, q.start, q.end, q.core_start, q.core_end, q.core_english,
                       q.english, quantity=q)  # fmt: skip
    found = misplaced(text, check([phone, count], english), english)
    assert bool(found) is wrong
