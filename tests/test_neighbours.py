"""Names in Sino-Korean reading whose language only what stands around them tells."""

import pytest

from glossary.base import base_concepts
from glossary.mining import KnownNames, mine
from glossary.mining.mentions import find_mentions
from glossary.types import Article, Origin

KNOWN = KnownNames.of(base_concepts())


def found(text, surface):
    return next(m for m in find_mentions(Article("a", text), KNOWN) if m.surface == surface)


@pytest.mark.parametrize(
    ("text", "surface", "origin"),
    [
        ("간쑤(甘肅)성의 장예(張掖)와 노마산(老馬山), 주취안(酒泉), 둔황(敦煌)을 지난다.", "노마산", Origin.ZH),
        ("강원도의 노마산(老馬山)은 높다.", "노마산", Origin.KO),
        ("공자(孔子), 맹자(孟子), 사마천(司馬遷)을 읽었고 강원도의 노마산(老馬山)에 올랐다.", "노마산", Origin.KO),
        ("《논어(論語)》와 《맹자(孟子)》, 《사기(史記)》와 《금릉초(金陵草)》를 읽었다.", "금릉초", Origin.ZH),
        ("공자(孔子)와 맹자(孟子)를 즐긴 이성민(李聖民)의 『소옹집(笑翁集)』과 사마천(司馬遷).", "소옹집", Origin.KO),
    ],
)
def test_places_and_works_among_chinese_names_are_chinese(text, surface, origin):
    assert found(text, surface).origin is origin


@pytest.mark.parametrize(
    ("text", "surface", "english"),
    [
        ("당(唐) 태종(太宗)은 왔다.", "태종", "Taizong"),
        ("조선의 태종(太宗)은 왔다.", "태종", "Taejong"),
        ("진(晉)의 문공(文公)이 들었다.", "문공", "Duke Wen"),
        ("초나라 장왕(莊王)이 물었다.", "장왕", "King Zhuang"),
    ],
)
def test_a_ruler_belongs_to_the_state_before_him(text, surface, english):
    assert found(text, surface).english == english


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("춘추(春秋) 시대의 제후들", "Spring and Autumn period"),
        ("『춘추(春秋)』를 읽었다.", "Spring and Autumn Annals"),
        ("전국(戰國)시대의 일이다.", "Warring States period"),
    ],
)
def test_an_age_is_no_book(text, english):
    assert [c.english for c in mine(Article("a", text), KNOWN).concepts] == [english]


def test_an_ordinary_gloss_before_an_age_stays_a_word():
    assert found("변혁(變革) 시대의 사람들", "변혁").kind == "common-word"


@pytest.mark.parametrize(
    ("text", "surface", "english"),
    [
        (
            "당나라 황제 당태종(唐太宗)과 위징(魏徵), 방현령(房玄齡) 곁에 이무(李懋)가 있었다. 명나라도.",
            "이무",
            "Li Mao",
        ),
        ("서울에서 이무(李懋) 교수가 당태종(唐太宗)과 위징(魏徵), 방현령(房玄齡)을 말했다.", "이무", "Lee Mu"),
        (
            "당나라 황제 당태종(唐太宗)과 위징(魏徵), 방현령(房玄齡)을 이무(李懋) 교수가 썼다. 명나라도.",
            "이무",
            "Lee Mu",
        ),
    ],
)
def test_persons_are_chinese_in_an_article_about_its_past(text, surface, english):
    assert found(text, surface).english == english
