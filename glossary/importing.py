"""Glossary files of other tools as concepts: headerless pairs, language columns, OmegaT, TBX, workbooks.

The kind is told by the content: a `hangul` or `hanja` column is our own table; a header of language codes (ko, en,
zh-CN: Google, Amazon) or their names is a language table; two, four or five columns without a header are pairs (DeepL
writes source, target[, source language, target language[, relevance]]); `martif` and `tbx` are TBX of either version.
Whoever imports a file vouches for it: what it says is a person's word.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

from glossary.errors import GlossaryFileError
from glossary.ledger import Ledger
from glossary.schema import clean_cell
from glossary.tables import decode, read_rows, table_of
from glossary.text import HAN_CHARACTER, HANGUL_RUN
from glossary.types import Concept, Source, Status

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)

# Header cells (lower case, `_` as `-`) -> the column of a concept.
_LANGUAGES = {
    **dict.fromkeys(("ko", "ko-kr", "kor", "korean", "한국어", "source"), "hangul"),
    **dict.fromkeys(("en", "en-us", "en-gb", "eng", "english", "영어", "target"), "english"),
    **dict.fromkeys(("zh-tw", "zh-hk", "zh-hant", "chinese (taiwan)"), "hanja"),
    **dict.fromkeys(("zh", "zh-cn", "zh-hans", "chinese", "chinese (prc)", "중국어"), "simplified"),
    **dict.fromkeys(("zh-latn-pinyin", "pinyin"), "pinyin"),
    **dict.fromkeys(("description", "translator-comments", "entry-note", "note", "comment"), "note"),
}
_PAIR_SIZES = {2, 3, 4, 5}


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
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        return Ledger.load(path)
    if suffix == ".xlsx":
        rows = _workbook(path)
        if _is_ours(rows):
            return Ledger.of_table(table_of(enumerate(rows, start=1), path), path)
        return Ledger.of(_from_rows(rows, path))
    text = _text(path)
    if text.lstrip().startswith("<"):
        return Ledger.of(_from_tbx(text, path))
    rows = read_rows("".join(line for line in text.splitlines(keepends=True) if not line.startswith("#")), path)
    return Ledger.load(path) if _is_ours(rows) else Ledger.of(_from_rows(rows, path))


def _is_ours(rows: Sequence[Sequence[str]]) -> bool:
    return bool(rows) and bool({"hangul", "hanja"} & {clean_cell(cell).lower() for cell in rows[0]})


def _from_rows(rows: Sequence[Sequence[str]], path: Path) -> Iterator[Concept]:
    if not rows:
        raise GlossaryFileError(f"{path}: the file is empty; choose another one")
    header = [clean_cell(cell).lower().replace("_", "-") for cell in rows[0]]
    columns = [_LANGUAGES.get(name, "") for name in header]
    # DeepL repeats the languages in every row: a row with a Korean term is no header.
    term = any(HANGUL_RUN.search(name) and name not in _LANGUAGES for name in header)
    if {"hangul", "english"} <= set(columns) and not term:
        for row in rows[1:]:
            forms: dict[str, list[str]] = {}
            for column, cell in zip(columns, map(clean_cell, row), strict=False):
                if column and cell:
                    forms.setdefault(column, []).append(cell)
            yield from _concept(forms)
        return
    if len(rows[0]) not in _PAIR_SIZES:
        raise GlossaryFileError(
            f"{path}: neither pairs nor a table with columns ko and en; name the columns in the first line"
        )
    for number, row in enumerate(rows, start=1):
        cells = [clean_cell(cell) for cell in row]
        if len(cells) < 2:
            raise GlossaryFileError(f"{path} row {number}: one column only; a pair needs Korean and English")
        korean = next((place for place in (0, 1) if HANGUL_RUN.search(cells[place])), 0)
        note = cells[2] if len(cells) == 3 else ""
        yield from _concept({"hangul": [cells[korean]], "english": [cells[1 - korean]], "note": [note]})


def _from_tbx(text: str, path: Path) -> Iterator[Concept]:
    if _ENTITY.search(text):
        raise GlossaryFileError(f"{path}: the file declares XML entities, which are not read; export it without them")
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise GlossaryFileError(
            f"{path} line {error.position[0]}: not well-formed XML; export the file again"
        ) from None
    if _name(root) not in {"tbx", "martif"}:
        raise GlossaryFileError(f"{path}: XML, but not TBX; export the glossary as TBX or CSV")
    for entry in root.iter():
        if _name(entry) not in {"conceptEntry", "termEntry"}:
            continue
        forms: dict[str, list[str]] = {}
        for section in entry.iter():
            column = _LANGUAGES.get(section.get(_LANG, "").lower())
            if _name(section) in {"langSec", "langSet"} and column:
                for term, deprecated in _terms(section):
                    forms.setdefault("avoid" if deprecated else column, []).append(term)
        yield from _concept(forms)


def _terms(section: ElementTree.Element) -> Iterator[tuple[str, bool]]:
    for group in section.iter():
        if _name(group) in {"termSec", "tig", "ntig"}:
            status = "".join(node.text or "" for node in group.iter() if _name(node) != "term")
            for node in group.iter():
                if _name(node) == "term" and (term := clean_cell("".join(node.itertext()))):
                    yield term, "deprecated" in status or "superseded" in status or "forbidden" in status


def _concept(forms: dict[str, list[str]]) -> Iterator[Concept]:
    """Yield the concept of one entry: the first form of every language is the main one."""
    first = {column: values[0] for column, values in forms.items() if values}
    names = [*forms.get("hangul", ())[1:], *forms.get("hanja", ())[1:], *forms.get("simplified", ())[1:]]
    hangul, hanja = first.get("hangul", ""), first.get("hanja", "")
    if hangul and not HANGUL_RUN.search(hangul) and HAN_CHARACTER.search(hangul) and not hanja:
        hangul, hanja = "", hangul
    if not (hangul or hanja or first.get("simplified")):
        return
    yield Concept(
        hangul=hangul,
        hanja=hanja or first.get("simplified", ""),
        simplified=first.get("simplified", ""),
        pinyin=first.get("pinyin", ""),
        english=first.get("english", ""),
        status=Status.APPROVED,
        variants=tuple(dict.fromkeys(names)),
        english_variants=tuple(dict.fromkeys(forms.get("english", ())[1:])),
        avoid=tuple(form for form in dict.fromkeys(forms.get("avoid", ())) if form.isascii()),
        confidence=1.0,
        source=Source.PERSON,
        note=first.get("note", ""),
    )


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _text(path: Path) -> str:
    try:
        return decode(path.read_bytes(), path)
    except OSError as error:
        raise GlossaryFileError(f"{path}: cannot be read ({(error.strerror or str(error)).lower()})") from error


def _workbook(path: Path) -> list[list[str]]:
    try:
        import openpyxl
    except ImportError:
        raise GlossaryFileError(
            f"{path}: a workbook needs openpyxl: install hanyin[xlsx], or save it as 'CSV UTF-8'"
        ) from None
    try:
        book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()), read_only=True, data_only=True)
        cells: Iterable[Sequence[object]] = list(book.worksheets[0].iter_rows(values_only=True))
        book.close()
    except OSError as error:
        raise GlossaryFileError(f"{path}: cannot be read ({(error.strerror or str(error)).lower()})") from error
    except Exception as error:
        raise GlossaryFileError(f"{path}: not a readable workbook; save it again as .xlsx") from error
    return [["" if cell is None else str(cell) for cell in row] for row in cells]
