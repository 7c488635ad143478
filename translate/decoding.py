"""The ordered strategies that turn constrained segments into checked English.

1. No model: a segment that is only names, figures and punctuation is served from the glossary and rules.
2. The marking the package was trained for (placeholders), n-best: the first hypothesis that keeps every constraint.
3. Inline English, n-best: what any package can copy.
4. Smaller segments: the clauses of the segment, each decoded alone.
5. Repair: the best hypothesis so far, the missing English put where its neighbours in the source stand. Flagged.
Each strategy runs over all segments that are still open, in one batched call. The order is the one measured for toy
models (placeholders kept 100 %, inline 57 to 97 %, insertion damages the sentence); `benchmarks/` measures it again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from translate.checking import check
from translate.clauses import split_clauses
from translate.engine import DecodingOptions, Engine
from translate.guards import trouble
from translate.marking import Filled, Marked, fill, mark
from translate.types import Constraint, Fate, Flag, Hypothesis, Outcome, Segment, Translation

Progress = Callable[[int], None]


@dataclass(slots=True)
class _Attempt:
    """The best English of a segment so far; `cost` is (missing, troubled, doubled), lower is better."""

    text: str = ""
    outcomes: tuple[Outcome, ...] = ()
    strategy: str = ""
    trouble: str = "empty"
    cost: tuple[int, int, int] = (999, 1, 0)
    flags: list[Flag] = field(default_factory=list)


def decode(
    segments: Sequence[Segment],
    constraints: Sequence[tuple[Constraint, ...]],
    engine: Engine,
    options: DecodingOptions,
    limits: tuple[int, int] = (16, 12),
    progress: Progress | None = None,
) -> list[Translation]:
    """Translate segments under their constraints; the result keeps their order.

    Args:
        segments: The segments of one or more documents.
        constraints: The constraints of each segment.
        engine: The engine.
        options: The search; `hypotheses` below 4 is raised to 4 where a constraint must be kept.
        limits: Term and figure symbols of the package.
        progress: Called with the number of segments that got a first version.
    """
    attempts = [_Attempt() for _ in segments]
    open_: list[int] = []
    for index, (segment, terms) in enumerate(zip(segments, constraints, strict=True)):
        direct = without_model(segment.text, terms)
        if direct is not None:
            attempts[index] = _Attempt(direct.text, check(terms, direct.text, direct.spans), "direct", "", (0, 0, 0))
        else:
            open_.append(index)
    if progress is not None and len(open_) < len(segments):
        progress(len(segments) - len(open_))
    styles = ["placeholder", "inline"] if "placeholder" in engine.markings else ["inline"]
    for rank, style in enumerate(styles):
        _round(open_, segments, constraints, attempts, engine, options, limits, style, progress if rank == 0 else None)
        open_ = [i for i in open_ if attempts[i].cost > (0, 0, 99)]
    _clauses(open_, segments, constraints, attempts, engine, options, limits)
    return [_finish(s, c, a) for s, c, a in zip(segments, constraints, attempts, strict=True)]


_NO_WORDS = re.compile(r"^[\s\d\W_]*$")


def without_model(text: str, constraints: Sequence[Constraint]) -> Filled | None:
    """Translate a segment that has nothing but constraints and punctuation; None where words remain.

    >>> names = [Constraint("term", "베이징", 0, 3, 0, 3, "Beijing"), Constraint("term", "상하이", 4, 7, 4, 7, "Shanghai")]
    >>> without_model("베이징·상하이", names).text
    'Beijing, Shanghai'
    """
    pieces: list[str] = []
    spans: dict[int, tuple[int, int]] = {}
    position = length = 0
    for index, constraint in enumerate(constraints):
        gap = text[position : constraint.core_start]
        if re.search("[가-힣]", gap):
            return None
        gap = re.sub(r"\s*[·ㆍ⋅・]\s*", ", ", gap) if pieces else gap
        pieces.append(gap)
        length += len(gap)
        spans[index] = (length, length + len(constraint.expected))
        pieces.append(constraint.expected)
        length += len(constraint.expected)
        position = constraint.core_end
    rest = text[position:]
    if re.search("[가-힣\u3400-\u9fff]", rest) or (
        not constraints and not _NO_WORDS.match(text) and re.search("[가-힣]", text)
    ):
        return None
    if not constraints and re.search("[\u3400-\u9fff]", text):
        return None
    pieces.append(rest)
    return Filled("".join(pieces), spans, 0, 0)


def _round(
    open_: Sequence[int],
    segments: Sequence[Segment],
    constraints: Sequence[tuple[Constraint, ...]],
    attempts: list[_Attempt],
    engine: Engine,
    options: DecodingOptions,
    limits: tuple[int, int],
    style: str,
    progress: Progress | None,
) -> None:
    marked = [mark(segments[i].text, constraints[i], style, limits) for i in open_]
    needed = max(options.hypotheses, 4)
    search = DecodingOptions(
        max(options.beam_size, 1), min(needed, max(options.beam_size, 1)), options.length_penalty, options.batch_tokens,
        options.repetition_penalty, options.no_repeat_ngram,
    )  # fmt: skip
    outputs = engine.decode([m.source for m in marked], search, progress)
    for index, source, hypotheses in zip(open_, marked, outputs, strict=True):
        _take(attempts[index], segments[index].text, constraints[index], source, hypotheses, style)
    again = [i for i in open_ if attempts[i].trouble in ("loop", "runaway", "empty")]
    if again:
        retry = DecodingOptions(max(options.beam_size, 2), 1, options.length_penalty, options.batch_tokens, 1.15, 3)
        sources = [mark(segments[i].text, constraints[i], style, limits) for i in again]
        for index, source, hypotheses in zip(
            again, sources, engine.decode([m.source for m in sources], retry), strict=True
        ):
            _take(attempts[index], segments[index].text, constraints[index], source, hypotheses, f"{style}-norepeat")


def _take(
    attempt: _Attempt,
    text: str,
    constraints: Sequence[Constraint],
    source: Marked,
    hypotheses: Sequence[Hypothesis],
    strategy: str,
) -> None:
    """Keep the first hypothesis that is better than what the segment has."""
    for hypothesis in hypotheses:
        filled = fill(hypothesis.text, source, constraints)
        english = tidy(filled)
        outcomes = check(constraints, english.text, english.spans)
        missing = sum(o.fate is Fate.MISSING for o in outcomes)
        problem = trouble(text, english.text)
        cost = (missing, int(bool(problem)), filled.doubled)
        if cost < attempt.cost:
            attempt.text, attempt.outcomes, attempt.strategy = english.text, outcomes, strategy
            attempt.trouble, attempt.cost = problem, cost
        if cost == (0, 0, 0):
            return


def tidy(filled: Filled) -> Filled:
    """Mend spaces before punctuation and the capital at the start, keeping the spans right.

    >>> tidy(Filled("hangzhou , 2017", {0: (0, 8)}, 0, 0)).text
    'Hangzhou, 2017'
    """
    text, spans = filled.text, dict(filled.spans)
    for found in reversed(list(re.finditer(r"\s+(?=[,.;:!?)%])|(?<=\()\s+|(?<=\s)\s+", text))):
        start, end = found.span()
        if any(s < end and start < e for s, e in spans.values()):
            continue
        text = text[:start] + text[end:]
        cut = end - start
        spans = {i: (s - cut if s >= end else s, e - cut if e >= end else e) for i, (s, e) in spans.items()}
    first = re.search("[A-Za-z]", text)
    if first is not None and first.group().islower() and not re.match("[a-z]+[A-Z]", text[first.start() :]):
        inside = [i for i, (s, e) in spans.items() if s <= first.start() < e]
        if not inside or text[first.start() : first.start() + 4] in ("more", "the ") or len(inside) == 1:
            text = text[: first.start()] + first.group().upper() + text[first.start() + 1 :]
    return Filled(text, spans, filled.missing, filled.doubled)


def _clauses(
    open_: Sequence[int],
    segments: Sequence[Segment],
    constraints: Sequence[tuple[Constraint, ...]],
    attempts: list[_Attempt],
    engine: Engine,
    options: DecodingOptions,
    limits: tuple[int, int],
) -> None:
    """Decode the clauses of the segments that are still open, join them, keep the result where it is better."""
    style = "placeholder" if "placeholder" in engine.markings else "inline"
    jobs: list[tuple[int, list[Segment], list[tuple[Constraint, ...]]]] = []
    for index in open_:
        pieces = split_clauses(segments[index], constraints[index])
        if len(pieces) > 1:
            jobs.append((index, [p for p, _ in pieces], [c for _, c in pieces]))
    if not jobs:
        return
    flat = [s for _, parts, _ in jobs for s in parts]
    terms = [c for _, _, parts in jobs for c in parts]
    inner = [_Attempt() for _ in flat]
    _round(range(len(flat)), flat, terms, inner, engine, options, limits, style, None)
    position = 0
    for index, parts, _ in jobs:
        done = inner[position : position + len(parts)]
        position += len(parts)
        text = " ".join(a.text for a in done if a.text)
        outcomes = check(constraints[index], text)
        problem = trouble(segments[index].text, text)
        cost = (sum(o.fate is Fate.MISSING for o in outcomes), int(bool(problem)), 0)
        if cost < attempts[index].cost:
            attempts[index] = _Attempt(text, outcomes, f"clauses-{style}", problem, cost)


def _finish(segment: Segment, constraints: Sequence[Constraint], attempt: _Attempt) -> Translation:
    from translate.repair import repair

    text, outcomes = attempt.text, attempt.outcomes or check(constraints, attempt.text)
    strategy = attempt.strategy
    if any(o.fate is Fate.MISSING for o in outcomes):
        text, outcomes = repair(text, constraints, outcomes)
        strategy += "+repair"
    flags = list(flags_of(segment, outcomes))
    if attempt.trouble:
        flags.append(Flag(attempt.trouble, segment.start, segment.end, _TROUBLE[attempt.trouble]))
    return Translation(segment, text, outcomes, tuple(flags), strategy)


_TROUBLE = {
    "empty": "the engine gave no English for this segment",
    "loop": "the English repeats itself; translate this segment by hand",
    "runaway": "the English is much longer than the Korean; it may be invented",
    "korean-left": "some Korean is left in the English",
}


def flags_of(segment: Segment, outcomes: Sequence[Outcome]) -> list[Flag]:
    """Return a flag for every constraint that was not simply kept."""
    flags = []
    for outcome in outcomes:
        constraint = outcome.constraint
        start, end = segment.start + constraint.start, segment.start + constraint.end
        what = "name" if constraint.kind == "term" else "figure"
        if outcome.fate is Fate.MISSING:
            message = f"{constraint.surface}: “{constraint.expected}” is not in the English"
        elif outcome.fate is Fate.REPAIRED:
            message = f"{constraint.surface}: “{outcome.target}” was inserted; check its place in the sentence"
        elif outcome.fate is Fate.AMBIGUOUS:
            message = f"{constraint.surface} can be several things; “{outcome.target}” is one of them"
        else:
            continue
        flags.append(Flag(f"{outcome.fate.value}-{what}", start, end, message))
    return flags
