"""Checks a finished translation of any origin: a person's, another engine's.

The names and figures of the whole Korean article are looked for in the whole English text, each at its own place.
Korean repeats names where English uses pronouns, so a concept counts as missing only where it stands nowhere; a figure
must stand as often as the Korean has it, unless the English says it once for an exact repetition.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from glossary.matching import proved_names
from glossary.types import Article, Concept
from translate.checking import check
from translate.constraints import DocumentContext, constrain, mention_kinds
from translate.datelines import dateline_of
from translate.documents import read_document
from translate.pipeline import prepare
from translate.segmentation import split
from translate.types import Constraint, Fate


def check_finished(article: Article, english: str, glossaries: Sequence[Sequence[Concept]]) -> list[dict[str, Any]]:
    """Return one finding per name and figure of the article: kind, surface, expected, start, status, target."""
    from glossary.mining import mine

    names = prepare(glossaries)
    mined = mine(article, names.known)
    names = prepare(glossaries, mined.concepts)
    annotated, by_start = mention_kinds(mined.mentions)
    annotated = proved_names(names.matcher, article.text, annotated)
    context = DocumentContext(names.matcher, annotated, by_start, dateline_of(article.text))
    segments = split(read_document(article, main_text=True))
    pairs = [
        (s.start, c) for own in constrain(segments, context) for s, c in ((own.segment, c) for c in own.constraints)
    ]
    constraints = [c for _, c in pairs]
    outcomes = check(constraints, english)
    said = {_identity(o.constraint) for o in outcomes if o.fate is not Fate.MISSING}
    findings = []
    for (start, constraint), outcome in zip(pairs, outcomes, strict=True):
        repeated = outcome.fate is Fate.MISSING and _identity(constraint) in said
        findings.append(
            {
                "kind": "figure" if constraint.kind == "quantity" else "name",
                "surface": constraint.surface,
                "expected": constraint.expected,
                "start": start + constraint.start,
                "status": "kept" if repeated else outcome.fate.value,
                "target": outcome.target,
            }
        )
    return findings


def _identity(constraint: Constraint) -> tuple[str, str]:
    return constraint.kind, constraint.concept or constraint.expected
