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

from translate.training.batches import Passes
from translate.training.config import Config
from translate.training.growing import grown
from translate.training.model import Translator, summed_loss
from translate.training.optimizer import build_optimizers, pace
from translate.training.rows import Group, collate
from translate.training.scoring import score_weights
from translate.training.vocabulary import load_tokenizer, output_pieces
from translate.training.warmstart import embeddings

LOG_STEPS = 50
SETTLING = 10  # first steps that say nothing about the rate


class Run:
    """The state of a run: model, running average of its weights, optimizers, and how far it is."""

    def __init__(self, config: Config, folder: Path) -> None:
        torch.manual_seed(config.seed)
        torch.set_num_threads(config.threads)
        torch.set_flush_denormal(True)
        torch.set_float32_matmul_precision("highest" if config.device == "cpu" else "high")
        self.config, self.folder = config, folder
        self.tokenizer = load_tokenizer(folder / "sentencepiece.model")
        self.device = torch.device(config.device)
        pieces = output_pieces(self.tokenizer, (config.from_code, config.to_code))
        self.outputs = torch.tensor(pieces, device=self.device)
        self.rank = torch.zeros(self.tokenizer.get_piece_size(), dtype=torch.long)
        self.rank[pieces] = torch.arange(len(pieces))
        self.model = Translator(config, self.tokenizer.get_piece_size()).to(self.device)
        self.average = {name: weight.detach().clone() for name, weight in self.model.named_parameters()}
        self.optimizers = build_optimizers(self.model, config)
        self.step, self.number, self.offset, self.tokens, self.spent = 0, 0, 0, 0, 0.0
        self.finishing: bool | None = None  # of the pass at hand, where a checkpoint stands in its middle
        self.limit, self.since, self.best = 0, 0, 0.0  # steps fixed by the probe; last restart; best score on dev
        self.begun = (0, 0.0)  # step and time from which the rate is measured

    def start_from(self, weights: dict[str, Tensor]) -> None:
        """Begin with the given weights (all, or only an embedding table)."""
        with torch.no_grad():
            own = dict(self.model.named_parameters())
            for name, weight in weights.items():
                own[name].copy_(weight)
                self.average[name].copy_(weight)

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
            "more": [self.finishing, self.limit, self.since, self.best],
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
        """Continue from the newest checkpoint, if there is one; with a deeper encoder where the config wants one."""
        if not self.checkpoints():
            return False
        state = torch.load(self.checkpoints()[-1], map_location=self.device, weights_only=False)
        state = grown(state, self.config, self.tokenizer.get_piece_size())
        self.model.load_state_dict(state["model"])
        self.average = {name: weight.detach() for name, weight in state["average"].items()}
        for optimizer, saved in zip(self.optimizers, state["optimizers"], strict=True):
            optimizer.load_state_dict(saved)
        self.step, self.number, self.offset, self.tokens, self.spent = state["at"]
        self.finishing, self.limit, self.since, self.best = state.get("more", (None, 0, 0, 0.0))
        torch.set_rng_state(state["random"].cpu())
        return True

    def weights(self) -> dict[str, Tensor]:
        """Return the running average of the weights, in bfloat16: what is needed to go on elsewhere."""
        return {name: weight.detach().to("cpu", torch.bfloat16) for name, weight in self.average.items()}

    def progress(self) -> float:
        """Return how much of the budget is used, 0..1."""
        if most := self.config.max_steps or self.limit:
            return self.step / most
        return self.spent / (60 * self.config.minutes)

    def probed(self) -> None:
        """Once the rate is known well enough, fix the number of steps that fits the time budget."""
        config, steps, spent = self.config, self.step - self.begun[0], self.spent - self.begun[1]
        if config.probe and not config.max_steps and not self.limit and spent >= config.probe:
            self.limit = self.step + max(1, int(0.97 * steps / spent * (60 * config.minutes - self.spent)))
            print(json.dumps({"steps per second": round(steps / spent, 3), "steps": self.limit}), flush=True)

    def gradients(self, model: Translator, group: Group) -> tuple[list[Tensor], Tensor, int]:
        """Return the gradients of a batch at the model's weights, the summed loss and the number of target tokens.

        Nothing here waits for the device: the next batch is made ready while this one is computed.
        """
        cut = collate(group)
        batch = cut._replace(gold=self.rank[cut.gold]).to(self.device)
        precision = torch.autocast(self.device.type, torch.bfloat16) if self.config.bf16 else contextlib.nullcontext()
        with precision:
            states: Tensor = model(batch.source, batch.mask, batch.given)
        if self.config.bf16 and self.device.type != "cpu":
            states = states.bfloat16()  # the projection to the vocabulary is a third of the work
        weight = model.embedding.weight.index_select(0, self.outputs)
        loss = summed_loss(states, batch.places, batch.gold, weight, self.config.label_smoothing)
        return list(torch.autograd.grad(loss / batch.tokens, list(model.parameters()))), loss.detach(), batch.tokens

    def apply(self, gradients: list[Tensor], count: int) -> None:
        """Make one step with the gradients."""
        weights = list(self.model.parameters())
        for weight, gradient in zip(weights, gradients, strict=True):
            weight.grad = gradient
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        share = pace(self.step - self.since, self.progress(), self.config)
        for optimizer, full in zip(self.optimizers, (self.config.learning_rate, self.config.muon_rate), strict=False):
            for settings in optimizer.param_groups:
                settings["lr"] = full * share
            optimizer.step()
        keep = min(self.config.ema, (self.step + 1) / (self.step + 20))
        torch._foreach_lerp_(list(self.average.values()), [w.detach() for w in weights], 1 - keep)
        self.step += 1
        self.tokens += count


