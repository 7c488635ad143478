"""Which spans of a segment are fixed to which English: glossary names, annotated names, headline Hanja and quantities.

For one document: the matcher of its glossary runs over every segment, quantities are read with the article's date, the
two are merged (a name that contains a figure wins over the figure), and what a bracket annotation adds to a name
(`커다쉰페이(科大訊飛)`, `안후이(安徽)성`) is taken into the name's core, because the English name replaces all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from glossary.matching import Match, Matcher
from glossary.types import Concept, Kind, Mention, Origin, Reading
from translate.arms import armed, arms
from translate.bracketing import ANNOTATION, bracketed, said_again
from translate.chinese_people import chinese_people
from translate.compounds import extended, free_names
from translate.doubling import undoubled
from translate.doubtful_names import is_weak, possible_names, weak_name
from translate.english_order import in_english_order
from translate.headline_houses import houses_of_countries
from translate.headlines import headline_names
from translate.heard_names import heard_names, unread_names
from translate.houses import housed, short_houses
from translate.inner_figures import inner_figures
from translate.japanese_people import japanese_people
from translate.korean_people import People, by_rule, held_by, korean_people, named_again, romanised
from translate.naming import drives, named
from translate.offices import with_offices_before
from translate.only_surnames import only_surnames, surnamed
from translate.persons import Persons, given_again, holders, only_ones, remember, titled_again
from translate.quantities import find_quantities
from translate.short_forms import in_short, short_forms
from translate.temple_names import emperors
from translate.titled_works import titled_works
from translate.towns import towns_behind
from translate.types import ConstrainedSegment, Constraint, Flag, Quantity, Segment
from translate.unknown_names import (
    aged_names,
    bare_surnames,
    glossed_names,
    is_nameless,
    quoted_names,
    unknown_houses,
    unknown_names,
    unsettled_surnames,
    wrongly_people,
)
from translate.weekday_heads import weekday_heads

_REPORTER = re.compile(r" ?(?:[가-힣]{2,6} )?(?:[가-힣]{0,2}기자|특파원|통신원|PD|앵커)")
_SENTENCE_END = re.compile(r"[다요까]\.[”\"’')）]*\s*$")


@dataclass(frozen=True, slots=True)
class DocumentContext:
    """What a document knows of its names before its segments are constrained.

    Attributes:
        matcher: Matches the glossary's names.
        annotated: Surfaces that the document proves to be names.
        mentions: Name mentions with brackets, by the offset where the surface starts.
        dateline: The article's date, for 2일 and 작년.
        words: Simplified Hanja of ordinary words with brackets (선전(宣傳)), by the offset where the surface starts.
        margins: By how much the document has its names as names, where that is clearest.
        rejected: Names that a person rejected.
    """

    matcher: Matcher
    annotated: frozenset[str] = frozenset()
    mentions: Mapping[int, Mention] = field(default_factory=dict)
    dateline: date | None = None
    words: Mapping[int, str] = field(default_factory=dict)
    margins: Mapping[str, float] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()


def constrain(segments: Sequence[Segment], context: DocumentContext) -> list[ConstrainedSegment]:
    """Return every segment with its constraints, left to right, not overlapping, and flags for unsure names."""
    persons: Persons = {}
    texts = [segment.text for segment in segments] if context.matcher.surfaces else []
    people = by_rule(chinese_people(texts, context.matcher.surfaces), Origin.ZH, texts) | by_rule(
        korean_people(texts), Origin.KO
    )
    people |= held_by(texts, context.matcher.surfaces)
    surnames = only_surnames(texts)
    rulers = list(emperors(texts, context.matcher.surfaces)) or [[] for _ in segments]
    works = list(titled_works(texts, context.matcher.surfaces, context.rejected)) or [[] for _ in segments]
    constrained = [
        _constrain(segment, context, persons, people, surnames, [*own, *titles])
        for segment, own, titles in zip(segments, rulers, works, strict=True)
    ]
    for index, day in weekday_heads(segments).items():
        constrained[index] = ConstrainedSegment(segments[index], (day,))
    alone = only_ones(persons)
    short = short_forms(((own.segment.text, own.constraints) for own in constrained), context.matcher.surfaces)
    return [_in_short(_above_first_mention(own, alone), short, persons) for own in constrained]


def _in_short(own: ConstrainedSegment, short: Mapping[str, Constraint], persons: Persons) -> ConstrainedSegment:
    """The firm by the short form that the article has for it, the character of a novel by the given name."""
    taken = [(c.core_start, c.core_end) for c in own.constraints]
    more = [*in_short(own.segment.text, short, taken), *given_again(own.segment.text, persons, taken)]
    if not more:
        return own
    fixed = [(own.segment.start + c.core_start, own.segment.start + c.core_end) for c in more]
    doubts = ("possible-name", "unknown-name")
    flags = tuple(f for f in own.flags if f.code not in doubts or not _overlaps(f.start, f.end, fixed))
    flags += tuple(romanised(own.segment, term) for term in more if not term.concept and term.category == "org")
    constraints = tuple(sorted((*own.constraints, *more), key=lambda c: (c.core_start, c.core_end)))
    return replace(own, constraints=constraints, flags=flags)


def _above_first_mention(own: ConstrainedSegment, persons: Persons) -> ConstrainedSegment:
    """The headline says 시 주석 before the article names 시진핑; a sentence above him may mean somebody else."""
    if _SENTENCE_END.search(own.segment.text):
        return own
    taken = [(c.core_start, c.core_end) for c in own.constraints]
    more = tuple(titled_again(own.segment.text, persons, taken)) if persons else ()
    more = tuple(c for c in more if not _overlaps(c.core_start, c.core_end, taken))
    if not more:
        return own
    return replace(own, constraints=tuple(sorted((*own.constraints, *more), key=lambda c: (c.core_start, c.core_end))))


def _constrain(
    segment: Segment,
    context: DocumentContext,
    persons: Persons,
    people: People,
    surnames: Mapping[str, str],
    rulers: Sequence[Constraint],
) -> ConstrainedSegment:
    text = segment.text
    terms: list[Constraint] = []
    flags: list[Flag] = []
    told = 0
    passed: list[Match] = []
    weak: list[tuple[Constraint, Flag]] = []
    for match in context.matcher.matches(text, context.annotated, passed=passed):
        if terms and match.start < terms[-1].core_end:
            continue
        if terms and said_again(text, match, terms[-1]):
            continue
        word = context.words.get(segment.start + match.start)
        if word and not any(word in (c.simplified, *c.variants) for c in match.concepts):
            continue
        if is_nameless(text, match.start, match.end):
            continue
        match = _without_amount(text, match, context)
        if (term := _term(segment, match, context)) is None and (last := _last_words(match, context)) is not None:
            match, term = last, _term(segment, last, context)
        if term is not None:
            own = next((c for c in match.concepts if c.id == term.concept), Concept())
            terms.append(armed(text, extended(text, housed(text, term, own.origin), own.pinyin)))
            if is_weak(match, context.margins):
                weak.append((terms[-1], weak_name(segment, match, term.name)))
            remember(term, context.matcher.surfaces.get(term.surface, ()), persons)
        elif match.start >= told:
            flags.append(_unsure(segment, match, context))
            told = found.end() if (found := ANNOTATION.match(text, match.end)) else 0
    terms = [t for t in terms if text[t.start : t.core_end] not in context.rejected]  # 창장 + 삼각주, put together
    quantities = find_quantities(text, context.dateline)
    terms = [t for t in terms if not any(_inside(t, q) for q in quantities)]
    known = {(t.start, t.end) for t in terms if "·" not in t.surface}
    rows = [row for row in free_names(text) if (row.start, row.end) not in known] if context.matcher.surfaces else []
    rows = [r for r in rows if not any(t.start <= r.start and r.core_end < t.end for t in terms)]  # 미 in 미 상무부
    terms = [t for t in terms if not any(_overlaps(t.core_start, t.core_end, [(r.start, r.end)]) for r in rows)]
    terms = undoubled(text, with_offices_before(text, terms))
    terms = in_english_order(text, sorted([*terms, *rows], key=lambda t: t.core_start), context.matcher.surfaces)
    terms.sort(key=lambda t: t.core_start)
    # 금나라 … 세종; the 제 and the 陳 of what 제 환공(桓公) and 진(陳) 영공 have whole
    terms = [t for t in terms if not any((r.start, r.end) == (t.start, t.end) or _takes_in(r, t) for r in rulers)]
    taken = [(c.core_start, c.core_end) for c in terms]
    terms.extend(c for c in rulers if not _overlaps(c.core_start, c.core_end, taken))
    taken = [(c.core_start, c.core_end) for c in terms]
    terms.extend(short_houses(text, context.matcher.surfaces, taken))
    terms.extend(arms(text, context.matcher.surfaces, taken))
    taken = [(c.core_start, c.core_end) for c in terms]
    terms.extend(towns_behind(text, context.matcher.surfaces, taken))
    heard = list(heard_names(text, context.matcher.surfaces, terms)) if context.matcher.surfaces else []
    if context.matcher.surfaces:
        heard += japanese_people(text, [*taken, *((c.core_start, c.core_end) for c in heard)])
    offices = [(c.core_start, c.core_end) for c in heard]
    terms = [t for t in terms if not _overlaps(t.core_start, t.core_end, offices)] + heard
    taken = [(c.core_start, c.core_end) for c in terms]
    terms.extend(surnamed(text, surnames, taken))
    taken = [(c.core_start, c.core_end) for c in terms]
    proved = tuple(named_again(text, people, taken))
    offices = [(c.core_start, c.core_end) for c in proved]
    terms = [t for t in terms if not _overlaps(t.core_start, t.core_end, offices)] + list(proved)
    flags.extend(romanised(segment, term) for term in proved if not term.concept)
    flags.extend(romanised(segment, term) for term in heard if term in terms)
    for term in proved:
        if not _REPORTER.match(text, term.end):
            remember(term, (people[term.surface],), persons)
    taken = [(c.core_start, c.core_end) for c in terms]
    again = list(titled_again(text, persons, taken))
    flags.extend(romanised(segment, term) for term in again if not term.concept)
    taken = [(c.core_start, c.core_end) for c in (*terms, *again)]
    again += holders(text, segment.start, context.mentions, context.matcher.surfaces, taken)
    offices = [(c.core_start, c.core_end) for c in again]  # 둥 국방부장 is one term, not Dong and a minister
    terms = [t for t in terms if not _overlaps(t.core_start, t.core_end, offices)] + again
    taken = [(c.core_start, c.core_end) for c in terms]
    houses = list(houses_of_countries(text, context.matcher.surfaces))
    named_so = [(c.core_start, c.core_end) for c in houses]
    terms = [t for t in terms if not _overlaps(t.core_start, t.core_end, named_so)] + houses
    taken = [(c.core_start, c.core_end) for c in terms]
    terms.extend(c for c in headline_names(text) if not _overlaps(c.core_start, c.core_end, taken))
    taken = [(c.core_start, c.core_end) for c in terms]
    if context.matcher.surfaces:
        flags.extend(unknown_names(segment, taken))
        flags.extend(unsettled_surnames(segment, context.mentions, taken))
        for proof in (aged_names, unknown_houses, bare_surnames):
            flags.extend(proof(segment, taken))
        flags.extend(wrongly_people(segment, terms))
        flags.extend(glossed_names(segment, taken, context.words, tuple(flags)))
        told_of = {(flag.start, flag.end) for flag in flags}
        flags.extend(f for f in quoted_names(segment, taken) if (f.start, f.end) not in told_of)
    figures = [_figure(q) for q in quantities if not _overlaps(q.core_start, q.core_end, taken)]
    inner = inner_figures((_figure(q) for q in quantities if _overlaps(q.core_start, q.core_end, taken)), terms)
    flags.extend(_left_out(segment, q, terms) for q in quantities if _in_bracket(q, terms))
    sure = [(segment.start + c.core_start, segment.start + c.core_end) for c in terms]
    flags = [f for f in flags if f.code != "unsure-name" or not _overlaps(f.start, f.end, sure)]
    flags.extend(flag for term, flag in weak if _overlaps(term.start, term.end, taken))
    flagged = [(f.start - segment.start, f.end - segment.start) for f in flags]
    read = [(q.core_start, q.core_end) for q in quantities]
    flags.extend(possible_names(segment, passed, context.margins, [*taken, *read, *flagged]))
    if context.matcher.surfaces:
        flags.extend(unread_names(segment, [*taken, *read], tuple(flags)))
    constraints = tuple(sorted([*terms, *figures], key=lambda c: (c.core_start, c.core_end)))
    return ConstrainedSegment(segment, constraints, tuple(flags), inner)


#: A number that only begins an amount: 아이폰 17만 원.
_AMOUNT = re.compile(r"(?<=\d)(?:[만억조](?=[ ]?(?:\d|[원명대개위달엔]))|,?\d)")
_NUMBER = re.compile(r"[ -]?\d+$")


def _without_amount(text: str, match: Match, context: DocumentContext) -> Match:
    """A name of the run without the number at its end, where that number goes on as an amount."""
    bare = _NUMBER.sub("", match.surface)
    named = context.matcher.surfaces.get(bare, ())
    if not named or bare == match.surface or not _AMOUNT.match(text, match.end):
        return match
    return replace(match, surface=bare, end=match.start + len(bare), concepts=named, tail="")


def _takes_in(ruler: Constraint, term: Constraint) -> bool:
    return ruler.category == "person" and ruler.start <= term.start and term.core_end <= ruler.core_end


def _last_words(match: Match, context: DocumentContext) -> Match | None:
    """The known name that ends a phrase which mining took for one: 중국 배터리 기업 닝더스다이(CATL)."""
    for space in re.finditer(" ", match.surface):
        words = match.surface[space.end() :]
        known = tuple(c for c in context.matcher.surfaces.get(words, ()) if drives(c))
        if known:
            return Match(match.start + space.end(), match.end, words, known)
    return None


def _inside(term: Constraint, quantity: Quantity) -> bool:
    """Whether a name is only part of a figure, or a word that the figure's English takes in (한화 3만원)."""
    # the 위안인 of 293위안인 too, and the 명보 of 만 명보다
    within = quantity.start < term.start < max(quantity.end, quantity.core_end)
    return within or (quantity.core_start <= term.start and term.core_end <= quantity.start)


