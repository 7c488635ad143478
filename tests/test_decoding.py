"""The strategies in their order, and that a status which says kept is kept, whatever the engine does."""

import re
from itertools import pairwise

import pytest
from fakes import FakeEngine, term
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.decoding import decode, without_model
from translate.engine import DecodingOptions
from translate.quantities import find_in_english, find_quantities
from translate.types import Constraint, Fate, Segment

TEXT = "항저우에서 베이징까지 기업들이 상하이를 본다."
NAMES = {"항저우": "Hangzhou", "베이징": "Beijing", "상하이": "Shanghai"}
OPTIONS = DecodingOptions()


def names(text=TEXT):
    return tuple(term(text, korean, english) for korean, english in NAMES.items() if korean in text)


def run(engine, text=TEXT, constraints=None):
    return decode(
        [Segment(0, 0, len(text), text)], [names(text) if constraints is None else constraints], engine, OPTIONS
    )[0]


def test_placeholders_first():
    engine = FakeEngine()
    done = run(engine)
    assert (done.target, done.strategy, len(engine.calls)) == ("Text Hangzhou Beijing Shanghai end.", "placeholder", 1)
    assert [o.fate for o in done.outcomes] == [Fate.KEPT] * 3
    assert done.flags == ()


def test_generic_package_gets_inline_english():
    engine = FakeEngine(markings=())
    assert run(engine).strategy == "inline"
    assert engine.calls[0] == ["Hangzhou에서 Beijing까지 기업들이 Shanghai를 본다."]


def test_inline_where_symbols_are_lost():
    done = run(FakeEngine(lambda text: re.sub(r"<t\d>", "", text)))
    assert done.strategy == "inline"
    assert [o.fate for o in done.outcomes] == [Fate.KEPT] * 3


def test_forced_where_both_markings_lose():
    done = run(FakeEngine(lambda text: text.replace("<t2>", "").replace("Beijing", "")))
    assert done.strategy.endswith("-forced")
    assert [o.fate for o in done.outcomes] == [Fate.KEPT] * 3


@pytest.mark.parametrize("markings", [("placeholder", "inline"), ()])
def test_forced_one_after_the_other(markings):
    engine = FakeEngine(lambda said: "Text end.", markings)
    done = run(engine)
    assert done.strategy.endswith("-forced")
    assert [o.fate for o in done.outcomes] == [Fate.KEPT] * 3
    assert len([prefixes for prefixes in engine.prefixes if prefixes]) == 3


def test_clauses_where_the_engine_does_not_obey():
    text = "항저우는 단지를 새로 크게 짓기로 했고, 상하이는 기금을 크게 만들기로 했다."

    def one_only(said):
        return said if len(re.findall("<t|Hangzhou|Shanghai", said)) < 2 else "Text end."

    engine = FakeEngine(one_only, obeys_prefix=False)
    done = run(engine, text)
    assert done.strategy == "clauses-placeholder"
    assert [o.fate for o in done.outcomes] == [Fate.KEPT] * 2


def test_repair_last():
    engine = FakeEngine(lambda said: re.sub("<t2>|Beijing", "", said), obeys_prefix=False)
    done = run(engine)
    assert done.strategy.endswith("+repair")
    assert [o.fate for o in done.outcomes] == [Fate.KEPT, Fate.REPAIRED, Fate.KEPT]
    assert "Beijing" in done.target
    assert [f.code for f in done.flags] == ["repaired-name"]


def test_ambiguous_stays_ambiguous():
    both = term("산시에 있다.", "산시", "Shaanxi", alternatives=("c-1", "c-2"))
    done = run(FakeEngine(), "산시에 있다.", (both,))
    assert done.outcomes[0].fate is Fate.AMBIGUOUS
    assert [f.code for f in done.flags] == ["ambiguous-name"]


def test_missing_without_english_is_missing():
    unknown = Constraint("term", "모모", 0, 2, 0, 2, "")
    done = run(FakeEngine(), "모모가 왔다.", (unknown,))
    assert [o.fate for o in done.outcomes] == [Fate.MISSING]
    assert [f.code for f in done.flags] == ["missing-name"]


def test_loops_are_retried_and_flagged():
    engine = FakeEngine(lambda said: "the the the the the the")
    done = run(engine, "회의가 열렸다.")
    assert len(engine.calls) > 1
    assert "loop" in [f.code for f in done.flags]


def test_nothing_comes_back_empty():
    done = run(FakeEngine(lambda said: "", obeys_prefix=False))
    assert done.target
    assert all(name in done.target for name in NAMES.values())
    assert "empty" in [f.code for f in done.flags]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("베이징·상하이", "Beijing, Shanghai"),
        ("항저우", "Hangzhou"),
        ("2,300", "2,300"),
        ("AI & IoT", "AI & IoT"),
        ("***", "***"),
    ],
)
def test_without_the_model(text, target):
    engine = FakeEngine()
    done = run(engine, text)
    assert (done.target, done.strategy) == (target, "direct")
    assert engine.calls == []


