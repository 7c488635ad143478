"""What is evidently wrong in a sentence is put right, what may be right stays, and names and figures never change."""

from pathlib import Path

import pytest

from translate.edits import Edited
from translate.evident_errors import put_right
from translate.quantities import find_quantities
from translate.types import Constraint, Fate, Outcome

LINES = (Path(__file__).parent / "cases" / "evident_errors.tsv").read_text(encoding="utf-8").splitlines()
CASES = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("english", "korean", "mended"), CASES)
def test_cases(english, korean, mended):
    edited = Edited(english, ())
    put_right(edited, korean)
    assert edited.text == mended


def figure(korean, english, said):
    own = find_quantities(korean)[0]
    constraint = Constraint(
        "quantity", own.surface, own.start, own.end, own.start, own.end, said, own.english, quantity=own
    )
    start = english.index(said)
    return Outcome(constraint, Fate.KEPT, said, start, start + len(said))


@pytest.mark.parametrize(
    ("korean", "english", "said", "mended"),
    [
        ("신화통신이 22일 보도했다.", "Xinhua reported the 22nd.", "the 22nd", "Xinhua reported on the 22nd."),
        ("신화통신이 22일 보도했다.", "Xinhua reported the 22nd that", "the 22nd", "Xinhua reported on the 22nd that"),
        ("회의는 22일로 연기됐다.", "The meeting was postponed the 22nd.", "the 22nd", None),
        ("22일에 열린 회의", "It visited the 22nd meeting.", "the 22nd", None),
        ("22일 열린다.", "It opens on the 22nd.", "the 22nd", None),
        ("회의가 7월 19일 열렸다.", "It was held in July 19.", "July 19", "It was held on July 19."),
        ("7월 19일의 회의", "The meeting in July 19.", "July 19", None),
        ("한 명이 다쳤다.", "One people were hurt.", "One", "One person was hurt."),
        ("두 명이 다쳤다.", "Two people were hurt.", "Two", None),
    ],
)
def test_figures(korean, english, said, mended):
    edited = Edited(english, (figure(korean, english, said),))
    put_right(edited, korean)
    assert edited.text == (mended or english)
    outcome = edited.outcomes[0]
    assert edited.text[outcome.target_start : outcome.target_end] == said


@pytest.mark.parametrize(
    ("expected", "category", "first"),
    [("lying flat", "other", "Lying"), ("vivo", "org", "vivo"), ("blue-and-white porcelain", "product", "Blue")],
)
def test_a_name_of_common_words_begins_a_sentence_with_a_capital(expected, category, first):
    term = Constraint("term", "이름", 0, 2, 0, 2, expected, (expected,), "c-1", category)
    edited = Edited(f"{expected} is known.", (Outcome(term, Fate.KEPT, expected, 0, len(expected)),))
    put_right(edited, "이름은 알려졌다.")
    assert edited.text.startswith(first)
    assert edited.outcomes[0].target == edited.text[: len(expected)]
