"""Checkpoint to CTranslate2: weights are copied first, because the exporter changes its arrays in place."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import torch

from translate.training.config import Config
from translate.training.model import sinusoids
from translate.training.vocabulary import load_tokenizer, output_pieces

Weights = dict[str, torch.Tensor]


def average_checkpoints(paths: list[Path], *, smoothed: bool = True) -> Weights:
    """Return the mean of the checkpoints' weights (their running averages when `smoothed`)."""
    total: Weights = {}
    for path in paths:
        state = torch.load(path, map_location="cpu", weights_only=False)
        for name, weight in state["average" if smoothed else "model"].items():
            total[name] = total.get(name, torch.zeros_like(weight, dtype=torch.float64)) + weight.double() / len(paths)
    return {name: weight.float() for name, weight in total.items()}


def export(weights: Weights, config: Config, tokenizer: Path, folder: Path) -> Path:
    """Write `model.bin`, `config.json` and the vocabulary to `folder`; return it."""
    from ctranslate2.specs import TransformerSpec
    from ctranslate2.specs.common_spec import Activation, LayerNormSpec, LinearSpec
    from ctranslate2.specs.transformer_spec import TransformerDecoderSpec, TransformerEncoderSpec

    pieces = load_tokenizer(tokenizer)
    spec = TransformerSpec.from_config(
        (config.encoder_layers, config.decoder_layers),
        config.heads,
        pre_norm=True,
        activation=Activation.RELU,
        alignment_layer=-1,
        alignment_heads=config.heads,
    )

    def array(name: str) -> np.ndarray[Any, Any]:
        return np.array(weights[name].detach().cpu().float().numpy(), dtype=np.float32, copy=True)

    def norm(target: LayerNormSpec, name: str) -> None:
        target.gamma, target.beta = array(f"{name}.weight"), array(f"{name}.bias")

    def linear(target: LinearSpec, name: str) -> None:
        target.weight, target.bias = array(f"{name}.weight"), array(f"{name}.bias")

    def side(target: TransformerEncoderSpec | TransformerDecoderSpec, name: str, layers: int) -> None:
        embeddings = target.embeddings[0] if isinstance(target.embeddings, list) else target.embeddings
        embeddings.weight = array("embedding.weight")
        target.scale_embeddings = True
        target.position_encodings.encodings = sinusoids(1024, config.width).numpy().copy()
        norm(target.layer_norm, f"{name}_norm")
        for number in range(layers):
            layer, at = target.layer[number], f"{name}.{number}"
            norm(layer.self_attention.layer_norm, f"{at}.norm_self")
            linear(layer.self_attention.linear[0], f"{at}.attention.query")
            linear(layer.self_attention.linear[1], f"{at}.attention.out")
            if name == "decoder":
                norm(layer.attention.layer_norm, f"{at}.norm_cross")
                linear(layer.attention.linear[0], f"{at}.cross.query")
                linear(layer.attention.linear[1], f"{at}.cross.memory")
                linear(layer.attention.linear[2], f"{at}.cross.out")
            norm(layer.ffn.layer_norm, f"{at}.norm_inner")
            linear(layer.ffn.linear_0, f"{at}.up")
            linear(layer.ffn.linear_1, f"{at}.down")

    side(spec.encoder, "encoder", config.encoder_layers)
    side(spec.decoder, "decoder", config.decoder_layers)
    spec.decoder.projection.weight = array("embedding.weight")
    spec.decoder.projection.bias = np.full(pieces.get_piece_size(), -1e4, dtype=np.float32)
    spec.decoder.projection.bias[output_pieces(pieces, (config.from_code, config.to_code))] = 0  # no Korean comes out
    vocabulary = [pieces.id_to_piece(n) for n in range(pieces.get_piece_size())]
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_eos = True
    spec.config.add_source_bos = False
    spec.config.decoder_start_token = "<s>"
    spec.config.bos_token, spec.config.eos_token, spec.config.unk_token = "<s>", "</s>", "<unk>"
    spec.validate()
    spec.optimize(quantization=config.quantization)
    part = folder.with_name(folder.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    spec.save(str(part))
    settings = json.loads((part / "config.json").read_text())
    assert settings["add_source_eos"], "argos passes bare pieces: the model must add </s> itself"
    shutil.rmtree(folder, ignore_errors=True)
    part.rename(folder)
    return folder
