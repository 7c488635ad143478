"""Figures that only name, rate or share: 8호선, 2등석, 4.5/5점, 10년물, 열에 여덟, 아들 둘.

Each is read whole with the word that makes it what it is, because English says it in another order (Line 8,
second-class seats, a 10-year bond, eight out of 10, two sons).
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from translate.quantities import assembly, english, numerals
from translate.types import Quantity

_LINE = re.compile(r"(?P<n>\d{1,2})호선")
_CENTURIES = re.compile(r"(?P<a>\d{1,2})(?:세기)?[ ]?[~∼〜～\-–][ ]?(?P<b>\d{1,2})세기")
_BEFORE_CHRIST = re.compile(r"(?:기원전|B\.?C\.?)[ ]?$")
_CLASS = re.compile(r"(?P<n>[1-3])등(?P<what>석|칸)")
_MATURITY = re.compile(r"(?P<n>\d{1,2})(?P<unit>년|개월|일|주)물(?=[은는이가을를의도과와로, .·(/)]|$|[ ][가-힣(])")
_MATURITY_UNITS = {"년": "year", "개월": "month", "일": "day", "주": "week"}
_LANES = re.compile(r"(?P<n>\d{1,2})차[로선](?=[^가-힣]|[의을를은는이가에로]|$)")
_ROAD = re.compile(r"(?:왕복|편도)[ ]?$")
#: 54세 연하: the difference of two ages.
_YOUNGER = re.compile(r"(?P<n>\d{1,2})[세살][ ]?(?P<way>연하|연상)")
#: 그보다 35살이나 어렸다: a difference of ages as well.
_COMPARED = re.compile(
    r"(?P<n>\d{1,2})[세살](?:이나|은|쯤| 정도| 가량)? ?(?:어[린렸리]|젊[은었]|많[은았]|위[의인]|아래[의인])"
)
#: 초혼 연령이 7.3살 높아졌다: by how much an age went up or down.
_AGED_BY = re.compile(
    r"(?P<n>\d{1,2}(?:\.\d{1,2})?)[세살][이가]?(?:[ ](?:가까이|가량|정도))?"
    r"[ ](?:높아|낮아|늦[어춰]|빨라|증가|감소|늘[었어]|줄[었어])"
)
_THAN = re.compile(r"보다[ ](?:약[ ]|무려[ ])?$")
#: 당 총서기 3연임; 18째 아들.
_TERM_OF_OFFICE = re.compile(r"(?P<n>[2-9])연임")
#: 올해 9회째: which time it is.
_NTH_TIME = re.compile(
    r"(?P<n>\d{1,3})(?:회|번|차례|호|건|명)째(?=[ ,.)]|[는로가이를의인도다](?![가-힣])|이다|였다|이며|$)"
)
_NTH = re.compile(r"(?P<n>\d{1,3})째(?=[ ,.)]|[는로가이를의](?![가-힣])|$)")
_INDEX_POINTS = re.compile(r"(?P<n>\d{1,4}\.\d{1,2})[pP](?![A-Za-z0-9])")
#: 교향곡 5번, 2번 출구: the number of a thing.
_NUMBER = re.compile(r"(?P<n>\d{1,3})번(?=[^가-힣]|[을은이의과와]|$)")
_NUMBERED = re.compile(r"(?:교향곡|협주곡|소나타|중주|변주곡|모음곡|등번호)[ ](?:제)?$")
_EXIT = re.compile(r"번[ ](?:출구|게이트|버스|국도|트랙|승강장|홀)")
#: 정오, and 자정 where it is no self-cleansing.
_NOON = re.compile(r"정오(?=[ ,.에쯤께경까부이을은의]|$)|자정(?=에|까지|부터|쯤|께|[ ](?:무렵|직전|직후|이후|넘|가까))")
_BUILDINGS = re.compile(r"(?P<n>\d{1,3})개[ ]?동(?=[ 은이을의에중,.)]|$)")
_YEARS_OLD = re.compile(r"(?P<n>\d{2,3})돌(?=[을이 ,.맞]|$)")
#: 여행 1일차, 3주차: which day or week of a course of days it is; 2일 차이 is a difference.
_NTH_OF_COURSE = re.compile(r"(?P<n>\d{1,2})(?P<unit>일|주)[ ]?차(?=[^가-힣]|[는은가를을의에와과도]|로|인|별|$)")
_COURSE_UNITS = {"일": "day", "주": "week"}
#: 당내 1인자, 2인자: who ranks first, second.
_SECOND_TO_NONE = re.compile(r"(?P<n>[1-3])인자(?=[^가-힣]|[는가를의로와인이다]|$)")
#: 3성급, 4~5성급 호텔: stars.
_STARS = re.compile(r"(?P<n>[1-7])(?:[ ]?[~∼〜～\-–·,][ ]?(?P<m>[2-7]))?성급")
#: 개막 5일째인 9월 24일: which day it is; 5일째 내린다 says for how long.
_NTH_DAY = re.compile(r"(?P<n>\d{1,3})(?P<unit>일|주|년|개월)째(?=인[ ]|[ ]?되[는던]|를[ ]맞|[ ]날)")
_WORKDAYS = re.compile(r"(?P<n>\d{1,3})(?P<what>거래일|영업일)(?:간|째)?")
_RATING = re.compile(r"(?P<a>\d(?:\.\d)?)[ ]?/[ ]?(?P<b>5|10|100)(?:점|(?![\d.년월일시/]))")
_RATED = re.compile(r"[★☆⭐]\s?$|(?:평점|별점|점수|만족도)(?:은|는|이|가)?[ :]*$")
#: 4급 비상 대응, 9급 공무원, 1급 보호동물, 2등급: how high something stands.
_GRADE = re.compile(
    r"(?P<n>\d{1,2})(?P<what>등?급)(?=[^가-힣]|[의을를은는이가에과와로도]|까지|부터|이상|이하|으로|$)(?!수|이[ ]?용)"
)
#: 제2야당, 제3세계: what is attached to the ordinal.
_ORDINAL_BEFORE = re.compile(r"(?<![가-힣])제$")
_ATTACHED = re.compile(
    r"(?P<n>\d{1,2})(?=(?:야당|여당|정당|공항|도시|공장|외국어|금융권|터미널|청사|캠퍼스|본부|세계|국(?![가-힣]{2})|도약|전성기|창업"
    r"|여객|연구|병원|고속|순환|도련|열도선|물결|부두|함대|집단군|군단|사단|여단|연대|대대|중대|의[ ][가-힣]))"
)
_GRADES = (
    (re.compile(r"등급$"), "grade"),
    (re.compile(r"[ ](?:공무원|공채|시험|직원|행정직|비서관)|[ ](?:한자|자격)"), "Grade"),
    (re.compile(r"[ ](?:법정[ ])?감염병|[ ]법정"), "Class"),
    (re.compile(r"[ ](?:국가)?(?:[ ]?중점)?[ ]?(?:보호|문물|유물|문화재|기밀|비밀|희귀|멸종)"), "Class"),
)
#: 제4·5호 태풍, 5·6호기.
_TWO_NUMBERS = re.compile(r"(?P<a>\d{1,3})[·,][ ]?(?P<b>\d{1,3})호(?:기)?(?=[^가-힣]|[의을를은는이가에과와로도]|$)")
_ONES = ("하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
_OUT_OF = re.compile(
    rf"(?P<of>열|백|{'|'.join(_ONES[1:9])})(?:[ ]?에|[ ](?:중|가운데))[ ]?"
    rf"(?P<n>{'|'.join(_ONES[:9])})(?=[은는이가을를의도꼴로, .]|$)"
)
_WHOLE = {word: n + 1 for n, word in enumerate(_ONES)} | {"백": 100}
#: People and things that are counted with the bare numeral behind them: 아들 둘, 딸 셋을 두었다.
_COUNTED_BEFORE = re.compile(
    r"(?<![가-힣])(?<![와과] )(?:아들|딸|자녀|아이|자식|형제|자매|손자|손녀|오빠|누나|언니|동생|남동생|여동생|식구"
    r"|직원|제자|방|의자|테이블|남자|여자|노인|청년|학생|친구|선수|강아지|고양이|염소)[ ]$"
)
_AFTER_NOUN = re.compile(rf"(?P<n>{'|'.join(_ONES)})(?=[을를이과와의도만,.)]|$|에[ ]|[ ](?:및|모두|다)(?![가-힣]))")


def find_numbered(text: str, pos: int) -> Quantity | None:
    """The naming or rating figure that starts at the digit `pos`.

    >>> [find_numbered(t, 0).core_english for t in ("8호선으로", "2등석 요금", "10년물 국채")]
    ['Line 8', 'second-class seat', '10-year']
    >>> find_numbered("★4.5/5점", 1).core_english, find_numbered("5년물건", 0)
    ('4.5 out of 5', None)
    """
    if (ages := _CENTURIES.match(text, pos)) and _BEFORE_CHRIST.search(text[max(0, pos - 5) : pos]):
        return _centuries(text, pos, ages)
    if line := _LINE.match(text, pos):
        n = line["n"]
        return assembly.whole(text, pos, line.end(), int(n), "ordinal", (f"Line {n}", f"No. {n}", f"Line No. {n}"))
    if seat := _CLASS.match(text, pos):
        nth = english.ordinal(int(seat["n"]))
        noun = "seat" if seat["what"] == "석" else "car"
        seats = (f"{nth[0]}-class {noun}", f"{nth[0]}-class", f"{nth[0]} class", f"{nth[1]}-class")
        return assembly.whole(text, pos, seat.end(), int(seat["n"]), "ordinal", seats)
    if bond := _MATURITY.match(text, pos):
        value, name = int(bond["n"]), _MATURITY_UNITS[bond["unit"]]
        forms = tuple(dict.fromkeys(f"{n}-{name}" for n in (english.count(Decimal(value)), str(value))))
        return assembly.whole(
            text, pos, bond.end(), value, f"{name}s", (*forms, *english.amount(Decimal(value), f"{name}s"))
        )
    if (lanes := _LANES.match(text, pos)) and (road := _ROAD.search(text[max(0, pos - 4) : pos])):
        n = english.count(Decimal(lanes["n"]))
        ways = (f"{n} lanes", f"{n}-lane", f"{lanes['n']} lanes", f"{lanes['n']}-lane")
        found = assembly.whole(text, pos, lanes.end(), int(lanes["n"]), "count", ways)
        return found if road.group().startswith("편도") else replace(found, core_start=pos - len(road.group()))
    if (older := _COMPARED.match(text, pos)) and _THAN.search(text[max(0, pos - 14) : pos]):
        gap = int(older["n"])
        return assembly.whole(text, pos, older.end("n") + 1, gap, "years", english.amount(Decimal(gap), "years"))
    if older := _AGED_BY.match(text, pos):
        by = Decimal(older["n"])
        end = older.end("n") + 1
        return assembly.hedged(text, pos, end, numerals.as_value(by), "years", english.amount(by, "years"))
    if term := _TERM_OF_OFFICE.match(text, pos):
        nth = english.ordinal(int(term["n"]))
        terms = (f"{nth[0]} consecutive term", f"{nth[0]} term", f"{nth[0]} straight term", f"{nth[1]} term", nth[0])
        return assembly.whole(text, pos, term.end(), int(term["n"]), "ordinal", terms)
    if _ORDINAL_BEFORE.search(text[max(0, pos - 2) : pos]) and (attached := _ATTACHED.match(text, pos)):
        nth = english.ordinal(int(attached["n"]))
        return assembly.whole(text, pos - 1, attached.end(), int(attached["n"]), "ordinal", nth)
    if place := _NTH_TIME.match(text, pos) or _NTH.match(text, pos):
        nth = english.ordinal(int(place["n"]))
        return assembly.whole(text, pos, place.end(), int(place["n"]), "ordinal", nth)
    if apart := _YOUNGER.match(text, pos):
        way = "younger" if apart["way"] == "연하" else "older"
        rank = "junior" if way == "younger" else "senior"
        years: tuple[str, ...] = (f"{apart['n']} years {way}", f"{apart['n']} years his {rank}")
        years = (*years, years[1].replace("his", "her"), f"{apart['n']} years", f"{apart['n']}-year")
        return assembly.whole(text, pos, apart.end(), int(apart["n"]), "years", years)
    if points := _INDEX_POINTS.match(text, pos):
        worth = Decimal(points["n"])
        return assembly.whole(text, pos, points.end(), float(worth), "points", english.amount(worth, "points"))
    if (thing := _NUMBER.match(text, pos)) and (
        _NUMBERED.search(text[max(0, pos - 6) : pos]) or _EXIT.match(text, thing.end("n"))
    ):
        numbers = (f"No. {thing['n']}", f"Number {thing['n']}", *english.ordinal(int(thing["n"])))
        return assembly.whole(text, pos, thing.end(), int(thing["n"]), "ordinal", numbers)
    if houses := _BUILDINGS.match(text, pos):
        n = english.count(Decimal(houses["n"]))
        noun = "building" if houses["n"] == "1" else "buildings"
        counted = (f"{n} {noun}", f"{houses['n']} {noun}", f"{n} blocks", f"{n} towers", n, houses["n"])
        return assembly.whole(text, pos, houses.end(), int(houses["n"]), "count", counted)
    if old := _YEARS_OLD.match(text, pos):
        nth = english.ordinal(int(old["n"]))
        forms = tuple(f"{form} anniversary" for form in nth[:2])
        return assembly.whole(text, pos, old.end(), int(old["n"]), "ordinal", (*forms, *nth))
    if nth_day := _NTH_OF_COURSE.match(text, pos):
        number, name = int(nth_day["n"]), _COURSE_UNITS[nth_day["unit"]]
        named = (f"{name} {number}", *(f"{form} {name}" for form in english.ordinal(number)[:2]))
        return assembly.whole(text, pos, nth_day.end(), number, "ordinal", (*named, *english.ordinal(number)[:2]))
    if first := _SECOND_TO_NONE.match(text, pos):
        n = first["n"]
        forms = (f"No. {n}", f"number {english.WORDS[int(n)]}", f"No. {n} man", *english.ordinal(int(n)))
        return assembly.whole(text, pos, first.end(), int(n), "ordinal", forms)
    if stars := _STARS.match(text, pos):
        return _stars(text, pos, stars)
    if nth_day := _NTH_DAY.match(text, pos):
        return _nth_day(text, pos, nth_day)
    if days := _WORKDAYS.match(text, pos):
        n, kind = english.count(Decimal(days["n"])), "trading" if days["what"] == "거래일" else "business"
        forms = tuple(f"{number} {word}days" for word in (f"{kind} ", "working ", "") for number in (n, days["n"]))
        forms = tuple(dict.fromkeys((*forms, f"{n} {kind} sessions", f"{n} sessions", f"{n}-day")))
        return assembly.whole(text, pos, days.end(), int(days["n"]), "days", forms)
    if (grade := _GRADE.match(text, pos)) and int(grade["n"]):
        return _grade(text, grade)
    if (two := _TWO_NUMBERS.match(text, pos)) and int(two["a"]) < int(two["b"]):
        low, high = int(two["a"]), int(two["b"])
        pairs = zip(english.ordinal(low), english.ordinal(high), strict=False)
        forms = (f"Nos. {low} and {high}", *(f"{one} and {other}" for one, other in pairs), f"{low} and {high}")
        start = pos - 1 if text[pos - 1 : pos] == "제" else pos
        return assembly.whole(text, start, two.end(), (low, high), "ordinal", forms, "range")
    if (rating := _RATING.match(text, pos)) and (
        rating.group().endswith("점") or _RATED.search(text[max(0, pos - 8) : pos])
    ):
        a, b = rating["a"], rating["b"]
        forms = (f"{a} out of {b}", f"{a}/{b}", f"{a} points out of {b}", a)
        value_of = numerals.as_value(Decimal(a))
        return assembly.whole(text, pos, rating.end(), value_of, "points", forms)
    return None


def _centuries(text: str, pos: int, match: re.Match[str]) -> Quantity | None:
    """기원전 6~4세기: counted downwards."""
    high, low = int(match["a"]), int(match["b"])
    before = _BEFORE_CHRIST.search(text[max(0, pos - 5) : pos])
    if not high > low or before is None:
        return None
    a, b = english.ordinal(high)[:2], english.ordinal(low)[:2]
    eras, joints = ("B.C.", "BC", "BCE"), (" to ", "-", " and ", " through ")
    nouns = ("centuries", "century")
    forms = tuple(f"{a[k]}{joint}{b[k]} {noun} {era}" for k in (0, 1) for joint in joints for noun in nouns
                  for era in eras)  # fmt: skip
    start = pos - len(before.group())
    return assembly.whole(text, start, match.end(), (low, high), "ordinal", forms, "range")


def _stars(text: str, pos: int, match: re.Match[str]) -> Quantity:
    low, high = int(match["n"]), int(match["m"] or 0)
    words = [(english.WORDS[n], str(n)) for n in (low, high)]
    if not high:
        forms = tuple(f"{form}-star" for form in words[0])
        return assembly.whole(text, pos, match.end(), low, "count", (*forms, *(f"{form} stars" for form in words[0])))
    forms = tuple(f"{words[0][k]}- {joint} {words[1][k]}-star" for joint in ("to", "and", "or") for k in (0, 1))
    return assembly.whole(text, pos, match.end(), (low, high), "count", forms, "range")


def _nth_day(text: str, pos: int, match: re.Match[str]) -> Quantity:
    number, name = int(match["n"]), {**_COURSE_UNITS, "년": "year", "개월": "month"}[match["unit"]]
    nth = english.ordinal(number)[:2]
    named = (f"{nth[0]} {name}", f"{name} {number}", f"{nth[1]} {name}", f"{nth[0]} straight {name}")
    return assembly.whole(text, pos, match.end(), number, "ordinal", (*named, *nth))


def _grade(text: str, match: re.Match[str]) -> Quantity:
    value = int(match["n"])
    rest = text[match.end() : match.end() + 12]
    noun = next((name for known, name in _GRADES if known.match(rest) or known.search(match.group())), "Level")
    ordinals = english.ordinal(value)[:2]
    kinds = dict.fromkeys((noun, "Level", "Grade", "Class"))
    forms = tuple(
        form for kind in kinds for form in (f"{kind} {value}", *(f"{nth}-{kind.lower()}" for nth in ordinals))
    )
    roman = assembly.ROMAN[value] if value < len(assembly.ROMAN) else ""
    forms = (*forms, *(f"{kind} {roman}" for kind in kinds if roman))
    start = match.start() - (text[match.start() - 1 : match.start()] == "제")
    return assembly.whole(text, start, match.end(), value, "ordinal", (*forms, *ordinals, str(value)))


def find_roman(text: str, pos: int) -> Quantity | None:
    """제Ⅲ기, Ⅱ급, 세계대전 Ⅱ: a Roman numeral of one character.

    >>> [find_roman(t, p).core_english for t, p in (("제Ⅲ기 지도부", 1), ("Ⅱ급 보호종", 0), ("대전 Ⅱ", 3))]
    ['third', 'Class II', 'II']
    """
    value = ord(text[pos]) - ord("Ⅰ") + 1
    nth, roman = english.ordinal(value), assembly.ROMAN[value]
    if text[pos - 1 : pos] == "제":
        return assembly.whole(text, pos - 1, pos + 1, value, "ordinal", (*nth, roman, f"No. {value}", str(value)))
    if text[pos + 1 : pos + 2] == "급":
        forms = tuple(f"{kind} {number}" for kind in ("Class", "Grade", "Level") for number in (roman, str(value)))
        return assembly.whole(text, pos, pos + 2, value, "ordinal", (*forms, *nth, roman))
    return assembly.whole(text, pos, pos + 1, value, "ordinal", (roman, str(value), *nth))


def find_counted_words(text: str, pos: int) -> Quantity | None:
    """Native numerals as nouns: 열에 여덟, 아들 둘.

    >>> find_counted_words("열에 여덟은", 0).core_english, find_counted_words("아들 둘, 딸 셋", 3).core_english
    ('eight out of 10', 'two')
    >>> find_counted_words("자정에", 0).core_english, find_counted_words("자정 노력", 0)
    ('midnight', None)
    >>> find_counted_words("문제 둘", 3) is None
    True
    """
    if noon := _NOON.match(text, pos):
        value, word = ("12:00", "noon") if noon.group() == "정오" else ("00:00", "midnight")
        return assembly.whole(text, pos, noon.end(), value, "time", (word, "12 p.m." if value[0] == "1" else "12 a.m."))
    if share := _OUT_OF.match(text, pos):
        n, of = _ONES.index(share["n"]) + 1, _WHOLE[share["of"]]
        words = dict.fromkeys((english.count(Decimal(n)), str(n)))
        tens = dict.fromkeys((english.count(Decimal(of)), str(of), {10: "ten", 100: "a hundred"}.get(of, str(of))))
        forms = tuple(dict.fromkeys(f"{a} {joint} {b}" for a in words for joint in ("out of", "in") for b in tens))
        percent = (f"{n * 100 // of} percent",) if n * 100 % of == 0 else ()
        return assembly.whole(text, pos, share.end(), n / of, "fraction", (*forms, *percent))
    if (noun := _AFTER_NOUN.match(text, pos)) and _COUNTED_BEFORE.search(text[max(0, pos - 5) : pos]):
        n = _ONES.index(noun["n"]) + 1
        return assembly.whole(text, pos, noun.end(), n, "count", (english.count(Decimal(n)), str(n)))
    return None
