"""Every format as the tool on the other side wants it, and nothing it would refuse."""

import csv
import io
import json
import sys
import xml.etree.ElementTree as ET

import pytest

from glossary.errors import ExportError, OutputError
from glossary.export import FORMATS, export
from glossary.export.pairs import homographs
from glossary.types import Category, Concept, Source, Status

ANHUI = Concept(
    id="c-1",
    hangul="안후이",
    hanja="安徽",
    simplified="安徽",
    pinyin="Ānhuī",
    english="Anhui",
    category=Category.PLACE,
    status=Status.APPROVED,
    variants=("안후이성", "安徽省", "안휘"),
    misspellings=("안위이",),
    avoid=("Anhwei",),
    source=Source.PRINTED,
)
JD = Concept(
    id="c-2",
    hangul="징둥",
    hanja="京東",
    simplified="京东",
    english='JD.com, "JD"',
    category=Category.ORG,
    english_variants=("Jingdong",),
)
SHAANXI = Concept(id="c-3", hangul="산시", hanja="陝西", english="Shaanxi", status=Status.APPROVED)
SHANXI = Concept(id="c-4", hangul="산시", hanja="山西", english="Shanxi")
REJECTED = Concept(id="c-5", hangul="굴기", hanja="崛起", english="Rise", status=Status.REJECTED)
NAMELESS = Concept(id="c-6", hangul="커다쉰페이", hanja="科大訊飛")
KEEP = Concept(id="c-7", hangul="한컴", source=Source.KEEP)

NAMES = {
    "csv": "names.csv",
    "excel": "names.xlsx",
    "tsv": "names.tsv",
    "deepl": "names.tsv",
    "deepl-4": "names.csv",
    "google": "names.csv",
    "google-set": "names.csv",
    "amazon": "names.csv",
    "omegat": "names.txt",
    "tbx": "names.tbx",
    "tbx-dct": "names.tbx",
    "tbx-v2": "names.tbx",
    "weblate": "names.csv",
    "memoq": "names.csv",
    "json": "names.json",
    "markdown": "names.md",
    "parquet": "names.parquet",
}
TABLES = ["csv", "excel", "tsv", "json", "markdown", "parquet"]
ONE_ENGLISH = ["deepl", "deepl-4", "google", "google-set", "amazon"]


@pytest.fixture
def written(tmp_path):
    def write(concepts, to, name="", **options):
        path = tmp_path / (name or NAMES[to])
        export(concepts, to, path, **options)
        return path.read_bytes()

    return write


def rows(data, delimiter=","):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_there_is_a_name_for_every_format():
    assert list(NAMES) == list(FORMATS)


@pytest.mark.parametrize("to", FORMATS)
def test_what_must_not_go_out_stays(written, to):
    data = written([ANHUI, REJECTED], to)
    if to == "excel":
        data = written([ANHUI, REJECTED], to, "names.csv")
    for text in ("안위이", "굴기"):
        assert text.encode() not in data
        assert text.encode("ascii", "xmlcharrefreplace") not in data
    assert "안후이".encode() in data


@pytest.mark.parametrize("to", FORMATS)
def test_statuses_decide(tmp_path, to):
    path = tmp_path / NAMES[to]
    assert export([ANHUI, JD, REJECTED], to, path) == 2
    assert export([ANHUI, JD, REJECTED], to, path, statuses=["approved", "rejected"]) == 1


@pytest.mark.parametrize("to", [to for to in FORMATS if to not in TABLES])
def test_nothing_to_write_is_an_error(written, to):
    with pytest.raises(ExportError, match="nothing to export"):
        written([REJECTED], to)


def test_a_record_without_english_is_no_pair(written):
    assert written([ANHUI, NAMELESS], "deepl").count(b"\n") == 3


def test_what_is_not_translated_stands_for_itself(written):
    assert written([KEEP], "deepl").decode() == "한컴\t한컴\n"


