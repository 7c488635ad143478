"""What people see on a terminal: aligned tables with wide characters, colour only where it shows, progress bars.

Messages and progress go to standard error, results to standard output. Nothing here is printed when output is piped
except the plain text itself.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

_STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def width(text: str) -> int:
    """Return how many terminal cells a string takes (UAX #11: wide and full-width characters take two).

    >>> width("커다 iFLYTEK")
    12
    """
    cells = 0
    for character in text:
        if unicodedata.combining(character):
            continue
        cells += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return cells


def clip(text: str, cells: int) -> str:
    """Cut a string to a width, with an ellipsis.

    >>> clip("중관춘 과학기술단지", 9)
    '중관춘 …'
    """
    if width(text) <= cells:
        return text
    kept = ""
    used = 0
    for character in text:
        size = width(character)
        if used + size > cells - 1:
            break
        kept += character
        used += size
    return kept + "…"


def table(headers: Sequence[str], rows: Sequence[Sequence[str]], limits: Sequence[int] = ()) -> str:
    """Lay out rows in aligned columns.

    Args:
        headers: The column names.
        rows: The cells.
        limits: The greatest width of each column (0 or missing: none).

    >>> print(table(["hangul", "english"], [["항저우", "Hangzhou"]]))
    hangul  english
    항저우  Hangzhou
    """
    cut = [
        [clip(cell, limits[i]) if i < len(limits) and limits[i] else cell for i, cell in enumerate(row)]
        for row in [list(headers), *map(list, rows)]
    ]
    columns = [max(width(row[i]) for row in cut) for i in range(len(headers))]
    lines = []
    for number, row in enumerate(cut):
        line = "  ".join(cell + " " * (columns[i] - width(cell)) for i, cell in enumerate(row)).rstrip()
        lines.append(style(line, "dim") if number == 0 else line)
    return "\n".join(lines)


def coloured(stream: Any = None) -> bool:
    """Tell whether colour shows: on a terminal, unless NO_COLOR is set."""
    target = sys.stdout if stream is None else stream
    return bool(target.isatty()) and not os.environ.get("NO_COLOR")


def style(text: str, name: str) -> str:
    """Colour a string where colour shows."""
    return f"\x1b[{_STYLES[name]}m{text}\x1b[0m" if coloured() else text


class Bar(Protocol):
    """A progress bar."""

    def update(self, done: float, total: float | None = None, description: str | None = None) -> None:
        """Show how much is done."""


class _Silent:
    def update(self, done: float, total: float | None = None, description: str | None = None) -> None:
        """Show nothing."""


class _Rich:
    def __init__(self, progress: Any, task: Any) -> None:
        self._progress, self._task = progress, task

    def update(self, done: float, total: float | None = None, description: str | None = None) -> None:
        """Show how much is done."""
        changes: dict[str, Any] = {"completed": done}
        if total is not None:
            changes["total"] = total
        if description is not None:
            changes["description"] = description
        self._progress.update(self._task, **changes)


@contextmanager
def progress_bar(description: str, total: float | None, quiet: bool = False) -> Iterator[Bar]:
    """Show a progress bar on standard error while it is a terminal and `quiet` is off."""
    if quiet or not sys.stderr.isatty():
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield _Rich(progress, progress.add_task(description, total=total))


def say(message: str, quiet: bool = False) -> None:
    """Write one line to standard error, unless quiet."""
    if not quiet:
        sys.stderr.write(message + "\n")
