"""The glossary: records in a file that people edit, and what articles add to them.

`Glossary.load` and `save` keep one file and its state file (see `glossary.state`); `add` merges what was mined, a
document once however often it comes, in any order; `merge` takes in another glossary. A cell that a person set is
never changed, a rejected record stays rejected, and a record is never lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from glossary.adding import add
from glossary.changes import Changes, Conflict
from glossary.ledger import Ledger
from glossary.merging import merge
from glossary.types import Concept

__all__ = ["Changes", "Conflict", "Glossary"]


@dataclass(slots=True)
class Glossary(Ledger):
    """A glossary; use `load`, `empty` or `of` to get one.

    >>> Glossary.empty().concepts
    ()
    """

    def add(self, documents: Iterable[tuple[str, str, Iterable[Concept]]]) -> Changes:
        """Add what was mined, as (document, content hash, its concepts); see `glossary.adding`.

        >>> Glossary.empty().add([("a.txt", "5d41", [Concept(hangul="산시", hanja="陝西")])]).new[0].hanja
        '陝西'
        """
        return add(self, documents)

    def merge(self, other: Ledger) -> Changes:
        """Add the records of another glossary; where both have a person's cell, ours stays.

        >>> Glossary.empty().merge(Glossary.of([Concept(hangul="산시", hanja="陝西")])).new[0].hanja
        '陝西'
        """
        return merge(self, other)
