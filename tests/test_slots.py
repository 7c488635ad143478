"""What the model of places makes of the words around a surface, and that its tables are whole."""

from importlib import resources

import pytest

from glossary import slots
from glossary.types import Category, Concept

CITY = (Concept("c-1", "가나", "西安", category=Category.PLACE),)
PERSON = (Concept("c-2", "가나", "王毅", category=Category.PERSON),)
FIRM = (Concept("c-3", "가나", "小米", category=Category.ORG),)
FITS = [
    ("가나에서 태어난 화가는 베이징으로 이사했다.", CITY, True),
    ("기차는 가나와 항저우를 지나 바닷가에 닿았다.", CITY, True),
    ("가나의 호텔에 짐을 풀었다.", CITY, True),
    ("위원회는 가나를 제출했다.", CITY, False),
    ("정부는 새 가나를 마련하고 의견을 듣기로 했다.", CITY, False),
    ("가나는 유럽연합 외교장관과 회담을 마친 뒤 기자회견을 열었다.", PERSON, True),
    ("황제의 총애를 받던 가나는 조정에서 쫓겨났다.", PERSON, True),
    ("보고서에는 가나를 줄이는 방안이 담겼다.", PERSON, False),
    ("가나가 내놓은 스마트폰의 점유율이 올랐다.", FIRM, True),
    ("회의에서 가나를 논의했다.", FIRM, False),
]


@pytest.mark.parametrize(("text", "concepts", "fits"), FITS)
def test_slots_of_names_and_words(text, concepts, fits):
    start = text.index("가나")
    found = slots.fits_slot({}, text, start, start + 2, concepts)
    assert (found > 0) is fits, found
    assert abs(found) <= slots.MOST


def test_the_letters_of_the_surface_say_nothing():
    first = slots.features({}, "가나에서 왔다", 0, 2)
    second = slots.features({}, "다라에서 왔다", 0, 2)
    assert first == second


def test_sure_names_beside_are_features():
    known = {"베이징": (Concept("c-4", "베이징", "北京", category=Category.PLACE),)}
    assert "N:pla-zh" in slots.features(known, "베이징과 가나를 오가는 열차", 5, 7)
    assert "N:pla-zh" not in slots.features({}, "베이징과 가나를 오가는 열차", 5, 7)


def test_table_of_weights_is_whole():
    text = resources.files("glossary").joinpath("data", "slot_weights.tsv").read_text(encoding="utf-8")
    head, *rows = [line.split("\t") for line in text.splitlines()]
    assert head == ["feature", *slots.KINDS]
    assert rows[0][0] == "bias"
    assert len({row[0] for row in rows}) == len(rows) > 3000
    assert all(len(row) == 5 and all(cell.lstrip("-").isdecimal() for cell in row[1:]) for row in rows)


def test_themes_have_words_of_two_letters_or_more():
    text = resources.files("glossary").joinpath("data", "slot_themes.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    assert len(rows) > 15
    assert all(len(word) >= 2 for _, words in rows for word in words.split())
