"""Glossary files of other tools as records: tables, bare pairs, OmegaT, TBX, workbooks, JSON, Markdown.

The kind is told by the content (see `glossary.layouts`); `martif` and `tbx` are TBX of either version. Whoever imports
a file vouches for what it says: its cells are a person's word. What it does not say (a bare pair says nothing of
Hanja, status or variants) is left open, so that an import into a glossary changes nothing else there.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from glossary.changes import Changes
from glossary.errors import GlossaryFileError
from glossary.import_tables import entries_of
from glossary.import_tbx import tbx_entries
from glossary.layouts import layout_of_rows, layout_of_text
from glossary.ledger import Ledger
from glossary.merging import merge
from glossary.schema import COLUMNS, FORMULA_STARTS, KEEP_EMPTY, LISTS, clean_cell, join_list
from glossary.state import load_state, state_path
from glossary.tables import Table, decode, read_table, table_of

_MARK = b"\xef\xbb\xbf"


def import_glossary(path: str | Path) -> Ledger:
    r"""Read a glossary file of any tool; our own files come with what is remembered of them.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "ko-en.tsv"
    ...     count = path.write_text("산시\tShaanxi\n", encoding="utf-8")
    ...     import_glossary(path).concepts[0].english
    'Shaanxi'
    """
    path = Path(path)
    kind, ledger = _read(path)
    ledger.foreign = kind
    return ledger


def import_into(glossary: Ledger, path: str | Path) -> Changes:
    r"""Take the file of any tool into a glossary; where a person said something else before, that stays.

    >>> import tempfile
    >>> from glossary.types import Concept
    >>> anhui = Ledger.of([Concept(hangul="안후이", english="Anhui", variants=("안휘",))])
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "ko-en.tsv"
    ...     count = path.write_text("안휘\tAnhui\n", encoding="utf-8")
    ...     len(import_into(anhui, path).updated), len(anhui.concepts)
    (0, 1)
    """
    return merge(glossary, import_glossary(path))


def _read(path: Path) -> tuple[str, Ledger]:
    """Return the kind of a file (`ours`, every column; `records`, an entry a thing; `pairs`) and its records."""
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        return _ours(read_table(path), path)
    if suffix == ".xlsx":
        return _of_rows(_workbook(path), path)
    data = _bytes(path)
    text = decode(data, path)
    start = text.lstrip()[:1]
    if start == "<":
        return _records(tbx_entries(text, path), path)
    if start in {"[", "{"} and (found := _json(text, path)) is not None:
        return _ours(found, path)
    if start == "|":
        return _of_rows(_markdown_rows(text), path)
    layout = layout_of_text(text, path)
    if layout.kind == "ours":
        rows = [(1, list(layout.header)), *layout.rows]
        return _of_rows(rows, path, excel=data.startswith(_MARK))
    return _entries(layout.kind, entries_of(layout, path), path)


def _of_rows(rows: Sequence[tuple[int, list[str]]], path: Path, *, excel: bool = True) -> tuple[str, Ledger]:
    layout = layout_of_rows(rows, path)
    if layout.kind != "ours":
        return _entries(layout.kind, entries_of(layout, path), path)
    if excel:
        rows = [rows[0], *((line, [_unquoted(cell) for cell in cells]) for line, cells in rows[1:])]
    return _ours(table_of(rows, path), path)


def _ours(table: Table, path: Path) -> tuple[str, Ledger]:
    if not table.rows:
        raise GlossaryFileError(f"{path}: there is a header and nothing below it; choose another file")
    state = load_state(path) if state_path(path).exists() else None
    return "ours", Ledger.of_table(table, path, state)


def _records(entries: Iterable[tuple[int, Mapping[str, str]]], path: Path) -> tuple[str, Ledger]:
    return _entries("tbx", tuple(entries), path)


def _entries(kind: str, entries: Sequence[tuple[int, Mapping[str, str]]], path: Path) -> tuple[str, Ledger]:
    if not entries:
        raise GlossaryFileError(f"{path}: no row has a Korean or a Chinese name; nothing can be imported")
    used = dict.fromkeys(column for _, cells in entries for column in cells)
    columns = (*(column for column in COLUMNS if column in used), *(column for column in used if column not in COLUMNS))
    table = Table(columns, tuple((line, dict(cells)) for line, cells in entries))
    # Two language columns and no mark of a record say no more than bare pairs do.
    bare = kind != "tbx" and not {"id", "hanja", "simplified"} & set(columns)
    return "pairs" if kind == "pairs" or bare else "records", Ledger.of_table(table, path)


def _unquoted(cell: str) -> str:
    """Take back the apostrophe that keeps Excel from running a cell.

    >>> _unquoted("'=1+1"), _unquoted("'Tis")
    ('=1+1', "'Tis")
    """
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] and cell.lstrip("'")[0] in FORMULA_STARTS else cell


def _json(text: str, path: Path) -> Table | None:
    """Return the records of a JSON file, None if the text is not JSON at all."""
    try:
        found = json.loads(text)
    except ValueError as error:
        if path.suffix.lower() == ".json":
            raise GlossaryFileError(f"{path}: not well-formed JSON ({error}); export the file again") from None
        return None
    if isinstance(found, dict):
        found = found.get("concepts", found.get("records"))
    if not isinstance(found, list) or not all(isinstance(record, dict) for record in found):
        raise GlossaryFileError(f"{path}: JSON, but not a list of records; export the glossary as json")
    rows = [{str(key): _json_cell(str(key), value) for key, value in record.items()} for record in found]
    columns = tuple(dict.fromkeys(column for row in rows for column in row))
    if rows and not {"hangul", "hanja"} & set(columns):
        raise GlossaryFileError(f"{path}: no record has a hangul or hanja; export the glossary as json")
    return Table(columns, tuple((number, row) for number, row in enumerate(rows, start=1) if any(row.values())))


def _json_cell(column: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return join_list([clean_cell(str(part)) for part in value])
    # A text in a list column is one form, bars and all.
    text = clean_cell(str(value))
    return join_list([text]) if column in LISTS and text != KEEP_EMPTY else text


def _markdown_rows(text: str) -> list[tuple[int, list[str]]]:
    rows = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.lstrip().startswith("|"):
            continue
        cells = [cell.strip() for cell in _split_cells(line.strip())]
        if not all(set(cell) <= set("-: ") and cell for cell in cells):
            rows.append((number, cells))
    header = [cell.lower() for cell in rows[0][1]] if rows else []
    below = [
        (number, [_listed(column, cell) for column, cell in zip(header, cells, strict=False)])
        for number, cells in rows[1:]
    ]
    return [*rows[:1], *below]


def _split_cells(line: str) -> list[str]:
    r"""Split a row of a Markdown table (GitHub Flavored Markdown 4.10) and take back its escapes.

    >>> _split_cells(r"| a \| b | c\_d |")
    [' a | b ', ' c_d ']
    """
    cells, cell, escaped = [], "", False
    for character in line.strip().removeprefix("|"):
        if escaped:
            cell += character if character in "\\|`*_<[" else f"\\{character}"
        elif character == "|":
            cells.append(cell)
            cell = ""
        elif character != "\\":
            cell += character
        escaped = character == "\\" and not escaped
    return [*cells, cell] if cell.strip() else cells


def _listed(column: str, cell: str) -> str:
    return join_list(cell.split(" · ")) if column in LISTS and cell else cell


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise GlossaryFileError(f"{path}: cannot be read ({(error.strerror or str(error)).lower()})") from error


def _workbook(path: Path) -> list[tuple[int, list[str]]]:
    try:
        import openpyxl
    except ImportError:
        raise GlossaryFileError(
            f"{path}: a workbook needs openpyxl: install hanyin[xlsx], or save it as 'CSV UTF-8'"
        ) from None
    try:
        book = openpyxl.load_workbook(io.BytesIO(_bytes(path)), read_only=True, data_only=True)
        cells: Iterable[Sequence[object]] = list(book.worksheets[0].iter_rows(values_only=True))
        book.close()
    except GlossaryFileError:
        raise
    except Exception as error:
        raise GlossaryFileError(f"{path}: not a readable workbook; save it again as .xlsx") from error
    rows = [["" if cell is None else str(cell) for cell in row] for row in cells]
    return [(number, row) for number, row in enumerate(rows, start=1) if any(row)]
