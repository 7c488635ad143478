"""chrF and BLEU on the reference translations of two real articles, beside a dictionary-gloss baseline.

    python -m benchmarks.references [--shared ../shared]

Every reference sentence is translated inside its whole article, as a user would do it. The baseline gets the same names
and figures (the same constraints) and replaces every other word by its first gloss in the kedict lexicon; what the
lexicon does not know is left out. Prints one JSON object with the sacrebleu signature.
"""

import argparse
import csv
import json
import re
import sys
from pathlib import Path

from glossary.articles import read_article
from glossary.cues import is_particle_chain
from translate.engine import load_engine
from translate.packages import find_package
from translate.pipeline import TranslateOptions, mined_names, translate_article

WORD = re.compile("[가-힣]+|[A-Za-z0-9.,%$-]+")


def lexicon(path):
    """Read korean<TAB>english; the first gloss of a word is its usual one."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        korean, _, english = line.partition("\t")
        found.setdefault(korean, english.split(";")[0].strip())
    return found


def gloss(text, outcomes, words):
    """Gloss a segment word by word, with the names and figures in their places."""
    pieces, position = [], 0
    for outcome in sorted(outcomes, key=lambda o: o.constraint.core_start):
        constraint = outcome.constraint
        pieces.append(_gloss_words(text[position : constraint.core_start], words))
        pieces.append(constraint.expected)
        position = constraint.core_end
    pieces.append(_gloss_words(text[position:], words))
    return " ".join(p for p in pieces if p)


def _gloss_words(text, words):
    found = []
    for word in WORD.findall(text):
        if not "가" <= word[0] <= "힣":
            found.append(word)
            continue
        for size in range(len(word), 1, -1):
            stem = word[:size]
            english = words.get(stem) or words.get(stem + "다")
            if english and (size == len(word) or size >= 2):
                found.append(english)
                break
        else:
            if not is_particle_chain(word) and word in words:
                found.append(words[word])
    return " ".join(found)


def evaluate(shared, package=None, limit=None):
    """Return the scores as plain values, or None where there are no references; `limit` takes the first sentences only."""
    from sacrebleu.metrics import BLEU, CHRF

    references = sorted((shared / "gold/seeds/references").glob("*.en.tsv"))[: 1 if limit else None]
    if not references:
        return None
    words = lexicon(shared / "corpus/lexicon_kedict.tsv")
    found = find_package(package)
    engine = load_engine(found.path)
    systems, targets = {"hanyin": [], "hanyin without names": [], "gloss": []}, []
    for reference in references:
        source = next((shared / "seeds").glob(f"{reference.name[:3]}_*.txt"))
        article = read_article(source, source.name)
        names = mined_names(article.text)
        done = translate_article(article, names, engine, TranslateOptions())
        plain = translate_article(article, names, engine, TranslateOptions(use_glossary=False))
        with reference.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[:limit]
        for row in rows:
            start = int(row["start"])
            end = start + len(row["korean"])
            inside, bare = (
                [t for t in document.translations if start - 1 <= t.segment.start < end] for document in (done, plain)
            )
            systems["hanyin"].append(" ".join(t.target for t in inside))
            systems["hanyin without names"].append(" ".join(t.target for t in bare))
            systems["gloss"].append(" ".join(gloss(t.segment.text, t.outcomes, words) for t in inside))
            targets.append(row["english"])
    chrf, bleu = CHRF(), BLEU(effective_order=True)
    return {
        "package": found.signature,
        "sentences": len(targets),
        "chrF": {name: round(chrf.corpus_score(lines, [targets]).score, 2) for name, lines in systems.items()},
        "BLEU": {name: round(bleu.corpus_score(lines, [targets]).score, 2) for name, lines in systems.items()},
        "signature": str(chrf.get_signature()),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--package")
    options = parser.parse_args()
    result = evaluate(options.shared, options.package)
    if result is None:
        print(f"{options.shared}: no gold/seeds/references there; give its folder with --shared")
        return 1
    print(json.dumps(result, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
