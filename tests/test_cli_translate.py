"""`hanyin translate` as programs see it: files, report, exit codes, what a person edited; the engine is a stand-in."""

import io
import json
import sys
from types import SimpleNamespace

import pytest
from fakes import FakeEngine

ARTICLE = (
    "중국 안후이(安徽)성 허페이(合肥)에 있는 커다쉰페이(科大訊飛·iFLYTEK)는 2018년 138억위안을 투자했다.\n\n"
    "커다쉰페이 직원은 400여명이다.\n"
)
REPORT_KEYS = {
    "terms": set("surface start end concept expected target target_start target_end status alternatives".split()),
    "quantities": set("surface start end value unit qualifier expected target target_start target_end status".split()),
    "flags": set("code start end message".split()),
}

pytestmark = pytest.mark.filterwarnings("ignore:.*Click 9:DeprecationWarning")


@pytest.fixture
def engine(monkeypatch):
    """The stand-in engine of the run; a test may change what it says."""
    import translate.run

    engine = FakeEngine()
    package = SimpleNamespace(max_terms=16, max_figures=12)
    monkeypatch.setattr(translate.run, "_engine", lambda options: (engine, package))
    return engine


@pytest.fixture
def hanyin(capsys, tmp_path, monkeypatch, engine):
    """Run `hanyin translate` beside a folder with one article; gives (exit code, standard output, standard error)."""
    from translate.cli import run

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(ARTICLE, encoding="utf-8")

    def call(*arguments):
        code = run(["translate", *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def report(tmp_path):
    return json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))


def test_files_and_report(hanyin, tmp_path):
    code, out, _ = hanyin("news", "-o", "out", "--json")
    assert code == 0
    assert {p.name for p in (tmp_path / "out").iterdir() if not p.name.startswith(".")} == {
        "a.en.md", "a.html", "index.html", "glossary.csv", "report.json",
    }  # fmt: skip
    found = report(tmp_path)
    assert set(found) == {"version", "signature", "documents", "summary"}
    assert found["summary"]["terms"] == json.loads(out)["terms"]
    (document,) = found["documents"]
    assert document["doc"] == "a.txt"
    seen = {"terms": set(), "quantities": set()}
    for segment in document["segments"]:
        assert ARTICLE[segment["start"] : segment["end"]] == segment["source"]
        for kind, keys in REPORT_KEYS.items():
            assert all(set(entry) == keys for entry in segment[kind])
        for kind in seen:
            for entry in segment[kind]:
                assert ARTICLE[entry["start"] : entry["end"]] == entry["surface"]
                assert segment["target"][entry["target_start"] : entry["target_end"]] == entry["target"]
                seen[kind].add((entry["surface"], entry["target"], entry["status"]))
    assert ("커다쉰페이", "iFLYTEK", "kept") in seen["terms"]
    assert ("138억위안", "13.8 billion yuan", "kept") in seen["quantities"]


def test_what_the_engine_loses_is_in_the_english_and_flagged(hanyin, tmp_path, engine):
    engine.change = lambda text: "It was so."
    engine.obeys_prefix = False
    code, _, _ = hanyin("news", "-o", "out", "--strict", "-q")
    assert code == 1
    statuses = {q["surface"]: q for d in report(tmp_path)["documents"] for s in d["segments"] for q in s["quantities"]}
    assert statuses["138억위안"]["status"] == "repaired"
    assert statuses["138억위안"]["target"] == "13.8 billion yuan"


def test_an_edited_file_is_kept_unless_forced(hanyin, tmp_path):
    hanyin("news", "-o", "out")
    edited = tmp_path / "out" / "a.en.md"
    edited.write_text("mine", encoding="utf-8")
    code, _, err = hanyin("news", "-o", "out")
    assert (code, edited.read_text(encoding="utf-8")) == (0, "mine")
    assert "a.en.md: edited" in err
    hanyin("news", "-o", "out", "--force")
    assert "iFLYTEK" in edited.read_text(encoding="utf-8")


def test_the_second_run_asks_the_engine_nothing(hanyin, tmp_path, engine):
    hanyin("news", "-o", "out")
    first = report(tmp_path)
    engine.calls.clear()
    hanyin("news", "-o", "out")
    assert (engine.calls, report(tmp_path)) == ([], first)
    hanyin("news", "-o", "out", "--no-memory")
    assert engine.calls


