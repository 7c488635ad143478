"""Decides what a bracketed expression is: name or word, which category, which language it comes from.

Every decision is a short ordered list of reasons, and each reason that spoke is kept as `Evidence`. The facts behind
them are the tables of `glossary.cues`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.cues import KOREAN_SURNAMES, SURNAME_READINGS, apposition, apposition_after, generics, loanwords
from glossary.lexicon import COMPOUND, WORD, lexicon_name, word_status
from glossary.mining.alignment import Alignment, align
from glossary.mining.categories import ORG_END, Context, category_of, has_surname
from glossary.mining.properness import called_so, name_ending, properness, sureness
from glossary.mining.setting import all_japanese, made_in_japan
from glossary.mining.wordlike import is_dish, is_phrase, is_slogan
from glossary.ordinary import sounds_korean
from glossary.phonetics.han import to_simplified, to_traditional
from glossary.phonetics.hanja import initial_law
from glossary.phonetics.japanese import is_japanese_surname
from glossary.phonetics.similarity import jamo_distance
from glossary.types import Category, Concept, Evidence, Kind, Origin, Reading

__all__ = ["Context", "judge_han"]

#: Words beside a name in Sino-Korean reading that put it into China's past.
_DYNASTY = re.compile(
    "한나라(?!당)|당나라|송나라|명나라|청나라|원나라|수나라|위나라|촉나라|오나라|진나라|후한|전한|삼국지|춘추|전국시대"
    "|황제|[남북]송|당대의? 시인"
)
_SINO_NOTE = re.compile("established|Sino-Korean form")
_CHINA_NOW = re.compile("중국|중공|대만|타이완|홍콩")
_CHINA = re.compile(
    "중국|중화|중공|대만|타이완|홍콩|한나라(?!당)|당나라|송나라|명나라|청나라|삼국지|후한|전한|위나라|촉나라|오나라|진나라|춘추"
    "|전국시대"
)


def judge_han(context: Context) -> tuple[Kind, Reading, Category, Origin, float, tuple[Evidence, ...]]:
    """Judge an expression with Hanja: kind, reading, category, origin, confidence and the reasons."""
    evidence: list[Evidence] = []
    reading = _reading(context, evidence)
    kind, sure = _kind(context, reading, evidence)
    origin = _origin(context, reading, kind)
    category = category_of(context, reading, kind, origin, evidence)
    confidence = sure
    if context.alignment is None:
        confidence = min(confidence, 0.6 if context.known is None else 0.9)
    else:
        confidence = max(0.3, confidence - context.alignment.cost * 0.8)
    return kind, reading, category, origin, round(min(confidence, 0.99), 2), tuple(evidence)


def _reading(context: Context, evidence: list[Evidence]) -> Reading:
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
        if known is None and _looks_japanese(context):
            evidence.append(Evidence("japanese-surname", context.hanja[:2], 0.5))
            return Reading.JAPANESE
        return Reading.OTHER
    if known is None and alignment.off and " " in context.surface and _looks_japanese(context):
        evidence.append(Evidence("japanese-surname", context.hanja[:2], 0.5))
        return Reading.JAPANESE
    if known is None and alignment.cost >= 0.15 and context.about_japan and _sounds_japanese(context):
        evidence.append(Evidence("japanese-sound", context.surface, 0.5))
        return Reading.JAPANESE
    if known is None and alignment.cost >= 0.12 and context.about_steppe and len(alignment.units) >= 2:
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
            or not (place or context.suffix in _PLACE_SUFFIXES or _CHINA_NOW.search(context.before[-14:]))
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
    return made_in_japan(hanja) or (context.about_japan and len(surface) > len(hanja))


_JAPANESE_END = frozenset("郎郞朗男雄夫彦介助之美子治樹司也太作一二三呂")


def _looks_japanese(context: Context) -> bool:
    """Whether Hanja that the sounds do not prove have a Japanese surname, or a Japanese ending and two words."""
    hanja = context.hanja
    if len(hanja) < 3 or not all_japanese(context.surface):
        return False
    if any(is_japanese_surname(hanja[:size]) for size in (1, 2, 3)):
        return True
    return " " in context.surface and len(hanja) >= 4 and hanja[-1] in _JAPANESE_END


_PLACE_SUFFIXES = frozenset(["성", "시", "구", "현", "진", "향", "촌"])


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


def _is_word(hanja: str) -> bool:
    return word_status(hanja) == WORD


def _kind(context: Context, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
    hanja, surface = context.hanja, context.surface
    if (work := context.title_weight) >= 5.0 and (work > 5.0 or len(hanja) > 1):
        evidence.append(Evidence("title-mark", surface, work))
        return Kind.NAME, 0.95 if work > 5.0 else 0.9
    person = apposition(context.before) == "person" and has_own_name(context)
    if not person and any(
        (form, han) in loanwords() for form in (surface, *context.glosses) for han in (hanja, to_traditional(hanja))
    ):
        evidence.append(Evidence("loanword", surface, -1.0))
        return Kind.COMMON_WORD, 0.95
    if (
        reading is Reading.MANDARIN
        and context.known is None
        and any(_is_meaning(gloss) for gloss in context.glosses)
        and not has_own_name(context)
        and not (has_surname(hanja, chinese=True) and 2 <= len(hanja) <= 3)
    ):
        evidence.append(Evidence("meaning-gloss", " ".join(context.glosses), -0.6))
        return Kind.COMMON_WORD, 0.8
    if alignment_is_prefix(context):
        evidence.append(Evidence("cut-off", hanja, 0.3))
        return Kind.NAME, 0.75
    if reading is Reading.SINO_KOREAN and _is_festival(context.known, hanja):
        evidence.append(Evidence("dictionary-word", hanja, -0.6))
        return Kind.COMMON_WORD, 0.8
    if context.known is not None and (reading is not Reading.SINO_KOREAN or surface in _forms(context.known)):
        return _known_kind(context, context.known, reading, evidence)
    wordlike = word_status(hanja) == WORD or is_dish(hanja, context.glosses) or is_slogan(to_traditional(hanja))
    twice = reading is Reading.SINO_KOREAN and len(hanja) >= 2
    if twice and not wordlike and any(_reads_otherwise(g, hanja) for g in context.glosses):
        evidence.append(Evidence("second-reading", " ".join(context.glosses), 0.8))
        return Kind.NAME, 0.93
    if reading is Reading.SINO_KOREAN:
        return _sino_kind(context, evidence)
    if (
        context.suffix
        and context.suffix.split()[-1] in generics()
        and (len(hanja) >= 2 or (reading is Reading.MANDARIN and context.suffix in _PLACE_SUFFIXES))
    ):
        evidence.append(Evidence("generic", context.suffix, 0.7))
        return Kind.NAME, 0.93
    if reading in (Reading.OTHER, Reading.NONE):
        return _unproved_kind(context, reading, evidence)
    return _sounding_kind(context, reading, evidence)


def _known_kind(context: Context, known: Concept, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
    """A known name; but a term that is no person, place, organisation, product or work may be a word as well."""
    word = word_status(context.hanja) == WORD
    if known.category is Category.OTHER and len(context.hanja) >= 2 and not lexicon_name(context.hanja):
        if reading is Reading.MANDARIN and word:
            evidence.append(Evidence("dictionary-word", context.hanja, -0.6))
            return Kind.COMMON_WORD, 0.7
        if reading is Reading.SINO_KOREAN:
            odds, reasons = properness(context)
            evidence.extend(reasons)
            odds += 0.8
            return (Kind.NAME if odds > 0 else Kind.COMMON_WORD), min(0.85, sureness(odds))
    evidence.append(Evidence("known-name", known.english, 1.0))
    return Kind.NAME, 0.98


def _sounding_kind(context: Context, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
    """A form that sounds Chinese, Japanese or Cantonese is a name, unless it is a single sound or a dish."""
    hanja = context.hanja
    if len(hanja) == 1:
        if context.suffix in ("씨", "가") or context.title:
            evidence.append(Evidence("title", context.title or context.suffix, 0.8))
            return Kind.NAME, 0.85
        return Kind.COMMON_WORD, 0.7
    if lexicon_name(hanja) or context.title:
        return Kind.NAME, 0.97
    status = word_status(hanja)
    food = is_dish(hanja, context.glosses) and not (has_surname(hanja) and len(hanja) <= 3 and not context.glosses)
    if reading in (Reading.MIXED, Reading.CANTONESE):
        food = is_dish(hanja, context.glosses)
    if food and apposition(context.before) not in ("person", "org", "product", "work"):
        evidence.append(Evidence("food", hanja, -0.6))
        return Kind.COMMON_WORD, 0.7
    if status == WORD and reading is Reading.MIXED:
        evidence.append(Evidence("dictionary-word", hanja, -0.6))
        return Kind.COMMON_WORD, 0.7
    if status == WORD and reading is Reading.JAPANESE and not is_japanese_surname(hanja[:2]):
        evidence.append(Evidence("dictionary-word", hanja, -0.6))
        return Kind.COMMON_WORD, 0.65
    return Kind.NAME, 0.85 if status == WORD else 0.96


_PHRASE = re.compile("[가-힣](?:는|은|한|된|던) ")
_KANA = re.compile("[\u3041-\u30ff]")


def _unproved_kind(context: Context, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
    """Hanja that the Hangul does not read: a foreign name (맥도날드 麥當勞), or a word by another (양꼬치 羊肉串)."""
    hanja = to_traditional(context.hanja)
    status = word_status(hanja)
    if context.surface.split(" ")[-1][:1].isdigit():
        return Kind.NOT_A_TERM, 0.7
    place_after = apposition_after(context.suffix + context.after)
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
    if _KANA.search(_JOINTS.sub("", context.hanja)) and not _looks_japanese(context):
        return Kind.COMMON_WORD, 0.6
    if lexicon_name(hanja) or reading is Reading.NONE or context.title or has_name_ending(context):
        return Kind.NAME, 0.75
    if status in (WORD, COMPOUND) or len(hanja) == 1 or (len(hanja) == 2 and sounds_korean(context.surface)):
        evidence.append(Evidence("dictionary-word", hanja, -0.6))
        return Kind.COMMON_WORD, 0.7
    return Kind.NAME, 0.65


#: ケ between kanji, as in 關ケ原, is no kana word.
_JOINTS = re.compile("(?<=[\u4e00-\u9fff])[ケヶヵノ](?=[\u4e00-\u9fff])")


def _translates(context: Context) -> bool:
    """Whether a quoted phrase of Korean words says what short Hanja say (‘부동산 난민’ 房奴), and is no name's end."""
    words = context.surface.split(" ")
    korean = all(sounds_korean(word) for word in words)
    return korean and len(context.hanja) <= len(words) + 1 and not has_name_ending(context)


