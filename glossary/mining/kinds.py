"""Decides what a bracketed expression is: name or word, which category, which language it comes from.

Every decision is a short ordered list of reasons, and each reason that spoke is kept as `Evidence`. The facts behind
them are the tables of `glossary.cues`.
"""

from __future__ import annotations

import re

from glossary.cues import (
    KOREAN_SURNAMES,
    SURNAME_READINGS,
    apposition,
    apposition_after,
    generics,
    loanword_forms,
    loanwords,
)
from glossary.lexicon import COMPOUND, WORD, lexicon_name, word_status
from glossary.mining.alignment import align
from glossary.mining.categories import ELDER_AFTER, ORG_END, Context, category_of, has_surname
from glossary.mining.endings import name_ending
from glossary.mining.japanese_people import is_japanese_person
from glossary.mining.properness import properness, sureness
from glossary.mining.readings import PLACE_SUFFIXES, looks_japanese, reading_of
from glossary.mining.sounds import mandarin_sounds
from glossary.mining.surroundings import called_so, is_place_now
from glossary.mining.wordlike import ends_as_translated_name, is_dish, is_phrase, is_slogan
from glossary.ordinary import sounds_korean
from glossary.phonetics.cantonese import cantonese_hangul
from glossary.phonetics.han import to_simplified, to_traditional
from glossary.phonetics.japanese import is_japanese_surname
from glossary.types import Category, Concept, Evidence, Kind, Origin, Reading

__all__ = ["Context", "judge_han"]

#: Words beside a name in Sino-Korean reading that put it into China's past.
_DYNASTY = re.compile(
    "한나라(?!당)|당나라|송나라|명나라|청나라|원나라|수나라|위나라|촉나라|오나라|진나라|후한|전한|삼국지|춘추|전국시대"
    "|황제|[남북]송|당대의? 시인"
)
_CHINA = re.compile(
    "중국|중화|중공|대만|타이완|홍콩|한나라(?!당)|당나라|송나라|명나라|청나라|삼국지|후한|전한|위나라|촉나라|"
    "오나라|진나라|춘추"
    "|전국시대"
)


def judge_han(context: Context) -> tuple[Kind, Reading, Category, Origin, float, tuple[Evidence, ...]]:
    """Judge an expression with Hanja: kind, reading, category, origin, confidence and the reasons."""
    evidence: list[Evidence] = []
    reading = reading_of(context, evidence)
    kind, sure = _kind(context, reading, evidence)
    origin = _origin(context, reading, kind)
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
    if (work := context.title_weight) >= 5.0 and (work > 5.0 or len(hanja) > 1 or len(surface) > 1):
        evidence.append(Evidence("title-mark", surface, work))
        return Kind.NAME, 0.95 if work > 5.0 else 0.9
    person = apposition(context.before) == "person" and has_own_name(context)
    borrowed = [form for form in (surface, *context.glosses) if form in loanword_forms()]
    both = (hanja, to_traditional(hanja)) if borrowed and not person else ()
    if any((form, han) in loanwords() for form in borrowed for han in both):
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
        and (len(hanja) >= 2 or (reading is Reading.MANDARIN and context.suffix in PLACE_SUFFIXES))
    ):
        evidence.append(Evidence("generic", context.suffix, 0.7))
        return Kind.NAME, 0.93
    if reading in (Reading.OTHER, Reading.NONE):
        return _unproved_kind(context, reading, evidence)
    return _sounding_kind(context, reading, evidence)