def _term(segment: Segment, match: Match, context: DocumentContext) -> Constraint | None:
    return named(segment.text, match, context.mentions.get(segment.start + match.start), context.matcher)


def _unsure(segment: Segment, match: Match, context: DocumentContext) -> Flag:
    concepts = bracketed(match, context.mentions.get(segment.start + match.start), context.matcher)
    english = f"perhaps “{concepts[0].english}”" if concepts and concepts[0].english else "no English is known"
    message = f"{match.surface}: a name that is not sure enough to be fixed ({english}); approve it in the glossary"
    return Flag("unsure-name", segment.start + match.start, segment.start + match.end, message)


def _in_bracket(quantity: Quantity, terms: Sequence[Constraint]) -> bool:
    """Whether a figure stands in the bracket that a name's English replaces, and not in that English (AlphaGo 2019)."""
    said = "|".join(re.escape(form) for form in (quantity.surface, *quantity.english))
    printed = re.compile(rf"(?<!\d)(?:{said})(?!\d)")
    return any(
        t.kind == "term" and t.end <= quantity.start and quantity.end <= t.core_end and not printed.search(t.expected)
        for t in terms
    )


def _left_out(segment: Segment, quantity: Quantity, terms: Sequence[Constraint]) -> Flag:
    name = next(t.expected for t in terms if t.end <= quantity.start and quantity.end <= t.core_end)
    message = f"{quantity.surface}: stands in the bracket after {name}, which the English leaves out"
    return Flag("figure-left-out", segment.start + quantity.start, segment.start + quantity.end, message)


def _overlaps(start: int, end: int, taken: Iterable[tuple[int, int]]) -> bool:
    return any(start < b and a < end for a, b in taken)


def _figure(quantity: Quantity) -> Constraint:
    expected = quantity.english[0] if quantity.english else ""
    return Constraint(
        "quantity", quantity.surface, quantity.start, quantity.end, quantity.core_start, quantity.core_end,
        quantity.core_english or expected, quantity.english, quantity=quantity,
    )  # fmt: skip


def bracketed_words(mentions: Iterable[Mention]) -> dict[int, str]:
    """Return the simplified Hanja of the ordinary words that a bracket proves, by where they start.

    What sounds Mandarin is hardly a word of Korean, unless mining is sure.
    """
    words = (m for m in mentions if m.kind is Kind.COMMON_WORD and m.simplified)
    return {m.start: m.simplified for m in words if m.confidence >= 0.7 or m.reading is not Reading.MANDARIN}


def mention_kinds(mentions: Iterable[Mention]) -> tuple[frozenset[str], dict[int, Mention]]:
    """Return the surfaces proved to be names, and the name mentions by where their surface starts."""
    names = {m.start: m for m in mentions if m.kind is Kind.NAME and m.surface}
    return frozenset(m.surface for m in names.values()), names
