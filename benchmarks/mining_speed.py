"""How fast text is mined and matched, and how cost and memory grow with the input and with the glossary."""

import json
import tempfile
import time
from pathlib import Path

from benchmarks import plots
from benchmarks.machine import fresh_process, median
from benchmarks.report import Section, Table
from benchmarks.synthetic import ROOT, article_text, glossary_file, varied_articles

MINE = """
import sys
from pathlib import Path
from glossary.articles import read_articles
from glossary.base import base_concepts
from glossary.mining import mine
from glossary.mining.known import KnownNames
known = KnownNames.of(base_concepts())
print(sum(len(mine(a, known).mentions) for a in read_articles([Path(sys.argv[1])])))
"""


COMMAND = """
import sys
from translate.cli import main
sys.argv = ["hanyin", "mine", sys.argv[1], "-g", sys.argv[1] + ".csv", "--quiet"]
try:
    main()
except SystemExit:
    pass
"""


def by_command(megabytes):
    """Return the row of `hanyin mine` on a folder of articles in which two names of ten are new."""
    count = max(1, int(megabytes * 200))
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles"
        articles.mkdir()
        for number, text in enumerate(varied_articles(count, 2)):
            (articles / f"{number}.txt").write_text(text, encoding="utf-8")
        size = sum(path.stat().st_size for path in articles.iterdir()) / 1e6
        seconds, peak, _ = fresh_process(COMMAND, articles)
        names = len(Path(f"{articles}.csv").read_text(encoding="utf-8").splitlines()) - 1
    return [f"{size:.0f} MB, {count:,} articles", f"{names:,}", peak, size / seconds]


#: Each round is a process of its own, so that what is new is new; processor time, as the machine may have other work.
AFTER_START = """
import json, sys, time
start = time.process_time()
from glossary.base import base_concepts
from glossary.mining import mine
from glossary.mining.known import KnownNames
from glossary.mining.warming import warm_up
from glossary.types import Article
known = KnownNames.of(base_concepts())
loaded = time.process_time()
warm_up(known)
print(json.dumps([loaded - start, time.process_time() - loaded]))
for texts in json.loads(open(sys.argv[1], encoding="utf-8").read()):
    articles = [Article(f"{number}.txt", text) for number, text in enumerate(texts)]
    start = time.process_time()
    found = sum(len(mine(article, known).mentions) for article in articles)
    print(json.dumps([time.process_time() - start, found]))
"""


