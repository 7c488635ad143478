"""Chinese names of three or four syllables that a text about Korea has as something else: people, words, words cut."""

from pathlib import Path

import pytest

from glossary.base import base_concepts
from glossary.namesakes import is_built_like_korean, may_be_other
from glossary.types import Article, Origin
from translate.pipeline import TranslateOptions, constrain_article, prepare

DATA = Path(__file__).parent.parent / "glossary" / "data" / "namesakes.tsv"
TABLE = dict(
    line.split("\t") for line in DATA.read_text(encoding="utf-8").splitlines()[1:] if line and not line.startswith("#")
)


@pytest.fixture(scope="module")
def names():
    return prepare()


def found(text, names):
    """The surfaces that are fixed as records of the glossary, and those that are flagged as possible names."""
    _, constrained = constrain_article(Article("case", text), names, TranslateOptions(main_text=False))
    fixed = {c.surface for own in constrained for c in own.constraints if c.kind == "term" and c.concept}
    flagged = {
        text[f.start : f.end] for own in constrained for f in own.flags if f.code in ("possible-name", "romanised-name")
    }
    return fixed, flagged


def test_the_lists_name_what_the_base_has():
    chinese = {
        form for c in base_concepts() if c.origin in (Origin.ZH, Origin.YUE) for form in (c.hangul, *c.variants) if form
    }
    assert set(TABLE["known"].split()) <= chinese
    assert set(TABLE["built"].split()) <= chinese
    assert all(is_built_like_korean(form) for form in TABLE["known"].split())
    assert all(may_be_other(form) for form in TABLE["built"].split())


@pytest.mark.parametrize(
    "text",
    [
        "국민의힘 장제원 의원이 사퇴했다.",
        "가수 유승우가 신곡을 냈다.",
        "경찰은 이병수(52) 씨를 불러 조사했다.",
        "경기 수원 출신의 조길상은 도의회에 들어갔다.",
    ],
)
def test_a_korean_of_today_is_no_person_of_old(text, names):
    fixed, _ = found(text, names)
    assert not fixed & {"장제원", "유승우", "이병수", "조길상"}


def test_where_nothing_tells_the_name_is_flagged(names):
    fixed, flagged = found("이수정은 그 자리를 떠났다.", names)
    assert "이수정" not in fixed
    assert "이수정" in flagged


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("후한의 절도사 이수정이 반란을 일으켰다.", "이수정"),
        ("환관 조길상이 황제를 도왔다.", "조길상"),
        ("중국 배우 조우정이 무대에 올랐다.", "조우정"),
        ("장국영의 영화를 다시 봤다.", "장국영"),
        ("중국 상하이의 전통교육은 학습지 회사다.", "전통교육"),
    ],
)
def test_with_china_beside_it_the_name_is_fixed(text, name, names):
    assert name in found(text, names)[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("군민 노래자랑이 열렸다.", "노래자"),
        ("해상화재로 배가 탔다.", "해상화"),
        ("국가전망대에 올랐다.", "국가전망"),
        ("중앙대가 결승에 올랐다.", "중앙대가"),
    ],
)
def test_a_name_does_not_end_within_a_noun_or_its_particle(text, name, names):
    assert name not in found(text, names)[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("인민은행장은 금리를 내렸다.", "인민은행"),
        ("상하이행 표가 동났다.", "상하이"),
        ("중국 술의 대표는 바이주다.", "바이주"),
        ("중의학자들이 모였다.", "중의학"),
    ],
)
def test_titles_and_suffixes_cut_no_name(text, name, names):
    assert name in found(text, names)[0]
