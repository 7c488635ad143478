"""Mined names and other glossaries come in: once, in any order, and never joined by sound alone."""

import itertools

import hypothesis.strategies as st
from hypothesis import given, settings

from glossary.store import Glossary
from glossary.types import Category, Concept, Source, Status


def mined(hangul, hanja="", english="", **more):
    """One concept as a document gives it."""
    more = {"mentions": 1, "documents": 1, "confidence": 0.9, "first_seen": "a.txt#1", **more}
    return Concept(hangul=hangul, hanja=hanja, english=english, **more)


def names(concepts):
    return [(concept.hangul, concept.hanja, concept.english) for concept in concepts]


DOCUMENTS = [
    ("a.txt", "1", [mined("커다쉰페이", "科大訊飛", "Keda Xunfei", mentions=2, first_seen="a.txt#90")]),
    (
        "b.txt",
        "2",
        [
            mined(
                "커다쉰페이",
                "科大讯飞",
                "iFLYTEK",
                source=Source.PRINTED,
                category=Category.ORG,
                variants=("아이플라이텍",),
                first_seen="b.txt#7",
            ),
            mined("산시", "陝西", "Shaanxi", category=Category.PLACE),
        ],
    ),
    (
        "c.txt",
        "3",
        [mined("산시", "山西", "Shanxi", misspellings=("샨시",)), mined("커다신페이", "科大訊飛", confidence=0.4)],
    ),
    ("d.txt", "4", [mined("아이플라이텍", "", "iFLYTEK", source=Source.PRINTED), mined("산시", first_seen="d.txt#1")]),
    (
        "e.txt",
        "5",
        [mined("가오펑", "高峰", category=Category.PERSON), mined("가오펑", "高峰", category=Category.PLACE)],
    ),
]


# --- adding what was mined --------------------------------------------------------------------------------------


def test_a_document_counts_once():
    glossary = Glossary.empty()
    documents = [("a.txt", "hash-a", [mined("산시", "陝西", mentions=3)])]
    assert (glossary.add(documents).documents, glossary.add(documents).skipped) == (1, 1)
    (concept,) = glossary.concepts
    assert (concept.mentions, concept.documents, concept.status) == (3, 1, Status.PROPOSED)
    glossary.add([("copy-of-a.txt", "hash-a", [mined("산시", "陝西", mentions=3)])])
    assert glossary.concepts == (concept,)


def test_the_order_of_documents_does_not_matter():
    one, two = Glossary.empty(), Glossary.empty()
    one.add(DOCUMENTS)
    two.add(reversed(DOCUMENTS))
    assert one.concepts == two.concepts


PLACES = st.sampled_from(
    [
        mined("산시", "陝西", "Shaanxi"),
        mined("산시", "山西", "Shanxi", confidence=0.5),
        mined("섬서", "陝西", "Shensi", source=Source.PRINTED, variants=("산시성",)),
        mined("섬서", "陕西", misspellings=("샨시",), category=Category.PLACE),
        mined("산시성", "", "Shaanxi", source=Source.PRINTED),
        mined("광둥", "廣東", category=Category.ORG, mentions=7),
        mined("광둥", "廣東", category=Category.PERSON),
        mined("광둥", "", ""),
    ]
)


@settings(derandomize=True, max_examples=60)
@given(st.lists(st.lists(PLACES, max_size=3), max_size=4))
def test_no_order_of_documents_matters(contents):
    documents = [(f"{number}.txt", str(number), content) for number, content in enumerate(contents)]
    results = set()
    for order in itertools.islice(itertools.permutations(documents), 0, 24, 5):
        glossary = Glossary.empty()
        glossary.add(order)
        assert glossary.add(order).skipped == len(documents)
        results.add(glossary.concepts)
    assert len(results) == 1


def test_several_runs_give_what_one_run_gives(tmp_path):
    once = Glossary.empty()
    once.add(DOCUMENTS)
    once.save(tmp_path / "once.csv")
    Glossary.empty().save(tmp_path / "steps.csv")
    for document in DOCUMENTS:
        step = Glossary.load(tmp_path / "steps.csv")
        step.add([document])
        step.save(tmp_path / "steps.csv")
    assert (tmp_path / "steps.csv").read_bytes() == (tmp_path / "once.csv").read_bytes()


