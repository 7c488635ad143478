"""Glossary files of translators' tools: OmegaT, Weblate, memoQ. They take homographs, so every record is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from glossary.export.delimited import delimited
from glossary.export.pairs import english_of, pairs, some
from glossary.types import Concept, Status

# OmegaT decodes a .txt by the platform's default unless the first line says otherwise; it writes this line itself.
_OMEGAT_FIRST_LINE = "# Glossary in tab-separated format -*- coding: utf-8 -*-"

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

    >>> omegat([Concept(hangul="산시", hanja="陝西", english="Shaanxi")], Path("names.txt")).decode().splitlines()[1]
    '산시\tShaanxi\t陝西 · other'
    """
    del first  # OmegaT shows every translation of a term
    lines = [_OMEGAT_FIRST_LINE]
    for pair in sorted(pairs(concepts), key=lambda pair: (pair.source, pair.target, pair.concept.hanja)):
        # A line that starts with # would be a comment.
        lines.append("\t".join((pair.source.lstrip("# "), pair.target, _comment(pair.concept))))
    some(lines[1:])
    return ("\n".join(dict.fromkeys(lines)) + "\n").encode()


def weblate(concepts: Sequence[Concept], _path: Path, *, first: bool = False) -> bytes:
    """Return a CSV for a Weblate glossary; the record's id is the context, so homographs stay apart.

    >>> concept = Concept(id="c-1", hangul="산시", hanja="陝西", english="Shaanxi", status=Status.APPROVED)
    >>> weblate([concept], Path("names.csv")).decode().splitlines()[1]
    ',산시,Shaanxi,c-1,False,c-1,,陝西 · other'
    """
    del first
    rows = []
    for concept in concepts:
        if concept.hangul and (english := english_of(concept)):
            fuzzy = str(concept.status is not Status.APPROVED)
            rows.append(("", concept.hangul, english, concept.id, fuzzy, concept.id, concept.note, _comment(concept)))
    some(rows)
    return delimited([_WEBLATE, *rows], ",")


def memoq(concepts: Sequence[Concept], _path: Path, *, first: bool = False) -> bytes:
    """Return a CSV for a memoQ term base: `;`, one entry a line, a column for every further Korean or English term.

    >>> concept = Concept(id="c-1", hangul="산시", hanja="陝西", english="Shaanxi")
    >>> memoq([concept], Path("names.csv")).decode("utf-8-sig").splitlines()[1]
    '1;other;;;;;;;;c-1 · 陝西;산시;陝西;;Shaanxi'
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
            " · ".join(filter(None, (concept.id, concept.hanja, concept.pinyin, concept.note))),
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


def _comment(concept: Concept) -> str:
    return " · ".join(filter(None, (concept.hanja, concept.pinyin, concept.category.value)))
