"""Broken engine output is named, ordinary English is not."""

import pytest

from translate.guards import trouble
from translate.types import Constraint

KOREAN = "베이징과 상하이의 여러 기업이 참여한 회의가 지난주 항저우에서 열려 새 계획을 발표했다."


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("A meeting was held in Hangzhou last week.", ""),
        ("It was a very very good meeting.", ""),
        ("The Ministry of Science and Technology of China and the Ministry of Commerce of China met.", ""),
        ("Beijing, Shanghai, Beijing and Shanghai met.", ""),
        ("It cost 1,000,000,000,000 won.", ""),
        ("He said that that was that.", ""),
        ("World War III and XXXX followed.", ""),
        ("", "empty"),
        (" ... ", "empty"),
        ("the the the the meeting", "loop"),
        ("China's's's meeting", "loop"),
        ("An RRRRRRRR hub", "loop"),
        ("A 5-year-year-year-year-year plan", "loop"),
        ("A plan, , , , and", "loop"),
        ("He went to the ward to the ward to the ward.", "loop"),
        ("It is legally legally legally legally fine.", "loop"),
        ("The meeting 회의 was held.", "korean-left"),
        (" ".join(f"word{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(90)), "runaway"),
    ],
)
def test_trouble(english, expected):
    assert trouble(KOREAN, english) == expected


def test_a_name_that_stays_korean_is_not_left_over():
    kept = Constraint("term", "한컴", 0, 2, 0, 2, "한컴")
    assert trouble("한컴은 기업이다.", "한컴 is a company.", (kept,)) == ""
    assert trouble("한컴은 기업이다.", "한컴 is a 기업.", (kept,)) == "korean-left"
    assert trouble("한컴은 기업이다.", "한컴 is a company.") == "korean-left"
