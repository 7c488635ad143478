"""Checks a finished translation of any origin: a person's, another engine's.

Every name and figure of the Korean article is looked for in the English sentences that say its segment (`pairing`),
then near them, then anywhere at a place that nothing else uses. Korean repeats names where English uses pronouns, so
a name is missing only where it stands nowhere near; what stands in its place (another name, the figure with another
scale or currency) makes it wrong. What English leaves unsaid (two of 두 사람) is no error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from glossary.matching import proved_names
from glossary.types import Article, Category, Concept
from translate.allotment import crossed
from translate.checking import places_of
from translate.constraints import DocumentContext, constrain, mention_kinds
from translate.datelines import byline_places, dateline_of
from translate.documents import read_document
from translate.nationalities import country_forms
from translate.pairing import pair, sentences
from translate.pipeline import prepare
from translate.quantities.attachments import joined_anew, other_units, torn_apart
from translate.quantities.directions import turned
from translate.quantities.misplaced import misplaced
from translate.rivals import intruder, known_as, other_person, rival_figure, rival_name
from translate.roles import swapped
from translate.segmentation import split
from translate.types import ConstrainedSegment, Constraint, Fate, Outcome, Quantity

Span = tuple[int, int]

#: How far from its own sentence a figure or name may stand, in characters.
_NEAR = 240
#: Shorter names may be words.
_NAME_LENGTH = 4
#: Figures that English may leave unsaid: 두 나라 their countries, 1위 the largest.
_SMALL = 3
_AGED = re.compile(r"(?P<name>.+) \((?P<age>\d\d)\)")
#: Icelandic, Shanghainese, Beijingers: what English makes of a place.
_OF_A_PLACE = ("n", "an", "ian", "ic", "i", "ese", "nese", "er", "ers", "ns", "ans", "ians")
_UNSAID_UNITS = frozenset({"ordinal", "count", "persons", "times", "tier", "nights"})


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one name or figure: kept, wrong, missing, roles, ambiguous or unsaid, and where it stands.

    `roles`: it is there, but it and another seem to have changed places.
    """

    constraint: Constraint
    start: int
    status: str
    place: Span | None = None
    rival: bool = False

    def as_dict(self, english: str) -> dict[str, Any]:
        """The finding for a report; offsets are those of the two files."""
        place = self.place or (None, None)
        return {
            "kind": "figure" if self.constraint.kind == "quantity" else "name",
            "surface": self.constraint.surface,
            "expected": self.constraint.name,
            "start": self.start,
            "end": self.start + len(self.constraint.surface),
            "status": self.status,
            "target": english[place[0] : place[1]] if place[0] is not None else None,
            "target_start": place[0],
            "target_end": place[1],
        }


def check_finished(article: Article, english: str, glossaries: Sequence[Sequence[Concept]]) -> list[dict[str, Any]]:
    """Return one finding per name and figure of the article, in the order of the Korean."""
    segments, known = constrained(article, glossaries)
    return [finding.as_dict(english) for finding in judge(segments, english, known)]


def constrained(
    article: Article, glossaries: Sequence[Sequence[Concept]]
) -> tuple[list[ConstrainedSegment], frozenset[str]]:
    """Return the segments of an article with what must be found in their English, and all names that are known."""
    from glossary.mining import mine

    names = prepare(glossaries)
    mined = mine(article, names.known)
    names = prepare(glossaries, mined.concepts)
    annotated, by_start = mention_kinds(mined.mentions)
    annotated = proved_names(names.matcher, article.text, annotated) | byline_places(article.text)
    context = DocumentContext(names.matcher, annotated, by_start, dateline_of(article.text))
    found = constrain(split(read_document(article, main_text=True)), context)
    known = frozenset(c.english.casefold() for c in names.concepts.values() if len(c.english) >= _NAME_LENGTH)
    return [replace(own, constraints=tuple(map(_tolerant, _with_ages(own.constraints)))) for own in found], known


def _with_ages(constraints: Iterable[Constraint]) -> Iterator[Constraint]:
    """A person whose English has the age of the bracket (쉬자인(許家印·66)) is a name and a figure of its own."""
    for constraint in constraints:
        aged = _AGED.fullmatch(constraint.name) if constraint.category == Category.PERSON.value else None
        if aged is None:
            yield constraint
            continue
        name, age = aged["name"], aged["age"]
        forms = (constraint.title + name, name)
        yield replace(constraint, expected=forms[0], accepted=forms)
        start, end = constraint.end, constraint.core_end
        figure = Quantity(age, start, end, int(age), "age", "", (age, f"aged {age}"), start, end, age)
        yield Constraint("quantity", age, start, end, start, end, age, figure.english, quantity=figure)


