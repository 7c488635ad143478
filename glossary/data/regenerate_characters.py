"""Rebuild name_characters.tsv: how much more often a character stands in names than in words, from the lexicon here.

    python -m glossary.data.regenerate_characters

Counts characters in `lexicon_names.tsv` and `famous_names.tsv` against `lexicon_words.txt` and, at half weight,
`lexicon_rare.txt`; the value is the natural logarithm of the ratio of the smoothed shares, times 100. The row of "-"
holds for characters that none of them has.
"""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path

from glossary.phonetics.han import is_han, to_simplified

DATA = Path(__file__).parent
_SMOOTH = 9000


def _lines(name: str) -> list[str]:
    return [line for line in (DATA / name).read_text("utf-8").split("\n") if line and not line.startswith("#")]


def main() -> None:
    """Count and write the table."""
    names = {line.split("\t")[0] for line in _lines("lexicon_names.tsv")[1:]}
    for line in _lines("famous_names.tsv")[1:]:
        category, hanja = line.split("\t")
        if category != "word":
            names.update(to_simplified(name) for name in hanja.split())
    in_names = Counter("".join(sorted(names)))
    in_words: Counter[str] = Counter()
    for name, share in (("lexicon_words.txt", 2), ("lexicon_rare.txt", 1)):
        for word in _lines(name):
            if word not in names:
                in_words.update({character: share * word.count(character) for character in set(word)})
    total_names, total_words = in_names.total() + _SMOOTH, in_words.total() / 2 + _SMOOTH
    rows = ["character\tvalue"]
    for character in ["-", *sorted(filter(is_han, in_names.keys() | in_words.keys()))]:
        ratio = (in_names[character] + 1) / total_names / ((in_words[character] / 2 + 1) / total_words)
        rows.append(f"{character}\t{round(100 * math.log(ratio))}")
    (DATA / "name_characters.tsv").write_text("\n".join(rows) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
