"""Brackets without Hanja: Latin (an acronym, a spelling) or Hangul (another name, an abbreviation).

`suffix_of` says which generic or particle stands after a bracket, whatever is in it.
"""

from __future__ import annotations

import re

from glossary.cues import generics, is_particle_chain, split_tail, title_after
from glossary.mining.brackets import ROUND, Bracket, Part
from glossary.mining.known import KnownNames
from glossary.mining.latin import judge_latin, latin_start
from glossary.mining.marks import title_weight
from glossary.mining.naming import english_of
from glossary.mining.setting import all_japanese
from glossary.mining.starts import is_exchange
from glossary.mining.windows import Window, last_word, opening_quote
from glossary.ordinary import sounds_korean
from glossary.text import CLOSING_QUOTES, HANGUL, HANGUL_RUN
from glossary.types import Article, Category, Concept, Evidence, Kind, Mention, Origin, Reading

_BRAND = re.compile(r"[A-Za-z][A-Za-z0-9&.\-]*")
_SPACED_GENERICS = (
    "자치구|자치주|자치현|특별행정구|경제특구|광장|공항|국제공항|감옥|교도소|대지진|지진|평원|고원|분지|사막|"
    "산맥|협곡|댐|반도"
    "|해협|열도|군도|신구|개발구|실험실|연구소|연구원|그룹|은행|대학|대학교|박물관|기념관|석굴|사원|유적|"
    "유적지|운하|대교|호수|신사|신궁|증권|보험|발전소|(?:태양광|풍력|수력|화력|원자력|열병합)발전소"
)
_GENERIC_AFTER_SPACE = re.compile(f"^ ((?:(?:[{HANGUL}]+족)+ )?(?:{_SPACED_GENERICS}))([가-힣]*)")


def suffix_of(text: str, bracket: Bracket) -> tuple[str, str, int]:
    """Return (suffix, particle, end of suffix) of what follows the bracket."""
    if not bracket.closed:
        return "", "", bracket.end
    run = HANGUL_RUN.match(text, bracket.end)
    if run is None:
        position = bracket.end
        if text[position : position + 1] in CLOSING_QUOTES and position < len(text):
            run = HANGUL_RUN.match(text, position + 1)
            return "", run.group() if run else "", bracket.end
        spaced = _GENERIC_AFTER_SPACE.match(text[position : position + 30])
        if spaced and (not spaced.group(2) or is_particle_chain(spaced.group(2))):
            return spaced.group(1), spaced.group(2), position + spaced.end(1)
        return "", "", bracket.end
    suffix, particle = split_tail(run.group())
    if suffix == "대가":  # 푸단(復旦)대가: a university and its particle
        return "대", "가", bracket.end + 1
    if len(suffix) >= 3 and suffix not in generics() and text[bracket.end + len(run.group()) :][:1] in ROUND:
        return "", run.group(), bracket.end  # 천산남로(天山南路)천산북로(天山北路)
    if suffix.startswith(("등", "입니", "이었", "인데", "이라", "들입니", "들이")) and suffix not in generics():
        return "", run.group(), bracket.end
    if run.group()[0] in "배컵족" and is_particle_chain(run.group()[1:]):
        suffix, particle = run.group()[0], run.group()[1:]
    if suffix == "주" and text[bracket.end + 1 : bracket.end + 2].isdigit():
        return "", "", bracket.end  # 태조대왕(太祖大王)주2: a footnote
    return suffix, particle, bracket.end + len(suffix)


