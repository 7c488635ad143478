"""Name or ordinary word where the sound says nothing: each reason speaks, the sum decides, the confidence means it."""

import pytest

from glossary.mining.context import Context
from glossary.mining.endings import name_ending
from glossary.mining.mentions import find_mentions
from glossary.mining.properness import properness, sureness
from glossary.mining.shapes import begins_with_surname
from glossary.types import Article, Kind


def context(surface, hanja, before="", after="", **more):
    return Context(
        surface, hanja, None, before, more.pop("suffix", ""), more.pop("title", ""), None, after=after, **more
    )


@pytest.mark.parametrize(
    ("judged", "reason"),
    [
        (context("장안", "長安"), "dictionary-name"),
        (context("굴기", "崛起"), "dictionary-word"),
        (context("이문화", "異文化"), "compound-word"),
        (context("노석산", "露石山"), "place-ending"),
        (context("병마사", "兵馬使"), "office"),
        (context("박소연", "朴素姸"), "surname"),
        (context("문제", "文帝"), "temple-name"),
        (context("가평", "嘉平", after=" 3년에"), "era"),
        (context("사촌", "沙村", after=" 마을에서"), "apposition-after"),
        (context("취석", "醉石", before="호는 "), "called-so"),
        (context("지엄", "智儼", inside="智儼, 602~668"), "years"),
        (context("공리", "鞏俐", inside="鞏俐·36"), "age"),
        (context("전주이씨", "全州李氏"), "clan"),
        (context("춘망", "春望", before="두보의 「"), "title-mark"),
    ],
)
def test_a_reason_speaks(judged, reason):
    _, evidence = properness(judged)
    assert reason in [e.kind for e in evidence]
    assert all(e.weight for e in evidence)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("임제(臨濟), 운문(雲門), 조동(曹洞)으로 갈라졌다.", "nnn"),
        ("민심(民心)과 천심(天心)은 하나다.", "cc"),
        ("권세(權勢)와 명리(名利), 안일(安逸)을 버렸다.", "ccc"),
        ("노한(盧閈), 노사신(盧思愼), 신서(申胥)가 왔다.", "nnn"),
    ],
)
def test_a_list_is_of_one_kind(text, kinds):
    found = [m.kind for m in find_mentions(Article("a", text))]
    assert found == [Kind.NAME if letter == "n" else Kind.COMMON_WORD for letter in kinds]


def test_the_same_word_is_a_name_where_its_surroundings_say_so():
    plain, _ = properness(context("관향", "貫鄕"))
    titled, _ = properness(context("관향", "貫鄕", title="스님"))
    assert plain < 0 < titled


def test_sureness_is_symmetric():
    assert sureness(2.0) == sureness(-2.0) > sureness(0.5) > 0.5


def test_surnames_are_read_as_surnames():
    assert begins_with_surname("曺薰鉉", "조훈현")
    assert not begins_with_surname("金剛石", "금강석")


def test_the_longest_ending_counts():
    assert name_ending("屛山書院")[0] == "書院"
    assert name_ending("京")[0] == ""


@pytest.mark.parametrize(("name", "word"), [("法尙", "法典"), ("子淵", "子音"), ("慧琛", "慧眼")])
def test_the_build_speaks_for_names_that_no_list_has(name, word):
    odds = [properness(context("가나", hanja))[0] for hanja in (name, word)]
    assert odds[0] > odds[1] + 1
