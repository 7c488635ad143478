"""Spaces that an engine lost beside the words it took over from its source."""

import pytest

from translate.ungluing import unglue


@pytest.mark.parametrize(
    ("english", "source", "expected"),
    [
        ("The governmentstatistics", "government statistics", "The government statistics"),
        ("agraduate student", "graduate student를", "a graduate student"),
        ("Thebelt is tight", "belt는", "The belt is tight"),
        ("governmentdisclosed a plan", "government가 plan을 disclose했다", "government disclosed a plan"),
        ("New maps in Chinese'scampus", "campus의 지도", "New maps in Chinese's campus"),
        ("a global intelligenceR&D hub", "R&D 허브", "a global intelligence R&D hub"),
        ("the 10finals", "10강", "the 10 finals"),
        ("in the 5th, 90s, 16km and 3D", "5 90 16 3", "in the 5th, 90s, 16km and 3D"),
        ("It is nationwide", "nation wide", "It is nationwide"),
        ("around the online shop", "round line", "around the online shop"),
        ("It withdraws", "draw", "It withdraws"),
        ("<t1>graduate", "graduate", "<t1>graduate"),
        ("Supervision", "", "Supervision"),
    ],
)
def test_unglue(english, source, expected):
    assert unglue(english, source) == expected
