"""A large file as parts of a fixed size, for places that take only small files, and back again."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

MEGABYTE = 1 << 20


def split(path: Path, folder: Path, size: int = 15 * MEGABYTE) -> list[Path]:
    """Write `<name>.000`, `<name>.001` … and `<name>.parts.json` with the checksum; return them."""
    folder.mkdir(parents=True, exist_ok=True)
    data = path.read_bytes()
    names = []
    for number, at in enumerate(range(0, max(1, len(data)), size)):
        part = folder / f"{path.name}.{number:03d}"
        part.write_bytes(data[at : at + size])
        names.append(part.name)
    index = folder / f"{path.name}.parts.json"
    index.write_text(json.dumps({"parts": names, "sha256": hashlib.sha256(data).hexdigest()}), encoding="utf-8")
    return [*(folder / name for name in names), index]


def join(index: Path, target: Path) -> Path:
    """Write the whole file again; a missing or changed part is an error."""
    told = json.loads(index.read_text(encoding="utf-8"))
    data = b"".join((index.parent / name).read_bytes() for name in told["parts"])
    if hashlib.sha256(data).hexdigest() != told["sha256"]:
        msg = f"{index.name}: the parts do not make the file that was split; copy them again"
        raise ValueError(msg)
    target.write_bytes(data)
    return target
