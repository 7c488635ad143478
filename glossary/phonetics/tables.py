"""Where the phonetic tables lie and how they are read: tab-separated text in glossary/data, split once, kept as lines.

A table of 18 000 characters loads in a few milliseconds because only the key of a line is cut out; the columns are
cut when a character is asked for.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "data"


def lines(name: str) -> list[str]:
    """Return the rows of a table as they stand, comments and empty lines left out."""
    text = (FOLDER / name).read_text("utf-8")
    return [line for line in text.split("\n") if line and line[0] != "#"]


@cache
def keyed(name: str) -> dict[str, str]:
    r"""Return a table as key -> rest of the line (the first row of a key wins).

    >>> keyed("surnames.tsv")["曾"].split("\t")[0]
    'Zēng'
    """
    found: dict[str, str] = {}
    for line in lines(name):
        key, _, rest = line.partition("\t")
        found.setdefault(key, rest)
    return found


@cache
def characters(name: str) -> dict[str, str]:
    """Return a table whose key is one character as character -> whole line: the fastest load there is.

    >>> characters("han_readings.tsv")["習"].startswith("習")
    True
    """
    return {line[0]: line for line in lines(name)}
