"""index.html: the documents of an output folder, each with its titles and what is to be checked in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import quote

from translate.rendering.html import FATES, HEAD, asset, counted
from translate.rendering.types import Finished, RenderInput


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index shows of one document; small, so that a long run can keep one for each."""

    stem: str
    doc: str
    title: str
    korean: str
    names: Mapping[str, int]
    figures: Mapping[str, int]
    flags: int

    @classmethod
    def of(cls, stem: str, done: Finished) -> Entry:
        """Keep what the index needs of a finished document."""
        given = RenderInput.of(done, stem)
        korean = next((block.text for block in given.document.blocks if block.kind == "title"), given.document.title)
        names, figures = counted(given.translations, "term"), counted(given.translations, "quantity")
        flags = sum(len(translation.flags) for translation in given.translations)
        return cls(stem, given.document.doc, given.title, korean, names, figures, flags)


def render(entries: Sequence[Entry], summary: Mapping[str, Any]) -> str:
    """Return the page; `summary` is that of report.json."""
    rows = "".join(_row(entry) for entry in entries)
    flags = sum(entry.flags for entry in entries)
    articles = f"{len(entries)} article{'s' if len(entries) != 1 else ''}"
    tallies = "".join(
        f'<div class="tally"><dt>{label}</dt><dd>{_counts(summary.get(key, {}))}</dd></div>'
        for label, key in (("Names", "terms"), ("Figures", "quantities"))
    )
    check = f"{flags} place{'s' if flags != 1 else ''} to check" if flags else "Nothing to check"
    return (
        HEAD.format(title="Translations", style=asset("page.css") + asset("index.css"))
        + f'<body class="index">\n<header class="top"><p class="doc">hanyin</p><h1 class="headline">{articles}</h1>'
        + f'<p class="headline-ko" lang="en">{check}</p><dl class="summary">{tallies}</dl></header>\n'
        + f'<main><ol class="list">\n{rows}</ol></main>\n</body>\n</html>\n'
    )


def _row(entry: Entry) -> str:
    href = quote(entry.stem + ".html")
    mark = (
        f'<span class="todo"><b>{entry.flags}</b> to check</span>'
        if entry.flags
        else '<span class="todo none">clear</span>'
    )
    names = f"{sum(entry.names.values())} names · {sum(entry.figures.values())} figures"
    return (
        f'<li><a href="{escape(href)}"><span class="t" lang="en">{escape(entry.title)}</span>'
        f'<span class="k2" lang="ko">{escape(entry.korean)}</span></a>'
        f'<p class="meta"><span>{escape(entry.doc)}</span><span>{names}</span>{mark}</p></li>\n'
    )


def _counts(counts: Mapping[str, int]) -> str:
    return "".join(
        f'<span class="count {fate}{"" if counts.get(fate) else " zero"}"><b>{counts.get(fate, 0)}</b> {fate}</span>'
        for fate in FATES
    )
