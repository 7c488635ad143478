"""HTML to text: the article of a page, its title, and what each line is.

The tags are read into a light tree (stdlib `html.parser`, so broken markup is read as a browser would roughly read
it), the part that holds the article is chosen, and the tree is written out as lines: headings with `#`, list items
with `-`, quotations with `>`, captions with `▲`, table rows with ` | ` between cells. Entities are decoded, white
space is folded as a browser folds it. Nothing here recurses, so that a page nested ten thousand deep is only slow.
"""

from __future__ import annotations

import re

from glossary.html_article import article, weigh
from glossary.html_lines import SPACE, Writer
from glossary.html_tree import TreeBuilder
from glossary.types import Anchor

_SITE_TITLE = re.compile(r"\s+(?:[|:·<>«»-]|::|–|—)\s+[^|:·<>«»–—]{1,30}$")


def html_to_text(
    html: str, main_text: bool = True
) -> tuple[str, str, tuple[tuple[int, int, str], ...], tuple[Anchor, ...]]:
    r"""Return the text of a page, its title, (start, end, kind) of every line, and the links and words of code in it.

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
    weigh(root, main_text)
    chosen = article(root) if main_text else root
    writer = Writer(main_text, root.prose)
    lines = writer.write(chosen)
    added = 0
    if main_text and not any(line.startswith("# ") for line, _ in lines):
        heading = title if len(title) >= 10 or (len(title) >= 5 and " " in title) else ""
        if heading and not any(heading in line for line, _ in lines[:8]):
            lines = [("# " + heading, "title"), ("", ""), *lines]
            added = 2
    return _assembled(lines, title, [(n + added, a, b, kind, value) for n, a, b, kind, value in writer.anchors])


def _assembled(
    lines: list[tuple[str, str]], title: str, found: list[tuple[int, int, int, str, str]]
) -> tuple[str, str, tuple[tuple[int, int, str], ...], tuple[Anchor, ...]]:
    kinds: list[tuple[int, int, str]] = []
    starts: list[int] = []
    start = 0
    for line, kind in lines:
        starts.append(start)
        if line:
            kinds.append((start, start + len(line), kind))
        start += len(line) + 1
    anchors = (Anchor(starts[n] + a, starts[n] + b, kind, value) for n, a, b, kind, value in found if n < len(starts))
    return "".join(line + "\n" for line, _ in lines), title, tuple(kinds), tuple(anchors)


def _title(builder: TreeBuilder) -> str:
    """Return the headline: the title for sharing, else <title> without the name of the site."""
    title = SPACE.sub(" ", "".join(builder.title)).strip()
    if builder.meta_title:
        return SPACE.sub(" ", builder.meta_title)
    shorter = _SITE_TITLE.sub("", title)
    return shorter if len(shorter) >= 8 or (len(shorter) >= 4 and " :: " in title) else title