def has_own_name(context: Context) -> bool:
    """Whether the bracket gives a person's other name too: (餃子·본명 양위)."""
    return _OWN_NAME.search(context.inside) is not None


_OWN_NAME = re.compile("(?:^|[·,/ ])(?:본명|필명|예명|호는|자는|아명|법명)")


@lru_cache(maxsize=4096)
def abbreviated(surface: str, hanja: str) -> Reading | None:
    """Return the reading of Hanja that abbreviate a surface and read it in several ways (규슈대 九大), else None."""
    from glossary.mining.sounds import mandarin_sounds, sino_korean_sounds
    from glossary.phonetics.japanese import japanese_hangul

    plain = surface.replace(" ", "")
    if not 2 <= len(hanja) <= 4 or len(plain) <= len(hanja):
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


def has_name_ending(context: Context) -> bool:
    """Whether the surface or the Hanja end in what organisations and places end in."""
    surface = context.surface
    by_surface = any(len(surface) > size and surface[-size:] in generics() for size in (5, 4, 3, 2))
    return by_surface or name_ending(to_traditional(context.hanja))[2] >= 2.5


def _is_festival(known: Concept | None, hanja: str) -> bool:
    """Whether a known term (춘절 春節, 중추절 中秋節) is an ordinary Korean word as well."""
    if known is None or known.category is not Category.OTHER:
        return False
    return hanja[-1] in "節节" or "homograph" in known.note or _is_word(hanja)


