"""`hanyin check`: names and figures of a finished translation, whoever made it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from glossary.errors import GlossaryError
from glossary.terminal import say, style, table
from translate.errors import CheckError

STATUSES = ("kept", "wrong", "missing", "roles", "ambiguous", "unsaid")


def check_command(
    korean: Annotated[Path, typer.Argument(help="The Korean article, or - for standard input.")],
    english: Annotated[Path, typer.Argument(help="Its English version, or -.")],
    glossary: Annotated[
        list[Path] | None, typer.Option("--glossary", "-g", help="A glossary; several by priority.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only the exit code.")] = False,
) -> None:
    """Check a finished translation of any origin: every name and figure kept, wrong, missing or in another's place.

    Exit code 1 when something is wrong or missing, 3 when the check could not run, so that it can stand in a build.
    """
    from glossary.articles import read_listed
    from glossary.store import Glossary
    from translate.finished import check_finished

    if str(korean) == str(english) == "-":
        raise CheckError("only one of the two can come from standard input; give the other as a file")
    try:
        source, target = (read_listed(None if str(p) == "-" else p, p.name) for p in (korean, english))
        glossaries = [Glossary.load(path).concepts for path in glossary or []]
    except GlossaryError as error:
        raise CheckError(str(error)) from error
    findings = check_finished(source, target.text, glossaries)
    counts = {status: sum(f["status"] == status for f in findings) for status in STATUSES}
    if as_json:
        typer.echo(json.dumps({"findings": findings, **counts}, ensure_ascii=False))
    elif not quiet:
        shown = [f for f in findings if f["status"] in ("wrong", "missing", "roles", "ambiguous")]
        if shown:
            rows = [
                [
                    "check the roles" if f["status"] == "roles" else f["status"],
                    f["kind"],
                    f["surface"],
                    f["expected"],
                    f["target"] or "",
                    str(_line(source.text, f["start"])),
                ]
                for f in shown
            ]
            typer.echo(table(["status", "kind", "korean", "expected", "english", "line"], rows, (0, 0, 24, 32, 32)))
        told = ", ".join(f"{counts[status]} {status}" for status in STATUSES)
        say(style(f"{told} of {len(findings)} names and figures", "bold"))
    if counts["wrong"] or counts["missing"] or counts["roles"]:
        raise typer.Exit(1)


def _line(text: str, start: int) -> int:
    return text.count("\n", 0, start) + 1
