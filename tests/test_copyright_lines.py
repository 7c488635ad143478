"""Copyright lines by rule; what no rule reads stays as printed and is flagged, and no sentence is taken for one."""

from pathlib import Path

import pytest

from translate.copyright_lines import copyright_line, is_copyright_line
from translate.credits import Sources
from translate.press_lines import serve
from translate.types import Segment

LINES = (Path(__file__).parent / "cases" / "copyright_lines.tsv").read_text(encoding="utf-8").splitlines()
CASES = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("line", "english"), CASES)
def test_cases(line, english):
    assert (copyright_line(Sources(line, {})) or "-") == english


def test_a_holder_whom_nothing_knows_is_flagged():
    line = "저작권자 ⓒ 가람일보 무단전재-재배포금지"
    served = serve(Segment(0, 0, len(line), line), ())
    assert [(flag.code, line[flag.start : flag.end]) for flag in served.flags] == [("romanised-name", "가람일보")]


def test_what_no_rule_reads_stays_and_is_flagged():
    line = "[제공자ⓒ 가람21통신. 무단전재-재배포 금지.]"
    served = serve(Segment(0, 0, len(line), line), ())
    assert served.target == line
    assert [flag.code for flag in served.flags] == ["copyright-line"]


@pytest.mark.parametrize(
    "text", ["무단 전재가 많다.", "저작권자 ⓒ 표시를 금지한다고 했다.", "ⓒ 신화통신", "All rights reserved."]
)
def test_no_copyright_line(text):
    assert not is_copyright_line(text)
