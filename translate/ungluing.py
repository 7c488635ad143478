"""Parts the words that an engine took over from its source and wrote together with their neighbours.

A package that copies English out of the Korean (`translate.common_words`) sometimes forgets the space at its edge:
autonomousdriving, governmentstatistics, agraduate student, Thebelt, AI(AI). Only a word that stands in the source, and
a neighbour that the tables know or that is an article or a preposition, are parted; what is an English word as it
stands (downtown, nationwide) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache

from translate.common_words import DATA, load_words

_LATIN = re.compile(r"[A-Za-z]+(?:[&+.][A-Za-z]+)*")
_TOKEN = re.compile(r"(?<![A-Za-z<&+.@/-])[A-Za-z]{5,}(?![A-Za-z>&@/])")
#: Words that English has before a noun and that are never the beginning of one that the tables hold.
_SMALL = ("the", "and", "for", "from", "with", "its", "of", "in", "on", "to", "at", "by", "an", "a")
#: Chinese'scampus.
_POSSESSIVE = re.compile(r"(?<=['’])s([a-z]{4,})\b")
_ENDINGS = re.compile(r"(?:s|es|d|ed|ing|ly|er|ers|'s)?")
#: Words of the shortest copy that proves anything.
_SHORTEST = 4
_BESIDE = re.compile(r"(?<=[a-z])(?=R&D\b)|(?<=[a-z]{3}['’]s)(?=[a-z]{4})")
#: 10강 → 10finals: a figure of the source with a word at its end; 5th, 90s, 16km and 3D stay.
_FIGURE = re.compile(r"(?<![\w.,$-])(?P<n>\d+(?:[.,]\d+)*)(?=[a-z]{3,}\b)(?!(?:mm|cm|km|kg|kwh|mph|kph|mah|gwh)\b)")


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    """The English words of the tables, each by itself, and the solid compounds."""
    words = load_words()
    lines = (DATA / "whole_words.txt").read_text(encoding="utf-8").splitlines()
    whole = " ".join(line for line in lines if not line.startswith("#"))
    tables = (*words.nouns.values(), *words.verbs.values(), whole)
    return frozenset(part for text in tables for part in _LATIN.findall(text.casefold()))


def unglue(english: str, source: str) -> str:
    """Put the spaces back that an engine lost beside the words of its source.

    Args:
        english: What the engine said, symbols and all.
        source: What it was given, common words in English.

    >>> unglue("The governmentstatistics say <t1> has agraduate school.", "<t1> government statistics graduate school")
    'The government statistics say <t1> has a graduate school.'
    >>> unglue("Autonomousdriving in downtown <t1>, in autonomousdriving cars", "autonomous driving town down")
    'Autonomous driving in downtown <t1>, in autonomous driving cars'
    >>> unglue("The aim is supervision", "super vision")
    'The aim is supervision'
    """
    copied = frozenset(word.casefold() for word in _LATIN.findall(source) if len(word) >= _SHORTEST)
    if copied:
        english = _POSSESSIVE.sub(lambda found: "s " + found[1] if _is_copy(found[1].casefold(), copied) else found[0],
                                  english)  # fmt: skip
        english = _TOKEN.sub(lambda found: _parted(found.group(), copied), english)
    english = _BESIDE.sub(" ", english)
    return _FIGURE.sub(lambda found: found["n"] + " ", english) if re.search(r"\d", source) else english


def _parted(token: str, copied: AbstractSet[str]) -> str:
    """The token with a space where a copied word begins or ends, or as it is."""
    word = token.casefold()
    if word in copied or _is_word(word):
        return token
    for cut in range(1, len(word) - 1):
        head, tail = word[:cut], word[cut:]
        beside = head in _SMALL or _is_copy(head, copied) or (cut >= _SHORTEST and _is_word(head))
        behind = len(tail) >= _SHORTEST and _is_word(tail)
        if (beside and _is_copy(tail, copied)) or (behind and _is_copy(head, copied)):
            return f"{token[:cut]} {token[cut:]}"
    return token


def _is_copy(part: str, copied: AbstractSet[str]) -> bool:
    """Whether a part is a word of the source, perhaps with an ending."""
    if part in copied:
        return True
    return any(len(part) - size >= _SHORTEST and part[:-size] in copied and _ENDINGS.fullmatch(part[-size:])
               for size in (1, 2, 3))  # fmt: skip


def _is_word(word: str) -> bool:
    """Whether the tables know the word, perhaps with an ending."""
    known = _english()
    return any(word[: len(word) - size] in known and _ENDINGS.fullmatch(word[len(word) - size :]) for size in range(4))
