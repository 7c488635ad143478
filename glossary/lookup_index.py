"""The index that leads from keys to concepts without loading them: built once per file, mapped into memory after that.

Several blocks of bytes, each made when a query first needs it: `forms`, what stands in the records, with the records
themselves; `spoken` and `typed`, readings in Hangul and in pinyin (`lookup_keys`); `parts-SCRIPT`, parts of names
(`lookup_parts`); `near-SCRIPT`, near misses, whose rows are distinct forms with the records that have them
(`lookup_near`). They lie in the cache folder under a name made from the path of the glossary; a stamp tells whether the
glossary (or the code and tables) have changed since. After an edit the keys of the rows that did not change are taken
over. Without a cache the blocks stay in memory. `lookup_block` has their layout.
"""

from __future__ import annotations

import mmap
import sys
from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from glossary.cache import cache_folder, store_in_cache
from glossary.lookup_block import VERSION, Block, Keys, digests_of, pack, taken_over
from glossary.lookup_keys import HAN_ONLY, HANGUL_ONLY, form_keys
from glossary.lookup_near import near_keys_of_many
from glossary.lookup_part_text import PartText, build_parts, is_own
from glossary.lookup_parts import part_script
from glossary.lookup_rows import SEPARATOR, concept_of, line_of
from glossary.quick import uncollected
from glossary.state import state_path
from glossary.types import Concept

Lines = Sequence[str]
_CLIPPED = 5  # r: and the characters of a university for short (北师大)
_FORMER = {".sounds", ".parts", ".near"}  # blocks of version 2


