"""Decides what a bracketed expression is: name or word, which category, which language it comes from.

Every decision is a short ordered list of reasons, and each reason that spoke is kept as `Evidence`. The facts behind
them are the tables of `glossary.cues`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossary.cues import (
    CHINESE_SURNAMES,
    COMPOUND_SURNAMES,
    KOREAN_SURNAMES,
    generics,
    loanwords,
    sino_korean_words,
    titles,
)
from glossary.mining.alignment import Alignment, align
from glossary.phonetics.han import to_simplified, to_traditional
from glossary.phonetics.japanese import is_japanese_surname
from glossary.types import Category, Concept, Evidence, Kind, Origin, Reading

#: Last Hanja that make a Sino-Korean expression of three or more characters a name (general knowledge).
_PLACE_END = frozenset("省市縣鎭鎮鄕鄉村洞里面郡邑島山江河湖灣峰嶺峽谷城門寺庵院樓亭閣堂殿宮陵塔橋港驛州池")
_BUILDING_END = frozenset("寺庵院樓亭閣堂殿宮陵塔橋驛")
_ORG_END = (
    "大學",
    "學校",
    "銀行",
    "公司",
    "集團",
    "會社",
    "硏究所",
    "研究所",
    "硏究院",
    "研究院",
    "協會",
    "委員會",
    "黨",
    "日報",
    "新聞",
    "科技",
    "股份",
)
_WORK_END = frozenset("記傳經書錄集論譜圖曲歌詩")
_PERSON_END = frozenset("王公侯帝后妃君宗祖")
_CHINA = re.compile(
    "중국|중화|중공|대만|타이완|홍콩|한나라|당나라|송나라|명나라|청나라|삼국지|후한|전한|위나라|촉나라|오나라|진나라|춘추|전국시대"
)
_PERSON_BEFORE = re.compile(
    "(?:회장|총리|주석|장관|부장|대표|교수|박사|감독|배우|가수|작가|시인|창업자|창립자|엔지니어|선수|의원|대변인|기자|씨|남편|부인|아들|딸|동생)[ ,]$"
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the kind is judged from: the surface and its Hanja, what stands around them, what is known."""

    surface: str
    hanja: str
    alignment: Alignment | None
    before: str
    suffix: str
    title: str
    known: Concept | None
    glosses: tuple[str, ...] = ()
    quoted: bool = False
    particle: str = ""
    about_china: bool = False


_TAIL_SIZES = range(5, 1, -1)


def judge_han(context: Context) -> tuple[Kind, Reading, Category, Origin, float, tuple[Evidence, ...]]:
    """Judge an expression with Hanja: kind, reading, category, origin, confidence and the reasons."""
    evidence: list[Evidence] = []
    reading = _reading(context, evidence)
    kind, sure = _kind(context, reading, evidence)
    origin = _origin(context, reading, kind)
    category = _category(context, reading, kind, origin, evidence)
    confidence = sure
    if context.alignment is None:
        confidence = min(confidence, 0.6 if context.known is None else 0.9)
    else:
        confidence = max(0.3, confidence - context.alignment.cost * 0.8)
    return kind, reading, category, origin, round(min(confidence, 0.99), 2), tuple(evidence)


def _reading(context: Context, evidence: list[Evidence]) -> Reading:
    alignment = context.alignment
    if alignment is None:
        if re.search("[A-Za-z]", context.surface):
            return Reading.NONE
        surname = is_japanese_surname(context.hanja[:2]) or is_japanese_surname(context.hanja[:3])
        if surname and len(context.hanja) >= 3 and " " in context.surface:
            evidence.append(Evidence("japanese-surname", context.hanja[:2], 0.5))
            return Reading.JAPANESE
        return Reading.OTHER
    evidence.append(Evidence("alignment", f"{alignment.reading} {alignment.cost:.2f}", 1 - alignment.cost))
    reading = Reading(alignment.reading)
    if reading is Reading.MANDARIN and _both_ways(alignment):
        place = context.known is not None and context.known.origin is Origin.ZH
        if len(alignment.units) == 1 or not (
            place or context.suffix in _PLACE_SUFFIXES or _CHINA.search(context.before)
        ):
            evidence.append(Evidence("same-sound", "Mandarin and Sino-Korean sound alike here", 0.0))
            return Reading.SINO_KOREAN
    return reading


