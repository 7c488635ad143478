"""Decides what a bracketed expression is: name or word, which category, which language it comes from.

Every decision is a short ordered list of reasons, and each reason that spoke is kept as `Evidence`. The facts behind
them are the tables of `glossary.cues`.
"""

from __future__ import annotations

import re

from glossary.cues import (
    apposition,
    apposition_after,
    generics,
    loanword_forms,
    loanwords,
)
from glossary.lexicon import COMPOUND, WORD, lexicon_name, word_status
from glossary.mining.alignment import align
from glossary.mining.categories import category_of
from glossary.mining.context import Context
from glossary.mining.endings import name_ending
from glossary.mining.japanese_people import is_japanese_person
from glossary.mining.marks import fills_its_marks
from glossary.mining.one_character import one_character
from glossary.mining.origins import origin_of
from glossary.mining.properness import properness, sureness
from glossary.mining.readings import PLACE_SUFFIXES, looks_japanese, reading_of
from glossary.mining.sounds import mandarin_sounds
from glossary.mining.surnamed import AGE, ELDER_AFTER, has_surname
from glossary.mining.surroundings import PREDICATE, is_place_now
from glossary.mining.wordlike import ends_as_translated_name, is_dish, is_phrase, is_slogan
from glossary.ordinary import sounds_korean
from glossary.phonetics.cantonese import cantonese_hangul
from glossary.phonetics.han import to_simplified, to_traditional
from glossary.phonetics.japanese import is_japanese_surname
from glossary.types import Category, Concept, Evidence, Kind, Origin, Reading
from glossary.wordhood import word_level

__all__ = ["Context", "judge_han"]


def judge_han(context: Context) -> tuple[Kind, Reading, Category, Origin, float, tuple[Evidence, ...]]:
    """Judge an expression with Hanja: kind, reading, category, origin, confidence and the reasons."""
    evidence: list[Evidence] = []
    reading = reading_of(context, evidence)
    kind, sure = _kind(context, reading, evidence)
    origin = origin_of(context, reading, kind, japanese=any(reason.kind.startswith("japanese-") for reason in evidence))
    category = category_of(context, reading, kind, origin, evidence)
    confidence = sure
    if context.alignment is None:
        confidence = min(confidence, 0.6 if context.known is None else 0.9)
    else:
        confidence = max(0.3, confidence - context.alignment.cost * 0.8)
    return kind, reading, category, origin, round(min(confidence, 0.99), 2), tuple(evidence)


def _is_word(hanja: str) -> bool:
    return word_status(hanja) == WORD


