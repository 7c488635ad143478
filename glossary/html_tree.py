"""A light tree of an HTML page, read with the standard library and tolerant as a browser is.

Unclosed and misnested elements are closed where the HTML standard closes them (optional end tags); unknown end tags
are ignored; white space and entities are left to `html.parser`. The tree knows tags, attributes and text, no styles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

#: Elements without content.
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
#: Elements that begin on a line of their own.
BLOCK = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot "
    "th thead tr ul".split()
)
#: An opening tag closes these when they are still open (HTML standard, optional end tags), up to the given scope.
_IMPLIED = {
    "li": ({"li"}, {"ul", "ol", "menu"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "option": ({"option"}, {"select"}),
}
_ANGLE_IN_VALUE = re.compile(r"""=\s?(?:"[^"<>]{0,1000}[<>][^"]{0,1000}"|'[^'<>]{0,1000}[<>][^']{0,1000}')""")
#: A tag that meets the next `<` before its `>`.
_OPEN_ENDED = re.compile(r"<(?=[A-Za-z/])(?![^<>]*>)")
_DECLARATION = re.compile(r"<[!?][^<>]*>?")
#: Open elements that a tag looks through; nobody nests formatting deeper, and the bound keeps the work linear.
_DEEPEST_LOOK = 64


@dataclass(slots=True)
class Node:
    """An element; `children` holds strings and elements; `prose` is filled by `_weigh`."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)
    prose: int = 0


class TreeBuilder(HTMLParser):
    """Collects the tree (`root`), the text of <title> and the title meant for sharing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("html")
        self.stack = [self.root]
        self.title: list[str] = []
        self.meta_title = ""
        self.in_title = False

    @classmethod
    def read(cls, html: str) -> TreeBuilder:
        """Read a whole page.

        >>> [child.tag for child in TreeBuilder.read("<p>하나<p>둘").root.children if isinstance(child, Node)]
        ['p', 'p']
        """
        builder = cls()
        builder.feed(_tamed(html))
        builder.close()
        return builder

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        attributes = {name: value or "" for name, value in attrs}
        if tag == "meta" and attributes.get("property", attributes.get("name", "")) in ("og:title", "twitter:title"):
            self.meta_title = self.meta_title or attributes.get("content", "").strip()
        if tag == "title" and not self.title:
            self.in_title = True
        if tag in ("html", "body") and len(self.stack) > 1:
            return
        if tag == "body" or (tag in BLOCK and self.stack[-1].tag == "head"):
            self._close({"head"}, set())
        if tag in _IMPLIED:
            self._close(*_IMPLIED[tag])
        if tag in BLOCK:
            self._close({"p"}, BLOCK - {"p"})
        node = Node(tag, attributes)
        self.stack[-1].children.append(node)
        if tag not in _VOID:
            self.stack.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element written <x/>; only void and inline ones are closed by it."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID and tag not in BLOCK and self.stack[-1].tag == tag:
            self.stack.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost open element of that name, if there is one."""
        if tag == "title":
            self.in_title = False
        if tag not in _VOID:
            self._close({tag}, {"table"} if tag not in ("table", "body", "html") else set(), innermost=True)

    def handle_data(self, data: str) -> None:
        """Take text."""
        if self.in_title:
            self.title.append(data)
        self.stack[-1].children.append(data)

    def _close(self, tags: set[str], scope: set[str] | frozenset[str], innermost: bool = False) -> None:
        """Pop up to the outermost (or innermost) open element of `tags` that no element of `scope` hides."""
        found = 0
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].tag in tags:
                found = depth
                if innermost:
                    break
            elif self.stack[depth].tag in scope or len(self.stack) - depth > _DEEPEST_LOOK:
                break
        if found:
            del self.stack[found:]


def _tamed(html: str) -> str:
    """Return the page without comments and without tags that never close; both cost the standard parser its speed."""
    html = _ANGLE_IN_VALUE.sub(
        lambda match: match[0].replace("<", "&lt;").replace(">", "&gt;"), _without_comments(html)
    )
    return _OPEN_ENDED.sub("&lt;", html)


def _without_comments(html: str) -> str:
    kept: list[str] = []
    start = 0
    while (at := html.find("<!--", start)) >= 0:
        kept.append(html[start:at])
        end = html.find("-->", at + 4)
        if end < 0:
            kept.append(html[at + 4 :].replace("<!--", ""))
            return _DECLARATION.sub("", "".join(kept))
        start = end + 3
    kept.append(html[start:])
    return _DECLARATION.sub("", "".join(kept))


def elements(root: Node) -> Iterator[Node]:
    """Yield an element and everything in it, parents before children, in no particular order otherwise."""
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(child for child in node.children if isinstance(child, Node))
