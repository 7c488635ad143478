"""Mends what filling leaves behind: spaces, brackets with nothing in them or no partner, doubled commas, capitals.

Every rule is an expression and its replacement, applied outside the names and figures; their places move along.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.marking import Filled
from translate.nationalities import DEMONYM
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
    (re.compile(r"(?<=[ (]one )times\b"), "time"),
    (re.compile(r"\b(?:in|by|on|at|of|for|to|from|with|over|during) (?=for (?:[a-z]+|\d+) straight )"), ""),
    (re.compile(r"(?<=per hour) per hour\b|(?<=per second) per second\b"), ""),
    (re.compile(r"(?<= (?:years|weeks|times))(?<=[a-z]) (?:st|nd|rd|th)(?= straight| consecutive)"), ""),
    (re.compile(r"(?<=\bCOVID)[- ]?(?=19\b)"), "-"),
)
#: AI (AI), and AI(인공지능) with its gloss in English.
_SAID_TWICE = re.compile(r"(?<![A-Za-z])(?P<word>[A-Z][A-Za-z&]+)(?P<again> \((?P=word)\))")
_LIST_MARK = re.compile(r"(?:^|\s)\(?\w{1,2}$")


def tidy(filled: Filled, constraints: Sequence[Constraint] = ()) -> Filled:
    """Mend a filled text, keeping the places of its names and figures right.

    >>> tidy(Filled("hangzhou , 2017", {0: (0, 8)}, 0, 0)).text
    'Hangzhou, 2017'
    >>> tidy(Filled("An AI (AI) lab", {0: (3, 5)}, 0, 0)).text
    'An AI lab'
    >>> tidy(Filled("It opened ( ) in May), they said.", {}, 0, 0)).text
    'It opened in May, they said.'
    >>> tidy(Filled("The AI (AI) firms and COVID19", {}, 0, 0)).text
    'The AI firms and COVID-19'
    """
    text, spans = filled.text, dict(filled.spans)
    for place in _unmatched(text):
        text, spans = _replace(text, spans, place, place + 1, "")
    for pattern, new in _RULES:
        for found in reversed(list(pattern.finditer(text))):
            text, spans = _replace(text, spans, found.start(), found.end(), new)
    for start, end in sorted(spans.values(), reverse=True):
        repeated = f" ({text[start:end]})"
        if text.startswith(repeated, end):  # 인공지능(AI), where the first is AI already
            text, spans = _replace(text, spans, end, end + len(repeated), "")
    for twice in reversed(list(_SAID_TWICE.finditer(text))):
        text, spans = _replace(text, spans, twice.start("again"), twice.end(), "")
    for start, end in sorted(spans.values(), reverse=True):
        if text[start:end].endswith("s") and re.match(r"['’]s\b", text[end:]) and " " in text[start:end]:
            text, spans = _replace(text, spans, end + 1, end + 2, "")
    text, spans = places_in_english_order(text, spans, constraints)
    return Filled(_capitals(text, spans, constraints), spans, filled.missing, filled.doubled)


def places_in_english_order(
    text: str, spans: dict[int, tuple[int, int]], constraints: Sequence[Constraint]
) -> tuple[str, dict[int, tuple[int, int]]]:
    """Gansu Province Lanzhou, as the Korean has it, is Lanzhou, Gansu Province."""
    for i in range(len(constraints) - 1):
        if i not in spans or i + 1 not in spans or not large_before_small(constraints[i], constraints[i + 1]):
            continue
        (start, end), (low, high) = spans[i], spans[i + 1]
        if text[end:low] != " ":
            continue
        tail = "," if re.match(r" [a-z]", text[high:]) else ""
        new = f"{text[low:high]}, {text[start:end]}{tail}"
        shift = len(new) - (high - start)
        spans = {k: (s + shift, e + shift) if s >= high else (s, e) for k, (s, e) in spans.items()}
        spans[i + 1] = (start, start + high - low)
        spans[i] = (start + high - low + 2, start + high - low + 2 + end - start)
        text = text[:start] + new + text[high:]
    return text, spans


def large_before_small(first: Constraint, second: Constraint) -> bool:
    """Tell whether two places stand side by side in the Korean: 간쑤성 란저우, where English begins with the smaller.

    >>> pair = [Constraint("term", "간쑤성", 0, 3, 0, 3, "Gansu Province", concept="c-1", category="place"),
    ...         Constraint("term", "란저우", 4, 7, 4, 7, "Lanzhou", concept="c-2", category="place")]
    >>> large_before_small(*pair), large_before_small(*pair[::-1])
    (True, False)
    """
    places = first.category == second.category == "place" and bool(first.concept and second.concept)
    adjective = first.expected in DEMONYM.values() or first.expected == "U.S."
    return places and second.core_start - first.core_end == 1 and not adjective


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
        own = constraints[index] if index is not None and index < len(constraints) else None
        brand = own is not None and own.concept and not (own.title and text.startswith(own.title, place))
        mixed = re.match(r"[a-z]+[A-Z]", text[place:])
        if text[place].islower() and not mixed and not (brand and not text.startswith("the ", place)):
            text = text[:place] + text[place].upper() + text[place + 1 :]
    return text


_ENDS = re.compile(r"[가-힣)\]”’\"']\.[”’\"')\]]*\s*$")
_OPEN_END = re.compile(r"(?<=[A-Za-z\d%)])(?=[\"”]?$)")


def with_full_stop(english: str, korean: str) -> str:
    """Give a sentence the full stop that its Korean has and the engine forgot.

    >>> with_full_stop("Beijing announced the plan on Jan. 2", "베이징은 2일 계획을 발표했다.")
    'Beijing announced the plan on Jan. 2.'
    >>> with_full_stop('He called it "the plan"', "그는 ‘계획’이라고 불렀다.")
    'He called it "the plan."'
    >>> with_full_stop("Beijing announces the plan", "베이징, 계획 발표")
    'Beijing announces the plan'
    """
    found = _OPEN_END.search(english) if _ENDS.search(korean) else None
    return f"{english[: found.end()]}.{english[found.end() :]}" if found else english
