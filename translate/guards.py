"""Tells broken engine output from usable: loops, runaway or empty text, leftovers of Korean.

Weak or generic models repeat themselves or invent on unusual input (headlines, lists); such output is retried with
other options and flagged if it stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from translate.types import Constraint

_WORD = re.compile(r"[A-Za-z0-9$%.,'’<>-]+|[가-힣]+")


def trouble(source: str, english: str, constraints: Iterable[Constraint] = ()) -> str:
    """Name what is wrong with an output: "", empty, loop, runaway or korean-left.

    Korean that a constraint wants (a name that is not to be translated) is not left over.

    >>> trouble("베이징에서 회의가 열렸다.", "A meeting was held in Beijing.")
    ''
    >>> trouble("베이징에서 회의가 열렸다.", "the the the the the meeting")
    'loop'
    >>> trouble("베이징", "")
    'empty'
    """
    words = _WORD.findall(english)
    if not any(c.isalnum() for c in english):
        return "empty"
    if _loops(english, words):
        return "loop"
    if len(words) > 12 + 3 * len(source.split()) + len(source) // 3:
        return "runaway"
    if re.search("[가-힣]{2,}", _without_kept(english, constraints)):
        return "korean-left"
    return ""


def _without_kept(english: str, constraints: Iterable[Constraint]) -> str:
    for constraint in constraints:
        if re.search("[가-힣]", constraint.expected):
            english = english.replace(constraint.expected, "")
    return english


#: A piece of a word that repeats itself (RRRR, -year-year-year-year, 's's's), or commas with nothing between.
_STUTTER = re.compile(r"(?P<piece>[A-Za-z]|[A-Za-z'’-]{2,12}?)(?P=piece){3,}|(?:['’]s[\s,]*){3,}|(?:,\s*){4,}")
#: Longest period → how often it may stand in a row.
_IN_A_ROW = ((1, 2), (2, 2), (3, 1), (4, 1), (6, 1), (8, 1))


def _loops(text: str, words: list[str]) -> bool:
    if any(not set(found.group()) <= set("xXIwW-") for found in _STUTTER.finditer(text)):
        return True
    lowered = [w.casefold() for w in words]
    for size, most in _IN_A_ROW:
        repeats = 0
        for place in range(len(lowered) - size):
            repeats = repeats + 1 if lowered[place] == lowered[place + size] else 0
            piece = lowered[place + 1 : place + 1 + size]
            if repeats >= size * most and not all(w[:1] in "<0123456789" for w in piece):
                return True
    if len(lowered) < 12:
        return False
    grams = Counter(tuple(lowered[i : i + 4]) for i in range(len(lowered) - 3))
    often = max(grams.values())
    return often >= max(3, len(lowered) // 12) or len(set(lowered)) < len(lowered) * 0.32
