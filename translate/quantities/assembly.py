"""How a reading becomes a `Quantity`: its English forms, and the core that the engine is given in English.

The core is what the engine must not translate itself: the figure with the hedge that touches it and its currency,
percent or unit. A counter (명, 개, 곳, 번, 배) stays outside, so that the engine still sees what is counted:
400여개 기업 → "more than 400"개 기업. A hedge beyond the counter stays outside too (5000개 이상).
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from translate.quantities import english, hedges, numerals, units
from translate.types import Quantity, Value

_NOUN_AFTER = re.compile(r"[ ](?=[가-힣A-Za-z‘'“\"])")
#: Nouns before which a duration is an adjective: a three-year plan.
_ADJECTIVE_BEFORE = re.compile(
    r"[ ](?:(?!(?:뒤|후|전|동안|만에|넘게|이상|가까이)[ ])[가-힣A-Za-z]+[ ])?"
    r"(?:계획|플랜|액션플랜|규획|만기|임기|계약|과정|프로젝트|약정|기한|거리|일정|수명|시한|유예|할부|액션|투어|패스|이용권|코스)"
)
#: Counters that also number things: 4대 왕 the fourth king.
_ALSO_RANKS = frozenset({"번", "대", "기", "회", "권", "편", "부", "라운드", "세트", "쿼터"})
ROMAN = tuple("_ I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII".split())
_CENTENARIES = {100: ("centenary", "centennial"), 200: ("bicentenary", "bicentennial"), 50: ("golden jubilee",)}
#: What English says for 1위.
_TOP = ("top", "tops", "topped", "topping", "leading", "leads", "led", "leader", "lead", "largest", "biggest", "best",
        "highest", "most", "won", "ranked first")  # fmt: skip
#: Another word of the sentence that says "largest": then 1위 has to be said by itself.
_SUPERLATIVE = re.compile(r"최[대고다초상]|가장|선두|우승|으뜸|제일")
_AMONG_THE_TOP = re.compile(r"권(?=[에으내을은의이]|[^가-힣]|$)|[ ]?(?:이?내|안)(?=에(?![가-힣])|에[는도만서]|[ ])")
_FEWEST_OF_TOP = 3
_AND_A_HALF = re.compile(
    r"[ ]?반(?=(?:만에?|이|을|은|의|에|간|째|치|가량|정도|쯤|동안|이나|이면|에서|으로|짜리|마다|이다|이었다"
    r"|만)?(?![가-힣]))"
)
_COLLEGE = re.compile(r"(?:대(?:학교?|학원)?|캠퍼스|학과|학부|전공)[ ](?:[가-힣]+[ ])?$")
#: 1층 상가에 있었다: on the first floor; a building of one story is said to be one (1층짜리, 1층 건물).
_GROUND = re.compile(r"[ ](?:상가|매장|식당|카페|로비|창구|병원|약국|집|가게|점포|주차장|현관|마당)")
#: 10대 중 4대: machines, not teenagers.
_OUT_OF_SO_MANY = re.compile(r"[ ]?(?:중|가운데|당)[ ]")
#: 1차 산업: the sectors of an economy.
_SECTOR = re.compile(r"[ ]?산업(?!혁명|단지)")
_SECTORS = {1: "primary", 2: "secondary", 3: "tertiary"}
_WITHIN = re.compile(r"[ ]?이?내$")


def whole(
    text: str, start: int, end: int, value: Value, unit: str, forms: tuple[str, ...], qualifier: str = ""
) -> Quantity:
    """A quantity whose core is the whole surface.

    >>> whole("첫날만", 0, 2, 1, "ordinal", ("first day", "first")).core_english
    'first day'
    """
    return Quantity(text[start:end], start, end, value, unit, qualifier, forms, start, end, forms[0])


def hedged(text: str, start: int, end: int, value: Value, unit: str, forms: tuple[str, ...]) -> Quantity:
    """A quantity whose core takes in the hedge that touches it; where none does, as `whole`.

    >>> found = hedged("약 3분의 1이", 2, 6, 1 / 3, "fraction", ("one-third", "a third"))
    >>> found.core_start, found.qualifier, found.core_english
    (0, 'about', 'about one-third')
    """
    hedge = hedges.find_hedge(text, start, end)
    if not hedge.qualifier:
        return whole(text, start, end, value, unit, forms)
    core = f"{hedge.word} {forms[0]}" if hedge.word else forms[0]
    every = tuple(dict.fromkeys((*forms, *english.with_hedge(forms, hedge.qualifier))))
    at, to = hedge.core_start, hedge.core_end
    return Quantity(text[start:end], start, end, value, unit, hedge.qualifier, every, at, to, core)


def numeral_core(
    text: str, start: int, end: int, core_end: int, value: Value, unit: str, forms: tuple[str, ...], qualifier: str = ""
) -> Quantity:
    """A quantity whose core stops at `core_end`, before its counter or noun.

    >>> numeral_core("세 가지", 0, 4, 1, 3, "count", ("three", "3")).core_english
    'three'
    """
    return Quantity(text[start:end], start, end, value, unit, qualifier, forms, start, core_end, forms[0])


def amount(
    text: str, start: int, end: int, value: Decimal, unit: str, hedge: hedges.Hedge, *,
    number_end: int = 0, noun: str = "", form: str = "",
) -> Quantity:  # fmt: skip
    """A figure with its unit.

    Args:
        text: The text.
        start: Where the surface begins.
        end: Where it ends.
        value: What the figure is worth.
        unit: Its unit code.
        hedge: What `hedges.find_hedge` says about it.
        number_end: Where the core stops when a counter stays outside; 0 takes the unit in.
        noun: An English noun that belongs to the surface (개국 countries).
        form: The Korean unit.
    """
    forms = english.amount(value, unit)
    if noun:
        forms = (f"{english.count(value)} {noun}", f"{english.figure(value)} {noun}", *forms)
        forms = tuple(dict.fromkeys(forms))
    if unit in units.TIME_CODES:
        forms = _duration(forms, text, start, end, form)
    elif form in _ALSO_RANKS and value == int(value):
        forms = (*forms, *english.ordinal(int(value)))
    elif unit == "age" and hedge.core_end == end:
        number_end = 0
        if _NOUN_AFTER.match(text, end):
            forms = (f"{english.figure(value)}-year-old", *forms)
    if form == "세" and 1 < value < len(ROMAN) and len(roman := ROMAN[int(value)]) > 1:
        forms = (*forms, roman)
    if value == 0:
        forms = (*forms, "no", "none", "zero", "nobody", "without", "nil")
    if unit == "pixel" and value >= 10**6:
        mega = english.figure(value / 10**6)
        giga = (f"{english.figure(value / 10**9)}-gigapixel",) if value >= 10**9 else ()
        forms = (*giga, f"{mega}-megapixel", f"{mega} megapixels", *forms)
    if form == "배":
        forms = tuple(f for f in forms if f not in (english.figure(value), english.count(value)))
    if form == "번" and value == int(value):
        forms = (*forms, f"number {value}", f"{value}")
    if form == "대" and value in range(10, 100, 10) and not _OUT_OF_SO_MANY.match(text, end):
        forms = (*forms, f"{value}s", *(("teens", "teenagers", "teenager", "teenage") if value == 10 else ()))
    hedged = english.with_hedge(forms, hedge.qualifier)
    inside = hedge.qualifier == "more_than" and "여" in text[start:end]
    all_forms = hedged if inside else tuple(dict.fromkeys((*forms, *hedged)))
    core_end, word, bare = hedge.core_end, hedge.word, forms[0]
    if unit == "floors" and not word and core_end == end:
        number_end, bare = 0, _floor(text, end, value) or bare
        number_end = 0 if _floor(text, end, value) else end - 1
    if number_end:
        if core_end > end and hedge.core_start == start:
            word = ""
        core_end, bare = number_end, english.count(value)
    core_english = f"{word} {bare}" if word else bare
    number = numerals.as_value(value)
    return Quantity(
        text[start:end], start, end, number, unit, hedge.qualifier, all_forms, hedge.core_start, core_end, core_english
    )


def _floor(text: str, end: int, value: Decimal) -> str:
    """10층 건물 is a 10-story building, 10층에서 the 10th floor; "" where neither is plain."""
    if value != int(value):
        return ""
    if (value == 1 and _GROUND.match(text, end)) or (value > 3 and text.startswith(" 집", end)):
        return f"{english.ordinal(int(value))[0]} floor"
    if re.match(
        r"[ ]?(?:짜리|높이|규모|건물|빌딩|아파트|주택|호텔|타워|탑|버스|석탑|목탑|상가|병원|오피스텔|집)", text[end:]
    ):
        return f"{english.figure(value)}-story"
    if re.match(
        r"에|으로|까지|부터|[ ](?:창문|복도|객실|사무실|로비|매장|식당|회의실|전시장|발코니|베란다|화장실)", text[end:]
    ):
        return f"{english.ordinal(int(value))[0]} floor"
    return ""


def _duration(forms: tuple[str, ...], text: str, start: int, end: int, form: str) -> tuple[str, ...]:
    if _WITHIN.search(text[start:end]):
        return (f"within {forms[0]}", *forms)
    if form == "개년" or text.startswith(("제 ", "제를", "제로", "제의"), end) or _ADJECTIVE_BEFORE.match(text, end):
        adjectives = tuple(f for f in forms if "-" in f)
        return (*adjectives, *(f for f in forms if f not in adjectives))
    return forms


def span(
    text: str, start: int, end: int, low: Decimal, high: Decimal, unit: str, *, number_end: int = 0
) -> Quantity:  # fmt: skip
    """A range; `number_end` as for `amount`.

    >>> span("3~5년간", 0, 5, Decimal(3), Decimal(5), "years").core_english
    'three to five years'
    """
    forms = english.span(low, high, unit)
    value = (numerals.as_value(low), numerals.as_value(high))
    core = forms[0].removesuffix(f" {unit}") if number_end else forms[0]
    hedge = hedges.find_hedge(text, start, end)
    core_start, core_end = start, number_end or end
    if hedge.word and (hedge.core_start < start or not number_end):  # 약 30~60만 원
        core, core_start = f"{hedge.word} {core}", hedge.core_start
        core_end = core_end if number_end else hedge.core_end
        forms = tuple(dict.fromkeys((*forms, *english.with_hedge(forms, hedge.qualifier))))
    return Quantity(text[start:end], start, end, value, unit, "range", forms, core_start, core_end, core)


def indefinite(text: str, start: int, end: int, order: int, unit: str, *, number_end: int = 0) -> Quantity:
    """수백명, 수십억 달러.

    >>> found = indefinite("수백명의", 0, 3, 100, "persons", number_end=2)
    >>> found.qualifier, found.core_english
    ('several_hundred', 'hundreds')
    """
    qualifier, _ = english.SEVERAL.get(order, ("several", ()))
    forms = english.several(order, unit) or (english.figure(Decimal(order)),)
    if number_end:
        return numeral_core(text, start, end, number_end, order, unit, forms, qualifier)
    return whole(text, start, end, order, unit, forms, qualifier)


def and_a_half(text: str, start: int, end: int, value: Decimal, unit: str) -> Quantity | None:
    """1년 반, 두 달 반; None where no half follows the unit (1년 반도체).

    >>> and_a_half("1년 반 만에", 0, 2, Decimal(1), "years").core_english
    'one and a half years'
    """
    half = _AND_A_HALF.match(text, end)
    if half is None or value != int(value):
        return None
    name, more = units.BY_CODE[unit], value + Decimal("0.5")
    forms: tuple[str, ...] = (f"{english.count(value)} and a half {name.many}", *english.amount(more, unit))
    if value == 1:
        forms = (*forms, f"{'an' if unit == 'hours' else 'a'} {name.one} and a half", f"one {name.one} and a half")
    return whole(text, start, half.end(), numerals.as_value(more), unit, forms)


def two_spans(
    text: str, start: int, end: int, first: Decimal, big: str, second: Decimal, small: str, times: int = 12
) -> Quantity:  # fmt: skip
    """4시간 18분, 1년 7개월: one time, in its smaller unit, of which `times` make one of the bigger.

    >>> two_spans("1년 7개월", 0, 6, Decimal(1), "years", Decimal(7), "months").core_english
    'one year and seven months'
    """
    total = first * times + second
    joined = tuple(f"{a}{joint}{b}" for a in english.amount(first, big)[:2] for b in english.amount(second, small)[:2]
                   for joint in (" and ", " ", ", "))  # fmt: skip
    forms = (joined[0], *joined[1:], *english.amount(total, small))
    if second * 2 == times:
        halves = english.amount(first + Decimal("0.5"), big)
        name = units.BY_CODE[big]
        spelled = english.count(first)
        half = (f"{spelled} and a half {name.many}",)
        one = (f"{'an' if big == 'hours' else 'a'} {name.one} and a half",) if first == 1 else ()
        forms = (*forms, *half, *one, *halves)
    return whole(text, start, end, numerals.as_value(total), small, tuple(dict.fromkeys(forms)))


def per_one(text: str, start: int, end: int, unit: str) -> Quantity:
    """1달러당, 1㎡당: English leaves the figure out.

    >>> per_one("1유로당 1.05달러", 0, 3, "EUR").english[-1]
    'a euro'
    """
    name = units.BY_CODE[unit].one
    forms = (*english.amount(Decimal(1), unit), f"per {name}", f"to the {name}", f"a {name}")
    return whole(text, start, end, 1, unit, forms)


def phase(text: str, start: int, end: int, value: int, number_end: int) -> Quantity:
    """3단계: the third phase, or three phases; the sentence decides, so that the core is the figure alone.

    >>> phase("3단계로 나눈다", 0, 3, 3, 1).core_english
    '3'
    """
    spelled = english.count(Decimal(value))
    nouns = ("phase", "stage", "step", "tier", "notch")
    forms = (str(value), spelled, *english.ordinal(value), *(f"{noun} {value}" for noun in nouns))
    forms = (*forms, *(f"{spelled}-{noun}" for noun in nouns), *(f"{spelled} {noun}s" for noun in nouns))
    return numeral_core(text, start, end, number_end, value, "ordinal", forms)


def temperature(text: str, start: int, end: int, value: Decimal, word: str, core_start: int) -> Quantity:
    """섭씨 35도, 영하 20도; below zero the word belongs to the surface and the value is negative.

    >>> temperature("영하 20도", 3, 6, Decimal(20), "영하", 0).core_english
    'minus 20 degrees Celsius'
    """
    below = word.endswith("영하")
    number = english.figure(value)
    plain = (f"{number} degrees Celsius", f"{number} degrees")
    forms: tuple[str, ...] = tuple(f"minus {form}" for form in plain) if below else plain
    forms = (*forms, *(f"{form} below zero" for form in plain), *(f"-{form}" for form in plain)) if below else forms
    start = core_start if below else start
    signed = numerals.as_value(-value if below else value)
    return Quantity(text[start:end], start, end, signed, "celsius", "", forms, core_start, end, forms[0])


def degrees(text: str, start: int, end: int, low: Decimal, high: Decimal, core_start: int) -> Quantity:
    """섭씨 38~40도; the word belongs to the core.

    >>> found = degrees("섭씨 38~40도", 3, 9, Decimal(38), Decimal(40), 0)
    >>> found.value, found.core_start, found.core_english
    ((38, 40), 0, '38 to 40 degrees Celsius')
    """
    forms = (*english.span(low, high, "celsius"), *english.span(low, high, "degree"))
    value = (numerals.as_value(low), numerals.as_value(high))
    return Quantity(text[start:end], start, end, value, "celsius", "range", forms, core_start, end, forms[0])


def latitude(text: str, start: int, end: int, value: Decimal, word: str, core_start: int) -> Quantity:
    """북위 38도, 동경 120.5도; the word belongs to the core.

    >>> latitude("북위 38도 선", 3, 6, Decimal(38), "북위", 0).core_english
    '38 degrees north latitude'
    """
    number = english.figure(value)
    side, kind = {"북": "north", "남": "south", "동": "east", "서": "west"}[word[0]], "latitude"
    if word in ("동경", "서경"):
        kind = "longitude"
    forms = (f"{number} degrees {side} {kind}", f"{number} degrees {side}", f"{number}°{side[0].upper()}",
             f"{kind} {number} degrees {side}", f"{number} degrees",
             f"{english.ordinal_suffix(int(value))} parallel")  # fmt: skip
    result = numerals.as_value(value)
    return Quantity(text[start:end], start, end, result, "degree", "", forms, core_start, end, forms[0])


def century(text: str, start: int, end: int, value: int, *, before_christ: bool) -> Quantity:
    """기원전 3세기 (a century of its own), 2세기 동안 (how long).

    >>> century("기원전 3세기", 0, 7, 3, before_christ=True).core_english
    'third century B.C.'
    """
    if before_christ:
        first = english.ordinal(value)
        forms = tuple(f"{form} century {era}" for form in first[:2] for era in ("B.C.", "BC", "BCE", "B.C.E."))
        return whole(text, start, end, value, "ordinal", forms)
    spelled = english.count(Decimal(value))
    forms = (f"{spelled} centuries", f"{value * 100} years")
    if value == 1:
        forms = ("a century", "one century", "100 years", "a hundred years")
    return whole(text, start, end, value * 100, "years", forms)


def ordinal(
    text: str, start: int, end: int, value: int, form: str, *, tied: bool = False, low: int = 0, listed: bool = False
) -> Quantity:  # fmt: skip
    """A rank or an ordinal; `form` is its Korean unit, `low` the first of a range or, where `listed`, of a pair.

    >>> ordinal("4차 산업혁명", 0, 2, 4, "차").core_english, ordinal("업계 1위 기업", 3, 5, 1, "위").core_english
    ('fourth', 'No. 1')
    """
    forms = english.ordinal(value)
    first, spelled = forms[0], english.count(Decimal(value))
    if form == "차" and value <= 5:
        forms = (*forms, f"War {ROMAN[value]}", *([ROMAN[value]] if value > 1 else []))
    extra = {
        "단계": (f"{first} phase", f"{first} stage"),
        "주년": (f"{first} anniversary", *_CENTENARIES.get(value, ())),
        "세기": (f"{first} century", f"{spelled} centuries"),
        "화상": (f"{first}-degree", f"{first} degree"),
        "세대": (f"{first}-generation", f"{first} generation", f"{spelled} generations"),
        "학년": (f"{first} grade", f"{first}-grade", f"{first}-year"),
    }.get(form, ())
    if form == "학년" and _COLLEGE.search(text[max(0, start - 14) : start]):
        extra = extra[::-1]  # 대학 1학년 is no first grade
    forms = (*extra, *forms)
    core = forms[0]
    if form == "차" and value in _SECTORS and _SECTOR.match(text, end):
        forms = (_SECTORS[value], *forms)
        core = forms[0]
    if form == "위" and value >= _FEWEST_OF_TOP and _AMONG_THE_TOP.match(text, end):  # 10위권
        tops = (f"top {value}", f"top-{value}", f"top {spelled}")
        among = _AMONG_THE_TOP.match(text, end)
        found = whole(text, start, end + len(among.group()) if among else end, value, "ordinal", (*tops, *forms))
        return replace(found, surface=text[start:end], end=end) if among and among.group() != "권" else found
    if form == "위":
        superlative = value == 1 and not _SUPERLATIVE.search(text[max(0, start - 30) : end + 30])
        forms = (*forms, *_TOP) if superlative else forms
        core = f"No. {value}" if _NOUN_AFTER.match(text, end) else core
    if form == "등" and value == 1:
        forms = (*forms, "top", "best")
    if tied:
        forms = (f"tied for {first}", f"joint {first}", f"joint {english.ordinal_suffix(value)}", *forms)
        core = forms[0]
    result: Value = value
    if low:
        result = (low, value)
        lows = english.ordinal(low)
        joints = ("and", "to") if listed else ("to", "and")
        forms = tuple(
            f"{a} {joint} {b}" for a, b in zip(lows, english.ordinal(value), strict=False) for joint in joints
        )
        core = forms[0]
    qualifier = "tied" if tied else "range" if low else ""
    return Quantity(text[start:end], start, end, result, "ordinal", qualifier, forms, start, end, core)
