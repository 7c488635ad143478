"""Quotation marks of the English stand in pairs; words of the writer are never put into them."""

import pytest

from translate.checking import check
from translate.quoting import edits_of, with_pairs
from translate.types import Constraint


@pytest.mark.parametrize(
    ("english", "korean", "expected"),
    [
        ('Wang: "Open the market', "왕 “시장을 열라”", 'Wang: "Open the market"'),
        ('Open the market": Wang', "“시장을 열라” 왕", '"Open the market": Wang'),
        ('He said, "Open it.', "“열라”고 했다.", "He said, Open it."),
        ('Open it," he said.', "그는 “열라”고 했다.", "Open it, he said."),
        ('"Open it," he said, "and sell.', "“열라”며 “팔라”고 했다.", '"Open it," he said, and sell.'),
        ("The parents' ”notes", "부모의 “쪽지”와", "The parents' notes"),
        ("Wang: 'Open the market': Li'", "왕 ‘열라’…리", "Wang: 'Open the market': Li"),
        ("Wang says 'open it", "왕 ‘열라’", "Wang says open it"),
    ],
)
def test_lone_marks(english, korean, expected):
    assert with_pairs(english, (), korean)[0] == expected


@pytest.mark.parametrize(
    "english",
    [
        '"Open it," he said, "and sell."',
        "China's firms' shares rose.",
        "The ’90s and the workers' unions",
        '("Open it")',
        "“Open it,” he said.",
    ],
)
def test_pairs_stay(english):
    assert not edits_of(english, "“열라”고 했다.")


def test_the_places_of_names_move_along():
    names = [Constraint("term", "우시", 0, 2, 0, 2, "Wuxi", ("Wuxi",))]
    english = 'Open it": Wuxi'
    text, outcomes = with_pairs(english, check(names, english), "“열라” 우시")
    assert text[outcomes[0].target_start : outcomes[0].target_end] == outcomes[0].target == "Wuxi"


def test_no_name_is_cut():
    names = [Constraint("term", "우시", 0, 2, 0, 2, 'Wu"xi', ('Wu"xi',))]
    english = 'In Wu"xi'
    assert with_pairs(english, check(names, english), "우시에서")[0] == english
