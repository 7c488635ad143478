"""Characters of names and of words."""

import pytest

from glossary.mining.characters import character_weight


@pytest.mark.parametrize("name", ["臨沅", "儋州", "胤禛", "淮軍"])
def test_characters_of_names(name):
    assert character_weight(name) > 0.5


@pytest.mark.parametrize("word", ["簽判", "推尋", "省級", "親中"])
def test_characters_of_words(word):
    assert character_weight(word) < -0.5


def test_simplified_and_compatibility_forms_are_the_same():
    assert character_weight("临沅") == character_weight("臨沅")
    assert character_weight("\uf942州") == character_weight("壟州")


def test_nothing_has_no_weight():
    assert character_weight("") == 0.0
