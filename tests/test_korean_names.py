"""Names that Korean knows as something else than their Mandarin sound: people of old, dynasties, waters, temples."""

from pathlib import Path

import pytest

from glossary.lookup import Lookup
from glossary.phonetics.korean_names import korean_name

LINES = (Path(__file__).parent / "cases/korean_names.tsv").read_text("utf-8").splitlines()
CASES = [tuple(line.split("\t")) for line in LINES if line and line[0] != "#"]


@pytest.mark.parametrize(("hanzi", "hangul"), CASES)
def test_the_name_korean_uses(hanzi, hangul):
    assert korean_name(hanzi) == hangul


@pytest.mark.parametrize("hanzi", ["王海峰", "西安", "黃岡", "秦皇島", "連雲港", "魅族", "王江", "李朝", "華為"])
def test_any_other_name_is_left_to_the_sounds(hanzi):
    assert korean_name(hanzi) == ""


def test_both_forms_are_known():
    first = Lookup(base=False).lookup("曾國藩", 1)[0].concept
    assert (first.hangul, first.pinyin) == ("증국번", "Zēng Guófān")
    assert "쩡궈판" in first.variants


@pytest.mark.parametrize(
    ("hangul", "pinyin"),
    [("웨이허강", "Weihe"), ("야룽강", "Yalongjiang"), ("포양호", "Poyanghu"), ("충밍섬", "Chongmingdao")],
)
def test_waters_from_hangul(hangul, pinyin):
    assert Lookup(base=False).lookup(hangul, 1)[0].concept.pinyin == pinyin


def test_a_person_is_no_river():
    assert Lookup(base=False).lookup("펑샤오강", 1)[0].concept.pinyin == "Feng Xiaogang"


@pytest.mark.parametrize(
    ("hanzi", "english"),
    [
        ("渭河", "Wei River"),
        ("黃河", "Yellow River"),
        ("少林寺", "Shaolin Temple"),
        ("明朝", "Ming dynasty"),
        ("官渡之戰", "Battle of Guandu"),
        ("南昌起義", "Nanchang Uprising"),
        ("西安", "Xi'an"),
    ],
)
def test_english_with_its_generic(hanzi, english):
    assert Lookup(base=False).lookup(hanzi, 1)[0].concept.english == english


@pytest.mark.parametrize(
    ("hangul", "hanja"),
    [
        ("왕안석", "王安石"),
        ("당나라", "唐朝"),
        ("안사의 난", "安史之亂"),
        ("병마용", "兵馬俑"),
        ("절도사", "節度使"),
        ("왕안석변법", "王安石變法"),
    ],
)
def test_old_names_from_hangul(hangul, hanja):
    assert Lookup(base=False).lookup(hangul, 1)[0].concept.hanja == hanja


@pytest.mark.parametrize(
    ("hanzi", "category"),
    [("節度使", "other"), ("五四運動", "other"), ("軍機處", "org"), ("文匯報", "org"), ("李革命", "person")],
)
def test_what_a_name_is(hanzi, category):
    assert Lookup(base=False).lookup(hanzi, 1)[0].concept.category == category
