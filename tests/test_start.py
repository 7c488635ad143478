"""The first instant of the program: a signal while it still loads is one line and 130, in whatever import it falls."""

import os
import subprocess
import sys

import pytest

#: Sends the signal from within an import, as an impatient person does.
SENDER = """
import os, sys
class Sender:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), {number})
sys.meta_path.insert(0, Sender)
sys.argv = ["hanyin", "--version"]
from translate.start import main
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [2, 15], ids=["ctrl-c", "kill"])
@pytest.mark.parametrize("module", ["translate.cli", "glossary.cli", "typer", "click.core"])
def test_a_signal_while_loading_is_one_line(module, number):
    done = subprocess.run(
        [sys.executable, "-c", SENDER.format(module=module, number=number)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 130
    assert done.stderr == "hanyin: stopped; finished files are complete, nothing is half-written\n"
    assert not done.stdout


def test_without_a_signal_the_exit_code_is_the_commands():
    code = SENDER.format(module="no such module", number=2).replace("--version", "--no-such-option")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "--help" in done.stderr


def test_what_the_script_imports_first_is_light():
    code = "import sys; import translate.start; print(len([m for m in sys.modules if m.startswith('glossary')]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("cp949", "\\u01ceng \uac00 \\ud83d\\ude00"),
        ("utf-8", "\u01ceng \uac00 \U0001f600"),
        ("cp1252", "\\u01ceng \\uac00 \\ud83d\\ude00"),
    ],
)
def test_what_an_encoding_has_not_is_written_as_json_has_it(encoding, written):
    code = "from translate.start import write_all_characters as w; w(); print('\\u01ceng \\uac00 \\U0001f600')"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, "PYTHONIOENCODING": encoding}
    )
    assert done.stdout.decode(encoding).strip() == written
