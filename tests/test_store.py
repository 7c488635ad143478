"""The glossary file: read tolerantly, written exactly, and a person's word is final."""

import csv
import io
import json
from pathlib import Path

import pytest

from glossary.errors import GlossaryFileError, OutputError
from glossary.schema import COLUMNS
from glossary.state import state_path
from glossary.store import Glossary
from glossary.types import Category, Concept, Source, Status

BOM = b"\xef\xbb\xbf"


def mined(hangul, hanja="", english="", **more):
    """One concept as a document gives it."""
    more = {"mentions": 1, "documents": 1, "confidence": 0.9, "first_seen": "a.txt#1", **more}
    return Concept(hangul=hangul, hanja=hanja, english=english, **more)


def names(concepts):
    return [(concept.hangul, concept.hanja, concept.english) for concept in concepts]


def save_and_edit(glossary, path, column, cell, where="hangul", is_=None):
    """Save, change one cell as a person with an editor, load again."""
    glossary.save(path)
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    for row in rows:
        if is_ is None or row[where] == is_:
            row[column] = cell
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(BOM + out.getvalue().encode())
    return Glossary.load(path)


# --- the file ---------------------------------------------------------------------------------------------------


def test_the_file_is_exact(tmp_path):
    path = tmp_path / "glossary.csv"
    Glossary.of([Concept(hangul="산시", hanja="陝西", english='the "west", Shaanxi')]).save(path)
    data = path.read_bytes()
    assert data.startswith(BOM + b"id,hangul,hanja,")
    assert b"\r" not in data
    assert ',陝西,,,"the ""west"", Shaanxi",other,' in data.decode("utf-8-sig")


def test_rows_are_sorted_and_equal_content_is_equal_bytes(tmp_path):
    concepts = [
        Concept(hangul="산시", hanja="陝西"),
        Concept(hangul="산시", hanja="山西"),
        Concept(hangul="광둥", hanja="廣東"),
    ]
    Glossary.of(concepts).save(tmp_path / "a.csv")
    Glossary.of(reversed(concepts)).save(tmp_path / "b.csv")
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    Glossary.load(tmp_path / "a.csv").save(tmp_path / "c.csv")
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "c.csv").read_bytes()
    assert [concept.hanja for concept in Glossary.load(tmp_path / "c.csv").concepts] == ["廣東", "山西", "陝西"]


@pytest.mark.parametrize("name", ["names.csv", "names.tsv", "names.parquet"])
def test_every_format_gives_back_what_was_saved(tmp_path, name):
    concept = Concept(
        hangul="징둥",
        hanja="京東",
        simplified="京东",
        pinyin="Jīngdōng",
        english="JD.com",
        category=Category.ORG,
        variants=("경동", "A|B"),
        english_variants=("Jingdong",),
        confidence=0.75,
        mentions=4,
        documents=2,
        source=Source.PRINTED,
        first_seen="a.txt#9",
        note='tab\tquote" bar|',
        extra=(("desk", "Lee"),),
    )
    Glossary.of([concept]).save(tmp_path / name)
    (loaded,) = Glossary.load(tmp_path / name).concepts
    assert loaded == concept.with_changes(id=loaded.id, note='tab quote" bar|')


@pytest.mark.parametrize(
    "data",
    [
        BOM + "hangul,hanja\n산시,陝西\n".encode(),
        "hangul,hanja\r\n산시,陝西\r\n".encode(),
        "hangul;hanja\n산시;陝西\n".encode(),
        "hangul\thanja\n산시\t陝西\n".encode(),
        "hangul,hanja\n산시,陝西\n".encode("cp949"),
        "hangul\thanja\n산시\t陝西\n".encode("utf-16"),
        " Hanja , HANGUL \n陝西,산시".encode(),
        '"hanja","hangul"\n"陝西"," 산시\n"\n\n,\n'.encode(),
        "hangul,hanja,\n산시,陝西,\n".encode(),
        BOM + "sep=;\r\nhangul;hanja\r\n산시;陝西\r\n".encode(),
    ],
    ids=[
        "bom",
        "crlf",
        "semicolon",
        "tab",
        "cp949",
        "utf-16",
        "order and case",
        "quoted, blank rows",
        "trailing comma",
        "the separator of Excel",
    ],
)
def test_reading_is_tolerant(tmp_path, data):
    (tmp_path / "names.csv").write_bytes(data)
    assert names(Glossary.load(tmp_path / "names.csv").concepts) == [("산시", "陝西", "")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("name,english\n산시,Shaanxi\n", "no column hangul or hanja"),
        ("id,hangul\nc-1,산시\nc-2,광둥\nc-1,산둥\n", "lines 2 and 4 have the same id c-1"),
        ('hangul,hanja\n산시,陝西\n"광둥,廣東\n산둥,山東\n', "line 3: a quote is never closed"),
        ('hangul,hanja\n"산시"x,陝西\n', "line 2: bad quoting"),
        ("sep=;\nhangul;status\n산시;good\n", "line 3, column status: 'good'"),
        ("hangul,hanja\n산시,陝西,Shaanxi\n", "line 2: 3 cells"),
        ("hangul,hangul\n산시,陝西\n", "column hangul is there twice"),
        ('hangul,status\n산시,approved\n"광둥\n성",good\n', "line 3, column status: 'good'"),
    ],
)
def test_a_broken_file_is_an_error_that_says_where(tmp_path, text, words):
    path = tmp_path / "names.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(GlossaryFileError) as caught:
        Glossary.load(path)
    assert words in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [b"PK\x03\x04\0\0", b"\xff\xff\xff", b"\xff\xfeab\x00"])
