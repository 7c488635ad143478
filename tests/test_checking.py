"""What stands in the English: each constraint once, acronyms, invented figures, forbidden forms."""

import pytest
from fakes import term

from translate.checking import avoided_forms, check, invented_figures, lost_figures, lost_latin
from translate.quantities import find_quantities
from translate.types import Constraint, Fate, Outcome


def figure(text):
    (found,) = find_quantities(text, None)
    return Constraint(
        "quantity", found.surface, found.start, found.end, found.core_start, found.core_end, found.core_english,
        found.english, quantity=found,
    )  # fmt: skip


CITY = term("항저우", "항저우", "Hangzhou")


@pytest.mark.parametrize(
    ("expected", "accepted", "english", "target"),
    [
        ("Hangzhou", (), "It is in Hangzhou.", "Hangzhou"),
        ("Hangzhou", (), "It is in hangzhou.", "hangzhou"),
        ("Hangzhou", (), "HANGZHOU RISES", "HANGZHOU"),
        ("Hangzhou", (), "A Hangzhounese dish", None),
        ("Hangzhou", (), "It is in Guangzhou.", None),
        ("Hangzhou", (), "Hangzhou's park", "Hangzhou"),
        ("JD.com", ("Jingdong",), "Jingdong rose.", "Jingdong"),
        ("China", ("Chinese",), "Chinese firms", "Chinese"),
        ("vivo", (), "A vivo phone", "vivo"),
        ("AWS", (), "It laws there", None),
        ("AI", (), "They said: ai", None),
        ("C++", (), "C++ is used", "C++"),
    ],
)
def test_one_name(expected, accepted, english, target):
    constraint = term("이름", "이름", expected, accepted=(expected, *accepted))
    (outcome,) = check([constraint], english)
    assert outcome.target == target
    assert outcome.fate is (Fate.KEPT if target else Fate.MISSING)


def test_each_place_counts_once():
    found = check([CITY, CITY, CITY], "Hangzhou and Hangzhou.")
    assert [o.fate for o in found] == [Fate.KEPT, Fate.KEPT, Fate.MISSING]
    assert found[0].target_start != found[1].target_start


def test_longer_names_choose_first():
    long = term("항저우만", "항저우만", "Hangzhou Bay")
    found = check([CITY, long], "Hangzhou Bay")
    assert [o.fate for o in found] == [Fate.MISSING, Fate.KEPT]


def test_a_given_place_is_checked_too():
    (right,) = check([CITY], "Go to Hangzhou.", {0: (6, 14)})
    assert (right.target_start, right.target_end) == (6, 14)
    (wrong,) = check([CITY], "Go to Shanghai.", {0: (6, 14)})
    assert wrong.fate is Fate.MISSING
    (empty,) = check([Constraint("term", "모모", 0, 2, 0, 2, "")], "Go.", {0: (0, 0)})
    assert empty.fate is Fate.MISSING


def test_repaired_and_ambiguous():
    assert check([CITY], "Hangzhou", None, frozenset({0}))[0].fate is Fate.REPAIRED
    both = term("산시", "산시", "Shaanxi", alternatives=("c-1", "c-2"))
    assert check([both], "Shaanxi")[0].fate is Fate.AMBIGUOUS
    assert check([both], "Xi'an")[0].fate is Fate.MISSING


@pytest.mark.parametrize(
    ("korean", "english", "kept"),
    [
        ("138억위안", "It cost 13.8 billion yuan.", True),
        ("138억위안", "It cost 13.8bn yuan.", True),
        ("138억위안", "It cost 1.38 billion yuan.", False),
        ("138억위안", "It cost 13.8 billion won.", False),
        ("400여개", "It has more than 400 firms.", True),
        ("400여개", "It has less than 400 firms.", False),
        ("50.9%", "It took 50.9%.", True),
        ("50.9%", "It took 50.8%.", False),
    ],
)
def test_figures(korean, english, kept):
    (outcome,) = check([figure(korean)], english)
    assert outcome.fate is (Fate.KEPT if kept else Fate.MISSING)


@pytest.mark.parametrize(
    ("korean", "english", "lost"),
    [
        ("IBM·지멘스가 왔다.", "IBM and Siemens came.", []),
        ("IBM·지멘스가 왔다.", "Siemens came.", ["IBM"]),
        ("AI를 쓴다.", "It uses artificial intelligence.", []),
        ("AI를 쓴다.", "It said so.", ["AI"]),
        ("R&D와 IoT", "R&D and IoT", []),
        ("5G와 iPhone", "the network", ["5G", "iPhone"]),
        ("SUV들", "SUVs rose", []),
        ("A씨가 왔다.", "A man came.", []),
        ("hanyin@example.com에 쓴다.", "Write us.", ["hanyin@example.com"]),
        ("hanyin@example.com에 쓴다.", "Write hanyin@example.com.", []),
        ("Beijing에서", "There", []),
    ],
)
def test_lost_latin(korean, english, lost):
    assert [korean[a:b] for a, b in lost_latin(korean, (), english)] == lost


def test_latin_inside_a_name_is_the_names_matter():
    constraint = term("AWS가", "AWS", "AWS")
    assert lost_latin("AWS가", [constraint], "none") == []


def test_invented_figures():
    constraint = figure("138억위안")
    english = "13.8 billion yuan, 2,018 and 77"
    outcomes = check([constraint], english)
    found = invented_figures("138억위안과 2018", outcomes, english)
    assert [english[a:b] for a, b in found] == ["77"]


def test_the_digits_of_a_constraint_excuse_no_other_figure():
    text = "138억위안을 썼다"
    english = "138 billion yuan was spent (13.8 billion yuan)."
    found = invented_figures(text, check([figure(text)], english), english)
    assert [english[a:b] for a, b in found] == ["138"]


@pytest.mark.parametrize(
    ("text", "english", "lost"),
    [
        ("1000묘의 밭", "1,000 mu of fields", []),
        ("1000묘의 밭", "100 mu of fields", ["1000"]),
        ("3·1운동", "the March 1 movement", []),
        ("5무의 땅", "five mu of land", []),
        ("제７부", "part 7", []),
        ("G20과 5G, A350", "it is gone", []),
        ("www.example.com/2018 참조", "see there", []),
    ],
)
def test_lost_figures(text, english, lost):
    assert [text[a:b] for a, b in lost_figures(text, (), english)] == lost


def test_a_figure_with_a_constraint_is_not_lost_twice():
    text = "400명이 왔다"
    assert lost_figures(text, check([figure(text)], "Many came."), "Many came.") == []


def test_avoided_forms():
    constraint = term("옌볜", "옌볜", "Yanbian", avoid=("Yenbian", "Yanbian City"))
    outcomes = check([constraint], "Yanbian")
    assert avoided_forms(outcomes, "Yanbian") == []
    assert [form for _, form in avoided_forms(outcomes, "Yanbian or yenbian")] == ["Yenbian"]
    assert avoided_forms([Outcome(constraint, Fate.MISSING)], "Yenbianese") == []
