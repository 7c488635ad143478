"""The index that leads from keys to concepts without loading them: built once per file, mapped into memory after that.

One block of bytes, native byte order: a header line (JSON: version, byte order, stamp, counts), then 64-bit numbers
sorted by size, each the 40-bit hash of a key above the 24-bit number of a row, then the offsets of the rows, then the
rows themselves, their cells separated by U+001F. A key is found by bisection; keys may share a hash, so what is found
is still compared with the query. Further blocks hold the keys that take longer and are made only when a query needs
them: readings (`lookup_keys.sound_keys`), parts of names (`lookup_parts.part_keys`), and near misses, whose rows are
distinct forms with the concepts that have them (`lookup_near.near_keys`). The blocks lie in the cache folder under a
name made from the path of the glossary; a stamp tells whether the glossary (or the code and tables) have changed since.
Without a cache they stay in memory.
"""

from __future__ import annotations

import json
import mmap
import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import accumulate
from pathlib import Path
from zlib import adler32, crc32

from glossary.cache import cache_folder, store_in_cache
from glossary.lookup_keys import form_keys, sound_keys
from glossary.lookup_near import near_forms, near_keys
from glossary.lookup_parts import part_keys
from glossary.schema import COLUMNS, from_cells, to_cells
from glossary.types import Concept

VERSION = 2
_SEPARATOR = "\x1f"  # control characters never stand in a cell
_ROW_BITS = 24
_ROWS = (1 << _ROW_BITS) - 1
_SHARES = 6  # keys are sorted in 2 ** 6 shares, so that a million concepts need little memory


class _Block:
    """Sorted keys and rows in one piece of memory."""

    def __init__(self, block: bytes | mmap.mmap) -> None:
        view = memoryview(block)
        end = block.find(b"\n")
        self.header: dict[str, object] = json.loads(bytes(view[:end]))
        keys, rows = int(str(self.header["keys"])), int(str(self.header["rows"]))
        start = _aligned(end + 1)
        self._keys = view[start : start + 8 * keys].cast("Q")
        start += 8 * keys
        self._offsets = view[start : start + 8 * (rows + 1)].cast("Q")
        start += 8 * (rows + 1)
        if len(view) != start + self._offsets[rows]:
            raise ValueError("the index is cut off")
        self._text = view[start:]

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def rows(self, key: str) -> Iterator[int]:
        wanted = _hash(key)
        place, keys = bisect_left(self._keys, wanted), self._keys
        while place < len(keys) and keys[place] >> _ROW_BITS == wanted >> _ROW_BITS:
            yield keys[place] & _ROWS
            place += 1

    def line(self, row: int) -> str:
        return bytes(self._text[self._offsets[row] : self._offsets[row + 1]]).decode()


class Index:
    """Concepts by their keys; the rows come from `load` and are kept in the cache under `name` if there is one.

    >>> index = Index.of([Concept(hangul="산시", hanja="陝西"), Concept(hangul="산시", hanja="山西")])
    >>> [index.concept(row).hanja for row in index.rows("f:산시")], len(list(index.rows("r:섬서")))
    (['陝西', '山西'], 1)
    """

    def __init__(self, load: Callable[[], Iterable[Concept]], stamp: str = "", path: Path | None = None) -> None:
        self._stamp, self._path = stamp, path
        self._concepts: dict[int, Concept] = {}
        self._forms = self._block("forms", lambda: build(load(), form_keys, stamp, with_rows=True))
        self._blocks: dict[str, _Block] = {}

    @classmethod
    def of(cls, concepts: Iterable[Concept]) -> Index:
        """Return an index in memory."""
        return cls(lambda: concepts)

    def __len__(self) -> int:
        return len(self._forms)

    def rows(self, key: str) -> Iterator[int]:
        """Yield the numbers of the concepts that have a key (or, very rarely, another key of the same hash)."""
        if key.startswith("f:"):
            return self._forms.rows(key)
        part, keys_of = ("parts", part_keys) if key.startswith("p:") else ("sounds", sound_keys)
        if part not in self._blocks:
            self._blocks[part] = self._block(part, lambda: build(self._all(), keys_of, self._stamp, with_rows=False))
        return self._blocks[part].rows(key)

    def near(self, key: str) -> Iterator[int]:
        """Yield the numbers of the forms that have the key of a near miss."""
        if "near" not in self._blocks:
            self._blocks["near"] = self._block("near", lambda: build_near(self._all(), self._stamp))
        return self._blocks["near"].rows(key)

    def form(self, number: int) -> tuple[str, tuple[int, ...]]:
        """Return a form by its number, with the rows of the concepts that have it."""
        form, _, rows = self._blocks["near"].line(number).partition(_SEPARATOR)
        return form, tuple(map(int, rows.split()))

    def _all(self) -> Iterator[Concept]:
        return (self._read(row) for row in range(len(self)))

    def concept(self, row: int) -> Concept:
        """Return a concept by its number."""
        if row not in self._concepts:
            self._concepts[row] = self._read(row)
        return self._concepts[row]

    def _read(self, row: int) -> Concept:
        cells = self._forms.line(row).split(_SEPARATOR)
        named = dict(zip(COLUMNS, cells, strict=False))
        named.update(json.loads(cells[len(COLUMNS)]))
        return from_cells(named)

    def _block(self, part: str, make: Callable[[], bytes]) -> _Block:
        path = self._path and self._path.with_suffix(f".{part}")
        if path and (found := _open(path, self._stamp)) is not None:
            return found
        data = make()
        if path and store_in_cache(path, data) and (found := _open(path, self._stamp)) is not None:
            return found
        return _Block(data)


