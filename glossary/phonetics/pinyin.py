"""Mandarin readings of Han characters: which syllables a character may have, and which one a name wants.

Heteronyms are decided in this order: the Hangul that stands beside the name (쩡궈판 proves 曾 = zēng), the surname
table (persons), the table of names (places, companies, history), the table of everyday phrases, the first reading.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache, partial
from itertools import islice, product

from glossary.phonetics.han import fold_compat, is_han, to_simplified
from glossary.phonetics.hanja import possible_sino
from glossary.phonetics.people import person_odds, surname_size
from glossary.phonetics.similarity import jamo_distance
from glossary.phonetics.syllables import TONE_MARKS, hangul_of, plain
from glossary.phonetics.tables import characters, keyed

LONGEST = 6  # characters of the longest entry in the name and phrase tables that is looked for
TRIED = 512  # combinations of readings compared with a Hangul spelling
PROVEN = 0.34  # jamo distance up to which the Hangul is the Mandarin reading at all
GIVEN = {"少": "shào", "干": "gàn", "应": "yīng", "乐": "lè", "车": "chē", "单": "dān", "藏": "cáng"}
AT_END = {"传": "zhuàn"}  # 列女传: a life; 宣传 and the like are words of the tables
INSIDE = {"的": "de"}
#: Generics that Korean reads its own way after a name by sound (우허우구 武侯區): no proof of ōu.
SINO_GENERICS = {"区": "구", "县": "현", "省": "성", "市": "시", "镇": "진", "乡": "향", "州": "주"}


@lru_cache(maxsize=16384)
def mandarin(ch: str) -> tuple[str, ...]:
    """Return the tone-marked readings of one character, the usual one in names first.

    >>> mandarin("長"), mandarin("曾"), mandarin("가")
    (('cháng', 'zhǎng'), ('zēng', 'céng'), ())
    """
    line = characters("han_readings.tsv").get(fold_compat(ch), "")
    return tuple(line.split("\t")[1].split()) if line else ()


def surname_reading(text: str) -> str:
    """Return the reading of a Chinese surname, lower case, "" when it is none.

    >>> surname_reading("單"), surname_reading("尉遲"), surname_reading("的")
    ('shàn', 'yùchí', '')
    """
    return keyed("surnames.tsv").get(to_simplified(text), "").split("\t")[0].lower()


def surname_length(hanzi: str) -> int:
    """Return how many characters of a person's name are the surname (compound ones first), 0 when none is known.

    >>> surname_length("歐陽修"), surname_length("王海峰"), surname_length("努爾白克力")
    (2, 1, 0)
    """
    return surname_size(to_simplified(hanzi))


def _looks_like_person(simple: str) -> bool:
    """Tell a name that reads like a person where its category is not known; names of the tables are read as such."""
    known = keyed("mandarin_names.tsv")
    if any(simple[:n] in known for n in range(2, len(simple) + 1)) or "=" + simple in known:
        return False
    return person_odds(simple) > 0


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """Return the first two characters of every entry of the name and phrase tables: most places begin none."""
    return frozenset(word[:2] for table in ("mandarin_names.tsv", "mandarin_words.tsv") for word in keyed(table))


def _by_position(i: int, size: int) -> dict[str, str]:
    """Return the readings that hold at one place of a name (no person's) only.

    >>> _by_position(2, 3), _by_position(1, 3), _by_position(0, 3)
    ({'传': 'zhuàn'}, {'的': 'de'}, {})
    """
    return {} if i == 0 or size < 3 else AT_END if i == size - 1 else INSIDE


def _read_rest(hanzi: str, simple: str, start: int, person: bool) -> list[str]:
    names, words = keyed("mandarin_names.tsv"), keyed("mandarin_words.tsv")
    out: list[str] = []
    i = start
    whole = names.get("=" + simple) if start == 0 else None  # a row that holds for the whole name only
    if whole:
        return whole.split()
    begun = _beginnings()
    while i < len(simple):
        for size in range(min(LONGEST, len(simple) - i) if simple[i : i + 2] in begun else 1, 1, -1):
            part = simple[i : i + size]
            found = names.get(part) or ("" if person else words.get(part, ""))
            if found:
                out += found.split()
                i += size
                break
        else:
            changed = hanzi[i] == "乾" != simple[i]  # dry, not the trigram
            readings = (() if changed else mandarin(hanzi[i])) or mandarin(simple[i])
            given = (GIVEN if person else _by_position(i, len(simple))).get(simple[i])
            out.append(given or (readings[0] if readings else hanzi[i]))
            i += 1
    return out


@lru_cache(maxsize=8192)
def _by_tables(hanzi: str, simple: str, category: str) -> tuple[str, ...]:
    person = category == "person" or (not category and _looks_like_person(simple))
    known = keyed("mandarin_names.tsv")
    if person and simple not in known and "=" + simple not in known:
        size = surname_length(simple)
        if size == 1:
            return (surname_reading(simple[0]), *_read_rest(hanzi, simple, 1, person=True))
    return tuple(_read_rest(hanzi, simple, 0, person))


def _sino_tail(hanzi: str, target: str) -> int:
    """Return how many characters at the end the Hangul reads the Sino-Korean way: that is no proof of Mandarin.

    >>> _sino_tail("行政院", "행정원"), _sino_tail("上海交通大學", "상하이교통대학"), _sino_tail("曾國藩", "쩡궈판")
    (3, 4, 0)
    """
    size = 0
    for ch, syllable in zip(reversed(hanzi), reversed(target), strict=False):
        if syllable not in possible_sino(ch, initial=True):
            break
        size += 1
    return size


def _proven(target: str, ch: str, new: str, old: str) -> str:
    """Return the reading that a Hangul proves: another than the usual one stands there, and not as Sino-Korean."""
    spelled = hangul_of(new) or "-"
    return new if new == old or (spelled in target and spelled not in possible_sino(ch, initial=True)) else old


def _by_hangul(hanzi: str, usual: tuple[str, ...], hangul: str, place: bool = False) -> tuple[str, ...]:
    target = "".join(ch for ch in hangul if not ch.isspace())
    if len(hanzi) > 1 and target[-1:] == SINO_GENERICS.get(to_simplified(hanzi[-1]), "-"):
        return (*_by_hangul(hanzi[:-1], usual[:-1], target[:-1], place), usual[-1])
    if "".join(map(hangul_of, usual)) == target:
        return usual
    simple, names = to_simplified(hanzi), keyed("mandarin_names.tsv")
    old = simple in keyed("classical_people.tsv")
    if old and _sino_tail(hanzi, target) == len(hanzi):
        return usual  # 王重陽 왕중양: Sino-Korean, though it could be Mandarin
    if place and len(simple) > 1 and (simple in names or "=" + simple in names):
        return usual  # a known place is read as it is, however the Hangul spells it (樂亭 러팅)
    choices = [
        tuple(dict.fromkeys((first, *filter(_has_tone, mandarin(ch))))) if is_han(ch) else (first,)
        for ch, first in zip(hanzi, usual, strict=True)
    ]
    best, least = usual, PROVEN
    for sequence in islice(product(*choices), TRIED):
        distance = jamo_distance("".join(hangul_of(s) or s for s in sequence), target)
        if distance < least - 1e-9:
            best, least = sequence, distance
    if least:  # no exact spelling: only a reading that stands there as it is proves anything (信息 정보 is no shēn)
        best = tuple(map(partial(_proven, target), hanzi, best, usual))
    tail = _sino_tail(hanzi, target) if least else 0
    if tail == len(hanzi):
        return usual
    return (*_by_hangul(hanzi[:-tail], usual[:-tail], target[:-tail], place), *usual[-tail:]) if tail > 1 else best


def _has_tone(syllable: str) -> bool:
    return plain(syllable) != syllable


@lru_cache(maxsize=16384)
def syllables(hanzi: str, category: str = "", hangul: str = "") -> tuple[str, ...]:
    """Return one tone-marked syllable per character; anything that is no Han character stands for itself.

    Args:
        hanzi: A name in simplified, traditional or mixed characters.
        category: `person` reads a surname first; other words and "" do not, save for telling surnames (曾, 尉遲).
        hangul: A Hangul spelling that decides between readings; ignored when it is no Mandarin reading at all.

    >>> syllables("曾國藩", "person"), syllables("重慶"), syllables("廈門")
    (('zēng', 'guó', 'fān'), ('chóng', 'qìng'), ('xià', 'mén'))
    >>> syllables("重光", hangul="중광")
    ('zhòng', 'guāng')
    """
    folded = fold_compat(hanzi)
    usual = _by_tables(folded, to_simplified(folded), category)
    return _by_hangul(folded, usual, hangul, category == "place") if hangul else usual


def strip_tones(text: str) -> str:
    """Take the tone marks off pinyin; ü stays, capitals and everything else too.

    >>> strip_tones("Lǚ Bùwéi"), strip_tones("Xī'ān")
    ('Lü Buwei', "Xi'an")
    """
    spread = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(ch for ch in spread if ch not in TONE_MARKS))


def pinyin_key(text: str) -> str:
    """Return pinyin as a search key: no tones, no spaces or apostrophes, lower case, `v` for ü.

    >>> pinyin_key("Lǚ Bùwéi"), pinyin_key("Xī'ān")
    ('lvbuwei', 'xian')
    """
    return "".join(ch for ch in strip_tones(text).lower().replace("ü", "v") if ch.isalnum())


def toneless(sequence: tuple[str, ...]) -> tuple[str, ...]:
    """Take the tones off a sequence of syllables.

    >>> toneless(("lǚ", "bù", "wéi"))
    ('lü', 'bu', 'wei')
    """
    return tuple(map(plain, sequence))
