"""The English of a matched name at its place: the drink rather than the brewer."""

import pytest

from glossary.matching import Matcher
from glossary.mining import mine
from glossary.mining.known import KnownNames
from glossary.types import Article, Category, Concept, Origin, Source, Status
from translate.naming import named

BREWERY = Concept(
    "c-1", "칭다오맥주", "靑島啤酒", "青岛啤酒", english="Tsingtao Brewery", category=Category.ORG, origin=Origin.ZH,
    status=Status.APPROVED, variants=("칭다오 맥주",),
)  # fmt: skip
CITY = Concept(
    "c-2",
    "칭다오",
    "靑島",
    "青岛",
    english="Qingdao",
    category=Category.PLACE,
    origin=Origin.ZH,
    status=Status.APPROVED,
)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("칭다오 맥주를 마셨다.", "Tsingtao Beer"),
        ("칭다오[靑島] 맥주는 유명하다.", "Tsingtao Beer"),
        ("칭다오(靑島) 맥주를 마셨다.", "Tsingtao Beer"),
        ("칭다오맥주가 상장했다.", "Tsingtao Brewery"),
        ("칭다오는 도시이다.", "Qingdao"),
    ],
)
def test_a_beer_is_no_brewery(text, english):
    matcher = Matcher([BREWERY, CITY])
    match = next(iter(matcher.matches(text)))
    constraint = named(text, match, None, matcher)
    assert constraint.expected == english
    if "맥주" in text:
        assert "Tsingtao Brewery" in (constraint.expected, *constraint.accepted)


LAB = Concept(
    "c-3", "류완실험실", "柳灣實驗室", "柳湾实验室", english="Liuwan Lab", category=Category.ORG, origin=Origin.ZH,
    status=Status.APPROVED, source=Source.BASE, variants=("류완",),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("류완(柳灣)실험실(LIUWAN LAB)을 찾았다.", "류완(柳灣)실험실(LIUWAN LAB)"),
        ("류완(柳灣)실험실을 찾았다.", "류완(柳灣)실험실"),
        ("류완(柳灣)실험실(작년 개소)을 찾았다.", "류완(柳灣)실험실"),
    ],
)
def test_a_second_bracket_that_repeats_the_name_is_covered(text, covered):
    matcher = Matcher([LAB])
    match = next(iter(matcher.matches(text)))
    mention = mine(Article("a", text), KnownNames.of([LAB])).mentions[0]
    constraint = named(text, match, mention, matcher)
    assert (text[: constraint.core_end], constraint.expected) == (covered, "Liuwan Lab")
