"""Tables of wide characters, clipping, colour only where it shows."""

import io

import pytest

from glossary.terminal import clip, coloured, progress_bar, say, style, table, width


@pytest.mark.parametrize(("text", "cells"), [("", 0), ("abc", 3), ("한글", 4), ("漢字a", 5), ("é", 1), ("ＡＢ", 4)])
def test_width(text, cells):
    assert width(text) == cells


@pytest.mark.parametrize("cells", range(1, 12))
def test_clipped_text_fits(cells):
    assert width(clip("커다쉰페이", cells)) <= cells


def test_what_fits_is_not_clipped():
    assert clip("허페이", 6) == "허페이"


def test_columns_line_up_and_lines_have_no_trailing_space():
    lines = table(["hangul", "english"], [["허페이", "Hefei"], ["커다쉰페이", "iFLYTEK"]]).splitlines()
    assert (
        len({width(line[: line.index(word)]) for line, word in zip(lines, ["english", "Hefei", "iF"], strict=True)})
        == 1
    )
    assert all(line == line.rstrip() for line in lines)


def test_limits_cut_long_cells():
    assert "…" in table(["a"], [["가나다라마바사"]], (6,))


def test_no_colour_outside_a_terminal(monkeypatch):
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert not coloured()
    assert style("x", "bold") == "x"


def test_no_color_is_respected(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr("sys.stdout", Terminal())
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert style("x", "bold") == "\x1b[1mx\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert style("x", "bold") == "x"


def test_messages_go_to_standard_error(capsys):
    say("one")
    say("two", quiet=True)
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "one\n")


def test_a_silent_bar_writes_nothing(capsys):
    with progress_bar("mining", 3, quiet=True) as bar:
        bar.update(1)
        bar.update(2, total=4, description="x")
    assert capsys.readouterr() == ("", "")
