"""Scores of an exported model: BLEU and chrF, as written and marked, and how many markings survive."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from translate.training.config import Config
from translate.training.corpus import Pair, Span, clean, load_pairs, read_pairs
from translate.training.corpus import annotate as annotate_pair
from translate.training.markings import apply, inline, placeholders
from translate.training.names import NamePairs
from translate.training.vocabulary import load_tokenizer, placeholder_symbols

Scores = dict[str, float]


class Decoder:
    """An exported model with its tokenizer, decoding as argos does (beam 4, length penalty 0.2)."""

    def __init__(self, folder: Path, threads: int = 2, beam: int = 4) -> None:
        import ctranslate2

        self.pieces = load_tokenizer(folder / "sentencepiece.model")
        self.engine: Any = ctranslate2.Translator(str(folder / "model"), inter_threads=1, intra_threads=threads)
        self.beam = beam

    def __call__(self, texts: Sequence[str]) -> list[str]:
        """Return the English of every text."""
        rows = self.pieces.encode(list(texts), out_type=str)
        results = self.engine.translate_batch(
            rows,
            beam_size=self.beam,
            length_penalty=0.2,
            batch_type="tokens",
            max_batch_size=1024,
            max_decoding_length=200,
        )
        return [str(self.pieces.decode(r.hypotheses[0])) for r in results]


def corpus_scores(outputs: Sequence[str], references: Sequence[str]) -> Scores:
    """Return BLEU and chrF2 by sacrebleu."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    return {
        "bleu": round(float(BLEU().corpus_score(list(outputs), [list(references)]).score), 2),
        "chrf": round(float(CHRF().corpus_score(list(outputs), [list(references)]).score), 2),
    }


def fill(text: str, pair: Pair, terms: Sequence[Span], figures: Sequence[Span]) -> str:
    """Return the text with the English put back for its placeholders."""
    for letter, spans in (("t", terms), ("n", figures)):
        for number, span in enumerate(spans, start=1):
            text = text.replace(f"<{letter}{number}>", pair.english[span[2] : span[3]])
    return text


def evaluate(config: Config, folder: Path, model: Path, lines: int = 0) -> dict[str, Scores]:
    """Return the scores on the held-back pairs; `lines` limits them."""
    decode = Decoder(model, config.threads)
    raw = [(clean(k), clean(e)) for k, e in read_pairs(Path(config.dev))]
    learnt = load_pairs(folder / "pairs.jsonl")
    counts = NamePairs().learn((p.korean, p.english) for p in learnt if p.kind != "lexicon")
    pairs = [annotate_pair(Pair(k, e, 0), counts) for k, e in raw[: lines or None]]
    pairs = [replace(p, terms=p.terms[: config.terms], figures=p.figures[: config.figures]) for p in pairs]
    references = [p.english for p in pairs]
    result = {"plain": corpus_scores(decode([p.korean for p in pairs]), references)}

    edits = [placeholders(p, p.terms, p.figures, config) for p in pairs]
    outputs = decode([apply(p, e)[0] for p, e in zip(pairs, edits, strict=True)])
    symbols = placeholder_symbols(config)
    hits, wanted, extra = Counter[str](), Counter[str](), 0
    for out, edit in zip(outputs, edits, strict=True):
        for item in edit:
            kind = "term" if item.korean[1] == "t" else "figure"
            wanted[kind] += 1
            hits[kind] += out.count(item.korean) == 1
        extra += sum(out.count(s) for s in symbols if s not in {item.korean for item in edit})
    filled = [fill(out, p, p.terms, p.figures) for out, p in zip(outputs, pairs, strict=True)]
    result["placeholders"] = {
        **corpus_scores(filled, references),
        "term_success": round(100 * hits["term"] / max(1, wanted["term"]), 1),
        "figure_success": round(100 * hits["figure"] / max(1, wanted["figure"]), 1),
        "terms": wanted["term"],
        "figures": wanted["figure"],
        "stray": extra,
    }

    rng = random.Random(config.seed)
    marked = [inline(p, p.terms, p.figures, replace(config, swap=0.5), rng, []) for p in pairs]
    outputs = decode([apply(p, e)[0] for p, e in zip(pairs, marked, strict=True)])
    copied = [e.english in out for out, edit in zip(outputs, marked, strict=True) for e in edit]
    result["inline"] = {"copied": round(100 * sum(copied) / max(1, len(copied)), 1), "names": len(copied)}
    return result


def evaluate_files(model: Path, source: Path, reference: Path, threads: int = 2) -> Scores:
    """Return BLEU and chrF of plain line files (FLORES)."""
    korean = source.read_text(encoding="utf-8").splitlines()
    return corpus_scores(Decoder(model, threads)(korean), reference.read_text(encoding="utf-8").splitlines())
