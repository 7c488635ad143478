"""The data proves itself: every base name against the phonetic engine, and the checks against names that are wrong."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from glossary.base import COMBINED, base_concepts
from glossary.data import base_checks, validate_base
from glossary.data.base_checks import Row
from glossary.matching import Matcher

CASES = Path(__file__).parent / "cases" / "base_ordinary.tsv"
GOOD = Row("f", 2, "항저우", "杭州", "杭州", "Hángzhōu", "Hangzhou", "place", "zh", "항저우시 | 杭州市", "", "", "")


@pytest.fixture(scope="module")
def rows():
    return validate_base.read()


@pytest.fixture(scope="module")
def matcher():
    return Matcher(base_concepts())


def test_nothing_is_wrong_with_the_base_names(rows):
    assert [str(problem) for problem in validate_base.problems(rows)] == []


def test_the_combined_file_is_up_to_date(rows):
    assert COMBINED.read_text("utf-8") == validate_base.combined(rows)


def test_repair_leaves_good_files_as_they_are(rows):
    assert validate_base.repair(rows) == [replace(row) for row in rows]


def test_every_exception_is_needed(rows):
    known = {row.hanja for row in rows}
    assert [key for key in base_checks.exceptions() if key[1] not in known] == []


@pytest.mark.parametrize(
    ("files", "at_least"),
    [
        ("", 30000),
        ("companies products", 2500),
        ("universities", 500),
        ("organs", 600),
        ("people-", 4000),
        ("works", 1000),
        ("foreign", 800),
        ("korea-", 3000),
        ("world-", 4500),
        ("places-provinces", 34),
        ("places-prefectures", 333),
        ("places-hk-macau-taiwan", 50),
    ],
)
def test_counts(rows, files, at_least):
    starts = tuple(files.split()) or ("",)
    assert sum(row.file.startswith(starts) for row in rows) >= at_least


@pytest.mark.parametrize(
    ("hangul", "hanja"),
    [
        ("산시", "山西 陝西"),
        ("타이저우", "台州 泰州"),
        ("푸저우", "福州 撫州"),
        ("이춘", "宜春 伊春"),
        ("쑤저우", "蘇州 宿州"),
        ("오포", "歐珀 ofo小黃車"),
        ("창저우", "常州 滄州"),
    ],
)
def test_homographs_keep_a_row_each(rows, hangul, hanja):
    found = [row for row in rows if row.hangul == hangul]
    assert {row.hanja for row in found} == set(hanja.split())
    assert all(validate_base.SHARED in row.note for row in found)


@pytest.mark.parametrize(
    ("check", "changes"),
    [
        ("sound", {"hangul": "한저우"}),
        ("simplified", {"simplified": "抗州"}),
        ("pinyin", {"pinyin": "Hàngzhōu"}),
        ("pinyin", {"pinyin": ""}),
        ("english", {"english": "Hanzhou"}),
        ("english", {"english": ""}),
        ("hangul", {"hangul": "항저우 "}),
        ("note", {"note": "a\u200bb"}),
        ("variants", {"variants": "항저우시 | 항저우시"}),
        ("variants", {"variants": "항저우시 |杭州市"}),
        ("variants", {"variants": "항저우"}),
        ("category", {"category": "town"}),
    ],
)
def test_a_wrong_cell_is_found(check, changes):
    assert validate_base.problems([GOOD]) == []
    assert check in {problem.check for problem in validate_base.problems([replace(GOOD, **changes)])}


@pytest.mark.parametrize(
    "changes",
    [
        {"hangul": "서호", "hanja": "西湖", "simplified": "西湖", "pinyin": "Xīhú", "english": "Xihu"},
        {"hangul": "라싸", "hanja": "拉薩", "simplified": "拉萨", "pinyin": "Lāsà", "english": "Lhasa"},
        {
            "hangul": "다펑구",
            "hanja": "大豐區",
            "simplified": "大丰区",
            "pinyin": "Dàfēngqū",
            "english": "Dafeng District",
        },
        {"hangul": "황허강", "hanja": "黃河", "simplified": "黄河", "pinyin": "Huánghé", "english": "Huanghe"},
        {"hangul": "다산쯔", "hanja": "大山子", "simplified": "大山子", "pinyin": "Dàshānzi", "english": "Dashanzi"},
    ],
)
def test_a_right_row_is_no_problem(changes):
    assert validate_base.problems([replace(GOOD, variants="", **changes)]) == []


def test_an_explanation_in_the_note_is_believed():
    brand = replace(
        GOOD, hangul="텐센트", hanja="騰訊", simplified="腾讯", pinyin="Téngxùn", english="Tencent", category="org"
    )
    assert [problem.check for problem in validate_base.problems([brand])] == ["sound"]
    assert validate_base.problems([replace(brand, note="established form")]) == []


def test_two_rows_of_one_thing_are_found():
    again = replace(GOOD, line=3, variants="")
    assert {problem.check for problem in validate_base.problems([GOOD, again])} >= {"key"}


def test_order_and_shared_hangul_are_repaired():
    first = replace(
        GOOD, hangul="타이저우", hanja="泰州", simplified="泰州", pinyin="Tàizhōu", english="Taizhou", variants=""
    )
    second = replace(first, line=3, hanja="台州", simplified="台州", pinyin="Tāizhōu")
    assert {problem.check for problem in validate_base.problems([first, second])} == {"order", "note"}
    repaired = validate_base.repair([first, second])
    assert [row.hanja for row in repaired] == ["台州", "泰州"]
    assert validate_base.problems(repaired) == []


def cases():
    with CASES.open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["names"]) for row in csv.DictReader(file, delimiter="\t")]


@pytest.mark.parametrize(("text", "names"), cases())
def test_ordinary_words_are_no_names(matcher, text, names):
    assert " ".join(match.surface + match.tail for match in matcher.matches(text)) == names


def test_only_a_file_that_changed_is_written(tmp_path):
    path = tmp_path / "names.tsv"
    assert validate_base.replace_changed(path, "하나\n")
    before = path.stat().st_mtime_ns
    assert not validate_base.replace_changed(path, "하나\n")
    assert path.stat().st_mtime_ns == before
    assert validate_base.replace_changed(path, "둘\n")
    assert path.read_bytes() == "둘\n".encode()
