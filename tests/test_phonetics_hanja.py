"""Sino-Korean, Japanese and Cantonese sounds of Han characters."""

from pathlib import Path

import pytest

from glossary.phonetics.cantonese import cantonese_hangul
from glossary.phonetics.hanja import initial_law, possible_sino, sino_korean, sino_korean_word
from glossary.phonetics.japanese import is_japanese_surname, japanese_hangul, japanese_surname_length, japanese_word
from glossary.phonetics.kana import kana_hangul

CASES = Path(__file__).parent / "cases"


def rows(name):
    text = (CASES / name).read_text("utf-8")
    return [tuple(line.split("\t")) for line in text.splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize(("han", "category", "hangul"), rows("phonetics_sino.tsv"))
def test_sino_korean_words(han, category, hangul):
    assert sino_korean_word(han, category.strip("-")) == hangul


@pytest.mark.parametrize(("han", "category", "hangul"), rows("phonetics_sino.tsv"))
def test_every_syllable_of_a_reading_is_possible(han, category, hangul):
    assert len(han) == len(hangul)
    for i, (ch, syllable) in enumerate(zip(han, hangul, strict=True)):
        assert syllable in possible_sino(ch, initial=i == 0)


def test_the_initial_law():
    pairs = {
        "녀": "여",
        "리": "이",
        "라": "나",
        "료": "요",
        "률": "율",
        "누": "누",
        "림": "임",
        "니": "이",
        "마": "마",
        "로": "노",
    }
    assert {syllable: initial_law(syllable) for syllable in pairs} == pairs
    assert initial_law("A") == "A"


def test_readings_of_characters():
    assert sino_korean("金") == sino_korean("\uf90a") == ("금", "김")
    assert sino_korean("适")[0] == "적"
    assert sino_korean("宁")[0] == "녕"
    assert "영" in possible_sino("宁", initial=False)
    assert "김" in possible_sino("金", initial=True)
    assert sino_korean("A") == ()
    assert sino_korean_word("LG電子") == "LG전자"


def sounds_like(kanji, hangul):
    rests = {hangul}
    for ch in kanji:
        rests = {rest[len(s) :] for rest in rests for s in japanese_hangul(ch) if rest.startswith(s)}
    return "" in rests


@pytest.mark.parametrize(("kanji", "hangul", "possible"), rows("phonetics_japanese.tsv"))
def test_japanese_names(kanji, hangul, possible):
    whole = any(japanese_word(kanji[:n]) == hangul[:m] and (n == len(kanji) or sounds_like(kanji[n:], hangul[m:]))
                for n in (2, 3) for m in range(2, len(hangul) + 1))  # fmt: skip
    assert (whole or sounds_like(kanji, hangul)) == (possible == "yes")


def test_japanese_tables():
    assert is_japanese_surname("安倍") and is_japanese_surname("田中") and is_japanese_surname("渡边")
    assert not is_japanese_surname("王") and not is_japanese_surname("習")
    assert japanese_surname_length("額賀福志郞") == 2
    assert japanese_word("豊田") == "도요다"
    assert [kana_hangul(r) for r in ("toukyou", "kyuushuu", "gunma", "chiba", "sapporo", "tsushima")] == [
        "도쿄", "규슈", "군마", "지바", "삿포로", "쓰시마",
    ]  # fmt: skip
    assert kana_hangul("xyz") == ""


def test_cantonese():
    assert "룽" in cantonese_hangul("龍")
    assert "웡" in cantonese_hangul("黃")
    assert cantonese_hangul("鑫") == ()
