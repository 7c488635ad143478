"""Which spans of a sentence are fixed to which English."""

import csv
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from glossary.base import base_concepts
from glossary.matching import Matcher, proved_names
from glossary.mining import mine
from glossary.mining.known import KnownNames
from glossary.types import Article, Category, Concept, Origin, Source, Status
from translate.constraints import DocumentContext, bracketed_words, constrain, mention_kinds
from translate.naming import drives
from translate.persons import surname_of
from translate.types import Segment

ROWS = (Path(__file__).parent / "cases" / "constraints.tsv").read_text(encoding="utf-8").splitlines()
CASES = [row for row in csv.DictReader(ROWS, delimiter="\t") if not row["label"].startswith("#")]


def constraints_of(text, *sources):
    """The constraints of a text of sentences, as the pipeline makes them."""
    return [c for own in constrained_of(text, *sources) for c in own.constraints]


@cache
def base_names():
    """The base names as mining and matching want them: made once, they take a second."""
    return KnownNames.of(base_concepts()), Matcher(base_concepts())


def constrained_of(text, *sources):
    """The constrained sentences of a text."""
    known = [*sources, base_concepts()]
    mined = mine(Article("case", text), KnownNames.of(*known) if sources else base_names()[0])
    plain = not sources and not mined.concepts
    matcher = base_names()[1] if plain else Matcher(*known, mined.concepts)
    annotated, by_start = mention_kinds(mined.mentions)
    words = bracketed_words(mined.mentions)
    settled = {
        m.surface: c.id
        for m in by_start.values()
        for c in matcher.surfaces.get(m.surface, ())
        if m.simplified and c.simplified == m.simplified
    }
    matcher = matcher.with_settled(settled)
    context = DocumentContext(matcher, proved_names(matcher, text, annotated), by_start, date(2018, 1, 4), words)
    segments, start = [], 0
    for sentence in text.split(". "):
        segments.append(Segment(0, start, start + len(sentence), sentence))
        start += len(sentence) + 2
    return constrain(segments, context)


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_cases(case):
    found = [f"{c.surface}={c.expected}" for c in constraints_of(case["korean"])]
    assert found == [part for part in case["expect"].split(" | ") if part]


def test_constraints_do_not_overlap_and_lie_in_the_text():
    text = "2일 베이징 먼터우거우(門頭溝)구에서 마윈(馬雲) 회장이 5조원 투자를 밝혔고 400여개 기업이 왔다"
    found = constraints_of(text)
    assert len(found) >= 5
    for before, after in pairwise(found):
        assert before.core_end <= after.core_start
    for constraint in found:
        assert text[constraint.start : constraint.end] == constraint.surface
        assert constraint.core_start <= constraint.start <= constraint.end
        assert constraint.expected in constraint.accepted or constraint.kind == "quantity"


def test_annotation_is_part_of_the_core():
    text = "커다쉰페이(科大訊飛)는 허페이에 있다"
    first = constraints_of(text)[0]
    assert (first.surface, text[first.core_start : first.core_end]) == ("커다쉰페이", "커다쉰페이(科大訊飛)")


@pytest.mark.parametrize(
    ("status", "confidence", "english", "expected"),
    [
        (Status.APPROVED, 0.1, "Tengsuo", True),
        (Status.PROPOSED, 0.8, "Tengsuo", True),
        (Status.PROPOSED, 0.79, "Tengsuo", False),
        (Status.REJECTED, 1.0, "Tengsuo", False),
        (Status.APPROVED, 1.0, "", False),
    ],
)
def test_what_drives(status, confidence, english, expected):
    assert drives(Concept(english=english, status=status, confidence=confidence)) is expected


def test_unsure_name_is_flagged_and_not_fixed():
    concept = Concept("c-1", "텅쒀", "騰梭", english="Tengsuo", confidence=0.5)
    context = DocumentContext(Matcher([concept]))
    (own,) = constrain([Segment(0, 10, 17, "텅쒀는 컸다.")], context)
    assert own.constraints == ()
    assert [(f.code, f.start, f.end) for f in own.flags] == [("unsure-name", 10, 12)]


