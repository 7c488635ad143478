"""Reading, cleaning and annotating parallel text: files in, `pairs.jsonl` out, one annotated pair a line."""

from __future__ import annotations

import html
import json
import lzma
import random
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from translate.common_words import CommonWords, load_words
from translate.training.config import Config, Source
from translate.training.figures import align_figures
from translate.training.glosses import align_glosses
from translate.training.literal import literal_figures, literal_names
from translate.training.names import NamePairs, align_names, with_bracket

Span = tuple[int, int, int, int]
#: The letters of a language where they are its own; the languages that are not here are written in Latin letters.
SCRIPTS = {
    "ko": re.compile(r"[가-힣]"), "ja": re.compile(r"[\u3041-\u30ff\u3400-\u9fff]"),
    "zh": re.compile(r"[\u3400-\u9fff]"), "ru": re.compile(r"[\u0400-\u04ff]"), "uk": re.compile(r"[\u0400-\u04ff]"),
    "el": re.compile(r"[\u0370-\u03ff]"), "ar": re.compile(r"[\u0600-\u06ff]"), "he": re.compile(r"[\u0590-\u05ff]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"), "hi": re.compile(r"[\u0900-\u097f]"),
}  # fmt: skip
LATIN = re.compile(r"[A-Za-zÀ-ž]")
DENSE = frozenset({"ko", "ja", "zh"})  # one character is about three letters


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence pair with the names and figures found on both sides (start, end in Korean, start, end in English).

    `glosses` are words of the tables of `translate.common_words` whose English stands in the target, `bases` their
    English there.

    `korean` and `english` are the source and the target side, whatever their languages.
    """

    korean: str
    english: str
    source: int
    kind: str = "prose"
    terms: tuple[Span, ...] = ()
    figures: tuple[Span, ...] = ()
    glosses: tuple[Span, ...] = ()
    bases: tuple[str, ...] = ()


def read_pairs(path: Path, source: str = "ko", target: str = "en") -> Iterator[tuple[str, str]]:
    """Yield the raw pairs of a .tsv, .tsv.xz or .tmx file; a TMX may hold more languages than the two."""
    if path.suffix == ".tmx":
        for unit in ET.parse(path).getroot().iter("tu"):
            texts: dict[str, str] = {}
            for variant in unit.iter("tuv"):
                code = next((v for k, v in variant.attrib.items() if k.endswith("lang")), "").lower().split("-")[0]
                segment = variant.find("seg")
                texts.setdefault(code, "" if segment is None else "".join(segment.itertext()))
            if texts.get(source) and texts.get(target):
                yield texts[source], texts[target]
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


def in_language(text: str, own: str, other: str) -> bool:
    """Tell whether a text can be of a language: its script is there, that of the other language is not.

    A source text in a script of its own may hold Latin names.

    >>> in_language("애플이 AI를 샀다.", "ko", "en"), in_language("an 애플", "en", "ko")
    (True, False)
    """
    script = SCRIPTS.get(own, LATIN)
    letters = len(script.findall(text))
    if not letters or (other in SCRIPTS and own not in SCRIPTS and SCRIPTS[other].search(text)):
        return False
    return own not in SCRIPTS or letters >= 0.3 * len(text.replace(" ", ""))


def acceptable(korean: str, english: str, kind: str, longest: int, codes: tuple[str, str] = ("ko", "en")) -> bool:
    """Tell whether a pair is worth learning from: right languages, not too long, lengths that fit each other."""
    dense = codes[0] in DENSE and codes[1] not in DENSE
    if "<" in korean or "<" in english or not korean or not english:
        return False
    if len(korean) > longest or len(english) > (2.6 if dense else 1.5) * longest:
        return False
    if kind == "lexicon":
        own, other = SCRIPTS.get(codes[0], LATIN), SCRIPTS.get(codes[1], LATIN)
        mixed = codes[0] in SCRIPTS and own.search(english)
        return (
            bool(own.search(korean) and other.search(english))
            and not mixed
            and len(english) < 40
            and "(" not in english
        )
    if not in_language(korean, *codes) or not in_language(english, codes[1], codes[0]):
        return False
    if codes[1] not in DENSE and len(english.split()) < 3:
        return False
    ratio = len(english) / len(korean)
    return 0.8 <= ratio <= 4.5 if dense else 0.3 <= ratio <= 3.0


def raw_pairs(source: Source, *codes: str) -> Iterator[tuple[str, str]]:
    """Yield the raw pairs of a source; its path may hold a `*` and then means all files that fit, sorted."""
    path = Path(source.path)
    paths = sorted(path.parent.glob(path.name)) if "*" in path.name else [path]
    if not paths:
        msg = f"{path}: no such file"
        raise FileNotFoundError(msg)
    for one in paths:
        yield from read_pairs(one, *codes)


def read_source(
    source: Source, config: Config, held_back: set[str], seen: set[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Return the acceptable pairs of a source that are new, `limit` of them at most."""
    codes, out = (config.from_code, config.to_code), []
    for raw in raw_pairs(source, *codes):
        pair = clean(raw[0]), clean(raw[1])
        fresh = pair not in seen and not held_back & {*pair}
        if fresh and acceptable(*pair, source.kind, config.max_characters, codes):
            seen.add(pair)
            out.append(pair)
    if 0 < source.limit < len(out):
        chosen = random.Random(config.seed).sample(range(len(out)), source.limit)
        out = [out[n] for n in sorted(chosen)]
    return out


