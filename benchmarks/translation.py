"""Quality and fidelity of the English: sacrebleu on the public test beside five peers, on held-back press-style
sentences and on the reference translations of two real articles; and one English per name in a document."""

from pathlib import Path

from benchmarks.fidelity import score
from benchmarks.report import Section, Table

PEERS = ("argos", "opusmt", "nllb", "bergamot-base-memory", "google")
MEASURED = ("figures", "numbers", "names", "chinese")
COLUMNS = [
    "system",
    "BLEU",
    "chrF2",
    "figures kept %",
    "printed numbers kept %",
    "capitalised words kept %",
    "Chinese names kept %",
]
ROOT = Path(__file__).resolve().parent.parent


def quality(outputs, references):
    """Return (BLEU, chrF2, their signatures)."""
    from sacrebleu.metrics import BLEU, CHRF

    bleu, chrf = BLEU(), CHRF()
    values = [metric.corpus_score(outputs, [references]).score for metric in (bleu, chrf)]
    return *values, f"`{bleu.get_signature()}` `{chrf.get_signature()}`"


def translated(lines, *, glossary=True):
    """Return hanyin's English of independent sentences, with the shipped package."""
    from glossary.types import Article
    from translate.engine import load_engine
    from translate.packages import find_package
    from translate.pipeline import TranslateOptions, prepare, translate_article

    engine = load_engine(find_package(None).path)
    names = prepare()
    text = "\n\n".join(lines)
    options = TranslateOptions(main_text=False, use_glossary=glossary)
    done = translate_article(Article("-", text), names, engine, options)
    starts, position = [], 0
    for line in lines:
        starts.append(position)
        position += len(line) + 2
    out = [[] for _ in lines]
    for translation in done.translations:
        place = max(i for i, start in enumerate(starts) if start <= translation.segment.start)
        out[place].append(translation.target)
    return [" ".join(parts) for parts in out]


def model_alone(lines):
    """Return what the shipped package says with neither names nor figures marked."""
    from translate.engine import DecodingOptions, load_engine
    from translate.packages import find_package

    engine = load_engine(find_package(None).path)
    return [found[0].text for found in engine.decode(list(lines), DecodingOptions())]


def share(pair):
    """Return a percentage of (hits, of)."""
    return 100 * pair[0] / max(1, pair[1])


def scored(systems, korean, references):
    """Return (a row a system, what was counted, the signatures)."""
    rows, found, signature = [], {}, ""
    for name, outputs in systems.items():
        bleu, chrf, signature = quality(outputs, references)
        found = score(korean, references, outputs)
        rows.append([name, bleu, chrf, *(share(found[k]) for k in MEASURED)])
    return rows, found, signature


def public_test(options):
    """Return the table on the public test set, or None."""
    folder = options.shared / "eval"
    if not (folder / "flores-dev.ko").exists():
        return None
    count = 12 if options.smoke else None
    korean, references = (
        (folder / f"flores-dev.{e}").read_text(encoding="utf-8").splitlines()[:count] for e in ("ko", "en")
    )
    systems = {"hanyin": translated(korean), "hanyin's package alone": model_alone(korean)}
    for peer in PEERS:
        systems[peer] = (folder / f"flores-dev.{peer}.en").read_text(encoding="utf-8").splitlines()[:count]
    rows, of, signature = scored(systems, korean, references)
    return Table(
        f"Public test: FLORES-200 dev, {len(korean)} sentences (general text, hardly any China)",
        COLUMNS,
        rows,
        f"Figures: {of['figures'][1]} quantities of the source that the reference has; printed numbers: {of['numbers'][1]} "
        f"in the reference; capitalised words inside its sentences: {of['names'][1]}; names of Greater China that the base names hold and "
        f"the reference prints in one of their forms: {of['chinese'][1]}. Peers: their stored outputs, once. {signature}",
    )


def held_back(options):
    """Return the table on held-back authored sentences, or None."""
    path = options.shared / "corpus/authored/dev.tsv"
    if not path.exists():
        return None
    pairs = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()][
        : 12 if options.smoke else None
    ]
    korean, references = [p[0] for p in pairs], [p[1] for p in pairs]
    systems = {
        "hanyin": translated(korean),
        "without names": translated(korean, glossary=False),
        "package alone": model_alone(korean),
    }
    rows, _, signature = scored(systems, korean, references)
    return Table(
        f"Held-back press-style sentences ({len(korean)}, written like the training set: kinder than the real press)",
        COLUMNS,
        rows,
        f"Only the base names are known (single sentences, nothing to mine). {signature}",
    )


def consistency(options):
    """Return the table of how many names have one English in a document."""
    from glossary.articles import read_articles
    from translate.engine import load_engine
    from translate.packages import find_package
    from translate.pipeline import TranslateOptions, mined_names, translate_article

    engine = load_engine(find_package(None).path)
    rows = []
    for label, folder in (
        ("the project's own seeds", ROOT / "seeds"),
        ("five real articles", options.shared / "seeds"),
    ):
        if not folder.exists():
            continue
        articles = list(read_articles([folder]))[: 1 if options.smoke else None]
        several = same = kept = named = 0
        for article in articles:
            done = translate_article(article, mined_names(article.text), engine, TranslateOptions())
            forms = {}
            for translation in done.translations:
                for outcome in translation.outcomes:
                    if outcome.constraint.kind != "term" or not outcome.constraint.concept:
                        continue
                    named += 1
                    kept += outcome.fate in {"kept", "repaired"}
                    if outcome.target:
                        forms.setdefault(outcome.constraint.concept, []).append(outcome.target)
            for found in forms.values():
                if len(found) > 1:
                    several += 1
                    longest = max(found, key=len)
                    same += all(one == longest or one in longest.split() for one in found)
        rows.append([label, len(articles), named, 100 * kept / max(1, named), several, 100 * same / max(1, several)])
    return Table(
        "One English per name in a document (a person's surname alone counts as the same)",
        [
            "articles",
            "documents",
            "names",
            "names kept or repaired %",
            "names that occur twice or more",
            "consistent %",
        ],
        rows,
        ours=[row[0] for row in rows],
    )


def measure(options):
    """Return the section."""
    section = Section(
        "Translation",
        "Quality by sacrebleu; fidelity by one scorer for all (benchmarks/fidelity.py). hanyin's shipped model is small: what it is "
        "good for is names and figures, not prose.",
    )
    tables = [public_test(options), held_back(options), references(options), consistency(options)]
    section.tables = [t for t in tables if t is not None]
    return section


def references(options):
    """Return the table on the reference translations of two real articles, or None."""
    from benchmarks.references import evaluate

    found = evaluate(options.shared, limit=6 if options.smoke else None)
    if found is None:
        return None
    rows = [[name, found["BLEU"][name], found["chrF"][name]] for name in found["chrF"]]
    return Table(
        f"Reference translations of two real articles ({found['sentences']} sentences)",
        ["system", "BLEU", "chrF2"],
        rows,
        f"The gloss puts each word's first dictionary meaning between the same names and figures. `{found['signature']}`",
    )
