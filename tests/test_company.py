"""What keeps company with a homograph: with the name, with the word, and what counts as a cue."""

from pathlib import Path

import pytest

from glossary.company import Company, company, is_known_homograph, sentence_around

TABLE = Path(__file__).parent.parent / "glossary" / "data" / "homograph_company.tsv"
ROWS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]


def around(sentence, surface):
    start = sentence.index(surface)
    return company(surface, sentence, start, start + len(surface), 0, len(sentence))


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [
        ("관도에서 원소의 대군이 무너졌다.", "원소"),
        ("공자는 주역을 아껴 읽었다.", "주역"),
        ("쑤저우에서 우시까지 배로 갔다.", "우시"),
    ],
)
def test_company_of_the_name(sentence, surface):
    assert around(sentence, surface).odds() > 2.0


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [
        ("수소는 가장 가벼운 원소다.", "원소"),
        ("화산 폭발로 주민이 대피했다.", "화산"),
        ("소방 장비를 점검했다.", "장비"),
    ],
)
def test_company_of_the_word(sentence, surface):
    assert around(sentence, surface).odds() < -2.0


def test_a_cue_begins_a_word():
    assert around("대관도로 원소를", "원소") == Company(0, 0)


def test_a_cue_of_one_syllable_is_a_whole_word():
    assert around("술을 마시고 소주를", "소주").word > around("술래가 소주를", "소주").word == 0


def test_the_surface_is_no_cue_of_its_own():
    assert around("공자", "공자") == Company(0, 0)


def test_usual_words_count_half_for_the_name():
    assert around("배우 공리가 왔다.", "공리").name == 0.5


def test_a_surface_of_no_row_has_none():
    assert not is_known_homograph("베이징")
    assert around("중국 베이징의 거리", "베이징") == Company(0, 0)


def test_the_sentence_ends_at_a_full_stop_or_line():
    text = "하나. 둘 원소 셋. 넷\n다섯"
    left, right = sentence_around(text, 6, 8, 80)
    assert text[left:right] == ". 둘 원소 셋"


def test_rows():
    surfaces = [row[0] for row in ROWS[1:]]
    groups = {row[0] for row in ROWS if row[0].startswith("@")}
    assert all(len(row) == 3 for row in ROWS)
    assert len(surfaces) == len(set(surfaces)) > 400
    assert {cue for row in ROWS for cell in row[1:] for cue in cell.split() if cue.startswith("@")} <= groups
    assert not [row[0] for row in ROWS[1:] if set(row[1].split()) & set(row[2].split())]
