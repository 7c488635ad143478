"""Words of code in running text, `pip install 한글` or `<code>`: they pass as they are, and nothing in them is a name.

An engine takes a command apart into words; in the English it stands as it is in the Korean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from glossary.types import Anchor
from translate.markup import code_spans, is_code
from translate.types import ConstrainedSegment, Constraint


def with_code(own: ConstrainedSegment, anchors: Sequence[Anchor] = (), markdown: bool = False) -> ConstrainedSegment:
    """Return a segment whose code is fixed to itself; names, figures and flags within it go.

    Args:
        own: The segment.
        anchors: What the document has beside its text; those of kind `code` are taken.
        markdown: Whether back quotes in the segment mark code.

    >>> from translate.types import Segment
    >>> segment = Segment(0, 10, 27, "명령은 `ls 베이징` 이다.")
    >>> [c.expected for c in with_code(ConstrainedSegment(segment, ()), markdown=True).constraints]
    ['`ls 베이징`']
    """
    text, start = own.segment.text, own.segment.start
    spans = code_spans(text) if markdown else []
    for anchor in anchors:
        inside = anchor.kind == "code" and start <= anchor.start and anchor.end <= start + len(text)
        if inside and is_code(text[anchor.start - start : anchor.end - start]):
            spans.append((anchor.start - start, anchor.end - start))
    if not spans:
        return own

    def free(first: int, last: int) -> bool:
        return not any(first < end and begin < last for begin, end in spans)

    kept = [c for c in own.constraints if free(min(c.start, c.core_start), max(c.end, c.core_end))]
    code = [_kept(text[begin:end], begin, end) for begin, end in spans]
    return replace(
        own,
        constraints=tuple(sorted([*kept, *code], key=lambda c: (c.core_start, c.core_end))),
        flags=tuple(flag for flag in own.flags if free(flag.start - start, flag.end - start)),
    )


def _kept(words: str, start: int, end: int) -> Constraint:
    forms = tuple(dict.fromkeys((words, words.strip("`"))))
    return Constraint("term", words, start, end, start, end, words, forms, category="other")
