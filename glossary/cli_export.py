"""`hanyin export` and `hanyin lint`: the glossary for another tool, and what a tool would refuse in a file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from glossary.argument_help import examples
from glossary.errors import UsageError
from glossary.terminal import say, style

if TYPE_CHECKING:
    from glossary.term_checks import Problem

EXPORT_EXAMPLE = examples(
    "hanyin export -g glossary.csv --to deepl -o ko-en.csv", "hanyin export -g glossary.csv --to amazon --check"
)
LINT_EXAMPLE = examples("hanyin lint ko-en.csv --for deepl", "hanyin lint termbase.tbx desk.csv")
_FORMATS = (
    "csv, excel, tsv, deepl, deepl-4, google, google-set, amazon, omegat, tbx, tbx-dct, tbx-v2, weblate, memoq, "
    "json, markdown, parquet"
)
#: What a file is called when only its content is checked: some tools tell the kind by the name.
_SUFFIXES = {"tsv": "tsv", "omegat": "txt", "json": "json", "markdown": "md", "parquet": "parquet"}
_SHOWN = 5

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def export_command(
    glossary: Annotated[Path, typer.Option("--glossary", "-g", help="The glossary.")],
    to: Annotated[str, typer.Option("--to", help=f"{_FORMATS}.")],
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The file to write.")] = None,
    status: Annotated[str, typer.Option(help="Statuses to export, comma-separated.")] = "approved,proposed",
    first: Annotated[
        bool, typer.Option("--first", help="Of homographs with different English take the first, not none.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Only say what the tool would refuse; exit 1 if anything.")
    ] = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Write the glossary in the format of another tool (Excel, DeepL, Google, OmegaT, TBX ...).

    What the tool would refuse is refused here, before the upload; what it takes and is hardly meant is reported.
    """
    from glossary.export import FORMATS, problems_of, refuse_errors, render
    from glossary.store import Glossary
    from glossary.types import Status
    from glossary.writing import write_atomic

    if to not in FORMATS:
        raise UsageError(f"unknown format {to!r}; choose one of {', '.join(sorted(FORMATS))}")
    if output is None and not check:
        raise UsageError("give the file to write with -o, or --check to write nothing")
    if output is not None and output.resolve() == glossary.resolve():
        raise UsageError("-o and -g name the same file, and the glossary would be lost; choose two")
    known = {s.value for s in Status}
    wanted = [s.strip() for s in status.split(",") if s.strip()]
    if not wanted or set(wanted) - known:
        raise UsageError(f"--status takes {', '.join(sorted(known))}, comma-separated; got {status!r}")
    path = output or glossary.with_suffix(f".{_SUFFIXES.get(to, 'tbx' if to.startswith('tbx') else 'csv')}")
    concepts = Glossary.load(glossary).concepts
    data, count = render(concepts, to, path, statuses=wanted, first=first)
    problems = (*_cleaned(glossary), *(problems_of(data, to, path) if check or to not in _OWN else ()))
    unpaired = _without_english(concepts, wanted) if to in _PAIRED else 0
    several = _homographs(concepts, wanted) if to in _UNIQUE and not first else {}
    failed = any(problem.severity == "error" for problem in problems)
    if as_json:
        payload = {
            "format": to,
            "output": str(output) if output and not check and not failed else None,
            "records": count,
            "without_english": unpaired,
            "homographs": several,
            "problems": [problem_json(problem) for problem in problems],
        }
        typer.echo(json.dumps(payload, ensure_ascii=False))
    else:
        shown = problems if check else [problem for problem in problems if problem.severity != "error"]
        report(shown, path.name if check else "", quiet and not failed, everything=check)
    if several:
        named = "; ".join(f"{form}: {' / '.join(english)}" for form, english in list(several.items())[:_SHOWN])
        more = f" and {len(several) - _SHOWN} more" if len(several) > _SHOWN else ""
        say(f"left out, for {to} takes one English per term: {named}{more}; --first takes the first", as_json)
    if check:
        say(_verdict(problems, to), quiet or as_json)
        if failed:
            raise typer.Exit(1)
        return
    refuse_errors(problems, to)
    write_atomic(path, data)
    left_out = f"; {unpaired} without English left out" if unpaired else ""
    say(f"{count} records → {output} ({to}){left_out}", quiet or as_json)


