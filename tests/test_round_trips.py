"""What a format can hold comes back unchanged, and a file that comes home changes nothing in the glossary it left."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.export import FORMATS, export
from glossary.importing import import_glossary, import_into
from glossary.store import Glossary
from glossary.types import Category, Concept, Origin, Source, Status

FILES = {"tsv": "a.tsv", "omegat": "a.txt", "json": "a.json", "markdown": "a.md", "parquet": "a.parquet"}
FILES |= dict.fromkeys(("tbx", "tbx-dct", "tbx-v2"), "a.tbx")
#: What each format holds of a record; misspellings are never exported.
EVERYTHING = (
    "id hangul hanja simplified pinyin english category origin status variants english_variants avoid confidence "
    "mentions documents source first_seen note extra"
).split()
HOLDS = {
    **dict.fromkeys(("csv", "excel", "tsv", "json", "parquet", "tbx", "tbx-dct", "tbx-v2"), EVERYTHING),
    "markdown": "hangul hanja pinyin english category variants".split(),
    "google-set": "id hangul hanja simplified pinyin english category note".split(),
    "memoq": "id hangul hanja simplified pinyin english category note english_variants".split(),
    "weblate": "id hangul hanja pinyin english category note".split(),
    "omegat": "id hangul hanja pinyin english category note".split(),
    **dict.fromkeys(("deepl", "deepl-4", "google", "amazon"), ("hangul", "english")),
}
HANGUL_VARIANTS = {"weblate", "memoq", "omegat", "deepl", "deepl-4", "google", "amazon"}

ANHUI = Concept(
    id="c-anhui", hangul="안후이", hanja="安徽", simplified="安徽", pinyin="Ānhuī", english="Anhui",
    category=Category.PLACE, status=Status.APPROVED, variants=("안휘", "안후이성", "安徽省"), misspellings=("안위이",),
    english_variants=("Anhwei", "Ngan-hwei"), avoid=("An Hui",), confidence=0.97, mentions=12, documents=3,
    source=Source.PRINTED, first_seen="a; b/c.txt#7", note="the province; not the river — really",
    extra=(("desk", "Lee"),),
)  # fmt: skip
JD = Concept(
    id="c-jd", hangul="징둥", hanja="京東", simplified="京东", pinyin="Jīngdōng", english='JD.com, "JD" | Inc.',
    category=Category.ORG, variants=("A|B",), source=Source.PRINTED, confidence=0.5, extra=(("desk", ""),),
)  # fmt: skip
SHAANXI = Concept(
    id="c-lyqregpdoh", hangul="산시", hanja="陝西", simplified="陕西", pinyin="Shǎnxī", english="Shaanxi",
    category=Category.PLACE, origin=Origin.ZH, status=Status.APPROVED, source=Source.BASE, extra=(("desk", ""),),
)  # fmt: skip
SHANXI = SHAANXI.with_changes(
    id="c-jthkfumzhx", hanja="山西", simplified="山西", pinyin="Shānxī", english="Shanxi", status=Status.PROPOSED
)
KEEP = Concept(id="c-keep", hangul="한컴", english="한컴", source=Source.KEEP, origin=Origin.KO, extra=(("desk", ""),))
ALL = (ANHUI, JD, KEEP, SHAANXI, SHANXI)


def written(tmp_path, to, concepts=ALL, **options):
    path = tmp_path / FILES.get(to, "a.csv")
    export(concepts, to, path, **options)
    return path


def one_english(to):
    return to in {"deepl", "deepl-4", "google", "google-set", "amazon"}


def test_every_format_is_here():
    assert set(HOLDS) == set(FORMATS)


@pytest.mark.parametrize("to", FORMATS)
def test_what_a_format_holds_comes_back(tmp_path, to):
    concepts = [concept for concept in ALL if not (one_english(to) and concept is SHANXI)]
    found = import_glossary(written(tmp_path, to, concepts)).concepts
    assert len(found) == len(concepts)
    for before, after in zip(sorted(concepts, key=lambda c: (c.hangul, c.hanja)), found, strict=True):
        for column in HOLDS[to]:
            assert getattr(after, column) == getattr(before, column), column
        if to in HANGUL_VARIANTS:
            assert after.variants == tuple(form for form in before.variants if any("가" <= c <= "힣" for c in form))


@pytest.mark.parametrize("to", FORMATS)
def test_a_file_that_comes_home_changes_nothing(tmp_path, to):
    glossary = Glossary.of(ALL)
    glossary.save(tmp_path / "g.csv")
    glossary = Glossary.load(tmp_path / "g.csv")
    changes = import_into(glossary, written(tmp_path, to, first=True))
    assert (changes.new, changes.updated, changes.conflicts, changes.unresolved) == ((), (), (), ())
    glossary.save(tmp_path / "h.csv")
    assert (tmp_path / "h.csv").read_bytes() == (tmp_path / "g.csv").read_bytes()


@pytest.mark.parametrize("to", FORMATS)
def test_mined_records_stay_the_machines_after_a_file_came_home(tmp_path, to):
    """An import of what is there already is no approval: the miner may still correct its own guess."""
    glossary = Glossary.empty()
    mined = Concept(hangul="시안", hanja="西安", english="Xian", mentions=1, confidence=0.9)
    glossary.add([("a.txt", "1", [mined])])
    import_into(glossary, written(tmp_path, to, glossary.concepts))
    glossary.add([("b.txt", "2", [mined.with_changes(english="Xi'an", source=Source.PRINTED)])])
    assert glossary.concepts[0].english == "Xi'an"
    assert glossary.concepts[0].status is Status.PROPOSED


def test_excel_as_a_workbook(tmp_path):
    pytest.importorskip("openpyxl")
    path = tmp_path / "a.xlsx"
    export(ALL, "excel", path)
    assert [c.with_changes(misspellings=()) for c in ALL] == sorted(
        import_glossary(path).concepts, key=lambda c: [a.id for a in ALL].index(c.id)
    )


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_formulas_come_back_as_they_were(tmp_path, name):
    pytest.importorskip("openpyxl")
    awkward = Concept(id="c-1", hangul="=1+1", english="'+x", note="'Tis")
    export([awkward], "excel", tmp_path / name)
    assert import_glossary(tmp_path / name).concepts[0].hangul == "=1+1"
    if name == "a.csv":
        assert import_glossary(tmp_path / name).concepts[0].english == "'+x"


def test_an_entry_that_a_person_changed_in_a_termbase(tmp_path):
    """The person's terms win over what hanyin wrote beside them, and a new term is a new variant."""
    path = written(tmp_path, "tbx", [ANHUI])
    text = path.read_text(encoding="utf-8").replace("<term>Anhui</term>", "<term>Anhui Province</term>")
    text = text.replace("<term>안휘</term>", "<term>안훼이</term>")
    path.write_text(text, encoding="utf-8")
    (found,) = import_glossary(path).concepts
    assert found.english == "Anhui Province"
    assert set(found.variants) == {"안훼이", "안후이성", "安徽省"}


