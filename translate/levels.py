"""Generics behind a name and their English: 안후이성, 랴오닝 성, 즈장 실험실; what already ends in it gets none."""

from __future__ import annotations

import re

from glossary.cues import generics
from glossary.matching import Match
from glossary.types import Category, Concept, Origin, Source
from translate.nationalities import DEMONYM

#: 랴오닝 성 다롄 시; not 베이징 시 주석, who is a person.
UNIT_APART = re.compile(
    r" (?P<unit>[성시현])(?=[은는이가을를의에도와과로]|[,.·)]|$| (?!(?:국가)?주석|총서기))"
    r"(?! ?(?:주석|접대|소수|관계|차별))"
)
_ROADS = frozenset(("Avenue", "Boulevard", "Road", "Street"))  # Ketagalan Boulevard is a 대로, no Avenue besides


def spaced_generic(text: str, match: Match, concept: Concept) -> str:
    """Return a generic that stands apart (즈장 실험실) where the name with it is known (즈장실험실), else ""."""
    found = re.match(r" ([가-힣]{2,6})", text[match.end : match.end + 8])
    if found is None:
        return ""
    for size in range(len(found.group(1)), 1, -1):
        word = found.group(1)[:size]
        if match.surface + word in (concept.hangul, *concept.variants) and word in generics():
            return " " + word
    return ""


def with_generic(english: str, accepted: list[str], tail: str, concept: Concept) -> tuple[str, list[str]]:
    """Return the English of a name and its accepted forms with the generic behind it (안후이 with 성)."""
    generic = generics().get(tail)
    if generic is None or not generic.english or tail == "시" or concept.english in DEMONYM:  # 한국주, Korea Week
        return english, accepted
    if tail == "주" and concept.origin is not Origin.ZH:  # 일리노이주, a state
        return english, accepted
    last = english.rpartition(" ")[2]
    if english.casefold().endswith(generic.english.casefold()) or {last, generic.english} <= _ROADS:
        return english, accepted
    if generic.category == "place" and concept.category is Category.PLACE:
        return f"{english} {generic.english}", [f"{english} {generic.english}", *accepted]
    if generic.category in ("org", "product") and concept.source is Source.COMPOSED:
        return f"{english} {generic.english}", [f"{english} {generic.english}", *accepted]
    return english, accepted
