"""Well-known names stand in for the names of a segment where a package was trained for no marking."""

import re
from types import SimpleNamespace

import pytest
from fakes import FakeEngine, term
from test_decoding import OPTIONS

from translate.decoding import decode
from translate.standins import NAMES, StandIns, mark_standins, standins_of, with_standins, with_symbols
from translate.types import Constraint, Fate, Hypothesis, Segment

ENGLISH = {korean: forms[0] for names in NAMES.values() for korean, forms in names.items()}
KNOWN = StandIns({kind: tuple(names.items()) for kind, names in NAMES.items()})
TEXT = "항저우에서 마윈이 알리바바를 세웠다."


def names(text=TEXT):
    return tuple(
        term(text, korean, english, category=category)
        for korean, english, category in (
            ("항저우", "Hangzhou", "place"),
            ("마윈", "Jack Ma", "person"),
            ("알리바바", "Alibaba", "org"),
        )
        if korean in text
    )


class WellRead(FakeEngine):
    """Loses all Latin in the Korean, but knows the names that stand in, as an engine with no marking does."""

    def __init__(self, known=ENGLISH):
        super().__init__(markings=())
        self.known = known

    def decode(self, sources, options, progress=None, prefixes=None):
        self.calls.append(list(sources))
        outputs = []
        for source, prefix in zip(sources, prefixes or [""] * len(sources), strict=True):
            found = sorted((source.index(k), english) for k, english in self.known.items() if k in source)
            said = [english for _, english in found if english not in prefix]
            outputs.append((Hypothesis(" ".join([prefix, "It says", *said, "here."]).strip()),))
        return outputs


def test_kinds_and_particles_suit():
    marked = mark_standins(TEXT, names(), KNOWN)
    assert marked.source == "독일에서 트럼프가 구글을 세웠다."
    assert marked.words["t2"][0] == "Trump"


def test_a_name_of_the_text_stands_in_for_nothing():
    text = "항저우에서 독일과 프랑스 기업이 France를 만났다."
    marked = mark_standins(text, (term(text, "항저우", "Hangzhou", category="place"),), KNOWN)
    assert marked.source.startswith("인도에서 독일과 프랑스")


def test_a_name_of_the_english_stands_in_for_nothing():
    text = "항저우와 서독을 본다."
    constraints = (term(text, "항저우", "Hangzhou", category="place"), term(text, "서독", "West Germany"))
    assert "독일" not in mark_standins(text, constraints, KNOWN).source


def test_too_few_stand_ins():
    assert mark_standins(TEXT, names(), StandIns({"place": KNOWN.names["place"][:2]})) is None


def test_nothing_to_stand_in_for():
    figure = Constraint("quantity", "3명", 0, 2, 0, 2, "3")
    assert mark_standins("3명이 왔다.", (figure,), KNOWN) is None


def test_there_and_back():
    marked = mark_standins(TEXT, names(), KNOWN)
    english = "In Germany, <t9> met Trump of Google."
    assert with_symbols(english, marked) == "In <t1>, <t9> met <t2> of <t3>."
    assert with_standins(with_symbols(english, marked), marked) == english


def test_only_what_an_engine_carries():
    few = {korean: ENGLISH[korean] for korean in ("독일", "프랑스", "구글", "푸틴", "애플")}
    known = standins_of(WellRead(few))
    assert sorted(k for pairs in known.names.values() for k, _ in pairs) == sorted(few)


def test_an_engine_that_carries_next_to_none_is_asked_no_further():
    assert standins_of(WellRead({"독일": "Germany"})).total == 0


def test_an_engine_is_asked_once():
    engine = WellRead()
    standins_of(engine)
    standins_of(engine)
    assert len(engine.calls) == 1


@pytest.mark.parametrize("text", [TEXT, "마윈은 항저우로 갔다."])
def test_decoded_by_stand_ins_where_inline_english_is_lost(text):
    done = decode([Segment(0, 0, len(text), text)], [names(text)], WellRead(), OPTIONS)[0]
    assert done.strategy == "stand-in"
    assert [o.fate for o in done.outcomes] == [Fate.KEPT] * len(names(text))
    assert not re.search("|".join(ENGLISH.values()), done.target)


def test_a_trained_package_needs_none():
    engine = FakeEngine(lambda said: re.sub(r"<t\d>", "", said))
    decode([Segment(0, 0, len(TEXT), TEXT)], [names()], engine, OPTIONS)
    assert not any(korean in source for call in engine.calls for source in call for korean in ENGLISH)


def test_what_the_stand_in_lost_is_forced():
    class Forgetful(WellRead):
        def decode(self, sources, options, progress=None, prefixes=None):
            outputs = super().decode(sources, options, progress, prefixes)
            lost = "Trump" if prefixes is None and len(sources) < 10 else "nothing"
            return [(SimpleNamespace(text=h[0].text.replace(lost, "someone")),) for h in outputs]

    done = decode([Segment(0, 0, len(TEXT), TEXT)], [names()], Forgetful(), OPTIONS)[0]
    assert done.strategy == "stand-in-forced"
    assert [o.target for o in done.outcomes] == ["Hangzhou", "Jack Ma", "Alibaba"]
