"""Flags foreign people whom an article names by their office and no glossary has (페헤이라 감독).

The engine spells them in its own way, and nothing else would say so. Only what sounds foreign is taken: two syllables
in five that no Han character is read as, no word of the tables, no noun with its particle.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glossary.cues import loanword_forms, sino_korean_syllables
from glossary.ordinary import ordinary_words
from glossary.wordhood import word_level
from translate.common_words import load_words
from translate.types import Flag, Segment

_NAMED = re.compile(
    r"(?<![가-힣A-Za-z])(?P<name>[가-힣]{3,6}) (?:전 |현 )?"
    r"(?:감독|선수|코치|CEO|최고경영자|회장|부회장|대표|사장|교수|대통령|총리|장관|의원|박사|연구원|애널리스트|이코노미스트|대변인"
    r"|사무총장|국장|이사|의장|총재|부통령|대사|공주|왕자|국왕|상원의원|하원의원)(?=[^가-힣]|[은는이가을를의과와도]|께|에게)"
)
_NO_NAME = re.compile(r"(?:[르내하되리치]자|[되하으]면|[으했]나|[러어아]진|그룹|센터|런던대)$")
_GRAMMAR = frozenset("는은을를의에던된한할온인의도과와로서며고게")


def unknown_names(segment: Segment, taken: Iterable[tuple[int, int]]) -> Iterator[Flag]:
    """Yield a flag for every foreign person of a segment who is in no glossary.

    >>> segment = Segment(0, 0, 27, "페헤이라 감독이 테니스 선수와 이끄는 대표를 봤다.")
    >>> [flag.message for flag in unknown_names(segment, ())]
    ['페헤이라: a name that no glossary has; check its English']
    """
    used = list(taken)
    for found in _NAMED.finditer(segment.text):
        name, (start, end) = found["name"], found.span("name")
        if any(start < b and a < end for a, b in used) or not _sounds_foreign(name):
            continue
        message = f"{name}: a name that no glossary has; check its English"
        yield Flag("unknown-name", segment.start + start, segment.start + end, message)


def _sounds_foreign(name: str) -> bool:
    if name[-1] in _GRAMMAR or _NO_NAME.search(name) or name in ordinary_words() or word_level(name):
        return False
    nouns = load_words().nouns
    if name in nouns or any(name[:k] in nouns or name[k:] in nouns for k in range(2, len(name) - 1)):
        return False
    if name in loanword_forms():
        return False
    strange = sum(syllable not in sino_korean_syllables() for syllable in name)
    return 5 * strange >= 2 * len(name)
