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
from glossary.phonetics.han import to_simplified
from glossary.text import HAN_CHARACTER, HANGUL_RUN, fold
from glossary.types import Category, Concept, Kind, Mention, Origin, Source, Status
from translate.compounds import extended, free_names
from translate.headlines import headline_names
from translate.nationalities import BEFORE_TITLES, DEMONYM, DEMONYM_TAILS
from translate.offices import office_after, with_offices_before
from translate.persons import Persons, only_ones, remember, titled_again
from translate.quantities import find_quantities
from translate.types import ConstrainedSegment, Constraint, Flag, Quantity, Segment

_ANNOTATION = re.compile(
    r"\s?[’”'\"》〉』」]?\s?(?:[(（][^()（）\n]{1,160}[)）]|\[[^\[\]\n]{1,160}\]|〈[^〈〉\n]{1,160}〉)"
)
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
_ROADS = frozenset(("Avenue", "Boulevard", "Road", "Street"))  # Ketagalan Boulevard is a 대로, no Avenue besides
_MARKS = re.compile(r"[ ’”'\"》〉』」()（）\[\]〈]")


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
    constrained = [_constrain(segment, context, persons) for segment in segments]
    alone = only_ones(persons)
    return [_above_first_mention(own, alone) for own in constrained]


def _above_first_mention(own: ConstrainedSegment, persons: Persons) -> ConstrainedSegment:
    """The headline says 시 주석 before the article names 시진핑."""
    taken = [(c.core_start, c.core_end) for c in own.constraints]
    more = tuple(titled_again(own.segment.text, persons, taken)) if persons else ()
    more = tuple(c for c in more if not _overlaps(c.core_start, c.core_end, taken))
    if not more:
        return own
    return replace(own, constraints=tuple(sorted((*own.constraints, *more), key=lambda c: (c.core_start, c.core_end))))


def _constrain(segment: Segment, context: DocumentContext, persons: Persons) -> ConstrainedSegment:
    text = segment.text
    terms: list[Constraint] = []
    flags: list[Flag] = []
    told = 0
    for match in context.matcher.matches(text, context.annotated):
        if terms and match.start < terms[-1].core_end:
            continue
        word = context.words.get(segment.start + match.start)
        if word and not any(word in (c.simplified, *c.variants) for c in match.concepts):
            continue
        if (term := _term(segment, match, context)) is not None:
            spelled = next((c.pinyin for c in match.concepts if c.id == term.concept), "")
            terms.append(extended(text, term, spelled))
            remember(term, context.matcher.surfaces.get(term.surface, ()), persons)
        elif match.start >= told:
            flags.append(_unsure(segment, match, context))
            told = found.end() if (found := _ANNOTATION.match(text, match.end)) else 0
    quantities = find_quantities(text, context.dateline)
    terms = [t for t in terms if not any(_inside(t, q) for q in quantities)]
    known = {(t.start, t.end) for t in terms}
    rows = [row for row in free_names(text) if (row.start, row.end) not in known] if context.matcher.surfaces else []
    terms = [t for t in terms if not any(_overlaps(t.core_start, t.core_end, [(r.start, r.end)]) for r in rows)]
    terms = with_offices_before(text, terms)
    terms = sorted([*_in_english_order(text, terms, context), *rows], key=lambda t: t.core_start)
    taken = [(c.core_start, c.core_end) for c in terms]
    terms.extend(titled_again(text, persons, taken))
    taken = [(c.core_start, c.core_end) for c in terms]
    terms.extend(c for c in headline_names(text) if not _overlaps(c.core_start, c.core_end, taken))
    taken = [(c.core_start, c.core_end) for c in terms]
    figures = [_figure(q) for q in quantities if not _overlaps(q.core_start, q.core_end, taken)]
    flags.extend(_left_out(segment, q, terms) for q in quantities if _in_bracket(q, terms))
    constraints = tuple(sorted([*terms, *figures], key=lambda c: (c.core_start, c.core_end)))
    return ConstrainedSegment(segment, constraints, tuple(flags))


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
    concepts = _bracketed(match, context.mentions.get(segment.start + match.start), context.matcher)
    english = f"perhaps “{concepts[0].english}”" if concepts and concepts[0].english else "no English is known"
    message = f"{match.surface}: a name that is not sure enough to be fixed ({english}); approve it in the glossary"
    return Flag("unsure-name", segment.start + match.start, segment.start + match.end, message)


def _in_bracket(quantity: Quantity, terms: Sequence[Constraint]) -> bool:
    """Whether a figure stands in the bracket that a name's English replaces, and not in that English (AlphaGo 2019)."""
    printed = re.compile(rf"(?<!\d){re.escape(quantity.surface)}(?!\d)")
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
    concepts = _bracketed(match, mention, context.matcher)
    concept = next((c for c in concepts if drives(c)), None)
    if concept is None:
        return None
    if concept.origin is Origin.KO and concept.category is Category.PLACE and match.tail in _CHINESE_UNITS:
        return None  # 천안촌 in Guizhou is not the Korean city
    english = printed_form(match.surface, concept)
    accepted = [english, concept.english, *concept.english_variants]
    core_end = match.end
    rest = HANGUL_RUN.match(text, match.end)
    annotated = mention is not None and mention.surface == match.surface
    if (found := _ANNOTATION.match(text, match.end)) and (annotated or _repeats(found.group(), concept)):
        core_end = found.end()
        if annotated and mention is not None and mention.suffix and text.startswith(mention.suffix, core_end):
            core_end += len(mention.suffix)
            english, accepted = _with_generic(english, accepted, mention.suffix, concept)
            if (again := _ANNOTATION.match(text, core_end)) and _repeats(again.group(), concept):
                core_end = again.end()
    elif english in DEMONYM and rest is not None and (ending := _people(rest.group())) is not None:
        people = "Korean" if rest.group().startswith("어") and "Korea" in english else DEMONYM[english]
        english, core_end = people + ending, match.end + 1
        accepted = [english, *accepted]
    elif spaced := _spaced_generic(text, match, concept):
        core_end = match.end + len(spaced)
    elif match.tail:
        core_end = match.end + len(match.tail)
        english, accepted = _with_generic(english, accepted, match.tail, concept)
    elif concept.hangul and (own := match.surface.removeprefix(concept.hangul)) in generics():
        english, accepted = _with_generic(english, accepted, own, concept)
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


