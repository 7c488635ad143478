"""How a block of the index lies in memory: sorted keys that lead to rows, found by bisection, nothing to parse.

Native byte order: a header line (JSON: version, byte order, who made it, stamp, counts), then 64-bit numbers sorted by
size, each the 40-bit hash of a key above the 24-bit number of a row, then a 64-bit digest of every line of the
glossary, then the offsets of the rows, then the rows themselves (where the block has any). Keys may share a hash, so
what is found is still compared with the query. The digests tell which lines another state of the glossary has too:
their keys are moved to their new rows, and only the rest is made anew.
"""

from __future__ import annotations

import json
import mmap
import sys
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import accumulate, pairwise
from zlib import adler32, crc32

VERSION = 4
_ROW_BITS = 24
_ROWS = (1 << _ROW_BITS) - 1
_SHARES = 6  # keys are sorted in 2 ** 6 shares, so that a million concepts need little memory
_SHARE_BITS = 64 - _SHARES
_AT_ONCE = 50_000  # keys that are hashed together


class Block:
    """Sorted keys and rows in one piece of memory."""

    def __init__(self, block: bytes | mmap.mmap) -> None:
        view = memoryview(block)
        end = block.find(b"\n")
        self.header: dict[str, object] = json.loads(bytes(view[:end]))
        keys, lines, rows = (int(str(self.header[count])) for count in ("keys", "lines", "rows"))
        start = _aligned(end + 1)
        self.keys = view[start : start + 8 * keys].cast("Q")
        start += 8 * keys
        self.digests = view[start : start + 8 * lines].cast("Q")
        start += 8 * lines
        self._offsets = view[start : start + 8 * (rows + 1)].cast("Q")
        start += 8 * (rows + 1)
        if len(view) != start + self._offsets[rows]:
            raise ValueError("the index is cut off")
        self._text = view[start:]

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def rows(self, key: str, most: int = _ROWS) -> Iterator[int]:
        """Yield the rows of a key, at most so many."""
        wanted = key_hash(key)
        place, last = bisect_left(self.keys, wanted), wanted | _ROWS
        for number in self.keys[place : place + most]:
            if number > last:
                return
            yield number & _ROWS

    def line(self, row: int) -> str:
        """Return one row."""
        return self.raw(row).decode()

    def raw(self, row: int) -> bytes:
        """Return one row as it lies there."""
        return bytes(self._text[self._offsets[row] : self._offsets[row + 1]])

    def lines(self) -> list[str]:
        """Return all rows."""
        text, offsets = bytes(self._text), list(self._offsets)
        return [text[start:end].decode() for start, end in pairwise(offsets)]


class Keys:
    """Hashes of keys with their rows, in shares by their first bits."""

    def __init__(self) -> None:
        self.shares = [array("Q") for _ in range(1 << _SHARES)]
        self._keys: list[str] = []
        self._rows: list[int] = []

    def add(self, row: int, keys: Collection[str]) -> None:
        """Add the keys of one row, each once."""
        self._keys += keys
        self._rows += [row] * len(keys)
        if len(self._keys) >= _AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        """Hash the keys that were added: many at once take half as long."""
        data = [key.encode("utf-8", "surrogatepass") for key in self._keys]
        hashed = zip(map(crc32, data), map(adler32, data), self._rows, strict=True)
        numbers = sorted([(crc << 8 | adler & 0xFF) << _ROW_BITS | row for crc, adler, row in hashed])  # as key_hash
        self._keys.clear()
        self._rows.clear()
        start = 0
        for share, last in enumerate(self.shares, 1):
            end = bisect_left(numbers, share << _SHARE_BITS, start)
            last.extend(numbers[start:end])
            start = end

    def take(self, old: Block, places: Sequence[int]) -> None:
        """Take over the keys of another block, its rows moved to `places`; those at -1 are gone."""
        numbers = old.keys.tolist()
        start = 0
        for share in range(1 << _SHARES):
            end = bisect_left(numbers, (share + 1) << _SHARE_BITS, start)
            moved = [number & ~_ROWS | place for number in numbers[start:end] if (place := places[number & _ROWS]) >= 0]
            self.shares[share].extend(moved)
            start = end

    def __len__(self) -> int:
        self._flush()
        return sum(map(len, self.shares))

    def sorted(self) -> Iterator[bytes]:
        """Yield all keys in their order and forget them."""
        self._flush()
        for number, share in enumerate(self.shares):
            self.shares[number] = array("Q")
            yield array("Q", sorted(share)).tobytes()


def digests_of(lines: Iterable[str]) -> array[int]:
    """Return a number for every line that changes when it does.

    >>> len(set(digests_of(["산시", "陝西", "산시"])))
    2
    """
    digests = array("Q")
    digests.frombytes(b"".join([blake2b(line.encode(), digest_size=8).digest() for line in lines]))
    return digests


def taken_over(old: Block | None, digests: array[int]) -> tuple[array[int], Iterable[int]]:
    """Return where the rows of an old block are now (-1: nowhere), and which rows it does not have."""
    if old is None:
        return array("q"), range(len(digests))
    now = {digest: row for row, digest in enumerate(digests)}
    places = array("q", [now.get(digest, -1) for digest in old.digests])
    have = set(places)
    return places, [row for row in range(len(digests)) if row not in have]


def pack(keys: Keys, rows: Iterable[bytes], digests: array[int], stamp: str, made: str) -> bytes:
    """Return the bytes of a block."""
    texts = list(rows)
    counts = {"keys": len(keys), "lines": len(digests), "rows": len(texts)}
    names = {"version": VERSION, "order": sys.byteorder, "made": made, "stamp": stamp}
    header = json.dumps({**names, **counts}).encode()
    padding = b" " * (_aligned(len(header) + 1) - len(header) - 1)
    offsets = array("Q", accumulate(map(len, texts), initial=0))
    parts = [header, padding, b"\n", *keys.sorted(), digests.tobytes(), offsets.tobytes(), *texts]
    return b"".join(parts)


def key_hash(key: str) -> int:
    """Return the hash of a key above a row of 0.

    Two check sums of zlib are three times as fast as a cryptographic hash, and enough: what is found is compared.
    """
    data = key.encode("utf-8", "surrogatepass")
    return (crc32(data) << 8 | adler32(data) & 0xFF) << _ROW_BITS


def _aligned(position: int) -> int:
    return -(-position // 8) * 8
