"""Check the files of base names, sort them, and build the one file that the package reads.

    python glossary/data/validate_base.py           lists what is wrong and exits 1
    python glossary/data/validate_base.py --fix     sorts rows and lists, notes shared Hangul, writes base_names.tsv

The topic files of `base/` are for people. `base_names.tsv` is all of them in one, sorted, with the ids: quick to read.
"""

from __future__ import annotations

import argparse
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, replace
from pathlib import Path

from glossary.base import COMBINED, TOPICS
from glossary.base import TOPIC_COLUMNS as COLUMNS
from glossary.data.base_checks import CHECKS, Problem, Row
from glossary.phonetics.han import to_simplified
from glossary.schema import concept_id
from glossary.types import Category, Origin
from glossary.writing import write_atomic

LISTS = ("variants", "misspellings", "english_variants")
SHARED = "shared Hangul: "
_CATEGORIES = frozenset(Category)
_ORIGINS = frozenset(Origin)


def cells(row: Row) -> tuple[str, ...]:
    """Return the cells of a row as they stand in its file."""
    return astuple(row)[2:]


def items(cell: str) -> list[str]:
    """Return a list cell as a list.

    >>> items("베이징시 | 北京市"), items("")
    (['베이징시', '北京市'], [])
    """
    return cell.split(" | ") if cell else []


def read(folder: Path = TOPICS) -> list[Row]:
    """Read all topic files; a row with a wrong number of cells is an error at once."""
    rows: list[Row] = []
    for path in sorted(folder.glob("*.tsv")):
        lines = path.read_text("utf-8").split("\n")
        if tuple(lines[0].split("\t")) != COLUMNS:
            sys.exit(f"{path.name} line 1: the columns must be {' '.join(COLUMNS)}")
        for number, line in enumerate(lines[1:], start=2):
            found = line.split("\t")
            if line and len(found) != len(COLUMNS):
                sys.exit(f"{path.name} line {number}: {len(found)} cells instead of {len(COLUMNS)}")
            if line:
                rows.append(Row(path.stem, number, *found))
    return rows


def order(row: Row) -> tuple[str, str, str]:
    """Return what the rows of a file are sorted by."""
    return row.hangul, row.hanja, row.english


def form(row: Row) -> Iterator[Problem]:
    """Yield what is wrong with the cells themselves."""
    for column, cell in zip(COLUMNS, cells(row), strict=True):
        if cell != cell.strip() or "  " in cell or unicodedata.normalize("NFC", cell) != cell:
            yield Problem(row, column, "blanks or not NFC")
        if any(unicodedata.category(c) in ("Cc", "Cf", "Co") for c in cell):
            yield Problem(row, column, "control characters")
        if column in LISTS:
            found = items(cell)
            if any(not item or item != item.strip() or "|" in item for item in found) or len(set(found)) != len(found):
                yield Problem(row, column, "empty or repeated item")
    if not (row.hangul or row.hanja):
        yield Problem(row, "hangul", "no name")
    if row.category not in _CATEGORIES or row.origin not in _ORIGINS:
        yield Problem(row, "category", f"unknown {row.category} {row.origin}")
    own = {row.hangul, row.hanja, row.simplified} - {""}
    if own & {*items(row.variants), *items(row.misspellings)}:
        yield Problem(row, "variants", "repeats the name")
    if set(items(row.variants)) & set(items(row.misspellings)):
        yield Problem(row, "misspellings", "also a variant")
    if row.english in items(row.english_variants):
        yield Problem(row, "english_variants", "repeats the English")


def surfaces(row: Row) -> frozenset[str]:
    """Return every form that stands for the row in a text."""
    return frozenset({row.hangul, row.hanja, row.simplified, *items(row.variants)} - {""})


