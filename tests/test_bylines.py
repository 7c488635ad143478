"""Bylines, datelines and credits by rule: what the rules know, and what they must leave alone."""

import re
from pathlib import Path

import pytest

from translate.byline_people import LABELS, ROLES
from translate.bylines import byline
from translate.credits import OUTLETS
from translate.press_lines import serve
from translate.types import Constraint, Segment

NAMES = {
    "우시": "Wuxi",
    "베이징": "Beijing",
    "시안": "Xi'an",
    "상하이": "Shanghai",
    "중국": "China",
    "왕이": "Wang Yi",
}
LINES = (Path(__file__).parent / "cases" / "bylines.tsv").read_text(encoding="utf-8").splitlines()
CASES = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]
DATE = re.compile(r"2019(?:\.07\.08|년 7월 8일)")


@pytest.mark.parametrize(("korean", "english"), CASES, ids=[korean for korean, _ in CASES])
def test_cases(korean, english):
    figures = {match.span(): "July 8, 2019" for match in DATE.finditer(korean)}
    figures |= {match.span(): match[0] for match in re.finditer(r"\d\d:\d\d", korean)}
    found = byline(korean, {k: v for k, v in NAMES.items() if k in korean}, figures)
    assert (found.english if found else "-") == english


def test_who_was_romanised_is_said_with_the_place():
    text = "베이징=한서진·문가온 특파원"
    found = byline(text, NAMES, {})
    assert [(text[a:b], name) for a, b, name in found.romanised] == [
        ("한서진", "Han Seo-jin"),
        ("문가온", "Moon Ga-on"),
    ]


@pytest.mark.parametrize("korean", [korean for korean, english in CASES if english != "-"])
def test_every_romanised_name_stands_where_it_is_said(korean):
    found = byline(korean, NAMES, {m.span(): "July 8, 2019" for m in re.finditer(r"2019\S* ?\S* ?\S*", korean)})
    for start, end, name in found.romanised if found else ():
        assert re.fullmatch("[가-힣○]{2,6}", korean[start:end])
        assert name in found.english


def test_a_name_of_the_glossary_is_not_romanised():
    found = byline("베이징=한영수 특파원", {**NAMES, "한영수": "Youngsoo Han"}, {}, {"한영수"})
    assert (found.english, found.romanised) == ("By Youngsoo Han, correspondent in Beijing", [])


def test_the_table_is_clean():
    for korean, english in {**OUTLETS, **LABELS, **ROLES}.items():
        assert korean.strip() == korean
        assert not re.search("[가-힣]", english)


def test_a_segment_is_served_with_flags_at_their_places():
    text = "**베이징=한영수 특파원**"
    place = Constraint("term", "베이징", 2, 5, 2, 5, "Beijing")
    done = serve(Segment(0, 100, 100 + len(text), text), [place])
    assert done.target == "By Han Yeong-su, correspondent in Beijing"
    assert [(f.code, text[f.start - 100 : f.end - 100]) for f in done.flags] == [("romanised-name", "한영수")]
    assert [(o.fate.value, o.target) for o in done.outcomes] == [("kept", "Beijing")]


def test_a_line_that_loses_a_constraint_is_left_to_the_engine():
    lost = Constraint("term", "한영", 4, 6, 4, 6, "Hanyoung Inc.")
    assert serve(Segment(0, 0, 11, "베이징=한영수 특파원"), [lost]) is None


def test_a_second_reporter_is_no_place():
    people = {"한서진": "Han Seo-jin", "문가온": "Moon Ga-on"}
    found = byline("(베이징=연합뉴스) 한서진 문가온 특파원 =", NAMES | people, {}, frozenset(people))
    assert found.english == "Beijing (Yonhap News Agency, correspondents Han Seo-jin and Moon Ga-on) —"


def test_dateline_of_an_agency():
    found = byline("[신화사 베이징 11월 8일]", NAMES, {(9, 15): "Nov. 8"})
    assert found.english == "Beijing, Nov. 8 (Xinhua News Agency) —"
