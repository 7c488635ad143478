"""What stands around a surface: for a place, a person, a firm, a work, or for the ordinary word."""

import pytest

from glossary.fitting import (
    fits_apposition,
    fits_firm,
    fits_korea,
    fits_owner,
    fits_person,
    fits_place,
    fits_word,
    fits_work,
)
from glossary.types import Category


@pytest.mark.parametrize(
    "following",
    [
        "에서 열린 회의",
        "까지 고속철이 달린다",
        "으로 떠났다",
        "의 밤거리는 밝다",
        "의 한 공장에서",
        "을 거쳐 갔다",
        "에 녹조가 끼었다",
        "은 유서 깊은 도시다",
        "의 스마트폰 부품 업체",
    ],
)
def test_place(following):
    assert fits_place(following, following) >= 1.0


@pytest.mark.parametrize("following", ["을 마련했다", "이 필요하다", "의 차이를", " 효과가", "은 어렵다"])
def test_no_place(following):
    assert fits_place(following, following) == 0.0


@pytest.mark.parametrize(
    "following",
    [
        "은 제자에게 말했다",
        "에게 편지를 썼다",
        "가 반란을 일으켰다",
        "이 “그렇지 않다",
        " “더는 못 참는다”",
        "의 후손이다",
    ],
)
def test_person(following):
    assert fits_person("", following, following, word=False) >= 1.0


def test_what_people_do_says_nothing_of_a_word_for_people():
    said = "은 결승에서 이겼다"
    assert fits_person("", said, said, word=False) > fits_person("", said, said, word=True) == 0.0


def test_firm_and_work():
    assert fits_firm("", "의 스마트폰 점유율", "") >= 2.0
    assert fits_firm("", "을 먹었다", "") == 0.0
    assert fits_firm("드론 택시를 만드는 ", "이", "") > fits_firm("드론 택시를 보는 ", "이", "") == 0.0
    assert fits_work("", "에 실린 글") > 0.0
    assert fits_work("", "를 세 번 읽었다") > 0.0
    assert fits_work("", "를 잃었다") == 0.0


@pytest.mark.parametrize(
    ("before", "kind", "least"),
    [
        ("인기 배우 ", Category.PERSON, 2.0),
        ("월왕 ", Category.PERSON, 1.8),
        ("항구도시 ", Category.PLACE, 1.5),
        ("中 ", Category.PERSON, 2.5),
    ],
)
def test_apposition(before, kind, least):
    assert fits_apposition(before, "은", {kind}) >= least


def test_people_of_old_are_no_actors():
    assert fits_apposition("신인 배우 ", "이", {Category.PERSON}, old=True) < 0


@pytest.mark.parametrize("before", ["경기 ", "경북 ", "수원시 ", "강원도 "])
def test_places_of_korea(before):
    assert fits_korea(before, "") < 0
    assert fits_korea("산둥성 ", "") == 0.0


@pytest.mark.parametrize(
    ("before", "following"),
    [
        ("새 ", "이"),
        ("두 ", "을"),
        ("", "들을 모았다"),
        ("", "이가 왔다"),
        ("", "를 만들었다"),
        ("정부 ", "은"),
        ("", "도에서"),
    ],
)
def test_word(before, following):
    assert fits_word(before, following, person=False, korean=False) < 0


@pytest.mark.parametrize(
    ("before", "following"), [("", "에서"), ("어제 ", "은"), ("결국 ", "을 떠났다"), ("산둥성 ", "은")]
)
def test_nothing_against(before, following):
    assert fits_word(before, following, person=False, korean=False) == 0.0


def test_owner():
    assert fits_owner("의 샘이") > fits_owner("의 차이가") == 0.0
