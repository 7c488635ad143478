"""The words around an English figure that say more than, less than or about."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_UP = (
    r"more than|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|at least|no (?:less|fewer) than|upwards? of"
    r"|topp(?:ed|ing)|in excess of"
)
_DOWN = (
    r"(?:not?|never|n't)[ ](?:to[ ])?(?:exceed|more than|over|surpass|top)(?:ed|ing)?|less than|fewer than|lower than"
    r"|under|below|nearly|almost|close to|up to|at most|no more than|not exceeding|approaching"
)
_ABOUT = r"about|around|some|approximately|roughly|an estimated"
_BEFORE = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<about>{_ABOUT}))[ ](?:an?[ ])?$", _I)
_AFTER = re.compile(
    r"[ ](?:[a-z]+[ ])?(?:(?P<up>or more|or above|and above|or older|or over)|(?P<down>or less|or fewer|or below))\b",
    _I,
)


def qualifier_of(text: str, start: int, end: int) -> str:
    """Return more_than, less_than or about, as the words around `text[start:end]` say; "" where they do not.

    >>> text = "Over 400 firms, not more than 20, or 65 or older"
    >>> [qualifier_of(text, text.index(n), text.index(n) + len(n)) for n in ("400", "20", "65")]
    ['more_than', 'less_than', 'more_than']
    """
    before = _BEFORE.search(text[max(0, start - 24) : start])
    after = _AFTER.match(text, end)
    group = (before.lastgroup if before else None) or (after.lastgroup if after else None) or ""
    return {"up": "more_than", "down": "less_than"}.get(group, group)
