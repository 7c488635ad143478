"""What a Korean numeral is worth, in digits, in words, and in the usual mixture of both.

Korean counts in ten-thousands (만 10^4, 억 10^8, 조 10^12, 경 10^16) and the press mixes digits with those words and
with 십, 백, 천: `54만 8700`, `1천11`, `2조 3000억`, `10여만`. `수` and `몇` in front of a power make it indefinite
(수백 "hundreds"); `여` after a part means "and something more". A part never outranks the one before it, which is
what ends a numeral in `5억 2조`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

POWERS = {"십": 10, "백": 100, "천": 1000}
MYRIADS = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
HANGUL_DIGITS = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "륙": 6, "칠": 7, "팔": 8, "구": 9}

#: Native numerals as they stand before a counter; (low, high) where the word itself is a range.
NATIVE: dict[str, int | tuple[int, int]] = {
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10,
    "석": 3, "넉": 4, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
    "한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "너댓": (4, 5), "네댓": (4, 5),
    "대여섯": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8),
    "두어": (2, 3), "네다섯": (4, 5), "너덧": (4, 5), "대엿": (5, 6), "일여덟": (7, 8), "여덟아홉": (8, 9),
}  # fmt: skip
_TENS = {"열": 10, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90}
NATIVE.update(
    {
        ten + one: tens + ones
        for ten, tens in _TENS.items()
        for one, ones in list(NATIVE.items())[:9]
        if isinstance(ones, int)
    }
)

_PART = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<power>[십백천])"
    # The same syllables open ordinary words: 4조각 four pieces, 3경기 three games.
    r"|(?P<myriad>만(?!남|나는|나서|료)|억(?!제|류)|조(?!각|건|치|직|선|작|합|항)|경(?!기|험|제|찰|우|쟁|로|영))"
    r"|(?P<more>여(?!성|자|행|객|학|직|배|름|건|파|전|야|당|론|권|러))"
)
_WORD = re.compile(
    r"(?P<word>[일이삼사오육륙칠팔구])(?=[십백천만억조])"
    r"|(?P<last>(?<=[십백천만])[일이삼사오육칠팔구](?=[ ]?(?:명|개|년|월|일|원|위안|달러|살|세|퍼센트|%|점|번"
    r"|대|층|곳|건|회|차|위|권|장|분|시간|주년|가지)))"
)
#: 십수억: ten-odd.
_TEENS = re.compile(r"십수(?=[만억조년명개])")
_INDEFINITE = re.compile(r"(?:수|몇)[ ]?(?=[십백천만억조])")
#: 6천 만원, 138 억 위안: a space before the power, when a unit follows it.
_SPACED_MYRIAD = re.compile(
    r"[ ][만억조](?=여?[ ]?(?:원|명|달러|위안|엔|유로|톤|대(?![가-힣])|평방|제곱|킬로|㎢|㎡|km|kW|배럴|가구|㎾|TEU"
    r"|건(?![가-힣])|개(?![가-힣])))"
    r"|[ ][억조](?=[에이을를은도로][ ,.)]|[,.)]|으로|[ ](?!\d)|$)"
    # 5 억 3 천만 명: every part stands by itself, as a machine sets it
    r"|[ ][억조](?=[ ]\d{1,4}[ ]?(?:[천백십]?[만억](?![가-힣])|[천백십]만[ ]?(?:원|명|달러|위안|엔|유로|톤)))"
    r"|[ ][천백십](?=[만억][ ]?(?:원|명|달러|위안|엔|유로|톤|대(?![가-힣])|가구))"
)
#: 1만 5000년 전, 2만 4,000년간: years that follow a ten-thousand are counted.
_MYRIAD_YEARS = re.compile(r"(?:\d,\d{3}|\d{4})년(?:간|[ ]?(?:전|동안|이상|넘|된|뒤|후|만에|역사|가까|이나))")
_DATE_TAIL = re.compile(r"[ ]?(?:년|월|일(?!반|부|정)|시(?!간))")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral at `text[pos:end]`.

    Attributes:
        value: What it is worth; the order of magnitude of an indefinite one.
        end: Offset after it.
        top: The largest ten-thousand power in it (만, 억 ...) or 1.
        low: The power that its last part stands for: 10**8 in `3억`, 1 in `54만 8700`.
        more: Whether 여 says "and something more".
        indefinite: Whether 수/몇 says "several".
    """

    value: Decimal
    end: int
    top: int = 1
    low: int = 1
    more: bool = False
    indefinite: bool = False


