"""Names and writes the output files; never overwrites what a person edited.

Every output is written whole or not at all. `.hanyin-outputs.json` in the output folder remembers the hash of what
hanyin wrote; a file whose content is another one belongs to somebody else and is kept unless `force` is given.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from glossary.errors import OutputError
from glossary.writing import write_atomic

STATE = ".hanyin-outputs.json"


def stems_of(docs: Iterable[str]) -> dict[str, str]:
    """Return doc → output stem; two documents of one stem keep their extensions.

    >>> stems_of(["a.txt", "b.txt", "b.md", "x/c.html"])
    {'a.txt': 'a', 'b.txt': 'b.txt', 'b.md': 'b.md', 'x/c.html': 'x/c'}
    """
    listed = list(docs)
    plain = {doc: "standard-input" if doc == "-" else str(PurePosixPath(doc).with_suffix("")) for doc in listed}
    counts: dict[str, int] = {}
    for stem in plain.values():
        counts[stem.casefold()] = counts.get(stem.casefold(), 0) + 1
    return {doc: stem if counts[stem.casefold()] == 1 else doc for doc, stem in plain.items()}


class Outputs:
    """An output folder."""

    def __init__(self, folder: Path, force: bool = False) -> None:
        """Open the folder, creating it.

        Raises:
            OutputError: It cannot be created or written to.
        """
        self.folder = folder
        self.force = force
        self.kept: list[Path] = []
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                f"{folder}: cannot be created ({error.strerror or error}); choose another -o folder"
            ) from error
        if not os.access(folder, os.W_OK):
            raise OutputError(f"{folder}: cannot be written to (read-only); choose another -o folder")
        self._hashes = self._load()

    def _load(self) -> dict[str, str]:
        try:
            found = json.loads((self.folder / STATE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}

    def write(self, name: str, content: str) -> bool:
        """Write one file of the folder; return False where an edited file was kept."""
        path = self.folder / name
        data = content.encode("utf-8")
        if not self.force and (known := self._hashes.get(name)) is not None and path.exists():
            present = path.read_bytes()
            if present != data and _hash(present) != known:
                self.kept.append(path)
                return False
        elif not self.force and name not in self._hashes and path.exists() and path.read_bytes() != data:
            self.kept.append(path)
            return False
        if not (path.exists() and path.read_bytes() == data):
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise OutputError(f"{path.parent}: cannot be created ({error.strerror or error})") from error
            write_atomic(path, data)
        self._hashes[name] = _hash(data)
        return True

    def save_state(self) -> None:
        """Remember what was written."""
        write_atomic(self.folder / STATE, (json.dumps(self._hashes, indent=0, sort_keys=True) + "\n").encode("utf-8"))


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:24]
