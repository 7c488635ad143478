"""What a command does not need, it does not load."""

import os
import subprocess
import sys

import pytest

HEAVY = (
    "polars",
    "pypinyin",
    "ctranslate2",
    "sentencepiece",
    "opencc",
    "torch",
    "argostranslate",
    "rich.progress",
    "numpy",
    "stanza",
)
SCRIPT = """
import contextlib, io, sys
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    from translate.cli import run
    code = run(sys.argv[2:])
assert code == 0, code
print(" ".join(m for m in sys.argv[1].split(",") if m in sys.modules))
"""


def loaded(tmp_path, *arguments):
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, ",".join(HEAVY), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("--version",),
        ("translate", "--help"),
        ("mine", "--help"),
        ("package", "--help"),
        ("check", "--help"),
        ("lookup", "항저우"),
        ("lookup", "커다쉰페이", "--json"),
    ],
    ids=" ".join,
)
def test_light(tmp_path, arguments):
    assert loaded(tmp_path, *arguments) == []


@pytest.mark.parametrize(
    "module", ["glossary", "translate", "glossary.types", "translate.types", "translate.pipeline", "translate.cli"]
)
def test_importing_is_cheap(module):
    script = f"import sys, {module}; print(' '.join(m for m in {HEAVY!r} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
