"""Tells broken engine output from usable: loops, runaway or empty text, leftovers of Korean.

Weak or generic models repeat themselves or invent on unusual input (headlines, lists); such output is retried with
other options and flagged if it stays.
"""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[A-Za-z0-9$%.,'’<>-]+|[가-힣]+")


def trouble(source: str, english: str) -> str:
    """Name what is wrong with an output: "", empty, loop, runaway or korean-left.

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
    if _loops(words):
        return "loop"
    if len(words) > 12 + 4 * len(source.split()) + len(source) // 3:
        return "runaway"
    if re.search("[가-힣]{2,}", english):
        return "korean-left"
    return ""


def _loops(words: list[str]) -> bool:
    if len(words) < 4:
        return False
    lowered = [w.casefold() for w in words]
    if any(lowered[i] == lowered[i + 1] == lowered[i + 2] == lowered[i + 3] for i in range(len(lowered) - 3)):
        return True
    for size, limit in ((2, 4), (3, 3), (5, 2)):
        grams = Counter(tuple(lowered[i : i + size]) for i in range(len(lowered) - size + 1))
        gram, count = max(grams.items(), key=lambda item: item[1], default=((), 0))
        if count >= limit and not all(w[:1] in "<0123456789" for w in gram):
            return True
    return False