def with_latin(
    article: Article, window: Window, bracket: Bracket, parts: tuple[Part, ...], known: KnownNames
) -> Mention:
    """Judge a term whose bracket holds Latin: 퀄컴(Qualcomm), 인공지능(AI)."""
    latin = tuple(p.text for p in parts if p.script == "latin")
    glosses = tuple(p.text for p in parts if p.script == "hangul" and not is_exchange(p.text))
    after = article.text[bracket.end : bracket.end + 1]
    start = latin_start(window, latin[0], known)
    if window.quote_start < 0 and after in CLOSING_QUOTES and after:
        start = opening_quote(window, after) or start
    surface = article.text[start : window.end]
    found = known.find(surface, "")
    suffix, _, end = suffix_of(article.text, bracket)
    kind, reading, category, confidence, evidence = judge_latin(
        surface, latin[0], found, window.quote_start == start,
        before=article.text[max(0, start - 16) : start], title=title_after(article.text, end),
        after=suffix or article.text[end : end + 10],
    )  # fmt: skip
    if found is None and suffix in generics() and kind is Kind.NAME:
        category = Category(generics()[suffix].category)
    origin = found.origin if found is not None else Origin.OTHER
    english, _ = english_of(surface, "", latin, category, origin, found) if kind is Kind.NAME else ("", None)
    return Mention(
        article.doc, start, window.end, surface, suffix if kind is Kind.NAME else "", latin=latin, glosses=glosses,
        kind=kind, reading=reading, category=category, origin=origin, english=english, confidence=confidence,
        evidence=evidence,
    )  # fmt: skip


def with_hangul(
    article: Article, window: Window, bracket: Bracket, parts: tuple[Part, ...], known: KnownNames
) -> Mention:
    """Judge a term whose bracket holds Hangul: BYD(비야디), 전국인민대표대회(전인대), 시안(현 계획)."""
    glosses = tuple(p.text for p in parts if p.script == "hangul")
    start = window.quote_start if window.quote_start >= 0 else last_word(window)
    surface = article.text[start : window.end]
    found = known.find(surface, "")
    brand = len(surface) > 1 and _BRAND.fullmatch(surface) is not None
    if brand and surface.isupper() and glosses and _MONEY.search(glosses[0]):
        return Mention(
            article.doc, start, window.end, surface, glosses=glosses, kind=Kind.ABBREVIATION, confidence=0.85,
            evidence=(Evidence("abbreviation", glosses[0], 0.8),),
        )  # fmt: skip
    if glosses and bracket.closed and _is_full_name(glosses[0], surface):
        return Mention(
            article.doc, start, window.end, surface, glosses=glosses, kind=Kind.NAME, category=Category.PERSON,
            origin=Origin.OTHER, confidence=0.75, evidence=(Evidence("full-name", glosses[0], 0.6),),
        )  # fmt: skip
    if glosses and brand and " " not in glosses[0] and known.find(glosses[0], "") is not None:
        other = known.find(glosses[0], "")
        category = other.category if other else Category.ORG
        origin = other.origin if other else Origin.OTHER
        english = other.english if other else surface
        return Mention(
            article.doc, start, window.end, surface, glosses=glosses, kind=Kind.NAME, category=category, origin=origin,
            english=english, confidence=0.8,
        )  # fmt: skip
    if glosses and bracket.closed and _abbreviates(glosses[0], surface, found):
        category = found.category if found else Category.OTHER if surface.endswith("법") else Category.ORG
        return Mention(
            article.doc, start, window.end, surface, glosses=glosses, kind=Kind.NAME, category=category,
            origin=found.origin if found else Origin.OTHER, english=found.english if found else "", confidence=0.8,
            evidence=(Evidence("abbreviation", glosses[0], 0.6),),
        )  # fmt: skip
    if glosses and found is not None and bracket.closed and _is_other_form(glosses[0], surface, found, known):
        return Mention(
            article.doc, start, window.end, surface, glosses=glosses, kind=Kind.NAME, category=found.category,
            origin=found.origin, english=found.english, confidence=0.8,
            evidence=(Evidence("known-name", found.english, 1.0),),
        )  # fmt: skip
    place = bool(glosses) and known.find(glosses[0], "") is not None
    word = bool(glosses) and len(parts) == 1 and " " not in glosses[0] and len(glosses[0]) <= 6
    plain = word and found is None and not place and bracket.closed
    return Mention(
        article.doc, start, window.end, surface, glosses=glosses if plain else (),
        kind=Kind.COMMON_WORD if plain else Kind.NOT_A_TERM, confidence=0.6 if plain else 0.8,
    )  # fmt: skip


