"""Finds the bracketed mentions of an article: which characters are the term, and what the bracket says of it.

`find_mentions` walks the brackets in order; each becomes one `Mention` (a second bracket of the same name joins the
first). The order of the questions: is it an annotation at all; does it hold Hanja (the aligner finds the boundary);
does it hold Latin (acronym, transliteration); does it hold only Hangul.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from glossary.cues import title_after
from glossary.matching import about_china
from glossary.mining.agreement import agreed
from glossary.mining.alignment import Alignment, align
from glossary.mining.brackets import HAN_COLON, ROUND, Bracket, Part, find_brackets, split_parts, with_colons
from glossary.mining.glossed_words import settle_words
from glossary.mining.kinds import Context, judge_han
from glossary.mining.known import KnownNames, joined_name, misprinted, with_generic
from glossary.mining.listing import settle_lists
from glossary.mining.monks import MONKS, called_after_it
from glossary.mining.naming import english_of, official_of, pinyin_of
from glossary.mining.neighbours import settle_origins
from glossary.mining.readings import repeats_generic
from glossary.mining.setting import about_buddhism, about_japan, about_steppe
from glossary.mining.shapes import is_korean_hanja
from glossary.mining.spelled import suffix_of, with_hangul, with_kana, with_latin
from glossary.mining.starts import (
    REMARKS,
    is_alias,
    is_church,
    is_led_by,
    known_start,
    prefix_alignment,
    unaligned_start,
    whole_start,
)
from glossary.mining.verses import is_verse
from glossary.mining.windows import Window, last_word, opening_quote, window_before
from glossary.phonetics.han import fold_compat, to_simplified, to_traditional
from glossary.text import CLOSING_QUOTES, HAN, HAN_CHARACTER, is_hangul
from glossary.types import Article, Category, Concept, Evidence, Kind, Mention, Origin, Reading

_NOT_TERM = re.compile(
    r"^\s*(?:약|총|현재|당시|기준|이하|자료|출처|사진|그림|표|전년|매출|본사|인구|지난|공동|전체|각각|한화|미화"
    r"|우리 ?돈|이날|오른쪽|왼쪽|가운데|위|아래|BC|AD|기원전|서기)?\s*[=:]?\s*[\d.,~∼\-–%₩$¥€￥+ ]+(?:[^A-Za-z]|$)"
    r"|[₀-₉]|https?://|www\.|^[^가-힣]*@|^\s*(?:사진|자료|출처|그래픽|그림|이하|영상)\s*[=:]"
)
_DIGIT = re.compile(r"\d")
#: Marks that some papers print for quotation marks: ′톈궁′(天宮), `텅쉰`(騰訊).
_ODD_QUOTES = "′`´＇″＂〝〞"
_PLAIN_QUOTES = str.maketrans(_ODD_QUOTES, "'" * 4 + '"' * 4)
_HAN_END = re.compile(f"[{HAN}]{{2,8}}$")
_HAN_FIRST = re.compile("^([一-鿿々]+)(?![ケヶヵノ][一-鿿])(?:[ぁ-ヿ]|\\d{3,4}년?[~∼〜～–-])")
#: An age behind a name, with no mark before it: (潘功勝 59).
_AGED = re.compile("^([一-鿿]{2,4})\\d{2}$")
_BRAND = re.compile(r"[A-Za-z][A-Za-z0-9&.\-]*")
#: Titles that stand right behind the bracket as one word with it: 안호(安浩)선생.
_JOINED_TITLES = frozenset("선생 회장 총리 주석 교수 박사 장군 대사 의원 스님 여사 선사 법사 국사 율사 존자".split())
_BY_SOUND = frozenset([Reading.MANDARIN, Reading.MIXED])
_AMOUNT = re.compile(r"(?:\d[\d,.]*\s?[조억만천백]*\s?)+(?:원|위안|달러|엔|유로|명|개|년)?$")
_AMOUNT_END = frozenset("조억만천백원안러엔로명개년,. ")


def find_mentions(article: Article, known: KnownNames | None = None) -> Iterator[Mention]:
    """Yield the bracketed mentions of an article in the order of their brackets, not-a-term ones included.

    >>> article = Article("a", "중국 최대 AI기업 커다쉰페이(科大訊飛⋅iFLYTEK)가 베이징에 왔다.")
    >>> [(m.surface, m.hanja, m.latin) for m in find_mentions(article)]
    [('커다쉰페이', '科大訊飛', ('iFLYTEK',))]
    """
    if any(mark in article.text for mark in _ODD_QUOTES):
        article = replace(article, text=article.text.translate(_PLAIN_QUOTES))
    found = list(_in_order(article, known or KnownNames()))
    settled = settle_words(agreed(settle_lists(article.text, found)))
    return settle_origins(article.text, settled) if found else iter(())


def _in_order(article: Article, names: KnownNames) -> Iterator[Mention]:
    pending: tuple[Mention, int] | None = None
    set_in: tuple[bool, ...] = ()
    for bracket in find_brackets(article.text):
        set_in = set_in or _setting(article.text)
        parts = split_parts(bracket.inside)
        near = pending is not None and bracket.start - pending[1] <= len(pending[0].suffix) + 1
        if pending is not None and near and _continues(article.text, pending[1], pending[0], bracket, parts):
            pending = (_join(pending[0], parts, names), bracket.end)
            continue
        mention = _remembered(article, bracket, parts, names, set_in)
        if pending is not None and mention is not None:
            yield pending[0]
            pending = None
        if mention is not None:
            pending = (mention, bracket.end)
    if pending is not None:
        yield pending[0]


def _setting(text: str) -> tuple[bool, ...]:
    return about_china(text), about_japan(text), about_steppe(text), about_buddhism(text)


#: All that a bracket is judged by stands within this many characters before it and behind it.
_BEFORE, _AFTER = 120, 60


def _remembered(
    article: Article,
    bracket: Bracket,
    parts: tuple[Part, ...],
    known: KnownNames,
    set_in: tuple[bool, ...],
) -> Mention | None:
    """Judge a bracket, or take over the judgement of one that stood in the same words before (repeated text).

    Besides those words only what the article is set in counts, and the names known.
    """
    left = bracket.start - _BEFORE
    if left <= 0:
        return _mention(article, bracket, parts, known)
    words = (article.text[left : bracket.end + _AFTER], *set_in)
    found = known.judged.get(words)
    if found is not None:
        mention, place = found
        return mention and mention.moved(bracket.start - place, article.doc)
    mention = _mention(article, bracket, parts, known)
    known.judged[words] = (mention, bracket.start)
    return mention


def _continues(text: str, position: int, first: Mention, bracket: Bracket, parts: tuple[Part, ...]) -> bool:
    """Whether a bracket stands right after the suffix of the name before: 즈장(之江)실험실(ZHEJIANG LAB)."""
    if first.kind is not Kind.NAME or not parts or bracket.start < position:
        return False
    between = text[position : bracket.start]
    return (
        between.strip() == first.suffix
        and len(between) <= len(first.suffix) + 1
        and parts[0].script in ("latin", "hangul")
        and not _DIGIT.search(parts[0].text)
    )


def _join(first: Mention, parts: tuple[Part, ...], known: KnownNames) -> Mention:
    latin = (*first.latin, *(p.text for p in parts if p.script == "latin"))
    glosses = (*first.glosses, *(p.text for p in parts if p.script == "hangul"))
    found = known.find(first.surface, first.hanja)
    english, _ = english_of(first.surface, first.hanja, latin, first.category, first.origin, found, first.suffix)
    note = Evidence("second-bracket", " ".join(p.text for p in parts), 0.3)
    return replace(first, latin=latin, glosses=glosses, english=english, evidence=(*first.evidence, note))


def _mention(article: Article, bracket: Bracket, parts: tuple[Part, ...], known: KnownNames) -> Mention | None:
    text = article.text
    han = [p.text for p in parts if p.script == "han"]
    if bracket.opening not in ROUND and not (han and _stands_behind(text, bracket.start, han[0])):
        return None
    window = window_before(text, bracket.start)
    if window is None:
        if not bracket.closed:
            return None
        return Mention(article.doc, bracket.start, bracket.start, "", kind=Kind.NOT_A_TERM, confidence=0.9)
    inside = bracket.inside.strip()
    if len(han) > 1 and HAN_COLON.search(inside) and align(window.string, fold_compat(han[0]), lenient=False) is None:
        parts = with_colons(parts, inside)  # 검은 신화: 오공(黑神話:悟空)
        han = [p.text for p in parts if p.script == "han"]
    if not han and (kana := with_kana(article, window, bracket)) is not None:
        return kana
    if not han and (not parts or _is_aside(inside)):
        return _not_a_term(article, window)
    if han:
        return _with_hanja(article, window, bracket, parts, han[0].replace(" ", ""), known)
    if len(parts) >= 3 and parts[0].script == "hangul" and {p.script for p in parts} <= {"hangul", "latin"}:
        return _not_a_term(article, window)  # 4대 그룹(삼성·SK·현대차·LG)
    if any(p.script == "latin" for p in parts):
        return with_latin(article, window, bracket, parts, known)
    han_before = _HAN_END.search(window.string) if HAN_CHARACTER.match(text, window.end - 1) else None
    if han_before is not None and (mention := _reversed(article, window, bracket, parts, known, han_before.group())):
        return mention
    return with_hangul(article, window, bracket, parts, known)


@lru_cache(maxsize=8192)
def _is_aside(inside: str) -> bool:
    """Whether the inside of a bracket is a figure, a source or a remark, which say nothing of the word before."""
    return _NOT_TERM.search(inside) is not None or inside in REMARKS


def _stands_behind(text: str, start: int, han: str) -> bool:
    """Whether a square bracket with Hanja belongs to the word before it, at once or behind a space if it reads so."""
    if start and is_hangul(text[start - 1]):
        return True
    spaced = start > 1 and text[start - 1] == " " and is_hangul(text[start - 2])
    return spaced and align(text[max(0, start - 24) : start - 1], fold_compat(han), lenient=False) is not None


def _reversed(
    article: Article, window: Window, bracket: Bracket, parts: tuple[Part, ...], known: KnownNames, hanja: str
) -> Mention | None:
    """Judge Hanja in the text with their reading in the bracket: 李白(이백), as if they stood the other way round."""
    reading = next((p.text for p in parts if p.script == "hangul"), "")
    found = align(reading, fold_compat(hanja), lenient=False)
    if not reading or found is None or found.start != 0:
        return None
    start = window.end - len(hanja)
    if is_verse(article.text, start, len(hanja)):
        return None
    turned = Article(
        article.doc,
        f"{article.text[max(0, start - 40) : start]}{reading}({hanja}){article.text[bracket.end : bracket.end + 40]}",
    )
    place = min(start, 40) + len(reading)
    inner = Bracket(place, place + len(hanja) + 2, "(", hanja)
    window = Window(turned.text, 0, place)
    mention = _with_hanja(turned, window, inner, (Part(hanja, "han"),), hanja, known)
    glosses = (reading, *(p.text for p in parts if p.script == "hangul" and p.text != reading))
    return replace(mention, start=start, end=window.end and start + len(hanja), surface=hanja, glosses=glosses)


def _not_a_term(article: Article, window: Window) -> Mention:
    start = window.quote_start if window.quote_start >= 0 else last_word(window)
    last = article.text[window.end - 1]
    if (last in _AMOUNT_END or last.isdecimal()) and (amount := _AMOUNT.search(window.string)):
        start = window.start + amount.start()
    surface = article.text[start : window.end]
    return Mention(article.doc, start, window.end, surface, kind=Kind.NOT_A_TERM, confidence=0.9)


def _with_hanja(
    article: Article, window: Window, bracket: Bracket, parts: tuple[Part, ...], printed: str, known: KnownNames
) -> Mention:
    text, string = article.text, window.string
    inside, printed = printed, _without_kana(printed)
    if (aged := _AGED.match(printed)) is not None and not string[-1:].isdecimal():
        printed = aged.group(1)
    hanja = fold_compat(printed)
    alignment = align(string, hanja)
    led = parts[0].text if alignment is not None and parts[0].script == "latin" else ""
    if led and alignment is not None and is_led_by(led, string[: alignment.start], bracket.inside):
        printed, hanja, inside, parts = led + printed, led + hanja, led + inside, parts[1:]  # IT즈자(IT之家)
        alignment = replace(alignment, start=alignment.start - len(led))
    if alignment is not None and alignment.off and _doubtful(alignment, window, known, hanja):
        alignment = None
    if alignment is not None and (
        repeats_generic(string, alignment.start, hanja) or (alignment.off and is_church(string, hanja))
    ):
        alignment = None  # 창장강(長江), 성 요셉 성당(聖若瑟聖堂)
    if not bracket.closed and (alignment is None or alignment.off):
        alignment = prefix_alignment(window, hanja) or alignment
    suffix, particle, end = suffix_of(text, bracket)
    latin: tuple[str, ...] = ()
    glosses: tuple[str, ...] = ()
    if len(parts) > 1:
        latin = tuple([p.text for p in parts if p.script == "latin"])
        glosses = tuple([p.text for p in parts if p.script == "hangul" and is_alias(p.text, hanja)])
    start = window.start + alignment.start if alignment is not None else unaligned_start(window, known, hanja)
    after = text[bracket.end : bracket.end + 1]
    if (
        alignment is None
        and window.quote_start < 0
        and known_start(window, known, hanja) is None
        and after
        and after in CLOSING_QUOTES
    ):
        start = opening_quote(window, after) or start
    if alignment is not None and start and "가" <= text[start - 1] <= "힣":
        start = whole_start(window, start, known, hanja)
    surface = text[start : window.end]
    title = "씨" if suffix in ("씨", "님") else suffix if suffix in _JOINED_TITLES else title_after(text, end)
    whole = bracket.closed or alignment is None or len(surface) - len("".join([u[1] for u in alignment.units])) < 3
    found = (known.find(surface, hanja) if whole else None) or misprinted(surface, hanja, latin, known)
    if found is None and alignment is None:
        found = _of_these_hanja(known.find(surface, ""), hanja)
    elif found is None and alignment is not None and alignment.cost >= 0.08 and len(surface) >= 3:
        found = _foreign(known.find(surface, ""))
    if found is not None and hanja != fold_compat(inside) and surface not in (found.hangul, *found.variants):
        found = None  # 나카야마(中山さつき) is not the city of Zhongshan
    if found is not None and title in MONKS and found.category is Category.PLACE and len(hanja) == 2:
        found = called_after_it(found, hanja, text[end : end + 6])
    if found is not None and title and found.category is not Category.PERSON and surface not in found.variants:
        found = found if surface == found.hangul else None  # 태고(太古)스님 is not the firm of those Hanja
    found = _of_an_age(found, surface, hanja, text[bracket.end : bracket.end + 6], known)
    if found is not None and found.origin is Origin.ZH and _OF_KOREA.search(text, max(0, start - 12), start):
        found = next((c for c in known.by_hangul.get(surface, []) if c.origin is Origin.KO), found)
    found = joined_name(known, surface, suffix, hanja) or with_generic(found, surface, suffix, known)
    context = Context(
        surface, hanja, alignment, text[max(0, start - 40) : start], suffix, title, found, glosses,
        quoted=window.quote_start == start, particle=particle, about_china=about_china(text),
        after=text[end : end + 30], inside=bracket.inside, about_japan=about_japan(text),
        about_steppe=about_steppe(text), about_buddhism=about_buddhism(text),
    )  # fmt: skip
    kind, reading, category, origin, confidence, evidence = judge_han(context)
    if kind is Kind.NAME and reading is Reading.OTHER and window.quote_start >= 0:
        start, surface = window.quote_start, text[window.quote_start : window.end]
    mandarin = origin is Origin.ZH
    standard = official_of(hanja, category) if mandarin and reading is not Reading.NONE else ""
    pinyin = _pinyin(hanja, category, surface if reading in _BY_SOUND else "", found) if mandarin else ""
    typo = kind is Kind.NAME and (
        (
            alignment is not None
            and bool(alignment.off)
            and (found is None or surface not in (found.hangul, *found.variants))
        )
        or (found is not None and bool(found.simplified) and misprinted(surface, hanja, latin, known) is found)
    )
    if not latin and _BRAND.fullmatch(surface):
        latin = (surface,)
    english, _ = (
        english_of(surface, hanja, latin, category, origin, context.known, suffix)
        if kind is Kind.NAME and whole
        else ("", None)  # a name that a teaser cut off: 중국 육상협회(中国..
    )
    if not bracket.closed:
        confidence = min(confidence, 0.75)
    called = [gloss for gloss in glosses if f"이하 {gloss}" in bracket.inside]
    evidence = (*evidence, *(Evidence("called-below", gloss, 0.3) for gloss in called))
    return Mention(
        article.doc, start, window.end, surface, suffix if kind is Kind.NAME else "", printed,
        traditional_form(hanja, origin), to_simplified(hanja), pinyin, latin, glosses, kind, reading, category, origin,
        english, standard, typo, confidence, evidence,
    )  # fmt: skip


def _pinyin(hanja: str, category: Category, hangul: str, found: Concept | None) -> str:
    """The pinyin of a known name of these Hanja, else that of the reading, which the Hangul may prove."""
    if found is not None and found.pinyin and to_simplified(hanja) == found.simplified:
        return found.pinyin
    return pinyin_of(hanja, category, hangul)


@lru_cache(maxsize=16384)
def _without_kana(printed: str) -> str:
    """The Han characters that a part begins with, kana behind them left out (片山さつき), but not 関ケ原."""
    found = _HAN_FIRST.match(printed)
    return found.group(1) if found is not None else printed


#: 고려 태조 왕건(王建) is not the ruler of Shu.
_OF_KOREA = re.compile("(?:고려|조선|신라|백제|고구려|발해|대한제국)(?:의)? (?:[가-힣]{1,4} )?$")


def _of_these_hanja(found: Concept | None, hanja: str) -> Concept | None:
    """A name that only its Hangul found, unless it is written in other Hanja: 후추(椒) is no Fuchu (府中)."""
    if found is None or not found.hanja or len(hanja) != len(found.hanja):
        return found if found is None or not found.hanja or len(hanja) > 2 else None
    shared = {*to_traditional(hanja)} & {*to_traditional(found.hanja)}
    return found if shared else None


def _foreign(found: Concept | None) -> Concept | None:
    """A name of the wide world that has no Hanja of its own: 아마존(亞馬遜) is Amazon, however near the sounds are."""
    return found if found is not None and found.origin is Origin.OTHER and not found.hanja else None


def _of_an_age(found: Concept | None, surface: str, hanja: str, after: str, known: KnownNames) -> Concept | None:
    """The known age before 시대: 춘추(春秋) 시대 is no book, 전국(戰國)시대 no word."""
    if not after.lstrip().startswith("시대") or len(hanja) < 2:
        return found
    age = known.find(f"{surface.replace(' ', '')}시대", "")
    return age if age is not None and to_traditional(age.hanja).startswith(to_traditional(hanja)) else found


def _doubtful(alignment: Alignment, window: Window, known: KnownNames, hanja: str) -> bool:
    """Whether an imperfect alignment is worse than a known form, or leaves characters out inside a word."""
    string = window.string
    inside = alignment.start > 0 and is_hangul(string[alignment.start - 1])
    if inside and (any(not unit.hangul for unit in alignment.units) or len(alignment.units) <= 3):
        return True
    if inside and alignment.reading in ("japanese", "mixed") and " " in string[alignment.start :]:
        return True  # 후루야 게이지(古屋圭司): half of a surname
    longer = known_start(window, known, hanja)
    return longer is not None and longer < window.start + alignment.start


@lru_cache(maxsize=16384)
def traditional_form(hanja: str, origin: Origin) -> str:
    """Return the traditional form; Hanja of a Korean or Japanese name stays as printed (朴 is no simplified 樸).

    >>> traditional_form("朴弘信", Origin.KO), traditional_form("科大讯飞", Origin.ZH)
    ('朴弘信', '科大訊飛')
    """
    if origin in (Origin.KO, Origin.JA):
        return hanja
    converted = to_traditional(hanja)
    if len(converted) != len(hanja):
        return converted
    return "".join(a if a not in _SHARED and is_korean_hanja(a) else b for a, b in zip(hanja, converted, strict=True))


#: Simplified characters that are also traditional characters of their own (云 is 雲 or 云): the word decides.
_SHARED = frozenset("云后里干余台丑几斗谷松系才郁征于冲只表制志准布占舍叶发面了向回困采")
