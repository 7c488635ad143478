"""How a pair is marked for the model: as written, with the English inline in the Korean, or with `<tN>` and `<nN>`.

Beside each of these some common words may stand in English (`translate.common_words`), in their basic form. The same
pair is marked anew at every pass, so that the model meets each name in every dress.
"""

from __future__ import annotations

import random
import re
import string
from collections.abc import Sequence
from dataclasses import dataclass

from translate.particles import HANGUL, followed
from translate.training.config import Config
from translate.training.corpus import Pair, Span

GENERICS = ("Group", "Lab", "University", "Technology", "District", "Institute")
#: What a made-up name ends with where the English has "the" before it.
ARTICLED = ("River", "Council", "Strait", "Committee", "Desert", "Federation", "Gazette", "Bridge", "Ministry")
INDEFINITE = re.compile(r"\b([Aa]n?) $")


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


def mended(pair: Pair, edits: Sequence[Edit]) -> tuple[str, str]:
    """Return both sides with English put in: particles and a/an suited to it, Latin kept apart from Latin.

    >>> pair = Pair("제주는 화산섬이다.", "Jeju is a volcanic island.", 0)
    >>> mended(pair, [Edit((0, 2, 0, 4), "Lantau Island", "Lantau Island")])
    ('Lantau Island은 화산섬이다.', 'Lantau Island is a volcanic island.')
    """
    korean, english = pair.korean, pair.english
    for edit in sorted(edits, key=lambda e: -e.span[0]):
        before, rest = korean[: edit.span[0]], korean[edit.span[1] :]
        if edit.korean.startswith("<"):  # a symbol has no sound
            korean = before + edit.korean + rest
            continue
        name, swapped = edit.korean, edit.korean != pair.english[edit.span[2] : edit.span[3]]
        tail = name.split()[-1] if name.split() else name
        rest = followed(tail, rest) if swapped or HANGUL.search(pair.korean[edit.span[0] : edit.span[1]]) else rest
        left = " " if before[-1:].isascii() and before[-1:].isalnum() else ""
        right = " " if rest[:1].isascii() and rest[:1].isalnum() else ""
        korean = before + left + name + right + rest
    for edit in sorted(edits, key=lambda e: -e.span[2]):
        before = english[: edit.span[2]]
        if (match := INDEFINITE.search(before)) and not edit.english.startswith("<"):
            article = "an" if edit.english[:1].lower() in "aeio" else "a"
            before = before[: match.start(1)] + (article.capitalize() if match[1][0] == "A" else article) + " "
        english = before + edit.english + english[edit.span[3] :]
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


@dataclass(frozen=True, slots=True)
class Names:
    """The English names of a corpus to choose from: those that stand after "the" somewhere, and the others."""

    articled: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()


def another(pair: Pair, span: Span, names: Names, rng: random.Random) -> str:
    """Return another name for a span, made up or from the corpus; after "the" one that takes it."""
    articled = bool(re.search(r"\b[Tt]he $", pair.english[: span[2]]))
    pool = names.articled if articled else names.plain
    if pool and rng.random() < 0.6:
        return rng.choice(pool)
    return f"{nonce(rng).split()[0]} {rng.choice(ARTICLED)}" if articled else nonce(rng)


def inline(
    pair: Pair, terms: Sequence[Span], figures: Sequence[Span], config: Config, rng: random.Random, names: Names
) -> list[Edit]:
    """Return edits that put the English into the Korean; some names give way to others on both sides."""
    out = []
    for span in terms:
        name = pair.english[span[2] : span[3]]
        if rng.random() < config.swap:
            name = another(pair, span, names, rng)
        out.append(Edit(span, name, name))
    for span in figures:
        figure = pair.english[span[2] : span[3]]
        out.append(Edit(span, figure, figure))
    return out


def chosen_glosses(pair: Pair, config: Config, rng: random.Random) -> list[Edit]:
    """Return edits that put the basic form of words into the Korean of a share of the sentences; the English stays."""
    if not pair.glosses or rng.random() >= config.glosses:
        return []
    share = rng.random()
    return [
        Edit(span, base, pair.english[span[2] : span[3]])
        for span, base in zip(pair.glosses, pair.bases, strict=True)
        if rng.random() < share
    ]


def mark(pair: Pair, config: Config, rng: random.Random, names: Names) -> tuple[str, str]:
    """Return one training pair: drawn among as written, inline and placeholders by the shares of the config."""
    glosses = chosen_glosses(pair, config, rng)
    if not pair.terms and not pair.figures:
        return mended(pair, glosses)
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
        edits = []
    return mended(pair, [*edits, *glosses])


def all_names(pairs: Sequence[Pair]) -> Names:
    """Return the distinct English names of the corpus, sorted."""
    articled: set[str] = set()
    plain: set[str] = set()
    for pair in pairs:
        for span in pair.terms:
            name = pair.english[span[2] : span[3]]
            if name[:1].isupper() and not name.startswith(("The ", "A ", "An ")):
                (articled if pair.english[: span[2]].lower().endswith("the ") else plain).add(name)
    return Names(tuple(sorted(articled - plain)), tuple(sorted(plain)))
