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

from glossary.cues import generics, is_particle_chain
from glossary.matching import Match, Matcher
from glossary.text import HANGUL_RUN, fold
from glossary.types import Category, Concept, Kind, Mention, Origin, Reading, Source, Status
from translate.bracketing import AGE, ANNOTATION, BARE_AGE, across_bracket, bracketed, pictured, repeats, said_again
from translate.chinese_people import chinese_people
from translate.compounds import extended, free_names
from translate.doubling import undoubled
from translate.headlines import headline_names
from translate.houses import housed, short_houses
from translate.inner_figures import inner_figures
from translate.korean_people import People, by_rule, held_by, korean_people, named_again, romanised
from translate.levels import UNIT_APART, spaced_generic, with_generic
from translate.nationalities import BEFORE_TITLES, DEMONYM, DEMONYM_TAILS, NO_LANGUAGE
from translate.occupations import serves_china
from translate.offices import office_after, with_offices_before
from translate.only_surnames import only_surnames, surnamed
from translate.persons import Persons, holders, only_ones, remember, titled_again
from translate.quantities import find_quantities
from translate.short_forms import in_short, short_forms
from translate.temple_names import emperors
from translate.types import ConstrainedSegment, Constraint, Flag, Quantity, Segment
from translate.unknown_names import aged_names, glossed_names, quoted_names, unknown_houses, unknown_names
from translate.weekday_heads import weekday_heads

#: Formal names of a state that an article sets apart from the short one.
_FORMAL = {
    (surface, short): formal
    for short, formal, surfaces in (
        ("China", "People's Republic of China", "중화인민공화국 中華人民共和國 中华人民共和国"),
        ("Taiwan", "Republic of China", "중화민국 中華民國 中华民国"),
    )
    for surface in surfaces.split()
}
#: Units below a county, which no Korean city is.
_CHINESE_UNITS = frozenset("촌진향현")