def _reads_otherwise(gloss: str, hanja: str) -> bool:
    """Whether a gloss is another reading of the same Hanja (關東·간토)."""
    found = align(gloss, hanja, lenient=False)
    return found is not None and found.start == 0 and found.reading != "sino-korean"


def _forms(concept: Concept) -> tuple[str, ...]:
    return (concept.hangul, *concept.variants, *concept.misspellings)


def alignment_is_prefix(context: Context) -> bool:
    """Whether the Hanja cover only the beginning of the surface (a teaser cut the bracket off)."""
    if context.alignment is None:
        return False
    covered = sum(len(u.hangul) for u in context.alignment.units)
    return len(context.surface.replace(" ", "")) - covered >= 2 and context.alignment.cost < 0.1


def _is_meaning(gloss: str) -> bool:
    """A Korean phrase that explains (작은 마을) has a space and no capital or country in it."""
    return " " in gloss and not re.search("중국|[A-Z]", gloss)


def _sino_kind(context: Context, evidence: list[Evidence]) -> tuple[Kind, float]:
    """Name or word, where the Hangul is the Sino-Korean reading: the weighed reasons of `properness`."""
    hanja = to_traditional(context.hanja)
    if len(hanja) == 1:
        return _one_character(context, hanja, evidence)
    odds, reasons = properness(context)
    evidence.extend(reasons)
    return (Kind.NAME if odds > 0 else Kind.COMMON_WORD), sureness(odds)


