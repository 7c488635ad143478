"""What hanyin remembers beside a glossary file, so that a person's word stays final.

The file `.<name>.state` (JSON, safe to delete) holds for every record the cells that hanyin last wrote and the tally
that they came from, and for every document its content hash and how often it mentioned what. A cell that differs from
what was written is a person's; so is every cell of a record that is not remembered at all.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from glossary.schema import KEEP_EMPTY
from glossary.tally import Tally

VERSION = 1


@dataclass(slots=True)
class Memory:
    """What is remembered of one record.

    Attributes:
        cells: The cells as hanyin last wrote them.
        person: The cells that were a person's at the last save; only used if their column has since gone.
        tally: What the documents said.
    """

    cells: dict[str, str] = field(default_factory=dict)
    person: dict[str, str] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)

    def owns(self, column: str, cell: str) -> bool:
        """Tell whether a machine may change a cell: it is empty, or still as hanyin wrote it.

        >>> memory = Memory({"english": "Shanxi"})
        >>> memory.owns("english", "Shanxi"), memory.owns("english", "Shaanxi"), memory.owns("note", "")
        (True, False, True)
        """
        return cell != KEEP_EMPTY and (not cell or self.cells.get(column) == cell)


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
        data = json.loads(state_path(path).read_bytes())
        return _from_json(data) if data["version"] == VERSION else State()
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return State()


def dump_state(state: State) -> bytes:
    """Return the bytes of a state file; equal states are equal bytes.

    >>> dump_state(State())
    b'{"version":1,"documents":{},"records":{}}'
    """
    data = {
        "version": VERSION,
        "documents": {key: {"doc": doc, "ids": ids} for key, (doc, ids) in sorted(state.documents.items())},
        "records": {record: _to_json(memory) for record, memory in sorted(state.records.items())},
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _from_json(data: Any) -> State:
    return State(
        records={
            str(record): Memory(_cells(values, "cells"), _cells(values, "person"), Tally.from_json(values))
            for record, values in data["records"].items()
        },
        documents={
            str(key): (str(value["doc"]), {str(record): int(number) for record, number in value["ids"].items()})
            for key, value in data["documents"].items()
        },
    )


def _to_json(memory: Memory) -> dict[str, Any]:
    values = {"cells": memory.cells, "person": memory.person, **memory.tally.to_json()}
    return {key: value for key, value in values.items() if value}


def _cells(values: Mapping[str, Any], key: str) -> dict[str, str]:
    return {str(column): str(cell) for column, cell in values.get(key, {}).items()}
