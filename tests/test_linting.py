"""The linter says what a tool would refuse before a file is sent there (`cases/bad_glossaries`); good files pass."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

from glossary.consumers import CONSUMERS
from glossary.errors import ExportError, GlossaryFileError
from glossary.export import FORMATS, render
from glossary.linting import check_data, check_file
from glossary.types import Concept, Status

FOLDER = Path(__file__).parent / "cases" / "bad_glossaries"
EXPECTED = [
    line.split("\t")
    for line in (FOLDER / "expected.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
GOOD = [
    ("ko-en.tsv", "deepl", "산시\tShaanxi\n시안\tXi'an\n"),
    ("ko-en.csv", "deepl", '산시,Shaanxi\n징둥,"JD.com, Inc."\n'),
    ("ko-en.csv", "deepl", "산시,Shaanxi,ko,en\n"),
    ("ko-en.csv", "deepl", "산시,Shaanxi,KO,EN-US,0.9\n"),
    ("ko-en.csv", "deepl", "산시,Shaanxi\r\n시안,Xi'an\r\n"),
    ("ko-en.csv", "google", "산시,Shaanxi\n"),
    ("set.csv", "google-set", "ko,en,zh-CN,pos,description\n산시,Shaanxi,陕西,noun,in the west\n"),
    ("ko-en.csv", "amazon", "ko,en,zh-TW\n산시,Shaanxi,陝西\n"),
    ("ko-en.tsv", "amazon", "ko\ten\n산시\tShaanxi\n"),
    ("names.csv", "csv", "hangul,hanja,english,status\n산시,陝西,Shaanxi,approved\n산시,山西,Shanxi,\n굴기,崛起,,\n"),
    ("names.csv", "", "hangul,hanja,english\nTSMC,台積電,TSMC\n"),
    ("a.txt", "omegat", "# Glossary in tab-separated format -*- coding: utf-8 -*-\n산시\tShaanxi\tthe province\n"),
]


def test_every_case_is_there():
    assert len(EXPECTED) >= 30
    assert {row[0] for row in EXPECTED} == {path.name for path in FOLDER.iterdir()} - {"expected.tsv"}


@pytest.mark.parametrize(("name", "to", "code", "severity", "words"), EXPECTED, ids=[row[0] for row in EXPECTED])
def test_bad_glossaries(name, to, code, severity, words):
    problems = check_file(FOLDER / name, "" if to == "-" else to)
    told = [(problem.code, problem.severity) for problem in problems if words in problem.message]
    assert (code, severity) in told, [str(problem) for problem in problems]
    assert all("\n" not in str(problem) for problem in problems)


@pytest.mark.parametrize(("name", "to", "text"), GOOD)
def test_good_glossaries_pass(name, to, text):
    assert check_data(text.encode(), Path(name), to) == ()


CONCEPTS = [
    Concept(
        id="c-1", hangul="산시", hanja="陝西", english="Shaanxi", status=Status.APPROVED, variants=("섬서", "陕西")
    ),
    Concept(id="c-2", hangul="징둥", hanja="京東", english='JD.com, "JD"', note="the shop; not the place"),
]


@pytest.mark.parametrize("to", FORMATS)
def test_what_is_exported_passes(to):
    name = {"tsv": "a.tsv", "omegat": "a.txt", "json": "a.json", "markdown": "a.md", "parquet": "a.parquet"}.get(to)
    path = Path(name or ("a.tbx" if to.startswith("tbx") else "a.csv"))
    assert check_data(render(CONCEPTS, to, path)[0], path, to) == ()


def test_a_workbook_is_read_by_its_cells():
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["ko", "en"])
    book.active.append(["산시", "Shaanxi "])
    out = io.BytesIO()
    book.save(out)
    assert [problem.code for problem in check_data(out.getvalue(), Path("a.xlsx"))] == ["spaces"]
    assert [problem.severity for problem in check_data(out.getvalue(), Path("a.xlsx"), "deepl")] == ["error"]


@pytest.mark.parametrize("to", [to for to, consumer in CONSUMERS.items() if consumer.file_bytes])
def test_files_have_a_limit(to):
    header = "ko,en\n" if CONSUMERS[to].header == "codes" else ""
    data = (header + "산시," + "x" * CONSUMERS[to].file_bytes + "\n").encode()
    assert "size" in {problem.code for problem in check_data(data, Path("a.csv"), to)}


def test_a_sheet_has_a_last_row(monkeypatch):
    assert CONSUMERS["excel"].rows == 1_048_576
    monkeypatch.setitem(CONSUMERS, "excel", replace(CONSUMERS["excel"], rows=3))
    data = "\ufeffhangul,hanja,english\n" + "산시,陝西,Shaanxi\n" * 3
    (problem,) = check_data(data.encode(), Path("a.csv"), "excel")
    assert (problem.code, problem.message) == ("rows", "3 rows; Excel takes up to 2")


def test_half_a_character_is_an_error():
    from glossary.term_checks import Row, check_rows

    (problem,) = check_rows([Row(1, "산시", "Shaan\ud800xi")], CONSUMERS["json"])
    assert (problem.code, problem.severity) == ("surrogate", "error")


def test_errors_come_first_and_say_where():
    problems = check_data("마,Ma\n산시,Shaanxi \n".encode(), Path("a.csv"), "deepl")
    assert [(problem.line, problem.severity) for problem in problems] == [(2, "error"), (1, "warning")]
    assert str(problems[0]) == "line 2: error: the English Shaanxi  has a blank before or after it [spaces]"


def test_there_is_no_other_format():
    with pytest.raises(ExportError, match="choose one of csv"):
        check_file(FOLDER / "empty.csv", "docx")


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(GlossaryFileError, match="cannot be read"):
        check_file(tmp_path / "names.csv", "deepl")
