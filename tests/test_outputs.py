"""What a person edited is kept; files are whole or not there."""

import json
import os

import pytest

from glossary.errors import OutputError
from translate.outputs import JOURNAL, STATE, Outputs, stems_of


def written(folder, **files):
    outputs = Outputs(folder)
    for name, content in files.items():
        outputs.write(f"{name}.md", content)
    outputs.save_state()
    return outputs


def test_edited_file_is_kept(tmp_path):
    written(tmp_path, a="one")
    (tmp_path / "a.md").write_text("mine", encoding="utf-8")
    outputs = written(tmp_path, a="two")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "mine"
    assert outputs.kept == [tmp_path / "a.md"]


def test_force_overwrites(tmp_path):
    written(tmp_path, a="one")
    (tmp_path / "a.md").write_text("mine", encoding="utf-8")
    assert Outputs(tmp_path, force=True).write("a.md", "two")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "two"


def test_unedited_file_is_replaced(tmp_path):
    written(tmp_path, a="one")
    outputs = written(tmp_path, a="two")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "two"
    assert outputs.kept == []


def test_somebody_elses_file_is_kept(tmp_path):
    (tmp_path / "a.md").write_text("mine", encoding="utf-8")
    assert not Outputs(tmp_path).write("a.md", "two")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "mine"


def test_deleted_file_comes_back(tmp_path):
    written(tmp_path, a="one")
    (tmp_path / "a.md").unlink()
    written(tmp_path, a="one")
    assert (tmp_path / "a.md").exists()


def test_same_content_is_not_written_again(tmp_path):
    written(tmp_path, a="one")
    os.utime(tmp_path / "a.md", (1, 1))
    written(tmp_path, a="one")
    assert (tmp_path / "a.md").stat().st_mtime == 1


def test_person_typed_what_we_would_write(tmp_path):
    written(tmp_path, a="one")
    (tmp_path / "a.md").write_text("two", encoding="utf-8")
    assert Outputs(tmp_path).write("a.md", "two")


def test_nothing_half_written(tmp_path, monkeypatch):
    written(tmp_path, a="one")

    def fail(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", fail)
    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(KeyboardInterrupt):
        Outputs(tmp_path).write("a.md", "two")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "one"
    assert sorted(p.name for p in tmp_path.iterdir()) == [STATE, JOURNAL, "a.md"]


def test_killed_run_knows_its_own_files(tmp_path):
    written(tmp_path, a="one")
    Outputs(tmp_path).write("a.md", "two")  # and no save_state: killed
    Outputs(tmp_path).write("b.md", "new")
    outputs = written(tmp_path, a="three", b="newer")
    assert outputs.kept == []
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "three"
    assert not (tmp_path / JOURNAL).exists()


def test_killed_run_does_not_own_what_was_edited_after(tmp_path):
    Outputs(tmp_path).write("a.md", "two")
    (tmp_path / "a.md").write_text("mine", encoding="utf-8")
    assert not Outputs(tmp_path).write("a.md", "three")


@pytest.mark.parametrize("state", ["", "[]", "{", "null", '{"a.md": 3}'])
def test_damaged_state_keeps_files(tmp_path, state):
    written(tmp_path, a="one")
    (tmp_path / STATE).write_text(state, encoding="utf-8")
    assert not Outputs(tmp_path).write("a.md", "two")


def test_state_is_sorted_and_stable(tmp_path):
    written(tmp_path, b="2", a="1")
    first = (tmp_path / STATE).read_bytes()
    written(tmp_path, a="1", b="2")
    assert (tmp_path / STATE).read_bytes() == first
    assert list(json.loads(first)) == ["a.md", "b.md"]


def test_folders_are_made(tmp_path):
    Outputs(tmp_path / "new").write("sub/a.md", "one")
    assert (tmp_path / "new" / "sub" / "a.md").read_text(encoding="utf-8") == "one"


def test_folder_that_is_a_file_is_one_line(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="choose another -o folder") as error:
        Outputs(tmp_path / "file")
    assert "\n" not in str(error.value)


def test_no_article_takes_the_place_of_the_overview_or_of_another_article():
    stems = stems_of(["index.html", "x/index.html", "b.txt", "b.md", "b.txt.html"])
    assert "index" not in stems.values()
    assert stems["x/index.html"] == "x/index"
    assert len(set(stems.values())) == len(stems)


def test_stems():
    assert stems_of(["a.txt", "sub/a.txt", "A.md", "-"]) == {
        "a.txt": "a.txt",
        "A.md": "A.md",
        "sub/a.txt": "sub/a",
        "-": "standard-input",
    }
    assert stems_of(["v1.2.txt"]) == {"v1.2.txt": "v1.2"}


@pytest.mark.parametrize("force", [False, True])
def test_an_article_of_the_run_is_never_overwritten(tmp_path, force):
    article = tmp_path / "a.html"
    article.write_text("<p>글</p>", encoding="utf-8")
    outputs = Outputs(tmp_path, force, [article])
    assert not outputs.write("a.html", "page")
    assert outputs.spared == [article]
    assert article.read_text(encoding="utf-8") == "<p>글</p>"
