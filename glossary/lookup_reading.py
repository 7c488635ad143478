"""Readings of a hundred thousand names: what a character says alone is worked out once, not once a name.

Most names hold nothing that the tables of names and words know, so every character of them is read as it always is;
`plain_characters` tells these names from the others and gives their characters with all their readings. The rules are
those of `phonetics.pinyin` and `phonetics.hanja`, asked for one character between neighbours that no table has.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from glossary.phonetics.han import fold_compat, is_han, to_simplified
from glossary.phonetics.hangul import is_hangul
from glossary.phonetics.hanja import possible_sino, sino_korean_word
from glossary.phonetics.people import person_odds
from glossary.phonetics.pinyin import AT_END, INSIDE, syllables
from glossary.phonetics.syllables import hangul_of, plain
from glossary.phonetics.tables import keyed

LONGEST = 8  # characters; longer names nearly always have a word in them
#: Tables of what is read otherwise than its characters are.
_TABLES = ("mandarin_names.tsv", "mandarin_words.tsv", "sino_words.tsv", "sino_hard_words.tsv", "sino_second_parts.tsv")
_DEPENDS = frozenset("不乾") | AT_END.keys() | INSIDE.keys()  # read by what stands beside them, or by their place
_OTHER = "A"  # a neighbour that is in no table
_BEFORE = "가강간"  # an open syllable, one with a coda, one in ㄴ: 렬 and 률 hear the difference


class Character(NamedTuple):
    """How one Han character is read: in a word, in a given name, as a surname; each with its Hangul."""

    simple: str
    word: str
    given: str
    surname: str
    word_sound: str
    given_sound: str
    surname_sound: str
    sino_first: str
    sino_surname: str
    sino_inside: str
    choices_first: tuple[str, ...]
    choices_inside: tuple[str, ...]


class Reading(NamedTuple):
    """How a name is read: its syllables of pinyin, their Hangul, and the whole of it in Sino-Korean."""

    syllables: tuple[str, ...]
    sounds: tuple[str, ...]
    sino: str


def plain_characters(hanja: str) -> list[Character] | None:
    """Return the characters of a name if each of them is read as it is anywhere, None if it must be read as a whole.

    >>> [character.sino_first for character in plain_characters("龍海峰") or ()]
    ['용', '해', '봉']
    >>> plain_characters("重慶"), plain_characters("A股"), plain_characters("六月")
    (None, None, None)
    """
    if not 1 < len(hanja) <= LONGEST:
        return None
    found: list[Character] = []
    known, before = _known(), ""
    for character in hanja:
        read = _character(character)
        if read is None or before + read.simple in known:
            return None
        before = read.simple
        found.append(read)
    return None if len(hanja) == 3 and hanja[0] == "金" else found


def read_plain(characters: list[Character], category: str) -> Reading:
    """Return how a plain name is read, as `pinyin.syllables` and `hanja.sino_korean_word` read it.

    >>> read_plain(plain_characters("單海峰") or [], "person").syllables
    ('shàn', 'hǎi', 'fēng')
    """
    first, rest = characters[0], characters[1:]
    person = category == "person"
    sino = (first.sino_surname if person else first.sino_first) + "".join([ch.sino_inside for ch in rest])
    if not person and not category:
        # Asked only where it matters: whether the name looks like a person's is a matter of many tables.
        person = first.surname != first.word or any(ch.given != ch.word for ch in rest)
        person = person and person_odds("".join([ch.simple for ch in characters])) > 0
    if not person:
        return Reading(tuple([ch.word for ch in characters]), tuple([ch.word_sound for ch in characters]), sino)
    head = (
        (first.surname, first.surname_sound) if len(characters) <= _LONGEST_PERSON else (first.given, first.given_sound)
    )
    return Reading((head[0], *[ch.given for ch in rest]), (head[1], *[ch.given_sound for ch in rest]), sino)


_LONGEST_PERSON = 4  # characters of a name that begins with a surname (`people.surname_size`)


@lru_cache(maxsize=32768)
def _character(character: str) -> Character | None:
    """Return how a character is read, None if that depends on its neighbours or nobody reads it."""
    if not is_han(character) or fold_compat(character) != character or character in _DEPENDS:
        return None
    simple = to_simplified(character)
    word, given = (syllables(_OTHER + character, kind)[-1] for kind in ("org", "person"))
    surname = syllables(character + _OTHER, "person")[0]
    inside = {sino_korean_word(before + character, "org")[1:] for before in _BEFORE}
    firsts = [sino_korean_word(character + _OTHER, kind)[:-1] for kind in ("org", "person")]
    word_sound, given_sound, surname_sound = (hangul_of(syllable) for syllable in (word, given, surname))
    if (
        simple in _DEPENDS
        or not (word_sound and given_sound and surname_sound)
        or not all(len(sino) == 1 and is_hangul(sino) for sino in [*inside, *firsts])
    ):
        return None
    if len(inside) > 1 or not all(plain(syllable).replace("ü", "u").isascii() for syllable in (word, given, surname)):
        return None
    return Character(
        simple,
        word,
        given,
        surname,
        word_sound,
        given_sound,
        surname_sound,
        firsts[0],
        firsts[1],
        inside.pop(),
        possible_sino(character, initial=True)[:2],
        possible_sino(character)[:2],
    )


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Return the beginnings, two characters, of everything that the tables know, and the surnames of two."""
    words = {to_simplified(word.removeprefix("="))[:2] for table in _TABLES for word in keyed(table)}
    words |= {word.removeprefix("=")[:2] for table in _TABLES for word in keyed(table)}
    return frozenset(words | {name for name in keyed("surnames.tsv") if len(name) == 2})
