"""Lines that are a signature only; rows in cases/signatures.tsv."""

import csv
from pathlib import Path

import pytest

from translate.bylines import byline

ROWS = (Path(__file__).parent / "cases" / "signatures.tsv").read_text(encoding="utf-8").splitlines()
CASES = list(csv.DictReader(ROWS, delimiter="\t"))
NAMES = {"베이징": "Beijing", "중국": "China", "천예화": "Chen Yehua"}


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_signature(case):
    found = byline(case["text"], NAMES, {}, frozenset({"천예화"}))
    assert (found.english if found else "") == case["expected"]


def test_the_day_of_a_picture_is_said_with_its_agency():
    found = byline("2024.04.25. ⓒ 로이터=뉴스1", {}, {(0, 10): "April 25, 2024"})
    assert found is not None
    assert found.english == "April 25, 2024 © Reuters/News1"
