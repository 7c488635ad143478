"""Output formats: one file each, all made from a `RenderInput`; a format is a name, a suffix and a function."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from translate.errors import TranslateError
from translate.rendering import html, index, jsonl, md, tmx, txt, xliff
from translate.rendering.index import Entry
from translate.rendering.types import Finished, RenderInput

#: Name for `--to` -> (suffix behind the document's stem, renderer).
FORMATS: dict[str, tuple[str, Callable[[RenderInput], str]]] = {
    "md": (".en.md", md.render),
    "html": (".html", html.render),
    "txt": (".en.txt", txt.render),
    "jsonl": (".jsonl", jsonl.render),
    "tmx": (".tmx", tmx.render),
    "xliff": (".xlf", xliff.render),
}


def render(done: Finished, stem: str, formats: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (file name, content) of a finished document in each format.

    Raises:
        TranslateError: A format is not known.
    """
    given = RenderInput.of(done, stem)
    for name in formats:
        if name not in FORMATS:
            raise TranslateError(f"unknown format {name!r}; choose from {', '.join(FORMATS)}")
        suffix, renderer = FORMATS[name]
        yield stem + suffix, renderer(given)


def render_index(pages: Sequence[tuple[str, Finished | Entry]], summary: Mapping[str, Any]) -> str:
    """Return index.html for (stem, finished document or its `Entry`) pairs."""
    entries = [done if isinstance(done, Entry) else Entry.of(stem, done) for stem, done in pages]
    return index.render(entries, summary)


__all__ = ["FORMATS", "Entry", "RenderInput", "render", "render_index"]
