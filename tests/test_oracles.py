"""Our exports in the hands of their real readers: the DeepL client, the translate toolkit, RELAX NG, polars, openpyxl.

The first three run in an environment of their own (`tests/oracle-requirements.txt` has the command); without it those
tests are skipped.
"""

import json
import os
import subprocess
from pathlib import Path

import pytest

from glossary.export import export
from glossary.types import Category, Concept, Status

ROOT = Path(__file__).parent.parent
PYTHON = Path(os.environ.get("HANYIN_ORACLE", ROOT / ".oracle" / "bin" / "python"))
SETUP = "python3 -m venv .oracle && .oracle/bin/python -m pip install -q -r tests/oracle-requirements.txt"

CONCEPTS = [
    Concept(
        id="c-1", hangul="안후이", hanja="安徽", simplified="安徽", pinyin="Ānhuī", english="Anhui", note="a < b & c",
        category=Category.PLACE, status=Status.APPROVED, variants=("안휘", "安徽省"), avoid=("Anhwei",),
    ),
    Concept(id="c-2", hangul="징둥", hanja="京東", english='JD.com, "JD"', english_variants=("Jingdong",)),
    Concept(id="가 1", hangul="시안", hanja="西安", english="Xi'an", extra=(("desk", "Lee"),)),
]  # fmt: skip
PAIRS = {"안후이": "Anhui", "안휘": "Anhui", "징둥": 'JD.com, "JD"', "시안": "Xi'an"}
MAIN = [["시안", "Xi'an"], ["안후이", "Anhui"], ["징둥", 'JD.com, "JD"']]


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    if not PYTHON.exists():
        pytest.skip(f"no oracle environment; set it up with: {SETUP}")
    folder = tmp_path_factory.mktemp("oracle")
    for to, name in (
        *((to, f"{to}.tbx") for to in ("tbx", "tbx-dct", "tbx-v2")),
        ("deepl", "deepl.tsv"), ("deepl", "deepl.csv"), ("omegat", "omegat.txt"), ("weblate", "weblate.csv"),
    ):  # fmt: skip
        export(CONCEPTS, to, folder / name)
    script = ROOT / "tests" / "oracle.py"
    done = subprocess.run([PYTHON, script, folder], capture_output=True, text=True, check=False, cwd=folder)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_deepl_client_takes_the_glossary(seen):
    assert seen["deepl"] == PAIRS
    assert dict(seen["deepl-csv"]) == PAIRS


@pytest.mark.parametrize("name", ["omegat.txt", "weblate.csv"])
def test_the_translate_toolkit_reads_every_form(seen, name):
    assert dict(seen[name]) == PAIRS


def test_the_translate_toolkit_reads_the_old_tbx(seen):
    assert seen["tbx-v2.tbx"] == MAIN


@pytest.mark.parametrize("name", ["tbx.tbx", "tbx-dct.tbx"])
def test_tbx_is_valid(seen, name):
    assert seen[name] == "valid"


def test_polars_reads_the_tables(tmp_path):
    polars = pytest.importorskip("polars")
    for to in ("csv", "excel", "tsv", "parquet", "json"):
        export(CONCEPTS, to, tmp_path / f"a.{to}" if to != "excel" else tmp_path / "excel.csv")
    frames = [
        polars.read_csv(tmp_path / "a.csv"),
        polars.read_csv(tmp_path / "excel.csv"),
        polars.read_csv(tmp_path / "a.tsv", separator="\t"),
        polars.read_parquet(tmp_path / "a.parquet"),
        polars.read_json(tmp_path / "a.json"),
    ]
    for frame in frames:
        assert frame.select("hangul", "english").rows() == [tuple(pair) for pair in MAIN]


def test_openpyxl_reads_the_workbook(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    export(CONCEPTS, "excel", tmp_path / "a.xlsx")
    header, *rows = openpyxl.load_workbook(tmp_path / "a.xlsx").active.iter_rows(values_only=True)
    cells = [dict(zip(header, row, strict=True)) for row in rows]
    assert [[row["hangul"], row["english"]] for row in cells] == MAIN