def test_one_bad_file_fails_alone(hanyin, tmp_path):
    (tmp_path / "news" / "bad.txt").write_bytes(b"\x00\x01\x02\x03" * 99)
    code, _, err = hanyin("news", "-o", "out", "-q")
    assert code == 1
    assert "bad.txt" in err
    assert err.count("\n") == 1
    assert [d["doc"] for d in report(tmp_path)["documents"]] == ["a.txt"]


def test_an_article_called_index_is_not_overwritten(hanyin, tmp_path):
    (tmp_path / "news" / "index.txt").write_text("허페이(合肥)는 도시다.\n", encoding="utf-8")
    hanyin("news", "-o", "out")
    assert "Hefei" in (tmp_path / "out" / "index.txt.html").read_text(encoding="utf-8")


def test_without_a_glossary_there_are_figures_only(hanyin, tmp_path):
    hanyin("news", "-o", "out", "--no-glossary")
    segments = report(tmp_path)["documents"][0]["segments"]
    assert not any(s["terms"] for s in segments)
    assert any(s["quantities"] for s in segments)


def test_a_name_that_is_not_utf8(hanyin, tmp_path):
    name = b"\xff\xb0.txt".decode("utf-8", "surrogateescape")
    try:
        (tmp_path / "news" / name).write_text(ARTICLE, encoding="utf-8")
    except OSError:
        pytest.skip("this system has no such names")
    assert hanyin("news", "-o", "out")[0] == 0
    assert len(report(tmp_path)["documents"]) == 2


@pytest.mark.parametrize("arguments", [("-",), ("-", "--json"), ("-", "--strict")])
def test_standard_input(hanyin, monkeypatch, engine, arguments):
    engine.change = lambda text: text + " In 1917."
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    code, out, _ = hanyin(*arguments)
    assert code == (1 if "--strict" in arguments else 0)
    english = json.loads(out)["english"] if "--json" in arguments else out
    assert "13.8 billion yuan" in english
    assert english.count("\n\n") == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("news",), 2),
        (("news", "-o", "out", "--to", "pdf"), 2),
        (("news", "-o", "out", "--beam", "0"), 2),
        (("gone", "-o", "out"), 1),
        (("news", "-o", "news/a.txt"), 1),
        (("news", "-o", "out", "-g", "gone.csv"), 1),
    ],
)
def test_errors_are_one_line_and_write_nothing(hanyin, tmp_path, arguments, code):
    found, out, err = hanyin(*arguments)
    assert (found, out) == (code, "")
    assert err.startswith("hanyin: ")
    assert err.count("\n") == 1
    assert not (tmp_path / "out" / "report.json").exists()


def test_repeated_segments_are_decoded_once_and_keep_their_own_offsets():
    from fakes import FakeEngine

    from glossary.types import Article
    from translate.pipeline import TranslateOptions, mined_names, translate_article

    text = "베이징에서 회의가 열렸다. 항저우도 참가했다. 베이징에서 회의가 열렸다."
    engine = FakeEngine()
    done = translate_article(Article("a", text), mined_names(text), engine, TranslateOptions())
    assert [t.target for t in done.translations] == [done.translations[i].target for i in (0, 1, 0)]
    assert [t.segment.start for t in done.translations] == [0, text.index("항저우"), text.rindex("베이징")]
    assert len(engine.calls[0]) == 2
    for translation in done.translations:
        for outcome in translation.outcomes:
            assert translation.target[outcome.target_start : outcome.target_end] == outcome.target


def test_a_missing_path_does_not_stop_the_others(hanyin, tmp_path):
    code, _, err = hanyin("news", "gone.txt", "-o", "out")
    assert code == 1
    assert (tmp_path / "out" / "a.en.md").exists()
    assert [line for line in err.splitlines() if "gone.txt" in line] == [
        "hanyin: gone.txt: no such file or folder; check the path"
    ]


def test_an_article_is_never_overwritten(hanyin, tmp_path):
    page = tmp_path / "news" / "b.html"
    page.write_text("<p>허페이(合肥)는 크다.</p>", encoding="utf-8")
    code, _, err = hanyin("news/b.html", "-o", "news", "--force")
    assert code == 1
    assert "b.html: an article of this run, not overwritten" in err
    assert page.read_text(encoding="utf-8") == "<p>허페이(合肥)는 크다.</p>"
    assert (tmp_path / "news" / "b.en.md").exists()
