"""Names and figures that stand letter for letter on both sides: all that can be known of any two languages."""

from __future__ import annotations

import re

Span = tuple[int, int, int, int]
FIGURE = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*(?![\w])")
NAME = re.compile(r"\b[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'&-]*\w(?: [A-ZÀ-ÖØ-ÞĀ-Ž][\w’'&-]*\w)*|\b[A-Z][A-Z0-9]+\b")


def _same(left: list[re.Match[str]], right: list[re.Match[str]]) -> list[Span]:
    found, free = [], list(right)
    for one in left:
        other = next((m for m in free if _folded(m.group()) == _folded(one.group())), None)
        if other is not None:
            free.remove(other)
            found.append((*one.span(), *other.span()))
    return found


def _folded(text: str) -> str:
    """Return the text with 1.000 and 1,000 alike."""
    return re.sub(r"(?<=\d)[.,](?=\d{3}(?!\d))", "", text).replace(",", ".") if text[0].isdigit() else text


def literal_figures(source: str, target: str) -> list[Span]:
    """Return (start, end, start, end) of the figures that both texts hold.

    >>> literal_figures("It cost 1,000 euros.", "Es kostete 1.000 Euro.")
    [(8, 13, 11, 16)]
    """
    return _same(list(FIGURE.finditer(source)), list(FIGURE.finditer(target)))


def literal_names(source: str, target: str) -> list[Span]:
    """Return (start, end, start, end) of the capitalised words that both texts hold, unless both begin with them.

    >>> literal_names("The plant in Dresden opened.", "Das Werk in Dresden wurde eröffnet.")
    [(13, 20, 12, 19)]
    """
    return [span for span in _same(list(NAME.finditer(source)), list(NAME.finditer(target))) if span[0] or span[2]]
