"""The glossary's commands as programs see them: exit codes, files, one line for every error."""

import json
import os

import pytest
from cli_runs import one_line

pytestmark = pytest.mark.filterwarnings("ignore:.*Click 9:DeprecationWarning")


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("mine", "gone"), 1, "no such file or folder"),
        (("mine", "vacant"), 1, "no articles in this folder"),
        (("mine", "news", "-g", "gone/g.csv"), 1, "the folder does not exist"),
        (("mine", "news", "--mentions", "gone/m.jsonl"), 1, "the folder does not exist"),
        (("mine", "news", "--mentions", "glossary.csv"), 2, "name the same file"),
        (("export", "-g", "gone.csv", "--to", "csv", "-o", "x.csv"), 1, "gone.csv"),
        (("export", "-g", "gone.csv", "--to", "nonsense", "-o", "x"), 2, "unknown format"),
        (("export", "-g", "gone.csv", "--to", "csv", "-o", "x", "--status", "odd"), 2, "--status takes"),
        (("merge", "gone.csv", "other.csv", "-o", "x.csv"), 1, "gone.csv"),
        (("lookup", "베이징", "-g", "gone.csv"), 1, "gone.csv"),
        (("review", "list", "-g", "gone.csv"), 1, "no such glossary"),
    ],
)
def test_expected_errors_are_one_line(hanyin, tmp_path, arguments, code, says):
    (tmp_path / "vacant").mkdir()
    got, out, err = hanyin(*arguments)
    assert (got, out) == (code, "")
    assert says in err
    assert one_line(err)
    assert err.startswith("hanyin: ")
    assert not (tmp_path / "glossary.csv").exists()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("name,value\na,b\n", "hangul"),
        ("id,hangul,hanja\nc-1,가,家\nc-1,나,娜\n", "c-1"),
        ('id,hangul,hanja\nc-1,"가,家\n', "g.csv"),
        ("id,hangul,hanja,status\nc-1,가,家,perhaps\n", "perhaps"),
    ],
)
@pytest.mark.parametrize("command", [("mine", "news"), ("lookup", "가"), ("review", "list")])
def test_a_broken_glossary_is_named_and_left_alone(hanyin, tmp_path, content, says, command):
    path = tmp_path / "g.csv"
    path.write_text(content, encoding="utf-8")
    code, out, err = hanyin(*command, "-g", "g.csv")
    assert (code, out) == (1, "")
    assert says in err
    assert one_line(err)
    assert path.read_text(encoding="utf-8") == content


