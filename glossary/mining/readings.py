"""Which language a bracketed expression is read in: Mandarin, Sino-Korean, Japanese, Cantonese, several, or none.

The alignment proves most of them; what it cannot prove is told by the shape of the surface, by the Hanja (國字,
Japanese surnames) and by what the article is set in.
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.lexicon import COMPOUND, WORD, word_status
from glossary.mining.alignment import Alignment
from glossary.mining.categories import Context
from glossary.mining.setting import all_japanese, made_in_japan
from glossary.phonetics.hanja import initial_law
from glossary.phonetics.japanese import is_japanese_surname
from glossary.phonetics.similarity import jamo_distance
from glossary.types import Evidence, Origin, Reading

_SINO_NOTE = re.compile("established|Sino-Korean form")
_CHINA_NOW = re.compile("중국|중공|대만|타이완|홍콩")


def reading_of(context: Context, evidence: list[Evidence]) -> Reading:
    """Return how an expression with Hanja is read; the reasons are added to `evidence`."""
    alignment = context.alignment
    known = context.known
    if known is not None and known.origin is Origin.YUE and context.surface == known.hangul and _is_off(alignment):
        if alignment is None and " " in context.surface:
            return Reading.OTHER  # 존 리(李家超): an English given name
        if alignment is None or alignment.reading != "mixed":
            evidence.append(Evidence("known-name", f"{known.hangul} is Cantonese", 0.8))
            return Reading.CANTONESE
    if alignment is None:
        if re.search("[A-Za-z]", context.surface):
            return Reading.NONE
        if known is None and (mixed := abbreviated(context.surface, context.hanja)) is not None:
            evidence.append(Evidence("abbreviation", context.hanja, 0.5))
            return mixed
        if known is None and _sounds_japanese(context):
            evidence.append(Evidence("japanese-sound", context.surface, 0.5))
            return Reading.JAPANESE
        if known is None and looks_japanese(context):
            evidence.append(Evidence("japanese-surname", context.hanja[:2], 0.5))
            return Reading.JAPANESE
        return Reading.OTHER
    if known is None and alignment.off and " " in context.surface and looks_japanese(context):
        evidence.append(Evidence("japanese-surname", context.hanja[:2], 0.5))
        return Reading.JAPANESE
    if known is None and alignment.cost >= 0.15 and context.about_japan and _sounds_japanese(context):
        evidence.append(Evidence("japanese-sound", context.surface, 0.5))
        return Reading.JAPANESE
    if known is None and alignment.cost >= 0.12 and context.about_steppe and " " not in context.surface:
        evidence.append(Evidence("steppe", context.surface, 0.5))
        return Reading.NONE
    evidence.append(Evidence("alignment", f"{alignment.reading} {alignment.cost:.2f}", 1 - alignment.cost))
    reading = Reading.MANDARIN if _nearly_mandarin(alignment) else Reading(alignment.reading)
    if reading is Reading.MANDARIN and _both_ways(alignment):
        place = (
            context.known is not None
            and context.known.origin is Origin.ZH
            and not _SINO_NOTE.search(context.known.note)
        )
        word = context.known is None and word_status(context.hanja) in (WORD, COMPOUND)
        if (
            word
            or len(alignment.units) == 1
            or not (place or context.suffix in PLACE_SUFFIXES or _CHINA_NOW.search(context.before[-14:]))
        ):
            evidence.append(Evidence("same-sound", "Mandarin and Sino-Korean sound alike here", 0.0))
            return Reading.SINO_KOREAN
    return reading


def _sounds_japanese(context: Context) -> bool:
    """Whether a surface is all Japanese sounds where Japan is spoken of (기쿠요마치), or two such words."""
    surface, hanja = context.surface, context.hanja
    if not 2 <= len(hanja) <= 6 or not all_japanese(surface):
        return False
    parts = surface.split(" ")
    if len(parts) == 2:
        return len(surface) > len(hanja)
    if len(parts) > 2 or len(surface) < len(hanja) or len(surface) < 3:
        return False
    return made_in_japan(hanja) or context.about_japan


_JAPANESE_END = frozenset("郎郞朗男雄夫彦介助之美子治樹司也太作一二三呂")


def looks_japanese(context: Context) -> bool:
    """Whether Hanja that the sounds do not prove have a Japanese surname, or a Japanese ending and two words."""
    hanja = context.hanja
    if len(hanja) < 3 or not all_japanese(context.surface):
        return False
    if any(is_japanese_surname(hanja[:size]) for size in (1, 2, 3)):
        return True
    return " " in context.surface and len(hanja) >= 4 and hanja[-1] in _JAPANESE_END


PLACE_SUFFIXES = frozenset(["성", "시", "구", "현", "진", "향", "촌"])


def _is_off(alignment: Alignment | None) -> bool:
    return alignment is None or bool(alignment.off) or alignment.reading == "mixed"


@lru_cache(maxsize=16384)
def _nearly_mandarin(alignment: Alignment) -> bool:
    """Whether the one Sino-Korean sound of a mixed reading is rather a slip of the pen: 농푸산취안 for 눙푸산취안."""
    from glossary.mining.sounds import mandarin_sounds

    odd = [n for n, unit in enumerate(alignment.units) if unit.reading == "sino-korean"]
    if alignment.reading != "mixed" or len(odd) != 1 or odd[0] == len(alignment.units) - 1 or len(alignment.units) < 3:
        return False
    unit = alignment.units[odd[0]]
    if not alignment.units[odd[0] + 1].hangul:
        return False  # 베이징대(北京大學): a clipped generic
    return any(
        jamo_distance(sound.hangul, unit.hangul) <= 0.34
        for sound in mandarin_sounds(unit.hanja).values()
        if len(sound.hangul) == len(unit.hangul)
    )


@lru_cache(maxsize=16384)
def _both_ways(alignment: Alignment) -> bool:
    from glossary.mining.sounds import sino_korean_sounds

    first = alignment.units[0].hangul
    if first and initial_law(first) != first:
        return False  # 리산(驪山): the Sino-Korean reading would be 여산
    return all(u.hangul in sino_korean_sounds(u.hanja, True) for u in alignment.units if u.hangul and u.reading)


@lru_cache(maxsize=4096)
def abbreviated(surface: str, hanja: str) -> Reading | None:
    """Return the reading of Hanja that abbreviate a surface and read it in several ways (규슈대 九大), else None."""
    from glossary.mining.sounds import mandarin_sounds, sino_korean_sounds
    from glossary.phonetics.japanese import japanese_hangul

    plain = surface.replace(" ", "")
    if not 2 <= len(hanja) <= 4 or len(plain) <= len(hanja) or all_japanese(surface):
        return None
    place, ways = 0, set()
    for number, character in enumerate(hanja):
        best: tuple[int, int, str] | None = None
        for way, sounds in (
            ("sino-korean", tuple(sino_korean_sounds(character, True))),
            ("mandarin", tuple(sound.hangul for sound in mandarin_sounds(character).values())),
            ("japanese", japanese_hangul(character)),
        ):
            for sound in sounds:
                at = plain.find(sound, place) if sound else -1
                if at >= 0 and (number or at == 0) and (best is None or at < best[0]):
                    best = (at, at + len(sound), way)
        if best is None:
            return None
        place = best[1]
        ways.add(best[2])
    tail = len(plain) - place
    return Reading.MIXED if len(ways) > 1 and tail == 0 else None
