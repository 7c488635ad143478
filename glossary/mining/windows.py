"""Where the term before a bracket ends, and where it starts when its sound does not tell.

The end is found by skipping a space and closing quotes. The start is found, in this order: by the opening quote that
pairs with the closing one, by a known name, by the letters of an acronym (세계 사물인터넷 전시회(WIOT)), else it is the
last word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossary.cues import abbreviations, apposition, is_particle_chain
from glossary.ordinary import sounds_korean
from glossary.quick import quickly_made
from glossary.text import HAN, HANGUL, LATIN, is_hangul

_QUOTES = {"’": "‘", "”": "“", "'": "'", '"': '"', "》": "《", "≫": "≪", "〉": "〈", "』": "『", "」": "「", "｣": "｢",
           "＞": "＜", ">": "<"}  # fmt: skip
_WORD = re.compile(f"[{HANGUL}{LATIN}{HAN}0-9&.+·\\-]+$")
_TERM_END = re.compile(f"[{HANGUL}{LATIN}0-9{HAN}%㎡㎢]")
_INITIALS = {
    word: letter
    for letter, words in {
        "A": "아시아 아태 동남아 동남아시아국가연합", "B": "베이징", "C": "중국 중화 포괄적", "E": "유럽",
        "G": "글로벌", "I": "국제 인도태평양 정부간", "K": "한국", "N": "국가 전국 북미 자연어", "O": "석유",
        "R": "역내포괄적", "S": "상하이 남미", "U": "미국 유엔 연합", "W": "세계 세계보건",
    }.items()
    for word in words.split()
}  # fmt: skip


@quickly_made
@dataclass(frozen=True, slots=True)
class Window:
    """The text before a bracket on its line: `text[start:end]`; `quote_start` is the place after an opening quote."""

    text: str
    start: int
    end: int
    quote_start: int = -1

    @property
    def string(self) -> str:
        """The characters of the window."""
        return self.text[self.start : self.end]


def window_before(text: str, position: int, size: int = 56) -> Window | None:
    """Return the window that ends where the term before `position` ends, or None where no term stands.

    >>> window_before("국은 ‘시안’(西安)", 7).string
    '국은 ‘시안'
    >>> window_before("끝. (사진)", 3) is None
    True
    """
    end = position
    if end and text[end - 1] == " ":
        end -= 1
    closing = ""
    while end and text[end - 1] in _QUOTES:
        closing = closing or text[end - 1]
        end -= 1
    if not end:
        return None
    if not ("가" <= text[end - 1] <= "힣" or _TERM_END.match(text, end - 1) or (closing and text[end - 1] in "!?")):
        return None
    first = max(0, end - size)
    start = max(text.rfind("\n", first, end) + 1, first)
    quote = -1
    if closing:
        opening = text.rfind(_QUOTES[closing], start, end)
        quote = opening + 1 if opening >= 0 else -1
    return Window(text, start, end, quote)


def opening_quote(window: Window, closing: str) -> int | None:
    """Return the place after the opening quote of a quote that ends after the bracket: '연구센터(IPCC)'."""
    opening = window.text.rfind(_QUOTES.get(closing, closing), window.start, window.end)
    if opening < 0 or (closing in "'\"" and window.text.count(closing, window.start, window.end) % 2 == 0):
        return None
    return opening + 1


def last_word(window: Window) -> int:
    """Return where the last word of the window starts; a last word of one syllable takes the one before it along."""
    text, end = window.text, window.end
    found = _WORD.search(text, max(window.start, text.rfind(" ", window.start, end) + 1), end)
    if found is None:
        return end - 1
    start = found.start()
    if end - start == 1 and start > window.start + 1 and text[start - 1] == " ":
        before = _WORD.search(text, window.start, start - 1)
        if before is not None and is_hangul(before.group()[0]) and not _GLUED.search(window.text[: start - 1][-5:]):
            return before.start()
    return start


#: A particle behind another bracket: 후추(椒)와 꽃(花).
_GLUED = re.compile("[)）][가-힣]{1,2}$")
_WORD_BEFORE = re.compile("(?<![가-힣])([가-힣]{2,6}) $")
#: Nouns that are no name by themselves: with one of them goes the word before it (타오위안 공항, 네르친스크 조약).
_BARE_GENERICS = frozenset(
    "공항 국제공항 조약 협정 협약 대학 대학교 은행 광장 호텔 병원 그룹 대교 운하 해협 반도 사막 평원 고원 분지 "
    "산맥 요새 전투 전쟁 의정서"
    " 운동 거리 사건 사변 혁명 축제 시장 공원 대회"
    " 선언 박물관 미술관 도서관 국립공원 제도 군도 열도 신문 방송 재단 연구소 연구원 대성당 성당 궁전".split()
)
_NAME_BEFORE = re.compile("(?<![가-힣A-Za-z])([가-힣A-Za-z]{2,8}) $")


def with_its_name(window: Window, start: int) -> int:
    """Return the start of the word before a bare generic (타오위안 공항), or `start` where none is needed.

    >>> with_its_name(Window("인천에서 타오위안 공항", 0, 12), 10), with_its_name(Window("이 공항", 0, 4), 2)
    (5, 2)
    """
    if window.text[start : window.end] not in _BARE_GENERICS:
        return start
    found = _NAME_BEFORE.search(window.text[window.start : start])
    if found is None or apposition(found.group()) or found.group(1)[-1] in "은는을를의에서와과인한된고며로":
        return start
    return window.start + found.start(1)


def with_first_name(window: Window, start: int) -> int:
    """Return the start of a foreign given name before `start` (크리스토퍼 도일), or `start` where none stands there.

    >>> window = Window("촬영은 크리스토퍼 도일", 0, 12)
    >>> with_first_name(window, 10), with_first_name(Window("제작사는 도일", 0, 7), 5)
    (4, 5)
    """
    found = _WORD_BEFORE.search(window.text[window.start : start])
    if (
        found is None
        or " " in window.text[start : window.end]
        or window.text[start : start + 1].isdigit()
        or sounds_korean(found.group(1))
        or found.group(1)[-1] in "는을를의"
        or apposition(found.group())
    ):
        return start
    word = found.group(1)
    if any(is_particle_chain(word[-size:]) and sounds_korean(word[:-size]) for size in (1, 2) if len(word) > size):
        return start
    return window.start + found.start(1)


def acronym_start(window: Window, acronym: str) -> int | None:
    """Return where the Korean expression of an acronym starts: a listed one, or by its first letter.

    >>> text = "올해 세계 사물인터넷 전시회"
    >>> text[acronym_start(Window(text, 0, len(text)), "WIOT"):]
    '세계 사물인터넷 전시회'
    """
    string = window.string
    for hangul in abbreviations().get(acronym, {}):
        if string.endswith(hangul):
            return window.end - len(hangul)
    letters = [c for c in acronym if c.isupper()]
    if len(letters) < 2:
        return None
    words = list(re.finditer(r"[^\s‘“'\"]+", string))
    for word in reversed(words[-5:]):
        if _INITIALS.get(word.group()) == letters[0] and word is not words[-1]:
            return window.start + word.start()
    return None
