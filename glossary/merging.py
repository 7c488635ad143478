"""Taking another glossary into a glossary: a person's cells first, ours before theirs, the rest by the tallies.

Records are the same by `glossary.identity`, or because one was copied from the other (same id and a common name). A
document that both know counts once, as far as the states of both remember their documents. What contradicts is told,
never decided in silence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from glossary.changes import Changes, Conflict
from glossary.identity import Register, Thing, known_things, meet, thing_of
from glossary.ledger import Ledger
from glossary.schema import KEEP_EMPTY, LISTS, join_list, split_list
from glossary.state import State
from glossary.text import fold
from glossary.types import Concept, Source, Status

#: The cells whose contradiction is told, with those that a person alone can mean.
_TOLD = ("hangul", "hanja", "pinyin", "english", "category", "status")
_NAMES = ("hangul", "hanja", "english")
_FACTS = frozenset({"id", "mentions", "documents", "first_seen", "confidence"})


def merge(glossary: Ledger, other: Ledger) -> Changes:
    """Add the records of another glossary; a document known to both counts once.

    If theirs is the file of another tool (`Ledger.foreign`), a cell that says what ours says already changes nothing,
    and a bare pair never makes a variant the main form.

    >>> from glossary.types import Concept
    >>> ours, theirs = (Ledger.of([Concept(hangul="산시", hanja=hanja, english=hanja)]) for hanja in ("陝西", "山西"))
    >>> len(merge(ours, theirs).new), len(merge(ours, theirs).new)
    (1, 0)
    """
    foreign = other.foreign
    known = {thing.id: thing for thing in known_things(glossary.records, glossary.state)}
    register = Register(known.values())
    namesakes = Counter(fold(concept.hangul) for concept in other.concepts)
    home: dict[str, str] = {}
    before = dict(glossary.records)
    new, conflicts, unresolved = [], [], []
    # By id, so that a record finds the one it was copied from even after its names were changed.
    for concept in sorted(other.concepts, key=lambda concept: (not concept.hanja, concept.id)):
        thing = thing_of(concept)
        twin = known.get(concept.id)
        same, ambiguous = (twin, False) if twin and _share_a_name(twin, thing) else register.find(thing)
        if same is None and not thing.han and namesakes[fold(concept.hangul)] == 1:
            # Without Hanja nothing proves a homograph: another English is a conflict, and a person should hear of it.
            found = [other for other in register.namesakes(thing) if other.id in known and other.allows(thing)]
            if len(found) == 1 and (foreign or not found[0].han):
                same = found[0]
            ambiguous = ambiguous or (len(found) > 1 and bool(foreign))
        if same is None and ambiguous:
            if foreign and _is_known(register.namesakes(thing), concept):
                continue
            unresolved.append(concept)
            if foreign:
                continue
        if same is None:
            taken = concept.id in glossary.records or concept.id in glossary.state.records
            identity = glossary.free_id(concept.hanja, concept.hangul, concept.english) if taken else concept.id
            new.append(identity)
        else:
            identity = same.id
        home[concept.id] = identity
        conflicts += _merge_record(glossary, identity, other, concept.id, foreign)
        merged = glossary.records[identity]
        register.enter(thing_of(merged, identity))
    _merge_documents(glossary.state, other.state, home)
    _recount(glossary, home.values())
    glossary.columns += tuple(column for column in other.columns if column not in glossary.columns)
    updated = {identity for identity in home.values() if before.get(identity) not in {None, glossary.records[identity]}}
    return Changes(
        tuple(glossary.records[identity] for identity in sorted(new)),
        tuple(glossary.records[identity] for identity in sorted(updated)),
        tuple(conflicts),
        tuple(unresolved),
    )


def _share_a_name(one: Thing, two: Thing) -> bool:
    return meet(one.han, two.han) or meet(one.hangul, two.hangul)


def _is_known(known: Iterable[Thing], concept: Concept) -> bool:
    """Tell whether every form of a bare pair is in some record with this English already."""
    english = fold(concept.english)
    there = {form for thing in known if english in thing.english for form in thing.hangul}
    return {fold(form) for form in (concept.hangul, *concept.variants)} <= there


def _merge_record(glossary: Ledger, identity: str, other: Ledger, theirs: str, foreign: str) -> list[Conflict]:
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
    now = glossary.cells(identity)
    if ours.get("status") == Status.APPROVED:
        # Who approved a record meant its names.
        ours = {**{column: now[column] for column in _NAMES if now[column]}, **ours}
    said = {column: cells[column] for column in fixed if column != "id"}
    if foreign:
        said = _news(said, now, concept, foreign)
    taken = {column: _united(column, now.get(column, ""), cell) for column, cell in said.items() if column not in ours}
    glossary.write(identity, taken, person=True)
    settled = memory.tally.settle({**ours, **taken}) if theirs in other.state.records and not foreign else {}
    if foreign and taken.get("english"):
        settled |= {"source": Source.PERSON.value, "status": Status.APPROVED.value, "confidence": "1.00"}
    now = glossary.cells(identity)
    for column, cell in cells.items():
        # Without a tally (a file with no state, a base list) the other file's cell fills an empty one.
        if not settled.get(column) and not now.get(column) and column not in ours and column not in taken:
            settled[column] = cell
    closed = {*ours, *taken}
    glossary.write(identity, {column: cell for column, cell in settled.items() if cell and column not in closed})
    return _conflicts(concept, glossary.records[identity], ours, said, other.records[theirs])


def _news(said: Mapping[str, str], now: Mapping[str, str], concept: Concept, foreign: str) -> dict[str, str]:
    """Return what a file says that the record does not say yet."""
    names = {concept.hangul, concept.hanja, concept.simplified, *concept.variants, *concept.misspellings}
    accepted = {*names, concept.english, *concept.english_variants, *concept.avoid}
    news = {}
    for column, cell in said.items():
        if column in _FACTS or cell == now.get(column, ""):
            continue
        if column in LISTS and cell != KEEP_EMPTY and set(split_list(cell)) <= accepted:
            continue
        if column == "hangul" and foreign == "pairs" and cell in names:
            continue
        news[column] = cell
    return news


def _united(column: str, ours: str, theirs: str) -> str:
    if column not in LISTS or theirs == KEEP_EMPTY or not ours or ours == KEEP_EMPTY:
        return theirs
    return join_list(tuple(dict.fromkeys((*split_list(ours), *split_list(theirs)))))


def _conflicts(
    before: Concept, after: Concept, ours: Mapping[str, str], said: Mapping[str, str], theirs: Concept
) -> list[Conflict]:
    """Return where what they say was not taken: a person of ours said otherwise, or two sources contradict."""
    names = (after.hangul, after.hanja, after.simplified, after.english, *after.variants, *after.misspellings)
    accepted = {fold(form) for form in (*names, *after.english_variants)}
    found = []
    for column, cell in said.items():
        if column not in ours or cell == ours[column] or (column == "category" and cell == "other"):
            continue
        if column in LISTS:
            missing = [form for form in split_list(cell) if cell != KEEP_EMPTY and fold(form) not in accepted]
            if missing and column != "avoid":
                found.append(Conflict(before, column, ours[column], join_list(missing)))
        elif column in _TOLD and (column in {"pinyin", "status", "category"} or fold(cell) != fold(ours[column])):
            found.append(Conflict(before, column, ours[column], cell))
    printed = theirs.source is not Source.COMPOSED and theirs.english and fold(theirs.english) not in accepted
    if printed and "english" not in said and "english" not in ours:
        found.append(Conflict(before, "english", after.english, theirs.english))
    return found


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
