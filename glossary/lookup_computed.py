"""Spellings by rule for a name that no glossary holds; every one says in its note what it was computed from.

Han characters give the official Hangul, the Sino-Korean reading and the pinyin, as a person's name and as another's
where these differ; Hangul gives the pinyin that it may stand for, likeliest first (the Hangul does not decide: 장 is
Zhang or Jiang); pinyin gives the Hangul. Such a concept has no id and no status: nobody has vouched for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from glossary.cues import generics
from glossary.lookup_han import from_han
from glossary.lookup_keys import script_of
from glossary.phonetics.candidates import is_place_sound
from glossary.phonetics.han import is_han
from glossary.phonetics.korean_words import hanzi_tail
from glossary.phonetics.pinyin import strip_tones
from glossary.phonetics.romanization import join_syllables, spell_pinyin
from glossary.phonetics.similarity import jamo_distance
from glossary.phonetics.syllables import inventory, is_spelled_officially, plain
from glossary.phonetics.tables import keyed
from glossary.phonetics.transcription import pinyin_candidates, transcribe
from glossary.text import fold
from glossary.types import Category, Concept, Origin, Source

_MOST_CANDIDATES = 5
_LONGEST_NAME = 12  # syllables; anything longer is a sentence
_LOOSE = 0.06  # jamo distance up to which a spelling that is not the official one is still taken for Chinese
_TRIED = 24  # candidates of a loose spelling that are compared
_BREAK = re.compile(r"[\s'’\-·]+")


def compute(query: str) -> list[tuple[float, Concept]]:
    """Return (weight, concept) for what the rules make of a query, likeliest first; nothing if it is no name.

    >>> [(round(weight, 2), concept.hangul, concept.pinyin) for weight, concept in compute("門頭溝")]
    [(1.0, '먼터우거우', 'Méntóugōu')]
    >>> compute("seoul"), compute("")
    ([], [])
    """
    folded = fold(query)
    if not folded or len(folded) > 8 * _LONGEST_NAME:
        return []
    script = script_of(folded)
    if any(map(is_han, folded)):
        return list(from_han(query))
    if script == "hangul" and len(folded) <= _LONGEST_NAME:
        return list(_from_hangul(folded))
    return list(_from_pinyin(query)) if script == "latin" else []


def _from_hangul(hangul: str) -> Iterator[tuple[float, Concept]]:
    if (hanzi := _established().get(hangul)) is not None:
        yield from from_han(hanzi)
    found = pinyin_candidates(hangul)
    candidates = found if is_spelled_officially(hangul) else _believable(found, hangul)
    whole = bool(candidates) and is_place_sound(candidates[0])  # 루이진: Ruijin, no town of Luyi
    if not candidates or (_is_place(hangul) and not whole) or hanzi_tail(hangul)[0] >= 3:
        yield from _before_generic(hangul)
    for place, sequence in enumerate(candidates[:_MOST_CANDIDATES]):
        word = join_syllables(sequence)
        spellings = [word]
        if 2 <= len(sequence) <= 3 and sequence[0] in _surname_sounds():
            # Three syllables are most often a person, two may as well be a place.
            spellings.insert(3 - len(sequence), f"{join_syllables(sequence[:1])} {join_syllables(sequence[1:])}")
        person = " " in spellings[0]
        yield (
            0.9 / (1 + place),
            Concept(
                hangul=hangul,
                pinyin=spellings[0],
                english=spellings[0],
                category=Category.PERSON if person else Category.OTHER,
                english_variants=tuple(spellings[1:]),
                source=Source.COMPOSED,
                note=f"pinyin candidate {place + 1} of {len(candidates)}, from the Hangul alone; tones unknown",
            ),
        )


def _is_place(hangul: str) -> bool:
    """Tell a known place with its generic: 안후이성, which might also be read An Huisheng."""
    generic = generics().get(hangul[-1:])
    if len(hangul) < 3 or not generic or generic.category != "place" or not generic.hanja:
        return False
    return any(map(is_place_sound, pinyin_candidates(hangul[:-1], "place")[:1]))


def _believable(found: Sequence[tuple[str, ...]], hangul: str) -> list[tuple[str, ...]]:
    """Return the candidates whose official spelling is hardly another than the one given."""
    return [sequence for sequence in found[:_TRIED] if jamo_distance(transcribe(sequence), hangul) <= _LOOSE]


def _before_generic(hangul: str) -> Iterator[tuple[float, Concept]]:
    """Read what stands before a generic by sound, and the generic the Korean way: 우허우구, 퉁지대학."""
    taken, hanzi = hanzi_tail(hangul)
    if taken and (head := _established().get(hangul[:-taken])) is not None:
        yield from from_han(head + hanzi)
        return
    if taken and is_spelled_officially(hangul[:-taken]):
        tail = strip_tones(spell_pinyin(hanzi, "org"))
        for weight, core in islice(_from_hangul(hangul[:-taken]), _MOST_CANDIDATES):
            word = core.english_variants[0] if core.english_variants and " " in core.pinyin else core.pinyin
            spelled = f"{word} {tail}"
            yield (
                weight,
                replace(
                    core, hangul=hangul, pinyin=spelled, english=spelled, category=Category.ORG, english_variants=()
                ),
            )
        return
    for size in range(min(5, len(hangul) - 2), 0, -1):
        generic = generics().get(hangul[-size:])
        if generic and generic.hanja and generic.english and is_spelled_officially(hangul[:-size]):
            tail = strip_tones(spell_pinyin(generic.hanja, generic.category))
            for weight, core in islice(_from_hangul(hangul[:-size]), _MOST_CANDIDATES):
                word = core.english_variants[0] if core.english_variants and " " in core.pinyin else core.pinyin
                yield (
                    weight,
                    replace(
                        core,
                        hangul=hangul,
                        pinyin=f"{word} {tail}",
                        english=f"{word} {generic.english}",
                        category=Category(generic.category),
                        english_variants=(),
                    ),
                )
            return


def _from_pinyin(query: str) -> Iterator[tuple[float, Concept]]:
    sequence = pinyin_syllables(query)
    if len(sequence) > 1 and (hangul := transcribe(sequence)):
        toned = strip_tones(query) != query
        words = " ".join(word[:1].upper() + word[1:] for word in query.split())
        yield (
            0.9,
            Concept(
                hangul=hangul,
                pinyin=words if toned else "",
                english=strip_tones(words),
                origin=Origin.ZH,
                source=Source.COMPOSED,
                note="computed from the pinyin",
            ),
        )


def pinyin_syllables(text: str) -> tuple[str, ...]:
    """Cut pinyin into its syllables, the longest first, as the apostrophe rule (GB/T 16159, 6.6) means it; () if none.

    >>> pinyin_syllables("Xī'ān"), pinyin_syllables("keda xunfei"), pinyin_syllables("iflytek")
    (('xi', 'an'), ('ke', 'da', 'xun', 'fei'), ())
    """
    found: list[str] = []
    for word in filter(None, _BREAK.split(plain(text))):
        cut = _cut(word)
        if not cut:
            return ()
        found += cut
    return tuple(found)


def _cut(word: str) -> tuple[str, ...]:
    known = inventory()
    # ways[n]: the cut of the first n letters with the fewest syllables; among equals one where no syllable but the
    # first begins with a vowel (that would need an apostrophe), then the one with the longer first syllable.
    ways: list[tuple[str, ...] | None] = [()] + [None] * len(word)

    def cost(way: tuple[str, ...]) -> tuple[int, int, tuple[int, ...]]:
        return (sum(part[0] in "aeo" for part in way[1:]), len(way), tuple(-len(part) for part in way))

    for end in range(1, len(word) + 1):
        cuts = [
            (*way, word[start:end])
            for start in range(max(0, end - 6), end)
            if word[start:end] in known and (way := ways[start]) is not None
        ]
        ways[end] = min(cuts, key=cost, default=None)
    return ways[-1] or ()


@lru_cache(maxsize=1)
def _established() -> dict[str, str]:
    """Hangul that Korean has of its own → simplified characters: 서유기 → 西游记."""
    found: dict[str, str] = {}
    for hanzi, rest in keyed("established_hangul.tsv").items():
        found.setdefault(rest.split("\t")[0], hanzi)
    return found


@lru_cache(maxsize=1)
def _surname_sounds() -> frozenset[str]:
    return frozenset(plain(rest.split("\t")[0]) for name, rest in keyed("surnames.tsv").items() if len(name) == 1)
