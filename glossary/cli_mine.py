"""The `mine` command: articles in, records into a glossary, a table of what is new and what needs a look."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, Self, TextIO

import typer

from glossary.argument_help import examples
from glossary.errors import OutputError, UsageError
from glossary.terminal import progress_bar, say, style, table
from glossary.types import Concept, Mention

EXAMPLE = examples("hanyin mine articles/ -g glossary.csv --mentions mentions.jsonl")


@dataclass(slots=True)
class _Run:
    """What a run found, without its articles."""

    read: int = 0
    failed: list[str] = field(default_factory=list)
    mentions: dict[str, int] = field(default_factory=dict)
    guesses: dict[str, Mention] = field(default_factory=dict)

    def count(self, kinds: Iterable[str], guesses: Iterable[Mention]) -> None:
        """Count one article and its mentions by kind."""
        self.read += 1
        for kind in kinds:
            self.mentions[kind] = self.mentions.get(kind, 0) + 1
        for mention in guesses:
            self.guesses.setdefault(mention.surface, mention)


def mine_command(
    paths: Annotated[
        list[str], typer.Argument(help="Files or folders (.txt .md .html .docx .srt), or - for standard input.")
    ],
    glossary: Annotated[Path, typer.Option("--glossary", "-g", help="The glossary that takes the records.")] = Path(
        "glossary.csv"
    ),
    mentions: Annotated[
        Path | None, typer.Option(help="Write every bracketed mention as JSON lines to this file.")
    ] = None,
    text: Annotated[Path | None, typer.Option(help="Write the text that offsets refer to into this folder.")] = None,
    all_: Annotated[
        bool, typer.Option("--all", help="Also not-a-term brackets and names with no bracket in --mentions.")
    ] = False,
    no_base: Annotated[
        bool, typer.Option("--no-base", help="Do not use the base names that ship with hanyin.")
    ] = False,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, help="Processes, each with some 0.2 GB of memory; 0: one a core.")
    ] = 1,
    as_json: Annotated[bool, typer.Option("--json", help="Print what changed as JSON.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no table.")] = False,
) -> None:
    """Collect name records from Korean articles into a glossary.

    Adds to the glossary; cells that a person changed are never changed again, and a document counts once however often
    it is mined.
    """
    from glossary.articles import find_articles
    from glossary.mining_jobs import Order, mined
    from glossary.quick import uncollected
    from glossary.store import Glossary
    from glossary.tables import refuse_name

    refuse_name(glossary)
    store = Glossary.load(glossary) if glossary.exists() else Glossary.empty()
    if not glossary.resolve().parent.is_dir():
        raise OutputError(f"{glossary}: the folder does not exist; create it first or choose another -g")
    if mentions is not None and mentions.resolve() == glossary.resolve():
        raise UsageError("--mentions and --glossary name the same file; choose two")
    files = find_articles(paths)
    _spare(files, glossary, mentions, text)
    listed = glossary if glossary.exists() else None
    order = Order(listed, base=not no_base, everything=all_, lines=mentions is not None, text=text is not None)
    run = _Run()
    with ExitStack() as stack:
        lines = stack.enter_context(_Lines(mentions)) if mentions is not None else None
        bar = stack.enter_context(progress_bar("mining", len(files), quiet))

        def documents() -> Iterator[tuple[str, str, tuple[Concept, ...]]]:
            for found in mined(files, order, store.concepts, jobs or os.cpu_count() or 1):
                if found.failed:
                    run.failed.append(found.failed)
                    continue
                run.count(found.kinds, found.guesses)
                if lines is not None:
                    lines.add(found.lines)
                if text is not None:
                    _write_text(text, found.doc, found.text)
                bar.update(run.read + len(run.failed))
                yield found.doc, found.digest, found.concepts

        changes = uncollected(store.add)(documents())
        if run.read:
            store.save(glossary)
            if lines is not None:
                lines.save()
    for failure in run.failed:
        say(f"hanyin: {failure}")
    if not run.read:
        raise typer.Exit(1)
    if as_json:
        typer.echo(json.dumps(_report(run, changes), ensure_ascii=False))
    elif not quiet:
        _print(run, changes, glossary)
    if run.failed:
        raise typer.Exit(1)


class _Lines:
    """A JSON-lines file that appears only when it is complete."""

    def __init__(self, path: Path) -> None:
        if not path.resolve().parent.is_dir():
            raise OutputError(f"{path}: the folder does not exist; create it first")
        if path.is_dir():
            raise OutputError(f"{path}: this is a folder; give the name of a file")
        self._path = path
        # A name of its own: two runs may write the same file at the same time, and the last to finish wins.
        self._temporary = path.with_name(f".hanyin-{secrets.token_hex(6)}.part")
        try:
            self._file: TextIO = self._temporary.open("x", encoding="utf-8", newline="\n")
        except OSError as error:
            raise OutputError(f"{path}: cannot be written ({error.strerror or error}); choose another place") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._temporary.unlink(missing_ok=True)

    def add(self, lines: Iterable[str]) -> None:
        self._file.writelines(f"{line}\n" for line in lines)

    def save(self) -> None:
        self._file.close()
        self._temporary.replace(self._path)


def _spare(files: Iterable[tuple[Path | None, str]], glossary: Path, mentions: Path | None, text: Path | None) -> None:
    """Refuse what would overwrite an article."""
    articles = {path.resolve() for path, _ in files if path is not None}
    for option, file in (("--glossary", glossary), ("--mentions", mentions)):
        if file is not None and file.resolve() in articles:
            raise UsageError(f"{file}: {option} names one of the articles; choose another file")
    if text is not None and any(_text_file(text, doc).resolve() in articles for _, doc in files):
        raise UsageError(f"{text}: --text would overwrite the articles; choose another folder")


def _text_file(folder: Path, doc: str) -> Path:
    return folder / ("standard-input.txt" if doc == "-" else f"{doc}.txt" if not doc.endswith(".txt") else doc)


def _write_text(folder: Path, doc: str, text: str) -> None:
    from glossary.writing import write_atomic

    target = _text_file(folder, doc)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be created ({error.strerror or error})") from error
    write_atomic(target, text.encode("utf-8"))


def _report(run: _Run, changes: Any) -> dict[str, Any]:
    from glossary.schema import concept_to_json

    return {
        "documents": run.read,
        "failed": run.failed,
        "mentions": dict(sorted(run.mentions.items())),
        "skipped": changes.skipped,
        "new": [concept_to_json(c) for c in changes.new],
        "updated": [concept_to_json(c) for c in changes.updated],
        "conflicts": [
            {"id": c.concept.id, "column": c.column, "kept": c.kept, "found": c.found, "seen": c.seen}
            for c in changes.conflicts
        ],
    }


def _print(run: _Run, changes: Any, glossary: Path) -> None:
    from glossary.mining import needs_a_look

    if changes.new:
        rows = ([c.hangul, c.hanja, c.pinyin, c.english, c.category.value, f"{c.confidence:.2f}"] for c in changes.new)
        _list(["hangul", "hanja", "pinyin", "english", "category", "conf."], rows, (20, 16, 28, 36), glossary)
    look = [c for c in (*changes.new, *changes.updated) if needs_a_look(c)]
    if look:
        typer.echo("\n" + style("needs a look", "yellow"))
        rows = ([c.hangul, c.hanja, c.english or "?", f"{c.confidence:.2f}", c.note or c.source.value] for c in look)
        _list(["hangul", "hanja", "english", "conf.", "why"], rows, (20, 16, 36, 0, 50), glossary)
    if run.guesses:
        typer.echo("\n" + style("unsure: no bracket, not known, but reads as Mandarin (not added)", "yellow"))
        rows = ([m.surface, m.evidence[0].detail, m.english, m.category.value] for m in run.guesses.values())
        _list(["hangul", "pinyin, likeliest first", "english", "category"], rows, (20, 40, 36), "--mentions")
    for conflict in changes.conflicts:
        kept = f"{conflict.concept.hangul} {conflict.column}: kept “{conflict.kept}”, found “{conflict.found}”"
        say(f"conflict: {kept} in {conflict.seen}" if conflict.seen else f"conflict: {kept}")
    counted = f"{run.read} articles, {sum(run.mentions.values())} mentions"
    say(f"{counted}: {len(changes.new)} new records, {len(changes.updated)} updated → {glossary}")


#: Rows of a table that are printed; who mined a corpus reads the rest in the file.
_ROWS = 500


def _list(headers: list[str], rows: Iterable[list[str]], limits: tuple[int, ...], where: object) -> None:
    rows = iter(rows)
    typer.echo(table(headers, list(islice(rows, _ROWS)), limits))
    if more := sum(1 for _ in rows):
        typer.echo(style(f"… and {more:,} more: see {where}", "dim"))
