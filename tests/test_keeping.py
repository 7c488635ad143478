"""Latin words of the Korean that came out garbled go in once more as if they were names."""

from fakes import FakeEngine, term
from test_decoding import OPTIONS

from translate.decoding import decode
from translate.keeping import latin_words
from translate.types import Fate, Segment

TEXT = "항저우에서 iFLYTEK이 GPT-4를 썼다."


def run(engine, text=TEXT):
    constraints = (term(text, "항저우", "Hangzhou"),)
    return decode([Segment(0, 0, len(text), text)], [constraints], engine, OPTIONS)[0]


def test_garbled_latin_is_kept_in_another_attempt():
    engine = FakeEngine(lambda said: said.replace("iFLYTEK", "iFLE").replace("GPT-4", "GP"))
    done = run(engine)
    assert "iFLYTEK" in done.target
    assert "GPT-4" in done.target
    assert done.strategy == "placeholder-kept"
    assert [(o.constraint.expected, o.fate) for o in done.outcomes] == [("Hangzhou", Fate.KEPT)]
    assert done.flags == ()


def test_latin_that_came_out_right_costs_nothing():
    engine = FakeEngine()
    assert run(engine).strategy == "placeholder"
    assert len(engine.calls) == 1


def test_a_version_that_loses_a_name_is_not_taken():
    def change(said):
        return said.replace("<t1>", "") if "<t2>" in said else said.replace("iFLYTEK", "iFLE")

    done = run(FakeEngine(change))
    assert done.strategy == "placeholder"
    assert [flag.code for flag in done.flags] == ["latin-lost"]


def test_words_addresses_and_constraints():
    text = "AT&T의 node.js와 C++, a@b.cn과 항저우(Hangzhou)"
    covered = term(text, "Hangzhou", "Hangzhou")
    assert [word.surface for word in latin_words(text, (covered,))] == ["a@b.cn", "AT&T", "node.js", "C++"]
