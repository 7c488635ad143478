"""Figures inside names are reported at their place in the English of the name, and only there."""

import pytest

from translate.checking import check
from translate.compounds import extended
from translate.inner_figures import inner_figures, inner_outcomes
from translate.quantities import find_quantities
from translate.types import Constraint, Fate


def figure_of(text):
    own = find_quantities(text)[0]
    return Constraint(
        "quantity", own.surface, own.start, own.end, own.core_start, own.core_end, own.core_english, own.english,
        quantity=own,
    )  # fmt: skip


def name_of(text, english):
    return Constraint("term", text, 0, len(text), 0, len(text), english, (english,))


@pytest.mark.parametrize(
    ("korean", "english", "said", "target", "start"),
    [
        ("제5회 박람회", "Fifth Expo", "At the Fifth Expo", "Fifth", 7),
        ("포럼 2019", "Forum 2019", "The Forum 2019 opened", "2019", 10),
    ],
)
def test_figures_inside_names(korean, english, said, target, start):
    name, figure = name_of(korean, english), figure_of(korean)
    assert inner_figures([figure], [name]) == (figure,)
    (outcome,) = inner_outcomes(check([name], said), [figure])
    assert (outcome.target, outcome.target_start, outcome.fate) == (target, start, Fate.KEPT)
    assert not inner_outcomes(check([name], "Nothing opened"), [figure])


def test_a_figure_that_the_name_does_not_say_is_not_reported():
    assert not inner_figures([figure_of("제5회 박람회")], [name_of("제5회 박람회", "Expo")])


def test_a_figure_outside_names_is_none_of_theirs():
    assert not inner_figures([figure_of("5회 열렸다")], [Constraint("term", "우시", 10, 12, 10, 12, "Wuxi 5")])


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("‘발전 보고서 2018’을", "발전 보고서", "Report 2018"),
        ("‘발전 보고서 2018년 판’을", "발전 보고서", "Report"),
        ("발전 보고서 2018쪽", "발전 보고서", "Report"),
        ("한중 회담 2018", "한중 회담", "Report"),
    ],
)
def test_the_year_of_a_report_is_part_of_its_name(text, surface, expected):
    at = text.index(surface)
    term = Constraint("term", surface, at, at + len(surface), at, at + len(surface), "Report", ("Report",))
    assert extended(text, term).expected == expected
