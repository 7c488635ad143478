"""Rebuild name_builds.tsv: what expressions are made of, and how much that speaks for a name.

    python -m glossary.data.regenerate_builds --libhangul hanja.txt

Logistic regression (AdaGrad) over the features of `mining/build.py`, fitted over the lists here: names are those of the
base, of `lexicon_names.tsv`, `famous_names.tsv` and `classical_people.tsv`; words are those of `lexicon_words.txt`, at
half weight `lexicon_rare.txt`, and the compounds that these leave out, of libhangul (BSD-3): without them a word with a
character beside it would look like a name. The value is a log-odds times 100; small ones and those seldom met are
left out.
"""

from __future__ import annotations

import argparse
import csv
import math
import random
from collections import Counter
from pathlib import Path

from glossary.lexicon import is_listed_word
from glossary.mining.build import features
from glossary.phonetics.han import is_han, to_simplified

DATA = Path(__file__).parent
_EPOCHS, _RATE, _DECAY = 6, 0.3, 2e-6
#: Log-odds below which a feature is left out, and how often it has to be met.
_LEAST, _OFTEN = 0.3, 3


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
    parser.add_argument("--libhangul", type=Path, required=True)
    given = parser.parse_args()
    known = names()
    words = {word: 1.0 for word in _lines("lexicon_words.txt") if word not in known and _is_fit(word)}
    for word in _lines("lexicon_rare.txt"):
        if word not in known and _is_fit(word):
            words.setdefault(word, 0.5)
    for word in compounds(given.libhangul) - known:
        words.setdefault(word, 1.0)
    samples = [(features(name, is_listed_word), 1.0, 1.0) for name in sorted(known)]
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
