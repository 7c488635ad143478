"""Mining against hand-labelled press text, where that is at hand: the measured quality is held."""

import json
from collections import Counter
from pathlib import Path

import pytest

from glossary.articles import read_article
from glossary.base import base_concepts
from glossary.mining import KnownNames, mine

SHARED = Path(__file__).parents[1].parent / "shared"
GOLD = SHARED / "gold"
PARTS = {"seeds": (SHARED / "seeds", ""), "press": (GOLD / "press" / "docs", ".txt")}

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the gold data is not here")


def measure(part):
    """Return share of each question answered as the gold has it."""
    folder, ending = PARTS[part]
    rows = [json.loads(line) for line in (GOLD / part / "mentions.jsonl").read_text(encoding="utf-8").splitlines()]
    known = KnownNames.of(base_concepts())
    right, asked = Counter(), Counter()
    for doc in sorted({row["doc"] for row in rows}):
        article = read_article(folder / f"{doc}{ending}", doc)
        by_end = {m.end: m for m in mine(article, known).mentions if m.annotated}
        for row in (row for row in rows if row["doc"] == doc):
            end = row["start"] + len(row["hangul"])
            found = by_end.get(end)
            if row["kind"] != "name":
                answers = {"not a name": found is None or found.kind.value != "name"}
            else:
                exact = found is not None and found.start == row["start"] and found.hanja == row["hanja"].strip()
                answers = {"pair": exact}
                if found is not None:
                    answers["kind"] = found.kind.value == "name"
                    answers["reading"] = found.reading.value == row["reading"]
                    answers["category"] = found.category.value == row["category"]
            for question, answer in answers.items():
                asked[question] += 1
                right[question] += answer
    return {question: right[question] / asked[question] for question in asked}


def test_seeds():
    share = measure("seeds")
    assert share["pair"] >= 0.98
    assert share["kind"] >= 0.98
    assert share["reading"] >= 0.96
    assert share["category"] >= 0.90
    assert share["not a name"] >= 0.97


def test_press():
    share = measure("press")
    assert share["pair"] >= 0.97
    assert share["reading"] >= 0.96
    assert share["not a name"] >= 0.97
    assert share["kind"] >= 0.85
    assert share["category"] >= 0.80
