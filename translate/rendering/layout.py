"""The order of things on a page: blocks as titles, paragraphs, items and table rows, and what is kept word for word.

Text outside the blocks is read here once for all renderers that write their own markup: the mark before a block
says how deep a heading is and what numbers an item; whole lines without a block (code, addresses, rules) are kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translate.documents import EXTRACTED
from translate.types import Block, Document

_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_NUMBER = re.compile(r"(\d{1,3})[.)]\s*$|^\s*\((\d{1,2})\)")
_FENCE = re.compile("`{3,}|~{3,}")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing of the page.

    Attributes:
        kind: title, paragraph, item, quote, caption, row or verbatim.
        blocks: The blocks of it, one but for rows.
        cells: For a row, what stands in each cell: a block's index, or text that is kept.
        level: The depth of a title (1 is the document's) or of a list item (0 is outermost).
        number: What numbers an item, "" for a bullet.
        text: The text of a verbatim part.
    """

    kind: str
    blocks: tuple[int, ...] = ()
    cells: tuple[int | str, ...] = ()
    level: int = 0
    number: str = ""
    text: str = ""


def parts(document: Document) -> tuple[Part, ...]:
    r"""Return the parts of a document in order; boilerplate is left out.

    >>> blocks = (Block("title", 2, 4, "제목"), Block("item", 8, 10, "하나"))
    >>> [(part.kind, part.number) for part in parts(Document("a", "# 제목\n1) 하나", "md", "", blocks))]
    [('title', ''), ('item', '1')]
    """
    found: list[Part] = []
    text = document.text
    end = 0
    row: list[int] = []
    titled = False
    for index, block in enumerate(document.blocks):
        gap = text[end : block.start].split("\n")
        same_line = len(gap) == 1
        if row and not (same_line and block.kind == "cell"):
            found.append(_row(document, row))
            row = []
        found += _kept(gap[1:-1] if end else gap[:-1])
        end = block.end
        if block.kind == "cell":
            row.append(index)
        elif block.kind != "boilerplate":
            found.append(_part(block, index, gap[-1], titled))
            titled |= block.kind == "title"
    if row:
        found.append(_row(document, row))
    gap = text[end:].split("\n")
    found += _kept(gap[1:] if end else gap)
    return tuple(found)


def _kept(lines: Sequence[str]) -> list[Part]:
    """Join adjacent lines that have no block into verbatim parts; table rules are drawn again by the renderer."""
    groups: list[list[str]] = [[]]
    fence = ""
    for line in lines:
        line = line.rstrip("\r")
        if opening := _FENCE.match(line.strip()):
            fence = "" if fence and opening[0].startswith(fence) else fence or opening[0]
        if line.strip() or fence:
            if not ("|" in line and _TABLE_RULE.fullmatch(line)):
                groups[-1].append(line)
        else:
            groups.append([])
    return [Part("verbatim", text="\n".join(group)) for group in groups if group]


def _part(block: Block, index: int, mark: str, titled: bool) -> Part:
    if block.kind == "title":
        hashes = mark.count("#")
        return Part("title", (index,), level=hashes or (2 if titled else 1))
    if block.kind == "item":
        indent = len(mark.expandtabs(4)) - len(mark.expandtabs(4).lstrip())
        number = _NUMBER.search(mark.rstrip("[*"))
        circled = next((str(_CIRCLED.index(sign) + 1) for sign in mark if sign in _CIRCLED), "")
        return Part("item", (index,), level=indent // 2, number=(number[1] or number[2]) if number else circled)
    return Part(block.kind, (index,))


def _row(document: Document, blocks: Sequence[int]) -> Part:
    """Read the line of a table row again, so that empty cells stay in their columns."""
    first, last = document.blocks[blocks[0]], document.blocks[blocks[-1]]
    start = document.text.rfind("\n", 0, first.start) + 1
    end = document.text.find("\n", last.end)
    line = document.text[start : len(document.text) if end < 0 else end].rstrip("\r")
    pattern = r"(?<!\\)\|" if "|" in line else r"\t"
    cells: list[int | str] = []
    position = 0
    for separator in [*re.finditer(pattern, line), None]:
        stop = separator.start() if separator else len(line)
        left, right = start + position, start + stop
        inside = [index for index in blocks if left <= document.blocks[index].start < right]
        cells.append(inside[0] if inside else line[position:stop].strip())
        position = separator.end() if separator else stop
    if document.media not in EXTRACTED:  # there the bars stand between cells only
        cells = cells[1:] if cells and cells[0] == "" and line.lstrip().startswith("|") else cells
        cells = cells[:-1] if cells and cells[-1] == "" and line.rstrip().endswith("|") else cells
    return Part("row", tuple(blocks), tuple(cells))
