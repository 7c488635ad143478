"""What may stand around a name: tables are sound, tails split, titles and appositions are found."""

import pytest

from glossary.cues import (
    apposition,
    appositions,
    generics,
    is_particle_chain,
    loanwords,
    particles,
    split_tail,
    title_after,
    titles,
)
from glossary.types import Category


def test_the_categories_of_the_tables_exist():
    known = {category.value for category in Category}
    assert {generic.category for generic in generics().values()} <= known
    assert set(appositions().values()) <= known


def test_the_tables_are_filled():
    assert len(generics()) > 150
    assert len(titles()) > 80
    assert len(particles()) > 140
    assert {kind for _, kind in titles().values()} == {"office", "role", "honorific"}
    assert ("유커", "遊客") in loanwords()


@pytest.mark.parametrize("chain", ["은", "에서", "에서는", "들에게", "으로부터", "뿐만", "에게도", "이라며"])
def test_particle_chains(chain):
    assert is_particle_chain(chain)


@pytest.mark.parametrize("tail", ["장", "성장", "했다", "회의", "하다", "공항", "은" * 99], ids=lambda tail: tail[:9])
def test_no_particle_chains(tail):
    assert not is_particle_chain(tail)


@pytest.mark.parametrize(
    ("tail", "split"),
    [
        ("성은", ("성", "은")),
        ("자치구에서는", ("자치구", "에서는")),
        ("사범대학을", ("사범대학", "을")),
        ("에서", ("", "에서")),
        ("", ("", "")),
        ("칩", ("칩", "")),
    ],
)
def test_split_tail(tail, split):
    assert split_tail(tail) == split


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("마윈 회장은", "회장"),
        ("마윈회장이", "회장"),
        ("왕이 외교부장이었다", "외교부장"),
        ("리창 총리실", "총리"),
        ("왕하이펑 씨는", "씨"),
        ("마윈, 그는", ""),
        ("왕이 성장하면", ""),
        ("왕이 성장하고", ""),
        ("마윈 회장단회의", ""),
    ],
)
def test_title_after(text, title):
    name = text.split(",")[0].split(" ")[0].removesuffix("회장이")
    assert title_after(text, len(name)) == title


@pytest.mark.parametrize(
    ("before", "category"),
    [
        ("홍콩 배우 ", "person"),
        ("최대 음성인식 기업 ", "org"),
        ("항구도시 ", "place"),
        ("영화 ‘", "work"),
        ("스마트폰 ", "product"),
        ("창업자인 ", "person"),
        ("베이징의 ", ""),
        ("배우", ""),
        ("", ""),
    ],
)
def test_apposition(before, category):
    assert apposition(before) == category
