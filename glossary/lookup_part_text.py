"""All names of a glossary as one text a script, in which a part of a name is looked for as a string.

A text of a hundred thousand names is two million characters, and a string is found in it in a millisecond: nothing is
cut, hashed or sorted beforehand, so the first query for a part waits only until every name has been read once. Beside
each text lie a mark for every character (`lookup_parts`) and where the rows begin.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from glossary.lookup_block import Block, Keys, digests_of, pack, taken_over
from glossary.lookup_keys import folded_form
from glossary.lookup_parts import BEGINS, EMPTY, is_part, parted_forms
from glossary.lookup_rows import concept_of
from glossary.types import Concept

_ENCODING = "utf-16"  # with the byte order in it, and decoded faster than any other
_BETWEEN = "\n"  # forms; no form holds a line break, and no part is found across one


class PartText:
    """The names of a glossary in one script."""

    def __init__(self, block: Block) -> None:
        """Take what `build_parts` made: the text, its marks, where the rows begin."""
        self._text = block.raw(0).decode(_ENCODING, "surrogatepass")
        self._marks = block.raw(1)
        self._starts = array("Q", block.raw(2))

    def rows(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the rows of the names that have all of these parts, in their order."""
        first, *others = sorted(words, key=len, reverse=True)  # the longest is the rarest
        rows = self._having(first)
        return (row for row in rows if all(self._has(row, word) for word in others)) if others else rows

    def _having(self, part: str) -> Iterator[int]:
        text, marks, starts = self._text, self._marks, self._starts
        find, size = text.find, len(part)
        at = find(part) if part and part not in EMPTY else -1
        while at >= 0:
            if marks[at] & BEGINS and is_part(marks, at, at + size):
                row = bisect_right(starts, at) - 1
                yield row
                at = find(part, starts[row + 1])
            else:
                at = find(part, at + 1)

    def _has(self, row: int, part: str) -> bool:
        start, end, size = self._starts[row], self._starts[row + 1], len(part)
        at = self._text.find(part, start, end) if part not in EMPTY else -1
        while at >= 0 and not is_part(self._marks, at, at + size):
            at = self._text.find(part, at + 1, end)
        return at >= 0

    def row(self, row: int) -> tuple[str, bytes]:
        """Return the forms of one name with their marks, for an index that takes rows over."""
        low, high = self._starts[row], self._starts[row + 1]
        return self._text[low:high], self._marks[low:high]


def is_own(part: str, concept: Concept) -> bool:
    """Tell whether a part is all of a name, which is found as such.

    >>> is_own("xunfei", Concept(hangul="쉰페이", english="Xunfei"))
    True
    """
    return part in (folded_form(concept.hangul), folded_form(concept.english))


def build_parts(lines: Sequence[str], stamp: str, old: Block | None, made: str, script: str) -> bytes:
    """Return a block with the names of a glossary in a script; rows that `old` has too are taken from there."""
    digests = digests_of(lines)
    places, _ = taken_over(old, digests)
    before = {place: row for row, place in enumerate(places) if place >= 0}
    taken = PartText(old) if old is not None and before else None
    texts: list[str] = []
    marks = bytearray()
    starts = array("Q", [0])
    for row, line in enumerate(lines):
        if taken is not None and row in before:
            text, marked = taken.row(before[row])
            texts.append(text)
            marks += marked
        else:
            for form, marked in parted_forms(concept_of(line), script):
                texts += (form, _BETWEEN)
                marks += marked
                marks.append(0)
        starts.append(len(marks))
    rows = ("".join(texts).encode(_ENCODING, "surrogatepass"), bytes(marks), starts.tobytes())
    return pack(Keys(), rows, digests, stamp, made)
