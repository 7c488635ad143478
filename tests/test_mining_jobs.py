"""Several processes find what one finds, in the same order; what cannot be read does not stop the others."""

import pytest

from glossary.articles import find_articles
from glossary.errors import GlossaryError
from glossary.mining_jobs import Order, mined
from glossary.store import Glossary
from glossary.types import Concept

NAMES = (
    "안후이(安徽)성",
    "허페이(合肥)시",
    "푸단(復旦)대학",
    "먼터우궈우(門頭溝)구",
    "왕하이펑(王海峰·CTO)",
    "굴기(崛起)",
)


@pytest.fixture
def articles(tmp_path):
    """A folder of forty articles, one of which is binary, and a glossary with a name of its own."""
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(40):
        name = NAMES[number % len(NAMES)]
        (folder / f"{number:02}.txt").write_text(f"{number}번째 소식이다. {name}에 관한 글이다. 가온시(佳溫市)도.\n")
    (folder / "07.txt").write_bytes(b"\x00\x01\x02\x03" * 400)
    return folder


@pytest.fixture
def glossary(tmp_path):
    path = tmp_path / "own.csv"
    Glossary.of([Concept(hangul="가온시", hanja="佳溫市", english="Own City")]).save(path)
    return path


def test_processes_find_what_one_finds(articles, glossary):
    files = find_articles([articles])
    order = Order(glossary, base=False, everything=True, lines=True, text=True)
    concepts = Glossary.load(glossary).concepts
    alone = list(mined(files, order, concepts))
    assert [found.doc for found in alone] == [doc for _, doc in files]
    assert "07.txt: this is a binary file" in alone[7].failed
    assert {c.english for c in alone[0].concepts} == {"Anhui", "Own City"}
    assert alone[0].text.startswith("0번째")
    assert len(alone[0].lines) == len(alone[0].kinds) == 2
    assert list(mined(files, order, concepts, jobs=2)) == alone


def test_nothing_but_what_was_asked_for(articles):
    found = next(iter(mined(find_articles([articles / "00.txt"]), Order(base=False), ())))
    assert (found.text, found.lines, found.guesses) == ("", (), ())
    assert found.kinds == ("name", "name")


def test_a_process_that_dies_is_one_line(articles, tmp_path, monkeypatch):
    files = find_articles([articles])
    with pytest.raises(GlossaryError, match="--jobs"):
        list(mined(files, Order(tmp_path / "gone.csv", base=False), (), jobs=2))
