"""The variety checker: each rule with pairs that break it and pairs that do not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from translate.training.likeness import Neighbours, english_shape, jaccard, korean_shape
from translate.training.variety import Pair, examine, main, read

CASES = Path(__file__).parent / "cases" / "training_variety.tsv"
AUTHORED = Path(__file__).parent.parent.parent / "shared" / "corpus" / "authored" / "train.tsv"


def cases() -> list[list[str]]:
    return [line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize(("korean", "english", "expected"), cases())
def test_single_pairs(korean: str, english: str, expected: str) -> None:
    _, findings = examine([Pair("x:1", korean.replace("␣", "\u200b"), english)])
    assert sorted({f.rule for f in findings if f.broken}) == [rule for rule in expected.split(",") if rule]


FIRST = Pair(
    "a:1",
    "의료 로봇 시장은 2028년 280억 달러 규모로 커질 전망이다.",
    "The medical robot market is to reach $28 billion by 2028.",
)


@pytest.mark.parametrize(
    ("korean", "english", "rules"),
    [
        (FIRST.korean, "Something else is said here altogether today.", {"duplicate"}),
        (
            "식용 로봇 시장은 2030년 160억 달러 규모로 커질 전망이다.",
            "Edible robots may be worth $16 billion in 2030.",
            {"repeats (korean)"},
        ),
        (
            "2031년이면 의료용 로봇이 90억 달러어치 팔릴 것이다.",
            "The medical robot market is to reach $9 billion by 2031.",
            {"repeats (english)"},
        ),
        (
            "병원은 내년에 수술 로봇 세 대를 들여놓는다.",
            "The hospital will buy three surgical robots next year.",
            set(),
        ),
    ],
)
def test_repetition(korean: str, english: str, rules: set[str]) -> None:
    _, findings = examine([Pair("b:1", korean, english)], [FIRST])
    assert {f.rule for f in findings if f.broken} == rules


def test_names_and_figures_do_not_hide_a_template() -> None:
    one = english_shape("Shares of Samsung Electronics fell 2.1 percent on Monday in Seoul trading")
    other = english_shape("Shares of BYD fell 13 percent on Friday in Hong Kong trading")
    assert jaccard(one, other) == 1.0


def test_a_headline_is_not_all_names() -> None:
    one = english_shape("Seoul Apartment Prices Fall for Third Month")
    other = english_shape("Tokyo Museum Visitors Line Up Before Dawn")
    assert jaccard(one, other) == 0.0


def test_neighbours_find_the_nearest() -> None:
    index = Neighbours([korean_shape("봄꽃 축제가 열렸다."), korean_shape("가을 축제가 한창이다.")])
    likeness, which = index.nearest(korean_shape("가을 축제가 한창이었다."))
    assert which == 1
    assert likeness > 0.4
    assert index.nearest(korean_shape("zzzz")) == (0.0, -1)


def test_repeated_openings() -> None:
    ends = ["웃었다.", "졌다.", "떠났다.", "이겼다."]
    pairs = [Pair(f"x:{n}", f"그 팀은 {n}일에 {end}", f"{'ABCD'[n]}x ended on day {n}.") for n, end in enumerate(ends)]
    _, findings = examine(pairs)
    assert [(f.place, f.rule) for f in findings if f.rule == "opening"] == [("x:2", "opening")]


def test_mix_of_a_large_file() -> None:
    pairs = [Pair(f"x:{n}", f"낱말{n}가 왔다.", f"Word came, number{n}.") for n in range(120)]
    shares, findings = examine(pairs)
    assert shares["short (to 7 Korean words)"] == 1.0
    broken = [f.detail.split(":")[0] for f in findings if f.rule == "mix"]
    assert "short (to 7 Korean words)" in broken
    assert "long (from 17 Korean words)" in broken
    assert not [f for f in examine(pairs[:99])[1] if f.rule == "mix"]


def test_known_words_count_as_old() -> None:
    pairs = [Pair(f"x:{n}", f"낱말{n}가 왔다.", f"Word {n} came.") for n in range(120)]
    shares, findings = examine(pairs, [Pair("y", " ".join(p.korean for p in pairs), "All words that there are.")])
    assert shares["new among the distinct words"] == 0.0
    assert any("new among" in f.detail for f in findings)


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "good.tsv", tmp_path / "bad.tsv"
    good.write_text("병원은 로봇 세 대를 들여놓는다.\tThe hospital will buy three robots.\n", encoding="utf-8")
    bad.write_text("한 칸뿐\n직원 300명이 파업했다.\tSome 400 workers walked out.\n", encoding="utf-8")
    assert main([str(good)]) == 0
    assert main([str(good), str(bad)]) == 1
    out = capsys.readouterr().out
    assert "bad.tsv:1: line: 1 cells" in out
    assert "bad.tsv:2: figures: 300명 is not 400" in out
    assert main([str(bad), "--json", "--against", str(bad)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [f["rule"] for f in told["findings"]] == ["line", "figures"]


def test_a_checked_pair_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    path.write_text("직원 300명이 파업했다.\tSome 400 workers walked out.\tchecked\n", encoding="utf-8")
    assert main([str(path)]) == 0
    (pair,), _ = read(path)
    assert pair.checked


@pytest.mark.skipif(not AUTHORED.exists(), reason="the authored pairs (../shared/corpus) are not here")
def test_pairs_written_by_a_person_hardly_ever_break_a_rule() -> None:
    pairs = read(AUTHORED)[0][3000:4200]
    broken = [f for f in examine(pairs)[1] if f.broken]
    assert len(broken) <= 12, broken
