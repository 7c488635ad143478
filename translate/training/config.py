"""What a training run is made of: one frozen value read from a TOML file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Source:
    """A file of `korean<TAB>english` lines (.tsv, .tsv.xz) or a .tmx; `weight` is passes per epoch, in parts of one."""

    path: str
    weight: float = 1.0
    kind: str = "prose"  # prose or lexicon


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that decides the outcome of a run; see small-cpu.toml for what the numbers mean."""

    name: str = "small"
    seed: int = 1
    sources: tuple[Source, ...] = ()
    dev: str = ""
    max_characters: int = 400
    # markings, in parts of one; the rest stays as written
    placeholders: float = 0.35
    inline: float = 0.2
    swap: float = 0.5
    # vocabulary
    vocabulary: int = 8000
    terms: int = 16
    figures: int = 12
    # model
    width: int = 256
    inner: int = 1024
    heads: int = 4
    encoder_layers: int = 4
    decoder_layers: int = 2
    dropout: float = 0.1
    dictionary: bool = True  # begin with embeddings that know which pieces translate each other
    # training
    optimizer: str = "muon"  # muon (matrices; Adam for the rest) or adam
    learning_rate: float = 0.003
    muon_rate: float = 0.02
    warmup: int = 200
    label_smoothing: float = 0.1
    batch_tokens: int = 4000
    longest: int = 120
    minutes: float = 60.0
    max_steps: int = 0
    finish: float = 0.3  # the last part of the run that sees only the sources of full weight
    ema: float = 0.998
    checkpoint_minutes: float = 10.0
    keep: int = 6
    average: int = 3
    smoothed: bool = True  # average the running averages of the weights, not the weights
    threads: int = 2
    workers: int = 1  # more than one: workers that never wait for each other (for shared CPUs)
    readers: int = 0  # processes that mark and encode the next passes meanwhile (a GPU outruns one)
    device: str = "cpu"
    bf16: bool = False
    compile: bool = False
    # package
    version: str = "1.0"
    quantization: str = "int8"
    extra: dict[str, Any] = field(default_factory=dict)


def load_config(path: Path) -> Config:
    """Read a TOML file; unknown keys are an error that names them, paths are relative to the file."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    known = {f.name for f in fields(Config)}
    unknown = sorted(set(raw) - known)
    if unknown:
        msg = f"{path.name}: unknown settings: {', '.join(unknown)}"
        raise ValueError(msg)
    raw["sources"] = tuple(Source(**{**s, "path": str(path.parent / s["path"])}) for s in raw.get("sources", ()))
    if raw.get("dev"):
        raw["dev"] = str(path.parent / raw["dev"])
    return Config(**raw)