def dev_file(config: Config, folder: Path) -> Path:
    """Return the file with the held-back pairs: `dev`, else what `prepare` held back itself."""
    return Path(config.dev) if config.dev else folder / "dev.tsv"


def hold_back(config: Config, folder: Path) -> set[str]:
    """Return the sentences that must not be learnt; without `dev`, draw `hold_back` pairs and write them down."""
    codes = config.from_code, config.to_code
    dev = [(clean(a), clean(b)) for a, b in read_pairs(Path(config.dev), *codes)] if config.dev else []
    if not dev and config.hold_back:
        first = [s for s in config.sources if s.kind == "prose"][:1] or list(config.sources[:1])
        found = [pair for source in first for pair in read_source(source, config, set(), set())]
        if len(found) < 2 * config.hold_back:
            msg = f"{first[0].called}: {len(found)} pairs are too few to hold back {config.hold_back} (hold_back)"
            raise ValueError(msg)
        dev = random.Random(config.seed).sample(found, config.hold_back)
        lines = "".join(f"{source}\t{target}\n" for source, target in dev)
        (folder / "dev.tsv").write_text(lines, encoding="utf-8")
    return {text for pair in dev for text in pair}


def prepare(config: Config, folder: Path) -> Path:
    """Write `pairs.jsonl`: every acceptable pair once (not a sentence of `dev`), with its names and figures."""
    codes = config.from_code, config.to_code
    held_back = hold_back(config, folder)
    seen: set[tuple[str, str]] = set()
    kept: list[tuple[int, Source, str, str]] = []
    for number, source in enumerate(config.sources):
        own = read_source(source, config, held_back, seen)
        kept += [(number, source, *pair) for pair in own]
        print(f"{source.called}: {len(own)} pairs", flush=True)
    known = codes == ("ko", "en")
    counts = NamePairs()
    if known:
        counts.learn((korean, english) for _, s, korean, english in kept if s.kind == "prose")
    words = load_words() if known and config.glosses else None
    target = folder / "pairs.jsonl"
    part = target.with_suffix(".part")
    with part.open("w", encoding="utf-8") as out:
        for number, source, korean, english in kept:
            pair = annotate(Pair(korean, english, number, source.kind), counts if known else None)
            pair = glossed(pair, words) if words and source.kind != "lexicon" else pair
            out.write(json.dumps(asdict(pair), ensure_ascii=False) + "\n")
    part.replace(target)
    return target


def annotate(pair: Pair, counts: NamePairs | None) -> Pair:
    """Return the pair with the names and figures that stand on both sides, none overlapping.

    Without `counts` (other languages than Korean and English) those that stand there letter for letter.
    """
    if pair.kind != "prose":
        return pair
    if counts is None:
        figures, found = tuple(literal_figures(pair.korean, pair.english)), literal_names(pair.korean, pair.english)
    else:
        figures = tuple(align_figures(pair.korean, pair.english))
        found = [
            (start, with_bracket(pair.korean, start, end), left, right)
            for start, end, left, right in align_names(pair.korean, pair.english, counts)
        ]
    terms = [
        (start, end, left, right)
        for start, end, left, right in sorted(found)
        if all((end <= s or start >= e) and (right <= p or left >= q) for s, e, p, q in figures)
    ]
    free = tuple(t for n, t in enumerate(terms) if n + 1 == len(terms) or t[1] <= terms[n + 1][0])
    return Pair(pair.korean, pair.english, pair.source, pair.kind, free, figures)


def glossed(pair: Pair, words: CommonWords) -> Pair:
    """Return the pair with the common words whose English stands on the other side.

    >>> glossed(Pair("관세를 낮췄다.", "It cut tariffs.", 0), CommonWords({"관세": "tariff"}, {})).bases
    ('tariff',)
    """
    spans, english = align_glosses(pair.korean, pair.english, words, (*pair.terms, *pair.figures))
    return replace(pair, glosses=spans, bases=english)


def load_pairs(path: Path, part: int = 0, parts: int = 1) -> list[Pair]:
    """Read what `prepare` wrote; of `parts` shares only number `part`."""
    out = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % parts != part:
                continue
            raw = json.loads(line)
            for name in ("terms", "figures", "glosses"):
                raw[name] = tuple((a, b, c, d) for a, b, c, d in raw.get(name, ()))
            raw["bases"] = tuple(raw.get("bases", ()))
            out.append(Pair(**raw))
    return out