@pytest.mark.parametrize("text", ["베이징의 밤", "漢字", "회의"])
def test_words_need_the_model(text):
    assert without_model(text, names(text)) is None


def test_lost_acronym_and_invented_figure_are_flagged():
    done = run(FakeEngine(lambda said: "It has 77 units."), "AI를 쓴다.")
    assert sorted(f.code for f in done.flags) == ["invented-figure", "latin-lost"]


def test_order_is_kept_and_progress_counts_all():
    texts = ["항저우", "회의가 열렸다.", "베이징에 있다.", "상하이"]
    segments = [Segment(0, i, i + len(t), t) for i, t in enumerate(texts)]
    counted = []
    done = decode(segments, [names(t) for t in texts], FakeEngine(), OPTIONS, progress=counted.append)
    assert [t.segment.text for t in done] == texts
    assert sum(counted) == len(texts)


def test_nothing_to_do():
    assert decode([], [], FakeEngine(), OPTIONS) == []


BIG = (
    "항저우에서 베이징까지 기업 400여개가 2017년 9월 138억위안을 투자해 상하이를 지원했고, 50.9%는 다시 베이징에 썼다."
)


def big_constraints():
    found = [term(BIG, k, e) for k, e in NAMES.items()]
    second = BIG.rindex("베이징")
    found.append(Constraint("term", "베이징", second, second + 3, second, second + 3, "Beijing", ("Beijing",)))
    found += [
        Constraint(
            "quantity", q.surface, q.start, q.end, q.core_start, q.core_end, q.core_english, q.english, quantity=q
        )
        for q in find_quantities(BIG, None)
    ]
    return tuple(sorted(found, key=lambda c: c.core_start))


MISDEEDS = ["drop", "double", "loop", "shuffle", "glue", "bracket", "wrong", "half", "keep"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(MISDEEDS), max_size=5), st.randoms(use_true_random=False), st.booleans())
def test_kept_is_kept(misdeeds, rng, obeys):
    def spoil(said):
        words = said.split(" ")
        for misdeed in misdeeds:
            place = rng.randrange(len(words))
            if misdeed == "drop":
                del words[place]
                words = words or ["Text"]
            elif misdeed == "double":
                words.insert(rng.randrange(len(words)), words[place])
            elif misdeed == "loop":
                words += ["again"] * 5
            elif misdeed == "shuffle":
                rng.shuffle(words)
            elif misdeed == "glue":
                words[place] = "x" + words[place] + "y"
            elif misdeed == "bracket":
                words[place] = "(" + words[place]
            elif misdeed == "wrong":
                words[place] = rng.choice(["<t9>", "1,000", "Hangzou", "the", "13.8 million yuan"])
            elif misdeed == "half":
                words = words[: max(1, len(words) // 2)]
        return " ".join(words)

    constraints = big_constraints()
    done = run(FakeEngine(spoil, obeys_prefix=obeys), BIG, constraints)
    assert [o.constraint for o in done.outcomes] == list(constraints)
    spans = []
    for outcome in done.outcomes:
        if outcome.fate is Fate.MISSING:
            assert (outcome.target, outcome.target_start) == (None, None)
            continue
        assert done.target[outcome.target_start : outcome.target_end] == outcome.target
        forms = {f.casefold() for f in (outcome.constraint.expected, *outcome.constraint.accepted)}
        quantity = outcome.constraint.quantity
        assert outcome.target.casefold() in forms or quantity is not None
        if quantity is not None and outcome.target.casefold() not in forms:
            assert find_in_english(quantity, outcome.target) is not None
        spans.append((outcome.target_start, outcome.target_end))
    spans.sort()
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    flagged = {(f.start, f.end) for f in done.flags}
    for outcome in done.outcomes:
        if outcome.fate is not Fate.KEPT:
            assert (outcome.constraint.start, outcome.constraint.end) in flagged


def test_long_segments_are_decoded_clause_by_clause_where_the_package_asks_for_it():
    text = "항저우에서 각국 대표가 모인 큰 회의가 열렸고, 베이징에서는 새로운 전시회가 문을 열었다."
    engine = FakeEngine()
    engine.longest = 20
    done = run(engine, text)
    assert done.strategy == "clauses-placeholder"
    assert engine.calls == [["<t1>에서 각국 대표가 모인 큰 회의가 열렸고,", "<t1>에서는 새로운 전시회가 문을 열었다."]]
    assert [o.fate for o in done.outcomes] == [Fate.KEPT] * 2


def test_a_long_segment_that_its_clauses_do_not_keep_is_decoded_whole():
    text = "항저우에서 큰 회의가 열렸고, 베이징에서는 새로운 전시회가 문을 열었다."
    engine = FakeEngine(lambda said: said if "<t2>" in said else re.sub("<t1>", "", said))
    engine.longest = 20
    assert run(engine, text).strategy == "placeholder"
