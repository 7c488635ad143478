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

from glossary.cues import apposition, generics, title_after
from glossary.matching import about_china
from glossary.mining.alignment import Alignment, align
from glossary.mining.brackets import ROUND, Bracket, Part, find_brackets, split_parts
from glossary.mining.categories import has_surname
from glossary.mining.kinds import Context, judge_han
from glossary.mining.known import KnownNames, misprinted
from glossary.mining.listing import settle_lists
from glossary.mining.naming import english_of, official_of, pinyin_of
from glossary.mining.setting import about_japan, about_steppe, all_japanese
from glossary.mining.shapes import is_korean_hanja
from glossary.mining.spelled import suffix_of, with_hangul, with_kana, with_latin
from glossary.mining.windows import Window, last_word, opening_quote, window_before, with_first_name, with_its_name
from glossary.phonetics.han import fold_compat, to_simplified, to_traditional
from glossary.phonetics.japanese import is_japanese_place, is_japanese_surname
from glossary.text import CLOSING_QUOTES, HAN, HANGUL_RUN, is_hangul
from glossary.types import Article, Category, Concept, Evidence, Kind, Mention, Origin, Reading

_NOT_TERM = re.compile(
    r"^\s*(?:약|총|현재|당시|기준|이하|자료|출처|사진|그림|표|전년|매출|본사|인구|지난|공동|전체|각각|한화|미화"
    r"|우리 ?돈|이날|오른쪽|왼쪽|가운데|위|아래)?\s*[=:]?\s*[\d.,~∼\-–%₩$¥€￥+ ]+(?:[^A-Za-z]|$)"
    r"|[₀-₉]|https?://|www\.|^[^가-힣]*@|^\s*(?:사진|자료|출처|그래픽|그림|이하|영상)\s*[=:]"
)
#: Remarks in brackets that say nothing of the word before them.
_REMARKS = frozenset(
    "주 재 사 유 사진 자료사진 그래픽 영상 왼쪽 오른쪽 가운데 앞줄 뒷줄 이하 가칭 잠정 종합 속보 중략 단위 "
    "현지시간 현지시각 가명 본명 당시 현재 예정 무직 남 여".split()
)
_HAN_END = re.compile(f"[{HAN}]{{2,8}}$")
_HAN_FIRST = re.compile("^([一-鿿々]+)(?![ケヶヵノ][一-鿿])[ぁ-ヿ]")
_BRAND = re.compile(r"[A-Za-z][A-Za-z0-9&.\-]*")
_WORD_BEFORE = re.compile(r"(?<![가-힣])([가-힣]{2,4}) $")
_SURNAME_BEFORE = re.compile(r"(?<![가-힣])([가-힣]{2,6}) $")
_AMOUNT = re.compile(r"(?:\d[\d,.]*\s?[조억만천백]*\s?)+(?:원|위안|달러|엔|유로|명|개|년)?$")
_AGE = re.compile(
    r"^(?:만\s*)?\d{1,4}\s*(?:세|살|위|년생|대)?$|\d+년|\d\s*[~∼–-]|^[남여]$|^(?:해발|높이|면적|길이)|(?:출생|사망|재위|현재)"
)


def find_mentions(article: Article, known: KnownNames | None = None) -> Iterator[Mention]:
    """Yield the bracketed mentions of an article in the order of their brackets, not-a-term ones included.

    >>> article = Article("a", "중국 최대 AI기업 커다쉰페이(科大訊飛⋅iFLYTEK)가 베이징에 왔다.")
    >>> [(m.surface, m.hanja, m.latin) for m in find_mentions(article)]
    [('커다쉰페이', '科大訊飛', ('iFLYTEK',))]
    """
    return settle_lists(article.text, _in_order(article, known or KnownNames()))


def _in_order(article: Article, names: KnownNames) -> Iterator[Mention]:
    pending: tuple[Mention, int] | None = None
    set_in = (about_china(article.text), about_japan(article.text), about_steppe(article.text))
    for bracket in find_brackets(article.text):
        parts = split_parts(bracket.inside)
        if pending is not None and _continues(article.text, pending[1], pending[0], bracket, parts):
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
    if bracket.opening not in ROUND and not (han and bracket.start and is_hangul(text[bracket.start - 1])):
        return None
    window = window_before(text, bracket.start)
    if window is None:
        if not bracket.closed:
            return None
        return Mention(article.doc, bracket.start, bracket.start, "", kind=Kind.NOT_A_TERM, confidence=0.9)
    inside = bracket.inside.strip()
    if not han and (kana := with_kana(article, window, bracket)) is not None:
        return kana
    if not han and (not parts or _NOT_TERM.search(inside) or inside in _REMARKS):
        return _not_a_term(article, window)
    if han:
        return _with_hanja(article, window, bracket, parts, han[0].replace(" ", ""), known)
    if len(parts) >= 3 and parts[0].script == "hangul" and {p.script for p in parts} <= {"hangul", "latin"}:
        return _not_a_term(article, window)  # 4대 그룹(삼성·SK·현대차·LG)
    if any(p.script == "latin" for p in parts):
        return with_latin(article, window, bracket, parts, known)
    han_before = _HAN_END.search(window.string)
    if han_before is not None and (mention := _reversed(article, window, bracket, parts, known, han_before.group())):
        return mention
    return with_hangul(article, window, bracket, parts, known)


