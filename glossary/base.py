"""The base names that ship with the package: provinces, cities, companies, people, with their usual English.

Written by topic in `data/base/*.tsv` (see `data/base/README.md`); `data/validate_base.py` checks them and builds
`data/base_names.tsv`, one file with the ids, which is what is read here. They are approved records of source `base` and
lose to any glossary of the user.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from glossary.errors import GlossaryFileError
from glossary.types import Category, Concept, Origin, Source, Status

TOPICS = Path(__file__).parent / "data" / "base"
COMBINED = Path(__file__).parent / "data" / "base_names.tsv"
TOPIC_COLUMNS = (
    "hangul",
    "hanja",
    "simplified",
    "pinyin",
    "english",
    "category",
    "origin",
    "variants",
    "misspellings",
    "english_variants",
    "note",
)


def base_files() -> tuple[Path, ...]:
    """Return the files that the base names are read from.

    >>> [path.name for path in base_files()]
    ['base_names.tsv']
    """
    return (COMBINED,)


@cache
def base_concepts() -> tuple[Concept, ...]:
    """Return the base names, sorted as a glossary file is.

    >>> next(concept.english for concept in base_concepts() if concept.hanja == "陝西")
    'Shaanxi'
    """
    try:
        return tuple([_concept(line) for line in base_lines()])
    except (ValueError, KeyError) as error:
        raise GlossaryFileError(f"{COMBINED.name}: a broken row ({error}); run data/validate_base.py --fix") from error


def base_lines() -> list[str]:
    r"""Return the rows of the base names: the id and `TOPIC_COLUMNS`, parted by tabs.

    >>> base_lines()[0].count("\t") == len(TOPIC_COLUMNS)
    True
    """
    lines = COMBINED.read_bytes().decode("utf-8").split("\n")
    if lines[0] != "\t".join(("id", *TOPIC_COLUMNS)):
        raise GlossaryFileError(f"{COMBINED.name} line 1: not the base names; run data/validate_base.py --fix")
    rows = [line for line in lines[1:] if line]
    if broken := [row for row in rows if row.count("\t") != len(TOPIC_COLUMNS)]:
        raise GlossaryFileError(f"{COMBINED.name}: a broken row ({broken[0][:40]!r}); run data/validate_base.py --fix")
    return rows


class _Unfrozen:
    """A concept while it is filled: the same slots, without the check of a frozen class at each of 20 fields.

    There are thousands of rows, and that check is half of the time that they take.
    """

    __slots__ = Concept.__slots__  # the same layout, so that the class can be changed


def _concept(line: str) -> Concept:
    record: Any = _Unfrozen()
    (
        record.id,
        record.hangul,
        record.hanja,
        record.simplified,
        record.pinyin,
        record.english,
        category,
        origin,
        variants,
        misspellings,
        english_variants,
        record.note,
    ) = line.split("\t")
    record.category = _CATEGORIES[category]
    record.origin = _ORIGINS[origin]
    record.status = Status.APPROVED
    # No item of the base names has a bar of its own, so that the lists need no unescaping.
    record.variants = tuple(variants.split(" | ")) if variants else ()
    record.misspellings = tuple(misspellings.split(" | ")) if misspellings else ()
    record.english_variants = tuple(english_variants.split(" | ")) if english_variants else ()
    record.avoid = ()
    record.confidence = 1.0
    record.mentions = 0
    record.documents = 0
    record.source = Source.BASE
    record.first_seen = ""
    record.extra = ()
    record.__class__ = Concept
    concept: Concept = record
    return concept


_CATEGORIES = {member.value: member for member in Category}
_ORIGINS = {member.value: member for member in Origin}
