"""Any variant of a name leads to its record: `lookup("과대신비")` finds 커다쉰페이, 科大訊飛, iFLYTEK.

A query goes down a fixed chain, and each step has its reason: `exact`, what somebody wrote; `folded`, the same but for
case, spaces, tones or the sort of characters; `reading`, what follows from the Hanja by rule (Sino-Korean, official
Hangul, pinyin, the name without its generic); `fuzzy`, near misses, only when nothing better was found; `computed`,
when nothing is stored: spellings by rule, labelled as such. The user's glossaries come before the base names, in order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from glossary.base import base_files
from glossary.lookup_around import cores, without_numbers
from glossary.lookup_index import Index, cached_index
from glossary.lookup_keys import (
    folded_form,
    folded_forms,
    form_keys,
    names_of,
    script_of,
    sino_korean,
    sound_keys,
    stem_keys,
)
from glossary.lookup_latin import older_readings, older_words, set_names
from glossary.lookup_near import distances_of, nearest_allowed, query_keys
from glossary.lookup_parts import EMPTY, latin_words
from glossary.lookup_rows import lines_of_base, lines_of_file
from glossary.phonetics.han import is_han, to_simplified
from glossary.phonetics.similarity import syllable_distance
from glossary.phonetics.syllables import is_spelled_officially
from glossary.schema import clean_cell, concept_to_json
from glossary.text import fold
from glossary.types import Category, Concept, Status

__all__ = ["Lookup", "LookupResult", "Match", "concept_to_json", "lookup"]

if TYPE_CHECKING:
    from glossary.ledger import Ledger

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
_OLDER_SCORE = 0.86
_AROUND_SCORE = 0.85  # times what the name in the query is worth
_STEP = 0.03  # less where it may be another name
_PART_SCORE = 0.52
_WEAK = 0.1  # near misses that are rather another name come after what the rules say
_HARDLY = 0.05  # two short names that are nearer than that are one, however they are spelled (썬전, 선전)
_SURNAME = 0.3  # two surnames that are further apart than that are never one
_FEW = 3
_ORDER = list(Match)

# Forms and concepts compared for one query; homographs beyond that are not what anybody looks for.
_COMPARED = 80
_SHOWN = 40  # of the names that share a part


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
            self.indexes.append(cached_index(base_files(), lines_of_base, "base names"))

    def lookup(self, query: str, limit: int = 5) -> list[LookupResult]:
        """Return what a query finds, best first, at most `limit` concepts."""
        query = without_numbers(clean_cell(query))
        folded = tuple(form for form in folded_forms(query) if form)
        if not folded or limit < 1:
            return []
        found = _Found()
        for steps in _STEPS:
            for step in steps:
                for rank, index in enumerate(self.indexes):
                    step(found, rank, index, query, folded)
            if found.sure():
                break
        results = found.best()
        if any(result.match is not Match.FUZZY for result in results):
            return results[:limit]
        from glossary.lookup_computed import compute

        computed = [
            LookupResult(Match.COMPUTED, round(_SCORES[Match.COMPUTED] * weight, 3), concept)
            for weight, concept in compute(query)
        ]
        # A near miss may be another name altogether, so there is always room for what the rules say.
        strong = [result for result in results if result.score > _WEAK]
        weak = [result for result in results if result.score <= _WEAK][:_FEW]
        strong = strong[: max(1, limit - len(computed[:2]))]
        return (strong + computed[: max(1, limit - len(strong) - len(weak))] + weak)[:limit]


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

    def has(self, rank: int, concept: Concept) -> bool:
        """Tell whether a concept was found by an earlier, so better, step."""
        known = self.results.get(f"{rank} {concept.id}")
        return known is not None and known[1].match in {Match.EXACT, Match.FOLDED}

    def sure(self) -> bool:
        """Tell whether something better than a near miss was found."""
        return any(result.match is not Match.FUZZY for _, result in self.results.values())

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
                if not found.has(rank, concept) and key in sound_keys(concept):
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
        from glossary.lookup_computed import compute

        yield from (fold(concept.hangul) for _, concept in compute(form))


def _older(found: _Found, rank: int, index: Index, query: str, folded: Sequence[str]) -> None:
    """Find Chinese names in older Latin spellings: Mao Tse-tung, Tsingtao, Nanking University."""
    if not folded[0].isascii():
        return
    keys = dict.fromkeys((f"f:{name}" for name in set_names(folded[0])), _SCORES[Match.READING])
    words = "".join((older_words(word) or (word,))[0] for word in latin_words(query))
    for reading in (words, *older_readings(query)):
        keys.setdefault(f"r:{reading}", _OLDER_SCORE)
        keys.setdefault(f"f:{reading}", _OLDER_SCORE)
    for key, score in keys.items():
        for row in index.rows(key):
            concept = index.concept(row)
            if key in sound_keys(concept) or key in form_keys(concept):
                found.add(rank, concept, Match.READING, score)


def _near(found: _Found, rank: int, index: Index, _query: str, folded: Sequence[str]) -> None:
    form = folded[0]
    if not nearest_allowed(form):
        return
    script = script_of(form)
    official = is_spelled_officially(form)
    others = index.near(query_keys(form), script, _COMPARED)
    distances = distances_of(form, [other for other, _ in others], script)
    for (other, rows), distance in zip(others, distances, strict=True):
        if distance < 1.0:
            # Two official syllables are rather another name than a slip: 왕이 and 왕위.
            both = official and distance > _HARDLY and is_spelled_officially(other)
            weak = both and len(form) == 2
            surname = both and not weak and _is_another_surname(form, other)
            for row in rows.split()[:_COMPARED]:
                concept = index.concept(int(row))
                # So is another surname: 장하이밍 and 싱하이밍.
                rather = weak or (surname and concept.category is Category.PERSON)
                score = (_WEAK if rather else _SCORES[Match.FUZZY]) * (1 - distance)
                found.add(rank, concept, Match.FUZZY, score)


def _is_another_surname(query: str, form: str) -> bool:
    if len(query) != len(form) or syllable_distance(query[0], form[0]) <= _SURNAME:
        return False
    from glossary.titled import surname_sounds

    return query[0] in surname_sounds()


def _around(found: _Found, rank: int, index: Index, query: str, folded: Sequence[str]) -> None:
    """Find the name in a query that has more than a name: 시진핑 주석, 화웨이가, 习主席."""
    for core in cores(query):
        inner = _Found()
        forms = tuple(form for form in folded_forms(core.text) if form)
        _written(inner, rank, index, core.text, forms)
        if not inner.results:
            _reading(inner, rank, index, core.text, forms)
        # What might be a name with its last syllable is only perhaps another with a particle: 왕이도.
        unsure = core.perhaps and is_spelled_officially(folded[0])
        match = Match.FUZZY if unsure else Match.READING
        results = [result for _, result in inner.results.values()]
        if core.person:
            results = [result for result in results if result.concept.category is Category.PERSON]
        for result in results:
            found.add(rank, result.concept, match, _AROUND_SCORE * result.score - (_STEP if unsure else 0.0))
        if results:
            return


def _part(found: _Found, rank: int, index: Index, query: str, folded: Sequence[str]) -> None:
    """Find names by a part of them: 쉰페이, Jiaotong; of several Latin words all that tell something must be there."""
    words = [folded[0]]
    if folded[0].isascii():
        split = [(older_words(word) or (word,))[0] for word in latin_words(query)]
        words = [word for word in split if word not in EMPTY] or words
    for row in islice(index.parts(words), _SHOWN):
        concept = index.concept(row)
        found.add(rank, concept, Match.FUZZY, _PART_SCORE + 0.2 * _share(folded[0], concept))


def _share(part: str, concept: Concept) -> float:
    """Return how much of a name a part is, 1.0 where only a word like University is missing after it."""
    script = script_of(part)
    best = 0.0
    if script == "latin":
        names = (concept.english, concept.pinyin, *concept.english_variants)
    else:
        names = (concept.hangul, concept.hanja or concept.simplified, *concept.variants)
    for form in [folded_form(name) for name in names if name]:
        if part in form and script_of(form) == script:
            rest = [text for text in form.split(part, 1) if text]
            begins = 0.1 if form.startswith(part) else 0.0
            generic = all(text in EMPTY for text in rest)
            best = max(best, 0.9 + begins if generic else min(0.8, len(part) / len(form) + begins))
    if best:
        return best
    longest = max(len(name) for name in (concept.hangul, concept.hanja, concept.english) if name)
    return min(0.8, len(part) / longest)


# Forms and readings are looked for together; what follows only when nothing was found before.
_STEPS = ((_written, _reading, _by_sound), (_older,), (_around,), (_near, _part))


def _same(one: Concept, two: Concept) -> bool:
    """Tell whether records of two glossaries are the same thing (as `glossary.identity` does within one)."""
    if one.hanja and two.hanja:
        people = (one.category is Category.PERSON, two.category is Category.PERSON)
        unsure = Category.OTHER in {one.category, two.category}
        return to_simplified(one.hanja) == to_simplified(two.hanja) and (unsure or people[0] == people[1])
    agree = not one.english or not two.english or fold(one.english) == fold(two.english)
    return fold(one.hangul) == fold(two.hangul) and agree


def _index_of(source: Source) -> Index:
    if isinstance(source, str | Path):
        path = Path(source)
        # A file that cannot be read gives its error from the reader, which says what to do.
        return cached_index([path], partial(lines_of_file, path, _load)) if path.is_file() else Index.of(_load(path))
    from glossary.ledger import Ledger

    return Index.of((source if isinstance(source, Ledger) else Ledger.of(source)).concepts)


def _load(path: Path) -> Sequence[Concept]:
    from glossary.ledger import Ledger

    return Ledger.load(path).concepts