def between(rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield what is wrong between rows: order, repetitions, two names that nothing tells apart, unmarked homographs."""
    previous: Row | None = None
    for row in rows:
        if previous is not None and previous.file == row.file and order(previous) > order(row):
            yield Problem(row, "order", f"stands after {previous.hangul}; run with --fix")
        previous = row
    keys: dict[tuple[str, ...], Row] = {}
    forms: dict[frozenset[str], Row] = {}
    for row in rows:
        for kind, key in (("hangul", (row.hangul, row.hanja or row.english)), ("hanja", _things(row))):
            if key[1] and (other := keys.setdefault((kind, *key), row)) is not row:
                yield Problem(row, "key", f"also in {other.file}.tsv line {other.line}")
        if (other := forms.setdefault(surfaces(row), row)) is not row:
            yield Problem(row, "variants", f"nothing tells it from {other.file}.tsv line {other.line}")
    for row, others in shared_hangul(rows):
        if SHARED not in row.note:
            yield Problem(row, "note", f"shares its Hangul with {others}; run with --fix")


def _things(row: Row) -> tuple[str, str, str]:
    """A Chinese name is one thing by its characters, unless it is a person, a place and an organisation."""
    kind = row.category if row.category in ("person", "place") else "thing"
    return kind + (row.hangul if kind != "thing" else ""), to_simplified(row.hanja), row.origin


def shared_hangul(rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    """Yield the homographs: rows whose Hangul is that of another row, and what the others are."""
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.hangul].append(row)
    for group in groups.values():
        for row in group if len(group) > 1 else ():
            yield row, ", ".join(f"{o.hanja} {o.english}".strip() for o in group if o is not row)


def problems(rows: Sequence[Row]) -> list[Problem]:
    """Return everything that is wrong."""
    found = [problem for row in rows for check in (form, *CHECKS) for problem in check(row)]
    return found + list(between(rows))


def repair(rows: Sequence[Row]) -> list[Row]:
    """Return the rows sorted, lists without repetitions, homographs noted."""
    others = {id(row): text for row, text in shared_hangul(rows)}
    fixed = []
    for row in rows:
        own = {row.hangul, row.hanja, row.simplified}
        variants = [item for item in dict.fromkeys(items(row.variants)) if item not in own]
        english = [item for item in dict.fromkeys(items(row.english_variants)) if item != row.english]
        note = row.note
        if id(row) in others and SHARED not in note:
            note = f"{note}; {SHARED}{others[id(row)]}" if note else f"{SHARED}{others[id(row)]}"
        row = replace(row, variants=" | ".join(variants), english_variants=" | ".join(english), note=note)
        fixed.append(row)
    return sorted(fixed, key=lambda row: (row.file, *order(row)))


def write(rows: Iterable[Row], folder: Path = TOPICS) -> None:
    """Write the topic files that changed."""
    files: defaultdict[str, list[str]] = defaultdict(lambda: ["\t".join(COLUMNS)])
    for row in rows:
        files[row.file].append("\t".join(cells(row)))
    for name, lines in files.items():
        replace_changed(folder / f"{name}.tsv", "\n".join(lines) + "\n")


def replace_changed(path: Path, text: str) -> bool:
    """Write a file whole or not at all, and only if its text is another one; tell whether it was.

    Several people work on the topic files at once: what did not change is left alone.
    """
    data = text.encode("utf-8")
    if path.exists() and path.read_bytes() == data:
        return False
    write_atomic(path, data)
    return True


def combined(rows: Iterable[Row]) -> str:
    """Return the file that the package reads: all rows with their ids, sorted by Hangul, Hanja, id."""
    taken: set[str] = set()
    found = []
    for row in sorted(rows, key=lambda row: (row.file, *order(row))):
        identity = concept_id(row.hanja, row.hangul, row.english, taken)
        taken.add(identity)
        found.append((row.hangul, row.hanja, identity, "\t".join((identity, *cells(row)))))
    return "\n".join(["\t".join(("id", *COLUMNS)), *(line for *_, line in sorted(found))]) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Check, or with `--fix` repair what a machine can, and say what is left."""
    parser = argparse.ArgumentParser(description="Check, sort and build the base names.")
    parser.add_argument("--fix", action="store_true", help="sort, note shared Hangul, write base_names.tsv")
    rows = read()
    if parser.parse_args(arguments).fix:
        write(repair(rows))
        rows = read()
        replace_changed(COMBINED, combined(rows))
    found = [str(problem) for problem in problems(rows)]
    if not COMBINED.exists() or COMBINED.read_text("utf-8") != combined(rows):
        found.append(f"{COMBINED.name} is out of date; run with --fix")
    homographs = sum(1 for _ in shared_hangul(rows))
    found.append(f"{len(rows)} rows, {homographs} with a shared Hangul, {len(found)} problems")
    sys.stdout.write("\n".join(found) + "\n")
    return 0 if len(found) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
