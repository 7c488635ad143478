"""Figures of the English that nothing of the Korean stands behind, and hedges that were lost or invented."""

import pytest

from translate.checking import check
from translate.quantities import find_quantities
from translate.types import Constraint
from translate.uncovered import doubled_figures, invented_hedges, lost_hedges, worded_figures


def outcomes(korean, english):
    own = [
        Constraint(
            "quantity", q.surface, q.start, q.end, q.core_start, q.core_end, q.core_english, q.english, quantity=q
        )
        for q in find_quantities(korean)
    ]
    return check(own, english)


@pytest.mark.parametrize(
    ("korean", "english", "doubled"),
    [
        ("30도까지 올랐다.", "It rose to 30 degrees, as many as 30 degrees.", ["30"]),
        (
            "319억 달러(약 36조원)를 벌었다.",
            "It made 31.9 billion won ($31.9 billion, about 36 trillion won).",
            ["31.9"],
        ),
        ("30명과 30명이 왔다.", "30 and 30 people came.", []),
        ("A350 2대가 왔다.", "Two A350s came; the A350 is new.", []),
        ("2018년 5G가 나왔다.", "5G came in 2018.", []),
        ("2018년에 나왔다.", "In 2018, it came in 2018.", ["2018"]),
    ],
)
def test_doubled(korean, english, doubled):
    found = doubled_figures(korean, outcomes(korean, english), english)
    assert [english[a:b] for a, b in found] == doubled


@pytest.mark.parametrize(
    ("korean", "english", "worded"),
    [
        ("국가 비상 대응을 시작했다.", "It began four state responses.", ["four"]),
        ("네 나라가 모였다.", "The four countries met.", []),
        ("삼국이 모였다.", "The three countries met.", []),
        ("두 나라가 모였다.", "The two countries met for the first time.", []),
        ("싼샤에 갔다.", "He went to the Three Gorges.", []),
        ("제4호 태풍이 왔다.", "The April typhoon came.", []),
        ("봄에 왔다.", "It came in April.", ["April"]),
        ("봄에 올 수 있다.", "It may come. May it be so.", []),
        ("제3자가 왔다.", "A third party came.", []),
        ("한-중 관계는 좋다.", "Relations have been good for nine years.", ["nine years"]),
        ("사흘-나흘 걸린다.", "It takes three days.", []),
    ],
)
def test_worded(korean, english, worded):
    found = worded_figures(korean, outcomes(korean, english), english)
    assert [english[a:b] for a, b in found] == worded


@pytest.mark.parametrize(
    ("korean", "english", "lost"),
    [
        ("관객은 200만명을 넘었다.", "Visitors passed 2 million.", 0),
        ("관객은 200만명을 넘었다.", "Visitors were 2 million.", 1),
        ("기온은 거의 40도였다.", "It was close to 40 degrees.", 0),
        ("기온은 거의 40도였다.", "It was 40 degrees.", 1),
        ("30분 이하로 쓴다.", "It is used for 30 minutes or less.", 0),
        ("30분 이하로 쓴다.", "It is used for 30 minutes.", 1),
        ("13세 이하, 키 1.2m 미만이다.", "He is 13, less than 1.2 meters tall.", 1),
        ("약 5년이 걸렸다.", "It took five years or so.", 0),
        ("5년이 걸렸다.", "It took five years.", 0),
    ],
)
def test_lost_hedges(korean, english, lost):
    assert len(lost_hedges(outcomes(korean, english), english)) == lost


@pytest.mark.parametrize(
    ("korean", "english", "invented"),
    [
        ("너비가 57m에 달한다.", "It is less than 57 meters wide.", 1),
        ("너비가 57m에 달한다.", "It reaches 57 meters.", 0),
        ("너비가 57m를 넘는다.", "It is more than 57 meters wide.", 0),
        ("68.7%보다 높다.", "It is above 68.7 percent.", 0),
    ],
)
def test_invented_hedges(korean, english, invented):
    assert len(invented_hedges(korean, outcomes(korean, english), english)) == invented