def build(
    concepts: Iterable[Concept], keys_of: Callable[[Concept], Iterable[str]], stamp: str, *, with_rows: bool
) -> bytes:
    r"""Return the block of an index.

    >>> build([], form_keys, "now", with_rows=True).split(b"\n")[0].strip().endswith(b"}")
    True
    """
    keys = _Keys()
    lines: list[bytes] = []
    for row, concept in enumerate(concepts):
        keys.add(row, keys_of(concept))
        if with_rows:
            cells = to_cells(concept)
            extra = dict(concept.extra)
            lines.append(_SEPARATOR.join([*map(cells.__getitem__, COLUMNS), json.dumps(extra)]).encode())
    return _pack(keys, lines, stamp)


def build_near(concepts: Iterable[Concept], stamp: str) -> bytes:
    """Return the block of near misses: distinct forms, each with the rows of the concepts that have it."""
    forms: dict[str, list[str]] = {}
    for row, concept in enumerate(concepts):
        for form in near_forms(concept):
            forms.setdefault(form, []).append(str(row))
    keys = _Keys()
    for number, form in enumerate(forms):
        keys.add(number, near_keys(form))
    return _pack(keys, [f"{form}{_SEPARATOR}{' '.join(rows)}".encode() for form, rows in forms.items()], stamp)


class _Keys:
    """Hashes of keys with their rows, in shares by their first bits."""

    def __init__(self) -> None:
        self.shares = [array("Q") for _ in range(1 << _SHARES)]

    def add(self, row: int, keys: Iterable[str]) -> None:
        for number in {_hash(key) | row for key in keys}:
            self.shares[number >> (64 - _SHARES)].append(number)

    def __len__(self) -> int:
        return sum(map(len, self.shares))

    def sorted(self) -> Iterator[bytes]:
        for number, share in enumerate(self.shares):
            self.shares[number] = array("Q")
            yield array("Q", sorted(share)).tobytes()


def _pack(keys: _Keys, lines: Sequence[bytes], stamp: str) -> bytes:
    counts = {"keys": len(keys), "rows": len(lines)}
    header = json.dumps({"version": VERSION, "order": sys.byteorder, "stamp": stamp, **counts}).encode()
    padding = b" " * (_aligned(len(header) + 1) - len(header) - 1)
    offsets = array("Q", accumulate(map(len, lines), initial=0))
    return b"".join([header, padding, b"\n", *keys.sorted(), offsets.tobytes(), *lines])


def cached_index(files: Sequence[Path], load: Callable[[], Iterable[Concept]], name: str = "") -> Index:
    """Return the index of the concepts that `load` gives for the files, from the cache if it is still true."""
    folder = cache_folder()
    label = blake2b((name or str(files[0].resolve())).encode(), digest_size=8).hexdigest()
    return Index(load, _stamp(files), folder and folder / f"lookup-{label}.index")


def _open(path: Path, stamp: str) -> _Block | None:
    try:
        with path.open("rb") as file:
            block = _Block(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError, LookupError, TypeError):
        return None
    expected = {"version": VERSION, "order": sys.byteorder, "stamp": stamp}
    return block if expected.items() <= block.header.items() else None


def _stamp(files: Sequence[Path]) -> str:
    """Return what changes when a file changes, or the code and tables that make the keys."""
    here = Path(__file__).parent
    made_by = [*here.glob("lookup_*.py"), *here.glob("phonetics/*.py"), *here.glob("data/*.tsv")]
    parts = []
    for path in (*files, *sorted(made_by)):
        status = path.stat()
        parts.append(f"{path.name} {status.st_size} {status.st_mtime_ns}")
        if path in files:
            parts.append(f"{status.st_ctime_ns} {status.st_ino}")
    return blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


def _hash(key: str) -> int:
    # Two check sums of zlib are three times as fast as a cryptographic hash, and enough: see above.
    data = key.encode("utf-8", "surrogatepass")
    return (crc32(data) << 8 | adler32(data) & 0xFF) << _ROW_BITS


def _aligned(position: int) -> int:
    return -(-position // 8) * 8
