"""Any variant of a name leads to its record, best match first, and nothing is guessed silently."""

import csv
import json
from pathlib import Path

import pytest

from glossary.base import base_concepts
from glossary.lookup import Lookup, Match, concept_to_json, lookup
from glossary.lookup_index import Index
from glossary.lookup_keys import names_of
from glossary.store import Glossary
from glossary.types import Category, Concept, Source, Status

CASES = Path(__file__).parent / "cases" / "lookup.tsv"

# As a person writes them: hangul, hanja, english and here and there a variant; everything else has to follow.
RECORDS = [
    Concept(hangul="커다쉰페이", hanja="科大訊飛", english="iFLYTEK", variants=("아이플라이텍",)),
    Concept(hangul="마오쩌둥", hanja="毛澤東", english="Mao Zedong", category=Category.PERSON),
    Concept(hangul="덩샤오핑", hanja="鄧小平", english="Deng Xiaoping", category=Category.PERSON),
    Concept(hangul="베이징", hanja="北京", english="Beijing", category=Category.PLACE),
    Concept(hangul="먼터우거우", hanja="門頭溝", english="Mentougou", category=Category.PLACE),
    Concept(hangul="선전", hanja="深圳", english="Shenzhen", category=Category.PLACE),
    Concept(hangul="중관춘", hanja="中關村", english="Zhongguancun", category=Category.PLACE),
    Concept(hangul="시안", hanja="西安", english="Xi'an", category=Category.PLACE),
    Concept(hangul="여포", hanja="呂布", english="Lü Bu", category=Category.PERSON),
    Concept(hangul="산시", hanja="陝西", english="Shaanxi", category=Category.PLACE),
    Concept(hangul="산시", hanja="山西", english="Shanxi", category=Category.PLACE),
    Concept(hangul="텐센트", hanja="騰訊", english="Tencent", category=Category.ORG),
    Concept(hangul="안후이성", english="Anhui", category=Category.PLACE),
    Concept(hangul="진먼", hanja="金門", english="Kinmen", category=Category.PLACE),
    Concept(hangul="중잉", english="Zhongying", category=Category.ORG),
]


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """A cache folder of this test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "hanyin"


@pytest.fixture(scope="module")
def names():
    return Lookup(RECORDS, base=False)


def cases():
    with CASES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            yield pytest.param(row["query"], row["expected"], row["match"], id=f"{row['query']}: {row['comment']}")


@pytest.mark.parametrize(("query", "expected", "match"), list(cases()))
def test_cases(names, query, expected, match):
    first = names.lookup(query)[0]
    assert (first.concept.english, first.match) == (expected, match)


def test_every_form_of_the_base_names_finds_its_record():
    every = Lookup(base_concepts(), base=False)
    missed = [
        (concept.id, form)
        for concept in base_concepts()
        for form in names_of(concept)
        if concept.id not in {result.concept.id for result in every.lookup(form, limit=99)}
    ]
    assert missed == []


def test_homographs_are_all_given(names):
    found = [(result.match, result.concept.hanja) for result in names.lookup("산시")]
    assert found == [(Match.EXACT, "山西"), (Match.EXACT, "陝西")]


def test_the_order_is_that_of_the_chain(names):
    for query in ("산시", "선전", "센젠", "북경", "마오저둥", "王海峰"):
        scores = [result.score for result in names.lookup(query)]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 1 for score in scores)


@pytest.mark.parametrize(
    "query", ["", "   ", "?!", "hello world", "2026", "안녕하세요", "ㅋㅋㅋ", "\ud800", "a" * 5000]
)
def test_what_is_no_name_finds_nothing(names, query):
    assert names.lookup(query) == []


@pytest.mark.parametrize("query", ["왕이", "왕쥔", "리창", "후난"])
def test_another_name_of_the_same_shape_comes_after_what_the_rules_say(query):
    stored = Lookup([Concept(hangul=name) for name in ("왕위", "왕신", "리펑", "하이난")], base=False)
    assert stored.lookup(query)[0].match is Match.COMPUTED


def test_the_limit_holds(names):
    assert len(names.lookup("산시", limit=1)) == 1
    assert names.lookup("산시", limit=0) == []


# --- computed ---------------------------------------------------------------------------------------------------


def test_hanja_that_nobody_stored_are_spelled_by_rule(names):
    (person,) = [result for result in names.lookup("王海峰") if result.concept.category is Category.PERSON]
    concept = person.concept
    assert person.match is Match.COMPUTED
    assert (concept.hangul, concept.pinyin, concept.english) == ("왕하이펑", "Wáng Hǎifēng", "Wang Haifeng")
    assert concept.variants == ("왕해봉",)
    assert "computed" in concept.note


def test_hangul_that_nobody_stored_has_ranked_candidates(names):
    found = names.lookup("장이머우", limit=9)
    assert [result.match for result in found] == [Match.COMPUTED] * len(found)
    assert [result.concept.english for result in found][:2] == ["Zhang Yimou", "Jiang Yimou"]
    assert f"candidate 1 of {len(found)}" in found[0].concept.note


def test_pinyin_that_nobody_stored_has_its_hangul(names):
    assert names.lookup("Zhāng Yìmóu")[0].concept.hangul == "장이머우"


def test_a_near_miss_is_shown_even_alone(names):
    assert names.lookup("마오저둥", limit=1)[0].concept.hangul == "마오쩌둥"


def test_a_near_miss_leaves_room_for_what_is_computed(names):
    assert [result.match for result in names.lookup("마오저둥", limit=2)][-1] is Match.COMPUTED


# --- several glossaries -----------------------------------------------------------------------------------------


def test_the_first_glossary_wins():
    ours = [Concept(hangul="베이징", hanja="北京", english="Peking")]
    theirs = [Concept(hangul="베이징", hanja="北京", english="Beijing", variants=("북평",))]
    both = Lookup(ours, theirs, base=False)
    assert [result.concept.english for result in both.lookup("베이징")] == ["Peking"]
    assert [result.concept.english for result in both.lookup("북평")] == ["Beijing"]


def test_the_base_names_come_last():
    found = lookup("베이징", [Concept(hangul="베이징", hanja="北京", english="Peking")])
    assert found[0].concept.english == "Peking"
    assert lookup("베이징")[0].concept.source is Source.BASE


def test_a_rejected_record_is_not_found_and_hides_the_base_name():
    rejected = [Concept(hangul="베이징", hanja="北京", english="Peking", status=Status.REJECTED)]
    assert [result for result in lookup("베이징", rejected) if result.concept.hanja == "北京"] == []


# --- the index --------------------------------------------------------------------------------------------------


def write(path, text):
    path.write_text(text, "utf-8")
    return path


def test_a_file_is_read_once_until_it_changes(tmp_path, cache, monkeypatch):
    path = write(tmp_path / "names.csv", "hangul,hanja,english\n커다쉰페이,科大訊飛,iFLYTEK\n")
    assert lookup("과대신비", path, base=False)[0].concept.english == "iFLYTEK"
    assert len(list(cache.iterdir())) == 2
    with monkeypatch.context() as patch:
        patch.setattr(Glossary.__mro__[1], "load", None)
        assert lookup("과대신비", path, base=False)[0].concept.english == "iFLYTEK"
    write(path, "hangul,hanja,english\n커다쉰페이,科大訊飛,iFLYTEX\n")
    assert lookup("과대신비", path, base=False)[0].concept.english == "iFLYTEX"
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize("damage", [b"", b"{}\n", b"garbage", None])
def test_a_damaged_cache_is_made_again(tmp_path, cache, damage):
    path = write(tmp_path / "names.csv", "hangul,hanja\n산시,陝西\n")
    lookup("섬서", path, base=False)
    for file in cache.iterdir():
        file.write_bytes(file.read_bytes()[:-1] if damage is None else damage)
    assert lookup("섬서", path, base=False)[0].concept.hanja == "陝西"


def test_without_a_cache_folder_everything_works(tmp_path, monkeypatch):
    write(tmp_path / "file", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    path = write(tmp_path / "names.csv", "hangul,hanja\n산시,陝西\n")
    assert lookup("섬서", path, base=False)[0].concept.hanja == "陝西"


def test_a_missing_file_is_an_error(tmp_path):
    from glossary.errors import GlossaryFileError

    with pytest.raises(GlossaryFileError, match="no such file"):
        Lookup(tmp_path / "names.csv")


def test_the_index_gives_back_what_it_was_given():
    concept = Concept(
        id="c-1",
        hangul="산시",
        hanja="陝西",
        variants=("a|b", "섬서"),
        confidence=0.5,
        mentions=3,
        extra=(("desk", "Lee\t2"),),
    )
    assert Index.of([concept]).concept(0) == concept


# --- the shape for programs -------------------------------------------------------------------------------------


def test_json_has_arrays_numbers_and_nulls(names):
    record = concept_to_json(names.lookup("커다쉰페이")[0].concept)
    assert record["variants"] == ["아이플라이텍"]
    assert (record["mentions"], record["pinyin"], record["status"]) == (0, None, "proposed")
    assert record["id"].startswith("c-")
    assert json.loads(json.dumps(record)) == record


def test_what_is_computed_has_no_id_and_no_status(names):
    record = concept_to_json(names.lookup("王海峰")[0].concept)
    assert (record["id"], record["status"], record["hangul"]) == (None, None, "왕하이펑")


def test_looking_up_loads_nothing_heavy():
    import subprocess
    import sys

    code = (
        "import sys; from glossary.lookup import Lookup; from glossary.types import Concept; "
        "Lookup([Concept(hangul='산시', hanja='陝西')], base=False).lookup('섬서'); "
        "print([name for name in ('polars', 'pypinyin', 'opencc', 'ctranslate2', 'typer') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
