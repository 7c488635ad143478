"""The table of headings is well-formed, and what is put together from it is what a newspaper table prints."""

import re
import unicodedata

import pytest

from translate import headings
from translate.headings import heading

TEXT = headings.TABLE.read_bytes().decode("utf-8")
ROWS = [tuple(line.split("\t")) for line in TEXT.removesuffix("\n").split("\n")]
KOREAN = [row[0] for row in ROWS[1:]]


def test_the_table_is_plain_text_with_a_header():
    assert not TEXT.startswith("\ufeff")
    assert TEXT.endswith("\n")
    assert "\r" not in TEXT
    assert unicodedata.normalize("NFC", TEXT) == TEXT
    assert ROWS[0] == headings.COLUMNS
    assert [row for row in ROWS if len(row) != 2] == []
    assert [cell for row in ROWS for cell in row if not cell or cell != " ".join(cell.split())] == []


def test_the_table_is_large_and_sorted():
    assert len(KOREAN) >= 900
    assert sorted(KOREAN) == KOREAN


def test_no_heading_comes_twice_even_with_other_spaces():
    assert len(headings.entries()) == len(KOREAN)


def test_english_starts_with_a_capital_or_a_figure_and_has_no_hangul():
    wrong = [row for row in ROWS[1:] if not re.fullmatch(r"[A-Z0-9][^가-힣]*[^\s:,]", row[1])]
    assert [row for row in wrong if len(row[1]) > 1] == []


def test_no_numerals_of_dates():
    assert [korean for korean in KOREAN if re.fullmatch(r"\d+\s?(?:년|월|일|시|분)", korean)] == []


def test_every_entry_is_found_with_and_without_its_spaces():
    wrong = [k for k, english in ROWS[1:] if not heading(k) == heading(k.replace(" ", "")) == english]
    assert wrong == []


def test_the_rules_speak_of_entries_that_exist():
    english = set(headings.entries().values())
    assert sorted(headings.ALONE - headings.entries().keys()) == []
    assert sorted((headings.BEFORE_NOUN.keys() | headings.AFTER_NOUN.keys() | headings.NEVER_LAST) - english) == []


WHOLE = {
    "연도": "Year",
    "기관": "Institution",
    "책임자": "Person in charge",
    "증가율": "Growth rate",
    "영업 이익": "Operating profit",
    "전년대비": "Year on year",
    "시가 총액": "Market capitalization",
    "관련 기사": "Related articles",
    "올해 과제": "This year's tasks",
    "부장": "Minister",
    "매출 증가율": "Revenue growth rate",
    "  국제 ": "International",
    "1인당 GDP": None,
    "1회 충전 주행 거리": "Range per charge",
}
MARKED = {
    "[배경]": "[Background]",
    "【전망】": "[Outlook]",
    "‘의미’": "‘Meaning’",
    "학력:": "Education:",
    "직책 ：": "Position:",
    "[약력]:": "[Profile]:",
    "■ 배경": "■ Background",
    "1. 개요": "1. Overview",
    "(단위 : 억원)": "(Unit: 100 million won)",
    "매출(억 원)": "Revenue (100 million won)",
    "인원(명)": "Number of people",
    "참가자(명)": "Participants (people)",
    "생산량(만 톤)": "Output (10,000 tons)",
    "비율(%)": "Ratio (%)",
    "이름(나이)": "Name (age)",
}
TOGETHER = {
    "배경 및 전망": "Background and outlook",
    "매출과 영업이익": "Revenue and operating profit",
    "수도와 인구": "Capital and population",
    "이름·나이·직업": "Name, age and occupation",
    "정치/경제": "Politics/economy",
    "매출, 순이익": "Revenue, net profit",
    "예/아니오": "Yes/no",
    "수출입 및 국내총생산": "Exports and imports and GDP",
    "월요일 및 화요일": "Monday and Tuesday",
    "연구 예산": "Research budget",
    "지역별 매출": "Revenue by region",
    "국가별 수출 현황": "Export status by country",
    "올해 투자 계획": "This year's investment plan",
    "반도체 산업 동향": "Semiconductor industry trends",
    "전년 대비 매출": "Year-on-year revenue",
    "매출 합계": "Total revenue",
    "경제 위기 원인": "Cause of economic crisis",
    "기업 순위 변동": "Change in company ranking",
}
NOTHING = [
    "",
    "   ",
    ":",
    "[]",
    "매출은",  # topic particle
    "매출이 증가",
    "매출의",
    "매출과",
    "매출와 영업이익",  # wrong particle for the coda
    "수도과 인구",
    "매출 및",
    "및 매출",
    "매출·",
    "매출이 증가했다.",
    "전망이다",
    "왕하이펑",  # a person
    "중국 매출",  # a country is the glossary's
    "매출(왕하이펑)",
    "매출 국내",  # an adjective cannot come last
    "합격 불가",  # statuses are no nouns of a compound
    "부장 이름",
    "연구 연구",
    "매출, 순이익, 자산, 부채",  # four parts
    "매출 및 자산/부채",
    "지역별 국가별",
    "1월",
    "매출 " * 30,
]


@pytest.mark.parametrize(("text", "english"), [*WHOLE.items(), *MARKED.items(), *TOGETHER.items()])
def test_heading(text, english):
    assert heading(text) == english


@pytest.mark.parametrize("text", NOTHING)
def test_never_guesses(text):
    assert heading(text) is None


@pytest.mark.parametrize("ending", ["은", "를", "의", "에서", "이다", "했다", "입니다"])
def test_no_particle_or_ending_matches(ending):
    nouns = ["매출", "기관", "영업이익", "전망", "시장 점유율", "배경 및 전망"]
    assert [noun for noun in nouns if heading(noun + ending)] == []
