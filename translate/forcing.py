"""Makes the engine say a lost name or figure: its best hypothesis is cut, the lost one is forced, the engine goes on.

Where to cut is read from the order of the neighbours: between the places of the constraint before and the one after,
in proportion to where the Korean has it; also right after the one before, and at the end. Everything that the engine
then says is checked like any other hypothesis. One lost constraint a round, from left to right: what the engine loses
anew after the first is forced in the next round.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from translate.attempts import Attempt, consider
from translate.checking import check
from translate.engine import DecodingOptions, Engine
from translate.marking import Marked
from translate.standins import with_standins, with_symbols
from translate.types import Constraint, Segment

ROUNDS = 5


@dataclass(frozen=True, slots=True)
class _Job:
    index: int
    marked: Marked
    prefix: str


def force(
    open_: Sequence[int],
    segments: Sequence[Segment],
    constraints: Sequence[tuple[Constraint, ...]],
    attempts: list[Attempt],
    engine: Engine,
    options: DecodingOptions,
) -> None:
    """Improve the attempts of the segments that still miss something, where the engine can go on from a prefix."""
    chains = {i: attempts[i] for i in open_}
    for _ in range(ROUNDS):
        jobs = [job for i, chain in chains.items() for job in _jobs(i, constraints[i], chain)]
        if not jobs:
            return
        search = replace(options, hypotheses=min(2, max(options.beam_size, 1)))
        outputs = engine.decode([job.marked.source for job in jobs], search, prefixes=[job.prefix for job in jobs])
        said: dict[int, Attempt] = {}
        for job, hypotheses in zip(jobs, outputs, strict=True):
            i = job.index
            for hypothesis in hypotheses:
                trial = Attempt()
                strategy = f"{job.marked.style}-forced"
                consider(trial, segments[i].text, constraints[i], job.marked, [hypothesis], strategy)
                if i not in said or trial.cost < said[i].cost:
                    said[i] = trial
        for i, trial in said.items():
            if trial.cost < attempts[i].cost:
                attempts[i] = trial
        chains = {i: trial for i, trial in said.items() if attempts[i].open}


def _jobs(index: int, constraints: Sequence[Constraint], attempt: Attempt) -> list[_Job]:
    if attempt.raw is None or attempt.trouble == "empty":
        return []
    raw, marked = with_symbols(attempt.raw[0], attempt.raw[1]), attempt.raw[1]
    symbols = {i: f"<{slot}>" for slot, i in marked.slots.items()}
    places = _places(raw, constraints, symbols)
    lost = next((i for i, c in enumerate(constraints) if i not in places and c.expected), None)
    if lost is None:
        return []
    symbol = symbols.get(lost, constraints[lost].expected)
    return [
        _Job(index, marked, with_standins(f"{raw[:cut].rstrip()} {symbol}".strip(), marked))
        for cut in cuts(raw, lost, constraints, places)
    ]


def _places(raw: str, constraints: Sequence[Constraint], symbols: dict[int, str]) -> dict[int, tuple[int, int]]:
    """Where the constraints stand in a hypothesis that is not filled yet."""
    places: dict[int, tuple[int, int]] = {}
    for index, symbol in symbols.items():
        if (start := raw.find(symbol)) >= 0:
            places[index] = (start, start + len(symbol))
    inline = [i for i in range(len(constraints)) if i not in symbols]
    for index, outcome in zip(inline, check([constraints[i] for i in inline], raw), strict=True):
        if outcome.target_start is not None and outcome.target_end is not None:
            places[index] = (outcome.target_start, outcome.target_end)
    return places


def cuts(raw: str, lost: int, constraints: Sequence[Constraint], places: dict[int, tuple[int, int]]) -> tuple[int, ...]:
    """Return the places of a hypothesis where a lost constraint may be forced, the likeliest first.

    >>> names = [Constraint("term", s, i, i + 2, i, i + 2, s) for i, s in ((0, "A"), (10, "B"), (20, "C"))]
    >>> raw = "Held in <t1> with many guests at <t3>."
    >>> [raw[:cut] for cut in cuts(raw, 1, names, {0: (8, 12), 2: (33, 37)})]
    ['Held in <t1> with many', 'Held in <t1>', 'Held in <t1> with many guests at']
    """
    before = [i for i in places if i < lost]
    low = places[max(before)][1] if before else 0
    after = [i for i in places if i > lost and places[i][0] >= low]
    last = len(raw.rstrip(" .!?\"”’'"))
    high = places[min(after)][0] if after else last
    start = constraints[max(before)].core_end if before else 0
    end = constraints[min(after)].core_start if after else max(c.core_end for c in constraints) + 8
    ratio = min(1.0, max(0.0, (constraints[lost].core_start - start) / max(1, end - start)))
    wanted = low + ratio * (max(high, low) - low)
    spaces = [m.start() for m in re.finditer(r"\s|$", raw) if low <= m.start() <= max(high, low)] or [low]
    inside = [s for s in spaces if not any(a < s < b for a, b in places.values())] or [low]
    best = min(inside, key=lambda s: abs(s - wanted))
    return tuple(dict.fromkeys((best, min(inside), max(inside))))
