"""Decides whether Hanja that their Hangul does not read are a name or a word.

A foreign name stands so (맥도날드 麥當勞, 에릭 찬 陳國基), and a word that another word translates (양꼬치 羊肉串).
"""

from __future__ import annotations

import re

from glossary.cues import apposition, apposition_after, generics
from glossary.lexicon import COMPOUND, WORD, lexicon_name, word_status
from glossary.mining.context import Context
from glossary.mining.endings import name_ending
from glossary.mining.meanings import has_kana, is_its_reading
from glossary.mining.readings import looks_japanese
from glossary.mining.sounds import mandarin_sounds
from glossary.mining.surnamed import AGE, has_surname
from glossary.mining.wordlike import ends_as_translated_name, is_dish, is_phrase
from glossary.ordinary import sounds_korean
from glossary.phonetics.cantonese import cantonese_hangul
from glossary.phonetics.han import to_traditional
from glossary.types import Evidence, Kind, Reading
from glossary.wordhood import word_level

__all__ = ["has_name_ending", "unread_kind"]

_PHRASE = re.compile(
    "[가-힣](?:는|은|한|된|던|운|픈|쁜) |[가-힣] 맛$| [가-힣]+ [가-힣]+(?:는|던)$|[가-힣][을를이가] .*[다라자까네오요]$"
)
_SMALL_LATIN = re.compile("[a-z\u00df-\u024f\u1e00-\u1eff]+")
_LOWER_CASE = re.compile("^[a-z]{3,}(?: [a-z]+)*(?=[·,/ ])|[·,/] ?[a-z]{3,}(?: [a-z]+)*$")


def unread_kind(context: Context, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
    """Hanja that the Hangul does not read: a foreign name (맥도날드 麥當勞), or a word by another (양꼬치 羊肉串)."""
    hanja = to_traditional(context.hanja)
    status = word_status(hanja)
    if context.surface.split(" ")[-1][:1].isdigit() and not context.quoted:
        return Kind.NOT_A_TERM, 0.7
    if _SMALL_LATIN.fullmatch(context.surface) and not context.quoted and context.known is None:
        return Kind.COMMON_WORD, 0.6  # a word of another language
    place_after = apposition_after(context.suffix + context.after)
    if _LOWER_CASE.search(context.inside) and context.known is None:
        evidence.append(Evidence("meaning-gloss", context.inside, -0.6))
        return Kind.COMMON_WORD, 0.7  # 아이언 버드(iron bird·鐵鳥)
    if _english_given(context):
        evidence.append(Evidence("given-name", context.surface, 0.8))
        return Kind.NAME, 0.85
    if len(context.hanja) >= 5 and any(is_its_reading(gloss, context.hanja) for gloss in context.glosses):
        evidence.append(Evidence("quoted-phrase", hanja, -0.6))
        return Kind.COMMON_WORD, 0.7  # a verse in translation, its Hanja and their reading
    if _PHRASE.search(context.surface) or is_phrase(context.surface):
        return Kind.COMMON_WORD, 0.6
    if is_dish(hanja, context.glosses) and not place_after:
        evidence.append(Evidence("food", hanja, -0.6))
        return Kind.COMMON_WORD, 0.7
    if context.quoted and " " in context.surface and _translates(context):
        evidence.append(Evidence("quoted-phrase", hanja, -0.4))
        return Kind.COMMON_WORD, 0.6
    if place_after in ("place", "org", "person"):
        return Kind.NAME, 0.7
    if has_kana(context.hanja) and not looks_japanese(context):
        return Kind.COMMON_WORD, 0.6
    foreign = re.search("[A-Za-z]", context.surface) or any(reason.kind == "steppe" for reason in evidence)
    listed = lexicon_name(hanja) and (len(hanja) >= 3 or reading is not Reading.NONE)
    if listed or foreign or context.title or has_name_ending(context):
        return Kind.NAME, 0.75
    marked = context.quoted or context.before[-1:] in ("‘", "“", "'", '"') or ends_as_translated_name(context.surface)
    korean = reading is Reading.NONE and sounds_korean(context.surface.replace(" ", ""))
    if korean and not marked and not context.about_steppe and not apposition(context.before):
        evidence.append(Evidence("translated-word", hanja, -0.4))
        return Kind.COMMON_WORD, 0.6  # 체화지능(具身智能)
    if has_surname(context.hanja, hanja) and 2 <= len(hanja) <= 4 and AGE.search(context.inside):
        evidence.append(Evidence("age", context.inside, 0.8))
        return Kind.NAME, 0.8  # 찬윙만(陳榮民·55)
    usual = word_level(context.surface) >= 3 and context.known is None  # 해돋이(旭日東升)
    if usual or status in (WORD, COMPOUND) or len(hanja) == 1 or (len(hanja) == 2 and sounds_korean(context.surface)):
        evidence.append(Evidence("dictionary-word", hanja, -0.6))
        return Kind.COMMON_WORD, 0.7
    return Kind.NAME, 0.65


def _english_given(context: Context) -> bool:
    """Whether an English given name stands before the sound of the surname: 에릭 찬(陳國基)."""
    given, _, surname = context.surface.rpartition(" ")
    if not given or " " in given or sounds_korean(given) or not 2 <= len(context.hanja) <= 4:
        return False
    first = context.hanja[0]
    sounds = {*cantonese_hangul(first), *mandarin_sounds(first)}
    return surname in sounds and has_surname(context.hanja, to_traditional(context.hanja), chinese=True)


def _translates(context: Context) -> bool:
    """Whether a quoted phrase of Korean words says what short Hanja say (‘부동산 난민’ 房奴), and is no name's end."""
    words = context.surface.split(" ")
    korean = all(sounds_korean(word) for word in words)
    return korean and len(context.hanja) <= len(words) + 1 and not has_name_ending(context)


def has_name_ending(context: Context) -> bool:
    """Whether the surface or the Hanja end in what organisations and places end in."""
    surface = context.surface
    by_surface = any(len(surface) > size and surface[-size:] in generics() for size in (5, 4, 3, 2))
    return by_surface or name_ending(to_traditional(context.hanja))[2] >= 2.5
