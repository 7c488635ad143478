"""Scores of weights in training, without CTranslate2: greedy translation of dev pairs, BLEU and chrF, the best kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from translate.training.config import Config
from translate.training.corpus import clean, dev_file, read_pairs

if TYPE_CHECKING:  # where PyTorch is not installed the scores of an exported model need none of it
    from torch import Tensor

    from translate.training.train import Run

Scores = dict[str, float]


def corpus_scores(outputs: Sequence[str], references: Sequence[str]) -> Scores:
    """Return BLEU and chrF2 by sacrebleu."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    return {
        "bleu": round(float(BLEU().corpus_score(list(outputs), [list(references)]).score), 2),
        "chrf": round(float(CHRF().corpus_score(list(outputs), [list(references)]).score), 2),
    }


def dev_pairs(config: Config, folder: Path, lines: int = 0) -> list[tuple[str, str]]:
    """Return the first `lines` held-back pairs (all for 0)."""
    raw = read_pairs(dev_file(config, folder), config.from_code, config.to_code)
    return [(clean(k), clean(e)) for k, e in raw][: lines or None]


def score(run: Run, weights: dict[str, Tensor], lines: int) -> Scores:
    """Return the scores of the weights on the dev pairs; the run's own weights are as before afterwards."""
    from translate.training.greedy import translate

    pairs = dev_pairs(run.config, run.folder, lines)
    own = {name: weight.detach().clone() for name, weight in run.model.named_parameters()}
    put(run, weights)
    size = 4 * run.config.batch_tokens if run.device.type == "cuda" else 4000
    outputs = translate(run.model, run.tokenizer, [korean for korean, _ in pairs], run.outputs, size)
    put(run, own)
    return corpus_scores(outputs, [english for _, english in pairs])


def put(run: Run, weights: dict[str, Tensor]) -> None:
    """Copy weights into the model."""
    import torch

    with torch.no_grad():
        for name, weight in run.model.named_parameters():
            weight.copy_(weights[name])


def score_weights(run: Run) -> None:
    """Score the running average; keep it as `best.pt` where it beats all before. chrF decides: BLEU is coarse early."""
    import torch

    scores = score(run, run.average, run.config.score)
    print(json.dumps({"step": run.step, "dev": scores}), flush=True)
    with (run.folder / "scores.jsonl").open("a", encoding="utf-8") as out:
        out.write(json.dumps({"step": run.step, **scores}) + "\n")
    if scores["chrf"] > run.best:
        run.best = scores["chrf"]
        part = run.folder / "best.part"
        torch.save({name: weight.cpu() for name, weight in run.average.items()}, part)
        part.replace(run.folder / "best.pt")
