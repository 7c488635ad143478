"""HTML to text: the article of a page, its title, and what each line is.

The tags are read into a light tree (stdlib `html.parser`, so broken markup is read as a browser would roughly read
it), the part that holds the article is chosen, and the tree is written out as lines: headings with `#`, list items
with `-`, quotations with `>`, captions with `▲`, table rows with ` | ` between cells. Entities are decoded, white
space is folded as a browser folds it. Nothing here recurses, so that a page nested ten thousand deep is only slow.
"""

from __future__ import annotations

import re

from glossary.html_tree import BLOCK, Node, TreeBuilder, elements
from glossary.types import Anchor

#: Elements whose content is never text of the page.
_UNSEEN = frozenset("title script style template noscript iframe object svg math select head canvas datalist".split())
#: Elements of the site rather than of the article.
_SITE = frozenset("nav header footer aside form button menu dialog label input".split())
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
_CONTAINERS = frozenset(
    ("html", "body", "div", "section", "article", "main", "center", "table", "tbody", "tr", "td", "form")
)
_FENCE = "```"
_MARKS = {"item": "- ", "quote": "> ", "caption": "▲ "}

_SITE_NAME = re.compile(
    r"(?:^|[\s_-])(?:comment|reply|relat|recommend|share|sns|footer|banner|advert|ads?|copyright|gnb|lnb|snb|menu|nav|"
    r"breadcrumb|popup|sidebar|side|rank|ranking|best|popular|promo|subscribe|widget|skip)(?:[\s_-]|s\b|list|box|area|wrap|$)",
    re.IGNORECASE,
)
_ARTICLE_NAME = re.compile(
    r"article[-_]?(?:body|content|view|text)|news[-_]?(?:body|content|view)"
    r"|post[-_]?(?:body|content)|entry-content|view[-_]?con",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: Where a link begins and ends, while its line is being written; private use characters of the page are dropped.
_LINK_START, _LINK_END = "\ue000", "\ue001"
_LINK_MARK = re.compile(f"[{_LINK_START}{_LINK_END}]")
_LOOSE_START, _LOOSE_END = re.compile(f"{_LINK_START}[ \\t\\r\\n]+"), re.compile(f"[ \\t\\r\\n]+{_LINK_END}")
_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0\u3000]+")
_SITE_TITLE = re.compile(r"\s+(?:[|:·<>«»-]|::|–|—)\s+[^|:·<>«»–—]{1,30}$")

#: The article holds at least this share of the prose of the element that encloses it.
_SHARE = 0.7


def html_to_text(
    html: str, main_text: bool = True
) -> tuple[str, str, tuple[tuple[int, int, str], ...], tuple[Anchor, ...]]:
    r"""Return the text of a page, its title, (start, end, kind) of every line, and the links to other pages.

    `main_text` leaves the site out.

    >>> html_to_text("<title>우시</title><p>난징(南京)&amp;우시<br>발표<ul><li>하나<li>둘</ul>")[0]
    '난징(南京)&우시\n발표\n\n- 하나\n- 둘\n'
    >>> html_to_text("<table><tr><th>도시<th>순위<tr><td>베이징<td>1</table>")[0]
    '도시 | 순위\n베이징 | 1\n'
    >>> html_to_text("<p>회사 <a href='https://a.example'>누리집</a>이다")[3]
    (Anchor(start=3, end=6, kind='link', value='https://a.example'),)
    """
    builder = TreeBuilder.read(html)
    title = _title(builder)
    root = builder.root
    _weigh(root, main_text)
    chosen = _article(root) if main_text else root
    writer = _Writer(main_text, root.prose)
    lines = writer.write(chosen)
    added = 0
    if main_text and not any(line.startswith("# ") for line, _ in lines):
        heading = title if len(title) >= 10 or (len(title) >= 5 and " " in title) else ""
        if heading and not any(heading in line for line, _ in lines[:8]):
            lines = [("# " + heading, "title"), ("", ""), *lines]
            added = 2
    return _assembled(lines, title, [(n + added, a, b, href) for n, a, b, href in writer.links])


