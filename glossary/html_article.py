"""Which part of a web page is its article: what is never text, what is the site's, where the prose is.

A marked element wins (`<article>`, `itemprop="articleBody"`, the class names that Korean sites use), else the place
where the running text outside links is densest.
"""

from __future__ import annotations

import re

from glossary.html_tree import BLOCK, Node, elements

#: Elements whose content is never text of the page.
_UNSEEN = frozenset("title script style template noscript iframe object svg math select head canvas datalist".split())
#: Elements of the site rather than of the article.
_SITE = frozenset("nav header footer aside form button menu dialog label input".split())
_CONTAINERS = frozenset(
    ("html", "body", "div", "section", "article", "main", "center", "table", "tbody", "tr", "td", "form")
)

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

#: The article holds at least this share of the prose of the element that encloses it.
_SHARE = 0.7


def weigh(root: Node, main_text: bool) -> None:
    """Fill `prose` of every element: characters of running text in it that is not in links."""
    order: list[tuple[Node, bool]] = [(root, False)]
    walk: list[tuple[Node, bool]] = []
    while order:
        node, linked = order.pop()
        walk.append((node, linked))
        if dropped(node, main_text, 0):
            continue
        inside = linked or node.tag == "a"
        order.extend((child, inside) for child in node.children if isinstance(child, Node))
    for node, linked in reversed(walk):
        if dropped(node, main_text, 0):
            continue
        for child in node.children:
            if isinstance(child, Node):
                node.prose += child.prose
            elif not linked and node.tag != "a" and len(stripped := child.strip()) >= 15:
                node.prose += len(stripped)


def dropped(node: Node, main_text: bool, total: int) -> bool:
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


def article(root: Node) -> Node:
    """Return the element that holds the article: a marked one, else where the prose is densest."""
    marked = [
        node
        for node in elements(root)
        if node.tag in ("article", "main")
        or node.attributes.get("role") == "main"
        or node.attributes.get("itemprop") == "articleBody"
        or (node.tag in BLOCK and _ARTICLE_NAME.search(_names(node)))
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
