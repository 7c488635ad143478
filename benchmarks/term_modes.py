"""Term success and prose with no, the proper and random English for every name (the modes of WMT23's terminology task).

    python -m benchmarks.term_modes [--shared ../shared] [--package NAME] [--generic] [--lines 500] [--seeds]

no      the names are left to the engine; a name counts where its English happens to stand
proper  every name has its English
random  every name of a line is given another word, the same one wherever it stands: nothing can be remembered

Sentences: the held-back authored pairs (`corpus/authored/dev.tsv`), names by the base glossary where the reference has
that English too; with --seeds the five real articles under their own mined glossary. A success is an occurrence with an
English place of its own, found again here independently of the report; "plain" leaves out what repair put in. Figures are
constrained in every mode. --generic hides the package's markings, so that it is driven as any argos package is.
"""

import argparse
import dataclasses
import json
import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

from glossary.articles import read_article
from glossary.types import Article
from translate.decoding import decode
from translate.engine import CTranslate2Engine, DecodingOptions
from translate.packages import find_package
from translate.pipeline import TranslateOptions, constrain_article, mined_names, prepare
from translate.types import Fate

MODES = ("no", "proper", "random")
#: Arbitrary English: common, rare, capitalised and of two words.
WORDS = (
    "lantern orchard walnut harbor velvet tractor pepper saddle marble cottage thunder blanket compass magnet bishop cactus "
    "donkey engine feather glacier hammock insect jacket kettle ladder mirror needle oyster pillow quarry ribbon saucer "
    "temple umbrella violin whistle yogurt zipper anchor basket candle dagger emerald falcon garlic helmet igloo jungle "
    "Lantern Orchard Walnut Harbor Velvet Quill Sable Thistle Umber Wren Alder Birch Cedar Dahlia Ember Fennel Gannet Heron "
    "Iris Juniper Kestrel Larch Myrtle Nettle Osprey Plover Quince Rowan Sorrel Teal copper_lantern silent_orchard "
    "paper_tiger iron_bridge winter_garden Blue_Harbor Old_Mill_Lane Silver_Kettle morning_ferry glass_mountain"
).split()


class Generic(CTranslate2Engine):
    """A package driven as one that was trained with no marking at all."""

    @property
    def markings(self):
        return ()


def swapped(constraints, words, rng):
    """Give every concept a word of its own."""
    own = {}
    changed = []
    for constraint in constraints:
        if constraint.kind == "term":
            if constraint.concept not in own:
                free = [w for w in words if w.casefold() not in {x.casefold() for x in own.values()}]
                own[constraint.concept] = rng.choice(free)
            english = own[constraint.concept].replace("_", " ")
            constraint = dataclasses.replace(
                constraint, expected=english, accepted=(english,), category="other", alternatives=(), avoid=()
            )
        changed.append(constraint)
    return tuple(changed)


def stands(form, english):
    """Where a form stands as words of its own."""
    found = re.finditer(rf"(?<![A-Za-z0-9]){re.escape(form)}(?![A-Za-z0-9])", english, re.IGNORECASE)
    return [match.span() for match in found]


def audit(translation):
    """Return what is untrue about the statuses of a segment: places, overlaps, too few occurrences."""
    english, problems, taken = translation.target, [], []
    claims = Counter()
    for outcome in translation.outcomes:
        if outcome.target is None:
            continue
        start, end = outcome.target_start, outcome.target_end
        if english[start:end] != outcome.target:
            problems.append(f"{outcome.constraint.surface}: the place does not hold the target")
        if any(start < b and a < end for a, b in taken):
            problems.append(f"{outcome.constraint.surface}: shares its place")
        taken.append((start, end))
        claims[outcome.target] += 1
    problems += [f"{form}: claimed {n} times" for form, n in claims.items() if len(stands(form, english)) < n]
    return problems