def _reversed(
    article: Article, window: Window, bracket: Bracket, parts: tuple[Part, ...], known: KnownNames, hanja: str
) -> Mention | None:
    """Judge Hanja in the text with their reading in the bracket: 李白(이백), as if they stood the other way round."""
    reading = next((p.text for p in parts if p.script == "hangul"), "")
    found = align(reading, fold_compat(hanja), lenient=False)
    if not reading or found is None or found.start != 0:
        return None
    start = window.end - len(hanja)
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
    if amount := _AMOUNT.search(window.string):
        start = window.start + amount.start()
    surface = article.text[start : window.end]
    return Mention(article.doc, start, window.end, surface, kind=Kind.NOT_A_TERM, confidence=0.9)


def _with_hanja(
    article: Article, window: Window, bracket: Bracket, parts: tuple[Part, ...], printed: str, known: KnownNames
) -> Mention:
    text = article.text
    inside, printed = printed, _without_kana(printed)
    hanja = fold_compat(printed)
    alignment = align(window.string, hanja)
    if alignment is not None and alignment.off and _doubtful(alignment, window, known, hanja):
        alignment = None
    if alignment is None and not bracket.closed:
        alignment = _prefix_alignment(window, hanja)
    suffix, particle, end = suffix_of(text, bracket)
    latin = tuple(p.text for p in parts if p.script == "latin")
    glosses = tuple(p.text for p in parts if p.script == "hangul" and not _AGE.search(p.text))
    start = window.start + alignment.start if alignment is not None else _unaligned_start(window, known, hanja)
    after = text[bracket.end : bracket.end + 1]
    if (
        alignment is None
        and window.quote_start < 0
        and _known_start(window, known, hanja) is None
        and after
        and after in CLOSING_QUOTES
    ):
        start = opening_quote(window, after) or start
    surface = text[start : window.end]
    title = title_after(text, end) if suffix not in ("씨", "님") else "씨"
    whole = bracket.closed or alignment is None or alignment.start + len(surface) == len(window.string)
    found = (known.find(surface, hanja) if whole else None) or misprinted(surface, hanja, latin, known)
    if found is None and alignment is None:
        found = known.find(surface, "")
    if found is not None and hanja != fold_compat(inside) and surface not in (found.hangul, *found.variants):
        found = None  # 나카야마(中山さつき) is not the city of Zhongshan
    found = _with_generic(found, surface, suffix, known)
    context = Context(
        surface, hanja, alignment, text[max(0, start - 40) : start], suffix, title, found, glosses,
        quoted=window.quote_start == start, particle=particle, about_china=about_china(text),
        after=text[end : end + 30], inside=bracket.inside, about_japan=about_japan(text),
        about_steppe=about_steppe(text),
    )  # fmt: skip
    kind, reading, category, origin, confidence, evidence = judge_han(context)
    if kind is Kind.NAME and reading is Reading.OTHER and window.quote_start >= 0:
        start, surface = window.quote_start, text[window.quote_start : window.end]
    mandarin = origin is Origin.ZH
    hangul = surface if reading in (Reading.MANDARIN, Reading.MIXED) else ""
    pinyin = pinyin_of(hanja, category.value, hangul) if mandarin else ""
    standard = official_of(hanja, category.value) if mandarin and reading is not Reading.NONE else ""
    if (
        context.known is not None
        and mandarin
        and context.known.pinyin
        and to_simplified(hanja) == context.known.simplified
    ):
        pinyin = context.known.pinyin
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
        english_of(surface, hanja, latin, category, origin, context.known, suffix) if kind is Kind.NAME else ("", None)
    )
    if not bracket.closed:
        confidence = min(confidence, 0.75)
    return Mention(
        article.doc, start, window.end, surface, suffix if kind is Kind.NAME else "", printed,
        traditional_form(hanja, origin), to_simplified(hanja), pinyin, latin, glosses, kind, reading, category, origin,
        english, standard, typo, confidence, evidence,
    )  # fmt: skip