def sparse_articles(shared):
    """Return press-style sentences, twelve to an article, most with no bracket."""
    path = shared / "corpus/authored/train.tsv"
    lines = [line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    return [" ".join(lines[at : at + 12]) for at in range(0, len(lines), 12)]


def after_start_up(shared, rounds):
    """Return the tables of what start-up takes, and of mining article by article once everything is loaded."""
    from glossary.articles import read_articles

    real = [a.text for folder in ("seeds", "gold/press/docs") for a in read_articles([shared / folder])]
    changed = [f"{number}판. {text}" for number in range(20) for text in real]
    kinds = {
        "press-style sentences, new, few brackets": sparse_articles(shared),
        "real articles and press samples, new": real,
        "the same twenty times, the first line changed": changed,
        "the same twenty times, unchanged under other names": real * 20,
        "the project's own articles, new, dense in brackets": [a.text for a in read_articles([ROOT / "seeds"])],
    }
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.json"
        file.write_text(json.dumps(list(kinds.values())), encoding="utf-8")
        runs = [
            [json.loads(line) for line in fresh_process(AFTER_START, file)[2].splitlines()[: len(kinds) + 1]]
            for _ in range(rounds)
        ]
    loaded, warm = (median([run[0][place] for run in runs]) for place in (0, 1))
    start_up = [["modules and base names", loaded], ["tables and patterns (`warm_up`)", warm]]
    rows = []
    for number, (label, texts) in enumerate(kinds.items(), 1):
        size, seconds = sum(len(text.encode()) for text in texts) / 1e6, median([run[number][0] for run in runs])
        rows.append([label, size, runs[0][number][1], size / seconds])
    return (
        Table("Start-up of mining", ["what", "seconds of processor time"], start_up),
        Table("Mining after start-up, an article at a time", ["articles", "MB", "mentions", "MB/s"], rows),
    )


def rate(text):
    """Return MB/s of mining a text, base names loaded, after one warm-up."""
    from glossary.base import base_concepts
    from glossary.mining import mine
    from glossary.mining.known import KnownNames
    from glossary.types import Article

    known = KnownNames.of(base_concepts())
    mine(Article("warm", text[:20_000]), known)
    start = time.perf_counter()
    mine(Article("a", text), known)
    return len(text.encode()) / 1e6 / (time.perf_counter() - start)


def scanned(text):
    """Return MB/s of what any miner has to do at least: one regular expression that finds the brackets."""
    from benchmarks.names import BRACKET

    start = time.perf_counter()
    sum(1 for _ in BRACKET.finditer(text))
    return len(text.encode()) / 1e6 / (time.perf_counter() - start)


def real_articles(shared):
    """Return the five real articles as one text, or ""."""
    from glossary.articles import read_articles

    return (
        "\n\n".join(a.text for a in read_articles([shared / "seeds"])) + "\n\n" if (shared / "seeds").exists() else ""
    )


def sparse_text(shared):
    """Return 10,000 press-style sentences in paragraphs of six, or ""."""
    path = shared / "corpus/authored/train.tsv"
    if not path.exists():
        return ""
    lines = [line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines()[:10_000]]
    return "\n\n".join(" ".join(lines[at : at + 6]) for at in range(0, len(lines), 6))


def plain_text_only(text):
    """Return the paragraphs with no bracket, where only known names can be found."""
    return "\n\n".join(p for p in text.split("\n\n") if "(" not in p)


def matched(text, count):
    """Return MB/s of matching `count` made-up names in a text."""
    from glossary.matching import Matcher
    from glossary.store import Glossary

    with tempfile.TemporaryDirectory() as folder:
        concepts = Glossary.load(glossary_file(Path(folder) / "g.csv", count)).concepts
    matcher = Matcher(concepts)
    list(matcher.matches(text[:20_000]))
    start = time.perf_counter()
    sum(1 for _ in matcher.matches(text))
    return len(text.encode()) / 1e6 / (time.perf_counter() - start)


def measure(options):
    """Return the section."""
    sizes = [0.1] if options.smoke else [0.25, 1, 4, 10]
    rounds = 1 if options.smoke else 3
    section = Section(
        "Mining speed",
        "Text recombined from the project's own articles, which are far denser in brackets and names than a newspaper "
        "(one bracket in about 35 characters; the five real articles: one in about 100). Base names loaded, discovery of unknown names off, one core.",
    )
    rows, points = [], []
    for size in sizes:
        text = article_text(int(size * 1e6))
        speeds = [rate(text) for _ in range(rounds)]
        sparse = plain_text_only(text)
        plain = [rate(sparse) for _ in range(rounds)] if len(sparse) > 1000 else [0.0]
        scan = median([scanned(text) for _ in range(rounds)])
        rows.append([f"{size} MB", median(speeds), median(plain), scan, scan / median(speeds)])
        points.append((size, size / median(speeds)))
    section.tables.append(
        Table(
            "Mining",
            [
                "input",
                "MB/s, dense in brackets",
                "MB/s, paragraphs with no bracket",
                "regex that finds brackets, MB/s",
                "ratio",
            ],
            rows,
        )
    )
    if (real := real_articles(options.shared)) and not options.smoke:
        texts = (
            ("five real articles, eight times", real * 8),
            ("press-style sentences, few brackets", sparse_text(options.shared)),
        )
        found = [
            [label, len(text.encode()) / 1e6, median([rate(text) for _ in range(rounds)])]
            for label, text in texts
            if text
        ]
        section.tables.append(Table("Real and realistic text, as one document", ["input", "MB", "MB/s"], found))
        section.tables += after_start_up(options.shared, rounds)
    memory = []
    for size in sizes[:1] if options.smoke else (1, 10, 40):
        with tempfile.TemporaryDirectory() as folder:
            for number in range(max(1, int(size * 10))):
                (Path(folder) / f"{number}.txt").write_text(article_text(100_000, number), encoding="utf-8")
            _, peak, _ = fresh_process(MINE, folder)
        memory.append([f"{size} MB in files of 0.1 MB", peak])
    section.tables.append(Table("Peak memory of mining a folder (one process, streaming)", ["input", "MiB"], memory))
    whole = [by_command(megabytes) for megabytes in ([0.1] if options.smoke else [10, 50])]
    columns = ["input", "records", "peak, MiB", "MB/s, start-up and saving included"]
    section.tables.append(Table("`hanyin mine` on a folder where names go on being new", columns, whole))
    text = article_text(50_000 if options.smoke else 1_000_000)
    counts = [100] if options.smoke else [100, 1_000, 10_000, 100_000]
    found = [(count, matched(text, count)) for count in counts]
    section.tables.append(
        Table("Matching known names in running text", ["names", "MB/s"], [[f"{c:,}", s] for c, s in found])
    )
    for title, file, x, series in (
        ("Mining time by input", "mining.svg", "MB", {"hanyin": points}),
        ("Matching speed by glossary", "matching.svg", "names", {"MB/s": found}),
    ):
        y = "seconds" if file == "mining.svg" else "MB/s"
        if plots.lines(options.folder / "plots" / file, title, x, y, series):
            section.plots.append((title, f"plots/{file}"))
    return section
