"""Eras, dynasties of one syllable and temple names: what counts, what is a word, what is left without its dynasty."""

from __future__ import annotations

import pytest

from glossary.types import Concept
from translate.reign_names import (
    dynasties_alone,
    dynasties_named,
    dynasty_ages,
    dynasty_periods,
    era_names,
    eras,
    names_dynasties,
    states_glossed,
)
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


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("명대에는 화가가 많았다", ["명대"]),
        ("청대의 도자기와 송대 문인", ["청대", "송대"]),
        ("당대(唐代)의 시와 당대의 영웅", ["당대"]),
        ("신규 확진자가 300명대로 줄었다", []),
        ("수백 명대 규모", []),
        ("송대관의 노래와 명대리 씨", []),
        ("원대한 꿈과 한대 지방", []),
        ("원대의 희곡과 3만 원대의 책, 원대로 하라", ["원대"]),
    ],
)
def test_ages_of_dynasties(text: str, surfaces: list[str]) -> None:
    """명대, 송대, 청대 in an article with dynasties; others with their Hanja; counts and words never."""
    assert [term.surface for term in dynasty_periods(text, {}, dynastic=True)] == surfaces
    assert all("代" in text for _ in dynasty_periods(text, {}, dynastic=False))


def test_an_article_names_dynasties() -> None:
    """나라 of Korea and a homograph do not count."""
    assert names_dynasties(["명나라의 그림"])
    assert not names_dynasties(["우리나라의 그림", "원나라이트 파티"])


def test_a_state_with_its_hanja_before_the_generic() -> None:
    """The Hanja says which of two states of one sound is meant; one that fits none is left."""
    qin = Concept("c-1", "진나라", "秦朝", "秦朝", english="Qin dynasty")
    jin = Concept("c-2", "진나라", "晉國", "晋国", english="Jin")
    surfaces = {"진나라": (qin, jin)}
    found = [term.expected for term in states_glossed("진(秦)나라가 진(晉)나라, 진(陳)나라와", surfaces)]
    assert found == ["Qin dynasty", "Jin"]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("동한 말기의 가마", ["동한"]),
        ("서진 후기까지", ["서진"]),
        ("남조시대부터 오대(五代) 때까지", ["남조", "오대"]),
        ("명청 교체기와 위진(魏晉) 시대", ["명청", "위진"]),
        ("오대(五代)에 청자를 굽고 위진(魏晉)의 지괴를 모았다", ["오대", "위진"]),
        ("수당(手當)을 받았다", []),
        ("서진하는 태풍과 연장 수당", []),
        ("동진 정책을 폈다", []),
        ("남조선 시대", []),
    ],
)
def test_dynasties_before_a_word_of_time(text: str, surfaces: list[str]) -> None:
    """Names that are words count before 시대, 말기, 때 where the article names dynasties, else never."""
    assert [term.surface for term in dynasty_ages(text, dynastic=True)] == surfaces
    assert not list(dynasty_ages(text, dynastic=False))