@pytest.mark.parametrize("to", FORMATS)
def test_an_error_leaves_the_old_file(tmp_path, to):
    with pytest.raises(OutputError):
        export([ANHUI], to, tmp_path / "no" / NAMES[to])
    (tmp_path / NAMES[to]).write_text("old")
    with pytest.raises(ExportError):
        export([SHAANXI, SHANXI], "deepl", tmp_path / NAMES[to])
    assert (tmp_path / NAMES[to]).read_text() == "old"


def test_an_unknown_format_is_an_error(tmp_path):
    with pytest.raises(ExportError, match="choose one of csv"):
        export([ANHUI], "docx", tmp_path / "names.docx")


# --- one English per term ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("to", ONE_ENGLISH)
def test_homographs_with_different_english_are_left_out(written, to):
    assert homographs([SHAANXI, SHANXI, ANHUI])["산시"] == ("Shaanxi", "Shanxi")
    data = written([SHAANXI, SHANXI, ANHUI], to).decode()
    assert "Anhui" in data
    assert "anxi" not in data


@pytest.mark.parametrize("to", ONE_ENGLISH)
def test_nothing_but_homographs_is_nothing_to_export(written, to):
    with pytest.raises(ExportError, match="nothing to export"):
        written([SHAANXI, SHANXI], to)


@pytest.mark.parametrize("to", ONE_ENGLISH)
def test_the_approved_homograph_is_the_first(written, to):
    data = written([SHANXI, SHAANXI], to, first=True).decode()
    assert "Shaanxi" in data
    assert "Shanxi" not in data


@pytest.mark.parametrize("to", ONE_ENGLISH)
def test_homographs_with_one_english_are_one_row(written, to):
    data = written([SHANXI, SHAANXI.with_changes(english="Shanxi")], to).decode()
    assert data.count("산시") == 1


def test_the_forms_of_a_record_stay_together(written):
    """안휘 sorts behind 안후이성, but another record's name never stands between the forms of one thing."""
    other = Concept(id="c-9", hangul="안후이강", english="Anhui River")
    forms = [row[0] for row in rows(written([ANHUI, other], "deepl"), "\t")]
    assert forms == ["안후이", "안후이성", "안휘", "안후이강"]


def test_a_variant_gives_way_to_another_records_main_form(written):
    other = Concept(hangul="안휘", english="An Hui")
    assert dict(rows(written([ANHUI, other], "deepl"), "\t"))["안휘"] == "An Hui"


# --- translation services ---------------------------------------------------------------------------------------


def test_deepl_tsv(written):
    data = written([ANHUI, JD], "deepl").decode()
    assert data == '안후이\tAnhui\n안후이성\tAnhui\n안휘\tAnhui\n징둥\tJD.com, "JD"\n'


def test_deepl_csv(written):
    assert written([JD], "deepl", "ko-en.csv").decode() == '징둥,"JD.com, ""JD"""\n'


def test_deepl_csv_with_languages(written):
    assert written([JD], "deepl-4").decode() == '징둥,"JD.com, ""JD""",ko,en\n'


def test_deepl_terms_have_a_limit(written):
    assert written([Concept(hangul="가" * 341, english="x")], "deepl")
    with pytest.raises(ExportError, match="takes up to 1,024 bytes"):
        written([Concept(hangul="가" * 342, english="x")], "deepl")


def test_google_tells_the_format_by_the_name(written):
    assert written([ANHUI], "google", "names.tsv").startswith("안후이\tAnhui\n".encode())
    assert written([ANHUI], "google", "names.csv").startswith("안후이,Anhui\n".encode())
    with pytest.raises(ExportError, match=r"\.csv or \.tsv"):
        written([ANHUI], "google", "names.txt")


def test_google_sets(written):
    assert rows(written([ANHUI, SHAANXI], "google-set")) == [
        ["ko", "en", "zh-CN", "zh-TW", "description"],
        ["산시", "Shaanxi", "", "陝西", "陝西 · other · [c-3]"],
        ["안후이", "Anhui", "安徽", "安徽", "安徽 · Ānhuī · place · [c-1]"],
    ]


