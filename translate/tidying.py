"""Mends what filling leaves behind: spaces, brackets with nothing in them or no partner, doubled commas, capitals.

Every rule is an expression and its replacement, applied outside the names and figures; their places move along.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.marking import Filled
from translate.types import Constraint

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[(\[]\s*[,;]*\s*[)\]]"), ""),
    (re.compile(r"(?:(?<=\s)|^)[\"“]\s?[\"”](?=[\s.,]|$)"), ""),
    (re.compile(r"(?:['’]s)+(?=['’]s\b)"), ""),
    (re.compile(r"(?<=,)\s*['’]s\b|(?<=\b[Tt]he)['’]s\b"), ""),
    (re.compile(r"\s+(?=['’]s\b)"), ""),
    (re.compile(r",(?:\s*,)+"), ","),
    (re.compile(r"[,;]\s*(?=[.!?;:](?:\s|$)|\))"), ""),
    (re.compile(r"(?<=[(\[])[\s,;]+"), ""),
    (re.compile(r"^[\s,;:.)]+(?=\S)"), ""),
    (re.compile(r"(?<![.\d])\.\s*\.(?![.\d])"), "."),
    (re.compile(r"\s+(?=[,;:!?)%\]]|\.(?!\w))"), ""),
    (re.compile(r"(?<=\s)\s+|\s+$"), ""),
    (re.compile(r"(?<=[a-z\d]),(?=[A-Za-z])"), ", "),
)
_LIST_MARK = re.compile(r"(?:^|\s)\(?\w{1,2}$")


def tidy(filled: Filled, constraints: Sequence[Constraint] = ()) -> Filled:
    """Mend a filled text, keeping the places of its names and figures right.

    >>> tidy(Filled("hangzhou , 2017", {0: (0, 8)}, 0, 0)).text
    'Hangzhou, 2017'
    >>> tidy(Filled("It opened ( ) in May), they said.", {}, 0, 0)).text
    'It opened in May, they said.'
    """
    text, spans = filled.text, dict(filled.spans)
    for place in _unmatched(text):
        text, spans = _replace(text, spans, place, place + 1, "")
    for pattern, new in _RULES:
        for found in reversed(list(pattern.finditer(text))):
            text, spans = _replace(text, spans, found.start(), found.end(), new)
    for start, end in sorted(spans.values(), reverse=True):
        if text[start:end].endswith("s") and re.match(r"['’]s\b", text[end:]) and " " in text[start:end]:
            text, spans = _replace(text, spans, end + 1, end + 2, "")
    return Filled(_capitals(text, spans, constraints), spans, filled.missing, filled.doubled)


def _replace(
    text: str, spans: dict[int, tuple[int, int]], start: int, end: int, new: str
) -> tuple[str, dict[int, tuple[int, int]]]:
    if any(s < end and start < e for s, e in spans.values()):
        return text, spans
    shift = len(new) - (end - start)
    moved = {i: (s + shift, e + shift) if s >= end else (s, e) for i, (s, e) in spans.items()}
    return text[:start] + new + text[end:], moved


def _unmatched(text: str) -> list[int]:
    """Return the places of round brackets without a partner, the last first; `1)` of a list is left alone."""
    open_: list[int] = []
    alone: list[int] = []
    for place, character in enumerate(text):
        if character == "(":
            open_.append(place)
        elif character == ")":
            if open_:
                open_.pop()
            elif not _LIST_MARK.search(text[max(0, place - 4) : place]):
                alone.append(place)
    return sorted([*open_, *alone], reverse=True)


def _capitals(text: str, spans: dict[int, tuple[int, int]], constraints: Sequence[Constraint]) -> str:
    """Capitalise the first letter, and figures and Hanja words that begin a sentence; brands keep their own (vivo)."""
    first = re.search(r"[^\W\d_]", text)
    starts = {first.start()} if first and not re.search(r"\d", text[: first.start()]) else set()
    starts |= {s for s, _ in spans.values() if re.search(r"[a-z]{3}[.!?][”\"’)]?\s$", text[max(0, s - 6) : s])}
    for place in starts:
        index = next((i for i, (s, e) in spans.items() if s <= place < e), None)
        brand = index is not None and index < len(constraints) and constraints[index].concept
        mixed = re.match(r"[a-z]+[A-Z]", text[place:])
        if text[place].islower() and not mixed and not (brand and not text.startswith("the ", place)):
            text = text[:place] + text[place].upper() + text[place + 1 :]
    return text
