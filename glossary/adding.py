"""Taking mined names into a glossary.

First everything that is the same is put together, in an order that depends only on the names themselves, then ids are
given, then cells are written. So the order of the documents does not matter, and neither does it matter whether they
come in one run or in several, except for which of two things with the same Hanja got its id first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from glossary.changes import TOLD, Changes, Conflict
from glossary.identity import Register, Thing, known_things, thing_of
from glossary.ledger import Ledger
from glossary.state import State
from glossary.tally import Tally
from glossary.text import fold
from glossary.types import Category, Concept, Source, Status


@dataclass(slots=True)
class _Group:
    """All that was mined of one thing in this call, with its mentions per content hash."""

    thing: Thing
    example: Concept
    tally: Tally = field(default_factory=Tally)
    documents: dict[str, int] = field(default_factory=dict)

    def take(self, other: _Group) -> None:
        self.tally.unite(other.tally)
        for digest, mentions in other.documents.items():
            self.documents[digest] = self.documents.get(digest, 0) + mentions


def add(glossary: Ledger, documents: Iterable[tuple[str, str, Iterable[Concept]]]) -> Changes:
    """Add the concepts of documents that were not counted before, given as (document, content hash, concepts).

    >>> glossary, mined = Ledger.empty(), Concept(hangul="산시", hanja="陝西", mentions=2)
    >>> len(add(glossary, [("a.txt", "5d41", [mined])]).new), add(glossary, [("b.txt", "5d41", [mined])]).skipped
    (1, 1)
    """
    atoms, counted, skipped = _collect(glossary.state, documents)
    register = Register(known_things(glossary.records, glossary.state))
    rivals = _rivals(atoms.values())
    groups: dict[int, _Group] = {}
    unresolved = []
    for key in sorted(atoms):
        atom = atoms[key]
        names = atom.thing.hangul
        found, ambiguous = register.find(atom.thing, max((rivals[name] for name in names), default=1))
        if ambiguous:
            unresolved.append(atom.example)
            continue
        if found is None:
            found = atom.thing
            groups[id(found)] = atom
        elif id(found) in groups:
            groups[id(found)].take(atom)
        else:
            groups[id(found)] = _Group(found, atom.example, atom.tally, atom.documents)
        if found is not atom.thing:
            found.absorb(atom.thing)
        register.enter(found)
    new, updated, conflicts = _write_groups(glossary, groups.values())
    return Changes(new, updated, conflicts, tuple(unresolved), counted, skipped)


def _collect(
    state: State, documents: Iterable[tuple[str, str, Iterable[Concept]]]
) -> tuple[dict[tuple[object, ...], _Group], int, int]:
    """Put together what is equal in Hanja, category, Hangul and English; returns also (counted, skipped)."""
    atoms: dict[tuple[object, ...], _Group] = {}
    fresh: dict[str, str] = {}
    skipped = 0
    for doc, digest, concepts in documents:
        if digest in state.documents or digest in fresh:
            skipped += 1
            continue
        fresh[digest] = doc
        for concept in concepts:
            thing = thing_of(concept)
            if not (thing.han or thing.hangul or thing.english):
                continue
            hangul, english = fold(concept.hangul), fold(concept.english)
            # Hanja first, since it decides; the unspecific category last, so that it joins what is there.
            unspecific = concept.category is Category.OTHER
            key = (not thing.han, unspecific, "\0".join(sorted(thing.han)), hangul, concept.category, english)
            atom = atoms.setdefault(key, _Group(thing, concept))
            atom.thing.absorb(thing)
            atom.tally.count(concept)
            atom.documents[digest] = atom.documents.get(digest, 0) + max(1, concept.mentions)
    state.documents.update((digest, (doc, {})) for digest, doc in fresh.items())
    return atoms, len(fresh), skipped


def _rivals(atoms: Iterable[_Group]) -> dict[str, int]:
    """Return for every Hangul with how many different Hanja it comes."""
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for atom in atoms:
        for name in atom.thing.hangul:
            seen[name] |= atom.thing.han
    return defaultdict(lambda: 1, {name: max(1, len(han)) for name, han in seen.items()})


def _write_groups(
    glossary: Ledger, groups: Iterable[_Group]
) -> tuple[tuple[Concept, ...], tuple[Concept, ...], tuple[Conflict, ...]]:
    new, updated, conflicts = [], [], []

    def order(group: _Group) -> tuple[str, ...]:
        best = group.tally.best
        return (group.thing.id, best("hanja"), best("hangul"), group.tally.best_english()[0], best("category"))

    for group in sorted(groups, key=order):
        identity = group.thing.id or _new_id(glossary, group)
        known = glossary.records.get(identity)
        fixed = glossary.fixed(identity) if known else {}
        if known:
            conflicts += _conflicts(known, fixed, group.tally)
        memory = glossary.state.memory(identity)
        memory.tally.unite(group.tally)
        for digest, mentions in group.documents.items():
            mentioned = glossary.state.documents[digest][1]
            mentioned[identity] = mentioned.get(identity, 0) + mentions
        cells = memory.tally.settle(fixed)
        if known is None:
            cells["status"] = Status.PROPOSED.value
            counts = (0, 0)
        else:
            counts = (known.mentions, known.documents)
            # What no document says is no reason to empty a cell that hanyin had filled.
            cells = {column: cell for column, cell in cells.items() if cell or column in memory.tally.lists}
        added = (sum(group.documents.values()), len(group.documents))
        for column, before, more in zip(("mentions", "documents"), counts, added, strict=True):
            if column not in fixed:
                cells[column] = str(before + more)
        concept = glossary.write(identity, cells)
        if known is None:
            new.append(concept)
        elif concept != known:
            updated.append(concept)
    return tuple(new), tuple(updated), tuple(conflicts)


def _new_id(glossary: Ledger, group: _Group) -> str:
    names = (group.tally.best("hanja"), group.tally.best("hangul"), group.tally.best_english()[0])
    identity = glossary.free_id(*names)
    base, _, number = identity.rpartition("-")
    if base != "c" and number == "2" and base not in glossary.records:
        # The record was deleted from the file: the same thing gets its own id again, another thing does not.
        gone = glossary.state.records[base].cells
        if gone.get("hanja", "") == names[0] and gone.get("category") == group.tally.best("category"):
            return base
    return identity


def _conflicts(known: Concept, fixed: dict[str, str], found: Tally) -> list[Conflict]:
    english, source = found.best_english()
    said = {"hangul": found.best("hangul"), "hanja": found.best("hanja"), "english": english}
    if source == Source.COMPOSED.value:
        said["english"] = ""
    names = {known.hangul, known.hanja, known.simplified, known.english, *known.variants}
    accepted = {fold(form) for form in (*names, *known.misspellings, *known.english_variants)}
    return [
        Conflict(known, column, fixed[column], said[column], found.first_seen)
        for column in TOLD
        if column in fixed and said[column] and fold(said[column]) not in accepted
    ]
