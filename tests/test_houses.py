"""Houses composed behind a Chinese place, and what stays a description."""

from __future__ import annotations

import pytest

from glossary.types import Category, Concept, Origin
from translate.houses import housed, short_houses
from translate.types import Constraint


def _place(text: str, name: str, english: str) -> Constraint:
    return Constraint("term", name, 0, len(name), 0, len(name), english, (english,), "c-1", "place")


@pytest.mark.parametrize(
    ("text", "name", "place", "expected"),
    [
        ("윈난성 고급인민법원은", "윈난성", "Yunnan Province", "Yunnan High People's Court"),
        ("윈난성과기투자그룹이", "윈난성", "Yunnan Province", "Yunnan Technology Investment Group"),
        ("칭다오 국제맥주축제에서", "칭다오", "Qingdao", "Qingdao International Beer Festival"),
        ("칭다오시 제1인민병원", "칭다오", "Qingdao", "Qingdao First People's Hospital"),
        ("칭다오대교를", "칭다오", "Qingdao", "Qingdao"),
        ("칭다오 대학은 많다", "칭다오", "Qingdao", "Qingdao"),
        ("칭다오 공안국장은", "칭다오", "Qingdao", "Qingdao"),
        ("칭다오 경제 회의를", "칭다오", "Qingdao", "Qingdao"),
        ("칭다오 선언에", "칭다오", "Qingdao", "Qingdao Declaration"),
    ],
)
def test_a_house_needs_a_head_and_an_end(text: str, name: str, place: str, expected: str) -> None:
    assert housed(text, _place(text, name, place), Origin.ZH).expected == expected


def test_only_chinese_places_carry_houses() -> None:
    place = _place("부산 동물원", "부산", "Busan")
    assert housed("부산 동물원", place, Origin.KO) is place


def test_china_needs_a_glued_organisation() -> None:
    china = _place("중국반도체산업협회", "중국", "China")
    assert housed("중국반도체산업협회는", china, Origin.ZH).expected == "China Semiconductor Industry Association"
    assert housed("중국 산업단지는", china, Origin.ZH) is china


def test_a_bracket_with_hanja_belongs_to_the_house() -> None:
    text = "중국경공집단(中國輕工集團)과"
    china = Concept("c-2", "중국", "中國", english="China", category=Category.PLACE, origin=Origin.ZH)
    (house,) = short_houses(text, {"중국": (china,)}, ())
    assert (house.expected, text[house.core_start : house.core_end]) == (
        "China Light Industry Group",
        "중국경공집단(中國輕工集團)",
    )
    assert not list(short_houses(text, {"중국": (china,)}, [(0, 4)]))
