"""Going on with a deeper encoder: what a checkpoint with fewer layers means for a model with more.

Every old layer is followed by copies of itself whose closing projections are zero, so that the deeper model begins by
saying just what the old one said (progressive stacking, Gong et al. 2019; zero closing as in Zhang et al. 2019, Fixup).
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import torch
from torch import Tensor

from translate.training.config import Config
from translate.training.model import Translator
from translate.training.optimizer import build_optimizers

_CLOSING = (".out.", ".down.")
#: What an optimizer remembers of the direction of its last steps; a new layer has none.
_DIRECTIONS = ("momentum", "exp_avg")


def grown(state: dict[str, Any], config: Config, vocabulary: int) -> dict[str, Any]:
    """Return a checkpoint as a model of `config` reads it; the same one where the encoder is no deeper.

    Args:
        state: What `Run.save` wrote: model, average, optimizers, config and so on.
        config: The config to go on with; only the number of encoder layers may differ from that of the checkpoint.
        vocabulary: Number of pieces.

    Raises:
        ValueError: The new number of layers is no multiple of the old one.
    """
    before, after = state["config"]["encoder_layers"], config.encoder_layers
    if before == after:
        return state
    if after % before:
        msg = f"the checkpoint has {before} encoder layers: go on with a multiple of them, not {after}"
        raise ValueError(msg)
    known = {f.name for f in fields(Config)} - {"sources", "stages"}
    old_config = replace(config, **{k: v for k, v in state["config"].items() if k in known})
    old, new = Translator(old_config, vocabulary), Translator(config, vocabulary)
    origins = {name: _origin(name, after // before) for name, _ in new.named_parameters()}
    optimizers = [
        _grown_memory(saved, _names(old, small), _names(new, big), big.state_dict(), origins)
        for saved, small, big in zip(
            state["optimizers"], build_optimizers(old, old_config), build_optimizers(new, config), strict=True
        )
    ]
    return {
        **state,
        "model": _grown_weights(state["model"], origins),
        "average": _grown_weights(state["average"], origins),
        "optimizers": optimizers,
    }


def _origin(name: str, times: int) -> tuple[str, bool]:
    """The weight that a weight of the deeper model comes from, and whether its layer is a new one."""
    part, _, rest = name.partition(".")
    if part != "encoder":
        return name, False
    at, _, rest = rest.partition(".")
    return f"encoder.{int(at) // times}.{rest}", int(at) % times > 0


def _grown_weights(weights: dict[str, Tensor], origins: dict[str, tuple[str, bool]]) -> dict[str, Tensor]:
    out = {}
    for name, (origin, fresh) in origins.items():
        weight = weights[origin].clone()
        out[name] = torch.zeros_like(weight) if fresh and any(part in name for part in _CLOSING) else weight
    return out


def _names(model: Translator, optimizer: torch.optim.Optimizer) -> list[str]:
    """The names of the weights of an optimizer, in its own order."""
    names = {id(weight): name for name, weight in model.named_parameters()}
    return [names[id(weight)] for group in optimizer.param_groups for weight in group["params"]]


def _grown_memory(
    saved: dict[str, Any],
    old: list[str],
    new: list[str],
    empty: dict[str, Any],
    origins: dict[str, tuple[str, bool]],
) -> dict[str, Any]:
    """What an optimizer of the deeper model remembers."""
    memory = {}
    for at, name in enumerate(new):
        origin, fresh = origins[name]
        own = saved["state"][old.index(origin)]
        memory[at] = {
            key: torch.zeros_like(value) if fresh and key in _DIRECTIONS else torch.clone(value)
            for key, value in own.items()
        }
    return {**empty, "state": memory}
