"""Rebuild `word_levels.txt`: how usual a string is as an ordinary Korean word, bare and with a particle; verb stems.

    python -m glossary.data.regenerate_levels --mecab sys.dic --press FILE.tsv... --other FILE.tsv...

Which strings are nouns, adverbs or stems is asked of mecab-ko-dic (Apache-2.0); how usual they are is counted over the
Korean side (first column) of texts, those of `--other` a third: how often it stands bare, how often with particles. A
line `32` has words of level 3 when bare and level 2 with a particle; `word_levels_by_hand.tsv` comes last. A name of
the base that is no ordinary word is left out where it is mostly the name. Only these levels are kept.
"""

import argparse
import struct
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from re import findall

from glossary.base import base_concepts
from glossary.cues import is_particle_chain
from glossary.data.regenerate_counts import named
from glossary.matching import Matcher
from glossary.ordinary import ordinary_words
from glossary.types import Concept, Origin

WORDS = frozenset(["NNG", "MAG", "MAJ", "NNB", "NR", "NP", "MM", "IC", "XR"])
VERBS = frozenset(["VV", "VA", "VX"])
#: The costs of a word, and of a root, that no corpus of mecab-ko-dic had.
UNSEEN = frozenset([2788, 4796])
#: From these counts on a word is of level 5, 4, 3, 2; of level 1 is what only a dictionary has.
LEVELS = ((5, 100.0), (4, 20.0), (3, 4.0), (2, 1.0))
#: A stem stands in a text with so many of these endings.
ENDINGS = ("고", "지", "는", "게", "면", "기", "며", "면서", "지만", "도록", "다", "던", "거나", "은", "을")
ENOUGH_ENDINGS = 5
MOST = 60_000


def entries(path: Path) -> Iterator[tuple[str, str, int]]:
    """Yield (tag, word, cost) of a compiled MeCab dictionary."""
    data = path.read_bytes()
    units, size = struct.unpack("<2I", data[24:32])
    tokens, features = data[72 + units : 72 + units + size], data[72 + units + size :]
    for at in range(0, size, 16):
        cost, feature = struct.unpack("<6xhI4x", tokens[at : at + 16])
        tags = features[feature : features.index(b"\0", feature)].decode().split(",")
        yield tags[0], tags[3], cost


def words_of(
    paths: list[Path], names: dict[str, list[tuple[str, tuple[Concept, ...]]]]
) -> tuple[Counter[str], Counter[str]]:
    """Count the runs of Hangul in the first column of files, and apart the names that the English of the second has."""
    found: Counter[str] = Counter()
    meant: Counter[str] = Counter()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines()[:MOST]:
            korean, _, english = line.partition("\t")
            for word in findall("[가-힣]+", korean):
                known = [form for form, c in names.get(word[:2], ()) if word.startswith(form) and named(c, english)]
                meant.update(known)
                found[word] += not known
    return found, meant


def usual(press: Counter[str], other: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """Count how often a string is a word, and how often it begins one of which the rest is a particle."""
    bare: Counter[str] = Counter()
    followed: Counter[str] = Counter()
    for words, weight in ((press, 1.0), (other, 1 / 3)):
        for word, number in words.items():
            bare[word] += number * weight  # type: ignore[assignment]
            for size in range(1, min(3, len(word) - 1) + 1):
                if is_particle_chain(word[size:]):
                    followed[word[:size]] += number * weight  # type: ignore[assignment]
    return bare, followed


def level_of(count: float, listed: bool) -> int:
    """Return the level of a count; a word that only a dictionary has is of level 1."""
    return next((level for level, least in LEVELS if count >= least), int(listed))


def by_hand() -> list[tuple[str, set[str]]]:
    """Return the levels that were written by hand; places of Korea come first."""
    lines = Path(__file__).with_name("word_levels_by_hand.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(pair, set(words.split())) for pair, words in rows]


def main() -> None:
    """Read the dictionary and the texts, write the file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--mecab", type=Path, required=True)
    for name in ("press", "other"):
        parser.add_argument(f"--{name}", type=Path, nargs="*", default=[])
    given = parser.parse_args()
    surfaces = Matcher(base_concepts()).surfaces
    by_head: dict[str, list[tuple[str, tuple[Concept, ...]]]] = defaultdict(list)
    for form, concepts in surfaces.items():
        by_head[form[:2]].append((form, concepts))
    press, meant = words_of(given.press, by_head)
    other, meant_there = words_of(given.other, by_head)
    meant += meant_there
    (bare, followed), standing = usual(press, other), press + other
    tags: dict[str, set[str]] = defaultdict(set)
    seen: set[str] = set()
    for tag, word, cost in entries(given.mecab):
        if len(word) <= 3 and all("가" <= c <= "힣" for c in word):
            tags[word].add(tag)
            if tag in WORDS and cost not in UNSEEN:
                seen.add(word)
    names = {concept.hangul for concept in base_concepts()} - ordinary_words()
    marked = {c.hangul for c in base_concepts() if c.note.startswith(("ordinary", "also a", "homograph"))}
    proper = names - marked
    levels: dict[str, list[str]] = defaultdict(list)
    for word in sorted(tags):
        inflected = sum(word + ending in standing for ending in ENDINGS)
        if tags[word] & VERBS and len(word) <= 2 and inflected >= ENOUGH_ENDINGS:
            levels["stem"].append(word)
        if not tags[word] & WORDS:
            continue
        if len(word) == 1:
            if "NNG" in tags[word] and word in seen and bare[word] + followed[word] >= 5:
                levels["syllable"].append(word)
            continue
        listed = word in seen and len(word) == 2 and word not in proper
        if word in proper and meant[word] > bare[word] + followed[word]:
            continue
        pair = level_of(bare[word], listed), level_of(followed[word], listed)
        if max(pair) > 2 or listed or bare[word] + followed[word] >= 2:
            levels[f"{pair[0]}{pair[1]}"].append(word)
    korean = {c.hangul for c in base_concepts() if c.origin is Origin.KO}
    levels["korea"] = sorted(by_hand()[0][1])
    for level, more in by_hand():
        for words in (words for key, words in levels.items() if key != "korea" and level != "stem"):
            words[:] = [word for word in words if word not in more - korean or len(word) == 1]
        levels[level] = sorted({*levels[level], *more - korean})
    target = Path(__file__).with_name("word_levels.txt")
    lines = [f"{key}\t{' '.join(levels[key])}\n" for key in sorted(levels)]
    target.write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
