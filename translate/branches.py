"""Parts of a university or academy that stand behind it: 중국과학원 음향연구소, 지난대 법학원, 베이징대학 인민병원.

English says the part first (Institute of Acoustics, Chinese Academy of Sciences), but for hospitals, presses, museums
and libraries (Peking University People's Hospital). Fields and heads are a table (`data/branches.tsv`); what it does
not have is left to the engine or to the flags of unknown houses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from importlib import resources

from glossary.cues import is_particle_chain
from glossary.text import HANGUL_RUN
from translate.types import Constraint

#: Houses that have such parts, by their English.
_WHOLE = re.compile(r"Universit|Academy|College|\bCAS\b|\bCASS\b|Institute of Technology")
#: A house that is itself a part, or something that only has the word in it.
_PART = re.compile(r", |Hospital|Press|School|Museum|Institute of (?!Technology)|Library")
_LONGEST = 14
#: Behind a blank it is a researcher: 한국 연구원.
_PERSON = "연구원"
#: Parts of a medical school stand behind it: 의학원 부속 제2병원.
_MEDICAL = re.compile(r"^(?:School of Medicine|Health Science Center), ")


@lru_cache(maxsize=1)
def _rows() -> tuple[Mapping[str, str], Mapping[str, str], Mapping[str, str], Mapping[str, str]]:
    """Fields, heads that take a field, parts said first, parts said behind."""
    table = resources.files("translate").joinpath("data/branches.tsv").read_text(encoding="utf-8")
    every: dict[str, dict[str, str]] = {"field": {}, "head": {}, "part": {}, "before": {}}
    for line in table.splitlines()[1:]:
        korean, english, how = line.split("\t")
        every[how][korean] = english
    return every["field"], every["head"], every["part"], every["before"]


def branched(text: str, house: Constraint) -> Constraint:
    """Return the part of a university or academy that stands behind it, else the house as it is.

    >>> academy = Constraint("term", "한림과학원", 0, 5, 0, 5, "Hanlin Academy of Sciences", category="org")
    >>> branched("한림과학원 음향연구소는", academy).expected
    'Institute of Acoustics, Hanlin Academy of Sciences'
    >>> school = Constraint("term", "한림대", 0, 3, 0, 3, "Hanlin University", category="org")
    >>> branched("한림대 인민병원에서", school).expected, branched("한림대 연구원은", school).expected
    ("Hanlin University People's Hospital", 'Hanlin University')
    >>> branched("한림대 의대 부속 제2병원", school).expected
    'Second Affiliated Hospital, School of Medicine, Hanlin University'
    """
    if house.category != "org" or house.title or not _WHOLE.search(house.expected):
        return house
    if _PART.search(_MEDICAL.sub("", house.expected)):
        return house
    start = house.core_end + text.startswith(" ", house.core_end)
    for size in range(min(_LONGEST, len(text) - start), 1, -1):
        part, end = text[start : start + size], start + size
        english = _english(part, house.expected, apart=start > house.core_end) if _is_over(text, end) else ""
        if english:
            forms = (english, *(_english(part, form, apart=True) for form in house.accepted))
            own = replace(
                house, surface=text[house.start : end], end=end, core_end=end, expected=english,
                accepted=tuple(dict.fromkeys(forms)), concept="", alternatives=(),
            )  # fmt: skip
            return branched(text, own) if _MEDICAL.match(english) else own
    return house


def institute_of(text: str, at: int) -> tuple[int, str] | None:
    """Return where an institute of some field that begins at a place ends, and the field: 물리연구소.

    >>> institute_of("물리연구소는", 0), institute_of("연구소는", 0)
    ((5, 'Physics'), None)
    """
    fields = _rows()[0]
    for size in range(min(_LONGEST, len(text) - at), 3, -1):
        part, end = text[at : at + size], at + size
        for head in ("연구소", "연구원"):
            field = part.removesuffix(head)
            field = field if head == _PERSON else field.rstrip()
            if part.endswith(head) and field in fields and _is_over(text, end):
                return end, fields[field]
    return None


def _english(part: str, house: str, *, apart: bool) -> str:
    fields, heads, parts, before = _rows()
    if part in before:
        return f"{house} {before[part]}" if apart or len(part) > 2 else ""
    if part in parts:
        return f"{parts[part]}, {house}"
    for size in range(len(part) - 1, 1, -1):
        field, head = part[:size].rstrip(), part[size:].lstrip()
        if field in fields and head in heads and not (head == _PERSON and " " in part):
            return f"{heads[head].format(fields[field])}, {house}"
    return ""


def _is_over(text: str, end: int) -> bool:
    run = HANGUL_RUN.match(text, end)
    return run is None or is_particle_chain(run.group())