def test_keep_source_is_not_translated():
    concept = Concept("c-1", "한음", english="", source=Source.KEEP, status=Status.APPROVED)
    (own,) = constrain([Segment(0, 0, 9, "한음을 읽는다.")], DocumentContext(Matcher([concept])))
    assert [c.expected for c in own.constraints] == ["한음"]


def test_ambiguous_name_carries_its_alternatives():
    shared = Concept("c-1", "룽먼", "龍門", english="Longmen", category=Category.PLACE, status=Status.APPROVED)
    other = replace(shared, id="c-2", hanja="龍文", english="Longwen")
    (own,) = constrain([Segment(0, 0, 8, "룽먼에 있다.")], DocumentContext(Matcher([shared, other])))
    assert own.constraints[0].alternatives == ("c-1", "c-2")


def test_forbidden_english_is_never_accepted():
    concept = Concept(
        "c-1", "징둥", english="JD.com", status=Status.APPROVED, english_variants=("Jingdong",), avoid=("Jingdong",)
    )
    (own,) = constrain([Segment(0, 0, 7, "징둥이 컸다.")], DocumentContext(Matcher([concept])))
    assert own.constraints[0].accepted == ("JD.com",)
    assert own.constraints[0].avoid == ("Jingdong",)


@pytest.mark.parametrize(
    ("english", "pinyin", "surname"),
    [
        ("Jack Ma", "Mǎ Yún", "Ma"),
        ("Wang Haifeng", "Wáng Hǎifēng", "Wang"),
        ("Robin Li", "Lǐ Yànhóng", "Li"),
    ],
)
def test_surname(english, pinyin, surname):
    assert surname_of(Concept(english=english, pinyin=pinyin, category=Category.PERSON)) == surname


def test_foreign_first_syllable_is_no_surname():
    trump = Concept(
        "c-1", "트럼프", english="Trump", category=Category.PERSON, origin=Origin.OTHER, status=Status.APPROVED
    )
    segments = [Segment(0, 0, 9, "트럼프가 왔다."), Segment(0, 10, 19, "트 회장은 갔다.")]
    found = constrain(segments, DocumentContext(Matcher([trump])))
    assert [c.surface for own in found for c in own.constraints] == ["트럼프"]


def test_a_figure_in_the_bracket_of_a_name_is_flagged():
    (one,) = constrained_of("화웨이(華爲·1987년 설립)는 크다")
    assert [(f.code, f.start, f.end) for f in one.flags] == [("figure-left-out", 7, 12)]
    assert "1987년" in one.flags[0].message and "Huawei" in one.flags[0].message
    assert constrained_of("화웨이(華爲)는 1987년 섰다")[0].flags == ()


def test_a_figure_in_the_bracket_that_the_english_has_is_not_flagged():
    event = Concept("c-1", "크리에이트", "創造", english="Create 2019", category=Category.OTHER, status=Status.APPROVED)
    for english, left_out in (("Create 2019", []), ("Create", ["figure-left-out"])):
        text = "크리에이트(Create 2019)가 열렸다."
        matcher = Matcher([replace(event, english=english, english_variants=("Create 2019",))])
        (one,) = constrain([Segment(0, 0, len(text), text)], DocumentContext(matcher))
        assert [flag.code for flag in one.flags] == left_out


def test_a_surname_that_two_persons_share_in_hangul_only_is_ambiguous():
    from translate.pipeline import prepare

    text = "장쩌민 전 주석과 장가오리 부총리가 만났다. 장 주석은 웃었다."
    segment = Segment(0, 0, len(text), text)
    (found,) = constrain([segment], DocumentContext(prepare().matcher))
    (last,) = [c for c in found.constraints if c.surface == "장"]
    assert len(last.alternatives) == 2


def test_a_surname_with_an_office_and_nobody_before_is_flagged():
    text = "중국 기업이 중국 정부와 중국에서 만났다. 마 회장이 연설했다"
    first, second = constrained_of(text)
    assert first.flags == ()
    assert [(f.code, text[f.start : f.end]) for f in second.flags] == [("unknown-name", "마")]
