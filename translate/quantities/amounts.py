"""A figure with what it counts: 138억위안, 400여개사, 3~5년간, 공동 4위, 2-3선 도시, 1:1, 20여 개국.

The numeral is read first, then a unit is looked for; what stands around decides the rest. A figure that is glued to
Latin letters belongs to a name (A350, G20, B-2) and a small bare one is left alone, because nothing in it can go wrong.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from translate.quantities import (
    ages,
    assembly,
    bare,
    compound,
    english,
    hedges,
    lasting,
    nouns,
    numerals,
    rates,
    ratios,
    signs,
    units,
)
from translate.quantities.bare import find_bare
from translate.quantities.counted import STRICT_GAP, Counted, count
from translate.types import Quantity

#: Korean money, said before an amount that names it again.
_OWN_MONEY = re.compile(r"(?<![가-힣])(?:한화|원화|우리[ ]돈|한국[ ]돈)(?:로[는]?|으로)?[ ]$")
#: Korean written in China calls the yuan 원 and says so in a bracket.
_CHINESE_WON = re.compile(r"[ ]?[(（](?:RMB|rmb|CNY|元|圆|人民币|인민폐|위안화?|런민비)[)）]")
_PLENUM = re.compile(r"[ ]?\d중전회")
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "￡": "GBP", "¥": "CNY", "￥": "CNY", "₩": "KRW", "￦": "KRW"}
_SIGN = re.compile(r"(?:(?:US|HK|NT|A|C|S)?[$€£￡¥￥₩￦]|(?<![A-Za-z])(?:RMB|CNY|USD|EUR|KRW|JPY|HKD))[ ]?$")
_SIGN_CODES = {"HK$": "HKD", "NT$": "TWD", "A$": "AUD", "C$": "CAD", "S$": "SGD", "US$": "USD", "RMB": "CNY"}
_SIGN_CODES |= {code: code for code in ("CNY", "USD", "EUR", "KRW", "JPY", "HKD")}
_GLUED = re.compile(r"(?:[A-Za-z_&/@#]|[A-Za-z][-–.]|\d[.,]|[A-Za-z]\d[-.])$")
_SPEED = re.compile(r"(?:시속|시간당)[ ](?:약[ ]|최고[ ])?$")
_PER_SECOND = re.compile(r"초속[ ](?:약[ ])?$")
_DEGREES = re.compile(r"(?P<word>섭씨 영하|영하|영상|섭씨)[ ](?:약[ ])?$")
_LATITUDE = re.compile(r"(?P<word>북위|남위|동경|서경)[ ]?(?:약[ ])?$")
_WEATHER = re.compile(r"기온|체온|수온|온도|폭염|한파|무더위|더위|추위|최고[ ]?$|최저[ ]?$")
_BURN = re.compile(r"[ ]화상")
_BEFORE_CHRIST = re.compile(r"(?:기원전|BC|B\.C\.)[ ]?$")
#: 1세기 전, 2세기 넘게: centuries that are counted.
_CENTURIES = re.compile(r"[ ]?(?:전(?=[ 에의]|부터)|동안|만에|이상|가까이|넘게|넘도록|남짓)|에[ ]걸[쳐친]")
#: 2기 지도부, 3기 체제: terms of office, not machines.
_TERM = re.compile(
    r"[ ](?:지도부|체제|내각|정부|집권|행정부|임기|출범|시대|신도시|지도체제|당(?:[ ]|중앙)|중앙(?:위|정치국)"
    r"|정치국|상무위|전국인민|전인대|정협|의회|국회|졸업|동기|신입|공채|연수)"
)
#: 2기 공장, 1기 사업: phases; but 원전 2기 건설.
_PHASE = re.compile(r"[ ](?:공장|생산라인|라인|사업|공사|공정|프로젝트|단지|투자|건설)")
_MACHINES = re.compile(
    r"(?:원전|원자로|발전소|위성|발전기|미사일|로켓|타워|엔진|크레인|터빈|충전기|기지국|드론|풍력|화력|설비|장비"
    r"|헬기|전투기)[ ]?$"
)
#: 결승 3번기, a series of so many games.
_SERIES = re.compile(r"기(?=[ ]|[로의에은는을이가]|$)")
#: Buildings are counted with the word for the money of Vietnam.
_BUILDINGS = re.compile(r"시설|건물|아파트|주택|가옥|건축|하우스|축사|창고|상가|공장|교실|학교")
_IN_POWER = re.compile(
    r"(?:집권|정권|체제|행정부|주석|대통령|총리|정부|내각|시진핑|트럼프|푸틴|모디|아베|바이든|오바마|마크롱|룰라"
    r"|기금|펀드)[ ]?$"
)
_RANK_PREFIX = re.compile(r"(?<![가-힣])공동[ ]?$")
_ORDER = re.compile(r"대(?=[의에를로은는가까였이다]|[^가-힣]|$)")
_WORKDAYS = re.compile(r"제(?=[은는이가을를의에로도]|[ ]|$)")
_TIME_MORE = re.compile(r"여(?=간|[ ]?(?:동안|만|전|뒤|후|의|에|$)|[^가-힣])")
_TIME_TAIL = re.compile(
    r"[ ]?간(?=[ ])|간(?!지|격)|[ ]?동안|[ ]?이내(?=[에로]|[^가-힣]|$)|[ ]?내(?=에|[^가-힣]|$)"
    r"|째(?=[^가-힣]|[로에를]|$)|차(?=[^가-힣]|$)"
)
#: 2, 3, 4위: the first of three ranks or more.
_RANK_OF_LIST = re.compile(r"(?:[ ]?[,·][ ]?\d{1,2}){2,}(?P<unit>위|단계|번째|차(?!원|례|선|량))")
#: What 편 counts, by the words around it: (one, several).
_WORKS = (
    (r"영화|개봉|박스오피스|극장|상영|관객", "film", "films"),
    (r"항공|노선|운항|비행|취항|공항", "flight", "flights"),
    (r"논문|학술", "paper", "papers"), (r"드라마", "drama", "dramas"), (r"소설", "novel", "novels"),
    (r"다큐", "documentary", "documentaries"), (r"시인|시집|한시|[가-힣] 시 ", "poem", "poems"),
)  # fmt: skip
_PER_HEAD = re.compile(r"[ ]?당(?=[^가-힣]|[은의에]|$)")
_LETTER_SCALE = re.compile(r"[ ]?([MBKT])(?![A-Za-z])")
#: 수백만의 농민, 수만의 군사: many, without a counter.
_MANY = re.compile(r"의[ ]")
_PEOPLE_OF = re.compile(
    r"의[ ](?:[가-힣]{2,3}[ ])?(?:농민|군사|병사|군병|시민|국민|인민|관객|관광객|사람"
    r"|군중|인파|노동자|학생|주민|병력|대군|난민|신도|팬)"
)
#: 천 5백만: a numeral that begins with a word and goes on in figures.
_MIXED = re.compile(r"(?:[십백천][ ]?|만)\d[\d,]*(?:[십백천]?[만억조]|[십백천]).*")
_PARENTHESIS = re.compile(r"\(")

#: Counters that count, or rank when 제 stands in front (제3회 the third, 3회 three times).
_RANKED_BY_JE = {"회", "기", "대", "조", "항", "장", "부", "편", "권", "번"}
#: 천 위에서 "on the cloth": too short to follow a numeral in words.
_NOT_AFTER_WORDS = frozenset("위 차 등 기 선 도 점 세 주 구 발 사 국 부 통 석 표".split())
#: Names of generations: the 386 generation, those in their twenties and thirties.
_GENERATIONS = frozenset({386, 486, 586, 2030, 3040, 4050, 5060, 8090})
_ORDINAL_LIMIT = {"세대": 10, "등": 30}
#: 20001등을 했다: a rank, not 등 "and so on".
_LOW_RANK = re.compile(r"등(?:을[ ](?:[했하]|차지|기록)|이[다었고]|으로|[ ]안에|까지)")
_MAX_WEEKS = 100
#: 1.3억년전부터: so long ago that nothing else can be meant.
_GEOLOGICAL = 10**4
_AGO = re.compile(r"[ ]?전(?=[ ,.)]|[에의부까]|$)")
#: Things with a number and a Pro: 메이트 60 프로, 아이폰15 프로; a percentage has a word before it that it is of.
_PRODUCT = re.compile(
    r"(?:메이트|아이폰|갤럭시|샤오미|레드미|홍미|아너|노바|푸라|퓨라|맥북|아이패드|에어팟|서피스|픽셀|원플러스|리얼미|비보|오포|버즈"
    r"|워치|밴드|고프로|매직|파인드|시리즈|모델|버전|플러스|[A-Za-z]|[‘'“\"][가-힣]+)[ ]?$"
)
#: Model numbers: glued to a name in Hangul, or behind the name of a product.
_NUMBERED_PRODUCT = re.compile(rf"[가-힣]{{2}}$|{_PRODUCT.pattern}")
#: 16주 88개 현, 5개 시 16주: prefectures or states, not weeks.
_LANDS_AFTER = re.compile(
    r"[ ]?(?:[,·]|와|및)?[ ]?\d{1,3}개?[ ]?(?:현|성|시|구|향|진|도시|자치[주현구])(?![가-힣]{2}|장|민)"
)
#: 13주 체제: the provinces of the Han.
_PROVINCES = re.compile(r"[ ](?:체제|자사|목사|제도|군현|행정)")
_LANDS_BEFORE = re.compile(r"\d개?[ ]?(?:성|시|현)[ ,·]{1,2}$")
_NAME_ENDS = re.compile(r"[’'”\"]|[ ]?(?:맥스|플러스|울트라|미니|모델|시리즈)")


def find_amount(text: str, pos: int, *, word: bool = False) -> Quantity | None:
    """The quantity whose numeral starts at `pos`; `word` says that the numeral is written in Hangul.

    >>> found = find_amount("약 2조 2632억원이", 2)
    >>> found.surface, found.value, found.unit, found.qualifier, found.core_english
    ('2조 2632억원', 2263200000000, 'KRW', 'about', 'about 2.2632 trillion won')
    >>> find_amount("A350 여객기", 1) is None
    True
    """
    before = text[max(0, pos - 10) : pos]
    if not word:
        if (sign := _SIGN.search(before)) is None and _GLUED.search(before):
            return None
        if special := ratios.find_ratio(text, pos):
            return special
        if sign:
            return _after_sign(text, pos, sign.group())
    counted = count(text, pos)
    if counted is None:
        return None
    if word and _MIXED.fullmatch(text, pos, counted.low.end):
        word = False
    low = counted.low
    if word and counted.unit is None and low.indefinite and _MANY.match(text, low.end):
        code = "persons" if _PEOPLE_OF.match(text, low.end) else "count"
        return assembly.indefinite(text, pos, low.end, int(low.value), code, number_end=low.end)
    if word and (counted.unit is None or not STRICT_GAP.match(text, counted.end)):
        return None
    if word and not counted.low.indefinite and counted.form in _NOT_AFTER_WORDS:
        return None
    if word and not counted.low.indefinite and not text[pos : counted.low.end].replace(" ", "").isalpha():
        return None
    if counted.unit is None and not word and (latin := compound.latin_unit(text, pos, counted.low.end)):
        return latin
    if counted.unit is None and not word and (rank := _RANK_OF_LIST.match(text, counted.low.end)):
        return assembly.ordinal(text, pos, counted.low.end, int(counted.low.value), rank["unit"])
    if counted.unit is None:
        if counted.high:
            return bare.find_bare_range(text, pos, counted) if counted.high.top > 1 else None
        if (place := _LATITUDE.search(before)) and "." in text[pos : low.end] and low.top == 1:  # 북위 28.43
            return assembly.latitude(text, pos, low.end, low.value, place["word"], pos - len(place.group()))
        found = find_bare(text, pos, counted.low, before)
        if found and before.endswith("△") and signs.minus_before(before, text, found.end):
            return signs.below_zero(text, found)
        return found
    return _with_unit(text, pos, counted, before)


def _work(text: str, start: int, value: Decimal) -> str:
    """What 편 counts: six films, three flights; "" where the sentence does not say."""
    sentence = text[max(0, start - 60) : start + 30]
    here = start - max(0, start - 60)
    found = [(abs(m.start() - here) + 60 * (m.start() > here), one, many)
             for pattern, one, many in _WORKS for m in re.finditer(pattern, sentence)]  # fmt: skip
    _, one, many = min(found, default=(0, "", ""))
    return one if value == 1 else many


def _after_sign(text: str, pos: int, sign: str) -> Quantity | None:
    sign_text = sign.strip()
    code = _SIGN_CODES.get(sign_text) or _SIGNS[sign_text[-1]]
    number = numerals.parse_numeral(text, pos)
    if number is None:
        return None
    start, end, value = pos - len(sign), number.end, number.value
    if letter := _LETTER_SCALE.match(text, end):
        value, end = value * bare.SCALES[letter.group(1).lower()], letter.end()
    elif scale := bare.ENGLISH_SCALE.match(text, end):
        value, end = value * bare.SCALES[scale["scale"]], scale.end("scale")
    hedge = hedges.find_hedge(text, start, end, more=number.more)
    return assembly.amount(text, start, end, value, code, hedge)


def _with_unit(text: str, pos: int, counted: Counted, before: str) -> Quantity | None:
    form, unit, end, start = counted.form, counted.unit, counted.end, pos
    value, low = (counted.high or counted.low).value, counted.low
    assert unit is not None
    code, kind = unit.code, unit.kind
    if code == "KRW" and (named := _CHINESE_WON.match(text, end)):  # 42억 원(RMB)
        code, end = "CNY", named.end()
    je = before.endswith(("제", "제 ")) and not before[:-1].rstrip("제")[-1:].isalpha()
    if je and (kind in ("ordinal", "times") or form in _RANKED_BY_JE):
        kind, code, start = "ordinal", "ordinal", pos - (2 if before.endswith(" ") else 1)
    elif je:
        return None
    if form == "세대" and value in _GENERATIONS:
        return None
    if form == "리" and (value % 10 or "가" <= before[-1:] <= "힣"):  # 신안2리, a village
        return None
    if form == "프로" and (_PRODUCT.search(text[max(0, pos - 12) : pos]) or _NAME_ENDS.match(text, end)):
        return None  # 메이트 60 프로, a telephone
    if form in ("시리즈", "모델") and _NUMBERED_PRODUCT.search(text[max(0, pos - 12) : pos]):
        return None  # 메이트60 시리즈
    if form == "세" and not counted.high and (numbered := ages.numbered(text, start, end, int(value))):
        return numbered
    if (form == "선" and value < 100) or (form == "등" and text[counted.number_end] == " "):
        return None
    ranked = form == "등" and _LOW_RANK.match(text, counted.number_end) and not 1900 <= value < 2100
    if kind == "ordinal" and not ranked and (value != int(value) or value > _ORDINAL_LIMIT.get(form, 10**4)):
        kind = code = "count"
    if form == "시즌" and not counted.high and not low.more and 1900 <= value < 2100:
        year = str(int(value))
        return assembly.whole(text, pos, counted.number_end, year, "year", (year,))
    if form == "번" and _SERIES.match(text, end) and not counted.high and not je:
        games = english.count(value)
        series = (f"best-of-{games}", f"best of {games}", f"{games}-game")
        return assembly.whole(text, start, end + 1, int(value), "count", series)
    if form == "기" and not je and not _PLENUM.match(text, end):
        kind = code = "count"
    if form == "대" and not low.indefinite and not low.more and counted.number_end + 1 == counted.end:
        if ages.is_decade_of_life(text, start, end, int(value)):
            return ages.decades_of_life(text, start, end, int(low.value), int(value))
        if not counted.high and (found := ages.major(text, start, end, int(value), counted.number_end)):
            return found
    if code == "mile" and (speed := _SPEED.search(before)):
        code, start = "mph", start - len(speed.group())
    if code in ("m", "km") and (speed := _PER_SECOND.search(before)):
        code, start = f"{code}/s", start - len(speed.group())
    if code == "km" and (speed := _SPEED.search(before)):
        code, start = "km/h", start - len(speed.group())
    if form == "동" and low.top >= 10**4 and not _BUILDINGS.search(text[max(0, pos - 20) : pos]):
        kind, code = "currency", "VND"
    if form == "도" and (place := _LATITUDE.search(before)):
        return assembly.latitude(text, start, end, value, place["word"], start - len(place.group()))
    if form == "도" and not counted.high and _WEATHER.search(text[max(0, pos - 30) : pos]):
        kind, code = "measure", "celsius"
    if form == "도" and _BURN.match(text, end):
        return assembly.ordinal(text, start, end, int(value), "화상")
    if form == "세기" and (christ := _BEFORE_CHRIST.search(before)):
        return assembly.century(text, start - len(christ.group()), end, int(value), before_christ=True)
    if form == "세기" and (long := _CENTURIES.match(text, end)) and not (value >= 10 and "동안" in long.group()):
        return assembly.century(text, start, end, int(value), before_christ=False)
    if (
        form == "기"
        and not je
        and value <= 30
        and not _PLENUM.match(text, end)
        and (
            _TERM.match(text, end)
            or _IN_POWER.search(before)
            or (_PHASE.match(text, end) and not _MACHINES.search(before))
        )
    ):
        return assembly.ordinal(text, start, end, int(value), "기")
    if form == "도" and (cold := _DEGREES.search(before)):
        if counted.high and cold["word"].endswith("영하"):
            return signs.below_zero_span(text, start - len(cold.group()), end, low.value, value)
        if counted.high:
            return assembly.degrees(text, start, end, low.value, value, start - len(cold.group()))
        return assembly.temperature(text, start, end, value, cold["word"], start - len(cold.group()))
    lands = (_LANDS_AFTER.match(text, end) or _LANDS_BEFORE.search(before)) if form == "주" else None
    if form == "주" and (low.top > 1 or value >= _MAX_WEEKS or lands or _PROVINCES.match(text, end)):
        kind = code = "count"
    if kind == "time" and not counted.high and not low.more and (each := _PER_HEAD.match(text, end)):
        return lasting.every(text, start, end, value, code, each.end())
    if value == 1 and kind != "ordinal" and not counted.high and _PER_HEAD.match(text, end):
        return assembly.per_one(text, start, end, code) if kind in ("currency", "measure") else None
    more = low.more or bool(counted.high and counted.high.more)
    if kind == "time":
        if not counted.high and (half := assembly.and_a_half(text, start, end, value, code)):
            return half
        if longer := _TIME_MORE.match(text, end):
            more, end = True, longer.end()
        if value >= _GEOLOGICAL and code == "years" and (ago := _AGO.match(text, end)) and not counted.high:
            return lasting.ago(text, start, end, value, ago.end())
        if tail := _TIME_TAIL.match(text, end):
            end = tail.end()
    if kind == "ordinal":
        tied = _RANK_PREFIX.search(before) if form == "위" else None
        start -= len(tied.group()) if tied else 0
        first = int(counted.low.value) if counted.high else 0
        listed = bool(first) and text[low.end] in "·,"
        if form == "단계" and not je and not first:
            return assembly.phase(text, start, end, int(value), counted.number_end)
        return assembly.ordinal(text, start, end, int(value), form, tied=tied is not None, low=first, listed=listed)
    ordered = kind in ("currency", "percent") or form in ("명", "건", "개", "세", "위", "점", "달러", "㎞", "kg", "도")
    order = _ORDER.match(text, end) if ordered else None
    if low.indefinite:
        end, number_end = order.end() if order else end, counted.number_end if kind in ("count", "times") else 0
        return assembly.indefinite(text, start, end, int(value), code, number_end=number_end)
    if order and counted.high:
        end = order.end()
    elif order:
        forms = english.amount(value, code)
        return assembly.whole(text, start, order.end(), numerals.as_value(value), code, forms, "range_order")
    number_end = counted.number_end if kind in ("count", "times") else 0
    if form == "배":  # the figure alone says nothing
        number_end = 0
    place = units.PLACES.match(text, end) if form == "개" else None
    noun = _work(text, start, value) if form == "편" else nouns.noun_of(form, text, pos, end, value)
    if lands and "현" in lands.group():
        noun = "prefectures"
    if place:
        end, noun = place.end(), "cities" if place.group().endswith("도시") else "countries"
    if not counted.high and (minus := _minus(text, end, before, kind, code)):
        code = "celsius" if code == "degree" else code
        return signs.negative(text, start - len(minus.group()), end, value, code, number_end=number_end)
    if counted.high:
        return assembly.span(text, start, end, low.value, value, code, number_end=number_end)
    hedge = hedges.find_hedge(text, start, end, more=more)
    if of := nouns.counter_end(form, text, hedge.core_end):
        noun, number_end = "", of if hedge.core_end == end else 0
    found = assembly.amount(
        text, start, end, value, code, hedge, number_end=0 if noun else number_end, noun=noun, form=form
    )
    if code == "age" and found.core_start == start and before.endswith("만 "):  # 만 18세, in full years
        return replace(found, core_start=start - 2)
    if code == "KRW" and (own := _OWN_MONEY.search(text[: found.core_start][-8:])):  # 한화 약 3만원
        return replace(found, core_start=found.core_start - len(own.group()))
    return rates.with_unit(text, signs.with_arrow(text, found))


def _minus(text: str, end: int, before: str, kind: str, code: str) -> re.Match[str] | None:
    """The sign that makes a figure with a unit negative."""
    if kind in ("currency", "percent") or code in ("permille", "celsius", "degree"):
        return signs.minus_before(before, text, end)
    return signs.minus_before(before, text, end, counted=True) if code in ("persons", "count", "points") else None
