"""How a pair is marked for the model: as written, with the English inline in the Korean, or with `<tN>` and `<nN>`.

The same pair is marked anew at every pass, so that the model meets each name in every dress.
"""

from __future__ import annotations

import random
import string
from collections.abc import Sequence
from dataclasses import dataclass

from translate.training.config import Config
from translate.training.corpus import Pair, Span

GENERICS = ("Group", "Lab", "University", "Technology", "District", "Institute")


@dataclass(frozen=True, slots=True)
class Edit:
    """What replaces a span on both sides."""

    span: Span
    korean: str
    english: str


def apply(pair: Pair, edits: Sequence[Edit]) -> tuple[str, str]:
    """Return both sides with the edits made; spans must not overlap."""
    korean, english = pair.korean, pair.english
    for edit in sorted(edits, key=lambda e: -e.span[0]):
        korean = korean[: edit.span[0]] + edit.korean + korean[edit.span[1] :]
    for edit in sorted(edits, key=lambda e: -e.span[2]):
        english = english[: edit.span[2]] + edit.english + english[edit.span[3] :]
    return korean, english


def nonce(rng: random.Random) -> str:
    """Return a made-up name in Latin letters."""
    syllables = [
        "".join(rng.choice(s) for s in ("bcdfghjklmnprstvwxyz", "aeiou", "n r l s  ")) for _ in range(rng.randint(1, 4))
    ]
    word = "".join(syllables).replace(" ", "")
    style = rng.random()
    if style < 0.15:
        return "".join(rng.choice(string.ascii_uppercase) for _ in range(rng.randint(2, 5)))
    if style < 0.3:
        return f"{word[0].upper()}{word[1:]} {rng.choice(GENERICS)}"
    return word[0].upper() + word[1:] + (f" {nonce(rng).split()[0]}" if style > 0.8 else "")


def placeholders(pair: Pair, terms: Sequence[Span], figures: Sequence[Span], config: Config) -> list[Edit]:
    """Return edits that put `<tN>` and `<nN>`, numbered in Korean order, on both sides."""
    out = []
    for letter, spans, most in (("t", terms, config.terms), ("n", figures, config.figures)):
        for number, span in enumerate(sorted(spans)[:most], start=1):
            out.append(Edit(span, f"<{letter}{number}>", f"<{letter}{number}>"))
    return out


def inline(
    pair: Pair, terms: Sequence[Span], figures: Sequence[Span], config: Config, rng: random.Random, names: Sequence[str]
) -> list[Edit]:
    """Return edits that put the English into the Korean; some names give way to others on both sides."""
    out = []
    for span in terms:
        name = pair.english[span[2] : span[3]]
        if rng.random() < config.swap:
            name = rng.choice(names) if names and rng.random() < 0.6 else nonce(rng)
        out.append(Edit(span, name, name))
    for span in figures:
        figure = pair.english[span[2] : span[3]]
        out.append(Edit(span, figure, figure))
    return out


def mark(pair: Pair, config: Config, rng: random.Random, names: Sequence[str]) -> tuple[str, str]:
    """Return one training pair: drawn among as written, inline and placeholders by the shares of the config."""
    if not pair.terms and not pair.figures:
        return pair.korean, pair.english
    draw = rng.random()
    # sentences with something to mark carry the shares of those without
    if draw < config.placeholders * 1.4:
        terms = [t for t in pair.terms if rng.random() < 0.9]
        figures = list(pair.figures) if rng.random() < 0.75 else [f for f in pair.figures if rng.random() < 0.5]
        edits = placeholders(pair, terms, figures, config)
    elif draw < config.placeholders * 1.4 + config.inline:
        terms = [t for t in pair.terms if rng.random() < 0.8]
        figures = [f for f in pair.figures if rng.random() < 0.35]
        edits = inline(pair, terms, figures, config, rng, names)
    else:
        return pair.korean, pair.english
    return apply(pair, edits)


def all_names(pairs: Sequence[Pair]) -> list[str]:
    """Return the distinct English names of the corpus, sorted."""
    return sorted({pair.english[span[2] : span[3]] for pair in pairs for span in pair.terms})
