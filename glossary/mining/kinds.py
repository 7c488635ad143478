"""Decides what a bracketed expression is: name or word, which category, which language it comes from.

Every decision is a short ordered list of reasons, and each reason that spoke is kept as `Evidence`. The facts behind
them are the tables of `glossary.cues`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.cues import (
    DISTINCT_SURNAMES,
    SURNAME_READINGS,
    apposition,
    generics,
    korean_given,
    loanwords,
    sino_korean_words,
    titles,
)
from glossary.mining.alignment import Alignment, align
from glossary.mining.categories import ORG_END, PERSON_END, PLACE_END, Context, category_of, has_surname
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
    "중국|중화|중공|대만|타이완|홍콩|한나라(?!당)|당나라|송나라|명나라|청나라|삼국지|후한|전한|위나라|촉나라|오나라|진나라|춘추"
    "|전국시대"
)
#: Names of old states in dictionaries, which are names all the same.
_STATES = ("高句麗", "百濟", "新羅", "高麗", "朝鮮", "渤海", "大韓", "日本", "臺灣", "中國", "中華")
#: First characters of temple names and posthumous names (太宗, 世祖, 武王, 文帝).
_TEMPLE = frozenset("太高世中宣仁孝顯肅英正純憲哲文武成睿明景惠定光德靖穆端燕恭懿神昭章順聖毅熙康寧理度")
#: Surnames that begin practically no other dictionary word of three characters, so read (counted in its list).
_STRONG = frozenset("朴崔鄭尹趙姜裵劉盧郭閔蔡卞金李柳宋吳徐")
_MONKS = ("스님", "대사", "선사", "법사", "국사")
_RULERS = ("大王", "大君", "院君", "皇后", "太后", "王后", "皇帝", "世子", "太子", "公主")
#: Years of the sexagenary cycle name events (임진왜란 壬辰倭亂, 갑오경장 甲午更張).
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_NO_PLACE = ("都市", "半島", "人島", "列島", "夜市")
#: Characters that only transcribe Sanskrit in Buddhist names (鳩摩羅什, 釋迦牟尼).
_SANSKRIT = frozenset("羅摩陀婆尼彌迦毗毘伽耶耆提薩佛闍蘭阿牟舍鳩釋卑那波")
#: Endings that make a word out of a word (安全性, 成功率): no given name, unless the surname is a distinct one.
_WORD_END = frozenset("性率論者的化式派型層圈法權制度感力員費料額罪病症術品物機器語觀界業族戰隊軍家人心線量帶期")
#: Who or what is called so: 호는 율곡(栗谷)이고, 본관은 김해(金海)이다.
_CALLED = re.compile(
    "(?:^|[ ,(])(?:호|아호|법호|법명|필명|예명|별호|당호|자|휘|시호|묘호|연호|본명|이름|개명한 이름|세례명|본관|성명"
    "|아명)"
    "(?:은|는|인|을|를) [‘“'\"]?$"
)
#: (청암(靑巖))이라는 이름, 별명, 호 ...
_NAMED_AFTER = re.compile(
    "^[’”'\"]?(?:이라는|라는|이란|란) (?:이름|명칭|별명|호|인물|사람|지명|도시|마을|회사|기업|책|섬)"
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
        evidence.append(Evidence("known-name", f"{known.hangul} is Cantonese", 0.8))
        return Reading.CANTONESE
    if alignment is None:
        if re.search("[A-Za-z]", context.surface):
            return Reading.NONE
        if known is None and _looks_japanese(context):
            evidence.append(Evidence("japanese-surname", context.hanja[:2], 0.5))
            return Reading.JAPANESE
        return Reading.OTHER
    if known is None and alignment.off and " " in context.surface and _looks_japanese(context):
        evidence.append(Evidence("japanese-surname", context.hanja[:2], 0.5))
        return Reading.JAPANESE
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


_JAPANESE_END = frozenset("郎郞朗男雄夫彦介助之美子治樹司也太作一二三呂")


def _looks_japanese(context: Context) -> bool:
    """Whether Hanja that the sounds do not prove have a Japanese surname, or a Japanese ending and two words."""
    hanja = context.hanja
    if len(hanja) < 3:
        return False
    if any(is_japanese_surname(hanja[:size]) for size in (1, 2, 3)):
        return True
    return " " in context.surface and len(hanja) >= 4 and hanja[-1] in _JAPANESE_END


_PLACE_SUFFIXES = frozenset(["성", "시", "구", "현", "진", "향", "촌"])


def _is_off(alignment: Alignment | None) -> bool:
    return alignment is None or bool(alignment.off) or alignment.reading == "mixed"


@lru_cache(maxsize=16384)
def _both_ways(alignment: Alignment) -> bool:
    from glossary.mining.sounds import sino_korean_sounds

    return all(u.hangul in sino_korean_sounds(u.hanja, True) for u in alignment.units if u.hangul and u.reading)


@lru_cache(maxsize=16384)
def _is_word(hanja: str) -> bool:
    return to_traditional(hanja) in sino_korean_words() or hanja in sino_korean_words()


def _kind(context: Context, reading: Reading, evidence: list[Evidence]) -> tuple[Kind, float]:
    hanja, surface = context.hanja, context.surface
    if any(
        (form, han) in loanwords() for form in (surface, *context.glosses) for han in (hanja, to_traditional(hanja))
    ):
        evidence.append(Evidence("loanword", surface, -1.0))
        return Kind.COMMON_WORD, 0.95
    if reading is Reading.MANDARIN and context.known is None and any(_is_meaning(gloss) for gloss in context.glosses):
        evidence.append(Evidence("meaning-gloss", " ".join(context.glosses), -0.6))
        return Kind.COMMON_WORD, 0.8
    if alignment_is_prefix(context):
        evidence.append(Evidence("cut-off", hanja, 0.3))
        return Kind.NAME, 0.75
    if reading is Reading.SINO_KOREAN and _is_festival(context.known, hanja):
        evidence.append(Evidence("dictionary-word", hanja, -0.6))
        return Kind.COMMON_WORD, 0.8
    if context.known is not None and (reading is not Reading.SINO_KOREAN or surface in _forms(context.known)):
        evidence.append(Evidence("known-name", context.known.english, 1.0))
        return Kind.NAME, 0.98
    if context.suffix and len(hanja) >= 2 and context.suffix.split()[-1] in generics():
        evidence.append(Evidence("generic", context.suffix, 0.7))
        return Kind.NAME, 0.93
    if reading is Reading.SINO_KOREAN and len(hanja) >= 2 and any(_reads_otherwise(g, hanja) for g in context.glosses):
        evidence.append(Evidence("second-reading", " ".join(context.glosses), 0.8))
        return Kind.NAME, 0.93
    if len(hanja) == 1 and context.alignment is not None and context.alignment.cost >= 0.1:
        return Kind.COMMON_WORD, 0.7
    if reading in (Reading.MANDARIN, Reading.MIXED, Reading.JAPANESE, Reading.CANTONESE):
        sure = 0.96 if len(hanja) >= 2 else 0.7
        return Kind.NAME, sure
    if reading in (Reading.OTHER, Reading.NONE):
        return (Kind.COMMON_WORD, 0.6) if _is_word(hanja) and len(hanja) == 2 else (Kind.NAME, 0.7)
    return _sino_kind(context, evidence)


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
    """Name or word, where the Hangul is the Sino-Korean reading: proofs of a name, the dictionary, likelihoods."""
    hanja = to_traditional(context.hanja)
    person = has_surname(context.hanja, hanja) and context.surface[:1] in SURNAME_READINGS
    for found in (
        _one_character(context, hanja, person, evidence),
        _proved(context, hanja, person, evidence),
        _in_dictionary(context, hanja, evidence),
        _by_shape(context, hanja, person, evidence),
    ):
        if found is not None:
            return found
    return Kind.COMMON_WORD, 0.6 if len(hanja) > 2 else 0.7


_Verdict = tuple[Kind, float] | None


def _one_character(context: Context, hanja: str, person: bool, evidence: list[Evidence]) -> _Verdict:
    if len(hanja) > 1:
        return None
    if person and (context.suffix in ("씨", "가", "공") or context.title == "씨"):
        evidence.append(Evidence("surname", hanja, 0.8))
        return Kind.NAME, 0.9
    return Kind.COMMON_WORD, 0.92


def _proved(context: Context, hanja: str, person: bool, evidence: list[Evidence]) -> _Verdict:
    """What makes a name of it even if a dictionary has the word."""
    titled = bool(context.title) and titles()[context.title][1] != "role"
    before = apposition(context.before)
    distinct = person and (context.hanja[0] in DISTINCT_SURNAMES or hanja[0] in DISTINCT_SURNAMES)
    size = len(hanja)
    proofs = (
        ("surname-and-title", person and 2 <= size <= 4 and titled and len(context.surface) == size, 0.96),
        ("surname-and-role", distinct and size in (2, 3) and (before == "person" or bool(context.title)), 0.93),
        (
            "called-so",
            _CALLED.search(context.before) is not None or _NAMED_AFTER.match(context.after) is not None,
            0.85,
        ),
        ("temple-name", size == 2 and hanja[0] in _TEMPLE and hanja[1] in "宗祖帝王", 0.9),
        ("place-generic", context.suffix in _PLACE_SUFFIXES and size == 2, 0.9),
        ("place-ending", size == 2 and hanja[1] == "州", 0.85),
        ("state", hanja in _STATES or (size >= 3 and hanja.startswith(_STATES)), 0.88),
        ("title-mark", context.before[-1:] in ("《", "『", "「"), 0.9),
        ("place-ending", size >= 3 and hanja[-1] in "寺郡縣江洞市島" and not hanja.endswith(_NO_PLACE), 0.85),
        ("surname", size == 3 and person and _given_name(hanja), 0.88),
        ("monk", size == 2 and context.title in _MONKS and len(context.surface) == 2, 0.88),
        ("cycle", size >= 4 and hanja[0] in _STEMS and hanja[1] in _BRANCHES, 0.88),
        ("ruler", size >= 4 and hanja.endswith(_RULERS), 0.88),
        ("ruler", size == 3 and (hanja[-1] == "君" or (hanja[-1] in "王帝" and hanja[0] in _TEMPLE)), 0.88),
        ("palace", size >= 3 and hanja.endswith(("宮", "大門")), 0.85),
    )
    for name, holds, sure in proofs:
        if holds:
            evidence.append(Evidence(name, hanja, 0.8))
            return Kind.NAME, sure
    return None


def _given_name(hanja: str) -> bool:
    """Whether two characters after a surname are no word with it: a strong surname, or usual in given names."""
    if hanja[-1] in _WORD_END:
        return False
    return hanja[0] in _STRONG or (hanja[1] in korean_given() and hanja[2] in korean_given())


def _in_dictionary(context: Context, hanja: str, evidence: list[Evidence]) -> _Verdict:
    if not _is_word(context.hanja):
        return None
    evidence.append(Evidence("dictionary-word", hanja, -0.9))
    return Kind.COMMON_WORD, 0.93


def _by_shape(context: Context, hanja: str, person: bool, evidence: list[Evidence]) -> _Verdict:
    """What the characters themselves make likely, where no dictionary has the word."""
    size = len(hanja)
    distinct = person and (context.hanja[0] in DISTINCT_SURNAMES or hanja[0] in DISTINCT_SURNAMES)
    subject = context.particle in ("은", "는", "이", "가", "와", "과", "을", "를", "의")
    shapes = (
        ("name-ending", size >= 3 and (hanja[-1] in PLACE_END | PERSON_END or hanja.endswith(ORG_END[:-3])), 0.85),
        ("organisation", size >= 4 and hanja.endswith(ORG_END), 0.75),
        ("surname", size == 3 and person and (distinct or hanja[-1] not in _WORD_END), 0.88),
        ("person-before", size == 2 and person and apposition(context.before) == "person", 0.8),
        ("china", _CHINA.search(context.surface) is not None, 0.85),
        ("place-ending", size == 2 and hanja[-1] in "浦津嶺", 0.75),
        ("sanskrit", size >= 4 and sum(c in _SANSKRIT for c in hanja) * 5 >= size * 3, 0.8),
        ("surname", size == 2 and distinct and subject, 0.6),
        ("apposition", size >= 2 and context.quoted and bool(apposition(context.before)), 0.7),
    )
    for name, holds, sure in shapes:
        if holds:
            evidence.append(Evidence(name, hanja, 0.5))
            return Kind.NAME, sure
    return None


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
    if reading is Reading.SINO_KOREAN:
        before = context.before[-40:] + context.surface
        if len(context.hanja) <= 4 and has_surname(context.hanja, to_traditional(context.hanja)):
            return Origin.ZH if _DYNASTY.search(before) else Origin.KO
        organisation = to_traditional(context.hanja).endswith(ORG_END)
        return Origin.ZH if _CHINA.search(before) or (context.about_china and organisation) else Origin.KO
    if reading is Reading.NONE or to_traditional(context.hanja).endswith(ORG_END):
        return Origin.ZH
    return Origin.OTHER
