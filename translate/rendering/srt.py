"""Subtitles in English: the cues and times of the source, each with its share of the English.

A sentence that runs through several cues is dealt out to them by the length of their Korean, cut between words, rather
after a comma than after an article. Lines are at most 42 characters (the usual limit of subtitle guidelines for
English) in as few
lines as that takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translate.rendering.types import RenderInput, target_of

WIDEST_LINE = 42
_AFTER_CLAUSE = re.compile(r"[,;:.!?—–][\"'”’)]*$")
#: Words that belong to what follows them.
_LEANING = frozenset("a an the of in on at to for from by with and or but that as its their his her is was are".split())
#: A cut after a comma is worth so much more distance from the ideal place, one after a leaning word so much less.
_CLAUSE_BONUS, _LEANING_MALUS = 0.12, 0.12


def render(given: RenderInput) -> str:
    """Return the document as SubRip; nothing where it has no cues."""
    cues = [anchor for anchor in given.document.anchors if anchor.kind == "cue"]
    said: list[list[str]] = [[] for _ in cues]
    first = 0
    for translation in given.translations:
        segment = translation.segment
        while first < len(cues) and cues[first].end <= segment.start:
            first += 1
        under = [i for i in range(first, len(cues)) if cues[i].start < segment.end and cues[i].end > segment.start]
        shares = [min(cues[i].end, segment.end) - max(cues[i].start, segment.start) for i in under]
        dash = "- " if given.document.blocks[segment.block].kind == "item" else ""
        for index, words in zip(under, deal(target_of(translation), shares), strict=True):
            if words:
                said[index].append(dash + words)
    return "".join(_numbered([cue.value for cue in cues], said))


def deal(english: str, shares: Sequence[int]) -> list[str]:
    """Cut a text into as many pieces as there are shares, in their proportion.

    >>> deal("The port opened on Monday, officials said.", [4, 2])
    ['The port opened on Monday,', 'officials said.']
    """
    words = english.split()
    pieces: list[str] = []
    start = 0
    for place in range(len(shares) - 1):
        rest = " ".join(words[start:])
        goal = len(rest) * shares[place] / max(sum(shares[place:]), 1)
        best, cost = start, float("inf")
        length = 0
        for end in range(start, len(words) + 1):
            distance = abs(length - goal)
            if end > start and _AFTER_CLAUSE.search(words[end - 1]):
                distance -= _CLAUSE_BONUS * len(rest)
            elif end > start and words[end - 1].lower() in _LEANING:
                distance += _LEANING_MALUS * len(rest)
            if distance < cost:
                best, cost = end, distance
            length += len(words[end]) + 1 if end < len(words) else 0
        pieces.append(" ".join(words[start:best]))
        start = best
    return [*pieces, " ".join(words[start:])]


def _numbered(times: Sequence[str], said: Sequence[list[str]]) -> Iterator[str]:
    """Yield the cues that say something; one that got no words gives its time to the cue before it."""
    kept: list[tuple[str, list[str]]] = []
    for time, texts in zip(times, said, strict=True):
        if texts:
            kept.append((time, texts))
        elif kept and kept[-1][0].split(" --> ")[1] >= time.split(" --> ")[0]:
            kept[-1] = (f"{kept[-1][0].split(' --> ')[0]} --> {time.split(' --> ')[1]}", kept[-1][1])
    for number, (time, texts) in enumerate(kept, 1):
        lines = texts if texts[0].startswith("- ") else _lines(" ".join(texts))
        yield f"{number}\n{time}\n" + "\n".join(lines) + "\n\n"


def _lines(text: str) -> list[str]:
    """Break a text into lines of about one length, as few as the widest line allows."""
    count = -(-len(text) // WIDEST_LINE)
    while True:
        lines = [line for line in deal(text, [1] * count) if line]
        if count >= len(text.split()) or all(len(line) <= WIDEST_LINE for line in lines):
            return lines
        count += 1
