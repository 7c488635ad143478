"""Sounds: official Hangul, pinyin and Sino-Korean readings beside pypinyin, hanja and hangulize, and lookups of names
that are not stored or are spelled otherwise than stored."""

import csv
from pathlib import Path

from benchmarks.report import Section, Table

HERE = Path(__file__).resolve().parent
CASES = HERE.parent / "tests/cases"


def rows(path):
    """Return the rows of a TSV without its comments; none where the file is absent."""
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def rate(right, cases):
    """Return the percentage of cases for which `right` holds."""
    return 100 * sum(map(bool, map(right, cases))) / max(1, len(cases))


def bare(pinyin):
    """Return pinyin without tones, spaces and marks.

    >>> bare("Lǚliáng Xī'ān")
    'lvliangxian'
    """
    from glossary.phonetics.pinyin import strip_tones

    return "".join(c for c in strip_tones(pinyin).lower().replace("ü", "v") if c.isalpha())


def plain_pinyin(hanzi, *, simplify):
    """Return pypinyin's toneless syllables, on the characters as they are or made simplified first."""
    from pypinyin import Style, lazy_pinyin

    from glossary.phonetics.han import to_simplified

    return lazy_pinyin(to_simplified(hanzi) if simplify else hanzi, style=Style.NORMAL, v_to_u=False)


def plain_hangul(hanzi, *, simplify):
    """Return the official table applied to pypinyin's syllables."""
    from glossary.phonetics.transcription import hangul_of

    return "".join(hangul_of(s) or "?" for s in plain_pinyin(hanzi, simplify=simplify))


def plain_sino(hanja):
    """Return what the hanja package reads, or None where it is not installed."""
    try:
        from hanja import translate
    except ImportError:
        return None
    return translate(hanja, "substitution")


def official_examples(options):
    """Return the table on the 143 published examples, or None."""
    from glossary.phonetics.transcription import official_hangul

    cases = rows(options.shared / "facts/pinyin_hangul_examples.tsv")
    if not cases:
        return None
    wanted = [(r[0], "충칭" if r[0] == "重慶" else r[2]) for r in cases]
    lines = [
        ["hanyin", rate(lambda c: official_hangul(c[0]) == c[1], wanted)],
        ["hangulize", rate(lambda c: c[0] != "重慶", wanted)],
        ["pypinyin + table", rate(lambda c: plain_hangul(c[0], simplify=False) == c[1], wanted)],
        ["pypinyin + table, simplified first", rate(lambda c: plain_hangul(c[0], simplify=True) == c[1], wanted)],
    ]
    note = "hangulize by its own published test list, which has 重慶 → 중칭 (official: 충칭)."
    return Table(f"Hanzi to official Hangul: {len(wanted)} published examples", ["system", "right %"], lines, note)


#: Case files and what they hold; where they give no category the name is looked up alone.
NAME_FILES = (
    ("Heteronym names", "phonetics_names.tsv"),
    ("People", "phonetics_people.tsv"),
    ("Places", "phonetics_places.tsv"),
    ("Organisations, products, works", "phonetics_others.tsv"),
)


def labelled_names():
    """Return the tables on labelled names."""
    from glossary.lookup import Lookup
    from glossary.phonetics.romanization import spell_pinyin
    from glossary.phonetics.transcription import official_hangul

    nothing = Lookup(base=False)

    def told(case):
        if len(case) == 4:
            return spell_pinyin(case[0], case[1]), official_hangul(case[0], case[1])
        first = nothing.lookup(case[0], 1)[0].concept
        # where a generic is read the Korean way the full transcription stands among the variants
        wanted = case[-1].replace(" ", "")
        forms = {f.replace(" ", "") for f in (first.hangul, *first.variants)}
        return first.pinyin, wanted if wanted in forms else first.hangul

    tables = []
    for title, file in NAME_FILES:
        for part, cases in sorted(_parts(rows(CASES / file)).items()):
            ours = rate(lambda c: _agree(told(c), c), cases)
            lines = [["hanyin", ours]]
            for label, simplify in (("pypinyin", False), ("pypinyin, simplified first", True)):
                lines.append([label, rate(lambda c, s=simplify: _agree(_plain(c[0], s), c), cases)])
            name = f"{title}: {part} ({len(cases)})" if part else f"{title} ({len(cases)}), looked up alone"
            tables.append(Table(name, ["system", "pinyin and Hangul right %"], lines))
    return tables


