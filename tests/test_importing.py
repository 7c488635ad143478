"""What other tools write can be read, and what we export comes back."""

import pytest

from glossary.errors import GlossaryFileError
from glossary.export import export
from glossary.importing import import_glossary
from glossary.store import Glossary
from glossary.types import Concept, Source, Status

SHAANXI = Concept(
    id="c-1",
    hangul="산시",
    hanja="陝西",
    simplified="陕西",
    pinyin="Shǎnxī",
    english="Shaanxi",
    status=Status.APPROVED,
    variants=("섬서",),
    english_variants=("Shensi",),
    avoid=("Shanxi",),
    source=Source.PRINTED,
    confidence=0.9,
)
JD = Concept(id="c-2", hangul="징둥", hanja="京東", english='JD.com, "JD"')


def read(tmp_path, name, text):
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return import_glossary(tmp_path / name).concepts


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ko-en.tsv", "산시\tShaanxi\n"),
        ("ko-en.csv", "산시,Shaanxi\n"),
        ("ko-en.csv", "산시,Shaanxi,ko,en\n"),
        ("ko-en.csv", "산시,Shaanxi,KO,EN,0.9\n"),
        ("ko-en.csv", "\ufeff산시;Shaanxi\r\n"),
        ("en-ko.tsv", "Shaanxi\t산시\n"),
        ("amazon.csv", "ko,en\n산시,Shaanxi\n"),
        ("google.csv", "en,ko,pos\nShaanxi,산시,noun\n"),
        ("weblate.csv", "location,source,target,ID\n,산시,Shaanxi,7\n"),
        ("omegat.txt", "# Glossary in tab-separated format -*- coding: utf-8 -*-\n산시\tShaanxi\n"),
        ("ours.csv", "english,hangul\nShaanxi,산시\n"),
        ("v2.tbx", '<martif><text><body><termEntry><langSet xml:lang="ko"><tig><term>산시</term></tig></langSet>'
                   '<langSet xml:lang="en-US"><ntig><termGrp><term>Shaanxi</term></termGrp></ntig></langSet>'
                   "</termEntry></body></text></martif>"),
    ],
)  # fmt: skip
def test_files_of_other_tools(tmp_path, name, text):
    (concept,) = read(tmp_path, name, text)
    assert (concept.hangul, concept.english) == ("산시", "Shaanxi")
    assert (concept.status, concept.source) == (Status.APPROVED, Source.PERSON)


@pytest.mark.parametrize("to", ["csv", "tsv", "excel", "parquet"])
def test_our_tables_come_back_whole(tmp_path, to):
    path = tmp_path / {"excel": "names.xlsx", "parquet": "names.parquet"}.get(to, f"names.{to}")
    export([SHAANXI, JD], to, path)
    assert import_glossary(path).concepts == (SHAANXI, JD.with_changes())


@pytest.mark.parametrize("to", ["tbx", "tbx-dct", "tbx-v2"])
def test_tbx_comes_back(tmp_path, to):
    path = tmp_path / "names.tbx"
    export([SHAANXI, JD], to, path)
    shaanxi, jd = import_glossary(path).concepts
    for field in ("hangul", "hanja", "simplified", "pinyin", "english", "variants", "english_variants", "avoid"):
        assert getattr(shaanxi, field) == getattr(SHAANXI, field)
    assert jd.english == JD.english


@pytest.mark.parametrize(
    ("to", "name"),
    [
        ("deepl", "names.tsv"),
        ("deepl", "names.csv"),
        ("google", "names.csv"),
        ("google-set", "names.csv"),
        ("amazon", "names.csv"),
        ("omegat", "names.txt"),
        ("weblate", "names.csv"),
        ("memoq", "names.csv"),
    ],
)
def test_pairs_come_back(tmp_path, to, name):
    export([SHAANXI, JD], to, tmp_path / name)
    found = {concept.hangul: concept.english for concept in import_glossary(tmp_path / name).concepts}
    assert found["산시"] == "Shaanxi"
    assert found["징둥"] == JD.english


def test_an_import_is_a_persons_word(tmp_path):
    glossary = Glossary.empty()
    glossary.add([("a.txt", "1", [Concept(hangul="산시", hanja="陝西", english="Shanxi", mentions=1)])])
    (tmp_path / "ko-en.tsv").write_text("산시\tShaanxi\n", "utf-8")
    glossary.merge(import_glossary(tmp_path / "ko-en.tsv"))
    (concept,) = glossary.concepts
    assert (concept.hanja, concept.english, concept.status) == ("陝西", "Shaanxi", Status.APPROVED)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.csv", "", "empty"),
        ("a.csv", "산시\n광둥\n", "neither pairs nor a table"),
        ("a.csv", "산시,Shaanxi\n광둥\n", "line 2: one column"),
        ("a.csv", 'ko,en\n"산시,Shaanxi\n', "never closed"),
        ("a.tbx", "<html><body/></html>", "not TBX"),
        ("a.tbx", "<tbx><text>\n", "not well-formed"),
        ("a.tbx", '<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>', "entities"),
        ("a.xlsx", b"PK\x03\x04", "not a readable workbook"),
        ("a.csv", b"\x00\x01", "not a text table"),
    ],
)
def test_what_cannot_be_read_is_an_error(tmp_path, name, text, words):
    with pytest.raises(GlossaryFileError, match=words) as caught:
        read(tmp_path, name, text)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(GlossaryFileError, match="cannot be read"):
        import_glossary(tmp_path / "names.csv")
