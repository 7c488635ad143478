"""Segments are remembered under exactly what made them."""

import sqlite3
import subprocess
import sys
from dataclasses import replace

import pytest
from fakes import term

from translate.memory import Memory, default_path, dump, key_of, restore
from translate.types import Constraint, Fate, Flag, Outcome, Quantity, Segment, Translation

TEXT = "항저우에 있다."
SEGMENT = Segment(0, 100, 108, TEXT)
NAME = term(TEXT, "항저우", "Hangzhou", concept="c-1", category="place")


def test_what_was_put_is_there_again(tmp_path):
    path = tmp_path / "cache" / "memory.sqlite3"
    memory = Memory(path)
    memory.put({f"k{i}": str(i) for i in range(1200)})
    memory.close()
    again = Memory(path)
    assert again.get(["k0", "k1199", "nothing"]) == {"k0": "0", "k1199": "1199"}
    assert len(again.get(f"k{i}" for i in range(1200))) == 1200
    again.close()


def test_no_path_remembers_nothing():
    memory = Memory(None)
    memory.put({"k": "v"})
    assert memory.get(["k"]) == {}
    memory.close()


@pytest.mark.parametrize("content", [b"not a database at all" * 50, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_damaged_file_is_left_alone(tmp_path, content):
    path = tmp_path / "memory.sqlite3"
    path.write_bytes(content)
    memory = Memory(path)
    memory.put({"k": "v"})
    assert memory.get(["k"]) == {}
    memory.close()
    assert path.read_bytes() == content


def test_another_database_is_not_an_error(tmp_path):
    path = tmp_path / "memory.sqlite3"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE segments (other INTEGER)")
    connection.commit()
    connection.close()
    memory = Memory(path)
    memory.put({"k": "v"})
    assert memory.get(["k"]) == {}
    memory.close()


def test_unwritable_place_is_not_an_error(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    memory = Memory(tmp_path / "file" / "memory.sqlite3")
    assert memory.get(["k"]) == {}


def test_a_file_that_another_process_is_making_is_waited_for(tmp_path, monkeypatch):
    """Two processes that turn one new file to the write-ahead journal: SQLite may refuse one at once."""
    real, tries = sqlite3.connect, []

    def connect(*args, **options):
        tries.append(args)
        if len(tries) < 3:
            raise sqlite3.OperationalError("database is locked")
        return real(*args, **options)

    monkeypatch.setattr(sqlite3, "connect", connect)
    memory = Memory(tmp_path / "memory.sqlite3")
    memory.put({"k": "v"})
    assert memory.get(["k"]) == {"k": "v"}
    assert len(tries) == 3
    memory.close()


def test_two_processes_share_a_file(tmp_path):
    path = tmp_path / "memory.sqlite3"
    script = (
        "import sys; from pathlib import Path; from translate.memory import Memory\\n"
        "m = Memory(Path(sys.argv[1]))\\n"
        "for i in range(60): m.put({f'{sys.argv[2]}{i}': str(i)})\\n"
        "m.close()"
    ).replace("\\n", "\n")
    running = [subprocess.Popen([sys.executable, "-c", script, str(path), letter]) for letter in "ab"]
    assert [process.wait() for process in running] == [0, 0]
    memory = Memory(path)
    assert len(memory.get(f"{letter}{i}" for letter in "ab" for i in range(60))) == 120
    memory.close()


CHANGES = [
    {"expected": "Hangchow"},
    {"accepted": ("Hangzhou", "Hangchow")},
    {"alternatives": ("c-1", "c-2")},
    {"avoid": ("Hangchow",)},
    {"concept": "c-2"},
    {"core_end": 4},
    {"kind": "quantity"},
    {"category": "org"},
    {"quantity": Quantity("2일", 0, 2, "2017-05-02", "date")},
]


@pytest.mark.parametrize("change", CHANGES, ids=[next(iter(change)) for change in CHANGES])
def test_key_changes_with_a_constraint(change):
    key = key_of(SEGMENT, [NAME], "fake:1")
    assert key_of(SEGMENT, [replace(NAME, **change)], "fake:1") != key


def test_key_changes_with_text_signature_and_number_of_constraints():
    keys = {
        key_of(SEGMENT, [NAME], "fake:1"),
        key_of(SEGMENT, [NAME], "fake:2"),
        key_of(SEGMENT, [], "fake:1"),
        key_of(SEGMENT, [NAME, NAME], "fake:1"),
        key_of(replace(SEGMENT, text="항저우에 있었다."), [NAME], "fake:1"),
    }
    assert len(keys) == 5


def test_key_does_not_depend_on_the_place_in_the_document():
    moved = replace(SEGMENT, block=7, start=900, end=908)
    assert key_of(moved, [NAME], "fake:1") == key_of(SEGMENT, [NAME], "fake:1")


def test_lone_surrogates_have_a_key():
    assert len(key_of(replace(SEGMENT, text="\ud800"), [], "fake:1")) == 64


def test_restored_at_another_place():
    outcome = Outcome(NAME, Fate.REPAIRED, "Hangzhou", 9, 17)
    done = Translation(SEGMENT, "It is in Hangzhou.", (outcome,), (Flag("loop", 100, 108, "x"),), "placeholder")
    moved = replace(SEGMENT, start=500, end=508)
    back = restore(dump(done), moved, [NAME])
    assert back == replace(done, segment=moved, flags=(Flag("loop", 500, 508, "x"),))


@pytest.mark.parametrize(
    "value", ["", "null", "[]", "{}", '["a", [], []]', '["a", [["kept", null, null]], [], ""]', "[1,2"]
)
def test_values_that_do_not_fit_are_ignored(value):
    assert restore(value, SEGMENT, [NAME]) is None


def test_constraints_of_another_number_do_not_fit():
    assert restore(dump(Translation(SEGMENT, "x")), SEGMENT, [NAME]) is None


def test_default_place(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_path() == tmp_path / "hanyin" / "memory.sqlite3"


def test_constraint_without_fields_has_a_key():
    assert key_of(SEGMENT, [Constraint("term", "", 0, 0, 0, 0, "")], "") != key_of(SEGMENT, [], "")
