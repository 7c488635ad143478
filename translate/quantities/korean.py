"""The scan of a Korean text for quantities: one pass over the places where a quantity can begin.

The anchor pattern stops only at digits and at the words that open a quantity; at each stop the dates are tried before
the amounts, and the native words where the anchor is one. Web addresses and e-mail addresses are stepped over.
"""

from __future__ import annotations

import dataclasses
import datetime
import re

from translate.quantities import (
    ages,
    amounts,
    approximate,
    clock,
    compound,
    dates,
    deictic,
    games,
    named,
    native,
    numbered,
    numerals,
    penalties,
    spelled_years,
    straight,
)
from translate.quantities.calendar_context import Context
from translate.types import Quantity

_DIGITS = "|".join("0123456789")
_WORDS = sorted({*numerals.NATIVE, "스물", "반년", "반세기", "절반", "첫", *native.DAYS, "하루"}, key=len, reverse=True)
_PERIODS = [
    "올해",
    "올",
    "금년",
    "작년",
    "지난해",
    "지지난해",
    "재작년",
    "내년",
    "내후년",
    "지난달",
    "이달",
    "이번",
    "다음",
    "내달",
    "상반기",
    "하반기",
]
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_SMALL = "일이삼사오육칠팔구"
# Every branch starts with a literal, so that the regular expression engine can skip by first character.
_ANCHOR = re.compile(
    "|".join(
        [
            _DIGITS,
            *(f"{word}(?<![가-힣A-Za-z]{word})(?=[ 가-힣])" for word in _WORDS),
            *(f"{word}(?<![가-힣A-Za-z]{word})" for word in _PERIODS if not word.endswith("반기")),
            *(f"{word}(?<![가-힣A-Za-z]{word})" for word in ("첫째", "둘째", "셋째", "넷째")),
            *(f"{word}(?<=[가-힣] {word})(?=[을를이과와의도만, .)]|$)" for word in ("하나", "둘", "셋", "넷", "다섯")),
            "정오(?<![가-힣]정오)",
            "자정(?<![가-힣]자정)",
            "상반기",
            "하반기",
            "수[ ]?[십백천만억조](?<![가-힣]수[십백천만억조])",
            "몇[ ]?[십백천만억조]",
            *(rf"{power}(?<![가-힣A-Za-z)]{power})(?=[십백천만억조여 개명년원달\d]|위안)" for power in "십백천만억"),
            *(f"{digit}(?<![가-힣]{digit})(?=[십백천만억]|[이삼사오육륙칠팔구][십백천만억])" for digit in _SMALL),
            "십수(?<![가-힣]십수)(?=[만억조년명개])",
            r"억대(?<![가-힣\d]억대)",
            *(f"{word}(?<![가-힣]{word})" for word in approximate.STARTS),
            "[一二](?<![一-鿿]{2})(?=[〇零○一二三四五六七八九]{3}[年년])",
            "원년",
            "[Ⅰ-Ⅻ]",
            "[일이](?<![가-힣][일이])(?=[공영일이삼사오육칠팔구]{3}년|천[가-힣 ]{0,8}년)",
            "천(?<![가-힣]천)(?=[이삼사오육칠팔구]백[가-힣 ]{0,5}년)",
            *(f"{month}(?<![A-Za-z]{month})[a-z]*\\.? \\d" for month in _MONTHS),
        ]
    )
)
_ADDRESS = re.compile(
    r"https?://[^\s가-힣)>\]]+|www\.[^\s가-힣)>\]]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
    r"|[a-z0-9-]{1,63}\.(?:com|net|org|cn|kr)(?:/\S*)?"
)
_PHONE = re.compile(r"\d{2,4}[-)]\d{3,4}-\d{4}(?!\d)")
_RUN = re.compile(r"[\d.,]*\d[A-Za-z\d]*")
_SENTENCE = re.compile(r"[.!?。]\s|\n")
_FULL_WIDTH = {0xFF10 + i: 0x30 + i for i in range(10)} | {0xFF0C: 0x2C, 0xFF0E: 0x2E}
_WIDE = re.compile(r"[０-９，．]")
_SMALL_WORD = re.compile(r"[십백천만억일이삼사오육칠팔구]")
_SEVERAL = re.compile(r"[수몇][ ]?[십백천만억조]")
# 천명했다 declared, 만개했다 bloomed: a counter that is half of a verb.
_VERB_TAIL = re.compile(r"[하한했할함]|[ ](?:관객|사례|버스|관중|열차)")


