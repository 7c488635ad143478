"""`hanyin import`: takes the file of another tool into a glossary; conflicts are reported, never silently decided."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from glossary.argument_help import examples
from glossary.cli_export import problem_json, report
from glossary.cli_merge import changes_json, tell_conflicts
from glossary.terminal import say

EXAMPLE = examples(
    "hanyin import deepl-export.csv -g glossary.csv", "hanyin import termbase.tbx -g glossary.csv --check"
)


def import_command(
    file: Annotated[Path, typer.Argument(help="A glossary of another tool; its format is detected.")],
    glossary: Annotated[Path, typer.Option("--glossary", "-g", help="The glossary that takes the records.")] = Path(
        "glossary.csv"
    ),
    check: Annotated[bool, typer.Option("--check", help="Only say what is wrong and what would change.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print what changed as JSON.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors and conflicts only.")] = False,
) -> None:
    """Import the glossary of another tool: any format of `hanyin export`, and CSV or xlsx with ko and en columns."""
    from glossary.importing import import_into
    from glossary.linting import check_file
    from glossary.store import Glossary

    store = Glossary.load(glossary) if glossary.exists() else Glossary.empty()
    changes = import_into(store, file)
    problems = check_file(file)
    if not check:
        store.save(glossary)
    if as_json:
        found = {"problems": [problem_json(problem) for problem in problems], **changes_json(changes)}
        typer.echo(json.dumps(found, ensure_ascii=False))
    else:
        report(problems, file.name, quiet, everything=check)
        tell_conflicts(changes, "not imported; add its Hanja")
        told = f"{len(changes.new)} new records, {len(changes.updated)} updated"
        conflicts = f", {len(changes.conflicts)} conflicts" if changes.conflicts else ""
        say(f"{file}: {told}{conflicts} → {'nothing written' if check else glossary}", quiet)
    if check and any(problem.severity == "error" for problem in problems):
        raise typer.Exit(1)
