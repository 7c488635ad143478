"""Figures among the names, ranks, years and nouns they belong to."""

import pytest

from translate.allotment import crossed
from translate.checking import check
from translate.clause_places import joined_places
from translate.quantities import find_quantities
from translate.types import Constraint, Fate, Outcome

NAMES = {"베이징": "Beijing", "상하이": "Shanghai", "하이얼": "Haier", "구글": "Google", "뉴욕": "New York"}


def outcomes(korean, english):
    own = [
        Constraint(
            "quantity", q.surface, q.start, q.end, q.core_start, q.core_end, q.core_english, q.english, quantity=q
        )
        for q in find_quantities(korean)
    ]
    for name, said in NAMES.items():
        if (at := korean.find(name)) >= 0:
            own.append(Constraint("term", name, at, at + len(name), at, at + len(name), said, (said,)))
    return check(sorted(own, key=lambda c: c.core_start), english)


@pytest.mark.parametrize(
    ("korean", "english", "pairs"),
    [
        ("베이징은 3%, 상하이는 6% 늘었다.", "Beijing rose 6 percent and Shanghai 3 percent.", 1),
        ("베이징은 3%, 상하이는 6% 늘었다.", "Beijing rose 3 percent and Shanghai 6 percent.", 0),
        ("베이징은 3%, 상하이는 6% 늘었다.", "Shanghai rose 6 percent and Beijing 3 percent.", 0),
        ("베이징과 상하이는 각각 3%와 6% 늘었다.", "Beijing and Shanghai rose 6 percent and 3 percent.", 1),
        ("베이징과 상하이는 각각 3%와 6% 늘었다.", "Beijing and Shanghai rose 3 and 6 percent.", 0),
        ("사망자는 131명, 부상자는 980명이다.", "There were 980 dead and 131 injured.", 1),
        ("사망자는 131명, 부상자는 980명이다.", "There were 131 dead and 980 injured.", 0),
        ("131명이 숨지고 980명이 다쳤다.", "Some 980 were injured and 131 died.", 0),
        ("131명이 숨지고 980명이 다쳤다.", "Some 131 were injured and 980 died.", 1),
        (
            "상반기에 45만대, 하반기에 52만대를 팔았다.",
            "It sold 520,000 in the first half, 450,000 in the second half.",
            1,
        ),
        ("하이얼이 2위, 구글이 4위다.", "Haier is fourth and Google second.", 1),
        ("뉴욕 첫날 구글에 이어 2위였다.", "It was second behind Google on the New York first day.", 0),
        (
            "외국인이 28억원, 개인이 14억원어치를 팔았다.",
            "Foreigners sold 1.4 billion won, individuals 2.8 billion won.",
            1,
        ),
    ],
)
def test_crossed(korean, english, pairs):
    assert len(crossed(korean, outcomes(korean, english), english)) == pairs


def test_joined_places():
    level = Constraint("quantity", "4.0", 0, 3, 0, 3, "4.0")
    count = Constraint("quantity", "4차례", 10, 13, 10, 11, "four")
    parts = [
        (0, "It was above 4.0.", [Outcome(level, Fate.KEPT, "4.0", 13, 16)]),
        (10, "The four came.", [Outcome(Constraint("quantity", "4차례", 0, 3, 0, 1, "four"), Fate.KEPT, "four", 4, 8)]),
    ]
    joined = "It was above 4.0, the four came."
    places = joined_places([level, count], parts, joined)
    assert {k: joined[a:b] for k, (a, b) in places.items()} == {0: "4.0", 1: "four"}
