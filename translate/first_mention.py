"""Gives Hanja and pinyin at the first mention of a name: iFLYTEK (科大訊飛, Kēdà Xùnfēi).

Works on finished translations of one document, on names that were kept or repaired and that stand whole in the English;
every place after an insertion moves with it. Headlines and table cells stay short: the mention is the first of the
running text. A name inside a compound (Beijing-based) or before a bracket waits for its next mention.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from glossary.types import Category, Concept
from translate.types import Document, Outcome, Translation

#: What may not follow a name that gets a note.
_GOES_ON = re.compile(r"[-‐–/(（\w]|\s?[(（]")
_BRIEF = frozenset(("title", "cell"))


def add_first_mentions(
    translations: Sequence[Translation], concepts: Mapping[str, Concept], document: Document | None = None
) -> tuple[Translation, ...]:
    """Return the translations with a note behind the first mention of every name that has Hanja.

    Args:
        translations: The finished segments.
        concepts: Concepts by id.
        document: Tells headlines and cells, which get no notes.
    """
    seen: set[str] = set()
    return tuple(
        translation
        if document is not None and document.blocks[translation.segment.block].kind in _BRIEF
        else _annotate(translation, concepts, seen)
        for translation in translations
    )


def _annotate(translation: Translation, concepts: Mapping[str, Concept], seen: set[str]) -> Translation:
    insertions: list[tuple[int, str]] = []
    for outcome in sorted(translation.outcomes, key=lambda o: -1 if o.target_start is None else o.target_start):
        concept = concepts.get(outcome.constraint.concept)
        if concept is None or outcome.target_end is None or concept.id in seen:
            continue
        if _GOES_ON.match(translation.target, outcome.target_end) or outcome.target != outcome.constraint.name:
            continue
        if concept.category is Category.PERSON and " " not in outcome.target and " " in concept.english:
            continue  # a surname
        seen.add(concept.id)
        note = ", ".join(part for part in (concept.hanja, concept.pinyin) if part and part != outcome.target)
        if concept.hanja and note:
            insertions.append((outcome.target_end, f" ({note})"))
    if not insertions:
        return translation
    target = translation.target
    for place, note in sorted(insertions, reverse=True):
        target = target[:place] + note + target[place:]
    outcomes = tuple(_moved(outcome, insertions) for outcome in translation.outcomes)
    return replace(translation, target=target, outcomes=outcomes)


def _moved(outcome: Outcome, insertions: Sequence[tuple[int, str]]) -> Outcome:
    start, end = outcome.target_start, outcome.target_end
    if start is None or end is None:
        return outcome
    shift = sum(len(note) for place, note in insertions if place <= start)
    return replace(outcome, target_start=start + shift, target_end=end + shift)
