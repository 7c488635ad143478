"""How usual a string is as ordinary Korean: levels, nouns of one syllable, verb forms."""

import pytest

from glossary.wordhood import is_short_noun, is_verb_form, word_level, word_levels


@pytest.mark.parametrize(("common", "rare"), [("주장", "장유"), ("거리", "체리"), ("시간", "관중"), ("관중", "제남")])
def test_common_words_are_above_rare_ones(common, rare):
    assert word_level(common) > word_level(rare) > 0


@pytest.mark.parametrize("name", ["두보", "여포", "시진핑", "마윈", "후난", "칭하이", "없는말"])
def test_names_are_no_words(name):
    assert word_levels(name) == (0, 0)


def test_a_modifier_has_no_particle():
    bare, followed = word_levels("지난")
    assert bare >= 4 > followed


@pytest.mark.parametrize("place", ["함양", "호남", "양산", "청도"])
def test_places_of_korea_are_words(place):
    assert word_levels(place) == (4, 4)


@pytest.mark.parametrize("word", ["주더라도", "이루는", "자란", "가지만", "먹은", "만든다", "오고", "보면", "만드는"])
def test_verb_forms(word):
    assert is_verb_form(word)


@pytest.mark.parametrize("word", ["두보는", "리창이", "황하에서", "시안을", "우한은", "가", "마윈"])
def test_no_verb_forms(word):
    assert not is_verb_form(word)


def test_short_nouns():
    assert is_short_noun("왕")
    assert not is_short_noun("쿤")
