"""The rows of a user's glossary beside the base names: which come first, and what they are called in running text.

A row that is too unsure to fix the English (`hanyin mine` proposed it, nobody approved it) must not hide what the base
is sure of. A row that gives a known thing another English (허페이, 合肥, Hofei) means every form of it: 허페이시, 합비.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from glossary.identity import thing_of
from glossary.ordinary import is_risky
from glossary.phonetics.han import to_simplified
from glossary.types import Category, Concept, Status
from translate.naming import drives

_SMALL = 2  # characters of a form that is called in running text


def apart(source: Iterable[Concept]) -> tuple[tuple[Concept, ...], tuple[Concept, ...]]:
    """Return the rows that may fix the English, with those that a person rejected, and the others.

    >>> rows = [Concept("c-1", "산시", english="Shanxi", confidence=0.9), Concept("c-2", "조훈현", confidence=0.7)]
    >>> [[row.hangul for row in part] for part in apart(rows)]
    [['산시'], ['조훈현']]
    """
    rows = tuple(source)
    first = tuple(row for row in rows if drives(row) or row.status is Status.REJECTED)
    return first, tuple(row for row in rows if not (drives(row) or row.status is Status.REJECTED))


def with_forms(
    source: Sequence[Concept], by_hanja: Mapping[str, tuple[Concept, ...]], base: frozenset[str] | set[str]
) -> tuple[Concept, ...]:
    """Return the rows with the Korean forms that the base has for the same thing, but for those of other rows.

    Args:
        source: A user's rows.
        by_hanja: Base names by their simplified Hanja.
        base: The ids of the base names.

    >>> hefei = Concept("c-1", "허페이", "合肥", "合肥", english="Hefei", variants=("허페이시", "합비"))
    >>> own = Concept("u-1", "허페이", "合肥", "合肥", english="Hofei", status=Status.APPROVED)
    >>> with_forms([own], {"合肥": (hefei,)}, {"c-1"})[0].variants
    ('허페이시', '합비')
    """
    taken = {form for row in source for form in (row.hangul, *row.variants)}
    return tuple(_with_forms(row, by_hanja, base, taken) if row.hanja or row.simplified else row for row in source)


def _with_forms(
    row: Concept, by_hanja: Mapping[str, tuple[Concept, ...]], base: frozenset[str] | set[str], taken: set[str]
) -> Concept:
    plain = row.simplified or to_simplified(row.hanja)
    namesakes = by_hanja.get(plain, ())
    if not namesakes or row.status is Status.REJECTED:
        return row
    own, category = thing_of(row), row.category
    more: dict[str, None] = {}
    for known in namesakes:
        same = known.id in base and known.simplified == plain and own.allows(thing_of(known))
        if same and row.hangul in (known.hangul, *known.variants):
            more.update(dict.fromkeys((known.hangul, *known.variants)))
            open_ = category is Category.OTHER and not is_risky(row.hangul)  # a word that a person gave counts anywhere
            category = known.category if open_ else category
    forms = tuple(form for form in more if len(form) >= _SMALL and form not in taken and form != row.english)
    return replace(row, variants=(*row.variants, *forms), category=category) if more else row
