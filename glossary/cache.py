"""Where hanyin may keep what it can compute again: the user's cache folder (XDG Base Directory Specification)."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path


def cache_folder() -> Path | None:
    """Return hanyin's folder in the user's cache folder, None if there is no home to have one.

    >>> folder = cache_folder()
    >>> folder is None or folder.name
    'hanyin'
    """
    if given := os.environ.get("XDG_CACHE_HOME"):
        return Path(given) / "hanyin"
    if sys.platform == "win32" and (local := os.environ.get("LOCALAPPDATA")):
        return Path(local) / "hanyin" / "cache" / "hanyin"
    with suppress(RuntimeError):
        home = Path.home()
        return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "hanyin"
    return None


def store_in_cache(path: Path, data: bytes) -> bool:
    r"""Write a cache file whole; a cache that cannot be written is no error, only slower.

    >>> store_in_cache(Path("no such folder\0") / "x", b"")
    False
    """
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            temporary.unlink(missing_ok=True)
        return False
    return True
