"""Plain English text: the English in the place of each block, everything between as in the source."""

from __future__ import annotations

import re

from translate.rendering.types import RenderInput, target_of


def render(given: RenderInput) -> str:
    """Return the document as text; the lines of boilerplate are left out."""
    document = given.document
    grouped = given.by_block()
    pieces: list[str] = []
    position = 0
    for index, block in enumerate(document.blocks):
        between = document.text[position : block.start]
        position = block.end
        if block.kind == "boilerplate":
            pieces.append(between[: between.rfind("\n") + 1])
        else:
            pieces += [between, " ".join(map(target_of, grouped.get(index, ()))) or block.text]
    pieces.append(document.text[position:])
    text = "".join(pieces)
    return (re.sub(r"\n[ \t\u00a0]*\n\s*\n", "\n\n", text) if given.has_boilerplate else text).strip("\n") + "\n"
