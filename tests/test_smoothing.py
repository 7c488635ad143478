"""The last mending of a sentence: what no English has goes, names and figures stay; rows in cases/smoothing.tsv."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.checking import check
from translate.edits import edited
from translate.smoothing import smooth
from translate.types import Constraint, Fate

ROWS = (Path(__file__).parent / "cases" / "smoothing.tsv").read_text(encoding="utf-8").splitlines()
CASES = list(csv.DictReader(ROWS, delimiter="\t", quoting=csv.QUOTE_NONE))


def names_of(case):
    found = []
    for name in filter(None, case["names"].split(" | ")):
        surface, english, category = name.split("=")
        start = max(case["korean"].find(surface), 0)
        end = start + len(surface)
        found.append(Constraint("term", surface, start, end, start, end, english, (english,), "c-1", category))
    return found


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_smooth(case):
    constraints = names_of(case)
    english, outcomes = smooth(case["english"], check(constraints, case["english"]), case["korean"])
    assert english == case["expected"]
    assert all(english[o.target_start : o.target_end] == o.target for o in outcomes)
    assert all(o.fate is Fate.KEPT for o in outcomes)


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_smoothing_again_changes_nothing(case):
    once, outcomes = smooth(case["english"], check(names_of(case), case["english"]), case["korean"])
    assert smooth(once, outcomes, case["korean"])[0] == once


WORDS = st.sampled_from(
    ["the", "a", "of", "in", "park", "Park,", "said", "“It", "is”,", "buss", ",", "new.", "old.Then"]
)


@given(st.lists(WORDS, max_size=6), st.lists(WORDS, max_size=6))
def test_names_stay_whatever_stands_around(before, behind):
    english = " ".join([*before, "Xi Jinping", *behind])
    name = Constraint("term", "시진핑", 0, 3, 0, 3, "Xi Jinping", ("Xi Jinping",), "c-1", "person")
    text, outcomes = smooth(english, check([name], english), "시진핑이다.")
    assert [text[o.target_start : o.target_end] for o in outcomes] == ["Xi Jinping"]


def test_an_edit_inside_a_name_is_refused():
    name = Constraint("term", "우시", 0, 2, 0, 2, "Wuxi", ("Wuxi",))
    text = edited("In Wuxi now", check([name], "In Wuxi now"))
    assert not text.put(4, 5, "")
    assert text.put(0, 3, "At the ")
    assert text.text == "At the Wuxi now"
    assert text.outcomes[0].target_start == 7
