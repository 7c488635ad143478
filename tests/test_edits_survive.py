"""A person's edits survive everything: mining again, imports, merges, in any order, with or without the state file."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.export import export
from glossary.importing import import_into
from glossary.schema import COLUMNS, KEEP_EMPTY
from glossary.state import state_path
from glossary.store import Glossary
from glossary.types import Category, Concept, Source

BOM = b"\xef\xbb\xbf"
#: Three things that press and other glossaries speak of; two of them sound alike.
THINGS = [("산시", "陝西", "Shaanxi"), ("산시", "山西", "Shanxi"), ("커다쉰페이", "科大訊飛", "iFLYTEK")]
EDITABLE = [column for column in COLUMNS if column not in {"id", "mentions", "documents", "first_seen", "origin"}]
VALUES = {
    "hangul": ["산씨", "섬서"],
    "hanja": [KEEP_EMPTY],
    "category": ["place", "org"],
    "status": ["approved", "rejected"],
    "confidence": ["0.33"],
    "source": ["person", "keep"],
    "variants": ["섬서성 | Shensi", KEEP_EMPTY],
    "misspellings": ["샨시", KEEP_EMPTY],
    "english_variants": ["Shensi | Shan-si", KEEP_EMPTY],
    "avoid": ["Sanxi", KEEP_EMPTY],
}
EDITS = st.sampled_from(EDITABLE).flatmap(
    lambda column: st.tuples(
        st.integers(0, 2), st.just(column), st.sampled_from(VALUES.get(column, ["by hand", "也", KEEP_EMPTY]))
    )
)
ENGLISH = st.sampled_from(["Shaanxi", "Shanxi", "Shensi", "iFLYTEK", "Keda Xunfei", "Else"])
FORMATS = st.sampled_from(["deepl", "csv", "tbx", "omegat"])
STEPS = st.one_of(
    st.tuples(st.just("edit"), EDITS),
    st.tuples(st.just("mine"), st.tuples(st.integers(0, 2), ENGLISH, st.sampled_from(Category))),
    st.tuples(st.just("import"), st.tuples(st.integers(0, 2), ENGLISH, FORMATS)),
    st.tuples(st.just("merge"), st.tuples(st.integers(0, 2), ENGLISH, st.booleans())),
    st.tuples(st.just("forget"), st.none()),
)  # fmt: skip


def rows_of(path):
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def write(path, rows):
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(BOM + out.getvalue().encode())


def mined(number, english, category=Category.PLACE):
    hangul, hanja, _ = THINGS[number]
    return Concept(
        hangul=hangul, hanja=hanja, english=english, category=category, source=Source.PRINTED, mentions=1,
        confidence=0.9, first_seen="a.txt#1", variants=("섬서",),
    )  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(STEPS, min_size=2, max_size=7))
def test_edits_survive(tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("glossary")
    path = folder / "g.csv"
    glossary = Glossary.empty()
    glossary.add([("0.txt", "0", [mined(number, thing[2]) for number, thing in enumerate(THINGS)])])
    glossary.save(path)
    order = [row["id"] for row in rows_of(path)]
    edited = {}
    for turn, (step, what) in enumerate(steps):
        if step == "edit":
            number, column, value = what
            rows = rows_of(path)
            row = next(row for row in rows if row["id"] == order[number])
            row[column] = value
            edited[order[number], column] = value
            if any(not (r["hangul"].strip("-") or r["hanja"].strip("-") or r["english"].strip("-")) for r in rows):
                return  # no name left: not a record any more
            write(path, rows)
            continue
        if step == "forget":
            state_path(path).unlink(missing_ok=True)
            continue
        glossary = Glossary.load(path)
        if step == "mine":
            glossary.add([(f"{turn}.txt", str(turn), [mined(*what)])])
        else:
            number, english, how = what
            other = Glossary.of([mined(number, english)])
            if step == "merge":
                other.save(folder / "other.csv")
                if how:
                    state_path(folder / "other.csv").unlink()
                glossary.merge(Glossary.load(folder / "other.csv"))
            else:
                name = folder / f"other.{ {'tbx': 'tbx', 'omegat': 'txt'}.get(how, 'csv') }"
                export(other.concepts, how, name)
                import_into(glossary, name)
        glossary.save(path)
        now = {row["id"]: row for row in rows_of(path)}
        for (identity, column), value in edited.items():
            assert now[identity][column] == value, (step, column)
        assert set(order) <= set(now)
