"""Quotation marks of the English in pairs: a mark without its partner gets one, or goes.

An engine often says one mark of two. Where the Korean sentence begins or ends with the quotation, and no "he said" is
between, the partner is put in; elsewhere nobody knows how far the quotation goes, and the lone mark is taken out,
because words of the writer in the mouth of a speaker would be worse.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.edits import moved
from translate.types import Outcome

_MARK = re.compile('["“”]')
_SINGLE = re.compile("(?<![\\w'])'(?=\\w)(?!(?<=[.!]')s\\b)|(?<=[\\w.!?])'(?=$|[:,;.?!](?:\\s|$))")
#: Words of the writer around a quotation.
_WRITER = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells?|add(?:ed|s)|stress(?:ed|es)|emphasi[sz]\w*|explain\w*|according|claim\w*"
    r"|announc\w*|report\w*|argu\w*|point(?:ed|s) out|call(?:ed|s|ing)|express\w*|warn\w*|declar\w*|evaluat\w*"
    r"|analy[sz]\w*|ask(?:ed|s)|answer\w*|predict\w*|forecast\w*|mention\w*|insist\w*|not(?:ed|es)|wrote|writes"
    r"|quot\w*|stat(?:ed|es))\b",
    re.IGNORECASE,
)
_BEGINS_QUOTED = re.compile('["“]')
_ENDS_QUOTED = re.compile('["”][\\s.!?…)\\]]*$')

#: A place, how many characters go there, what comes.
Edit = tuple[int, int, str]


def edits_of(text: str, source: str) -> list[Edit]:
    """Return what has to change for every quotation mark of a text to have its partner, the last first.

    >>> edits_of('Wang: "Open the market', "왕 “시장을 열라”"), edits_of('He said, "Open it.', "“열라”고 했다")
    ([(22, 0, '"')], [(9, 1, '')])
    >>> edits_of('"Open it," he said.', "“열라”고 했다"), edits_of('Open it", Wang', "“열라” 왕")
    ([], [(0, 0, '"')])
    >>> edits_of("The U.S.'s plan", ""), edits_of("The 'new plan", "")
    ([], [(4, 1, '')])
    """
    edits: list[Edit] = []
    opened = -1
    for found in _MARK.finditer(text):
        place = found.start()
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        opens = (not before or before.isspace() or before in "([—") and bool(after) and not after.isspace()
        if found.group() == "”" and opens:
            edits.append((place, 1, ""))  # ” before a word: copied from the Korean
        elif opens:
            if opened >= 0:
                edits.append((opened, 1, ""))
            opened = place
        elif opened >= 0:
            opened = -1
        else:
            edits.append(_opening(text, place, source))
    if opened >= 0:
        edits.append(_closing(text, opened, source))
    return sorted([*edits, *_single_edits(text)], reverse=True)


def _single_edits(text: str) -> list[Edit]:
    """Lone single marks go; an apostrophe inside or behind a word is none."""
    opened, lone = -1, []
    for found in _SINGLE.finditer(text):
        if found.end() < len(text) and text[found.end()].isalnum():
            lone += [opened] if opened >= 0 else []
            opened = found.start()
        elif opened >= 0:
            opened = -1
        else:
            lone.append(found.start())
    closed_within = opened >= 0 and re.search(r"['’](?:\s|$)", text[opened + 1 :])
    return [(place, 1, "") for place in (*lone, *([opened] if opened >= 0 and not closed_within else []))]


def _opening(text: str, place: int, source: str) -> Edit:
    """The mark at `place` closes nothing: its partner, or nothing at all."""
    own = _BEGINS_QUOTED.match(source) and not _WRITER.search(text, 0, place) and not _MARK.search(text[:place])
    return (0, 0, '"') if own and place > 1 else (place, 1, "")


def _closing(text: str, place: int, source: str) -> Edit:
    """The mark at `place` is never closed."""
    own = _ENDS_QUOTED.search(source) and not _WRITER.search(text, place)
    return (len(text), 0, '"') if own else (place, 1, "")


def with_pairs(text: str, outcomes: Sequence[Outcome], source: str) -> tuple[str, tuple[Outcome, ...]]:
    """Return a text with its quotation marks in pairs, and the outcomes with the places of their English.

    >>> with_pairs('Wang: "Open the market', (), "왕 “시장을 열라”")[0]
    'Wang: "Open the market"'
    """
    kept = list(outcomes)
    for place, gone, new in edits_of(text, source):
        spans = [(o.target_start, o.target_end) for o in kept if o.target_start is not None]
        if any(s is not None and e is not None and s < place + gone and place < e for s, e in spans):
            continue
        gone += text[place - 1 : place] == "," == text[place + gone : place + gone + 1] and not new
        text = text[:place] + new + text[place + gone :]
        shift = len(new) - gone
        kept = [moved(outcome, place, shift) for outcome in kept]
    return text, tuple(kept)
