"""Koreans and foreigners whom an article names by what they are, and the words that are neither."""

import pytest

from translate.korean_people import is_korean_name, korean_people, named_koreans
from translate.types import Segment
from translate.unknown_names import unknown_names


@pytest.mark.parametrize("name", ["윤서진", "남도현", "배준호", "한지섭", "오태림", "이장우"])
def test_names(name):
    assert is_korean_name(name)


@pytest.mark.parametrize(
    "word",
    ["최우수", "정부는", "외국인", "이민자", "주전급", "위치한", "유명한", "전문가", "고성능", "박물관"],
)
def test_words(word):
    assert not is_korean_name(word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("윤서진 감독은 이겼다.", {"윤서진": "Yoon Seo-jin"}),
        ("배준호 외교부 장관이 왔다.", {"배준호": "Bae Jun-ho"}),
        ("한지섭 전 대표가 떠났다.", {"한지섭": "Han Ji-seop"}),
        ("윤서진이 이겼다.", {}),
        ("정부는 대표를 보냈다.", {}),
        ("감독 최우수 선수상", {}),
    ],
)
def test_a_title_proves(text, expected):
    assert korean_people([text]) == expected


def test_no_place_is_taken_twice():
    people = {"윤서진": "Yoon Seo-jin"}
    assert [c.start for c in named_koreans("윤서진과 윤서진", people, [(0, 3)])] == [5]
    assert not list(named_koreans("윤서진복집", people, ()))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("페헤이라 감독이 이끈다.", ["페헤이라"]),
        ("테니스 선수가 되찾으면 총리를 만난다.", []),
        ("이끄는 감독과 프로젝트 대표", []),
    ],
)
def test_unknown_foreigners(text, names):
    flags = list(unknown_names(Segment(0, 10, 10 + len(text), text), ()))
    assert [text[f.start - 10 : f.end - 10] for f in flags] == names
    assert not list(unknown_names(Segment(0, 10, 10 + len(text), text), [(0, len(text))]))
