"""The shared SentencePiece vocabulary: unigram pieces with the placeholders as symbols of their own."""

from __future__ import annotations

import io
import random
import re
import shutil
from pathlib import Path
from typing import Any, Protocol

from translate.training.config import Config
from translate.training.corpus import SCRIPTS, load_pairs
from translate.training.markings import all_names, mark

UNK, BOS, EOS = 0, 1, 2
EAST_ASIAN = re.compile(r"[\u1100-\u11ff\u3040-\u318f\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff]")


class Tokenizer(Protocol):
    """The part of SentencePieceProcessor that the training uses."""

    def encode(self, input: list[str], *, out_type: type[int | str] = ...) -> Any:  # noqa: A002
        """Cut texts into the ids or the spelling of their pieces."""

    def decode(self, input: list[str]) -> Any:  # noqa: A002
        """Join pieces to text."""

    def get_piece_size(self) -> Any:
        """Return the size of the vocabulary."""

    def id_to_piece(self, id: int) -> Any:  # noqa: A002
        """Return a piece."""


def placeholder_symbols(config: Config) -> list[str]:
    """Return `<t1>` … and `<n1>` … in the order of the vocabulary."""
    return [f"<t{n + 1}>" for n in range(config.terms)] + [f"<n{n + 1}>" for n in range(config.figures)]


def train_tokenizer(config: Config, folder: Path) -> Path:
    """Learn the pieces from a marked sample, each source by its weight; return the model file."""
    import sentencepiece as spm

    rng = random.Random(config.seed)
    pairs = load_pairs(folder / "pairs.jsonl")
    names = all_names(pairs)
    lines: list[str] = []
    for pair in pairs:
        if rng.random() <= config.sources[pair.source].weight:
            lines += mark(pair, config, rng, names)
    model = io.BytesIO()  # no file names: they would stand in the model and make equal runs differ
    spm.SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_writer=model,
        model_type="unigram",
        vocab_size=config.vocabulary,
        character_coverage=0.9995,
        byte_fallback=True,
        split_digits=True,
        normalization_rule_name="nmt_nfkc",
        user_defined_symbols=placeholder_symbols(config),
        unk_id=UNK,
        bos_id=BOS,
        eos_id=EOS,
        pad_id=-1,
        hard_vocab_limit=False,
        num_threads=config.threads,
        minloglevel=1,
    )
    (folder / "sentencepiece.model").write_bytes(model.getvalue())
    return folder / "sentencepiece.model"


def output_pieces(tokenizer: Tokenizer, codes: tuple[str, str] = ("ko", "en")) -> list[int]:
    """Return the ids that the target may hold: without the script of the source where the target has another.

    For Korean to English every piece without Hangul, Hanja or Kana.
    """
    size, (source, target) = tokenizer.get_piece_size(), codes
    barred = EAST_ASIAN if source in ("ko", "ja", "zh") and target not in ("ko", "ja", "zh") else SCRIPTS.get(source)
    if barred is None or source == target or (barred is EAST_ASIAN and target in ("ko", "ja", "zh")):
        return list(range(size))
    return [n for n in range(size) if not barred.search(tokenizer.id_to_piece(n))]


def load_tokenizer(path: Path) -> Tokenizer:
    """Return a SentencePieceProcessor."""
    import sentencepiece as spm

    loaded: Tokenizer = spm.SentencePieceProcessor(model_file=str(path))
    return loaded


def adopt_tokenizer(path: Path, folder: Path) -> None:
    """Use the pieces of an earlier run (a larger run that starts from a smaller one must share them)."""
    shutil.copyfile(path, folder / "sentencepiece.model")
