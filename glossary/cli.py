"""The glossary's commands: mine, lookup, export, lint, merge, review. Each parses, calls the library, prints."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from glossary.argument_help import examples, keep_argument_help
from glossary.cli_export import EXPORT_EXAMPLE, LINT_EXAMPLE, export_command, lint_command
from glossary.cli_merge import EXAMPLE as MERGE_EXAMPLE
from glossary.cli_merge import merge_command
from glossary.cli_mine import EXAMPLE, mine_command
from glossary.cli_review import review_app
from glossary.terminal import say, style, table

keep_argument_help()
app = typer.Typer(
    help="Names right, figures right: Korean articles about China, offline.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("mine", epilog=EXAMPLE)(mine_command)
app.command("export", epilog=EXPORT_EXAMPLE, short_help="Write the glossary for another tool.")(export_command)
app.command("lint", epilog=LINT_EXAMPLE, short_help="Check glossary files before an upload or import.")(lint_command)
app.command("merge", epilog=MERGE_EXAMPLE, short_help="Merge two glossaries into a third.")(merge_command)
app.add_typer(review_app, name="review")

Glossaries = Annotated[
    list[Path] | None, typer.Option("--glossary", "-g", help="A glossary file; may be given several times.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print results only.")]


@app.command(
    epilog=examples("hanyin lookup 커다쉰페이 'keda xunfei' -g glossary.csv"),
    short_help="Look up any variant of a name.",
)
def lookup(
    query: Annotated[list[str], typer.Argument(help="Any variant of a name; quote a name with spaces.")],
    glossary: Glossaries = None,
    no_base: Annotated[
        bool, typer.Option("--no-base", help="Only the glossaries given, then computed answers.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="At most this many results a query.")] = 5,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    quiet: Quiet = False,
) -> None:
    """Look up any variant of a name: Hangul, Hanja, pinyin, Sino-Korean reading, English.

    Without -g, ./glossary.csv is used where it exists. Nothing stored: computed candidates, labelled as such.
    """
    from glossary.lookup import Lookup
    from glossary.schema import concept_to_json

    sources = list(glossary or ([Path("glossary.csv")] if Path("glossary.csv").is_file() else []))
    lookups = Lookup(*sources, base=not no_base)
    answers = [(text, lookups.lookup(text, limit)) for text in query]
    if as_json:
        payload = [
            {
                "query": text,
                "results": [
                    {"match": r.match, "score": round(r.score, 3), "concept": concept_to_json(r.concept)}
                    for r in results
                ],
            }
            for text, results in answers
        ]
        typer.echo(json.dumps(payload, ensure_ascii=False))
    else:
        _print_answers(answers, quiet)
    if any(not results for _, results in answers):
        raise typer.Exit(1)


_SHOWN = 60  # characters of a query in a message


def _print_answers(answers: list[tuple[str, list[Any]]], quiet: bool) -> None:
    for number, (text, results) in enumerate(answers):
        if len(answers) > 1:
            typer.echo(("" if number == 0 else "\n") + style(text, "bold"))
        if not results:
            shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
            nothing = "nothing found, and no reading can be computed from it"
            say(f"{shown}: {nothing}" if text.strip() else "an empty query: give a name in any script", quiet)
            continue
        rows = []
        for result in results:
            concept = result.concept
            others = [*concept.variants, *concept.misspellings, *concept.english_variants]
            rows.append(
                [result.match, concept.hangul, concept.hanja, concept.simplified, concept.pinyin, concept.english,
                 concept.category.value, ", ".join(others)]
            )  # fmt: skip
        headers = ["match", "hangul", "hanja", "simplified", "pinyin", "english", "category", "also"]
        if any(result.match == "computed" for result in results):  # nobody has vouched for it: say where it comes from
            headers.append("note")
            rows = [
                [*row, r.concept.note if r.match == "computed" else ""] for row, r in zip(rows, results, strict=True)
            ]
        typer.echo(table(headers, rows, (0, 24, 20, 20, 30, 40, 0, 60, 80)))
