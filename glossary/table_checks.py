"""What is wrong with a glossary file as a table: separator, header, languages, width of the rows, our own columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from glossary.consumers import ISO_639, Consumer
from glossary.errors import GlossaryError
from glossary.export.comments import read_comment
from glossary.layouts import OMEGAT_FIRST_LINE, Layout
from glossary.ledger import Ledger
from glossary.schema import KEEP_EMPTY
from glossary.tables import table_of
from glossary.term_checks import ERROR, WARNING, Problem, Row, check_rows, check_term, shown

_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_FORMULA = frozenset("=+@-")
_NAMED = {",": "a comma", ";": "a semicolon", "\t": "a tab"}
# Words of the readers' errors -> code.
_CODES = (
    ("quote is never closed", "quotes"),
    ("bad quoting", "quotes"),
    ("same id", "duplicate-id"),
    ("there twice", "header"),
    ("no column hangul", "header"),
    ("neither pairs nor", "header"),
    ("one column only", "ragged"),
    ("cells, but the header", "ragged"),
    ("is not one of", "value"),
    ("is not a whole number", "value"),
    ("is not a number", "value"),
    ("nothing below", "empty"),
    ("empty", "empty"),
    ("nothing can be imported", "empty"),
    ("well-formed", "xml"),
    ("not TBX", "xml"),
    ("entities", "xml"),
)


def check_table(layout: Layout, text: str, path: Path, to: str, consumer: Consumer) -> Iterator[Problem]:
    r"""Yield what is wrong with a table and the terms in it.

    >>> from glossary.consumers import CONSUMERS
    >>> from glossary.layouts import layout_of_text
    >>> text, path = "ko,en\n산시,Shaanxi\n", Path("names.csv")
    >>> [str(problem) for problem in check_table(layout_of_text(text, path), text, path, "deepl", CONSUMERS["deepl"])]
    ['line 1: error: DeepL knows no header: ko, en would become a term [header]']
    """
    yield from _check_header(layout, text, to, consumer)
    rows = layout.rows
    if not rows:
        yield Problem(0, "empty", ERROR, "there is a header and nothing below it")
        return
    if consumer.rows and len(rows) + 1 > consumer.rows:
        yield Problem(0, "rows", ERROR, f"{len(rows):,} rows; {consumer.name} takes up to {consumer.rows - 1:,}")
        return
    if layout.delimiter and layout.delimiter not in consumer.delimiters:
        known = " or ".join(_NAMED[mark] for mark in consumer.delimiters)
        what = f"the cells are separated by {_NAMED[layout.delimiter]}; {consumer.name} wants {known}"
        yield Problem(1, "separator", ERROR, what)
    elif layout.delimiter == "," and path.suffix.lower() in {".tsv", ".tab"}:
        yield Problem(1, "separator", ERROR if to else WARNING, "the file is called .tsv, but has commas")
    elif layout.delimiter == "\t" and path.suffix.lower() == ".csv":
        yield Problem(1, "separator", ERROR if to else WARNING, "the file is called .csv, but has tabs")
    yield from _check_widths(layout, to)
    korean, english = layout.place("hangul"), layout.place("english")
    cells = [(line, row + [""] * (len(layout.columns) - len(row))) for line, row in rows]
    pairs = (
        [Row(line, row[korean], row[english], _concept(layout, row)) for line, row in cells]
        if min(korean, english) >= 0
        else []
    )
    if layout.kind == "ours":
        # A record may still lack its English or its Hangul; what it has is looked at.
        yield from _check_ours(layout, cells, path, consumer)
        pairs = [row for row in pairs if row.source.strip() and row.target.strip()]
    yield from check_rows(pairs, consumer)


def _concept(layout: Layout, row: list[str]) -> str:
    """Return the record of a row, by its id or its comment: two records may share a form."""
    identity, comment = layout.place("id"), layout.place("comment")
    if identity >= 0 and row[identity]:
        return row[identity]
    if layout.kind == "ours" and layout.place("hanja") >= 0:
        return row[layout.place("hanja")].strip()
    return read_comment(row[comment]).get("id", "") if comment >= 0 else ""


def _check_header(layout: Layout, text: str, to: str, consumer: Consumer) -> Iterator[Problem]:
    if consumer.header == "none" and layout.header:
        what = f"{consumer.name} knows no header: {shown(', '.join(layout.header))} would become a term"
        yield Problem(1, "header", ERROR, what)
    if consumer.header == "none" and layout.kind == "pairs":
        widths = (2,) if layout.delimiter == "\t" else consumer.widths
        if len(layout.columns) not in widths:
            allowed = " or ".join(map(str, widths))
            yield Problem(1, "columns", ERROR, f"{len(layout.columns)} columns; {consumer.name} wants {allowed}")
    if consumer.header == "codes" and layout.columns[:1] == ("english",):
        what = f"{consumer.name} takes the first language, English, for the source"
        yield Problem(1, "language", WARNING, what)
    if consumer.header == "omegat":
        if layout.header:
            yield Problem(1, "header", ERROR, "OmegaT knows no header: it would become a term")
        if not text.startswith(OMEGAT_FIRST_LINE):
            what = f"without the first line '{OMEGAT_FIRST_LINE}' OmegaT reads a .txt in the platform's encoding"
            yield Problem(1, "header", WARNING, what)
    if consumer.header in {"codes", "weblate", "memoq", "ours"} and not layout.header:
        wanted = {"codes": "language codes (ko,en)", "weblate": "source,target", "memoq": "Korean;English"}
        what = f"{consumer.name} wants a header with {wanted.get(consumer.header, 'hangul or hanja')} in the first line"
        yield Problem(1, "header", ERROR, what)
    if layout.kind == "languages":
        if "hangul" not in layout.columns or "english" not in layout.columns:
            missing = "Korean (ko)" if "hangul" not in layout.columns else "English (en)"
            yield Problem(1, "language", ERROR, f"there is no column for {missing}")
        if consumer.header == "codes":
            for cell in layout.header:
                if cell.strip().lower() not in {"pos", "description"} and not is_code(cell):
                    yield Problem(1, "language", ERROR, f"{shown(cell)} is not a language code (BCP 47: ko, en, zh-CN)")
    if consumer.header == "ours" and layout.kind != "ours" and layout.header:
        yield Problem(1, "header", ERROR, "there is no column hangul or hanja")
    names = [name.strip().lower() for name in layout.header if name.strip()]
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        if layout.kind == "ours" or consumer.header == "codes":
            yield Problem(1, "header", ERROR, f"the column {shown(name)} is there twice")


def _check_widths(layout: Layout, to: str) -> Iterator[Problem]:
    wanted = len(layout.columns)
    for line, row in layout.rows:
        while len(row) > wanted and not row[-1].strip():
            row = row[:-1]
        if len(row) > wanted or (len(row) < wanted and (to or layout.kind != "ours" or len(row) > 1)):
            what = f"{len(row)} cells, but the {'header' if layout.header else 'first line'} has {wanted}"
            advice = "; put quotes around a cell that holds the separator" if len(row) > wanted else ""
            short_of_ours = layout.kind == "ours" and len(row) < wanted
            yield Problem(line, "ragged", WARNING if short_of_ours else ERROR, what + advice)
    if layout.kind == "pairs":
        for line, row in layout.rows:
            for code in row[2:4] if wanted >= 4 else ():
                if code.strip() and not is_code(code):
                    yield Problem(line, "language", ERROR, f"{shown(code)} is not a language code (ko, en)")


def _check_ours(
    layout: Layout, cells: list[tuple[int, list[str]]], path: Path, consumer: Consumer
) -> Iterator[Problem]:
    try:
        Ledger.of_table(table_of([(1, list(layout.header)), *layout.rows], path), path)
    except GlossaryError as error:
        yield problem_of(error, path)
    korean, english, hanja = (layout.place(column) for column in ("hangul", "english", "hanja"))
    seen: dict[tuple[str, str, str], int] = {}
    for line, row in cells:
        get = [row[place].strip() if place >= 0 else "" for place in (korean, english, hanja)]
        if not any(get):
            yield Problem(line, "empty", WARNING, "the row has no name: no Hangul, no Hanja, no English")
            continue
        for place, language in ((korean, "Korean"), (english, "English")):
            if place >= 0 and row[place] and not (get[0] and get[1]):
                yield from check_term(row[place], language, line, consumer)
        first = seen.setdefault((get[0], get[2], get[1]), line)
        if first != line:
            yield Problem(line, "duplicate", WARNING, f"the same record as in line {first}: {shown(get[0] or get[2])}")
        for place, cell in enumerate(row[: len(layout.columns)]):
            if cell[:1] in _FORMULA and cell and place not in {korean, english} and cell != KEEP_EMPTY:
                severity = ERROR if consumer.spreadsheet else WARNING
                what = f"the {layout.header[place]} {shown(cell)} starts like a formula"
                yield Problem(line, "formula", severity, what)


def is_code(cell: str) -> bool:
    """Tell whether a cell is a language code that services know (BCP 47).

    >>> is_code("zh-CN"), is_code("korean"), is_code("kr-KR"), is_code("xx")
    (True, False, True, False)
    """
    return bool(_CODE.fullmatch(cell.strip())) and re.split("[-_]", cell.strip().lower())[0] in ISO_639


def problem_of(error: GlossaryError, path: Path) -> Problem:
    """Return the problem in an error of the readers, with its line.

    >>> problem_of(GlossaryError("a.csv line 2: a quote is never closed"), Path("a.csv")).line
    2
    """
    text = str(error)
    line = re.match(re.escape(str(path)) + r" (?:line|row) (\d+)[:,] *", text)
    message = text[line.end() :] if line else text.removeprefix(f"{path}: ")
    code = next((code for words, code in _CODES if words in text), "file")
    return Problem(int(line[1]) if line else 0, code, ERROR, message)
