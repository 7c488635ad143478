"""Which language a bracketed expression is read in: Mandarin, Sino-Korean, Japanese, Cantonese, several, or none.

The alignment proves most of them; what it cannot prove is told by the shape of the surface, by the Hanja (國字,
Japanese surnames) and by what the article is set in.
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.cues import generics
from glossary.lexicon import COMPOUND, WORD, word_status
from glossary.mining.alignment import Alignment, Unit, align
from glossary.mining.context import Context
from glossary.mining.endings import name_ending
from glossary.mining.held_office import held_chinese_office
from glossary.mining.latin import transliterates
from glossary.mining.setting import all_japanese, made_in_japan
from glossary.mining.sounds import mandarin_sounds, sino_korean_sounds
from glossary.mining.wordlike import is_translation
from glossary.ordinary import sounds_korean
from glossary.phonetics.cantonese import cantonese_hangul
from glossary.phonetics.han import to_traditional
from glossary.phonetics.hanja import initial_law
from glossary.phonetics.japanese import is_japanese_surname, japanese_word
from glossary.phonetics.similarity import jamo_distance
from glossary.text import is_hangul
from glossary.types import Category, Evidence, Origin, Reading

_SINO_NOTE = re.compile("established|Sino-Korean form")
_CHINA_NOW = re.compile("중국|중공|대만|타이완|홍콩")


def reading_of(context: Context, evidence: list[Evidence]) -> Reading:
    """Return how an expression with Hanja is read; the reasons are added to `evidence`."""
    alignment = context.alignment
    known = context.known
    if known is not None and known.origin is Origin.YUE and context.surface == known.hangul and _is_off(alignment):
        if alignment is None and (" " in context.surface or not _sounds_cantonese(context)):
            return _unproved(context)  # 존 리(李家超): an English given name; 마카오(澳門): Portuguese
        if alignment is None or alignment.reading != "mixed":
            evidence.append(Evidence("known-name", f"{known.hangul} is Cantonese", 0.8))
            return Reading.CANTONESE
    if (alignment is None or alignment.off) and _japanese_and_generic(context):
        evidence.append(Evidence("japanese-sound", context.surface, 0.5))
        return Reading.MIXED
    if (alignment is None or alignment.cost >= 0.1) and _ends_translated(
        context.surface, to_traditional(context.hanja)
    ):
        evidence.append(Evidence("partly-read", context.surface, 0.5))
        return Reading.MIXED
    if known is not None and known.origin is Origin.OTHER and alignment is not None and alignment.reading == "mixed":
        alignment = None  # 오보이(鰲拜): what fits by halves is chance
    if known is not None and known.origin is Origin.OTHER and not known.hanja and alignment and alignment.cost >= 0.08:
        alignment = None  # 아마존(亞馬遜)
    if alignment is None and (part := _partly_read(context)) is not None:
        evidence.append(Evidence("partly-read", context.surface, 0.5))
        return part
    if alignment is None:
        if re.search("[A-Za-z]", context.surface):
            return Reading.NONE
        if known is not None and known.origin is Origin.JA and all_japanese(context.surface):
            evidence.append(Evidence("known-name", f"{known.hangul} is Japanese", 0.8))
            return Reading.JAPANESE
        if known is None and (mixed := abbreviated(context.surface, context.hanja)) is not None:
            evidence.append(Evidence("abbreviation", context.hanja, 0.5))
            return mixed
        if known is None and japanese_word(context.hanja) == context.surface:
            evidence.append(Evidence("japanese-word", context.surface, 0.8))
            return Reading.JAPANESE
        if known is None and _sounds_japanese(context):
            evidence.append(Evidence("japanese-sound", context.surface, 0.5))
            return Reading.JAPANESE
        if known is None and looks_japanese(context):
            evidence.append(Evidence("japanese-surname", context.hanja[:2], 0.5))
            return Reading.JAPANESE
        return _unproved(context)
    if len(context.hanja) == 1 and alignment.off and context.surface in cantonese_hangul(context.hanja):
        return Reading.CANTONESE  # 찬(陳)씨
    if known is None and alignment.off and " " in context.surface and looks_japanese(context):
        evidence.append(Evidence("japanese-surname", context.hanja[:2], 0.5))
        return Reading.JAPANESE
    if known is None and alignment.cost >= 0.15 and context.about_japan and _sounds_japanese(context):
        evidence.append(Evidence("japanese-sound", context.surface, 0.5))
        return Reading.JAPANESE
    if known is None and alignment.cost >= 0.12 and context.about_steppe and " " not in context.surface:
        evidence.append(Evidence("steppe", context.surface, 0.5))
        return Reading.NONE
    evidence.append(_by_alignment(alignment.reading, alignment.cost))
    slip = alignment.reading == "mixed" and (_nearly_mandarin(alignment.units) or _is_loose_form(context))
    reading = Reading.MANDARIN if slip else _READINGS[alignment.reading]
    if reading is Reading.MANDARIN and _both_ways(alignment.units):
        place = (
            context.known is not None
            and context.known.origin is Origin.ZH
            and context.known.category is not Category.WORK
            and not _SINO_NOTE.search(context.known.note)
        )
        word = context.known is None and word_status(context.hanja) in (WORD, COMPOUND)
        if word or len(alignment.units) == 1 or not (place or context.suffix in PLACE_SUFFIXES or _of_china(context)):
            evidence.append(Evidence("same-sound", "Mandarin and Sino-Korean sound alike here", 0.0))
            return Reading.SINO_KOREAN
    return reading


#: Korean generics that translate Chinese ones: 헝다자동차(恒大汽車), 허우퉁역(猴硐車站).
_TRANSLATED = (
    ("그룹", "集團"), ("자동차", "汽車"), ("기차역", "火車站"), ("역", "車站"), ("역", "站"), ("공항", "機場"),
    ("지하철", "地鐵"), ("호텔", "酒店"), ("회사", "公司"), ("백화점", "百貨"), ("타워", "塔"),
    ("거리", "街"), ("거리", "路"),
    ("버스터미널", "客運站"), ("은행", "銀行"), ("맥주", "啤酒"), ("커피", "咖啡"), ("축구단", "足球俱樂部"),
)  # fmt: skip


def _ends_translated(surface: str, hanja: str) -> bool:
    """Whether all but the generic at the end is the sound of its Hanja, and the generic a translation."""
    for ending, chinese in _TRANSLATED:
        if surface.endswith(ending) and hanja.endswith(chinese) and len(hanja) > len(chinese):
            start = surface.removesuffix(ending).rstrip()
            found = align(start, hanja.removesuffix(chinese), lenient=False)
            return found is not None and found.start == 0
    return False


def _of_china(context: Context) -> bool:
    """Whether what is said right before or behind a name is of the China of today."""
    return _CHINA_NOW.search(context.before[-14:]) is not None or held_chinese_office(context.after)


_READINGS = {str(reading): reading for reading in Reading}


@lru_cache(maxsize=1024)
def _by_alignment(reading: str, cost: float) -> Evidence:
    """The evidence that the sounds give; most of them fit without a cost."""
    return Evidence("alignment", f"{reading} {cost:.2f}", 1 - cost)


#: Korean generics that repeat what the Hanja end in: 위하 강(渭河), 훈허강(渾河), 하이난섬(海南島).
_REPEATED = {
    "강": "河江水川",
    "산": "山嶺",
    "호": "湖泊池",
    "섬": "島嶼",
    "호수": "湖泊池",
    "산맥": "嶺山脈",
    "사막": "漠",
}


def repeats_generic(string: str, start: int, hanja: str) -> bool:
    """Whether Hanja seem to begin within a word that is their Chinese sound and a Korean generic: 창장강(長江).

    >>> repeats_generic("중국의 창장강", 5, "長江"), repeats_generic("중국의 장강", 4, "長江")
    (True, False)
    """
    if not start or not is_hangul(string[start - 1]) or to_traditional(hanja[-1]) not in _REPEATED.get(string[-1], ""):
        return False
    word = string[string.rfind(" ") + 1 : -1]
    found = align(word, hanja, lenient=False)
    return found is not None and found.start == 0


#: Nouns that a state or a people goes on with: 당나라(唐), 명 왕조(明).
_STATE_WORDS = ("나라", "왕조", "제국", "족")
#: Korean words that a firm's name goes on with, without Hanja: 창안자동차(長安).
_FIRM_WORDS = ("자동차", "전자", "그룹", "반도체", "은행", "보험", "증권", "항공", "테크놀로지", "메모리", "모터스")


#: Hanja that firms' names go on with, which the Hangul leaves out.
_FIRM_HANJA = ("汽車", "集團", "科技", "公司", "股份", "電子", "控股", "銀行")


def _partly_read(context: Context) -> Reading | None:
    """How a surface is read that goes on where its Hanja end, or whose Hanja are misprinted; None for others."""
    surface, hanja, known = context.surface, context.hanja, context.known
    for tail, ends in _REPEATED.items():
        if surface.endswith(tail) and to_traditional(hanja[-1]) in ends and len(hanja) >= 2:
            head = surface[: -len(tail)].rstrip()
            found = align(head, hanja, lenient=False) or align(head, hanja[:-1], lenient=False)
            if found is not None and found.start == 0:
                return Reading(found.reading)
    for tail in (*_STATE_WORDS, *_FIRM_WORDS):
        if surface.endswith(tail):
            found = align(surface[: -len(tail)].rstrip(), hanja, lenient=False)
            if found is not None and found.start == 0:
                alike = tail in _STATE_WORDS and _both_ways(found.units)
                return Reading.SINO_KOREAN if alike else Reading(found.reading)
    plain = to_traditional(hanja)
    if known is not None and known.hanja and plain != known.hanja and plain.startswith(known.hanja):
        found = align(surface, hanja[: len(known.hanja)], lenient=False)
        if found is not None and found.start == 0:
            return Reading(found.reading)  # 닝더스다이(寧德時代新能源科技)
    for tail in _FIRM_HANJA:
        if plain.endswith(tail) and len(plain) > len(tail) + 1:
            found = align(surface, hanja[: -len(tail)], lenient=False)
            if found is not None and found.start == 0:
                return Reading(found.reading)  # 샤오펑(小鵬汽車)
    if known is None or len(known.hanja) != len(hanja) or surface != known.hangul:
        return None
    misprinted = sum(a != b for a, b in zip(to_traditional(hanja), to_traditional(known.hanja), strict=False)) == 1
    found = align(surface, known.hanja, lenient=False) if misprinted else None
    return Reading(found.reading) if found is not None and found.start == 0 else None


def _unproved(context: Context) -> Reading:
    """The reading of a surface that no sound of its Hanja explains: a foreign name, or a translation into Korean.

    Known English decides (캐세이퍼시픽 Cathay Pacific); else Korean words, generics and particles do.
    """
    surface, known = context.surface, context.known
    foreign = known is not None and (known.origin is not Origin.KO and not sounds_korean(surface[:2]))
    foreign = foreign or (known is not None and known.origin in (Origin.YUE, Origin.OTHER))
    if known is not None and foreign and transliterates(surface, known.english):
        return Reading.OTHER
    plain = surface.replace(" ", "")
    if context.title_weight >= 3.5 and (" " in surface or len(plain) < 3):
        return Reading.NONE
    return Reading.NONE if is_translation(surface) else Reading.OTHER


def _sounds_cantonese(context: Context) -> bool:
    """Whether a known surface begins or ends as the first or last character sounds in Cantonese; unknown sounds may."""
    surface, hanja = context.surface, context.hanja
    if len(surface) > 2 * len(hanja):
        return False
    first, last = cantonese_hangul(hanja[0]), cantonese_hangul(hanja[-1])
    if not first and not last:
        return len(surface) <= len(hanja) + 1
    return any(
        jamo_distance(sound, piece) <= 0.34
        for sounds, pieces in ((first, (surface[:1], surface[:2])), (last, (surface[-1:], surface[-2:])))
        for sound in sounds
        for piece in pieces
        if len(piece) == len(sound)
    )


def _japanese_and_generic(context: Context) -> bool:
    """Whether a Japanese word stands before a Sino-Korean generic: 요미우리신문(讀賣新聞), 릿쿄 대학(立敎大學)."""
    surface, hanja = context.surface, context.hanja
    for size in range(min(len(hanja) - 1, 6), 0, -1):
        tail = align(surface[-size:], hanja[-size:], lenient=False)
        if tail is None or tail.reading != "sino-korean" or tail.start != 0:
            continue
        head, han = surface[:-size].rstrip(), hanja[:-size]
        shogunate = surface.endswith("막부")  # 무로마치 막부(室町幕府)
        generic = shogunate or surface[-2:] in generics() or surface[-size:] in generics()
        generic = generic and (size > 1 or len(surface) >= 3)
        generic = generic or (
            size == 1 and len(head) >= 2 and (surface[-1], to_traditional(hanja[-1])) in _JAPANESE_UNITS
        )
        if not generic and size > 1:
            continue
        if not head or not generic or not all_japanese(head):
            return False
        found = align(head, han, lenient=False)
        if found is not None and found.start == 0:
            return found.reading == "japanese"
        setting = shogunate or context.about_japan or (context.known is not None and context.known.origin is Origin.JA)
        return setting or japanese_word(han) == head
    return False


#: Units and buildings of old Japan that Korean reads its own way: 오미국(近江國), 쓰시마번(對馬藩).
_JAPANESE_UNITS = frozenset(
    {("국", "國"), ("번", "藩"), ("현", "縣"), ("부", "府"), ("군", "郡"), ("암", "庵"),
     ("성", "城"), ("사", "寺"), ("궁", "宮"),
     ("도", "島"), ("산", "山"), ("천", "川"), ("항", "港"), ("역", "驛"), ("파", "派"), ("류", "流"), ("가", "家")}
)  # fmt: skip


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
    temple = (surface[-1], hanja[-1]) == ("지", "寺") and len(hanja) >= 3  # 혼노지(本能寺)
    return made_in_japan(hanja) or context.about_japan or temple


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
def _nearly_mandarin(units: tuple[Unit, ...]) -> bool:
    """Whether the one Sino-Korean sound of a mixed reading is rather a slip of the pen: 농푸산취안 for 눙푸산취안."""
    odd = [n for n, unit in enumerate(units) if unit.reading == "sino-korean"]
    if len(odd) != 1 or odd[0] == len(units) - 1:
        return False
    unit = units[odd[0]]
    if not units[odd[0] + 1].hangul:
        return False  # 베이징대(北京大學): a clipped generic
    return any(
        jamo_distance(sound.hangul, unit.hangul) <= 0.34
        for sound in mandarin_sounds(unit.hanja).values()
        if len(sound.hangul) == len(unit.hangul)
    )


def _is_loose_form(context: Context) -> bool:
    """Whether a known Chinese name is spelled loosely: 징동(京東) for 징둥, 푸링휘(付凌暉) for 푸링후이."""
    known, alignment = context.known, context.alignment
    if known is None or alignment is None or known.origin is not Origin.ZH or known.category is Category.WORK:
        return False
    ending = name_ending(to_traditional(context.hanja))[2]
    if context.surface == known.hangul or ending or len(alignment.units) != len(known.hanja):
        return False
    return all(
        unit.reading == "mandarin"
        or any(jamo_distance(sound.hangul, unit.hangul) <= 0.34 for sound in mandarin_sounds(unit.hanja).values())
        for unit in alignment.units
    )


def _both_ways(units: tuple[Unit, ...]) -> bool:
    first = units[0].hangul
    if first and initial_law(first) != first:
        return False  # 리산(驪山): the Sino-Korean reading would be 여산
    for hanja, hangul, reading, _, _ in units:
        if hangul and reading and hangul not in sino_korean_sounds(hanja, True):
            return False
    return True


@lru_cache(maxsize=4096)
def abbreviated(surface: str, hanja: str) -> Reading | None:
    """Return the reading of Hanja that abbreviate a surface and read it in several ways (규슈대 九大), else None."""
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
