"""Inline markup: hidden from the engine, given back to the English."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.markup import hidden_spans, plain, restore
from translate.types import Constraint, Fate, Outcome, Segment, Translation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[샤먼](https://a.example/48)항", "샤먼항"),
        ("![야경](a.png '밤')을 보라", "야경을 보라"),
        ("**굵게**와 *기울여*, `코드`, ~~지움~~", "굵게와 기울여, 코드, 지움"),
        ("snake_case와 2 * 3은 그대로", "snake_case와 2 * 3은 그대로"),
        ("[각주]는 링크가 아니다", "[각주]는 링크가 아니다"),
    ],
)
def test_plain(text, expected):
    assert plain(text) == expected


def test_hidden_spans_hold_addresses_and_marks_but_no_words():
    text = "[샤먼](https://a.example/48)과 https://b.example/30%25, 문의는 c@d.example로"
    assert [text[start:end] for start, end in hidden_spans(text)] == [
        "[",
        "](https://a.example/48)",
        "https://b.example/30%25",
        "c@d.example",
    ]


def test_a_link_goes_around_the_name_that_is_its_label():
    source = "[샤먼](https://a.example)항이 열렸다."
    constraint = Constraint("term", "샤먼", 1, 3, 1, 3, "Xiamen")
    translation = Translation(
        Segment(0, 0, len(source), source), "Xiamen port opened.", (Outcome(constraint, Fate.KEPT, "Xiamen", 0, 6),)
    )
    assert restore(source, "Xiamen port opened.", [translation]) == "[Xiamen](https://a.example) port opened."


def test_addresses_in_the_text_come_back():
    assert (
        restore("문의는 a@b.example, 안내는 https://b.example.", "Ask there.")
        == "Ask there. (a@b.example) (https://b.example)"
    )
    assert restore("https://b.example 참고", "See https://b.example") == "See https://b.example"


def test_emphasis_goes_around_the_name_that_it_marks():
    source = "**샤먼**항이 열렸다.[^1]"
    constraint = Constraint("term", "샤먼", 2, 4, 2, 4, "Xiamen")
    translation = Translation(
        Segment(0, 0, len(source), source), "Xiamen port opened.", (Outcome(constraint, Fate.KEPT, "Xiamen", 0, 6),)
    )
    assert restore(source, "Xiamen port opened.", [translation]) == "**Xiamen** port opened.[^1]"
    assert restore("**샤먼**항이 열렸다.", "The port opened.") == "The port opened."


def test_a_picture_stays_a_picture():
    assert restore("끝의 ![야경](a.png) 사진", "The last photo.") == "The last photo. ![](a.png)"


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.text(alphabet="[]()*_`~! h가나a.:/@", max_size=60))
def test_any_text(text):
    spans = hidden_spans(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert len(plain(text)) <= len(text)
    assert restore(text, "English").lstrip("*_~").startswith("English")
