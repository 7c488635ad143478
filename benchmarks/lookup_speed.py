"""How long a lookup takes: one name as a whole process, and a query in a running process, by size of the glossary."""

import os
import random
import tempfile
import time
from pathlib import Path

from benchmarks import plots
from benchmarks.machine import fresh_process, median
from benchmarks.report import Section, Table
from benchmarks.synthetic import glossary_file, names

PROCESS = """
import sys
from translate.cli import main
sys.argv = ["hanyin", "lookup", sys.argv[2], "-g", sys.argv[1], "--json"]
try:
    main()
except SystemExit:
    pass
"""


def spoiled(text, rng):
    """Return the text with one syllable changed to another of the same initial."""
    from glossary.phonetics.hangul import compose, decompose

    at = rng.randrange(len(text))
    onset, nucleus, coda = decompose(text[at])
    return text[:at] + compose(onset, (nucleus + 4) % 21, coda) + text[at + 1 :]


def misspelt(english, rng):
    """Return the English with one letter changed."""
    at = rng.randrange(len(english))
    return english[:at] + rng.choice("aeioungh") + english[at + 1 :]


def queries(count):
    """Return {kind of query: queries} for names that are in the glossary, and for names that are not."""
    from glossary.phonetics.han import to_simplified
    from glossary.phonetics.hanja import sino_korean_word
    from glossary.phonetics.pinyin import syllables, toneless

    rng = random.Random(3)
    chosen = [row for row in names(count) if rng.random() < 200 / count] or list(names(min(count, 20)))
    chosen = chosen[:100]
    return {
        "exact (Hangul)": [hangul for hangul, _, _ in chosen],
        "folded (simplified)": [to_simplified(hanja) for _, hanja, _ in chosen],
        "reading (Sino-Korean)": [sino_korean_word(hanja) for _, hanja, _ in chosen],
        "English": [english for _, _, english in chosen],
        "pinyin": [" ".join(toneless(syllables(hanja, "person"))) for _, hanja, _ in chosen],
        "a part (Hangul)": [hangul[1:] for hangul, _, _ in chosen],
        "with a title (Hangul)": [f"{hangul} 회장" for hangul, _, _ in chosen],
        "with a particle (Hangul)": [f"{hangul}에서" for hangul, _, _ in chosen],
        "near miss (Hangul)": [spoiled(hangul, rng) for hangul, _, _ in chosen],
        "near miss (English)": [misspelt(english, rng) for _, _, english in chosen],
        "near miss (Hanzi)": [hanja[0] + "龍" + hanja[2:] for _, hanja, _ in chosen],
        "not stored (Hanzi)": [hanja for _, hanja, _ in names(60, seed=99)],
        "not stored (Hangul)": [hangul for hangul, _, _ in names(60, seed=98)],
        "not stored (English)": [english for _, _, english in names(60, seed=97)],
    }


def by_scan(rows, query):
    """Find a query the way a script does: look at every row."""
    return [row for row in rows if query in row]


def timed(found, wanted):
    """Return the milliseconds of every query, shortest first; what a first one has to build is not among them."""
    found.lookup(wanted[0])
    times = []
    for query in wanted:
        start = time.perf_counter()
        found.lookup(query)
        times.append(1000 * (time.perf_counter() - start))
    return sorted(times)


def at_size(folder, size, rounds):
    """Return {kind: sorted milliseconds} and the row of costs for a glossary of a size, its cache in the folder."""
    from glossary.lookup import Lookup

    file = glossary_file(folder / "glossary.csv", size)
    start = time.perf_counter()
    found = Lookup(file)
    found.lookup("커다쉰페이")
    first = time.perf_counter() - start
    asked = queries(size)
    start = time.perf_counter()
    for wanted in asked.values():
        found.lookup(wanted[0])
    rest = time.perf_counter() - start
    times = {kind: timed(found, wanted) for kind, wanted in asked.items()}
    table = [tuple(line.split(",")) for line in file.read_text(encoding="utf-8").splitlines()]
    start = time.perf_counter()
    for query in asked["exact (Hangul)"][:10]:
        by_scan(table, query)
    scan = 100 * (time.perf_counter() - start)
    stored, spelled = (
        [fresh_process(PROCESS, file, asked[kind][0])[:2] for _ in range(rounds)]
        for kind in ("exact (Hangul)", "near miss (Hangul)")
    )
    block = sum(path.stat().st_size for path in (folder / "hanyin").iterdir()) / 2**20
    whole = (median([s for s, _ in stored]), median([s for s, _ in spelled]), max(p for _, p in stored + spelled))
    return times, [f"{size:,}", *whole, first, first + rest, block, f"{scan:.2f}"]


def measure(options):
    """Return the section."""
    sizes = [200] if options.smoke else [1_000, 10_000, 100_000, *([1_000_000] if options.full else [])]
    section = Section(
        "Lookup speed",
        "Made-up glossaries with hangul, hanja and english, looked up together with the base names; the index lies in the cache. "
        "Whole process: `hanyin lookup NAME -g FILE`, median of three.",
    )
    by_kind, costs, growth = {}, [], {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            saved = os.environ.get("XDG_CACHE_HOME")
            os.environ["XDG_CACHE_HOME"] = folder
            try:
                times, row = at_size(Path(folder), size, 1 if options.smoke else 3)
            finally:
                if saved is None:
                    os.environ.pop("XDG_CACHE_HOME", None)
                else:
                    os.environ["XDG_CACHE_HOME"] = saved
        costs.append(row)
        for kind, ranked in times.items():
            last = ranked[int(0.95 * (len(ranked) - 1))]
            by_kind.setdefault(kind, [kind]).append(f"{median(ranked):.2f} ({last:.2f})")
            growth.setdefault(kind, []).append((size, median(ranked)))
        growth.setdefault("a script that reads every row", []).append((size, float(row[-1])))
    columns = ["query", *(f"{size:,} concepts" for size in sizes)]
    title = "Milliseconds a query in a running process: median (95th percentile)"
    section.tables.append(Table(title, columns, list(by_kind.values())))
    columns = [
        "concepts",
        "whole process, a stored name, s",
        "a misspelt one, s",
        "peak, MiB",
        "index built for the first query, s",
    ]
    columns += [
        "for queries of every kind, s",
        "its files, MiB",
        "for comparison: a script that reads every row, ms a query",
    ]
    section.tables.append(Table("What it costs", columns, costs))
    if plots.lines(options.folder / "plots/lookup.svg", "Lookup by glossary size", "concepts", "ms a query", growth):
        section.plots.append(("Lookup by glossary size", "plots/lookup.svg"))
    return section