def _plain(hanzi, simplify):
    return "".join(plain_pinyin(hanzi, simplify=simplify)), plain_hangul(hanzi, simplify=simplify)


def _agree(found, case):
    pinyin, hangul = case[-2], case[-1]
    return bare(found[0]) == bare(pinyin) and found[1].replace(" ", "") == hangul.replace(" ", "")


def _parts(cases):
    parts = {}
    for case in cases:
        parts.setdefault(case[1] if len(case) == 4 else "", []).append(case)
    return parts


def sino_words():
    """Return the table on hard Sino-Korean words."""
    from glossary.phonetics.hanja import sino_korean_word

    cases = rows(CASES / "phonetics_sino.tsv")
    lines = [["hanyin", rate(lambda c: sino_korean_word(c[0]) == c[2], cases)]]
    if plain_sino("中國") is not None:
        lines.append(["hanja", rate(lambda c: plain_sino(c[0]) == c[2], cases)])
    return Table(f"Sino-Korean words that are hard to read ({len(cases)})", ["system", "right %"], lines)


def lookups():
    """Return the tables on records held back: computed answers, and stored records under other spellings."""
    from glossary.lookup import Lookup
    from glossary.types import Concept

    path = HERE / "held_out/records.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        records = [r for r in csv.DictReader(file) if r["hanja"]]
    nothing = Lookup(base=False)

    def computed(query):
        return [r.concept for r in nothing.lookup(query, 5)]

    def hanzi_right(record):
        found = computed(record["hanja"])
        hangul = found and found[0].hangul.replace(" ", "") == record["hangul"].replace(" ", "")
        return hangul and bare(found[0].pinyin) == bare(record["pinyin"])

    def hangul_right(record, first):
        return any(bare(c.pinyin) == bare(record["pinyin"]) for c in computed(record["hangul"])[:first])

    mandarin = [r for r in records if r["pinyin"] and r.get("reading", "mandarin") in {"", "mandarin"}]
    stored = Lookup([Concept(hangul=r["hangul"], hanja=r["hanja"], english=r["english"]) for r in records], base=False)
    spelled = [(r, s) for r in records for s in r["nonstandard"].split(" | ") if s]

    def finds(case, first):
        return any(x.concept.hanja == case[0]["hanja"] for x in stored.lookup(case[1], 5)[:first])

    plain = [r for r in mandarin if plain_hangul(r["hanja"], simplify=True) == r["hangul"]]
    return [
        Table(
            f"Names that are not stored, computed ({len(mandarin)} held back)",
            ["system", "Hanzi: Hangul and pinyin first %", "Hangul: pinyin first %", "Hangul: pinyin among three %"],
            [
                [
                    "hanyin",
                    rate(hanzi_right, mandarin),
                    rate(lambda r: hangul_right(r, 1), mandarin),
                    rate(lambda r: hangul_right(r, 3), mandarin),
                ],
                ["pypinyin + table, simplified first", 100 * len(plain) / max(1, len(mandarin)), None, None],
            ],
            "The plain row counts the Hangul alone.",
        ),
        Table(
            f"Stored names under another spelling ({len(spelled)} spellings of records with Hangul, Hanja and English)",
            ["system", "first %", "among five %"],
            [
                ["hanyin", rate(lambda c: finds(c, 1), spelled), rate(lambda c: finds(c, 5), spelled)],
                ["exact search", 0.0, 0.0],
            ],
        ),
    ]


def measure(options):
    """Return the section."""
    tables = [official_examples(options), *labelled_names(), sino_words(), *lookups()]
    return Section(
        "Sounds and readings",
        "Labelled cases of the project (`tests/cases/`), the published examples of the official table, and records held back.",
        [t for t in tables if t is not None],
    )
