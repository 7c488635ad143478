"""Help for the arguments of a command, and examples that stay whole when they are pasted.

click from 8.5 on has a help text for arguments of its own and empties the one that typer (before 0.26) has just set:
`--help` then lists `PATHS...` with nothing behind it. Set again for good, it would be printed twice, by each of them.
"""

from __future__ import annotations

from typing import Any

from click import Context
from typer.core import TyperArgument


def examples(*lines: str) -> str:
    r"""Return the examples at the end of a command's help; click wraps no paragraph that begins with a backspace.

    >>> examples("hanyin lookup 산시")
    'Example:\n\n\x08\n  hanyin lookup 산시'
    """
    return ("Examples:" if len(lines) > 1 else "Example:") + "\n\n\b\n" + "\n".join(f"  {line}" for line in lines)


def keep_argument_help() -> None:
    """Make typer's arguments list their help whatever click they run on; doing it twice changes nothing."""
    made, listed = TyperArgument.__init__, TyperArgument.get_help_record
    if getattr(made, "keeps_help", False):
        return

    def make(self: TyperArgument, *, help: str | None = None, **rest: Any) -> None:  # noqa: A002
        made(self, help=help, **rest)
        self.__dict__["kept_help"] = help

    def record(self: TyperArgument, ctx: Context) -> tuple[str, str] | None:
        emptied, self.help = self.help, self.__dict__.get("kept_help", self.help)
        try:
            return listed(self, ctx)
        finally:
            self.help = emptied

    make.keeps_help = True  # type: ignore[attr-defined]
    TyperArgument.__init__ = make  # type: ignore[method-assign]
    TyperArgument.get_help_record = record  # type: ignore[method-assign]
