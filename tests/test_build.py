"""How an expression is put together says whether it is a name."""

import pytest

from glossary.mining.build import build_weight, features


@pytest.mark.parametrize(
    ("name", "word"),
    [("王安石", "感染症"), ("碧雲寺", "動脈弓"), ("淸風溪", "糖尿病")],
)
def test_names_outweigh_words(name, word):
    assert build_weight(name) > build_weight(word)


def test_single_characters_and_long_phrases_say_nothing():
    assert build_weight("明") == 0.0
    assert build_weight("天下之達道五所以行之者三") == 0.0


def test_features_tell_where_the_word_is():
    assert "A1" in features("安全性", lambda part: part == "安全")
    assert "B1" in features("大學生", lambda part: part == "學生")
    assert "Q10" in features("安全地帶", lambda part: part == "安全")
