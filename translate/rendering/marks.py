"""Marks names and figures in the two texts of a segment, as HTML.

Both sides of a pair carry the same `data-pair`, so that the page can show which English stands for which Korean.
Everything that comes from a text or a glossary is escaped here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from translate.rendering.types import target_of
from translate.types import Outcome, Translation


@dataclass(frozen=True, slots=True)
class Marked:
    """The two sides of a segment as HTML."""

    korean: str
    english: str


def mark(translation: Translation, number: int) -> Marked:
    """Return a segment's Korean and English with its names and figures marked; `number` makes the pairs unique."""
    pairs = [(f"{number}-{place}", outcome) for place, outcome in enumerate(translation.outcomes)]
    source = translation.segment.text
    target = target_of(translation)
    korean = ((o.constraint.start, o.constraint.end, pair, o) for pair, o in pairs)
    english = (
        (o.target_start, o.target_end, pair, o)
        for pair, o in pairs
        if o.target_start is not None and o.target_end is not None and target == translation.target
    )
    return Marked(_marked(source, korean), _marked(target, english))


def _marked(text: str, spans: Iterable[tuple[int, int, str, Outcome]]) -> str:
    """Wrap the spans of a text, a figure inside a name within its mark; a span across an edge is left unmarked."""
    waiting = sorted(spans, key=lambda span: (span[0], -span[1]))
    pieces: list[str] = []
    position = 0
    while waiting:
        start, end, pair, outcome = waiting.pop(0)
        if start < position or end > len(text) or start >= end:
            continue
        inner = [span for span in waiting if span[0] < end]
        del waiting[: len(inner)]
        within = [(a - start, b - start, twin, own) for a, b, twin, own in inner]
        pieces += [escape(text[position:start]), _tag(_marked(text[start:end], within), pair, outcome)]
        position = end
    return "".join([*pieces, escape(text[position:])])


def _tag(inner: str, pair: str, outcome: Outcome) -> str:
    constraint = outcome.constraint
    kind = "figure" if constraint.kind == "quantity" else "term"
    data = {
        "pair": pair,
        "fate": outcome.fate.value,
        "source": constraint.surface,
        "expected": constraint.name,
        "target": outcome.target or "",
    }
    if constraint.concept:
        data["concept"] = constraint.concept
    if constraint.alternatives:
        data["alternatives"] = " ".join(constraint.alternatives)
    if constraint.quantity is not None:
        value = constraint.quantity.value
        shown = "–".join(map(str, value)) if isinstance(value, tuple) else "" if value is None else str(value)
        data["value"] = " ".join(
            filter(None, (constraint.quantity.qualifier.replace("_", " "), shown, constraint.quantity.unit))
        )
    attributes = "".join(f' data-{key}="{escape(value)}"' for key, value in data.items() if value)
    label = f"{'figure' if kind == 'figure' else 'name'}, {outcome.fate.value}"
    return (
        f'<mark class="{kind} {outcome.fate.value}" tabindex="0" role="button" aria-haspopup="dialog"'
        f'{attributes}>{inner}<span class="sr">, {label}</span></mark>'
    )
