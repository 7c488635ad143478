"""The check report: what became of every name and figure, as JSON (DESIGN.md section 7) and as a short summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from translate.types import Document, Outcome, Translation


def document_report(document: Document, translations: Sequence[Translation]) -> dict[str, Any]:
    """Return the report of one document; offsets are document offsets, target offsets count in the segment's target."""
    return {"doc": document.doc, "segments": [_segment(t) for t in translations]}


def _segment(translation: Translation) -> dict[str, Any]:
    segment = translation.segment
    terms, quantities = [], []
    for outcome in translation.outcomes:
        constraint = outcome.constraint
        entry: dict[str, Any] = {
            "surface": constraint.surface,
            "start": segment.start + constraint.start,
            "end": segment.start + constraint.end,
        }
        found = {
            "expected": constraint.name,
            "target": outcome.target,
            "target_start": outcome.target_start,
            "target_end": outcome.target_end,
            "status": outcome.fate.value,
        }
        quantity = constraint.quantity
        if quantity is not None:
            value = list(quantity.value) if isinstance(quantity.value, tuple) else quantity.value
            quantities.append(
                {**entry, "value": value, "unit": quantity.unit, "qualifier": quantity.qualifier, **found}
            )
        else:
            terms.append(
                {**entry, "concept": constraint.concept, **found, "alternatives": list(constraint.alternatives)}
            )
    return {
        "paragraph": segment.block,
        "start": segment.start,
        "end": segment.end,
        "source": segment.text,
        "target": translation.target,
        "strategy": translation.strategy,
        "terms": terms,
        "quantities": quantities,
        "flags": [{"code": f.code, "start": f.start, "end": f.end, "message": f.message} for f in translation.flags],
    }


def summary(translations: Iterable[Translation]) -> dict[str, Any]:
    """Count segments, flags, and names and figures by what became of them."""
    names: Counter[str] = Counter()
    figures: Counter[str] = Counter()
    flags: Counter[str] = Counter()
    segments = 0
    for translation in translations:
        segments += 1
        flags.update(f.code for f in translation.flags)
        for outcome in translation.outcomes:
            _count(outcome, names, figures)
    return {
        "segments": segments,
        "terms": {status: names[status] for status in ("kept", "repaired", "missing", "ambiguous")},
        "quantities": {status: figures[status] for status in ("kept", "repaired", "missing", "ambiguous")},
        "flags": dict(sorted(flags.items())),
    }


def _count(outcome: Outcome, names: Counter[str], figures: Counter[str]) -> None:
    (figures if outcome.constraint.kind == "quantity" else names)[outcome.fate.value] += 1


def add_summaries(left: dict[str, Any], right: dict[str, Any]) -> dict[str, Any]:
    """Add two summaries, so that a folder can be reported without keeping its documents.

    >>> empty = summary(())
    >>> add_summaries(empty, empty)["segments"]
    0
    """
    return {
        "segments": left["segments"] + right["segments"],
        "terms": {k: left["terms"][k] + right["terms"][k] for k in left["terms"]},
        "quantities": {k: left["quantities"][k] + right["quantities"][k] for k in left["quantities"]},
        "flags": dict(sorted((Counter(left["flags"]) + Counter(right["flags"])).items())),
    }
