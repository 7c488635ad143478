"""Words at the end of Chinese names that Korean reads in its own way, both ways."""

import pytest

from glossary.lookup import Lookup
from glossary.phonetics.korean_words import hanzi_tail, korean_tail

CASES = [
    ("西南交通大學", "시난교통대학"),
    ("北京師範大學", "베이징사범대학"),
    ("上海汽車", "상하이자동차"),
    ("首都鋼鐵", "서우두강철"),
    ("松花江", "쑹화강"),
    ("牡丹江", "무단장"),
    ("北齊書", "북제서"),
    ("南唐", "남당"),
    ("國務院", "국무원"),
    ("科學技術部", "과학기술부"),
    ("工業和信息化部", "공업정보화부"),
    ("國家統計局", "국가통계국"),
    ("人民網", "인민망"),
    ("中國工商銀行", "중국공상은행"),
    ("中國社會科學院", "중국사회과학원"),
    ("鵬城實驗室", "펑청실험실"),
    ("光明日報", "광명일보"),
    ("北京日報", "베이징일보"),
    ("華潤電力", "화룬전력"),
    ("四川盆地", "쓰촨분지"),
    ("平遙古城", "핑야오고성"),
    ("北京大學光華管理學院", "베이징대학광화관리학원"),
    ("天津條約", "톈진조약"),
    ("安史之亂", "안사의 난"),
    ("辛亥革命", "신해혁명"),
]


@pytest.fixture(scope="module")
def nothing():
    return Lookup(base=False)


@pytest.mark.parametrize(("hanzi", "hangul"), CASES)
def test_hanzi_computed_alone(nothing, hanzi, hangul):
    first = nothing.lookup(hanzi, 1)[0].concept
    assert first.hangul == hangul


@pytest.mark.parametrize(
    ("hangul", "wanted"),
    [
        ("둥펑자동차", "dongfengqiche"),
        ("베이징외국어대학", "beijingwaiguoyudaxue"),
        ("국무원", "guówùyuàn"),
        ("펑청실험실", "pengchengshiyanshi"),
        ("펑황고성", "fenghuanggucheng"),
        ("톈안먼광장", "tian'anmenguangchang"),
    ],
)
def test_hangul_computed_alone(nothing, hangul, wanted):
    found = nothing.lookup(hangul, 3)
    assert wanted in {result.concept.pinyin.replace(" ", "").casefold() for result in found}


def test_a_word_alone_is_no_name():
    assert korean_tail("汽车") == (0, "")
    assert hanzi_tail("자동차") == (0, "")


def test_a_brand_is_not_read_as_a_word():
    assert korean_tail("光明食品") == (2, "식품")  # 광밍식품, no 광명식품
    assert korean_tail("光明日报") == (4, "광명일보")
    assert korean_tail("中国石油") == (4, "중국석유")


def test_ends_that_want_a_place_before_them():
    assert korean_tail("北京站") == (1, "역")
    assert korean_tail("中转站") == (0, "")
    assert korean_tail("北部湾") == (0, "")
