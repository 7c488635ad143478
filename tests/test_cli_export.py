"""`hanyin export`, `lint`, `import`, `merge` as programs see them: exit codes, JSON, nothing written after an error."""

import json

import pytest

from glossary.store import Glossary
from glossary.types import Concept, Status

pytestmark = pytest.mark.filterwarnings("ignore:.*Click 9:DeprecationWarning")
SHAANXI = Concept(hangul="산시", hanja="陝西", english="Shaanxi", status=Status.APPROVED, variants=("섬서",))
XIAN = Concept(hangul="시안", hanja="西安", english="Xi'an", status=Status.APPROVED)


@pytest.fixture
def hanyin(capsys, tmp_path, monkeypatch):
    """Run a command in an empty folder; gives (exit code, standard output, standard error)."""
    from translate.cli import run

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Glossary.of([SHAANXI, XIAN]).save("g.csv")

    def call(*arguments):
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def test_export_check_writes_nothing(hanyin, tmp_path):
    Glossary.of([SHAANXI, XIAN.with_changes(english="x" * 1025)]).save("g.csv")
    code, _, err = hanyin("export", "-g", "g.csv", "--to", "deepl", "--check")
    assert code == 1
    assert "1,025 bytes" in err
    assert "1 errors, 0 warnings for deepl" in err
    assert {path.name for path in tmp_path.iterdir()} == {"g.csv", ".g.csv.state"}


def test_export_refuses_what_the_tool_would_refuse(hanyin, tmp_path):
    Glossary.of([SHAANXI, XIAN.with_changes(english="x" * 1025)]).save("g.csv")
    code, _, err = hanyin("export", "-g", "g.csv", "--to", "deepl", "-o", "ko-en.tsv")
    assert code == 1
    assert "DeepL would refuse this" in err
    assert not (tmp_path / "ko-en.tsv").exists()


def test_export_reports_what_is_hardly_meant_and_writes(hanyin, tmp_path):
    Glossary.of([Concept(hangul="마", hanja="馬", english="Ma"), Concept(hangul="런", hanja="任")]).save("g.csv")
    code, _, err = hanyin("export", "-g", "g.csv", "--to", "google", "-o", "ko-en.tsv")
    assert code == 0
    assert "one syllable" in err
    assert "1 without English left out" in err
    assert (tmp_path / "ko-en.tsv").read_text(encoding="utf-8") == "마\tMa\n"


def test_what_reading_a_glossary_mends_is_told(hanyin, tmp_path):
    (tmp_path / "h.csv").write_text(
        "hangul,hanja,english\n산시,陝西,Sha\tanxi\n시\u200b안,西安,Xi'an\n", encoding="utf-8"
    )
    code, _, err = hanyin("export", "-g", "h.csv", "--to", "deepl", "-o", "ko-en.tsv")
    assert code == 0
    assert "h.csv: the English Sha\\tanxi has a tab in it" in err
    assert "invisible character (U+200B)" in err
    assert (tmp_path / "ko-en.tsv").read_text(encoding="utf-8") == "산시\tSha anxi\n시안\tXi'an\n"


def test_export_json(hanyin):
    code, out, err = hanyin("export", "-g", "g.csv", "--to", "amazon", "-o", "a.csv", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out) == {
        "format": "amazon", "output": "a.csv", "records": 2, "without_english": 0, "homographs": {}, "problems": [],
    }  # fmt: skip


def test_homographs_are_left_out_and_named(hanyin, tmp_path):
    Glossary.of([SHAANXI, XIAN, Concept(hangul="산시", hanja="山西", english="Shanxi")]).save("g.csv")
    code, _, err = hanyin("export", "-g", "g.csv", "--to", "deepl", "-o", "ko-en.tsv")
    assert code == 0
    assert "left out, for deepl takes one English per term: 산시: Shaanxi / Shanxi; --first takes the first" in err
    assert (tmp_path / "ko-en.tsv").read_text(encoding="utf-8") == "섬서\tShaanxi\n시안\tXi'an\n"


