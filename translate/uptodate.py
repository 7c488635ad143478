"""Whether a run has nothing to do: the same articles, glossaries, options, package and code, and its outputs untouched.

What a run was made from and what it wrote are hashed into `.hanyin-run.json` in the output folder. Reading and hashing
is all that a second run of an unchanged folder costs; whatever differs, the run goes its usual way, and the translation
memory still knows every segment that stayed the same. The file is safe to delete.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from glossary.writing import write_atomic

STAMP = ".hanyin-run.json"
_PACKAGES = ("translate", "glossary")


def sources_key(options: str, files: Sequence[tuple[Path | None, str]], glossaries: Iterable[Path]) -> str | None:
    """Return a hash of what a run reads, None where standard input or an unreadable file is among it.

    >>> sources_key("", [(None, "-")], ()) is None
    True
    """
    found = hashlib.sha256(f"{_code()}\n{options}".encode("utf-8", "surrogatepass"))
    try:
        for path, doc in files:
            if path is None:
                return None
            found.update(f"\n{doc}\t".encode("utf-8", "surrogatepass") + hashlib.sha256(path.read_bytes()).digest())
        for path in glossaries:
            found.update(b"\ng\t" + hashlib.sha256(path.read_bytes()).digest())
    except OSError:
        return None
    return found.hexdigest()


def _code() -> str:
    """Names, sizes and times of the program's own files: another hanyin is another run."""
    root = Path(__file__).resolve().parent.parent
    found = []
    for package in _PACKAGES:
        for path in sorted((root / package).rglob("*")):
            if path.suffix != ".pyc" and path.is_file():
                state = path.stat()
                found.append(f"{path.relative_to(root)} {state.st_size} {state.st_mtime_ns}")
    return hashlib.sha256("\n".join(found).encode()).hexdigest()


def unchanged(folder: Path, key: str | None, signature: str) -> dict[str, Any] | None:
    """Return what the last run said of itself where nothing has changed since, else None."""
    try:
        stamp = json.loads((folder / STAMP).read_text(encoding="utf-8"))
        same = key is not None and stamp["key"] == key and stamp["signature"] == signature
        whole = same and all(_digest(folder / name) == digest for name, digest in stamp["outputs"].items())
        return dict(stamp["said"]) if whole else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def remember(folder: Path, key: str | None, signature: str, outputs: Iterable[str], said: dict[str, Any]) -> None:
    """Keep what a finished run was made from and what it wrote; with no key, what an earlier run left is dropped."""
    with suppress(OSError):
        if key is None:
            (folder / STAMP).unlink(missing_ok=True)
            return
        hashes = {name: _digest(folder / name) for name in sorted(outputs)}
        stamp = {"key": key, "signature": signature, "said": said, "outputs": hashes}
        write_atomic(folder / STAMP, (json.dumps(stamp, ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass"))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:24]
