"""Countries, parties and firms between a person and an office; rows in cases/english_order.tsv."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest

from glossary.types import Article, Category, Concept, Origin
from translate.english_order import in_english_order
from translate.pipeline import TranslateOptions, constrain_article, prepare
from translate.types import Constraint

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


def test_two_names_without_a_record_are_not_the_same():
    text = "가람루 시진핑 한빛상사 국가주석은"
    xi = Concept("c-1", "시진핑", "習近平", english="Xi Jinping", category=Category.PERSON, origin=Origin.ZH)
    terms = [
        Constraint("term", name, start, start + len(name), start, start + len(name), english, (english,), own, category)
        for name, english, own, category in (
            ("가람루", "Garamnu", "", "place"),
            ("시진핑", "Xi Jinping", "c-1", "person"),
            ("한빛상사", "Hanbit", "", "org"),
        )
        for start in [text.index(name)]
    ]
    found = in_english_order(text, terms, {"시진핑": (xi,)})
    assert [c.expected for c in found] == ["Garamnu", "Hanbit", "President Xi Jinping"]
