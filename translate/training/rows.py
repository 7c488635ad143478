"""Tokenised pairs as flat arrays: memory-mapped files, batches of like lengths, tensors made without loops."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor

from translate.training.vocabulary import BOS, EOS

Array = np.ndarray[Any, Any]
Tokens = tuple[list[int], list[int]]


@dataclass(frozen=True, slots=True)
class Rows:
    """Pairs of token lists end to end: ids of each side and where each pair begins (one more start than pairs)."""

    source: Array
    target: Array
    source_starts: Array
    target_starts: Array

    def __len__(self) -> int:
        return len(self.source_starts) - 1

    @classmethod
    def of(cls, rows: Sequence[Tokens]) -> Rows:
        """Lay the lists end to end."""
        sides = []
        for side in (0, 1):
            starts = np.zeros(len(rows) + 1, dtype=np.int64)
            np.cumsum([len(row[side]) for row in rows], out=starts[1:])
            flat = np.fromiter((n for row in rows for n in row[side]), dtype=np.uint16, count=int(starts[-1]))
            sides.append((flat, starts))
        (source, source_starts), (target, target_starts) = sides
        return cls(source, target, source_starts, target_starts)

    def save(self, stem: Path) -> Path:
        """Write `<stem>.<part>.npy`, the last one only when the others are whole."""
        stem.parent.mkdir(parents=True, exist_ok=True)
        for name in self.__slots__:
            np.save(stem.with_name(f"{stem.name}.{name}.npy"), getattr(self, name))
        return stem

    @classmethod
    def map(cls, stem: Path) -> Rows:
        """Map what `save` wrote: pages are read when a batch needs them (an empty file cannot be mapped)."""
        parts = []
        for name in cls.__slots__:
            path = stem.with_name(f"{stem.name}.{name}.npy")
            parts.append(np.load(path, mmap_mode="r" if path.stat().st_size > 128 else None))
        return cls(*parts)

    @staticmethod
    def remove(stem: Path) -> None:
        """Delete what `save` wrote."""
        for path in stem.parent.glob(f"{stem.name}.*.npy"):
            path.unlink()


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one batch: which of which part of a pass."""

    rows: Rows
    numbers: Array


class Batch(NamedTuple):
    """A batch as tensors: `mask` None where no source is padded; `places` says where the gold tokens stand."""

    source: Tensor
    mask: Tensor | None
    given: Tensor
    gold: Tensor
    places: Tensor

    @property
    def tokens(self) -> int:
        """The number of gold tokens."""
        return len(self.gold)

    def to(self, device: torch.device) -> Batch:
        """Return the batch on the device, without waiting for the copies."""
        if device.type == "cpu":
            return self
        return Batch(*(None if t is None else t.pin_memory().to(device, non_blocking=True) for t in self))


def group(rows: Rows, size: int, rng: random.Random) -> list[Group]:
    """Return batches of at most `size` padded tokens a side, like lengths together, in random order."""
    left, right = np.diff(rows.source_starts), np.diff(rows.target_starts)
    order = list(range(len(rows)))
    rng.shuffle(order)
    shuffled = np.array(order, dtype=np.int64)
    order = shuffled[np.lexsort((left[shuffled], right[shuffled] // 4))].tolist()
    widths = (np.maximum(left, right) + 1).tolist()
    out: list[Group] = []
    batch: list[int] = []
    wide = 0
    for number in order:
        wider = max(wide, widths[number])
        if batch and wider * (len(batch) + 1) > size:
            out.append(Group(rows, np.array(batch)))
            batch, wider = [], widths[number]
        batch.append(number)
        wide = wider
    if batch:
        out.append(Group(rows, np.array(batch)))
    rng.shuffle(out)
    return out


def _padded(flat: Array, starts: Array, numbers: Array) -> tuple[Array, Array]:
    """Return ids [rows, longest + 1] filled up with EOS, and the lengths."""
    begin = starts[numbers]
    lengths = starts[numbers + 1] - begin
    wide = np.arange(int(lengths.max(initial=0)) + 1)
    inside = wide < lengths[:, None]
    ids = np.full(inside.shape, EOS, dtype=np.int64)
    ids[inside] = flat[(begin[:, None] + wide)[inside]]
    return ids, lengths


def collate(batch: Group) -> Batch:
    """Return the tensors of a batch; every side ends with EOS."""
    rows = batch.rows
    source, sources = _padded(rows.source, rows.source_starts, batch.numbers)
    gold, targets = _padded(rows.target, rows.target_starts, batch.numbers)
    given = np.concatenate([np.full((len(gold), 1), BOS), gold[:, :-1]], axis=1)
    places = np.flatnonzero(np.arange(gold.shape[1]) <= targets[:, None])
    mask = np.arange(source.shape[1]) <= sources[:, None]
    return Batch(
        torch.from_numpy(source),
        None if mask.all() else torch.from_numpy(mask),
        torch.from_numpy(given),
        torch.from_numpy(gold.reshape(-1)[places]),
        torch.from_numpy(places),
    )