def test_amazon(written):
    assert rows(written([SHAANXI], "amazon")) == [["ko", "en"], ["산시", "Shaanxi"]]
    assert rows(written([JD], "amazon", "names.tsv"), "\t") == [["ko", "en"], ["징둥", 'JD.com, "JD"']]


@pytest.mark.parametrize("to", [*ONE_ENGLISH, "csv", "tsv", "omegat", "weblate", "json"])
def test_files_for_programs_have_no_mark(written, to):
    data = written([ANHUI, JD], to)
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data


# --- translators' tools -----------------------------------------------------------------------------------------


def test_omegat(written):
    lines = written([SHAANXI, SHANXI], "omegat").decode().splitlines()
    assert lines[0] == "# Glossary in tab-separated format -*- coding: utf-8 -*-"
    assert lines[1:] == ["산시\tShanxi\t山西 · other · [c-4]", "산시\tShaanxi\t陝西 · other · [c-3]"]


def test_weblate(written):
    header, first, second = rows(written([SHAANXI, SHANXI], "weblate"))
    assert header[:6] == ["location", "source", "target", "ID", "fuzzy", "context"]
    assert [first[1:6], second[1:6]] == [
        ["산시", "Shanxi", "c-4", "True", "c-4"],
        ["산시", "Shaanxi", "c-3", "False", "c-3"],
    ]


def test_weblate_has_the_variants_with_the_mark_of_their_record(written):
    _, *found = rows(written([ANHUI], "weblate"))
    assert [(row[1], row[5]) for row in found] == [("안후이", "c-1"), ("안후이성", "c-1"), ("안휘", "c-1")]


def test_memoq(written):
    header, anhui, jd = rows(written([ANHUI, JD], "memoq"), ";")
    assert header[:10][0::9] == ["Entry_ID", "Entry_Note"]
    assert header[10:] == ["Korean"] * 3 + ["Chinese (Taiwan)", "Chinese (PRC)"] + ["English"] * 2
    assert anhui[10:] == ["안후이", "안후이성", "안휘", "安徽", "安徽", "Anhui", ""]
    assert jd[10:] == ["징둥", "", "", "京東", "京东", 'JD.com, "JD"', "Jingdong"]


# --- TBX --------------------------------------------------------------------------------------------------------

ED2 = "{urn:iso:std:iso:30042:ed-2}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def terms(section, namespace=""):
    """{term: its administrative status} of a language section."""
    found = {}
    for term in section:
        texts = {child.tag.rpartition("}")[2]: child for child in term}
        notes = [child.text for child in term if (child.text or "").endswith("-admn-sts")]
        found[texts["term"].text] = notes[0]
    return found


@pytest.mark.parametrize(("to", "style"), [("tbx", "dca"), ("tbx-dct", "dct")])
def test_tbx_3(written, to, style):
    root = ET.fromstring(written([ANHUI, JD], to))
    assert (root.tag, root.get("type"), root.get("style")) == (f"{ED2}tbx", "TBX-Basic", style)
    assert [child.tag for child in root] == [f"{ED2}tbxHeader", f"{ED2}text"]
    (body,) = root.iter(f"{ED2}body")
    first = body[1] if body[0].get("id") == "c-2" else body[0]
    assert first.get("id") == "c-1"
    tags = [child.tag.rpartition("}")[2] for child in first]
    assert tags == [*(["descrip", "admin"] if style == "dca" else ["subjectField", "source"]), *["langSec"] * 5]
    languages = {section.get(LANG): terms(section) for section in first if section.tag == f"{ED2}langSec"}
    assert list(languages) == ["ko", "en", "zh-Hant", "zh-Hans", "zh-Latn-pinyin"]
    assert languages["en"] == {"Anhui": "preferredTerm-admn-sts", "Anhwei": "deprecatedTerm-admn-sts"}
    assert languages["ko"]["안후이성"] == "admittedTerm-admn-sts"
    for section in root.iter(f"{ED2}termSec"):
        assert section[0].tag == f"{ED2}term"
        namespaces = {child.tag.partition("}")[0] for child in section[1:]}
        expected = {"{http://www.tbxinfo.net/ns/min", "{http://www.tbxinfo.net/ns/basic"}
        assert namespaces <= (expected if style == "dct" else {ED2.rstrip("}")})


