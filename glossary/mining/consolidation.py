"""From the mentions of one document to its concepts: one per thing, variants and misspellings kept apart.

The Hanja identify a thing (simplified, so that 廣州 and 广州 are one); without Hanja its Hangul does. The official form
is what the table predicts for the Hanja; a near miss of it is a misspelling, another established form a variant.
Merging across documents is the store's work.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from glossary.mining.known import KnownNames, is_named_longer, joined_name, misprinted
from glossary.mining.naming import english_of, is_misspelt, pinyin_of, printed_english
from glossary.phonetics.han import fold_compat, to_simplified
from glossary.quick import changed
from glossary.types import Category, Concept, Kind, Mention, Origin, Reading, Source

#: Below 0.8 a record does not drive the English by itself.
UNSURE = 0.75


def consolidate(mentions: Iterable[Mention], known: KnownNames | None = None) -> tuple[Concept, ...]:
    """Merge the name mentions of one document into concepts, sorted by where they first occur.

    >>> m = Mention(
    ...     "a", 0, 3, "안후이", "성", "安徽", "安徽", "安徽", "Ānhuī", kind=Kind.NAME, reading=Reading.MANDARIN,
    ...     category=Category.PLACE, origin=Origin.ZH, english="Anhui", standard="안후이", confidence=0.96,
    ... )
    >>> concept = consolidate([m])[0]
    >>> concept.hangul, concept.hanja, concept.variants, concept.english
    ('안후이', '安徽', ('안후이성',), 'Anhui')
    """
    names = known or KnownNames()
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    mended: dict[tuple[str, str], str] = {}
    elsewhere: list[Mention] = []
    for mention in mentions:
        if not mention.annotated:
            elsewhere.append(mention)
            continue
        if mention.kind is Kind.NAME and mention.surface and "cut-off" not in [e.kind for e in mention.evidence]:
            full = _corrected_hanja(mention, names)
            key = ("h", to_simplified(full)) if full else ("k", mention.surface)
            groups[key].append(mention)
            mended.setdefault(key, full)
    concepts = [_concept(group, mended[key], names) for key, group in groups.items()]
    if elsewhere:
        concepts = list(with_unbracketed(concepts, elsewhere))
    return tuple(sorted(concepts, key=_place))


def with_unbracketed(concepts: Iterable[Concept], mentions: Iterable[Mention]) -> tuple[Concept, ...]:
    """Count the unbracketed mentions of a document for its concepts; they add forms, never a concept.

    >>> concept = Concept(hangul="우한", hanja="武漢", mentions=1, documents=1, first_seen="a#7")
    >>> with_unbracketed([concept], [Mention("a", 0, 2, "우한", annotated=False)])[0].first_seen
    'a#0'
    """
    listed = list(concepts)
    by_form: dict[str, int] = {}
    for number, concept in enumerate(listed):
        for form in (concept.hangul, concept.hanja, concept.simplified, *concept.variants, *concept.misspellings):
            by_form.setdefault(form, number)
    found: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        place = by_form.get(mention.hanja) if mention.hanja else None
        place = by_form.get(mention.surface, place) if len(mention.surface) > 1 else place
        if place is not None:
            found[place].append(mention)
    for number, more in found.items():
        concept = listed[number]
        full = [m for m in more if not m.evidence or not any(e.kind == "titled-surname" for e in m.evidence)]
        forms = {m.surface for m in full} - {concept.hangul, concept.hanja, concept.english, *concept.misspellings}
        first = min([(m.start, m.doc) for m in more])
        before = _place(concept)[0]
        listed[number] = changed(
            concept,
            mentions=concept.mentions + len(more),
            variants=tuple(sorted({*concept.variants, *forms})),
            first_seen=f"{first[1]}#{first[0]}" if first[0] < before else concept.first_seen,
        )
    return tuple(sorted(listed, key=_place))


def _place(concept: Concept) -> tuple[int, str]:
    return int(concept.first_seen.rpartition("#")[2]), concept.hangul


def _corrected_hanja(mention: Mention, known: KnownNames) -> str:
    """The Hanja of a mention, mended where a known name of the same sound and Latin differs in one character.

    Where the name goes on behind the bracket and is known as a whole (광다(光大)증권), those of the whole.
    """
    hanja = mention.traditional or mention.hanja
    if mention.category is Category.ORG and (whole := joined_name(known, mention.surface, mention.suffix, hanja)):
        return whole.hanja
    meant = misprinted(mention.surface, hanja, mention.latin, known)
    return meant.hanja if meant is not None else hanja


def _concept(annotated: list[Mention], hanja: str, known: KnownNames) -> Concept:
    single = len(annotated) == 1
    best = annotated[0] if single else max(annotated, key=lambda m: (m.confidence, -m.start))
    category = best.category if single else Counter(m.category for m in annotated).most_common(1)[0][0]
    found = known.find(best.surface, hanja) or (known.find(best.surface + best.suffix, "") if best.suffix else None)
    age = known.find(f"{best.surface}시대", "")
    if age is not None and age.english == Counter(m.english for m in annotated).most_common(1)[0][0]:
        found = age  # 춘추(春秋) 시대, not the book
    if found is not None and hanja and found.hanja and not _is_form(to_simplified(hanja), found, best.surface):
        found = None
    if found is not None and found.category is Category.PERSON and category in (Category.ORG, Category.PLACE):
        found = found if best.english in ("", found.english) else None  # 위딩(餘丁)태양광발전소
    latin = tuple(dict.fromkeys([form for m in annotated for form in m.latin]))
    hangul = _main_form(annotated, best, found, hanja)
    typos = {m.surface for m in annotated if m.typo and m.surface != m.standard} - {hangul}
    misspelt = {form for form in latin if found is not None and is_misspelt(form, found)}
    english, source = english_of(hangul, hanja, latin, category, best.origin, found, best.suffix)
    if best.origin is Origin.ZH and hanja:
        same = found is not None and to_simplified(hanja) == found.simplified
        pinyin = (
            found.pinyin if found is not None and same and found.pinyin else pinyin_of(hanja, category.value, hangul)
        )
    else:
        pinyin = ""
    variants = _variants(annotated, hangul, hanja, latin, english) - typos
    printed = {m.surface for m in annotated if m.hanja}  # 위수(宇樹)테크, though 위수 is a town too
    variants = {form for form in variants if form in printed or not _names_another(form, english, known)}
    if best.hanja and best.suffix and len(hanja) > len(best.hanja):
        variants -= {best.hanja, best.traditional}  # 광다(光大)증권: 光大 is the group
        variants -= {hangul + best.suffix}
        variants -= {
            m.surface for m in annotated if _is_other(known.find(m.surface, m.hanja), english)
        }  # 저장(浙江)성위원회
    for suffix, longer in {(m.suffix, m.surface + m.suffix) for m in annotated if m.suffix}:
        if _is_other(known.find(longer, ""), english):  # 주장(珠江)삼각주
            variants -= {longer, hangul + suffix}
    first = annotated[0] if single else min(annotated, key=lambda m: m.start)
    return Concept(
        hangul=hangul,
        hanja=hanja,
        simplified=to_simplified(hanja),
        pinyin=pinyin,
        english=english,
        category=category,
        origin=best.origin,
        variants=tuple(sorted(variants)),
        misspellings=tuple(sorted(typos | misspelt)),
        english_variants=tuple(sorted(_other_english(latin, english) - misspelt)),
        confidence=_confidence(best, source),
        mentions=len(annotated),
        documents=1,
        source=source,
        first_seen=f"{'standard-input' if first.doc == '-' else first.doc}#{first.start}",
        note=_note(annotated, typos | misspelt, hanja),
    )


def _is_other(known: Concept | None, english: str) -> bool:
    return known is not None and known.english not in ("", english)


def _names_another(form: str, english: str, known: KnownNames) -> bool:
    """Whether a gloss is a known name of its own: 중화민국(中華民國·대만) makes 대만 no other word for that state."""
    other = known.find(form, "")
    return other is not None and other.hangul == form and bool(other.english) and other.english != english


def _is_form(plain: str, known: Concept, surface: str) -> bool:
    """Whether Hanja are a known name's own, a part of them, or one of its variants (吉利汽車 of 吉利)."""
    return (
        is_named_longer(surface, plain, known)
        or plain in to_simplified(known.hanja)
        or any(plain == to_simplified(form) for form in known.variants)
    )


