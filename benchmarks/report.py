"""What a benchmark section is (tables, notes, plots) and how it becomes JSON and Markdown."""

from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Options:
    """What every section is given; `smoke`: a few inputs, only to see that it runs; `full`: sizes that take an hour too."""

    shared: Path
    folder: Path
    smoke: bool = False
    full: bool = False


@dataclass
class Table:
    """A titled table; cells are strings or numbers; the rows named in `ours` are printed bold."""

    title: str
    columns: list
    rows: list
    note: str = ""
    ours: list = field(default_factory=lambda: ["hanyin"])


@dataclass
class Section:
    """One part of RESULTS.md; `skipped` says why there are no figures."""

    title: str
    about: str = ""
    tables: list = field(default_factory=list)
    plots: list = field(default_factory=list)
    skipped: str = ""


def to_json(section):
    """Return the section as plain values.

    >>> to_json(Section("Names", skipped="no gold"))["skipped"]
    'no gold'
    """
    return asdict(section)


def from_json(raw):
    """Return the section that `to_json` made the values of.

    >>> from_json(to_json(Section("Names", tables=[Table("F1", ["system"], [["hanyin"]])]))).tables[0].title
    'F1'
    """
    return Section(**{**raw, "tables": [Table(**t) for t in raw["tables"]]})


def cell(value):
    """Return how a value is printed in a table: floats with the digits that mean something.

    >>> [cell(v) for v in (0.98765, 12.345, 1234.5, None, 3, "a|b")]
    ['0.988', '12.3', '1,234', '–', '3', 'a\\\\|b']
    """
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.3g}"
    return str(value).replace("|", "\\|")


def markdown(section):
    """Return the section as Markdown."""
    lines = [f"## {section.title}", ""]
    if section.about:
        lines += [section.about, ""]
    if section.skipped:
        lines += [f"*Skipped: {section.skipped}*", ""]
    for table in section.tables:
        lines += [f"### {table.title}", ""] if table.title else []
        lines += ["| " + " | ".join(map(str, table.columns)) + " |"]
        lines += ["|---" + "|---:" * (len(table.columns) - 1) + "|"]
        for row in table.rows:
            cells = [cell(v) for v in row]
            if row[0] in table.ours:
                cells = [f"**{c}**" for c in cells]
            lines.append("| " + " | ".join(cells) + " |")
        lines += ["", *([table.note, ""] if table.note else [])]
    for title, file in section.plots:
        lines += [f"![{title}]({file})", ""]
    return "\n".join(lines)
