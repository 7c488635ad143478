"""Whether Latin in a bracket is ordinary English (Digital Twin, Big Data), and whether letters are somebody's initials.

Capitals prove nothing there: Korean texts write 디지털트윈(Digital Twin) as they write 딥시크(DeepSeek).
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    text = resources.files("glossary").joinpath("data", "english_words.txt").read_text(encoding="utf-8")
    return frozenset(" ".join(line for line in text.splitlines() if not line.startswith("#")).split())


@lru_cache(maxsize=8192)
def is_ordinary_english(latin: str) -> bool:
    """Tell whether Latin is made of ordinary English words alone.

    >>> is_ordinary_english("Digital Twin"), is_ordinary_english("Internet of Things"), is_ordinary_english("DeepSeek")
    (True, True, False)
    """
    words = re.findall("[A-Za-z]+", latin)
    known = _words()
    return bool(words) and all(
        word.casefold() in known or word.casefold().removesuffix("s") in known or word == "AI" for word in words
    )


#: Ends of English words that hardly a name has: Depreciation, Certification, Resilience.
_WORD_END = re.compile(
    "[a-z]{3}(?:tion|sion|ment|ness|ity|ism|ship|ance|ence|logy|graphy|ization|isation|ics|ability|able|ing)s?$"
)


def ends_as_word(latin: str) -> bool:
    """Tell whether the last word of Latin ends as an English word of ideas does.

    >>> ends_as_word("Depreciation"), ends_as_word("Qualcomm")
    (True, False)
    """
    return _WORD_END.search(latin) is not None


@lru_cache(maxsize=4096)
def are_initials(letters: str, english: str) -> bool:
    """Tell whether letters are the initials of a person's given name or of the whole name.

    >>> are_initials("YS", "Kim Young-sam"), are_initials("SK", "Chey Tae-won")
    (True, False)
    """
    firsts = [word[0].upper() for word in re.findall("[A-Za-z]+", english)]
    rest = iter(firsts)
    return all(letter in rest for letter in letters.upper())