def _main_form(annotated: list[Mention], best: Mention, found: Concept | None, hanja: str) -> str:
    if found is not None and found.hangul and to_simplified(found.hanja) == to_simplified(hanja):
        return found.hangul
    right = [m for m in annotated if not m.typo]
    if not right and best.standard and best.reading is Reading.MANDARIN:
        return best.standard
    if best.reading is Reading.MANDARIN and best.standard in [m.surface for m in annotated]:
        return best.standard
    pool = right or annotated
    if len(pool) == 1:
        return pool[0].surface
    counts = Counter(m.surface for m in pool)
    return min(counts, key=lambda s: (-counts[s], s))


def _variants(group: list[Mention], hangul: str, hanja: str, latin: tuple[str, ...], english: str) -> set[str]:
    forms: set[str] = set()
    for mention in group:
        forms.add(mention.surface)
        if mention.suffix and not mention.typo:
            forms.add(mention.surface + mention.suffix)
        if mention.suffix and not hangul.endswith(mention.suffix):
            forms.add(hangul + mention.suffix)
        called = {e.detail for e in mention.evidence if e.kind == "called-below"}  # (明輝生物·이하 밍후이)
        forms.update(
            g for g in mention.glosses if (mention.reading is not Reading.NONE or g in called) and " " not in g
        )
        if mention.hanja != hanja and fold_compat(mention.hanja) not in (hanja, to_simplified(hanja), ""):
            forms.add(mention.hanja)
    return {f for f in forms if f and f not in (hangul, hanja, english) and f not in latin}


def _other_english(latin: tuple[str, ...], english: str) -> set[str]:
    return {
        form for form in latin if form and form.casefold() != english.casefold() and printed_english((form,)) != english
    }


def _confidence(best: Mention, source: Source) -> float:
    """The confidence of the record; a composed English for a Sino-Korean reading is a guess (Korean or Chinese?)."""
    guess = source is Source.COMPOSED and best.reading in (Reading.SINO_KOREAN, Reading.OTHER)
    return min(best.confidence, UNSURE) if guess else best.confidence


def _note(annotated: list[Mention], typos: set[str], hanja: str) -> str:
    notes = []
    if typos:
        notes.append("printed with a misspelling")
    if any(
        m.hanja and m.traditional and not to_simplified(hanja).startswith(to_simplified(m.hanja)) for m in annotated
    ):
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
