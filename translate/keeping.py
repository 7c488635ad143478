"""Latin words that stand in the Korean and came out wrong (iFLYTEK, GPT-4): kept letter by letter in another attempt.

The engine is left to write AI or IoT in its own way first, because it may spell them out; a word that it lost or
garbled goes in once more like a name, under the best marking of the package. The better of the two versions stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from translate.attempts import Attempt, cost_of
from translate.checking import lost_latin
from translate.markup import bare_addresses
from translate.types import Constraint, Fate, Segment

_WORD = re.compile(r"(?<![A-Za-z0-9@._/-])[A-Za-z][A-Za-z0-9]*(?:[&+.'’-][A-Za-z0-9]+)*\+*(?![A-Za-z0-9@/_])")
Round = Callable[[Sequence[int], Sequence[tuple[Constraint, ...]], list[Attempt]], None]


def keep_latin(
    segments: Sequence[Segment],
    constraints: Sequence[tuple[Constraint, ...]],
    attempts: list[Attempt],
    decode_again: Round,
) -> None:
    """Decode the segments that lost a Latin word again with their Latin words fixed; keep what is better.

    Args:
        segments: The segments.
        constraints: Their constraints.
        attempts: What they have so far; replaced where the new version is better.
        decode_again: Fills attempts for (which segments, constraints of all, attempts).
    """
    garbled: list[int] = []
    widened = list(constraints)
    for index, attempt in enumerate(attempts):
        if attempt.text and lost_latin(segments[index].text, constraints[index], attempt.text):
            words = latin_words(segments[index].text, constraints[index])
            if words:
                garbled.append(index)
                widened[index] = tuple(sorted([*constraints[index], *words], key=lambda c: c.core_start))
    if not garbled:
        return
    trials = [Attempt() for _ in attempts]
    decode_again(garbled, widened, trials)
    for index in garbled:
        trial = trials[index]
        if any(o.fate is Fate.MISSING for o in trial.outcomes) or not trial.text:
            continue
        outcomes = tuple(o for o in trial.outcomes if any(o.constraint is c for c in constraints[index]))
        cost = cost_of(segments[index].text, outcomes, trial.text, trial.trouble)
        if cost[:2] < attempts[index].cost[:2]:
            attempts[index] = Attempt(trial.text, outcomes, f"{trial.strategy}-kept", trial.trouble, cost)


def latin_words(text: str, constraints: Sequence[Constraint]) -> list[Constraint]:
    """Return the Latin words and addresses of a segment that no constraint covers, each fixed to itself.

    >>> [word.expected for word in latin_words("OpenAI가 GPT-4와 Wi-Fi를 쓴다.", ())]
    ['OpenAI', 'GPT-4', 'Wi-Fi']
    """
    addresses = bare_addresses(text)
    words = (found.span() for found in _WORD.finditer(_blanked(text, addresses)))
    return [
        Constraint("term", word, start, end, start, end, word, (word,))
        for start, end in [*addresses, *words]
        if end - start > 1 and not any(c.core_start < end and start < c.core_end for c in constraints)
        for word in [text[start:end]]
    ]


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
