"""Offices after names: what they are in English, whose they are, and what is no office."""

import csv
from pathlib import Path

import pytest

from glossary.types import Origin
from translate.offices import office_after, offices

with (Path(__file__).parent / "cases" / "offices.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_office(row):
    text, name = row["text"], row["name"]
    found = office_after(text, len(name), Origin(row["origin"]))
    if not row["end"]:
        assert found is None
        return
    assert found is not None
    assert text[len(name) : found.end].lstrip() == row["end"]
    assert found.english == row["english"]


def test_the_table_is_whole():
    assert len(offices()) > 100
    for office, english in offices().items():
        assert any(english), office
        assert all(form == form.strip() for form in english), office
