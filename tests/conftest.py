"""The command line in a folder of its own, for every test that asks for `hanyin`."""

import pytest
from cli_runs import ARTICLE


@pytest.fixture
def hanyin(capsys, tmp_path, monkeypatch):
    """Run a command in a folder with one article; gives (exit code, standard output, standard error)."""
    from translate.cli import run

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(ARTICLE, encoding="utf-8")

    def call(*arguments):
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call
