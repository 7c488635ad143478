"""The glossary in the formats of other tools: `export(concepts, "deepl", "ko-en.tsv")`.

One function per format makes the bytes and refuses what the other side would refuse (duplicates, terms that are too
long, nothing to write), saying how to mend it. Rejected records and misspellings are never exported.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from glossary.errors import ExportError
from glossary.export.machine_translation import amazon, deepl, google, google_set
from glossary.export.tables import excel, markdown, parquet, plain, records, tabs
from glossary.export.tbx import tbx, tbx_dct, tbx_v2
from glossary.export.translation_tools import memoq, omegat, weblate
from glossary.types import Concept, Status
from glossary.writing import write_atomic

__all__ = ["FORMATS", "export"]


class Format(Protocol):
    """Makes the bytes of a file; `first` lets the first of several homographs through."""

    def __call__(self, concepts: Sequence[Concept], path: Path, /, *, first: bool = False) -> bytes:
        """Return the file."""


FORMATS: dict[str, Format] = {
    "csv": plain,
    "excel": excel,
    "tsv": tabs,
    "deepl": deepl,
    "google": google,
    "google-set": google_set,
    "amazon": amazon,
    "omegat": omegat,
    "tbx": tbx,
    "tbx-dct": tbx_dct,
    "tbx-v2": tbx_v2,
    "weblate": weblate,
    "memoq": memoq,
    "json": records,
    "markdown": markdown,
    "parquet": parquet,
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
