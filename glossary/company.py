"""What keeps company with a homograph: 관도, 조조 with the warlord 원소; 화학, 금속 with the word 'element'.

`data/homograph_company.tsv` has, for names that are also words, what stands in a sentence with the name and what with
the word (general knowledge). A row `@삼국` is a group that others refer to. Cues of one syllable are whole words,
longer ones begin a word; `_` is a space.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from glossary.text import is_hangul
from glossary.wordhood import word_level

#: What may stand behind a cue of one syllable.
_WHOLE = re.compile("(?:[이가은는을를의에도와과로만]|에서|으로|에는)?(?![가-힣])")


#: What half a cue, one, one and a half, two, two and a half, three cues are worth, in log-odds.
_WORTH = (0.0, 2.0, 3.6, 4.2, 4.6, 4.9, 5.2)
#: From this level on (`wordhood`) a cue of the name is a word that stands in any text, and counts half.
_ANYWHERE = 4


class Company(NamedTuple):
    """How many cues of the name and of the word stand in a sentence; usual words count half for the name."""

    name: float
    word: float

    def odds(self) -> float:
        """Return the log-odds that the surface is the name.

        >>> Company(1, 0).odds() > 0 > Company(1, 2).odds()
        True
        """
        return _WORTH[int(2 * min(self.name, 3))] - _WORTH[int(2 * min(self.word, 3))]


def sentence_around(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    """Return where the sentence of a surface begins and ends, at most so far from it.

    >>> sentence_around("하나. 둘 셋. 넷", 4, 5, 80)
    (2, 7)
    """
    first, last = max(start - reach, 0), end + reach  # looked for no further: a text may have no end of a sentence
    left = max(text.rfind("\n", first, start), text.rfind(". ", first, start), first)
    return left, min(p for p in (text.find("\n", end, last), text.find(". ", end, last + 1), last) if p >= 0)


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, str]]:
    text = resources.files("glossary").joinpath("data", "homograph_company.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {surface: (name, word) for surface, name, word in rows}


def groups() -> list[tuple[str, list[str]]]:
    """Return the groups that rows refer to, each with its cues.

    >>> [cues[0] for name, cues in groups() if name == "삼국"]
    ['삼국지']
    """
    return [(surface[1:], name.split()) for surface, (name, _) in _table().items() if surface[0] == "@"]


@lru_cache(maxsize=4096)
def _cues(surface: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The cues of the name and of the word; the surface itself is none."""
    table = _table()
    name, word = (
        tuple(
            dict.fromkeys(
                single.replace("_", " ")
                for cue in cell.split()
                for single in (table[cue][0].split() if cue[0] == "@" else [cue])
                if single != surface
            )
        )
        for cell in table.get(surface, ("", ""))
    )
    return name, word


def _stands(cue: str, text: str, start: int, end: int, left: int, right: int) -> bool:
    """Whether a cue begins a word of a sentence outside a surface; one of one syllable is the whole word."""
    at = text.find(cue, left, right)
    while at >= 0:
        outside = at + len(cue) <= start or at >= end
        if outside and not (at and is_hangul(text[at - 1])) and (len(cue) > 1 or _WHOLE.match(text, at + 1)):
            return True
        at = text.find(cue, at + 1, right)
    return False


def company(surface: str, text: str, start: int, end: int, left: int, right: int) -> Company:
    """Count the cues of the name and of the word around `text[start:end]`, within `text[left:right]`.

    >>> company("원소", "관도에서 원소의 대군이", 5, 7, 0, 12)
    Company(name=1.0, word=0)
    >>> company("원소", "수소라는 원소는", 5, 7, 0, 8)
    Company(name=0, word=1.0)
    """
    name, word = _cues(surface)
    sentence = text[left:right]
    return Company(
        sum(_strength(cue) for cue in name if cue in sentence and _stands(cue, text, start, end, left, right)),
        sum(1.0 for cue in word if cue in sentence and _stands(cue, text, start, end, left, right)),
    )


@lru_cache(maxsize=8192)
def _strength(cue: str) -> float:
    return 0.5 if len(cue) == 1 or word_level(cue) >= _ANYWHERE else 1.0


def is_known_homograph(surface: str) -> bool:
    """Tell whether the table has a surface, so that its own company speaks for it.

    >>> is_known_homograph("원소"), is_known_homograph("베이징")
    (True, False)
    """
    return surface in _table()
