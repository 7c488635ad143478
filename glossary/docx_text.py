"""A Word file to text: the paragraphs as lines in the same marks that `glossary.html_text` writes.

Headings with `#`, list items with `-` or their number, quotations with `>`, captions with `▲`, table rows with ` | `
between cells, footnotes as `[1]` behind the sentence and as lines at the end. Links become anchors. Deleted, hidden and
field text, tables of contents, headers and comments are left out; inserted text stays.
(WordprocessingML: ECMA-376 part 1, 17.)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from glossary.docx_package import Element, Package
from glossary.docx_styles import Styles
from glossary.errors import ArticleError
from glossary.types import Anchor

#: Never text of the document: what was deleted or moved away, the old form of a drawing, phonetic guides' settings.
_UNSEEN = frozenset(
    "w:del w:moveFrom w:delText w:instrText mc:Fallback w:rubyPr w:pPr w:sectPr w:tblPr w:trPr w:tcPr".split()
)
_PLAIN = {"w:tab": " ", "w:cr": "\n", "w:noBreakHyphen": "-", "w:ptab": " "}
_SPACE = re.compile(r"[ \t\u00a0\u3000]+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’」』)\]]*(?=\s|$)")
#: A cell with more text than this makes its table one that only arranges the page.
_LONGEST_CELL = 400


@dataclass(slots=True)
class _Inline:
    """The text of one paragraph while it is read, with its links and notes."""

    text: str = ""
    links: list[tuple[int, int, str]] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the text with its links; `kind` decides on the blank lines around it."""

    text: str
    kind: str
    links: tuple[tuple[int, int, str], ...] = ()


def docx_to_text(data: bytes, name: str) -> tuple[str, tuple[Anchor, ...]]:
    """Return the text of a Word file and its links.

    Raises:
        ArticleError: It is no Word file, damaged, encrypted, a bomb, or holds no text.
    """
    package = Package(data, name)
    root = package.read(package.main)
    body = root.child("w:body") if root is not None else None
    if body is None:
        raise ArticleError(f"{name}: a Word file without a body; nothing to read")
    writer = _Writer(package)
    writer.blocks(body.children)
    writer.footnotes()
    text, anchors = writer.assembled()
    if not text.strip():
        raise ArticleError(f"{name}: the document holds no text; nothing to read")
    return text, anchors


