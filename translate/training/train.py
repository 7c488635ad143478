"""The training loop: time budget or step count, resumable, one random seed, checkpoints written atomically."""

from __future__ import annotations

import contextlib
import copy
import json
import signal
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import torch
from torch import Tensor

from translate.training.batches import Passes, Tokens, collate
from translate.training.config import Config
from translate.training.corpus import load_pairs
from translate.training.model import Translator, summed_loss
from translate.training.optimizer import build_optimizers, pace
from translate.training.vocabulary import load_tokenizer, output_pieces
from translate.training.warmstart import embeddings


class Run:
    """The state of a run: model, running average of its weights, optimizers, and how far it is."""

    def __init__(self, config: Config, folder: Path) -> None:
        torch.manual_seed(config.seed)
        torch.set_num_threads(config.threads)
        torch.set_flush_denormal(True)
        self.config, self.folder = config, folder
        self.tokenizer = load_tokenizer(folder / "sentencepiece.model")
        self.device = torch.device(config.device)
        self.outputs = torch.tensor(output_pieces(self.tokenizer), device=self.device)
        self.model = Translator(config, self.tokenizer.get_piece_size()).to(self.device)
        self.average = {name: weight.detach().clone() for name, weight in self.model.named_parameters()}
        self.optimizers = build_optimizers(self.model, config)
        self.step, self.number, self.offset, self.tokens, self.spent = 0, 0, 0, 0, 0.0

    def start_from(self, table: Tensor) -> None:
        """Begin with the given embedding table."""
        with torch.no_grad():
            self.model.embedding.weight.copy_(table)
            self.average["embedding.weight"].copy_(table)

    def checkpoints(self) -> list[Path]:
        """Return the checkpoints written so far, oldest first."""
        return sorted((self.folder / "checkpoints").glob("*.pt"))

    def save(self) -> Path:
        """Write a checkpoint beside the others and drop the oldest beyond `keep`; a crash leaves the old ones whole."""
        folder = self.folder / "checkpoints"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{self.step:08d}.pt"
        state = {
            "model": self.model.state_dict(),
            "average": self.average,
            "optimizers": [o.state_dict() for o in self.optimizers],
            "at": [self.step, self.number, self.offset, self.tokens, self.spent],
            "config": asdict(self.config),
            "random": torch.get_rng_state(),
        }
        part = path.with_suffix(".part")
        torch.save(state, part)
        part.replace(path)
        for old in self.checkpoints()[: -self.config.keep]:
            old.unlink()
        return path

    def resume(self) -> bool:
        """Continue from the newest checkpoint, if there is one."""
        if not self.checkpoints():
            return False
        state = torch.load(self.checkpoints()[-1], map_location=self.device, weights_only=False)
        self.model.load_state_dict(state["model"])
        self.average = {name: weight.detach() for name, weight in state["average"].items()}
        for optimizer, saved in zip(self.optimizers, state["optimizers"], strict=True):
            optimizer.load_state_dict(saved)
        self.step, self.number, self.offset, self.tokens, self.spent = state["at"]
        torch.set_rng_state(state["random"].cpu())
        return True

    def progress(self) -> float:
        """Return how much of the budget is used, 0..1."""
        if self.config.max_steps:
            return self.step / self.config.max_steps
        return self.spent / (60 * self.config.minutes)

    def gradients(self, model: Translator, batch: list[Tokens]) -> tuple[list[Tensor], float, int]:
        """Return the gradients of a batch at the model's weights, the summed loss and the number of target tokens."""
        source, mask, given, gold = (t.to(self.device, non_blocking=True) for t in collate(batch))
        count = int((gold >= 0).sum())
        precision = torch.autocast(self.device.type, torch.bfloat16) if self.config.bf16 else contextlib.nullcontext()
        with precision:
            states: Tensor = model(source, mask, given)
        loss = summed_loss(model, states, gold, self.config.label_smoothing, self.outputs)
        return list(torch.autograd.grad(loss / count, list(model.parameters()))), float(loss.detach()), count

    def apply(self, gradients: list[Tensor], count: int) -> None:
        """Make one step with the gradients."""
        weights = list(self.model.parameters())
        for weight, gradient in zip(weights, gradients, strict=True):
            weight.grad = gradient
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        share = pace(self.step, self.progress(), self.config)
        for optimizer, full in zip(self.optimizers, (self.config.learning_rate, self.config.muon_rate), strict=False):
            for settings in optimizer.param_groups:
                settings["lr"] = full * share
            optimizer.step()
        keep = min(self.config.ema, (self.step + 1) / (self.step + 20))
        torch._foreach_lerp_(list(self.average.values()), [w.detach() for w in weights], 1 - keep)
        self.step += 1
        self.tokens += count


