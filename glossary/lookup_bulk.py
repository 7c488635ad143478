"""The keys of a whole glossary: those of `lookup_keys` and `lookup_near`, for plain names without asking every table.

Building an index of a hundred thousand names asks for the readings of each; `lookup_reading` knows those of names that
need no table. Whatever is not plain goes the long way, so the keys are the same (a test compares them).
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import islice, product

from glossary.lookup_keys import (
    BARE,
    CLIPPED,
    HANGUL_ONLY,
    LONGEST_MIXED,
    SINO_CHOICES,
    UNIVERSITY,
    folded_forms,
    generic_ends,
    script_of,
    shortened,
    spoken_keys,
    stem_keys,
    typed_forms,
    typed_keys,
)
from glossary.lookup_near import latin_and_hangul, near_forms
from glossary.lookup_reading import Character, Reading, plain_characters, read_plain
from glossary.phonetics.pinyin import syllables
from glossary.phonetics.transcription import PUBLISHED
from glossary.types import Category, Concept


def spoken_of_many(concept: Concept) -> AbstractSet[str]:
    """Return what `spoken_keys` does.

    >>> concept = Concept(hangul="왕하이펑", hanja="王海峰", category=Category.PERSON)
    >>> spoken_of_many(concept) == spoken_keys(concept)
    True
    """
    hanja = concept.hanja or concept.simplified
    characters = plain_characters(hanja)
    if characters is None or hanja[-2:] in UNIVERSITY:
        return spoken_keys(concept)
    ways = _ways(characters, concept.category)
    read: set[str] = set()
    for category, way in ways:
        read.update(_spoken(hanja, characters, category, way))
    keys = {f"r:{form}" for form in read}
    bare = BARE.get(concept.category, ())
    _, first = ways[0]
    forms = {"".join(first.sounds), first.sino, *folded_forms(concept.hangul)}
    for text in (*concept.variants, *concept.misspellings):
        forms.update(folded_forms(text))
    ends = generic_ends()
    for form in forms:
        if bare or form[-1:] in ends or form[-2:] in CLIPPED:
            keys.update(stem_keys(form, bare))
    return keys


def typed_of_many(concept: Concept) -> AbstractSet[str]:
    """Return what `typed_keys` does.

    >>> typed_of_many(Concept(hangul="왕하이펑", hanja="王海峰", category=Category.PERSON))
    {'r:wanghaifeng'}
    """
    hanja = concept.hanja or concept.simplified
    characters = plain_characters(hanja)
    if characters is None or hanja[-2:] in UNIVERSITY:
        return typed_keys(concept)
    ways = _ways(characters, concept.category)
    forms = {form for _, way in ways for form in typed_forms(way.syllables)}
    category, usual = ways[0]
    if concept.hangul.replace(" ", "") != "".join(usual.sounds):
        forms.update(typed_forms(syllables(hanja, category, concept.hangul)))
    return {f"r:{form}" for form in forms}


def near_of_many(concept: Concept, script: str) -> AbstractSet[str]:
    """Return what `near_forms` does.

    >>> sorted(near_of_many(Concept(hangul="비보", hanja="維沃", english="vivo"), "hangul"))
    ['비보', '웨이워']
    """
    hanja = concept.hanja or concept.simplified
    if script != "hangul" or not hanja:
        return near_forms(concept, script)
    characters = plain_characters(hanja)
    if characters is None or _may_be_published(characters):
        return near_forms(concept, script)
    kind = "" if concept.category is Category.OTHER else concept.category.value
    bare = not (concept.variants or concept.misspellings or concept.pinyin) and concept.english.isascii()
    if bare and HANGUL_ONLY.fullmatch(concept.hangul):
        found = {concept.hangul}
    else:
        found = {form for form in latin_and_hangul(concept, script) if script_of(form) == script}
    found.add("".join(read_plain(characters, kind).sounds))
    if len(characters) > 3:
        sounds = read_plain(characters[:-2], kind).sounds if hanja[0] != "金" else ()
        if not sounds:
            return near_forms(concept, script)
        found.add("".join(sounds) + read_plain(characters[-2:], "").sino)
    return found


def _may_be_published(characters: list[Character]) -> bool:
    """Tell whether an exception of the published list may begin a name like this one."""
    return (characters[0].simple, characters[1].simple) in _PUBLISHED


_PUBLISHED = {(name[0], name[1]) for name in PUBLISHED}


def _ways(characters: list[Character], category: Category) -> list[tuple[str, Reading]]:
    """Return the ways to read a name, as `lookup_keys` does: by its category, without one in two ways."""
    if category is not Category.OTHER:
        return [(category.value, read_plain(characters, category.value))]
    usual, person = read_plain(characters, ""), read_plain(characters, "person")
    return [("", usual)] if person.syllables == usual.syllables else [("", usual), ("person", person)]


def _spoken(hanja: str, characters: list[Character], category: str, way: Reading) -> list[str]:
    """Return the readings in Hangul: official, Sino-Korean, both mixed."""
    whole, usual = "".join(way.sounds), way.sino
    choices = [characters[0].choices_first, *[character.choices_inside for character in characters[1:]]]
    found = [whole, usual, *map("".join, islice(product(*choices), SINO_CHOICES))]
    if category != "person":
        found += shortened(hanja, category, whole, usual)
    if 2 < len(hanja) <= LONGEST_MIXED:
        size = 0
        for cut, sound in enumerate(way.sounds[:-1], 1):
            size += len(sound)
            found += (whole[:size] + usual[cut:], usual[:cut] + whole[size:])
    return found