def _tolerant(constraint: Constraint) -> Constraint:
    """The constraint with what a person may write for it: the name in the other order, the surname, the adjective."""
    if constraint.quantity is not None:
        return constraint
    more: list[str] = list(country_forms(constraint.name))
    if "U.S." in constraint.name:
        more += [constraint.name.replace("U.S.", other) for other in ("US", "United States", "American")]
    if constraint.category == Category.PLACE.value and len(constraint.name) > _NAME_LENGTH:
        more += [constraint.name + ending for ending in _OF_A_PLACE]
    words = constraint.name.split()
    if constraint.category == Category.PERSON.value and len(words) > 1:
        more += [
            " ".join(reversed(words)),
            f"{words[-1]} {' '.join(words[:-1])}",
            f"{words[-1]}, {' '.join(words[:-1])}",
        ]
        more += [word for word in (words[0], words[-1]) if len(word) > 1]
    forms = dict.fromkeys((*constraint.accepted, *more))
    return replace(constraint, accepted=tuple(form for form in forms if form not in constraint.avoid))


def judge(segments: Sequence[ConstrainedSegment], english: str, known: frozenset[str] = frozenset()) -> list[Finding]:
    """Return what became of every constraint of the segments in the English.

    Args:
        segments: What must stand in it.
        english: The English.
        known: All names that are known, in lower case: one of them in the place of another is wrong.
    """
    strangers = _strangers(segments, known)
    every = [[places_of(c, english) for c in own.constraints] for own in segments]
    others = [
        [
            [other_person(c, english, span) or known_as(c, english, span, strangers) for span in spans]
            for c, spans in zip(own.constraints, found, strict=True)
        ]
        for own, found in zip(segments, every, strict=True)
    ]
    places = [
        [
            tuple(s for s, o in zip(spans, other, strict=True) if o is None)
            for spans, other in zip(row, rows, strict=True)
        ]
        for row, rows in zip(every, others, strict=True)
    ]
    lengths = [len(own.segment.text) for own in segments]
    windows = pair(lengths, places, sentences(english))
    taken: set[Span] = set()
    chosen: dict[tuple[int, int], Span] = {}
    for reach in (0, _NEAR, len(english)):
        for i, k in _by_choice(segments, places):
            if (i, k) in chosen:
                continue
            low, high = windows[i][0] - reach, windows[i][1] + reach
            free = [span for span in places[i][k] if low <= span[0] and span[1] <= high and not _overlaps(span, taken)]
            if free:
                chosen[i, k] = min(free, key=lambda span: abs(span[0] - windows[i][0]))
                taken.add(chosen[i, k])
    names = frozenset(span for rows in every for spans in rows for span in spans)
    scene = _Scene(english, taken, strangers, _values(segments), names)
    findings: list[Finding] = []
    for i, own in enumerate(segments):
        here = {k: chosen[i, k] for k in range(len(own.constraints)) if (i, k) in chosen}
        here = {k: span for k, span in here.items() if windows[i][0] <= span[0] and span[1] <= windows[i][1]}
        changed = swapped(own.segment.text, here, own.constraints, english)
        changed += _crossed(own, here, english[slice(*windows[i])], windows[i][0])
        for k, constraint in enumerate(own.constraints):
            start = own.segment.start + constraint.start
            found = _finding(constraint, start, chosen.get((i, k)), places[i][k], windows[i], scene)
            wrong = [other for other in others[i][k] if other is not None and not _overlaps(other, taken)]
            if found.status == "missing" and wrong:
                found = Finding(constraint, start, "wrong", wrong[0], rival=True)
            if found.status == "kept" and any(k in pair for pair in changed):
                found = replace(found, status="roles")
            findings.append(found)
        findings += _lost_models(own, english)
    return findings


def _crossed(own: ConstrainedSegment, here: Mapping[int, Span], said: str, offset: int) -> list[tuple[int, int]]:
    """The figures, by index, that seem to have changed places, company or direction in the English of a segment."""
    outcomes = [
        Outcome(own.constraints[k], Fate.KEPT, said[start - offset : end - offset], start - offset, end - offset)
        for k, (start, end) in here.items()
    ]
    text = own.segment.text
    pairs = crossed(text, outcomes, said) + joined_anew(text, outcomes, said) + torn_apart(text, outcomes, said)
    pairs += [(c, c) for c in (*turned(text, outcomes, said), *other_units(text, outcomes, said))]
    pairs += [(c, c) for c, _ in misplaced(text, outcomes, said)]
    return [(own.constraints.index(first), own.constraints.index(second)) for first, second in pairs]


