"""Which English sentences say which Korean segment, in a finished translation of any origin.

The names and figures of the Korean are the anchors: a sentence that holds the English of many constraints of a segment
is probably its translation (Gale and Church 1993 for the lengths, with anchors in the place of a dictionary). The
best monotonic path through segments and sentences is taken, one or two of each side joined, so that a
translator may split, join, leave out or add sentences and change the paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]

_END = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\bNo)(?<!\bJan)(?<!\bFeb)(?<!\bAug)(?<!\bSept)(?<!\bOct)(?<!\bNov)(?<!\bDec)"
    r"(?<![A-Z]\.[A-Z])(?<!\b[A-Z])(?<!\b[ap]\.m)[.!?][\"'”’)\]]*(?=\s)|\n+"
)
#: Segments and sentences that one step may join.
_STEPS = ((1, 1), (1, 2), (2, 1), (1, 0), (0, 1), (1, 3), (3, 1), (2, 2))
_PENALTY = {(1, 1): 0.0, (1, 2): 0.4, (2, 1): 0.4, (1, 0): 1.6, (0, 1): 1.2, (1, 3): 0.9, (3, 1): 0.9, (2, 2): 0.9}
#: English characters for one Korean character, in the press.
_LENGTH_RATIO = 2.1
_MOST = 400


def sentences(english: str) -> list[Span]:
    r"""Return where the sentences of an English text stand.

    >>> text = "It grew 3.5 percent. Mr. Ma left.\n\nNo one knew."
    >>> [text[a:b] for a, b in sentences(text)]
    ['It grew 3.5 percent.', 'Mr. Ma left.', 'No one knew.']
    """
    found: list[Span] = []
    start = 0
    for end in [*(match.end() for match in _END.finditer(english)), len(english)]:
        piece = english[start:end]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            found.append((left, start + len(piece.rstrip())))
        start = end
    return found


def pair(lengths: Sequence[int], places: Sequence[Sequence[Sequence[Span]]], spans: Sequence[Span]) -> list[Span]:
    """Return for every segment the part of the English that says it, as a span; empty where nothing does.

    Args:
        lengths: The length of every Korean segment.
        places: For every segment, for every constraint, where its English may stand.
        spans: The English sentences.

    >>> pair([10, 10], [[[(0, 5)]], [[(25, 30)]]], [(0, 20), (21, 40)])
    [(0, 20), (21, 40)]
    """
    if not spans or not lengths:
        return [(0, 0)] * len(lengths)
    if len(lengths) > _MOST or len(spans) > _MOST:
        return [(spans[0][0], spans[-1][1])] * len(lengths)
    anchors = [_anchors(own, spans) for own in places]
    whole = sum(b - a for a, b in spans) / max(sum(lengths), 1)
    ratio = min(max(whole, 0.5 * _LENGTH_RATIO), 1.5 * _LENGTH_RATIO)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(lengths) + 1):
        for j in range(len(spans) + 1):
            if (i, j) not in best:
                continue
            score = best[i, j][0]
            for step in _STEPS:
                di, dj = step
                if i + di > len(lengths) or j + dj > len(spans):
                    continue
                gain = sum(anchors[a].get(b, 0.0) for a in range(i, i + di) for b in range(j, j + dj))
                if di and dj:
                    korean = sum(lengths[i : i + di]) * ratio
                    english = sum(b - a for a, b in spans[j : j + dj])
                    gain += 0.8 - 0.8 * abs(korean - english) / max(korean, english, 1.0)
                total = score + gain - _PENALTY[step]
                if total > best.get((i + di, j + dj), (float("-inf"), step))[0]:
                    best[i + di, j + dj] = (total, step)
    return _walk_back(best, len(lengths), spans)


def _anchors(own: Sequence[Sequence[Span]], spans: Sequence[Span]) -> dict[int, float]:
    found: dict[int, float] = {}
    for places in own:
        held = {k for a, b in places for k, (start, end) in enumerate(spans) if start <= a and b <= end}
        for k in held:
            found[k] = found.get(k, 0.0) + 1.0 / len(held)
    return found


def _walk_back(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]], segments: int, spans: Sequence[Span]
) -> list[Span]:
    paired: list[Span] = [(0, 0)] * segments
    i, j = segments, len(spans)
    while (i, j) != (0, 0):
        di, dj = best[i, j][1]
        for a in range(i - di, i):
            between = spans[j - 1][1] if j else spans[0][0]
            paired[a] = (spans[j - dj][0], spans[j - 1][1]) if dj else (between, between)
        i, j = i - di, j - dj
    return paired