def batches_from(run: Run, source: Passes) -> Iterator[list[Tokens]]:
    """Yield batches pass after pass, from where the run stands."""
    while True:
        finishing = run.progress() > 1 - run.config.finish
        for at, batch in enumerate(source.get(run.number, finishing=finishing)):
            if at < run.offset:
                continue
            run.offset = at + 1
            yield batch
        run.number, run.offset = run.number + 1, 0


class Crew:
    """Workers that share one run: each takes the next batch, works on its own copy of the weights, and steps.

    No worker waits for another, so a core that something else keeps busy costs only its own share; steps may come from
    weights one step old. With one worker the run is a plain loop and the seed decides everything.
    """

    def __init__(self, run: Run, source: Passes) -> None:
        self.run, self.batches = run, batches_from(run, source)
        self.reading, self.stepping = threading.Lock(), threading.Lock()
        self.last = self.saved = time.monotonic()
        self.loss, self.count = 0.0, 0
        self.failed: BaseException | None = None
        self.stopped = False

    def work(self) -> None:
        """Train until the budget is spent or another worker failed."""
        run = self.run
        torch.set_num_threads(max(1, run.config.threads // run.config.workers))
        model = run.model if run.config.workers == 1 else copy.deepcopy(run.model)
        mine, shared = list(model.parameters()), list(run.model.parameters())
        model.train()
        forward = torch.compile(model, dynamic=True) if run.config.compile else model
        try:
            while run.progress() < 1 and self.failed is None and not self.stopped:
                with self.reading:
                    batch = next(self.batches)
                if model is not run.model:
                    with self.stepping, torch.no_grad():
                        torch._foreach_copy_(mine, shared)
                gradients, loss, count = run.gradients(forward, batch)
                with self.stepping:
                    run.apply(gradients, count)
                    self.note(loss, count)
        except BaseException as error:
            self.failed = error
            raise

    def note(self, loss: float, count: int) -> None:
        """Keep the clock and the log, and write a checkpoint when it is time."""
        run, now = self.run, time.monotonic()
        self.loss, self.count = self.loss + loss, self.count + count
        if run.step % 50 == 0:
            spent = now - self.last
            run.spent, self.last = run.spent + spent, now
            row = {"step": run.step, "pass": run.number, "loss": round(self.loss / self.count, 4)}
            row |= {"rate": round(self.count / spent), "minutes": round(run.spent / 60, 1)}
            print(json.dumps(row), flush=True)
            self.loss, self.count = 0.0, 0
        if now - self.saved > 60 * run.config.checkpoint_minutes:
            run.save()
            self.saved = now


def train(config: Config, folder: Path) -> Path:
    """Train until the budget is spent; return the last checkpoint. Run again to continue.

    A polite kill (SIGTERM) ends the run with a checkpoint.
    """
    run = Run(config, folder)
    resumed = run.resume()
    if config.dictionary and not resumed:
        run.start_from(embeddings(config, folder))
    pairs = load_pairs(folder / "pairs.jsonl")
    size = sum(p.numel() for p in run.model.parameters())
    print(f"{'resuming' if resumed else 'starting'} at step {run.step}: {size / 1e6:.1f}M weights, {len(pairs)} pairs")
    source = Passes(pairs, config, run.tokenizer, folder)
    crew = Crew(run, source)

    def stop(*_: object) -> None:
        crew.stopped = True

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, stop)
    workers = [threading.Thread(target=crew.work) for _ in range(config.workers - 1)]
    for worker in workers:
        worker.start()
    crew.work()
    for worker in workers:
        worker.join()
    source.close()
    if crew.failed:
        raise crew.failed
    return run.save()
