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
from glossary.lexicon import WORD, lexicon_name, word_status, words_of_today
from glossary.mining.categories import category_of
from glossary.mining.context import Context
from glossary.mining.endings import name_ending
from glossary.mining.held_office import held_office
from glossary.mining.japanese_people import is_japanese_person
from glossary.mining.marks import fills_its_marks
from glossary.mining.meanings import explains_a_thing, has_kana, has_own_name, is_meaning, reads_otherwise
from glossary.mining.one_character import MODEL_AFTER, PEOPLE_AFTER, PEOPLES, is_short_form, one_character
from glossary.mining.origins import origin_of
from glossary.mining.phrases import is_called_food, is_nickname, is_reign
from glossary.mining.properness import properness, sureness
from glossary.mining.readings import PLACE_SUFFIXES, looks_japanese, reading_of
from glossary.mining.shapes import is_office_of_a_place
from glossary.mining.surnamed import AGE, ELDER_AFTER, has_surname
from glossary.mining.surroundings import MEANING_BEFORE, PREDICATE, is_place_now
from glossary.mining.unread import has_name_ending, unread_kind
from glossary.mining.wordlike import is_dish, is_slogan
from glossary.phonetics.han import to_simplified, to_traditional
from glossary.phonetics.japanese import is_japanese_surname
from glossary.types import Category, Concept, Evidence, Kind, Origin, Reading

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
    unread = reading in (Reading.OTHER, Reading.NONE, Reading.MIXED)
    if unread and context.known is None and is_nickname(surface, context.after):
        evidence.append(Evidence("nickname", surface, -0.6))
        return Kind.COMMON_WORD, 0.7  # ‘산의 도시(山城)’라고 불린다
    if (work >= 5.0 or whole) and (work > 5.0 or len(hanja) > 1 or len(surface) > 1):
        evidence.append(Evidence("title-mark", surface, work))
        return Kind.NAME, 0.95 if work > 5.0 else 0.9
    branded = known_liquor(context)
    borrowed = [form for form in (surface, *context.glosses) if form in loanword_forms() and not branded]
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
        and any(is_meaning(gloss) for gloss in context.glosses)
        and not has_own_name(context)
        and (not (has_surname(hanja, chinese=True) and 2 <= len(hanja) <= 3) or explains_a_thing(context.glosses))
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
    if _EXPLAINED.search(context.inside):
        evidence.append(Evidence("explained", context.inside, -0.6))
        return Kind.COMMON_WORD, 0.85
    if context.known is not None and (reading is not Reading.SINO_KOREAN or surface in _forms(context.known)):
        return _known_kind(context, context.known, reading, evidence)
    wordlike = word_status(hanja) == WORD or is_dish(hanja, context.glosses) or is_slogan(to_traditional(hanja))
    twice = reading is Reading.SINO_KOREAN and len(hanja) >= 2
    if twice and not wordlike and any(reads_otherwise(g, hanja) for g in context.glosses):
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
        return unread_kind(context, reading, evidence)
    return _sounding_kind(context, reading, evidence)


