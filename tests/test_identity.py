"""When two records are the same thing, as labelled cases."""

import pytest

from glossary.identity import Register, thing_of
from glossary.types import Category, Concept, Source


def found(known, new, rivals=1):
    register = Register(thing_of(concept, str(number)) for number, concept in enumerate(known))
    same, ambiguous = register.find(thing_of(new), rivals)
    return "ambiguous" if ambiguous else same.id if same else "new"


SHAANXI = Concept(hangul="산시", hanja="陝西", english="Shaanxi", category=Category.PLACE)
SHANXI = Concept(hangul="산시", hanja="山西", english="Shanxi", category=Category.PLACE)
BARE = Concept(hangul="산시", category=Category.PLACE)
PERSON = Concept(hangul="가오펑", hanja="高峰", category=Category.PERSON)
PEAK = Concept(hangul="고봉", hanja="高峰", category=Category.ORG)
ORG = Concept(hangul="텐센트", english="Tencent", category=Category.ORG, source=Source.PRINTED)


@pytest.mark.parametrize(
    ("known", "new", "expected"),
    [
        ([SHAANXI, SHANXI], Concept(hangul="섬서", hanja="陕西"), "0"),
        ([SHAANXI], SHANXI, "new"),
        ([SHAANXI], BARE, "0"),
        ([SHAANXI, SHANXI], BARE, "ambiguous"),
        ([SHAANXI, SHANXI], Concept(hangul="산시", english="Shanxi"), "1"),
        ([BARE], SHAANXI, "0"),
        ([PERSON], Concept(hangul="가오펑", hanja="高峰", category=Category.PLACE), "new"),
        ([PERSON], Concept(hangul="가오펑", hanja="高峰"), "0"),
        ([PEAK], Concept(hangul="가오펑", hanja="高峰", category=Category.PLACE), "new"),
        ([ORG], Concept(hangul="텐센트", hanja="騰訊", category=Category.PRODUCT), "0"),
        ([ORG], Concept(hangul="텐센트", english="Ten Cents", source=Source.PRINTED), "new"),
        ([ORG], Concept(hangul="텐센트", english="Tengsente"), "0"),
        ([ORG], Concept(hangul="텅쉰", english="Tencent", source=Source.PRINTED), "new"),
        ([Concept(hangul="징둥", hanja="京東", variants=("경동",))], Concept(hangul="경동"), "0"),
        ([], SHAANXI, "new"),
    ],
    ids=[
        "simplified", "same sound, other Hanja", "no Hanja, one candidate", "no Hanja, two candidates",
        "no Hanja, English decides", "Hanja come later", "a person is no place", "unsure what it is",
        "org and place by other names", "org and product", "printed English differs", "composed English differs",
        "same English, other Hangul", "by a variant", "nothing known",
    ],
)  # fmt: skip
def test_same(known, new, expected):
    assert found(known, new) == expected


def test_a_bare_name_gets_no_hanja_while_there_is_a_choice():
    assert found([BARE], SHAANXI, rivals=2) == "new"
