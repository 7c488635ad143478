"""What a person rejected drives nothing: a record that one source rejects is dropped from every source below it.

A rejected row means the record with its id (the same Hanja) and any that has its Hangul and its Hanja among its forms;
a row without Hanja means every thing of that name, another thing of the same Hangul stays. What
no record but a table drives (`translate.titled_works`) goes by the name alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from glossary.phonetics.han import to_simplified
from glossary.text import HAN_CHARACTER
from glossary.types import Concept, Status


def without_rejected(sources: Sequence[Sequence[Concept]]) -> tuple[tuple[Concept, ...], ...]:
    """Return the sources, the most trusted first, without what a source above rejects.

    >>> own = [Concept("c-1", "샤오미", "小米", status=Status.REJECTED)]
    >>> base = [Concept("c-1", "샤오미", "小米", english="Xiaomi"), Concept("c-2", "화웨이", english="Huawei")]
    >>> [concept.english for concept in without_rejected([own, base])[1]]
    ['Huawei']
    >>> delta = Concept("c-3", "창장삼각주", "長江三角洲", status=Status.REJECTED)
    >>> short = Concept("c-4", "창싼자오", "長三角", "长三角", variants=("창장삼각주", "長江三角洲"))
    >>> without_rejected([[delta], [short, Concept("c-5", "창장삼각주", "長江三角州", "长江三角州")]])[1][0].id
    'c-5'
    """
    ids: set[str] = set()
    names: set[str] = set()
    things: dict[str, set[str]] = {}
    kept: list[tuple[Concept, ...]] = []
    for source in sources:
        left = (c for c in source if c.id not in ids and c.hangul not in names and not _is_one_of(c, things))
        kept.append(tuple(left if ids or names else source))
        for concept in source:
            if concept.status is Status.REJECTED:
                ids.add(concept.id)
                if not (concept.hanja or concept.simplified):
                    names.add(concept.hangul)
                else:
                    things.setdefault(concept.hangul, set()).add(concept.simplified or to_simplified(concept.hanja))
    return tuple(kept)


def _is_one_of(concept: Concept, things: Mapping[str, AbstractSet[str]]) -> bool:
    """Whether a record has the Hangul and the Hanja of one that is rejected among its forms: 창싼자오 of 창장삼각주."""
    forms = (concept.hangul, *concept.variants)
    rejected = {hanja for form in forms for hanja in things.get(form, ())} if things else set()
    han = (concept.simplified, *(to_simplified(form) for form in forms if rejected and HAN_CHARACTER.match(form)))
    return not rejected.isdisjoint(han)


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
