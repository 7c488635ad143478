"""Starting embeddings that know which pieces translate each other, read off the corpus in a minute.

The positive pointwise mutual information of "piece a in the Korean, piece b in the English" is factorised into the
shared embedding table: a piece and its translations start close together, so the model begins with a dictionary.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

from translate.training.config import Config
from translate.training.corpus import load_pairs
from translate.training.vocabulary import load_tokenizer


def association(rows: list[tuple[list[int], list[int]]], size: int, shift: float = 1.0) -> Tensor:
    """Return the symmetric matrix of positive PMI over pieces that stand across from each other."""
    both = torch.zeros(size * size)
    left, right = torch.zeros(size), torch.zeros(size)
    flat: list[Tensor] = []
    for source, target in rows:
        a, b = torch.tensor(sorted(set(source))), torch.tensor(sorted(set(target)))
        if not len(a) or not len(b):
            continue
        left[a] += 1
        right[b] += 1
        flat.append((a[:, None] * size + b[None, :]).flatten())
        if len(flat) == 2000:
            joined = torch.cat(flat)
            both.index_add_(0, joined, torch.ones(len(joined)))
            flat = []
    for cells in flat:
        both.index_add_(0, cells, torch.ones(len(cells)))
    counts = both.view(size, size)
    expected = left[:, None] * right[None, :] / max(1, len(rows))
    pmi = torch.log((counts + 1e-9) / (expected + 0.5)) - shift
    pmi = torch.where(counts >= 2, pmi, torch.zeros(())).clamp_(min=0)
    return pmi + pmi.t()


def embeddings(config: Config, folder: Path, sample: int = 60_000) -> Tensor:
    """Return a starting table [pieces, width] with the spread that `Translator.reset` gives; cached in the folder."""
    cache = folder / f"start-{config.width}.pt"
    if cache.exists():
        table: Tensor = torch.load(cache, weights_only=True)
        return table
    pieces = load_tokenizer(folder / "sentencepiece.model")
    pairs = load_pairs(folder / "pairs.jsonl")
    pairs.sort(key=lambda pair: -config.sources[pair.source].weight)
    pairs = pairs[:sample]
    rows = list(zip(pieces.encode([p.korean for p in pairs]), pieces.encode([p.english for p in pairs]), strict=True))
    matrix = association(rows, pieces.get_piece_size())
    torch.manual_seed(config.seed)
    u, s, v = torch.svd_lowrank(matrix, q=2 * config.width + 64, niter=4)
    sign = (u * v).sum(0)  # the positive part of the spectrum: pieces that attract each other
    keep = sign.argsort(descending=True, stable=True)
    keep = torch.tensor([int(k) for k in keep if sign[k] > 0])
    keep = keep[s[keep].argsort(descending=True)][: config.width]
    table = u[:, keep] * s[keep].sqrt()
    noise = torch.randn(table.shape) * config.width**-0.5
    length = table.norm(dim=1, keepdim=True)
    table = torch.where(length > 1e-3, table / length.clamp(min=1e-3), torch.zeros(()))
    if table.shape[1] < config.width:
        table = torch.nn.functional.pad(table, (0, config.width - table.shape[1]))
    rotation = torch.linalg.qr(torch.randn(config.width, config.width)).Q
    table = 0.85 * table @ rotation + 0.5 * noise
    torch.save(table, cache)
    return table