def test_variants_of_one_thing_never_become_records(tmp_path):
    """The same Korean and English in several rows, in a file that another tool sorted anew."""
    glossary = Glossary.of([ANHUI, SHAANXI])
    path = tmp_path / "ko-en.tsv"
    path.write_text("안휘\tAnhui\n산시\tShaanxi\n안후이성\tAnhui\n안후이\tAnhui\n", encoding="utf-8")
    changes = import_into(glossary, path)
    assert (changes.new, changes.updated, changes.conflicts) == ((), (), ())


def test_a_new_form_of_a_thing_joins_it(tmp_path):
    glossary = Glossary.of([ANHUI.with_changes(variants=())])
    path = tmp_path / "ko-en.tsv"
    path.write_text("안후이\tAnhui\n안휘이\tAnhui\n", encoding="utf-8")
    (updated,) = import_into(glossary, path).updated
    assert (updated.hangul, updated.variants) == ("안후이", ("안휘이",))


NAMES = st.text(st.sampled_from("가나산시안허페이둥강왕리陝西京東"), min_size=1, max_size=4)
LATIN = st.text(st.sampled_from("abcXYZ 'é.,;\"|\\-"), min_size=1, max_size=8)
WORDS = LATIN.map(lambda text: " ".join(f"A{text}".split()))
CONCEPTS = st.builds(
    Concept,
    hangul=st.text(st.sampled_from("가나산시안허페이둥강왕리"), min_size=1, max_size=4),
    hanja=st.text(st.sampled_from("陝西京東安徽合肥王"), min_size=1, max_size=4),
    english=WORDS,
    category=st.sampled_from(Category),
    status=st.sampled_from([Status.PROPOSED, Status.APPROVED]),
    source=st.sampled_from([Source.PRINTED, Source.BASE, Source.PERSON]),
    variants=st.lists(NAMES, max_size=3, unique=True).map(tuple),
    english_variants=st.lists(WORDS, max_size=2, unique=True).map(tuple),
    note=st.text(st.sampled_from("abc ;|—·[]{}\"\\<&>'"), max_size=12).map(lambda text: " ".join(text.split())),
)


@settings(max_examples=25, deadline=None)
@given(concept=CONCEPTS, to=st.sampled_from(["csv", "tsv", "json", "excel", "tbx", "tbx-dct", "tbx-v2"]))
def test_whole_records_come_back_whatever_stands_in_them(tmp_path_factory, concept, to):
    names = {concept.hangul, concept.hanja, concept.simplified, concept.english}
    concept = concept.with_changes(
        id="c-1",
        variants=tuple(form for form in concept.variants if form not in names),
        english_variants=tuple(form for form in concept.english_variants if form not in names),
        note="" if concept.note == "-" else concept.note,
    )
    folder = tmp_path_factory.mktemp("one")
    assert import_glossary(written(folder, to, [concept])).concepts == (concept,)
