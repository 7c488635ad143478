"""Names by sound and composition that no glossary has: what is put together is flagged, a word is left alone."""

import csv
from pathlib import Path

import pytest
from test_constraints import constrained_of

from translate.heard_words import is_read, unread, unread_foreign

ROWS = (Path(__file__).parent / "cases" / "heard_names.tsv").read_text(encoding="utf-8").splitlines()
CASES = list(csv.DictReader(ROWS, delimiter="\t", quoting=csv.QUOTE_NONE))
#: What a rule makes and a table has whole: no flag is due.
_COMPOSED = ("University", "Academy", "Institute of", "People's Government")


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_heard_names(case):
    constrained = constrained_of(case["text"])
    names = [(c.surface, c.expected) for own in constrained for c in own.constraints if c.kind == "term"]
    flags = [flag for own in constrained for flag in own.flags]
    wanted = [part.strip() for part in case["expect"].split("|") if part.strip()]
    assert names == [tuple(part.split("=")) for part in wanted if not part.startswith("!")]
    told = {flag.message.partition(":")[0] for flag in flags if flag.code == "unknown-name"}
    assert told == {part[1:] for part in wanted if part.startswith("!")}


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_what_is_by_sound_is_flagged(case):
    for own in constrained_of(case["text"]):
        flagged = [(flag.start - own.segment.start, flag.end - own.segment.start) for flag in own.flags]
        for term in own.constraints:
            if term.kind == "term" and not term.concept and not any(part in term.expected for part in _COMPOSED):
                assert any(a <= term.start and term.end <= b for a, b in flagged), term


@pytest.mark.parametrize(
    "word",
    (
        "이뤄지는 나눠야 싸워서 무너지자 부러진 다스리던 커피숍에서 러시아어를 바이러스는 사이버보안 공업단지개발 "
        "하이라이트 자이로스코프가 워크숍"
    ).split(),
)
def test_words_are_read(word):
    assert not unread(word)


@pytest.mark.parametrize("word", "받았으므로 둘러싸고 한꺼번에 프로젝트를 소프트웨어는 인큐베이터에 올림픽".split())
def test_verbs_and_loanwords_are_not_foreign_names(word):
    assert not unread_foreign(word)


@pytest.mark.parametrize(
    ("run", "name"),
    [
        ("둥쥔뱌오에게는", "둥쥔뱌오"),
        ("다이샤오웨이", "다이샤오웨이"),
        ("구웨이도", "구웨이"),
        ("졘루이를", "졘루이"),
        ("헝통은", "헝통"),
    ],
)
def test_a_name_is_what_is_left(run, name):
    assert not is_read(run)
    assert unread(run) == name
