"""Mentions of one article settle each other: the same surface and Hanja, and the members of one list."""

import pytest

from glossary.base import base_concepts
from glossary.mining import KnownNames
from glossary.mining.mentions import find_mentions
from glossary.types import Article, Category, Kind, Reading


@pytest.fixture(scope="module")
def known():
    return KnownNames.of(base_concepts())


def mentions(text, known):
    return list(find_mentions(Article("a", text), known))


def test_the_surest_judgement_holds_for_the_whole_article(known):
    text = "안지(安止) 선생의 추모제다. 사당은 안지(安止)를 배향한다."
    assert [m.kind for m in mentions(text, known)] == [Kind.NAME, Kind.NAME]
    alone = mentions("사당은 안지(安止)를 배향한다.", known)
    assert alone[0].kind is Kind.COMMON_WORD


def test_a_word_stays_a_word_throughout(known):
    text = "그는 공정(公正)을 말했다. 공정(公正)한 사회다."
    assert {m.kind for m in mentions(text, known)} == {Kind.COMMON_WORD}


def test_a_title_does_not_make_a_name_of_the_word(known):
    text = "《대학(大學)》을 읽었다. 대학(大學)에 들어갔다."
    assert [m.kind for m in mentions(text, known)] == [Kind.NAME, Kind.COMMON_WORD]


def test_the_category_that_something_tells_is_the_category_elsewhere(known):
    text = "스타트업 롄슈즈(聯秀之)는 컸다. 그 뒤 롄슈즈(聯秀之)가 왔다."
    assert {m.category for m in mentions(text, known)} == {Category.ORG}


def test_dishes_of_a_list_are_no_firms(known):
    text = "대표 음식은 마포더우푸(麻婆豆腐), 푸치페이펜(夫妻肺片), 양러우촨(羊肉串)이다."
    assert {m.kind for m in mentions(text, known)} == {Kind.COMMON_WORD}


def test_a_dictionary_word_among_towns_is_a_town(known):
    towns = mentions("버스로 예류(野柳), 스펀(十分), 지우펀(九份)을 돌았다.", known)
    assert [(m.surface, m.kind) for m in towns] == [("예류", Kind.NAME), ("스펀", Kind.NAME), ("지우펀", Kind.NAME)]


def test_what_sounds_the_same_both_ways_is_read_as_its_list(known):
    listed = mentions("진은 파(巴), 촉(蜀), 한중(漢中)을 얻었다.", known)
    assert {m.reading for m in listed} == {Reading.SINO_KOREAN}
    assert mentions("중국 산시성 한중(漢中)시다.", known)[0].reading is Reading.MANDARIN


def test_an_office_in_the_bracket_is_no_other_name(known):
    assert mentions("우주인 왕둥(王冬·사령관)이 탔다.", known)[0].glosses == ()
    assert mentions("배우 량차오웨이(梁朝偉·양조위)가 왔다.", known)[0].glosses == ("양조위",)


def test_places_in_a_list_are_all_places(known):
    listed = mentions("하동(河東), 태원(太原), 상당(上黨) 등의 군을 점령했다.", known)
    assert {(m.kind, m.category) for m in listed} == {(Kind.NAME, Category.PLACE)}
