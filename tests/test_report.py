"""The report has every constraint once, with document offsets, in the contract's form."""

import json

from fakes import term

from translate.quantities import find_quantities
from translate.report import add_summaries, document_report, summary
from translate.types import Block, Constraint, Document, Fate, Flag, Outcome, Segment, Translation

TEXT = "제목\n\n항저우에 2017년 3~5년간 138억위안을 쓴다."
START = 4
SEGMENT = Segment(1, START, len(TEXT), TEXT[START:])
DOCUMENT = Document(
    "a.txt", TEXT, "txt", "", (Block("title", 0, 2, "제목"), Block("paragraph", START, len(TEXT), TEXT[START:]))
)


def translation():
    name = term(SEGMENT.text, "항저우", "Hangzhou", concept="c-1", alternatives=("c-1", "c-2"))
    figures = [
        Constraint(
            "quantity", q.surface, q.start, q.end, q.core_start, q.core_end, q.core_english, q.english, quantity=q
        )
        for q in find_quantities(SEGMENT.text, None)
    ]
    target = "Hangzhou spends 13.8 billion yuan in 2017."
    outcomes = [Outcome(name, Fate.AMBIGUOUS, "Hangzhou", 0, 8)]
    for figure in figures:
        at = target.find(figure.expected)
        if at < 0:
            outcomes.append(Outcome(figure, Fate.MISSING))
        else:
            outcomes.append(Outcome(figure, Fate.KEPT, figure.expected, at, at + len(figure.expected)))
    flags = (Flag("ambiguous-name", 4, 7, "x"), Flag("missing-figure", 14, 19, "y"))
    return Translation(SEGMENT, target, tuple(outcomes), flags, "placeholder")


def test_form():
    report = document_report(DOCUMENT, [translation()])
    assert report["doc"] == "a.txt"
    (segment,) = report["segments"]
    assert {"paragraph", "start", "end", "source", "target", "terms", "quantities", "flags"} <= set(segment)
    (name,) = segment["terms"]
    assert name == {
        "surface": "항저우", "start": 4, "end": 7, "concept": "c-1", "expected": "Hangzhou", "target": "Hangzhou",
        "target_start": 0, "target_end": 8, "status": "ambiguous", "alternatives": ["c-1", "c-2"],
    }  # fmt: skip
    assert [q["status"] for q in segment["quantities"]] == ["kept", "missing", "kept"]
    for entry in [*segment["terms"], *segment["quantities"]]:
        assert TEXT[entry["start"] : entry["end"]] == entry["surface"]
        if entry["target"] is None:
            assert entry["status"] == "missing"
        else:
            assert segment["target"][entry["target_start"] : entry["target_end"]] == entry["target"]
    assert segment["flags"][0] == {"code": "ambiguous-name", "start": 4, "end": 7, "message": "x"}


def test_values_are_json():
    quantities = json.loads(json.dumps(document_report(DOCUMENT, [translation()])))["segments"][0]["quantities"]
    assert [q["value"] for q in quantities] == ["2017", [3, 5], 13800000000]
    assert [q["unit"] for q in quantities] == ["year", "years", "CNY"]
    assert quantities[1]["qualifier"] == "range"


def test_summary_adds_up():
    one = summary([translation()])
    assert one["segments"] == 1
    assert one["terms"] == {"kept": 0, "repaired": 0, "missing": 0, "ambiguous": 1}
    assert one["quantities"] == {"kept": 2, "repaired": 0, "missing": 1, "ambiguous": 0}
    assert one["flags"] == {"ambiguous-name": 1, "missing-figure": 1}
    assert add_summaries(one, summary(())) == one
    assert add_summaries(one, one) == summary([translation(), translation()])
