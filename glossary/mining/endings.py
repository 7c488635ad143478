"""What the end of a Hanja expression says: a place, an organisation, a work, an event (`data/name_endings.tsv`).

Each ending has a weight (log-odds of a name) after two and more characters, and one after a single character.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def _endings() -> dict[str, tuple[str, float, float]]:
    text = resources.files("glossary").joinpath("data", "name_endings.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:] if line)
    return {row[0]: (row[1], float(row[2]), float(row[3])) for row in rows}


@lru_cache(maxsize=16384)
def name_ending(hanja: str) -> tuple[str, str, float]:
    """Return (ending, category, weight) of what an expression ends in; ("", "", 0) where that says nothing.

    >>> name_ending("景福宮"), name_ending("公正")
    (('宮', 'place', 3.2), ('', '', 0.0))
    """
    known = _endings()
    for size in range(min(4, len(hanja) - 1), 0, -1):
        if (found := known.get(hanja[-size:])) is not None:
            weight = found[1] if len(hanja) - size >= 2 else found[2]
            return hanja[-size:], found[0], weight
    return "", "", 0.0
