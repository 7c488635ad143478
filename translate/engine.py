"""Drives CTranslate2 and SentencePiece over an argos package; the only file that imports them.

One call decodes a list of marked source strings of a whole document in length-sorted batches. argostranslate's own
`translate` is not used: it decodes about one sentence per batch and needs stanza.
"""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol, TypeVar

from translate.errors import EngineError
from translate.packages import Package
from translate.types import Hypothesis


@dataclass(frozen=True, slots=True)
class DecodingOptions:
    """How to search; the defaults are those of the benchmarks.

    Attributes:
        beam_size: Width of the beam.
        hypotheses: How many to return per source (at most the beam).
        length_penalty: Exponent of the length normalisation; None = what the package asks for.
        batch_tokens: Source tokens per batch.
        repetition_penalty: Above 1 discourages loops; None = what the package asks for.
        no_repeat_ngram: Size of n-grams that may not repeat; 0 = off, None = what the package asks for.
    """

    beam_size: int = 4
    hypotheses: int = 1
    length_penalty: float | None = None
    batch_tokens: int = 512
    repetition_penalty: float | None = None
    no_repeat_ngram: int | None = None


def _digest(folder: Path) -> str:
    """Return a short hash of weights, tokenizer and settings: what was retrained or tuned is told apart."""
    found = hashlib.blake2b()
    for part in ("model/model.bin", "sentencepiece.model", "metadata.json"):
        try:
            with (folder / part).open("rb") as file:
                found.update(hashlib.file_digest(file, "blake2b").digest())
        except OSError:
            continue
    return found.hexdigest()[:10]


def signature_of(package: Package) -> str:
    """Return what recreates a package's output: its name, version, weights and settings."""
    return f"{package.signature}:{_digest(package.path)}"


#: Batches that are decoded at the same time: a small model gains more from a core a batch than from all cores on each,
#: but each needs memory of its own.
_MOST_WORKERS = 8


def _cores() -> int:
    """Return how many cores this process may use: a container or `taskset` may allow fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


_N = TypeVar("_N", int, float)


def _chosen(asked: _N | None, own: _N) -> _N:
    return own if asked is None else asked


class Engine(Protocol):
    """Anything that turns marked Korean strings into English hypotheses."""

    @property
    def signature(self) -> str:
        """What recreates the output."""

    @property
    def markings(self) -> tuple[str, ...]:
        """The constraint markings the weights were trained for."""

    @property
    def longest(self) -> int:
        """Segments of so many characters are better decoded clause by clause; 0 for none."""

    def decode(
        self,
        sources: Sequence[str],
        options: DecodingOptions,
        progress: Callable[[int], None] | None = None,
        prefixes: Sequence[str] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Return the hypotheses of every source, best first."""


class CTranslate2Engine:
    """The engine over one package."""

    def __init__(self, package: Package, threads: int = 0) -> None:
        """Load the weights (in under a second); `threads` 0 means all cores.

        Raises:
            EngineError: The package cannot be loaded.
        """
        import ctranslate2
        import sentencepiece

        ctranslate2.set_log_level(40)
        self._signature = signature_of(package)
        self.package = package
        self._target_prefix: list[str] = []
        tokenizer = package.path / "sentencepiece.model"
        if not tokenizer.is_file():
            raise EngineError(
                f"{package.name}: only packages with sentencepiece.model are supported (this has bpe.model)"
            )
        try:
            self._tokenizer: Any = sentencepiece.SentencePieceProcessor(model_file=str(tokenizer))
            cores = threads or _cores()
            self._workers = min(cores, _MOST_WORKERS)
            self._translator: Any = ctranslate2.Translator(
                str(package.path / "model"), device="cpu", compute_type="default",
                inter_threads=self._workers, intra_threads=cores // self._workers,
            )  # fmt: skip
        except (RuntimeError, ValueError, OSError) as error:
            reason = str(error).splitlines()[0] if str(error) else "unknown"
            raise EngineError(f"{package.name}: the weights cannot be loaded ({reason}); install it again") from error

    @property
    def signature(self) -> str:
        """What recreates the output: package, version and weights."""
        return self._signature

    @property
    def markings(self) -> tuple[str, ...]:
        """The constraint markings the package was trained for."""
        return self.package.markings

    @property
    def longest(self) -> int:
        """Segments of so many characters are decoded clause by clause first."""
        return self.package.longest

    def decode(
        self,
        sources: Sequence[str],
        options: DecodingOptions,
        progress: Callable[[int], None] | None = None,
        prefixes: Sequence[str] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Decode all sources in batches of similar length; order is kept.

        Args:
            sources: Marked Korean strings.
            options: The search.
            progress: Called with the number of sources finished after each batch.
            prefixes: English that each output must begin with ("" for none).
        """
        clean = [source.encode("utf-8", "replace").decode("utf-8") for source in sources]  # lone surrogates
        tokens: list[list[str]] = self._tokenizer.encode(clean, out_type=str) if clean else []
        order = sorted(range(len(tokens)), key=lambda i: -len(tokens[i]))
        results: list[tuple[Hypothesis, ...]] = [()] * len(tokens)
        waiting: deque[tuple[list[int], list[int], list[Any]]] = deque()

        def take() -> None:
            chunk, filled, outputs = waiting.popleft()
            for index, output in zip(filled, outputs, strict=True):
                results[index] = self._hypotheses(output.result())
            if progress is not None:
                progress(len(chunk))

        start = 0
        while start < len(order):
            longest = max(len(tokens[order[start]]), 1)
            size = max(1, options.batch_tokens // longest)
            chunk = order[start : start + size]
            start += size
            filled = [i for i in chunk if tokens[i]]
            forced = None
            if prefixes is not None:
                forced = [self._tokenizer.encode(prefixes[i], out_type=str) if prefixes[i] else [] for i in filled]
            waiting.append((chunk, filled, self._begin([tokens[i] for i in filled], options, forced)))
            if len(waiting) > 2 * self._workers:  # enough for every core; an interrupted run waits for no more
                take()
        while waiting:
            take()
        return results

    def _begin(self, batch: list[list[str]], options: DecodingOptions, prefixes: list[list[str]] | None) -> list[Any]:
        """Return what will be the outputs of a batch; it is decoded while the next ones are made."""
        if not batch:
            return []
        longest = max(len(tokens) for tokens in batch)
        outputs: list[Any] = self._translator.translate_batch(
            batch,
            target_prefix=prefixes,
            beam_size=max(options.beam_size, options.hypotheses),
            num_hypotheses=options.hypotheses,
            length_penalty=_chosen(options.length_penalty, self.package.length_penalty),
            repetition_penalty=_chosen(options.repetition_penalty, self.package.repetition_penalty),
            no_repeat_ngram_size=_chosen(options.no_repeat_ngram, self.package.no_repeat_ngram),
            max_decoding_length=min(512, 24 + longest * 3),
            max_input_length=0,
            return_scores=True,
            replace_unknowns=True,
            asynchronous=True,
        )
        return outputs

    def _hypotheses(self, output: Any) -> tuple[Hypothesis, ...]:
        return tuple(
            Hypothesis(self._tokenizer.decode(pieces).replace("\ufffd", "").strip(), score)  # bytes of no character
            for pieces, score in zip(output.hypotheses, output.scores, strict=True)
        )


@lru_cache(maxsize=2)
def load_engine(path: Path, threads: int = 0) -> CTranslate2Engine:
    """Load an engine once per process."""
    from translate.packages import read_package

    return CTranslate2Engine(read_package(path), threads)