def parse_numeral(text: str, pos: int = 0) -> Numeral | None:
    """Read the Korean numeral that starts at `pos`.

    >>> parse_numeral("54만 8700 평방미터").value
    Decimal('548700')
    >>> parse_numeral("1천11개").value
    Decimal('1011')
    >>> parse_numeral("10여만 명")
    Numeral(value=Decimal('100000'), end=4, top=10000, low=10000, more=True, indefinite=False)
    """
    total = section = Decimal(0)
    current: Decimal | None = None
    top, low, last_myriad, last_power = 1, 1, 0, 0
    more = indefinite = False
    if found := _INDEFINITE.match(text, pos):
        indefinite, current = True, Decimal(1)
        i = found.end()
    elif found := _TEENS.match(text, pos):
        more, current = True, Decimal(10)
        i = found.end()
    else:
        i = pos
    end, gap, spelled = (i if more else pos), False, False
    while part := _PART.match(text, i) or (None if gap and not spelled else _WORD.match(text, i)):
        kind, token = part.lastgroup, part.group()
        if kind in ("digits", "word", "last"):
            worth = Decimal(HANGUL_DIGITS[token]) if kind != "digits" else Decimal(token.replace(",", ""))
            ceiling = last_power if section else last_myriad
            broken = "." in token and (gap or worth < 10)  # 2만3099.78 is one figure, 5억 3.2% are two
            if current is not None or more or (ceiling and (worth >= ceiling or broken)):
                break
            if gap and _DATE_TAIL.match(text, part.end()) and not _MYRIAD_YEARS.match(text, part.start()):
                break
            current, low = worth, 1
        elif kind == "power":
            power = POWERS[token]
            if gap or more or (last_power and power >= last_power) or (current is None and section == 0 and total):
                break
            section += (Decimal(1) if current is None else current) * power
            current, last_power, low = None, power, power
        elif kind == "myriad":
            myriad = MYRIADS[token]
            if gap or (last_myriad and myriad >= last_myriad) or (total and current is None and section == 0):
                break
            amount = section + (current or 0)
            total += (amount if current is not None or section else Decimal(1)) * myriad
            section, current, last_power, last_myriad = Decimal(0), None, 0, myriad
            top, low = max(top, myriad), myriad
        else:
            if more or end == pos:
                break
            more = True
        i = end = part.end()
        gap = False
        if kind == "more" and _SPACED_MYRIAD.match(text, i):  # 4천여 만 원
            i += 1
        elif text[i : i + 1] in (" ", "\u00a0") and not more:
            follow = text[i + 1 : i + 2]
            if kind != "myriad" and _SPACED_MYRIAD.match(text, i):
                i += 1
                continue
            spelled = kind == "myriad" and token != "만" and _WORD.match(text, i + 1) is not None
            if follow == "여" or (follow.isdigit() and (last_myriad or last_power)) or spelled:
                i, gap = i + 1, True
    if end == pos:
        return None
    value = total + section + (current or 0)
    if (top > 1 or last_power) and value == value.to_integral_value():
        value = Decimal(int(value))  # 1.50만 is 15000, but 6.0 stays 6.0
    return Numeral(value, end, top, low, more, indefinite)


def render_korean(value: int, *, spaced: bool = False) -> str:
    """Write a whole number as the Korean press does, digits with 만, 억, 조, 경.

    >>> render_korean(2263200000000, spaced=True)
    '2조 2632억'
    >>> render_korean(548700)
    '54만8700'
    """
    if value < 0:
        raise ValueError(f"a Korean numeral has no sign: {value}")
    parts = []
    for word, myriad in sorted(MYRIADS.items(), key=lambda item: -item[1]):
        count, value = divmod(value, myriad)
        if count:
            parts.append(f"{count}{word}")
    if value or not parts:
        parts.append(str(value))
    return (" " if spaced else "").join(parts)


def as_value(number: Decimal) -> int | float:
    """A whole number as int, anything else as float.

    >>> as_value(Decimal("50.90")), as_value(Decimal("2E+3"))
    (50.9, 2000)
    """
    return int(number) if number == number.to_integral_value() else float(number)
