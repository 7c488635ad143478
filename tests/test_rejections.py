"""What a person rejected drives nothing, in whatever source below it stands."""

from glossary.types import Concept, Status
from translate.pipeline import prepare
from translate.rejections import without_rejected

XIAOMI = Concept("c-1", "샤오미", "小米", english="Xiaomi", status=Status.APPROVED)
REJECTED = Concept("c-1", "샤오미", "小米", status=Status.REJECTED)


def english(sources):
    return [[concept.english for concept in source] for source in without_rejected(sources)]


def test_a_rejected_record_is_dropped_below_and_kept_above():
    assert english([[REJECTED], [XIAOMI]]) == [[""], []]
    assert english([[XIAOMI], [REJECTED]]) == [["Xiaomi"], [""]]


def test_a_row_without_hanja_rejects_every_thing_of_the_name():
    shaanxi = Concept("c-2", "산시", "陝西", english="Shaanxi")
    shanxi = Concept("c-3", "산시", "山西", english="Shanxi")
    assert english([[Concept("c-9", "산시", status=Status.REJECTED)], [shaanxi, shanxi]])[1] == []
    assert english([[shaanxi.with_changes(status=Status.REJECTED)], [shaanxi, shanxi]])[1] == ["Shanxi"]


def test_a_glossary_that_rejects_a_base_name_takes_it_out_of_the_translation():
    known = prepare().matcher.surfaces["샤오미"]
    rejected = [concept.with_changes(status=Status.REJECTED) for concept in known]
    assert "샤오미" not in prepare([rejected]).matcher.surfaces
