"""Surname and title: who is meant, and what is no surname."""

import pytest

from glossary.base import base_concepts
from glossary.mining import KnownNames, mine
from glossary.phonetics.han import to_simplified
from glossary.titled import find_titled, office_holder, office_holders
from glossary.types import Article


@pytest.fixture(scope="module")
def known():
    return KnownNames.of(base_concepts())


def titled(text, known):
    found = [m for m in mine(Article("a", text), known).mentions if any(e.kind == "titled-surname" for e in m.evidence)]
    return [(m.surface, m.hanja, m.english) for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("시 주석이 말했다.", [("시", "習近平", "Xi")]),
        ("習 주석이 말했다.", [("習", "習近平", "Xi")]),
        ("리 총리가 갔다.", [("리", "李強", "Li")]),
        ("2018년 리 총리가 갔다.", [("리", "李克強", "Li")]),
        ("왕이(王毅) 외교부장이 왔다. 왕 부장은 웃었다.", [("왕", "王毅", "Wang")]),
        ("마윈 회장과 마화텅 회장이 왔다. 마 회장은 갔다.", [("마", "馬化騰", "Ma")]),
        ("가수 왕룬(王潤)이 왔다. 왕 가수는 노래했다.", [("왕", "王潤", "Wang")]),
        ("리옌훙(李彦宏) 회장이 왔다. 리 총리도 왔다.", [("리", "李強", "Li")]),
        ("저우룽(周龍) 교수다. 저우 교수는 학자다.", [("저우", "周龍", "Zhou")]),
        ("전 주석과 현 회장, 부산 시 주민, 두 총리가 왔다.", []),
        ("박 대통령과 김 의원이 만났다.", []),
        ("장 교수가 말했다.", []),
        ("중국 중국 중국 장 교수가 말했다.", [("장", "", "")]),
    ],
)
def test_who_is_meant(text, expected, known):
    assert titled(text, known) == expected


def test_an_unsettled_surname_is_unsure(known):
    (mention,) = [m for m in mine(Article("a", "중국 중국 중국 마 회장이"), known).mentions if not m.annotated]
    assert mention.confidence < 0.5
    assert "nobody-named" in [e.kind for e in mention.evidence]


def test_every_office_holder_is_a_base_person(known):
    for holders in office_holders().values():
        for hanja, since, until in holders:
            assert any(c.category.value == "person" for c in known.by_hanja[to_simplified(hanja)])
            assert since <= until


def test_the_year_of_the_text_chooses():
    assert office_holder("리", "총리", "2015년의 일") == "李克強"
    assert office_holder("리", "총리", "") == "李強"


def test_a_title_must_follow():
    assert [t.surname for t in find_titled("시 당국은 리 마을에서")] == []
