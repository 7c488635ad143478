"""Scores of an exported model in one JSON: as written, marked, with hanyin's constraints; what survived.

plain         the Korean as written: BLEU, chrF, names and figures that happen to be right, Latin words copied
placeholders  `<tN>` and `<nN>` for names and figures, the reference's English put back
inline        the English of names and figures standing in the Korean
random        the same markings with made-up names: was the marking obeyed or the name known?
constraints   hanyin's own decoding, all strategies in order (Korean to English)
"""

from __future__ import annotations

import json
import random
import re
import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from translate.training.config import Config
from translate.training.corpus import Pair, Span, load_pairs
from translate.training.corpus import annotate as annotate_pair
from translate.training.literal import literal_figures
from translate.training.markings import Names, apply, inline, mended, placeholders
from translate.training.names import NamePairs
from translate.training.package import metadata
from translate.training.scoring import Scores, corpus_scores, dev_pairs
from translate.training.vocabulary import load_tokenizer, placeholder_symbols

LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9&.+-]*[A-Za-z0-9]")


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


def fill(text: str, pair: Pair, terms: Sequence[Span], figures: Sequence[Span]) -> str:
    """Return the text with the English put back for its placeholders."""
    for letter, spans in (("t", terms), ("n", figures)):
        for number, span in enumerate(spans, start=1):
            text = text.replace(f"<{letter}{number}>", pair.english[span[2] : span[3]])
    return text


def percent(hits: int, of: int) -> float:
    """Return a share in percent."""
    return round(100 * hits / max(1, of), 1)


def annotated(config: Config, folder: Path, lines: int = 0) -> list[Pair]:
    """Return the held-back pairs with their names and figures, as many as there are symbols."""
    counts = None
    if (config.from_code, config.to_code) == ("ko", "en"):
        learnt = load_pairs(folder / "pairs.jsonl")
        counts = NamePairs().learn((p.korean, p.english) for p in learnt if p.kind == "prose")
    pairs = [annotate_pair(Pair(k, e, 0), counts) for k, e in dev_pairs(config, folder, lines)]
    terms, figures = config.terms or 16, config.figures or 12
    return [replace(p, terms=p.terms[:terms], figures=p.figures[:figures]) for p in pairs]


def as_written(decode: Decoder, pairs: Sequence[Pair], config: Config) -> Scores:
    """Return the scores without any marking: what the model does by itself."""
    outputs = decode([p.korean for p in pairs])
    terms = [p.english[s[2] : s[3]] in out for p, out in zip(pairs, outputs, strict=True) for s in p.terms]
    latin = [w in out for p, out in zip(pairs, outputs, strict=True) for w in LATIN_WORD.findall(p.korean)]
    figures = [hit for p, out in zip(pairs, outputs, strict=True) for hit in figures_kept(p.korean, out, config)]
    return {
        **corpus_scores(outputs, [p.english for p in pairs]),
        "term_success": percent(sum(terms), len(terms)),
        "figure_success": percent(sum(figures), len(figures)),
        "copied": percent(sum(latin), len(latin)),
        "terms": len(terms),
        "figures": len(figures),
        "latin_words": len(latin),
    }


def figures_kept(source: str, output: str, config: Config) -> list[bool]:
    """Tell for every figure of the source whether the output says it."""
    if (config.from_code, config.to_code) != ("ko", "en"):
        wanted = literal_figures(source, source)
        kept = len(literal_figures(source, output))
        return [n < kept for n in range(len(wanted))]
    from translate.quantities import find_in_english, find_quantities

    taken: set[tuple[int, int]] = set()
    told = []
    for quantity in find_quantities(source):
        span = find_in_english(quantity, output, frozenset(taken))
        told.append(span is not None)
        taken |= {span} if span else set()
    return told


def with_placeholders(decode: Decoder, pairs: Sequence[Pair], config: Config) -> Scores:
    """Return the scores with symbols for names and figures."""
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
    return {
        **corpus_scores(filled, [p.english for p in pairs]),
        "term_success": percent(hits["term"], wanted["term"]),
        "figure_success": percent(hits["figure"], wanted["figure"]),
        "terms": wanted["term"],
        "figures": wanted["figure"],
        "stray": extra,
    }


def with_english(decode: Decoder, pairs: Sequence[Pair], config: Config, swap: float) -> Scores:
    """Return the scores with English standing in the source; a share `swap` of the names is made up."""
    rng = random.Random(config.seed)
    edits = [inline(p, p.terms, p.figures, replace(config, swap=swap), rng, Names()) for p in pairs]
    marked = [mended(p, e) for p, e in zip(pairs, edits, strict=True)]
    outputs = decode([source for source, _ in marked])
    hits, wanted = Counter[str](), Counter[str]()
    for pair, out, own in zip(pairs, outputs, edits, strict=True):
        for item in own:
            kind = "term" if item.span in pair.terms else "figure"
            wanted[kind] += 1
            hits[kind] += item.english in out
    return {
        **corpus_scores(outputs, [reference for _, reference in marked]),
        "copied": percent(hits.total(), wanted.total()),
        "names": wanted.total(),
        "term_success": percent(hits["term"], wanted["term"]),
        "figure_success": percent(hits["figure"], wanted["figure"]),
    }


def with_constraints(config: Config, folder: Path, model: Path, pairs: Sequence[Pair]) -> dict[str, Any]:
    """Return the scores with hanyin's own decoding over the exported model, laid out as a package."""
    from translate.training.constrained import constrained_scores

    package = folder / "package"
    shutil.rmtree(package, ignore_errors=True)
    shutil.copytree(model, package)
    (package / "metadata.json").write_text(json.dumps(metadata(config)), encoding="utf-8")
    return constrained_scores(package, pairs, config.seed, config.threads)


def evaluate(config: Config, folder: Path, model: Path, lines: int = 0) -> dict[str, Any]:
    """Return the scores on the held-back pairs; `lines` limits them."""
    decode, pairs = Decoder(model, config.threads), annotated(config, folder, lines)
    result: dict[str, Any] = {"pairs": len(pairs), "plain": as_written(decode, pairs, config)}
    if config.terms and config.figures:
        result["placeholders"] = with_placeholders(decode, pairs, config)
    result["inline"] = with_english(decode, pairs, config, 0.0)
    result["random"] = {"inline": with_english(decode, pairs, config, 1.0)["term_success"]}
    if "placeholders" in result:
        result["random"]["placeholders"] = result["placeholders"]["term_success"]  # a symbol hides every name alike
    if (config.from_code, config.to_code) == ("ko", "en"):
        result["constraints"] = with_constraints(config, folder, model, pairs)
        result["random"]["constraints"] = result["constraints"]["random_term_success"]
    return result


def evaluate_files(model: Path, source: Path, reference: Path, threads: int = 2) -> Scores:
    """Return BLEU and chrF of plain line files (FLORES)."""
    korean = source.read_text(encoding="utf-8").splitlines()
    return corpus_scores(Decoder(model, threads)(korean), reference.read_text(encoding="utf-8").splitlines())
