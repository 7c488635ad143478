"""Countries, parties and firms between a person and an office; rows in cases/english_order.tsv."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest

from glossary.types import Article
from translate.pipeline import TranslateOptions, constrain_article, prepare

ROWS = (Path(__file__).parent / "cases" / "english_order.tsv").read_text(encoding="utf-8").splitlines()
CASES = list(csv.DictReader(ROWS, delimiter="\t"))


@pytest.fixture(scope="module")
def base():
    return prepare()


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_order(case, base):
    _, (constrained,) = constrain_article(Article("-", case["text"]), base, TranslateOptions(main_text=False))
    assert [c.expected for c in constrained.constraints] == case["expected"].split("; ")
    ends = [(c.core_start, c.core_end) for c in constrained.constraints]
    assert all(a[1] <= b[0] for a, b in pairwise(ends))
