"""What happened to a glossary: records that are new or changed, and where a person's word stood against another."""

from __future__ import annotations

from dataclasses import dataclass

from glossary.types import Concept

#: The cells whose contradiction a person should hear of.
TOLD = ("hangul", "hanja", "english")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A person's cell that articles (or another glossary) contradict; the cell was kept.

    `seen` is where the contrary stands first (doc#start), "" where it comes from another glossary.
    """

    concept: Concept
    column: str
    kept: str
    found: str
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What `add` or `merge` did.

    Attributes:
        new, updated: The records as they are now.
        conflicts: Where a person's cell was kept against something else.
        unresolved: Names with no Hanja that could be several records; nothing was done with them, except that a merge
            of two glossaries keeps them as records of their own.
        documents, skipped: How many documents were counted, and how many had been counted before.
    """

    new: tuple[Concept, ...] = ()
    updated: tuple[Concept, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    unresolved: tuple[Concept, ...] = ()
    documents: int = 0
    skipped: int = 0