def _known_kind(context: Context, known: Concept, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
    """A known name; but a term that is no person, place, organisation, product or work may be a word as well."""
    word = word_status(context.hanja) == WORD
    branded = apposition(context.before) in ("person", "org", "product", "work")
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
    if context.quoted and _SAYING.match(context.after):
        evidence.append(Evidence("saying", hanja, -0.6))
        return Kind.COMMON_WORD, 0.75
    status = word_status(hanja)
    spoken = _KANA.search(_JOINTS.sub("", context.inside)) or any(_is_meaning(gloss) for gloss in context.glosses)
    japanese = looks_japanese(context) or is_japanese_surname(hanja)
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
    return Kind.NAME, 0.85 if status == WORD else 0.96


_FAMILY_AFTER = re.compile("^ (?:가문|일가|집안|형제|부자|정권|내각|총리|의원)")
#: What follows a word that is in fashion: ‘네이쥐안’(內卷)이라는 말.
_SAYING = re.compile(
    "^[’”'\"]?(?:이?라는|이?란|이?라고 하는| 같은| 등의?) ?(?:말|단어|표현|신조어|유행어|용어|뜻|개념|은어|속어|"
    "구호|현상|관행)"
)
_PHRASE = re.compile("[가-힣](?:는|은|한|된|던) ")
_LOWER_CASE = re.compile("^[a-z]{3,}(?: [a-z]+)*(?=[·,/ ])|[·,/] ?[a-z]{3,}(?: [a-z]+)*$")
_KANA = re.compile("[\u3041-\u30ff]")


def _unproved_kind(context: Context, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
    """Hanja that the Hangul does not read: a foreign name (맥도날드 麥當勞), or a word by another (양꼬치 羊肉串)."""
    hanja = to_traditional(context.hanja)
    status = word_status(hanja)
    if context.surface.split(" ")[-1][:1].isdigit():
        return Kind.NOT_A_TERM, 0.7
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
    if status in (WORD, COMPOUND) or len(hanja) == 1 or (len(hanja) == 2 and sounds_korean(context.surface)):
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
    if context.alignment is None:
        return False
    covered = sum(len(u.hangul) for u in context.alignment.units)
    return len(context.surface.replace(" ", "")) - covered >= 2 and context.alignment.cost < 0.1


_NOMINAL = re.compile("^[가-힣]{2,}(?:[해하]짐|[하되]기|함|됨|[가-힣]다|뜨리기|드러눕기|이다)$")


def _is_meaning(gloss: str) -> bool:
    """A Korean phrase that explains (작은 마을, 강대해짐) has a space or a verb and no capital or country in it."""
    return (" " in gloss or _NOMINAL.search(gloss) is not None) and not re.search("중국|[A-Z]", gloss)


def _sino_kind(context: Context, evidence: list[Evidence]) -> tuple[Kind, float]:
    """Name or word, where the Hangul is the Sino-Korean reading: the weighed reasons of `properness`."""
    hanja = to_traditional(context.hanja)
    if len(hanja) == 1:
        return _one_character(context, hanja, evidence)
    odds, reasons = properness(context)
    evidence.extend(reasons)
    known = context.known
    if known is not None and to_simplified(context.hanja) == known.simplified and len(hanja) >= 2:
        proper = known.category in (Category.PLACE, Category.PERSON)
        if proper and _is_word(hanja) and name_ending(hanja)[2] < 0.8:
            proper = False  # 신목(神木): a county, and a holy tree
        own = 4.0 if proper else 0.8
        evidence.append(Evidence("known-hanja", known.english, own))
        odds += own
    return (Kind.NAME if odds > 0 else Kind.COMMON_WORD), sureness(odds)


#: One-character names of states and dynasties: 명(明)나라, 송(宋) 시대.
_DYNASTIES = frozenset("夏商殷周秦漢魏蜀吳晉隋唐宋遼金元明淸清齊楚燕趙韓梁陳濟越魯衛鄭")
#: Rulers with a name of one character: 요(堯)임금.
_SAGES = frozenset("堯舜禹湯桀紂啓契稷")
#: Those whose Hanja are hardly glossed for anything else.
_OLD_STATES = frozenset("鄴薊楚吳越秦魏蜀晉隋唐宋遼齊")
_NO_STATE_AFTER = re.compile("씨|가(?![가-힣])")
_DYNASTY_LIST = re.compile("(?:[·,] ?|[과와] )[가-힣]\\([夏商殷周秦漢魏蜀吳晉隋唐宋遼金元明淸清齊楚燕趙]\\)")
_DYNASTY_AFTER = re.compile(
    " ?나라| ?정부| ?조정| ?황실| ?왕실|왕조| ?시대| ?시기| ?태조| ?고조| ?황제| ?말기| ?초기| ?말(?![가-힣])|"
    " ?초(?![가-힣])"
)


def _one_character(context: Context, hanja: str, evidence: list[Evidence]) -> tuple[Kind, float]:
    person = has_surname(context.hanja, hanja) and context.surface[:1] in SURNAME_READINGS
    following = context.suffix + context.particle + context.after
    if person and (context.suffix in ("씨", "가", "공") or context.title == "씨" or ELDER_AFTER.match(following)):
        evidence.append(Evidence("surname", hanja, 0.8))
        return Kind.NAME, 0.9
    if called_so(context) or is_place_now(context.inside):
        now = is_place_now(context.inside)
        evidence.append(Evidence("place-now" if now else "called-so", hanja, 0.8))
        return Kind.NAME, 0.85
    if hanja in _OLD_STATES and not _NO_STATE_AFTER.match(following):
        evidence.append(Evidence("state", hanja, 0.5))
        return Kind.NAME, 0.7
    if hanja in _SAGES and following.lstrip().startswith(("임금", "왕", "황제", "제")):
        evidence.append(Evidence("ruler", hanja, 0.8))
        return Kind.NAME, 0.85
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
