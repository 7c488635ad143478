"""`hanyin check` on good translations with one seeded error of every kind, and on other good ways to say the same.

A row with Korean and English begins a group; the rows below it put other words into that English.
"""

import csv
import functools
from pathlib import Path

import pytest

from glossary.types import Article
from translate.finished import constrained, judge

CASES = Path(__file__).parent / "cases" / "checked_pairs.tsv"
BAD = {"wrong", "missing", "roles"}


def pairs():
    korean = english = ""
    with CASES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            korean, english = row["korean"] or korean, row["english"] or english
            assert row["instead_of"] in english
            said = english.replace(row["instead_of"], row["says"], 1) if row["instead_of"] else english
            yield korean, said, row["verdict"], row["kind"]


PAIRS = list(pairs())


@functools.cache
def everything():
    """All Korean as one article, so that its names are looked up once; the segments of each sentence."""
    sentences = list(dict.fromkeys(korean for korean, *_ in PAIRS))
    text = "\n\n".join(sentences) + "\n"
    segments, known = constrained(Article("a", text), [])
    places = {korean: (at := text.index(korean), at + len(korean)) for korean in sentences}
    own = {korean: [s for s in segments if start <= s.segment.start < end] for korean, (start, end) in places.items()}
    return own, known


@pytest.mark.parametrize(("korean", "english", "verdict", "kind"), PAIRS)
def test_pair(korean, english, verdict, kind):
    own, known = everything()
    found = [f for f in judge(own[korean], english, known) if f.status in BAD]
    assert bool(found) == (verdict == "wrong"), [(f.constraint.surface, f.status) for f in found]


def test_every_kind_of_error_is_there():
    kinds = {kind for *_, verdict, kind in PAIRS if verdict == "wrong"}
    assert kinds >= {"magnitude", "swap", "missing", "unit", "currency", "point", "year", "month", "range", "turned"}
    assert kinds >= {"half", "ordinal", "name", "roles", "sign", "latin", "time", "day", "fraction", "quarter"}
    assert sum(verdict == "right" for *_, verdict, _ in PAIRS) >= 120
