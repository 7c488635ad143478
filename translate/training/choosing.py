"""Which weights of a finished run are its result: mean of the last checkpoints, or the best that dev has seen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch

from translate.training.config import Config
from translate.training.export import average_checkpoints
from translate.training.parts import save_weights


def usable(config: Config, folder: Path) -> list[Path]:
    """Return the checkpoints that `average` may use, oldest first.

    With `max_steps` only those written at their due step, so that an interrupted run averages the same ones.
    """
    paths = sorted((folder / "checkpoints").glob("*.pt"))
    if config.stride:
        paths = [p for p in paths if int(p.stem) % config.stride == 0 or int(p.stem) == config.max_steps]
    return paths


def candidates(config: Config, folder: Path) -> dict[str, dict[str, torch.Tensor]]:
    """Return the weights to choose from: the configured average first; with `score` also the others."""
    paths = usable(config, folder)
    last = paths[-config.average :]
    found = {f"mean of {len(last)}": average_checkpoints(last, smoothed=config.smoothed)}
    if config.score:
        found["last"] = average_checkpoints(paths[-1:], smoothed=False)
        found["last, smoothed"] = average_checkpoints(paths[-1:], smoothed=True)
        if (folder / "best.pt").exists():
            found["best"] = torch.load(folder / "best.pt", map_location="cpu", weights_only=True)
    return found


def choose_weights(config: Config, folder: Path) -> tuple[str, dict[str, torch.Tensor], dict[str, Any]]:
    """Return the name, the weights and the scores of the best candidate (of the first where nothing is scored)."""
    found = candidates(config, folder)
    if not config.score:
        name, weights = next(iter(found.items()))
        return name, weights, {}
    from translate.training.scoring import score
    from translate.training.train import Run

    run = Run(config, folder)
    scores = {name: score(run, weights, config.score) for name, weights in found.items()}
    best = max(scores, key=lambda name: scores[name]["bleu"] + scores[name]["chrf"])
    print(json.dumps({"candidates": scores, "chosen": best}), flush=True)
    return best, found[best], scores


def is_spent(config: Config, folder: Path) -> bool:
    """Tell whether the run in a folder has used its budget."""
    newest = max((folder / "checkpoints").glob("*.pt"))
    state = torch.load(newest, map_location="cpu", weights_only=False)
    limit = config.max_steps or state.get("more", (None, 0))[1]
    return bool(state["at"][0] >= limit if limit else state["at"][4] >= 60 * config.minutes)


def finish_stage(config: Config, folder: Path, target: Path) -> bool:
    """Write the chosen weights of a run whose budget is spent; false where it is not spent yet."""
    if not is_spent(config, folder):
        return False
    newest = max((folder / "checkpoints").glob("*.pt"))
    step, _, _, tokens, spent = torch.load(newest, map_location="cpu", weights_only=False)["at"]
    name, weights, scores = choose_weights(config, folder)
    save_weights(weights, target, config.name, [step, 0, tokens, spent, step, 0.0])
    if scores:
        with (folder / "scores.jsonl").open("a", encoding="utf-8") as out:
            out.write(json.dumps({"step": step, "chosen": name, "candidates": scores}) + "\n")
    return True