def test_what_is_no_text_is_an_error(tmp_path, data):
    (tmp_path / "names.csv").write_bytes(data)
    with pytest.raises(GlossaryFileError, match="not a text table"):
        Glossary.load(tmp_path / "names.csv")
    (tmp_path / "names.parquet").write_bytes(data)
    with pytest.raises(GlossaryFileError, match="Parquet"):
        Glossary.load(tmp_path / "names.parquet")


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(GlossaryFileError, match="no such file"):
        Glossary.load(tmp_path / "names.csv")


def test_unknown_columns_stay_last(tmp_path):
    path = tmp_path / "names.csv"
    path.write_text("desk,hangul,checked by,hanja\nLee,산시,Kim,陝西\n", "utf-8")
    glossary = Glossary.load(path)
    glossary.add([("a.txt", "1", [mined("광둥", "廣東")])])
    glossary.save(path)
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
    assert rows[0] == [*COLUMNS, "desk", "checked by"]
    assert [row[-2:] for row in rows[1:]] == [["", ""], ["Lee", "Kim"]]


def test_nothing_is_damaged_when_saving_fails(tmp_path, monkeypatch):
    path = tmp_path / "glossary.csv"
    Glossary.of([Concept(hangul="산시")]).save(path)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}

    def full(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="no space left"):
        Glossary.of([Concept(hangul="광둥")]).save(path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_saving_where_nothing_can_be_saved_is_an_error(tmp_path):
    with pytest.raises(OutputError, match="does not exist"):
        Glossary.empty().save(tmp_path / "no" / "glossary.csv")
    with pytest.raises(OutputError, match="folder"):
        Glossary.empty().save(tmp_path)


def test_a_link_is_written_through(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "glossary.csv").symlink_to(tmp_path / "real" / "names.csv")
    Glossary.of([Concept(hangul="산시")]).save(tmp_path / "glossary.csv")
    assert (tmp_path / "glossary.csv").is_symlink()
    assert (tmp_path / "real" / "names.csv").is_file()


# --- a person's word is final -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "cell"),
    [("english", "Shensi"), ("hangul", "섬서"), ("category", "place"), ("variants", "섬서성"), ("note", "see map")],
)
def test_a_changed_cell_never_changes_again(tmp_path, column, cell):
    path = tmp_path / "glossary.csv"
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [mined("산시", "陝西", "Shanxi")])])
    more = mined(
        "산시", "陝西", "Shaanxi", source=Source.PRINTED, variants=("산시성",), category=Category.ORG, note="x"
    )
    glossary = save_and_edit(glossary, path, column, cell)
    for number in "23":
        glossary.add([(f"{number}.txt", number, [more])])
        glossary.save(path)
        glossary = Glossary.load(path)
        (concept,) = glossary.concepts
        assert glossary.cells(concept.id)[column] == cell
        assert concept.documents == int(number)


def test_a_persons_english_has_a_persons_source(tmp_path):
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [mined("산시", "陝西", "Shanxi")])])
    (concept,) = save_and_edit(glossary, tmp_path / "glossary.csv", "english", "Shaanxi").concepts
    assert (concept.english, concept.source) == ("Shaanxi", Source.PERSON)


def test_what_a_person_wrote_is_reported_when_articles_differ(tmp_path):
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [mined("산시", "陝西", "Shanxi")])])
    glossary = save_and_edit(glossary, tmp_path / "glossary.csv", "english", "Shensi")
    changes = glossary.add([("b.txt", "2", [mined("산시", "陝西", "Shaanxi", source=Source.PRINTED)])])
    assert [(conflict.column, conflict.kept, conflict.found) for conflict in changes.conflicts] == [
        ("english", "Shensi", "Shaanxi")
    ]


def test_a_dash_keeps_a_cell_empty(tmp_path):
    path = tmp_path / "glossary.csv"
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [mined("산시", "陝西", "Shanxi", pinyin="Shānxī")])])
    glossary = save_and_edit(glossary, path, "pinyin", "-")
    glossary.add([("b.txt", "2", [mined("산시", "陝西", "Shanxi", pinyin="Shǎnxī")])])
    glossary.save(path)
    (concept,) = Glossary.load(path).concepts
    assert concept.pinyin == ""
    assert ",陝西,,-,Shanxi," in path.read_text("utf-8")


