"""What a fresh process costs: help, a lookup, one translated line, and the imports that a script would make."""

from benchmarks.machine import fresh_process, median
from benchmarks.report import Section, Table

RUN = """
import sys
from translate.cli import main
sys.argv = ["hanyin", *sys.argv[1:]]
try:
    main()
except SystemExit:
    pass
"""
CASES = (
    ("python alone", "pass", ()),
    ("hanyin --help", RUN, ("--help",)),
    ("hanyin lookup (base names)", RUN, ("lookup", "커다쉰페이")),
    ("hanyin lookup (computed)", RUN, ("lookup", "王海峰", "--no-base")),
    (
        "one line translated",
        "import translate; print(translate.translate('중국 정부는 18일 새로운 계획을 발표했다.'))",
        (),
    ),
    ("import glossary", "import glossary", ()),
    ("import pypinyin", "import pypinyin", ()),
    ("import polars", "import polars", ()),
    ("import argostranslate.package", "from translate.argos import redirected_argos; redirected_argos()", ()),
)


def measure(options):
    """Return the section."""
    rounds = 1 if options.smoke else 5
    rows, bare = [], None
    for label, code, arguments in CASES[: 3 if options.smoke else None]:
        found = [fresh_process(code, *arguments)[:2] for _ in range(rounds)]
        seconds = median([s for s, _ in found])
        bare = bare or seconds
        rows.append([label, seconds, seconds / bare, max(p for _, p in found)])
    table = Table(
        "",
        ["process", "s (median)", "times bare python", "peak MiB"],
        rows,
        ours=[r[0] for r in rows if "hanyin" in r[0]],
    )
    return Section("Start-up", "Whole processes, caches warm.", [table])
