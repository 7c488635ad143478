"""The frozen values that cross the stages of the translate package.

A `Document` is `Block`s of text with what stands around them; blocks are split into `Segment`s; a segment with its
`Constraint`s is decoded into `Hypothesis` values; a checked segment is a `Translation`, which says what became of
every constraint (`Outcome`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from glossary.types import Anchor

Value = float | int | str | tuple[float | int, float | int] | None


class Fate(StrEnum):
    """What became of a constraint in the English."""

    KEPT = "kept"
    REPAIRED = "repaired"
    MISSING = "missing"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure, date, ordinal or amount in Korean text.

    Attributes:
        surface: Exactly the Korean characters `text[start:end]`, as the gold numbers cut them (with the counter).
        start, end: Code-point offsets in the text that was scanned.
        value: A number, an ISO 8601 string for dates and periods, or (low, high) for ranges.
        unit: A unit code of the gold numbers (CNY, KRW, USD, persons, count, percent, date, year-month, ...).
        qualifier: A qualifier code ("", more_than, about, at_least, nearly, by, range, ...).
        english: Natural English, the preferred form first; every form is acceptable to the check.
        core_start, core_end: The part that the engine must not translate itself; a people or object counter (명, 개,
            곳) stays outside it, so that the engine still sees what is counted.
        core_english: The English for the core.
    """

    surface: str
    start: int
    end: int
    value: Value
    unit: str
    qualifier: str = ""
    english: tuple[str, ...] = ()
    core_start: int = 0
    core_end: int = 0
    core_english: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A translatable unit of structure: a title, paragraph, list item, quote, table cell or caption.

    `text` is `document.text[start:end]`; `kind` is one of title, paragraph, item, quote, cell, caption, boilerplate.
    """

    kind: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article as a sequence of blocks; `text` outside the blocks is kept as it stands.

    `anchors` are links and subtitle cues that belong to stretches of the text, as the article has them.
    """

    doc: str
    text: str
    media: str
    title: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """The unit given to the engine; `start`/`end` are document offsets."""

    block: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Constraint:
    """A span of a segment that must come out as a given English expression.

    Offsets are relative to the segment text. `kind` is `term` or `quantity`. `accepted` are further English forms that
    the check takes as right, `avoid` forms that may not be used; `alternatives` are the concept ids where the name is
    ambiguous. `title` is the office that `expected` says before a person's name ("Chairman "); the check is content
    with the name.
    """

    kind: str
    surface: str
    start: int
    end: int
    core_start: int
    core_end: int
    expected: str
    accepted: tuple[str, ...] = ()
    concept: str = ""
    category: str = ""
    alternatives: tuple[str, ...] = ()
    quantity: Quantity | None = None
    avoid: tuple[str, ...] = ()
    title: str = ""

    @property
    def name(self) -> str:
        """The English of the term itself, without the office that `expected` puts before it."""
        return self.expected.removeprefix(self.title) or self.expected


@dataclass(frozen=True, slots=True)
class Flag:
    """Something a person should look at; offsets are document offsets of the Korean."""

    code: str
    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class ConstrainedSegment:
    """A segment with the spans that are fixed, and what was noticed while fixing them; `inner` are figures in names."""

    segment: Segment
    constraints: tuple[Constraint, ...] = ()
    flags: tuple[Flag, ...] = ()
    inner: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one constraint: where its English stands in the segment's target, or null when missing."""

    constraint: Constraint
    fate: Fate
    target: str | None = None
    target_start: int | None = None
    target_end: int | None = None


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One output of the engine for one marked segment, higher score is better."""

    text: str
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Translation:
    """A finished segment: its English, the fate of every constraint, the strategy that made it, and flags."""

    segment: Segment
    target: str
    outcomes: tuple[Outcome, ...] = ()
    flags: tuple[Flag, ...] = ()
    strategy: str = ""
