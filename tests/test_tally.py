"""What documents say adds up to the same whatever the order."""

import itertools

import hypothesis.strategies as st
from hypothesis import given, settings

from glossary.tally import Tally, earliest
from glossary.types import Category, Concept, Source

SAYINGS = st.builds(
    Concept,
    hangul=st.sampled_from(["산시", "섬서", ""]),
    hanja=st.sampled_from(["陝西", "陕西", ""]),
    english=st.sampled_from(["Shaanxi", "Shensi", ""]),
    category=st.sampled_from(Category),
    source=st.sampled_from(Source),
    variants=st.sets(st.sampled_from(["산시성", "섬서", "=x"])).map(tuple),
    misspellings=st.sets(st.sampled_from(["샨시", "산시"])).map(tuple),
    mentions=st.integers(0, 9),
    confidence=st.integers(0, 100).map(lambda hundredths: hundredths / 100),
    first_seen=st.sampled_from(["", "a.txt#9", "a.txt#10", "b.txt#1"]),
)


def tally_of(concepts):
    tally = Tally()
    for concept in concepts:
        tally.count(concept)
    return tally


@settings(derandomize=True, max_examples=80)
@given(st.lists(SAYINGS, max_size=4))
def test_order_and_grouping_do_not_matter(concepts):
    whole = tally_of(concepts)
    for order in itertools.islice(itertools.permutations(concepts), 6):
        assert tally_of(order) == whole
    for cut in range(len(concepts) + 1):
        left, right = tally_of(concepts[:cut]), tally_of(concepts[cut:])
        right.unite(left)
        assert right.settle({}) == whole.settle({})


@settings(derandomize=True, max_examples=80)
@given(st.lists(SAYINGS, max_size=4))
def test_no_form_stands_in_two_places(concepts):
    cells = tally_of(concepts).settle({})
    lists = {column: set(cells.get(column, "").split(" | ")) - {""} for column in ("variants", "misspellings")}
    assert not lists["variants"] & lists["misspellings"]
    assert not (lists["variants"] | lists["misspellings"]) & {cells.get("hangul"), cells.get("hanja")}


@settings(derandomize=True, max_examples=40)
@given(st.lists(SAYINGS, max_size=3))
def test_a_tally_survives_its_json(concepts):
    tally = tally_of(concepts)
    assert Tally.from_json(tally.to_json()).settle({}) == tally.settle({})


def test_a_printed_english_beats_any_number_of_composed_ones():
    often = Concept(hangul="징둥", english="Jingdong", mentions=99, confidence=1.0)
    once = Concept(hangul="징둥", english="JD.com", source=Source.PRINTED, mentions=1, confidence=0.4)
    cells = tally_of([often, once]).settle({})
    assert (cells["english"], cells["source"], cells["english_variants"]) == ("JD.com", "printed", "")


def test_what_a_person_fixed_is_not_settled_again():
    cells = tally_of([Concept(hangul="산시", english="Shanxi")]).settle({"english": "Shaanxi", "variants": "섬서"})
    assert cells["source"] == "person"
    assert not {"english", "variants"} & set(cells)


def test_places_are_compared_as_numbers():
    assert earliest("b.txt#2", "a.txt#10") == "a.txt#10"
    assert earliest("a.txt#10", "a.txt#9") == "a.txt#9"
    assert earliest("", "a#b.txt#3") == "a#b.txt#3"
