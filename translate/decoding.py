"""The ordered strategies that turn constrained segments into checked English.

1. No model: a segment that is only names, figures and punctuation, a heading, a byline or a credit is served from the
   glossary and rules.
2. The marking the package was trained for (placeholders), n-best: the first hypothesis that keeps every constraint.
   A package trained for it gets common nouns in English, here and in the next (`translate.common_words`).
3. Inline English, n-best: what any package can copy. Then, for a package trained for no marking, well-known names that
   stand in for the names (`translate.standins`).
4. Smaller segments: the clauses of the segment, each decoded alone; long ones at once where the package asks for it.
5. Forcing: the best hypothesis is cut where the missing English belongs, and the engine goes on from there.
6. Latin words that were garbled are fixed too, in one more attempt (`translate.keeping`).
7. Repair: the best hypothesis so far, the missing English put where its neighbours in the source stand. Flagged.
Each strategy runs over all segments that are still open, in one batched call. The order is the one measured for toy
models (placeholders kept 100 %, inline 57 to 97 %, insertion damages the sentence); clauses before forcing gave the
better English with a weak package (chrF 37.8 against 37.2). `benchmarks/` measures it again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from translate.attempts import Attempt, consider, cost_of
from translate.checking import check
from translate.clause_places import joined_places
from translate.clauses import SHORTEST, join_clauses, split_clauses
from translate.common_words import gloss, load_words
from translate.engine import DecodingOptions, Engine
from translate.flagging import flags_of
from translate.forcing import force
from translate.guards import trouble
from translate.headings import heading
from translate.keeping import keep_latin
from translate.marking import Filled, Marked, mark
from translate.press_lines import serve
from translate.quoting import with_pairs
from translate.repair import repair
from translate.smoothing import smooth
from translate.standins import mark_standins, standins_of
from translate.tidying import places_in_english_order, with_full_stop
from translate.types import Constraint, Fate, Segment, Translation

Progress = Callable[[int], None]


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
    attempts = [_first(segment.text, own) for segment, own in zip(segments, constraints, strict=True)]
    served = [serve(segment, own) for segment, own in zip(segments, constraints, strict=True)]
    open_ = [i for i, attempt in enumerate(attempts) if attempt.open and served[i] is None]
    if progress is not None and len(open_) < len(segments):
        progress(len(segments) - len(open_))
    long_ = [i for i in open_ if 0 < engine.longest <= len(segments[i].text)]
    _clauses(long_, segments, constraints, attempts, engine, options, limits, SHORTEST[0], firm=True)
    for i in long_:
        attempts[i] = Attempt() if attempts[i].open else attempts[i]
    open_ = [i for i in open_ if attempts[i].open]
    for rank, style in enumerate(styles_of(engine)):
        _round(open_, segments, constraints, attempts, engine, options, limits, style, progress if rank == 0 else None)
        open_ = [i for i in open_ if attempts[i].open]
    for shortest in SHORTEST:
        _clauses(open_, segments, constraints, attempts, engine, options, limits, shortest)
        open_ = [i for i in open_ if attempts[i].open]
    force(open_, segments, constraints, attempts, engine, options)

    def again(which: Sequence[int], wider: Sequence[tuple[Constraint, ...]], trials: list[Attempt]) -> None:
        _round(which, segments, wider, trials, engine, options, limits, styles_of(engine)[0], None)

    keep_latin(segments, constraints, attempts, again)
    return [done or _finish(s, c, a) for done, s, c, a in zip(served, segments, constraints, attempts, strict=True)]


#: The markings in the order in which they are tried: for a package trained on the symbols, and for any other.
TRAINED = ("placeholder", "inline")
GENERIC = ("inline", "stand-in")


def styles_of(engine: Engine) -> tuple[str, ...]:
    """Return the markings to try with an engine, the best first."""
    return TRAINED if "placeholder" in engine.markings else GENERIC


def _first(text: str, constraints: Sequence[Constraint]) -> Attempt:
    """The attempt that a segment begins with: finished where it needs no model, else nothing yet."""
    if not constraints and (english := heading(text)) is not None:
        return Attempt(english, (), "heading", "", (0, 0, 0))
    direct = without_model(text, constraints)
    if direct is None:
        return Attempt()
    outcomes = check(constraints, direct.text, direct.spans)
    missing = any(o.fate is Fate.MISSING for o in outcomes)
    return Attempt() if missing else Attempt(direct.text, outcomes, "direct", "", (0, 0, 0))


_NO_WORDS = re.compile(r"^[\s\d\W_]*$")


def without_model(text: str, constraints: Sequence[Constraint]) -> Filled | None:
    """Translate a segment that has nothing but constraints and punctuation; None where words remain.

    >>> names = [Constraint("term", "베이징", 0, 3, 0, 3, "Beijing")]
    >>> names += [Constraint("term", "상하이", 4, 7, 4, 7, "Shanghai")]
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
    english, spans = places_in_english_order("".join(pieces), spans, constraints)
    return Filled(english, spans, 0, 0)


