r"""The columns of a glossary file, and a concept as a row of cells.

A row is a mapping from column to text. Lists are written `one | two`, a literal bar is `\|`; numbers are plain, the
confidence has two decimals; `-` means "keep this cell empty". Reading is tolerant where nothing can go wrong (case,
blanks, missing columns) and strict where something would (an unknown status, a number that is none).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Container, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from glossary.errors import GlossaryFileError
from glossary.types import Category, Concept, Origin, Source, Status

COLUMNS = (
    "id",
    "hangul",
    "hanja",
    "simplified",
    "pinyin",
    "english",
    "category",
    "origin",
    "status",
    "variants",
    "misspellings",
    "english_variants",
    "avoid",
    "confidence",
    "mentions",
    "documents",
    "source",
    "first_seen",
    "note",
)
LISTS = ("variants", "misspellings", "english_variants", "avoid")
COUNTS = ("mentions", "documents")
KEEP_EMPTY = "-"

# What a spreadsheet takes for a formula, with the full-width forms that Excel accepts as well.
FORMULA_STARTS = "=+-@＝＋－＠"

# RFC 4648, section 6, in lower case; two letters at a time.
_BASE32_PAIRS = [one + two for one in "abcdefghijklmnopqrstuvwxyz234567" for two in "abcdefghijklmnopqrstuvwxyz234567"]
_BAR = re.compile(r"(?<!\\)\|")
_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
# Soft hyphens, zero-width and direction marks: nobody sees them, and nothing matches with them.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_E = TypeVar("_E", bound=StrEnum)


def concept_id(hanja: str, hangul: str, english: str, *taken: Container[str]) -> str:
    """Return the id of a thing: `c-` and ten base32 letters of the SHA-256 of its hanja, else hangul, else English.

    A second thing with the same key gets `-2`, the next `-3`; `taken` are the ids that are not free.

    >>> concept_id("科大訊飛", "커다쉰페이", "iFLYTEK")
    'c-jnjwidttsx'
    >>> concept_id("科大訊飛", "커다쉰페이", "iFLYTEK", {"c-jnjwidttsx"})
    'c-jnjwidttsx-2'
    """
    key = unicodedata.normalize("NFC", hanja or hangul or english)
    bits = int.from_bytes(hashlib.sha256(key.encode()).digest()[:7], "big") >> 6  # ten letters of five bits each
    base = "c-" + "".join(_BASE32_PAIRS[bits >> shift & 1023] for shift in (40, 30, 20, 10, 0))
    found, number = base, 1
    while any(found in ids for ids in taken):
        number += 1
        found = f"{base}-{number}"
    return found


def join_list(values: Collection[str]) -> str:
    r"""Return a list as one cell.

    >>> print(join_list(["京東", "A|B"]))
    京東 | A\|B
    """
    return " | ".join([value.replace("|", r"\|") for value in values]) if values else ""


def split_list(cell: str) -> tuple[str, ...]:
    r"""Return the values of a list cell, each once, in their order.

    >>> split_list(r"京東 | A\|B |  | 京東")
    ('京東', 'A|B')
    """
    if not cell:
        return ()
    if "|" not in cell:
        return (cell,)
    if "\\" not in cell:
        return tuple(dict.fromkeys(filter(None, map(str.strip, cell.split("|")))))
    values = (part.strip().replace(r"\|", "|") for part in _BAR.split(cell))
    return tuple(dict.fromkeys(value for value in values if value))


def clean_cell(text: str) -> str:
    r"""Return the text of one cell: NFC, no line breaks, control or invisible characters, no blanks around it.

    >>> clean_cell(" 베이징\r\n시 ")
    '베이징 시'
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    return unicodedata.normalize("NFC", _SPACE.sub(" ", _INVISIBLE.sub("", text))).strip()


def mined_form(text: str) -> str:
    """Return a form found in an article as it may stand in a file: never the start of a spreadsheet formula.

    >>> mined_form("=커다쉰페이")
    '커다쉰페이'
    """
    return clean_cell(text).lstrip(FORMULA_STARTS + " ")


