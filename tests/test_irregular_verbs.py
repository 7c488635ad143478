"""Forms of verbs that are no English are put right; words that only look like them stay."""

import pytest

from translate.irregular_verbs import mended_pasts


def mended(text, source=""):
    for start, end, new in reversed(mended_pasts(text, source)):
        text = text[:start] + new + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("He speaked.", "He spoke."),
        ("It was speaked of.", "It was spoken of."),
        ("It has not yet growed.", "It has not yet grown."),
        ("It has already growed.", "It has already grown."),
        ("The house was newly builded.", "The house was newly built."),
        ("A letter writed by him costed more.", "A letter written by him cost more."),
        ("They goed and winned.", "They went and won."),
        ("Steal stealed in May.", "Steal stole in May."),
        ("China supplyed it and was accompanyed.", "China supplied it and was accompanied."),
        ("It was inscribe in 1997; they have approve it.", "It was inscribed in 1997; they have approved it."),
        ("It is close, and was incorporated.", "It is close, and was incorporated."),
        ("It was founded; the wounded lighted a seed.", "It was founded; the wounded lighted a seed."),
        ("A dyed cloth, leaded gasoline, a well-builded one.", "A dyed cloth, leaded gasoline, a well-builded one."),
        ("Mr. Goed came.", "Mr. Goed came."),
    ],
)
def test_forms(text, right):
    assert mended(text) == right


def test_what_the_source_prints_is_no_verb():
    assert mended("The band Maked and Builded played.", "밴드 Maked") == "The band Maked and Builded played."
    assert mended("It is maked.", "maked 상표") == "It is maked."
