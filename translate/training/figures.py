"""What a figure looks like in Korean and in English, and which of them say the same: the figures that become `<nN>`.

Korean figures are cut as the translator cuts them: number, attached hedge (약, 여), currency or measure; a counter of
people or things (명, 개, 곳) stays outside. Both sides are parsed to a `Key` and aligned by equal keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

Key = tuple[str, float, float, float]

NUM = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
PART = rf"{NUM}\s?[천백]?"
KNUM = rf"{PART}\s?[조억만](?:\s?{PART}\s?[조억만])*(?:\s?{PART}(?![월년일시분위\d]))?|{PART}"
SCALES = {"조": 1e12, "억": 1e8, "만": 1e4}
SMALL = {"천": 1e3, "백": 1e2, "십": 10.0}

UNITS: dict[str, tuple[str, ...]] = {  # canonical unit: the Korean spellings, then "|", then the English ones
    "CNY": ("위안화", "위안", "|", "yuan", "renminbi"),
    "KRW": ("원", "|", "won"),
    "USD": ("달러", "|", "U.S. dollars", "dollars", "dollar"),
    "JPY": ("엔", "|", "yen"),
    "EUR": ("유로", "|", "euros", "euro"),
    "GBP": ("파운드", "|", "pounds", "pound"),
    "pp": ("%포인트", "%p", "퍼센트포인트", "|", "percentage points", "percentage point"),
    "percent": ("%", "퍼센트", "프로", "|", "percent", "per cent", "%"),
    "km2": ("㎢", "제곱킬로미터", "|", "square kilometers", "square kilometres"),
    "m2": ("㎡", "제곱미터", "|", "square meters", "square metres"),
    "km": ("km", "㎞", "킬로미터", "|", "kilometers", "kilometer", "kilometres", "km"),
    "cm": ("cm", "㎝", "센티미터", "|", "centimeters", "centimeter", "cm"),
    "mm": ("mm", "㎜", "밀리미터", "|", "millimeters", "millimeter", "mm"),
    "nm": ("nm", "나노미터", "나노", "|", "nanometers", "nanometer", "nm"),
    "m": ("m", "미터", "|", "meters", "meter", "metres", "m"),
    "kg": ("kg", "㎏", "킬로그램", "|", "kilograms", "kilogram", "kg"),
    "g": ("g", "그램", "|", "grams", "gram"),
    "t": ("t", "톤", "|", "metric tons", "tons", "ton", "tonnes"),
    "ha": ("헥타르", "㏊", "|", "hectares", "hectare"),
    "deg": ("도", "℃", "|", "degrees Celsius", "degrees", "degree"),
    "MW": ("㎿", "MW", "메가와트", "|", "megawatts", "megawatt", "MW"),
    "GW": ("GW", "기가와트", "|", "gigawatts", "gigawatt", "GW"),
    "years": ("년간", "년", "|", "years", "year"),
    "months": ("개월간", "개월", "|", "months", "month"),
    "weeks": ("주일", "주간", "주", "|", "weeks", "week"),
    "days": ("일간", "일", "|", "days", "day"),
    "hours": ("시간", "|", "hours", "hour"),
    "minutes": ("분", "|", "minutes", "minute"),
    "seconds": ("초", "|", "seconds", "second"),
}
UNIT_IDS = {unit: float(n + 1) for n, unit in enumerate(UNITS)}
KO_UNIT = {word: unit for unit, words in UNITS.items() for word in words[: words.index("|")]}
EN_UNIT = {word.casefold(): unit for unit, words in UNITS.items() for word in words[words.index("|") + 1 :]}
SIGNS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ENGLISH_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)|Sept?(?:ember|\.)"
    r"|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
AMBIGUOUS = frozenset("원도분주초엔")
AFTER_UNIT = re.compile(
    r"이|은|는|을|를|에|의|로|으로|가|과|와|짜리|씩|까지|부터|대|보다|만|도|정도|어치|쯤|안팎",
)
HEDGE = r"(?:more than |over |some |about |around |approximately |roughly |nearly |almost )"


def _words(table: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))


KO_DATE = re.compile(
    r"(?<![\d.,])(?:(?P<y>\d{4})년\s?(?P<m>\d{1,2})월(?:\s?(?P<d>\d{1,2})일)?(?!\s?간)"
    r"|(?P<m2>\d{1,2})월\s?(?P<d2>\d{1,2})일(?!간)"
    r"|(?P<decade>\d{4}|\d0)년대|(?P<y2>[12]\d{3})년(?!\s?간)|(?P<q>[1-4])분기|(?P<m3>\d{1,2})월(?![가-힣]*들)"
    r"|(?P<cent>\d{1,2})세기|(?P<h>\d{1,2})시(?!간)(?:\s?(?P<min>\d{1,2})분)?|(?P<d3>[0-3]?\d)일(?!간|\s?동안|\s?만에))"
)
KO_ORDINAL = re.compile(r"(?:(?<![가-힣\d])제\s?)?(?<![\d.,])(?P<n>\d{1,2})(?:번째|차(?![가-힣]?량)|위(?!안))")
KO_AMOUNT = re.compile(
    rf"(?P<about>약\s?)?(?<![\d.,A-Za-z제\-])(?P<n>{KNUM})(?P<more>\s?여)?\s?(?P<u>{_words(KO_UNIT)})?(?![\d])"
)
EN_DATE = re.compile(
    rf"\b(?P<mon>{MONTH})\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s(?P<y>\d{{4}}))?(?!\d|,\d)"
    rf"|\b(?P<mon2>{MONTH})(?:\sof)?\s(?P<y2>\d{{4}})\b"
    rf"|\bthe\s(?P<d3>\d{{1,2}})(?:st|nd|rd|th)\b(?!\s[a-z]|-)"
    rf"|(?:the\s)?(?P<cent>(?:{'|'.join(ORDINALS)})|\d{{1,2}}(?:st|nd|rd|th)) century"
    rf"|(?:the\s)?(?P<q>first|second|third|fourth) quarter\b|(?:the\s)?(?P<decade>\d{{2,4}})s\b"
    rf"|\b(?P<h>\d{{1,2}})(?::(?P<min>\d\d))?\s(?:a\.m\.|p\.m\.)"
    rf"|\b(?P<mon3>{MONTH})(?![\w.])"
)
EN_ORDINAL = re.compile(rf"\b(?P<n>{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))\b(?!-)")
EN_AMOUNT = re.compile(
    rf"(?P<hedge>\b{HEDGE})?(?P<sign>US\$|[$€£¥])?(?<![A-Za-z]-)(?P<n>{NUM}|\b(?:{'|'.join(WORDS)})\b)"
    rf"(?:\s(?P<s>{'|'.join(ENGLISH_SCALES)})\b)?"
    rf"(?:\s?(?P<u>{_words(EN_UNIT)})(?![\w]))?(?![\d\-:A-Za-z])",
    re.IGNORECASE,
)


SCALE_WORD, UNIT_WORD = "|".join(ENGLISH_SCALES), _words(EN_UNIT)
ENGLISH_IN_KOREAN = re.compile(
    rf"(?<![\w.,$€£¥])(?:US\$|[$€£¥])?{NUM} (?:(?:{SCALE_WORD})(?: (?:{UNIT_WORD}))?|(?:{UNIT_WORD}))(?![A-Za-z])"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a sentence: its span, its keys (any may match), and the span without a hedge."""

    start: int
    end: int
    keys: tuple[Key, ...]
    hedge: int = 0  # how many characters at the front are a hedge
    hedged: bool = False


