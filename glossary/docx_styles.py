"""What the paragraphs of a Word file are: headings, titles, captions, quotations and list items, by their styles.

Style names are the built-in English ones whatever the language of the program (`heading 1`, also where the user sees
제목 1); an outline level says heading too. List items get their bullet or their number from the numbering part.
(ECMA-376 part 1, 17.7 styles, 17.9 numbering.)
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossary.docx_package import Element

_HEADING = re.compile(r"(?:heading|제목|개요)\s?(\d)", re.IGNORECASE)
_TITLES = frozenset(("title", "제목", "표제"))
_KINDS = {"subtitle": "subtitle", "부제": "subtitle", "caption": "caption", "캡션": "caption"}
_KINDS |= dict.fromkeys(("quote", "intense quote", "block text", "인용", "강한 인용"), "quote")
_MARKS = {"caption": "▲ ", "quote": "> "}
_BULLETS = frozenset(("bullet", "none", ""))
#: Styles that build on each other deeper than this are a loop.
_LONGEST_CHAIN = 12


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph is: its kind, the depth of a heading, and the list that it is an item of."""

    kind: str = "paragraph"
    depth: int = 0
    list_id: str = ""
    level: int = 0

    @property
    def is_item(self) -> bool:
        """Whether the paragraph is an item of a list; a numbered heading is a heading."""
        return bool(self.list_id) and self.kind == "paragraph"


class Styles:
    """The styles and lists of one document; `mark` counts the items as they come."""

    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        """Read the two parts, either of which may be missing."""
        own = styles.children if styles is not None else ()
        self._styles = {e.attributes.get("styleId", ""): e for e in own if e.tag == "w:style"}
        self._default = next(
            (
                e
                for e in own
                if e.attributes.get("default") in ("1", "true") and e.attributes.get("type") == "paragraph"
            ),
            None,
        )
        self._formats = _formats(numbering) if numbering is not None else {}
        self._counts: dict[tuple[str, int], int] = {}
        self.has_title = False

    def of(self, paragraph: Element) -> Style:
        """Return what a paragraph is."""
        properties = paragraph.child("w:pPr")
        chain = self._chain(properties.value("w:pStyle") if properties is not None else "")
        names = [style.value("w:name").casefold() for style in chain]
        settings = [p for p in (properties, *(style.child("w:pPr") for style in chain)) if p is not None]
        outline = next((v for p in settings if (v := p.value("w:outlineLvl"))), "")
        kind, depth = _kind_of(names, outline)
        if kind == "title" and depth == 0:
            self.has_title, depth = True, 1
        elif kind == "title":
            depth += self.has_title
        list_id = next((v for p in settings if (v := p.value("w:numPr", "w:numId"))), "")
        level = next((v for p in settings if (v := p.value("w:numPr", "w:ilvl"))), "0")
        return Style(kind, depth, "" if list_id == "0" else list_id, int(level) if level.isdigit() else 0)

    def mark(self, style: Style) -> str:
        """Return what stands before the text of a paragraph; an item of a numbered list is counted."""
        if style.kind == "title":
            return "#" * min(style.depth, 6) + " "
        if not style.is_item:
            return _MARKS.get(style.kind, "")
        level = min(style.level, 8)
        number_format, start = self._formats.get((style.list_id, level), ("bullet", 1))
        if number_format in _BULLETS:
            return "  " * level + "- "
        count = self._counts.get((style.list_id, level), start - 1) + 1
        self._counts[style.list_id, level] = count
        for deeper in range(level + 1, 9):
            self._counts.pop((style.list_id, deeper), None)
        return "  " * level + f"{count}. "

    def _chain(self, own: str) -> list[Element]:
        chain: list[Element] = []
        style = self._styles.get(own, self._default)
        while style is not None and len(chain) < _LONGEST_CHAIN:
            chain.append(style)
            style = self._styles.get(style.value("w:basedOn"))
        return chain


def _kind_of(names: list[str], outline: str) -> tuple[str, int]:
    """Return the kind and, of a heading, its depth; 0 for the title of the document."""
    for name in names:
        if name in _TITLES:
            return "title", 0
        if match := _HEADING.fullmatch(name):
            return "title", max(int(match[1]), 1)
        if name in _KINDS:
            return ("title", 2) if _KINDS[name] == "subtitle" else (_KINDS[name], 0)
    if outline.isdigit() and int(outline) < 9:
        return "title", int(outline) + 1
    return "paragraph", 0


def _formats(numbering: Element) -> dict[tuple[str, int], tuple[str, int]]:
    """Return (list, level) -> (format, first number)."""
    abstract: dict[str, dict[int, tuple[str, int]]] = {}
    found: dict[tuple[str, int], tuple[str, int]] = {}
    for element in numbering.children:
        if element.tag == "w:abstractNum":
            levels = {
                int(level.attributes.get("ilvl", "0") or 0): (
                    level.value("w:numFmt"),
                    int(level.value("w:start") or 1) if level.value("w:start").isdigit() else 1,
                )
                for level in element.children
                if level.tag == "w:lvl" and level.attributes.get("ilvl", "0").isdigit()
            }
            abstract[element.attributes.get("abstractNumId", "")] = levels
    for element in numbering.children:
        if element.tag == "w:num":
            for level, how in abstract.get(element.value("w:abstractNumId"), {}).items():
                found[element.attributes.get("numId", ""), level] = how
    return found
