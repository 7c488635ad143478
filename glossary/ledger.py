"""The records of a glossary and who wrote which cell: read, written, changed one by one.

A cell is hanyin's as long as it stands as hanyin last wrote it (see `glossary.state`), else a person's; `fixed` tells
which are, `write` keeps the account. Loading and saving go through here, so no cell is ever written without it.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from sys import intern
from typing import Self

from glossary.errors import GlossaryFileError
from glossary.schema import COLUMNS, KEEP_EMPTY, concept_id, from_cells, to_cells
from glossary.state import Memory, State, dump_state, load_state, state_path
from glossary.tables import Table, read_table, write_table
from glossary.types import Concept, Source, Status
from glossary.writing import write_all_atomic

_SHORT = 5


@dataclass(slots=True)
class Ledger:
    """Records by id, with what is remembered of them.

    `foreign` is set for the file of another tool: `ours`, `records` or `pairs` (see `glossary.importing`).
    """

    records: dict[str, Concept] = field(default_factory=dict)
    state: State = field(default_factory=State)
    kept_empty: dict[str, set[str]] = field(default_factory=dict)
    columns: tuple[str, ...] = COLUMNS
    foreign: str = ""

    @classmethod
    def empty(cls) -> Self:
        """Return a glossary with no records.

        >>> Ledger.empty().concepts
        ()
        """
        return cls()

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """Read a glossary file and the state beside it."""
        return cls.of_table(read_table(path), Path(path), load_state(path))

    @classmethod
    def of_table(cls, table: Table, path: Path, state: State | None = None) -> Self:
        r"""Return the glossary in a table; `path` is named in errors.

        >>> from glossary.tables import parse_table
        >>> Ledger.of_table(parse_table("hangul,hanja\n산시,陝西"), Path("names.csv")).concepts[0].hanja
        '陝西'
        """
        ledger = cls(state=state or State())
        ledger.columns = (*COLUMNS, *(column for column in table.columns if column not in COLUMNS))
        lines: dict[str, int] = {}
        for line, row in table.rows:
            given = row.get("id", "")
            if given in lines:
                raise GlossaryFileError(
                    f"{path}: lines {lines[given]} and {line} have the same id {given}; "
                    "delete one of the rows, or empty its id"
                )
            if given:
                lines[given] = line
        missing = [column for column in COLUMNS if column not in table.columns and column != "id"]
        for line, row in table.rows:
            if (before := ledger.state.records.get(row.get("id", ""))) is not None:
                spoilt = [column for column, cell in row.items() if "?" in cell or column == "pinyin"]
                row.update((column, before.unspoiled(column, row[column])) for column in spoilt)
            if missing and (memory := ledger.state.records.get(row.get("id", ""))):
                # A column that was removed comes back with what stood in it.
                remembered = {**memory.cells, **memory.person}
                row.update((column, remembered[column]) for column in missing if column in remembered)
            ledger._take_row(row, f"{path} line {line}", taken=lines)
        return ledger

    @classmethod
    def of(cls, concepts: Iterable[Concept]) -> Self:
        """Return a glossary of records that a person vouches for; ids are computed where they are missing.

        >>> Ledger.of([Concept(hangul="산시", hanja="陝西"), Concept(hangul="산시", hanja="山西")]).concepts[1].hanja
        '陝西'
        """
        ledger = cls()
        for concept in concepts:
            row = {column: cell for column, cell in to_cells(concept).items() if cell}
            ledger._take_row(row, "this record", taken={})
            ledger.columns = tuple(dict.fromkeys((*ledger.columns, *dict(concept.extra))))
        return ledger

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """All records, sorted by (hangul, hanja, id)."""
        return tuple(sorted(self.records.values(), key=lambda concept: (concept.hangul, concept.hanja, concept.id)))

    def filter(self, statuses: Collection[Status | str]) -> tuple[Concept, ...]:
        """Return the records that have one of the statuses.

        >>> Ledger.of([Concept(hangul="산시")]).filter(["rejected"])
        ()
        """
        wanted = {Status(status) for status in statuses}
        return tuple(concept for concept in self.concepts if concept.status in wanted)

    def save(self, path: str | Path) -> None:
        """Write the glossary and its state, each whole or not at all."""
        path = Path(path)
        for identity in self.records:
            fixed = {column: cell or KEEP_EMPTY for column, cell in self.fixed(identity).items()}
            self.state.memory(identity).person = {column: fixed[column] for column in COLUMNS[1:] if column in fixed}
        rows = (self.cells(concept.id) for concept in self.concepts)
        write_all_atomic({path: write_table(path, self.columns, rows), state_path(path): dump_state(self.state)})

    def cells(self, identity: str) -> dict[str, str]:
        """Return the cells of a record as they stand in the file."""
        cells = to_cells(self.records[identity])
        for column in self.kept_empty.get(identity, ()):
            cells[column] = KEEP_EMPTY
        return cells

    def fixed(self, identity: str) -> dict[str, str]:
        """Return the cells of a record that only a person may change; a cell kept empty is an empty text."""
        memory = self.state.records.get(identity, Memory())
        cells = self.cells(identity)
        return {
            column: "" if cell == KEEP_EMPTY else cell
            for column, cell in cells.items()
            if not memory.owns(column, cell)
        }

    def write(self, identity: str, cells: Mapping[str, str], *, person: bool = False) -> Concept:
        """Set cells of a record, as hanyin (who remembers what it wrote) or as a person (whose word is final)."""
        memory = self.state.memory(identity)
        kept = self.kept_empty.setdefault(identity, set())
        now = {**(self.cells(identity) if identity in self.records else {"id": identity}), **cells}
        concept = from_cells(now, f"record {identity}")
        self.records[identity] = concept
        canonical = to_cells(concept)
        for column in cells:
            if person:
                memory.cells.pop(column, None)
                (kept.add if cells[column] in {"", KEEP_EMPTY} and not canonical[column] else kept.discard)(column)
            else:
                # Short cells (numbers) are the same in many records: one text for all of them.
                memory.cells[column] = intern(cell) if len(cell := canonical[column]) < _SHORT else cell
        if not kept:
            del self.kept_empty[identity]
        return concept

    def free_id(self, hanja: str, hangul: str, english: str) -> str:
        """Return an id that no record has or had.

        >>> Ledger.empty().free_id("陝西", "산시", "")
        'c-lyqregpdoh'
        """
        return concept_id(hanja, hangul, english, self.records, self.state.records)

    def _take_row(self, row: dict[str, str], where: str, taken: Container[str]) -> None:
        identity = row.get("id") or _id_of(row, self.records, taken)
        self.records[identity] = concept = from_cells({**row, "id": identity}, where)
        if KEEP_EMPTY in row.values():
            self.kept_empty[identity] = {column for column in COLUMNS if row.get(column) == KEEP_EMPTY}
        memory = self.state.memory(identity)
        for column, cell in to_cells(concept).items():
            # What the file left open was filled in here, and is not a person's word.
            if cell and not row.get(column):
                memory.cells[column] = cell
        by_person = bool(concept.english) and not memory.owns("english", concept.english)
        if by_person and concept.source is not Source.PERSON and memory.owns("source", concept.source.value):
            memory.cells["source"] = Source.PERSON.value
            self.records[identity] = concept.with_changes(source=Source.PERSON)


def _id_of(row: Mapping[str, str], *taken: Container[str]) -> str:
    names = [row.get(column, "") for column in ("hanja", "hangul", "english")]
    hanja, hangul, english = ("" if name == KEEP_EMPTY else name for name in names)
    return concept_id(hanja, hangul, english, *taken)
