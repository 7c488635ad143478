"""The model card: what the package was made of, how, how good it is by measurement, and what not to expect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from translate.training.config import Config

Scores = dict[str, Any]

PEERS = (  # public FLORES-200 dev outputs, Korean to English, sacreBLEU BLEU / chrF2
    ("Argos", 15.6, 44.6),
    ("OPUS-MT", 22.1, 50.8),
    ("NLLB-600M", 26.0, 54.6),
    ("Firefox (bergamot base-memory)", 27.8, 57.1),
    ("Google", 34.3, 62.5),
)

SOURCES = (
    ("Authored press-style pairs", "24,242", "written for hanyin", "original"),
    (
        "Further original pairs (`translate/training/corpus/`), twice each pass",
        "31,835",
        "MIT",
        "original, late in the run",
    ),
    ("KorSTS and STS-B headlines, captions, forum (kakaobrain)", "8,578", "CC BY-SA 4.0", "two thirds machine Korean"),
    ("korean-parallel-corpora news, also in Northern spelling (jungyeul)", "3,440", "CC BY-SA 3.0", "human, loose"),
    ("Universal Dependencies PUD, Korean and English", "1,000", "CC BY-SA 3.0", "human"),
    (
        "General prose: IoT and security courses, Tatoeba, mozilla.org, kedict examples, opensource.guide,"
        " school sentences, privacyguides, vote.gov",
        "18,960, a quarter, later two fifths each pass",
        "MIT, CC BY 2.0 FR, MPL 2.0, CC BY-SA 3.0/4.0, CC BY 4.0, CC0",
        "mixed",
    ),
    (
        "Course and site prose: Microsoft beginner courses, Django Girls, bitcoin.org, Let's Encrypt, Storybooks,"
        " Nextstrain, Mozilla legal, numpy.org, CNCF glossary and others",
        "38,600, 8, later 12 % each pass",
        "MIT, CC BY-SA 3.0/4.0, MPL 2.0, CC BY 3.0/4.0, BSD, CC0",
        "mixed",
    ),
    ("kedict word glosses", "14,033, 30, later 15 % each pass", "CC BY-SA 3.0", "dictionary"),
    (
        "Common nouns and verb stems (`translate/data/`)",
        "10,900",
        "MIT",
        "a third counted in the pairs above, the rest written",
    ),
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a run was, for the card."""

    weights: float
    hours: float
    hardware: str
    steps: int
    tokens: float
    megabytes: float
    lines: int = 500
    note: str = ""


_GLOSSES = """ From version 1.2 on it has also learnt to take common words in English from a table
(`common_nouns.tsv`, `common_verbs.tsv`) and to inflect them; hanyin puts them in, argostranslate does not."""


def _row(name: str, scores: dict[str, Any]) -> str:
    cells = (scores["bleu"], scores["chrf"], f"{scores['term_success']} %", f"{scores['figure_success']} %")
    return f"| {name} | {' | '.join(map(str, cells))} |"


def render(config: Config, facts: Facts, dev: Scores, flores: dict[str, float]) -> str:
    """Return the card in Markdown."""
    sources = "\n".join(f"| {name} | {pairs} | {terms} | {note} |" for name, pairs, terms, note in SOURCES)
    peers = "\n".join(f"| {name} | {bleu} | {chrf} |" for name, bleu, chrf in PEERS)
    plain, marked, inline = dev["plain"], dev["placeholders"], dev["inline"]
    random, bound = dev["random"], dev["constraints"]
    return f"""# hanyin ko→en package, version {config.version}

A small Korean–English translation model that ships with hanyin, so that it works with no download. It was trained to
carry names and figures through untouched: `<t1>…<t{config.terms}>` and `<n1>…<n{config.figures}>` in the Korean come
out where their English belongs, and English standing inside Korean is copied. hanyin decides the names and figures,
the model only the sentence around them.{_GLOSSES if config.glosses else ""}

**It is a weak translator.** Use a larger argos package (`hanyin package install`) where the English must read well.

## What it is

Transformer, {config.encoder_layers} encoder and {config.decoder_layers} decoder layers, width {config.width},
{facts.weights:.1f} million weights, shared SentencePiece vocabulary of {config.vocabulary:,} pieces, CTranslate2 int8,
{facts.megabytes:.1f} MB. Trained for {facts.hours:.1f} hours on {facts.hardware}: {facts.steps:,} steps,
{facts.tokens / 1e6:.1f} million English tokens. Recipe and settings: `translate/training/{config.name}.toml`.
{facts.note}

## Scores (sacreBLEU, beam 4)

On {facts.lines} held-back authored press-style sentences (like the training set, so kinder than the real press):

| | BLEU | chrF2 | names | figures |
|---|---|---|---|---|
{_row("as written", plain)}
{_row("the English standing in the Korean", inline)}
{_row("as placeholders, the reference's English put back", marked)}
{_row("with hanyin's decoding, all strategies", bound)}
| the same before the last repair | | | {bound["term_unrepaired"]} % | {bound["figure_unrepaired"]} % |

Names: {bound["terms"]:.0f}, figures: {
        bound["figures"]:.0f}. With made-up names instead of the real ones, so that nothing can
be known: {random["inline"]} % standing in the Korean, {random["placeholders"]} % as placeholders, {
        random["constraints"]
    } % with
hanyin's decoding. Placeholders out of nowhere: {
        marked["stray"]:.0f}. Latin words of the Korean copied without any marking:
{plain["copied"]} % (of {plain["latin_words"]:.0f}).

On FLORES-200 dev (997 sentences, never trained on), as written, without hanyin's glossary, beside the stored
outputs of others:

| | BLEU | chrF2 |
|---|---|---|
| **this package** | **{flores["bleu"]}** | **{flores["chrf"]}** |
{peers}

## Data and licence

| source | pairs | terms | note |
|---|---|---|---|
{sources}

Because share-alike sources are among them, the package is under CC BY-SA 4.0; hanyin's code is MIT. The publishers of
the news behind korean-parallel-corpora and STS were not asked; the compilers declared the licences.

## Limits

Meaning is often lost, most of all in long sentences, quotations and idioms; subjects that Korean leaves out are
guessed; words that the training text lacks come out wrong or not at all, and fluently so. Figures and names that are
not marked are unreliable. Korean → English only, one sentence at a time. It has not been looked at for bias, and it
must not be used where a wrong translation does harm.
"""
