"""Cuts a segment into clauses where Korean grammar allows, never inside a constraint.

Used when a whole segment could not be decoded with all its constraints: after a connective ending with a comma
(…며, …고, …지만, …면서, …는데), after a plain comma, or at a semicolon. Every piece has at least a few words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from translate.types import Constraint, Segment

_CUT = re.compile(r"(?:며|고|지만|면서|는데|으나|나|해|어|아|서|자|만|데)[,]?\s|[,;]\s|\s(?=[▲△■])")
#: Where a sentence may be cut before it was tried whole: behind an ending that closes a statement, not one that reports
#: speech (-다고, -라고) or wants a helping verb (-고 있다), and behind no noun (소비자, 온라인광고).
#: Measured: translate/training/ABLATION.md.
_FIRM = re.compile(
    r"(?<=[가-힣]{2})(?:며|면서|지만|는데|으나|(?<![다라자냐려최사보광재창금권경예해신원충])고|자(?=,))"
    r"[,]?\s"
    r"(?!있|싶|나서|나면|말았|했|해서)|;\s|\s(?=[▲△■])"
)
#: Characters of the shortest piece that a plain comma may cut off; tried in this order.
SHORTEST = (24, 8)
_SHORTEST = 12
_SHORTEST_FIRM = 20
#: First words of a clause that are no names, whatever follows.
_LOWERED = re.compile(
    r"(?:The|A|An|It|This|These|Those|That|Its|In|On|There|At|For|By|With|They|He|She|We|Also|And|More|Less|Nearly|About"
    r"|Over|First|Second|Third|Of|As|Including|Excluding|When|While|After|Before|If|Although|Though|Because|Since|To|From"
    r"|Through|Under|Among|According|But|So|Some|Many|Most|All|Both|Each|Every|Other|Such|What|How|Where|Which|Who"
    r"|Following|During|Until|Within|Without|Between|Against|Around|Their|His|Her|Our|You|Another|Only|Even|Not|No|Being"
    r"|Having|Amid|Despite|Due|Instead|Especially|Starting|Based|Once|Then|Still|Up|Out|Into|Like|Than|Is|Are|Was|Were)\b"
)


_WORD_LEFT = re.compile(r"(?<=\b(?:but|and)), $")
_BUT = re.compile(r"(?:지만|으나|는데도),?$")
_AND = re.compile(r"(?:[가-힣]{2}고|[가-힣]며),?$")
#: English that is a statement of its own, and no phrase: its subject, then a verb.
_STATEMENT = re.compile(
    r"(?!(?:And|But|While|With|Which|Who|As|When|After|Before|Including|By|For|To|Of|Also|Or|So|Because|Since|Although"
    r"|[A-Z][a-z]+ing)\b)(?:[A-Z$\d]|the |a |it |its |in |on |at )[^,.;]*"
    r" (?:is|are|was|were|has|have|had|will|would|can|could|said|[a-z]{3,}ed|did|came|went|became|rose|fell)\b"
)


def _quoted(before: str) -> bool:
    """Tell whether a quotation is open behind a text."""
    return before.count('"') % 2 == 1 or any(before.count(a) > before.count(b) for a, b in ("“”", "‘’", "「」"))


def split_clauses(
    segment: Segment, constraints: Sequence[Constraint], listed: int = SHORTEST[0], *, firm: bool = False
) -> list[tuple[Segment, tuple[Constraint, ...]]]:
    """Return the clauses of a segment with the constraints of each, offsets relative to the clause.

    Args:
        segment: The segment.
        constraints: Its constraints; no cut falls into one.
        listed: How short a piece a plain comma may leave.
        firm: Cut only where a statement ends, and only into long pieces.

    >>> s = Segment(0, 0, 40, "베이징은 단지를 새로 짓기로 했고, 상하이는 기금을 크게 만들기로 했다.")
    >>> [clause.text for clause, _ in split_clauses(s, [])]
    ['베이징은 단지를 새로 짓기로 했고,', '상하이는 기금을 크게 만들기로 했다.']
    >>> s = Segment(0, 0, 47, "그는 시장이 곧 살아날 것이라고 회의에 나온 기자들에게 거듭 힘주어 말했다.")
    >>> len(split_clauses(s, [], firm=True))
    1
    """
    text = segment.text
    cuts = [0]
    for found in (_FIRM if firm else _CUT).finditer(text):
        place = found.end()
        inside = any(c.start < place < max(c.end, c.core_end) for c in constraints)
        inside = inside or (firm and _quoted(text[:place]))
        shortest = _SHORTEST_FIRM if firm else listed if found.group()[0] in ",;" else _SHORTEST
        if not inside and place - cuts[-1] >= shortest and len(text) - place >= shortest:
            cuts.append(place)
    cuts.append(len(text))
    pieces: list[tuple[Segment, tuple[Constraint, ...]]] = []
    for start, end in pairwise(cuts):
        piece = text[start:end].rstrip()
        own = tuple(
            replace(
                c,
                start=c.start - start,
                end=c.end - start,
                core_start=c.core_start - start,
                core_end=c.core_end - start,
            )
            for c in constraints
            if start <= min(c.start, c.core_start) < end
        )
        pieces.append((Segment(segment.block, segment.start + start, segment.start + start + len(piece), piece), own))
    return pieces


def _link(korean: str, joined: str, english: str, *, last: bool) -> str:
    """The word that parts two statements, as the ending of the first one says: -지만 but, -고 and (before the last)."""
    if (
        not joined.endswith(", ")
        or joined.endswith((" but, ", " and, "))
        or not _STATEMENT.match(english)
        or '"' in english
        or joined.count('"') % 2
    ):
        return ""
    if _BUT.search(korean):
        return "but "
    return "and " if last and _AND.search(korean) else ""


def join_clauses(pieces: Sequence[tuple[str, str]]) -> str:
    """Join the English of clauses to one sentence; each piece is (Korean, English).

    >>> join_clauses([("베이징은 단지를 새로 짓고,", "Beijing plans a park."), ("상하이는 돕는다.", "The city helps.")])
    'Beijing plans a park, the city helps.'
    >>> join_clauses([("값은 내렸지만,", "Prices fell."), ("수요는 늘었다.", "Demand rose.")])
    'Prices fell, but Demand rose.'
    """
    joined, before = "", ""
    last = next((i for i in range(len(pieces) - 1, -1, -1) if pieces[i][1]), 0)
    for index, (korean, english) in enumerate(pieces):
        if not english:
            continue
        if joined:
            joined = joined.rstrip().removesuffix(".") + (" " if joined.endswith((",", ";", ":", "!", "?")) else ", ")
            joined = _WORD_LEFT.sub(" ", joined)
            joined += _link(before, joined, english, last=index == last)
            joined += english[0].lower() + english[1:] if _LOWERED.match(english) else english
        else:
            joined = english
        before = korean
        if korean.endswith("."):
            joined = joined if joined.endswith((".", "!", "?", "”", '"')) else joined + "."
    return joined