def _kind(context: Context, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
    hanja, surface = context.hanja, context.surface
    work = context.title_weight
    whole = reading in (Reading.OTHER, Reading.NONE) and fills_its_marks(context.before, context.after)
    if (work >= 5.0 or whole) and (work > 5.0 or len(hanja) > 1 or len(surface) > 1):
        evidence.append(Evidence("title-mark", surface, work))
        return Kind.NAME, 0.95 if work > 5.0 else 0.9
    borrowed = [form for form in (surface, *context.glosses) if form in loanword_forms()]
    person = bool(borrowed) and apposition(context.before) == "person" and has_own_name(context)
    paper = context.suffix in generics()  # 런민(人民)일보
    both = (hanja, to_traditional(hanja)) if borrowed and not person and not paper else ()
    if both and any((form, han) in loanwords() for form in borrowed for han in both):
        evidence.append(Evidence("loanword", surface, -1.0))
        return Kind.COMMON_WORD, 0.95
    if (
        reading is Reading.MANDARIN
        and context.known is None
        and not is_place_now(context.inside)
        and any(_is_meaning(gloss) for gloss in context.glosses)
        and not has_own_name(context)
        and not (has_surname(hanja, chinese=True) and 2 <= len(hanja) <= 3)
    ):
        evidence.append(Evidence("meaning-gloss", " ".join(context.glosses), -0.6))
        return Kind.COMMON_WORD, 0.8
    if alignment_is_prefix(context):
        evidence.append(Evidence("cut-off", hanja, 0.3))
        word = reading is Reading.SINO_KOREAN and not (lexicon_name(hanja) or context.known or has_name_ending(context))
        return (Kind.COMMON_WORD, 0.6) if word else (Kind.NAME, 0.75)
    if context.known is not None and context.known.hangul == f"{surface.replace(' ', '')}시대":
        evidence.append(Evidence("known-name", context.known.english, 1.0))
        return Kind.NAME, 0.93  # 전국(戰國) 시대
    if reading is Reading.SINO_KOREAN and _is_festival(context.known, hanja):
        evidence.append(Evidence("dictionary-word", hanja, -0.6))
        return Kind.COMMON_WORD, 0.8
    if reading is Reading.SINO_KOREAN and len(hanja) == 2 and PREDICATE.match(context.after):
        evidence.append(Evidence("predicate", hanja, -4.5))
        return Kind.COMMON_WORD, 0.9  # 교연(皎然)해야 한다
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
        and (len(hanja) >= 2 or (reading is Reading.MANDARIN and context.suffix in PLACE_SUFFIXES))
    ):
        evidence.append(Evidence("generic", context.suffix, 0.7))
        return Kind.NAME, 0.93
    if reading in (Reading.OTHER, Reading.NONE):
        return _unproved_kind(context, reading, evidence)
    return _sounding_kind(context, reading, evidence)


