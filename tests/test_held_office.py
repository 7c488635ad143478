"""An office that a sentence gives a name with what it belongs to between them."""

import pytest

from glossary.mining.held_office import held_chinese_office, held_office


@pytest.mark.parametrize(
    ("after", "holds"),
    [
        (" 중국 상무부 대변인은 말했다", True),
        (" 외교부 부부장, 한쥔", True),
        (" 중앙재경위원회 판공실 부주임을", True),
        (" 국무원(國務院) 부총리가", True),
        (" 정상에서 만난 대변인은", False),
        (" 오르는 시장은", False),
        ("에서 총리가", False),
        (" 산이 높다", False),
    ],
)
def test_nouns_and_a_title(after, holds):
    assert held_office(after) is holds


def test_an_office_of_china():
    assert held_chinese_office(" 상무부 부장을")
    assert not held_chinese_office(" 부산시 대변인은")
