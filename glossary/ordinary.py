"""Which names are also ordinary Korean: 선전 'propaganda', 왕이 'the king', 지난 'last', and where they are that.

Two lists (words that sound like transcribed Chinese; names that are practically always the name) and one table of
continuations that make a homograph the ordinary word wherever it stands (지난 10일, 시안을 마련, 선전했다).
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

from glossary.cues import VERBAL, particles, sino_korean_syllables
from glossary.phonetics.hanja import initial_law
from glossary.text import is_hangul
from glossary.wordhood import is_short_noun, is_verb_form, word_level

_GENERIC_ENDS = frozenset("성시구현주진강산호대")
#: From this level on what ends like a place is the word all the same: 당위성, 대청산.
_USUAL = 4


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Return Korean words that sound like a transcription of Chinese (선전, 우시, 난사), but for practical names."""
    return frozenset(_lines("ordinary_words.txt")) - frozenset(_lines("names_not_ordinary.txt"))


@lru_cache(maxsize=1)
def _not_ordinary() -> frozenset[str]:
    return frozenset(_lines("names_not_ordinary.txt"))


def is_always_name(surface: str) -> bool:
    """Tell whether a name that sounds like a word is practically always the name.

    >>> is_always_name("강릉"), is_always_name("선전")
    (True, False)
    """
    return surface in _not_ordinary()


def _lines(name: str) -> list[str]:
    text = resources.files("glossary").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _continuations() -> dict[str, str]:
    rows = [line.split("\t") for line in _lines("homographs.tsv")[1:]]
    return {row[0]: row[1] for row in rows}


@lru_cache(maxsize=16384)
def _continuation(surface: str) -> re.Pattern[str] | None:
    """What goes on with a surface as another word; a text has few of all that are listed."""
    pattern = _continuations().get(surface)
    return re.compile(pattern) if pattern is not None else None


@lru_cache(maxsize=65536)
def is_risky(surface: str) -> bool:
    """Tell whether a surface is also ordinary Korean: a word, or a noun of one syllable with its particle.

    >>> is_risky("선전"), is_risky("왕이"), is_risky("커다쉰페이"), is_risky("베이징")
    (True, True, False, False)
    """
    if len(surface) < 2 or not is_hangul(surface[0]):
        return len(surface) < 2
    if surface in _not_ordinary():
        return False
    if word_level(surface) or (len(surface) == 2 and is_verb_form(surface)):
        return len(surface) == 2 or surface[-1] not in _GENERIC_ENDS or word_level(surface) >= _USUAL
    return len(surface) == 2 and surface[1] in particles() and is_short_noun(surface[0])


@lru_cache(maxsize=16384)
def sounds_korean(surface: str) -> bool:
    """Tell whether every syllable of a name is a Sino-Korean reading, so that it may be a Korean name or word.

    >>> sounds_korean("오광"), sounds_korean("마윈"), sounds_korean("리창")
    (True, False, False)
    """
    return initial_law(surface[0]) == surface[0] and all(syllable in sino_korean_syllables() for syllable in surface)


def is_word_before(text: str, surface: str, end: int) -> bool:
    """Tell whether the table has what follows a name, or precedes it, as making it another word.

    >>> is_word_before("난카이 해곡", "난카이", 3), is_word_before("윈난성의 성도", "성도", 7)
    (True, True)
    """
    if (after := _continuation(surface)) is not None and after.match(text[end : end + 16]):
        return True
    start = end - len(surface)
    before = _continuation("<" + surface)
    return before is not None and before.search(text[max(0, start - 16) : start]) is not None


def reads_as_word(text: str, surface: str, end: int) -> bool:
    """Tell whether what follows makes a risky surface the ordinary word here, however well known the name is.

    >>> reads_as_word("지난 10일", "지난", 2), reads_as_word("시안을 마련했다", "시안", 2)
    (True, True)
    >>> reads_as_word("시안에서", "시안", 2)
    False
    """
    following = text[end : end + 16]
    if VERBAL.match(following):
        return True
    return is_word_before(text, surface, end)