class Index:
    """Concepts by their keys; their lines come from `load` and are kept in the cache under `path` if there is one.

    >>> index = Index.of([Concept(hangul="산시", hanja="陝西"), Concept(hangul="산시", hanja="山西")])
    >>> [index.concept(row).hanja for row in index.rows("f:산시")], len(list(index.rows("r:섬서")))
    (['陝西', '山西'], 1)
    """

    def __init__(self, load: Callable[[], Lines], stamp: str = "", path: Path | None = None) -> None:
        self._stamp, self._path = stamp, path
        self._concepts: dict[int, Concept] = {}
        self._blocks: dict[str, Block] = {}
        self._parts: dict[str, PartText] = {}
        self._forms = self._block("forms", lambda old: build(load(), form_keys, stamp, old, with_rows=True))

    @classmethod
    def of(cls, concepts: Iterable[Concept]) -> Index:
        """Return an index in memory."""
        return cls(lambda: list(map(line_of, concepts)))

    def __len__(self) -> int:
        return len(self._forms)

    def rows(self, key: str) -> Iterator[int]:
        """Yield the numbers of the concepts that have a key (or, very rarely, another key of the same hash)."""
        if key.startswith("f:"):
            return self._forms.rows(key)
        if HAN_ONLY.fullmatch(key[2:]) and not (key[-1] == "大" and len(key) <= _CLIPPED):
            return iter(())  # what nobody reads is found as it stands
        if key.isascii():
            return self._typed().rows(key)
        if key.startswith("g:") or HANGUL_ONLY.fullmatch(key[2:]) or HAN_ONLY.fullmatch(key[2:]):
            return self._spoken().rows(key)
        blocks = (self._spoken(), self._typed())
        return iter(sorted(set(chain.from_iterable(block.rows(key) for block in blocks))))

    def parts(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the numbers of the concepts that have parts (of one script), and something before or behind each."""
        for row in self._part(part_script(words[0])).rows(words):
            concept = self.concept(row)
            if not any(is_own(word, concept) for word in words):
                yield row

    def near(self, keys: Iterable[str], script: str, most: int) -> list[tuple[str, str]]:
        """Return the forms of a script that share most of the keys of a near miss, each with the rows that have it.

        At most so many: of each key, and of all the forms that were found.
        """
        block = self._near(script)
        shared = Counter(chain.from_iterable(block.rows(key, most) for key in keys))
        found = (block.line(number).partition(SEPARATOR) for number, _ in shared.most_common(most))
        return [(form, rows) for form, _, rows in found]

    def concept(self, row: int) -> Concept:
        """Return a concept by its number."""
        if row not in self._concepts:
            self._concepts[row] = concept_of(self._forms.line(row))
        return self._concepts[row]

    def _lines(self) -> Lines:
        return self._forms.lines()

    def _spoken(self) -> Block:
        def make(old: Block | None) -> bytes:
            from glossary.lookup_bulk import spoken_of_many  # only an index that is made needs it

            return build(self._lines(), spoken_of_many, self._stamp, old, with_rows=False)

        return self._block("spoken", make)

    def _typed(self) -> Block:
        def make(old: Block | None) -> bytes:
            from glossary.lookup_bulk import typed_of_many

            return build(self._lines(), typed_of_many, self._stamp, old, with_rows=False)

        return self._block("typed", make)

    def _part(self, script: str) -> PartText:
        if script not in self._parts:
            self._parts[script] = PartText(
                self._block(
                    f"parts-{script}",
                    lambda old: build_parts(self._lines(), self._stamp, old, made_by(), script),
                )
            )
        return self._parts[script]

    def _near(self, script: str) -> Block:
        return self._block(f"near-{script}", lambda old: build_near(self._lines(), self._stamp, old, script))

    def _block(self, part: str, make: Callable[[Block | None], bytes]) -> Block:
        if part in self._blocks:
            return self._blocks[part]
        path = self._path and self._path.with_suffix(f".{part}")
        old = _open(path) if path else None
        if old is None or old.header["stamp"] != self._stamp:
            data = uncollected(make)(old)  # a collection would look through a million rows again and again
            old = None  # its file is about to be replaced
            stored = path is not None and store_in_cache(path, data)
            if path and part == "forms":
                _clean(path)
            found = _open(path) if path and stored else None
            old = found if found and found.header["stamp"] == self._stamp else Block(data)
        self._blocks[part] = old
        return old


def build(
    lines: Lines,
    keys_of: Callable[[Concept], Collection[str]],
    stamp: str,
    old: Block | None = None,
    *,
    with_rows: bool,
) -> bytes:
    r"""Return a block of an index; the keys of rows that `old` has too are taken from there.

    >>> build([], form_keys, "now", with_rows=True).split(b"\n")[0].strip().endswith(b"}")
    True
    """
    digests = digests_of(lines)
    places, fresh = taken_over(old, digests)
    keys = Keys()
    if old is not None:
        keys.take(old, places)
    for row in fresh:
        keys.add(row, keys_of(concept_of(lines[row])))
    return pack(keys, map(str.encode, lines) if with_rows else (), digests, stamp, made_by())


def build_near(lines: Lines, stamp: str, old: Block | None, script: str) -> bytes:
    """Return a block of near misses: distinct forms, each with the rows of the concepts that have it."""
    from glossary.lookup_bulk import near_of_many

    digests = digests_of(lines)
    places, fresh = taken_over(old, digests)
    forms: dict[str, list[int]] = {}
    before: list[str] = []
    for line in old.lines() if old is not None else ():
        form, _, rows = line.partition(SEPARATOR)
        before.append(form)
        if kept := [places[int(row)] for row in rows.split() if places[int(row)] >= 0]:
            forms[form] = kept
    known = set(forms)
    for row in fresh:
        for form in near_of_many(concept_of(lines[row]), script):
            forms.setdefault(form, []).append(row)
    # Numbered by their first row, so that the order is the same however the glossary came to be what it is.
    ordered = sorted((min(rows), form) for form, rows in forms.items())
    numbers = {form: number for number, (_, form) in enumerate(ordered)}
    keys = Keys()
    if old is not None:
        keys.take(old, array("q", [numbers[form] if form in known else -1 for form in before]))
    for number, (_, form) in enumerate(ordered):
        if form not in known:
            keys.add(number, near_keys_of_many(form))
    texts = (f"{form}{SEPARATOR}{' '.join(map(str, sorted(forms[form])))}".encode() for _, form in ordered)
    return pack(keys, texts, digests, stamp, made_by())


def cached_index(files: Sequence[Path], load: Callable[[], Lines], name: str = "") -> Index:
    """Return the index of the lines that `load` gives for the files, from the cache if it is still true."""
    folder = cache_folder()
    label = blake2b((name or str(files[0].resolve())).encode(), digest_size=8).hexdigest()
    return Index(load, _stamp(files), folder and folder / f"lookup-{label}.index")


def _clean(path: Path) -> None:
    """Delete the blocks of earlier versions beside one that was just made."""
    with suppress(OSError):
        for other in path.parent.glob(f"{path.stem}.*"):
            if other.suffix in _FORMER:
                other.unlink(missing_ok=True)


def _open(path: Path) -> Block | None:
    """Return the block in a file if this very program made it, for whatever state of the glossary."""
    try:
        with path.open("rb") as file:
            block = Block(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError, LookupError, TypeError):
        return None
    expected = {"version": VERSION, "order": sys.byteorder, "made": made_by()}
    return block if expected.items() <= block.header.items() else None


@lru_cache(maxsize=1)
def made_by() -> str:
    """Return what changes when the code or the tables change that names are read by.

    >>> made_by() == made_by()
    True
    """
    here = Path(__file__).parent
    made_by = [*here.glob("lookup_*.py"), *here.glob("phonetics/*.py"), *here.glob("data/*.tsv")]
    return _digest(path.stat().st_size for path in sorted(made_by)) + _digest(
        path.stat().st_mtime_ns for path in sorted(made_by)
    )


def _digest(values: Iterable[object]) -> str:
    return blake2b("\n".join(map(str, values)).encode(), digest_size=12).hexdigest()


def _stamp(files: Sequence[Path]) -> str:
    """Return what changes when a file changes, or the state beside it."""
    parts: list[object] = []
    for path in files:
        for beside in (path, state_path(path)):
            with suppress(FileNotFoundError):
                status = beside.stat()
                parts += [beside.name, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]
    return _digest(parts)
