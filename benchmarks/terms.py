"""Term success as a section of RESULTS.md: no, proper and random English for every name (see term_modes)."""

from benchmarks.report import Section, Table

KEYS = ("terms", "success %", "without repair %", "figures %", "untrue", "chrF", "BLEU")


def measure(options):
    """Return the section."""
    from benchmarks.term_modes import articles, authored, measure_modes
    from translate.engine import DecodingOptions
    from translate.packages import find_package

    section = Section(
        "Terms",
        "The modes of WMT23's terminology task. no: names are left to the engine; proper: every name has its English; random: every "
        "name is given another word, so that nothing can be remembered. Success: an occurrence with an English place of its own; "
        "without repair: not put in afterwards; untrue: a status of the report that an independent look does not confirm. Generic: "
        "the package is driven as one that was trained with no marking.",
    )
    package = find_package(None)
    sets = []
    if (options.shared / "corpus/authored/dev.tsv").exists():
        count = 12 if options.smoke else 500
        sets.append(("held-back press-style sentences", authored(options.shared / "corpus/authored/dev.tsv", count)))
    if (options.shared / "seeds").exists() and not options.smoke:
        sets.append(("five real articles", articles(options.shared / "seeds")))
    for label, rows in sets:
        for generic in (False, True):
            found = measure_modes(rows, package, DecodingOptions(), generic)
            lines = [[mode, *(row.get(key) for key in KEYS)] for mode, row in found.items()]
            title = f"{label}{', generic strategies' if generic else ''}"
            section.tables.append(Table(title, ["mode", *KEYS], lines, ours=[]))
    if not section.tables:
        section.skipped = f"no sentences at {options.shared}; give its folder with --shared"
    return section
