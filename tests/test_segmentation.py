"""Segmentation: press Korean into sentences that join back, whatever comes in."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.segmentation import LONGEST, sentences, split
from translate.types import Block, Document

with (Path(__file__).parent / "cases" / "segmentation.tsv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_cases(case):
    text = case["text"]
    assert [text[start:end] for start, end in sentences(text)] == case["sentences"].split(" ¦ ")


PIECES = st.sampled_from(
    [
        "했다.",
        "고 ",
        "“",
        "”",
        '"',
        "'",
        "(",
        ")",
        " ",
        "\n",
        "…",
        "?",
        "1.",
        "3.5",
        "A",
        "며, ",
        "가",
        "▲",
        "#가",
        "[1]",
        "。",
        "\u3000",
        "(사진=신화)",
        " /샤먼=한영수 특파원",
        "ⓒ 신화",
    ]
)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=120).map("".join) | st.text(max_size=200))
def test_spans_and_gaps_join_back_to_the_text(text):
    position = 0
    for start, end in sentences(text):
        assert position <= start < end
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip()
        assert end - start <= LONGEST
        position = end
    assert not text[position:].strip()


def test_a_very_long_line_is_cut_at_clauses():
    text = ("항만이 문을 열었으며, " * 200).strip()
    pieces = [text[start:end] for start, end in sentences(text)]
    assert " ".join(pieces) == text
    assert all(len(piece) <= LONGEST and piece.endswith("며,") for piece in pieces)


def test_a_line_without_spaces_is_cut_too():
    assert [end - start for start, end in sentences("가" * (2 * LONGEST + 7))] == [LONGEST, LONGEST, 7]


def test_a_cut_prefers_to_leave_brackets_whole():
    text = "가나 " * 60 + "(" + "다라, " * 20 + ") " + "마바 " * 60
    assert all(text[start:end].count("(") == text[start:end].count(")") for start, end in sentences(text))


def test_segments_carry_document_offsets_and_skip_boilerplate():
    text = "입력 09:11\n배가 왔다. 또 왔다.\n"
    blocks = (Block("boilerplate", 0, 8, text[:8]), Block("paragraph", 9, 21, text[9:21]))
    segments = split(Document("a", text, "txt", "", blocks))
    assert [(s.block, s.text, text[s.start : s.end]) for s in segments] == [
        (1, "배가 왔다.", "배가 왔다."),
        (1, "또 왔다.", "또 왔다."),
    ]


def test_a_long_quotation_that_stands_alone_is_split_inside():
    text = "“" + "항만은 도시의 얼굴이며 우리 모두의 자랑입니다. " * 6 + "감사합니다.” 국장의 말이다."
    pieces = [text[start:end] for start, end in sentences(text)]
    assert len(pieces) == 8
    assert pieces[-1] == "국장의 말이다."
