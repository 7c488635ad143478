"""The head of RESULTS.md: where hanyin leads and where it does not, taken from the measured tables below it."""

from benchmarks.report import Section, Table

#: (what, section, beginning of the table's title, column, row of hanyin, rows of the others or (), higher is better)
LINES = (
    (
        "Names: span and Hanja, F1, text held back",
        "names",
        "our own, held back",
        1,
        "hanyin",
        ("regex + pypinyin + hanja",),
        True,
    ),
    (
        "Names: span and Hanja, F1, press samples",
        "names",
        "development: press",
        1,
        "hanyin",
        ("regex + pypinyin + hanja",),
        True,
    ),
    (
        "Official Hangul of Hanzi, 143 published examples, %",
        "phonetics",
        "Hanzi to official Hangul",
        1,
        "hanyin",
        ("hangulize", "pypinyin + table"),
        True,
    ),
    (
        "People with heteronym surnames: pinyin and Hangul, %",
        "phonetics",
        "Heteronym names: person",
        1,
        "hanyin",
        ("pypinyin",),
        True,
    ),
    ("Hard Sino-Korean words, %", "phonetics", "Sino-Korean", 1, "hanyin", ("hanja",), True),
    (
        "FLORES: figures kept, %",
        "translation",
        "Public test",
        3,
        "hanyin",
        ("argos", "opusmt", "nllb", "bergamot-base-memory", "google"),
        True,
    ),
    (
        "FLORES: Chinese names kept, %",
        "translation",
        "Public test",
        6,
        "hanyin",
        ("argos", "opusmt", "nllb", "bergamot-base-memory", "google"),
        True,
    ),
    (
        "FLORES: all capitalised words kept, %",
        "translation",
        "Public test",
        5,
        "hanyin",
        ("argos", "opusmt", "nllb", "bergamot-base-memory", "google"),
        True,
    ),
    (
        "FLORES: BLEU",
        "translation",
        "Public test",
        1,
        "hanyin",
        ("argos", "opusmt", "nllb", "bergamot-base-memory", "google"),
        True,
    ),
    ("Translation speed, sentences/s", "engine-speed", "", 1, "hanyin", ("argostranslate",), True),
)


def glance(sections):
    """Return the section that sums up the others, each line from a measured cell."""
    rows, won = [], []
    for what, section, title, column, ours, others, higher in LINES:
        table = next((t for t in getattr(sections.get(section), "tables", ()) if t.title.startswith(title)), None)
        cells = {row[0]: row[column] for row in table.rows if len(row) > column} if table else {}
        if not isinstance(cells.get(ours), int | float):
            continue
        peers = {name: cells[name] for name in others if isinstance(cells.get(name), int | float)}
        best = (max if higher else min)(peers.items(), key=lambda item: item[1], default=("–", None))
        ahead = best[1] is None or (cells[ours] > best[1] if higher else cells[ours] < best[1])
        verdict = "ahead" if ahead else "level" if cells[ours] == best[1] else "**behind**"
        rows.append([what, cells[ours], best[1], best[0], verdict])
        won.append(ahead)
    about = f"hanyin is ahead in {sum(won)} of these {len(won)} lines." if rows else "Nothing measured yet."
    return Section(
        "At a glance",
        about,
        [Table("", ["figure", "hanyin", "best of the others", "which", "hanyin is"], rows)] if rows else [],
    )
