"""Finds the unbracketed occurrences of names that a document (or the base) has proved.

Once 커다쉰페이(科大訊飛) has been read, every later 커다쉰페이 counts. The matcher decides where a name really stands;
an occurrence that a bracket already covers is not given twice.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from glossary.matching import Matcher, about_china
from glossary.mining.consolidation import consolidate
from glossary.scanning import occurrences
from glossary.surfaces import by_surface
from glossary.types import Article, Concept, Kind, Mention, Reading


def discover(
    article: Article,
    mentions: Iterable[Mention],
    base: Iterable[Concept] | Matcher = (),
    own: tuple[Concept, ...] | None = None,
) -> Iterator[Mention]:
    """Yield the unbracketed mentions (`annotated` False) of the names of a document and of `base`.

    Args:
        article: The article.
        mentions: Its bracketed mentions.
        base: More names to look for; give a `Matcher` where many articles are searched for the same ones.
        own: The concepts of those mentions, where they were consolidated already.

    >>> m = Mention("a", 0, 2, "우한", hanja="武漢", traditional="武漢", simplified="武汉", confidence=0.98)
    >>> [(d.start, d.surface) for d in discover(Article("a", "우한(武漢)은 넓다. 우한에 산다."), [m])]
    [(12, '우한')]
    """
    listed = [m for m in mentions if m.kind is Kind.NAME and m.surface]
    if not listed and not base:
        return
    own = consolidate(listed) if own is None else own
    covered = _Covered(article.text, listed)
    if not base and not _stands_elsewhere(article.text, own, covered):
        return
    by_surface = {m.surface: m for m in listed}
    sure = frozenset(m.surface for m in listed if m.confidence >= 0.8)
    matcher = base.under(own) if isinstance(base, Matcher) else Matcher(own, base)
    for match in matcher.matches(article.text, sure, about_china(article.text), covered.closes_after):
        if covered.holds(match.start, match.end):
            continue
        concept = match.concepts[0]
        model = by_surface.get(match.surface) or by_surface.get(concept.hangul)
        yield Mention(
            article.doc, match.start, match.end, match.surface, match.tail, concept.hanja, concept.hanja,
            concept.simplified, concept.pinyin, (), (), Kind.NAME,
            model.reading if model else _reading(concept), concept.category, concept.origin, concept.english,
            concept.hangul, match.surface in concept.misspellings, 0.9, (), annotated=False,
        )  # fmt: skip


#: Up to so many surfaces are looked for before a matcher of them is made.
_FEW = 24


def _stands_elsewhere(text: str, own: Iterable[Concept], covered: _Covered) -> bool:
    """Tell whether the letters of a name stand anywhere but before its bracket; those of most names do not."""
    forms = by_surface(own)
    if len(forms) > _FEW:
        return True
    return any(not covered.closes_after(place) for form in forms for place in occurrences(text, form))


_BRACKET = re.compile(r"[’”'\"》〉』」]*\s?[(（\[〈][^\n()（）]{1,160}[)）\]〉]?")


class _Covered:
    """The stretches that belong to a bracketed mention: its surface and its bracket."""

    def __init__(self, text: str, mentions: Iterable[Mention]) -> None:
        brackets = ((m, _BRACKET.match(text, m.end)) for m in mentions)
        spans = sorted((m.start, found.end() if found else m.end, found is not None) for m, found in brackets)
        self._starts = [start for start, _, _ in spans]
        self._ends = list(accumulate((end for _, end, _ in spans), max))
        closed = [(start, end) for start, end, bracketed in spans if bracketed]
        self._closed = [start for start, _ in closed]
        self._closes = list(accumulate((end for _, end in closed), max))

    def closes_after(self, start: int) -> bool:
        """Tell whether a place lies in a stretch that ends with a bracket: no name that begins there goes beyond."""
        before = bisect_right(self._closed, start)
        return before > 0 and self._closes[before - 1] > start

    def holds(self, start: int, end: int) -> bool:
        """Tell whether a stretch overlaps one of them."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start


def _reading(concept: Concept) -> Reading:
    return Reading.MANDARIN if concept.pinyin else Reading.OTHER
