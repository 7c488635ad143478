"""`hanyin lookup` as programs see it: JSON, exit codes, one line for what is no query."""

import json

import pytest

CONCEPT_KEYS = set(
    "id hangul hanja simplified pinyin english category origin status variants misspellings english_variants avoid "
    "confidence mentions documents source first_seen note".split()
)

pytestmark = pytest.mark.filterwarnings("ignore:.*Click 9:DeprecationWarning")


def test_lookup_json(hanyin):
    hanyin("mine", "news", "-q")
    code, out, _ = hanyin("lookup", "커다쉰페이", "合肥", "--json", "--no-base", "-g", "glossary.csv")
    answers = json.loads(out)
    assert code == 0
    assert [answer["query"] for answer in answers] == ["커다쉰페이", "合肥"]
    first = answers[0]["results"][0]
    assert set(first) == {"match", "score", "concept"}
    assert (first["match"], first["concept"]["english"]) == ("exact", "iFLYTEK")
    assert set(first["concept"]) == CONCEPT_KEYS
    assert isinstance(first["concept"]["variants"], list)


def test_lookup_computes_what_nobody_stored(hanyin):
    code, out, _ = hanyin("lookup", "王海龍", "--json", "--no-base")
    (answer,) = json.loads(out)
    assert code == 0
    assert answer["results"][0]["match"] == "computed"
    assert answer["results"][0]["concept"]["id"] is None
    assert answer["results"][0]["concept"]["status"] is None


def test_lookup_of_an_empty_or_endless_query_says_so_in_a_line(hanyin):
    code, _, err = hanyin("lookup", "  ")
    assert (code, err.count("\n")) == (1, 1)
    assert "empty query" in err
    code, _, err = hanyin("lookup", "x" * 5000)
    assert code == 1
    assert len(err) < 200


def test_lookup_of_nothing_is_1_and_the_others_are_printed(hanyin):
    code, out, err = hanyin("lookup", "커다쉰페이", "qqqq!!")
    assert code == 1
    assert "iFLYTEK" in out
    assert "qqqq!!" in err


def test_quiet_lookup_says_nothing_beside_its_results(hanyin):
    assert hanyin("lookup", "qqqq!!", "--quiet") == (1, "", "")


def test_lookup_limit(hanyin):
    _, out, _ = hanyin("lookup", "산시", "--json", "--limit", "1")
    assert len(json.loads(out)[0]["results"]) == 1