def _assembled(
    lines: list[tuple[str, str]], title: str, links: list[tuple[int, int, int, str]]
) -> tuple[str, str, tuple[tuple[int, int, str], ...], tuple[Anchor, ...]]:
    kinds: list[tuple[int, int, str]] = []
    starts: list[int] = []
    start = 0
    for line, kind in lines:
        starts.append(start)
        if line:
            kinds.append((start, start + len(line), kind))
        start += len(line) + 1
    anchors = (Anchor(starts[n] + a, starts[n] + b, "link", href) for n, a, b, href in links if n < len(starts))
    return "".join(line + "\n" for line, _ in lines), title, tuple(kinds), tuple(anchors)


def _title(builder: TreeBuilder) -> str:
    """Return the headline: the title for sharing, else <title> without the name of the site."""
    title = _SPACE.sub(" ", "".join(builder.title)).strip()
    if builder.meta_title:
        return _SPACE.sub(" ", builder.meta_title)
    shorter = _SITE_TITLE.sub("", title)
    return shorter if len(shorter) >= 8 or (len(shorter) >= 4 and " :: " in title) else title


def _weigh(root: Node, main_text: bool) -> None:
    """Fill `prose` of every element: characters of running text in it that is not in links."""
    order: list[tuple[Node, bool]] = [(root, False)]
    walk: list[tuple[Node, bool]] = []
    while order:
        node, linked = order.pop()
        walk.append((node, linked))
        if _dropped(node, main_text, 0):
            continue
        inside = linked or node.tag == "a"
        order.extend((child, inside) for child in node.children if isinstance(child, Node))
    for node, linked in reversed(walk):
        if _dropped(node, main_text, 0):
            continue
        for child in node.children:
            if isinstance(child, Node):
                node.prose += child.prose
            elif not linked and node.tag != "a" and len(stripped := child.strip()) >= 15:
                node.prose += len(stripped)


def _dropped(node: Node, main_text: bool, total: int) -> bool:
    """Say whether an element is never part of the text; `total` is the prose of the page, once it is known."""
    if node.tag in _UNSEEN:
        return True
    if "hidden" in node.attributes or _HIDDEN.search(node.attributes.get("style", "")):
        return True
    if not main_text:
        return False
    if node.tag in _SITE or node.attributes.get("role") in ("navigation", "complementary", "contentinfo", "banner"):
        return node.prose * 2 <= total
    if not total or node.tag in ("body", "html", "article", "main"):
        return False
    return node.prose * 2 < total and bool(_SITE_NAME.search(_names(node)))


def _names(node: Node) -> str:
    return node.attributes.get("class", "") + " " + node.attributes.get("id", "")


def _article(root: Node) -> Node:
    """Return the element that holds the article: a marked one, else where the prose is densest."""
    marked = [
        node
        for node in elements(root)
        if node.tag in ("article", "main")
        or node.attributes.get("role") == "main"
        or node.attributes.get("itemprop") == "articleBody"
        or (
            node.tag in BLOCK
            and _ARTICLE_NAME.search(node.attributes.get("class", "") + " " + node.attributes.get("id", ""))
        )
    ]
    most = max((node.prose for node in marked), default=0)
    if most and most * 2 >= root.prose:
        # the last of the good ones in document order is the innermost: parents come before their children
        return min((node for node in marked if node.prose >= _SHARE * most), key=lambda node: node.prose)
    node = root
    while node.prose:
        inner = max(
            (child for child in node.children if isinstance(child, Node)), key=lambda child: child.prose, default=node
        )
        if inner is node or inner.tag not in _CONTAINERS or inner.prose < _SHARE * root.prose:
            break
        node = inner
    return node


