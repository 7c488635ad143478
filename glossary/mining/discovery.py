"""Finds the unbracketed occurrences of names that a document (or the base) has proved.

Once 커다쉰페이(科大訊飛) has been read, every later 커다쉰페이 counts. The matcher decides where a name really stands; an
occurrence that a bracket already covers is not given twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glossary.matching import Matcher, about_china
from glossary.mining.consolidation import consolidate
from glossary.types import Article, Concept, Kind, Mention, Reading


def discover(article: Article, mentions: Iterable[Mention], base: Iterable[Concept] = ()) -> Iterator[Mention]:
    """Yield the unbracketed mentions (`annotated` False) of the names of a document and of `base`."""
    listed = [m for m in mentions if m.kind is Kind.NAME and m.surface]
    own = consolidate(listed)
    if not own and not base:
        return
    by_surface = {m.surface: m for m in listed}
    covered = {(m.start, _closing(article.text, m.end)) for m in listed}
    sure = frozenset(m.surface for m in listed if m.confidence >= 0.8)
    for match in Matcher(own, base).matches(article.text, sure, about_china(article.text)):
        if any(s < match.end and match.start < e for s, e in _near(covered, match.start)):
            continue
        concept = match.concepts[0]
        model = by_surface.get(match.surface) or by_surface.get(concept.hangul)
        yield Mention(
            article.doc, match.start, match.end, match.surface, match.tail, concept.hanja, concept.hanja,
            concept.simplified, concept.pinyin, (), (), Kind.NAME,
            model.reading if model else _reading(concept), concept.category, concept.origin, concept.english,
            concept.hangul, match.surface in concept.misspellings, 0.9 if match.sure else 0.6, (), annotated=False,
        )  # fmt: skip


_BRACKET = re.compile(r"[’”'\"》〉』」]*\s?[(（\[〈][^\n()（）]{1,160}[)）\]〉]?")


def _closing(text: str, end: int) -> int:
    """Where the bracket of a mention ends; what stands inside it belongs to the mention."""
    found = _BRACKET.match(text, end)
    return found.end() if found else end


def _near(covered: set[tuple[int, int]], position: int) -> Iterator[tuple[int, int]]:
    return (span for span in covered if abs(span[0] - position) < 240)


def _reading(concept: Concept) -> Reading:
    return Reading.MANDARIN if concept.pinyin else Reading.OTHER
