"""Two glossaries, or a glossary and a file: what a person said stays, what contradicts is told, nothing is lost."""

import pytest

from glossary.importing import import_into
from glossary.review import approve
from glossary.store import Glossary
from glossary.types import Category, Concept, Source, Status


def mined(*concepts):
    """A glossary that hanyin made; nobody has looked at it."""
    glossary = Glossary.empty()
    glossary.add([("a.txt", "a", [concept.with_changes(mentions=1, confidence=0.9) for concept in concepts])])
    return glossary


def take(glossary, tmp_path, text):
    path = tmp_path / "ko-en.csv"
    path.write_text(text, encoding="utf-8")
    return import_into(glossary, path)


def told(changes):
    return [(conflict.column, conflict.kept, conflict.found) for conflict in changes.conflicts]


SHAANXI = Concept(hangul="산시", hanja="陝西", english="Shaanxi", source=Source.PRINTED, category=Category.PLACE)
SHANXI = SHAANXI.with_changes(hanja="山西", english="Shanxi")
IFLYTEK = Concept(hangul="커다쉰페이", english="iFLYTEK", source=Source.PRINTED)


def test_a_file_wins_over_the_machine_and_is_a_person(tmp_path):
    glossary = mined(IFLYTEK)
    (updated,) = take(glossary, tmp_path, "커다쉰페이,Iflytek Co.\n").updated
    assert (updated.english, updated.status, updated.source) == ("Iflytek Co.", Status.APPROVED, Source.PERSON)
    glossary.add([("b.txt", "b", [IFLYTEK.with_changes(mentions=9)])])
    assert glossary["커다쉰페이"].english == "Iflytek Co."


def test_a_file_never_wins_over_an_approved_record(tmp_path):
    glossary = mined(IFLYTEK)
    approve(glossary, ["iFLYTEK"])
    changes = take(glossary, tmp_path, "커다쉰페이,Keda Xunfei\n")
    assert told(changes) == [("english", "iFLYTEK", "Keda Xunfei")]
    assert [concept.english for concept in glossary] == ["iFLYTEK"]


def test_a_pair_finds_its_homograph_by_the_english(tmp_path):
    glossary = mined(SHAANXI, SHANXI)
    changes = take(glossary, tmp_path, "산시,Shanxi\n")
    assert (changes.new, changes.updated, changes.conflicts, changes.unresolved) == ((), (), (), ())


def test_a_pair_that_could_be_several_records_is_not_guessed(tmp_path):
    glossary = mined(SHAANXI, SHANXI)
    changes = take(glossary, tmp_path, "산시,Shansi\n")
    assert [concept.english for concept in changes.unresolved] == ["Shansi"]
    assert len(glossary) == 2


def test_homographs_of_one_file_stay_apart(tmp_path):
    glossary = Glossary.empty()
    assert len(take(glossary, tmp_path, "산시,Shaanxi\n산시,Shanxi\n").new) == 2
    assert len(take(glossary, tmp_path, "산시,Shaanxi\n산시,Shanxi\n").new) == 0


def test_two_people_disagree():
    one, two = (Glossary.of([IFLYTEK.with_changes(english=english)]) for english in ("iFLYTEK", "Keda"))
    assert told(one.merge(two)) == [("english", "iFLYTEK", "Keda")]
    assert [concept.english for concept in one] == ["iFLYTEK"]


def test_two_machines_disagree(tmp_path):
    one = mined(SHAANXI)
    two = mined(SHAANXI.with_changes(english="Shensi"))
    changes = one.merge(two)
    assert {one.concepts[0].english, *one.concepts[0].english_variants} == {"Shaanxi", "Shensi"}
    assert told(changes) == []  # both were printed, and both are accepted


@pytest.mark.parametrize("column", ["status", "category"])
def test_a_decision_against_another_is_told(column):
    ours = SHAANXI.with_changes(status=Status.APPROVED, category=Category.PLACE)
    theirs = {"status": Status.REJECTED, "category": Category.ORG}[column]
    one = Glossary.of([ours.with_changes(variants=("섬서",))])
    changes = one.merge(Glossary.of([ours.with_changes(**{column: theirs}, variants=("섬서",))]))
    assert told(changes) == [(column, getattr(ours, column).value, theirs.value)]


def test_a_persons_list_stays_and_what_is_missing_is_told():
    one = Glossary.of([SHAANXI.with_changes(variants=("섬서",))])
    changes = one.merge(Glossary.of([SHAANXI.with_changes(variants=("섬서", "샨시"))]))
    assert told(changes) == [("variants", "섬서", "샨시")]
    assert one.concepts[0].variants == ("섬서",)


def test_the_machines_list_grows():
    one = mined(SHAANXI.with_changes(variants=("섬서",)))
    one.merge(Glossary.of([SHAANXI.with_changes(variants=("샨시",))]))
    assert set(one.concepts[0].variants) == {"섬서", "샨시"}
