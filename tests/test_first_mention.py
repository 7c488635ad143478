"""Hanja and pinyin at the first mention, with every place still right."""

from glossary.types import Concept
from translate.first_mention import add_first_mentions
from translate.types import Constraint, Fate, Outcome, Segment, Translation

IFLYTEK = Concept("c-1", "커다쉰페이", "科大訊飛", "科大讯飞", "Kēdà Xùnfēi", "iFLYTEK")
HEFEI = Concept("c-2", "허페이", "合肥", "合肥", "Héféi", "Hefei")
GOOGLE = Concept("c-3", "구글", english="Google")


def translation(target, *names):
    outcomes = []
    for concept in names:
        start = target.index(concept.english)
        constraint = Constraint("term", concept.hangul, 0, 2, 0, 2, concept.english, concept=concept.id)
        outcomes.append(Outcome(constraint, Fate.KEPT, concept.english, start, start + len(concept.english)))
    return Translation(Segment(0, 0, 10, "…"), target, tuple(outcomes))


def test_first_mention_only():
    concepts = {c.id: c for c in (IFLYTEK, HEFEI, GOOGLE)}
    first = translation("iFLYTEK of Hefei met Google.", IFLYTEK, HEFEI, GOOGLE)
    second = translation("Hefei welcomed iFLYTEK.", IFLYTEK, HEFEI)
    done = add_first_mentions([first, second], concepts)
    assert done[0].target == "iFLYTEK (科大訊飛, Kēdà Xùnfēi) of Hefei (合肥, Héféi) met Google."
    assert done[1] is second
    for outcome in done[0].outcomes:
        assert done[0].target[outcome.target_start : outcome.target_end] == outcome.target
