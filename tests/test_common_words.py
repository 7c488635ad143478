"""Common nouns put into the Korean in English: what is a whole word, particles, and who gets them."""

from __future__ import annotations

import pytest
from fakes import FakeEngine

from translate.common_words import CommonWords, find_words, gloss, load_words
from translate.decoding import decode
from translate.engine import DecodingOptions
from translate.training.glosses import forms
from translate.types import Segment

WORDS = CommonWords(
    {"항구": "harbor", "유리": "glass", "유리창": "windowpane", "관세": "tariff", "시": "city"},
    {"초빙": "recruit", "창백": "pale", "유리": "advantageous"},
)
CASES = [
    ("항구가 열렸다.", "harbor가 열렸다."),
    ("관세를 항구까지", "tariff을 harbor까지"),
    ("유리를 깼다.", "glass을 깼다."),
    ("유리창은 유리로 만든다.", "windowpane는 glass으로 만든다."),
    ("유리하다", "advantageous하다"),
    ("교수를 초빙하면서", "교수를 recruit하면서"),
    ("초빙됐던 창백한 초빙 교수", "recruit됐던 pale한 초빙 교수"),
    ("초빙장을", "초빙장을"),
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
    assert gloss(korean, WORDS) == expected


def test_the_tables_are_sorted_and_whole() -> None:
    words = load_words()
    assert len(words.nouns) > 3000 and len(words.verbs) > 1000
    for table, after in ((words.nouns, ""), (words.verbs, "했다")):
        assert list(table) == sorted(table)
        for korean, english in table.items():
            assert len(korean) > 1 and all("가" <= c <= "힣" for c in korean), korean
            assert english.strip() == english and english.replace(" ", "").replace("-", "").isalpha(), english
            assert english.isascii(), english
            assert list(find_words(korean + after, words)) == [(0, len(korean), english)], korean


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("take over", "it took over", "took over"),
        ("withdraw", "Withdrawing", "Withdrawing"),
        ("plan", "planned", "planned"),
        ("issue", "issuing", "issuing"),
        ("rely", "relied", "relied"),
        ("key interest rate", "key interest rates", "key interest rates"),
        ("spread", "spreading", "spreading"),
        ("fisherman", "two fishermen", "fishermen"),
        ("city", "the citadel", None),
        ("car", "a carpet", None),
    ],
)
def test_a_basic_form_is_found_in_its_inflections(word: str, text: str, found: str | None) -> None:
    match = forms(word).search(text)
    assert (match[0] if match else None) == found


@pytest.mark.parametrize("learnt", [True, False])
def test_only_a_package_that_has_learnt_it_gets_nouns_in_english(learnt: bool) -> None:
    engine = FakeEngine(markings=("placeholder", "inline", "gloss") if learnt else ("placeholder", "inline"))
    noun, english = next(item for item in load_words().nouns.items() if " " not in item[1])
    decode([Segment(0, 0, len(noun) + 4, f"{noun} 그리고")], [()], engine, DecodingOptions())
    assert any(english in source for call in engine.calls for source in call) == learnt
