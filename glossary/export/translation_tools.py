"""Glossary files of translators' tools: OmegaT, Weblate, memoQ. They take homographs, so every record is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from glossary.export.comments import comment_of
from glossary.export.delimited import delimited
from glossary.export.pairs import english_of, pairs, some
from glossary.layouts import OMEGAT_FIRST_LINE
from glossary.types import Concept, Status

_WEBLATE = ("location", "source", "target", "ID", "fuzzy", "context", "translator_comments", "developer_comments")

# Entry-level columns by the order of memoQ's documentation; the importer maps the language columns by their names.
_MEMOQ_ENTRY = (
    "Entry_ID",
    "Entry_Subject",
    "Entry_Domain",
    "Entry_ClientID",
    "Entry_ProjectID",
    "Entry_Created",
    "Entry_Creator",
    "Entry_LastModified",
    "Entry_Modifier",
    "Entry_Note",
)


def omegat(concepts: Sequence[Concept], _path: Path, *, first: bool = False) -> bytes:
    r"""Return an OmegaT glossary: source, target, comment, with tabs and no header.

    >>> concept = Concept(id="c-1", hangul="산시", hanja="陝西", english="Shaanxi")
    >>> omegat([concept], Path("names.txt")).decode().splitlines()[1]
    '산시\tShaanxi\t陝西 · other · [c-1]'
    """
    del first  # OmegaT shows every translation of a term
    # OmegaT decodes a .txt by the platform's default unless the first line says otherwise; it writes this line itself.
    lines = [OMEGAT_FIRST_LINE]
    for pair in sorted(pairs(concepts), key=lambda pair: (pair.concept.hangul, pair.concept.hanja, pair.concept.id)):
        # A line that starts with # would be a comment.
        lines.append("\t".join((pair.source.lstrip("# "), pair.target, comment_of(pair.concept, pair.concept.note))))
    some(lines[1:])
    return ("\n".join(dict.fromkeys(lines)) + "\n").encode()


def weblate(concepts: Sequence[Concept], _path: Path, *, first: bool = False) -> bytes:
    """Return a CSV for a Weblate glossary: a row per Korean form, the record's id as context, so homographs stay apart.

    >>> concept = Concept(id="c-1", hangul="산시", hanja="陝西", english="Shaanxi", status=Status.APPROVED)
    >>> weblate([concept], Path("names.csv")).decode().splitlines()[1]
    ',산시,Shaanxi,c-1,False,c-1,,陝西 · other · [c-1]'
    """
    del first
    rows = []
    for pair in sorted(pairs(concepts), key=lambda pair: (pair.concept.hangul, pair.concept.hanja, pair.concept.id)):
        concept = pair.concept
        fuzzy = str(concept.status is not Status.APPROVED)
        row = ("", pair.source, pair.target, concept.id, fuzzy, concept.id, concept.note, comment_of(concept))
        rows.append(row)
    some(rows)
    return delimited([_WEBLATE, *rows], ",")


def memoq(concepts: Sequence[Concept], _path: Path, *, first: bool = False) -> bytes:
    """Return a CSV for a memoQ term base: `;`, one entry a line, a column for every further Korean or English term.

    >>> concept = Concept(id="c-1", hangul="산시", hanja="陝西", english="Shaanxi")
    >>> memoq([concept], Path("names.csv")).decode("utf-8-sig").splitlines()[1]
    '1;other;;;;;;;;陝西 · other · [c-1];산시;陝西;;Shaanxi'
    """
    del first
    written = [concept for concept in concepts if concept.hangul and english_of(concept)]
    some(written)
    korean = [(concept.hangul, *_hangul_variants(concept)) for concept in written]
    english = [(english_of(concept), *concept.english_variants) for concept in written]
    columns = (max(map(len, korean)), max(map(len, english)))
    header = (
        *_MEMOQ_ENTRY,
        *("Korean",) * columns[0],
        "Chinese (Taiwan)",
        "Chinese (PRC)",
        *("English",) * columns[1],
    )
    rows = [
        (
            str(number),
            concept.category.value,
            *("",) * 7,
            comment_of(concept, concept.note),
            *_padded(korean[number - 1], columns[0]),
            concept.hanja,
            concept.simplified,
            *_padded(english[number - 1], columns[1]),
        )
        for number, concept in enumerate(written, start=1)
    ]
    # memoQ's import dialog guesses the encoding; with the mark it guesses right.
    return b"\xef\xbb\xbf" + delimited([header, *rows], ";")


def _hangul_variants(concept: Concept) -> list[str]:
    own = pairs([concept])
    return [pair.source for pair in own if not pair.main]


def _padded(values: Sequence[str], size: int) -> tuple[str, ...]:
    return (*values, *("",) * (size - len(values)))
