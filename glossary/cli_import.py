"""`hanyin import`: takes the file of another tool into a glossary; conflicts are reported, never silently decided."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from glossary.terminal import say

EXAMPLE = """Examples:

  hanyin import deepl-export.csv -g glossary.csv

  hanyin import termbase.tbx -g glossary.csv
"""


def import_command(
    file: Annotated[Path, typer.Argument(help="A glossary of another tool; its format is detected.")],
    glossary: Annotated[Path, typer.Option("--glossary", "-g", help="The glossary that takes the records.")] = Path(
        "glossary.csv"
    ),
    as_json: Annotated[bool, typer.Option("--json", help="Print what changed as JSON.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
) -> None:
    """Import the glossary of another tool (CSV, TSV, xlsx, DeepL, Google, Amazon, OmegaT, TBX, Weblate, memoQ)."""
    from glossary.importing import import_glossary
    from glossary.schema import concept_to_json
    from glossary.store import Glossary

    incoming = import_glossary(file)
    store = Glossary.load(glossary) if glossary.exists() else Glossary.empty()
    changes = store.merge(incoming)
    store.save(glossary)
    for conflict in changes.conflicts:
        say(f"conflict: {conflict.concept.hangul} {conflict.column}: kept “{conflict.kept}”, found “{conflict.found}”")
    if as_json:
        report = {
            "new": [concept_to_json(c) for c in changes.new],
            "updated": [concept_to_json(c) for c in changes.updated],
            "conflicts": [
                {"id": c.concept.id, "column": c.column, "kept": c.kept, "found": c.found} for c in changes.conflicts
            ],
        }
        typer.echo(json.dumps(report, ensure_ascii=False))
        return
    say(f"{file}: {len(changes.new)} new records, {len(changes.updated)} updated → {glossary}", quiet)
