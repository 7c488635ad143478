"""`hanyin merge`: two glossaries into a third; what contradicts is reported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from glossary.argument_help import examples
from glossary.terminal import say

if TYPE_CHECKING:
    from glossary.changes import Changes

EXAMPLE = examples("hanyin merge mine.csv desk.csv -o both.csv")


def merge_command(
    first: Annotated[Path, typer.Argument(help="The glossary whose people win.")],
    second: Annotated[Path, typer.Argument(help="The glossary that is taken in.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print what changed as JSON.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print conflicts only.")] = False,
) -> None:
    """Merge two glossaries into a third; conflicts are reported, never silently decided."""
    from glossary.store import Glossary

    merged = Glossary.load(first)
    changes = merged.merge(Glossary.load(second))
    merged.save(output)
    if as_json:
        typer.echo(json.dumps({"records": len(merged.concepts), **changes_json(changes)}, ensure_ascii=False))
        return
    tell_conflicts(changes, "kept as a record of its own")
    counted = f"{len(changes.new)} new, {len(changes.updated)} updated, {len(changes.conflicts)} conflicts"
    say(f"{len(merged.concepts)} records ({counted}) → {output}", quiet)


def tell_conflicts(changes: Changes, unresolved: str) -> None:
    """Print what contradicts, and which names could be several records."""
    for conflict in changes.conflicts:
        name = conflict.concept.hangul or conflict.concept.hanja or conflict.concept.english
        kept, found = conflict.kept or "empty", conflict.found or "empty"
        say(f"conflict: {name} {conflict.column}: kept “{kept}”, found “{found}”")
    for concept in changes.unresolved:
        name = concept.hangul or concept.hanja
        say(f"unclear: {name} ({concept.english or 'no English'}) could be one of several records; {unresolved}")


def changes_json(changes: Changes) -> dict[str, Any]:
    """Return what a merge or an import did, as programs see it.

    >>> from glossary.changes import Changes
    >>> changes_json(Changes())
    {'new': [], 'updated': [], 'conflicts': [], 'unresolved': []}
    """
    from glossary.schema import concept_to_json

    return {
        "new": [concept_to_json(c) for c in changes.new],
        "updated": [concept_to_json(c) for c in changes.updated],
        "conflicts": [
            {"id": c.concept.id, "column": c.column, "kept": c.kept, "found": c.found} for c in changes.conflicts
        ],
        "unresolved": [concept_to_json(c) for c in changes.unresolved],
    }
