"""All names of a glossary as one text a script, in which a part of a name is looked for as a string.

A part is looked for only in the rows where a part begins with its first characters: the block's keys are those
characters, and no part is cut, hashed or kept beyond them, so that the first query for one waits little. Beside each
text lie a mark for every character (`lookup_parts`) and where the rows begin.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache

from glossary.lookup_block import Block, Keys, digests_of, pack, taken_over
from glossary.lookup_keys import folded_form
from glossary.lookup_parts import BEGINNING_ENDS, BEGINS, EMPTY, FIRST, is_part, part_script, parted_forms
from glossary.lookup_rows import concept_of
from glossary.types import Concept

_ENCODING = "utf-16"  # with the byte order in it, and decoded faster than any other
_BETWEEN = "\n"  # forms; no form holds a line break, and no part is found across one
_HEADS = {"latin": (2, 4, 6)}  # how many first characters of a part lead to its rows: the most that it has
_OTHER_HEADS = (2, 3)


class PartText:
    """The names of a glossary in one script."""

    def __init__(self, block: Block) -> None:
        """Take what `build_parts` made: the text, its marks, where the rows begin."""
        self._block = block
        self._text = block.raw(0).decode(_ENCODING, "surrogatepass")
        self._marks = block.raw(1)
        self._starts = array("Q", block.raw(2))

    def rows(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the rows of the names that have all of these parts, in their order."""
        first = max(words, key=len)  # the longest is the rarest
        size = max((size for size in _heads(part_script(first)) if size <= len(first)), default=0)
        for row in self._block.rows(first[:size]) if size else ():
            if all(self._has(row, word) for word in words):
                yield row

    def _has(self, row: int, part: str) -> bool:
        start, end, size = self._starts[row], self._starts[row + 1], len(part)
        at = self._text.find(part, start, end) if part and part not in EMPTY else -1
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
    keys, sizes = Keys(), _heads(script)
    if old is not None:
        keys.take(old, places)
    texts: list[str] = []
    marks = bytearray()
    starts = array("Q", [0])
    for row, line in enumerate(lines):
        if taken is not None and row in before:
            text, marked = taken.row(before[row])
            texts.append(text)
            marks += marked
        else:
            heads: set[str] = set()
            for form, marked in parted_forms(concept_of(line), script):
                texts += (form, _BETWEEN)
                marks += marked
                marks.append(0)
                heads.update([form[start:end] for start, end in _begun(marked, sizes)])
            keys.add(row, heads)
        starts.append(len(marks))
    rows = ("".join(texts).encode(_ENCODING, "surrogatepass"), bytes(marks), starts.tobytes())
    return pack(keys, rows, digests, stamp, made)


def _heads(script: str) -> tuple[int, ...]:
    return _HEADS.get(script, _OTHER_HEADS)


@lru_cache(maxsize=4096)
def _begun(marks: bytes, sizes: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Return the first characters of the parts that begin in a form with such marks."""
    wanted = BEGINS if any(mark & BEGINNING_ENDS for mark in marks) else BEGINS & ~FIRST
    starts = [at for at, mark in enumerate(marks) if mark & wanted]
    return tuple((at, at + size) for at in starts for size in sizes if at + size <= len(marks))
