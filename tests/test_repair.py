"""The last resort: where a lost name or figure is put."""

import pytest
from fakes import term

from translate.checking import check
from translate.forcing import cuts
from translate.quantities import find_quantities
from translate.repair import repair
from translate.types import Constraint, Fate


def constraints_of(korean, names):
    found = [term(korean, surface, english, category="place") for surface, english in names.items()]
    for q in find_quantities(korean, None):
        places = (q.start, q.end, q.core_start, q.core_end)
        found.append(Constraint("quantity", q.surface, *places, q.core_english, q.english, quantity=q))
    return sorted(found, key=lambda c: c.core_start)


PLACES = {"항저우": "Hangzhou", "허페이": "Hefei", "중국": "China", "베이징": "Beijing"}


@pytest.mark.parametrize(
    ("korean", "english", "repaired"),
    [
        ("항저우에서 열렸다.", "It opened.", "It opened (Hangzhou)."),
        ("항저우에서 열렸다.", "It opened in Hangzou.", "It opened in Hangzhou."),
        ("허페이 항저우에서", "In Hefei it rose.", "In Hangzhou, Hefei it rose."),
        ("허페이, 항저우에서", "In Hefei it rose.", "In Hefei, Hangzhou it rose."),
        ("허페이와 항저우에서", "In Hangzhou it rose.", "In Hefei, Hangzhou it rose."),
        ("중국 베이징에서", "In Beijing it rose.", "In Beijing, China it rose."),
        ("100위안(약 1만 6000원)을 썼다.", "It cost 100 yuan.", "It cost 100 yuan (about 16,000 won)."),
        ("2016년 5월 회의가 열렸다.", "The meeting was held there.", "In May 2016, the meeting was held there."),
        ("138억위안을 썼다.", "It spent 1.38 billion yuan.", "It spent 13.8 billion yuan."),
        ("항저우의 단지가 컸고 베이징도 컸다.", "Hangzhou's park grew.", "Hangzhou's (Beijing) park grew."),
        ("항저우에서", "", "(Hangzhou)"),
    ],
)
def test_place(korean, english, repaired):
    constraints = constraints_of(korean, {k: e for k, e in PLACES.items() if k in korean})
    text, outcomes = repair(english, constraints, check(constraints, english), korean)
    assert text == repaired
    assert Fate.REPAIRED in [o.fate for o in outcomes]
    for outcome in outcomes:
        assert text[outcome.target_start : outcome.target_end] == outcome.target


def test_what_was_there_stays_kept():
    korean, english = "허페이, 항저우, 우시", "Hefei and Wuxi rose."
    constraints = constraints_of(korean, {"허페이": "Hefei", "항저우": "Hangzhou", "우시": "Wuxi"})
    _, outcomes = repair(english, constraints, check(constraints, english), korean)
    assert [o.fate for o in outcomes] == [Fate.KEPT, Fate.REPAIRED, Fate.KEPT]


def test_a_kept_name_is_never_overwritten():
    near = [term("우시와 우이", "우시", "Wuxing"), term("우시와 우이", "우이", "Wuxin")]
    text, outcomes = repair("Wuxing rose.", near, check(near, "Wuxing rose."), "우시와 우이")
    assert [o.target for o in outcomes] == ["Wuxing", "Wuxin"]
    assert "Wuxing" in text


def test_no_english_stays_missing():
    unknown = Constraint("term", "모모", 0, 2, 0, 2, "")
    text, (outcome,) = repair("It rose.", [unknown], check([unknown], "It rose."), "모모")
    assert (text, outcome.fate) == ("It rose.", Fate.MISSING)


def test_cuts_never_split_a_place():
    names = [Constraint("term", s, i, i + 2, i, i + 2, s) for i, s in ((0, "A"), (10, "B"), (20, "C"))]
    raw = "<t1> State Council <t3>"
    for lost, places in ((1, {0: (0, 4), 2: (19, 23)}), (0, {1: (5, 18), 2: (19, 23)}), (2, {0: (0, 4), 1: (5, 18)})):
        for cut in cuts(raw, lost, names, places):
            assert not any(start < cut < end for start, end in places.values())
