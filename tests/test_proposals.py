"""Unknown names that read as Mandarin: proposed where asked, unsure, and never for words and foreign names."""

import pytest

from glossary.base import base_concepts
from glossary.matching import Matcher
from glossary.mining import KnownNames, mine
from glossary.types import Article

CHINA = "중국 중국 중국 "


@pytest.fixture(scope="module")
def known():
    return KnownNames.of(base_concepts())


def guessed(text, known, unsure=True):
    mined = mine(Article("a", CHINA + text), known, Matcher(base_concepts()), unsure=unsure)
    return [m for m in mined.mentions if any(e.kind == "reads-as-mandarin" for e in m.evidence)]


@pytest.mark.parametrize(
    ("text", "surface", "category"),
    [
        ("왕하오란 연구원은 말했다.", "왕하오란", "person"),
        ("장쉐펑 대표는 말했다.", "장쉐펑", "person"),
        ("쑤저우훙신전자에서 만든다.", "쑤저우훙신전자", "org"),
        ("중국 기업 리샹커지는 컸다.", "리샹커지", "org"),
    ],
)
def test_proposed(text, surface, category, known):
    (mention,) = guessed(text, known)
    assert (mention.surface, mention.category.value, mention.annotated, mention.hanja) == (surface, category, False, "")
    assert mention.confidence < 0.5
    assert mention.evidence[0].detail.split(", ")[0] == mention.pinyin


@pytest.mark.parametrize(
    "text",
    [
        "대통령 대표는 말했다.",
        "김철수 대표는 말했다.",
        "케네디 대통령은 말했다.",
        "스미스 감독은 말했다.",
        "베이징에서 만났다.",
        "시진핑 주석은 말했다.",
        "회의 의장은 말했다.",
        "유커 회장은 말했다.",
    ],
)
def test_not_proposed(text, known):
    assert guessed(text, known) == []


def test_off_unless_asked_and_never_in_a_text_of_elsewhere(known):
    assert guessed("장쉐펑 대표는 말했다.", known, unsure=False) == []
    mined = mine(Article("a", "장쉐펑 대표는 말했다."), known, unsure=True)
    assert mined.mentions == ()


def test_a_guess_enters_no_concept(known):
    mined = mine(Article("a", CHINA + "장쉐펑 대표는 말했다."), known, unsure=True)
    assert mined.concepts == ()
