"""Training on a machine that is lent for minutes: a bundle goes there, weights in small parts come back.

`bundle` puts data, pieces, settings and code into one folder. There `remote` trains stage after stage until its seconds
are up, goes on from whatever it finds (its own checkpoints, else the parts that came back last time), and always leaves
weights, log and scores. The same command again and again is the whole recipe.
"""

from __future__ import annotations

import json
import lzma
import shutil
import time
from dataclasses import replace
from pathlib import Path

from translate.training.config import Config, Stage, save_config, stage_config
from translate.training.corpus import dev_file
from translate.training.parts import MEGABYTE, join, save_weights, split

CODE = Path(__file__).parent.parent.parent
PACKAGES = ("translate", "glossary")  # the code that travels; their data stays at home
WEIGHTS = "weights.pt"


def bundle(config: Config, work: Path, target: Path) -> dict[str, float]:
    """Write a folder with all that training elsewhere needs; return the size of its parts in MiB."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    with (work / "pairs.jsonl").open("rb") as pairs, lzma.open(target / "pairs.jsonl.xz", "wb", preset=6) as out:
        shutil.copyfileobj(pairs, out, MEGABYTE)
    shutil.copyfile(work / "sentencepiece.model", target / "sentencepiece.model")
    dev = dev_file(config, work)
    if dev.exists():
        shutil.copyfile(dev, target / dev.name)
    save_config(replace(config, dev=str(dev) if dev.exists() else ""), target / "config.json")
    for package in PACKAGES:
        for path in sorted((CODE / package).rglob("*.py")):
            copy = target / path.relative_to(CODE)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    sizes = {
        "data": (target / "pairs.jsonl.xz").stat().st_size / MEGABYTE,
        "all": sum(path.stat().st_size for path in target.rglob("*") if path.is_file()) / MEGABYTE,
    }
    if sizes["all"] > config.bundle_mib:
        msg = (
            f"the bundle has {sizes['all']:.1f} MiB, {config.bundle_mib:.0f} are allowed (bundle_mib): give the largest"
            " sources a smaller `limit` and prepare again"
        )
        raise ValueError(msg)
    return {name: round(size, 3) for name, size in sizes.items()}


def unpack(source: Path, work: Path) -> None:
    """Make the work folder ready from a bundle."""
    if not (work / "pairs.jsonl").exists():
        part = work / "pairs.part"
        with lzma.open(source / "pairs.jsonl.xz") as pairs, part.open("wb") as out:
            shutil.copyfileobj(pairs, out, MEGABYTE)
        part.replace(work / "pairs.jsonl")
    if not (work / "sentencepiece.model").exists():
        shutil.copyfile(source / "sentencepiece.model", work / "sentencepiece.model")


def stages_of(config: Config) -> tuple[Stage, ...]:
    """Return the stages; a config without is one stage."""
    return config.stages or (Stage("only", {source.called: source.weight for source in config.sources}),)


def stage_folder(work: Path, number: int, stage: Stage) -> Path:
    """Return the work folder of a stage, with pairs and pieces in it."""
    folder = work / f"{number + 1}-{stage.name}"
    folder.mkdir(exist_ok=True)
    for name in ("pairs.jsonl", "sentencepiece.model", "dev.tsv"):
        if (work / name).exists() and not (folder / name).exists():
            (folder / name).symlink_to((work / name).resolve())
    return folder


def train_stages(config: Config, work: Path, seconds: float = 0.0, parts: Path | None = None) -> tuple[str, bool]:
    """Train the stages in order, each from the weights of the one before; return the last name and whether all is done.

    Args:
        config: A config with stages.
        work: The work folder; finished stages in it are not repeated.
        seconds: The time in which this call must end.
        parts: Weights that came back from another machine, for a work folder without checkpoints.
    """
    from translate.training.choosing import finish_stage
    from translate.training.train import train

    begun = time.monotonic()
    came = _came_back(parts, work)
    stages = stages_of(config)
    reached = came[1] if came else ""
    names = [f"{config.name}-{stage.name}" for stage in stages]
    skip = names.index(reached) if reached in names else 0
    start = came[0] if came else None
    for number, stage in enumerate(stages):
        own, folder = stage_config(config, stage), stage_folder(work, number, stage)
        done = folder / WEIGHTS
        if number < skip and not done.exists():
            continue  # done on another machine
        if not done.exists():
            left = seconds - (time.monotonic() - begun) if seconds else 0.0
            if seconds and left < 5:
                return own.name, False
            train(own, folder, start, left)
            done_now = finish_stage(own, folder, done)
            if not done_now:
                return own.name, False
        start = done
    return names[-1], True


def _came_back(parts: Path | None, work: Path) -> tuple[Path, str] | None:
    """Return the joined weights that came back and the name of their run."""
    if parts is None or not (parts / f"{WEIGHTS}.parts.json").exists():
        return None
    import torch

    whole = join(parts / f"{WEIGHTS}.parts.json", work / "came-back.pt")
    return whole, str(torch.load(whole, map_location="cpu", weights_only=True)["name"])


def hand_back(config: Config, work: Path, out: Path) -> list[Path]:
    """Write the newest weights of the newest stage in parts, and what was scored, to `out`."""
    import torch

    for number, stage in reversed(list(enumerate(stages_of(config)))):
        folder = work / f"{number + 1}-{stage.name}"
        name = f"{config.name}-{stage.name}"
        newest = sorted((folder / "checkpoints").glob("*.pt"))[-1:]
        if (folder / WEIGHTS).exists():
            whole = folder / WEIGHTS
        elif newest:
            state = torch.load(newest[0], map_location="cpu", weights_only=False)
            step, passes, _, tokens, spent = state["at"]
            _, limit, _, best = state["more"]
            whole = save_weights(state["average"], work / WEIGHTS, name, [step, passes + 1, tokens, spent, limit, best])
        else:
            continue
        out.mkdir(parents=True, exist_ok=True)
        files = split(whole, out, int(config.part_mib * MEGABYTE))
        scores = {
            s.name: [json.loads(line) for line in path.read_text().splitlines()]
            for n, s in enumerate(stages_of(config))
            if (path := work / f"{n + 1}-{s.name}" / "scores.jsonl").exists()
        }
        index = json.loads(files[-1].read_text(encoding="utf-8"))
        index |= {"stage": name, "scores": scores}
        files[-1].write_text(json.dumps(index, indent=1) + "\n", encoding="utf-8")
        return files
    return []
