"""The reading version: clean English Markdown (CommonMark with tables and footnotes).

A Markdown source keeps its own markup: the English takes the place of each block. Text and HTML sources get plain
Markdown: the title as #, subheads as ##, paragraphs joined from their sentences. Footnotes stand only where
something is to be checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from translate.markup import linked, restore
from translate.rendering.layout import Part, parts
from translate.rendering.types import RenderInput, target_of
from translate.types import Flag, Translation

_SPECIAL = re.compile(r"[*`<\\]|(?<!\w)_|_(?!\w)|\[(?=[^\]]*\]\()")
#: The footnotes that the source itself numbers.
_OWN_NOTE = re.compile(r"\[\^(\d{1,4})\]")
_OPENING = re.compile(r"^(?:#{1,6}\s|[-+>]|\d{1,9}[.)]\s|[-=~]{3,})")


def render(given: RenderInput) -> str:
    """Return the document as Markdown, with a list of what to check at the end."""
    notes: list[tuple[str, Flag]] = []
    first = max(map(int, _OWN_NOTE.findall(given.document.text)), default=0) + 1
    english = {block: _english(ts, notes, first) for block, ts in given.by_block().items()}
    body = _substituted(given, english) if given.document.media == "md" else _composed(given, english)
    if notes:
        listed = (f"[^{n}]: {_escaped(_note(source, flag))}" for n, (source, flag) in enumerate(notes, first))
        body = f"{body.rstrip()}\n\n## To check\n\n" + "\n".join(listed)
    return body.strip("\n") + "\n"


def _note(source: str, flag: Flag) -> str:
    """Say what a flag is about, unless its message does."""
    return flag.message if source in flag.message else f"{source}: {flag.message}"


def _english(translations: Sequence[Translation], notes: list[tuple[str, Flag]], first: int) -> str:
    """Join the sentences of a block; put a footnote mark behind what is flagged."""
    return " ".join(_with_notes(translation, notes, first) for translation in translations)


def _with_notes(translation: Translation, notes: list[tuple[str, Flag]], first: int) -> str:
    target = target_of(translation)
    places: list[tuple[int, str]] = []
    for flag in translation.flags:
        start, end = flag.start - translation.segment.start, flag.end - translation.segment.start
        whole = end - start >= len(translation.segment.text)
        notes.append(("this sentence" if whole else translation.segment.text[start:end], flag))
        same = (o for o in translation.outcomes if (o.constraint.start, o.constraint.end) == (start, end))
        at = next((o.target_end for o in same if o.target_end is not None), None)
        known = at is not None and target == translation.target
        places.append((at if known and at is not None else len(target), f"[^{first + len(notes) - 1}]"))
    for at, mark in sorted(places, reverse=True):
        target = target[:at] + mark + target[at:]
    return target


def _substituted(given: RenderInput, english: dict[int, str]) -> str:
    """Put the English in the place of each block of a Markdown document; drop the lines of boilerplate."""
    document = given.document
    grouped = given.by_block()
    pieces: list[str] = []
    position = 0
    for index, block in enumerate(document.blocks):
        between = document.text[position : block.start]
        position = block.end
        if block.kind == "boilerplate":
            pieces.append(between[: between.rfind("\n") + 1])
            continue
        words = restore(block.text, english.get(index, block.text), grouped.get(index, ()))
        pieces += [between, words.replace("|", "\\|") if block.kind == "cell" else words]
    pieces.append(document.text[position:])
    return re.sub(r"\n{3,}", "\n\n", "".join(pieces)) if given.has_boilerplate else "".join(pieces)


def _composed(given: RenderInput, english: dict[int, str]) -> str:
    """Write Markdown for a source that has none."""
    pieces: list[str] = []
    before = ""
    ordered = parts(given.document)
    margins: list[int] = []
    counted: dict[int, str] = {}
    for place, part in enumerate(ordered):
        if part.kind == "item" and before == "item" and _counts_anew(part, counted):
            pieces.append("\n\n<!-- -->\n")  # CommonMark numbers a list on whatever its numbers say
        counted = (
            {**{k: n for k, n in counted.items() if k < part.level}, part.level: part.number}
            if part.kind == "item"
            else {}
        )
        margins = [*margins[: part.level], len(_bullet(part))] if part.kind == "item" else []
        text = " " * sum(margins[:-1]) + _written(part, english, given)
        together = before == part.kind and part.kind in ("item", "row", "quote")
        if pieces:
            pieces.append("\n" if together and part.kind != "quote" else "\n>\n" if together else "\n\n")
        pieces.append(text)
        if part.kind == "row" and (place == 0 or ordered[place - 1].kind != "row"):
            pieces.append("\n" + _ruled(len(part.cells)))
        before = part.kind
    return "".join(pieces)


def _written(part: Part, english: dict[int, str], given: RenderInput) -> str:
    if part.kind == "verbatim":
        return part.text
    if part.kind == "row":
        return _cells(
            english.get(cell, given.document.blocks[cell].text) if isinstance(cell, int) else cell
            for cell in part.cells
        )
    block = given.document.blocks[part.blocks[0]]
    text = _escaped(english.get(part.blocks[0], block.text))
    text = linked(text, block, given.document.anchors, given.by_block().get(part.blocks[0], ()))
    if part.kind == "title":
        return f"{'#' * part.level} {text}"
    if part.kind == "item":
        return _bullet(part) + text
    if part.kind == "quote":
        return f"> {text}"
    if part.kind == "caption":
        return f"*{text}*"
    return _OPENING.sub(
        lambda match: "\\" + match[0] if not match[0][0].isdigit() else match[0].replace(".", "\\.", 1), text
    )


def _counts_anew(part: Part, counted: dict[int, str]) -> bool:
    """Whether the number of an outermost item does not follow on the one before it."""
    last = counted.get(0, "")
    return part.level == 0 and bool(part.number and last) and int(part.number) != int(last) + 1


def _bullet(part: Part) -> str:
    return f"{part.number}. " if part.number else "- "


def _cells(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_escaped(cell).replace("|", "\\|") for cell in cells) + " |"


def _ruled(columns: int) -> str:
    return "|" + " --- |" * columns


def _escaped(text: str) -> str:
    """Escape what Markdown would take as markup; footnote marks are ours and stay."""
    return _SPECIAL.sub(lambda match: "\\" + match[0], text)
