"""One thing is one thing: the same surface with the same Hanja is judged alike throughout an article.

A gloss that nothing around it tells (안지(安止)를 모셨다) is what it is where something does (안지(安止) 선생).
The surest judgement decides; titles of works stay what their marks say, and single characters are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from glossary.mining.listing import odds_of, turned
from glossary.types import Kind, Mention, Reading

#: How much surer than the others one judgement has to be (log-odds).
_MARGIN = 0.6


def agreed(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions of an article, those of one surface and one writing judged alike."""
    found = list(mentions)
    groups: dict[tuple[str, str], list[int]] = {}
    for place, mention in enumerate(found):
        if len(mention.hanja) >= 2:
            groups.setdefault((mention.surface, mention.hanja), []).append(place)
    for places in groups.values():
        if len(places) > 1:
            _agree(found, places)
    yield from found


def _agree(found: list[Mention], places: list[int]) -> None:
    alike = [found[place] for place in places if not _is_title(found[place])]
    names = [m for m in alike if m.kind is Kind.NAME]
    words = [m for m in alike if m.kind is Kind.COMMON_WORD]
    if names and words and all(m.reading is Reading.SINO_KOREAN for m in alike):
        surest, against = max(names, key=odds_of), min(words, key=odds_of)
        total = odds_of(surest) + odds_of(against)
        if abs(total) >= _MARGIN:
            kind = Kind.NAME if total > 0 else Kind.COMMON_WORD
            for place in places:
                mention = found[place]
                if mention in alike and mention.kind is not kind and mention.kind in (Kind.NAME, Kind.COMMON_WORD):
                    found[place] = turned(mention, kind, total, [surest], "same-article")
    told = {m.category for m in names if not _by_length(m)}
    if len(told) == 1:
        (category,) = told
        for place in places:
            if found[place].kind is Kind.NAME and _by_length(found[place]) and not _is_title(found[place]):
                found[place] = replace(found[place], category=category)


def _is_title(mention: Mention) -> bool:
    return any(reason.kind == "title-mark" for reason in mention.evidence)


def _by_length(mention: Mention) -> bool:
    return any(reason.kind == "by-length" for reason in mention.evidence)