class _Writer:
    """Writes the blocks of a document as lines."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.relations = {own: (kind, target) for kind, target, own in package.relations(package.main)}
        self.styles = Styles(self._part("/styles"), self._part("/numbering"))
        self.lines: list[_Line] = []
        self.references: list[tuple[str, str]] = []

    def _part(self, suffix: str) -> Element | None:
        path = next((path for kind, path in self.relations.values() if kind.endswith(suffix)), None)
        return self.package.read(path) if path is not None else None

    def blocks(self, elements: Sequence[Element]) -> None:
        """Write paragraphs and tables, looking into what only wraps them."""
        for element in elements:
            if element.tag == "w:p":
                self._paragraph(element)
            elif element.tag == "w:tbl":
                self._table(element)
            elif element.tag not in _UNSEEN and not _is_contents(element):
                self.blocks(element.children)

    def footnotes(self) -> None:
        """Write the notes that the text refers to."""
        notes: dict[tuple[str, str], Element] = {}
        for kind in ("footnote", "endnote"):
            part = self._part(f"/{kind}s")
            for note in part.children if part is not None else ():
                notes[kind, note.attributes.get("id", "")] = note
        for number, key in enumerate(self.references, 1):
            inline = self._read(notes[key]) if key in notes else _Inline()
            if text := _folded(inline.text.replace("\n", " ")):
                self.lines.append(_Line(f"[{number}] {text}", "note"))

    def _paragraph(self, paragraph: Element) -> None:
        style = self.styles.of(paragraph)
        inline = self._read(paragraph)
        self._place_notes(inline)
        mark = self.styles.mark(style) if inline.text.strip() else ""
        kind = "item" if style.is_item else style.kind
        text = inline.text.replace("\n", " ") if style.kind == "title" else inline.text
        start = 0
        for raw in text.split("\n"):
            line = _line(raw, start, inline.links, mark, kind)
            start += len(raw) + 1
            if line is not None:
                self.lines.append(line)
                mark, kind = (" " * len(mark), kind) if style.is_item else (mark, "more")
        for box in inline.boxes:
            self.blocks(box.children)

    def _read(self, root: Element) -> _Inline:
        inline = _Inline()
        self._inline(root, inline, "")
        return inline

    def _inline(self, element: Element, inline: _Inline, href: str) -> None:
        """Collect the text of an element; depth is bounded by the parser of the package."""
        for child in element.children:
            tag = child.tag
            start = len(inline.text)
            if tag == "w:t":
                inline.text += child.text
            elif tag in _PLAIN:
                inline.text += _PLAIN[tag]
            elif tag == "w:br":
                inline.text += "" if child.attributes.get("type") in ("page", "column") else "\n"
            elif tag in ("w:footnoteReference", "w:endnoteReference"):
                self._reference(tag[2:-9], child.attributes.get("id", ""), inline)
            elif tag == "w:txbxContent":
                inline.boxes.append(child)
            elif tag in _UNSEEN or (tag == "w:r" and _is_hidden(child)):
                continue
            elif tag == "w:hyperlink":
                address = self.relations.get(child.attributes.get("id", ""), ("", ""))[1]
                self._inline(child, inline, address)
                if address.startswith(("http://", "https://", "mailto:")) and inline.text[start:].strip():
                    inline.links.append((start, len(inline.text), address))
            elif tag == "w:rt":
                self._inline(child, inline, href)
                inline.text = f"{inline.text[:start]}({inline.text[start:]})" if inline.text[start:] else inline.text
            else:
                self._inline(child, inline, href)
                if tag == "w:p" and element.tag not in ("w:body", "w:txbxContent"):
                    inline.text += "\n"  # paragraphs of a cell or note

    def _reference(self, kind: str, own: str, inline: _Inline) -> None:
        if (kind, own) not in self.references:
            self.references.append((kind, own))
        inline.notes.append((len(inline.text), f"[{self.references.index((kind, own)) + 1}]"))

    def _place_notes(self, inline: _Inline) -> None:
        """Put each note behind its sentence, so that no word is cut from its particle."""
        for at, mark in reversed(inline.notes):
            end = _SENTENCE_END.search(inline.text, max(at - 1, 0))
            line_end = inline.text.find("\n", at)
            stop = len(inline.text) if line_end < 0 else line_end
            place = min(end.end() if end else stop, stop)
            inline.text = inline.text[:place] + mark + inline.text[place:]
            inline.links = [
                (a + len(mark) * (a >= place), b + len(mark) * (b > place), href) for a, b, href in inline.links
            ]

    def _table(self, table: Element) -> None:
        rows = [_inside(row, "w:tc") for row in _inside(table, "w:tr")]
        if max(map(len, rows), default=0) < 2 or any(self._is_layout(cell) for row in rows for cell in row):
            for row in rows:
                for cell in row:
                    self.blocks(cell.children)
            return
        for row in rows:
            cells = [self._cell(cell) for cell in row]
            if any(cells):
                self.lines.append(_Line(" | ".join(cells), "row"))
        self.lines.append(_Line("", ""))

    def _is_layout(self, cell: Element) -> bool:
        return any(child.tag == "w:tbl" for child in cell.children) or len(self._read(cell).text) > _LONGEST_CELL

    def _cell(self, cell: Element) -> str:
        merge = cell.child("w:tcPr", "w:vMerge")
        if merge is not None and merge.attributes.get("val") != "restart":
            return ""
        inline = self._read(cell)
        self._place_notes(inline)
        return _folded(inline.text.replace("\n", " ")).replace("|", "/")

    def assembled(self) -> tuple[str, tuple[Anchor, ...]]:
        """Join the lines, a blank one between blocks; items, rows and lines of one paragraph stand together."""
        pieces: list[str] = []
        anchors: list[Anchor] = []
        at = 0
        before = ""
        for line in self.lines:
            together = line.kind == "more" or (line.kind in ("item", "row", "note") and line.kind == before)
            if pieces and not together and pieces[-1] != "\n" and line.text:
                pieces.append("\n")
                at += 1
            before = line.kind
            if not line.text:
                continue
            anchors += [Anchor(at + start, at + end, "link", href) for start, end, href in line.links]
            pieces.append(line.text + "\n")
            at += len(line.text) + 1
        return "".join(pieces), tuple(anchors)


def _inside(element: Element, tag: str) -> list[Element]:
    """Return the rows of a table or the cells of a row, also where a wrapper (w:sdt, w:ins) stands between."""
    found: list[Element] = []
    for child in element.children:
        if child.tag == tag:
            found.append(child)
        elif child.tag in ("w:sdt", "w:sdtContent", "w:ins", "w:customXml", "w:smartTag"):
            found += _inside(child, tag)
    return found


def _is_contents(element: Element) -> bool:
    gallery = element.value("w:sdtPr", "w:docPartObj", "w:docPartGallery")
    return element.tag == "w:sdt" and gallery == "Table of Contents"


def _is_hidden(run: Element) -> bool:
    vanish = run.child("w:rPr", "w:vanish")
    return vanish is not None and vanish.attributes.get("val", "1") not in ("0", "false", "off")


def _folded(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _line(raw: str, start: int, links: Sequence[tuple[int, int, str]], mark: str, kind: str) -> _Line | None:
    """Fold the white space of one line and carry its links over; nothing for a blank line."""
    places: list[int] = []
    text = ""
    for character in raw:
        places.append(len(text))
        if not (character in " \t\u00a0\u3000" and (not text or text.endswith(" "))):
            text += " " if character in "\t\u00a0\u3000" else character
    places.append(len(text))
    text = text.rstrip()
    if not text:
        return None
    moved = []
    for left, right, href in links:
        left, right = max(left - start, 0), min(right - start, len(raw))
        if left < right and (span := text[places[left] : places[right]]).strip():
            begin = len(mark) + places[left] + len(span) - len(span.lstrip())
            moved.append((begin, begin + len(span.strip()), href))
    return _Line(mark + text, kind, tuple(moved))
