"""The comment in which a two-language format carries what it has no column for: `陝西 · Shǎnxī · place · [c-1]`.

OmegaT, Weblate, memoQ and Google term sets show a comment beside a term. Ours tells a translator which thing is meant,
and marks the record, so that a file that comes back is joined to the records that it came from.
"""

from __future__ import annotations

import re

from glossary.phonetics.han import is_han
from glossary.schema import clean_cell
from glossary.types import Category, Concept

_SEPARATOR = " · "
_NOTE = " — "
_ID = re.compile(r"\[([^\[\]]+)\]")
_CATEGORIES = frozenset(category.value for category in Category)


def comment_of(concept: Concept, note: str = "") -> str:
    """Return the comment of a record, and the note after it.

    >>> comment_of(Concept(id="c-1", hangul="산시", hanja="陝西", pinyin="Shǎnxī"), "in the north-west")
    '陝西 · Shǎnxī · other · [c-1] — in the north-west'
    """
    identity = f"[{concept.id}]" if concept.id else ""
    parts = (concept.hanja, concept.pinyin, concept.category.value, identity)
    comment = _SEPARATOR.join(clean_cell(part) for part in parts if part)
    return f"{comment}{_NOTE}{clean_cell(note)}" if note else comment


def read_comment(text: str) -> dict[str, str]:
    """Return the cells in a comment: those of `comment_of`, or a note if somebody else wrote it.

    >>> read_comment("陝西 · Shǎnxī · place · [c-1] — north")
    {'hanja': '陝西', 'pinyin': 'Shǎnxī', 'category': 'place', 'id': 'c-1', 'note': 'north'}
    >>> read_comment("the province, not the city")
    {'note': 'the province, not the city'}
    """
    own, _, note = text.partition(_NOTE)
    cells: dict[str, str] = {}
    for part in own.split(_SEPARATOR):
        if part in _CATEGORIES:
            cells["category"] = part
        elif (found := _ID.fullmatch(part)) and "category" in cells:
            cells["id"] = found[1]
        elif "category" not in cells and "hanja" not in cells and any(map(is_han, part)):
            cells["hanja"] = part
        elif "category" not in cells and "pinyin" not in cells and part:
            cells["pinyin"] = part
        else:
            return {"note": text} if text else {}
    if "category" not in cells:
        return {"note": text} if text else {}
    return {**cells, "note": note} if note else cells
