"""Where a term with Hanja starts when its sounds do not prove it, and which glosses beside them may be other names."""

from __future__ import annotations

import re

from glossary.cues import apposition, appositions, titles
from glossary.mining.alignment import Alignment, align
from glossary.mining.known import KnownNames
from glossary.mining.setting import about_japan, all_japanese
from glossary.mining.surnamed import has_surname
from glossary.mining.windows import Window, last_word, with_first_name, with_its_name
from glossary.phonetics.han import to_simplified, to_traditional
from glossary.phonetics.japanese import is_japanese_place, is_japanese_surname
from glossary.text import HANGUL_RUN, is_han, is_hangul

_LATIN_WORDS = re.compile(r"(?:[A-Z][A-Za-z0-9&.\-]* )+$")
#: A church and the saint that it is called after.
_SAINT = re.compile(
    r"(?:^|[\s,‘“'\"(·])((?:성|성녀|성모|성인) [가-힣]{2,8} (?:(?:주교좌)?대?성당|교회|수도원|대학|학교|병원))$"
)
_WORD_BEFORE = re.compile(r"(?<![가-힣])([가-힣]{2,4}) $")
_SURNAME_BEFORE = re.compile(r"(?<![가-힣])([가-힣]{2,6}) $")
_WORDS = re.compile("(?<![가-힣])[가-힣]{2,3}(?= )")
#: Words within a name, with no particle.
_JOINS = re.compile("(?:[가-힣]{2,4}(?<![은는이가을를의에와과도로서])|신|구|제)")
_AGE = re.compile(
    r"^(?:만\s*)?\d{1,4}\s*(?:세|살|위|년생|대)?$|\d+년|[\d?]\s*[~∼–-]|[~∼–-] ?기원전|^[남여]$|^(?:해발|높이|면적|길이)"
    r"|(?:출생|사망|재위|현재)"
)
#: Remarks in brackets that say nothing of the word before them.
REMARKS = frozenset(
    "주 재 사 유 사진 자료사진 그래픽 영상 왼쪽 오른쪽 가운데 앞줄 뒷줄 이하 가칭 잠정 종합 속보 중략 단위 "
    "현지시간 현지시각 가명 본명 당시 현재 예정 무직 남 여 "
    "동부 서부 남부 북부 중부 일대 부근 남단 북단 동단 서단 동쪽 서쪽 남쪽 북쪽 관할".split()
)
#: Where shares are traded, which is printed behind the stock code of a firm: (02269, 홍콩거래소).
_EXCHANGE = re.compile(
    "(?:거래소|증시|증권시장|주식시장|메인보드|창업판|과창판|커촹반|코스피|코스닥|나스닥|종목코드|상장)$"
)
#: What words for offices and occupations end in.
_OFFICE_END = re.compile(
    "(?:장|관|위원|의원|대표|교수|감독|기자|선수|이사|총리|대사|총재|비서|대변인|주석|서기|비행사)$"
)


def known_start(window: Window, known: KnownNames, hanja: str) -> int | None:
    """The start of a known form of these Hanja that stands as a word at the end of the window."""
    string = window.string
    for concept in known.by_hanja.get(to_simplified(hanja), []):
        for form in (concept.hangul, *concept.variants, *concept.misspellings):
            if form and string.endswith(form) and not is_hangul(string[: -len(form)][-1:] or " "):
                return window.end - len(form)
    return None


def whole_start(window: Window, start: int, known: KnownNames, hanja: str) -> int:
    """The start of a known name whose last Hanja alone are in the bracket, where it ends: 칭화퉁팡(同方)."""
    text = window.text
    first = start
    while first > window.start and is_hangul(text[first - 1]):
        first -= 1
    if first == start:
        return start
    named = known.by_hangul.get(text[first : window.end].replace(" ", ""), ())
    return first if any(c.hanja != hanja and c.hanja.endswith(to_traditional(hanja)) for c in named) else start


def is_led_by(latin: str, before: str, inside: str) -> bool:
    """Tell whether a name begins with Latin letters both in the text and in its bracket.

    >>> is_led_by("IT", "매체 IT", "IT之家"), is_led_by("iFLYTEK", "기업 ", "iFLYTEK科大訊飛")
    (True, False)
    """
    if not before.endswith(latin) or before[: -len(latin)][-1:].isalnum():
        return False
    return inside.lstrip().startswith(latin) and is_han(inside.lstrip()[len(latin) :][:1])


