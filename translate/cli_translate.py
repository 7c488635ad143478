"""The `translate` command: articles in, English versions, bilingual pages and a check report out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from glossary.argument_help import examples
from glossary.errors import UsageError
from glossary.terminal import progress_bar, say

FORMATS = ("md", "html", "txt", "jsonl", "tmx", "xliff", "docx", "srt")
EXAMPLE = examples(
    "hanyin translate seeds/ -o out/",
    "hanyin translate article.txt -o out/ -g desk.csv -g house.csv --to md,html,xliff",
    "echo 커다쉰페이는 허페이에 있다. | hanyin translate -",
)


def translate_command(
    paths: Annotated[
        list[str], typer.Argument(help="Files or folders (.txt .md .html .docx .srt), or - for standard input.")
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The folder for the English versions and report.json.")
    ] = None,
    glossary: Annotated[
        list[Path] | None, typer.Option("--glossary", "-g", help="A glossary; several by priority. Only read.")
    ] = None,
    to: Annotated[str, typer.Option("--to", help=f"Formats, comma-separated: {', '.join(FORMATS)}.")] = "md,html",
    package: Annotated[str | None, typer.Option("--package", help="A package name of `hanyin package list`.")] = None,
    no_mine: Annotated[bool, typer.Option("--no-mine", help="Do not mine the articles first.")] = False,
    no_glossary: Annotated[
        bool, typer.Option("--no-glossary", help="Translate without names (figures are still kept).")
    ] = False,
    main_text: Annotated[
        bool | None, typer.Option("--main-text/--all-text", help="Leave site boilerplate out (default: on).")
    ] = None,
    first_mention: Annotated[
        bool, typer.Option("--first-mention", help="Give Hanja and pinyin at the first mention of a name.")
    ] = False,
    memory: Annotated[
        Path | None, typer.Option("--memory", help="The translation memory (default: in the user cache folder).")
    ] = None,
    no_memory: Annotated[bool, typer.Option("--no-memory", help="Decode everything anew.")] = False,
    beam: Annotated[int, typer.Option(min=1, max=16, help="Width of the search.")] = 4,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 when anything is flagged.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite outputs that somebody edited.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON, of - the English too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")] = False,
) -> None:
    """Make English versions of Korean articles: every name and figure right, or flagged.

    Writes for each article a reading version (.en.md) and a bilingual page (.html) with every name and figure marked,
    report.json with what became of each of them, and glossary.csv with what was mined.
    """
    from translate.engine import DecodingOptions
    from translate.run import RunOptions, translate_paths, translate_stdin

    formats = tuple(dict.fromkeys(f.strip() for f in to.split(",") if f.strip()))
    if not formats or set(formats) - set(FORMATS):
        raise UsageError(f"--to takes {', '.join(FORMATS)}, comma-separated; got {to!r}")
    options = RunOptions(
        glossaries=tuple(glossary or ()), formats=formats, package=package, mine=not no_mine,
        use_glossary=not no_glossary,
        main_text=main_text, first_mention=first_mention, memory=memory, use_memory=not no_memory, force=force,
        decoding=DecodingOptions(beam_size=beam),
    )  # fmt: skip
    if output is None:
        if paths != ["-"]:
            raise UsageError("give a folder for the English versions with -o DIR (only `translate -` prints)")
        english, counts = translate_stdin(options)
        typer.echo(json.dumps({"english": english, **counts}, ensure_ascii=False) if as_json else english)
        if strict and counts["flags"]:
            raise typer.Exit(1)
        return
    with progress_bar("reading", None, quiet) as bar:
        result = translate_paths(paths, output, options, bar)
    for failure in result.failed:
        say(f"hanyin: {failure}")
    for path in result.kept:
        say(f"hanyin: {path}: edited since hanyin wrote it, kept as it is (--force overwrites)")
    if as_json:
        typer.echo(
            json.dumps({"documents": result.documents, "failed": result.failed, **result.summary}, ensure_ascii=False)
        )
    elif not quiet:
        say(result.text(output))
    if result.failed or (strict and result.summary["flags"]):
        raise typer.Exit(1)
