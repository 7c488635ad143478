"""What the seed articles give today: every mention, and every name and figure that the translation must keep.

The golden files are reviewed as diffs: run with HANYIN_UPDATE_GOLDEN=1 to rewrite them, then read the change.
"""

import os
from pathlib import Path

import pytest
from fakes import FakeEngine

from glossary.articles import read_articles
from glossary.mining import mine
from translate.pipeline import TranslateOptions, known_names, mined_names, translate_article

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"


def mention_lines():
    known = known_names()
    for article in read_articles([ROOT / "seeds"]):
        for m in mine(article, known).mentions:
            if m.annotated:
                hanja, latin = m.hanja, " | ".join(m.latin)
                cells = (article.doc, m.start, m.surface, m.suffix, hanja, latin, m.kind, m.reading, m.category)
                yield "\t".join(map(str, (*cells, m.origin, m.english, "typo" if m.typo else "")))


def constraint_lines():
    for article in read_articles([ROOT / "seeds"]):
        done = translate_article(article, mined_names(article.text), FakeEngine(), TranslateOptions())
        for translation in done.translations:
            for outcome in translation.outcomes:
                c = outcome.constraint
                unit = f"{c.quantity.value} {c.quantity.unit} {c.quantity.qualifier}".strip() if c.quantity else ""
                yield f"{article.doc}\t{translation.segment.start + c.start}\t{c.surface}\t{c.expected}\t{unit}"


@pytest.mark.parametrize(("name", "lines"), [("mentions.tsv", mention_lines), ("constraints.tsv", constraint_lines)])
def test_seeds_give_what_they_gave(name, lines):
    got = list(lines())
    path = GOLDEN / name
    if os.environ.get("HANYIN_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(got) + "\n", encoding="utf-8", newline="\n")
    assert got == path.read_text(encoding="utf-8").splitlines()
    assert len(got) > 100
