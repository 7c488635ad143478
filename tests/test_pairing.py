"""Sentences of a finished translation are paired with the segments that they say."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from translate.pairing import pair, sentences


def pieces(text):
    return [text[a:b] for a, b in sentences(text)]


def test_abbreviations_do_not_end_a_sentence():
    text = 'Mr. Ma of the U.S. firm left on Sept. 6 at 5 p.m. for Beijing. "It grew 3.5 percent." No. 1 stayed.'
    assert pieces(text) == [
        "Mr. Ma of the U.S. firm left on Sept. 6 at 5 p.m. for Beijing.",
        '"It grew 3.5 percent."',
        "No. 1 stayed.",
    ]


def test_a_headline_needs_no_full_stop():
    assert pieces("Hangzhou Takes Over\n\nIt is quiet.") == ["Hangzhou Takes Over", "It is quiet."]


def test_anchors_decide():
    spans = [(0, 20), (21, 40), (41, 60)]
    places = [[[(1, 5)]], [[(42, 48)]]]
    assert pair([10, 10], places, spans)[0][0] == 0
    assert pair([10, 10], places, spans)[1][1] == 60


def test_a_sentence_left_out():
    spans = [(0, 40), (41, 80)]
    places = [[[(0, 5)], [(6, 9)]], [], [[(42, 45)], [(50, 55)]]]
    paired = pair([20, 20, 20], places, spans)
    assert paired[0] == (0, 40)
    assert paired[2] == (41, 80)


def test_nothing_to_pair():
    assert pair([5, 5], [[], []], []) == [(0, 0), (0, 0)]
    assert pair([], [], [(0, 3)]) == []


@given(st.text(alphabet="ab .?!\n\"'1", max_size=60))
@settings(derandomize=True, max_examples=300, deadline=None)
def test_sentences_hold_every_word(text):
    spans = sentences(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(a < b for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


@given(st.lists(st.integers(1, 60), max_size=8), st.lists(st.integers(1, 90), max_size=8))
@settings(derandomize=True, max_examples=200, deadline=None)
def test_windows_go_forward(lengths, widths):
    spans, start = [], 0
    for width in widths:
        spans.append((start, start + width))
        start += width + 1
    windows = pair(lengths, [[] for _ in lengths], spans)
    assert len(windows) == len(lengths)
    assert all(first[0] <= second[0] for first, second in pairwise(windows))
