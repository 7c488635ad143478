"""`hanyin check`: names and figures of somebody's English."""

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from glossary.types import Article, Category, Concept, Status
from translate.cli import run
from translate.finished import check_finished

KOREAN = (
    "안후이(安徽)성 정부는 커다쉰페이(科大訊飛)에 138억위안을 투자한다고 2018년 밝혔다.\n\n"
    "안후이성은 400여개 기업을 돕는다.\n"
)
ENGLISH = (
    "The Anhui Province government said in 2018 that it would invest 13.8 billion yuan in iFLYTEK. It helps more than"
    " 400 companies."
)


def statuses(english, *glossaries, korean=KOREAN):
    return {(f["kind"], f["surface"]): f["status"] for f in check_finished(Article("a", korean), english, glossaries)}


def test_good_version():
    assert set(statuses(ENGLISH).values()) == {"kept"}


@pytest.mark.parametrize(
    ("right", "wrong", "bad"),
    [
        ("iFLYTEK", "Keda Flying", ("name", "커다쉰페이")),
        ("13.8 billion yuan", "138 billion yuan", ("figure", "138억위안")),
        ("13.8 billion yuan", "13.8 billion won", ("figure", "138억위안")),
        ("more than 400", "fewer than 400", ("figure", "400여개")),
        ("in 2018", "in 2008", ("figure", "2018년")),
    ],
)
def test_one_thing_wrong(right, wrong, bad):
    found = statuses(ENGLISH.replace(right, wrong))
    assert [key for key, status in found.items() if status in ("wrong", "missing")] == [bad]


@pytest.mark.parametrize(
    ("english", "name", "age"),
    [
        ("Chairman Hui Ka Yan, 66, came.", "kept", "kept"),
        ("Hui Ka Yan (66) came.", "kept", "kept"),
        ("Hui Ka Yan came.", "kept", "missing"),
        ("Hui Ka Yan, 67, came.", "kept", "wrong"),
    ],
)
def test_age_in_the_bracket(english, name, age):
    found = statuses(english, korean="쉬자인(許家印·66) 회장이 왔다.")
    assert (found["name", "쉬자인"], found["figure", "66"]) == (name, age)


def test_repetition_may_be_a_pronoun():
    findings = check_finished(Article("a", KOREAN), ENGLISH, [])
    assert len([f for f in findings if f["expected"].startswith("Anhui")]) == 2
    assert {f["status"] for f in findings} == {"kept"}


def test_own_glossary_decides():
    concept = Concept(
        "c-1", "커다쉰페이", "科大訊飛", english="Keda Xunfei", category=Category.ORG, status=Status.APPROVED
    )
    assert statuses(ENGLISH, [concept])["name", "커다쉰페이"] == "missing"


def test_offsets_point_at_the_surface():
    for finding in check_finished(Article("a", KOREAN), "", []):
        assert KOREAN[finding["start"] :].startswith(finding["surface"])


def test_exit_codes(tmp_path, capsys):
    korean, english = tmp_path / "a.txt", tmp_path / "b.txt"
    korean.write_text(KOREAN, encoding="utf-8")
    english.write_text(ENGLISH, encoding="utf-8")
    assert run(["check", str(korean), str(english), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["missing"] == 0
    english.write_text("Nothing.", encoding="utf-8")
    assert run(["check", str(korean), str(english), "--quiet"]) == 1
    assert capsys.readouterr().out == ""
    assert run(["check", str(korean), str(english)]) == 1
    assert "커다쉰페이" in capsys.readouterr().out
    assert run(["check", str(korean), str(tmp_path / "none.txt")]) == 3
    assert run(["check", str(korean), str(english), "-g", str(tmp_path / "none.csv")]) == 3
    assert len(capsys.readouterr().err.strip().splitlines()) == 2


def test_the_korean_may_come_from_standard_input(tmp_path, monkeypatch, capsys):
    english = tmp_path / "b.txt"
    english.write_text(ENGLISH, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(KOREAN.encode())))
    assert run(["check", "-", str(english), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"]
    assert run(["check", "-", "-"]) == 3
    assert "only one of the two" in capsys.readouterr().err


ROLES = [
    line.split("\t")
    for line in (Path(__file__).parent / "cases" / "roles.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


@pytest.mark.parametrize(("korean", "english", "swapped"), ROLES, ids=[english for _, english, _ in ROLES])
def test_names_that_changed_places(korean, english, swapped):
    found = [f["status"] for f in check_finished(Article("a", korean), english, [])]
    assert ("roles" in found) == bool(swapped)
    assert not {"wrong", "missing"} & set(found)


@pytest.mark.parametrize(
    ("english", "status"),
    [
        ("Foreign Minister Wang Yi arrived. Wang smiled.", "kept"),
        ("Foreign Minister Wang Li arrived. Wang Li smiled.", "wrong"),
        ("Foreign Minister Wang arrived in Seoul. He smiled.", "kept"),
    ],
)
def test_another_given_name_is_another_person(english, status):
    korean = "왕이(王毅) 외교부장이 도착했다. 왕 부장은 웃었다."
    found = check_finished(Article("a", korean), english, [])
    assert next(f["status"] for f in found if f["surface"] == "왕이") == status


@pytest.mark.parametrize(
    ("english", "status"),
    [
        ("President Xi Jinping arrived.", "kept"),
        ("President Jinping Xi arrived.", "kept"),
        ("Jinping arrived.", "kept"),
        ("President Li Jinping arrived.", "wrong"),
    ],
)
def test_another_surname_is_another_person(english, status):
    found = check_finished(Article("a", "시진핑(習近平) 주석이 도착했다."), english, [])
    assert next(f["status"] for f in found if f["surface"] == "시진핑") == status


@pytest.mark.parametrize(
    ("korean", "english", "surface"),
    [
        ("미 해군이 조사했다.", "The US Navy looked into it.", "미 해군"),
        ("아이슬란드 기상청이 발표했다.", "The Icelandic weather office announced it.", "아이슬란드"),
        ("상하이 사람들이 왔다.", "The Shanghainese came.", "상하이"),
    ],
)
def test_other_forms_of_a_name(korean, english, surface):
    assert statuses(english, korean=korean)["name", surface] == "kept"


def test_a_lost_model_and_a_turned_pair():
    assert statuses("It will spend it on 4G.", korean="5G에 쓴다.")["name", "5G"] == "missing"
    korean = "사망자는 131명, 부상자는 980명이다."
    found = statuses("There were 980 dead and 131 injured.", korean=korean)
    assert set(found.values()) == {"roles"}


def test_a_part_of_another_name_is_no_rival():
    found = check_finished(
        Article("a", "쩡칭훙은 칭다오를 방문했다."),
        "Zeng Qinghong saw the coast; Zeng Qinghong swam.",
        (),
    )
    assert [(f["surface"], f["status"], f["target"]) for f in found if f["surface"] == "칭다오"] == [
        ("칭다오", "missing", None)
    ]
