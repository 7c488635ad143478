"""The glossary's commands as programs see them: exit codes, JSON shapes, files, one line for every error."""

import json
import os
import sys

import pytest

ARTICLE = (
    "중국 안후이(安徽)성 허페이(合肥)에 있는 커다쉰페이(科大訊飛·iFLYTEK)는 인공지능(AI) 기업이다.\n"
    "커다쉰페이는 100억위안(약 2조원)을 투자했다. 굴기(崛起)를 말한다. 먼터우궈우(門頭溝)구.\n"
)
MENTION_KEYS = set(
    "doc start end surface suffix hanja traditional simplified pinyin latin glosses kind reading category origin "
    "english standard typo confidence evidence annotated".split()
)
CONCEPT_KEYS = set(
    "id hangul hanja simplified pinyin english category origin status variants misspellings english_variants avoid "
    "confidence mentions documents source first_seen note".split()
)

pytestmark = pytest.mark.filterwarnings("ignore:.*Click 9:DeprecationWarning")


@pytest.fixture
def hanyin(capsys, tmp_path, monkeypatch):
    """Run a command in an empty folder; gives (exit code, standard output, standard error)."""
    from translate.cli import run

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(ARTICLE, encoding="utf-8")

    def call(*arguments):
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def one_line(text):
    return text.endswith("\n") and text.count("\n") == 1


def leftovers(folder):
    return [p.name for p in folder.rglob("*.part")]


def test_mine_writes_the_glossary_and_says_what_is_new(hanyin, tmp_path):
    code, out, err = hanyin("mine", "news")
    assert code == 0
    assert "iFLYTEK" in out
    assert "needs a look" in out
    assert "1 articles" in err
    assert "科大訊飛" in (tmp_path / "glossary.csv").read_text(encoding="utf-8-sig")


def test_mine_json(hanyin):
    code, out, _ = hanyin("mine", "news", "--json", "--quiet")
    report = json.loads(out)
    assert code == 0
    assert set(report) == {"documents", "failed", "mentions", "skipped", "new", "updated", "conflicts"}
    assert report["documents"] == 1
    assert report["mentions"]["name"] == 4
    assert {c["hanja"] for c in report["new"]} == {"安徽", "合肥", "科大訊飛", "門頭溝"}
    assert all(set(concept) == CONCEPT_KEYS for concept in report["new"])


def test_mining_twice_changes_nothing(hanyin, tmp_path):
    hanyin("mine", "news", "-q")
    before = (tmp_path / "glossary.csv").read_bytes()
    code, out, _ = hanyin("mine", "news", "--json")
    assert (code, json.loads(out)["skipped"], json.loads(out)["new"]) == (0, 1, [])
    assert (tmp_path / "glossary.csv").read_bytes() == before


def test_a_persons_cell_survives_mining(hanyin, tmp_path):
    hanyin("mine", "news", "-q", "-g", "g.csv")
    hanyin("review", "edit", "合肥", "english", "Hofei", "-g", "g.csv", "-q")
    (tmp_path / "news" / "b.txt").write_text("허페이(合肥·Hefei)에서", encoding="utf-8")
    hanyin("mine", "news", "-q", "-g", "g.csv")
    assert "Hofei" in (tmp_path / "g.csv").read_text(encoding="utf-8-sig")


def test_mentions_have_the_contract_and_their_offsets_are_right(hanyin, tmp_path):
    code, _, _ = hanyin("mine", "news", "-q", "--mentions", "m.jsonl", "--text", "texts")
    lines = [json.loads(line) for line in (tmp_path / "m.jsonl").read_text(encoding="utf-8").splitlines()]
    assert code == 0
    assert {m["kind"] for m in lines} == {"name", "abbreviation", "common-word"}
    text = (tmp_path / "texts" / "a.txt").read_bytes().decode("utf-8")
    assert text == ARTICLE
    for mention in lines:
        assert set(mention) == MENTION_KEYS
        assert text[mention["start"] : mention["end"]] == mention["surface"]
        assert mention["annotated"] is True
        assert all(set(e) == {"kind", "detail", "weight"} for e in mention["evidence"])
    assert leftovers(tmp_path) == []


