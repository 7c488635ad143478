"""The `review` command: what waits for a person, and what the person decides (approve, reject, edit)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated

import typer

from glossary.argument_help import examples
from glossary.errors import GlossaryFileError
from glossary.terminal import say, table
from glossary.types import Concept

review_app = typer.Typer(
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Look at the proposed records, and approve, reject or edit them.",
    epilog=examples("hanyin review list -g glossary.csv"),
    no_args_is_help=True,
)

GlossaryFile = Annotated[Path, typer.Option("--glossary", "-g", help="The glossary.")]
Names = Annotated[list[str], typer.Argument(help="Ids, or names of the records in any form (산시, 陝西, Shaanxi).")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No messages.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
_HERE = Path("glossary.csv")


@review_app.command("list", epilog=examples("hanyin review list -g glossary.csv --limit 20"))
def list_command(
    glossary: GlossaryFile = _HERE,
    limit: Annotated[int, typer.Option(min=0, help="At most this many records; 0 for all.")] = 50,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """List the proposed records, the most doubtful first."""
    from glossary.review import waiting
    from glossary.schema import concept_to_json
    from glossary.store import Glossary

    found = waiting(Glossary.load(_existing(glossary)))
    shown = found[:limit] if limit else found
    if as_json:
        typer.echo(json.dumps([concept_to_json(concept) for concept in shown], ensure_ascii=False))
        return
    if shown:
        headers = ["id", "hangul", "hanja", "pinyin", "english", "category", "conf.", "note"]
        rows = [
            [c.id, c.hangul, c.hanja, c.pinyin, c.english or "?", c.category.value, f"{c.confidence:.2f}", c.note]
            for c in shown
        ]
        typer.echo(table(headers, rows, (0, 20, 16, 28, 36, 0, 0, 40)))
    say(f"{len(found)} records wait in {glossary}; {len(shown)} shown", quiet)


@review_app.command(epilog=examples("hanyin review approve 커다쉰페이 陝西 -g glossary.csv"))
def approve(names: Names, glossary: GlossaryFile = _HERE, as_json: AsJson = False, quiet: Quiet = False) -> None:
    """Approve records: they drive the translation and are exported."""
    from glossary import review

    _decide(review.approve, names, glossary, "approved", as_json, quiet)


@review_app.command(
    epilog=examples("hanyin review reject 굴기 -g glossary.csv"),
    short_help="Reject records: they stay in the file and drive nothing.",
)
def reject(names: Names, glossary: GlossaryFile = _HERE, as_json: AsJson = False, quiet: Quiet = False) -> None:
    """Reject records: they stay in the file so that they do not come back, and drive nothing."""
    from glossary import review

    _decide(review.reject, names, glossary, "rejected", as_json, quiet)


@review_app.command(epilog=examples("hanyin review edit 陝西 english Shaanxi -g glossary.csv"))
def edit(
    name: Annotated[str, typer.Argument(help="The id, or a name of the record in any form.")],
    column: Annotated[str, typer.Argument(help="The column: english, hangul, category, variants, note ...")],
    value: Annotated[str, typer.Argument(help="The cell; lists as 'one | two'; '-' keeps it empty.")],
    glossary: GlossaryFile = _HERE,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Set one cell of a record; hanyin never changes it again."""
    from glossary import review
    from glossary.store import Glossary

    store = Glossary.load(_existing(glossary))
    changed = review.edit(store, name, column, value)
    store.save(glossary)
    if as_json:
        _echo([changed])
        return
    say(f"{changed.id} {changed.hangul or changed.hanja}: {column} = {value or '-'} → {glossary}", quiet)


def _decide(
    decide: Callable[..., Iterable[Concept]], names: list[str], glossary: Path, verb: str, as_json: bool, quiet: bool
) -> None:
    from glossary.store import Glossary

    store = Glossary.load(_existing(glossary))
    changed = list(decide(store, names))
    store.save(glossary)
    if as_json:
        _echo(changed)
        return
    for concept in changed:
        say(f"{verb}: {concept.id} {concept.hangul or concept.hanja} {concept.english}", quiet)


def _echo(concepts: Iterable[Concept]) -> None:
    from glossary.schema import concept_to_json

    typer.echo(json.dumps([concept_to_json(concept) for concept in concepts], ensure_ascii=False))


def _existing(glossary: Path) -> Path:
    if not glossary.exists():
        raise GlossaryFileError(
            f"{glossary}: no such glossary; mine one first (hanyin mine articles/ -g {glossary.name})"
        )
    return glossary
