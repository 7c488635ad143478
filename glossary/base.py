"""The base names that ship with the package: provinces, cities, companies, people, with their usual English.

Read from the tab-separated files in `data/base/`, whose columns are `hangul hanja simplified pinyin english category
origin variants misspellings english_variants note` (see `data/base/README.md` for where they come from). They are
approved records of source `base` and lose to any glossary of the user.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from glossary.errors import GlossaryFileError
from glossary.schema import concept_id, split_list
from glossary.types import Category, Concept, Origin, Source, Status

FOLDER = Path(__file__).parent / "data" / "base"
COLUMNS = (
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
    """Return the files of the base names, in a fixed order.

    >>> all(path.suffix == ".tsv" for path in base_files())
    True
    """
    return tuple(sorted(FOLDER.glob("*.tsv")))


@cache
def base_concepts() -> tuple[Concept, ...]:
    """Return the base names, each once; the file that comes first by name wins over a repetition.

    >>> next(concept.english for concept in base_concepts() if concept.hanja == "陝西")
    'Shaanxi'
    """
    found: dict[tuple[str, str, str, str], Concept] = {}
    taken: set[str] = set()
    for path in base_files():
        for cells in _rows(path):
            hangul, hanja, english = cells[0], cells[1], cells[4]
            key = (hangul, hanja, cells[5], "" if hanja else english)
            if key not in found:
                identity = concept_id(hanja, hangul, english, taken)
                taken.add(identity)
                found[key] = _concept(identity, cells)
    return tuple(sorted(found.values(), key=lambda concept: (concept.hangul, concept.hanja, concept.id)))


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").split("\n")
    if tuple(lines[0].split("\t")) != COLUMNS:
        raise GlossaryFileError(f"{path.name} line 1: the columns must be {' '.join(COLUMNS)}")
    rows = [line.split("\t") for line in lines]
    for number, cells in enumerate(rows[1:], start=2):
        if len(cells) != len(COLUMNS) and cells != [""]:
            raise GlossaryFileError(f"{path.name} line {number}: {len(cells)} cells instead of {len(COLUMNS)}")
        if len(cells) > 1 and (cells[5] not in _CATEGORIES or cells[6] not in _ORIGINS):
            raise GlossaryFileError(f"{path.name} line {number}: unknown category or origin {cells[5]} {cells[6]}")
    return [cells for cells in rows[1:] if len(cells) > 1]


def _concept(identity: str, cells: list[str]) -> Concept:
    hangul, hanja, simplified, pinyin, english, category, origin, variants, misspellings, english_variants, note = cells
    # By position, in the order of the fields: keywords take twice as long, and there are thousands.
    return Concept(
        identity,
        hangul,
        hanja,
        simplified,
        pinyin,
        english,
        _CATEGORIES[category],
        _ORIGINS[origin],
        Status.APPROVED,
        split_list(variants),
        split_list(misspellings),
        split_list(english_variants),
        (),
        1.0,
        0,
        0,
        Source.BASE,
        "",
        note,
    )


_CATEGORIES = {member.value: member for member in Category} | {"": Category.OTHER}
_ORIGINS = {member.value: member for member in Origin} | {"": Origin.ZH}
