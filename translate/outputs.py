"""Names and writes the output files; never overwrites what a person edited.

Every output is written whole or not at all. `.hanyin-outputs.json` in the output folder remembers the hash of what
hanyin wrote; a file whose content is another one belongs to somebody else and is kept unless `force` is given; an
article of the run itself is never overwritten. While a
run writes, `.hanyin-outputs.log` gets a line per file first, so that a killed run still knows its own files.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from glossary.errors import OutputError
from glossary.writing import write_atomic

STATE = ".hanyin-outputs.json"
JOURNAL = ".hanyin-outputs.log"
#: The stem of the page that lists the others.
INDEX = "index"


def stems_of(docs: Iterable[str]) -> dict[str, str]:
    """Return doc → output stem; two documents of one stem keep their extensions, and `index` is the overview's.

    >>> stems_of(["a.txt", "b.txt", "b.md", "x/c.html", "index.html"])
    {'a.txt': 'a', 'b.txt': 'b.txt', 'b.md': 'b.md', 'x/c.html': 'x/c', 'index.html': 'index.html'}
    """
    listed = list(docs)
    plain = {doc: "standard-input" if doc == "-" else str(PurePosixPath(doc).with_suffix("")) for doc in listed}
    counts = Counter([INDEX, *(stem.casefold() for stem in plain.values())])
    whole = {doc.casefold() for doc, stem in plain.items() if counts[stem.casefold()] > 1}
    shared = {doc for doc, stem in plain.items() if counts[stem.casefold()] > 1 or stem.casefold() in whole}
    return {doc: doc if doc in shared else stem for doc, stem in plain.items()}


class Outputs:
    """An output folder."""

    def __init__(self, folder: Path, force: bool = False, articles: Iterable[Path] = ()) -> None:
        """Open the folder, creating it.

        Args:
            folder: The folder.
            force: Whether files that somebody edited are overwritten.
            articles: What the run reads; kept whatever `force` says.

        Raises:
            OutputError: It cannot be created or written to.
        """
        self.folder = folder
        self.force = force
        self.kept: list[Path] = []
        self.spared: list[Path] = []
        self._articles = {path.resolve() for path in articles}
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                f"{folder}: cannot be created ({error.strerror or error}); choose another -o folder"
            ) from error
        if not os.access(folder, os.W_OK):
            raise OutputError(f"{folder}: cannot be written to (read-only); choose another -o folder")
        self._hashes = self._load()
        self._begun = self._load_journal()

    def _load_journal(self) -> set[tuple[str, str]]:
        try:
            lines = (self.folder / JOURNAL).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return set()
        return {(name, digest) for digest, _, name in (line.partition(" ") for line in lines)}

    def _load(self) -> dict[str, str]:
        try:
            found = json.loads((self.folder / STATE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}

    def write(self, name: str, content: str | bytes) -> bool:
        """Write one file of the folder; return False where an edited file, or an article, was kept."""
        path = self.folder / name
        data = content.encode("utf-8") if isinstance(content, str) else content
        present = path.read_bytes() if path.exists() else None
        digest = _hash(data)
        if present is not None and path.resolve() in self._articles:
            self.spared.append(path)
            return False
        if present is not None and present != data and not self.force and not self._is_ours(name, present):
            self.kept.append(path)
            return False
        if present != data:
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                with (self.folder / JOURNAL).open("a", encoding="utf-8") as journal:
                    journal.write(f"{digest} {name}\n")
            except OSError as error:
                raise OutputError(f"{path.parent}: cannot be created ({error.strerror or error})") from error
            write_atomic(path, data)
        self._hashes[name] = digest
        return True

    def _is_ours(self, name: str, present: bytes) -> bool:
        digest = _hash(present)
        return self._hashes.get(name) == digest or (name, digest) in self._begun

    def save_state(self) -> None:
        """Remember what was written."""
        write_atomic(self.folder / STATE, (json.dumps(self._hashes, indent=0, sort_keys=True) + "\n").encode("utf-8"))
        (self.folder / JOURNAL).unlink(missing_ok=True)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:24]