def is_church(string: str, hanja: str) -> bool:
    """Tell whether a text ends in a church of a saint, whose Hanja are the sounds of another language.

    >>> is_church("언덕 위 성 요셉 성당", "聖若瑟聖堂"), is_church("언덕 위 성당", "聖堂")
    (True, False)
    """
    return hanja[0] in "聖圣" and _SAINT.search(string) is not None


def prefix_alignment(window: Window, hanja: str) -> Alignment | None:
    """Align Hanja that a teaser cut off with the beginning of the name: 중국 육상협회(中国.. ."""
    string = window.string
    for stop in range(len(string) - 1, max(1, len(string) - 14), -1):
        found = align(string[:stop], hanja, lenient=False)
        if found is not None and (found.start == 0 or not is_hangul(string[found.start - 1])):
            return found
    return None


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


def _translated_start(window: Window, start: int, hanja: str) -> int:
    """The start of a name translated but for its first word: 서해안 신 경제개발구(西海岸經濟新區)."""
    for word in list(_WORDS.finditer(window.text, window.start, start))[-3:]:
        between = window.text[word.end() : start].split()
        if all(_JOINS.fullmatch(one) for one in between) and len(word.group()) in (2, 3):
            found = align(word.group(), hanja[: len(word.group())], lenient=False)
            if found is not None and found.start == 0:
                return word.start()
    return start


def unaligned_start(window: Window, known: KnownNames, hanja: str) -> int:
    """The start of a term whose sound does not prove it: a known form, the quotes, else the last word."""
    if (found_start := known_start(window, known, hanja)) is not None:
        return found_start
    if window.quote_start >= 0:
        return window.quote_start
    start = last_word(window)
    if len(hanja) == 1 and window.text[window.end - 2 : window.end - 1] == " ":
        start = window.end - 1  # 할아버지는 교(釗)
    while window.text[start] in "·.&-" and start < window.end - 1:
        start += 1
    if window.text[start - 2 : start] != "의 " and (saint := _SAINT.search(window.string)) is not None:
        return window.start + saint.start(1)  # 성 미카엘 성당(聖彌額爾教堂)
    if window.text[start].isascii() and (more := _LATIN_WORDS.search(window.text[window.start : start])):
        return window.start + more.start()  # PX MART(全聯福利中心)
    if len(hanja) >= 4:
        start = with_its_name(window, start)
    start = _japanese_start(window, start, hanja)
    if has_surname(hanja, to_traditional(hanja)) and 2 <= len(hanja) <= 4:
        first = with_first_name(window, start)
        start = start if is_japanese_place(window.text[first:start].strip()) else first
    if len(hanja) >= 4 and (earlier := _translated_start(window, start, hanja)) < start:
        return earlier
    if len(hanja) >= 4 and (word := _WORD_BEFORE.search(window.text[window.start : start])):
        found = align(word.group(1), hanja[:2], lenient=False)
        if found is not None and found.start == 0:
            return window.start + word.start(1)
        if is_japanese_surname(hanja[:2]) and HANGUL_RUN.fullmatch(window.text, start, window.end):
            return window.start + word.start(1)
    return start


def is_exchange(gloss: str) -> bool:
    """Tell whether a gloss says where the shares of a firm are traded, which is no other name of it.

    >>> is_exchange("홍콩거래소"), is_exchange("우시바이오")
    (True, False)
    """
    return _EXCHANGE.search(gloss) is not None


def is_alias(gloss: str, hanja: str) -> bool:
    """Tell whether a gloss may be another name: an age, an office or an occupation (천둥(陳冬·사령관)) is none.

    >>> is_alias("양조위", "梁朝偉"), is_alias("사령관", "陳冬"), is_alias("지령장", "陳冬")
    (True, False, False)
    """
    if _AGE.search(gloss) or gloss in REMARKS or is_exchange(gloss):
        return False
    office = gloss in titles() or appositions().get(gloss) == "person"
    person = 2 <= len(hanja) <= 3 and has_surname(hanja, to_traditional(hanja))
    office = office or (person and _OFFICE_END.search(gloss) is not None)
    return not office or align(gloss, hanja, lenient=False) is not None