def _known_kind(context: Context, known: Concept, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
    """A known name; but a term that is no person, place, organisation, product or work may be a word as well."""
    if known.category is not Category.OTHER:
        evidence.append(Evidence("known-name", known.english, 1.0))
        return Kind.NAME, 0.98
    word = WORD in (word_status(context.hanja), word_status(known.simplified or known.hanja))
    branded = apposition(context.before) in ("person", "org", "product", "work")
    small = known.english.islower() and not any(map(str.isdigit, known.english))
    read = reading in (Reading.SINO_KOREAN, Reading.MANDARIN) or context.surface not in _forms(known)
    if known.category is Category.OTHER and small and read and not branded:
        evidence.append(Evidence("known-term", known.english, -1.0))
        return Kind.COMMON_WORD, 0.9  # 구동존이(求同存異): a term that English writes small
    if known.category is Category.OTHER and is_dish(context.hanja, context.glosses) and not branded:
        evidence.append(Evidence("food", context.hanja, -0.6))
        return Kind.COMMON_WORD, 0.8
    if known.category is Category.OTHER and len(context.hanja) >= 2 and not lexicon_name(context.hanja):
        if reading is Reading.MANDARIN and word:
            evidence.append(Evidence("dictionary-word", context.hanja, -0.6))
            return Kind.COMMON_WORD, 0.7
        if reading is Reading.SINO_KOREAN:
            odds, reasons = properness(context)
            evidence.extend(reasons)
            odds += (0.8 if len(context.hanja) >= 3 else 0.0) + (0.0 if word else 0.6)
            return (Kind.NAME if odds > 0 else Kind.COMMON_WORD), min(0.85, sureness(odds))
    evidence.append(Evidence("known-name", known.english, 1.0))
    return Kind.NAME, 0.98


def _sounding_kind(context: Context, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
    """A form that sounds Chinese, Japanese or Cantonese is a name, unless it is a single sound or a dish."""
    hanja = context.hanja
    if len(hanja) == 1:
        family = reading is Reading.JAPANESE and is_japanese_surname(hanja) and _FAMILY_AFTER.match(context.after)
        elder = has_surname(hanja, to_traditional(hanja), chinese=True) and ELDER_AFTER.match(
            context.suffix + context.after
        )
        if context.suffix in ("씨", "가") or context.title or family or elder:
            evidence.append(Evidence("title", context.title or context.suffix or "elder", 0.8))
            return Kind.NAME, 0.85
        return Kind.COMMON_WORD, 0.7
    if lexicon_name(hanja) or context.title:
        return Kind.NAME, 0.97
    if is_place_now(context.inside):
        evidence.append(Evidence("place-now", context.inside, 0.8))
        return Kind.NAME, 0.93
    if word_status(hanja) == WORD and context.particle.startswith("들") and not context.known:
        evidence.append(Evidence("plural", hanja, -0.6))
        return Kind.COMMON_WORD, 0.75
    if (context.quoted or context.after[:1] in ("’", "”", "'", '"')) and _SAYING.match(context.after):
        evidence.append(Evidence("saying", hanja, -0.6))
        return Kind.COMMON_WORD, 0.75
    if reading is Reading.MANDARIN and is_slogan(to_traditional(hanja)):
        evidence.append(Evidence("slogan", hanja, -0.6))
        return Kind.COMMON_WORD, 0.7
    plain = len(hanja) >= 6 and not name_ending(to_traditional(hanja))[2]
    if reading is Reading.MIXED and plain and context.quoted and not apposition(context.before):
        evidence.append(Evidence("quoted-phrase", hanja, -0.6))
        return Kind.COMMON_WORD, 0.6  # ‘광복홍콩 시대혁명’(光復香港 時代革命)
    if reading is Reading.JAPANESE and _IN_JAPANESE.search(context.before) and _CALLED.match(context.after):
        evidence.append(Evidence("in-japanese", hanja, -0.6))
        return Kind.COMMON_WORD, 0.7  # 일본에서는 소메쓰케(染付)라고 부른다
    status = word_status(hanja)
    spoken = _KANA.search(_JOINTS.sub("", context.inside)) or any(_is_meaning(gloss) for gloss in context.glosses)
    japanese = (
        looks_japanese(context) or is_japanese_surname(hanja) or (" " in context.surface and 3 <= len(hanja) <= 5)
    )
    if reading is Reading.JAPANESE and spoken and not context.title and not japanese:
        evidence.append(Evidence("meaning-gloss", " ".join(context.glosses), -0.6))
        return Kind.COMMON_WORD, 0.7
    food = is_dish(hanja, context.glosses) and not (has_surname(hanja) and len(hanja) <= 3 and not context.glosses)
    if reading in (Reading.MIXED, Reading.CANTONESE):
        food = is_dish(hanja, context.glosses)
    if food and apposition(context.before) not in ("person", "org", "product", "work"):
        evidence.append(Evidence("food", hanja, -0.6))
        return Kind.COMMON_WORD, 0.7
    if status == WORD and reading is Reading.MIXED:
        evidence.append(Evidence("dictionary-word", hanja, -0.6))
        return Kind.COMMON_WORD, 0.7
    person = is_japanese_surname(hanja[:2]) or (len(hanja) == 2 and is_japanese_person(context.surface, hanja))
    if status == WORD and reading is Reading.JAPANESE and not person:
        evidence.append(Evidence("dictionary-word", hanja, -0.6))
        return Kind.COMMON_WORD, 0.65
    if status == WORD and reading is Reading.MANDARIN and _is_bare(context):
        evidence.append(Evidence("dictionary-word", hanja, -0.3))
        return Kind.COMMON_WORD, 0.6
    return Kind.NAME, 0.85 if status == WORD else 0.96


def _is_bare(context: Context) -> bool:
    """Whether nothing but its Chinese sound makes a name of a dictionary's word: 추시(除夕) 부터."""
    if context.known is not None or has_surname(context.hanja, to_traditional(context.hanja), chinese=True):
        return False
    if context.quoted or any(lexicon_name(context.hanja + unit) for unit in "市縣省"):
        return False  # ‘줴이’(絕藝); 허페이(合肥): 合肥市
    placed = (
        context.suffix or context.particle.startswith(("에", "으로", "로", "엔")) or _UNIT_BEFORE.search(context.before)
    )
    return not placed and not apposition(context.before) and not apposition_after(context.after)


_UNIT_BEFORE = re.compile("[가-힣](?:성|시|현|구|주|진) $")
_FAMILY_AFTER = re.compile("^ (?:가문|일가|집안|형제|부자|정권|내각|총리|의원)")
#: What follows a word that is in fashion: ‘네이쥐안’(內卷)이라는 말.
_SAYING = re.compile(
    "^[’”'\"]?(?:이?라는|이?란|이?라고 하는| 같은| 등의?) ?[가-힣]{0,3} ?(?:말|단어|표현|신조어|유행어|용어|뜻|개념|"
    "은어|속어|구호|현상|관행)"
)
#: What a thing is called in Japanese: 일본에서는 소메쓰케(染付)라고 부른다.
_IN_JAPANESE = re.compile("(?:일본(?:에서는?|에선|말로는?|어로는?)|일어로) [‘“'\"]?$")
_CALLED = re.compile("^[’”'\"]?이?라고? (?:부르|부른|부릅|불리|불렀|불린|한다|하며|하고|했)")
_PHRASE = re.compile("[가-힣](?:는|은|한|된|던) ")
_SMALL_LATIN = re.compile("[a-z\u00df-\u024f\u1e00-\u1eff]+")
_LOWER_CASE = re.compile("^[a-z]{3,}(?: [a-z]+)*(?=[·,/ ])|[·,/] ?[a-z]{3,}(?: [a-z]+)*$")
_KANA = re.compile("[\u3041-\u30ff]")


def _unproved_kind(context: Context, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
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
    if _KANA.search(_JOINTS.sub("", context.hanja)) and not looks_japanese(context):
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


def has_name_ending(context: Context) -> bool:
    """Whether the surface or the Hanja end in what organisations and places end in."""
    surface = context.surface
    by_surface = any(len(surface) > size and surface[-size:] in generics() for size in (5, 4, 3, 2))
    return by_surface or name_ending(to_traditional(context.hanja))[2] >= 2.5


def _is_festival(known: Concept | None, hanja: str) -> bool:
    """Whether a known term (춘절 春節, 중추절 中秋節) is an ordinary Korean word as well."""
    if known is None or known.category is not Category.OTHER or lexicon_name(hanja):
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
    if context.alignment is None or context.alignment.cost >= 0.1:
        return False
    covered = len("".join([unit[1] for unit in context.alignment.units]))
    return len(context.surface) - covered >= 2 and len(context.surface.replace(" ", "")) - covered >= 2


_NOMINAL = re.compile("^[가-힣]{2,}(?:[해하]짐|[하되]기|함|됨|[가-힣]다|뜨리기|드러눕기|이다)$")


def _is_meaning(gloss: str) -> bool:
    """A Korean phrase that explains (작은 마을, 강대해짐) has a space or a verb and no capital or country in it."""
    return (" " in gloss or _NOMINAL.search(gloss) is not None) and not re.search("중국|[A-Z]", gloss)


def _sino_kind(context: Context, evidence: list[Evidence]) -> tuple[Kind, float]:
    """Name or word, where the Hangul is the Sino-Korean reading: the weighed reasons of `properness`."""
    hanja = to_traditional(context.hanja)
    if len(hanja) == 1:
        return one_character(context, hanja, evidence)
    odds, reasons = properness(context)
    evidence.extend(reasons)
    known = context.known
    if known is not None and to_simplified(context.hanja) == known.simplified and len(hanja) >= 2:
        proper = known.category in (Category.PLACE, Category.PERSON)
        if proper and _is_word(hanja) and name_ending(hanja)[2] < 1.2:
            proper = False  # 신목(神木): a county, and a holy tree
        own = 4.0 if proper else 0.8
        evidence.append(Evidence("known-hanja", known.english, own))
        odds += own
    return (Kind.NAME if odds > 0 else Kind.COMMON_WORD), sureness(odds)
