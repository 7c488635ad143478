"""Output formats: one file each, all made from a `RenderInput`; a format is a name, a suffix and a function."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from translate.errors import TranslateError
from translate.rendering import docx, html, index, jsonl, md, srt, tmx, txt, xliff
from translate.rendering.index import Entry
from translate.rendering.types import Finished, RenderInput

#: Name for `--to` -> (suffix behind the document's stem, renderer).
FORMATS: dict[str, tuple[str, Callable[[RenderInput], str | bytes]]] = {
    "md": (".en.md", md.render),
    "html": (".html", html.render),
    "txt": (".en.txt", txt.render),
    "jsonl": (".jsonl", jsonl.render),
    "tmx": (".tmx", tmx.render),
    "xliff": (".xlf", xliff.render),
    "docx": (".en.docx", docx.render),
    "srt": (".en.srt", srt.render),
}
#: Who reads a Word file or subtitles in English wants them as such too: added to the reading version.
NATIVE = ("docx", "srt")


def render(done: Finished, stem: str, formats: Sequence[str]) -> Iterator[tuple[str, str | bytes]]:
    """Yield (file name, content) of a finished document in each format; `srt` only where the source has cues.

    Raises:
        TranslateError: A format is not known.
    """
    given = RenderInput.of(done, stem)
    media = given.document.media
    native = [media] if media in NATIVE and "md" in formats and media not in formats else []
    for name in (*formats, *native):
        if name not in FORMATS:
            raise TranslateError(f"unknown format {name!r}; choose from {', '.join(FORMATS)}")
        if name == "srt" and media != "srt":
            continue
        suffix, renderer = FORMATS[name]
        yield stem + suffix, renderer(given)


def render_index(pages: Sequence[tuple[str, Finished | Entry]], summary: Mapping[str, Any]) -> str:
    """Return index.html for (stem, finished document or its `Entry`) pairs."""
    entries = [done if isinstance(done, Entry) else Entry.of(stem, done) for stem, done in pages]
    return index.render(entries, summary)


__all__ = ["FORMATS", "Entry", "RenderInput", "render", "render_index"]