def test_a_place_that_cannot_be_written_damages_nothing(hanyin, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    hanyin("mine", "news", "-q")
    before = (tmp_path / "glossary.csv").read_bytes()
    code, _, err = hanyin("export", "-g", "glossary.csv", "--to", "csv", "-o", "file/x.csv")
    assert code == 1
    assert one_line(err)
    assert (tmp_path / "glossary.csv").read_bytes() == before
    assert (tmp_path / "file").read_text(encoding="utf-8") == "x"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_an_error(hanyin, tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    code, _, err = hanyin("mine", "news", "-q", "-g", "locked/g.csv")
    assert code == 1
    assert one_line(err)


@pytest.mark.parametrize("to", ["csv", "tsv", "json", "deepl", "google", "omegat", "tbx", "markdown"])
def test_export_writes_every_format(hanyin, tmp_path, to):
    hanyin("mine", "news", "-q")
    path = "out.csv" if to == "google" else f"out.{to}"
    code, _, err = hanyin("export", "-g", "glossary.csv", "--to", to, "-o", path)
    assert code == 0
    assert "records" in err
    assert "iFLYTEK" in (tmp_path / path).read_text(encoding="utf-8-sig")


def test_export_of_approved_records_only(hanyin, tmp_path):
    hanyin("mine", "news", "-q")
    hanyin("review", "approve", "合肥", "-q")
    hanyin("export", "-g", "glossary.csv", "--to", "tsv", "-o", "out.tsv", "--status", "approved", "-q")
    text = (tmp_path / "out.tsv").read_text(encoding="utf-8-sig")
    assert "合肥" in text
    assert "iFLYTEK" not in text


def test_merge_reports_conflicts_and_keeps_the_first(hanyin, tmp_path):
    for name, english in (("a", "Hefei"), ("b", "Hofei")):
        (tmp_path / f"{name}.csv").write_text(f"hangul,hanja,english\n허페이,合肥,{english}\n", encoding="utf-8")
    code, _, err = hanyin("merge", "a.csv", "b.csv", "-o", "c.csv")
    assert code == 0
    assert "conflict: 허페이 english" in err
    merged = (tmp_path / "c.csv").read_text(encoding="utf-8-sig")
    assert merged.count("合肥") >= 1
    assert "Hefei" in merged


def test_review_lists_decides_and_edits(hanyin):
    hanyin("mine", "news", "-q")
    code, out, err = hanyin("review", "list")
    assert code == 0
    assert "門頭溝" in out
    assert "4 records wait" in err
    assert hanyin("review", "approve", "科大訊飛", "合肥")[0] == 0
    assert hanyin("review", "reject", "먼터우거우")[0] == 0
    _, out, _ = hanyin("review", "list", "--json")
    assert [concept["hanja"] for concept in json.loads(out)] == ["安徽"]
    code, _, err = hanyin("review", "edit", "安徽", "english", "Anhui Province")
    assert code == 0
    assert "Anhui Province" in err


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("approve", "베이징"), 1, "no record is called"),
        (("edit", "合肥", "mentions", "9"), 2, "cannot be set"),
        (("edit", "合肥", "category", "town"), 1, "town"),
    ],
)
def test_review_errors_change_nothing(hanyin, tmp_path, arguments, code, says):
    hanyin("mine", "news", "-q")
    before = (tmp_path / "glossary.csv").read_bytes()
    got, _, err = hanyin("review", *arguments)
    assert got == code
    assert says in err
    assert one_line(err)
    assert (tmp_path / "glossary.csv").read_bytes() == before


@pytest.mark.parametrize(
    "arguments", [("nonsense",), ("mine",), ("lookup",), ("mine", "news", "--odd"), ("review", "x")]
)
def test_wrong_usage_is_2(hanyin, arguments):
    assert hanyin(*arguments)[0] == 2


@pytest.mark.parametrize(
    "command",
    [
        ("mine",),
        ("lookup",),
        ("export",),
        ("merge",),
        ("review",),
        ("review", "list"),
        ("review", "approve"),
        ("review", "reject"),
        ("review", "edit"),
    ],
)
def test_every_command_has_help_with_an_example(hanyin, command):
    code, out, _ = hanyin(*command, "--help")
    assert code == 0
    assert "Example" in out
    assert "hanyin " + " ".join(command) in out
    assert len(command) == 2 or command == ("review",) or "--quiet" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ("mine", "news", "-g", "g.csv", "--mentions", "news/a.txt"),
        ("mine", "news", "-g", "g.csv", "--text", "news"),
        ("export", "-g", "glossary.csv", "--to", "csv", "-o", "glossary.csv"),
    ],
)
def test_nothing_is_written_over_what_is_read(hanyin, tmp_path, arguments):
    hanyin("mine", "news", "-q")
    before = {path: path.read_bytes() for path in (tmp_path / "news" / "a.txt", tmp_path / "glossary.csv")}
    code, _, err = hanyin(*arguments)
    assert code == 2
    assert one_line(err)
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("name", ["g.xlsx", "g.json", "g.tbx"])
def test_a_glossary_is_not_kept_under_the_name_of_another_format(hanyin, tmp_path, name):
    code, _, err = hanyin("mine", "news", "-g", name)
    assert code == 1
    assert one_line(err)
    assert "hanyin export" in err
    assert not (tmp_path / name).exists()


def test_a_message_names_a_folder_as_it_is_written(hanyin):
    hanyin("mine", "news", "-q")
    _, _, err = hanyin("export", "-g", "glossary.csv", "--to", "csv", "-o", "No/Such/x.csv")
    assert "No/Such" in err
