"""The lines of a web page: what each element makes of the text in it.

Headings with `#`, list items with `-` or their number, quotations with `>`, captions with `▲`, code between fences,
table rows with ` | ` between cells. White space is folded as a browser folds it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossary.html_article import dropped
from glossary.html_tree import BLOCK, Node, elements

#: Blocks that stand with a blank line around them.
_APART = frozenset("p h1 h2 h3 h4 h5 h6 blockquote table ul ol dl pre figure figcaption article section".split())
_KINDS = {
    "li": "item",
    "dd": "item",
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
    "pre": "code",
}
_KINDS |= dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "title")
#: Elements that are lists, and those that hold code; class names of code.
_LISTS = frozenset(("ul", "ol", "menu"))
_CODE = frozenset(("code", "samp", "kbd"))
_CODE_NAME = re.compile(r"\b(?:code|highlight|brush|language-|lang-|prettyprint|source)", re.IGNORECASE)
_HANGUL = re.compile("[가-힣]")
#: Longer numbers are no list's; a line would begin with a year.
_TOO_MANY = 1000
_MARKS = {"item": "- ", "quote": "> ", "caption": "▲ "}
#: Where links and code begin and end while their line is being written; such characters of the page itself are dropped.
_LINK_START, _LINK_END, _CODE_START, _CODE_END = "\ue000", "\ue001", "\ue002", "\ue003"
_MARK = re.compile(f"[{_LINK_START}-{_CODE_END}]")
_LOOSE_START = re.compile(f"([{_LINK_START}{_CODE_START}])[ \\t\\r\\n]+")
#: Looked for where a run of white space begins: a page may have a hundred thousand spaces in a row.
_LOOSE_END = re.compile(f"(?<![ \\t\\r\\n])[ \\t\\r\\n]+([{_LINK_END}{_CODE_END}])")
SPACE = re.compile(r"[ \t\r\n\f\v\u00a0\u3000]+")


class Writer:
    """Writes elements as lines: a buffer for the current line, a stack of what the enclosing elements make of it."""

    def __init__(self, main_text: bool, total: int) -> None:
        self.main_text = main_text
        self.total = total
        self.lines: list[tuple[str, str]] = []
        self.buffer: list[str] = []
        self.contexts: list[tuple[str, str]] = [("paragraph", "")]
        self.lists: list[_List] = []
        self.pre = 0
        self.hrefs: list[str] = []
        #: (line, start, end, kind, address) of every link and of code in running text.
        self.anchors: list[tuple[int, int, int, str, str]] = []

    def write(self, root: Node) -> list[tuple[str, str]]:
        """Return the (line, kind) pairs of an element, without blank lines at the ends."""
        work: list[tuple[Node | str, bool]] = [(root, False)]
        while work:
            item, closing = work.pop()
            if isinstance(item, str):
                self._text(item)
            elif closing:
                self._close(item)
            elif item is root or not dropped(item, self.main_text, self.total):
                if item.tag == "tr" and (row := _row(item)):
                    self._flush()
                    self.lines.append((row, "cell"))
                    continue
                self._open(item)
                work.append((item, True))
                work.extend((child, False) for child in reversed(item.children))
        self._flush()
        while self.lines and not self.lines[-1][0]:
            self.lines.pop()
        return self.lines

    def _text(self, text: str) -> None:
        text = _MARK.sub("", text)
        if not self.pre:
            self.buffer.append(text)
            return
        first, *rest = text.split("\n")
        self.buffer.append(first)
        for line in rest:
            self._flush()
            self.buffer.append(line)

    def _open(self, node: Node) -> None:
        tag = node.tag
        if tag == "br":
            if self.buffer and "".join(self.buffer).strip():
                self._flush()
            else:
                self._blank()
        elif tag in ("rt", "q"):
            self.buffer.append("(" if tag == "rt" else "“")
        if tag == "a" and _is_address(node):
            self.hrefs.append(node.attributes["href"])
            self.buffer.append(_LINK_START)
        if tag in _CODE and not self.pre:
            self.buffer.append(_CODE_START)
        if tag not in BLOCK:
            return
        self._flush()
        if tag in _APART and not (tag in ("ul", "ol", "menu", "p") and self.lists):
            self._blank()
        if tag in _LISTS:
            self.lists.append(_List.of(node))
        if not self.pre and _is_code(node):
            self.lines.append((_fence(node), "code"))
        self.pre += tag == "pre"
        kind = _KINDS.get(tag, "")
        if kind == "title":
            self.contexts.append((kind, "#" * int(tag[1]) + " "))
        elif kind:
            self.contexts.append((kind, self._item_mark(node) if tag == "li" else _MARKS.get(kind, "")))

    def _close(self, node: Node) -> None:
        tag = node.tag
        if tag in ("rt", "q"):
            self.buffer.append(")" if tag == "rt" else "”")
        if tag == "a" and _is_address(node):
            self.buffer.append(_LINK_END)
        if tag in _CODE and not self.pre:
            self.buffer.append(_CODE_END)
        if tag not in BLOCK:
            return
        self._flush()
        self.pre -= tag == "pre"
        if not self.pre and _is_code(node):
            self.lines.append((_fence(node), "code"))
        if tag in _LISTS:
            self.lists.pop()
        if tag in _KINDS:
            self.contexts.pop()
        if tag in _APART and not (tag in ("ul", "ol", "menu", "p") and self.lists):
            self._blank()

    def _flush(self) -> None:
        raw = _LOOSE_START.sub(r" \1", _LOOSE_END.sub(r"\1 ", "".join(self.buffer)))
        self.buffer.clear()
        text = raw.rstrip() if self.pre else SPACE.sub(" ", raw).strip()
        if _MARK.search(text):
            text = self._unmarked(text, len(self.contexts[-1][1]))
        if text.strip():
            kind, mark = self.contexts[-1]
            self.lines.append((mark + text, kind))
            if kind == "item":  # further lines of one item are indented under it
                self.contexts[-1] = (kind, " " * len(mark))

    def _unmarked(self, text: str, shift: int) -> str:
        """Take the marks out of a line and remember where links and code stood; one that spans lines is no anchor."""
        pieces: list[str] = []
        at, href = shift, ""
        starts: dict[str, tuple[int, int] | None] = {_LINK_END: None, _CODE_END: None}  # place, number of the piece
        for piece in re.split(f"({_MARK.pattern})", text):
            if piece == _LINK_START:
                starts[_LINK_END], href = (at, len(pieces)), self.hrefs.pop(0)
            elif piece == _CODE_START:
                starts[_CODE_END] = at, len(pieces)
            elif piece in starts:
                start, first = starts[piece] or (at, len(pieces))
                inside = "".join(pieces[first:])
                if inside.strip():
                    left = start + len(inside) - len(inside.lstrip())
                    kind, value = ("link", href) if piece == _LINK_END else ("code", "")
                    self.anchors.append((len(self.lines), left, left + len(inside.strip()), kind, value))
                starts[piece] = None
            else:
                pieces.append(piece)
                at += len(piece)
        joined = "".join(pieces)
        return joined if joined.strip() else ""

    def _item_mark(self, node: Node) -> str:
        """The number of an item of an ordered list, else a dash, indented under the items around it."""
        indent = "  " * (len(self.lists) - 1)
        own = self.lists[-1] if self.lists else None
        if own is None or not own.ordered:
            return indent + _MARKS["item"]
        number = own.next_number(node.attributes.get("value", ""))
        return f"{indent}{number}. " if 0 <= number < _TOO_MANY else indent + _MARKS["item"]

    def _blank(self) -> None:
        if self.lines and self.lines[-1][0]:
            self.lines.append(("", ""))


@dataclass(slots=True)
class _List:
    """A list that is open: whether it is numbered, the number of its next item, what it counts by."""

    ordered: bool
    number: int = 1
    step: int = 1

    @classmethod
    def of(cls, node: Node) -> _List:
        """Begin a list (HTML standard, 4.4.5 the ol element: start and reversed)."""
        reverse = "reversed" in node.attributes
        items = sum(isinstance(child, Node) and child.tag == "li" for child in node.children)
        start = _whole(node.attributes.get("start", ""))
        first = start if start is not None else items if reverse else 1
        return cls(node.tag == "ol", first, -1 if reverse else 1)

    def next_number(self, value: str) -> int:
        """Return the number of the next item, its own `value` before the count."""
        own = _whole(value)
        number = self.number if own is None else own
        self.number = number + self.step
        return number


def _whole(text: str) -> int | None:
    return int(text) if re.fullmatch(r"\s*[+-]?\d{1,9}\s*", text, re.ASCII) else None


def _is_address(node: Node) -> bool:
    return node.attributes.get("href", "").startswith(("http://", "https://", "mailto:"))


def _is_code(node: Node) -> bool:
    """Whether `<pre>` holds code: marked as such, or not for the most part Korean (articles stand in it too)."""
    if node.tag != "pre":
        return False
    inside = [child for child in elements(node) if child is not node]
    marked = any(child.tag in _CODE for child in inside) or _CODE_NAME.search(node.attributes.get("class", ""))
    text = "".join(_flat(node).split())
    return bool(text) and (bool(marked) or 2 * len(_HANGUL.findall(text)) < len(text))


def _fence(node: Node) -> str:
    """Back quotes that the code itself does not have."""
    return "`" * max([3, *(len(run) + 1 for run in re.findall("`{3,}", _flat(node)))])


def _row(node: Node) -> str:
    """Return a table row as cells between ` | `, or nothing for a row that only arranges the page."""
    cells = [child for child in node.children if isinstance(child, Node) and child.tag in ("td", "th")]
    if len(cells) < 2:
        return ""
    texts = []
    for cell in cells:
        if cell.prose > 400 or any(element.tag in ("table", "h1", "h2", "h3") for element in elements(cell)):
            return ""
        texts.append(SPACE.sub(" ", _flat(cell)).strip().replace("|", "/"))
    return " | ".join(texts) if any(texts) else ""


def _flat(root: Node) -> str:
    pieces: list[str] = []
    work: list[Node | str] = [root]
    while work:
        item = work.pop()
        if isinstance(item, str):
            pieces.append(item)
        elif not dropped(item, False, 0):
            pieces.append(" " if item.tag == "br" or item.tag in BLOCK else "")
            work.extend(reversed(item.children))
    return "".join(pieces)
