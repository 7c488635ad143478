"""A run with nothing to do does nothing; whatever differs is noticed."""

from types import SimpleNamespace

import pytest
from fakes import FakeEngine

import translate.run
import translate.uptodate
from glossary.terminal import progress_bar
from translate.run import RunOptions, translate_paths
from translate.uptodate import STAMP, remember, sources_key, unchanged

SAID = {"documents": 1, "summary": {"segments": 3}}


@pytest.fixture(autouse=True)
def the_program_stays_the_same(monkeypatch):
    monkeypatch.setattr(translate.uptodate, "_code", lambda: "1")


@pytest.fixture
def made(tmp_path):
    """An article, a glossary and an output; gives (files, glossaries, output folder)."""
    article, glossary, out = tmp_path / "a.txt", tmp_path / "g.csv", tmp_path / "out"
    article.write_text("항저우", encoding="utf-8")
    glossary.write_text("hangul,english\n항저우,Hangzhou\n", encoding="utf-8")
    out.mkdir()
    (out / "a.en.md").write_text("Hangzhou", encoding="utf-8")
    files, glossaries = [(article, "a.txt")], [glossary]
    remember(out, sources_key("o", files, glossaries), "engine:1", ["a.en.md"], SAID)
    return files, glossaries, out


def state(made, options="o", signature="engine:1"):
    files, glossaries, out = made
    return unchanged(out, sources_key(options, files, glossaries), signature)


def test_nothing_changed(made):
    assert state(made) == SAID


@pytest.mark.parametrize("which", ["article", "glossary", "output"])
def test_a_changed_file(made, which):
    files, glossaries, out = made
    path = {"article": files[0][0], "glossary": glossaries[0], "output": out / "a.en.md"}[which]
    path.write_text("다른 것", encoding="utf-8")
    assert state(made) is None


@pytest.mark.parametrize("which", ["article", "glossary", "output"])
def test_a_removed_file(made, which):
    files, glossaries, out = made
    {"article": files[0][0], "glossary": glossaries[0], "output": out / "a.en.md"}[which].unlink()
    assert state(made) is None


def test_other_options_and_another_engine(made):
    assert state(made, options="p") is None
    assert state(made, signature="engine:2") is None


def test_another_hanyin(made, monkeypatch):
    monkeypatch.setattr(translate.uptodate, "_code", lambda: "2")
    assert state(made) is None


def test_another_article_beside_it(made):
    files, glossaries, out = made
    (out.parent / "b.txt").write_text("베이징", encoding="utf-8")
    assert unchanged(out, sources_key("o", [*files, (out.parent / "b.txt", "b.txt")], glossaries), "engine:1") is None


def test_standard_input_is_never_up_to_date(made):
    assert sources_key("o", [(None, "-")], ()) is None
    assert unchanged(made[2], None, "engine:1") is None


def test_a_run_that_failed_leaves_nothing(made):
    remember(made[2], None, "engine:1", [], SAID)
    assert not (made[2] / STAMP).exists()


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"key": 1}', "\x00"])
def test_a_broken_stamp_counts_as_none(made, content):
    (made[2] / STAMP).write_text(content, encoding="utf-8")
    assert state(made) is None


@pytest.fixture
def engine(monkeypatch):
    engine = FakeEngine()
    monkeypatch.setattr(
        translate.run, "_engine", lambda options: (engine, SimpleNamespace(max_terms=16, max_figures=12))
    )
    monkeypatch.setattr(translate.run, "signature_of", lambda package: engine.signature)
    return engine


def go(folder, out, **more):
    with progress_bar("reading", None, True) as bar:
        return translate_paths([str(folder)], out, RunOptions(memory=folder.parent / "memory", **more), bar)


def test_a_second_run_says_the_same_and_writes_nothing(engine, tmp_path):
    articles, out = tmp_path / "articles", tmp_path / "out"
    articles.mkdir()
    (articles / "a.txt").write_text("항저우(杭州)에서 포럼이 열렸다.", encoding="utf-8")
    first = go(articles, out)
    times = {p: p.stat().st_mtime_ns for p in out.iterdir()}
    again = go(articles, out)
    assert (again.documents, again.summary, again.remembered) == (1, first.summary, first.summary["segments"])
    assert {p: p.stat().st_mtime_ns for p in out.iterdir()} == times


def test_an_edited_output_is_noticed_and_kept(engine, tmp_path):
    articles, out = tmp_path / "articles", tmp_path / "out"
    articles.mkdir()
    (articles / "a.txt").write_text("항저우(杭州)에서 포럼이 열렸다.", encoding="utf-8")
    go(articles, out)
    (out / "a.en.md").write_text("By hand.", encoding="utf-8")
    for _ in range(2):
        assert go(articles, out).kept == [out / "a.en.md"]
    assert go(articles, out, force=True).kept == []
    assert "By hand" not in (out / "a.en.md").read_text(encoding="utf-8")