#: One-character names of states and dynasties: 명(明)나라, 송(宋) 시대.
_DYNASTIES = frozenset("夏商殷周秦漢魏蜀吳晉隋唐宋遼金元明淸清齊楚燕趙韓梁陳濟越魯衛鄭")
#: Those whose Hanja are hardly glossed for anything else.
_OLD_STATES = frozenset("楚吳越秦魏蜀晉隋唐宋遼齊")
_NO_STATE_AFTER = re.compile("씨|가(?![가-힣])")
_DYNASTY_LIST = re.compile("(?:[·,] ?|[과와] )[가-힣]\\([夏商殷周秦漢魏蜀吳晉隋唐宋遼金元明淸清齊楚燕趙]\\)")
_DYNASTY_AFTER = re.compile(
    "나라|왕조| ?시대| ?시기| ?태조| ?고조| ?황제| ?말기| ?초기| ?말(?![가-힣])| ?초(?![가-힣])"
)


def _one_character(context: Context, hanja: str, evidence: list[Evidence]) -> tuple[Kind, float]:
    person = has_surname(context.hanja, hanja) and context.surface[:1] in SURNAME_READINGS
    following = context.suffix + context.particle + context.after
    if person and (context.suffix in ("씨", "가", "공") or context.title == "씨"):
        evidence.append(Evidence("surname", hanja, 0.8))
        return Kind.NAME, 0.9
    if called_so(context):
        evidence.append(Evidence("called-so", hanja, 0.8))
        return Kind.NAME, 0.85
    if hanja in _OLD_STATES and not _NO_STATE_AFTER.match(following):
        evidence.append(Evidence("state", hanja, 0.5))
        return Kind.NAME, 0.7
    if hanja in _DYNASTIES and (_DYNASTY_AFTER.match(following) or _DYNASTY_LIST.match(context.after)):
        evidence.append(Evidence("state", hanja, 0.8))
        return Kind.NAME, 0.85
    return Kind.COMMON_WORD, 0.92


def _origin(context: Context, reading: Reading, kind: Kind) -> Origin:
    if context.known is not None:
        return context.known.origin
    if reading is Reading.JAPANESE:
        return Origin.JA
    if reading is Reading.CANTONESE:
        return Origin.YUE
    if reading in (Reading.MANDARIN, Reading.MIXED):
        return Origin.ZH
    if kind is not Kind.NAME:
        return Origin.KO if reading is Reading.SINO_KOREAN else Origin.OTHER
    if to_simplified(context.hanja) == context.hanja != to_traditional(context.hanja):
        return Origin.ZH
    if context.hanja in _DYNASTIES and context.hanja != "韓":
        return Origin.ZH
    if reading is Reading.SINO_KOREAN:
        before = context.before[-40:] + context.surface
        if len(context.hanja) <= 4 and has_surname(context.hanja, to_traditional(context.hanja)):
            chinese = (
                context.hanja[0] not in KOREAN_SURNAMES and to_traditional(context.hanja)[0] not in KOREAN_SURNAMES
            )
            return Origin.ZH if chinese or _DYNASTY.search(before) else Origin.KO
        organisation = to_traditional(context.hanja).endswith(ORG_END)
        return Origin.ZH if _CHINA.search(before) or (context.about_china and organisation) else Origin.KO
    if reading is Reading.NONE or to_traditional(context.hanja).endswith(ORG_END):
        return Origin.ZH
    return Origin.OTHER
