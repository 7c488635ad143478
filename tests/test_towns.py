"""Towns under their county: which one a Hangul form names, and where running text may say so."""

from __future__ import annotations

import pytest

from glossary.towns import Town, town_of
from glossary.types import Category, Concept, Origin
from translate.short_forms import short_forms
from translate.towns import is_town, towns_behind
from translate.types import Constraint


@pytest.mark.parametrize(
    ("region", "form", "english"),
    [
        ("桐乡市", "우전진", "Wuzhen Town"),
        ("桐鄉", "우전진", "Wuzhen Town"),
        ("浙江省", "우전진", "Wuzhen Town"),
        ("浙江", "오진진", "Wuzhen Town"),
        ("顺德区", "베이자오진", "Beijiao Town"),
        ("南山", "웨하이가도", "Yuehai Subdistrict"),
        ("南山", "웨하이제다오", "Yuehai Subdistrict"),
        ("循化撒拉族自治县", "지스진", "Jishi Town"),
        ("凉山彝族自治州", "쌍하향", ""),  # no town of that name
        ("四川", "타이핑진", "Taiping Town"),  # many, one English
        ("桐乡", "시탕진", ""),  # lies in Jiashan
        ("강남", "우전진", ""),
        ("浙江", "우전시", ""),
        ("浙江", "사진", ""),
        ("西藏", "바이진", ""),
        ("河北", "이현", "Yi County"),
        ("河北", "웨이현", "Wei County"),
        ("河北", "위현", "Yu County"),  # 蔚縣
        ("山东", "산현", "Shan County"),
        ("河北", "역현", ""),
    ],
)
def test_a_form_names_the_town_of_its_region(region: str, form: str, english: str) -> None:
    town = town_of(region, form)
    assert (town.english if town else "") == english


def test_two_towns_of_different_english_are_left_out() -> None:
    from glossary.towns import _regions

    assert town_of("桐乡", "우전진") == Town("烏鎮鎮", "Wuzhen Town")
    assert len(_regions()["浙江"]) > len(_regions()["杭州"]) > len(_regions()["桐乡"]) == 1


_SURFACES = {
    form: (Concept(f"c-{simple}", form, simple, simple, english=english, category=Category.PLACE, origin=origin),)
    for form, simple, english, origin in (
        ("저장성", "浙江", "Zhejiang Province", Origin.ZH),
        ("저장", "浙江", "Zhejiang Province", Origin.ZH),
        ("퉁샹", "桐乡", "Tongxiang", Origin.ZH),
        ("허베이성", "河北", "Hebei Province", Origin.ZH),
        ("더화현", "德化县", "Dehua County", Origin.ZH),
        ("경기도", "", "Gyeonggi", Origin.KO),
    )
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("저장성 퉁샹시 우전진에서", ["우전진=Wuzhen Town"]),
        ("저장(浙江)성 퉁샹(桐鄉)시 우전진은", ["우전진=Wuzhen Town"]),
        ("저장 성 우전진", ["우전진=Wuzhen Town"]),
        ("퉁샹 우전 진에", ["우전 진=Wuzhen Town"]),
        ("퉁샹시 우전진(烏鎭)과", ["우전진=Wuzhen Town"]),
        ("더화현 쉰중진과 룽쉰진, 싼반진 주민", ["쉰중진=Xunzhong Town", "룽쉰진=Longxun Town", "싼반진=Sanban Town"]),
        ("저장성 저우산현", []),
        ("허베이성 이현 량거좡진에서", ["이현=Yi County", "량거좡진=Lianggezhuang Town"]),
        ("가수 이현, 서현과 저장성 서현", []),
        ("더화현의 도자기, 룽쉰진 주민", []),
        ("경기도 우전진", []),
        ("우전진", []),
        ("저장성 연구진은 저장성 경영진과 저장성 고향에서 저장성 추진을", []),
        ("저장성 우전진압대", []),
        ("저장성 우전진흥회", []),
    ],
)
def test_towns_need_their_place_before_them(text: str, expected: list[str]) -> None:
    assert [f"{town.surface}={town.expected}" for town in towns_behind(text, _SURFACES, ())] == expected


def test_a_bracket_belongs_to_the_town_and_other_names_go_before() -> None:
    text = "퉁샹시 우전진(烏鎭)과"
    (town,) = towns_behind(text, _SURFACES, ())
    assert (text[town.core_start : town.core_end], town.concept) == ("우전진(烏鎭)", "")
    assert not list(towns_behind(text, _SURFACES, [(4, 6)]))


def test_the_article_names_its_town_again() -> None:
    town = Constraint("term", "우전진", 4, 7, 4, 7, "Wuzhen Town", ("Wuzhen Town", "Wuzhen"), "", "place")
    known = Constraint("term", "우전", 4, 6, 4, 6, "Wuzhen Town", ("Wuzhen Town",), "c-1", "place")
    assert is_town(town)
    assert not is_town(known)
    assert short_forms([("퉁샹시 우전진", (town,))], {}) == {"우전진": town}
