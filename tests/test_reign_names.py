"""Eras, dynasties of one syllable and temple names: what counts, what is a word, what is left without its dynasty."""

from __future__ import annotations

import pytest

from translate.reign_names import dynasties_alone, dynasties_named, era_names, eras
from translate.temple_names import emperors, temple_names


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("희녕 2년에 신법을 시작했다", ["Xining"]),
        ("북송 원풍 연간의 일이다", ["Yuanfeng"]),
        ("가정(嘉定) 3년과 가정(嘉靖) 3년", ["Jiading", "Jiajing"]),
        ("천보 14년(755년)에 난이 일어났다", ["Tianbao"]),
        ("崇禎 17년에 나라가 망했다", ["Chongzhen"]),
        ("명나라 만력 때의 일", []),
        ("대중 30년 교류의 역사", []),
        ("보통 3년이 걸린다", []),
        ("정통 20년 경력의 요리사", []),
        ("개성 5년간의 협상", []),
    ],
)
def test_an_era_needs_a_year_and_a_word_needs_more(text: str, english: list[str]) -> None:
    """An era counts before a year; one that is a word needs its Hanja, our year or a dynasty besides."""
    assert [term.expected for term in era_names(text)] == english


def test_every_era_has_one_english_for_its_hanja() -> None:
    """The Hanja tell eras of the same sound apart."""
    assert eras()["가정"] == ("Jiajing", "Jiading")
    assert all(len(english) == 1 for form, english in eras().items() if not "가" <= form[0] <= "힣")


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("금은 요의 군대를 격파했다", ["금", "요"]),
        ("송과 명의 제도를 본받았다", ["송", "명"]),
        ("수십 명은 금을 캤고 만 원의 값을 받았다", []),
        ("3명은 원을 그렸다", []),
        ("요를 깔고 누웠다", ["요"]),
    ],
)
def test_dynasties_of_one_syllable(text: str, surfaces: list[str]) -> None:
    """They count with a particle, where the article names them in full; counters and objects do not."""
    named = dynasties_named(["금나라와 요나라, 송나라, 명나라, 원나라"])
    assert [term.surface for term in dynasties_alone(text, named, {})] == surfaces
    assert not list(dynasties_alone(text, frozenset(), {}))


@pytest.mark.parametrize(
    ("article", "english"),
    [
        (["금나라와 송나라가 싸웠다.", "태종이 군사를 냈다."], [[], ["Emperor Taizong"]]),
        (["금나라 태종이 송나라를 쳤다."], [["Emperor Taizong of Jin"]]),
        (["북송 중기 신종 때의 일이다."], [["Emperor Shenzong of Song"]]),
        (["조선의 세종과 태종은 왕이다."], [[]]),
        (["제국은 현종 때 기울었다.", "당 현종은 양귀비를 사랑했다."], [["Emperor Xuanzong of Tang"]] * 2),
        (["당나라의 현종은 시를 좋아했다.", "고려의 현종은 다르다."], [["Emperor Xuanzong of Tang"], []]),
    ],
)
def test_temple_names(article: list[str], english: list[list[str]]) -> None:
    """The dynasty beside a temple name counts; where several are possible, it stays without one."""
    found = [[term.expected for term in row if term.surface[-1] in "종조제"] for row in emperors(article)]
    assert found == english


def test_different_emperors_of_one_hangul_are_left() -> None:
    """성종 is Shengzong of Liao and Chengzong of Yuan: neither is written without a sign."""
    assert temple_names("성종은", "Song", frozenset({"Liao", "Yuan"}))[0] == []
