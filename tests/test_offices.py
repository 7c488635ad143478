"""Offices after names: what they are in English, whose they are, and what is no office."""

import csv
from pathlib import Path

import pytest

from glossary.types import Origin
from translate.offices import office_after, offices, with_offices_before
from translate.types import Constraint

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


def test_an_office_between_a_house_and_a_name_is_said():
    house = Constraint("term", "해오름은행", 0, 5, 0, 5, "Haeoreum Bank", ("Haeoreum Bank",), category="org")
    for text, english in (("해오름은행 회장 마윈이", "Chairman Jack Ma"), ("해오름은행 아들 마윈이", "Jack Ma")):
        person = Constraint("term", "마윈", 9, 11, 9, 11, "Jack Ma", ("Jack Ma",), category="person")
        assert [term.expected for term in with_offices_before(text, [house, person])] == ["Haeoreum Bank", english]
