"""Names known while mining: several sources, one answer."""

from glossary.mining.known import KnownNames
from glossary.types import Concept

WHOLE = Concept("c-1", "칭화대학", "淸華大學", "清华大学", english="Tsinghua University", variants=("칭화대",))
OTHER = Concept(
    "c-2", "칭화대학원", "淸華大學院", "清华大学院", english="Tsinghua Graduate School", variants=("칭화대",)
)


def test_a_short_form_is_found_in_the_base():
    assert KnownNames.of([WHOLE]).find("칭화대", "淸華大") == WHOLE


def test_a_glossary_that_holds_the_name_too_does_not_hide_its_short_form():
    mine = Concept(WHOLE.id, WHOLE.hangul, WHOLE.hanja, WHOLE.simplified, english="Tsinghua", variants=("칭화대",))
    assert KnownNames.of([mine], [WHOLE]).find("칭화대", "淸華大") == mine


def test_a_short_form_of_two_names_is_neither():
    assert KnownNames.of([WHOLE], [OTHER]).find("칭화대", "淸華大") is None


def test_a_row_without_english_does_not_hide_the_english_of_the_base():
    bare = Concept("c-3", "텐센트", "騰訊", "腾讯")
    base = Concept("c-3", "텐센트", "騰訊", "腾讯", english="Tencent")
    assert KnownNames.of([bare], [base]).find("텐센트", "騰訊") == base
    assert KnownNames.of([bare]).find("텐센트", "騰訊") == bare
