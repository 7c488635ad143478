"""The training's inside with torch: the exported model, the loss, going on from a checkpoint, every way to train."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from training_runs import needs_torch, smoke_files

from translate.training.config import load_config
from translate.training.corpus import prepare


@needs_torch
def test_exported_model_agrees_with_the_trained_one(tmp_path: Path) -> None:
    import ctranslate2
    import torch

    from translate.training.export import export
    from translate.training.model import Translator
    from translate.training.vocabulary import BOS, EOS, load_tokenizer, output_pieces, train_tokenizer

    smoke_files(tmp_path)
    config = replace(load_config(tmp_path / "smoke.toml"), quantization="float32")
    prepare(config, tmp_path)
    pieces = load_tokenizer(train_tokenizer(config, tmp_path))
    torch.manual_seed(1)
    model = Translator(config, pieces.get_piece_size()).eval()
    before = {name: weight.detach().clone() for name, weight in model.named_parameters()}
    export(dict(model.named_parameters()), config, tmp_path / "sentencepiece.model", tmp_path / "model")
    assert all(torch.equal(before[name], weight) for name, weight in model.named_parameters())
    source, target = (pieces.encode([t], out_type=int)[0] for t in ("<t1>에서 열었다.", "<t1> opened."))
    with torch.no_grad():
        ids = torch.tensor([[*source, EOS]])
        states = model(ids, torch.ones_like(ids, dtype=torch.bool), torch.tensor([[BOS, *target]]))
        logits = (states @ model.embedding.weight.t())[0]
        korean = [n for n in range(pieces.get_piece_size()) if n not in set(output_pieces(pieces))]
        assert any(pieces.id_to_piece(n) == "정" or "정" in pieces.id_to_piece(n) for n in korean)
        logits[:, korean] = -torch.inf
        logp = logits.log_softmax(-1)
        ours = logp.gather(1, torch.tensor([*target, EOS])[:, None])[:, 0].tolist()
    spelled = [[pieces.id_to_piece(n) for n in row] for row in (source, target)]
    theirs = ctranslate2.Translator(str(tmp_path / "model")).score_batch([spelled[0]], [spelled[1]])[0].log_probs
    assert theirs == pytest.approx(ours, abs=1e-3)


@needs_torch
def test_a_broken_run_continues_where_it_stopped(tmp_path: Path) -> None:
    from translate.training.train import train
    from translate.training.vocabulary import train_tokenizer

    smoke_files(tmp_path)
    config = load_config(tmp_path / "smoke.toml")
    prepare(config, tmp_path)
    train_tokenizer(config, tmp_path)
    assert train(replace(config, max_steps=6), tmp_path).stem == "00000006"
    assert train(replace(config, max_steps=9), tmp_path).stem == "00000009"


@needs_torch
def test_a_run_goes_on_with_a_deeper_encoder_that_begins_by_saying_the_same(tmp_path: Path) -> None:
    import torch

    from translate.training.train import Run, train
    from translate.training.vocabulary import train_tokenizer

    smoke_files(tmp_path)
    config = load_config(tmp_path / "smoke.toml")
    prepare(config, tmp_path)
    train_tokenizer(config, tmp_path)
    train(replace(config, max_steps=6), tmp_path)
    shallow, deep = (
        Run(replace(config, encoder_layers=layers), tmp_path)
        for layers in (config.encoder_layers, 3 * config.encoder_layers)
    )
    assert shallow.resume()
    assert deep.resume()
    ids = torch.tensor([[5, 7, 9, 11]])
    with torch.no_grad():
        said = [run.model.eval()(ids, None, ids) for run in (shallow, deep)]
    assert torch.allclose(said[0], said[1], atol=1e-5)
    assert len(deep.average) > len(shallow.average)
    assert train(replace(config, encoder_layers=3 * config.encoder_layers, max_steps=9), tmp_path).stem == "00000009"
    with pytest.raises(ValueError, match="go on with a multiple"):
        Run(replace(config, encoder_layers=1 + 3 * config.encoder_layers), tmp_path).resume()


@needs_torch
@pytest.mark.parametrize("settings", [{"bf16": True}, {"workers": 2}, {"readers": 1}, {"optimizer": "adam"}])
def test_every_way_to_train_lowers_the_loss(
    tmp_path: Path, settings: dict[str, object], capsys: pytest.CaptureFixture[str]
) -> None:
    from translate.training.train import train
    from translate.training.vocabulary import train_tokenizer

    smoke_files(tmp_path)
    config = replace(load_config(tmp_path / "smoke.toml"), max_steps=100, **settings)
    prepare(config, tmp_path)
    train_tokenizer(config, tmp_path)
    train(config, tmp_path)
    losses = [json.loads(line)["loss"] for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    assert losses[-1] < losses[0] - 0.3


@needs_torch
def test_loss_and_gradients_are_those_of_the_plain_formula() -> None:
    import torch

    from translate.training.model import SmoothedLoss

    torch.manual_seed(1)
    states, weight = torch.randn(7, 8, requires_grad=True), torch.randn(11, 8, requires_grad=True)
    gold = torch.randint(0, 11, (7,))
    plain = torch.nn.functional.cross_entropy(states @ weight.t(), gold, label_smoothing=0.1, reduction="sum")
    chunked = SmoothedLoss.apply(states, weight, gold, 0.1, 3)
    assert chunked.item() == pytest.approx(plain.item(), rel=1e-5)
    for one, other in zip(
        torch.autograd.grad(plain, (states, weight)), torch.autograd.grad(chunked, (states, weight)), strict=True
    ):
        assert torch.allclose(one, other, atol=1e-5)
