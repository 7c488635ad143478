"""Which kind of table a text is, and which column says what: our own, language columns, or bare pairs.

Told by the content, never by the file's name: a `hangul` or `hanja` column is our own table; a header of language codes
(ko, en, zh-CN: Google, Amazon) or of their names (memoQ, Weblate) is a language table; two to five columns without a
header are pairs (DeepL writes source, target[, source language, target language[, relevance]], OmegaT a comment third).
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from glossary.consumers import ISO_639, LANGUAGES
from glossary.errors import GlossaryFileError
from glossary.schema import COLUMNS, clean_cell
from glossary.tables import delimiter_of, records
from glossary.text import HANGUL_RUN

OMEGAT_FIRST_LINE = "# Glossary in tab-separated format -*- coding: utf-8 -*-"
_PAIR_SIZES = {2, 3, 4, 5}
_OTHER_MARKS = "|:\\^~"

NumberedRow = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class Layout:
    """A table and its columns.

    Attributes:
        kind: `ours`, `languages` or `pairs`.
        columns: For every column the cell of a record that it holds, `` where it holds none that we know.
        rows: The rows below the header with their line numbers, cells as they stand.
        header: The header as it stands; empty for pairs.
        delimiter: What separates the cells; `` for a workbook.
    """

    kind: str
    columns: tuple[str, ...]
    rows: tuple[NumberedRow, ...]
    header: tuple[str, ...] = ()
    delimiter: str = ""

    def place(self, column: str) -> int:
        """Return the first place of a column, -1 if there is none."""
        return self.columns.index(column) if column in self.columns else -1


def layout_of_text(text: str, path: Path) -> Layout:
    r"""Return the layout of a delimited text.

    >>> layout_of_text("ko,en\n산시,Shaanxi\n", Path("a.csv")).columns
    ('hangul', 'english')
    """
    if not text.strip():
        raise GlossaryFileError(f"{path}: the file is empty; choose another one")
    text = _without_comments(text)
    if not text.strip():
        raise GlossaryFileError(f"{path}: there are only comments in the file; choose another one")
    delimiter = delimiter_of(text, path)
    if delimiter == "\t" and not is_header(text.lstrip().splitlines()[0].split("\t")):
        # Pairs with tabs know no quotes (DeepL, Google, OmegaT): a quote mark is part of the term.
        return layout_of_rows(_plain_rows(text), path, delimiter)
    return layout_of_rows(list(records(text, delimiter, path)), path, delimiter)


def layout_of_rows(rows: Sequence[NumberedRow], path: Path, delimiter: str = "") -> Layout:
    """Return the layout of rows.

    >>> layout_of_rows([(1, ["산시", "Shaanxi", "ko", "en"])], Path("a.csv")).kind
    'pairs'
    """
    if not rows:
        raise GlossaryFileError(f"{path}: the file is empty; choose another one")
    header = tuple(rows[0][1])
    if is_header(header):
        names = [_folded(cell) for cell in header]
        if {"hangul", "hanja"} & set(names):
            columns = tuple(name if name in COLUMNS else "" for name in (name.replace("-", "_") for name in names))
            return Layout("ours", columns, tuple(rows[1:]), header, delimiter)
        return Layout("languages", tuple(LANGUAGES.get(name, "") for name in names), tuple(rows[1:]), header, delimiter)
    if len(header) not in _PAIR_SIZES:
        raise GlossaryFileError(f"{path}: neither pairs nor a table with columns ko and en; {_advice(header)}")
    for line, cells in rows:
        if len(cells) < 2:
            raise GlossaryFileError(
                f"{path} line {line}: one column only; a pair is Korean, {_named(delimiter)}, English"
            )
    columns = ("hangul", "english", *(("comment",) if len(header) == 3 else ("",) * (len(header) - 2)))
    return Layout("pairs", columns, tuple(rows), (), delimiter)


def is_header(cells: Sequence[str]) -> bool:
    """Tell whether a row names columns rather than holding terms.

    >>> is_header(["source", "target"]), is_header(["ko", "en"]), is_header(["산시", "Shaanxi"])
    (True, True, False)
    >>> is_header(["산시", "Shaanxi", "ko", "en"]), is_header(["ko", "fr"])
    (False, True)
    """
    names = [_folded(cell) for cell in cells]
    if {"hangul", "hanja"} & set(names):
        return True
    # DeepL repeats the languages in every row: a row with a Korean term is no header.
    if len(names) < 2 or any(HANGUL_RUN.search(name) and name not in LANGUAGES for name in names):
        return False
    known = {LANGUAGES.get(name, "") for name in names}
    return {"hangul", "english"} <= known or all(name.partition("-")[0] in ISO_639 for name in names)


def _folded(cell: str) -> str:
    return clean_cell(cell).lower().replace("_", "-")


def _without_comments(text: str) -> str:
    """Empty the comment lines of an OmegaT file; the lines keep their numbers."""
    if not text.startswith("#"):
        return text
    lines = text.splitlines(keepends=True)
    return "".join("\n" if line.startswith("#") else line for line in lines)


def _plain_rows(text: str) -> list[NumberedRow]:
    lines = io.StringIO(text, newline=None)
    return [(number, line.split("\t")) for number, line in enumerate(map(_chomp, lines), start=1) if line.strip()]


def _chomp(line: str) -> str:
    return line.rstrip("\n")


def _advice(header: Sequence[str]) -> str:
    if len(header) == 1:
        mark = next((mark for mark in _OTHER_MARKS if mark in header[0]), "")
        if mark:
            return f"the cells seem to be separated by {mark}; use a comma, a semicolon or a tab"
        return "there is one column only; put a comma, a semicolon or a tab between Korean and English"
    return "name the columns in the first line"


def _named(delimiter: str) -> str:
    return {",": "a comma", ";": "a semicolon", "\t": "a tab"}.get(delimiter, "a separator")
