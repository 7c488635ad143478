"""The whole command line: the glossary's commands, plus translate, check and package (`translate.start` begins it).

An expected error is one line on standard error and the exit code of its class; Ctrl-C is 130. Everything heavy is
imported inside the command that needs it, so that `hanyin --help` and `hanyin lookup` start fast.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from glossary.argument_help import examples
from glossary.cli import app
from glossary.cli_import import EXAMPLE as IMPORT_EXAMPLE
from glossary.cli_import import import_command
from glossary.errors import GlossaryError
from glossary.terminal import say
from translate.cli_check import check_command
from translate.cli_package import package_app
from translate.cli_translate import EXAMPLE, translate_command
from translate.errors import TranslateError
from translate.start import STOPPED, main

app.command("import", epilog=IMPORT_EXAMPLE, short_help="Import the glossary of another tool.")(import_command)
app.command("translate", epilog=EXAMPLE, short_help="Make English versions of Korean articles.")(translate_command)
app.command(
    "check",
    epilog=examples("hanyin check article.txt article.en.txt -g glossary.csv"),
    short_help="Check names and figures of a finished translation.",
)(check_command)
app.add_typer(package_app, name="package")


#: The base of the errors of wrong usage (`ClickException`); typer may bring its own copy of click.
_WRONG_USAGE: type[Any] = typer.BadParameter.__mro__[2]


def _version(value: bool) -> None:
    if value:
        from importlib.metadata import PackageNotFoundError, version

        try:
            typer.echo(f"hanyin {version('hanyin')}")
        except PackageNotFoundError:
            typer.echo("hanyin (not installed)")
        raise typer.Exit


_ORDER = ("translate", "mine", "lookup", "check", "export", "import", "merge", "lint")
app.registered_commands.sort(key=lambda one: _ORDER.index(one.name or getattr(one.callback, "__name__", "")))


@app.callback(
    epilog=examples(
        "hanyin translate seeds/ -o out/",
        "hanyin mine seeds/ -g glossary.csv",
        "hanyin lookup 커다쉰페이",
    )
)
def root(
    show_version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Names right, figures right: Korean articles about China in English, offline.

    hanyin mines Korean/Hanja/pinyin/English name records from articles into a glossary, and the glossary drives the
    translation: every name and figure is right in the English, or it is flagged.
    """
    del show_version


__all__ = ["app", "interrupt", "main", "run"]


def run(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code; prints expected errors as one line."""
    try:
        result = app(args=arguments, standalone_mode=False)
        if result == 130:  # typer's word for Ctrl-C
            return _stopped()
        return result if isinstance(result, int) else 0
    except (GlossaryError, TranslateError) as error:
        say(f"hanyin: {' '.join(str(error).split())}")
        return error.exit_code
    except typer.Exit as stop:
        return stop.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return _stopped()
    except SystemExit as stop:
        return _stopped() if stop.code == 130 else int(stop.code or 0)
    except _WRONG_USAGE as error:
        if type(error).__name__ == "NoArgsIsHelpError":  # no arguments at all: the message is the help
            say(error.format_message())
            return int(error.exit_code)
        context = getattr(error, "ctx", None)
        command = context.command_path if context is not None else "hanyin"
        say(f"hanyin: {error.format_message().rstrip('.')}; see: {command} --help")
        return int(error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except MemoryError:
        say("hanyin: not enough memory; give fewer or smaller files")
        return 1
    except PermissionError as error:
        say(f"hanyin: {error.filename or 'a file'}: permission denied; check the rights of the file or folder")
        return 1
    except OSError as error:
        say(f"hanyin: {Path(str(error.filename)) if error.filename else 'input/output'}: {error.strerror or error}")
        return 1


def _stopped() -> int:
    say(STOPPED)
    return 130


def interrupt(*_: object) -> None:
    """Stop as Ctrl-C does."""
    raise KeyboardInterrupt
