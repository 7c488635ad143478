"""`hanyin mine` as programs see it: what it writes and says, the mentions' contract, what cannot be read."""

import json
import sys

import pytest
from cli_runs import ARTICLE, leftovers, one_line

MENTION_KEYS = set(
    "doc start end surface suffix hanja traditional simplified pinyin latin glosses kind reading category origin "
    "english standard typo confidence evidence annotated".split()
)
CONCEPT_KEYS = set(
    "id hangul hanja simplified pinyin english category origin status variants misspellings english_variants avoid "
    "confidence mentions documents source first_seen note".split()
)

pytestmark = pytest.mark.filterwarnings("ignore:.*Click 9:DeprecationWarning")


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


def test_ctrl_c_says_that_nothing_is_lost(hanyin, monkeypatch):
    import glossary.mining_jobs

    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(glossary.mining_jobs, "mined", stopped)
    code, _, err = hanyin("mine", "news")
    assert code == 130
    assert "nothing is half-written" in err
