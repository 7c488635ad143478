"""The base names: well-formed, each once, in the shape of any other record."""

import unicodedata

import pytest

from glossary import base
from glossary.errors import GlossaryFileError
from glossary.schema import from_cells, to_cells
from glossary.types import Origin, Source, Status


def test_base_names_are_approved_records_of_source_base():
    concepts = base.base_concepts()
    assert concepts
    assert {(concept.status, concept.source, concept.confidence) for concept in concepts} == {
        (Status.APPROVED, Source.BASE, 1.0)
    }


def test_ids_are_unique():
    ids = [concept.id for concept in base.base_concepts()]
    assert len(set(ids)) == len(ids)


def test_every_record_survives_the_file():
    changed = [concept for concept in base.base_concepts() if from_cells(to_cells(concept)) != concept]
    assert changed == []


def test_every_record_has_a_name_and_an_english():
    nameless = [c for c in base.base_concepts() if not (c.hangul or c.hanja) or not c.english]
    assert nameless == []


def test_only_chinese_names_have_pinyin():
    wrong = [concept for concept in base.base_concepts() if concept.pinyin and concept.origin is not Origin.ZH]
    assert wrong == []


@pytest.mark.parametrize("path", base.base_files(), ids=lambda path: path.name)
def test_files_are_plain(path):
    text = path.read_bytes().decode("utf-8")
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    assert unicodedata.normalize("NFC", text) == text
    cells = [cell for line in text.split("\n") for cell in line.split("\t")]
    assert [cell for cell in cells if cell != cell.strip()] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hangul\thanja\n", "line 1"),
        ("\t".join(base.COLUMNS) + "\n산시\t陝西\n", "line 2: 2 cells"),
        ("\t".join(base.COLUMNS) + "\n산시\t陝西\t\t\t\ttown\tzh\t\t\t\t\n", "unknown category"),
    ],
)
def test_a_broken_file_is_an_error(tmp_path, monkeypatch, text, words):
    (tmp_path / "names.tsv").write_text(text, "utf-8")
    monkeypatch.setattr(base, "FOLDER", tmp_path)
    base.base_concepts.cache_clear()
    with pytest.raises(GlossaryFileError, match=words):
        base.base_concepts()
    base.base_concepts.cache_clear()
