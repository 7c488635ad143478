"""Hangul arithmetic and the distance of spellings."""

from hypothesis import given
from hypothesis import strategies as st

from glossary.phonetics.hangul import coda_is_rieul, compose, decompose, has_coda, is_hangul, jamo
from glossary.phonetics.similarity import jamo_distance, similarity, syllable_distance

SYLLABLES = st.integers(0xAC00, 0xD7A3).map(chr)
WORDS = st.text(SYLLABLES, max_size=6)


@given(SYLLABLES)
def test_composing_undoes_decomposing(syllable):
    assert compose(*decompose(syllable)) == syllable
    assert is_hangul(syllable)
    assert len(jamo(syllable)) == 2 + has_coda(syllable)


def test_codas_choose_the_particle():
    assert [has_coda(word) for word in ("시진핑", "마윈이", "", "A", "曾")] == [True, False, False, False, False]
    assert [coda_is_rieul(word) for word in ("서울", "얼", "평양", "광저우", "")] == [True, True, False, False, False]


@given(WORDS, WORDS)
def test_distance_is_symmetric_and_between_0_and_1(a, b):
    assert jamo_distance(a, b) == jamo_distance(b, a)
    assert 0.0 <= jamo_distance(a, b) <= 1.0
    assert (jamo_distance(a, b) == 0.0) == (a == b)


def test_confusable_spellings_are_nearer_than_others():
    for a, near, far in (
        ("장쩌민", "쟝쩌민", "왕쩌민"),
        ("톈안먼", "텐안먼", "광안먼"),
        ("먼터우거우", "먼터우궈우", "먼터우싱우"),
        ("선전", "센젠", "상하이"),
        ("칭다오", "칭따오", "칭하이"),
        ("후이모", "훼이모", "바오모"),
        ("롄샹", "리엔샹", "베이징"),
    ):
        assert jamo_distance(a, near) < jamo_distance(a, far)
        assert similarity(a, near) > 0.7


def test_what_is_no_hangul_is_equal_or_far():
    assert syllable_distance("A", "A") == 0.0
    assert syllable_distance("A", "가") == 1.0
    assert jamo_distance("", "가") == 1.0
