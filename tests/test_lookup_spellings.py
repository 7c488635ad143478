"""Other spellings of a name that only its Hangul, Hanja and English are known of; names that Korean has of its own."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from glossary.lookup import Lookup
from glossary.types import Concept

CASES = Path(__file__).parent / "cases" / "lookup_spellings.tsv"


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """A cache folder of this test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def rows() -> list[dict[str, str]]:
    """Return the labelled spellings."""
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("row", [r for r in rows() if r["english"]], ids=lambda r: r["query"])
def test_spelling_finds_its_record(row):
    """A looser, older or shorter spelling finds the record."""
    others = [
        Concept(hangul="베이징", hanja="北京", english="Beijing"),
        Concept(hangul="왕이", hanja="王毅", english="Wang Yi"),
    ]
    lookup = Lookup([Concept(hangul=row["hangul"], hanja=row["hanja"], english=row["english"]), *others], base=False)
    found = [result.concept.english for result in lookup.lookup(row["query"], 5)]
    assert (row["english"] in found[:1]) == (row["found"] == "yes")


@pytest.mark.parametrize("row", [r for r in rows() if not r["english"]], ids=lambda r: r["query"])
def test_name_of_its_own_is_computed_both_ways(row):
    """A work or firm that Korean has a name of its own for is found by its Hanzi and by that name."""
    lookup = Lookup(base=False)
    assert lookup.lookup(row["hanja"], 1)[0].concept.hangul == row["hangul"]
    assert row["hanja"] in {result.concept.simplified for result in lookup.lookup(row["query"], 3)}
