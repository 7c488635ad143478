"""Inline markup of Markdown inside a block: what an engine should not see, and how the English gets it back.

Links, emphasis and code are seen as CommonMark sees them, roughly; bare addresses count as markup too. A name or a
figure inside an address is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.types import Translation

_LINK = re.compile(
    r"(!?\[)([^\[\]\n]{0,500})(\]\(<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)?)>?(?:\s+[\"'][^\"'\n]*[\"'])?\))"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\"'가-힣]+|[\w.+-]{1,64}@[A-Za-z0-9-]+\.[A-Za-z0-9.-]+", re.ASCII)
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\w])_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|`+")
#: A whole block in one pair of marks.
_WRAPPED = re.compile(r"(\*{1,3}|_{1,3}|~~)(?=\S)(?:(?!\1).)+\1", re.DOTALL)


def hidden_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of a text that are addresses or marks of links, in order; no name or figure stands there.

    >>> text = "[샤먼](https://a.example/48)의 배"
    >>> [text[start:end] for start, end in hidden_spans(text)]
    ['[', '](https://a.example/48)']
    """
    spans = [span for match in _LINK.finditer(text) for span in (match.span(1), match.span(3))]
    bare = _LINK.sub(lambda match: " " * len(match[1]) + match[2] + " " * len(match[3]), text)
    spans += [match.span() for match in _ADDRESS.finditer(bare)]
    return tuple(sorted(spans))


def plain(text: str) -> str:
    """Return a text without its inline markup: links as their labels, no emphasis.

    >>> plain("**샤먼**의 [항만](https://a.example)은 `크다`.")
    '샤먼의 항만은 크다.'
    """
    return _EMPHASIS.sub("", _LINK.sub(lambda match: match[2], text))


def restore(source: str, english: str, translations: Sequence[Translation] = ()) -> str:
    """Give a block's English the links of its source back, and the emphasis where it spans the whole block.

    A link goes around the English of the name that is its label, else behind the text.

    >>> restore("[항만](https://a.example)이 열렸다.", "The port opened.")
    'The port opened. ([link](https://a.example))'
    >>> restore("**항만**", "Port")
    '**Port**'
    """
    for match in _LINK.finditer(source):
        address = match[4]
        if not address or address in english:
            continue
        words = _english_of(match[2], translations)
        if words and words in english:
            english = english.replace(words, f"[{words}]({address})", 1)
        else:
            english += f" ([link]({address}))"
    for match in _ADDRESS.finditer(_LINK.sub("", source)):
        if match[0].rstrip(".,;:") not in english:
            english += f" ({match[0].rstrip('.,;:')})"
    wrapped = _WRAPPED.fullmatch(source.strip())
    if wrapped and not english.startswith(wrapped[1]):
        english = f"{wrapped[1]}{english}{wrapped[1]}"
    return english


def _english_of(label: str, translations: Sequence[Translation]) -> str:
    wanted = plain(label).strip()
    for translation in translations:
        for outcome in translation.outcomes:
            if outcome.target and outcome.constraint.surface == wanted:
                return outcome.target
    return ""
