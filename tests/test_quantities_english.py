"""Figures in English, English from quantities, and the check that finds one in the other."""

import csv
import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.quantities import english, find_in_english, find_quantities, parse_english, periods, units
from translate.quantities.numerals import render_korean

CASES = Path(__file__).parent / "cases"
DATELINE = datetime.date(2019, 8, 20)


def rows(name):
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def described(figure):
    value = "~".join(map(str, figure.value)) if isinstance(figure.value, tuple) else str(figure.value)
    return f"{value}|{figure.unit}|{figure.qualifier}"


@pytest.mark.parametrize("row", rows("quantities_english.tsv"), ids=lambda row: row["english"])
def test_english_phrase(row):
    assert " & ".join(map(described, parse_english(row["english"]))) == row["figures"]


@pytest.mark.parametrize("row", rows("quantities_match.tsv"), ids=lambda row: f"{row['korean']} / {row['english']}")
def test_a_quantity_is_found_in_english(row):
    (quantity,) = find_quantities(row["korean"], DATELINE)
    span = find_in_english(quantity, row["english"])
    assert (row["english"][slice(*span)] if span else "") == row["found"]


def test_an_occurrence_is_used_once():
    first, second = find_quantities("400명과 400개")
    text = "400 people and 400 firms"
    span = find_in_english(first, text)
    assert span == (0, 3)
    assert find_in_english(second, text, {span}) == (15, 18)
    assert find_in_english(second, text, {span, (15, 18)}) is None


@pytest.mark.parametrize(
    "row",
    [
        row
        for name in ("quantities_korean.tsv", "quantities_more.tsv", "quantities_press.tsv", "quantities_odd.tsv")
        for row in rows(name)
    ],
    ids=lambda row: row["korean"],
)
def test_every_english_form_is_found_again(row):
    for quantity in find_quantities(row["korean"], DATELINE):
        for form in (*quantity.english, quantity.core_english):
            assert find_in_english(quantity, f"It is {form} there.") is not None, form


@given(
    st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False, allow_infinity=False),
    st.sampled_from(sorted(units.CURRENCY_CODES | {"percent", "years", "minutes", "km", "m2", "t", "GW", "count"})),
)
@settings(derandomize=True, max_examples=400, deadline=None)
def test_amounts_survive_english(value, unit):
    for form in english.amount(value, unit):
        if unit == "years" and form.endswith("-year") and "." in form:
            continue
        (figure,) = parse_english(f"It is {form}.")
        expected = {"CNY", "JPY", "¥"} if "¥" in form else {unit}
        if unit == "count" and str(figure.value) == form:
            expected.add("year")
        assert Decimal(str(figure.value)) == value
        assert figure.unit in expected


COUNTED = ["원", "위안", " 달러", "%", "㎞", "톤", "명", "개", "년간", "%포인트"]


@given(st.integers(1, 10**15), st.sampled_from(COUNTED))
@settings(derandomize=True, max_examples=300, deadline=None)
def test_korean_to_english_and_back(value, unit):
    (quantity,) = find_quantities(f"모두 {render_korean(value)}{unit} 늘었다")
    assert quantity.value == value
    for form in quantity.english:
        assert find_in_english(quantity, f"It rose by {form} there.") is not None, form


@given(st.integers(4, 10**12), st.integers(2, 9), st.sampled_from(COUNTED))
@settings(derandomize=True, max_examples=300, deadline=None)
def test_another_value_is_not_taken(value, times, unit):
    (quantity,) = find_quantities(f"모두 {render_korean(value)}{unit} 늘었다")
    (other,) = find_quantities(f"모두 {render_korean(value * times)}{unit} 늘었다")
    for lenient in (False, True):
        assert find_in_english(quantity, f"It rose by {other.english[0]} there.", lenient=lenient) is None


@given(st.integers(0, 23), st.sampled_from([0, 5, 30, 59]))
@settings(derandomize=True, max_examples=96, deadline=None)
def test_times_of_day_survive(hour, minute):
    half = "오전" if hour < 12 else "오후"
    text = f"{half} {hour if hour in (0, 12) else hour % 12}시" + (f" {minute}분" if minute else "") + "에 떠났다"
    (quantity,) = find_quantities(text)
    assert quantity.value == f"{hour:02d}:{minute:02d}"
    for form in quantity.english:
        assert find_in_english(quantity, f"It left at {form} on Monday.") is not None, form


@given(st.dates(min_value=datetime.date(1950, 1, 1), max_value=datetime.date(2050, 12, 31)))
@settings(derandomize=True, max_examples=200, deadline=None)
def test_dates_survive_english(day):
    for form in periods.date_forms(day.year, day.month, day.day, explicit=True):
        if str(day.year) not in form:
            continue
        (figure,) = parse_english(f"It opened on {form}.")
        assert (figure.value, figure.unit) == (day.isoformat(), "date")


@given(st.text(alphabet="0123456789 ,.-$%abcdehimnorstuyMSepNo()", max_size=40))
@settings(derandomize=True, max_examples=500, deadline=None)
def test_any_english_gives_ordered_spans(text):
    last = 0
    for figure in parse_english(text):
        assert last <= figure.start < figure.end <= len(text)
        last = figure.end
