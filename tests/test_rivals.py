"""What stands in the place of a missing name or figure."""

import pytest

from translate.quantities import find_quantities
from translate.rivals import intruder, rival_figure, rival_name
from translate.types import Constraint


def figure(korean, english, values=frozenset()):
    (quantity,) = find_quantities(korean)
    place = rival_figure(quantity, english, (0, len(english)), set(), values)
    return place and english[slice(*place)]


@pytest.mark.parametrize(
    ("korean", "english", "rival"),
    [
        ("138억위안", "It cost 138 billion yuan.", "138 billion yuan"),
        ("138억위안", "It cost 13.8 billion won.", "13.8 billion won"),
        ("138억위안", "It cost 13.8 million yuan, 3 percent more.", "13.8 million yuan"),
        ("2018년", "It opened in 2008.", "2008"),
        ("50%", "It rose 5 percent.", "5 percent"),
        ("50%", "It has 7 plants.", None),
        ("50%", "It rose a lot.", None),
    ],
)
def test_rival_figure(korean, english, rival):
    assert figure(korean, english) == rival


def test_a_figure_of_the_korean_is_no_rival():
    assert figure("2018년", "It closed in 2019.", frozenset({"2019"})) is None


def name(expected, english, **more):
    constraint = Constraint("term", "이름", 0, 2, 0, 2, expected, (expected,), **more)
    place = rival_name(constraint, english, (0, len(english)), set())
    return place and english[slice(*place)]


@pytest.mark.parametrize(
    ("expected", "english", "rival"),
    [
        ("Yi Gang", "Governor Yi Kang spoke.", "Yi Kang"),
        ("Zhongguancun", "It is in Zhonguancun today.", "Zhonguancun"),
        ("Hangzhou", "It is in Tokyo.", None),
        ("Hangzhou", "no capitals here", None),
    ],
)
def test_rival_name(expected, english, rival):
    assert name(expected, english) == rival


def test_a_forbidden_form_is_a_rival():
    assert name("Yanbian", "It opened in Yenji.", avoid=("Yenji",)) == "Yenji"


def test_an_intruder_is_known_and_unclaimed():
    text = "Tencent and Baidu met."
    assert intruder(text, (0, len(text)), {(0, 7)}, frozenset({"tencent", "baidu"})) == (12, 17)
    assert intruder(text, (0, len(text)), set(), frozenset()) is None