#: 5G, A350, GPT-4: names with a figure in them, which English cannot spell out; G20 it can.
_MODEL = re.compile(
    r"(?<![A-Za-z0-9.@/_-])(?=[A-Z\d-]*[A-Z])(?=[A-Z-]*\d)(?!G\d{1,2}(?!\d))[A-Z\d]+(?:-[A-Z\d]+)*(?![A-Za-z0-9@/_])"
)


def _lost_models(own: ConstrainedSegment, english: str) -> Iterator[Finding]:
    """Names with a figure in Latin letters that the English has nowhere."""
    said = re.sub(r"[^a-z\d]", "", english.casefold())
    for found in _MODEL.finditer(own.segment.text):
        covered = any(c.core_start < found.end() and found.start() < c.core_end for c in own.constraints)
        if not covered and re.sub(r"[^a-z\d]", "", found.group().casefold()) not in said:
            word, (start, end) = found.group(), found.span()
            model = Constraint("term", word, start, end, start, end, word, (word,))
            yield Finding(model, own.segment.start + start, "missing")


@dataclass(frozen=True, slots=True)
class _Scene:
    """The English, what is claimed in it, names the Korean has not, every value that it has, where its names stand."""

    english: str
    taken: set[Span]
    strangers: frozenset[str]
    values: frozenset[str]
    names: frozenset[Span]


def _strangers(segments: Sequence[ConstrainedSegment], known: frozenset[str]) -> frozenset[str]:
    """The known names that are the English of nothing in the Korean."""
    own = {form.casefold() for s in segments for c in s.constraints for form in (c.expected, *c.accepted)}
    latin = " ".join(s.segment.text for s in segments).casefold()
    return frozenset(name for name in known - own if name not in latin)


def _values(segments: Sequence[ConstrainedSegment]) -> frozenset[str]:
    found = (c.quantity.value for s in segments for c in s.constraints if c.quantity is not None)
    return frozenset(str(value) for value in found)


def _by_choice(
    segments: Sequence[ConstrainedSegment], places: Sequence[Sequence[Sequence[Span]]]
) -> Iterator[tuple[int, int]]:
    """The constraints, those with the fewest places first."""
    every = [(i, k) for i, own in enumerate(segments) for k in range(len(own.constraints))]
    return iter(sorted(every, key=lambda at: (len(places[at[0]][at[1]]), at)))


def _finding(
    constraint: Constraint,
    start: int,
    place: Span | None,
    places: Sequence[Span],
    window: Span,
    scene: _Scene,
) -> Finding:
    english, taken = scene.english, scene.taken
    if place is not None:
        return Finding(constraint, start, "ambiguous" if constraint.alternatives else "kept", place)
    near = [span for span in places if window[0] - _NEAR <= span[0] and span[1] <= window[1] + _NEAR]
    if constraint.quantity is not None:
        rival = rival_figure(constraint.quantity, english, window, taken, scene.values if near else frozenset())
        if near and rival is None:  # said once for an exact repetition
            return Finding(constraint, start, "kept", near[0])
        if rival is not None:
            return Finding(constraint, start, "wrong", rival, rival=True)
        if first := _other_rank(constraint.quantity, english, window):
            return Finding(constraint, start, "wrong", first, rival=True)
        return Finding(constraint, start, "unsaid" if _may_be_unsaid(constraint) else "missing")
    rival = intruder(english, window, taken, scene.strangers)
    if rival is None and not near:
        rival = rival_name(constraint, english, window, taken, scene.names)
    if rival is not None:
        return Finding(constraint, start, "wrong", rival, rival=True)
    if places:  # a pronoun stands for it here
        return Finding(constraint, start, "ambiguous" if constraint.alternatives else "kept", None)
    return Finding(constraint, start, "missing")


#: Finished first overall: a rank of its own, where the Korean has another one.
_FIRST = re.compile(
    r"\b(?:finish\w*|rank\w*|plac(?:e|ed|es|ing)|came|comes?|stood|took|rose to|climbed to|moved to|in)"
    r"(?: in| the)* (?P<rank>first|No\. 1)\b"
    r"(?! time| half| quarter| day| round| game| stage| phase| month| year| place to)"
)


def _other_rank(quantity: Quantity, english: str, window: Span) -> Span | None:
    """Where the English says first of what is 2위 in the Korean."""
    if quantity.unit != "ordinal" or not quantity.surface.endswith("위") or quantity.value == 1:
        return None
    first = _FIRST.search(english, *window)
    return first.span("rank") if first else None


def _may_be_unsaid(constraint: Constraint) -> bool:
    quantity = constraint.quantity
    assert quantity is not None
    value = quantity.value
    if quantity.unit in _UNSAID_UNITS:
        return not isinstance(value, int | float) or value <= _SMALL
    return value == 1 or quantity.unit == "name-part"


def _overlaps(span: Span, taken: set[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)