def _round(
    open_: Sequence[int],
    segments: Sequence[Segment],
    constraints: Sequence[tuple[Constraint, ...]],
    attempts: list[Attempt],
    engine: Engine,
    options: DecodingOptions,
    limits: tuple[int, int],
    style: str,
    progress: Progress | None,
) -> None:
    if not open_:
        return
    marked = {
        i: made for i in open_ if (made := _marked(segments[i].text, constraints[i], style, limits, engine)) is not None
    }
    open_ = list(marked)
    beam = max(options.beam_size, 1)
    search = replace(options, beam_size=beam, hypotheses=min(max(options.hypotheses, 4), beam))
    outputs = engine.decode([marked[i].source for i in open_], search, progress)
    for i, hypotheses in zip(open_, outputs, strict=True):
        consider(attempts[i], segments[i].text, constraints[i], marked[i], hypotheses, style)
    again = [i for i in open_ if attempts[i].trouble in ("loop", "runaway", "empty")]
    if again:
        retry = replace(options, beam_size=max(beam, 2), hypotheses=1, repetition_penalty=1.15, no_repeat_ngram=3)
        outputs = engine.decode([marked[i].source for i in again], retry)
        for i, hypotheses in zip(again, outputs, strict=True):
            consider(attempts[i], segments[i].text, constraints[i], marked[i], hypotheses, f"{style}-norepeat")


def _marked(
    text: str, constraints: Sequence[Constraint], style: str, limits: tuple[int, int], engine: Engine
) -> Marked | None:
    if style == "stand-in":
        return mark_standins(text, constraints, standins_of(engine))
    marked = mark(text, constraints, style, limits)
    if marked is not None and "gloss" in engine.markings:
        return replace(marked, source=gloss(marked.source, load_words()))
    return marked


def _clauses(
    open_: Sequence[int],
    segments: Sequence[Segment],
    constraints: Sequence[tuple[Constraint, ...]],
    attempts: list[Attempt],
    engine: Engine,
    options: DecodingOptions,
    limits: tuple[int, int],
    shortest: int,
    *,
    firm: bool = False,
) -> None:
    """Decode the clauses of the segments that are still open, join them, keep the result where it is better."""
    styles = styles_of(engine)
    style = styles[-1] if styles == GENERIC and shortest == SHORTEST[-1] else styles[0]
    jobs: list[tuple[int, list[Segment], list[tuple[Constraint, ...]]]] = []
    for index in open_:
        pieces = split_clauses(segments[index], constraints[index], shortest, firm=firm)
        if len(pieces) > 1:
            jobs.append((index, [p for p, _ in pieces], [c for _, c in pieces]))
    if not jobs:
        return
    flat = [s for _, parts, _ in jobs for s in parts]
    terms = [c for _, _, parts in jobs for c in parts]
    inner = [_first(segment.text, own) for segment, own in zip(flat, terms, strict=True)]
    if style != styles[0]:
        _round([i for i, a in enumerate(inner) if a.open], flat, terms, inner, engine, options, limits, style, None)
    rest = [i for i, a in enumerate(inner) if a.open and not a.text]
    _round(rest, flat, terms, inner, engine, options, limits, styles[0], None)
    position = 0
    for index, parts, _ in jobs:
        done = inner[position : position + len(parts)]
        position += len(parts)
        text = join_clauses([(part.text, a.text) for part, a in zip(parts, done, strict=True)])
        said = [(p.start - segments[index].start, a.text, a.outcomes) for p, a in zip(parts, done, strict=True)]
        outcomes = check(constraints[index], text, joined_places(constraints[index], said, text))
        problem = trouble(segments[index].text, text, constraints[index])
        cost = cost_of(segments[index].text, outcomes, text, problem)
        if cost < attempts[index].cost:
            attempts[index] = Attempt(text, outcomes, f"clauses-{style}", problem, cost, attempts[index].raw)


def _finish(segment: Segment, constraints: Sequence[Constraint], attempt: Attempt) -> Translation:
    text, outcomes = attempt.text, attempt.outcomes
    if attempt.trouble == "empty":
        text = mark(segment.text, constraints, "inline").source
        outcomes = check(constraints, text)
    elif not outcomes:
        outcomes = check(constraints, text)
    strategy = attempt.strategy
    if any(o.fate is Fate.MISSING for o in outcomes):
        text, outcomes = repair(text, constraints, outcomes, segment.text)
        strategy += "+repair"
    text, outcomes = with_pairs(text, outcomes, segment.text)
    text, outcomes = smooth(text, outcomes, segment.text)
    text = with_full_stop(text, segment.text)
    flags = flags_of(segment, outcomes, text, attempt.trouble)
    return Translation(segment, text, outcomes, tuple(flags), strategy)
