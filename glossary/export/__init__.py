"""The glossary in the formats of other tools: `export(concepts, "deepl", "ko-en.tsv")`.

One function per format makes the bytes and refuses what the other side would refuse (duplicates, terms that are too
long, nothing to write), saying how to mend it. Rejected records and misspellings are never exported.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from glossary.errors import ExportError
from glossary.export import machine_translation, tables, tbx, translation_tools
from glossary.types import Concept, Status
from glossary.writing import write_atomic

__all__ = ["FORMATS", "export"]


class Format(Protocol):
    """Makes the bytes of a file; `first` lets the first of several homographs through."""

    def __call__(self, concepts: Sequence[Concept], path: Path, /, *, first: bool = False) -> bytes:
        """Return the file."""


FORMATS: dict[str, Format] = {
    "csv": tables.plain,
    "excel": tables.excel,
    "tsv": tables.tabs,
    "deepl": machine_translation.deepl,
    "google": machine_translation.google,
    "google-set": machine_translation.google_set,
    "amazon": machine_translation.amazon,
    "omegat": translation_tools.omegat,
    "tbx": tbx.tbx,
    "tbx-dct": tbx.tbx_dct,
    "tbx-v2": tbx.tbx_v2,
    "weblate": translation_tools.weblate,
    "memoq": translation_tools.memoq,
    "json": tables.records,
    "markdown": tables.markdown,
    "parquet": tables.parquet,
}


def export(
    concepts: Iterable[Concept],
    to: str,
    path: str | Path,
    *,
    statuses: Collection[Status | str] = (Status.APPROVED, Status.PROPOSED),
    first: bool = False,
) -> int:
    r"""Write the records that have one of the statuses to a file, whole or not at all; return how many there were.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     count = export([Concept(hangul="안후이", english="Anhui")], "deepl", Path(folder) / "ko-en.tsv")
    ...     count, (Path(folder) / "ko-en.tsv").read_text(encoding="utf-8")
    (1, '안후이\tAnhui\n')
    """
    if to not in FORMATS:
        raise ExportError(f"there is no format {to}; choose one of {', '.join(FORMATS)}")
    wanted = {Status(status) for status in statuses} - {Status.REJECTED}
    chosen = [concept for concept in concepts if concept.status in wanted]
    chosen.sort(key=lambda concept: (concept.hangul, concept.hanja, concept.id))
    write_atomic(path, FORMATS[to](chosen, Path(path), first=first))
    return len(chosen)
