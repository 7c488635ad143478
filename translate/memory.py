"""The translation memory: never decodes the same segment under the same constraints twice.

One SQLite file (write-ahead log, so two processes may share it). The key is a hash of the segment, its constraints,
the package and the options: a corrected glossary row changes the key of exactly the segments it touches. A memory that
cannot be opened or is damaged is ignored, never an error.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from glossary.cache import cache_folder
from translate.types import Constraint, Fate, Flag, Outcome, Segment, Translation

#: Raised whenever decoding, checking or flagging changes: what older code made is not taken again.
_VERSION = 20


def default_path() -> Path | None:
    """Return the memory in the user cache folder, None if there is no home to have one."""
    folder = cache_folder()
    return folder and folder / "memory.sqlite3"


def key_of(segment: Segment, constraints: Sequence[Constraint], signature: str) -> str:
    """Return the key of a segment: text, constraints, and the signature of engine and options."""
    parts = [
        [
            *(c.kind, c.core_start, c.core_end, c.start, c.end, c.expected, c.concept, c.category),
            *(list(c.accepted), list(c.alternatives), list(c.avoid)),
            *((str(q.value), q.unit, q.qualifier) if (q := c.quantity) is not None else ()),
        ]
        for c in constraints
    ]
    payload = json.dumps([_VERSION, signature, segment.text, parts], ensure_ascii=False)
    return hashlib.sha256(payload.encode("utf-8", "surrogatepass")).hexdigest()


#: How often a file is opened that another process is just making: SQLite itself does not wait for a change of journal.
_TRIES = 100


def _opened(path: Path) -> sqlite3.Connection | None:
    """Open or create the file; None if it is not one of ours."""
    for _ in range(_TRIES):
        connection = None
        try:
            connection = sqlite3.connect(path, timeout=20)
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute("CREATE TABLE IF NOT EXISTS segments (key TEXT PRIMARY KEY, value TEXT NOT NULL)")
            connection.commit()
        except sqlite3.Error as error:
            if connection is not None:
                connection.close()
            if "locked" not in str(error):
                return None
            time.sleep(0.05)
        else:
            return connection
    return None


class Memory:
    """A memory file; with path None nothing is remembered."""

    def __init__(self, path: Path | None) -> None:
        """Open or create the memory; a file that is not one is left alone and not used."""
        self._connection: sqlite3.Connection | None = None
        if path is None:
            return
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = _opened(path)

    def get(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the stored values of the keys that are known."""
        if self._connection is None:
            return {}
        found: dict[str, str] = {}
        wanted = list(keys)
        with suppress(sqlite3.Error):
            for start in range(0, len(wanted), 500):
                part = wanted[start : start + 500]
                marks = ",".join("?" * len(part))
                found.update(self._connection.execute(f"SELECT key, value FROM segments WHERE key IN ({marks})", part))
        return found

    def put(self, values: Mapping[str, str]) -> None:
        """Store values in one transaction."""
        if self._connection is None or not values:
            return
        with suppress(sqlite3.Error), self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO segments VALUES (?, ?)", list(values.items()))

    def close(self) -> None:
        """Close the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def dump(translation: Translation) -> str:
    """Write what a translation adds to its segment and constraints."""
    outcomes = [[o.fate.value, o.target, o.target_start, o.target_end] for o in translation.outcomes]
    base = translation.segment.start
    flags = [[f.code, f.start - base, f.end - base, f.message] for f in translation.flags]
    return json.dumps([translation.target, outcomes, flags, translation.strategy], ensure_ascii=False)


def restore(value: str, segment: Segment, constraints: Sequence[Constraint]) -> Translation | None:
    """Rebuild a translation from a stored value; None where the value does not fit.

    >>> segment = Segment(0, 0, 2, "안녕")
    >>> restore(dump(Translation(segment, "Hello.")), segment, ()).target
    'Hello.'
    """
    try:
        target, outcomes, flags, strategy = json.loads(value)
        rebuilt = tuple(
            Outcome(c, Fate(fate), text, start, end)
            for c, (fate, text, start, end) in zip(constraints, outcomes, strict=True)
        )
        marks = tuple(
            Flag(code, start + segment.start, end + segment.start, message) for code, start, end, message in flags
        )
        return Translation(segment, target, rebuilt, marks, strategy)
    except (ValueError, TypeError, KeyError):
        return None
