"""Weights without optimizers in bfloat16, as parts of a fixed size, for places that take only small files."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

MEGABYTE = 1 << 20


def split(path: Path, folder: Path, size: int = 15 * MEGABYTE) -> list[Path]:
    """Write `<name>.000`, `<name>.001` … and `<name>.parts.json` with the checksum; return them."""
    folder.mkdir(parents=True, exist_ok=True)
    data = path.read_bytes()
    for old in folder.glob(f"{path.name}.[0-9][0-9][0-9]"):
        old.unlink()
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
    missing = [name for name in told["parts"] if not (index.parent / name).exists()]
    data = b"" if missing else b"".join((index.parent / name).read_bytes() for name in told["parts"])
    if hashlib.sha256(data).hexdigest() != told["sha256"]:
        what = f"missing: {', '.join(missing)}" if missing else "the parts do not make the file that was split"
        msg = f"{index.name}: {what}; copy them again"
        raise ValueError(msg)
    target.write_bytes(data)
    return target


def save_weights(weights: dict[str, Any], path: Path, name: str, at: list[Any]) -> Path:
    """Write weights in bfloat16 with the name of their run and where it stands."""
    import torch

    part = path.with_name(path.name + ".part")
    small = {key: weight.detach().to("cpu", torch.bfloat16) for key, weight in weights.items()}
    torch.save({"weights": small, "name": name, "at": at}, part)
    part.replace(path)
    return path
