"""The glossary as a table for people and programs: CSV, TSV, Parquet, Excel, JSON, Markdown. Misspellings stay here.

CSV and TSV are plain UTF-8 for programs; `excel` is a workbook if the file is called .xlsx, else a CSV with the
byte-order mark by which Excel knows UTF-8. There a cell that Excel would take for a formula is made text (OWASP, CSV
injection).
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path

from glossary.errors import ExportError
from glossary.export.delimited import delimited
from glossary.schema import COLUMNS, FORMULA_STARTS, concept_to_json, to_cells
from glossary.tables import write_table
from glossary.types import Concept

_MARKDOWN = ("hangul", "hanja", "pinyin", "english", "category", "variants")
_HIDDEN = "misspellings"


def columns_of(concepts: Sequence[Concept]) -> tuple[str, ...]:
    """Return the columns to write: all but the misspellings, a person's own columns last.

    >>> columns_of([Concept(extra=(("desk", "Lee"),))])[-2:]
    ('note', 'desk')
    """
    extra = dict.fromkeys(column for concept in concepts for column, _ in concept.extra)
    return (*(column for column in COLUMNS if column != _HIDDEN), *extra)


def plain(concepts: Sequence[Concept], path: Path, *, first: bool = False, delimiter: str = ",") -> bytes:
    """Return a CSV with a header, no byte-order mark.

    >>> plain([Concept(hangul="산시")], Path("names.csv")).decode().splitlines()[0][:16]
    'id,hangul,hanja,'
    """
    del path, first
    columns = columns_of(concepts)
    rows = (to_cells(concept) for concept in concepts)
    return delimited([columns, *([cells.get(column, "") for column in columns] for cells in rows)], delimiter)


def tabs(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    r"""Return the same with tabs.

    >>> b"id\thangul" in tabs([], Path("names.tsv"))
    True
    """
    return plain(concepts, path, first=first, delimiter="\t")


def parquet(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    """Return a Parquet file with lists and numbers as such.

    >>> parquet([], Path("names.parquet"))[:4]
    b'PAR1'
    """
    del first
    return write_table(path.with_suffix(".parquet"), columns_of(concepts), [to_cells(concept) for concept in concepts])


def excel(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    r"""Return a workbook (.xlsx) or a CSV that Excel opens right.

    >>> excel([Concept(hangul="=1+1")], Path("names.csv")).decode().splitlines()[1][:7]
    ",'=1+1,"
    """
    del first
    columns = columns_of(concepts)
    if path.suffix.lower() == ".xlsx":
        return _workbook(columns, concepts)
    rows = [{column: _harmless(cell) for column, cell in to_cells(concept).items()} for concept in concepts]
    return write_table(path.with_suffix(".csv"), columns, rows)


def records(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    """Return JSON: a list of records as `hanyin lookup --json` gives them.

    >>> json.loads(records([Concept(id="c-1", hangul="산시")], Path("names.json")))[0]["hangul"]
    '산시'
    """
    del path, first
    found = [concept_to_json(concept) for concept in concepts]
    for record in found:
        record.pop(_HIDDEN)
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def markdown(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    r"""Return a Markdown table (GitHub Flavored Markdown 4.10) to read.

    >>> markdown([Concept(hangul="산시", english="Shan|xi")], Path("names.md")).decode().splitlines()[2]
    '| 산시 |  |  | Shan\\|xi | other |  |'
    """
    del path, first
    lines = ["| " + " | ".join(_MARKDOWN) + " |", "|" + " --- |" * len(_MARKDOWN)]
    for concept in concepts:
        cells = {**to_cells(concept), "variants": " · ".join(concept.variants)}
        lines.append("| " + " | ".join(_escaped(cells[column]) for column in _MARKDOWN) + " |")
    return ("\n".join(lines) + "\n").encode()


def _harmless(cell: str) -> str:
    # A cell that has the apostrophe already gets another one, so that an import can take back exactly one.
    start = cell.lstrip("'")[:1]
    return f"'{cell}" if start and start in FORMULA_STARTS else cell


def _escaped(cell: str) -> str:
    for mark in "\\|`*_<[":
        cell = cell.replace(mark, f"\\{mark}")
    return cell


def _workbook(columns: Sequence[str], concepts: Sequence[Concept]) -> bytes:
    try:
        import openpyxl
        from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    except ImportError:
        raise ExportError(
            "a workbook needs openpyxl: install hanyin[xlsx], or give the file a name that ends in .csv"
        ) from None
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "glossary"
    sheet.append(list(columns))
    for concept in concepts:
        numbers = {"confidence": concept.confidence, "mentions": concept.mentions, "documents": concept.documents}
        values = {**to_cells(concept), **numbers}
        sheet.append([values.get(column) for column in columns])
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, str):
                cell.value = ILLEGAL_CHARACTERS_RE.sub("", cell.value)
                # As text: openpyxl would make a formula of a leading =.
                cell.data_type, cell.quotePrefix = "s", cell.value[:1] in FORMULA_STARTS
    sheet.freeze_panes = "B2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
