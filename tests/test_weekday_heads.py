"""Days of the week in the cells of a table's head."""

import pytest

from glossary.matching import Matcher
from translate.constraints import DocumentContext, constrain
from translate.decoding import without_model
from translate.types import Segment
from translate.weekday_heads import weekday_heads


def cells(*texts):
    return [Segment(n, 10 * n, 10 * n + len(text), text) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (("시간", "월", "화", "수", "목", "금"), {1: "Mon.", 2: "Tue.", 3: "Wed.", 4: "Thu.", 5: "Fri."}),
        (("금", "토", "일", "월"), {0: "Fri.", 1: "Sat.", 2: "Sun.", 3: "Mon."}),
        (("월", "일", "시"), {}),
        (("금", "은", "동", "합계"), {}),
        (("월", "화", "수"), {}),
    ],
)
def test_rows(texts, days):
    assert {index: c.expected for index, c in weekday_heads(cells(*texts)).items()} == days


def test_the_model_is_not_asked():
    segments = cells("월", "화", "수", "목")
    own = constrain(segments, DocumentContext(Matcher()))
    assert [without_model(c.segment.text, c.constraints).text for c in own] == ["Mon.", "Tue.", "Wed.", "Thu."]
