"""Any variant of a name leads to its record: `lookup("과대신비")` finds 커다쉰페이, 科大訊飛, iFLYTEK.

A query goes down a fixed chain, and each step has its reason: `exact`, what somebody wrote; `folded`, the same but for
case, spaces, tones or the sort of characters; `reading`, what follows from the Hanja by rule (Sino-Korean, official
Hangul, pinyin, the name without its generic); `fuzzy`, near misses, only when nothing better was found; `computed`,
when nothing is stored: spellings by rule, labelled as such. The user's glossaries come before the base names, in order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TypeAlias

from glossary.base import base_concepts, base_files
from glossary.ledger import Ledger
from glossary.lookup_computed import compute
from glossary.lookup_index import Index, cached_index
from glossary.lookup_keys import (
    deletions,
    folded_forms,
    names_of,
    near_keys,
    script_of,
    sino_korean,
    sound_keys,
    stem_keys,
)
from glossary.lookup_near import distance_to, nearest_allowed
from glossary.phonetics.han import is_han, to_simplified
from glossary.schema import clean_cell, concept_to_json
from glossary.text import fold
from glossary.types import Category, Concept, Status

__all__ = ["Lookup", "LookupResult", "Match", "concept_to_json", "lookup"]

Source: TypeAlias = "str | Path | Ledger | Iterable[Concept]"


class Match(StrEnum):
    """How a query led to a concept, best first."""

    EXACT = "exact"
    FOLDED = "folded"
    READING = "reading"
    FUZZY = "fuzzy"
    COMPUTED = "computed"


@dataclass(frozen=True, slots=True)
class LookupResult:
    """One concept found; the score falls from 1 (the query is one of its forms) towards 0."""

    match: Match
    score: float
    concept: Concept


# What each step is worth at most; near misses and computed spellings are graded below that.
_SCORES = {Match.EXACT: 1.0, Match.FOLDED: 0.97, Match.READING: 0.92, Match.FUZZY: 0.85, Match.COMPUTED: 0.5}
_STEM_SCORE = 0.88
_ORDER = list(Match)

# Concepts compared for one query, per key; homographs beyond that are not what anybody looks for.
_COMPARED = 150


class Lookup:
    """Glossaries made ready for any number of queries.

    Sources are files (their index is kept in the cache folder), glossaries or concepts, the most important first.

    >>> names = Lookup([Concept(hangul="커다쉰페이", hanja="科大訊飛", english="iFLYTEK")], base=False)
    >>> [names.lookup(query)[0].match.value for query in ("iFLYTEK", "科大讯飞", "과대신비", "커다신페이")]
    ['exact', 'folded', 'reading', 'fuzzy']
    """

    def __init__(self, *sources: Source, base: bool = True) -> None:
        self.indexes = [_index_of(source) for source in sources]
        if base:
            self.indexes.append(cached_index(base_files(), base_concepts, "base names"))

    def lookup(self, query: str, limit: int = 5) -> list[LookupResult]:
        """Return what a query finds, best first, at most `limit` concepts."""
        query = clean_cell(query)
        folded = tuple(form for form in folded_forms(query) if form)
        if not folded or limit < 1:
            return []
        found = _Found()
        for step in (_written, _reading, _by_sound, _near):
            for rank, index in enumerate(self.indexes):
                step(found, rank, index, query, folded)
            if found.results:
                break
        results = found.best()
        if all(result.match is Match.FUZZY for result in results):
            computed = [
                LookupResult(Match.COMPUTED, round(_SCORES[Match.COMPUTED] * weight, 3), concept)
                for weight, concept in compute(query)
            ]
            # A near miss may be another name altogether, so there is always room for what the rules say.
            results = results[: max(0, limit - len(computed[:2]))] + computed
        return results[:limit]


def lookup(query: str, *sources: Source, base: bool = True, limit: int = 5) -> list[LookupResult]:
    """Look one name up in files, glossaries or concepts, then in the base names.

    >>> lookup("山西", [Concept(hangul="산시", hanja="山西", english="Shanxi")], base=False)[0].concept.english
    'Shanxi'
    """
    return Lookup(*sources, base=base).lookup(query, limit)


class _Found:
    """What has been found so far: per thing its best match, from the most important glossary that has it."""

    def __init__(self) -> None:
        self.results: dict[str, tuple[int, LookupResult]] = {}

    def add(self, rank: int, concept: Concept, match: Match, score: float) -> None:
        for key, (known_rank, known) in self.results.items():
            if (rank == known_rank and concept.id == known.concept.id) or (
                rank != known_rank and _same(concept, known.concept)
            ):
                better = LookupResult(match, score, known.concept)
                if (_ORDER.index(match), -score) < (_ORDER.index(known.match), -known.score):
                    self.results[key] = (known_rank, better)
                return
        self.results[f"{rank} {concept.id}"] = (rank, LookupResult(match, score, concept))

    def best(self) -> list[LookupResult]:
        def order(entry: tuple[int, LookupResult]) -> tuple[object, ...]:
            rank, result = entry
            concept = result.concept
            approved = concept.status is not Status.APPROVED
            return (
                _ORDER.index(result.match), -result.score, rank, approved, -concept.mentions, concept.hanja, concept.id
            )  # fmt: skip

        listed = sorted(self.results.values(), key=order)
        return [
            replace(result, score=round(result.score, 3))
            for _, result in listed
            if result.concept.status is not Status.REJECTED
        ]


def _written(found: _Found, rank: int, index: Index, query: str, folded: Sequence[str]) -> None:
    for form in folded:
        for row in index.rows(f"f:{form}"):
            concept = index.concept(row)
            names = names_of(concept)
            if query in names:
                found.add(rank, concept, Match.EXACT, _SCORES[Match.EXACT])
            elif any(form in folded_forms(name) for name in names):
                found.add(rank, concept, Match.FOLDED, _SCORES[Match.FOLDED])


def _reading(found: _Found, rank: int, index: Index, _query: str, folded: Sequence[str]) -> None:
    for form in folded:
        stems = ((key, _STEM_SCORE) for key in stem_keys(form, ("admin", "company")))
        for key, score in ((f"r:{form}", _SCORES[Match.READING]), *stems):
            for row in index.rows(key):
                concept = index.concept(row)
                if key in sound_keys(concept):
                    found.add(rank, concept, Match.READING, score)


def _by_sound(found: _Found, rank: int, index: Index, _query: str, folded: Sequence[str]) -> None:
    """Find records that have no Hanja by the Hangul that follows from the query's Hanja or pinyin."""
    for hangul in _spellings(folded[0]):
        for row in index.rows(f"f:{hangul}"):
            concept = index.concept(row)
            if not concept.hanja and not concept.simplified and fold(concept.hangul) == hangul:
                found.add(rank, concept, Match.READING, _SCORES[Match.READING])


