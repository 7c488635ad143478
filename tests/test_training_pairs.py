"""The training's data: names and figures aligned on both sides, every marking of a pair, filters."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from translate.training.config import Config
from translate.training.corpus import Pair, acceptable, annotate, clean
from translate.training.figures import align_figures, korean_figures, korean_value
from translate.training.markings import Edit, Names, another, apply, mark, mended, placeholders
from translate.training.names import NamePairs, align_names, english_sound, korean_sound, with_bracket

CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines if line]


@pytest.mark.parametrize(("korean", "english", "expected"), rows("training_figures.tsv"))
def test_figures_of_equal_value_are_aligned(korean: str, english: str, expected: str) -> None:
    found = [f"{korean[a:b]}={english[c:d]}" for a, b, c, d in align_figures(korean, english)]
    assert found == [pair for pair in expected.split(" | ") if pair]


@pytest.mark.parametrize(("korean", "english", "expected"), rows("training_names.tsv"))
def test_names_are_aligned_by_sound(korean: str, english: str, expected: str) -> None:
    found = [f"{korean[a:b]}={english[c:d]}" for a, b, c, d in align_names(korean, english, NamePairs())]
    assert found == [pair for pair in expected.split(" | ") if pair]


def test_names_are_aligned_by_company() -> None:
    verbs = [("말했다", "spoke"), ("답했다", "answered"), ("물었다", "asked"), ("썼다", "wrote"), ("봤다", "looked")]
    pairs = [(f"상무부가 {ko}.", f"The Commerce Ministry {en}.") for ko, en in verbs]
    pairs += [(f"외교부가 {ko}.", f"The Foreign Ministry {en}.") for ko, en in verbs]
    counts = NamePairs().learn(pairs)
    korean, english = pairs[0]
    found = [(korean[a:b], english[c:d]) for a, b, c, d in align_names(korean, english, counts)]
    assert found == [("상무부", "Commerce Ministry")]


def test_sounds() -> None:
    assert korean_sound("지린") == "JLN"
    assert english_sound("Jilin") == "JLN"


def test_korean_values() -> None:
    assert korean_value("1조 7000억") == 1.7e12
    assert korean_value("3만 2천") == 32000
    assert [f.keys[0][0] for f in korean_figures("2016년 5월 3만 명")] == ["ymd", "amount"]


def test_bracket_belongs_to_the_name() -> None:
    text = "기자(Giza)의 피라미드(약 4500년 전)"
    assert text[: with_bracket(text, 0, 2)] == "기자(Giza)"
    start = text.index("피라미드")
    assert with_bracket(text, start, start + 4) == start + 4


def test_marking_numbers_in_korean_order_on_both_sides() -> None:
    pair = annotate(
        Pair("베이징에서 3월 5일 138억 위안을 썼다.", "It spent 13.8 billion yuan in Beijing on March 5.", 0),
        NamePairs(),
    )
    korean, english = apply(pair, placeholders(pair, pair.terms, pair.figures, Config()))
    assert korean == "<t1>에서 <n1> <n2>을 썼다."
    assert english == "It spent <n2> in <t1> on <n1>."


def test_every_marking_keeps_both_sides_in_step() -> None:
    pair = annotate(
        Pair("톈진의 공장 40곳이 25% 늘었다.", "The 40 factories in Tianjin grew 25 percent.", 0), NamePairs()
    )
    rng, kinds = random.Random(1), set()
    for _ in range(200):
        korean, english = mark(pair, Config(), rng, Names(("Hefei",), ("Hefei",)))
        for symbol in ("<t1>", "<n1>", "<n2>", "Hefei"):
            assert (symbol in korean) == (symbol in english)
        kinds.add("t" if "<" in korean else "plain" if "톈진" in korean else "inline")
    assert kinds == {"t", "plain", "inline"}


SWAPS = [  # name on both sides, another name, what becomes of the pair
    ("제주는 섬이다.", (0, 2, 0, 4), "Jeju is an island.", "Lantau", "Lantau는 섬이다.", "Lantau is an island."),
    ("톈진은 크다.", (0, 2, 0, 7), "Tianjin is big.", "Gaoyou", "Gaoyou는 크다.", "Gaoyou is big."),
    (
        "그는 레닌이라는 사람이다.",
        (3, 5, 14, 19),
        "He is someone Lenin.",
        "Roh",
        "그는 Roh이라는 사람이다.",
        "He is someone Roh.",
    ),
    (
        "애플 공장을 지었다.",
        (0, 2, 12, 17),
        "It built an Apple plant.",
        "Sony",
        "Sony 공장을 지었다.",
        "It built a Sony plant.",
    ),
    ("HD현대가 웃었다.", (2, 4, 3, 10), "HD Hyundai smiled.", "Kia", "HD Kia가 웃었다.", "HD Kia smiled."),
    ("파리로 갔다.", (0, 2, 10, 15), "They left Paris.", "Hanoi", "Hanoi로 갔다.", "They left Hanoi."),
]


@pytest.mark.parametrize(("korean", "span", "english", "name", "swapped", "told"), SWAPS)
def test_a_swapped_name_has_its_particle_and_article(
    korean: str, span: tuple[int, int, int, int], english: str, name: str, swapped: str, told: str
) -> None:
    pair = Pair(korean, english, 0)
    assert mended(pair, [Edit(span, name, name)]) == (swapped, told)


def test_a_name_after_the_gives_way_to_one_that_takes_it() -> None:
    names = Names(("Gobi Desert",), ("Kim Min-su",))
    pair = Pair("홍해를 지났다.", "It passed the Red Sea.", 0)
    drawn = {another(pair, (0, 2, 14, 21), names, random.Random(n)) for n in range(60)}
    assert "Gobi Desert" in drawn
    assert "Kim Min-su" not in drawn
    assert all(" " in name for name in drawn)


def test_cleaning_and_filters() -> None:
    assert clean("  가나\u200b &amp; 다 ") == "가나 & 다"
    assert acceptable("중국 정부가 계획을 발표했다.", "The Chinese government announced a plan.", "prose", 400)
    assert not acceptable("The plan", "The Chinese government announced a plan.", "prose", 400)
    assert not acceptable("중국 정부가 계획을 발표했다.", "중국 government announced it.", "prose", 400)
    assert not acceptable("중국", "The Chinese government announced a very long plan about it.", "prose", 400)
