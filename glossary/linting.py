r"""The glossary linter: what a tool would refuse in a file, or read wrongly, said before the file is sent there.

`check_data` looks at bytes as the tool gets them: encoding, line ends, separators, quotes, header, languages, width of
the rows, size; then at the terms (`glossary.term_checks`). The exporters' own output goes through it too. Without a
format the file is judged as something to import: what can be read all the same is a warning.
"""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from glossary.consumers import CONSUMERS, Consumer
from glossary.errors import ExportError, GlossaryError, GlossaryFileError
from glossary.importing import import_glossary
from glossary.layouts import layout_of_rows, layout_of_text
from glossary.table_checks import check_table, problem_of
from glossary.tables import decode
from glossary.tbx_checks import check_tbx
from glossary.term_checks import ERROR, WARNING, Problem, Row, check_rows

_ANY = Consumer("hanyin", "", delimiters=",;\t")
_BOM = b"\xef\xbb\xbf"


def check_file(path: str | Path, to: str = "") -> tuple[Problem, ...]:
    r"""Return what is wrong with a glossary file for a tool (a format of `hanyin export`), or for an import.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "ko-en.csv"
    ...     count = path.write_text("산시,Shaanxi\n산시,Shanxi\n", encoding="utf-8")
    ...     [problem.code for problem in check_file(path, "deepl")]
    ['conflict']
    """
    path = Path(path)
    if to and to not in CONSUMERS:
        raise ExportError(f"there is no format {to}; choose one of {', '.join(CONSUMERS)}")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise GlossaryFileError(f"{path}: cannot be read ({(error.strerror or str(error)).lower()})") from error
    return check_data(data, path, to)


def check_data(data: bytes, path: Path, to: str = "") -> tuple[Problem, ...]:
    r"""Return what is wrong with the bytes of a glossary file; errors come first, then by line.

    >>> [str(problem) for problem in check_data(b"ko,en\n", Path("names.csv"), "amazon")]
    ['error: there is a header and nothing below it [empty]']
    """
    consumer = CONSUMERS.get(to, _ANY)
    found = list(_check(data, path, to, consumer))
    return tuple(sorted(found, key=lambda problem: (problem.severity != ERROR, problem.line)))


def _check(data: bytes, path: Path, to: str, consumer: Consumer) -> Iterator[Problem]:
    if consumer.file_bytes and len(data) > consumer.file_bytes:
        what = f"the file has {len(data):,} bytes; {consumer.name} takes up to {consumer.file_bytes:,}"
        yield Problem(0, "size", ERROR, what)
        return
    if data.startswith((b"PAR1", b"PK\x03\x04")) or path.suffix.lower() in {".parquet", ".xlsx"}:
        yield from _check_binary(data, path, consumer)
        return
    if not data.removeprefix(_BOM).strip():
        yield Problem(0, "empty", ERROR, "the file is empty")
        return
    yield from _check_encoding(data, to, consumer)
    try:
        text = decode(data, path)
    except GlossaryFileError:
        yield Problem(0, "encoding", ERROR, "not a text file in UTF-8 (binary, or an unknown encoding)")
        return
    try:
        start = text.lstrip()[:1]
        if to.startswith("tbx") or (not to and start == "<"):
            yield from check_tbx(text, path, to)
        elif to == "json" or (not to and start in {"[", "{"} and path.suffix.lower() == ".json"):
            yield from _check_json(text, path)
        elif to == "markdown" or (not to and start == "|"):
            yield from _check_import(data, path)
        else:
            yield from check_table(layout_of_text(text, path), text, path, to, consumer)
    except GlossaryError as error:
        yield problem_of(error, path)


def _check_encoding(data: bytes, to: str, consumer: Consumer) -> Iterator[Problem]:
    severity = ERROR if to else WARNING
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield Problem(0, "encoding", severity, "the file is UTF-16; save it as UTF-8")
        return
    if b"\0" in data:
        return
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        yield Problem(line, "encoding", severity, "not UTF-8 (CP949 or another encoding); save the file as UTF-8")
        return
    if data.startswith(_BOM) and consumer.mark == "no":
        what = f"the file starts with a byte-order mark, which {consumer.name} takes for a part of the first cell"
        yield Problem(1, "mark", ERROR, what)
    if not data.startswith(_BOM) and consumer.mark == "must" and not data.isascii():
        yield Problem(1, "mark", ERROR, f"without a byte-order mark {consumer.name} reads Korean as mojibake")
    if b"\r" in data and b"\n" not in data:
        yield Problem(0, "line-ends", severity, "the lines end with CR alone (old Mac); most tools see one long line")


def _check_json(text: str, path: Path) -> Iterator[Problem]:
    try:
        json.loads(text)
    except ValueError as error:
        yield Problem(getattr(error, "lineno", 0), "json", ERROR, f"not well-formed JSON ({error})")
        return
    yield from _check_import(text.encode("utf-8", "surrogatepass"), path.with_suffix(".json"))


def _check_import(data: bytes, path: Path) -> Iterator[Problem]:
    """Check a file that is no table of text by what an import makes of it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_bytes(data)
        try:
            concepts = import_glossary(copy).concepts
        except GlossaryError as error:
            yield problem_of(error, copy)
            return
    rows = [Row(0, concept.hangul, concept.english, concept.id) for concept in concepts]
    yield from check_rows([row for row in rows if row.source and row.target], _ANY)


def _check_binary(data: bytes, path: Path, consumer: Consumer) -> Iterator[Problem]:
    if data.startswith(b"PK\x03\x04"):
        if consumer.name not in {"Excel", "hanyin"}:
            yield Problem(0, "encoding", ERROR, f"the file is a workbook; {consumer.name} takes a text file")
            return
        rows = _sheet(data)
        if rows is not None:
            try:
                yield from check_table(layout_of_rows(rows, path), "", path, "", _ANY)
            except GlossaryError as error:
                yield problem_of(error, path)
            return
    elif data.startswith(b"PAR1") and consumer.name not in {"Parquet", "hanyin"}:
        yield Problem(0, "encoding", ERROR, f"the file is Parquet; {consumer.name} takes a text file")
        return
    yield from _check_import(data, path)


def _sheet(data: bytes) -> list[tuple[int, list[str]]] | None:
    try:
        import openpyxl

        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        cells = list(book.worksheets[0].iter_rows(values_only=True))
        book.close()
    except Exception:
        return None
    rows = [["" if cell is None else str(cell) for cell in row] for row in cells]
    return [(number, row) for number, row in enumerate(rows, start=1) if any(row)]
