"""Names whose English says the name before them again: 중국 국가항천국 is one China National Space Administration.

Korean says the country or the house before the name of its part, whose English says it already. Both together would
be China China National Space Administration, State Council State Council Information Office. A name with its Hanja
behind it and no bracket (유원 留园) is one name too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from glossary.text import HAN
from translate.types import Constraint


def undoubled(text: str, terms: Iterable[Constraint]) -> list[Constraint]:
    """Return the terms, from left to right, with such pairs as one.

    >>> def name(start, end, english, category="org"):
    ...     return Constraint("term", "중국 국가항천국"[start:end], start, end, start, end, english, (), "", category)
    >>> both = [name(0, 2, "China", "place"), name(3, 8, "China National Space Administration")]
    >>> [(term.surface, term.expected) for term in undoubled("중국 국가항천국", both)]
    [('중국 국가항천국', 'China National Space Administration')]
    """
    kept: list[Constraint] = []
    for term in terms:
        last = kept[-1] if kept else None
        if last is not None and _is_said_again(text, last, term):
            kept[-1] = replace(term, surface=text[last.start : term.end], start=last.start, core_start=last.core_start)
        else:
            kept.append(term)
    return kept


_HAN = re.compile(rf"[{HAN}]+")


def _is_said_again(text: str, last: Constraint, term: Constraint) -> bool:
    if last.concept and last.concept == term.concept and _HAN.fullmatch(term.surface) and last.core_end <= term.start:
        return text[last.core_end : term.start] == " " and not last.title and not _HAN.fullmatch(last.surface)
    if last.kind != "term" or term.kind != "term" or last.title or term.category in ("person", "place"):
        return False
    if last.category not in ("place", "org") or text[last.end : term.start] != " " or last.core_end > term.start:
        return False
    if last.surface == term.surface or not (last.expected and term.expected):
        return False
    ends = last.expected == "China" and term.expected.endswith((" of China", " of the PRC"))
    return ends or term.expected.startswith((f"{last.expected} ", f"{last.expected}'s "))
