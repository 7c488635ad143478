"""Hanja for a country or word in Korean headlines: 中 차세대, 美·中, 日 총리, 前 장관 (general press usage)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary.cues import is_particle_chain
from glossary.text import HAN, HANGUL_RUN
from translate.types import Constraint

#: Hanja → (English noun, English adjective).
HEADLINE = {
    "中": ("China", "Chinese"),
    "美": ("the U.S.", "U.S."),
    "日": ("Japan", "Japanese"),
    "韓": ("South Korea", "South Korean"),
    "北": ("North Korea", "North Korean"),
    "英": ("Britain", "British"),
    "佛": ("France", "French"),
    "獨": ("Germany", "German"),
    "露": ("Russia", "Russian"),
    "印": ("India", "Indian"),
    "臺": ("Taiwan", "Taiwanese"),
    "台": ("Taiwan", "Taiwanese"),
    "濠": ("Australia", "Australian"),
    "伊": ("Italy", "Italian"),
    "與": ("the ruling party", "ruling party"),
    "野": ("the opposition", "opposition"),
    "檢": ("prosecutors", "prosecution"),
    "前": ("former", "former"),
    "新": ("new", "new"),
    "故": ("the late", "the late"),
    "對": ("toward", "toward"),
}
#: These are read only where a space follows: 前 총리, but not 前同.
_SPACED = frozenset("前新故對與野檢北")
_COUNTRIES = "中美日韓北英佛獨露印臺台濠伊"
_ALONE = re.compile(f"(?<![{HAN}가-힣A-Za-z])([{''.join(HEADLINE)}])(?![{HAN}]|\\))(?=([ ·,…‘“'\"’”]|[가-힣A-Z]|$))")
_TOGETHER = re.compile(f"(?<![{HAN}가-힣A-Za-z(（])([{_COUNTRIES}]{{2,4}})(?![{HAN}]|\\)|）)")


def headline_names(text: str) -> Iterator[Constraint]:
    """Yield what the lone Hanja of a text stand for.

    >>> [(c.surface, c.expected) for c in headline_names("中 정부, 美에 반발… 美中 갈등")]
    [('中', 'Chinese'), ('美', 'the U.S.'), ('美中', 'U.S.-China')]
    >>> list(headline_names("샤오전(小鎭)은 中國의 마을"))
    []
    """
    for found in _ALONE.finditer(text):
        character, following = found.group(1), found.group(2) or ""
        if character in _SPACED and following != " ":
            continue
        noun, adjective = HEADLINE[character]
        english = adjective if character in _SPACED or _before_noun(text, found.end()) else noun
        yield _constraint(found, english, (english, noun, adjective))
    for found in _TOGETHER.finditer(text):
        nouns = [HEADLINE[c][0].removeprefix("the ") for c in found.group(1)]
        yield _constraint(found, "-".join(nouns), ("-".join(nouns), "-".join(reversed(nouns)), " and ".join(nouns)))


def _before_noun(text: str, end: int) -> bool:
    """美 정부, 美정부, but not 美에, 美, or 美 at the end."""
    run = HANGUL_RUN.match(text, end)
    if run is not None:
        return not is_particle_chain(run.group())
    return re.match(" [가-힣A-Z‘'\"“]|[A-Z]", text[end : end + 2]) is not None


def _constraint(found: re.Match[str], english: str, accepted: tuple[str, ...]) -> Constraint:
    start, end = found.span(1)
    return Constraint(
        "term", found.group(1), start, end, start, end, english, tuple(dict.fromkeys(accepted)), "", "place"
    )