def test_export_wants_a_file_or_a_check(hanyin):
    assert hanyin("export", "-g", "g.csv", "--to", "amazon")[0] == 2


def test_lint(hanyin, tmp_path):
    (tmp_path / "ko-en.csv").write_text("산시,Shaanxi\n산시,Shanxi\n", encoding="utf-8")
    code, out, err = hanyin("lint", "ko-en.csv", "--for", "deepl")
    assert code == 1
    assert out == "ko-en.csv: line 2: error: 산시 has two translations: Shaanxi (line 1) and Shanxi [conflict]\n"
    assert "1 errors, 0 warnings" in err
    assert hanyin("lint", "ko-en.csv", "-q")[0] == 0


def test_lint_json(hanyin, tmp_path):
    (tmp_path / "a.csv").write_text("ko,en\n산시,\n", encoding="utf-8")
    code, out, _ = hanyin("lint", "a.csv", "g.csv", "--json")
    problem = {"line": 2, "code": "empty", "severity": "error", "message": "the English of 산시 is empty"}
    assert code == 1
    assert json.loads(out) == [{"file": "a.csv", "problems": [problem]}, {"file": "g.csv", "problems": []}]


def test_lint_of_an_unknown_format_is_wrong_usage(hanyin):
    assert hanyin("lint", "g.csv", "--for", "docx")[0] == 2


def test_import_check_writes_nothing(hanyin, tmp_path):
    before = (tmp_path / "g.csv").read_bytes()
    (tmp_path / "a.csv").write_text("광둥,Guangdong\n산시,Shensi\n", encoding="utf-8")
    code, _, err = hanyin("import", "a.csv", "-g", "g.csv", "--check")
    assert code == 0
    assert "1 new records" in err
    assert "conflict: 산시 english: kept “Shaanxi”, found “Shensi”" in err
    assert (tmp_path / "g.csv").read_bytes() == before


def test_import_reports_what_is_wrong_in_the_file(hanyin, tmp_path):
    (tmp_path / "a.csv").write_text("광둥,Guangdong\n푸젠,\n광둥,Canton\n", encoding="utf-8")
    code, _, err = hanyin("import", "a.csv", "-g", "new.csv")
    assert code == 0
    assert "line 2: error: the English of 푸젠 is empty" in err
    assert "광둥 has two translations" in err


def test_import_json(hanyin, tmp_path):
    (tmp_path / "a.csv").write_text("산시,Shensi\n", encoding="utf-8")
    code, out, _ = hanyin("import", "a.csv", "-g", "g.csv", "--json")
    report = json.loads(out)
    assert code == 0
    assert set(report) == {"problems", "new", "updated", "conflicts", "unresolved"}
    assert [(c["column"], c["kept"], c["found"]) for c in report["conflicts"]] == [("english", "Shaanxi", "Shensi")]


def test_merge_json(hanyin):
    Glossary.of([SHAANXI.with_changes(english="Shensi"), Concept(hangul="광둥", hanja="廣東")]).save("h.csv")
    code, out, _ = hanyin("merge", "g.csv", "h.csv", "-o", "c.csv", "--json")
    report = json.loads(out)
    assert code == 0
    assert report["records"] == 3
    assert [record["hangul"] for record in report["new"]] == ["광둥"]
    assert [(c["column"], c["kept"], c["found"]) for c in report["conflicts"]] == [("english", "Shaanxi", "Shensi")]


@pytest.mark.parametrize("command", [["approve", "산시"], ["reject", "산시"], ["edit", "산시", "note", "x"]])
def test_review_json(hanyin, command):
    code, out, err = hanyin("review", *command, "-g", "g.csv", "--json")
    (record,) = json.loads(out)
    assert (code, err, record["hangul"]) == (0, "", "산시")
