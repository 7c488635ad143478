"""Koreans and foreigners whom an article names by what they are, and the words that are neither."""

import pytest

from glossary.types import Category, Concept, Origin
from translate.chinese_people import chinese_name, chinese_people
from translate.korean_people import by_rule, held_by, is_korean_name, korean_people, named_again
from translate.types import Segment
from translate.unknown_names import aged_names, glossed_names, quoted_names, unknown_houses, unknown_names


@pytest.mark.parametrize("name", ["윤서진", "남도현", "배준호", "한지섭", "오태림", "이장우"])
def test_names(name):
    assert is_korean_name(name)


@pytest.mark.parametrize(
    "word",
    ["최우수", "정부는", "외국인", "이민자", "주전급", "위치한", "유명한", "전문가", "고성능", "박물관"],
)
def test_words(word):
    assert not is_korean_name(word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("윤서진 감독은 이겼다.", {"윤서진": "Yoon Seo-jin"}),
        ("배준호 외교부 장관이 왔다.", {"배준호": "Bae Jun-ho"}),
        ("한지섭 전 대표가 떠났다.", {"한지섭": "Han Ji-seop"}),
        ("한지섭 주중한국대사관 대사대리가 왔다.", {"한지섭": "Han Ji-seop"}),
        ("윤서진 외교부 동북아협력국장을 만났다.", {"윤서진": "Yoon Seo-jin"}),
        ("남도현 상하이 총영사", {"남도현": "Nam Do-hyeon"}),
        ("배준호(왼쪽) 감독이", {"배준호": "Bae Jun-ho"}),
        ("남도현 상무부 국장", {}),
        ("윤서진이 이겼다.", {}),
        ("정부는 대표를 보냈다.", {}),
        ("감독 최우수 선수상", {}),
        ("배우 고서윤은 웃었다.", {"고서윤": "Ko Seo-yun"}),
        ("뮤지컬배우 하도균(29)이 왔다.", {"하도균": "Ha Do-gyun"}),
        ("홍콩 배우 고서윤은 웃었다.", {}),
        ("배우 왕이원은 웃었다.", {}),
        ("배우 신인상을 받았다.", {}),
        ("성산동 주민 모임이 열렸다.", {}),
        ("원신자 씨는 국수를 판다.", {"원신자": "Won Sin-ja"}),
    ],
)
def test_a_title_proves(text, expected):
    assert korean_people([text]) == expected


def test_no_place_is_taken_twice():
    people = by_rule({"윤서진": "Yoon Seo-jin"}, Origin.KO)
    assert [c.start for c in named_again("윤서진과 윤서진", people, [(0, 3)])] == [5]
    assert not list(named_again("윤서진복집", people, ()))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("페헤이라 감독이 이끈다.", ["페헤이라"]),
        ("테니스 선수가 되찾으면 총리를 만난다.", []),
        ("이끄는 감독과 프로젝트 대표", []),
    ],
)
def test_unknown_foreigners(text, names):
    flags = list(unknown_names(Segment(0, 10, 10 + len(text), text), ()))
    assert [text[f.start - 10 : f.end - 10] for f in flags] == names
    assert not list(unknown_names(Segment(0, 10, 10 + len(text), text), [(0, len(text))]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("천샤오위안 상무부 부주임은 말했다.", {"천샤오위안": "Chen Xiaoyuan"}),
        ("배우 쑹자가 왔다.", {"쑹자": "Song Jia"}),
        ("코미디언인 지아밍이 웃겼다.", {"지아밍": "Jia Ming"}),
        ("궈쥔밍(오른쪽) 총경리", {"궈쥔밍": "Guo Junming"}),
        ("쇼핑 회장과 린다 감독", {}),
        ("한지섭 주임", {}),
        ("천샤오위안 거리", {}),
    ],
)
def test_chinese_people_by_sound(text, expected):
    assert chinese_people([text]) == expected


@pytest.mark.parametrize("word", ["쑤군대다", "펑크", "쉬쉬", "레이먼", "사오정", "왕자", "쓰레기"])
def test_words_are_no_chinese_names(word):
    assert not chinese_name(word)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("캐롤린 프레이저 교수는 말했다.", ["캐롤린 프레이저"]),
        ("유명한 테니스 선수가 새로운 플랫폼 대표를 봤다.", []),
    ],
)
def test_foreigners_with_two_names(text, names):
    flags = list(unknown_names(Segment(0, 0, len(text), text), ()))
    assert [text[f.start : f.end] for f in flags] == names


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("밤에 둥라이식당(東來食堂)에 갔다.", (), ["둥라이식당"]),
        ("감독의 ‘그림자(影)’를 봤다.", (), ["그림자"]),
        ("굴기(崛起)를 말했다.", (0,), []),
        ("재(再)통찰하는 인내", (), []),
    ],
)
def test_words_with_hanja_that_nothing_knows(text, words, names):
    flags = list(glossed_names(Segment(0, 0, len(text), text), (), words, ()))
    assert [text[f.start : f.end] for f in flags] == names
    assert not list(glossed_names(Segment(0, 0, len(text), text), [(0, len(text))], words, ()))


def test_an_office_in_a_house_proves_a_short_name():
    known = {"조현": (Concept("c-1", "조현", english="Cho Hyun", category=Category.PERSON, origin=Origin.KO),)}
    people = held_by(["중국을 찾은 조현 외교부 장관이 말했다."], known)
    assert [(c.surface, c.concept) for c in named_again("조현은 조현병을 모른다.", people, ())] == [("조현", "c-1")]
    assert not held_by(["조현 장관"], known)
    assert not held_by(["조현 병"], known)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("주커맨(34세)과 천둥(38)이 탔다.", ["주커맨", "천둥"]),
        ("평균(42)과 정원(20)을 밝혔다.", []),
    ],
)
def test_an_age_in_a_bracket_proves_a_person(text, names):
    flags = list(aged_names(Segment(0, 0, len(text), text), ()))
    assert [text[f.start : f.end] for f in flags] == names
    assert not list(aged_names(Segment(0, 0, len(text), text), [(0, len(text))]))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("새한태권도협회와 협회가 열었다.", ["새한태권도협회"]),
        ("국내대학과 연구소, 전문연구소가 밝혔다.", []),
        ("새한아르텍디자인연구소장이 왔다.", []),
    ],
)
def test_organisations_that_nothing_knows(text, names):
    flags = list(unknown_houses(Segment(0, 0, len(text), text), ()))
    assert [text[f.start : f.end] for f in flags] == names


def test_a_known_organisation_is_not_flagged():
    text = "상하이시장관리감독국이 밝혔다."
    assert not list(unknown_houses(Segment(0, 0, len(text), text), [(0, 10)]))
    flags = list(unknown_houses(Segment(0, 0, len(text), text), [(0, 4)]))
    assert [text[f.start : f.end] for f in flags] == ["상하이시장관리감독국"]


def test_who_heads_a_house_is_named_in_a_bracket():
    assert korean_people(["한국문화원(원장 윤서진)이 열었다. 원장(정부는)"]) == {"윤서진": "Yoon Seo-jin"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("술 ‘명냥’을 마셨다.", ["명냥"]),
        ("‘시장’과 ‘좋아한다’, ‘값싼 술’, ‘우리’", []),
        ("영화 《쿠라벨》은", ["쿠라벨"]),
    ],
)
def test_words_in_quotes_that_nothing_knows(text, names):
    flags = list(quoted_names(Segment(0, 0, len(text), text), ()))
    assert [text[f.start : f.end] for f in flags] == names
    assert not list(quoted_names(Segment(0, 0, len(text), text), [(0, len(text))]))
