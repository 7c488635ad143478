"""Words that may be names after all, and names that may be words: flagged once, in the report and on the page."""

import csv
from pathlib import Path

import pytest
from fakes import FakeEngine

from glossary.matching import Matcher, proved
from glossary.types import Article, Category, Concept, Source, Status
from translate.pipeline import TranslateOptions, constrain_article, prepare, translate_article
from translate.rendering.html import render
from translate.rendering.types import RenderInput
from translate.report import document_report, summary

ROWS = (Path(__file__).parent / "cases" / "doubtful_names.tsv").read_text(encoding="utf-8").splitlines()
CASES = list(csv.DictReader(ROWS, delimiter="\t", quoting=csv.QUOTE_NONE))
OPTIONS = TranslateOptions(main_text=False)
DOUBTS = ("possible-name", "check-name")
CITY = Concept("c-1", "시안", "西安", english="Xi'an", category=Category.PLACE, confidence=1.0)


@pytest.fixture(scope="module")
def names():
    return prepare()


def doubts(text, names):
    """The flags of doubt of a text, with what they are about."""
    _, constrained = constrain_article(Article("case", text), names, OPTIONS)
    return [(f.code, text[f.start : f.end]) for own in constrained for f in own.flags if f.code in DOUBTS]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["comment"])
def test_what_is_in_doubt_is_flagged(case, names):
    assert [" ".join(flag) for flag in doubts(case["text"], names)] == list(filter(None, [case["flags"]]))


def test_a_possible_name_stays_a_word_and_a_checked_one_is_fixed(names):
    for case in CASES:
        if case["flags"]:
            code, surface = case["flags"].split()
            _, constrained = constrain_article(Article("case", case["text"]), names, OPTIONS)
            at = next(f.start for own in constrained for f in own.flags if f.code == code)
            fixed = [c for own in constrained for c in own.constraints if own.segment.start + c.start == at]
            assert [c.surface for c in fixed] == ([surface] if code == "check-name" else [])


def test_the_report_and_the_page_show_the_doubt(names):
    done = translate_article(
        Article("case", "한동안 소식이 없던 친강을 두고 뒷말이 많다."), names, FakeEngine(), OPTIONS
    )
    report = document_report(done.document, done.translations)
    flags = [flag for segment in report["segments"] for flag in segment["flags"] if flag["code"] in DOUBTS]
    assert [(flag["code"], flag["start"], flag["end"]) for flag in flags] == [("possible-name", 11, 13)]
    assert summary(done.translations)["flags"]["possible-name"] == 1
    page = render(RenderInput(done.document, done.translations, names.concepts, "Case", "case", done.signature))
    assert "친강: perhaps the name “Qin Gang”" in page


def test_what_a_later_rule_fixes_is_in_no_doubt(names):
    text = "화웨이(華爲) 기린은 빠르다. 기린(麒麟)을 샀다. 기린도 제자리걸음이다."
    _, constrained = constrain_article(Article("case", text), names, OPTIONS)
    for own in constrained:
        fixed = {own.segment.start + c.start for c in own.constraints}
        assert not fixed & {f.start for f in own.flags if f.code == "possible-name"}


def test_what_has_no_english_is_no_possible_name():
    nameless = Concept("c-2", "친강", "秦剛", category=Category.PERSON, status=Status.APPROVED, source=Source.PERSON)
    assert doubts("한동안 소식이 없던 친강을 두고 뒷말이 많다.", prepare([[nameless]], base=False)) == []


def test_passed_takes_what_was_weighed_and_nothing_else():
    matcher, passed = Matcher([CITY]), []
    assert list(matcher.matches("어제 본 시안은. 누가 시안을 마련했다", passed=passed)) == []
    assert [(m.surface, m.start) for m in passed] == [("시안", 5)]
    assert passed[0].margin < 0


def test_a_document_proves_by_its_clearest_place():
    proof = proved(Matcher([CITY]), "중국 시안시에서 왔다. 시안 공항은 크다. 시안은 바뀌었다.", frozenset())
    assert proof.names == {"시안"}
    assert proof.margins["시안"] >= 3
    assert proved(Matcher([CITY]), "어제 본 시안은", frozenset(["대련"])).margins == {"대련": 9.0}
