"""A query may have more than a name: titles, particles, kinds; and universities are called by two characters."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from glossary.lookup import Lookup
from glossary.types import Category, Concept

CASES = Path(__file__).parent / "cases" / "lookup_around.tsv"
PERSON, ORG, PLACE = Category.PERSON, Category.ORG, Category.PLACE
RECORDS = [
    Concept(hangul="시진핑", hanja="習近平", english="Xi Jinping", category=PERSON),
    Concept(hangul="리창", hanja="李強", english="Li Qiang", category=PERSON),
    Concept(hangul="싱하이밍", hanja="邢海明", english="Xing Haiming", category=PERSON),
    Concept(hangul="펑칭화", hanja="彭清華", english="Peng Qinghua", category=PERSON),
    Concept(hangul="중국", hanja="中國", english="China", category=PLACE),
    Concept(hangul="광둥성", hanja="廣東", english="Guangdong", category=PLACE),
    Concept(hangul="광저우", hanja="廣州", english="Guangzhou", category=PLACE),
    Concept(hangul="화웨이", hanja="華爲", english="Huawei", category=ORG),
    Concept(hangul="칭화대학", hanja="清華大學", english="Tsinghua University", category=ORG),
    Concept(hangul="칭화퉁팡", hanja="清華同方", english="Tsinghua Tongfang", category=ORG),
    Concept(hangul="베이징대학", hanja="北京大學", english="Peking University", category=ORG),
    Concept(hangul="베이징사범대학", hanja="北京師範大學", english="Beijing Normal University", category=ORG),
    Concept(hangul="인민대학", hanja="中國人民大學", english="Renmin University of China", category=ORG),
    Concept(hangul="광둥대학", english="Guangdong University", category=ORG),
]


@pytest.fixture(scope="module")
def names():
    """The records, made ready once."""
    return Lookup(RECORDS, base=False)


def rows() -> list[dict[str, str]]:
    """Return the labelled queries."""
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['query']}: {row['comment']}")
def test_the_name_in_a_query_is_found(names, row):
    """The first result is the record, by the step that is said; or none of the records is found at all."""
    stored = [result for result in names.lookup(row["query"]) if result.match != "computed"]
    if row["match"] == "none":
        assert stored == []
    elif row["match"] == "computed":
        assert names.lookup(row["query"])[0].match == "computed"
    else:
        assert [(stored[0].concept.english, stored[0].match.value)] == [(row["expected"], row["match"])]


def test_what_is_stored_as_it_stands_needs_nothing_taken_off():
    """A record that has the title, the particle or the tail in its name comes before one that has not."""
    longer = [
        Concept(hangul="화웨이의", english="Huaweiyi"),
        Concept(hangul="시 주석", english="Chairman Xi"),
        Concept(hangul="화웨이기술", hanja="華爲技術", english="Huawei Technologies"),
    ]
    both = Lookup([*RECORDS, *longer], base=False)
    found = [
        both.lookup(query)[0].concept.english for query in ("화웨이의", "시 주석", "华为技术", "화웨이기술유한공사")
    ]
    assert found == ["Huaweiyi", "Chairman Xi", "Huawei Technologies", "Huawei Technologies"]


def test_a_name_that_might_end_in_a_particle_keeps_its_computed_answers(names):
    """화웨이가 may be a name of four syllables, so what the rules say is shown too."""
    assert "computed" in {result.match.value for result in names.lookup("화웨이가")}
