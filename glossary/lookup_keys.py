"""The keys under which a concept is found, and those that a query asks for.

A key is a tier and a text, `tier:text`. `f` a form as it stands in the record, folded (case, spaces, tones, simplified
and compatibility characters); `r` a reading that follows from the Hanja; `g` a name without its generic (성, 대학).
Near misses share a `d` (the form with one syllable, letter or character left out), a `v` (its consonants and broad
vowels) or an `s` (its consonants alone).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, product

from glossary.cues import generics
from glossary.phonetics.han import simple_form, to_simplified
from glossary.phonetics.hangul import decompose
from glossary.text import HAN, HANGUL, fold
from glossary.types import Category, Concept

# Which onsets and codas near misses confuse (평음, 경음, 격음; f is ㅍ or ㅎ; n and ng). ㅇ has no sound.
_ONSETS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅ ㅈㅈㅈㄱㄷㅂㅎ"
_CODAS = " ㄱㄱㄱㄴㄴㄴㄷㄹㄹㄹㄹㄹㄹㄹㄹㄴㅂㅂㄷㄷㄴㄷㄷㄱㄷㅂㄷ"
# ㅏ, the front and middle vowels (ㅓ ㅔ ㅐ ㅝ), the round ones, and ㅡ ㅣ.
_NUCLEI = "ㅏㅓㅏㅓㅓㅓㅓㅓㅗㅏㅓㅓㅗㅗㅓㅓㅗㅗㅣㅣㅣ"

# Generics that a name may go without, by their English: 안후이성 = 안후이, 텐센트그룹 = 텐센트.
_DROPPED = {
    **dict.fromkeys(("Province", "City", "District", "County", "Town", "Township", "Village", "Prefecture"), "admin"),
    **dict.fromkeys(("Autonomous Region", "Special Administrative Region", "Municipality", "New Area"), "admin"),
    **dict.fromkeys(("Group", "Holdings", "Company", "Co., Ltd.", "Co."), "company"),
}
_BARE = {Category.PLACE: ("admin",), Category.ORG: ("company",), Category.OTHER: ("admin", "company")}

_HANGUL = re.compile(f"[{HANGUL}]+")
_UNIFIED = re.compile("[\u4e00-\u9fff]+")
_HAN = re.compile(f"[{HAN}]+")
_NOT_ALPHANUMERIC = re.compile("[^0-9a-z]+")
_DIAERESIS = re.compile("[uU]\u0308")
_SINO_CHOICES = 8  # readings tried for one name; the usual one is first
_LONGEST = 24  # letters or characters; longer forms get no near misses
_LEAST = {"hangul": 3, "han": 4, "latin": 4}  # shorter forms have too many neighbours


def script_of(folded: str) -> str:
    """Return `hangul`, `han`, `latin` or `mixed` for a folded form.

    >>> script_of("산시"), script_of("陕西"), script_of("shaanxi"), script_of("58同城")
    ('hangul', 'han', 'latin', 'mixed')
    """
    if folded.isascii():
        return "latin"
    if _HANGUL.fullmatch(folded):
        return "hangul"
    return "han" if _HAN.fullmatch(folded) else "mixed"


def folded_form(text: str) -> str:
    """Return the form in which spellings of one name are equal.

    >>> folded_form("Kēdà Xùnfēi"), folded_form("科大訊飛"), folded_form("커다 쉰페이")
    ('kedaxunfei', '科大讯飞', '커다쉰페이')
    """
    if text.isascii():
        return _NOT_ALPHANUMERIC.sub("", text.lower())
    if _HANGUL.fullmatch(text):
        return text
    if _UNIFIED.fullmatch(text) and "乾" not in text:
        return "".join(map(simple_form, text))
    folded = fold(text)
    return folded if folded.isascii() or _HANGUL.fullmatch(folded) else to_simplified(folded)


def folded_forms(text: str) -> tuple[str, ...]:
    """Return the folded form; for ü also the one with v, as it is typed.

    >>> folded_forms("Lǚ Bùwéi")
    ('lubuwei', 'lvbuwei')
    """
    plain = folded_form(text)
    if text.isascii() or not plain.isascii():
        return (plain,)
    typed = _DIAERESIS.sub("v", unicodedata.normalize("NFD", text))
    return tuple(dict.fromkeys((plain, folded_form(typed))))


def names_of(concept: Concept) -> tuple[str, ...]:
    """Return every form that stands in a record.

    >>> names_of(Concept(hangul="산시", hanja="陝西", variants=("섬서",)))
    ('산시', '陝西', '섬서')
    """
    single = (concept.hangul, concept.hanja, concept.simplified, concept.pinyin, concept.english)
    lists = (*concept.variants, *concept.misspellings, *concept.english_variants)
    return tuple(dict.fromkeys(form for form in (*single, *lists) if form))


def form_keys(concept: Concept) -> set[str]:
    """Return the keys of the forms that stand in a record.

    >>> sorted(form_keys(Concept(hangul="커다쉰페이", hanja="科大訊飛", english="iFLYTEK")))
    ['f:iflytek', 'f:科大讯飞', 'f:커다쉰페이']
    """
    return {f"f:{form}" for text in names_of(concept) for form in folded_forms(text) if form}


def sound_keys(concept: Concept) -> set[str]:
    """Return the keys of what follows from a record by rule, and of its near misses.

    >>> keys = sound_keys(Concept(hangul="커다쉰페이", hanja="科大訊飛", english="iFLYTEK"))
    >>> [key in keys for key in ("r:과대신비", "r:kedaxunfei", "d:커다페이", "d:flytek")]
    [True, True, True, True]
    """
    hangul = {concept.hangul, *concept.variants, *concept.misspellings}
    main = {form for text in (*hangul, concept.english, concept.pinyin) if text for form in folded_forms(text)}
    main.add(folded_form(concept.simplified or concept.hanja))
    main.discard("")
    read = set(readings(concept))
    keys = {f"r:{form}" for form in read}
    for form in main:
        keys.update(near_keys(form))
        keys.update(stem_keys(form, _BARE.get(concept.category, ())))
    return keys


def readings(concept: Concept) -> Iterator[str]:
    """Yield the folded readings that follow from the Hanja: official Hangul, Sino-Korean, pinyin.

    >>> "모택동" in set(readings(Concept(hangul="마오쩌둥", hanja="毛澤東", category=Category.PERSON)))
    True
    """
    hanja = concept.hanja or concept.simplified
    if not hanja or not _HAN.search(hanja):
        return
    from glossary.phonetics.pinyin import syllables
    from glossary.phonetics.transcription import transcribe

    category = concept.category.value
    yield from sino_korean(hanja, category)
    usual = syllables(hanja, category)
    yield folded_form(transcribe(usual))
    if not concept.pinyin:
        # Where the Hangul proves another reading of a character (중광, 重光), both may be looked for.
        for sounds in dict.fromkeys((usual, syllables(hanja, category, concept.hangul))):
            yield from folded_forms("".join(sounds))


def sino_korean(hanja: str, category: str = "") -> Iterator[str]:
    """Yield the Sino-Korean readings of a name, the usual one first.

    >>> next(sino_korean("科大訊飛")), "등소평" in set(sino_korean("鄧小平"))
    ('과대신비', True)
    """
    from glossary.phonetics.hanja import possible_sino, sino_korean_word

    yield folded_form(sino_korean_word(hanja, category))
    choices = [possible_sino(character, place == 0)[:2] or (character,) for place, character in enumerate(hanja)]
    yield from (folded_form("".join(choice)) for choice in islice(product(*choices), _SINO_CHOICES))


def stem_keys(folded: str, bare: Iterable[str] = ()) -> Iterator[str]:
    """Yield the keys of a Hangul name without its generic; one that has none stands bare, for what it may be.

    >>> sorted(stem_keys("안후이성")), sorted(stem_keys("안후이", ["admin"])), sorted(stem_keys("푸단대"))
    (['g:admin:안후이'], ['g:admin:안후이'], ['g:University:푸단'])
    """
    if script_of(folded) != "hangul":
        return
    found = False
    for size in range(min(6, len(folded) - 2), 0, -1):
        generic = generics().get(folded[-size:])
        if generic and generic.category in {"place", "org"}:
            kind = _DROPPED.get(generic.english, generic.english)
            found = True
            yield f"g:{kind}:{folded[:-size]}"
    if not found and len(folded) >= 2:
        yield from (f"g:{kind}:{folded}" for kind in bare)


def near_keys(folded: str) -> Iterator[str]:
    """Yield the keys that a form shares with its near misses.

    >>> sorted(set(near_keys("센젠")) & set(near_keys("선전")))
    ['s:ㅅㄴㅈㄴ', 'v:ㅅㅓㄴㅈㅓㄴ']
    >>> "d:먼터우우" in set(near_keys("먼터우궈우")) & set(near_keys("먼터우거우"))
    True
    """
    script = script_of(folded)
    if script == "hangul" and len(folded) >= 2 and len(consonants := skeleton(folded)) >= 2:
        yield f"s:{consonants}"
        yield f"v:{skeleton(folded, vowels=True)}"
    if _LEAST.get(script, _LONGEST) <= len(folded) <= _LONGEST:
        yield from (f"d:{shorter}" for shorter in deletions(folded))


def deletions(folded: str) -> set[str]:
    """Return the form with each one of its characters left out.

    >>> sorted(deletions("abc"))
    ['ab', 'ac', 'bc']
    """
    return {folded[:place] + folded[place + 1 :] for place in range(len(folded))}


def skeleton(hangul: str, *, vowels: bool = False) -> str:
    """Return the consonants of a Hangul form, with `vowels` those too; what near misses confuse is made equal.

    >>> skeleton("쩡궈판"), skeleton("시엔") == skeleton("셴"), skeleton("선전", vowels=True)
    ('ㅈㄴㄱㅂㄴ', True, 'ㅅㅓㄴㅈㅓㄴ')
    """
    return "".join([_heard(syllable)[vowels] for syllable in hangul])


@lru_cache(maxsize=16384)
def _heard(syllable: str) -> tuple[str, str]:
    """Return what is left of a syllable: its consonants, and these with the broad vowel."""
    onset, nucleus, coda = decompose(syllable)
    first, last = _ONSETS[onset].strip(), _CODAS[coda].strip()
    return first + last, first + _NUCLEI[nucleus] + last
