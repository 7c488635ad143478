"""What hanyin's own decoding makes of the held-back pairs, their names and figures given as constraints.

The names are those found on both sides, as the reference spells them; the figures those that hanyin finds in the
Korean. In random-term mode every name is another one, made up: what comes out then was obeyed, not known.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from translate.decoding import decode
from translate.engine import DecodingOptions, load_engine
from translate.packages import Package, read_package
from translate.quantities import find_quantities
from translate.training.corpus import Pair
from translate.training.markings import nonce
from translate.training.scoring import corpus_scores
from translate.types import Constraint, Fate, Segment, Translation


def constraints_of(pair: Pair, rng: random.Random | None = None) -> tuple[Constraint, ...]:
    """Return the constraints of a pair in source order; with `rng` every name is a made-up one.

    >>> pair = Pair("허페이에서 3월 5일 열린다.", "It opens in Hefei on March 5.", 0, terms=((0, 3, 12, 17),))
    >>> [(c.kind, c.expected) for c in constraints_of(pair)]
    [('term', 'Hefei'), ('quantity', 'March 5')]
    """
    figures = [q for q in find_quantities(pair.korean) if q.core_english or q.english]
    out = [
        Constraint(
            "quantity", q.surface, q.start, q.end, q.core_start, q.core_end,
            q.core_english or q.english[0], q.english, quantity=q,
        )
        for q in figures
    ]  # fmt: skip
    for start, end, left, right in pair.terms:
        if all(end <= c.start or start >= c.end for c in out):
            name = nonce(rng) if rng else pair.english[left:right]
            out.append(Constraint("term", pair.korean[start:end], start, end, start, end, name, (name,)))
    return tuple(sorted(out, key=lambda c: c.start))


def success(translations: Sequence[Translation]) -> dict[str, float]:
    """Return how many constraints came out, in percent: of names and of figures, and of names before any repair."""
    hits, wanted = Counter[str](), Counter[str]()
    for translation in translations:
        for outcome in translation.outcomes:
            kind = outcome.constraint.kind
            wanted[kind] += 1
            hits[kind] += outcome.fate in (Fate.KEPT, Fate.REPAIRED)
            hits[f"{kind} unrepaired"] += outcome.fate is Fate.KEPT

    def share(hit: str, kind: str) -> float:
        return round(100 * hits[hit] / max(1, wanted[kind]), 1)

    return {
        "term_success": share("term", "term"),
        "term_unrepaired": share("term unrepaired", "term"),
        "figure_success": share("quantity", "quantity"),
        "figure_unrepaired": share("quantity unrepaired", "quantity"),
        "terms": wanted["term"],
        "figures": wanted["quantity"],
    }


def constrained_scores(package: Path, pairs: Sequence[Pair], seed: int, threads: int = 2) -> dict[str, Any]:
    """Return scores with constraints: the real names, then made-up ones, and which strategy made how many sentences."""
    engine, described = load_engine(package, threads), read_package(package)
    references = [pair.english for pair in pairs]
    real = _decoded(engine, described, pairs, [constraints_of(pair) for pair in pairs])
    strategies = Counter(translation.strategy for translation in real)
    rng = random.Random(seed)
    with_names = [pair for pair in pairs if pair.terms]
    made_up = _decoded(engine, described, with_names, [constraints_of(pair, rng) for pair in with_names])
    return {
        **corpus_scores([t.target for t in real], references),
        **success(real),
        "random_term_success": success(made_up)["term_success"],
        "random_term_unrepaired": success(made_up)["term_unrepaired"],
        "strategies": dict(strategies.most_common()),
    }


def _decoded(
    engine: Any, package: Package, pairs: Sequence[Pair], constraints: Sequence[tuple[Constraint, ...]]
) -> list[Translation]:
    segments = [Segment(0, 0, len(pair.korean), pair.korean) for pair in pairs]
    limits = package.max_terms, package.max_figures
    return decode(segments, constraints, engine, DecodingOptions(), limits)
