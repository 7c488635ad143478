"""The possible Korean sounds of one Han character, as the aligner needs them.

Puts the tables of `glossary.phonetics` side by side: for every character the Hangul strings that may stand for it, by
kind of reading, with a cost (0 = by the rule; up to 0.5 = an older or looser spelling). Cached per character.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from glossary.phonetics.cantonese import cantonese_hangul
from glossary.phonetics.hanja import possible_sino
from glossary.phonetics.japanese import japanese_hangul
from glossary.phonetics.kana import last_syllables
from glossary.phonetics.pinyin import mandarin
from glossary.phonetics.transcription import hangul_of, loose_hangul_of

#: Readings that only Sanskrit names and words of Buddhism have (바라문 婆羅門, 보리 菩提), and those of single names
#: (홍랑 洪娘, 이회 李悝, 역이기 酈食其, 허봉 許篈).
_BUDDHIST = {
    "婆": "바", "提": "리", "般": "반", "若": "야", "茶": "다", "那": "나", "陀": "타 다", "耆": "기", "什": "습",
    "娘": "랑", "悝": "회", "食": "이", "篈": "봉", "臭": "후",
}  # fmt: skip


#: What every Japanese and every Cantonese sound costs: the rarer a way of reading, the less it is believed.
JAPANESE, CANTONESE = 0.03, 0.06


@dataclass(frozen=True, slots=True)
class Sound:
    """One way to write a Han character in Hangul; `pinyin` is tone-marked for Mandarin sounds, else empty."""

    hangul: str
    reading: str
    cost: float
    pinyin: str = ""


@lru_cache(maxsize=32768)
def mandarin_sounds(character: str) -> dict[str, Sound]:
    """Return Hangul → sound by the official table and its looser spellings, most usual reading first.

    >>> mandarin_sounds("飛")["페이"].pinyin
    'fēi'
    """
    return _of_readings(mandarin(character))


@lru_cache(maxsize=32768)
def mandarin_by_rule(character: str) -> Sound | None:
    """Return the first of the sounds above, which costs nothing, without the tables of the looser ones.

    >>> mandarin_by_rule("飛") == mandarin_sounds("飛")["페이"]
    True
    """
    readings = mandarin(character)
    official = hangul_of(readings[0]) if readings else ""
    return Sound(official, "mandarin", 0.0, readings[0]) if official else None


@lru_cache(maxsize=4096)
def _of_readings(readings: tuple[str, ...]) -> dict[str, Sound]:
    """The sounds of all characters that are read alike: one table for them together."""
    found: dict[str, Sound] = {}
    for rank, pinyin in enumerate(readings):
        official = hangul_of(pinyin)
        if official and official not in found:
            found[official] = Sound(official, "mandarin", 0.0 if rank == 0 else 0.02, pinyin)
    for pinyin in readings:
        for sound in _loose_sounds(pinyin):
            found.setdefault(sound.hangul, sound)
    return found


@lru_cache(maxsize=2048)
def _loose_sounds(pinyin: str) -> tuple[Sound, ...]:
    return tuple(Sound(loose, "mandarin", 0.12 + 0.3 * cost, pinyin) for loose, cost in loose_hangul_of(pinyin))


@lru_cache(maxsize=32768)
def sino_korean_sounds(character: str, initial: bool) -> dict[str, Sound]:
    """Return Hangul → sound for the Sino-Korean readings; `initial` admits 두음법칙.

    >>> sorted(sino_korean_sounds("李", True))
    ['리', '이']
    """
    readings = possible_sino(character, initial)
    readings = (*readings, *_BUDDHIST.get(character, "").split())
    return {h: Sound(h, "sino-korean", 0.0 if rank == 0 else 0.01) for rank, h in enumerate(readings)}


@lru_cache(maxsize=32768)
def sino_korean_by_rule(character: str, initial: bool) -> Sound | None:
    """Return the one of the sounds above that costs nothing.

    >>> sino_korean_by_rule("李", True).hangul
    '이'
    """
    first, *others = (*possible_sino(character, initial), *_BUDDHIST.get(character, "").split()) or ("",)
    return Sound(first, "sino-korean", 0.0) if first and first not in others else None


@lru_cache(maxsize=4096)
def cantonese_sounds(character: str) -> dict[str, Sound]:
    """Return Hangul → sound for the Cantonese readings of Hong Kong names as the press spells them.

    >>> sorted(cantonese_sounds("陳"))
    ['찬', '첸']
    """
    return {h: Sound(h, "cantonese", CANTONESE) for h in cantonese_hangul(character)}


@lru_cache(maxsize=32768)
def japanese_sounds(character: str) -> dict[str, Sound]:
    """Return Hangul → sound for Japanese on and kun readings by the official table for Japanese."""
    return {h: Sound(h, "japanese", JAPANESE) for h in japanese_hangul(character)}


def may_end_japanese(syllable: str) -> bool:
    """Tell whether any Japanese sound can end in a syllable.

    >>> may_end_japanese("카"), may_end_japanese("신"), may_end_japanese("강")
    (True, True, False)
    """
    return syllable in last_syllables()
