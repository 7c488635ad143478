"""TBX of either version as entries of a glossary: ISO 30042:2019 in both styles, and the older MARTIF form.

Data categories stand in attributes (`<termNote type="administrativeStatus">`) or in elements of a module
(`<min:administrativeStatus>`); both are read by their names. A deprecated, superseded or forbidden English is `avoid`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

from glossary.consumers import LANGUAGES
from glossary.errors import GlossaryFileError
from glossary.export.tbx import CATEGORY_FIELD, OWN_NOTE
from glossary.import_tables import Entry
from glossary.schema import COLUMNS, clean_cell, join_list, split_list
from glossary.text import HAN_CHARACTER, HANGUL_RUN
from glossary.types import Category

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_DECLARED = re.compile(r"^(\s*<\?xml[^>]*?)\s+encoding=([\"'])[^\"']*\2")
_ENTRIES, _SECTIONS, _GROUPS = {"conceptEntry", "termEntry"}, {"langSec", "langSet"}, {"termSec", "tig", "ntig"}
_BAD = ("deprecated", "superseded", "forbidden", "obsolete")
_CATEGORIES = frozenset(category.value for category in Category)


def tbx_root(text: str, path: Path) -> ElementTree.Element:
    """Return the root of a TBX file; what is not TBX, or not safe to read, is an error."""
    if _ENTITY.search(text):
        raise GlossaryFileError(f"{path}: the file declares XML entities, which are not read; export it without them")
    try:
        # The text is decoded already, so what it says of its encoding is no longer true.
        root = ElementTree.fromstring(_DECLARED.sub(r"\1", text))
    except ElementTree.ParseError as error:
        raise GlossaryFileError(
            f"{path} line {error.position[0]}: not well-formed XML; export the file again"
        ) from None
    if name_of(root) not in {"tbx", "martif"}:
        raise GlossaryFileError(f"{path}: XML, but not TBX; export the glossary as TBX or CSV")
    return root


def tbx_entries(text: str, path: Path) -> Iterator[Entry]:
    """Yield the entries of a TBX file with their numbers."""
    found = 0
    for number, entry in enumerate((e for e in tbx_root(text, path).iter() if name_of(e) in _ENTRIES), start=1):
        cells = _cells(entry)
        if cells.get("hangul") or cells.get("hanja") or cells.get("simplified"):
            found += 1
            yield number, cells
    if not found:
        raise GlossaryFileError(f"{path}: no entry has a Korean or a Chinese term; nothing can be imported")


def name_of(element: ElementTree.Element) -> str:
    """Return the name of an element without its namespace.

    >>> name_of(ElementTree.fromstring('<tbx xmlns="urn:iso:std:iso:30042:ed-2"/>'))
    'tbx'
    """
    return element.tag.rpartition("}")[2]


def _cells(entry: ElementTree.Element) -> dict[str, str]:
    forms: dict[str, list[str]] = {}
    for section in entry:
        column = LANGUAGES.get(section.get(_LANG, "").lower().replace("_", "-"))
        if name_of(section) in _SECTIONS and column:
            for term, bad in _terms(section):
                forms.setdefault("avoid" if bad and column == "english" else column, []).append(term)
    cells = {column: values[0] for column, values in forms.items() if column != "avoid"}
    hangul = cells.get("hangul", "")
    if hangul and not HANGUL_RUN.search(hangul) and HAN_CHARACTER.search(hangul) and "hanja" not in cells:
        cells["hanja"] = cells.pop("hangul")
    more = [form for column in ("hangul", "hanja", "simplified") for form in forms.get(column, ())[1:]]
    lists = {"variants": more, "english_variants": forms.get("english", [])[1:], "avoid": forms.get("avoid", [])}
    cells.update((column, join_list(dict.fromkeys(values))) for column, values in lists.items() if values)
    notes: list[str] = []
    own: dict[str, object] = {}
    for node in entry:
        text = clean_cell("".join(node.itertext()))
        if text.startswith(OWN_NOTE):
            own = _own_note(text.removeprefix(OWN_NOTE))
        elif name_of(node) == "note" and text:
            notes.append(text)
        elif CATEGORY_FIELD in (node.get("type"), name_of(node)) and text in _CATEGORIES:
            cells["category"] = text
    if notes:
        cells["note"] = " ".join(notes)
    # A person's own columns are kept even where they are empty.
    return {column: cell for column, cell in _restored(cells, own).items() if cell or column not in COLUMNS}


def _own_note(text: str) -> dict[str, object]:
    """Return what the source says by which hanyin knows its own records, nothing if somebody changed it."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _restored(cells: dict[str, str], own: Mapping[str, object]) -> dict[str, str]:
    """Put back what TBX cannot hold: cells with no term, the order of the variants, a main form that is empty."""
    restored = {**cells, **{key: clean_cell(value) for key, value in own.items() if isinstance(value, str)}}
    empty, order = own.get("empty"), own.get("order")
    variants = split_list(cells.get("variants", ""))
    for column in empty if isinstance(empty, list) else ():
        # The first term of a language was a variant there; a main form that a person added since is none of ours.
        if column != "english" and column in cells and not (isinstance(order, list) and cells[column] not in order):
            variants = (restored.pop(column), *variants)
    if isinstance(order, list):
        # A Latin form that Korean texts print stands among the English terms.
        english = split_list(cells.get("english_variants", ""))
        restored["english_variants"] = join_list(tuple(form for form in english if form not in order))
        variants = (*variants, *(form for form in english if form in order))
        place = {form: number for number, form in enumerate(order)}
        variants = tuple(sorted(variants, key=lambda form: place.get(form, len(place))))
    if variants:
        restored["variants"] = join_list(tuple(dict.fromkeys(variants)))
    return restored


def _terms(section: ElementTree.Element) -> Iterator[tuple[str, bool]]:
    for group in section.iter():
        if name_of(group) in _GROUPS:
            status = "".join(node.text or "" for node in group.iter() if name_of(node) != "term")
            for node in group.iter():
                if name_of(node) == "term" and (term := clean_cell("".join(node.itertext()))):
                    yield term, any(word in status for word in _BAD)
