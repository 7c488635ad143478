"""From annotated pairs to batches of tokens: what one pass holds, how it is marked, cut and grouped by length."""

from __future__ import annotations

import random
from collections.abc import Iterator

import torch
from torch import Tensor

from translate.training.config import Config
from translate.training.corpus import Pair
from translate.training.markings import mark
from translate.training.vocabulary import BOS, EOS, Tokenizer

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
    source = torch.full((len(batch), wide), EOS)
    mask = torch.zeros(len(batch), wide, dtype=torch.bool)
    given = torch.full((len(batch), deep), EOS)
    gold = torch.full((len(batch), deep), -100)
    for n, (left, right) in enumerate(batch):
        source[n, : len(left)] = torch.tensor(left)
        mask[n, : len(left) + 1] = True
        given[n, : len(right) + 1] = torch.tensor([BOS, *right])
        gold[n, : len(right) + 1] = torch.tensor([*right, EOS])
    return source, mask, given, gold


def passes(
    pairs: list[Pair], config: Config, tokenizer: Tokenizer, names: list[str], number: int, *, finishing: bool
) -> Iterator[list[Tokens]]:
    """Yield the batches of pass `number`; the same number gives the same batches."""
    rng = random.Random(config.seed * 100_003 + number)
    chosen = choose(pairs, config, rng, finishing=finishing)
    yield from group(encode_pass(chosen, config, tokenizer, rng, names), config.batch_tokens, rng)