def _spellings(form: str) -> Iterator[str]:
    if all(map(is_han, form)):
        from glossary.phonetics.transcription import official_hangul

        yield fold(official_hangul(form))
        yield next(sino_korean(form))
    elif form.isascii():
        yield from (fold(concept.hangul) for _, concept in compute(form))


def _near(found: _Found, rank: int, index: Index, _query: str, folded: Sequence[str]) -> None:
    form = folded[0]
    allowed = nearest_allowed(form)
    if not allowed:
        return
    keys = list(near_keys(form))
    # The consonants alone are a wide net, thrown only when the narrow ones come back empty.
    narrow = [key for key in keys if not key.startswith("s:")]
    if script_of(form) != "latin" or len(form) > 4:
        narrow += [f"d:{form}", *(f"f:{shorter}" for shorter in deletions(form) if len(shorter) > 2)]
    wide = [key for key in keys if key.startswith("s:")]
    for net in (narrow, wide):
        caught = False
        rows = dict.fromkeys(row for key in net for row, _ in zip(index.rows(key), range(_COMPARED), strict=False))
        for row in list(rows)[: 2 * _COMPARED]:
            concept = index.concept(row)
            forms = (other for name in names_of(concept) for other in folded_forms(name))
            distance = min(distance_to(form, other) for other in forms)
            if distance <= allowed:
                caught = True
                found.add(rank, concept, Match.FUZZY, _SCORES[Match.FUZZY] * (1 - distance))
        if caught:
            return


def _same(one: Concept, two: Concept) -> bool:
    """Tell whether records of two glossaries are the same thing (as `glossary.identity` does within one)."""
    if one.hanja and two.hanja:
        people = (one.category is Category.PERSON, two.category is Category.PERSON)
        unsure = Category.OTHER in {one.category, two.category}
        return to_simplified(one.hanja) == to_simplified(two.hanja) and (unsure or people[0] == people[1])
    agree = not one.english or not two.english or fold(one.english) == fold(two.english)
    return fold(one.hangul) == fold(two.hangul) and agree


def _index_of(source: Source) -> Index:
    if isinstance(source, Ledger):
        return Index.of(source.concepts)
    if isinstance(source, str | Path):
        path = Path(source)
        load: Callable[[], Sequence[Concept]] = partial(_load, path)
        # A file that cannot be read gives its error from the reader, which says what to do.
        return cached_index([path], load) if path.is_file() else Index.of(load())
    return Index.of(Ledger.of(source).concepts)


def _load(path: Path) -> Sequence[Concept]:
    return Ledger.load(path).concepts
