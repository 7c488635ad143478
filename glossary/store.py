"""The glossary: records in a file that people edit, and what articles add to them.

`Glossary.load` and `save` keep one file and its state file (see `glossary.state`); `add` merges what was mined, a
document once however often it comes, in any order; `merge` takes in another glossary. A cell that a person set is
never changed, a rejected record stays rejected, and a record is never lost. In a notebook a glossary shows itself as a
table, can be counted and looped over, and gives a polars frame.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from glossary.adding import add
from glossary.changes import Changes, Conflict
from glossary.ledger import Ledger
from glossary.merging import merge
from glossary.schema import to_cells
from glossary.types import Concept, Status

if TYPE_CHECKING:
    import polars as pl

    from glossary.lookup import LookupResult

__all__ = ["Changes", "Conflict", "Glossary"]

_SHOWN = ("hangul", "hanja", "pinyin", "english", "category", "status", "confidence")
_SHOWN_ROWS = 20


@dataclass(slots=True, eq=False)
class Glossary(Ledger):
    """A glossary; use `load`, `empty` or `of` to get one.

    >>> Glossary.empty().concepts
    ()
    >>> Glossary.of([Concept(hangul="산시", hanja="陝西", english="Shaanxi")])
    <Glossary: 1 record (1 proposed): 산시 陝西 Shaanxi>
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

    def import_file(self, path: str | Path) -> Changes:
        """Take in the glossary file of any tool (DeepL, OmegaT, TBX, Excel ...); its format is detected."""
        from glossary.importing import import_into

        return import_into(self, path)

    def export(
        self,
        to: str,
        path: str | Path,
        *,
        statuses: Collection[Status | str] = (Status.APPROVED, Status.PROPOSED),
        first: bool = False,
    ) -> int:
        """Write the glossary in the format of another tool (see `glossary.export`); return the number of records."""
        from glossary.export import export

        return export(self.concepts, to, path, statuses=statuses, first=first)

    def lookup(self, query: str, limit: int = 5, *, base: bool = False) -> list[LookupResult]:
        """Return what a name in any form finds here, best first; with `base` in the base names too.

        Builds an index each time; `glossary.Lookup` keeps one for many queries.

        >>> Glossary.of([Concept(hangul="산시", hanja="陝西", english="Shaanxi")]).lookup("섬서")[0].concept.english
        'Shaanxi'
        """
        from glossary.lookup import Lookup

        return Lookup(self, base=base).lookup(query, limit)

    def to_polars(self) -> pl.DataFrame:
        """Return the records as a polars frame: a row a record, lists as lists, counts as numbers.

        >>> Glossary.of([Concept(hangul="산시", variants=("섬서",))]).to_polars()["variants"].to_list()
        [['섬서']]
        """
        from glossary.tables import frame_of

        return frame_of(self.columns, [to_cells(concept) for concept in self.concepts])

    def __len__(self) -> int:
        return len(self.records)

    def __bool__(self) -> bool:
        # A glossary with no records is still a glossary.
        return True

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts)

    def __contains__(self, name: object) -> bool:
        from glossary.errors import GlossaryError
        from glossary.review import find

        try:
            return isinstance(name, str) and find(self, name) is not None
        except GlossaryError as error:
            return "is the name of" in str(error)

    def __getitem__(self, name: str) -> Concept:
        """Return the record with this id, or the only one with this name in any form."""
        from glossary.errors import GlossaryError
        from glossary.review import find

        try:
            return find(self, name)
        except GlossaryError as error:
            raise KeyError(str(error)) from None

    def __repr__(self) -> str:
        count = f"{len(self)} record{'s' * (len(self) != 1)}"
        statuses = [(status.value, len(self.filter([status]))) for status in Status]
        told = ", ".join(f"{number} {status}" for status, number in statuses if number)
        names = [
            " ".join(filter(None, (concept.hangul, concept.hanja, concept.english))) for concept in self.concepts[:3]
        ]
        more = " …" if len(self) > len(names) else ""
        return f"<Glossary: {count}{f' ({told})' if told else ''}{': ' if names else ''}{', '.join(names)}{more}>"

    def _repr_html_(self) -> str:
        """Return the first records as an HTML table, for notebooks."""
        rows = [to_cells(concept) for concept in self.concepts[:_SHOWN_ROWS]]
        head = "".join(f"<th>{column}</th>" for column in _SHOWN)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(row[column])}</td>" for column in _SHOWN) + "</tr>" for row in rows
        )
        more = f"<p>{len(self):,} records, {len(rows)} shown</p>" if len(self) > len(rows) else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"