def find_quantities(text: str, dateline: datetime.date | None = None) -> tuple[Quantity, ...]:
    """Every figure, amount, date, ordinal and counted expression of a Korean text, in order, without overlaps.

    `dateline` is the day the text was written, from which 올해, 지난달 and bare days are resolved; without it, the
    first full date and time in the text (as in "입력 2018.01.04 12:45") is taken.

    >>> found = find_quantities("지난해 12월 400여개 기업이 138억위안을 투자했다.", datetime.date(2018, 1, 4))
    >>> [(q.surface, q.value, q.unit, q.core_english) for q in found]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('지난해 12월', '2017-12', 'year-month', 'December last year'), ('400여개', 400, 'count', 'more than 400'),
     ('138억위안', 13800000000, 'CNY', '13.8 billion yuan')]
    >>> find_quantities("5G와 A350, G20은 이름이다.")
    ()
    """
    folded = text.translate(_FULL_WIDTH) if _WIDE.search(text) else text
    context = Context(dateline or find_dateline(folded))
    found: list[Quantity] = []
    skips = _skips(folded)
    pos = sentence = 0
    while (anchor := _ANCHOR.search(folded, pos)) is not None:
        at = anchor.start()
        while skips and skips[-1][1] <= at:
            skips.pop()
        if skips and skips[-1][0] <= at:
            pos = skips[-1][1]
            continue
        if (context.sentence_year or context.last_month) and _SENTENCE.search(folded, sentence, at):
            context.sentence_year = context.last_month = None
        sentence = at
        quantity, pos = _at(folded, at, context)
        if quantity is not None and (not found or quantity.start >= found[-1].end):
            found.append(_with_surface(quantity, text) if folded is not text else quantity)
    return tuple(found)


def find_dateline(text: str) -> datetime.date | None:
    """The first date with a time of day in the text, as news pages print it.

    >>> find_dateline("입력 : 2018.01.04 12:45")
    datetime.date(2018, 1, 4)
    """
    for match in re.finditer(r"\d{1,4}[-./:]\d", text):
        quantity = dates.find_date(text, match.start(), Context())
        if quantity and quantity.unit == "datetime":
            return datetime.date.fromisoformat(str(quantity.value)[:10])
    return None


def _at(text: str, at: int, context: Context) -> tuple[Quantity | None, int]:
    """What begins at an anchor, and where to go on."""
    first = text[at]
    if first.isdigit():
        if phone := _PHONE.match(text, at):
            return None, phone.end()
        found = None
        glued = at > 0 and text[at - 1].isascii() and (text[at - 1].isalpha() or text[at - 1] in "_#")
        if not glued:
            found = ages.find_named_age(text, at) if text[at - 1 : at] == "(" else None
            found = (
                found
                or games.find_game(text, at)
                or named.find_named(text, at)
                or penalties.find_penalty(text, at)
                or numbered.find_numbered(text, at)
            )
            found = found or dates.find_date(text, at, context) or clock.find_clock(text, at)
            found = found or compound.find_compound(text, at) or amounts.find_amount(text, at)
        if found is not None:
            return straight.with_total(text, straight.with_straight(text, found)), found.end
        run = _RUN.match(text, at)
        return None, run.end() if run else at + 1
    found = None
    if first.isascii():
        found = deictic.find_word_date(text, at, context)
    elif "Ⅰ" <= first <= "Ⅻ":
        found = numbered.find_roman(text, at)
    elif odd := approximate.find_approximate(text, at):
        found = odd
    elif year := spelled_years.find_spelled_year(text, at):
        found = year
    elif _SEVERAL.match(text, at):
        found = amounts.find_amount(text, at, word=True)
    else:
        found = deictic.find_word_date(text, at, context) or clock.find_native_clock(text, at)
        found = found or numbered.find_counted_words(text, at)
        found = found or native.find_native(text, at) or ages.find_age(text, at)
        found = found or compound.find_two_digits(text, at)
        if found is None and _SMALL_WORD.match(text, at):
            found = amounts.find_amount(text, at, word=True)
            if found and (_VERB_TAIL.match(text, found.end) or found.surface == "만년"):
                found = None
    return straight.with_straight(text, found) if found else None, found.end if found else at + 1


def _skips(text: str) -> list[tuple[int, int]]:
    """Where addresses stand, the last first."""
    if "@" not in text and "www." not in text and "://" not in text and ".co" not in text:
        return []
    return [match.span() for match in _ADDRESS.finditer(text)][::-1]


def _with_surface(quantity: Quantity, text: str) -> Quantity:
    return dataclasses.replace(quantity, surface=text[quantity.start : quantity.end])
