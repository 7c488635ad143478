"""Bracketed names: exact span, Hanja pair, reading, category and kind on hand-labelled text, beside a plain baseline.

The baseline is what a careful script does without hanyin: a regular expression takes the word before a bracket with
Hanja in it, the `hanja` package or pypinyin says how it reads, everything is a name.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks.report import Section, Table

HERE = Path(__file__).resolve().parent
#: From this confidence on a mention is meant to be right.
SURE = 0.9
BRACKET = re.compile(r"([가-힣A-Za-z]+)\(([^()]*?[\u3400-\u9fff\uf900-\ufaff][^()]*?)\)")
HAN_RUN = re.compile("[\u3400-\u9fff\uf900-\ufaff]+")


@dataclass(frozen=True)
class Found:
    """What a system says of one bracket."""

    start: int
    end: int
    hanja: str
    is_name: bool
    reading: str
    category: str
    confidence: float = 1.0


def sets(shared):
    """Yield (label, documents by name, labelled mentions) of every labelled set at hand."""
    for label, folder, docs, ending in (
        ("development: five articles", shared / "gold/seeds", shared / "seeds", ""),
        ("development: press samples", shared / "gold/press", shared / "gold/press/docs", ".txt"),
        ("our own, looked at while hanyin was built", HERE / "labelled", HERE / "labelled/docs", ""),
        ("our own, held back", HERE / "held_out", HERE / "held_out/docs", ""),
    ):
        if (folder / "mentions.jsonl").exists():
            lines = (folder / "mentions.jsonl").read_text(encoding="utf-8").splitlines()
            rows = [json.loads(line) for line in lines]
            yield label, {doc: docs / (doc + ending) for doc in sorted({r["doc"] for r in rows})}, rows


def hanyin(path):
    """Return what hanyin finds in a file."""
    from glossary.articles import read_article
    from glossary.base import base_concepts
    from glossary.mining import mine
    from glossary.mining.known import KnownNames

    article = read_article(path, path.name)
    found = mine(article, KnownNames.of(base_concepts())).mentions
    return [
        Found(m.start, m.end, m.hanja, m.kind == "name", str(m.reading), str(m.category), m.confidence)
        for m in found
        if m.annotated
    ]


def baseline(path):
    """Return what regex, `hanja` and pypinyin find in a file."""
    from glossary.articles import read_article

    text = read_article(path, path.name).text
    out = []
    for match in BRACKET.finditer(text):
        han = HAN_RUN.search(match[2])[0]
        out.append(Found(match.start(1), match.end(1), han, True, plain_reading(match[1], han), "other"))
    return out


def plain_reading(hangul, han):
    """Return how the Hangul reads the Hanja, by the hanja package and pypinyin with the official table."""
    try:
        import hanja

        if hanja.translate(han, "substitution") == hangul:
            return "sino-korean"
    except ImportError:
        pass
    from pypinyin import lazy_pinyin

    from glossary.phonetics.transcription import hangul_of

    try:
        return "mandarin" if "".join(hangul_of(s) for s in lazy_pinyin(han)) == hangul else "other"
    except (KeyError, ValueError):
        return "other"


def spans_of(row):
    """Return the spans that count as right: as labelled, with its generic, or as an alternative label has it."""
    start, end = row["start"], row["start"] + len(row["hangul"])
    spans = [(start, end)]
    if row["kind"] == "name" and row["suffix"]:
        spans.append((start, end + len(row["suffix"])))
    for other in row.get("hangul_alt", ()):
        shift = row["hangul"].find(other)
        spans.append((start + shift, start + shift + len(other)) if shift >= 0 else (end - len(other), end))
    return spans


def same_hanja(one, two):
    """Tell whether two writings are the same Hanja, traditional or simplified.

    >>> same_hanja("讯飞", "訊飛"), same_hanja("訊飛", "")
    (True, False)
    """
    from glossary.phonetics.han import to_simplified

    return to_simplified(one.replace(" ", "")) == to_simplified(two.replace(" ", ""))


def score(system, documents, rows):
    """Return the rates of a system on a labelled set; rows marked doubtful count neither way."""
    count = Counter()
    for doc, path in documents.items():
        found = system(path)
        by_span = {(f.start, f.end): f for f in found}
        gold = [r for r in rows if r["doc"] == doc]
        accounted = set()
        for row in gold:
            spans = spans_of(row)
            hit = next((by_span[s] for s in spans if s in by_span), None)
            at_end = hit or next((f for f in found if f.end in {e for _, e in spans}), None)
            if row.get("doubtful"):
                accounted.add(at_end)
                continue
            if row["kind"] == "name":
                count["names"] += 1
                if hit and hit.is_name and same_hanja(hit.hanja, row["hanja"]):
                    accounted.add(hit)
                    count["right"] += 1
                    count["reading"] += hit.reading in {row["reading"], *row.get("reading_alt", ())}
                    count["category"] += hit.category in {row["category"], *row.get("category_alt", ())}
                    count["sure right"] += hit.confidence >= SURE
            elif "name" not in row.get("kind_alt", ()):
                count["others"] += 1
                count["taken"] += bool(at_end and at_end.is_name)
            else:
                accounted.add(at_end)
        wrong = [f for f in found if f.is_name and f not in accounted]
        count["wrong"] += len(wrong)
        count["sure wrong"] += sum(f.confidence >= SURE for f in wrong)
    precision = count["right"] / max(1, count["right"] + count["wrong"])
    recall = count["right"] / max(1, count["names"])
    right = max(1, count["right"])
    return {
        "names": count["names"],
        "F1": 2 * precision * recall / max(1e-9, precision + recall),
        "precision": precision,
        "recall": recall,
        "reading": count["reading"] / right,
        "category": count["category"] / right,
        "others": count["others"],
        "taken": count["taken"] / max(1, count["others"]),
        "sure": f"{count['sure right']}/{count['sure right'] + count['sure wrong']}",
    }


def traps(folder, label):
    """Return the table of sentences in which a known name stands, or something that only looks like it, or None."""
    from glossary.types import Article
    from translate.pipeline import TranslateOptions, constrain_article, prepare

    path = HERE / folder / "adversarial.tsv"
    if not path.exists():
        return None
    names = prepare()
    count = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence, name, start, truth = line.split("\t")
        if name not in names.matcher.surfaces:
            count["unknown"] += 1
            continue
        _, done = constrain_article(Article("-", sentence), names, TranslateOptions(main_text=False))
        hit = any(
            c.kind == "term"
            and c.start + item.segment.start <= int(start) < c.core_end + item.segment.start
            and (truth == "yes" or c.surface == name)
            for item in done
            for c in item.constraints
        )
        count[truth] += 1
        count[truth + " hit"] += hit
    rows = [
        ["hanyin", 100 * count["yes hit"] / count["yes"], 100 * count["no hit"] / count["no"]],
        ["search for the letters", 100.0, 100.0],
    ]
    title = f"Known names in running text: {count['yes']} mentions and {count['no']} look-alikes, {label}"
    note = f"{count['unknown']} further rows hold a name that the base names lack." if count["unknown"] else ""
    return Table(title, ["system", "mentions found %", "look-alikes taken for names %"], rows, note)


def measure(options):
    """Return the section."""
    section = Section(
        "Names in brackets",
        "A name counts as found when its exact span and its Hanja are right and it is called a name (F1, precision, recall). Reading "
        "and category: share right among those. Non-names taken for names: glosses, abbreviations and asides called names. "
        "Sure and right: of the mentions with confidence 0.9 or more, how many are right.",
    )
    for label, documents, rows in sets(options.shared):
        documents = dict(list(documents.items())[:1]) if options.smoke else documents
        lines = []
        for name, system in (("hanyin", hanyin), ("regex + pypinyin + hanja", baseline)):
            s = score(system, documents, [r for r in rows if r["doc"] in documents])
            sure = s["sure"] if name == "hanyin" else None
            lines.append([name, s["F1"], s["precision"], s["recall"], s["reading"], s["category"], s["taken"], sure])
        title = f"{label} ({s['names']} names, {s['others']} others)"
        columns = "system,span+pair F1,precision,recall,reading,category,non-names taken,sure and right".split(",")
        section.tables.append(Table(title, columns, lines))
    for folder, label in (("labelled", "looked at while hanyin was built"), ("held_out", "held back")):
        if (table := traps(folder, label)) is not None:
            section.tables.append(table)
    if not section.tables:
        section.skipped = f"no labelled text at {options.shared}; give its folder with --shared"
    return section