_VERSION_OF = re.compile(r"판(?= ?[‘'“\"《<]|[ ][가-힣A-Za-z]{2})")
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
    """

    matcher: Matcher
    annotated: frozenset[str] = frozenset()
    mentions: Mapping[int, Mention] = field(default_factory=dict)
    dateline: date | None = None
    words: Mapping[int, str] = field(default_factory=dict)


def constrain(segments: Sequence[Segment], context: DocumentContext) -> list[ConstrainedSegment]:
    """Return every segment with its constraints, left to right, not overlapping, and flags for unsure names."""
    persons: Persons = {}
    texts = [segment.text for segment in segments] if context.matcher.surfaces else []
    people = by_rule(chinese_people(texts, context.matcher.surfaces), Origin.ZH) | by_rule(
        korean_people(texts), Origin.KO
    )
    people |= held_by(texts, context.matcher.surfaces)
    surnames = only_surnames(texts)
    rulers = list(emperors(texts)) or [[] for _ in segments]
    constrained = [
        _constrain(segment, context, persons, people, surnames, own)
        for segment, own in zip(segments, rulers, strict=True)
    ]
    for index, day in weekday_heads(segments).items():
        constrained[index] = ConstrainedSegment(segments[index], (day,))
    alone = only_ones(persons)
    short = short_forms(((own.segment.text, own.constraints) for own in constrained), context.matcher.surfaces)
    return [_in_short(_above_first_mention(own, alone), short) for own in constrained]


def _in_short(own: ConstrainedSegment, short: Mapping[str, Constraint]) -> ConstrainedSegment:
    """The firm by the short form that the article has for it."""
    taken = [(c.core_start, c.core_end) for c in own.constraints]
    more = in_short(own.segment.text, short, taken)
    if not more:
        return own
    return replace(own, constraints=tuple(sorted((*own.constraints, *more), key=lambda c: (c.core_start, c.core_end))))


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
    for match in context.matcher.matches(text, context.annotated):
        if terms and match.start < terms[-1].core_end:
            continue
        if terms and said_again(text, match, terms[-1]):
            continue
        word = context.words.get(segment.start + match.start)
        if word and not any(word in (c.simplified, *c.variants) for c in match.concepts):
            continue
        if (term := _term(segment, match, context)) is None and (last := _last_words(match, context)) is not None:
            match, term = last, _term(segment, last, context)
        if term is not None:
            own = next((c for c in match.concepts if c.id == term.concept), Concept())
            terms.append(extended(text, housed(text, term, own.origin), own.pinyin))
            remember(term, context.matcher.surfaces.get(term.surface, ()), persons)
        elif match.start >= told:
            flags.append(_unsure(segment, match, context))
            told = found.end() if (found := ANNOTATION.match(text, match.end)) else 0
    quantities = find_quantities(text, context.dateline)
    terms = [t for t in terms if not any(_inside(t, q) for q in quantities)]
    known = {(t.start, t.end) for t in terms if "·" not in t.surface}
    rows = [row for row in free_names(text) if (row.start, row.end) not in known] if context.matcher.surfaces else []
    rows = [r for r in rows if not any(t.start <= r.start and r.core_end < t.end for t in terms)]  # 미 in 미 상무부
    terms = [t for t in terms if not any(_overlaps(t.core_start, t.core_end, [(r.start, r.end)]) for r in rows)]
    terms = undoubled(text, with_offices_before(text, terms))
    terms = _in_english_order(text, sorted([*terms, *rows], key=lambda t: t.core_start), context)
    terms.sort(key=lambda t: t.core_start)
    taken = [(c.core_start, c.core_end) for c in terms]
    terms.extend(c for c in rulers if not _overlaps(c.core_start, c.core_end, taken))
    taken = [(c.core_start, c.core_end) for c in terms]
    terms.extend(short_houses(text, context.matcher.surfaces, taken))
    taken = [(c.core_start, c.core_end) for c in terms]
    terms.extend(surnamed(text, surnames, taken))
    taken = [(c.core_start, c.core_end) for c in terms]
    proved = tuple(named_again(text, people, taken))
    offices = [(c.core_start, c.core_end) for c in proved]
    terms = [t for t in terms if not _overlaps(t.core_start, t.core_end, offices)] + list(proved)
    flags.extend(romanised(segment, term) for term in proved if not term.concept)
    for term in proved:
        if not _REPORTER.match(text, term.end):
            remember(term, (people[term.surface],), persons)
    taken = [(c.core_start, c.core_end) for c in terms]
    terms.extend(titled_again(text, persons, taken))
    taken = [(c.core_start, c.core_end) for c in terms]
    terms.extend(holders(text, segment.start, context.mentions, context.matcher.surfaces, taken))
    taken = [(c.core_start, c.core_end) for c in terms]
    terms.extend(c for c in headline_names(text) if not _overlaps(c.core_start, c.core_end, taken))
    taken = [(c.core_start, c.core_end) for c in terms]
    if context.matcher.surfaces:
        flags.extend(unknown_names(segment, taken))
        for proof in (aged_names, unknown_houses):
            flags.extend(proof(segment, taken))
        flags.extend(glossed_names(segment, taken, context.words, tuple(flags)))
        told_of = {(flag.start, flag.end) for flag in flags}
        flags.extend(f for f in quoted_names(segment, taken) if (f.start, f.end) not in told_of)
    figures = [_figure(q) for q in quantities if not _overlaps(q.core_start, q.core_end, taken)]
    inner = inner_figures((_figure(q) for q in quantities if _overlaps(q.core_start, q.core_end, taken)), terms)
    flags.extend(_left_out(segment, q, terms) for q in quantities if _in_bracket(q, terms))
    sure = [(segment.start + c.core_start, segment.start + c.core_end) for c in terms]
    flags = [f for f in flags if f.code != "unsure-name" or not _overlaps(f.start, f.end, sure)]
    constraints = tuple(sorted([*terms, *figures], key=lambda c: (c.core_start, c.core_end)))
    return ConstrainedSegment(segment, constraints, tuple(flags), inner)


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
    within = quantity.start < term.start and term.core_end <= quantity.end
    return within or (quantity.core_start <= term.start and term.core_end <= quantity.start)


def _in_english_order(text: str, terms: list[Constraint], context: DocumentContext) -> list[Constraint]:
    """시진핑 중국 국가주석 is given to the engine as Chinese President Xi Jinping: the two names change places.

    Only the cores change, so that the report still says where each name stands in the Korean.
    """
    ordered = list(terms)
    for k in range(len(ordered) - 1):
        person, other = ordered[k], ordered[k + 1]
        if person.category != Category.PERSON.value or person.title or other.category == Category.PERSON.value:
            continue
        concept = next((c for c in context.matcher.surfaces.get(person.surface, ()) if c.id == person.concept), None)
        if concept is None or person.title or text[person.core_end : other.core_start] != " ":
            continue
        office = office_after(text, other.core_end, concept.origin)
        if office is None or not office.english:
            continue
        adjective = BEFORE_TITLES.get(other.expected, "") if other.category == Category.PLACE.value else ""
        title = (
            office.english.replace("President", "Governor")
            if other.expected.endswith("Bank of China")
            else office.english
        )
        expected = title + person.expected
        ordered[k] = replace(other, core_start=person.core_start, core_end=person.core_end,
                             expected=adjective or other.expected)  # fmt: skip
        ordered[k + 1] = replace(person, core_start=other.core_start, core_end=office.end, expected=expected,
                                 accepted=(expected, *person.accepted), title=title)  # fmt: skip
    return ordered


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


def drives(concept: Concept) -> bool:
    """Tell whether a record may fix the English: approved always, proposed from confidence 0.8, with an English."""
    if concept.source is Source.KEEP:
        return concept.status is not Status.REJECTED
    if not concept.english or concept.status is Status.REJECTED:
        return False
    return concept.status is Status.APPROVED or concept.confidence >= 0.8


def _term(segment: Segment, match: Match, context: DocumentContext) -> Constraint | None:
    text = segment.text
    mention = context.mentions.get(segment.start + match.start)
    concepts = bracketed(match, mention, context.matcher)
    concept = next((c for c in concepts if drives(c)), None)
    if concept is None:
        return None
    if concept.origin is Origin.KO and concept.category is Category.PLACE and match.tail in _CHINESE_UNITS:
        return None  # 천안촌 in Guizhou is not the Korean city
    if concept.origin is Origin.YUE and concept.category is Category.PERSON and serves_china(text, match.end):
        return None  # 천샤오춘 of the Foreign Ministry is not Jordan Chan
    english = printed_form(match.surface, concept)
    accepted = [english, concept.english, *concept.english_variants]
    core_end = match.end
    rest = HANGUL_RUN.match(text, match.end)
    annotated = mention is not None and mention.surface == match.surface
    if (found := ANNOTATION.match(text, match.end)) and (annotated or repeats(found.group(), concept)):
        core_end = found.end()
        longer = across_bracket(text, match, core_end, context.matcher.surfaces)
        if longer and longer[0].id != concept.id and drives(longer[0]):
            concept, core_end = longer
            english, accepted = concept.english, [concept.english, *concept.english_variants]
        elif annotated and mention is not None and mention.suffix and text.startswith(mention.suffix, core_end):
            core_end += len(mention.suffix)
            if mention.category is Category.ORG and mention.english and len(concepts) == 1:
                english, accepted = mention.english, [mention.english]  # 톈진(天津)대
            else:
                english, accepted = with_generic(english, accepted, mention.suffix, concept)
            if (again := ANNOTATION.match(text, core_end)) and repeats(again.group(), concept):
                core_end = again.end()
        elif concept.category is Category.PERSON and (age := AGE.search(found.group())):
            accepted = [f"{english}, {age.group(1)}"]
            english = f"{english} ({age.group(1)})"
    elif concept.category is Category.PERSON and (age := BARE_AGE.match(text, match.end)):
        core_end, accepted = age.end(), [f"{english}, {age.group(1)}"]
        english = f"{english} ({age.group(1)})"
    elif concept.category is Category.PERSON and (where := pictured(text, match.end)):
        core_end, accepted = where[0], [f"{english}, {where[1]}", *accepted]
        english = f"{english} ({where[1]})"
    elif concept.category is Category.PLACE and (version := _VERSION_OF.match(text, match.end)):
        core_end, english = version.end(), f"{DEMONYM.get(english, english)} version of"
        accepted = [english, f"{concept.english} version of", concept.english]
    elif english in DEMONYM and rest is not None and (ending := _people(rest.group())) is not None:
        language = rest.group().startswith("어")
        people = "Korean" if language and "Korea" in english else DEMONYM[english]
        accepted.append(people)
        many = rest.group().startswith("인들") and people.endswith("n")  # 독일인들
        english, core_end = people + ("s" if many else ending), match.end + 1 + many
        accepted = [english, *accepted]
    elif (unit := UNIT_APART.match(text, match.end)) and match.surface + unit["unit"] in context.matcher.surfaces:
        core_end = unit.end("unit")
        english, accepted = with_generic(english, accepted, unit["unit"], concept)
    elif spaced := spaced_generic(text, match, concept):
        core_end = match.end + len(spaced)
    elif match.tail:
        core_end = match.end + len(match.tail)
        english, accepted = with_generic(english, accepted, match.tail, concept)
    elif concept.hangul and (own := match.surface.removeprefix(concept.hangul)) in generics():
        english, accepted = with_generic(english, accepted, own, concept)
    if concept.english in DEMONYM:
        accepted.append(DEMONYM[concept.english])
    title = ""
    if concept.category is Category.PERSON and (office := office_after(text, core_end, concept.origin)):
        core_end, title = office.end, office.english
    alternatives = tuple(c.id for c in concepts) if len({c.english for c in concepts}) > 1 else ()
    accepted = [title + english, *accepted]
    forms = tuple(dict.fromkeys(form for form in accepted if form and form not in concept.avoid))
    return Constraint(
        "term", match.surface, match.start, match.end, match.start, core_end, title + english, forms, concept.id,
        concept.category.value, alternatives, avoid=concept.avoid, title=title,
    )  # fmt: skip


def printed_form(surface: str, concept: Concept) -> str:
    """Return the English for a surface; what the article itself prints in Latin stays as printed (AWS, MIT).

    >>> aws = Concept(hangul="아마존웹서비스", english="Amazon Web Services", variants=("AWS",))
    >>> printed_form("아마존웹서비스", aws), printed_form("AWS", aws), printed_form("AMAZON WEB SERVICES", aws)
    ('Amazon Web Services', 'AWS', 'Amazon Web Services')
    """
    if concept.source is Source.KEEP:
        return surface
    if formal := _FORMAL.get((surface, concept.english)):
        return formal
    if (year := re.match(r"(?:19|20)\d\d(?= )", surface)) and year.group() not in concept.english:
        return f"{year.group()} {concept.english}"  # 2008 베이징 올림픽
    latin = surface.isascii() and surface not in concept.misspellings
    return surface if latin and fold(surface) != fold(concept.english) else concept.english


def _people(run: str) -> str | None:
    """What the syllable after a country adds to its adjective, None where the run is another word (중국산업)."""
    ending = DEMONYM_TAILS.get(run[:1])
    more = run[1:].removeprefix("들")
    if ending is None or not more or is_particle_chain(more):
        return ending
    return "-language" if run[0] == "어" and more[0] not in NO_LANGUAGE else None  # 중국어판


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
