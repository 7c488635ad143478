"""A Word file of the English: titles, paragraphs, lists, tables, quotations, links, and what is to be checked.

A new file of a few parts (Office Open XML, ECMA-376 part 1), not the source with its words exchanged: what the layout
of the source was is the source's. Same content, same bytes: the times in the archive are fixed.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from translate.markup import place_links
from translate.rendering.docx_parts import CONTENT_TYPES, NUMBERING, PACKAGE_RELATIONS, STYLES, document, relations
from translate.rendering.layout import Part, parts
from translate.rendering.types import RenderInput, target_of
from translate.rendering.xml_text import xml_text

_EPOCH = (1980, 1, 1, 0, 0, 0)
_STYLES = {"paragraph": "", "quote": "Quote", "caption": "Caption", "verbatim": "Verbatim"}


def render(given: RenderInput) -> bytes:
    """Return the document as a Word file."""
    writer = _Writer(given)
    body = writer.body()
    files = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": PACKAGE_RELATIONS,
        "word/document.xml": document(body),
        "word/_rels/document.xml.rels": relations(writer.addresses),
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content.encode("utf-8"))
    return buffer.getvalue()


class _Writer:
    """Writes the parts of a page as WordprocessingML and collects the addresses they link to."""

    def __init__(self, given: RenderInput) -> None:
        self.given = given
        self.grouped = given.by_block()
        self.addresses: list[str] = []

    def body(self) -> str:
        """Return the content of w:body."""
        pieces: list[str] = []
        rows: list[Part] = []
        for part in (*parts(self.given.document), Part("")):
            if part.kind == "row":
                rows.append(part)
                continue
            if rows:
                pieces.append(self._table(rows))
                rows = []
            if part.kind:
                pieces.append(self._paragraph(part))
        flags = [(t.segment, flag) for t in self.given.translations for flag in t.flags]
        if flags:
            pieces.append(_paragraph(_run("To check"), "Heading2"))
        for segment, flag in flags:
            surface = segment.text[max(flag.start - segment.start, 0) : flag.end - segment.start]
            korean = f"{surface}: " if 0 < len(surface) <= 40 else ""
            pieces.append(_paragraph(_run(korean + flag.message), listed=(2, 0)))
        return "".join(pieces)

    def _english(self, block: int) -> str:
        own = self.given.document.blocks[block]
        return " ".join(map(target_of, self.grouped.get(block, ()))) or own.text

    def _paragraph(self, part: Part) -> str:
        if part.kind == "verbatim":
            return "".join(_paragraph(_run(line), "Verbatim") for line in part.text.split("\n"))
        inner = self._linked(part.blocks[0])
        if part.kind == "title":
            return _paragraph(inner, f"Heading{min(max(part.level, 1), 6)}")
        if part.kind == "item":
            if part.number:  # its own number, written out: lists of Word would count anew
                inner = _run(f"{part.number}. ") + inner
            return _paragraph(inner, listed=(0 if part.number else 1, min(part.level, 8)))
        return _paragraph(inner, _STYLES.get(part.kind, ""))

    def _linked(self, block: int) -> str:
        """Return the English of a block with its links."""
        own = self.given.document.blocks[block]
        english = self._english(block)
        pieces: list[str] = []
        position = 0
        for start, end, address in place_links(english, own, self.given.document.anchors, self.grouped.get(block, ())):
            pieces.append(_run(english[position:start]) if position < start else "")
            pieces.append(
                self._link(address, english[start:end])
                if start < end
                else _run(" (") + self._link(address, address) + _run(")")
            )
            position = end
        return "".join([*pieces, _run(english[position:]) if position < len(english) else ""])

    def _link(self, address: str, text: str) -> str:
        if address not in self.addresses:
            self.addresses.append(address)
        own = f"l{self.addresses.index(address) + 1}"
        run = f'<w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>{_text(text)}</w:r>'
        return f'<w:hyperlink r:id="{own}">{run}</w:hyperlink>'

    def _table(self, rows: Sequence[Part]) -> str:
        columns = max(len(row.cells) for row in rows)
        grid = "<w:gridCol/>" * columns
        lines = []
        for row in rows:
            texts = [self._english(cell) if isinstance(cell, int) else cell for cell in row.cells]
            cells = [*texts, *[""] * (columns - len(texts))]
            lines.append(
                "<w:tr>"
                + "".join(f"<w:tc><w:tcPr/>{_paragraph(_run(text) if text else '')}</w:tc>" for text in cells)
                + "</w:tr>"
            )
        properties = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>{_paragraph('')}"


def _paragraph(inner: str, style: str = "", listed: tuple[int, int] | None = None) -> str:
    """Write a paragraph; `listed` is (list, level), list 0 only indents."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if listed is not None and listed[0]:
        properties += f'<w:numPr><w:ilvl w:val="{listed[1]}"/><w:numId w:val="{listed[0]}"/></w:numPr>'
    elif listed is not None:
        properties += f'<w:ind w:left="{360 * (listed[1] + 1)}" w:hanging="360"/>'
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def _run(text: str) -> str:
    return f"<w:r>{_text(text)}</w:r>"


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{xml_text(" ".join(text.split(" ")))}</w:t>'
