"""Puts constraints into a source string, and takes them out of the English again.

Two markings: `placeholder` (`<t1>의 본사는 <n1>에`, for packages trained on these symbols) and `inline` (the English
itself stands in the Korean, particle kept; any package that has seen Latin in Korean copies it). Numbering is per
string, terms and figures apart, from 1 in source order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from glossary.text import HAN, is_hangul
from translate.joints import doubled_after, english_for, joint_before
from translate.markup import plain
from translate.types import Constraint

PLACEHOLDER = re.compile(r"<\s?([tn])\s?(\d{1,2})\s?>")
_NEXT = re.compile(r"(?:['’]s?)? <\s?(?P<slot>t\d{1,2})\s?>")
_PARTICLE_PAIRS = (("으로", "로"), ("을", "를"), ("은", "는"), ("과", "와"), ("이", "가"))
_VOWEL_END = frozenset("aeiouywAEIOUYWr")


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked source; `slots` maps the placeholder (`t1`) to the index of its constraint, or is empty for inline.

    `words` maps the placeholder to the English forms of the name that stands in for it (`translate.standins`).
    """

    source: str
    slots: dict[str, int]
    style: str
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def mark(text: str, constraints: Sequence[Constraint], style: str, limits: tuple[int, int] = (16, 12)) -> Marked:
    """Replace the core of every constraint.

    Args:
        text: The segment.
        constraints: Not overlapping, in source order; offsets relative to `text`.
        style: `placeholder` or `inline`.
        limits: How many term and figure symbols the package knows; further ones go inline.

    >>> c = Constraint("term", "항저우", 0, 3, 0, 3, "Hangzhou")
    >>> mark("항저우에서 열린다.", [c], "placeholder").source, mark("항저우를 본다.", [c], "inline").source
    ('<t1>에서 열린다.', 'Hangzhou를 본다.')
    """
    text = PLACEHOLDER.sub(lambda found: f"({found.group(1)}{found.group(2)})".center(len(found.group())), text)
    pieces: list[str] = []
    slots: dict[str, int] = {}
    counts = {"t": 0, "n": 0}
    position = 0
    for index, constraint in enumerate(constraints):
        if not constraint.expected:
            continue
        pieces.append(without_hanja(text[position : constraint.core_start]))
        position = constraint.core_end
        letter = "t" if constraint.kind == "term" else "n"
        limit = limits[0] if letter == "t" else limits[1]
        if style == "placeholder" and counts[letter] < limit:
            counts[letter] += 1
            slot = f"{letter}{counts[letter]}"
            slots[slot] = index
            pieces.append(f"<{slot}>")
        else:
            before = pieces[-1][-1:]
            lead = " " if before and (before.isalnum() and not is_hangul(before)) else ""
            pieces.append(lead + constraint.expected)
            rest = text[position : position + 2]
            fitted = fit_particle(constraint.expected, rest)
            if fitted != rest:
                pieces.append(fitted)
                position += len(rest)
    pieces.append(without_hanja(text[position:]))
    source = " ".join(plain("".join(pieces)).split())
    return Marked(source, slots, style)


_ONLY_HANJA = re.compile(f"\\s?[(（\\[][{HAN}·⋅・,\\s]*[{HAN}][{HAN}·⋅・,\\s]*[)）\\]]")
_HANJA_FIRST = re.compile(f"(?<=[(（])[{HAN}]+\\s*[,·⋅・/]\\s*")


def without_hanja(text: str) -> str:
    """Drop Hanja glosses of ordinary words: they say nothing in English.

    >>> without_hanja("AI 굴기(崛起) 정책"), without_hanja("샤오전(小鎭, 작은 마을)")
    ('AI 굴기 정책', '샤오전(작은 마을)')
    """
    return _HANJA_FIRST.sub("", _ONLY_HANJA.sub("", text))


def fit_particle(english: str, following: str) -> str:
    """Change a particle so that it suits the sound at the end of an English word (을/를, 이/가, 은/는, 과/와, 으로/로).

    >>> fit_particle("Beijing", "를 "), fit_particle("Shanghai", "은 "), fit_particle("Hefei", "에서")
    ('을 ', '는 ', '에서')
    """
    vowel = english[-1:] in _VOWEL_END
    for closed, open_ in _PARTICLE_PAIRS:
        for form in (closed, open_):
            if following.startswith(form):
                rest = following[len(form) :]
                if rest[:1] and is_hangul(rest[:1]):
                    return following
                return (open_ if vowel else closed) + rest
    return following


@dataclass(frozen=True, slots=True)
class Filled:
    """English with its placeholders filled; `spans` maps constraint index → (start, end) in `text`."""

    text: str
    spans: dict[int, tuple[int, int]]
    missing: int
    doubled: int


def fill(hypothesis: str, marked: Marked, constraints: Sequence[Constraint]) -> Filled:
    """Put the English in place of the placeholders of a hypothesis; the second of a doubled one is dropped.

    >>> c = Constraint("term", "항저우", 0, 3, 0, 3, "Hangzhou")
    >>> fill("It opens in <t1>.", Marked("<t1>에서 열린다.", {"t1": 0}, "placeholder"), [c]).text
    'It opens in Hangzhou.'
    """
    pieces: list[str] = []
    spans: dict[int, tuple[int, int]] = {}
    length = position = doubled = 0
    for found in PLACEHOLDER.finditer(hypothesis):
        between = hypothesis[position : found.start()]
        position = found.end()
        index = marked.slots.get(found.group(1) + found.group(2))
        if index is None or index in spans:
            doubled += 1
            between = between.rstrip()
            pieces.append(between)
            length += len(between)
            continue
        constraint, after = constraints[index], hypothesis[position:]
        if _glued(pieces, between):
            between += " "
        english = english_for(constraint, between, after, _title_after(after, marked, constraints))
        between = joint_before(constraint, english, between, after, length == 0)
        position += doubled_after(constraint, english, after)
        pieces.append(between)
        length += len(between)
        spans[index] = (length, length + len(english))
        pieces.append(english)
        length += len(english)
        if re.match("[A-Za-z0-9(“]", hypothesis[position : position + 1] or " "):
            pieces.append(" ")
            length += 1
    pieces.append(hypothesis[position:])
    return Filled("".join(pieces), spans, len(marked.slots) - len(spans), doubled)


def _title_after(after: str, marked: Marked, constraints: Sequence[Constraint]) -> str:
    """The office of the person whose placeholder comes next, where nothing but a possessive stands between."""
    found = _NEXT.match(after)
    index = marked.slots.get(found["slot"]) if found else None
    return constraints[index].title if index is not None else ""


def _glued(pieces: list[str], between: str) -> bool:
    before = between[-1:] or (pieces[-1][-1:] if pieces else "")
    return bool(before) and (before.isalnum() or before in ",;:)%")
