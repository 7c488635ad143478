"""Rebuild `slot_weights.tsv`: what stands around places, persons and firms, and around common nouns.

    python -m glossary.data.regenerate_slots PARALLEL.tsv... --rows tests/cases/adversarial.tsv

Each line of a file is a Korean sentence, a tab, its English. Names that are no words are the examples of their kind,
nouns of `word_levels.txt` that are no names those of a word; a name that is a word too is an example of what the
English says. Rows of labelled sentences count more. Needs scikit-learn, which hanyin itself does not.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from glossary.base import base_concepts
from glossary.cues import is_particle_chain
from glossary.data.regenerate_counts import is_named, words_of
from glossary.matching import Matcher, about_china
from glossary.ordinary import is_risky
from glossary.slots import KINDS, features
from glossary.types import Concept
from glossary.wordhood import word_levels

#: At most so many examples of one name and of one noun, and this share of the nouns.
NAMES, NOUNS, SHARE = 150, 60, 0.15
#: A feature stands in so many examples, those of rows counted four times; weights below the least are left out.
LEAST_SEEN, OF_ROWS, LEAST = 15, 4, 0.03
#: Inverse strength of the penalty; weights of homographs and of labelled rows; what general features count.
PENALTY, HOMOGRAPHS, ROWS, GENERAL = 0.003, 3.0, 5.0, 2.0
GENERAL_FEATURES = ("T:", "N:", "R:", "p:", "c:", "cc:", "nl:")
EVERYWHERE = frozenset("중국 미국 한국 일본 북한 한중 미중".split())
Example = tuple[frozenset[str], frozenset[str], float, bool]


def kinds_of(concepts: tuple[Concept, ...]) -> frozenset[str]:
    """Return the columns for which a name is an example: firms for products, none of its own for works."""
    named = {str(c.category.value).replace("product", "org") for c in concepts}
    return frozenset(named & set(KINDS)) | {"any"}


def of_corpus(paths: list[Path], matcher: Matcher) -> Iterator[Example]:
    """Yield (features, columns, weight, whether it is a name) of parallel text."""
    lines = sorted({line for path in paths for line in path.read_text(encoding="utf-8").splitlines()})
    random.Random(0).shuffle(lines)
    seen: Counter[str] = Counter()
    words = words_of(paths)
    every, chance, surfaces = frozenset(KINDS), random.Random(0), matcher.surfaces
    for line in lines:
        korean, _, english = line.partition("\t")
        covered: set[int] = set()
        for match in matcher.matches(korean, frozenset(), about_china(korean)):
            covered.update(range(match.start, match.end))
            if not is_risky(match.surface) and match.surface not in EVERYWHERE and seen[match.surface] < NAMES:
                seen[match.surface] += 1
                around = frozenset(features(surfaces, korean, match.start, match.end))
                yield around, kinds_of(match.concepts), 1.0, True
        for run in re.finditer("[가-힣]+", korean):
            for size in (2, 3):
                noun, rest = run.group()[:size], run.group()[size:]
                if len(noun) < size or (rest and not is_particle_chain(rest)):
                    continue
                place = (surfaces, korean, run.start(), run.start() + size)
                if noun in surfaces:
                    if is_risky(noun):
                        named = is_named(surfaces[noun], english, 1, words)
                        kinds = kinds_of(surfaces[noun]) if named else every
                        if named is not None:
                            yield frozenset(features(*place)), kinds, HOMOGRAPHS, named
                    continue
                usual = word_levels(noun)[bool(rest)] >= 2
                if run.start() not in covered and usual and seen[noun] < NOUNS and chance.random() < SHARE:
                    seen[noun] += 1
                    yield frozenset(features(*place)), every, 1.0, False


def of_rows(path: Path, matcher: Matcher) -> Iterator[Example]:
    """Yield the same of labelled sentences."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        marked, mention = line.split("\t")[:2]
        start, end = marked.index("["), marked.index("]") - 1
        text = marked.replace("[", "").replace("]", "")
        if (concepts := matcher.surfaces.get(text[start:end])) is not None:
            around = frozenset(features(matcher.surfaces, text, start, end))
            yield around, kinds_of(concepts), ROWS, mention == "yes"


def fit(examples: list[Example], rows: list[Example]) -> dict[str, list[float]]:
    """Return feature → its weight in each column, by logistic regression."""
    import numpy as np
    from scipy import sparse  # type: ignore[import-untyped]
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found]

    seen = Counter(f for around, *_ in examples for f in around)
    seen.update({f: OF_ROWS * n for f, n in Counter(f for around, *_ in rows for f in around).items()})
    vocabulary = {f: i for i, f in enumerate(sorted(f for f, n in seen.items() if n >= LEAST_SEEN))}
    scale = np.array([GENERAL if f.startswith(GENERAL_FEATURES) else 1.0 for f in vocabulary])
    table: dict[str, list[float]] = {f: [] for f in ("bias", *vocabulary)}
    for kind in KINDS:
        own = [example for example in (*examples, *rows) if kind in example[1]]
        at = [(i, vocabulary[f]) for i, example in enumerate(own) for f in example[0] if f in vocabulary]
        line, column = np.array(at).T
        matrix = sparse.csr_matrix((scale[column], (line, column)), shape=(len(own), len(vocabulary)))
        named = np.array([example[3] for example in own])
        corpus = np.arange(len(own)) < sum(kind in example[1] for example in examples)
        share = named[corpus].mean()
        weight = np.array([example[2] for example in own])
        weight[corpus] *= np.where(named[corpus], 0.5 / share, 0.5 / (1 - share))
        model = LogisticRegression(C=PENALTY, max_iter=50, tol=1e-3).fit(matrix, named, sample_weight=weight)
        for feature, value in zip(table, (model.intercept_[0], *(model.coef_[0] * scale)), strict=True):
            table[feature].append(float(value))
    return table


def main() -> None:
    """Write the table beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parallel", nargs="+", type=Path)
    parser.add_argument("--rows", required=True, type=Path)
    given = parser.parse_args()
    matcher = Matcher(base_concepts())
    table = fit(list(of_corpus(given.parallel, matcher)), list(of_rows(given.rows, matcher)))
    lines = ["\t".join(("feature", *KINDS))]
    for feature, weights in table.items():
        if feature == "bias" or max(map(abs, weights)) >= LEAST:
            lines.append("\t".join((feature, *(str(round(100 * weight)) for weight in weights))))
    Path(__file__).with_name("slot_weights.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
