"""`hanyin check`: names and figures of a finished translation, whoever made it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from glossary.errors import GlossaryError
from glossary.terminal import say, style, table
from translate.errors import CheckError


def check_command(
    korean: Annotated[Path, typer.Argument(help="The Korean article.")],
    english: Annotated[Path, typer.Argument(help="Its English version.")],
    glossary: Annotated[
        list[Path] | None, typer.Option("--glossary", "-g", help="A glossary; several by priority.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only the exit code.")] = False,
) -> None:
    """Check a finished translation: every name and figure kept, or missing.

    Exit code 1 when something is missing, 3 when the check could not run, so that it can stand in a build.
    """
    from glossary.articles import read_article
    from glossary.store import Glossary
    from translate.finished import check_finished

    try:
        source = read_article(korean, korean.name)
        target = read_article(english, english.name)
        glossaries = [Glossary.load(path).concepts for path in glossary or []]
    except GlossaryError as error:
        raise CheckError(str(error)) from error
    findings = check_finished(source, target.text, glossaries)
    missing = [f for f in findings if f["status"] == "missing"]
    if as_json:
        typer.echo(json.dumps({"findings": findings, "missing": len(missing)}, ensure_ascii=False))
    elif not quiet:
        open_ = [f for f in findings if f["status"] in ("missing", "ambiguous")]
        if open_:
            rows = [[f["status"], f["kind"], f["surface"], f["expected"], str(f["start"])] for f in open_]
            typer.echo(table(["status", "kind", "korean", "expected", "at"], rows, (0, 0, 30, 40)))
        kept, unsure = (sum(f["status"] == status for f in findings) for status in ("kept", "ambiguous"))
        counts = f"{kept} kept, {unsure} ambiguous, {len(missing)} missing of {len(findings)} names and figures"
        say(style(counts, "bold"))
    if missing:
        raise typer.Exit(1)
