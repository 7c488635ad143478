"""Words of code pass as they are: in Markdown and in web pages, never where back quotes or <code> mark a word."""

import pytest

from glossary.types import Anchor
from translate.code_words import with_code
from translate.types import ConstrainedSegment, Constraint, Flag, Segment


def segment(text):
    return Segment(0, 100, 100 + len(text), text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("명령은 `hanyin mine 베이징/` 이다.", ["`hanyin mine 베이징/`"]),
        ("`a`와 ``b ` c``를 쓴다.", ["`a`"]),
        ("`중요한 말`을 강조했다.", []),
        ("가격은 `100`이다.", ["`100`"]),
        ("닫히지 않은 `pip install", []),
        ("옛 인용 `중국의 꿈'이다.", []),
    ],
)
def test_markdown(text, kept):
    assert [c.expected for c in with_code(ConstrainedSegment(segment(text)), markdown=True).constraints] == kept


def test_names_and_flags_within_code_go_and_others_stay():
    text = "베이징의 `cd 베이징` 명령"
    names = tuple(Constraint("term", "베이징", at, at + 3, at, at + 3, "Beijing") for at in (0, 9))
    flags = (Flag("unsure-name", 109, 112, "x"), Flag("unsure-name", 100, 103, "y"))
    done = with_code(ConstrainedSegment(segment(text), names, flags), markdown=True)
    assert [(c.surface, c.expected) for c in done.constraints] == [
        ("베이징", "Beijing"),
        ("`cd 베이징`", "`cd 베이징`"),
    ]
    assert [flag.message for flag in done.flags] == ["y"]


def test_a_web_page_says_it_with_anchors():
    text = "명령은 ls 한글 이고 말은 강조이다."
    anchors = [Anchor(104, 109, "code", ""), Anchor(116, 118, "code", ""), Anchor(0, 5, "code", "")]
    assert [c.expected for c in with_code(ConstrainedSegment(segment(text)), anchors).constraints] == ["ls 한글"]
