"""Mines the files of a run, in this process or in several, and gives what was found in the order of the files.

Each process reads the known names for itself, once. Files go out in small bundles and only so many ahead of the first
one that is not back yet, so memory does not grow with the run; what comes back is small, never an article (unless its
text was asked for).
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from glossary.types import Concept, Kind, Mention

if TYPE_CHECKING:
    from concurrent.futures import Future

    from glossary.matching import Matcher
    from glossary.mining import KnownNames

Listed = tuple[Path | None, str]
#: So many files go out together, and so many bundles wait for each process.
_BUNDLE, _AHEAD = 16, 3
#: After so many files.
_COLLECTED = 512


@dataclass(frozen=True, slots=True)
class Order:
    """What a run wants: the glossary that is known, the base names or not, `--all`, mentions as lines, the text."""

    glossary: Path | None = None
    base: bool = True
    everything: bool = False
    lines: bool = False
    text: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What one file gave; `failed` says why it could not be read."""

    doc: str
    digest: str = ""
    concepts: tuple[Concept, ...] = ()
    kinds: tuple[str, ...] = ()
    guesses: tuple[Mention, ...] = ()
    lines: tuple[str, ...] = ()
    text: str = ""
    failed: str = ""


def mined(files: Sequence[Listed], order: Order, concepts: Iterable[Concept], jobs: int = 1) -> Iterator[Found]:
    """Yield what every file gives, in the order of the files.

    Args:
        files: The files as `find_articles` lists them.
        order: What is wanted.
        concepts: The records of the glossary that is named in `order`, for this process.
        jobs: How many processes; a few files and standard input need but one.
    """
    jobs = min(jobs, -(-len(files) // _BUNDLE))
    if jobs <= 1 or any(path is None for path, _ in files):
        return _in_turn(files, _miner(order, concepts, many=len(files) > _BUNDLE))
    return _in_processes(files, order, jobs)


def _in_turn(files: Iterable[Listed], found: Callable[[Listed], Found]) -> Iterator[Found]:
    """Yield what each file gives; where no garbage is collected on the way, it is now and then."""
    for number, listed in enumerate(files, 1):
        yield found(listed)
        if not number % _COLLECTED and not gc.isenabled():
            gc.collect(0)


def _miner(order: Order, concepts: Iterable[Concept], *, many: bool = True) -> Callable[[Listed], Found]:
    """Return what mines one file after the other with the same known names; for many all is loaded beforehand."""
    from glossary.base import base_concepts
    from glossary.matching import Matcher
    from glossary.mining import KnownNames

    base = base_concepts() if order.base else ()
    known, everywhere = KnownNames.of(concepts, base), Matcher(base) if order.everything else ()
    if many:
        from glossary.mining.warming import warm_up

        warm_up(known)

    def found(listed: Listed) -> Found:
        return _found(listed, order, known, everywhere)

    return found


def _found(listed: Listed, order: Order, known: KnownNames, everywhere: Matcher | tuple[()]) -> Found:
    from glossary.articles import read_listed
    from glossary.errors import ArticleError
    from glossary.mining import mine
    from glossary.mining.jsonl import mention_line

    try:
        article = read_listed(*listed)
    except ArticleError as error:
        return Found(listed[1], failed=str(error))
    result = mine(article, known, everywhere, unsure=order.everything)
    wanted = result.mentions if order.lines else ()
    kept = (m for m in wanted if order.everything or (m.annotated and m.kind is not Kind.NOT_A_TERM))
    return Found(
        result.doc,
        result.digest,
        result.concepts,
        tuple([m.kind.value if m.annotated else "unbracketed" for m in result.mentions]),
        tuple(filter(_is_guess, result.mentions)) if order.everything else (),
        tuple(map(mention_line, kept)),
        article.text if order.text else "",
    )


def _is_guess(mention: Mention) -> bool:
    return not mention.annotated and any(reason.kind == "reads-as-mandarin" for reason in mention.evidence)


#: What mines in a process that was started for it.
_own: Callable[[Listed], Found] | None = None


def _begin(order: Order) -> None:
    """Make a new process ready; Ctrl-C ends it at once, and the one that started it says what there is to say."""
    global _own
    import os
    import signal

    from glossary.store import Glossary

    signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    _own = _miner(order, Glossary.load(order.glossary).concepts if order.glossary is not None else ())
    gc.freeze()
    gc.disable()


def _bundle(files: tuple[Listed, ...]) -> list[Found]:
    assert _own is not None
    found = [_own(listed) for listed in files]
    gc.collect(0)
    return found


def _in_processes(files: Sequence[Listed], order: Order, jobs: int) -> Iterator[Found]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    from glossary.errors import GlossaryError

    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (order,))
    waiting: deque[Future[list[Found]]] = deque()
    rest = iter(files)
    try:
        while bundle := tuple(islice(rest, _BUNDLE)):
            waiting.append(pool.submit(_bundle, bundle))
            if len(waiting) > _AHEAD * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise GlossaryError(
            "one of the processes was stopped, perhaps for its memory; give a smaller --jobs"
        ) from error
    finally:
        pool.shutdown(wait=not waiting, cancel_futures=True)
