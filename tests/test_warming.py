"""Loading everything beforehand changes nothing of what is found."""

from pathlib import Path

from glossary.articles import read_articles
from glossary.base import base_concepts
from glossary.mining import mine
from glossary.mining.known import KnownNames
from glossary.mining.warming import TEXT, warm_up
from glossary.types import Article, Category, Kind, Reading

ROOT = Path(__file__).resolve().parent.parent


def test_a_warm_run_finds_what_a_cold_one_finds():
    articles = list(read_articles([str(ROOT / "seeds")]))[:6]
    warm, cold = KnownNames.of(base_concepts()), KnownNames.of(base_concepts())
    warm_up(warm)
    assert [mine(article, warm) for article in articles] == [mine(article, cold) for article in articles]


def test_its_text_has_names_of_every_kind():
    found = mine(Article("a", TEXT), KnownNames.of(base_concepts())).mentions
    assert {m.kind for m in found} >= {Kind.NAME, Kind.COMMON_WORD, Kind.NOT_A_TERM}
    assert {m.reading for m in found} >= {Reading.MANDARIN, Reading.SINO_KOREAN, Reading.JAPANESE, Reading.MIXED}
    assert {m.category for m in found} >= {Category.PERSON, Category.PLACE, Category.ORG, Category.WORK}
    assert any(not m.annotated and len(m.surface) > 1 for m in found), "no name stands without its bracket"
    assert any(e.kind == "titled-surname" for m in found for e in m.evidence), "no surname stands with a title"
