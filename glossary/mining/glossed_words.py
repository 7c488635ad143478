"""An article that glosses words: where most Hanja stand behind ordinary words, what is unsure is a word as well.

A text on medicine, fortune-telling or pottery has a bracket behind every term (태음경(太陰經), 제왕절(帝旺節)); what
looks a little like a name among them is one more term. The other way round nothing follows: a history full of names
glosses its offices and terms too.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from glossary.mining.listing import odds_of, turned
from glossary.types import Kind, Mention, Reading

#: So many different words have to be sure, and so sure (log-odds of 1).
_WORDS, _SURE = 6, math.e / (1 + math.e)
#: How much the share of names says, and the most that it says (log-odds).
_SHARE, _MOST = 0.7, 1.2
_NAMED = frozenset(["known-name", "title-mark", "dictionary-name", "list-head"])


def settle_words(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions of an article; where words are glossed, names that were hardly so become words."""
    found = list(mentions)
    words = len(_sure(found, Kind.COMMON_WORD))
    names = _sure(found, Kind.NAME) if words >= _WORDS else set()
    if words < max(_WORDS, 2 * len(names)):
        yield from found
        return
    for mention in found:
        if not _is_open(mention):
            yield mention
            continue
        others = len(names) - (mention.hanja in names)
        if words >= 2 * others + 2:
            total = odds_of(mention) + max(-_MOST, _SHARE * math.log((others + 1) / (words + 1)))
            if total <= 0:
                mention = turned(mention, Kind.COMMON_WORD, total, found, "among-words")
        yield mention


def _sure(found: list[Mention], kind: Kind) -> set[str]:
    """The different Hanja of two characters and more that are surely of a kind."""
    return {m.hanja for m in found if m.kind is kind and m.confidence >= _SURE and len(m.hanja) >= 2}


def _is_open(mention: Mention) -> bool:
    """Whether a name was found by weighing its reasons alone."""
    weighed = mention.kind is Kind.NAME and mention.reading is Reading.SINO_KOREAN and len(mention.hanja) >= 2
    return weighed and not any(reason.kind in _NAMED for reason in mention.evidence)
