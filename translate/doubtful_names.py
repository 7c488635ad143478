"""Flags a surface that is a name and a word where the sentence does not tell clearly which: the Kirin or a giraffe.

Below what is enough for a name, but not far, it stays a word and is flagged as a possible name; further below only
where the article has it as that name elsewhere. Just above it is fixed as the name and flagged all the same. The bands
were chosen by measurement: three names in four that are missed come with a flag, and so does one place in 3,300
characters, every second one a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from glossary.matching import Match
from glossary.types import Concept
from translate.naming import drives
from translate.types import Flag, Segment

#: So far below enough a word may still be the name; so far where the article has the name elsewhere.
POSSIBLE, ELSEWHERE = -2.5, -5.0
#: Up to here above enough, at the clearest place of the article, a name may as well be the word.
WEAK = 1.0
#: Han characters behind a surface, which are not those of the name: 청화(靑花).
_OTHER_HANJA = re.compile("[(（\\[［]?[\u3400-\u9fff]")


def possible_names(
    segment: Segment, passed: Iterable[Match], margins: Mapping[str, float], taken: Iterable[tuple[int, int]]
) -> Iterator[Flag]:
    """Yield a flag for every word that may be a name after all.

    Args:
        segment: The segment.
        passed: What was weighed and found to be rather the word.
        margins: By how much the document has its names as names.
        taken: The places that are fixed, or that another flag is about.

    >>> kirin = Concept("c-1", "기린", english="Kirin", confidence=1.0)
    >>> found = [Match(0, 2, "기린", (kirin,), margin=-4.0)]
    >>> [flag.code for flag in possible_names(Segment(0, 0, 9, "기린도 제자리다."), found, {"기린": 3.0}, ())]
    ['possible-name']
    >>> list(possible_names(Segment(0, 0, 9, "기린도 제자리다."), found, {}, ()))
    []
    """
    used = list(taken)
    for match in passed:
        elsewhere = match.surface in margins
        if match.margin < (ELSEWHERE if elsewhere else POSSIBLE):
            continue
        if _OTHER_HANJA.match(segment.text, match.end) or any(match.start < b and a < match.end for a, b in used):
            continue
        english = _english(match)
        if english:
            why = "the article has that name elsewhere" if elsewhere else "the sentence does not tell"
            message = f"{match.surface}: perhaps the name “{english}”, translated as a word; {why}"
            yield Flag("possible-name", segment.start + match.start, segment.start + match.end, message)


def is_weak(match: Match, margins: Mapping[str, float]) -> bool:
    """Tell whether a matched name may as well be the word, and no other place of the article says more of it.

    >>> [is_weak(Match(0, 2, "한서", (), margin=0.4), {"한서": best}) for best in (0.4, 3.0)]
    [True, False]
    """
    return margins.get(match.surface, match.margin) < WEAK


def weak_name(segment: Segment, match: Match, english: str) -> Flag:
    """Return the flag for a name that may as well be the word.

    >>> weak_name(Segment(0, 5, 9, "한서의 차"), Match(0, 2, "한서", ()), "Book of Han").message
    '한서: taken for the name “Book of Han”; it could be the ordinary word'
    """
    message = f"{match.surface}: taken for the name “{english}”; it could be the ordinary word"
    return Flag("check-name", segment.start + match.start, segment.start + match.end, message)


def _english(match: Match) -> str:
    """The English of what a surface may name."""
    known: list[Concept] = [concept for concept in match.concepts if drives(concept)]
    return " / ".join(dict.fromkeys(concept.english for concept in known if concept.english))
