"""What a person decides about records: which still wait, approve, reject, set a cell.

Functions over a `Ledger` (or `Glossary`); nothing is saved here. A cell set here is a person's and is never changed by
hanyin again, even if it was set to what stood there.
"""

from __future__ import annotations

from collections.abc import Iterable

from glossary.errors import GlossaryError, UsageError
from glossary.ledger import Ledger
from glossary.lookup_keys import folded_form
from glossary.schema import COLUMNS, KEEP_EMPTY, clean_cell, join_list, split_list
from glossary.schema import LISTS as LIST_COLUMNS
from glossary.types import Concept, Source, Status

# The counts, the place and the id are facts, not opinions.
EDITABLE = tuple(column for column in COLUMNS if column not in {"id", "mentions", "documents", "first_seen"})


def waiting(ledger: Ledger) -> tuple[Concept, ...]:
    """Return the proposed records, the most doubtful first, among equals the most mentioned.

    >>> waiting(Ledger.of([Concept(hangul="산시", source=Source.COMPOSED, confidence=0.4)]))[0].hangul
    '산시'
    """
    proposed = ledger.filter([Status.PROPOSED])
    return tuple(sorted(proposed, key=lambda concept: (concept.confidence, -concept.mentions, concept.hangul)))


def find(ledger: Ledger, name: str) -> Concept:
    """Return the record with this id, or the only one with this name (any form, however it is spelled).

    >>> find(Ledger.of([Concept(hangul="산시", hanja="陝西")]), "陕西").hangul
    '산시'
    """
    if name in ledger.records:
        return ledger.records[name]
    wanted = folded_form(clean_cell(name))
    by_main, by_any = [], []
    for concept in ledger.concepts:
        main = (concept.hangul, concept.hanja, concept.simplified, concept.english)
        rest = (concept.pinyin, *concept.variants, *concept.misspellings, *concept.english_variants)
        if any(folded_form(form) == wanted for form in main if form):
            by_main.append(concept)
        elif any(folded_form(form) == wanted for form in rest if form):
            by_any.append(concept)
    found = by_main or by_any
    if not found or not wanted:
        raise GlossaryError(f"no record is called {name}; try `hanyin lookup {name}` to see what is near")
    if len(found) > 1:
        named = ", ".join(f"{concept.id} ({concept.hanja or concept.english or concept.hangul})" for concept in found)
        raise GlossaryError(f"{name} is the name of {len(found)} records; give the id: {named}")
    return found[0]


def approve(ledger: Ledger, names: Iterable[str]) -> tuple[Concept, ...]:
    """Approve records.

    >>> approve(Ledger.of([Concept(hangul="산시")]), ["산시"])[0].status
    <Status.APPROVED: 'approved'>
    """
    return _decide(ledger, names, Status.APPROVED)


def reject(ledger: Ledger, names: Iterable[str]) -> tuple[Concept, ...]:
    """Reject records: they stay, so that they do not come back, but drive nothing and are not exported.

    >>> reject(Ledger.of([Concept(hangul="굴기")]), ["굴기"])[0].status
    <Status.REJECTED: 'rejected'>
    """
    return _decide(ledger, names, Status.REJECTED)


def edit(ledger: Ledger, name: str, column: str, value: str) -> Concept:
    """Set a cell of a record; an empty value (or `-`) keeps it empty, a list is written `one | two`.

    >>> edit(Ledger.of([Concept(hangul="산시", hanja="陝西", english="Shanxi")]), "산시", "english", "Shaanxi").english
    'Shaanxi'
    """
    column = column.strip().lower().replace("-", "_").replace(" ", "_")
    concept = find(ledger, name)
    if column not in EDITABLE:
        raise UsageError(f"the column {column} cannot be set; choose one of {', '.join(EDITABLE)}")
    cell = clean_cell(value) or KEEP_EMPTY
    if column in LIST_COLUMNS and cell != KEEP_EMPTY:
        cell = join_list(split_list(cell)) or KEEP_EMPTY
    names = {"hangul": concept.hangul, "hanja": concept.hanja, "english": concept.english, column: cell.strip("-")}
    if not (names["hangul"] or names["hanja"] or names["english"]):
        raise UsageError(f"{concept.id} would have no name left; reject the record instead")
    edited = ledger.write(concept.id, {column: cell}, person=True)
    if column == "english" and edited.english:
        # The English is a person's now, and as sure as anything gets.
        fixed = ledger.fixed(concept.id)
        follow = {"source": Source.PERSON.value, "confidence": "1.00"}
        edited = ledger.write(concept.id, {key: cell for key, cell in follow.items() if key not in fixed})
    return edited


def _decide(ledger: Ledger, names: Iterable[str], status: Status) -> tuple[Concept, ...]:
    # All names are looked up before anything changes: a mistyped one leaves the glossary as it was.
    concepts = [find(ledger, name) for name in names]
    return tuple(ledger.write(concept.id, {"status": status.value}, person=True) for concept in concepts)
