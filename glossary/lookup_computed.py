"""Spellings by rule for a name that no glossary holds; every one says in its note what it was computed from.

Han characters give the official Hangul, the Sino-Korean reading and the pinyin, as a person's name and as another's
where these differ; Hangul gives the pinyin that it may stand for, likeliest first (the Hangul does not decide: 장 is
Zhang or Jiang); pinyin gives the Hangul. Such a concept has no id and no status: nobody has vouched for it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from glossary.cache import cache_folder, store_in_cache
from glossary.cues import generics
from glossary.lexicon import famous_names
from glossary.lookup_han import from_han
from glossary.lookup_index import made_by
from glossary.lookup_keys import script_of
from glossary.phonetics.candidates import is_place_sound
from glossary.phonetics.han import is_han
from glossary.phonetics.hanja import sino_korean_word
from glossary.phonetics.korean_names import NATIONS, korean_name, peoples_of
from glossary.phonetics.korean_words import hanzi_tail
from glossary.phonetics.pinyin import strip_tones
from glossary.phonetics.romanization import join_syllables, spell_pinyin
from glossary.phonetics.similarity import jamo_within
from glossary.phonetics.syllables import inventory, is_spelled_officially, plain
from glossary.phonetics.tables import keyed
from glossary.phonetics.transcription import pinyin_candidates, transcribe
from glossary.text import fold
from glossary.types import Category, Concept, Origin, Source

_MOST_CANDIDATES = 5
_LONGEST_NAME = 12  # syllables; anything longer is a sentence
_LOOSE = 0.06  # jamo distance up to which a spelling that is not the official one is still taken for Chinese
_TRIED = 24  # candidates of a loose spelling that are compared
#: Korean generics of nature → the syllable of the Chinese name; after 허 and 장 the generic is written twice.
NATURE_SOUNDS = {"강": "jiang", "호": "hu", "섬": "dao", "봉": "feng", "탑": "ta", "산": "shan"}
TWICE = frozenset(("허강", "장강", "후호", "산산"))
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
    official = is_spelled_officially(hangul) and not hangul.endswith("나라")  # 당나라
    found = pinyin_candidates(hangul)
    candidates = found if official else _believable(found, hangul)
    nature = list(_nature(hangul))
    person = official and any(len(found) < 4 and found[0] in _surname_sounds() for found in candidates[:1])
    if not person or hangul[-2:] in TWICE:
        yield from nature
        nature = []
    whole = bool(candidates) and is_place_sound(candidates[0])  # 루이진: Ruijin, no town of Luyi
    old = _old_name(hangul, spelled=official) if hanzi is None else ""
    others = [*from_han(old)] if old else []
    if not official:  # no Mandarin, so rather this
        yield from others
        others = []
    if not candidates or (_is_place(hangul) and not whole) or _has_words(hangul, official):
        yield from _before_generic(hangul)
    elif hanzi_tail(hangul)[0] == 2 or len(hangul) == 2:  # 전자 is dianzi, or two syllables of a name
        others += islice(_before_generic(hangul), 1)
    others += nature[:1]
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
        yield from others
        others = []


def _has_words(hangul: str, official: bool) -> bool:
    """Tell whether Korean words end a name: always three syllables of them, two where the rest would be odd."""
    taken = hanzi_tail(hangul)[0]
    head = hangul[:-taken] if taken else ""
    if taken < 2 or taken > 2:
        return taken > 2
    return (not official and is_spelled_officially(head)) or _is_place_name(head)


def _is_place_name(hangul: str) -> bool:
    return bool(hangul) and any(map(is_place_sound, pinyin_candidates(hangul, "place")[:1]))


def _nature(hangul: str) -> Iterator[tuple[float, Concept]]:
    """Read a river, a lake, an island with its Korean generic: 웨이허강 (渭河), 야룽강, 칭하이호."""
    twice, generic, head = hangul[-2:] in TWICE, NATURE_SOUNDS.get(hangul[-1:], ""), hangul[:-1]
    if len(head) < 2 or not generic or not is_spelled_officially(head):
        return
    if not twice and is_spelled_officially(hangul) and (hangul[-1] != "강" or _is_place_name(hangul)):
        return
    for place, sequence in enumerate(pinyin_candidates(head, "place")[:3]):
        word = join_syllables(sequence if twice else (*sequence, generic))
        yield (
            0.95 / (1 + place),
            Concept(
                hangul=hangul,
                pinyin=word,
                english=word,
                category=Category.PLACE,
                source=Source.COMPOSED,
                note="from the Hangul alone; tones unknown",
            ),
        )


def _is_place(hangul: str) -> bool:
    """Tell a known place with its generic: 안후이성, which might also be read An Huisheng."""
    for size in (3, 2, 1):
        generic = generics().get(hangul[-size:])
        if len(hangul) > size + 1 and generic and generic.category == "place" and generic.hanja:
            return _is_place_name(hangul[:-size]) or (size > 1 and is_spelled_officially(hangul[:-size]))
    return False


def _believable(found: Sequence[tuple[str, ...]], hangul: str) -> list[tuple[str, ...]]:
    """Return the candidates whose official spelling is hardly another than the one given."""
    distances = jamo_within(hangul, [transcribe(sequence) for sequence in found[:_TRIED]], _LOOSE)
    return [sequence for sequence, distance in zip(found, distances, strict=False) if distance <= _LOOSE]


def _before_generic(hangul: str) -> Iterator[tuple[float, Concept]]:
    """Read what stands before a generic by sound, and the generic the Korean way: 우허우구, 퉁지대학."""
    place, rest = peoples_of(hangul)
    taken, hanzi = (len(hangul) - len(place), rest) if place else hanzi_tail(hangul)
    if taken == len(hangul):  # 국무원: nothing but Korean words
        yield from from_han(hanzi)
        return
    if taken and (head := _established().get(hangul[:-taken]) or _people_of_old().get(hangul[:-taken])):
        yield from from_han(head + hanzi)  # 홍콩대학, 왕안석변법
        return
    if taken and is_spelled_officially(hangul[:-taken]):
        tail, generic = strip_tones(spell_pinyin(hanzi, "org")), generics().get(hangul[-taken:])
        for weight, core in islice(_from_hangul(hangul[:-taken]), _MOST_CANDIDATES):
            word = core.english_variants[0] if core.english_variants and " " in core.pinyin else core.pinyin
            yield (
                weight,
                replace(
                    core,
                    hangul=hangul,
                    pinyin=f"{word} {tail}",
                    english=f"{word} {generic.english if generic and generic.english else tail}",
                    category=Category(generic.category) if generic else Category.PLACE if place else Category.ORG,
                    english_variants=(),
                ),
            )
        return
    for size in range(min(5, max(1, len(hangul) - 2)), 0, -1):
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
        found.setdefault(rest.split("\t")[0].replace(" ", ""), hanzi)
    return found


def _old_name(hangul: str, *, spelled: bool) -> str:
    """Return the simplified characters of a person before 1911 or, if it is no Mandarin, another old name: 병마용."""
    return _people_of_old().get(hangul) or ("" if spelled else _old_names().get(hangul, ""))


@lru_cache(maxsize=1)
def _people_of_old() -> dict[str, str]:
    return {hangul.replace(" ", ""): name for name, hangul in reversed(keyed("classical_people.tsv").items())}


@lru_cache(maxsize=1)
def _old_names() -> dict[str, str]:
    """Return Hangul of famous works, places, events and of dynasties → characters: 병마용, 안사의 난, 당나라.

    Reading them all takes longer than anything else that one query asks for, so the cache folder keeps them.
    """
    folder, made = cache_folder(), made_by()
    path = folder / "old-names.json" if folder else None
    with suppress(OSError, ValueError, LookupError, TypeError):
        kept: dict[str, str] = json.loads(path.read_bytes())[made] if path else {}
        if kept:
            return kept
    names = famous_names()
    found = {sino_korean_word(name): name for name in names if names[name] in {"work", "place", "other", "org"}}
    told = [*(name for name in names if names[name] == "other"), *(ch + "朝" for ch in NATIONS["朝"])]
    found |= {korean.replace(" ", ""): name for name in told if (korean := korean_name(name))}  # 당나라, 안사의 난
    if path:
        store_in_cache(path, json.dumps({made: found}).encode())
    return found


@lru_cache(maxsize=1)
def _surname_sounds() -> frozenset[str]:
    return frozenset(plain(rest.split("\t")[0]) for name, rest in keyed("surnames.tsv").items() if len(name) == 1)
