"""What a training run is made of: one frozen value read from a TOML file."""

from __future__ import annotations

import json
import tomllib
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Source:
    """A file of `source<TAB>target` lines (.tsv, .tsv.xz) or a .tmx; `weight` is passes per epoch, in parts of one.

    `kind`: prose; plain (prose in which no name or figure is looked for: quick to prepare); lexicon (words).
    `limit`: at most so many pairs, drawn by the seed; 0 = all. The path may hold a `*`.
    """

    path: str
    weight: float = 1.0
    kind: str = "prose"
    limit: int = 0
    name: str = ""

    @property
    def called(self) -> str:
        """The name, else that of the file up to its first dot: what a stage calls the source."""
        return self.name or Path(self.path).name.split(".")[0]


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of a run with sources and settings of its own: `weights` by source name, `changes` to the config."""

    name: str
    weights: dict[str, float] = field(default_factory=dict)
    changes: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that decides the outcome of a run; see small-cpu.toml for what the numbers mean."""

    name: str = "small"
    seed: int = 1
    from_code: str = "ko"
    from_name: str = "Korean"
    to_code: str = "en"
    to_name: str = "English"
    sources: tuple[Source, ...] = ()
    stages: tuple[Stage, ...] = ()
    dev: str = ""
    hold_back: int = 0  # without a dev file: hold back so many pairs of the first source
    max_characters: int = 400
    # markings, in parts of one; the rest stays as written
    placeholders: float = 0.35
    inline: float = 0.2
    swap: float = 0.5
    glosses: float = 0.0  # sentences in which common words stand in English (translate.common_words)
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
    probe: float = 0.0  # seconds after which the rate so far fixes the number of steps; 0 = the clock paces the run
    max_steps: int = 0
    finish: float = 0.3  # the last part of the run that sees only the sources of full weight
    ema: float = 0.998
    checkpoint_minutes: float = 10.0
    score: int = 0  # at every checkpoint translate so many dev pairs and keep the best weights; 0 = none
    keep: int = 6
    average: int = 3
    smoothed: bool = True  # average the running averages of the weights, not the weights
    threads: int = 2
    workers: int = 1  # more than one: workers that never wait for each other (for shared CPUs)
    readers: int = 0  # processes that mark and encode the next passes meanwhile (a GPU outruns one)
    device: str = "cpu"
    bf16: bool = False
    compile: bool = False
    # moving to another machine
    bundle_mib: float = 60.0  # the largest bundle
    part_mib: float = 15.0  # the largest part of the weights
    # package
    version: str = "1.0"
    quantization: str = "int8"
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def stride(self) -> int:
        """With `max_steps`: a checkpoint is due whenever so many steps are done, so that all runs write the same."""
        return max(1, self.max_steps // 20) if self.max_steps else 0


def stage_config(config: Config, stage: Stage) -> Config:
    """Return the config of one stage: its settings, and of the sources only those that it gives a weight."""
    sources = tuple(replace(s, weight=stage.weights.get(s.called, 0.0)) for s in config.sources)
    return replace(config, name=f"{config.name}-{stage.name}", sources=sources, stages=(), **stage.changes)


def shipped(config: Config) -> Config:
    """Return the config with the shares of markings of its last stage: what the finished package has learnt."""
    if not config.stages:
        return config
    last = stage_config(config, config.stages[-1])
    return replace(config, placeholders=last.placeholders, inline=last.inline)


def _check(known: set[str], given: set[str], where: str) -> None:
    if unknown := sorted(given - known):
        msg = f"{where}: unknown settings: {', '.join(unknown)}"
        raise ValueError(msg)


def load_config(path: Path, changes: str = "") -> Config:
    """Read a TOML (or JSON) file; unknown keys are an error that names them, paths are relative to the file.

    `changes` are further lines of TOML that win; `press.dropout = 0.3` changes the stage of that name.
    """
    text = path.read_text(encoding="utf-8")
    raw: dict[str, Any] = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    wanted = tomllib.loads(changes)
    for table in raw.get("stages", ()):
        table |= wanted.pop(table["name"], {})
    raw |= wanted
    known = {f.name for f in fields(Config)}
    _check(known, set(raw), path.name)
    raw["sources"] = tuple(Source(**{**s, "path": str(path.parent / s["path"])}) for s in raw.get("sources", ()))
    names = {source.called for source in raw["sources"]}
    stages = []
    for table in raw.get("stages", ()):
        own = {k: v for k, v in table.items() if k not in ("name", "weights", "changes")} | table.get("changes", {})
        _check(known, set(own), f"{path.name}, stage {table['name']}")
        _check(names, set(table.get("weights", {})), f"{path.name}, sources of stage {table['name']}")
        stages.append(Stage(table["name"], table.get("weights", {}), own))
    raw["stages"] = tuple(stages)
    if raw.get("dev"):
        raw["dev"] = str(path.parent / raw["dev"])
    return Config(**raw)


def save_config(config: Config, path: Path) -> Path:
    """Write the config as JSON, its paths as mere file names: what travels in a bundle."""
    raw = asdict(config)
    for source in raw["sources"]:
        source["path"] = Path(source["path"]).name
    raw["dev"] = Path(config.dev).name if config.dev else ""
    path.write_text(json.dumps(raw, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path
