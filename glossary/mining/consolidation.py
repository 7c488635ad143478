"""From the mentions of one document to its concepts: one per thing, variants and misspellings kept apart.

The Hanja identify a thing (simplified, so that 廣州 and 广州 are one); without Hanja its Hangul does. The official form
is what the table predicts for the Hanja; a near miss of it is a misspelling, another established form a variant.
Merging across documents is the store's work.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from glossary.mining.known import KnownNames, misprinted
from glossary.mining.naming import english_of, printed_english
from glossary.phonetics.han import fold_compat, to_simplified
from glossary.phonetics.romanization import spell_pinyin
from glossary.types import Category, Concept, Kind, Mention, Origin, Reading, Source


def consolidate(mentions: Iterable[Mention], known: KnownNames | None = None) -> tuple[Concept, ...]:
    """Merge the name mentions of one document into concepts, sorted by where they first occur.

    >>> m = Mention("a", 0, 3, "안후이", "성", "安徽", "安徽", "安徽", "Ānhuī", kind=Kind.NAME, reading=Reading.MANDARIN,
    ...             category=Category.PLACE, origin=Origin.ZH, english="Anhui", standard="안후이", confidence=0.96)
    >>> concept = consolidate([m])[0]
    >>> concept.hangul, concept.hanja, concept.variants, concept.english
    ('안후이', '安徽', ('안후이성',), 'Anhui')
    """
    names = known or KnownNames()
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    listed = list(mentions)
    corrected = {id(m): _corrected_hanja(m, names) for m in listed}
    for mention in listed:
        cut = any(e.kind == "cut-off" for e in mention.evidence)
        if mention.kind is Kind.NAME and mention.surface and mention.annotated and not cut:
            hanja = to_simplified(corrected[id(mention)])
            groups[("h", hanja) if hanja else ("k", mention.surface)].append(mention)
    by_surface = {m.surface: key for key, group in groups.items() for m in group}
    for mention in listed:
        if not mention.annotated:
            key = by_surface.get(mention.surface) or ("h", to_simplified(mention.hanja))
            if key in groups:
                groups[key].append(mention)
    concepts = [_concept(group, corrected[id(group[0])], names) for group in groups.values()]
    return tuple(sorted(concepts, key=lambda c: (int(c.first_seen.rpartition("#")[2]), c.hangul)))


def _corrected_hanja(mention: Mention, known: KnownNames) -> str:
    """The Hanja of a mention, mended where a known name of the same sound and Latin differs in one character."""
    hanja = mention.traditional or mention.hanja
    meant = misprinted(mention.surface, hanja, mention.latin, known)
    return meant.hanja if meant is not None else hanja


def _concept(group: list[Mention], hanja: str, known: KnownNames) -> Concept:
    annotated = [m for m in group if m.annotated]
    best = max(annotated, key=lambda m: (m.confidence, -m.start))
    category = Counter(m.category for m in annotated).most_common(1)[0][0]
    found = known.find(best.surface, hanja) or (known.find(best.surface + best.suffix, "") if best.suffix else None)
    if found is not None and hanja and found.hanja and not to_simplified(found.hanja).startswith(to_simplified(hanja)):
        found = None
    latin = tuple(dict.fromkeys(form for m in annotated for form in m.latin))
    hangul = _main_form(annotated, best, found, hanja)
    typos = {m.surface for m in group if m.typo and m.surface != m.standard} - {hangul}
    english, source = english_of(hangul, hanja, latin, category, best.origin, found, best.suffix)
    if best.origin is Origin.ZH and hanja:
        same = found is not None and to_simplified(hanja) == found.simplified
        pinyin = (
            found.pinyin if found is not None and same and found.pinyin else spell_pinyin(hanja, category.value, hangul)
        )
    else:
        pinyin = ""
    variants = _variants(group, hangul, hanja, latin, english) - typos
    first = min(group, key=lambda m: m.start)
    return Concept(
        hangul=hangul,
        hanja=hanja,
        simplified=to_simplified(hanja),
        pinyin=pinyin,
        english=english,
        category=category,
        origin=best.origin,
        variants=tuple(sorted(variants)),
        misspellings=tuple(sorted(typos)),
        english_variants=tuple(sorted(_other_english(latin, english))),
        confidence=best.confidence,
        mentions=len(group),
        documents=1,
        source=source,
        first_seen=f"{first.doc}#{first.start}",
        note=_note(annotated, typos, hanja),
    )


def _main_form(annotated: list[Mention], best: Mention, found: Concept | None, hanja: str) -> str:
    surfaces = {m.surface for m in annotated}
    if found is not None and found.hangul and to_simplified(found.hanja) == to_simplified(hanja):
        return found.hangul
    right = [m for m in annotated if not m.typo]
    if not right and best.standard and best.reading in (Reading.MANDARIN,):
        return best.standard
    if best.reading is Reading.MANDARIN and best.standard in surfaces:
        return best.standard
    pool = right or annotated
    counts = Counter(m.surface for m in pool)
    return min(counts, key=lambda s: (-counts[s], s))


def _variants(group: list[Mention], hangul: str, hanja: str, latin: tuple[str, ...], english: str) -> set[str]:
    forms: set[str] = set()
    for mention in group:
        forms.add(mention.surface)
        if mention.suffix and not mention.typo:
            forms.add(mention.surface + mention.suffix)
            forms.add(hangul + mention.suffix)
        elif mention.suffix:
            forms.add(hangul + mention.suffix)
        forms.update(g for g in mention.glosses if mention.reading is not Reading.NONE and " " not in g)
        if mention.hanja and to_simplified(mention.hanja) != to_simplified(hanja):
            forms.add(mention.hanja)
        if fold_compat(mention.hanja) not in (hanja, to_simplified(hanja), ""):
            forms.add(mention.hanja)
    return {f for f in forms if f and f not in (hangul, hanja, english) and f not in latin}


def _other_english(latin: tuple[str, ...], english: str) -> set[str]:
    return {
        form for form in latin if form and form.casefold() != english.casefold() and printed_english((form,)) != english
    }


def _note(annotated: list[Mention], typos: set[str], hanja: str) -> str:
    notes = []
    if typos:
        notes.append("printed with a misspelling")
    if any(m.hanja and m.traditional and to_simplified(m.hanja) != to_simplified(hanja) for m in annotated):
        notes.append("Hanja mended from the known name")
    if not annotated[0].hanja and annotated[0].origin is not Origin.OTHER:
        notes.append("no Hanja printed")
    return "; ".join(notes)


def needs_a_look(concept: Concept) -> bool:
    """Tell whether a record should be shown to a person first: unsure, no English, or a spelling that is off."""
    return (
        concept.confidence < 0.8
        or not concept.english
        or bool(concept.misspellings)
        or (concept.source is Source.COMPOSED and concept.category is Category.ORG)
    )
