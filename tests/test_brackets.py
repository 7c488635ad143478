"""Bracket forms, nesting, cut-off teasers, and the parts inside."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.mining.brackets import PAIRS, find_brackets, split_parts


@pytest.mark.parametrize(
    ("text", "insides"),
    [
        ("가(나)다", ["나"]),
        ("가（나）다", ["나"]),
        ("가[나]다〔라〕【마】", ["나", "라", "마"]),
        ("가〈나〉『다』<라>", ["나", "다", "라"]),
        ("가(나(다)라)", ["다", "나라"]),
        ("가(나〈다)라", ["나〈다"]),
        ("가)나", []),
        ("가(나\n다)", []),
        ("가()나", [""]),
        ("3 < 5, 7 > 2 (가)", [" 5, 7 ", "가"]),
        ("안후이(安徽)성과 저장(浙江..", ["安徽", "浙江"]),
        ("저장(浙江", ["浙江"]),
        ("중국 육상협회(中国…", ["中国"]),
        ("가(나다..", []),
        ("(" * 50, []),
        (")" * 50, []),
    ],
)
def test_insides(text, insides):
    assert [bracket.inside for bracket in find_brackets(text)] == insides


def test_a_cut_off_bracket_is_not_closed_and_ends_where_its_hanja_end():
    text = "중심지 저장(浙江.. 10.05"
    (bracket,) = find_brackets(text)
    assert not bracket.closed
    assert text[bracket.start : bracket.end] == "(浙江"


def test_a_bracket_that_was_never_closed_does_not_swallow_the_text():
    text = "가(나 " + "다 " * 2000 + "안후이(安徽)성"
    assert [b.inside for b in find_brackets(text)] == ["安徽"]


@pytest.mark.parametrize(
    ("inside", "parts"),
    [
        ("科大訊飛⋅iFLYTEK⋅아이플라이텍", [("科大訊飛", "han"), ("iFLYTEK", "latin"), ("아이플라이텍", "hangul")]),
        ("任正非·74", [("任正非", "han"), ("74", "number")]),
        ("7,200명", [("7,200명", "hangul")]),
        ("중국명: 江蘇", [("江蘇", "han")]),
        ("한자 江蘇", [("江蘇", "han")]),
        ("王海峰 CTO", [("王海峰", "han"), ("CTO", "latin")]),
        ("Hu Jia 胡佳", [("Hu Jia", "latin"), ("胡佳", "han")]),
        ("小鎭, 작은 마을", [("小鎭", "han"), ("작은 마을", "hangul")]),
        ("", []),
        (" · ", []),
        ("‘江蘇’", [("江蘇", "han")]),
        ("2018~2020년", [("2018~2020년", "hangul")]),
    ],
)
def test_parts(inside, parts):
    assert [(part.text, part.script) for part in split_parts(inside)] == parts


@settings(derandomize=True, max_examples=300)
@given(st.text(alphabet="가나北京A1 ·.…\n" + "".join(PAIRS) + "".join(PAIRS.values()), max_size=60))
def test_every_bracket_stands_where_it_says(text):
    for bracket in find_brackets(text):
        piece = text[bracket.start : bracket.end]
        assert piece[0] == bracket.opening
        assert "\n" not in piece
        if bracket.closed:
            assert piece[-1] == PAIRS[bracket.opening]
        assert re.sub(r"\s", "", bracket.inside) in re.sub(r"\s", "", piece) or any(c in piece[1:] for c in PAIRS)
        assert all(part.text for part in split_parts(bracket.inside))
