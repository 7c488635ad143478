"""Korean and English pairs for formats that know one translation for a term, checked before anything is written.

Every Hangul form of a record is a source of its English. A form that is the main form of two records with different
English (산시: Shanxi, Shaanxi) has no right answer in such a format: it is left out, unless the first is wanted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glossary.errors import ExportError
from glossary.schema import clean_cell
from glossary.text import HANGUL
from glossary.types import Concept, Source, Status

_HANGUL = re.compile(f"[{HANGUL}]")


@dataclass(frozen=True, slots=True)
class Pair:
    """A Korean form and its English; `main` for the form of the record, not a variant."""

    source: str
    target: str
    concept: Concept
    main: bool


def english_of(concept: Concept) -> str:
    """Return the English to put out: for `keep` (do not translate) the form itself if there is no English.

    >>> english_of(Concept(hangul="한컴", source=Source.KEEP))
    '한컴'
    """
    return concept.english or (concept.hangul if concept.source is Source.KEEP else "")


def pairs(concepts: Iterable[Concept]) -> list[Pair]:
    """Return the pairs of all records that have an English, the main form of each before its variants.

    >>> anhui = Concept(hangul="안후이", english="Anhui", variants=("안후이성", "安徽"))
    >>> [(pair.source, pair.target) for pair in pairs([anhui])]
    [('안후이', 'Anhui'), ('안후이성', 'Anhui')]
    """
    found = []
    for concept in _by_rank(concepts):
        target = clean_cell(english_of(concept))
        if not target:
            continue
        for place, form in enumerate((concept.hangul, *concept.variants)):
            source = clean_cell(form)
            if source and (place == 0 or _HANGUL.search(source)):
                found.append(Pair(source, target, concept, main=place == 0))
    return found


def unique_pairs(concepts: Iterable[Concept], *, first: bool) -> list[Pair]:
    """Return one pair for every Korean form, sorted by the records' main forms.

    A variant gives way to the main form of another record. Of `homographs` none is put out, unless `first` is set:
    then an approved record wins, else the one mentioned most.
    """
    ranked = pairs(concepts)
    chosen, clashes = _chosen(ranked)
    # The forms of a record stay together, so that an import can tell that they are one thing.
    kept = (pair for pair in ranked if chosen[pair.source] is pair and (first or pair.source not in clashes))
    return sorted(kept, key=lambda pair: (pair.concept.hangul, pair.concept.hanja, pair.concept.id))


def homographs(concepts: Iterable[Concept]) -> dict[str, tuple[str, ...]]:
    """Return the forms that have several English, which a format with one English per term cannot hold.

    >>> provinces = Concept("c-1", "산시", "山西", english="Shanxi"), Concept("c-2", "산시", "陝西", english="Shaanxi")
    >>> homographs(provinces)
    {'산시': ('Shaanxi', 'Shanxi')}
    """
    _, clashes = _chosen(pairs(concepts))
    return {source: tuple(sorted(clashes[source])) for source in sorted(clashes)}


def _chosen(ranked: Iterable[Pair]) -> tuple[dict[str, Pair], dict[str, set[str]]]:
    """The first pair of every form, main forms before variants, and the forms that have another English as good."""
    chosen: dict[str, Pair] = {}
    clashes: dict[str, set[str]] = {}
    for pair in sorted(ranked, key=lambda pair: not pair.main):
        known = chosen.setdefault(pair.source, pair)
        if known.target != pair.target and known.main == pair.main:
            clashes.setdefault(pair.source, {known.target}).add(pair.target)
    return chosen, clashes


def some(rows: Sequence[object]) -> None:
    """Raise an error if there is nothing to write."""
    if not rows:
        raise ExportError("there is nothing to export: no record with these statuses has Hangul and English")


def _by_rank(concepts: Iterable[Concept]) -> list[Concept]:
    def rank(concept: Concept) -> tuple[bool, int, str, str]:
        return (concept.status is not Status.APPROVED, -concept.mentions, concept.hanja, concept.id)

    return sorted(concepts, key=rank)