def test_all_adds_what_is_no_term_and_what_has_no_bracket(hanyin, tmp_path):
    hanyin("mine", "news", "-q", "--all", "--mentions", "m.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "m.jsonl").read_text(encoding="utf-8").splitlines()]
    assert "not-a-term" in {m["kind"] for m in lines}
    assert "중국" in {m["surface"] for m in lines if not m["annotated"]}


def test_no_base_takes_nothing_from_the_base_names(hanyin):
    _, out, _ = hanyin("mine", "news", "--no-base", "--json")
    assert {c["source"] for c in json.loads(out)["new"]} == {"composed", "printed"}


def test_standard_input(hanyin, monkeypatch):
    import io

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.replace("崛起", "屈起").encode("cp949"))))
    code, out, _ = hanyin("mine", "-", "--json")
    assert code == 0
    assert {c["first_seen"].partition("#")[2] for c in json.loads(out)["new"]} == {"3", "12", "24", "101"}


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x01\x02\x03\x04" * 40, "binary"),
        ("odd.txt", b"\xff\xff\xff\x81\xff" * 30, "unknown encoding"),
    ],
)
def test_an_unreadable_article_fails_alone(hanyin, tmp_path, name, data, says):
    (tmp_path / "news" / name).write_bytes(data)
    code, _, err = hanyin("mine", "news", "-q")
    assert code == 1
    assert says in err
    assert one_line(err)
    assert "科大訊飛" in (tmp_path / "glossary.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\x03" * 99])
def test_when_nothing_can_be_read_nothing_is_written(hanyin, tmp_path, data):
    (tmp_path / "bad.txt").write_bytes(data)
    code, _, err = hanyin("mine", "bad.txt", "--mentions", "m.jsonl", "-q")
    assert code == 1
    assert one_line(err)
    assert not (tmp_path / "glossary.csv").exists()
    assert not (tmp_path / "m.jsonl").exists()
    assert leftovers(tmp_path) == []


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


def test_lookup_json(hanyin):
    hanyin("mine", "news", "-q")
    code, out, _ = hanyin("lookup", "커다쉰페이", "合肥", "--json", "--no-base", "-g", "glossary.csv")
    answers = json.loads(out)
    assert code == 0
    assert [answer["query"] for answer in answers] == ["커다쉰페이", "合肥"]
    first = answers[0]["results"][0]
    assert set(first) == {"match", "score", "concept"}
    assert (first["match"], first["concept"]["english"]) == ("exact", "iFLYTEK")
    assert set(first["concept"]) == CONCEPT_KEYS
    assert isinstance(first["concept"]["variants"], list)


def test_lookup_computes_what_nobody_stored(hanyin):
    code, out, _ = hanyin("lookup", "王海龍", "--json", "--no-base")
    (answer,) = json.loads(out)
    assert code == 0
    assert answer["results"][0]["match"] == "computed"
    assert answer["results"][0]["concept"]["id"] is None
    assert answer["results"][0]["concept"]["status"] is None


def test_lookup_of_an_empty_or_endless_query_says_so_in_a_line(hanyin):
    code, _, err = hanyin("lookup", "  ")
    assert (code, err.count("\n")) == (1, 1)
    assert "empty query" in err
    code, _, err = hanyin("lookup", "x" * 5000)
    assert code == 1
    assert len(err) < 200


def test_lookup_of_nothing_is_1_and_the_others_are_printed(hanyin):
    code, out, err = hanyin("lookup", "커다쉰페이", "qqqq!!")
    assert code == 1
    assert "iFLYTEK" in out
    assert "qqqq!!" in err


def test_quiet_lookup_says_nothing_beside_its_results(hanyin):
    assert hanyin("lookup", "qqqq!!", "--quiet") == (1, "", "")


def test_lookup_limit(hanyin):
    _, out, _ = hanyin("lookup", "산시", "--json", "--limit", "1")
    assert len(json.loads(out)[0]["results"]) == 1


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


def test_ctrl_c_says_that_nothing_is_lost(hanyin, monkeypatch):
    import glossary.mining_jobs

    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(glossary.mining_jobs, "mined", stopped)
    code, _, err = hanyin("mine", "news")
    assert code == 130
    assert "nothing is half-written" in err