def korean_value(text: str) -> float:
    """Return the value of a Korean figure without its unit ("1조 7000억" is 1.7e12)."""
    total = 0.0
    for number, small, large in re.findall(rf"({NUM})\s?([천백]?)\s?([조억만]?)", text):
        total += float(number.replace(",", "")) * SMALL.get(small, 1.0) * SCALES.get(large, 1.0)
    return round(total, 4)


def _number(text: str) -> float:
    low = text.lower()
    for table in (WORDS, ORDINALS):
        if low in table:
            return float(table.index(low) + 1)
    return float(re.sub(r"[^\d.]", "", text))


def _key(kind: str, *values: float) -> Key:
    padded = (*values, 0.0, 0.0, 0.0)
    return (kind, round(padded[0], 4), padded[1], padded[2])


def korean_figures(text: str) -> list[Figure]:
    """Return the figures of a Korean sentence in order, dates before ordinals before amounts where they overlap."""
    found: list[Figure] = []
    for match in KO_DATE.finditer(text):
        g = {name: float(value) for name, value in match.groupdict().items() if value}
        if "m" in g:
            key = _key("ymd", g["y"], g["m"], g.get("d", 0.0))
            keys = (key, _key("md", g["m"], g["d"])) if "d" in g else (key,)
        elif "m2" in g:
            keys = (_key("md", g["m2"], g["d2"]),)
        else:
            name = next(iter(g))
            keys = (_key(name.rstrip("23"), g[name], g.get("min", 0.0)),)
            if name == "d3":
                keys = (*keys, _key("amount", g[name], UNIT_IDS["days"]))
        found.append(Figure(match.start(), match.end(), keys))
    found += [Figure(m.start(), m.end(), (_key("ord", float(m["n"])),)) for m in KO_ORDINAL.finditer(text)]
    for match in KO_AMOUNT.finditer(text):
        unit = KO_UNIT.get(match["u"] or "", "")
        end = match.end()
        if unit and len(match["u"]) == 1 and match["u"] in "원도분주초엔" and re.match(r"[가-힣]", text[end : end + 1]):
            rest = re.match(
                r"(?:이|은|는|을|를|에|의|로|으로|가|과|와|짜리|씩|까지|부터|대|보다|만|도|정도|가량|어치|쯤|안팎|이상|이하)",
                text[end:],
            )
            unit = unit if rest else ""
        if not unit and match["u"]:
            end = match.start("u")
        while text[end - 1].isspace():
            end -= 1
        about = match.end("about") - match.start() if match["about"] else 0
        keys = (_key("amount", korean_value(match["n"]), UNIT_IDS.get(unit, 0.0)),)
        found.append(Figure(match.start(), end, keys, about, bool(about or match["more"])))
    return _disjoint(found)


