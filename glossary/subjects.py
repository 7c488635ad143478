"""What a text as a whole speaks of: the words of China, Japan, the steppe and Buddhism, and whether titles stand in it.

An automaton over all of these words reads a text once, several times as fast as a search for each. Who needs to know
exactly asks a pattern of its own, but only of the few texts that have such words at all.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from glossary.cues import titles

#: China, and what stands for it.
CHINA = ("중국", "베이징", "상하이", "시진핑", "위안화", "홍콩", "대만")
#: Japan, and what belongs to it.
JAPAN = (
    "일본 도쿄 오사카 교토 나고야 후쿠오카 홋카이도 규슈 오키나와 요코하마 고베 히로시마 나가사키 센다이 "
    "삿포로 에도 메이지 다이쇼 쇼와 헤이세이 "
    "막부 쇼군 천황 자민당 엔화 닛케이 아사히 요미우리 마이니치 니혼"
).split()
#: How the Hanja of a Japanese prefecture or town end in their bracket.
JAPANESE_PLACE_ENDS = ("県)", "縣)", "町)")
#: The peoples of the steppe.
STEPPE = "만주 여진 후금 청나라 몽골 몽고 거란 선비족 흉노 돌궐 위구르 티베트 팔기 준가르 칸국 칸(".split()
#: Monks and their teaching.
BUDDHISM = (
    "불교 승려 스님 화엄 선종 법맥 입적 출가 열반 보살 구족계 참선 종파 산문 교학 법화 비구 조계종 불법 고승".split()
)


class Words(NamedTuple):
    """How often the words of a subject stand in a text, and the titles that stand in it behind a space."""

    china: int
    japan: int
    steppe: int
    buddhism: int
    titles: tuple[str, ...]


#: The number of titles, behind those of the subjects.
_TITLE = 4
#: What no automaton takes.
_SURROGATE = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=1)
def _automaton() -> tuple[Any, dict[str, int]]:
    """The automaton, and the number of the subject of every word."""
    from ahocorasick_rs import AhoCorasick, Implementation

    subjects = (CHINA, (*JAPAN, *JAPANESE_PLACE_ENDS), STEPPE, BUDDHISM)
    numbers = {word: number for number, words in enumerate(subjects) for word in words}
    numbers.update({f" {title}": _TITLE for title in titles()})
    return AhoCorasick(list(numbers), implementation=Implementation.DFA), numbers


@lru_cache(maxsize=8)
def words_of(text: str) -> Words:
    """Count the words of each subject in a text; one may begin within another.

    >>> words_of("중국 정부는 일본 총리와")
    Words(china=1, japan=1, steppe=0, buddhism=0, titles=('총리',))
    """
    automaton, numbers = _automaton()
    try:
        found = automaton.find_matches_as_strings(text, overlapping=True)
    except UnicodeEncodeError:
        found = automaton.find_matches_as_strings(_SURROGATE.sub("?", text), overlapping=True)
    counts = [0, 0, 0, 0]
    named: dict[str, None] = {}
    for word in found:
        number = numbers[word]
        if number == _TITLE:
            named[word[1:]] = None
        else:
            counts[number] += 1
    china, japan, steppe, buddhism = counts
    return Words(china, japan, steppe, buddhism, tuple(named))
