"""How well the quantities of the development articles are found; skipped where those are not at hand."""

import datetime
import json
from pathlib import Path

import pytest

from translate.quantities import find_in_english, find_quantities

SHARED = Path(__file__).parent.parent.parent / "shared"
GOLD = SHARED / "gold" / "seeds" / "numbers.jsonl"
#: Datelines as the pages print them; one article has none.
DATELINES = {
    "000": datetime.date(2017, 9, 27),
    "001": datetime.date(2018, 1, 4),
    "003": datetime.date(2019, 7, 5),
    "004": datetime.date(2018, 9, 20),
}
pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="the development articles are not here")


@pytest.fixture(scope="module")
def measured():
    pairs = []
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    for doc in sorted({row["doc"] for row in rows}):
        with (SHARED / "seeds" / doc).open(encoding="utf-8", newline="") as file:
            text = file.read()
        found = {quantity.start: quantity for quantity in find_quantities(text, DATELINES.get(doc[:3]))}
        pairs += [(row, found.get(row["start"])) for row in rows if row["doc"] == doc and row["region"] == "body"]
    return pairs


def share(pairs, good):
    hits = sum(quantity is not None and good(row, quantity) for row, quantity in pairs)
    print(f"{hits}/{len(pairs)}")
    return hits / len(pairs)


def value_of(row):
    return tuple(row["value"]) if isinstance(row["value"], list) else row["value"]


def test_surfaces(measured):
    assert share(measured, lambda row, q: q.surface == row["korean"]) >= 0.98


def test_values_and_units(measured):
    assert share(measured, lambda row, q: (q.value, q.unit) == (value_of(row), row["unit"])) >= 0.98


def test_qualifiers(measured):
    assert share(measured, lambda row, q: q.qualifier == row.get("qualifier", "")) >= 0.98


def test_english_forms_are_found(measured):
    forms = [(form, quantity) for row, quantity in measured if quantity for form in row["english"]]
    hits = sum(find_in_english(quantity, f"It said that {form} was known.") is not None for form, quantity in forms)
    print(f"{hits}/{len(forms)}")
    assert hits / len(forms) >= 0.98
