"""The glossary in the formats of other tools: `export(concepts, "deepl", "ko-en.tsv")`.

One function per format makes the bytes; the linter then reads them as the tool on the other side would, and what that
would refuse (duplicates, terms that are too long, control characters) is not written, with a word on how to mend it.
Rejected records and misspellings are never exported.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from glossary.consumers import CONSUMERS
from glossary.errors import ExportError
from glossary.export.machine_translation import amazon, deepl, deepl_langs, google, google_set
from glossary.export.tables import excel, markdown, parquet, plain, records, tabs
from glossary.export.tbx import tbx, tbx_dct, tbx_v2
from glossary.export.translation_tools import memoq, omegat, weblate
from glossary.term_checks import Problem
from glossary.types import Concept, Status
from glossary.writing import write_atomic

__all__ = ["FORMATS", "export", "problems_of", "refuse_errors", "render"]

_TABLES = frozenset({"csv", "tsv", "json", "markdown", "parquet"})
_SHOWN = 3  # errors named in the message


class Format(Protocol):
    """Makes the bytes of a file; `first` lets the first of several homographs through."""

    def __call__(self, concepts: Sequence[Concept], path: Path, /, *, first: bool = False) -> bytes:
        """Return the file."""


FORMATS: dict[str, Format] = {
    "csv": plain,
    "excel": excel,
    "tsv": tabs,
    "deepl": deepl,
    "deepl-4": deepl_langs,
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


def render(
    concepts: Iterable[Concept],
    to: str,
    path: str | Path,
    *,
    statuses: Collection[Status | str] = (Status.APPROVED, Status.PROPOSED),
    first: bool = False,
) -> tuple[bytes, int]:
    """Return the bytes of the file and the number of records that have one of the statuses.

    >>> render([Concept(hangul="안후이", english="Anhui")], "google", "ko-en.csv")[1]
    1
    """
    if to not in FORMATS:
        raise ExportError(f"there is no format {to}; choose one of {', '.join(FORMATS)}")
    wanted = {Status(status) for status in statuses} - {Status.REJECTED}
    chosen = [concept for concept in concepts if concept.status in wanted]
    chosen.sort(key=lambda concept: (concept.hangul, concept.hanja, concept.id))
    return FORMATS[to](chosen, Path(path), first=first), len(chosen)


def export(
    concepts: Iterable[Concept],
    to: str,
    path: str | Path,
    *,
    statuses: Collection[Status | str] = (Status.APPROVED, Status.PROPOSED),
    first: bool = False,
) -> int:
    r"""Write the records that have one of the statuses to a file, whole or not at all; return how many there were.

    What the tool on the other side would refuse (see `glossary.linting`) is refused here.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     count = export([Concept(hangul="안후이", english="Anhui")], "deepl", Path(folder) / "ko-en.tsv")
    ...     count, (Path(folder) / "ko-en.tsv").read_text(encoding="utf-8")
    (1, '안후이\tAnhui\n')
    """
    data, count = render(concepts, to, path, statuses=statuses, first=first)
    if to not in _TABLES:  # our own tables are refused by nobody
        refuse_errors(problems_of(data, to, path), to)
    write_atomic(path, data)
    return count


def problems_of(data: bytes, to: str, path: str | Path) -> tuple[Problem, ...]:
    r"""Return what the tool would find wrong with what was rendered.

    >>> [problem.code for problem in problems_of("산시\t산시\n".encode(), "deepl", "ko-en.tsv")]
    ['same']
    """
    from glossary.linting import check_data

    # Our own tables hold records that are not finished yet: for them "nothing below the header" is no mistake.
    found = check_data(data, Path(path), to)
    return tuple(problem for problem in found if problem.code != "empty" or to not in {*_TABLES, "excel"})


def refuse_errors(problems: Collection[Problem], to: str) -> None:
    """Raise an error that names the first things that the tool would refuse."""
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        named = "; ".join(dict.fromkeys(problem.message for problem in errors[:_SHOWN]))
        more = f" and {len(errors) - _SHOWN} more" if len(errors) > _SHOWN else ""
        raise ExportError(f"{CONSUMERS[to].name} would refuse this: {named}{more}; correct the records, see --check")
