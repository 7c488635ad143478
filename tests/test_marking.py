"""Symbols go into the Korean and come out of the English; what touches them is mended."""

import csv
from datetime import date
from pathlib import Path

import pytest
from fakes import term
from hypothesis import given
from hypothesis import strategies as st

from translate.marking import Filled, Marked, fill, fit_particle, mark, without_hanja
from translate.quantities import find_quantities
from translate.tidying import tidy
from translate.types import Constraint

ROWS = (Path(__file__).parent / "cases" / "joints.tsv").read_text(encoding="utf-8").splitlines()
JOINTS = list(csv.DictReader(ROWS, delimiter="\t"))


def test_symbols_are_numbered_apart():
    text = "항저우에 400여개, 베이징에 30개가 있다."
    constraints = [
        term(text, "항저우", "Hangzhou"),
        Constraint("quantity", "400여개", 5, 10, 5, 10, "more than 400"),
        term(text, "베이징", "Beijing"),
        Constraint("quantity", "30개", 17, 20, 17, 20, "30"),
    ]
    marked = mark(text, constraints, "placeholder")
    assert marked.source == "<t1>에 <n1>, <t2>에 <n2>가 있다."
    assert marked.slots == {"t1": 0, "n1": 1, "t2": 2, "n2": 3}


def test_what_is_over_the_limit_goes_inline():
    text = "항저우, 베이징"
    constraints = [term(text, "항저우", "Hangzhou"), term(text, "베이징", "Beijing")]
    assert mark(text, constraints, "placeholder", (1, 1)).source == "<t1>, Beijing"


def test_symbols_of_the_article_itself_are_no_symbols():
    text = "<t1>은 < t 2 >와 항저우다."
    marked = mark(text, [term(text, "항저우", "Hangzhou")], "placeholder")
    assert marked.source.count("<t1>") == 1
    assert marked.source.endswith("<t1>다.")


def test_inline_words_do_not_run_together():
    text = "AI베이징은"
    assert mark(text, [term(text, "베이징", "Beijing")], "inline").source == "AI Beijing은"


@pytest.mark.parametrize(
    ("english", "following", "fitted"),
    [
        ("Beijing", "를", "을"),
        ("Hefei", "을", "를"),
        ("Wuxi", "과 ", "와 "),
        ("Hangzhou", "에서", "에서"),
        ("Hangzhou", "이사", "이사"),
        ("Shenzhen", "", ""),
    ],
)
def test_particles_suit_the_english(english, following, fitted):
    assert fit_particle(english, following) == fitted


def test_hanja_of_ordinary_words_goes():
    assert without_hanja("굴기(崛起)와 마을(小鎭, 작은 마을)") == "굴기와 마을(작은 마을)"
    assert without_hanja("인공지능(AI)") == "인공지능(AI)"


@pytest.mark.parametrize("case", JOINTS, ids=[case["label"] for case in JOINTS])
def test_joints(case):
    accepted = tuple(f for f in (case["expected"], *case["accepted"].split(" | ")) if f)
    kind = case["kind"]
    concept = "c-1" if kind == "term" else ""
    constraint = Constraint(kind, "x", 0, 1, 0, 1, case["expected"], accepted, concept, case["category"])
    letter = "t1" if kind == "term" else "n1"
    filled = fill(
        case["hypothesis"].replace("<x>", f"<{letter}>"), Marked("", {letter: 0}, "placeholder"), [constraint]
    )
    english = tidy(filled, [constraint])
    assert english.text == case["english"]
    start, end = english.spans[0]
    assert english.text[start:end].casefold() in {a.casefold() for a in accepted}


@pytest.mark.parametrize(
    ("korean", "before", "english"),
    [
        ("9월 6일", "It opened in ", "It opened on Sept. 6."),
        ("2017년", "It opened on ", "It opened in 2017."),
        ("2017년 9월", "On ", "In September 2017."),
        ("작년말", "It rose in ", "It rose at the end of last year."),
        ("작년 12월", "It rose on ", "It rose in December last year."),
        ("2017년", "It rose by ", "It rose by 2017."),
    ],
)
def test_prepositions_of_dates(korean, before, english):
    (q,) = find_quantities(korean, date(2018, 1, 4))
    constraint = Constraint("quantity", korean, 0, 1, 0, 1, q.core_english, q.english, quantity=q)
    filled = fill(f"{before}<n1>.", Marked("", {"n1": 0}, "placeholder"), [constraint])
    assert tidy(filled, [constraint]).text == english


def test_doubled_and_unknown_symbols_are_dropped():
    constraint = term("항저우", "항저우", "Hangzhou")
    filled = fill("<t1> and <t1> and <t7> rose.", Marked("<t1>", {"t1": 0}, "placeholder"), [constraint])
    assert (filled.text, filled.doubled, filled.missing) == ("Hangzhou and and rose.", 2, 0)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("It opened ( ) in May.", "It opened in May."),
        ("It opened) in May.", "It opened in May."),
        ("It opened (in May.", "It opened in May."),
        ("1) It opened.", "1) It opened."),
        ("It opened , in May , .", "It opened, in May."),
        ("it opened,, in May", "It opened, in May"),
        ("Beijing 's park", "Beijing's park"),
        ("Beijing's's park", "Beijing's park"),
        (", and it rose.", "And it rose."),
        ("It rose  twice.", "It rose twice."),
        ("It has .NET and 3.5 units...", "It has .NET and 3.5 units..."),
        ("iFLYTEK rose.", "iFLYTEK rose."),
        ('Its new "".', "Its new."),
        ('He said "a" "b".', 'He said "a" "b".'),
        ("It grew,'s system and the's park", "It grew, system and the park"),
        ("5G rose.", "5G rose."),
        ("(AI) rose.", "(AI) rose."),
        ("", ""),
    ],
)
def test_tidy(text, mended):
    assert tidy(Filled(text, {}, 0, 0)).text == mended


def test_brands_keep_their_small_letter():
    vivo = Constraint("term", "비보", 0, 2, 0, 2, "vivo", ("vivo",), "c-1", "org")
    assert tidy(Filled("vivo rose.", {0: (0, 4)}, 0, 0), [vivo]).text == "vivo rose."
    more = Constraint("quantity", "400여개", 0, 5, 0, 5, "more than 400")
    assert (
        tidy(Filled("It grew. more than 400 came.", {0: (9, 22)}, 0, 0), [more]).text == "It grew. More than 400 came."
    )


NAMES = ("Hangzhou", "State Council", "China", "more than 400", "8.2 percent", "vivo", "the U.S.")


@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=4),
    st.lists(
        st.sampled_from([" ", "the ", "a ", " in ", ", ", " (", ") ", "about ", "% ", "'s ", ". ", "s", "<t9>"]),
        max_size=12,
    ),
    st.randoms(use_true_random=False),
)
def test_places_are_right_whatever_stands_around(names, glue, rng):
    constraints = [
        Constraint(
            "quantity" if n[0].isdigit() or n.startswith("more") else "term",
            "x",
            0,
            1,
            0,
            1,
            n,
            (n, "Chinese"),
            "c",
            "place",
        )
        for n in names
    ]
    slots = {f"t{i + 1}": i for i in range(len(names))}
    pieces = [*(f"<{slot}>" for slot in slots), *glue]
    rng.shuffle(pieces)
    english = tidy(fill("".join(pieces), Marked("", slots, "placeholder"), constraints), constraints)
    assert set(english.spans) == set(range(len(names)))
    for index, (start, end) in english.spans.items():
        assert english.text[start:end].casefold() in (names[index].casefold(), "chinese")
