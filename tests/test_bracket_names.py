"""Names with the bracket of their Hanja inside, and what else brackets hold: acronyms, typing errors, stock codes."""

import pytest

from glossary.base import base_concepts
from glossary.mining import mine
from glossary.mining.known import KnownNames
from glossary.types import Article, Category, Concept


@pytest.fixture(scope="module")
def known():
    own = [
        Concept(
            "c-1", "하늘증권", "河嫩證券", "河嫩证券", english="Sky Securities", category=Category.ORG, origin="zh"
        ),
        Concept("c-2", "탑쌓기 왕국", english="Kingdom of Towers", category=Category.PRODUCT, origin="other"),
        Concept("c-3", "루미솔라", english="Lumi Solar", category=Category.ORG, origin="zh"),
        Concept("c-4", "위딩", "餘丁", "余丁", english="Yu Ding", category=Category.PERSON, origin="zh"),
    ]
    return KnownNames.of(own, base_concepts())


def concepts(text, known):
    return {c.hangul: c for c in mine(Article("a", text), known).concepts}


@pytest.mark.parametrize(
    ("text", "hangul", "hanja", "english", "category"),
    [
        ("인허(銀河)증권이 보고서를 냈다.", "인허증권", "銀河證券", "China Galaxy Securities", "org"),
        ("광다(光大)증권 연구원은 말했다.", "광다증권", "光大證券", "Everbright Securities", "org"),
        ("보험사 화타이(華泰) 보험은 올랐다.", "화타이보험", "華泰保險", "Huatai Insurance", "org"),
        ("란후(藍湖)증권은 새 회사다.", "란후", "藍湖", "Lanhu Securities", "org"),
        ("위딩(餘丁)태양광발전소가 섰다.", "위딩", "餘丁", "Yuding", "place"),
        ("작가 위딩(餘丁)은 책을 냈다.", "위딩", "餘丁", "Yu Ding", "person"),
        ("안후이(安徽)성은 넓다.", "안후이", "安徽", "Anhui", "place"),
    ],
)
def test_what_stands_behind_the_bracket_belongs_to_the_name(known, text, hangul, hanja, english, category):
    found = concepts(text, known)[hangul]
    assert (found.hanja, found.english, found.category.value) == (hanja, english, category)


def test_the_printed_form_stays_a_form(known):
    (found,) = mine(Article("a", "로봇을 만드는 위수(宇樹)테크가 왔다. 위수는 새 회사다."), known).concepts
    assert found.english == "Unitree"
    assert "위수" in found.variants


def test_two_houses_of_one_name_are_two_records(known):
    found = concepts("광다(光大)은행과 광다(光大)증권은 한 그룹이다.", known)
    assert {c.hanja: c.english for c in found.values()} == {
        "光大": "China Everbright Bank",
        "光大證券": "Everbright Securities",
    }
    assert "광다증권증권" not in found["광다증권"].variants


def test_an_acronym_in_the_bracket_leaves_the_english_that_is_known(known):
    found = concepts("탑쌓기 왕국(KoT)은 게임이다.", known)["탑쌓기 왕국"]
    assert (found.english, found.english_variants) == ("Kingdom of Towers", ("KoT",))


def test_a_misspelt_english_in_the_bracket_is_a_misspelling(known):
    found = concepts("루미솔라(Lumo Solar)는 패널을 만든다.", known)["루미솔라"]
    assert (found.english, found.misspellings, found.english_variants) == ("Lumi Solar", ("Lumo Solar",), ())
    assert "misspelling" in found.note


def test_another_english_in_the_bracket_is_taken_over(known):
    assert concepts("루미솔라(Lucent Panels)는 패널을 만든다.", known)["루미솔라"].english == "Lucent Panels"


def test_stock_codes_and_exchanges_are_no_aliases(known):
    found = concepts("밍후이바이오(明輝生物·이하 밍후이, 02269, 홍콩거래소)가 올랐다.", known)["밍후이바이오"]
    assert found.variants == ("밍후이",)
    assert concepts("밍후이바이오(Minghui Bio, 선전 증시)가 올랐다.", known)["밍후이바이오"].variants == ()
