"""What stands around a surface: for a place, a person, a firm, a work, or for the ordinary word."""

import pytest

from glossary.fitting import (
    fits_apposition,
    fits_firm,
    fits_korea,
    fits_owner,
    fits_person,
    fits_place,
    fits_state,
    fits_word,
    fits_work,
    is_about_china,
    kin_of_korean,
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


@pytest.mark.parametrize(
    "following",
    [
        "에서 한 달쯤 머물며",
        "에서 태어나",
        "에서 버스로",
        "으로 출장을",
        "에 있는 국제학교에서",
        "의 작은 찻집에서",
        "에서 북쪽으로",
    ],
)
def test_only_places_have(following):
    assert fits_place(following, following) >= 3.0
    assert fits_place(following, following, word=True) < 3.0


@pytest.mark.parametrize("following", ["에서 졌다", "의 의미를", "으로 이겼다", "에서 중요한 것은", "을 머물게"])
def test_not_only_places_have(following):
    assert fits_place(following, following) < 3.0


def test_a_place_by_what_stands_before():
    assert fits_place("으로 바뀌는", "", "출장지가 ") > 2.0
    assert fits_place("은 아름답다", "", "윈난성의 ") == 2.0
    assert fits_place("은 아름답다", "", "가능성의 ") == 0.0
    assert fits_place("은 여름이면", "", "양쯔강 중류의 ") == 2.0


@pytest.mark.parametrize(
    "following", ["을 몰아낸 뒤", "은 해 만에 무너졌다", "에 조공을 바치던", "의 황제가", "와 싸운", " 때의 노래"]
)
def test_states(following):
    assert fits_state("", following, "", "女真") > 2.0
    assert fits_state("", following, "", "風水") == 0.0


@pytest.mark.parametrize("following", ["이 이어지고 있다", "을 마련했다", "에 대비해", "의 이유를", "으로 떠난 주민"])
def test_no_states(following):
    assert fits_state("", following, "", "女真") == 0.0


def test_persons_by_what_only_they_do():
    assert fits_person("", "은 술에 취해 잠들었다", "", word=False) == 3.5
    assert fits_person("", "은 낡아서 아버지는 눈물을 흘렸다", "", word=False) < 2.0
    assert fits_person("주인공으로 ", "를 떠올렸다", "", word=False) == 2.0
    assert fits_person("주인공으로 ", "를 떠올렸다", "", word=True) == 0.0


def test_one_of_a_group_and_what_it_is():
    assert fits_apposition("배우 가운데 ", "이", {Category.PERSON}) > 1.0
    assert fits_apposition("영화 가운데 ", "이", {Category.PERSON}) == 0.0
    assert fits_apposition("남은 장수는 ", "였다", {Category.PERSON}) == 2.0
    assert fits_apposition("남은 문제는 ", "였다", {Category.PERSON}) == 0.0


def test_things_of_china():
    assert is_about_china("중원의 도읍") and is_about_china("당 현종은")
    assert not is_about_china("축구 경기를 마라톤처럼")


def test_kin_of_a_korean():
    assert kin_of_korean("김유신의 맏아들 ") == "김유신"
    assert kin_of_korean("관우의 아들 ") == kin_of_korean("김유신의 칼 ") == ""
