"""From annotated pairs to batches of tokens: what one pass holds, how it is marked, cut and grouped by length."""

from __future__ import annotations

import multiprocessing
import random
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from translate.training.config import Config
from translate.training.corpus import Pair, load_pairs
from translate.training.markings import all_names, mark
from translate.training.vocabulary import BOS, EOS, Tokenizer, load_tokenizer

Tokens = tuple[list[int], list[int]]


def choose(pairs: list[Pair], config: Config, rng: random.Random, *, finishing: bool) -> list[Pair]:
    """Return the pairs of one pass: each source by its weight; towards the end only sources of full weight."""
    out = []
    for pair in pairs:
        weight = config.sources[pair.source].weight
        if finishing and weight < 1:
            weight *= 0.3
        whole = int(weight)
        out += [pair] * (whole + (rng.random() < weight - whole))
    rng.shuffle(out)
    return out


def encode_pass(
    pairs: list[Pair], config: Config, tokenizer: Tokenizer, rng: random.Random, names: list[str]
) -> list[Tokens]:
    """Mark and tokenise the pairs of a pass; pairs that are too long are left out."""
    texts = [mark(pair, config, rng, names) for pair in pairs]
    sources = tokenizer.encode([korean for korean, _ in texts])
    targets = tokenizer.encode([english for _, english in texts])
    return [
        (source, target)
        for source, target in zip(sources, targets, strict=True)
        if len(source) < config.longest and len(target) < config.longest
    ]


def group(rows: list[Tokens], size: int, rng: random.Random) -> list[list[Tokens]]:
    """Return batches of at most `size` padded tokens a side, like lengths together, in random order."""
    rng.shuffle(rows)
    rows = sorted(rows, key=lambda row: (len(row[1]) // 4, len(row[0])))
    out: list[list[Tokens]] = []
    batch: list[Tokens] = []
    wide = 0
    for row in rows:
        wider = max(wide, len(row[0]) + 1, len(row[1]) + 1)
        if batch and wider * (len(batch) + 1) > size:
            out.append(batch)
            batch, wider = [], max(len(row[0]), len(row[1])) + 1
        batch.append(row)
        wide = wider
    if batch:
        out.append(batch)
    rng.shuffle(out)
    return out


def collate(batch: list[Tokens]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return source ids, source mask, decoder input and gold (-100 where there is none)."""
    wide = max(len(source) for source, _ in batch) + 1
    deep = max(len(target) for _, target in batch) + 1
    sources = torch.tensor([len(source) for source, _ in batch])
    targets = torch.tensor([len(target) for _, target in batch])
    source = torch.full((len(batch), wide), EOS)
    source[torch.arange(wide) < sources[:, None]] = torch.tensor([n for row, _ in batch for n in row])
    gold = torch.full((len(batch), deep), EOS)
    gold[torch.arange(deep) < targets[:, None]] = torch.tensor([n for _, row in batch for n in row])
    given = torch.cat([torch.full((len(batch), 1), BOS), gold[:, :-1]], dim=1)
    gold[torch.arange(deep) > targets[:, None]] = -100
    return source, torch.arange(wide) <= sources[:, None], given, gold


def one_pass(
    pairs: list[Pair], config: Config, tokenizer: Tokenizer, names: list[str], number: int, *, finishing: bool
) -> list[list[Tokens]]:
    """Return the batches of pass `number`; the same number gives the same batches."""
    rng = random.Random(config.seed * 100_003 + number)
    chosen = choose(pairs, config, rng, finishing=finishing)
    return group(encode_pass(chosen, config, tokenizer, rng, names), config.batch_tokens, rng)


class Passes:
    """The passes of a run in order; with `readers`, other processes make the next ones ready in the meantime."""

    def __init__(self, pairs: list[Pair], config: Config, tokenizer: Tokenizer, folder: Path) -> None:
        self.pairs, self.config, self.tokenizer = pairs, config, tokenizer
        self.names = all_names(pairs)
        self.ready: dict[int, Future[list[list[Tokens]]]] = {}
        self.pool = None
        if config.readers:
            spawn = multiprocessing.get_context("spawn")
            self.pool = ProcessPoolExecutor(config.readers, spawn, _begin, (config, folder))

    def get(self, number: int, *, finishing: bool) -> list[list[Tokens]]:
        """Return the batches of a pass, and have the following ones made."""
        if self.pool is None:
            return one_pass(self.pairs, self.config, self.tokenizer, self.names, number, finishing=finishing)
        for ahead in range(number, number + self.config.readers + 1):
            if ahead not in self.ready:
                self.ready[ahead] = self.pool.submit(_read, ahead, finishing)
        return self.ready.pop(number).result()

    def close(self) -> None:
        """End the readers."""
        if self.pool is not None:
            self.pool.shutdown(wait=False, cancel_futures=True)


_reader: list[Any] = []


def _begin(config: Config, folder: Path) -> None:
    pairs = load_pairs(folder / "pairs.jsonl")
    _reader[:] = [pairs, config, load_tokenizer(folder / "sentencepiece.model"), all_names(pairs)]


def _read(number: int, finishing: bool) -> list[list[Tokens]]:
    pairs, config, tokenizer, names = _reader
    return one_pass(pairs, config, tokenizer, names, number, finishing=finishing)
