"""Reading, cleaning and annotating parallel text: files in, `pairs.jsonl` out, one annotated pair a line."""

from __future__ import annotations

import html
import json
import lzma
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from translate.training.config import Config, Source
from translate.training.figures import align_figures
from translate.training.names import NamePairs, align_names, with_bracket

Span = tuple[int, int, int, int]
HANGUL = re.compile(r"[가-힣]")
LETTER = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence pair with the names and figures found on both sides (start, end in Korean, start, end in English)."""

    korean: str
    english: str
    source: int
    kind: str = "prose"
    terms: tuple[Span, ...] = ()
    figures: tuple[Span, ...] = ()


def read_pairs(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the raw pairs of a .tsv, .tsv.xz or .tmx file."""
    if path.suffix == ".tmx":
        for unit in ET.parse(path).getroot().iter("tu"):
            texts: dict[str, str] = {}
            for variant in unit.iter("tuv"):
                code = next((v for k, v in variant.attrib.items() if k.endswith("lang")), "")[:2].lower()
                texts[code] = "".join(variant.find("seg").itertext()) if variant.find("seg") is not None else ""  # type: ignore[union-attr]
            if texts.get("ko") and texts.get("en"):
                yield texts["ko"], texts["en"]
        return
    with (lzma.open if path.suffix == ".xz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) >= 2:
                yield cells[0], cells[1]


def clean(text: str) -> str:
    """Return the text in NFC with entities resolved, CSV quotes undone and spaces folded."""
    text = unicodedata.normalize("NFC", html.unescape(text))
    text = re.sub(r"[\u200b\u200e\u200f\ufeff]", "", text).replace('""', '"')
    return re.sub(r"\s+", " ", text).strip()


def acceptable(korean: str, english: str, kind: str, longest: int) -> bool:
    """Tell whether a pair is worth learning from: right languages, not too long, lengths that fit each other."""
    hangul, letters = len(HANGUL.findall(korean)), len(LETTER.findall(english))
    if HANGUL.search(english) or not hangul or not letters or "<" in korean or "<" in english:
        return False
    if len(korean) > longest or len(english) > 2.6 * longest:
        return False
    if kind == "lexicon":
        return len(english) < 40 and "(" not in english
    if hangul < 0.3 * len(korean.replace(" ", "")) or len(english.split()) < 3:
        return False
    return 0.8 <= len(english) / len(korean) <= 4.5


def prepare(config: Config, folder: Path) -> Path:
    """Write `pairs.jsonl`: every acceptable pair once (not a sentence of `dev`), with its names and figures."""
    held_back = {clean(text) for pair in (read_pairs(Path(config.dev)) if config.dev else ()) for text in pair}
    seen: set[tuple[str, str]] = set()
    kept: list[tuple[int, Source, str, str]] = []
    for number, source in enumerate(config.sources):
        before = len(kept)
        for raw in read_pairs(Path(source.path)):
            korean, english = clean(raw[0]), clean(raw[1])
            fresh = (korean, english) not in seen and korean not in held_back and english not in held_back
            if fresh and acceptable(korean, english, source.kind, config.max_characters):
                seen.add((korean, english))
                kept.append((number, source, korean, english))
        print(f"{Path(source.path).name}: {len(kept) - before} pairs", flush=True)
    counts = NamePairs().learn((korean, english) for _, s, korean, english in kept if s.kind != "lexicon")
    target = folder / "pairs.jsonl"
    part = target.with_suffix(".part")
    with part.open("w", encoding="utf-8") as out:
        for number, source, korean, english in kept:
            pair = annotate(Pair(korean, english, number, source.kind), counts)
            out.write(json.dumps(asdict(pair), ensure_ascii=False) + "\n")
    part.replace(target)
    return target


def annotate(pair: Pair, counts: NamePairs) -> Pair:
    """Return the pair with the names and figures that stand on both sides, none overlapping."""
    if pair.kind == "lexicon":
        return pair
    figures = tuple(align_figures(pair.korean, pair.english))
    terms = tuple(
        (start, with_bracket(pair.korean, start, end), left, right)
        for start, end, left, right in align_names(pair.korean, pair.english, counts)
        if all((end <= s or start >= e) and (right <= p or left >= q) for s, e, p, q in figures)
    )
    free = tuple(t for n, t in enumerate(terms) if n + 1 == len(terms) or t[1] <= terms[n + 1][0])
    return Pair(pair.korean, pair.english, pair.source, pair.kind, free, figures)


def load_pairs(path: Path) -> list[Pair]:
    """Read what `prepare` wrote."""
    out = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            for name in ("terms", "figures"):
                raw[name] = tuple((a, b, c, d) for a, b, c, d in raw[name])
            out.append(Pair(**raw))
    return out
