"""What stands beside a filled name or figure; most rows are in cases/joints.tsv (test_marking.py)."""

import pytest

from translate.joints import joint_before
from translate.types import Constraint


@pytest.mark.parametrize(
    ("before", "expected"),
    [("The rate is $", "The rate is "), ("It costs US$ ", "It costs "), ("The rate is ", "The rate is ")],
)
def test_a_figure_brings_its_own_unit(before, expected):
    rate = Constraint("quantity", "7.12위안", 0, 6, 0, 6, "7.12 yuan")
    assert joint_before(rate, "7.12 yuan", before, ".") == expected
