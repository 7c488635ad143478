"""What a person rejected drives nothing, in whatever source below it stands."""

from glossary.types import Concept, Status
from translate.constraints import DocumentContext, constrain
from translate.pipeline import prepare
from translate.rejections import rejected_names, without_rejected
from translate.titled_works import titled_works
from translate.types import Segment

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


def test_a_rejected_title_is_no_work_of_the_table_either():
    article = ["중국 감독의 <영웅>은 중국에서 상영됐다.", "중국 영화 <인생>도 중국에서 보았다."]
    rejected = Concept("c-1", "영웅", status=Status.REJECTED)
    other = Concept("c-2", "영웅", "英雄", english="Hero")
    for own, expected in (((), [["Hero"], ["To Live"]]), ((rejected,), [[], ["To Live"]])):
        rows = titled_works(article, {"": ()}, rejected_names([own]))
        assert [[c.expected for c in row] for row in rows] == expected
    assert rejected_names([(rejected,), (other,)]) == frozenset()


def test_the_names_of_a_run_know_what_was_rejected():
    own = Concept("c-1", "영웅", "英雄", variants=("잉슝",), status=Status.REJECTED)
    assert prepare([[own]], base=False).rejected == {"영웅", "잉슝"}


def test_a_rejected_name_comes_back_neither_by_another_record_of_the_thing_nor_put_together():
    delta = Concept("c-7", "창장삼각주", "長江三角洲", status=Status.REJECTED)
    names = prepare([[delta]])
    assert "창장삼각주" not in names.matcher.surfaces
    text = "창장삼각주는 넓다."
    context = DocumentContext(names.matcher, rejected=names.rejected)
    (found,) = constrain([Segment(0, 0, len(text), text)], context)
    assert [term.surface for term in found.constraints if text[term.start : term.core_end] == "창장삼각주"] == []
