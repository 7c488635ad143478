"""The rows of a glossary as the index keeps them: cells in one line, made and read back without a detour.

`Ledger.load` checks every cell and remembers who wrote it; for looking names up only what it ends with counts. So a
plain file (CSV or TSV in clean UTF-8, the usual words in its columns) is read row by row here, to the very records that
the ledger gives; anything out of the ordinary is left to the ledger, errors too.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from glossary.base import base_lines
from glossary.schema import COLUMNS, KEEP_EMPTY, concept_id, join_list, split_list, to_cells
from glossary.state import VERSION, state_path
from glossary.tables import delimiter_of
from glossary.types import Category, Concept, Origin, Source, Status

SEPARATOR = "\x1f"  # control characters never stand in a cell
# What cells are cleaned of (see `schema.clean_cell`), blanks at their ends apart; a quote may hide a line break.
_UNCLEAN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]|\t|  "
)
_NUMBER = re.compile("[0-9]+")
_CATEGORIES = {member.value: member for member in Category}
_ORIGINS = {member.value: member for member in Origin}
_STATUSES = {member.value: member for member in Status}
_SOURCES = {member.value: member for member in Source}
_PLACES = {column: number for number, column in enumerate(COLUMNS)}
#: avoid, confidence, mentions, documents, source and first_seen of every base name.
_SAME_IN_BASE = ("", "1.00", "0", "0", "base", "")
_NO_CELLS: dict[str, str] = {}


class _UnusualError(Exception):
    """The file has something that the ledger should look at."""


class _Unfrozen:
    """A concept while it is filled, without the check of a frozen class at each field (as in `glossary.base`)."""

    __slots__ = Concept.__slots__


def line_of(concept: Concept) -> str:
    """Return a concept as one line.

    >>> line_of(Concept(hangul="산시")).split(SEPARATOR)[1]
    '산시'
    """
    cells = to_cells(concept)
    extra = json.dumps(dict(concept.extra)) if concept.extra else ""
    return SEPARATOR.join([*map(cells.__getitem__, COLUMNS), extra])


def lines_of_base() -> list[str]:
    """Return the lines of the base names, without the concepts between.

    >>> [line.split(SEPARATOR)[5] for line in lines_of_base() if "陝西" in line.split(SEPARATOR)]
    ['Shaanxi']
    """
    lines = []
    for row in base_lines():
        cells = row.split("\t")
        lines.append(SEPARATOR.join((*cells[:8], "approved", *cells[8:11], *_SAME_IN_BASE, cells[11], "")))
    return lines


def concept_of(line: str) -> Concept:
    """Return the concept of a line.

    >>> concept_of(line_of(Concept(hangul="산시", variants=("섬서",)))).variants
    ('섬서',)
    """
    record: Any = _Unfrozen()
    (
        record.id, record.hangul, record.hanja, record.simplified, record.pinyin, record.english, category, origin,
        status, variants, misspellings, english_variants, avoid, confidence, mentions, documents, source,
        record.first_seen, record.note, extra,
    ) = line.split(SEPARATOR)  # fmt: skip
    record.category, record.origin = _CATEGORIES[category], _ORIGINS[origin]
    record.status, record.source = _STATUSES[status], _SOURCES[source]
    record.variants, record.misspellings = split_list(variants), split_list(misspellings)
    record.english_variants, record.avoid = split_list(english_variants), split_list(avoid)
    record.confidence, record.mentions, record.documents = float(confidence), int(mentions), int(documents)
    record.extra = tuple(json.loads(extra).items()) if extra else ()
    record.__class__ = Concept
    concept: Concept = record
    return concept


def lines_of_file(path: Path, load: Callable[[Path], Sequence[Concept]]) -> list[str]:
    """Return the lines of a glossary file, sorted as the ledger sorts; `load` reads what is out of the ordinary."""
    try:
        rows = sorted(_plain_rows(path))
    except (_UnusualError, OSError, ValueError, LookupError, TypeError, AttributeError, csv.Error):
        return [line_of(concept) for concept in load(path)]
    return [line for _, _, _, line in rows]


def _plain_rows(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield what the rows are sorted by, and their lines."""
    if path.suffix.lower() not in {".csv", ".tsv"}:
        raise _UnusualError
    text = path.read_bytes().decode("utf-8-sig")
    if not text.strip():
        raise _UnusualError
    separator = delimiter_of(text, path)
    found = _UNCLEAN.search(text.replace("\t", "") if separator == "\t" else text)
    if found or not unicodedata.is_normalized("NFC", text):
        raise _UnusualError
    owned = _owned(path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    header = next(reader)
    known = [column for column in header if column in _PLACES]
    if len(set(header)) < len(header) or not {"hangul", "hanja"} & set(known) or not all(map(str.strip, header)):
        raise _UnusualError
    if any(_proper(column) != column for column in header):
        raise _UnusualError
    if owned and set(COLUMNS[1:]) - set(known):
        raise _UnusualError  # a column that was removed comes back with what stood in it
    places = [_PLACES.get(column, -1) for column in header]
    others = [(number, column) for number, column in enumerate(header) if column not in _PLACES]
    records, given = [], set()
    for record in reader:
        if "\n" in (joined := "".join(record)) or "\r" in joined:
            raise _UnusualError
        if not joined or joined.isspace():
            continue
        if len(record) > len(header):
            raise _UnusualError
        cells = [""] * (len(COLUMNS) + 1)
        for place, cell in zip(places, record, strict=False):
            cells[place] = cell.strip()
        cells[-1] = ""
        if others:
            extra = {column: record[number].strip() for number, column in others if number < len(record)}
            cells[-1] = json.dumps(extra) if extra else ""
            if KEEP_EMPTY in extra.values():
                raise _UnusualError
        if cells[0]:
            if cells[0] in given:
                raise _UnusualError
            given.add(cells[0])
        records.append(cells)
    del text, reader  # a million rows are large
    taken: set[str] = set()
    records.reverse()
    while records:
        cells = records.pop()
        if not cells[0]:
            cells[0] = concept_id(cells[2], cells[1], cells[5], taken, given)
        taken.add(cells[0])
        _complete(cells, owned.get(cells[0], _NO_CELLS))
        yield cells[1], cells[2], cells[0], SEPARATOR.join(cells)


def _proper(column: str) -> str:
    folded = column.strip().lower().replace(" ", "_").replace("-", "_")
    return folded if folded in _PLACES else column.strip()


def _complete(cells: list[str], owned: Mapping[str, str]) -> None:
    """Fill in what a row leaves open, and write the rest in its one form, as `schema.from_cells` reads it."""
    if KEEP_EMPTY in cells:
        raise _UnusualError
    english = cells[5]
    source = cells[16] or ("person" if english else "composed")
    person = source == "person"
    cells[6] = cells[6] or "other"
    cells[7] = cells[7] or ("zh" if cells[2] or cells[3] or cells[4] else "other")
    cells[8] = cells[8] or ("approved" if person else "proposed")
    for place in (9, 10, 11, 12):
        if cells[place]:
            cells[place] = join_list(split_list(cells[place]))
    if not cells[13]:
        cells[13] = "1.00" if person else "0.00"
    elif not 0 <= float(cells[13]) <= 1:
        raise _UnusualError
    else:
        cells[13] = f"{round(float(cells[13]), 2):.2f}"
    for place in (14, 15):
        if not cells[place]:
            cells[place] = "0"
        elif not _NUMBER.fullmatch(cells[place]):
            raise _UnusualError
        else:
            cells[place] = str(int(cells[place]))
    if cells[6] not in _CATEGORIES or cells[7] not in _ORIGINS or cells[8] not in _STATUSES or source not in _SOURCES:
        raise _UnusualError
    # English that somebody changed is a person's, also where the source still says what hanyin wrote.
    if english and not person and owned.get("english") != english and owned.get("source") == source:
        source = "person"
    cells[16] = source


def _owned(path: Path) -> dict[str, dict[str, str]]:
    """Return per record the cells that hanyin wrote, from the state beside the file; {} if there is none."""
    try:
        data = json.loads(state_path(path).read_bytes())
        if data["version"] != VERSION:
            return {}
        return {record: values.get("cells", {}) for record, values in data["records"].items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        raise _UnusualError from None
