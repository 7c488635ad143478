"""Rebuild name_builds.tsv: what expressions are made of, and how much that speaks for a name.

    python -m glossary.data.regenerate_builds --libhangul hanja.txt --jieba dict.txt --poetry chinese-poetry/dist

Logistic regression (AdaGrad) over the features of `mining/build.py`, fitted over lists: names are those of the base,
of `lexicon_names.tsv`, `famous_names.tsv` and `classical_people.tsv`, and at less weight what `regenerate_lives` takes
from chinese-poetry (MIT: poets, style names, books, places); words are those of `lexicon_words.txt`, at half weight
`lexicon_rare.txt`, the compounds that these leave out, of libhangul (BSD-3) and jieba (MIT), and the offices of those
lives: without them a word with a character beside it would look like a name. The value is a log-odds times 100; small
ones and those seldom met are left out. Takes some minutes.
"""

from __future__ import annotations

import argparse
import csv
import math
import random
import re
from collections import Counter
from pathlib import Path

from glossary.data.regenerate_lives import told
from glossary.lexicon import is_listed_word
from glossary.mining.build import features
from glossary.phonetics.han import is_han, to_simplified

DATA = Path(__file__).parent
_EPOCHS, _RATE, _DECAY = 6, 0.3, 2e-6
#: Log-odds below which a feature is left out, and how often it has to be met.
_LEAST, _OFTEN = 0.3, 3
#: How much a name of the poets' lives counts, a word of less certain sources, and how usual one of jieba's must be.
_TOLD, _HALF, _USUAL = 0.7, 0.5, 20
#: Parts of speech of jieba that are words.
_WORD_TAGS = re.compile("(?!n[rstz])[nvaildbz]")


def _lines(name: str) -> list[str]:
    return [line for line in (DATA / name).read_text("utf-8").split("\n") if line and not line.startswith("#")]


def _is_fit(writing: str) -> bool:
    return 2 <= len(writing) <= 6 and all(is_han(character) for character in writing)


def names() -> set[str]:
    """Return the names, simplified."""
    found: set[str] = set()
    with (DATA / "base_names.tsv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            term = row["english"].islower() or (row["category"] == "other" and row["english"][:1].islower())
            if not term:
                found.add(row["simplified"] or to_simplified(row["hanja"]))
    for line in _lines("lexicon_names.tsv")[1:]:
        name, category = line.split("\t")
        found.update([name] if category != "word" else [])
    for line in _lines("famous_names.tsv")[1:]:
        category, hanja = line.split("\t")
        found.update(to_simplified(name) for name in hanja.split() if category != "word")
    found.update(line.split("\t")[0] for line in _lines("classical_people.tsv"))
    return {name for name in found if _is_fit(name)}


def compounds(path: Path) -> set[str]:
    """Return what libhangul has of three to six characters, simplified, but for its places and people."""
    found: set[str] = set()
    for line in path.read_text("utf-8").splitlines():
        fields = line.split(":")
        if line.startswith("#") or len(fields) < 3 or "[" in fields[2] or "지명" in fields[2]:
            continue
        plain = to_simplified(fields[1])
        if len(plain) >= 3 and _is_fit(plain):
            found.add(plain)
    return found - {line.split("\t")[0] for line in _lines("lexicon_names.tsv")}


def usual_words(path: Path) -> set[str]:
    """Return the usual words of three to six characters that jieba has."""
    rows = (line.split(" ") for line in path.read_text("utf-8").splitlines())
    return {
        word
        for word, often, tag in rows
        if len(word) >= 3 and _is_fit(word) and int(often) >= _USUAL and _WORD_TAGS.match(tag)
    }


def _fitted(samples: list[tuple[list[str], float, float]]) -> dict[str, float]:
    weights: dict[str, float] = {}
    squares: dict[str, float] = {}
    shuffled = random.Random(1)
    for _ in range(_EPOCHS):
        shuffled.shuffle(samples)
        for found, truth, share in samples:
            odds = sum(weights.get(feature, 0.0) for feature in found)
            slope = (1 / (1 + math.exp(-max(-30.0, min(30.0, odds)))) - truth) * share
            for feature in found:
                squares[feature] = square = squares.get(feature, 0.01) + slope * slope
                old = weights.get(feature, 0.0)
                weights[feature] = old - _RATE * (slope / math.sqrt(square) + _DECAY * old)
    return weights


def main() -> None:
    """Fit and write the table."""
    parser = argparse.ArgumentParser()
    for source in ("libhangul", "jieba", "poetry"):
        parser.add_argument(f"--{source}", type=Path, required=True)
    given = parser.parse_args()
    known = names()
    words = {word: 1.0 for word in _lines("lexicon_words.txt") if word not in known and _is_fit(word)}
    told_names, told_words = told(given.poetry)
    for share, more in (
        (_HALF, _lines("lexicon_rare.txt")),
        (1.0, compounds(given.libhangul)),
        (_HALF, usual_words(given.jieba)),
        (_HALF, told_words),
    ):
        for word in more:
            if word not in known and _is_fit(word):
                words.setdefault(word, share)
    told_names = {name for name in told_names if _is_fit(name)} - known - words.keys()
    samples = [(features(name, is_listed_word), 1.0, 1.0) for name in sorted(known)]
    samples += [(features(name, is_listed_word), 1.0, _TOLD) for name in sorted(told_names)]
    samples += [(features(word, is_listed_word), 0.0, share) for word, share in sorted(words.items())]
    met = Counter(feature for found, _, _ in samples for feature in found)
    weights = _fitted(samples)
    rows = ["feature\tvalue"]
    rows += [
        f"{feature}\t{round(100 * weight)}"
        for feature, weight in sorted(weights.items())
        if abs(weight) >= _LEAST and met[feature] >= _OFTEN
    ]
    (DATA / "name_builds.tsv").write_text("\n".join(rows) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
