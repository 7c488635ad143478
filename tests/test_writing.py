"""Files are written whole or not at all, several of them together."""

import os
import stat
from pathlib import Path

import pytest

from glossary.cache import cache_folder, store_in_cache
from glossary.errors import OutputError
from glossary.writing import write_all_atomic, write_atomic


def test_if_one_file_cannot_be_written_none_is(tmp_path):
    (tmp_path / "one").write_text("old")
    with pytest.raises(OutputError, match="does not exist"):
        write_all_atomic({tmp_path / "one": b"new", tmp_path / "no" / "two": b"new"})
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {"one": "old"}


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_permissions_are_kept(tmp_path):
    write_atomic(tmp_path / "one", b"1")
    (tmp_path / "one").chmod(0o640)
    write_atomic(tmp_path / "one", b"2")
    assert stat.S_IMODE((tmp_path / "one").stat().st_mode) == 0o640


def test_a_long_name_is_no_obstacle(tmp_path):
    write_atomic(tmp_path / ("가" * 80), b"1")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"1"]


def test_the_cache_folder_is_where_the_user_wants_it(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "hanyin"
    assert store_in_cache(tmp_path / "hanyin" / "x", b"1")
    assert os.listdir(tmp_path / "hanyin") == ["x"]


def test_without_a_home_there_is_no_cache(monkeypatch):
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)

    def homeless():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None


def test_two_runs_may_write_the_same_lines_file(tmp_path):
    from glossary.cli_mine import _Lines

    target = tmp_path / "m.jsonl"
    with _Lines(target) as one, _Lines(target) as two:
        one.add(["1"])
        two.add(["2", "3"])
        one.save()
        assert target.read_text() == "1\n"
        two.save()
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {"m.jsonl": "2\n3\n"}