def _without_kana(printed: str) -> str:
    """The Han characters that a part begins with, kana behind them left out (片山さつき), but not 関ケ原."""
    found = _HAN_FIRST.match(printed)
    return found.group(1) if found is not None else printed


def _with_generic(found: Concept | None, surface: str, suffix: str, known: KnownNames) -> Concept | None:
    """The known name with the generic after the bracket: 화둥(華東)사범대학 is the university, not the region."""
    generic = generics().get(suffix)
    if (
        found is None
        or generic is None
        or generic.category not in ("org", "product")
        or found.category is not Category.PLACE
    ):
        return found
    return known.find(surface + suffix, "")


def _doubtful(alignment: Alignment, window: Window, known: KnownNames, hanja: str) -> bool:
    """Whether an imperfect alignment is worse than a known form, or leaves characters out inside a word."""
    string = window.string
    inside = alignment.start > 0 and is_hangul(string[alignment.start - 1])
    if inside and (any(not unit.hangul for unit in alignment.units) or len(alignment.units) <= 3):
        return True
    if inside and alignment.reading in ("japanese", "mixed") and " " in string[alignment.start :]:
        return True  # 후루야 게이지(古屋圭司): half of a surname
    longer = _known_start(window, known, hanja)
    return longer is not None and longer < window.start + alignment.start


def _known_start(window: Window, known: KnownNames, hanja: str) -> int | None:
    """The start of a known form of these Hanja that stands as a word at the end of the window."""
    string = window.string
    for concept in known.by_hanja.get(to_simplified(hanja), []):
        for form in (concept.hangul, *concept.variants, *concept.misspellings):
            if form and string.endswith(form) and not is_hangul(string[: -len(form)][-1:] or " "):
                return window.end - len(form)
    return None


def _prefix_alignment(window: Window, hanja: str) -> Alignment | None:
    """Align Hanja that a teaser cut off with the beginning of the name: 중국 육상협회(中国.. ."""
    string = window.string
    for stop in range(len(string) - 1, max(1, len(string) - 14), -1):
        found = align(string[:stop], hanja, lenient=False)
        if found is not None and (found.start == 0 or not is_hangul(string[found.start - 1])):
            return found
    return None


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


def _japanese_start(window: Window, start: int, hanja: str) -> int:
    """Return the start of a Japanese surname before a given name (후지쓰카 지카시), or `start` where there is none."""
    found = _SURNAME_BEFORE.search(window.text[window.start : start])
    if found is None:
        return start
    for size in (2, 1, 3, 4):
        sounds = align(found.group(1), hanja[:size], lenient=False) if size < len(hanja) else None
        proved = sounds is not None and sounds.start == 0 and sounds.reading == "japanese"
        if proved and (is_japanese_surname(hanja[:size]) or (size == 2 and len(found.group(1)) >= 3)):
            return window.start + found.start(1)
    known = any(is_japanese_surname(hanja[:size]) for size in (2, 3, 4))
    if not (known or about_japan(window.text)) or not 2 <= len(hanja) <= 6 or is_japanese_place(found.group(1)):
        return start
    surname, given = found.group(1), window.text[start : window.end]
    short = len(given) <= len(hanja) + 1 and len(surname) + len(given) >= len(hanja) + 2
    own = len(surname) >= 3 and all_japanese(surname + given) and not apposition(found.group())
    return window.start + found.start(1) if own and short and surname[-1] not in "은는이가을를의에와과도로" else start


def _unaligned_start(window: Window, known: KnownNames, hanja: str) -> int:
    """The start of a term whose sound does not prove it: a known form, the quotes, else the last word."""
    if (found_start := _known_start(window, known, hanja)) is not None:
        return found_start
    if window.quote_start >= 0:
        return window.quote_start
    start = last_word(window)
    while window.text[start] in "·.&-" and start < window.end - 1:
        start += 1
    if len(hanja) >= 4:
        start = with_its_name(window, start)
    start = _japanese_start(window, start, hanja)
    if has_surname(hanja, to_traditional(hanja)) and 2 <= len(hanja) <= 4:
        first = with_first_name(window, start)
        start = start if is_japanese_place(window.text[first:start].strip()) else first
    if len(hanja) >= 4 and (word := _WORD_BEFORE.search(window.text[window.start : start])):
        found = align(word.group(1), hanja[:2], lenient=False)
        if found is not None and found.start == 0:
            return window.start + word.start(1)
        if is_japanese_surname(hanja[:2]) and HANGUL_RUN.fullmatch(window.text, start, window.end):
            return window.start + word.start(1)
    return start