def test_an_emptied_cell_is_filled_again(tmp_path):
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [mined("산시", "陝西", "Shanxi", pinyin="Shǎnxī")])])
    glossary = save_and_edit(glossary, tmp_path / "glossary.csv", "pinyin", "")
    glossary.add([("b.txt", "2", [mined("산시", "陝西")])])
    assert glossary.concepts[0].pinyin == "Shǎnxī"


def test_rejected_stays_rejected(tmp_path):
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [mined("굴기", "崛起")])])
    glossary = save_and_edit(glossary, tmp_path / "glossary.csv", "status", "rejected")
    changes = glossary.add([("b.txt", "2", [mined("굴기", "崛起")])])
    assert [concept.status for concept in glossary.concepts] == [Status.REJECTED]
    assert changes.new == ()


def test_without_a_state_every_cell_is_a_persons(tmp_path):
    path = tmp_path / "glossary.csv"
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [mined("산시", "陝西", "Shanxi")])])
    glossary.save(path)
    state_path(path).unlink()
    glossary = Glossary.load(path)
    glossary.add([("a.txt", "1", [mined("산시", "陝西", "Shaanxi", source=Source.PRINTED, pinyin="Shǎnxī")])])
    (concept,) = glossary.concepts
    assert (concept.english, concept.pinyin, concept.mentions) == ("Shanxi", "Shǎnxī", 1)


@pytest.mark.parametrize("text", ["{", "[]", '{"version": 99}', '{"version": 1, "records": 3, "documents": {}}'])
def test_a_damaged_state_counts_as_none(tmp_path, text):
    path = tmp_path / "glossary.csv"
    Glossary.of([Concept(hangul="산시", hanja="陝西")]).save(path)
    state_path(path).write_text(text)
    assert names(Glossary.load(path).concepts) == [("산시", "陝西", "")]


def test_a_corrected_name_does_not_come_twice(tmp_path):
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [mined("커다쉰페이", "科大迅飛", "iFLYTEK")])])
    glossary = save_and_edit(glossary, tmp_path / "glossary.csv", "hanja", "科大訊飛")
    glossary.add([("b.txt", "2", [mined("커다쉰페이", "科大迅飛")]), ("c.txt", "3", [mined("커다쉰페이", "科大訊飛")])])
    assert [(concept.hanja, concept.documents) for concept in glossary.concepts] == [("科大訊飛", 3)]


def test_a_removed_column_does_not_lose_what_a_person_wrote(tmp_path):
    path = tmp_path / "glossary.csv"
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [mined("산시", "陝西", "Shanxi", category=Category.ORG)])])
    glossary = save_and_edit(glossary, path, "category", "place")
    glossary.save(path)
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    path.write_text("\n".join(["id,hangul,hanja", *(f"{row['id']},{row['hangul']},{row['hanja']}" for row in rows)]))
    glossary = Glossary.load(path)
    glossary.add([("b.txt", "2", [mined("산시", "陝西", "Shanxi", category=Category.ORG)])])
    (concept,) = glossary.concepts
    assert (concept.category, concept.english, concept.documents) == (Category.PLACE, "Shanxi", 2)


def test_a_deleted_row_comes_back_with_its_own_id(tmp_path):
    path = tmp_path / "glossary.csv"
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [mined("산시", "陝西"), mined("광둥", "廣東")])])
    glossary.save(path)
    ids = {concept.hanja: concept.id for concept in glossary.concepts}
    path.write_text("\n".join(line for line in path.read_text("utf-8-sig").splitlines() if "陝西" not in line))
    glossary = Glossary.load(path)
    glossary.add([("b.txt", "2", [mined("산시", "陝西")])])
    assert {concept.hanja: concept.id for concept in glossary.concepts} == ids


def test_the_state_is_plain_json(tmp_path):
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [mined("산시", "陝西", mentions=2)])])
    glossary.save(tmp_path / "glossary.csv")
    state = json.loads((tmp_path / ".glossary.csv.state").read_bytes())
    assert state["documents"] == {"1": {"doc": "a.txt", "ids": {glossary.concepts[0].id: 2}}}


def test_a_glossary_that_a_spreadsheet_saved_in_cp949_loses_nothing(tmp_path):
    path = tmp_path / "names.csv"
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1f", [mined("광저우", "廣州", "Guangzhou", simplified="广州", pinyin="Guǎngzhōu")])])
    glossary.save(path)
    text = path.read_text("utf-8-sig").replace("Guangzhou", "Canton").replace(",", ";")
    path.write_bytes(text.encode("cp949", "replace"))
    assert b"Gu?ngzh?u" in path.read_bytes()
    again = Glossary.load(path)
    assert [(c.simplified, c.pinyin, c.english) for c in again.concepts] == [("广州", "Guǎngzhōu", "Canton")]
