"""A country between a person and an office: 시진핑 중국 국가주석 is given to the engine as Chinese President Xi."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from glossary.types import Category, Concept, Origin
from translate.nationalities import BEFORE_TITLES
from translate.offices import Office, office_after
from translate.types import Constraint

#: As many names may stand between a person and the office: 라이칭더 대만 민진당 총통 후보.
_MOST = 2


def in_english_order(
    text: str, terms: list[Constraint], surfaces: Mapping[str, tuple[Concept, ...]]
) -> list[Constraint]:
    """시진핑 중국 국가주석 is given to the engine as Chinese President Xi Jinping: the two names change places.

    Only the cores change, so that the report still says where each name stands in the Korean. A country that stands
    before the person too (중국 리커창 중국 총리) is said once.
    """
    ordered = list(terms)
    gone: set[int] = set()
    for k, person in enumerate(terms):
        if k in gone or person.category != Category.PERSON.value or person.title:
            continue
        concept = next((c for c in surfaces.get(person.surface, ()) if c.id == person.concept), None)
        found = _office_behind(text, terms, k, concept.origin) if concept is not None else None
        if found is None:
            continue
        last, office = found
        others = terms[k + 1 : last + 1]
        title = office.english.replace("President", "Governor") if _is_bank(others[-1]) else office.english
        slots = [(t.core_start, t.core_end) for t in terms[k:last]] + [(others[-1].core_start, office.end)]
        for place, other in enumerate(others):
            start, end = slots[place]
            ordered[k + place] = replace(other, core_start=start, core_end=end, expected=_before(other))
        expected = title + person.expected
        start, end = slots[-1]
        ordered[last] = replace(person, core_start=start, core_end=end, expected=expected,
                                accepted=(expected, *person.accepted), title=title)  # fmt: skip
        gone.update(j for j in range(last + 1, len(terms)) if terms[j].start < office.end)  # 외교부장 by itself
        before = ordered[k - 1] if k else None
        again = before is not None and before.concept and before.concept == others[0].concept
        if before and again and text[before.core_end : person.core_start] == " ":
            ordered[k] = replace(before, core_end=person.core_end, expected=ordered[k].expected)
            gone.add(k - 1)
    return [term for k, term in enumerate(ordered) if k not in gone]


def _office_behind(text: str, terms: list[Constraint], k: int, origin: Origin) -> tuple[int, Office] | None:
    """The last of the names that stand between the person `terms[k]` and an office, and the office."""
    for last in range(k + 1, min(k + 1 + _MOST, len(terms))):
        other = terms[last]
        if other.category == Category.PERSON.value or text[terms[last - 1].core_end : other.core_start] != " ":
            return None
        office = office_after(text, other.core_end, origin)
        if office is not None:
            return (last, office) if office.english else None
    return None


def _before(other: Constraint) -> str:
    """A country before an office is its adjective."""
    adjective = BEFORE_TITLES.get(other.expected, "") if other.category == Category.PLACE.value else ""
    return adjective or other.expected


def _is_bank(other: Constraint) -> bool:
    return other.expected.endswith("Bank of China")
