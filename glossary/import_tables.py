"""Rows of other tools as entries of a glossary: which rows are one thing, and what each says of it.

A language table has one row a thing; Weblate and OmegaT write one row a form, with the mark of the record in the
context or the comment. Of bare pairs, neighbours with the same English are one thing, the first of them its main form:
so hanyin writes them, and two Korean spellings of one English name are hardly two things anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from glossary.errors import GlossaryFileError
from glossary.export.comments import read_comment
from glossary.layouts import Layout
from glossary.schema import clean_cell, join_list, split_list
from glossary.text import HAN_CHARACTER, HANGUL_RUN

Entry = tuple[int, dict[str, str]]
_PROPOSED = {"true", "1", "yes", "y"}


def entries_of(layout: Layout, path: Path) -> tuple[Entry, ...]:
    r"""Return the entries of a table that is not ours; a row with no name is left out (the linter reports it).

    >>> from glossary.layouts import layout_of_text
    >>> table = layout_of_text("안후이,Anhui\n안휘,Anhui\n,x\n", Path("ko-en.csv"))
    >>> entries_of(table, Path("ko-en.csv"))
    ((1, {'hangul': '안후이', 'english': 'Anhui', 'variants': '안휘'}),)
    """
    if layout.kind == "languages" and ("hangul" not in layout.columns or "english" not in layout.columns):
        raise GlossaryFileError(
            f"{path}: the columns are {', '.join(filter(None, map(clean_cell, layout.header)))}; "
            "there must be one for Korean (ko) and one for English (en)"
        )
    found: list[Entry] = []
    by_id: dict[str, dict[str, str]] = {}
    bare = not {"id", "hanja", "simplified"} & set(layout.columns)
    for line, row in layout.rows:
        cells = _cells(layout, [clean_cell(cell) for cell in row])
        if not (cells.get("hangul") or cells.get("hanja") or cells.get("simplified")):
            continue
        identity = cells.get("id", "")
        if identity and identity in by_id:
            _join(by_id[identity], cells)
            continue
        last = found[-1][1] if found else {}
        if bare and not identity and _same_thing(last, cells):
            _join(last, cells)
            continue
        if identity:
            by_id[identity] = cells
        found.append((line, cells))
    return tuple(found)


def _cells(layout: Layout, row: Sequence[str]) -> dict[str, str]:
    forms: dict[str, list[str]] = {}
    for column, cell in zip(layout.columns, row, strict=False):
        if column and cell:
            forms.setdefault(column, []).append(cell)
    if layout.kind == "pairs":
        # Some files have English first.
        korean, english = forms.get("hangul", [""])[0], forms.get("english", [""])[0]
        if HANGUL_RUN.search(english) and not HANGUL_RUN.search(korean):
            forms["hangul"], forms["english"] = [english], [korean] if korean else []
    cells = {column: values[0] for column, values in forms.items() if values and column not in {"comment", "fuzzy"}}
    for comment in forms.get("comment", ()):
        cells = {**read_comment(comment), **cells}
    if "fuzzy" in layout.columns:
        cells["status"] = "proposed" if forms.get("fuzzy", [""])[0].lower() in _PROPOSED else "approved"
    if cells.get("id", "-").isdigit():
        del cells["id"]  # a number of their own
    hangul = cells.get("hangul", "")
    if hangul and not HANGUL_RUN.search(hangul) and HAN_CHARACTER.search(hangul) and "hanja" not in cells:
        cells["hanja"] = cells.pop("hangul")
    more = [form for column in ("hangul", "hanja", "simplified") for form in forms.get(column, ())[1:]]
    for column, values in (("variants", more), ("english_variants", forms.get("english", ())[1:])):
        if listed := join_list(tuple(dict.fromkeys(values))):
            cells[column] = listed
    return cells


def _same_thing(last: Mapping[str, str], cells: Mapping[str, str]) -> bool:
    """Tell whether neighbouring pairs are one thing: same English, and nothing that tells them apart."""
    apart = any(last.get(column, "") != cells.get(column, "") for column in ("hanja", "category", "note", "id"))
    english = cells.get("english", "")
    return bool(english) and last.get("english") == english and not apart and bool(cells.get("hangul"))


def _join(first: dict[str, str], cells: Mapping[str, str]) -> None:
    forms = [*split_list(first.get("variants", "")), cells.get("hangul", ""), *split_list(cells.get("variants", ""))]
    kept = tuple(dict.fromkeys(form for form in forms if form and form != first.get("hangul")))
    if kept:
        first["variants"] = join_list(kept)
    if (english := cells.get("english")) and english != first.setdefault("english", english):
        others = dict.fromkeys((*split_list(first.get("english_variants", "")), english))
        first["english_variants"] = join_list(tuple(others))