#: A currency spelled out.
_MONEY = re.compile("(?:달러|위안|위안화|엔화|원화|파운드|유로|페소|바트|링깃|루피|루블|프랑|마르크|화폐|통화)$")


def _is_full_name(gloss: str, surface: str) -> bool:
    """Whether a gloss is the full name of somebody called by a part of it: 레오(레오나르도 레이바)."""
    words = gloss.split()
    foreign = 2 <= len(surface) <= 5 and " " not in surface and not sounds_korean(surface)
    return foreign and len(words) in (2, 3) and words[0].startswith(surface) and len(words[0]) > len(surface)


_KANA_ONLY = re.compile("^[\u3041-\u30ff][\u3041-\u30ff・ー \u4e00-\u9fff]*$")


def with_kana(article: Article, window: Window, bracket: Bracket) -> Mention | None:
    """Judge a title of a work whose bracket holds kana: 《호토토기스》(ホトトギス); None where it is no title."""
    if _KANA_ONLY.match(bracket.inside.strip()) is None or window.quote_start < 0:
        return None
    start = window.quote_start
    if title_weight(article.text[max(0, start - 40) : start], article.text[bracket.end : bracket.end + 30]) < 5.0:
        return None
    surface = article.text[start : window.end]
    sounded = len(surface) >= 3 and all_japanese(surface)
    katakana = re.match("[\u30a1-\u30ff]", bracket.inside.strip()) is not None
    return Mention(
        article.doc, start, window.end, surface, kind=Kind.NAME, category=Category.WORK, origin=Origin.JA,
        reading=Reading.OTHER if sounded and katakana else Reading.NONE, confidence=0.9,
        evidence=(Evidence("title-mark", surface, 5.0),),
    )  # fmt: skip


def _is_other_form(gloss: str, surface: str, found: Concept, known: KnownNames) -> bool:
    """Whether a gloss is another form of a known name, or a firm's name in another language: 헝다(에버그란데)."""
    if found.category not in (Category.ORG, Category.PRODUCT) or gloss == surface:
        return False
    other = known.find(gloss, "")
    if other is not None:
        return other.id == found.id
    kind = any(gloss[-size:] in generics() for size in (2, 3, 4))  # 폭스콘(훙하이그룹): whose it is
    alike = len(gloss) >= 3 and " " not in gloss and not sounds_korean(gloss)
    return alike and not kind and not surface.startswith(gloss[:2])


def _abbreviates(gloss: str, surface: str, found: Concept | None) -> bool:
    """Whether a gloss is made of syllables of a long name, in order, the first one first: 전국인민대표대회(전인대)."""
    plain = surface.replace(" ", "")
    official = len(gloss) >= 3 and (
        plain.endswith(_ORG_ENDS) or (plain[-1] in "위부청원국처단법" and gloss[-1] == plain[-1])
    )
    law = plain.endswith("법") and gloss.endswith("법") and len(plain) > len(gloss) + 1
    if law and len(plain) >= 7 and len(gloss) >= 3 and " " not in gloss:
        rest = iter(plain)
        return all(syllable in rest for syllable in gloss)  # 부정청탁금지법(청탁금지법)
    if (
        len(gloss) < 2
        or len(plain) < 2 * len(gloss) - (found is not None)
        or not (gloss[0] == plain[0] or official)
        or " " in gloss
    ):
        return False
    made = len(plain) >= 6 and plain[-1] in "처청부원국단법" and gloss[-1] == plain[-1]
    if found is None and not made and not any(plain.endswith(end) and len(plain) > len(end) for end in _ORG_ENDS):
        return False
    rest = iter(plain)
    return all(syllable in rest for syllable in gloss)


_ORG_ENDS = (
    "위원회",
    "대표대회",
    "정치협상회의",
    "은행",
    "협회",
    "연맹",
    "연합회",
    "공사",
    "그룹",
    "대학교",
    "대학",
    "연구원",
    "본부",
    "재판소",
    "감독원",
    "진흥원",
    "평가원",
    "공단",
    "기구",
    "조합",
    "총연맹",
    "노동조합",
    "연대",
    "법원",
    "의회",
)