class _Writer:
    """Writes elements as lines: a buffer for the current line, a stack of what the enclosing elements make of it."""

    def __init__(self, main_text: bool, total: int) -> None:
        self.main_text = main_text
        self.total = total
        self.lines: list[tuple[str, str]] = []
        self.buffer: list[str] = []
        self.contexts: list[tuple[str, str]] = [("paragraph", "")]
        self.lists = 0
        self.pre = 0
        self.hrefs: list[str] = []
        #: (line, start, end, address) of every link.
        self.links: list[tuple[int, int, int, str]] = []

    def write(self, root: Node) -> list[tuple[str, str]]:
        """Return the (line, kind) pairs of an element, without blank lines at the ends."""
        work: list[tuple[Node | str, bool]] = [(root, False)]
        while work:
            item, closing = work.pop()
            if isinstance(item, str):
                self._text(item)
            elif closing:
                self._close(item)
            elif item is root or not _dropped(item, self.main_text, self.total):
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
        text = _LINK_MARK.sub("", text)
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
        if tag not in BLOCK:
            return
        self._flush()
        if tag in _APART and not (tag in ("ul", "ol", "p") and self.lists):
            self._blank()
        self.lists += tag in ("ul", "ol")
        self.pre += tag == "pre"
        if _is_code(node):
            self.lines.append((_FENCE, "code"))
        kind = _KINDS.get(tag, "")
        if kind == "title":
            self.contexts.append((kind, "#" * int(tag[1]) + " "))
        elif kind:
            indent = "  " * max(self.lists - 1, 0) if kind == "item" else ""
            self.contexts.append((kind, indent + _MARKS.get(kind, "")))

    def _close(self, node: Node) -> None:
        tag = node.tag
        if tag in ("rt", "q"):
            self.buffer.append(")" if tag == "rt" else "”")
        if tag == "a" and _is_address(node):
            self.buffer.append(_LINK_END)
        if tag not in BLOCK:
            return
        self._flush()
        if _is_code(node):
            self.lines.append((_FENCE, "code"))
        self.lists -= tag in ("ul", "ol")
        self.pre -= tag == "pre"
        if tag in _KINDS:
            self.contexts.pop()
        if tag in _APART and not (tag in ("ul", "ol", "p") and self.lists):
            self._blank()

    def _flush(self) -> None:
        raw = _LOOSE_START.sub(" " + _LINK_START, _LOOSE_END.sub(_LINK_END + " ", "".join(self.buffer)))
        self.buffer.clear()
        text = raw.rstrip() if self.pre else _SPACE.sub(" ", raw).strip()
        if _LINK_START in text or _LINK_END in text:
            text = self._unlinked(text, len(self.contexts[-1][1]))
        if text.strip():
            kind, mark = self.contexts[-1]
            self.lines.append((mark + text, kind))
            if kind == "item":  # further lines of one item are indented under it
                self.contexts[-1] = (kind, " " * len(mark))

    def _unlinked(self, text: str, shift: int) -> str:
        """Take the marks of links out of a line and remember where they stood; one that spans lines is no anchor."""
        pieces: list[str] = []
        at, start, href = shift, -1, ""
        for piece in re.split(f"({_LINK_MARK.pattern})", text):
            if piece == _LINK_START:
                start, href = at, self.hrefs.pop(0)
            elif piece == _LINK_END:
                inside = "".join(pieces)[start - shift :] if start >= 0 else ""
                if inside.strip():
                    left = start + len(inside) - len(inside.lstrip())
                    self.links.append((len(self.lines), left, left + len(inside.strip()), href))
                start = -1
            else:
                pieces.append(piece)
                at += len(piece)
        joined = "".join(pieces)
        return joined if joined.strip() else ""

    def _blank(self) -> None:
        if self.lines and self.lines[-1][0]:
            self.lines.append(("", ""))


def _is_address(node: Node) -> bool:
    return node.attributes.get("href", "").startswith(("http://", "https://", "mailto:"))


def _is_code(node: Node) -> bool:
    return node.tag == "pre" and any(isinstance(child, Node) and child.tag == "code" for child in node.children)


def _row(node: Node) -> str:
    """Return a table row as cells between ` | `, or nothing for a row that only arranges the page."""
    cells = [child for child in node.children if isinstance(child, Node) and child.tag in ("td", "th")]
    if len(cells) < 2:
        return ""
    texts = []
    for cell in cells:
        inner = list(elements(cell))
        if any(element.tag in ("table", "h1", "h2", "h3") for element in inner) or cell.prose > 400:
            return ""
        texts.append(_SPACE.sub(" ", _flat(cell)).strip().replace("|", "/"))
    return " | ".join(texts) if any(texts) else ""


def _flat(root: Node) -> str:
    pieces: list[str] = []
    work: list[Node | str] = [root]
    while work:
        item = work.pop()
        if isinstance(item, str):
            pieces.append(item)
        elif not _dropped(item, False, 0):
            pieces.append(" " if item.tag == "br" or item.tag in BLOCK else "")
            work.extend(reversed(item.children))
    return "".join(pieces)
