"""The help of every command: examples that can be pasted, and a word on every argument."""

import re

import pytest

pytestmark = pytest.mark.filterwarnings("ignore:.*Click 9:DeprecationWarning")

COMMANDS = (
    *("mine", "lookup", "export", "lint", "import", "merge", "translate", "check", "review", "package", ""),
    *("review list", "review approve", "review reject", "review edit"),
    *("package list", "package install", "package remove", "package info"),
)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_has_examples_that_can_be_pasted_and_explains_the_arguments(capsys, command):
    from translate.cli import run

    code = run([*command.split(), "--help"])
    out = capsys.readouterr().out
    examples = [line for line in out.partition("Example")[2].split("\n")[1:] if line]
    assert code == 0
    assert examples
    assert all("hanyin " in line for line in examples)
    arguments = out.partition("Arguments:\n")[2].partition("\n\n")[0]
    assert "Arguments:" in out or command.split()[-1:] != ["approve"]
    assert not re.search(r"^ +[A-Z.]+ +\[required\]", arguments, re.MULTILINE)
    assert "Positional" not in out
