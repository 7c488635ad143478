"""Every annotation pattern of the press: what is the term, what does the bracket say of it."""

import csv
from pathlib import Path

import pytest

from glossary.base import base_concepts
from glossary.mining import KnownNames
from glossary.mining.mentions import find_mentions, traditional_form
from glossary.types import Article, Kind, Origin

with (Path(__file__).parent / "cases" / "mentions.tsv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def known():
    return KnownNames.of(base_concepts())


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:24])
def test_first_bracket(case, known):
    found = list(find_mentions(Article("a", case["text"]), known))
    assert found
    mention = found[0]
    assert case["text"][mention.start : mention.end] == mention.surface
    got = {
        "surface": mention.surface,
        "suffix": mention.suffix,
        "hanja": mention.hanja,
        "latin": " | ".join(mention.latin),
        "gloss": " | ".join(mention.glosses),
        "kind": mention.kind.value,
        "typo": "1" if mention.typo else "",
        **{key: getattr(mention, key).value for key in ("reading", "category", "origin") if case[key]},
    }
    assert got == {key: case[key] for key in got}


def test_there_are_negatives_and_every_kind():
    assert len(CASES) >= 120
    assert {case["kind"] for case in CASES} == {kind.value for kind in Kind}


def test_lines_of_a_poem_are_no_names(known):
    poem = "千里江陵一日還(천리강릉일일환)\n輕舟已過萬重山(경주이과만중산)\n"
    assert [m.kind for m in find_mentions(Article("a", poem), known)] == [Kind.NOT_A_TERM] * 2
    alone = next(find_mentions(Article("a", "白帝城(백제성)은 성이다."), known))
    assert alone.kind is Kind.NAME


WORDS = (
    "맥진(脈診)은 부위(部位)와 기세(氣勢)를 살피고 병변(病變)을 안다. 음허(陰虛)와 기체(氣滯), "
    "혈맥(血脈)과 장부(臟腑)를 가리며, 이를 목왕절(木旺節)이라 한다."
)


def test_where_words_are_glossed_an_unsure_name_is_a_word(known):
    alone = next(find_mentions(Article("a", "이를 목왕절(木旺節)이라 한다."), known))
    among = list(find_mentions(Article("a", WORDS), known))[-1]
    assert alone.kind is Kind.NAME
    assert (among.surface, among.kind) == ("목왕절", Kind.COMMON_WORD)
    assert among.evidence[-1].kind == "among-words"


def test_where_names_stand_too_nothing_becomes_a_word(known):
    names = "왕안석(王安石), 소식(蘇軾), 구양수(歐陽修), 사마광(司馬光)이 있었다. "
    found = list(find_mentions(Article("a", names + WORDS), known))
    assert found[-1].kind is Kind.NAME


def test_nested_brackets_are_two_mentions(known):
    text = "마화텅(텐센트(騰訊)/3위) 회장"
    found = list(find_mentions(Article("a", text), known))
    assert ("텐센트", "騰訊") in [(m.surface, m.hanja) for m in found]


def test_every_bracket_of_a_list_is_found(known):
    text = "닝보(寧波)·원저우(溫州)와 자싱(嘉興), 후저우(湖州) 등이다."
    assert [m.hanja for m in find_mentions(Article("a", text), known)] == ["寧波", "溫州", "嘉興", "湖州"]


def test_the_hanja_of_a_korean_name_are_not_converted():
    assert traditional_form("朴弘信", Origin.KO) == "朴弘信"
    assert traditional_form("云南", Origin.ZH) == "雲南"


def test_a_name_without_base_names_is_proved_by_its_sound():
    (mention,) = find_mentions(Article("a", "작가 주이룽쥔(朱伊龍軍)이 썼다."))
    assert (mention.surface, mention.reading.value, mention.pinyin) == ("주이룽쥔", "mandarin", mention.pinyin)
    assert mention.evidence[0].kind == "alignment"


def test_a_text_without_brackets_has_no_mentions():
    assert list(find_mentions(Article("a", "베이징에서 상하이까지"))) == []
