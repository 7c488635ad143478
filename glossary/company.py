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

#: What may stand behind a cue of one syllable.
_PARTICLE = "(?:[이가은는을를의에도와과로만]|에서|으로|에는)?(?![가-힣])"


#: What the first, the first two, the first three cues are worth, in log-odds.
_WORTH = (0.0, 3.6, 4.6, 5.2)


class Company(NamedTuple):
    """How many cues of the name and of the word stand in a sentence."""

    name: int
    word: int

    def odds(self) -> float:
        """Return the log-odds that the surface is the name.

        >>> Company(1, 0).odds() > 0 > Company(1, 2).odds()
        True
        """
        return _WORTH[min(self.name, 3)] - _WORTH[min(self.word, 3)]


def sentence_around(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    """Return where the sentence of a surface begins and ends, at most so far from it.

    >>> sentence_around("하나. 둘 셋. 넷", 4, 5, 80)
    (2, 7)
    """
    left = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start), start - reach, 0)
    return left, min(p for p in (text.find("\n", end), text.find(". ", end), end + reach) if p >= 0)


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, str]]:
    text = resources.files("glossary").joinpath("data", "homograph_company.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {surface: (name, word) for surface, name, word in rows}


def _cue(cue: str) -> str:
    return "(?<![가-힣])" + re.escape(cue.replace("_", " ")) + (_PARTICLE if len(cue) == 1 else "")


@lru_cache(maxsize=4096)
def _patterns(surface: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What finds the cues of the name and of the word, None where there are none; the surface itself is no cue."""
    table = _table()
    found: list[re.Pattern[str] | None] = []
    for cell in table.get(surface, ("", "")):
        cues = [c for cue in cell.split() for c in (table[cue][0].split() if cue[0] == "@" else [cue]) if c != surface]
        longest_first = sorted(set(cues), key=lambda cue: (-len(cue), cue))
        found.append(re.compile("|".join(map(_cue, longest_first))) if cues else None)
    return found[0], found[1]


def company(surface: str, text: str, start: int, end: int, left: int, right: int) -> Company:
    """Count the cues of the name and of the word around `text[start:end]`, within `text[left:right]`.

    >>> company("원소", "관도에서 원소의 대군이", 5, 7, 0, 12)
    Company(name=1, word=0)
    >>> company("원소", "수소라는 원소는", 5, 7, 0, 8)
    Company(name=0, word=1)
    """
    return Company(
        *(
            len({*pattern.findall(text, left, start), *pattern.findall(text, end, right)}) if pattern else 0
            for pattern in _patterns(surface)
        )
    )


def is_known_homograph(surface: str) -> bool:
    """Tell whether the table has a surface, so that its own company speaks for it.

    >>> is_known_homograph("원소"), is_known_homograph("베이징")
    (True, False)
    """
    return surface in _table()