def test_tbx_2(written):
    data = written([ANHUI], "tbx-v2")
    assert data.splitlines()[1] == b'<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">'
    root = ET.fromstring(data)
    assert root.tag == "martif"
    (entry,) = root.iter("termEntry")
    assert [section.get(LANG) for section in entry.iter("langSet")][:2] == ["ko", "en"]
    assert {child.tag for section in entry.iter("langSet") for child in section} == {"tig"}


@pytest.mark.parametrize("to", ["tbx", "tbx-dct", "tbx-v2"])
def test_xml_is_escaped_and_ids_are_names(written, to):
    awkward = [
        Concept(id="1", hangul="A&B <x>", english="a\ufffe]]>&amp;"),
        Concept(id="1 ", hangul="나", english="b"),
        Concept(id="가", hangul="다", english="c"),
    ]
    root = ET.fromstring(written(awkward, to))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(set(ids)) == 3
    assert all(identity[0].isalpha() and identity.isascii() for identity in ids)
    assert {"A&B <x>", "a]]>&amp;"} <= {element.text for element in root.iter()}


# --- tables -----------------------------------------------------------------------------------------------------

FORMULA = Concept(id="c-8", hangul="=HYPERLINK(1)", english="+1", variants=("@x",), note="-2", extra=(("desk", "＝3"),))


def test_a_csv_for_excel_has_the_mark_and_no_formulas(written):
    data = written([FORMULA], "excel", "names.csv")
    assert data.startswith(b"\xef\xbb\xbf")
    assert not [cell for cell in rows(data)[1] if cell[:1] in tuple("=+-@＝")]


def test_a_workbook_has_text_and_numbers(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    path = tmp_path / "names.xlsx"
    export([FORMULA.with_changes(mentions=3)], "excel", path)
    sheet = openpyxl.load_workbook(path).active
    cells = dict(zip((cell.value for cell in sheet[1]), sheet[2], strict=True))
    assert (cells["hangul"].value, cells["hangul"].data_type) == ("=HYPERLINK(1)", "s")
    assert (cells["mentions"].value, cells["desk"].value) == (3, "＝3")


def test_a_workbook_without_openpyxl_says_what_to_do(written, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(ExportError, match=r"hanyin\[xlsx\]"):
        written([ANHUI], "excel", "names.xlsx")


def test_csv_and_tsv_have_every_column_but_the_misspellings(written):
    for to, delimiter in (("csv", ","), ("tsv", "\t")):
        header, row = rows(written([FORMULA], to), delimiter)
        assert header[-1] == "desk"
        assert "misspellings" not in header
        assert dict(zip(header, row, strict=True))["hangul"] == "=HYPERLINK(1)"


def test_json(written):
    (record,) = json.loads(written([ANHUI], "json"))
    assert record["variants"] == ["안후이성", "安徽省", "안휘"]
    assert record["note"] is None


def test_markdown(written):
    lines = written([JD.with_changes(hangul="징|둥")], "markdown").decode().splitlines()
    assert lines[2] == '| 징\\|둥 | 京東 |  | JD.com, "JD" | org |  |'


def test_parquet(tmp_path):
    polars = pytest.importorskip("polars")
    export([ANHUI], "parquet", tmp_path / "names.parquet")
    frame = polars.read_parquet(tmp_path / "names.parquet")
    assert frame["variants"].to_list() == [["안후이성", "安徽省", "안휘"]]
    assert frame["mentions"].to_list() == [0]
