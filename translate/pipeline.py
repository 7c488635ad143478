"""Articles in, checked English out. Read top to bottom, this file is the design of the translator.

    read → mine → (glossaries > mined > base) → split → constrain → decode under constraints → check → render

`prepare` makes the names of a run ready, `translate_article` does one document, `translate_text` one string.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from glossary.base import base_concepts
from glossary.cues import titles
from glossary.matching import Matcher, proved
from glossary.mining import MinedArticle, mine
from glossary.mining.known import KnownNames
from glossary.phonetics.transcription import official_hangul
from glossary.quick import uncollected
from glossary.settling import settle_by_context
from glossary.types import Article, Concept, Mention
from translate.code_words import with_code
from translate.common_words import load_words
from translate.constraints import DocumentContext, bracketed_words, constrain, mention_kinds
from translate.datelines import byline_places, dateline_of
from translate.decoding import decode
from translate.documents import read_document
from translate.engine import DecodingOptions, Engine
from translate.first_mention import add_first_mentions
from translate.inner_figures import inner_outcomes
from translate.inventions import invented_names, places_of_names
from translate.markup import hidden_spans
from translate.memory import Memory, dump, key_of, restore
from translate.own_rows import apart, with_forms
from translate.rejections import rejected_names, without_rejected
from translate.segmentation import split
from translate.types import ConstrainedSegment, Constraint, Document, Segment, Translation

#: Segments decoded and remembered at a time: a kill loses at most one portion.
PORTION = 96


@dataclass(frozen=True, slots=True)
class TranslateOptions:
    """Everything that changes the English; part of the signature.

    Attributes:
        main_text: Leave site boilerplate out; None = in .html and .txt only.
        use_glossary: Constrain names.
        decoding: The search.
        limits: Term and figure symbols of the package.
        use_figures: Constrain figures. Without names and figures the engine translates as it would on its own.
    """

    main_text: bool | None = None
    use_glossary: bool = True
    first_mention: bool = False
    decoding: DecodingOptions = field(default_factory=DecodingOptions)
    limits: tuple[int, int] = (16, 12)
    use_figures: bool = True


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a run: sources in the order of priority, every concept by id, and what a person rejected."""

    sources: tuple[tuple[Concept, ...], ...]
    known: KnownNames
    concepts: Mapping[str, Concept]
    matcher: Matcher
    places: Mapping[str, frozenset[str]] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TranslatedDocument:
    """A document with its translations, in text order."""

    document: Document
    translations: tuple[Translation, ...]
    names: Names
    signature: str
    remembered: int = 0


def known_names(glossaries: Iterable[Iterable[Concept]] = (), base: bool = True) -> KnownNames:
    """Return what mining should know already: what is unsure in the glossaries comes after the base."""
    parts = [apart(rows) for rows in glossaries]
    return KnownNames.of(*(sure for sure, _ in parts), base_concepts() if base else (), *(rest for _, rest in parts))


@uncollected
def prepare(glossaries: Sequence[Sequence[Concept]] = (), mined: Sequence[Concept] = (), base: bool = True) -> Names:
    """Put the sources of names in order: the user's glossaries, what was mined, the base.

    What was mined or proposed but is too unsure to drive the English comes last: it only flags what nothing else knows.
    """
    mined = tuple(_without_words(c) for c in mined)
    rejected = rejected_names([*glossaries, mined])
    *glossaries, mined, known = without_rejected([*glossaries, mined, base_concepts() if base else ()])
    parts = [apart(rows) for rows in (*glossaries, mined)]
    by_hanja, ids = KnownNames.of(known).by_hanja, {concept.id for concept in known}
    own = [with_forms(sure, by_hanja, ids) for sure, _ in parts[:-1]]
    sources = (*own, parts[-1][0], known, *(rest for _, rest in parts))
    concepts: dict[str, Concept] = {}
    for source in reversed(sources):
        concepts.update({c.id: c for c in source})
    places = places_of_names(concept for source in sources for concept in source)
    return Names(sources, KnownNames.of(*sources), concepts, Matcher(*sources), places, rejected)


