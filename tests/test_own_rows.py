"""A user's rows beside the base names: unsure ones hide nothing, and another English counts in every form."""

import pytest

from glossary.matching import Matcher
from glossary.types import Category, Concept, Source, Status
from translate.pipeline import prepare

HEFEI = Concept("u-1", "허페이", "合肥", english="Hofei", status=Status.APPROVED, confidence=1.0, source=Source.PERSON)
UNSURE = Concept("u-2", "조훈현", "曺薰鉉", english="Cho Hun-hyun", confidence=0.75)


def english_of(matcher: Matcher, form: str) -> str:
    return matcher.surfaces[form][0].english


@pytest.mark.parametrize("form", ["허페이", "허페이시", "합비", "合肥"])
def test_another_english_counts_in_every_form(form):
    names = prepare([[HEFEI]])
    assert english_of(names.matcher, form) == "Hofei"
    assert names.sources[0][0].category is Category.PLACE


def test_an_unsure_row_does_not_hide_the_base():
    base = english_of(prepare().matcher, "조훈현")
    assert base and english_of(prepare([[UNSURE]]).matcher, "조훈현") == base


def test_a_form_that_another_row_has_is_left_to_it():
    other = Concept("u-3", "합비", "合妃", english="Consort He", status=Status.APPROVED, confidence=1.0)
    assert english_of(prepare([[HEFEI, other]]).matcher, "합비") == "Consort He"


def test_a_rejected_row_takes_no_forms():
    gone = Concept("u-4", "허페이", "合肥", english="Hofei", status=Status.REJECTED)
    assert prepare([[gone]]).sources[0][0].variants == ()
