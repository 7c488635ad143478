"""Common nouns put into the Korean in English: what is a whole word, particles, and who gets them."""

from __future__ import annotations

import pytest
from fakes import FakeEngine

from translate.decoding import decode
from translate.engine import DecodingOptions
from translate.nouns import find_nouns, gloss, load_nouns
from translate.types import Segment

NOUNS = {"항구": "harbor", "유리": "glass", "유리창": "windowpane", "관세": "tariff", "시": "city"}
CASES = [
    ("항구가 열렸다.", "harbor가 열렸다."),
    ("관세를 항구까지", "tariff을 harbor까지"),
    ("유리를 깼다.", "glass을 깼다."),
    ("유리창은 유리로 만든다.", "windowpane는 glass으로 만든다."),
    ("유리하다", "유리하다"),
    ("항구적인 평화", "항구적인 평화"),
    ("새항구", "새항구"),
    ("관세(關稅)", "관세(關稅)"),
    ("관세청이 시에 알렸다", "관세청이 시에 알렸다"),
    ("<t1>항구", "<t1>항구"),
    ("<t1> 항구의 <n1> 관세", "<t1> harbor의 <n1> tariff"),
    ("K항구", "K항구"),
]


@pytest.mark.parametrize(("korean", "expected"), CASES)
def test_whole_words_are_glossed(korean: str, expected: str) -> None:
    assert gloss(korean, NOUNS) == expected


def test_the_table_is_sorted_and_whole() -> None:
    nouns = load_nouns()
    assert len(nouns) > 3000
    assert list(nouns) == sorted(nouns)
    for korean, english in nouns.items():
        assert len(korean) > 1 and all("가" <= c <= "힣" for c in korean), korean
        assert english.strip() == english and english.replace(" ", "").replace("-", "").isascii(), english
        assert list(find_nouns(korean, nouns)) == [(0, len(korean), english)], korean


def test_frequent_nouns_can_be_left_to_the_model() -> None:
    assert 0 < len(load_nouns(most=10)) < len(load_nouns())


@pytest.mark.parametrize("learnt", [True, False])
def test_only_a_package_that_has_learnt_it_gets_nouns_in_english(learnt: bool) -> None:
    engine = FakeEngine(markings=("placeholder", "inline", "gloss") if learnt else ("placeholder", "inline"))
    noun, english = next(item for item in load_nouns().items() if " " not in item[1])
    decode([Segment(0, 0, len(noun) + 4, f"{noun} 그리고")], [()], engine, DecodingOptions())
    assert any(english in source for call in engine.calls for source in call) == learnt
