"""Spellings by rule for a name that no glossary holds; every one says in its note what it was computed from.

Han characters give the official Hangul, the Sino-Korean reading and the pinyin, as a person's name and as another's
where these differ; Hangul gives the pinyin that it may stand for, likeliest first (the Hangul does not decide: 장 is
Zhang or Jiang); pinyin gives the Hangul. Such a concept has no id and no status: nobody has vouched for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from glossary.cues import CHINESE_SURNAMES
from glossary.lookup_keys import script_of
from glossary.phonetics.han import to_simplified, to_traditional
from glossary.phonetics.hanja import sino_korean_word
from glossary.phonetics.pinyin import strip_tones, surname_length
from glossary.phonetics.romanization import join_syllables, spell_pinyin
from glossary.phonetics.similarity import jamo_distance
from glossary.phonetics.syllables import inventory, plain
from glossary.phonetics.tables import keyed, lines
from glossary.phonetics.transcription import official_hangul, pinyin_candidates, transcribe
from glossary.text import fold
from glossary.types import Category, Concept, Origin, Source

_MOST_CANDIDATES = 5
_LONGEST_NAME = 12  # syllables; anything longer is a sentence
_PERSON_LENGTHS = (2, 3)
_GENERIC_ENDS = frozenset("省市区县州镇乡村学院司厂社部局会")  # no given name ends in these
_LOOSE = 0.06  # jamo distance up to which a spelling that is not the official one is still taken for Chinese
_BREAK = re.compile(r"[\s'’\-·]+")


def compute(query: str) -> list[tuple[float, Concept]]:
    """Return (weight, concept) for what the rules make of a query, likeliest first; nothing if it is no name.

    >>> [(round(weight, 2), concept.hangul, concept.pinyin) for weight, concept in compute("門頭溝")]
    [(1.0, '먼터우거우', 'Méntóugōu')]
    >>> compute("seoul"), compute("")
    ([], [])
    """
    folded = fold(query)
    if not folded or len(folded) > 6 * _LONGEST_NAME:
        return []
    script = script_of(folded)
    if script == "han" and len(folded) <= _LONGEST_NAME:
        return list(_from_han(folded))
    if script == "hangul" and len(folded) <= _LONGEST_NAME:
        return list(_from_hangul(folded))
    return list(_from_pinyin(query)) if script == "latin" else []


def _from_han(hanja: str) -> Iterator[tuple[float, Concept]]:
    from glossary.mining.naming import compose_english

    seen: set[tuple[str, str]] = set()
    for category in _categories(hanja):
        kind = category.value if category is Category.PERSON else ""
        hangul, pinyin = official_hangul(hanja, kind), spell_pinyin(hanja, kind)
        if not hangul or (hangul, pinyin) in seen:
            continue
        sino = sino_korean_word(hanja, kind)
        yield (
            1.0 if not seen else 0.8,
            Concept(
                hangul=hangul,
                hanja=to_traditional(hanja),
                simplified=to_simplified(hanja),
                pinyin=pinyin,
                english=compose_english(hangul, to_traditional(hanja), category, Origin.ZH)[0],
                category=category,
                variants=(sino,) if sino and sino != hangul else (),
                source=Source.COMPOSED,
                note="computed from the Hanja" + (", read as a person's name" if kind else ""),
            ),
        )
        seen.add((hangul, pinyin))


def _categories(hanja: str) -> tuple[Category, ...]:
    """Return what a name may be, the likelier first: 張家口 is a place, 張偉 a person, 海 in 海信 a rare surname.

    >>> [_categories(name)[0].value for name in ("張家口", "張偉", "海信", "安徽省", "歐陽娜娜", "科大訊飛")]
    ['place', 'person', 'other', 'other', 'person', 'other']
    """
    simple = to_simplified(hanja)
    if simple in frozenset(lines("places.tsv")):
        return (Category.PLACE,)
    size = surname_length(simple)
    if not size or simple[-1] in _GENERIC_ENDS or not (size == 2 or len(simple) in _PERSON_LENGTHS):
        return (Category.OTHER,)
    common = size == 2 or to_traditional(hanja)[0] in CHINESE_SURNAMES
    return (Category.PERSON, Category.OTHER) if common else (Category.OTHER, Category.PERSON)


def _from_hangul(hangul: str) -> Iterator[tuple[float, Concept]]:
    candidates = [
        sequence for sequence in pinyin_candidates(hangul) if jamo_distance(transcribe(sequence), hangul) <= _LOOSE
    ]
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
def _surname_sounds() -> frozenset[str]:
    return frozenset(plain(rest.split("\t")[0]) for name, rest in keyed("surnames.tsv").items() if len(name) == 1)
