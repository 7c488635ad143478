"""From annotated pairs to batches of tokens: what one pass holds, how it is marked, cut and grouped by length."""

from __future__ import annotations

import multiprocessing
import random
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any

from translate.training.config import Config
from translate.training.corpus import Pair, load_pairs
from translate.training.markings import Names, all_names, mark
from translate.training.rows import Group, Rows, Tokens, group
from translate.training.vocabulary import Tokenizer, load_tokenizer


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
    pairs: list[Pair], config: Config, tokenizer: Tokenizer, rng: random.Random, names: Names
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


def one_pass(
    pairs: list[Pair],
    config: Config,
    tokenizer: Tokenizer,
    names: Names,
    number: int,
    *,
    finishing: bool,
    share: int = 0,
) -> tuple[Rows, random.Random]:
    """Return the rows of pass `number`; the same number (and share of the pairs) gives the same rows."""
    rng = random.Random(config.seed * 100_003 + number + share * 7_368_787)
    chosen = choose(pairs, config, rng, finishing=finishing)
    return Rows.of(encode_pass(chosen, config, tokenizer, rng, names)), rng


class Passes:
    """The passes of a run in order.

    With `readers`, as many processes mark and tokenise a share of the pairs each, ahead of the training, into files
    that the training maps: a GPU never waits, and no list of tokens travels between processes.
    """

    AHEAD = 2

    def __init__(self, config: Config, tokenizer: Tokenizer, folder: Path) -> None:
        self.config, self.tokenizer, self.folder = config, tokenizer, folder
        self.pairs: list[Pair] = []
        self.names = Names()
        self.ready: dict[int, list[Future[str]]] = {}
        self.pools: list[ProcessPoolExecutor] = []
        if config.readers:
            spawn = multiprocessing.get_context("spawn")
            for share in range(config.readers):
                self.pools.append(ProcessPoolExecutor(1, spawn, _begin, (config, folder, share)))
        else:
            self.pairs = load_pairs(folder / "pairs.jsonl")
            self.names = all_names(self.pairs)

    def get(self, number: int, *, finishing: bool) -> list[Group]:
        """Return the batches of a pass, and have the following ones made."""
        config = self.config
        if not self.pools:
            rows, rng = one_pass(self.pairs, config, self.tokenizer, self.names, number, finishing=finishing)
            return group(rows, config.batch_tokens, rng)
        for ahead in range(number, number + self.AHEAD + 1):
            if ahead not in self.ready:
                self.ready[ahead] = [pool.submit(_read, ahead, finishing) for pool in self.pools]
        rng, out = random.Random(config.seed * 100_003 + number), []
        for made in self.ready.pop(number):
            stem = Path(made.result())
            rows = Rows.map(stem)
            Rows.remove(stem)  # the mapping keeps the pages
            out += group(rows, config.batch_tokens, rng)
        rng.shuffle(out)
        return out

    def close(self) -> None:
        """End the readers."""
        for pool in self.pools:
            pool.shutdown(wait=False, cancel_futures=True)


_reader: list[Any] = []


def _begin(config: Config, folder: Path, share: int) -> None:
    pairs = load_pairs(folder / "pairs.jsonl", share, config.readers)
    wanted = [pair for pair in pairs if config.sources[pair.source].weight]
    _reader[:] = [wanted, config, load_tokenizer(folder / "sentencepiece.model"), all_names(wanted), folder, share]


def _read(number: int, finishing: bool) -> str:
    pairs, config, tokenizer, names, folder, share = _reader
    rows, _ = one_pass(pairs, config, tokenizer, names, number, finishing=finishing, share=share)
    return str(rows.save(folder / "passes" / f"{number:05d}-{share:02d}"))
