"""What a person rejected drives nothing: a record that one source rejects is dropped from every source below it.

A rejected row means the record with its id (the same Hanja); a row without Hanja means every thing of that name. What
no record but a table drives (`translate.titled_works`) goes by the name alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from glossary.types import Concept, Status


def without_rejected(sources: Sequence[Sequence[Concept]]) -> tuple[tuple[Concept, ...], ...]:
    """Return the sources, the most trusted first, without what a source above rejects.

    >>> own = [Concept("c-1", "샤오미", "小米", status=Status.REJECTED)]
    >>> base = [Concept("c-1", "샤오미", "小米", english="Xiaomi"), Concept("c-2", "화웨이", english="Huawei")]
    >>> [concept.english for concept in without_rejected([own, base])[1]]
    ['Huawei']
    """
    ids: set[str] = set()
    names: set[str] = set()
    kept: list[tuple[Concept, ...]] = []
    for source in sources:
        left = (c for c in source if c.id not in ids and c.hangul not in names)
        kept.append(tuple(left if ids or names else source))
        for concept in source:
            if concept.status is Status.REJECTED:
                ids.add(concept.id)
                if not (concept.hanja or concept.simplified):
                    names.add(concept.hangul)
    return tuple(kept)


def rejected_names(sources: Sequence[Sequence[Concept]]) -> frozenset[str]:
    """Return the names and variants of what is rejected and that no source keeps under another record.

    >>> own = [Concept("c-1", "영웅", "英雄", status=Status.REJECTED), Concept("c-2", "인생", english="To Live")]
    >>> rejected_names([own])
    frozenset({'영웅'})
    """
    every = [concept for source in sources for concept in source]
    kept = {concept.hangul for concept in every if concept.status is not Status.REJECTED}
    gone = (c for c in every if c.status is Status.REJECTED)
    return frozenset(form for c in gone for form in (c.hangul, *c.variants) if form) - kept
