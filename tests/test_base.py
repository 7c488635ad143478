"""The base names as the package reads them: approved records, whole, in the shape of any other record."""

import pytest

from glossary import base
from glossary.errors import GlossaryFileError
from glossary.schema import from_cells, to_cells
from glossary.types import Category, Origin, Source, Status


@pytest.fixture
def broken(tmp_path, monkeypatch):
    """Write the combined file anew, read it, and put the real names back."""

    def read(text):
        (tmp_path / "base_names.tsv").write_text(text, "utf-8")
        monkeypatch.setattr(base, "COMBINED", tmp_path / "base_names.tsv")
        base.base_concepts.cache_clear()
        return base.base_concepts()

    yield read
    base.base_concepts.cache_clear()


def test_base_names_are_approved_records_of_source_base():
    concepts = base.base_concepts()
    assert concepts
    assert {(concept.status, concept.source, concept.confidence) for concept in concepts} == {
        (Status.APPROVED, Source.BASE, 1.0)
    }


def test_ids_are_unique():
    ids = [concept.id for concept in base.base_concepts()]
    assert len(set(ids)) == len(ids)


def test_base_names_are_sorted_like_a_glossary():
    keys = [(concept.hangul, concept.hanja, concept.id) for concept in base.base_concepts()]
    assert keys == sorted(keys)


def test_every_record_survives_the_file():
    changed = [concept for concept in base.base_concepts() if from_cells(to_cells(concept)) != concept]
    assert changed == []


def test_every_record_has_a_name_and_an_english():
    nameless = [c for c in base.base_concepts() if not (c.hangul or c.hanja) or not c.english]
    assert nameless == []


def test_only_chinese_names_have_pinyin():
    wrong = [concept for concept in base.base_concepts() if concept.pinyin and concept.origin is not Origin.ZH]
    assert wrong == []


def test_lists_are_read_as_lists():
    beijing = next(c for c in base.base_concepts() if c.hanja == "北京" and c.category is Category.PLACE)
    assert {"베이징시", "북경", "北京市"} <= set(beijing.variants)


HEADER = "\t".join(("id", *base.TOPIC_COLUMNS))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hangul\thanja\n", "line 1"),
        (f"{HEADER}\nc-1\t산시\t陝西\n", "broken row"),
        (f"{HEADER}\nc-1\t산시\t陝西\t陕西\tShǎnxī\tShaanxi\ttown\tzh\t\t\t\t\n", "'town'"),
    ],
)
def test_a_broken_file_is_an_error(broken, text, words):
    with pytest.raises(GlossaryFileError, match=words):
        broken(text)