def _without_words(concept: Concept) -> Concept:
    """A mined record without what only describes it: 쉬인(Shein, 전자상거래) is not called e-commerce."""
    nouns, offices = load_words().nouns, titles()
    words = [form for form in concept.variants if form in nouns or form in offices]
    words = [form for form in words if not _is_read_so(concept, form)]
    kept = tuple(form for form in concept.variants if form not in words)
    return concept if len(kept) == len(concept.variants) else replace(concept, variants=kept)


def _is_read_so(concept: Concept, form: str) -> bool:
    """Whether a form is the sound of a name's Hanja: 시차(喜茶) is the tea house, though a time difference too."""
    return bool(concept.hanja) and form == official_hangul(concept.hanja, concept.category.value)


def translate_article(
    article: Article,
    names: Names,
    engine: Engine,
    options: TranslateOptions,
    memory: Memory | None = None,
    mined: MinedArticle | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> TranslatedDocument:
    """Translate one article.

    Args:
        article: The article.
        names: The names of the run (`prepare`).
        engine: The engine.
        options: What changes the English.
        memory: Segments that were translated before.
        mined: The article's mentions, if it was mined already.
        progress: Called with (segments done, segments in all).
    """
    document, constrained = constrain_article(article, names, options, mined)
    segments = [c.segment for c in constrained]
    if progress is not None:
        progress(0, max(len(segments), 1))
    signature = f"{engine.signature}|{options.decoding}"
    constraints = [c.constraints for c in constrained]
    translations, remembered = _decode(segments, constraints, engine, options, memory, signature, progress)
    flagged = [
        replace(
            t,
            outcomes=(*t.outcomes, *inner_outcomes(t.outcomes, c.inner)),
            flags=(*t.flags, *c.flags, *invented_names(t.segment, t.outcomes, t.target, names.places)),
        )
        for t, c in zip(translations, constrained, strict=True)
    ]
    if options.first_mention:
        flagged = list(add_first_mentions(flagged, names.concepts, document))
    return TranslatedDocument(document, tuple(flagged), names, signature, remembered)


def constrain_article(
    article: Article, names: Names, options: TranslateOptions, mined: MinedArticle | None = None
) -> tuple[Document, list[ConstrainedSegment]]:
    """Return an article as a document, and its segments with what is fixed in them; nothing is decoded yet."""
    main_text = options.main_text if options.main_text is not None else article.media in ("txt", "html")
    document = read_document(article, main_text)
    segments = split(document)
    if options.use_glossary:
        mentions = (mined or mine(article, names.known)).mentions
        annotated, by_start = mention_kinds(mentions)
        matcher = _settled(names, by_start.values(), document.text)
        proof = proved(matcher, document.text, annotated)
        annotated = proof.names | byline_places(document.text)
        dateline, words = dateline_of(article.text), bracketed_words(mentions)
        context = DocumentContext(matcher, annotated, by_start, dateline, words, proof.margins, names.rejected)
    else:
        context = DocumentContext(Matcher(), dateline=dateline_of(article.text))
    constrained = constrain(segments, context)
    if not options.use_figures:
        constrained = [_without_figures(c) for c in constrained]
    if article.media == "md":
        constrained = [_outside_markup(c) for c in constrained]
    if article.media in ("md", "html"):
        constrained = [with_code(c, document.anchors, article.media == "md") for c in constrained]
    return document, constrained


def _without_figures(constrained: ConstrainedSegment) -> ConstrainedSegment:
    return replace(constrained, constraints=tuple(c for c in constrained.constraints if c.kind != "quantity"), inner=())


def _outside_markup(constrained: ConstrainedSegment) -> ConstrainedSegment:
    """Drop what was found inside addresses and link marks of Markdown; they stay as they are."""
    hidden = hidden_spans(constrained.segment.text)
    if not hidden:
        return constrained
    kept = tuple(c for c in constrained.constraints if not any(c.start < e and s < c.end for s, e in hidden))
    return replace(constrained, constraints=kept)


def _settled(names: Names, mentions: Iterable[Mention], text: str) -> Matcher:
    """Return the matcher of a document: a homograph that an annotation or the context settles is that thing.

    One that it annotates as several things (산시(陝西), 산시(山西)) stays open.
    """
    meant: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.annotated and (mention.hanja or mention.latin):
            for concept in names.matcher.surfaces.get(mention.surface, ()):
                if _is_meant(mention, concept):
                    meant.setdefault(mention.surface, set()).add(concept.id)
                    meant.setdefault(mention.surface + mention.suffix, set()).add(concept.id)
                    break
    by_context = settle_by_context(text, names.matcher.surfaces)
    annotated = {form: min(ids) for form, ids in meant.items() if len(ids) == 1}
    return names.matcher.with_settled({**{s: c for s, c in by_context.items() if s not in meant}, **annotated})


def _is_meant(mention: Mention, concept: Concept) -> bool:
    """Whether an annotation names this concept: by its Hanja, or by its English where it has no Hanja."""
    if mention.hanja:
        return concept.simplified == mention.simplified or concept.hanja == mention.traditional
    forms = {concept.english.casefold(), *(e.casefold() for e in concept.english_variants)}
    return any(form.casefold() in forms for form in mention.latin)


def _decode(
    segments: Sequence[Segment],
    constraints: Sequence[tuple[Constraint, ...]],
    engine: Engine,
    options: TranslateOptions,
    memory: Memory | None,
    signature: str,
    progress: Callable[[int, int], None] | None,
) -> tuple[list[Translation], int]:
    """Take what the memory has, decode the rest in portions (so that a kill loses little), remember it."""
    keys = [key_of(s, c, signature) for s, c in zip(segments, constraints, strict=True)]
    stored = memory.get(keys) if memory is not None else {}
    results: dict[int, Translation] = {}
    for index, key in enumerate(keys):
        if key in stored and (found := restore(stored[key], segments[index], constraints[index])) is not None:
            results[index] = found
    remembered = len(results)
    first: dict[str, int] = {}
    for index, key in enumerate(keys):
        if index not in results:
            first.setdefault(key, index)
    todo = list(first.values())
    done = len(segments) - len(todo)
    if progress is not None and segments:
        progress(done, len(segments))

    def advance(count: int) -> None:
        nonlocal done
        done += count
        if progress is not None:
            progress(min(done, len(segments)), len(segments))

    for start in range(0, len(todo), PORTION):
        portion = todo[start : start + PORTION]
        fresh = decode(
            [segments[i] for i in portion],
            [constraints[i] for i in portion],
            engine,
            options.decoding,
            options.limits,
            advance,
        )
        results.update(zip(portion, fresh, strict=True))
        if memory is not None:
            memory.put({keys[i]: dump(results[i]) for i in portion})
    for index, key in enumerate(keys):
        if index not in results:  # the same words under the same constraints stood before
            found = restore(dump(results[first[key]]), segments[index], constraints[index])
            results[index] = found or results[first[key]]
    return [results[i] for i in range(len(segments))], remembered


def mined_names(text: str, glossary: Sequence[Concept] = (), doc: str = "-") -> Names:
    """Return the names for one text: a glossary, what the text itself annotates, the base."""
    from glossary.store import Glossary

    mined = mine(Article(doc, text), known_names([glossary]))
    store = Glossary.empty()
    store.add([(mined.doc, mined.digest, mined.concepts)])
    return prepare([glossary], store.concepts)


def translate_text(
    text: str, names: Names, engine: Engine, options: TranslateOptions | None = None
) -> TranslatedDocument:
    """Translate a string."""
    return translate_article(Article("-", text), names, engine, options or TranslateOptions(main_text=False))
