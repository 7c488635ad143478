"""Names in running text: particles, compounds, homographs; what must match and what must not."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest

from glossary.base import base_concepts
from glossary.matching import Matcher, about_china, proved_names
from glossary.ordinary import is_risky, reads_as_word
from glossary.types import Category, Concept, Status

with (Path(__file__).parent / "cases" / "matching.tsv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

OWN = (
    Concept("c-1", "이강", "易綱", english="Yi Gang", category=Category.PERSON),
    Concept("c-2", "신이", "辛翊", english="Xin Yi", category=Category.PERSON),
    Concept("c-3", "다리", "大理", english="Dali", category=Category.PLACE),
    Concept("c-4", "이사", "異沙", english="Yisha", category=Category.PLACE),
    Concept("c-5", "고모", "高摩", english="Gaomo", category=Category.ORG),
    Concept("c-6", "무한", "武漢", english="Wuhan", category=Category.PLACE),
    Concept("c-7", "대련", "大連", english="Dalian", category=Category.PLACE),
    Concept("c-8", "하루", "哈魯", english="Halu", category=Category.PLACE),
)


@pytest.fixture(scope="module")
def matcher():
    return Matcher(OWN, base_concepts())


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['text'][:16]}-{c['annotated']}")
def test_running_text(case, matcher):
    text = case["text"]
    found = list(matcher.matches(text, frozenset(case["annotated"].split()), about_china(text)))
    assert all(text[m.start : m.end] == m.surface for m in found)
    surfaces = {m.surface for m in found}
    assert all(any(s.startswith(wanted) for s in surfaces) for wanted in case["must"].split("|") if wanted)
    assert not set(filter(None, case["must_not"].split("|"))) & surfaces


def test_there_are_enough_cases_of_both_sorts():
    assert len(CASES) >= 150
    assert sum(1 for case in CASES if case["must_not"]) >= 60


def test_a_small_and_a_large_matcher_find_the_same():
    text = "시안에서 이강 총재가 다리시와 베이징, 다리시를 찾았다. 이강인은 없다. 반이강, 大理, 신이 감독"
    many = [Concept(f"x-{n}", chr(0xAC00 + 40 * n) * 3) for n in range(100)]
    small, large = ([(m.start, m.surface) for m in Matcher(OWN, more).matches(text)] for more in ((), many))
    assert small == large
    assert [surface for _, surface in small] == ["이강", "다리", "다리", "大理", "신이"]


def test_the_generic_of_a_place_is_its_tail(matcher):
    (match,) = Matcher([Concept("c", "안후이", "安徽", category=Category.PLACE)]).matches("안후이성은 넓다")
    assert (match.surface, match.tail) == ("안후이", "성")


def test_the_first_source_wins():
    mine = Concept("c-9", "바이두", "百度", english="Baidu, Inc.")
    (match,) = Matcher([mine], base_concepts()).matches("바이두는")
    assert [c.english for c in match.concepts] == ["Baidu, Inc."]


def test_a_document_stands_over_a_shared_matcher(matcher):
    own = Concept("c-9", "바이두", "百度", english="Baidu, Inc.")
    (match,) = matcher.under([own]).matches("바이두는")
    assert [c.english for c in match.concepts] == ["Baidu, Inc."]
    (again,) = matcher.matches("바이두는")
    assert [c.english for c in again.concepts] != ["Baidu, Inc."]


def test_homographs_are_all_given_until_the_document_settles_them():
    two = [
        Concept("c-1", "산시", "陝西", english="Shaanxi", category=Category.PLACE),
        Concept("c-2", "산시", "山西", english="Shanxi", category=Category.PLACE),
    ]
    (both,) = Matcher(two).matches("산시성은")
    assert [c.english for c in both.concepts] == ["Shaanxi", "Shanxi"]
    (one,) = Matcher(two).with_settled({"산시": "c-2"}).matches("산시성은")
    assert [c.english for c in one.concepts] == ["Shanxi"]


def test_rejected_records_and_single_characters_never_match():
    concepts = [Concept("c-1", "굴기", "崛起", status=Status.REJECTED), Concept("c-2", "이", "李")]
    assert list(Matcher(concepts).matches("굴기는 이 나라의 일이다")) == []


def test_matches_do_not_overlap_and_are_in_order(matcher):
    text = "베이징 상하이, 베이징시와 선전시 베이징대학 화웨이와 텐센트의 마화텅 회장"
    found = list(matcher.matches(text))
    assert len(found) > 4
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_proved_names_adds_the_risky_names_used_as_names(matcher):
    assert "신이" in proved_names(Matcher(OWN), "신이 감독이 왔다. 신이 감독의 영화를 신이 좋다고 했다.", frozenset())
    assert "신이" not in proved_names(Matcher(OWN), "신이 감독이 신이 좋다고 했다.", frozenset())
    assert "신이" not in proved_names(matcher, "그는 신이 좋다.", frozenset())


def test_risky_surfaces():
    assert [w for w in ("선전", "지난", "시안", "왕이", "베이징", "충칭", "커다쉰페이") if is_risky(w)] == [
        "선전",
        "지난",
        "시안",
        "왕이",
    ]


def test_a_verb_makes_a_word_of_any_noun():
    assert reads_as_word("저장했다", "저장", 2)
    assert not reads_as_word("저장성에서", "저장", 2)
