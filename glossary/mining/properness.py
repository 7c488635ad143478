"""Name or ordinary word, where the Hangul is only the Sino-Korean reading of the Hanja (혜초(慧超), 굴기(崛起)).

Nothing in the sound tells the two apart there. So every reason speaks with a weight (log-odds): what dictionaries say,
what the expression looks like (`shapes`) and what stands around it (`surroundings`). The sum decides, and its logistic
is the confidence. Every reason that spoke is kept as `Evidence`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from glossary.lexicon import COMPOUND, RARE, UNLISTED, WORD, lexicon_name, word_status
from glossary.mining.build import build_weight
from glossary.mining.characters import character_weight
from glossary.mining.context import Context
from glossary.mining.endings import name_ending
from glossary.mining.phrases import by_phrase, is_any_place, is_said
from glossary.mining.shapes import WORD_END, begins_with_surname, by_shape
from glossary.mining.surroundings import by_context
from glossary.phonetics.han import to_traditional
from glossary.types import Evidence

#: What an expression is before anything is known of it, by its length.
_BIAS = {2: -0.9, 3: -0.7}
_LONGER_BIAS = -1.1
#: What dictionaries say, by length (2, 3, 4 and more).
_STATUS = {WORD: (-2.3, -3.2, -3.2), COMPOUND: (0.0, -0.9, -1.2), RARE: (-0.5, -0.4, -1.6), UNLISTED: (0.3, 0.0, 0.5)}
#: The share of the fitted build that counts beside the other reasons and what is added to it, likewise.
_BUILD = {
    WORD: ((0.3, 0.0), (0.0, 0.0), (0.0, 0.0)),
    COMPOUND: ((0.0, 0.0), (0.45, 0.4), (0.5, 0.9)),
    RARE: ((0.16, 0.2), (0.25, 0.5), (0.26, 0.2)),
    UNLISTED: ((0.42, 0.4), (0.35, 0.6), (0.3, 0.1)),
}
#: The most that the characters by themselves say.
_CHARACTERS = 1.5

Reasons = Iterator[tuple[str, float]]


def properness(context: Context) -> tuple[float, tuple[Evidence, ...]]:
    """Return the log-odds that a Sino-Korean expression is a name, and the reasons for it."""
    hanja = to_traditional(context.hanja)
    size = len(hanja)
    seen = [*_by_lexicon(hanja), *by_shape(context, hanja), *by_phrase(context, hanja)]
    if size >= 2 and is_said(context.after) and not _has_surname(context, hanja):
        seen.append(("saying", -2.5 if size < 4 else -4.0))
    reasons = [*seen, *by_context(context, hanja)]
    total = _BIAS.get(size, _LONGER_BIAS) + sum(weight for _, weight in reasons)
    return total, tuple(Evidence(name, hanja, weight) for name, weight in reasons if weight)


def _has_surname(context: Context, hanja: str) -> bool:
    return begins_with_surname(hanja, context.surface) or begins_with_surname(context.hanja, context.surface)


def sureness(odds: float) -> float:
    """Return the probability of what log-odds decide, whichever way.

    >>> round(sureness(3.0), 2), round(sureness(-3.0), 2)
    (0.95, 0.95)
    """
    return 1 / (1 + math.exp(-abs(odds)))


def _by_lexicon(hanja: str) -> Reasons:
    if lexicon_name(hanja) and not is_any_place(hanja):
        yield "dictionary-name", 3.6
        return
    status, place = word_status(hanja), min(len(hanja), 4) - 2
    if place == 0 and status != WORD:
        ending, _, _ = name_ending(hanja)
        own = character_weight(hanja[: len(hanja) - len(ending)]) * (len(hanja) - len(ending)) / len(hanja)
        share = 0.6 if status == UNLISTED else 0.9
        yield "characters", round(share * max(-_CHARACTERS, min(_CHARACTERS, own)), 2)
    share, more = _BUILD[status][place]
    if place == 0 and status == UNLISTED and 0 < name_ending(hanja)[2] <= 1.0:
        more -= 0.4  # the ending speaks for itself
    if share:
        yield "build", round(share * build_weight(hanja) + more, 2)
    if len(hanja) >= 3 and hanja[-1] not in WORD_END and any(lexicon_name(hanja[:n]) for n in (2, 3) if n < len(hanja)):
        yield "name-within", 1.6
    if weight := _STATUS[status][place]:
        yield ("dictionary-word" if status == WORD else f"{status}-word" if status else "unlisted"), weight
