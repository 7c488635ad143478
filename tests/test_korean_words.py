"""Words at the end of Chinese names that Korean reads in its own way, both ways."""

import pytest

from glossary.lookup import Lookup
from glossary.phonetics.korean_words import hanzi_tail, korean_tail

CASES = [
    ("西南交通大學", "시난교통대학"),
    ("北京師範大學", "베이징사범대학"),
    ("上海汽車", "상하이자동차"),
    ("首都鋼鐵", "서우두강철"),
    ("松花江", "쑹화강"),
    ("牡丹江", "무단장"),
    ("北齊書", "북제서"),
    ("南唐", "남당"),
]


@pytest.fixture(scope="module")
def nothing():
    return Lookup(base=False)


@pytest.mark.parametrize(("hanzi", "hangul"), CASES)
def test_hanzi_computed_alone(nothing, hanzi, hangul):
    first = nothing.lookup(hanzi, 1)[0].concept
    assert first.hangul == hangul


@pytest.mark.parametrize(("hanzi", "hangul"), [("東風汽車", "둥펑자동차"), ("北京外國語大學", "베이징외국어대학")])
def test_hangul_computed_alone(nothing, hanzi, hangul):
    wanted = {"東風汽車": "dongfengqiche", "北京外國語大學": "beijingwaiguoyudaxue"}[hanzi]
    found = nothing.lookup(hangul, 3)
    assert wanted in {result.concept.pinyin.replace(" ", "").casefold() for result in found}


def test_a_tail_needs_a_name_before_it():
    assert korean_tail("汽车") == (0, "")
    assert hanzi_tail("자동차") == (0, "")
    assert korean_tail("清华大学") == (0, "")
