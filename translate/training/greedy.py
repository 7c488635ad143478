"""Greedy translation with the PyTorch weights: enough to tell better weights from worse where no CTranslate2 is."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from translate.training.model import Translator
from translate.training.vocabulary import BOS, EOS, Tokenizer


@torch.no_grad()  # type: ignore[untyped-decorator, unused-ignore]
def translate(
    model: Translator, tokenizer: Tokenizer, texts: Sequence[str], outputs: Tensor, batch_tokens: int = 8000
) -> list[str]:
    """Return the most likely next piece after the next, up to one and a half times the source and ten."""
    device, training = outputs.device, model.training
    model.eval()
    rows = [[*ids, EOS] for ids in tokenizer.encode(list(texts))]
    order = sorted(range(len(rows)), key=lambda n: len(rows[n]))
    done: list[list[int]] = [[] for _ in rows]
    while order:
        longest, chosen = 0, list[int]()
        while order and (not chosen or max(longest, len(rows[order[0]])) * (len(chosen) + 1) <= batch_tokens):
            chosen.append(order.pop(0))
            longest = max(longest, len(rows[chosen[-1]]))
        source = torch.full((len(chosen), longest), EOS, device=device)
        for at, number in enumerate(chosen):
            source[at, : len(rows[number])] = torch.tensor(rows[number], device=device)
        lengths = torch.tensor([len(rows[n]) for n in chosen], device=device)
        mask = torch.arange(longest, device=device) < lengths[:, None]
        memory = model.encode(source, mask)
        given = torch.full((len(chosen), 1), BOS, device=device)
        ended = torch.zeros(len(chosen), dtype=torch.bool, device=device)
        weight = model.embedding.weight[outputs]
        for _ in range(min(1000, longest * 3 // 2 + 10)):
            state = model.decode(memory, mask, given)[:, -1]
            piece = outputs[(state @ weight.t()).argmax(-1)]
            piece = torch.where(ended, EOS, piece)
            given = torch.cat([given, piece[:, None]], dim=1)
            ended |= piece == EOS
            if bool(ended.all()):
                break
        for at, number in enumerate(chosen):
            ids = given[at, 1:].tolist()
            done[number] = ids[: ids.index(EOS)] if EOS in ids else ids
    model.train(training)
    return [str(tokenizer.decode([tokenizer.id_to_piece(n) for n in ids])) for ids in done]
