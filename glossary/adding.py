"""Taking mined names into a glossary.

First everything that is the same is put together, in an order that depends only on the names themselves, then ids are
given, then cells are written. So the order of the documents does not matter, and neither does it matter whether they
come in one run or in several, except for which of two things with the same Hanja got its id first.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from glossary.changes import TOLD, Changes, Conflict
from glossary.identity import Register, Thing, known_things, thing_of
from glossary.ledger import Ledger
from glossary.schema import LISTS, mined_form
from glossary.state import State
from glossary.tally import Said, Tally, said_of
from glossary.text import fold
from glossary.types import Category, Concept, Source, Status


@dataclass(slots=True)
class _Group:
    """All that was mined of one thing in this call."""

    number: int
    thing: Thing
    example: Concept | None
    tally: Tally = field(default_factory=Tally)
    mentions: int = 0
    documents: int = 0
    identity: str = ""


#: A document of this call: its content hash, then the numbers of what it mentions, each followed by how often.
_Seen: TypeAlias = "tuple[str, array[int]]"


def add(glossary: Ledger, documents: Iterable[tuple[str, str, Iterable[Concept]]]) -> Changes:
    """Add the concepts of documents that were not counted before, given as (document, content hash, concepts).

    >>> glossary, mined = Ledger.empty(), Concept(hangul="산시", hanja="陝西", mentions=2)
    >>> len(add(glossary, [("a.txt", "5d41", [mined])]).new), add(glossary, [("b.txt", "5d41", [mined])]).skipped
    (1, 1)
    """
    atoms, seen, skipped = _collect(glossary.state, documents)
    register = Register(known_things(glossary.records, glossary.state))
    rivals = _rivals(atoms.values())
    groups: dict[int, _Group] = {}
    homes: list[_Group | None] = [None] * len(atoms)
    unresolved = []
    for key in sorted(atoms):
        atom = atoms.pop(key)
        names = atom.thing.hangul
        found, ambiguous = register.find(atom.thing, max((rivals.get(name, 1) for name in names), default=1))
        if ambiguous:
            unresolved += [atom.example] if atom.example else []
            continue
        if found is None:
            found = atom.thing
        group = groups.setdefault(id(found), atom)
        homes[atom.number] = group
        if group is not atom:
            group.tally.unite(atom.tally)
        else:
            group.thing = found
        if found is not atom.thing:
            found.absorb(atom.thing)
        register.enter(found)
    things = list(groups.values())
    del register, rivals, atoms, groups
    for group in things:  # their names have done their work, and take much memory
        group.thing.han = group.thing.hangul = group.thing.english = ()
        group.example = None
    for _, counts in seen:
        _count(counts, homes)
    new, updated, conflicts = _write_groups(glossary, things)
    total = len(seen)
    while seen:
        digest, counts = seen.pop()
        mentioned = glossary.state.documents[digest][1]
        for group, mentions in _by_group(counts, homes):
            mentioned[group.identity] = mentions
    return Changes(new, updated, conflicts, tuple(unresolved), total, skipped)


def _by_group(counts: array[int], homes: Sequence[_Group | None]) -> list[tuple[_Group, int]]:
    """Return which groups a document mentions, and how often."""
    found: dict[int, int] = {}
    groups: dict[int, _Group] = {}
    for number, mentions in zip(counts[::2], counts[1::2], strict=True):
        if (group := homes[number]) is not None:
            groups[group.number] = group
            found[group.number] = found.get(group.number, 0) + mentions
    return [(groups[number], mentions) for number, mentions in found.items()]


def _count(counts: array[int], homes: Sequence[_Group | None]) -> None:
    for group, mentions in _by_group(counts, homes):
        group.mentions += mentions
        group.documents += 1


#: So many forms of concepts are remembered with what they came to: a corpus says the same again and again.
_REMEMBERED = 16384


def _collect(
    state: State, documents: Iterable[tuple[str, str, Iterable[Concept]]]
) -> tuple[dict[bytes, _Group], list[_Seen], int]:
    """Put together what is equal in Hanja, category, Hangul and English; returns also (documents, how many skipped)."""
    atoms: dict[bytes, _Group] = {}
    before: dict[tuple[object, ...], tuple[_Group, Said] | None] = {}
    fresh: dict[str, str] = {}
    seen: list[_Seen] = []
    skipped = 0
    for doc, digest, concepts in documents:
        if digest in state.documents or digest in fresh:
            skipped += 1
            continue
        fresh[digest] = doc
        counts = array("I")
        for concept in concepts:
            shape = _shape(concept)
            if shape not in before:
                if len(before) >= _REMEMBERED:
                    before.clear()
                before[shape] = _atom(atoms, concept)
            known = before[shape]
            if known is None:
                continue
            atom, said = known
            mentions = max(1, concept.mentions)
            weight = mentions * max(1, round(concept.confidence * 100))
            atom.tally.take(said, weight, round(concept.confidence, 2), mined_form(concept.first_seen))
            counts.extend((atom.number, mentions))
        seen.append((digest, counts))
    state.documents.update((digest, (doc, {})) for digest, doc in fresh.items())
    return atoms, seen, skipped


def _shape(concept: Concept) -> tuple[object, ...]:
    """Return all that a concept says but for how often, how surely and where."""
    return (
        concept.hangul, concept.hanja, concept.simplified, concept.pinyin, concept.english, concept.category,
        concept.origin, concept.source, concept.variants, concept.misspellings, concept.english_variants,
        concept.avoid, concept.note,
    )  # fmt: skip


def _atom(atoms: dict[bytes, _Group], concept: Concept) -> tuple[_Group, Said] | None:
    """Return what a concept is counted with, and what it says; None where it names nothing."""
    thing = thing_of(concept)
    if not (thing.han or thing.hangul or thing.english):
        return None
    hangul, english = fold(concept.hangul), fold(concept.english)
    # Hanja first, since it decides; the unspecific category last, so that it joins what is there.
    unspecific = concept.category is Category.OTHER
    order = "01"[not thing.han] + "01"[unspecific]
    parts = (order + "\1".join(sorted(thing.han)), hangul, concept.category.value, english)
    key = "\0".join(parts).encode("utf-8", "surrogatepass")  # sorts as the parts do, in a third of their memory
    said = said_of(concept)
    atom = atoms.get(key)
    if atom is None:
        # What has Hanja is always resolved.
        atom = atoms[key] = _Group(len(atoms), _sharing(thing, said[0]), None if thing.han else concept)
    else:
        atom.thing.absorb(thing)
    return atom, said


def _sharing(thing: Thing, values: Iterable[str]) -> Thing:
    """Let a thing hold the very texts that its tally holds, where they are equal."""
    same = {value: value for value in values}
    thing.han = tuple([same.get(name, name) for name in thing.han])
    thing.hangul = tuple([same.get(name, name) for name in thing.hangul])
    thing.english = tuple([same.get(name, name) for name in thing.english])
    return thing


def _rivals(atoms: Iterable[_Group]) -> dict[str, int]:
    """Return with how many different Hanja a Hangul comes, if with more than one."""
    seen: dict[str, tuple[str, ...]] = {}
    rivals: dict[str, int] = {}
    for atom in atoms:
        for name in atom.thing.hangul:
            before = seen.setdefault(name, atom.thing.han)
            if more := [han for han in atom.thing.han if han not in before]:
                seen[name] = (*before, *more)
                rivals[name] = len(before) + len(more)
    return rivals


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
        group.tally = memory.tally
        group.identity = identity
        cells = memory.tally.settle(fixed)
        if known is None:
            cells["status"] = Status.PROPOSED.value
            counts = (0, 0)
        else:
            counts = (known.mentions, known.documents)
            # What no document says is no reason to empty a cell that hanyin had filled.
            cells = {column: cell for column, cell in cells.items() if cell or column in LISTS}
        added = (group.mentions, group.documents)
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
