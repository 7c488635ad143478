"""The index of lookup: plain files are read as the ledger reads them, and an edit leaves no trace of what was."""

import pytest

from glossary.base import base_concepts
from glossary.ledger import Ledger
from glossary.lookup import Lookup
from glossary.lookup_block import Block
from glossary.lookup_index import build, cached_index
from glossary.lookup_keys import form_keys, sound_keys, spoken_keys, typed_keys
from glossary.lookup_near import near_forms, script_of
from glossary.lookup_part_text import PartText, build_parts
from glossary.lookup_parts import EMPTY, SCRIPTS, is_part, part_script, parted_forms
from glossary.lookup_rows import concept_of, line_of, lines_of_base, lines_of_file
from glossary.store import Glossary
from glossary.types import Category, Concept

QUERIES = ("산시", "섬서", "shanxi", "陕西", "샨시", "커다신페이", "쉰페이", "xunfei", "讯飞", "과대신비", "Kedaxunfey")


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """A cache folder of this test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "hanyin"


def by_ledger(path):
    return [line_of(concept) for concept in Ledger.load(path).concepts]


def unread(path):
    raise AssertionError(f"{path} was left to the ledger")


PLAIN = {
    "minimal": "hangul,hanja,english\n커다쉰페이,科大訊飛,iFLYTEK\n산시,陝西,\n산시,山西,Shanxi\n",
    "lists": "hangul,variants,avoid,confidence,mentions\n산시, 섬서 |샨시|섬서,,0.505,007\n,베이징,,,\n",
    "other columns": 'hangul,desk,english\n산시,"Lee, Ann",Shanxi\n베이징\n',
    "semicolons": "hanja;hangul\r\n陝西;산시\r\n",
    "words": "hangul,category,origin,status,source\n산시,place,zh,rejected,printed\n비보,,,,keep\n",
    "given ids": "id,hangul,english\nc-x,산시,Shaanxi\n,산시,Shanxi\n,산시,Shansi\n",
    "blank rows": "hangul,hanja\n,\n\n산시,陝西\n",
}
ODD = {
    "kept empty": "hangul,english\n산시,-\n",
    "two blanks": "hangul,english\n산시,Xi  Shan\n",
    "capitals": "Hangul,English Variants\n산시,a | b\n",
    "a line break": 'hangul,english\n산시,"Shan\nxi"\n',
    "decomposed": "hangul,pinyin\n산시,Sha\u0304nxi\n",
    "a soft hyphen": "hangul,english\n산시,Shan\u00adxi\n",
    "a grouped number": 'hangul,mentions\n산시,"1,234"\n',
    "capital words": "hangul,category\n산시,Place\n",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_a_plain_file_is_read_as_the_ledger_reads_it(tmp_path, text):
    path = tmp_path / "names.csv"
    path.write_text(text, "utf-8")
    assert lines_of_file(path, unread) == by_ledger(path)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_file_is_left_to_the_ledger(tmp_path, text):
    path = tmp_path / "names.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(AssertionError, match="left to the ledger"):
        lines_of_file(path, unread)
    assert lines_of_file(path, lambda file: Ledger.load(file).concepts) == by_ledger(path)


def test_a_mined_glossary_that_a_person_changed_is_read_as_the_ledger_reads_it(tmp_path):
    path = tmp_path / "names.csv"
    glossary = Glossary.empty()
    mined = [
        Concept(hangul="산시", hanja="陝西", english="Shaanxi"),
        Concept(hangul="허페이", hanja="合肥", english="Hefei"),
    ]
    glossary.add([("a.txt", "5d41", mined)])
    glossary.save(path)
    path.write_text(path.read_text("utf-8").replace("Shaanxi", "Shensi"), "utf-8")
    assert lines_of_file(path, unread) == by_ledger(path)
    assert [concept.source.value for concept in map(concept_of, lines_of_file(path, unread))] == ["person", "composed"]


def test_the_keys_of_the_scripts_are_all_keys():
    for concept in base_concepts()[::7]:
        assert spoken_keys(concept) | typed_keys(concept) == sound_keys(concept)
        near = {form for script in ("hangul", "latin", "han") for form in near_forms(concept, script)}
        assert near == {form for form in near_forms(concept) if script_of(form) != "mixed"}


def test_what_is_found_in_the_text_is_what_has_the_part():
    """Every part of every form leads to the rows that have it, and to no other, in their order."""
    concepts = base_concepts()[::50]
    lines = list(map(line_of, concepts))
    for script in SCRIPTS:
        having: dict[str, list[int]] = {}
        for row, concept in enumerate(concepts):
            for part in parts_of(concept, script):
                having.setdefault(part, []).append(row)
        text = PartText(Block(build_parts(lines, "now", None, "test", script)))
        assert len(having) > len(concepts) / 2
        assert all(list(text.rows([part])) == rows for part, rows in having.items())


def parts_of(concept, script):
    """Return the parts of a name by looking at every piece of its forms."""
    pieces = {
        form[start:end]
        for form, marks in parted_forms(concept, script)
        for start in range(len(form))
        for end in range(start + 1, len(form) + 1)
        if is_part(marks, start, end)
    }
    return {part for part in pieces - EMPTY if part_script(part) == script}


@pytest.mark.parametrize(
    ("concept", "parts", "none"),
    [
        (("커다쉰페이", "科大訊飛", "iFLYTEK", "org"),
         "쉰페이 페이 커다 신비 讯飞 科大 xunfei keda", "다쉰 飞 大讯 daxun"),
        (("샤오핑", "小平", "", "person"), "오핑", "샤오 핑"),
        (("상하이자오퉁대학", "上海交通大學", "Shanghai Jiao Tong University", "org"),
         "자오퉁 交通 jiaotong tong jiao shanghai 교통", "daxue 大学 대학 university ong xuehanghai"),
    ],
)  # fmt: skip
def test_parts_of_names(concept, parts, none):
    hangul, hanja, english, category = concept
    concept = Concept(hangul=hangul, hanja=hanja, english=english, category=Category(category))
    found = {part for script in SCRIPTS for part in parts_of(concept, script)}
    assert set(parts.split()) <= found
    assert not found & set(none.split())


def test_what_is_found_after_edits_is_what_a_new_index_finds(tmp_path, monkeypatch):
    path = tmp_path / "names.csv"
    head = "hangul,hanja,english,category\n"
    rows = [
        "커다쉰페이,科大訊飛,iFLYTEK,org",
        "산시,陝西,Shaanxi,place",
        "산시,山西,Shanxi,place",
        "베이징,北京,Beijing,place",
    ]

    def ask():
        names = Lookup(path, base=False)
        return [[(r.match, r.score, r.concept) for r in names.lookup(query)] for query in QUERIES]

    for step in (
        rows,
        rows[1:],
        [*rows[2:], "샨시,,Shansi,place"],
        [rows[0].replace("iFLYTEK", "Xunfei"), *rows[1:]],
        rows,
    ):
        path.write_text(head + "\n".join(step) + "\n", "utf-8")
        after_the_edit = ask()
        with monkeypatch.context() as patch:
            patch.setenv("XDG_CACHE_HOME", str(tmp_path / f"new {step}"[:40]))
            assert ask() == after_the_edit
            patch.setenv("XDG_CACHE_HOME", str(tmp_path / "names.csv"))  # no folder: nothing is kept
            assert ask() == after_the_edit


def test_keys_of_rows_that_did_not_change_are_not_made_again(tmp_path):
    path = tmp_path / "names.csv"
    path.write_text("", "utf-8")
    made = []
    first = [line_of(Concept(id=f"c-{n}", hangul=f"산{n}")) for n in range(9)]
    index = cached_index([path], lambda: first)
    old = index._forms

    def keys_of(concept):
        made.append(concept.id)
        return form_keys(concept)

    build([*first[3:], line_of(Concept(id="c-9", hangul="새"))], keys_of, "later", old, with_rows=True)
    assert made == ["c-9"]


def test_a_cache_of_another_version_is_made_again(tmp_path, cache):
    path = tmp_path / "names.csv"
    path.write_text("hangul,hanja\n산시,陝西\n", "utf-8")
    Lookup(path, base=False).lookup("섬서")
    for file in cache.iterdir():
        file.write_bytes(file.read_bytes().replace(b'"version": 4', b'"version": 3'))
        file.with_suffix(".sounds").write_bytes(b"")
    assert Lookup(path, base=False).lookup("섬서")[0].concept.hanja == "陝西"
    assert all(b'"version": 4' in file.read_bytes() for file in cache.iterdir())


def test_the_base_names_are_indexed_as_their_records_would_be():
    assert lines_of_base() == [line_of(concept) for concept in base_concepts()]
