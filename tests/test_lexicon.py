"""What dictionaries know of Hanja expressions: words, compounds of words, rare words, names."""

import pytest

from glossary.lexicon import COMPOUND, RARE, UNLISTED, WORD, lexicon_name, word_status


@pytest.mark.parametrize(
    ("hanja", "status"),
    [
        ("角逐", WORD),
        ("崛起", WORD),
        ("強化", WORD),
        ("安全性", COMPOUND),
        ("異文化", COMPOUND),
        ("會計期間", COMPOUND),
        ("塞翁之馬", RARE),
        ("縣級市", WORD),
        ("嵐皐", UNLISTED),
    ],
)
def test_words(hanja, status):
    assert word_status(hanja) == status
    assert not lexicon_name(hanja)


@pytest.mark.parametrize(
    ("hanja", "category"),
    [
        ("長安", "place"),
        ("江華", "place"),
        ("司馬遷", "person"),
        ("東醫寶鑑", "work"),
        ("議政府", "org"),
        ("康熙", "other"),
    ],
)
def test_names(hanja, category):
    assert lexicon_name(hanja) == category


def test_simplified_and_compatibility_forms_are_the_same():
    assert lexicon_name("长安") == lexicon_name("長安")
    assert word_status("异文化") == word_status("異文化")
