"""`hanyin package`: list, install, remove and describe translation packages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from glossary.argument_help import examples
from glossary.terminal import say, table

package_app = typer.Typer(
    help="Translation packages (.argosmodel): list, install, remove, info.",
    short_help="Translation packages: list, install, remove, info.",
    epilog=examples("hanyin package list"),
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print results only.")]


@package_app.command(
    "list", epilog=examples("hanyin package list --available"), short_help="List the installed packages."
)
def list_packages(
    available: Annotated[
        bool, typer.Option("--available", help="Also what argostranslate's index offers (network).")
    ] = False,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """List the installed packages; the bundled ko→en one is always there."""
    from translate.packages import installed_packages

    del quiet
    rows = [
        {
            "name": p.name,
            "from": p.from_code,
            "to": p.to_code,
            "version": p.version,
            "where": "bundled" if p.bundled else "installed",
        }
        for p in installed_packages()
    ]
    if available:
        from translate.argos import available_packages

        rows.extend(
            {"name": e["name"], "from": e["from"], "to": e["to"], "version": e["version"], "where": "available"}
            for e in available_packages()
        )
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
    else:
        typer.echo(table(["name", "from", "to", "version", "where"], [list(row.values()) for row in rows]))


@package_app.command(
    "install",
    epilog=examples("hanyin package install translate-ko_en", "hanyin package install ./my.argosmodel"),
    short_help="Install a package, from a file or by name.",
)
def install(
    name: Annotated[
        str, typer.Argument(help="A .argosmodel file, or a name of the package index (needs the network).")
    ],
    quiet: Quiet = False,
) -> None:
    """Install a package; an archive that is unsafe or lacks a part is refused, and nothing is half-installed."""
    from translate.argos import install_named
    from translate.packages import install_file

    looks_like_file = name.endswith((".argosmodel", ".zip")) or "/" in name or Path(name).exists()
    package = install_file(Path(name)) if looks_like_file else install_named(name)
    say(f"installed {package.name} {package.version} ({package.from_code}→{package.to_code})", quiet)


@package_app.command("remove", epilog=examples("hanyin package remove translate-ko_en-1_9"))
def remove(name: Annotated[str, typer.Argument(help="The name as `list` shows it.")], quiet: Quiet = False) -> None:
    """Remove an installed package."""
    from translate.packages import remove_package

    package = remove_package(name)
    say(f"removed {package.name}", quiet)


@package_app.command(
    "info", epilog=examples("hanyin package info translate-ko_en"), short_help="Show what a package is."
)
def info(
    name: Annotated[str, typer.Argument(help="The name as `list` shows it.")],
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Show what a package is: languages, version, markings, and its own readme."""
    from translate.packages import find_package

    del quiet
    package = find_package(name)
    size = sum(f.stat().st_size for f in package.path.rglob("*") if f.is_file())
    facts = {
        "name": package.name, "from": package.from_code, "to": package.to_code, "version": package.version,
        "megabytes": round(size / 1e6, 1), "markings": list(package.markings), "bundled": package.bundled,
        "path": str(package.path),
    }  # fmt: skip
    if as_json:
        typer.echo(json.dumps(facts, ensure_ascii=False))
        return
    for key, value in facts.items():
        typer.echo(f"{key:<10} {', '.join(value) if isinstance(value, list) else value}")
    readme = package.path / "README.md"
    if readme.is_file():
        typer.echo("\n" + readme.read_text(encoding="utf-8", errors="replace").strip())
