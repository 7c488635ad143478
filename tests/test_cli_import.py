"""`hanyin import`: what another tool wrote comes in; broken files change nothing."""

import pytest

from glossary.store import Glossary
from translate.cli import run


def test_a_deepl_file_comes_in_and_a_second_time_changes_nothing(tmp_path, capsys):
    given, target = tmp_path / "ko-en.csv", tmp_path / "g.csv"
    given.write_text("커다쉰페이,iFLYTEK\n허페이,Hefei\n", encoding="utf-8")
    assert run(["import", str(given), "-g", str(target)]) == 0
    assert "2 new records" in capsys.readouterr().err
    assert {c.english for c in Glossary.load(target).concepts} == {"iFLYTEK", "Hefei"}
    before = target.read_bytes()
    assert run(["import", str(given), "-g", str(target), "--quiet"]) == 0
    assert target.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\x03"])
def test_a_broken_file_is_one_line_and_changes_nothing(tmp_path, capsys, content):
    given, target = tmp_path / "x.csv", tmp_path / "g.csv"
    given.write_bytes(content)
    assert run(["import", str(given), "-g", str(target)]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert not target.exists()
