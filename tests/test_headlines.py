"""Hanja of headlines: a country or an office where one stands alone, nothing where it is part of a word."""

import pytest

from translate.headlines import HEADLINE, PREFIXES, headline_names

CASES = [
    ("中 고급 맥주 시장", [("中", "Chinese")]),
    ("中, 새 항만 연다", [("中", "China")]),
    ("美·中 정상회담", [("美", "the U.S."), ("中", "Chinese")]),
    ("日 총리, 韓 방문", [("日", "Japanese"), ("韓", "South Korean")]),
    ("美中 갈등 격화", [("美中", "U.S.-China")]),
    ("韓中日 회의", [("韓中日", "South Korea-China-Japan")]),
    ("前 장관과 新 청사", [("前", "former"), ("新", "new")]),
    ("故 진융의 소설", [("故", "the late")]),
    ("與 의원, 野 반발", [("與", "ruling party"), ("野", "opposition")]),
    ("軍 당국이 밝혔다", [("軍", "military")]),
    ("反中 정서 확산", [("反中", "anti-China")]),
    ("親美 노선", [("親美", "pro-U.S.")]),
    ("對中 수출 30% 늘어", [("對中", "to China")]),
    ("訪日 관광객", [("訪日", "visit to Japan")]),
    ("샤오전(小鎭)과 중국(中國)", []),
    ("中國 정부", []),
    ("중관춘(中關村)", []),
    ("회의 中", []),
    ("對中國 수출", []),
    ("항만(中)", []),
    ("反日感情의 역사", []),
    ("軍은 침묵했다", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_cases(text, expected):
    assert [(c.surface, c.expected) for c in headline_names(text)] == expected


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_spans_are_exact_and_the_expected_form_is_accepted(text, expected):
    for constraint in headline_names(text):
        assert text[constraint.start : constraint.end] == constraint.surface
        assert constraint.expected in constraint.accepted


def test_the_tables_are_english():
    forms = [form for pair in HEADLINE.values() for form in pair] + [pattern for pattern, _ in PREFIXES.values()]
    assert all(form.isascii() for form in forms)
