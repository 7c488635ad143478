"""The quantities of Korean phrases, positive and negative, and the properties of numerals."""

import csv
import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.quantities import find_quantities
from translate.quantities.numerals import parse_numeral, render_korean
from translate.types import Quantity, Value

CASES = Path(__file__).parent / "cases"
DATELINE = datetime.date(2019, 8, 20)


def rows(name):
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


CASES_OF_KOREAN = [
    row
    for name in ("quantities_korean.tsv", "quantities_more.tsv", "quantities_press.tsv", "quantities_odd.tsv")
    for row in rows(name)
]


def as_text(value: Value) -> str:
    return "~".join(map(str, value)) if isinstance(value, tuple) else str(value)


def described(quantity: Quantity) -> str:
    return "|".join(
        (quantity.surface, as_text(quantity.value), quantity.unit, quantity.qualifier, quantity.core_english)
    )


@pytest.mark.parametrize("row", CASES_OF_KOREAN, ids=lambda row: row["korean"])
def test_korean_phrase(row):
    assert " & ".join(map(described, find_quantities(row["korean"], DATELINE))) == row["quantities"]


def test_the_cases_hold_enough_negatives():
    cases = CASES_OF_KOREAN
    assert len({row["korean"] for row in cases}) == len(cases) >= 500
    assert sum(not row["quantities"] for row in cases) >= 90


@pytest.mark.parametrize("row", CASES_OF_KOREAN, ids=lambda row: row["korean"])
def test_spans_hold_together(row):
    text = row["korean"]
    last = 0
    for quantity in find_quantities(text, DATELINE):
        assert text[quantity.start : quantity.end] == quantity.surface
        assert last <= quantity.start < quantity.end
        assert 0 <= quantity.core_start < quantity.core_end <= len(text)
        assert quantity.core_start < quantity.end
        assert quantity.english
        assert all(quantity.english)
        assert quantity.core_english
        last = quantity.end


def test_the_year_of_a_sentence_carries_over():
    found = find_quantities("2017년 7월 규획을, 12월 계획을 냈다. 그리고 3월 끝났다.", datetime.date(2018, 1, 4))
    assert [quantity.value for quantity in found] == ["2017-07", "2017-12", "2018-03"]


def test_without_a_dateline_open_digits_are_marked():
    assert [q.value for q in find_quantities("지난 9월 6일, 오는 17일, 12월")] == [
        "XXXX-09-06",
        "XXXX-XX-17",
        "XXXX-12",
    ]


def test_a_second_day_stays_in_the_month_of_the_first():
    assert [q.value for q in find_quantities("5월 6일과 17일", DATELINE)] == ["2019-05-06", "2019-05-17"]


def test_a_dateline_in_the_text_is_used():
    found = find_quantities("입력 : 2018.01.04 12:45\n작년 12월 2일")
    assert [quantity.value for quantity in found] == ["2018-01-04T12:45", "2017-12-02"]


@given(st.integers(0, 10**20 - 1), st.booleans())
@settings(derandomize=True, max_examples=300, deadline=None)
def test_numerals_survive_rendering(value, spaced):
    text = render_korean(value, spaced=spaced)
    numeral = parse_numeral(text)
    assert numeral is not None
    assert (int(numeral.value), numeral.end) == (value, len(text))


@given(st.integers(1, 10**16), st.sampled_from(["원", "위안", " 달러", "명", "개", "%", "㎡"]))
@settings(derandomize=True, max_examples=300, deadline=None)
def test_amounts_are_found_whole(value, unit):
    surface = render_korean(value) + unit
    (found,) = find_quantities(f"모두 {surface}에 이른다")
    assert (found.surface, found.value) == (surface, value)


@given(
    st.text(alphabet="0123456789 ,.~-:/만억조천여수한두세첫개명원위안달러년월일시분%차위제약대의을A()\n", max_size=40)
)
@settings(derandomize=True, max_examples=500, deadline=None)
def test_any_text_gives_ordered_spans(text):
    last = 0
    for quantity in find_quantities(text, DATELINE):
        assert last <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.surface
        last = quantity.end
