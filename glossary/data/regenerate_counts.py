"""Rebuild `risky_counts.tsv`: how often a surface that is also a word was translated as the name.

    python glossary/data/regenerate_counts.py PARALLEL.tsv...

Each line of a file is a Korean sentence, a tab, its English (or the other way round). A surface counts where at most
particles stand behind it and no table makes it the word; it was the name where the English of the name is in the line.
"""

import re
import sys
from collections import Counter
from pathlib import Path

from glossary.base import base_concepts
from glossary.cues import is_particle_chain
from glossary.matching import Matcher
from glossary.ordinary import is_risky, reads_as_word, sounds_korean
from glossary.types import Category, Concept

HEAD = (
    "# How often a surface that is also a word was the name: counts over authored and open parallel texts\n"
    "# (occurrences with particles behind, or bare: translated as the name or not), by regenerate_counts.py.\n"
    "surface\tname\tword\tname_bare\tword_bare\n"
)
MOST = 40_000


def risky_surfaces() -> dict[str, tuple[Concept, ...]]:
    """Return the surfaces of the base that need a reason to be a name."""
    found = {}
    for form, concepts in Matcher(base_concepts()).surfaces.items():
        person = any(c.category is Category.PERSON for c in concepts)
        marked = all("homograph" in c.note or c.note.startswith(("ordinary word", "Korean place")) for c in concepts)
        korean = person and len(form) == 2 and "가" <= form[0] <= "힣" and sounds_korean(form)
        if "가" <= form[0] <= "힣" and (korean or marked or is_risky(form)):
            found[form] = concepts
    return found


def named(concepts: tuple[Concept, ...], english: str) -> bool:
    """Tell whether the English of a name, or the surname of a person, stands in a sentence."""
    forms = [form for c in concepts for form in (c.english, *c.english_variants) if form]
    forms += [c.english.split()[0] for c in concepts if c.category is Category.PERSON and c.english]
    return any(re.search(rf"\b{re.escape(form)}", english, re.IGNORECASE) for form in forms)


def count(paths: list[str]) -> Counter[tuple[str, bool, bool]]:
    """Count the surfaces of parallel files, at most so many lines with Hangul of each."""
    risky = risky_surfaces()
    by_head: dict[str, list[str]] = {}
    for form in risky:
        by_head.setdefault(form[:2], []).append(form)
    counted: Counter[tuple[str, bool, bool]] = Counter()
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines()[:MOST]:
            cells = line.split("\t")
            korean = next((c for c in cells[:2] if re.search("[가-힣]", c)), "")
            english = next((c for c in cells[:2] if not re.search("[가-힣]", c)), "")
            for run in re.finditer("[가-힣]+", korean):
                for form in by_head.get(run.group()[:2], ()):
                    rest = run.group()[len(form) :]
                    if not run.group().startswith(form) or (rest and not is_particle_chain(rest)):
                        continue
                    if english and not reads_as_word(korean, form, run.start() + len(form)):
                        counted[form, named(risky[form], english), not rest] += 1
    return counted


if __name__ == "__main__":
    totals = count(sys.argv[1:])
    forms = sorted({form for form, _, _ in totals})
    order = [(True, False), (False, False), (True, True), (False, True)]
    rows = ["\t".join([form, *(str(totals[form, *kind]) for kind in order)]) + "\n" for form in forms]
    Path(__file__).with_name("risky_counts.tsv").write_text(HEAD + "".join(rows), encoding="utf-8", newline="\n")
