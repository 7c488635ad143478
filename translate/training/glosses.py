"""Which common nouns of a pair have their English of the table on the other side, in singular or plural."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from translate.nouns import find_nouns

Span = tuple[int, int, int, int]


@lru_cache(maxsize=65536)
def forms(noun: str) -> re.Pattern[str]:
    """Return what matches a noun in both numbers, its first letter large or small.

    >>> [forms("city").search(t)[0] for t in ("Cities grew", "the city's walls")]
    ['Cities', 'city']
    """
    first, rest = f"(?i:{re.escape(noun[0])})", noun[1:]
    if rest.endswith("man"):
        rest = f"{re.escape(rest[:-2])}[ae]n"
    elif re.search("[^aeiou]y$", noun):
        rest = f"{re.escape(rest[:-1])}(?:y|ies)"
    elif noun.endswith("fe"):
        rest = f"{re.escape(rest[:-2])}(?:fes?|ves)"
    elif noun.endswith("f"):
        rest = f"{re.escape(rest[:-1])}(?:fs?|ves)"
    else:
        rest = f"{re.escape(rest)}(?:e?s)?"
    return re.compile(rf"\b{first}{rest}\b")


def align_glosses(
    korean: str, english: str, nouns: Mapping[str, str], taken: Sequence[Span]
) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """Return the spans of nouns that stand as often in the English as in the Korean, and the table's English of each.

    >>> align_glosses("공장 두 곳과 창고", "two factories", {"공장": "factory", "창고": "warehouse"}, [])
    (((0, 2, 4, 13),), ('factory',))
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for start, end, noun in find_nouns(korean, nouns):
        if all(end <= s or start >= e for s, e, _, _ in taken):
            found.setdefault(noun, []).append((start, end))
    out: list[tuple[Span, str]] = []
    used: list[tuple[int, int]] = [(s, e) for _, _, s, e in taken]
    for noun, places in sorted(found.items(), key=lambda item: -len(item[0])):
        hits = [m.span() for m in forms(noun).finditer(english)]
        hits = [h for h in hits if all(h[1] <= s or h[0] >= e for s, e in used)]
        if len(hits) == len(places):
            used += hits
            out += [((*place, *hit), noun) for place, hit in zip(places, hits, strict=True)]
    out.sort()
    return tuple(span for span, _ in out), tuple(noun for _, noun in out)