def batches_from(run: Run, source: Passes) -> Iterator[Group]:
    """Yield batches pass after pass, from where the run stands."""
    while True:
        if run.finishing is None:
            run.finishing = run.progress() > 1 - run.config.finish
        for at, batch in enumerate(source.get(run.number, finishing=run.finishing)):
            if at < run.offset:
                continue
            run.offset = at + 1
            yield batch
        run.number, run.offset, run.finishing = run.number + 1, 0, None


class Crew:
    """Workers that share one run: each takes the next batch, works on its own copy of the weights, and steps.

    No worker waits for another, so a core that something else keeps busy costs only its own share; steps may come from
    weights one step old. With one worker the run is a plain loop and the seed decides everything.
    """

    def __init__(self, run: Run, source: Passes, until: float = 0.0) -> None:
        self.until = until
        self.run, self.batches = run, batches_from(run, source)
        self.reading, self.stepping = threading.Lock(), threading.Lock()
        self.last = self.saved = time.monotonic()
        self.begun, self.told = run.step, time.monotonic()
        self.loss, self.count = torch.zeros((), device=run.device), 0
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
                    if run.step == self.begun:
                        self.last = time.monotonic()  # making the first pass ready costs no budget
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

    def note(self, loss: Tensor, count: int) -> None:
        """Keep the clock and the log, and write a checkpoint when it is time."""
        run, now = self.run, time.monotonic()
        self.loss, self.count = self.loss + loss, self.count + count
        run.spent, self.last = run.spent + now - self.last, now
        if run.step <= self.begun + SETTLING:
            run.begun = (run.step, run.spent)
        if run.step % LOG_STEPS == 0:
            row = {"step": run.step, "pass": run.number, "loss": round(float(self.loss) / self.count, 4)}
            now = time.monotonic()  # the loss has waited for the device
            row |= {"rate": round(self.count / (now - self.told)), "minutes": round(run.spent / 60, 1)}
            print(json.dumps(row), flush=True)
            self.loss, self.count, self.told = torch.zeros((), device=run.device), 0, now
            run.probed()
        stride = run.config.stride
        due = run.step % stride == 0 if stride else now - self.saved > 60 * run.config.checkpoint_minutes
        if due:
            run.save()
            if run.config.score:
                score_weights(run)
            self.saved = self.last = time.monotonic()
        if self.until and now > self.until:
            self.stopped = True


def train(config: Config, folder: Path, start: Path | None = None, seconds: float = 0.0) -> Path:
    """Train until the budget is spent; return the last checkpoint. Run again to continue.

    A polite kill (SIGTERM) ends the run with a checkpoint.

    Args:
        config: The run.
        folder: Where pairs and pieces are and checkpoints go.
        start: Weights to begin with where there is no checkpoint, as `parts.save_weights` wrote them.
        seconds: Stop with a checkpoint after so long even if the budget is not spent; 0 = never.
    """
    until = time.monotonic() + seconds if seconds else 0.0
    run = Run(config, folder)
    resumed = run.resume()
    if not resumed and start is not None:
        begin_with(run, start)
    elif not resumed and config.dictionary:
        run.start_from({"embedding.weight": embeddings(config, folder)})
    size = sum(p.numel() for p in run.model.parameters())
    source = Passes(config, run.tokenizer, folder)
    print(f"{'resuming' if resumed else 'starting'} at step {run.step}: {size / 1e6:.1f}M weights", flush=True)
    crew = Crew(run, source, until)

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
    last = run.save()
    if config.score:
        score_weights(run)
    return last


def begin_with(run: Run, start: Path) -> None:
    """Begin with weights from elsewhere: those of the same run go on where it stood, others start a new one."""
    told = torch.load(start, map_location="cpu", weights_only=True)
    run.start_from(told["weights"])
    if told["name"] == run.config.name:
        run.step, run.number, run.tokens, run.spent, run.limit, run.best = told["at"]
        run.since = run.step  # the optimizers begin anew: warm up again
