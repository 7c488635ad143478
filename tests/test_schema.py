"""A concept as a row of cells, and back."""

import base64
import hashlib

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from glossary.errors import GlossaryFileError
from glossary.schema import COLUMNS, concept_id, from_cells, join_list, mined_form, split_list, to_cells
from glossary.types import Category, Concept, Origin, Source, Status

IFLYTEK = Concept(
    id="c-jnjwidttsx",
    hangul="커다쉰페이",
    hanja="科大訊飛",
    simplified="科大讯飞",
    pinyin="Kēdà Xùnfēi",
    english="iFLYTEK",
    category=Category.ORG,
    status=Status.APPROVED,
    variants=("아이플라이텍",),
    confidence=0.97,
    mentions=3,
    documents=2,
    source=Source.PRINTED,
    first_seen="000.txt#12",
)


def test_a_concept_survives_its_cells():
    assert from_cells(to_cells(IFLYTEK)) == IFLYTEK
    assert tuple(to_cells(IFLYTEK)) == COLUMNS


def test_ids_are_a_hash_of_the_first_name_there_is():
    by_hanja = concept_id("科大訊飛", "커다쉰페이", "iFLYTEK")
    assert by_hanja == concept_id("科大訊飛", "", "") != concept_id("", "커다쉰페이", "iFLYTEK")
    assert concept_id("", "", "iFLYTEK").startswith("c-")
    assert len(by_hanja) == 12
    assert by_hanja == by_hanja.lower()


def test_ids_are_base32_of_sha256():
    digest = hashlib.sha256("科大訊飛".encode()).digest()
    assert concept_id("科大訊飛", "", "") == "c-" + base64.b32encode(digest).decode().lower()[:10]


def test_a_second_thing_with_the_same_hanja_gets_the_next_number():
    first = concept_id("高峰", "", "")
    second = concept_id("高峰", "", "", {first})
    assert (second, concept_id("高峰", "", "", {first}, {second})) == (f"{first}-2", f"{first}-3")


@pytest.mark.parametrize(
    ("values", "cell"),
    [
        ((), ""),
        (("京東",), "京東"),
        (("京東", "JD.com"), "京東 | JD.com"),
        (("A|B", "C"), r"A\|B | C"),
        ((r"A\|B",), r"A\\|B"),
    ],
)
def test_lists_are_cells(values, cell):
    assert join_list(values) == cell
    assert split_list(cell) == values


@settings(derandomize=True)
@given(st.lists(st.text("a가|-=; ,"), max_size=4))
def test_every_list_survives_its_cell(values):
    clean = tuple(dict.fromkeys(value.strip() for value in values if value.strip()))
    assert split_list(join_list(clean)) == clean


@pytest.mark.parametrize("form", ["=1+1", "+커다쉰페이", "-커다쉰페이", "@커다쉰페이", " \t=산시", "＝1", "=-+@x"])
def test_mined_forms_never_start_a_formula(form):
    assert mined_form(form)[0] not in "=+-@＝＋－＠\t "


def test_mined_forms_have_no_line_breaks():
    assert mined_form("커다\r\n쉰페이\u2028") == "커다 쉰페이"


@pytest.mark.parametrize(
    ("column", "cell", "words"),
    [
        ("status", "aproved", "proposed, approved, rejected"),
        ("category", "city", "person, place"),
        ("origin", "cn", "zh, ko"),
        ("source", "web", "printed"),
        ("confidence", "high", "0 to 1"),
        ("confidence", "1.2", "0 to 1"),
        ("confidence", "nan", "0 to 1"),
        ("mentions", "many", "whole number"),
        ("documents", "-3", "whole number"),
    ],
)
def test_a_wrong_value_is_named_with_its_place(column, cell, words):
    with pytest.raises(GlossaryFileError) as caught:
        from_cells({"hangul": "산시", column: cell}, "names.csv line 7")
    message = str(caught.value)
    assert f"names.csv line 7, column {column}: '{cell}'" in message
    assert words in message
    assert "\n" not in message


def test_values_are_read_as_spreadsheets_write_them():
    concept = from_cells({"hangul": "산시", "status": "Approved", "confidence": "0,9", "mentions": "1,234"})
    assert (concept.status, concept.confidence, concept.mentions) == (Status.APPROVED, 0.9, 1234)


def test_what_a_person_wrote_without_a_status_is_approved():
    by_hand = from_cells({"hangul": "산시", "hanja": "陝西", "english": "Shaanxi"})
    assert (by_hand.status, by_hand.source, by_hand.confidence) == (Status.APPROVED, Source.PERSON, 1.0)
    assert (by_hand.origin, by_hand.category) == (Origin.ZH, Category.OTHER)
    unfinished = from_cells({"hangul": "산시", "hanja": "陝西"})
    assert (unfinished.status, unfinished.source) == (Status.PROPOSED, Source.COMPOSED)


def test_a_dash_is_an_empty_cell():
    concept = from_cells({"hangul": "산시", "english": "-", "variants": "-", "mentions": "-"})
    assert (concept.english, concept.variants, concept.mentions) == ("", (), 0)


def test_unknown_columns_are_kept_last():
    concept = from_cells({"hangul": "산시", "desk": "Lee", "checked by": "Kim"})
    assert concept.extra == (("desk", "Lee"), ("checked by", "Kim"))
    assert list(to_cells(concept))[-2:] == ["desk", "checked by"]