def lint_command(
    files: Annotated[list[Path], typer.Argument(help="Glossary files of any tool.")],
    to: Annotated[
        str, typer.Option("--for", help=f"The tool that will read them; without it an import. {_FORMATS}.")
    ] = "",
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Check glossary files before they are uploaded or imported: encoding, columns, languages, terms, duplicates.

    Exit code 1 if the tool would refuse a file; warnings alone are 0.
    """
    from glossary.consumers import CONSUMERS
    from glossary.linting import check_file

    if to and to not in CONSUMERS:
        raise UsageError(f"unknown format {to!r}; choose one of {', '.join(sorted(CONSUMERS))}")
    found = {file: check_file(file, to) for file in files}
    if as_json:
        payload = [
            {"file": str(file), "problems": [problem_json(problem) for problem in problems]}
            for file, problems in found.items()
        ]
        typer.echo(json.dumps(payload, ensure_ascii=False))
    else:
        for file, problems in found.items():
            typer.echo("".join(f"{file}: {problem}\n" for problem in problems), nl=False)
    say(_verdict([problem for problems in found.values() for problem in problems], to), quiet or as_json)
    if any(problem.severity == "error" for problems in found.values() for problem in problems):
        raise typer.Exit(1)


def report(problems: Sequence[Problem], name: str, quiet: bool, *, everything: bool = False) -> None:
    """Print problems to standard error, the first of them unless all are wanted."""
    shown = problems if everything else problems[:_SHOWN]
    for problem in shown:
        say(f"{name}: {problem}" if name else str(problem), quiet)
    if len(problems) > len(shown):
        say(f"and {len(problems) - len(shown)} more; hanyin lint, or --check, shows all", quiet)


def problem_json(problem: Problem) -> dict[str, Any]:
    """Return a problem as programs see it.

    >>> from glossary.term_checks import Problem
    >>> problem_json(Problem(0, "empty", "error", "the file is empty"))["line"] is None
    True
    """
    return {
        "line": problem.line or None,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
    }


_PAIRED = frozenset({"deepl", "deepl-4", "google", "google-set", "amazon", "omegat", "weblate", "memoq"})
#: Those that take one English per term.
_UNIQUE = frozenset({"deepl", "deepl-4", "google", "google-set", "amazon"})


#: What reading a glossary mends in silence; a person should hear of it before the name goes out.
_MENDED = frozenset({"control", "invisible", "spaces", "nfc", "encoding", "line-ends", "ragged", "duplicate"})
_LARGE = 20_000_000  # bytes; a glossary of this size was not typed


def _cleaned(glossary: Path) -> tuple[Problem, ...]:
    from dataclasses import replace

    from glossary.linting import check_file

    if glossary.stat().st_size > _LARGE:
        return ()
    found = (problem for problem in check_file(glossary) if problem.code in _MENDED)
    told = (replace(problem, severity="warning", message=f"{glossary.name}: {problem.message}") for problem in found)
    return tuple(told)


#: Tables of our own, which nobody refuses: they are looked at with --check only.
_OWN = frozenset({"csv", "tsv", "json", "markdown", "parquet"})


def _without_english(concepts: Sequence[Any], statuses: Sequence[str]) -> int:
    from glossary.export.pairs import english_of

    return sum(not english_of(concept) for concept in concepts if concept.status.value in statuses)


def _homographs(concepts: Sequence[Any], statuses: Sequence[str]) -> dict[str, tuple[str, ...]]:
    from glossary.export.pairs import homographs

    return homographs(concept for concept in concepts if concept.status.value in set(statuses) - {"rejected"})


def _verdict(problems: Sequence[Problem], to: str) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    counted = f"{errors} errors, {len(problems) - errors} warnings"
    return style(f"{counted}{f' for {to}' if to else ''}", "red" if errors else "green")
