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


def queries(count):
    """Return {kind of query: queries} for names that are in the glossary, and one kind that is not."""
    from glossary.phonetics.han import to_simplified
    from glossary.phonetics.hanja import sino_korean_word

    rng = random.Random(3)
    chosen = [row for row in names(count) if rng.random() < 200 / count] or list(names(min(count, 20)))
    chosen = chosen[:100]
    return {
        "exact (Hangul)": [hangul for hangul, _, _ in chosen],
        "folded (simplified)": [to_simplified(hanja) for _, hanja, _ in chosen],
        "reading (Sino-Korean)": [sino_korean_word(hanja) for _, hanja, _ in chosen],
        "near miss": [spoiled(hangul, rng) for hangul, _, _ in chosen],
        "not stored (computed)": [hanja for _, hanja, _ in names(60, seed=99)],
    }


def by_scan(rows, query):
    """Find a query the way a script does: look at every row."""
    return [row for row in rows if query in row]


def measure(options):
    """Return the section."""
    from glossary.lookup import Lookup

    sizes = [200] if options.smoke else [1_000, 10_000, 100_000, *([1_000_000] if options.full else [])]
    section = Section(
        "Lookup speed",
        "Made-up glossaries with hangul, hanja and english. Milliseconds a query in a running process (median; in brackets the 95th "
        "percentile); whole process: `hanyin lookup NAME -g FILE` with its index already in the cache, median of three.",
    )
    rows, growth, kinds = [], {}, []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            file = glossary_file(Path(folder) / "glossary.csv", size)
            saved = os.environ.get("XDG_CACHE_HOME")
            os.environ["XDG_CACHE_HOME"] = folder
            try:
                start = time.perf_counter()
                found = Lookup(file)
                found.lookup("커다쉰페이")
                build = time.perf_counter() - start
                asked = queries(size)
                kinds = list(asked)
                cells = []
                for kind, wanted in asked.items():
                    times = []
                    for query in wanted:
                        start = time.perf_counter()
                        found.lookup(query)
                        times.append(1000 * (time.perf_counter() - start))
                    ranked = sorted(times)
                    cells.append(f"{median(times):.2f} ({ranked[int(0.95 * (len(ranked) - 1))]:.2f})")
                    growth.setdefault(kind, []).append((size, median(times)))
                table = [tuple(line.split(",")) for line in file.read_text(encoding="utf-8").splitlines()]
                start = time.perf_counter()
                for query in asked["exact (Hangul)"][:10]:
                    by_scan(table, query)
                scan = 100 * (time.perf_counter() - start)
                query = asked["exact (Hangul)"][0]
                whole = [fresh_process(PROCESS, file, query)[:2] for _ in range(1 if options.smoke else 3)]
            finally:
                if saved is None:
                    os.environ.pop("XDG_CACHE_HOME", None)
                else:
                    os.environ["XDG_CACHE_HOME"] = saved
        process, peak = median([s for s, _ in whole]), max(p for _, p in whole)
        rows.append([f"{size:,}", *cells, f"{scan:.2f}", process, peak, build])
        growth.setdefault("a script that reads every row", []).append((size, scan))
    columns = ["concepts", *kinds, "row-by-row scan, ms", "whole process, s", "its peak, MiB", "index built once, s"]
    section.tables.append(Table("", columns, rows))
    if plots.lines(options.folder / "plots/lookup.svg", "Lookup by glossary size", "concepts", "ms a query", growth):
        section.plots.append(("Lookup by glossary size", "plots/lookup.svg"))
    return section
