"""Places and countries that the Korean does not name are flagged; what it does name in any form is not."""

import pytest

from glossary.types import Category, Concept
from translate.checking import check
from translate.inventions import invented_names, places_of_names
from translate.types import Constraint, Segment

PLACES = places_of_names(
    [
        Concept("c-1", "훈춘시", "琿春", english="Hunchun", category=Category.PLACE),
        Concept("c-2", "칭양", "慶陽", english="Qingyang", category=Category.PLACE),
        Concept("c-3", "왕이", "王毅", english="Wang Yi", category=Category.PERSON),
        Concept("c-4", "선전", "深圳", english="Shenzhen", category=Category.PLACE),
        Concept("c-5", "삼성", "三星", english="Samsung", category=Category.ORG),
    ]
)


@pytest.mark.parametrize(
    ("korean", "english", "invented"),
    [
        ("홍무 연간에 개간됐다.", "It was reclaimed in Hong Kong.", ["Hong Kong"]),
        ("홍콩에서 열렸다.", "It opened in Hong Kong.", []),
        ("청나라 대신이 왔다.", "A minister of Qingyang came.", ["Qingyang"]),
        ("훈춘 정부가 밝혔다.", "The government of Hunchun said.", []),
        ("미 정부가 밝혔다.", "The U.S. government said.", []),
        ("성·시의 통계다.", "These are statistics of the U.S. and cities.", ["U.S."]),
        ("우리 정부가 밝혔다.", "The South Korean government said.", []),
        ("중국산 요소다.", "It is Chinese urea.", []),
        ("장관이 말했다.", "Wang Yi said.", []),
        ("시내에 도착했다.", "It arrived with President Wang.", ["President Wang"]),
        ("왕 부장이 도착했다.", "Minister Wang arrived.", []),
        ("텐센트는 선전했다.", "Tencent was Shenzhen.", ["Shenzhen"]),
        ("시 당국 선전부가 밝혔다.", "The Shenzhen Propaganda Ministry said.", ["Shenzhen"]),
        ("삼생의 이야기다.", "It is the story of Samsung.", ["Samsung"]),
        ("삼성의 이야기다.", "It is the story of Samsung.", []),
    ],
)
def test_invented(korean, english, invented):
    flags = invented_names(Segment(0, 5, 5 + len(korean), korean), (), english, PLACES)
    assert [flag.message.split("”")[0][1:] for flag in flags] == invented
    assert {(flag.code, flag.start) for flag in flags} <= {("invented-name", 5)}


def test_the_english_of_a_constraint_is_not_invented():
    own = [Constraint("term", "항저우", 0, 3, 0, 3, "Qingyang", ("Qingyang",))]
    english = "It opened in Qingyang."
    assert not invented_names(Segment(0, 0, 3, "항저우"), check(own, english), english, PLACES)


@pytest.mark.parametrize(
    ("korean", "english", "invented"),
    [
        ("새 반도체에서 더 빨리 돈다.", "It runs in the University of Chips.", True),
        ("차세대 반도체에서 더 빨리 돈다.", "It runs in the University of Chips.", True),
        ("칭화대가 밝혔다.", "The University said.", False),
        ("베이징대·칭화대와 협력했다.", "The University cooperated.", False),
        ("외교부가 밝혔다.", "The Ministry said.", False),
        ("판 행장이 말했다.", "Bank Governor Pan said.", False),
        ("그는 강가에 섰다.", "He stood at the Bank.", True),
        ("그는 강가에 섰다.", "He stood at the bank.", False),
    ],
)
def test_a_house_that_the_korean_does_not_name(korean, english, invented):
    flags = invented_names(Segment(0, 0, len(korean), korean), (), english, {})
    assert [flag.code for flag in flags] == ["invented-name"] * invented
