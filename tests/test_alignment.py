"""The Hangul proves the Hanja: boundary and reading on labelled windows, negatives included."""

import csv
from pathlib import Path

import pytest

from glossary.mining.alignment import align

with (Path(__file__).parent / "cases" / "alignment.tsv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['window']}-{c['hanja']}")
def test_alignment(case):
    found = align(case["window"], case["hanja"])
    if not case["surface"]:
        assert found is None
        return
    assert found is not None
    assert case["window"][found.start :] == case["surface"]
    assert found.reading == case["reading"]


def test_units_cover_the_surface_in_order():
    found = align("커다쉰페이", "科大訊飛")
    assert found is not None
    assert "".join(unit.hangul for unit in found.units) == "커다쉰페이"
    assert [unit.pinyin for unit in found.units] == ["kē", "dà", "xùn", "fēi"]


def test_a_near_miss_is_marked_off_and_an_exact_one_is_not():
    near, exact = align("먼터우궈우", "門頭溝"), align("먼터우거우", "門頭溝")
    assert near is not None
    assert exact is not None
    assert [unit.hanja for unit in near.off] == ["溝"]
    assert exact.off == ()
