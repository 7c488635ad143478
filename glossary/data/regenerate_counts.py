"""Rebuild `risky_counts.tsv`: how often a surface that is also a word was translated as the name.

    python -m glossary.data.regenerate_counts PARALLEL.tsv... [--plain PARALLEL.tsv...]

Each line of a file is a Korean sentence, a tab, its English. A surface counts where at most particles stand behind it
and no table makes it the word. It was the name where the English has a form of the name as often, with its capitals;
it was the word where the English has no part of any form; other places are left out. Files after `--plain` are of
fields where hardly a name of the base stands (manuals, scripture): a third of their words count.
"""

import argparse
import re
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
#: One occurrence in so many counts in a file without names.
PLAIN = 3
#: So often without a capital, an English form is a word.
USUAL = 4
#: Parts of English forms that say nothing of a name.
COMMON = frozenset(
    "the of and in de new north south east west great lake river mount county city district province prince king "
    "emperor china chinese korea korean".split()
)


def risky_surfaces(matcher: Matcher) -> dict[str, tuple[Concept, ...]]:
    """Return the surfaces of the base that need a reason to be a name."""
    found = {}
    for form, concepts in matcher.surfaces.items():
        person = any(c.category is Category.PERSON for c in concepts)
        marked = all("homograph" in c.note or c.note.startswith(("ordinary word", "Korean place")) for c in concepts)
        korean = person and len(form) == 2 and "가" <= form[0] <= "힣" and sounds_korean(form)
        if "가" <= form[0] <= "힣" and (korean or marked or is_risky(form)):
            found[form] = concepts
    return found


def forms_of(concepts: tuple[Concept, ...]) -> set[str]:
    """Return the English forms of a name."""
    return {form for c in concepts for form in (c.english, *c.english_variants) if form}


def named(concepts: tuple[Concept, ...], english: str) -> bool:
    """Tell whether the English of a name, or the surname of a person, stands in a sentence."""
    forms = forms_of(concepts) | {c.english.split()[0] for c in concepts if c.category is Category.PERSON and c.english}
    return any(re.search(rf"\b{re.escape(form)}", english, re.IGNORECASE) for form in forms)


def words_of(paths: list[Path]) -> frozenset[str]:
    """Return the English words that stand without a capital."""
    counted = Counter(w for path in paths for w in re.findall(r"\b[a-z]+\b", path.read_text(encoding="utf-8")))
    return frozenset(word for word, often in counted.items() if often >= USUAL)


def times(form: str, english: str, words: frozenset[str]) -> int:
    """Return how often a form stands in a sentence, -1 where it may as well be a word (Genesis, Frontier).

    >>> visa = frozenset(["visa"])
    >>> times("Shenzhen", "Shenzhen's port", visa), times("Visa", "A visa", visa), times("Visa", "Visa fell", visa)
    (1, 0, -1)
    """
    if not form[:1].isupper():
        return len(re.findall(rf"\b{re.escape(form.lower())}(?:s|es)?(?![a-z])", english.lower()))
    found = re.findall(rf"\b{re.escape(form)}(?:s|es|ese|n|an)?(?![a-z])", english)
    if " " in form or form.lower() not in words:
        return len(found)
    inside = re.findall(rf"(?<![.?!\"“] )(?<!^)(?<!^[\"“])\b{re.escape(form)}(?![a-z])", english)
    if re.search(rf"\b{re.escape(form.lower())}(?![a-z])", english):
        return -1 if inside else 0
    return len(inside) if inside else -1 if found else 0


def is_named(concepts: tuple[Concept, ...], english: str, often: int, words: frozenset[str]) -> bool | None:
    """Tell whether a sentence has a name so often, None where it cannot be told."""
    most = max((times(form, english, words) for form in forms_of(concepts)), default=0)
    if most < 0:
        return None
    if most >= often:
        return True
    parts = {w.lower() for form in forms_of(concepts) for w in re.findall("[A-Za-z']{2,}", form)} - COMMON
    part = any(re.search(rf"\b{re.escape(word)}\b", english, re.IGNORECASE) for word in parts)
    return None if most or part else False


def standing(korean: str, by_head: dict[str, list[str]]) -> list[tuple[str, int, bool]]:
    """Return (surface, start, whether bare) of the risky surfaces of a sentence, each with at most particles behind."""
    found = []
    for run in re.finditer("[가-힣]+", korean):
        for form in by_head.get(run.group()[:2], ()):
            rest = run.group()[len(form) :]
            if run.group().startswith(form) and (not rest or is_particle_chain(rest)):
                if not reads_as_word(korean, form, run.start() + len(form)):
                    found.append((form, run.start(), not rest))
                break
    return found


def count(paths: list[Path], risky: dict[str, tuple[Concept, ...]], every: int) -> Counter[tuple[str, bool, bool]]:
    """Count (surface, whether the name, whether bare) over parallel files, each sentence once."""
    by_head: dict[str, list[str]] = {}
    for form in sorted(risky, key=len, reverse=True):
        by_head.setdefault(form[:2], []).append(form)
    counted: Counter[tuple[str, bool, bool]] = Counter()
    words = words_of(paths)
    seen: set[str] = set()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            korean, _, english = line.partition("\t")
            if korean in seen or not english:
                continue
            seen.add(korean)
            places = standing(korean, by_head)
            often = Counter(form for form, _, _ in places)
            for form, _, bare in places:
                if (named := is_named(risky[form], english, often[form], words)) is not None and (
                    every == 1 or not named
                ):
                    counted[form, named, bare] += 1
    return Counter({key: n // every for key, n in counted.items()})


def main() -> None:
    """Write the table beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parallel", nargs="+", type=Path)
    parser.add_argument("--plain", nargs="*", type=Path, default=[])
    given = parser.parse_args()
    risky = risky_surfaces(Matcher(base_concepts()))
    totals = count(given.parallel, risky, 1) + count(given.plain, risky, PLAIN)
    order = [(True, False), (False, False), (True, True), (False, True)]
    rows = [
        "\t".join([form, *(str(totals[form, *kind]) for kind in order)]) + "\n"
        for form in sorted({form for form, _, _ in totals})
    ]
    Path(__file__).with_name("risky_counts.tsv").write_text(HEAD + "".join(rows), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
