r"""Glossary files as tables of text: reading whatever a spreadsheet makes of them, writing one exact form.

Written: CSV with UTF-8 and a byte-order mark (so that Excel opens it right), LF, minimal quotes (RFC 4180); TSV the
same with tabs; Parquet with typed columns. Read: with or without the mark, UTF-16, CP949, CRLF, `,` `;` or tab, any
order of columns, any case in their names, Excel's line `sep=;`. A broken quote is an error with its line, never a
silently shorter table.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from glossary.errors import GlossaryFileError, OutputError
from glossary.schema import COLUMNS, COUNTS, LISTS, clean_cell, split_list

if TYPE_CHECKING:
    import polars as pl


# How much of a file is looked at to tell its separator.
_SAMPLE, _SAMPLE_LINES = 65_536, 50
# The line that Excel reads as the separator and shows to nobody.
_SEPARATOR_LINE = re.compile(r'"?sep=(?P<mark>[,;\t|])"?[ ]*(?=[\r\n])', re.IGNORECASE)
# A glossary of such a name would be a table that its program cannot open.
_OTHERS = frozenset(".xlsx .xls .ods .json .jsonl .tbx .xml .md .markdown .html .docx .pdf".split())


@dataclass(frozen=True, slots=True)
class Table:
    """The text of a glossary file: its columns by their proper names, and (line, cells) for every row with content."""

    columns: tuple[str, ...]
    rows: tuple[tuple[int, dict[str, str]], ...]


def read_table(path: str | Path) -> Table:
    """Read a CSV, TSV or Parquet file; every cell is clean text."""
    path = Path(path)
    if path.is_char_device():
        raise GlossaryFileError(f"{path}: a device, no file; give a .csv, .tsv or .parquet file")
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise GlossaryFileError(f"{path}: there is no such file; check the name") from None
    except OSError as error:
        raise GlossaryFileError(f"{path}: cannot be read ({(error.strerror or str(error)).lower()})") from error
    if path.suffix.lower() == ".parquet":
        return _read_parquet(data, path)
    text = decode(data, path)
    if not text.strip():
        raise GlossaryFileError(f"{path}: the file is empty; delete it, or give it a header such as hangul,hanja")
    return parse_table(text, path)


def decode(data: bytes, path: Path) -> str:
    r"""Return the text of a file in UTF-8, UTF-16 (with its mark) or CP949, without the byte-order mark.

    >>> decode("산시".encode("cp949"), Path("names.csv"))
    '산시'
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp949")
    if b"\0" not in data or encodings == ("utf-16",):
        for encoding in encodings:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
    raise GlossaryFileError(f"{path}: not a text table in UTF-8 or CP949; save it as 'CSV UTF-8'")


def parse_table(text: str, path: Path = Path("table.csv")) -> Table:
    r"""Return the table in a text.

    >>> parse_table("Hanja;hangul\n陝西;산시\n").rows
    ((2, {'hanja': '陝西', 'hangul': '산시'}),)
    """
    return table_of(records(text, delimiter_of(text, path), path), path)


def read_rows(text: str, path: Path) -> list[list[str]]:
    r"""Return the rows of a delimited text as they stand, the first one too.

    >>> read_rows("산시\tShaanxi\n", Path("ko-en.tsv"))
    [['산시', 'Shaanxi']]
    """
    return [record for _, record in records(text, delimiter_of(text, path), path)] if text.strip() else []


def table_of(numbered: Iterable[tuple[int, Sequence[str]]], path: Path) -> Table:
    """Return the table whose first row names the columns; rows come with their line numbers.

    >>> table_of([(1, ["hanja", "Hangul"]), (2, ["陝西", "산시"])], Path("names.csv")).columns
    ('hanja', 'hangul')
    """
    lines = iter(numbered)
    _, header = next(lines)
    columns = _columns(header, path)
    rows = []
    for line, record in lines:
        if any(cell.strip() for cell in record[len(columns) :]):
            raise GlossaryFileError(
                f"{path} line {line}: {len(record)} cells, but the header has {len(columns)}; "
                "put quotes around a cell that holds the separator"
            )
        row = {column: clean_cell(cell) for column, cell in zip(columns, record, strict=False) if column}
        if any(row.values()):
            rows.append((line, row))
    return Table(tuple(column for column in columns if column), tuple(rows))


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    r"""Return the bytes of a file of this name; CSV unless it ends in .tsv or .parquet.

    >>> write_table(Path("names.csv"), ["hangul", "hanja"], [{"hangul": "산시", "hanja": "陝西"}]).decode()
    '\ufeffhangul,hanja\n산시,陝西\n'
    """
    refuse_name(path)
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        return _write_parquet(columns, list(rows))
    out = io.TextIOWrapper(data := io.BytesIO(), "utf-8-sig", newline="")
    writer = csv.writer(out, delimiter="\t" if suffix == ".tsv" else ",", lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row.get(column, "") for column in columns] for row in rows)
    out.flush()
    return data.getvalue()


