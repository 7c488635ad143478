"""The optimizers and their pace: Muon for the matrices (fewer steps for the same loss), Adam for the rest."""

from __future__ import annotations

import torch
from torch import Tensor

from translate.training.config import Config
from translate.training.model import Translator


def orthogonal(matrix: Tensor, steps: int = 3) -> Tensor:
    """Return nearly the nearest semi-orthogonal matrix: Newton-Schulz, quintic coefficients (Jordan 2024)."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = matrix / (matrix.norm() + 1e-7)
    flipped = x.shape[0] > x.shape[1]
    if flipped:
        x = x.t()
    for _ in range(steps):
        gram = x @ x.t()
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x.t() if flipped else x


class Muon(torch.optim.Optimizer):  # type: ignore[misc]
    """Momentum whose step is orthogonalised; fused projections are treated block by block."""

    def __init__(self, parameters: list[Tensor], lr: float, momentum: float = 0.95, decay: float = 0.0) -> None:
        super().__init__(parameters, {"lr": lr, "momentum": momentum, "decay": decay})

    @torch.no_grad()  # type: ignore[untyped-decorator, unused-ignore]
    def step(self) -> None:
        """Make one step."""
        for settings in self.param_groups:
            for weight in settings["params"]:
                if weight.grad is None:
                    continue
                state = self.state[weight]
                if not state:
                    state["momentum"] = torch.zeros_like(weight)
                state["momentum"].lerp_(weight.grad, 1 - settings["momentum"])
                update = weight.grad.lerp(state["momentum"], settings["momentum"])
                rows, columns = weight.shape
                blocks = update.split(columns) if rows in {2 * columns, 3 * columns} else (update,)
                whole = torch.cat([orthogonal(block) for block in blocks])
                scale = max(1.0, blocks[0].shape[0] / columns) ** 0.5
                weight.mul_(1 - settings["lr"] * settings["decay"])
                weight.add_(whole, alpha=-settings["lr"] * scale)


def build_optimizers(model: Translator, config: Config) -> list[torch.optim.Optimizer]:
    """Return Adam alone, or Muon for the inner matrices and Adam for embeddings, norms and biases."""
    inner: list[Tensor] = []
    rest: list[Tensor] = []
    for name, weight in model.named_parameters():
        (inner if config.optimizer == "muon" and weight.dim() == 2 and "embedding" not in name else rest).append(weight)
    adam = torch.optim.Adam(rest, lr=config.learning_rate, betas=(0.9, 0.98), eps=1e-9, fused=config.device != "cpu")
    return [adam, Muon(inner, config.muon_rate, decay=0.1)] if inner else [adam]


def pace(step: int, progress: float, config: Config) -> float:
    """Return the share of the full rate: a linear rise over the warm-up, then a straight line to zero at the end."""
    return min(1.0, (step + 1) / max(1, config.warmup)) * max(0.0, 1.0 - progress)