def _bracketed(match: Match, mention: Mention | None, matcher: Matcher) -> tuple[Concept, ...]:
    """What a name may be here: its own bracket decides before the rest of the document (산시(陝西)성, 산시(山西)성)."""
    if mention is None or not mention.annotated or mention.surface != match.surface:
        return match.concepts
    if not mention.simplified:  # 오포(OPPO) is not Ofo
        latin = {form.casefold() for form in mention.latin}
        every = matcher.surfaces.get(match.surface, ())
        printed = tuple(c for c in every if latin & {f.casefold() for f in (c.english, *c.english_variants)})
        return printed or match.concepts
    here = tuple(c for c in matcher.surfaces.get(match.surface, ()) if c.simplified == mention.simplified)
    if not here and any(_contradicts(mention.simplified, c) for c in match.concepts):
        here = tuple(c for c in matcher.surfaces.get(mention.hanja, ()) if c.simplified == mention.simplified)
    return here or tuple(c for c in match.concepts if not _contradicts(mention.simplified, c))


def _contradicts(bracket: str, concept: Concept) -> bool:
    """Whether the characters in a name's bracket are another name's: 미주(眉州) is not the Americas (美洲).

    A missing or added generic (安徽省) is the same name, and so is a longer one with a few characters miswritten.

    >>> _contradicts("眉州", Concept(simplified="美洲")), _contradicts("安徽省", Concept(simplified="安徽"))
    (True, False)
    """
    forms = (concept.simplified, *(to_simplified(form) for form in concept.variants if HAN_CHARACTER.match(form)))
    if not concept.simplified or any(_within(bracket, form) or _within(form, bracket) for form in forms if form):
        return False
    return all(
        len(form) != len(bracket) or 2 * sum(a == b for a, b in zip(form, bracket, strict=True)) <= len(form)
        for form in forms
    )


def _within(short: str, long: str) -> bool:
    """Whether the characters of one form stand in another in their order: 新华社 in 新华通讯社."""
    rest = iter(long)
    return all(character in rest for character in short)


def _repeats(annotation: str, concept: Concept) -> bool:
    """Whether a bracket only says the name again: 경극(京劇), 즈장(之江)실험실(ZHEJIANG LAB)."""
    inner = _MARKS.sub("", annotation)
    if inner.isascii():
        forms = (concept.english, *concept.english_variants, *concept.variants)
        return inner.casefold() in {_MARKS.sub("", form).casefold() for form in forms}
    if not HAN_CHARACTER.fullmatch(inner[:1]):
        return inner in (concept.hangul, *concept.variants)  # 시짱(티베트)
    return inner in (concept.hanja, concept.simplified, *concept.variants) or to_simplified(inner) == concept.simplified


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
    latin = surface.isascii() and surface not in concept.misspellings
    return surface if latin and fold(surface) != fold(concept.english) else concept.english


def _people(run: str) -> str | None:
    """What the syllable after a country adds to its adjective, None where the run is another word (중국산업)."""
    ending = DEMONYM_TAILS.get(run[:1])
    more = run[1:].removeprefix("들")
    return ending if ending is not None and (not more or is_particle_chain(more)) else None


def _spaced_generic(text: str, match: Match, concept: Concept) -> str:
    """A generic that stands apart (즈장 실험실) where the name with it is known (즈장실험실)."""
    found = re.match(r" ([가-힣]{2,6})", text[match.end : match.end + 8])
    if found is None:
        return ""
    for size in range(len(found.group(1)), 1, -1):
        word = found.group(1)[:size]
        if match.surface + word in (concept.hangul, *concept.variants) and word in generics():
            return " " + word
    return ""


def _with_generic(english: str, accepted: list[str], tail: str, concept: Concept) -> tuple[str, list[str]]:
    generic = generics().get(tail)
    if generic is None or not generic.english or tail == "시":
        return english, accepted
    last = english.rpartition(" ")[2]
    if english.casefold().endswith(generic.english.casefold()) or {last, generic.english} <= _ROADS:
        return english, accepted
    if generic.category == "place" and concept.category is Category.PLACE:
        return f"{english} {generic.english}", [f"{english} {generic.english}", *accepted]
    if generic.category in ("org", "product") and concept.source is Source.COMPOSED:
        return f"{english} {generic.english}", [f"{english} {generic.english}", *accepted]
    return english, accepted


def bracketed_words(mentions: Iterable[Mention]) -> dict[int, str]:
    """Return the simplified Hanja of the ordinary words that a bracket proves, by where they start."""
    return {m.start: m.simplified for m in mentions if m.kind is Kind.COMMON_WORD and m.simplified}


def mention_kinds(mentions: Iterable[Mention]) -> tuple[frozenset[str], dict[int, Mention]]:
    """Return the surfaces proved to be names, and the name mentions by where their surface starts."""
    names = {m.start: m for m in mentions if m.kind is Kind.NAME and m.surface}
    return frozenset(m.surface for m in names.values()), names