def run(lines, engine, package, options, mode, rng):
    """Decode lines of (segments, constraints of each) in one mode."""
    segments = [segment for segment, _ in lines]
    given = []
    for _, constraints in lines:
        if mode == "no":
            given.append(tuple(c for c in constraints if c.kind != "term"))
        else:
            given.append(swapped(constraints, WORDS, rng) if mode == "random" else tuple(constraints))
    limits = (package.max_terms or 16, package.max_figures or 12)
    started = time.perf_counter()
    done = decode(segments, given, engine, options, limits)
    return done, given, time.perf_counter() - started


def terms_of(done, lines, given, mode):
    """Count terms, successes, and successes that repair did not put in."""
    count = Counter()
    for translation, (_, constraints), _own in zip(done, lines, given, strict=True):
        if mode == "no":
            taken = []
            for constraint in (c for c in constraints if c.kind == "term"):
                count["terms"] += 1
                forms = (constraint.expected, *constraint.accepted)
                places = [p for f in forms for p in stands(f, translation.target)]
                free = next((p for p in places if not any(p[0] < b and a < p[1] for a, b in taken)), None)
                if free:
                    taken.append(free)
                    count["success"] += 1
                    count["plain"] += 1
        for outcome in translation.outcomes:
            if outcome.constraint.kind == "term":  # never in mode "no"
                count["terms"] += 1
                count["success"] += outcome.target is not None
                count["plain"] += outcome.fate is not Fate.MISSING and outcome.fate is not Fate.REPAIRED
            else:
                count["figures"] += 1
                count["figures right"] += outcome.fate is Fate.KEPT
        count["untrue"] += len(audit(translation))
    return count


def authored(path, count):
    """Return (segment, constraints, reference) of held-back pairs; names only where the reference has them."""
    names = prepare()
    found = []
    for line in path.read_text(encoding="utf-8").splitlines()[:count]:
        korean, english = line.split("\t")[:2]
        _, constrained = constrain_article(Article("-", korean), names, TranslateOptions(main_text=False))
        for item in constrained:
            own = tuple(
                c
                for c in item.constraints
                if c.kind != "term" or any(stands(f, english) for f in (c.expected, *c.accepted))
            )
            found.append((item.segment, own, english))
    return found


def articles(folder):
    """Return (segment, constraints, "") of the real articles."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        article = read_article(path, path.name)
        _, constrained = constrain_article(article, mined_names(article.text), TranslateOptions())
        found += [(item.segment, item.constraints, "") for item in constrained]
    return found


def measure_modes(rows, package, options, generic=False, seed=7):
    """Return a row of figures per mode."""
    from sacrebleu.metrics import BLEU, CHRF

    engine = Generic(package) if generic else CTranslate2Engine(package)
    lines = [(segment, constraints) for segment, constraints, _ in rows]
    result = {}
    for mode in MODES:
        done, given, seconds = run(lines, engine, package, options, mode, random.Random(seed))
        count = terms_of(done, lines, given, mode)
        row = {
            "terms": count["terms"],
            "success %": round(100 * count["success"] / max(1, count["terms"]), 2),
            "without repair %": round(100 * count["plain"] / max(1, count["terms"]), 2),
            "figures %": round(100 * count["figures right"] / max(1, count["figures"]), 2),
            "untrue": count["untrue"],
            "strategies": dict(Counter(t.strategy for t in done).most_common()),
            "flags": dict(Counter(f.code for t in done for f in t.flags).most_common()),
            "seconds": round(seconds, 1),
        }
        if all(reference for _, _, reference in rows) and mode != "random":
            english, references = [t.target for t in done], [[reference for _, _, reference in rows]]
            row["chrF"] = round(CHRF().corpus_score(english, references).score, 2)
            row["BLEU"] = round(BLEU().corpus_score(english, references).score, 2)
        result[mode] = row
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--package")
    parser.add_argument("--generic", action="store_true")
    parser.add_argument("--lines", type=int, default=500)
    parser.add_argument("--seeds", action="store_true")
    wanted = parser.parse_args()
    rows = (
        articles(wanted.shared / "seeds")
        if wanted.seeds
        else authored(wanted.shared / "corpus/authored/dev.tsv", wanted.lines)
    )
    package = find_package(wanted.package)
    result = measure_modes(rows, package, DecodingOptions(), wanted.generic)
    print(json.dumps(result, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