def _known_kind(context: Context, known: Concept, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
    """A known name; but a term that is no person, place, organisation, product or work may be a word as well."""
    if reading is Reading.SINO_KOREAN and known.category in (Category.WORK, Category.PRODUCT) and _is_plain(context):
        evidence.append(Evidence("dictionary-word", context.hanja, -0.6))
        return Kind.COMMON_WORD, 0.8  # 식신(食神): a film, and a word
    if known.category is Category.PRODUCT and is_dish(context.hanja) and known.english.split()[-1].islower():
        evidence.append(Evidence("food", context.hanja, -0.6))
        return Kind.COMMON_WORD, 0.8  # 우롱차(烏龍茶): Oolong tea
    if reading is Reading.SINO_KOREAN and known.category is Category.WORK and _MENU_BEFORE.search(context.before):
        evidence.append(Evidence("food", context.hanja, -0.6))
        return Kind.COMMON_WORD, 0.8  # 대표 메뉴인 화천골(花千骨)
    if known.category is not Category.OTHER:
        evidence.append(Evidence("known-name", known.english, 1.0))
        return Kind.NAME, 0.98
    word = WORD in (word_status(context.hanja), word_status(known.simplified or known.hanja))
    branded = apposition(context.before) in ("person", "org", "product", "work")
    small = known.english.islower() and not any(map(str.isdigit, known.english))
    small = small and context.hanja[-1] not in "黨党"  # 구법당(舊法黨): a party has a name
    read = reading in (Reading.SINO_KOREAN, Reading.MANDARIN, Reading.MIXED) or context.surface not in _forms(known)
    if known.category is Category.OTHER and small and read and not branded:
        evidence.append(Evidence("known-term", known.english, -1.0))
        return Kind.COMMON_WORD, 0.9  # 구동존이(求同存異): a term that English writes small
    if known.category is Category.OTHER and is_dish(context.hanja, context.glosses) and not branded:
        evidence.append(Evidence("food", context.hanja, -0.6))
        return Kind.COMMON_WORD, 0.8
    if known.category is Category.OTHER and len(context.hanja) >= 2 and not lexicon_name(context.hanja):
        if reading is Reading.MANDARIN and word and not branded:
            evidence.append(Evidence("dictionary-word", context.hanja, -0.6))
            return Kind.COMMON_WORD, 0.7
        if reading is Reading.SINO_KOREAN:
            odds, reasons = properness(context)
            evidence.extend(reasons)
            odds += (0.8 if len(context.hanja) >= 3 else 0.0) + (0.0 if word else 0.6)
            odds -= 2.0 if context.hanja[-1] in "學学拳掌" else 0.0  # 육왕학(陸王學), 형의권(形意拳)
            odds -= sum(
                r.weight for r in reasons if r.kind == "build" and r.weight < 0
            )  # says nothing new of a known name
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
        if to_traditional(hanja) in PEOPLES and PEOPLE_AFTER.match(context.suffix + context.after):
            evidence.append(Evidence("people", hanja, 0.8))
            return Kind.NAME, 0.85  # 먀오(苗)족
        if is_short_form(context, to_traditional(hanja)):
            evidence.append(Evidence("short", hanja, 0.8))
            return Kind.NAME, 0.85  # 약칭은 촨(川)
        if MODEL_AFTER.match(context.suffix + context.after):
            evidence.append(Evidence("model", hanja, 0.8))
            return Kind.NAME, 0.85
        if context.suffix in ("씨", "가") or context.title or family or elder:
            evidence.append(Evidence("title", context.title or context.suffix or "elder", 0.8))
            return Kind.NAME, 0.85
        return Kind.COMMON_WORD, 0.7
    if lexicon_name(hanja) or context.title:
        return Kind.NAME, 0.97
    if to_simplified(hanja) in words_of_today() and not _is_called_a_name(context):
        evidence.append(Evidence("chinese-word", hanja, -0.8))
        return Kind.COMMON_WORD, 0.9
    if is_place_now(context.inside):
        evidence.append(Evidence("place-now", context.inside, 0.8))
        return Kind.NAME, 0.93
    if reading is Reading.MANDARIN and _NUMBERED.match(context.suffix + context.after):
        evidence.append(Evidence("numbered", context.after[:4], 0.8))
        return Kind.NAME, 0.93
    if word_status(hanja) == WORD and context.particle.startswith("들") and not context.known:
        evidence.append(Evidence("plural", hanja, -0.6))
        return Kind.COMMON_WORD, 0.75
    surnamed = len(hanja) <= 3 and has_surname(hanja, to_traditional(hanja), chinese=True)
    marked = context.quoted or context.after[:1] in ("’", "”", "'", '"')
    if (marked or not surnamed) and context.known is None and _SAYING.match(context.after):
        evidence.append(Evidence("saying", hanja, -0.6))
        return Kind.COMMON_WORD, 0.75
    if context.known is None and not _is_called_a_name(context) and _is_coined(context):
        evidence.append(Evidence("saying", hanja, -0.6))
        return Kind.COMMON_WORD, 0.75
    if len(hanja) >= 4 and MEANING_BEFORE.search(context.before) and context.known is None:
        evidence.append(Evidence("saying", hanja, -0.6))
        return Kind.COMMON_WORD, 0.7  # … 길이란 뜻으로 ‘지우성퉁취(九省通衢)’
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
    spoken = has_kana(context.inside) or any(is_meaning(gloss) for gloss in context.glosses)
    japanese = (
        looks_japanese(context) or is_japanese_surname(hanja) or (" " in context.surface and 3 <= len(hanja) <= 5)
    )
    if reading is Reading.JAPANESE and spoken and not context.title and not japanese:
        evidence.append(Evidence("meaning-gloss", " ".join(context.glosses), -0.6))
        return Kind.COMMON_WORD, 0.7
    food = is_dish(hanja, context.glosses) and not (has_surname(hanja) and len(hanja) <= 3 and not context.glosses)
    if reading in (Reading.MIXED, Reading.CANTONESE):
        food = is_dish(hanja, context.glosses)
    food = food or is_called_food(context.after)
    if food and apposition(context.before) not in ("person", "org", "product", "work"):
        evidence.append(Evidence("food", hanja, -0.6))
        return Kind.COMMON_WORD, 0.7
    if reading is Reading.MIXED and is_office_of_a_place(to_traditional(hanja)):
        evidence.append(Evidence("office", hanja, -0.6))
        return Kind.COMMON_WORD, 0.8  # 허베이절도사(河北節度使)
    if reading is Reading.MIXED and _is_word_of_today(hanja):
        evidence.append(Evidence("chinese-word", hanja, -0.6))
        return Kind.COMMON_WORD, 0.7  # 샤오캉사회(小康社會)
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
    return Kind.NAME, 0.85 if status == WORD or _is_unsupported(context, reading) else 0.96


def _is_word_of_today(hanja: str) -> bool:
    """Whether a word of today's Chinese stands before one of the dictionary: 小康社會."""
    plain = to_simplified(hanja)
    return len(plain) == 4 and plain[:2] in words_of_today() and word_status(hanja[2:]) == WORD


def _is_coined(context: Context) -> bool:
    """Whether the text says what a word means or that it is new: ‘컨라오(啃老)’는 … 뜻, 룬쉐(潤學) 등 신조어."""
    if len(context.hanja) == 3 and has_surname(context.hanja, to_traditional(context.hanja), chinese=True):
        return False
    marked = context.quoted or context.after[:1] in ("’", "”", "'", '"')
    return bool(_COINED.match(context.after) or (marked and _MEANS.match(context.after)))


def _is_unsupported(context: Context, reading: Reading) -> bool:
    """Whether nothing but its Chinese sound speaks for a name of two characters: no surname, no unit, no list."""
    if reading is not Reading.MANDARIN or len(context.hanja) != 2 or context.known is not None:
        return False
    return _is_bare(context) or (context.quoted and not _is_called_a_name(context))


def _is_called_a_name(context: Context) -> bool:
    """Whether the words around a Chinese word make it the name of a person, a firm, a product or a place."""
    if context.suffix or apposition(context.before) in ("person", "org", "product", "work", "place"):
        return True
    return bool(AGE.search(context.inside)) or held_office(context.after)


def _is_bare(context: Context) -> bool:
    """Whether nothing but its Chinese sound makes a name of a dictionary's word: 추시(除夕) 부터."""
    if context.known is not None or has_surname(context.hanja, to_traditional(context.hanja), chinese=True):
        return False
    if context.quoted or any(lexicon_name(context.hanja + unit) for unit in "市縣省"):
        return False  # ‘줴이’(絕藝); 허페이(合肥): 合肥市
    placed = (
        context.suffix.split(" ")[-1] in generics()
        or context.particle.startswith(("에", "으로", "로", "엔"))
        or _UNIT_BEFORE.search(context.before)
    )
    return not placed and not apposition(context.before) and not apposition_after(context.after)


#: 위안왕(遠望) 21호: one of several ships, satellites or rockets.
_NUMBERED = re.compile("^ ?\\d{1,3}호(?![선실])")


def known_liquor(context: Context) -> bool:
    """Tell whether the Hanja are a liquor that is known by its brand (마오타이주 茅台酒), which is no loan-word."""
    known = context.known
    brand = known is not None and known.category in (Category.PRODUCT, Category.ORG) and known.english[:1].isupper()
    return brand and context.hanja[-1] == "酒"


#: Books that are hardly glossed for the word they are.
_CLASSICS = frozenset(["春秋"])
#: 기린(麒麟) 9020 칩
_MODEL_AFTER = re.compile("^ ?(?:[A-Z]?\\d{2,5}|칩|시리즈|호)")


def _is_plain(context: Context) -> bool:
    """Whether a dictionary's word, which is a title or a brand as well, stands with nothing that says so."""
    if word_status(context.hanja) != WORD or lexicon_name(context.hanja) or context.quoted or context.suffix:
        return False
    if context.hanja in _CLASSICS or _MODEL_AFTER.match(context.after):
        return False
    named = ("person", "org", "product", "work")
    after = apposition_after(context.after)
    return context.title_weight == 0.0 and apposition(context.before) not in named and after not in named


#: (文選: 관리의 채용에 관한 일), (宴享: 국빈을 위하여 베푸는 연회): what something is, not who.
_EXPLAINED = re.compile(
    "[:：·,] ?[^:：]{2,40}(?:에 관한|[하되]는|[하되]던|베푸는|쓰는|쓰이는|"
    "다스리는|맡은|맡아보는) ?(?:일|것|곳|벼슬|직책|연회|의식|제도|도구|행위)$"
)
_MENU_BEFORE = re.compile("(?:메뉴|요리|음식|반찬|안주|간식|디저트)(?:인|는|은) [‘“'\"]?$")
_UNIT_BEFORE = re.compile("[가-힣](?:성|시|현|구|주|진) $")
_FAMILY_AFTER = re.compile("^ (?:가문|일가|집안|형제|부자|정권|내각|총리|의원)")
#: What follows a word that is in fashion: ‘네이쥐안’(內卷)이라는 말.
_SAYING = re.compile(
    "^[’”'\"]?(?:이?라는|이?란|이?라고 하는| 같은| 등의?) ?[가-힣]{0,3} ?(?:말|단어|표현|신조어|유행어|용어|뜻|개념|"
    "은어|속어|구호|현상|관행)"
)
#: Several of them: 네이쥐안(內卷), 룬쉐(潤學) 등 자조적인 신조어.
_COINED = re.compile(
    "^[’”'\"]?(?:, ?[‘“'\"]?[가-힣]+[’”'\"]?\\([^()]*\\)[’”'\"]?)*(?: ?등의?| ?같은|이?라는) "
    "(?:[가-힣]+(?:적인|한|된|는|인|운) )?(?:신조어|유행어|은어|속어|인터넷 용어)"
)
_MEANS = re.compile(
    "^[’”'\"]?(?:은|는|이?란) (?:[^.\n]{0,24}(?:는|란|은|던|을|인) ?(?:뜻|의미|말|이야기)(?:이|으로|을|인|,|$)"
    "|[‘“'\"][^’”'\"\n]{1,16}\\([^()]{1,8}\\)[,’”'\"]"
    "|[‘“'\"][가-힣 ]{1,18}[’”'\"](?:[을를] 뜻|[이을를]? 의미|이?라는 (?:뜻|말)))"
)
#: What a thing is called in Japanese: 일본에서는 소메쓰케(染付)라고 부른다.
_IN_JAPANESE = re.compile("(?:일본(?:에서는?|에선|말로는?|어로는?)|일어로) [‘“'\"]?$")
_CALLED = re.compile("^[’”'\"]?이?라고? (?:부르|부른|부릅|불리|불렀|불린|한다|하며|하고|했)")


def _is_festival(known: Concept | None, hanja: str) -> bool:
    """Whether a known term (춘절 春節, 중추절 中秋節) is an ordinary Korean word as well."""
    if known is None or known.category is not Category.OTHER or lexicon_name(hanja) or hanja[-1] in "窯窑":
        return False
    if is_reign(to_traditional(hanja)):
        return False
    return hanja[-1] in "節节" or "homograph" in known.note or _is_word(hanja)


def _forms(concept: Concept) -> tuple[str, ...]:
    return (concept.hangul, *concept.variants, *concept.misspellings)


def alignment_is_prefix(context: Context) -> bool:
    """Whether the Hanja cover only the beginning of the surface (a teaser cut the bracket off)."""
    if context.alignment is None or context.alignment.cost >= 0.1:
        return False
    covered = len("".join([unit[1] for unit in context.alignment.units]))
    return len(context.surface) - covered >= 2 and len(context.surface.replace(" ", "")) - covered >= 2


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
