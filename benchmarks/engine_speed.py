"""Translation speed beside argostranslate on the same package, beam, segments and options; and a second run of a folder."""

import os
import tempfile
import time
from pathlib import Path

from benchmarks.machine import fresh_process, median
from benchmarks.report import Section, Table
from benchmarks.synthetic import article_text

RUN = """
import sys
from translate.cli import main
sys.argv = ["hanyin", *sys.argv[1:]]
try:
    main()
except SystemExit:
    pass
"""


def installed():
    """Return the shipped package, unpacked and ready for argostranslate."""
    from translate.packages import find_package

    return find_package(None)


def pair_of_runs(text):
    """Return ((hanyin seconds, English lines), (argostranslate seconds, English lines)) of one text."""
    from glossary.types import Article
    from translate.argos import installed_translation
    from translate.engine import DecodingOptions, load_engine
    from translate.pipeline import TranslateOptions, prepare, translate_article
    from translate.segmentation import sentences

    package = installed()
    lines = [line[a:b] for line in text.split("\n\n") for a, b in sentences(line)]
    ours, theirs = load_engine(package.path), installed_translation(package)
    options = DecodingOptions(beam_size=4, length_penalty=0.2, repetition_penalty=1.0, no_repeat_ngram=0)
    ours.decode(lines[:2], options)
    theirs.underlying.translate(lines[0])
    start = time.perf_counter()
    english = [found[0].text for found in ours.decode(lines, options)]
    middle = time.perf_counter()
    other = theirs.underlying.translate("\n".join(lines)).split("\n")
    end = time.perf_counter()
    start_whole = time.perf_counter()
    translate_article(Article("-", text), prepare(), ours, TranslateOptions(main_text=False, use_glossary=False))
    return (
        len(lines),
        middle - start,
        end - middle,
        time.perf_counter() - start_whole,
        list(zip(english, other, strict=True)),
    )


def measure(options):
    """Return the section."""
    rounds = 1 if options.smoke else 5
    runs = [pair_of_runs(article_text(3_000 if options.smoke else 20_000, seed)) for seed in range(rounds)]
    lines = runs[0][0]
    ours, theirs = median([n / a for n, a, *_ in runs]), median([n / b for n, _, b, *_ in runs])
    whole = median([n / w for n, _, _, w, _ in runs])
    same = [a.strip() == b.strip() for *_, pairs in runs for a, b in pairs]
    rows = [
        ["hanyin", ours, ours / theirs],
        ["hanyin, whole path with figures checked and repaired", whole, whole / theirs],
        ["argostranslate", theirs, 1.0],
    ]
    section = Section(
        "Translation speed",
        f"The shipped package, beam 4, the same {lines} sentences a round, options as argostranslate has them (length penalty 0.2), "
        "hanyin and argostranslate in turn, medians. argostranslate is given hanyin's sentence splitter, since its own needs a download.",
        [
            Table(
                "",
                ["system", "sentences/s", "times argostranslate"],
                rows,
                f"Identical English: {sum(same)} of {len(same)} sentences.",
            )
        ],
    )
    section.tables.append(second_run(options))
    return section


def second_run(options):
    """Return the table of a folder translated twice."""
    count = 3 if options.smoke else 100
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "in"
        articles.mkdir()
        for number in range(count):
            (articles / f"{number:03d}.txt").write_text(article_text(2_500, number), encoding="utf-8")
        saved = os.environ.get("XDG_CACHE_HOME")
        os.environ["XDG_CACHE_HOME"] = folder
        try:
            words = ("translate", articles, "-o", Path(folder) / "out", "--quiet")
            first, peak, _ = fresh_process(RUN, *words)
            again = median([fresh_process(RUN, *words)[0] for _ in range(1 if options.smoke else 3)])
        finally:
            if saved is None:
                os.environ.pop("XDG_CACHE_HOME", None)
            else:
                os.environ["XDG_CACHE_HOME"] = saved
    rows = [["first run", first, 1.0], ["second run, nothing changed", again, first / again]]
    return Table(
        f"A folder of {count} articles, whole process",
        ["run", "s", "times faster"],
        rows,
        f"Peak memory {peak:.0f} MiB.",
    )