def refuse_name(path: Path) -> None:
    """Raise an error if a glossary of this name would pass for another kind of file.

    >>> refuse_name(Path("names.csv"))
    """
    if path.suffix.lower() in _OTHERS:
        raise OutputError(
            f"{path}: a glossary is kept as .csv, .tsv or .parquet; for other formats see hanyin export --help"
        )


def records(text: str, delimiter: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    r"""Yield the rows of a delimited text with the line that each starts on; broken quoting is an error.

    >>> list(records('a,"b\nc"\n\nd,e\n', ",", Path("a.csv")))
    [(1, ['a', 'b\nc']), (4, ['d', 'e'])]
    """
    # A cell may be as long as the file: a missing closing quote is then reported as what it is.
    if found := _SEPARATOR_LINE.match(text):
        text, delimiter = text[found.end() :], found["mark"]
    limit = csv.field_size_limit(max(len(text) + 1, csv.field_size_limit()))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for record in reader:
            if record:
                yield line, record
            line = reader.line_num + 1
    except csv.Error as error:
        what = "a quote is never closed" if "unexpected end" in str(error) else f"bad quoting ({error})"
        raise GlossaryFileError(f'{path} line {line}: {what}; write a quote inside a cell as ""') from error
    finally:
        csv.field_size_limit(limit)


def delimiter_of(text: str, path: Path) -> str:
    r"""Return the separator of a text: the one that names columns, else the one that gives even rows.

    >>> delimiter_of("산시\tShaanxi, in the west\n광둥\tGuangdong\n", Path("names.csv"))
    '\t'
    """
    if found := _SEPARATOR_LINE.match(text):
        return found["mark"]
    lines = [line for line in text[:_SAMPLE].splitlines() if line.strip()][:_SAMPLE_LINES]
    preferred = "\t,;" if path.suffix.lower() in {".tsv", ".tab", ".txt"} else ",;\t"

    def rank(mark: str) -> tuple[bool, float, int, int]:
        names = {cell.strip(' "').lower().replace(" ", "_").replace("-", "_") for cell in lines[0].split(mark)}
        widths = [line.count(mark) for line in lines]
        usual = max(set(widths), key=widths.count)
        even = widths.count(usual) / len(widths) if usual else 0.0
        return (bool({"hangul", "hanja"} & names), even, widths[0], -preferred.index(mark))

    return max(preferred, key=rank)


def _columns(header: Sequence[str], path: Path) -> list[str]:
    columns: list[str] = []
    for name in header:
        proper = clean_cell(name)
        folded = proper.lower().replace(" ", "_").replace("-", "_")
        proper = folded if folded in COLUMNS else proper
        if proper and proper in columns:
            raise GlossaryFileError(f"{path}: the column {proper} is there twice; rename or remove one of them")
        columns.append(proper)
    if not {"hangul", "hanja"} & set(columns):
        raise GlossaryFileError(
            f"{path}: there is no column hangul or hanja; the first line must name the columns "
            "(other layouts, such as ko and en: hanyin import)"
        )
    return columns


def frame_of(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> pl.DataFrame:
    """Return the rows as a polars frame: lists as lists, counts and confidence as numbers.

    >>> frame_of(["hangul", "mentions"], [{"hangul": "산시", "mentions": "3"}])["mentions"].to_list()
    [3]
    """
    import polars as pl

    series = []
    # In a column of numbers the keep-empty mark is a null.
    for column in columns:
        cells = [row.get(column, "") for row in rows]
        numbers = ["" if cell == "-" else cell for cell in cells]
        if column in LISTS:
            series.append(pl.Series(column, [list(split_list(cell)) for cell in cells], dtype=pl.List(pl.String)))
        elif column in COUNTS:
            series.append(pl.Series(column, [int(cell) if cell else None for cell in numbers], dtype=pl.Int64))
        elif column == "confidence":
            series.append(pl.Series(column, [float(cell) if cell else None for cell in numbers], dtype=pl.Float64))
        else:
            series.append(pl.Series(column, cells, dtype=pl.String))
    return pl.DataFrame(series)


def _write_parquet(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> bytes:
    out = io.BytesIO()
    frame_of(columns, rows).write_parquet(out)
    return out.getvalue()


def _read_parquet(data: bytes, path: Path) -> Table:
    import polars as pl

    try:
        frame = pl.read_parquet(io.BytesIO(data))
    except Exception as error:
        raise GlossaryFileError(f"{path}: not a readable Parquet file; export it again") from error
    columns = _columns(frame.columns, path)
    rows = []
    for line, values in enumerate(frame.iter_rows(), start=1):
        row = {column: _cell(value) for column, value in zip(columns, values, strict=True) if column}
        if any(row.values()):
            rows.append((line, row))
    return Table(tuple(columns), tuple(rows))


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return " | ".join(clean_cell(str(part)).replace("|", r"\|") for part in value)
    return clean_cell(str(value))
