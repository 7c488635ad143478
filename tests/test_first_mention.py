"""Hanja and pinyin at the first mention, with every place still right."""

from glossary.types import Category, Concept
from translate.first_mention import add_first_mentions
from translate.types import Block, Constraint, Document, Fate, Outcome, Segment, Translation

IFLYTEK = Concept("c-1", "커다쉰페이", "科大訊飛", "科大讯飞", "Kēdà Xùnfēi", "iFLYTEK")
HEFEI = Concept("c-2", "허페이", "合肥", "合肥", "Héféi", "Hefei")
GOOGLE = Concept("c-3", "구글", english="Google")


def translation(target, *names, block=0):
    outcomes = []
    for concept in names:
        start = target.index(concept.english)
        constraint = Constraint("term", concept.hangul, 0, 2, 0, 2, concept.english, concept=concept.id)
        outcomes.append(Outcome(constraint, Fate.KEPT, concept.english, start, start + len(concept.english)))
    return Translation(Segment(block, 0, 10, "…"), target, tuple(outcomes))


def test_first_mention_only():
    concepts = {c.id: c for c in (IFLYTEK, HEFEI, GOOGLE)}
    first = translation("iFLYTEK of Hefei met Google.", IFLYTEK, HEFEI, GOOGLE)
    second = translation("Hefei welcomed iFLYTEK.", IFLYTEK, HEFEI)
    done = add_first_mentions([first, second], concepts)
    assert done[0].target == "iFLYTEK (科大訊飛, Kēdà Xùnfēi) of Hefei (合肥, Héféi) met Google."
    assert done[1] is second
    for outcome in done[0].outcomes:
        assert done[0].target[outcome.target_start : outcome.target_end] == outcome.target


def test_a_headline_and_a_compound_wait_for_the_text():
    concepts = {HEFEI.id: HEFEI}
    document = Document("a", "", "txt", "", (Block("title", 0, 1, "…"), Block("paragraph", 1, 2, "…")))
    done = add_first_mentions(
        [
            translation("Hefei Opens", HEFEI),
            translation("The Hefei-based firm came.", HEFEI, block=1),
            translation("Hefei's port opened.", HEFEI, block=1),
        ],
        concepts,
        document,
    )
    assert [t.target for t in done] == [
        "Hefei Opens",
        "The Hefei-based firm came.",
        "Hefei (合肥, Héféi)'s port opened.",
    ]


def test_a_surname_gets_no_note():
    wang = Concept("c-4", "왕하이펑", "王海峰", "王海峰", "Wáng Hǎifēng", "Wang Haifeng", Category.PERSON)
    constraint = Constraint("term", "왕", 0, 1, 0, 1, "Wang", concept=wang.id)
    short = Translation(Segment(0, 0, 9, "…"), "Wang left.", (Outcome(constraint, Fate.KEPT, "Wang", 0, 4),))
    assert add_first_mentions([short], {wang.id: wang}) == (short,)
