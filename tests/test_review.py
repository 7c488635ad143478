"""What a person decides about records, and that it stays decided."""

import pytest

from glossary.errors import GlossaryError, GlossaryFileError, UsageError
from glossary.review import approve, edit, find, reject, waiting
from glossary.store import Glossary
from glossary.types import Concept, Source, Status


@pytest.fixture
def glossary():
    found = Glossary.empty()
    found.add(
        [
            (
                "a.txt",
                "1",
                [
                    Concept(hangul="산시", hanja="陝西", english="Shanxi", confidence=0.9, mentions=3),
                    Concept(hangul="산시", hanja="山西", english="Shanxi", confidence=0.9, mentions=1),
                    Concept(hangul="커다쉰페이", hanja="科大訊飛", english="Keda Xunfei", confidence=0.5),
                ],
            )
        ]
    )
    return found


def test_the_doubtful_come_first(glossary):
    assert [concept.hanja for concept in waiting(glossary)] == ["科大訊飛", "陝西", "山西"]


def test_decided_records_wait_no_more(glossary):
    approve(glossary, ["커다쉰페이"])
    reject(glossary, ["陝西"])
    assert [concept.hanja for concept in waiting(glossary)] == ["山西"]


def test_a_record_is_found_by_id_or_by_any_name_of_its_own(glossary):
    concept = find(glossary, "科大讯飞")
    assert find(glossary, concept.id) == find(glossary, "keda xunfei") == find(glossary, "커다 쉰페이") == concept


def test_a_name_of_two_records_is_an_error_that_gives_the_ids(glossary):
    with pytest.raises(GlossaryError) as caught:
        find(glossary, "산시")
    assert all(concept.id in str(caught.value) for concept in glossary.concepts if concept.hangul == "산시")


def test_an_unknown_name_is_an_error(glossary):
    with pytest.raises(GlossaryError, match="no record is called 베이징"):
        find(glossary, "베이징")


def test_a_mistyped_name_changes_nothing(glossary):
    before = glossary.concepts
    with pytest.raises(GlossaryError):
        approve(glossary, ["커다쉰페이", "커다쉰페이이"])
    assert glossary.concepts == before


def test_an_edited_cell_is_a_persons(glossary, tmp_path):
    concept = edit(glossary, "陝西", "english", "Shaanxi")
    assert (concept.english, concept.source, concept.confidence) == ("Shaanxi", Source.PERSON, 1.0)
    glossary.save(tmp_path / "glossary.csv")
    again = Glossary.load(tmp_path / "glossary.csv")
    again.add([("b.txt", "2", [Concept(hangul="산시", hanja="陝西", english="Shansi", source=Source.PRINTED)])])
    assert find(again, "陝西").english == "Shaanxi"


def test_a_cell_set_to_what_it_was_is_a_persons_too(glossary):
    edit(glossary, "陝西", "english", "Shanxi")
    glossary.add([("b.txt", "2", [Concept(hangul="산시", hanja="陝西", english="Shaanxi", source=Source.PRINTED)])])
    assert find(glossary, "陝西").english == "Shanxi"


def test_a_decision_survives_the_file(glossary, tmp_path):
    reject(glossary, ["陝西"])
    glossary.save(tmp_path / "glossary.csv")
    assert find(Glossary.load(tmp_path / "glossary.csv"), "陝西").status is Status.REJECTED


def test_an_emptied_cell_stays_empty(glossary, tmp_path):
    edit(glossary, "科大訊飛", "variants", "가 | 나")
    assert find(glossary, "科大訊飛").variants == ("가", "나")
    edit(glossary, "科大訊飛", "variants", "")
    glossary.add([("b.txt", "2", [Concept(hangul="커다쉰페이", hanja="科大訊飛", variants=("아이플라이텍",))])])
    glossary.save(tmp_path / "glossary.csv")
    assert find(Glossary.load(tmp_path / "glossary.csv"), "科大訊飛").variants == ()


@pytest.mark.parametrize("column", ["id", "mentions", "first_seen", "desk"])
def test_facts_cannot_be_set(glossary, column):
    with pytest.raises(UsageError, match="cannot be set"):
        edit(glossary, "陝西", column, "x")


def test_a_wrong_value_is_an_error_and_changes_nothing(glossary):
    before = glossary.concepts
    with pytest.raises(GlossaryFileError, match="person, place"):
        edit(glossary, "陝西", "category", "province")
    assert glossary.concepts == before


def test_a_record_keeps_a_name():
    glossary = Glossary.of([Concept(hangul="산시")])
    with pytest.raises(UsageError, match="no name left"):
        edit(glossary, "산시", "hangul", "")
