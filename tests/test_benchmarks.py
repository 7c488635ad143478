"""The benchmarks run, small: every section gives figures that can be right, and RESULTS.md holds them."""

import importlib
import json
from pathlib import Path

import pytest

from benchmarks import __main__ as benchmarks
from benchmarks.fidelity import score
from benchmarks.names import baseline, hanyin
from benchmarks.names import score as score_names

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.mark.model
@pytest.mark.parametrize("name", list(benchmarks.SECTIONS))
def test_a_section_in_small(name, tmp_path):
    benchmarks.run(tmp_path, [name], SHARED, smoke=True)
    stored = json.loads((tmp_path / "results" / f"{name}.json").read_text("utf-8"))
    text = (tmp_path / "RESULTS.md").read_text("utf-8")
    assert stored["stamp"]["command"] in text
    if stored["section"]["skipped"]:
        pytest.skip(stored["section"]["skipped"])
    assert stored["section"]["tables"]
    for table in stored["section"]["tables"]:
        assert all(len(row) == len(table["columns"]) for row in table["rows"])
        for row in table["rows"]:
            assert all(value is None or not isinstance(value, int | float) or value >= 0 for value in row)
            for column, value in zip(table["columns"], row, strict=True):
                assert not (column.endswith("%") and value is not None and value > 100), (table["title"], row)


def test_every_section_has_a_module():
    assert all(hasattr(importlib.import_module(module), "measure") for module in benchmarks.SECTIONS.values())


def test_the_fidelity_scorer_counts_what_is_lost():
    korean = ["텐센트는 138억위안을 투자했다."]
    reference = ["On Monday the giant Tencent invested 13.8 billion yuan."]
    right = score(korean, reference, ["The company Tencent put in 13.8 billion yuan."])
    wrong = score(korean, reference, ["Tensent invested 138 million yuan."])
    assert right == {"figures": (1, 1), "numbers": (1, 1), "names": (1, 1), "chinese": (1, 1)}
    assert wrong == {"figures": (0, 1), "numbers": (0, 1), "names": (0, 1), "chinese": (0, 1)}


def test_the_name_scorer_sees_wrong_spans_and_false_names(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("중국 허페이(合肥)는 과학의 굴기(崛起)를 꿈꾼다.", encoding="utf-8")
    rows = [
        {"doc": "a", "start": 3, "hangul": "허페이", "suffix": "", "hanja": "合肥", "kind": "name"}
        | {"reading": "mandarin", "category": "place"},
        {"doc": "a", "start": 16, "hangul": "굴기", "suffix": "", "hanja": "崛起", "kind": "common-word"},
    ]
    ours, plain = (score_names(system, {"a": path}, rows) for system in (hanyin, baseline))
    assert (ours["F1"], ours["taken"]) == (1, 0)
    assert plain["taken"] == 1
    assert plain["precision"] == 0.5
    moved = [{**rows[0], "start": 0, "hangul": "중국 허페이"}, rows[1]]
    assert score_names(hanyin, {"a": path}, moved)["F1"] == 0
