"""The state beside a glossary: equal bytes for equal states, read line by line, and a damaged one counts as deleted."""

import json

import pytest

from glossary.cli_mine import _list
from glossary.state import Memory, State, dump_state, load_state, state_path
from glossary.tally import Tally
from glossary.types import Concept, Source


def state():
    told = Tally()
    told.count(
        Concept(hangul="산시", hanja="陝西", english="Shaanxi", variants=("섬서",), mentions=2, first_seen="a#1")
    )
    told.count(Concept(hangul="산시", hanja="陝西", english="Shensi", source=Source.PRINTED, confidence=0.5))
    once = Tally()
    once.count(Concept(hangul='"복단"', english="Fudan"))
    return State(
        {"c-b": Memory({"hangul": "산시"}, {"english": "-"}, told), "c-a": Memory(tally=once), "c-c": Memory()},
        {"9f": ("b\n,}.txt", {"c-b": 2, "c-a": 1}), "5d": ("a.txt", {})},
    )


@pytest.fixture
def glossary(tmp_path):
    return tmp_path / "names.csv"


def written(path, data):
    state_path(path).write_bytes(data)
    return load_state(path)


def test_what_is_written_is_read_again(glossary):
    assert written(glossary, b"".join(dump_state(state()))) == state()


def test_equal_states_are_equal_bytes():
    one, other = state(), state()
    other.documents = {"5d": ("a.txt", {}), "9f": ("b\n,}.txt", {"c-a": 1, "c-b": 2})}
    other.records = dict(reversed(one.records.items()))
    assert b"".join(dump_state(one)) == b"".join(dump_state(other))


def test_it_is_one_json_value_with_an_entry_a_line():
    data = b"".join(dump_state(state()))
    assert list(json.loads(data)["records"]) == ["c-a", "c-b", "c-c"]
    assert len(data.splitlines()) == 3 + 2 + 3


@pytest.mark.parametrize("indent", [None, 1], ids=["one line", "indented"])
def test_a_state_that_is_laid_out_otherwise_is_read_too(glossary, indent):
    data = json.dumps(json.loads(b"".join(dump_state(state()))), indent=indent)
    assert written(glossary, data.encode()) == state()


@pytest.mark.parametrize("size", [0, 20, 40, 150, -3])
def test_one_that_is_cut_off_counts_as_deleted(glossary, size):
    assert written(glossary, b"".join(dump_state(state()))[:size]) == State()


def test_an_empty_state_has_nothing():
    assert json.loads(b"".join(dump_state(State()))) == {"version": 1, "documents": {}, "records": {}}


def test_a_long_table_is_cut(capsys):
    _list(["hangul"], ([str(number)] for number in range(1234)), (), "names.csv")
    lines = capsys.readouterr().out.splitlines()
    assert (len(lines), lines[-1]) == (502, "… and 734 more: see names.csv")


@pytest.mark.parametrize(
    ("column", "saved", "cell"),
    [
        ("pinyin", "Gu?ngzh?u", "Guǎngzhōu"),
        ("pinyin", "Guangzhou", "Guǎngzhōu"),
        ("pinyin", "Gu?ngxi", "Gu?ngxi"),
        ("simplified", "?州", "广州"),
        ("simplified", "?洲", "?洲"),
        ("hanja", "?州", "?州"),
        ("note", "?", "?"),
        ("english", "Canton?", "Canton?"),
    ],
)
def test_what_a_spreadsheet_lost_in_cp949_comes_back_and_no_persons_word_does(column, saved, cell):
    cells = {"hanja": "廣州", "pinyin": "Guǎngzhōu", "simplified": "广州", "english": "Guangzhou"}
    assert Memory(cells).unspoiled(column, saved) == cell
