"""Taking another glossary into a glossary: a person's cells first, ours before theirs, the rest by the tallies.

Records are the same by `glossary.identity`, or because one was copied from the other (same id and a common name). A
document that both know counts once, as far as the states of both remember their documents.
"""

from __future__ import annotations

from collections.abc import Iterable

from glossary.changes import TOLD, Changes, Conflict
from glossary.identity import Register, known_things, thing_of
from glossary.ledger import Ledger
from glossary.state import State
from glossary.text import fold


def merge(glossary: Ledger, other: Ledger) -> Changes:
    """Add the records of another glossary; a document known to both counts once.

    >>> from glossary.types import Concept
    >>> ours, theirs = (Ledger.of([Concept(hangul="산시", hanja=hanja, english=hanja)]) for hanja in ("陝西", "山西"))
    >>> len(merge(ours, theirs).new), len(merge(ours, theirs).new)
    (1, 0)
    """
    known = {thing.id: thing for thing in known_things(glossary.records, glossary.state)}
    register = Register(known.values())
    home: dict[str, str] = {}
    new, updated, conflicts = [], [], []
    # By id, so that a record finds the one it was copied from even after its names were changed.
    for concept in sorted(other.concepts, key=lambda concept: (not concept.hanja, concept.id)):
        thing = thing_of(concept)
        twin = known.get(concept.id)
        same = twin if twin and (twin.han & thing.han or twin.hangul & thing.hangul) else register.find(thing)[0]
        if same is None:
            taken = concept.id in glossary.records or concept.id in glossary.state.records
            identity = glossary.free_id(concept.hanja, concept.hangul, concept.english) if taken else concept.id
            new.append(identity)
        else:
            identity = same.id
        home[concept.id] = identity
        conflicts += _merge_record(glossary, identity, other, concept.id)
        merged = glossary.records[identity]
        register.enter(thing_of(merged, identity))
        if identity not in new and identity not in updated:
            updated.append(identity)
    _merge_documents(glossary.state, other.state, home)
    _recount(glossary, home.values())
    glossary.columns += tuple(column for column in other.columns if column not in glossary.columns)
    return Changes(
        tuple(glossary.records[identity] for identity in sorted(new)),
        tuple(glossary.records[identity] for identity in sorted(updated)),
        tuple(conflicts),
    )


def _merge_record(glossary: Ledger, identity: str, other: Ledger, theirs: str) -> list[Conflict]:
    """Take one record of another glossary into ours, which may not have it yet."""
    cells, fixed = other.cells(theirs), other.fixed(theirs)
    memory = glossary.state.memory(identity)
    if theirs in other.state.records:
        memory.tally.unite(other.state.records[theirs].tally)
    if identity not in glossary.records:
        machine = {column: cell for column, cell in cells.items() if column not in fixed and column != "id"}
        glossary.write(identity, machine)
        glossary.write(identity, {column: cells[column] for column in fixed if column != "id"}, person=True)
        return []
    ours, concept = glossary.fixed(identity), glossary.records[identity]
    taken = {column: cells[column] for column in fixed if column not in ours and column != "id"}
    glossary.write(identity, taken, person=True)
    settled = memory.tally.settle({**ours, **{column: cells[column] for column in taken}})
    now = glossary.cells(identity)
    for column, cell in cells.items():
        # Without a tally (a file with no state, a base list) the other file's cell fills an empty one.
        if not settled.get(column) and not now.get(column) and column not in ours and column not in taken:
            settled[column] = cell
    glossary.write(identity, {column: cell for column, cell in settled.items() if cell})
    return [
        Conflict(concept, column, ours[column], cells[column])
        for column in TOLD
        if column in fixed and column in ours and fold(cells[column]) != fold(ours[column])
    ]


def _merge_documents(ours: State, theirs: State, home: dict[str, str]) -> None:
    for digest, (doc, mentioned) in theirs.documents.items():
        name, counted = ours.documents.get(digest, (doc, {}))
        for record, number in mentioned.items():
            identity = home.get(record, record)
            counted[identity] = max(counted.get(identity, 0), number)
        ours.documents[digest] = (min(name, doc), counted)


def _recount(glossary: Ledger, identities: Iterable[str]) -> None:
    for identity, counts in glossary.state.counts(dict.fromkeys(identities)).items():
        fixed = glossary.fixed(identity)
        cells = dict(zip(("mentions", "documents"), map(str, counts), strict=True))
        if counts != (0, 0):
            glossary.write(identity, {column: cell for column, cell in cells.items() if column not in fixed})
