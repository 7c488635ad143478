"""Files that are written whole or not at all.

The new content goes to a temporary file beside the target, is synced to the disk and then takes the target's place in
one step (`os.replace`, atomic by POSIX `rename` and on Windows). Whatever fails before that leaves the old file as it
was. Several files can be written together: all temporary files exist before the first one is moved.
"""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from glossary.errors import OutputError


def write_atomic(path: str | Path, data: bytes) -> None:
    r"""Write `data` to `path`; on failure the old file is unchanged.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_atomic(Path(folder) / "names.txt", b"one\n")
    ...     (Path(folder) / "names.txt").read_bytes()
    b'one\n'
    """
    write_all_atomic({Path(path): data})


def write_all_atomic(files: Mapping[Path, bytes | Iterable[bytes]]) -> None:
    """Write several files, in the order given, after every one of them has been prepared.

    A large file is given in pieces, and is never in memory as a whole.

    >>> write_all_atomic({})
    """
    prepared: list[tuple[Path, Path]] = []
    current = Path()
    try:
        for current, data in files.items():
            # A link is written through: the file that it points to changes, the link stays.
            target = Path(os.path.realpath(current))
            prepared.append((_prepare(target, data), target))
        for temporary, target in prepared:
            current = target
            temporary.replace(target)
            _sync_folder(target.parent)
    except OSError as error:
        raise OutputError(f"{current}: cannot be written ({_reason(error)}); nothing was changed there") from error
    finally:
        for temporary, _ in prepared:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _prepare(target: Path, data: bytes | Iterable[bytes]) -> Path:
    if target.is_dir():
        raise IsADirectoryError(0, "it is a folder")
    if not target.parent.is_dir():
        raise FileNotFoundError(0, f"the folder {target.parent} does not exist; create it first")
    temporary = target.parent / f".hanyin-{secrets.token_hex(6)}.tmp"
    # os.open gives the new file the permissions that the umask allows; tempfile would make it private.
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines((data,) if isinstance(data, bytes) else data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
    return temporary


def _sync_folder(folder: Path) -> None:
    # Not every system can open a folder (Windows); the rename itself has been done by then.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _reason(error: OSError) -> str:
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]
