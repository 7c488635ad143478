"""What hanyin remembers beside a glossary file, so that a person's word stays final.

The file `.<name>.state` (JSON, safe to delete) holds for every record the cells that hanyin last wrote and the tally
that they came from, and for every document its content hash and how often it mentioned what. A cell that differs from
what was written is a person's; so is every cell of a record that is not remembered at all.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from glossary.schema import COLUMNS, KEEP_EMPTY
from glossary.tally import Tally

VERSION = 1


class Cells(MutableMapping[str, str]):
    """The cells of a record by column, in a third of the memory of a dict: a corpus has many records.

    >>> cells = Cells({"hanja": "陝西", "hangul": "산시"})
    >>> dict(cells), cells == {"hangul": "산시", "hanja": "陝西"}, cells.get("english", "")
    ({'hangul': '산시', 'hanja': '陝西'}, True, '')
    """

    __slots__ = ("_more", "_row")

    def __init__(self, cells: Mapping[str, str] | None = None) -> None:
        """Take over cells."""
        self._row: list[str | None] = []
        self._more: dict[str, str] | None = None  # columns of the user's own
        self.update(cells or {})

    def __getitem__(self, column: str) -> str:
        place = _PLACES.get(column)
        found = (self._more or {}).get(column) if place is None else self._row[place] if self._row else None
        if found is None:
            raise KeyError(column)
        return found

    def __setitem__(self, column: str, cell: str) -> None:
        place = _PLACES.get(column)
        if place is None:
            self._more = {**(self._more or {}), column: cell}
        else:
            self._row = self._row or [None] * len(_PLACES)
            self._row[place] = cell

    def __delitem__(self, column: str) -> None:
        self[column]  # a column that is not there is an error
        if column in _PLACES:
            self._row[_PLACES[column]] = None
        elif self._more:
            del self._more[column]

    def __iter__(self) -> Iterator[str]:
        yield from (column for column, cell in zip(_PLACES, self._row, strict=False) if cell is not None)
        yield from self._more or ()

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return f"Cells({dict(self)})"


_PLACES = {column: place for place, column in enumerate(COLUMNS)}


@dataclass(slots=True)
class Memory:
    """What is remembered of one record.

    Attributes:
        cells: The cells as hanyin last wrote them.
        person: The cells that were a person's at the last save; only used if their column has since gone.
        tally: What the documents said.
    """

    cells: MutableMapping[str, str] = field(default_factory=Cells)
    person: dict[str, str] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)

    def owns(self, column: str, cell: str) -> bool:
        """Tell whether a machine may change a cell: it is empty, or still as hanyin wrote it.

        >>> memory = Memory({"english": "Shanxi"})
        >>> memory.owns("english", "Shanxi"), memory.owns("english", "Shaanxi"), memory.owns("note", "")
        (True, False, True)
        """
        return cell != KEEP_EMPTY and (not cell or self.cells.get(column) == cell)

    def unspoiled(self, column: str, cell: str) -> str:
        """Return a cell as it stood before a spreadsheet saved it in CP949, which has neither 广 nor ǎ; else the cell.

        >>> memory = Memory({"pinyin": "Guǎngzhōu", "simplified": "广州"})
        >>> memory.unspoiled("pinyin", "Gu?ngzh?u"), memory.unspoiled("simplified", "?州")
        ('Guǎngzhōu', '广州')
        """
        before = self.cells.get(column) or self.person.get(column, "")
        if len(before) != len(cell) or before == cell:
            return cell
        same = all(
            a == b or (not _in_cp949(a) and b in ("?", _base_letter(a))) for a, b in zip(before, cell, strict=True)
        )
        return before if same else cell


def _in_cp949(character: str) -> bool:
    try:
        character.encode("cp949")
    except UnicodeEncodeError:
        return False
    return True


def _base_letter(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0]


@dataclass(slots=True)
class State:
    """Everything remembered of one glossary.

    Attributes:
        records: Per record id.
        documents: Per content hash: the document's name and its number of mentions of each record.
    """

    records: dict[str, Memory] = field(default_factory=dict)
    documents: dict[str, tuple[str, dict[str, int]]] = field(default_factory=dict)

    def memory(self, record: str) -> Memory:
        """Return what is remembered of a record, an empty memory if nothing is."""
        found = self.records.get(record)
        if found is None:
            found = self.records[record] = Memory()
        return found

    def counts(self, record_ids: Mapping[str, object]) -> dict[str, tuple[int, int]]:
        """Return (mentions, documents) of the records given, summed over the documents remembered."""
        found = dict.fromkeys(record_ids, (0, 0))
        for _, mentioned in self.documents.values():
            for record, number in mentioned.items():
                if record in found:
                    mentions, documents = found[record]
                    found[record] = (mentions + number, documents + 1)
        return found


def state_path(path: str | Path) -> Path:
    """Return the state file of a glossary file.

    >>> state_path("names/glossary.csv").as_posix()
    'names/.glossary.csv.state'
    """
    path = Path(path)
    return path.with_name(f".{path.name}.state")


def load_state(path: str | Path) -> State:
    """Read the state beside a glossary file; an absent or damaged one counts as deleted."""
    try:
        with state_path(path).open("rb") as file:
            return _from_lines(file)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return State()


def dump_state(state: State) -> Iterator[bytes]:
    r"""Yield the bytes of a state file, an entry a line; equal states are equal bytes.

    The file of a large corpus is larger than what should be in memory at once, so it is one JSON value that can be
    written and read line by line.

    >>> b"".join(dump_state(State(documents={"5d41": ("a.txt", {"c-x": 2})})))
    b'{"version":1,"documents":{\n"5d41":{"doc":"a.txt","ids":{"c-x":2}}\n},"records":{\n}}\n'
    """
    yield f'{{"version":{VERSION},"documents":{{'.encode()
    documents = sorted(state.documents)
    yield from _entries(documents, lambda key: _document(*state.documents[key]))
    yield b'},"records":{'
    yield from _entries(sorted(state.records), lambda record: _to_json(state.records[record]))
    yield b"}}\n"


def _entries(keys: Iterable[str], value: Callable[[str], Any]) -> Iterator[bytes]:
    between = "\n"
    for key in keys:
        yield f"{between}{_json(key)}:{_json(value(key))}".encode()
        between = ",\n"
    yield b"\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _from_lines(file: Iterable[bytes]) -> State:
    """Read a state file; one that was written in another way is read as a whole."""
    lines = iter(file)
    first = next(lines, b"")
    if first != f'{{"version":{VERSION},"documents":{{\n'.encode():
        data = json.loads(b"".join((first, *lines)))
        return _from_json(data) if data["version"] == VERSION else State()
    state, part = State(), "documents"
    for line in lines:
        if line == b'},"records":{\n':
            part = "records"
        elif line == b"}}\n":
            return state
        elif line != b"\n":
            found = _from_json({"documents": {}, "records": {}, part: json.loads(b"{%b}" % line.rstrip(b",\n"))})
            state.documents.update(found.documents)
            state.records.update(found.records)
    raise ValueError("the state is cut off")


def _from_json(data: Any) -> State:
    return State(
        records={
            str(record): Memory(Cells(_cells(values, "cells")), _cells(values, "person"), Tally.from_json(values))
            for record, values in data["records"].items()
        },
        documents={
            str(key): (str(value["doc"]), {str(record): int(number) for record, number in value["ids"].items()})
            for key, value in data["documents"].items()
        },
    )


def _document(doc: str, mentioned: Mapping[str, int]) -> dict[str, Any]:
    return {"doc": doc, "ids": dict(sorted(mentioned.items()))}


def _to_json(memory: Memory) -> dict[str, Any]:
    values = {"cells": dict(memory.cells), "person": memory.person, **memory.tally.to_json()}
    return {key: value for key, value in values.items() if value}


def _cells(values: Mapping[str, Any], key: str) -> dict[str, str]:
    return {str(column): str(cell) for column, cell in values.get(key, {}).items()}