def test_mentions_of_one_thing_become_one_record():
    glossary = Glossary.empty()
    changes = glossary.add(DOCUMENTS)
    (iflytek,) = [concept for concept in glossary.concepts if concept.hangul == "커다쉰페이"]
    assert (iflytek.english, iflytek.source, iflytek.category) == ("iFLYTEK", Source.PRINTED, Category.ORG)
    assert (iflytek.mentions, iflytek.documents, iflytek.first_seen) == (5, 4, "a.txt#1")
    assert set(iflytek.variants) >= {"아이플라이텍", "커다신페이"}
    assert len(changes.new) == len(glossary.concepts) == 5


def test_sound_alone_never_joins():
    glossary = Glossary.empty()
    changes = glossary.add(DOCUMENTS)
    assert [concept.hanja for concept in glossary.concepts if concept.hangul == "산시"] == ["山西", "陝西"]
    assert names(changes.unresolved) == [("산시", "", "")]


def test_one_name_of_a_person_and_a_place_is_two_records():
    glossary = Glossary.empty()
    glossary.add(DOCUMENTS)
    one, two = (concept for concept in glossary.concepts if concept.hanja == "高峰")
    assert {one.category, two.category} == {Category.PERSON, Category.PLACE}
    assert {one.id, two.id} == {min(one.id, two.id), min(one.id, two.id) + "-2"}


def test_a_name_without_hanja_gets_them_later():
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [mined("푸단대학")])])
    (before,) = glossary.concepts
    glossary.add([("b.txt", "2", [mined("푸단대학", "復旦大學")])])
    (after,) = glossary.concepts
    assert (after.id, after.hanja, after.documents) == (before.id, "復旦大學", 2)


def test_homographs_with_different_printed_english_stay_apart():
    glossary = Glossary.empty()
    glossary.add(
        [
            ("a.txt", "1", [mined("애플", "", "Apple", source=Source.PRINTED)]),
            ("b.txt", "2", [mined("애플", "", "APL", source=Source.PRINTED)]),
        ]
    )
    assert names(glossary.concepts) == [("애플", "", "APL"), ("애플", "", "Apple")]


def test_mined_forms_are_safe_in_a_spreadsheet():
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [mined("=산시", "陝西", "@Shaanxi\n", variants=("+x",))])])
    (concept,) = glossary.concepts
    assert (concept.hangul, concept.english, concept.variants) == ("산시", "Shaanxi", ("x",))


# --- another glossary -------------------------------------------------------------------------------------------


def test_merging_a_glossary_with_itself_changes_nothing(tmp_path):
    glossary = Glossary.empty()
    glossary.add(DOCUMENTS)
    glossary.save(tmp_path / "a.csv")
    glossary.merge(Glossary.load(tmp_path / "a.csv"))
    glossary.save(tmp_path / "b.csv")
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_merging_counts_a_common_document_once():
    one, two = Glossary.empty(), Glossary.empty()
    one.add(DOCUMENTS[:3])
    two.add(DOCUMENTS[1:])
    one.merge(two)
    together = Glossary.empty()
    together.add(DOCUMENTS)
    counts = {concept.id: (concept.mentions, concept.documents) for concept in together.concepts}
    assert {concept.id: (concept.mentions, concept.documents) for concept in one.concepts} == counts


def test_what_a_person_wrote_survives_a_merge():
    ours = Glossary.empty()
    ours.add([("a.txt", "1", [mined("산시", "陝西", "Shanxi"), mined("광둥", "廣東", "Guangdong")])])
    theirs = Glossary.of([Concept(hangul="산시", hanja="陕西", english="Shaanxi", source=Source.PERSON)])
    changes = ours.merge(theirs)
    assert names(ours.concepts) == [("광둥", "廣東", "Guangdong"), ("산시", "陕西", "Shaanxi")]
    assert (len(changes.new), len(changes.updated), changes.conflicts) == (0, 1, ())
    ours.add([("b.txt", "2", [mined("산시", "陝西", "Shansi", source=Source.PRINTED)])])
    assert names(ours.concepts)[1] == ("산시", "陕西", "Shaanxi")


def test_two_persons_who_disagree_are_reported_and_ours_stays():
    ours = Glossary.of([Concept(hangul="산시", hanja="陝西", english="Shaanxi", source=Source.PERSON)])
    changes = ours.merge(Glossary.of([Concept(hangul="산시", hanja="陝西", english="Shensi", source=Source.PERSON)]))
    assert [(conflict.kept, conflict.found) for conflict in changes.conflicts] == [("Shaanxi", "Shensi")]
    assert names(ours.concepts) == [("산시", "陝西", "Shaanxi")]