def to_cells(concept: Concept) -> dict[str, str]:
    """Return the cells of a concept, in the order of the columns; unknown columns are last.

    >>> to_cells(Concept(hangul="안후이", variants=("안후이성",)))["variants"]
    '안후이성'
    """
    cells = {
        "id": concept.id,
        "hangul": concept.hangul,
        "hanja": concept.hanja,
        "simplified": concept.simplified,
        "pinyin": concept.pinyin,
        "english": concept.english,
        "category": concept.category.value,
        "origin": concept.origin.value,
        "status": concept.status.value,
        "variants": join_list(concept.variants),
        "misspellings": join_list(concept.misspellings),
        "english_variants": join_list(concept.english_variants),
        "avoid": join_list(concept.avoid),
        "confidence": f"{concept.confidence:.2f}",
        "mentions": str(concept.mentions),
        "documents": str(concept.documents),
        "source": concept.source.value,
        "first_seen": concept.first_seen,
        "note": concept.note,
    }
    cells.update(concept.extra)
    return cells


def concept_to_json(concept: Concept) -> dict[str, object]:
    """Return a concept as the command line gives it: lists as arrays, counts as numbers, empty as null.

    A concept that was only computed has neither id nor status.

    >>> concept_to_json(Concept(hangul="산시", variants=("섬서",)))["variants"]
    ['섬서']
    """
    found: dict[str, object] = {}
    for column in COLUMNS:
        value = getattr(concept, column)
        found[column] = list(value) if column in LISTS else value.value if isinstance(value, StrEnum) else value
    found.update(concept.extra)
    if not concept.id:
        found["status"] = None
    return {column: None if value == "" else value for column, value in found.items()}


def from_cells(cells: Mapping[str, str], where: str = "this record") -> Concept:
    """Return the concept of a row; `where` names the row in errors ("names.csv line 7").

    A row with English but no status or source was written by a person, who meant it: approved, full confidence.

    >>> from_cells({"hangul": "안후이", "hanja": "安徽", "english": "Anhui"}).status
    <Status.APPROVED: 'approved'>
    """
    if KEEP_EMPTY in cells.values():
        cells = {column: "" if cell == KEEP_EMPTY else cell for column, cell in cells.items()}
    get = cells.get
    hanja, simplified, pinyin = get("hanja", ""), get("simplified", ""), get("pinyin", "")
    default = Source.PERSON if get("english", "") else Source.COMPOSED
    source = _choice(Source, get("source", ""), default, "source", where)
    certain = 1.0 if source is Source.PERSON else 0.0
    return Concept(
        id=get("id", ""),
        hangul=get("hangul", ""),
        hanja=hanja,
        simplified=simplified,
        pinyin=pinyin,
        english=get("english", ""),
        category=_choice(Category, get("category", ""), Category.OTHER, "category", where),
        origin=_choice(
            Origin, get("origin", ""), Origin.ZH if hanja or simplified or pinyin else Origin.OTHER, "origin", where
        ),
        status=_choice(
            Status,
            get("status", ""),
            Status.APPROVED if source is Source.PERSON else Status.PROPOSED,
            "status",
            where,
        ),
        variants=split_list(get("variants", "")),
        misspellings=split_list(get("misspellings", "")),
        english_variants=split_list(get("english_variants", "")),
        avoid=split_list(get("avoid", "")),
        confidence=_confidence(get("confidence", ""), certain, where),
        mentions=_count(get("mentions", ""), "mentions", where),
        documents=_count(get("documents", ""), "documents", where),
        source=source,
        first_seen=get("first_seen", ""),
        note=get("note", ""),
        extra=() if cells.keys() <= _KNOWN else tuple(pair for pair in cells.items() if pair[0] not in _KNOWN),
    )


_KNOWN = frozenset(COLUMNS)


def _choice(kind: type[_E], cell: str, default: _E, column: str, where: str) -> _E:
    if not cell:
        return default
    value: _E | None = _values(kind).get(cell) or _values(kind).get(cell.lower())
    if value is None:
        allowed = ", ".join(_values(kind))
        raise GlossaryFileError(f"{where}, column {column}: '{cell}' is not one of {allowed}; correct the cell")
    return value


@lru_cache
def _values(kind: type[_E]) -> dict[str, _E]:
    return {member.value: member for member in kind}


def _count(cell: str, column: str, where: str) -> int:
    if not cell:
        return 0
    # Spreadsheets write 1,234 or 12.0.
    digits = cell.replace(",", "").removesuffix(".0")
    if not (digits.isascii() and digits.isdigit()):
        raise GlossaryFileError(f"{where}, column {column}: '{cell}' is not a whole number; correct the cell")
    return int(digits)


def _confidence(cell: str, default: float, where: str) -> float:
    if not cell:
        return default
    try:
        value = float(cell.replace(",", "."))
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise GlossaryFileError(f"{where}, column confidence: '{cell}' is not a number from 0 to 1; correct the cell")
    return round(value, 2)