def english_figures(text: str) -> list[Figure]:
    """Return the figures of an English sentence in order."""
    found: list[Figure] = []
    for match in EN_DATE.finditer(text):
        g = {name: value for name, value in match.groupdict().items() if value}
        month = next((MONTHS.index(g[name][:3]) + 1 for name in ("mon", "mon2", "mon3") if name in g), 0)
        keys: tuple[Key, ...]
        if "mon" in g:
            day = float(g["d"])
            keys = (_key("ymd", float(g["y"]), month, day),) if "y" in g else (_key("md", month, day), _key("d", day))
        elif "mon2" in g:
            keys = (_key("ymd", float(g["y2"]), month),)
        elif "mon3" in g:
            keys = (_key("m", month),)
        else:
            name = next(iter(g))
            keys = (_key(name.rstrip("3"), _number(g[name]), float(g.get("min", 0))),)
        found.append(Figure(match.start(), match.end(), keys))
    found += [Figure(m.start(), m.end(), (_key("ord", _number(m["n"])),)) for m in EN_ORDINAL.finditer(text)]
    for match in EN_AMOUNT.finditer(text):
        unit = SIGNS.get(match["sign"] or "", EN_UNIT.get((match["u"] or "").casefold(), ""))
        value = _number(match["n"]) * ENGLISH_SCALES.get((match["s"] or "").lower(), 1.0)
        keys = (_key("amount", value, UNIT_IDS.get(unit, 0.0)),)
        if not unit and 1000 <= value < 2100 and "," not in match["n"]:
            keys = (*keys, _key("y", value))
        hedge = match.end("hedge") - match.start() if match["hedge"] else 0
        found.append(Figure(match.start(), match.end(), keys, hedge, bool(hedge)))
    return _disjoint(found)


def _disjoint(found: list[Figure]) -> list[Figure]:
    kept: list[Figure] = []
    for figure in found:  # earlier kinds win
        if all(figure.end <= other.start or figure.start >= other.end for other in kept):
            kept.append(figure)
    return sorted(kept, key=lambda figure: figure.start)


def align_figures(korean: str, english: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield (start, end, start, end) of the Korean and English figures that have the same value, in Korean order."""
    free = english_figures(english)
    for match in ENGLISH_IN_KOREAN.finditer(korean):  # 6.69 trillion yuan으로: already as the English has it
        at = english.find(match.group())
        if at >= 0:
            yield match.start(), match.end(), at, at + len(match.group())
            korean = korean[: match.start()] + "\0" * len(match.group()) + korean[match.end() :]
            free = [f for f in free if f.end <= at or f.start >= at + len(match.group())]
    for figure in korean_figures(korean):
        partner = next((other for other in free if set(figure.keys) & set(other.keys)), None)
        if partner is None:
            continue
        free.remove(partner)
        both = figure.hedged and partner.hedged
        yield (
            figure.start if both or not figure.hedge else figure.start + figure.hedge,
            figure.end,
            partner.start if both else partner.start + partner.hedge,
            partner.end,
        )
