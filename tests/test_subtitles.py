"""Subtitles: cues become anchors of a running text, and come back in English with their times."""

import pytest

from glossary.articles import article_from_bytes
from glossary.errors import ArticleError
from glossary.subtitles import srt_to_text
from translate.documents import read_document
from translate.rendering.srt import WIDEST_LINE, deal, render
from translate.rendering.types import RenderInput
from translate.segmentation import split
from translate.types import Translation

SRT = """1
00:00:01,000 --> 00:00:03,500 X1:100
<i>푸젠성 샤먼(廈門)에서</i>
{\\an8}새 항만이

2
0:00:03.5 --> 0:00:06.0
4일 문을 열었습니다.

3
00:00:09,000 --> 00:00:10,000
- 어디서 오셨습니까?
- 베이징에서 왔습니다.

4
00:00:11,000 --> 00:00:12,000

5
00:00:13,000 --> 00:00:14,000
2018
"""
TEXT = "푸젠성 샤먼(廈門)에서 새 항만이\n4일 문을 열었습니다.\n\n- 어디서 오셨습니까?\n- 베이징에서 왔습니다.\n\n2018\n"


def article(raw=SRT):
    return article_from_bytes(raw.encode(), "a.srt", "srt", "a.srt")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_text_and_cues(newline):
    text, cues = srt_to_text(SRT.replace("\n", newline), "a.srt")
    assert text == TEXT
    assert [(text[cue.start : cue.end], cue.value) for cue in cues] == [
        ("푸젠성 샤먼(廈門)에서 새 항만이", "00:00:01,000 --> 00:00:03,500"),
        ("4일 문을 열었습니다.", "00:00:03,500 --> 00:00:06,000"),
        ("- 어디서 오셨습니까?\n- 베이징에서 왔습니다.", "00:00:09,000 --> 00:00:10,000"),
        ("", "00:00:11,000 --> 00:00:12,000"),
        ("2018", "00:00:13,000 --> 00:00:14,000"),
    ]


def test_a_pause_ends_a_sentence():
    raw = "1\n00:00:01,000 --> 00:00:02,000\n샤먼의\n\n2\n00:00:09,000 --> 00:00:10,000\n항만\n"
    assert srt_to_text(raw, "a")[0] == "샤먼의\n\n항만\n"


def test_blocks():
    document = read_document(article())
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("paragraph", "푸젠성 샤먼(廈門)에서 새 항만이\n4일 문을 열었습니다."),
        ("item", "어디서 오셨습니까?"),
        ("item", "베이징에서 왔습니다."),
        ("paragraph", "2018"),
    ]


@pytest.mark.parametrize(
    ("raw", "says"), [("항만이 열렸다.", "no cues"), ("1\n00:00:01,0 --> 00:00:02,0\n\n", "no text")]
)
def test_what_is_no_subtitle(raw, says):
    with pytest.raises(ArticleError, match=says):
        srt_to_text(raw, "a.srt")


def test_english_keeps_the_times():
    document = read_document(article())
    english = [
        "A new port opened on Monday in the city of Xiamen, in Fujian Province.",
        "Where are you from?",
        "From Beijing.",
        "2018",
    ]
    translations = tuple(Translation(s, e) for s, e in zip(split(document), english, strict=True))
    assert render(RenderInput(document, translations)) == (
        "1\n00:00:01,000 --> 00:00:03,500\nA new port opened on Monday\nin the city of Xiamen,\n\n"
        "2\n00:00:03,500 --> 00:00:06,000\nin Fujian Province.\n\n"
        "3\n00:00:09,000 --> 00:00:10,000\n- Where are you from?\n- From Beijing.\n\n"
        "4\n00:00:13,000 --> 00:00:14,000\n2018\n\n"
    )


@pytest.mark.parametrize("shares", [[1], [3, 1], [1, 1, 1, 1, 1], [0, 5]])
def test_dealing_loses_no_word(shares):
    text = "The port opened on Monday, officials said; 48 cranes work at night."
    pieces = deal(text, shares)
    assert len(pieces) == len(shares)
    assert " ".join(filter(None, pieces)) == text


def test_a_cue_without_words_gives_its_time_away():
    raw = "1\n00:00:01,000 --> 00:00:02,000\n아주 긴 문장이\n\n2\n00:00:02,000 --> 00:00:03,000\n있다.\n"
    document = read_document(article(raw))
    translations = tuple(Translation(s, "Yes.") for s in split(document))
    assert render(RenderInput(document, translations)) == "1\n00:00:01,000 --> 00:00:03,000\nYes.\n\n"


def test_lines_are_short():
    raw = "1\n00:00:01,000 --> 00:00:02,000\n문장이다.\n"
    document = read_document(article(raw))
    long = "Every one of the forty-eight cranes of the port of Xiamen has worked through the night since Monday."
    lines = render(RenderInput(document, tuple(Translation(s, long) for s in split(document)))).splitlines()[2:]
    assert all(len(line) <= WIDEST_LINE for line in lines)
    assert " ".join(filter(None, lines)) == long
