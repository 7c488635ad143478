"""Agencies of old states: their last Hanja are those of temples and halls too, so what is said of them decides."""

import pytest

from glossary.mining.context import Context
from glossary.mining.institutions import by_institution


def reasons(surface, hanja, before="", after=""):
    return dict(by_institution(Context(surface, hanja, None, before, "", "", None, after=after), hanja))


@pytest.mark.parametrize(
    ("surface", "hanja", "before", "after"),
    [
        ("광흥시", "廣興寺", "", "는"),
        ("식량도감", "食糧都監", "", "이라는"),
        ("선덕성", "宣德省", "", "에서"),
        ("문서원", "文書院", "", "에 3인을 두었다"),
        ("문서원", "文書院", "", "에는 감(監) 1명이 있었다"),
        ("문서원", "文書院", "", "을 폐지하였다"),
        ("문서원", "文書院", "", "으로 고쳤다"),
        ("문서원", "文書院", "", ": 책을 맡아보던 관청."),
        ("문서원", "文書院", "", "은 책을 맡아보던 관청이다"),
        ("문서원", "文書院", "왕실의 관청인 ", "이 있었다"),
    ],
)
def test_what_is_said_makes_an_agency(surface, hanja, before, after):
    assert reasons(surface, hanja, before, after)["institution"] > 2


@pytest.mark.parametrize(
    ("surface", "hanja", "after"),
    [
        ("광흥사", "廣興寺", "는"),
        ("절강성", "浙江省", "에서"),
        ("각지성", "各地省", "에서"),
        ("문서원", "文書院", "은 아름답다"),
        ("문서", "文書", "를 폐지하였다"),
        ("이부칠시", "二部七寺", "에는"),
    ],
)
def test_temples_provinces_and_halls_are_none(surface, hanja, after):
    assert "institution" not in reasons(surface, hanja, after=after)


def test_a_rank_of_agencies_is_a_word():
    assert reasons("대도호부", "大都護府")["kind-of-agency"] < -3