def _has_surname(*forms: str) -> bool:
    """Printed and traditional form: 朴 would be converted to 樸."""
    known = KOREAN_SURNAMES | CHINESE_SURNAMES
    return any(form[:1] in known or form[:2] in COMPOUND_SURNAMES for form in forms)


_PLACE_SUFFIXES = frozenset(["성", "시", "구", "현", "진", "향", "촌"])


def _both_ways(alignment: Alignment) -> bool:
    from glossary.mining.sounds import sino_korean_sounds

    return all(u.hangul in sino_korean_sounds(u.hanja, True) for u in alignment.units if u.hangul and u.reading)


def _is_word(hanja: str) -> bool:
    return to_traditional(hanja) in sino_korean_words() or hanja in sino_korean_words()


def _kind(context: Context, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
    hanja, surface = context.hanja, context.surface
    if (surface, to_traditional(hanja)) in loanwords() or (surface, hanja) in loanwords():
        evidence.append(Evidence("loanword", surface, -1.0))
        return Kind.COMMON_WORD, 0.95
    if reading is Reading.MANDARIN and any(_is_meaning(gloss) for gloss in context.glosses):
        evidence.append(Evidence("meaning-gloss", " ".join(context.glosses), -0.6))
        return Kind.COMMON_WORD, 0.8
    if alignment_is_prefix(context):
        evidence.append(Evidence("cut-off", hanja, 0.3))
        return Kind.NAME, 0.75
    if context.known is not None and (reading is not Reading.SINO_KOREAN or surface in _forms(context.known)):
        evidence.append(Evidence("known-name", context.known.english, 1.0))
        return Kind.NAME, 0.98
    if context.suffix and len(hanja) >= 2 and context.suffix.split()[-1] in generics():
        evidence.append(Evidence("generic", context.suffix, 0.7))
        return Kind.NAME, 0.93
    if reading is Reading.SINO_KOREAN and len(hanja) >= 2 and any(_reads_otherwise(g, hanja) for g in context.glosses):
        evidence.append(Evidence("second-reading", " ".join(context.glosses), 0.8))
        return Kind.NAME, 0.93
    if reading in (Reading.MANDARIN, Reading.MIXED, Reading.JAPANESE):
        sure = 0.96 if len(hanja) >= 2 else 0.7
        return Kind.NAME, sure
    if reading in (Reading.OTHER, Reading.NONE):
        return (Kind.COMMON_WORD, 0.6) if _is_word(hanja) and len(hanja) == 2 else (Kind.NAME, 0.7)
    return _sino_kind(context, evidence)


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
    hanja = to_traditional(context.hanja)
    surname = _has_surname(context.hanja, hanja)
    titled = bool(context.title) and titles()[context.title][1] != "role"
    if len(hanja) == 1:
        if (surname and context.suffix in ("씨", "가", "공")) or (surname and titled and context.title == "씨"):
            evidence.append(Evidence("surname", hanja, 0.8))
            return Kind.NAME, 0.9
        return Kind.COMMON_WORD, 0.92
    if surname and 2 <= len(hanja) <= 4 and titled and len(context.surface) == len(hanja):
        evidence.append(Evidence("surname-and-title", context.title, 0.9))
        return Kind.NAME, 0.96
    if context.suffix in _PLACE_SUFFIXES and len(hanja) == 2:
        evidence.append(Evidence("place-generic", context.suffix, 0.6))
        return Kind.NAME, 0.9
    if _is_word(context.hanja):
        evidence.append(Evidence("dictionary-word", hanja, -0.9))
        return Kind.COMMON_WORD, 0.93
    if len(hanja) >= 3 and (hanja[-1] in _PLACE_END or hanja[-1] in _PERSON_END or hanja.endswith(_ORG_END)):
        evidence.append(Evidence("name-ending", hanja[-1], 0.5))
        return Kind.NAME, 0.85
    if len(hanja) == 3 and surname:
        evidence.append(Evidence("surname", hanja[0], 0.6))
        return Kind.NAME, 0.88
    if len(hanja) == 2 and surname and _PERSON_BEFORE.search(context.before):
        evidence.append(Evidence("person-before", context.before[-6:], 0.5))
        return Kind.NAME, 0.8
    if _CHINA.search(context.surface) or hanja.startswith(("中國", "中华", "中華")):
        return Kind.NAME, 0.85
    if len(hanja) == 2 and surname and context.particle in ("은", "는", "이", "가", "와", "과", "을", "를"):
        return Kind.NAME, 0.55
    if len(hanja) >= 4 and context.quoted:
        return Kind.NAME, 0.6
    return Kind.COMMON_WORD, 0.6 if len(hanja) > 2 else 0.7


def _origin(context: Context, reading: Reading, kind: Kind) -> Origin:
    if context.known is not None:
        return context.known.origin
    if reading is Reading.JAPANESE:
        return Origin.JA
    if reading in (Reading.MANDARIN, Reading.MIXED):
        return Origin.ZH
    if kind is not Kind.NAME:
        return Origin.KO if reading is Reading.SINO_KOREAN else Origin.OTHER
    if to_simplified(context.hanja) == context.hanja != to_traditional(context.hanja):
        return Origin.ZH
    if reading is Reading.SINO_KOREAN:
        organisation = to_traditional(context.hanja).endswith(_ORG_END)
        near = _CHINA.search(context.before[-40:] + context.surface) is not None
        return Origin.ZH if near or (context.about_china and organisation) else Origin.KO
    return Origin.ZH if reading in (Reading.OTHER, Reading.NONE) else Origin.OTHER


def _category(context: Context, reading: Reading, kind: Kind, origin: Origin, evidence: list[Evidence]) -> Category:
    if context.known is not None and kind is Kind.NAME:
        return context.known.category
    if kind is not Kind.NAME:
        return Category.OTHER
    hanja = to_traditional(context.hanja)
    if context.suffix and (generic := generics().get(context.suffix.split()[-1])) and reading is not Reading.JAPANESE:
        evidence.append(Evidence("generic", context.suffix, 0.9))
        return Category(generic.category)
    if reading in (Reading.OTHER, Reading.NONE) or " " in context.surface:
        if re.fullmatch("[A-Za-z0-9&. -]+", context.surface):
            return Category.ORG
        for size in _TAIL_SIZES:
            ending = context.surface[-size:]
            if len(context.surface) > size and (generic := generics().get(ending)) is not None:
                evidence.append(Evidence("generic", ending, 0.6))
                return Category(generic.category)
    if context.suffix in ("씨", "님", "군", "양"):
        return Category.PERSON
    if context.title:
        evidence.append(Evidence("title", context.title, 0.9))
        return Category.PERSON
    if hanja.endswith(_ORG_END):
        return Category.ORG
    if context.quoted and hanja[-1] in _WORK_END:
        return Category.WORK
    compound = hanja[:2] in COMPOUND_SURNAMES
    surname = _has_surname(context.hanja, hanja)
    if len(hanja) >= 3 and hanja[-1] in _BUILDING_END:
        return Category.PLACE
    if reading is Reading.JAPANESE and (len(hanja) >= 3 or " " in context.surface):
        return Category.PERSON
    if len(hanja) == 3 and surname and hanja[-1] not in "省市縣鎭鎮村江河湖島灣嶺":
        return Category.PERSON
    if len(hanja) >= 3 and hanja[-1] in _PERSON_END:
        return Category.PERSON
    if hanja[-1] in _PLACE_END:
        return Category.PLACE
    if compound or (len(hanja) == 2 and surname and _PERSON_BEFORE.search(context.before)):
        return Category.PERSON
    if len(hanja) >= 4:
        return Category.ORG
    if (
        len(hanja) == 2
        and surname
        and (reading is Reading.SINO_KOREAN or context.particle in ("은", "는", "이", "가", "의"))
    ):
        return Category.PERSON
    return Category.PLACE if len(hanja) == 2 else Category.OTHER
