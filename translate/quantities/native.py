"""Figures in native Korean words: 두 연구원, 세 가지, 두번, 첫날, 첫번째, 한해동안, 사흘간.

A native numeral is short and looks like other words (한 is also "that did", 세 "tax", 네 "yes"), so each one is taken
only before the nouns that it may count. 두 is safe before any noun; 한 is the most suspicious.
"""

from __future__ import annotations

import re
from decimal import Decimal

from translate.quantities import assembly, english, hedges, numerals, units
from translate.types import Quantity

#: What native numerals count: unit code of a quantity, Korean counters.
_COUNTERS = {
    "ordinal": "번째",
    "times": "번 차례 배",
    "persons": "명 사람",
    "months": "달",
    "years": "해",
    "weeks": "주",
    "hours": "시간",
    "age": "살",
    "pyeong": "평",
    "CNY": "위안",
    "KRW": "원",
    "USD": "달러",
    "count": (
        "가지 개 곳 군데 대 마리 권 장 채 그루 병 잔 벌 켤레 쌍 줄 칸 종류 팀 나라 "
        "점 편 건 골 계단 닢 음절 통 척 송이 조각 봉지 그릇 상자 바퀴 포기 자루 마디 "
        "토막 끼 부 호 동 필 종목"
    ),
}
#: Common nouns that native numerals count without a counter.
_NOUNS = (
    "기업 회사 업체 국가 도시 지역 대학 학교 연구원 연구소 연구기관 기관 부문 분야 요소 "
    "축 팔 손 눈 다리 정상 장관 지도자 후보 아이 아들 딸 자녀 형제 자매 여성 남성 "
    "학생 모델 제품 작품 영화 사건 사례 종목 노선 단체 정당 조직 부처 그룹 은행 거점 "
    "단계 방향 갈래 방안 기술 시장 정부 대회 과목 항목 분기 세대 부류 집단 집 강 산 "
    "섬 성 시"
)
_CODE = {form: code for code, forms in _COUNTERS.items() for form in forms.split()}
_NOUN_CODE = dict.fromkeys(_NOUNS.split(), "count")
_NUMERAL = "|".join(sorted(numerals.NATIVE, key=len, reverse=True))
_TAIL = (
    r"(?:(?![가-힣])|(?=[은는이가을를의에도와과로만씩간쯤째당중등](?![가-힣])|에서|으로|부터|까지|동안|에게|에는"
    r"|이던|이나|이자|정도|이상"
    r"|만의|만이|만을|짜리|모두|밖에|만에|이었|이다|였|입니|이에요|예요|인데|이며|이고|이지|라는|이라|마다|이면"
    r"|면[ ,]|나[ ]|인[ ]|다[.\"”]"
    r"|가량|남짓|뿐|답지|만큼|만한|배기|배로|새[ ]|치[ ]|뒤|후|전|앞|넘|꼴|째|가까|모자|있|도[ ]|부터|하고|들이|여[ ]))"
)


def _alternatives(forms: dict[str, str]) -> str:
    return "|".join(sorted(forms, key=len, reverse=True))


_COUNTED = re.compile(
    rf"(?P<num>{_NUMERAL})(?P<odd>여(?=[ ]))?(?P<gap>[ ]?)(?P<what>{_alternatives(_CODE)})(?:{_TAIL}"
    r"|(?=여[ ]?(?:만|간|동안|전|뒤|후)))"
)
_COUNTED_NOUN = re.compile(rf"(?P<num>{_NUMERAL})[ ](?P<what>{_alternatives(_NOUN_CODE)}){_TAIL}")
_LARGE = "|".join(
    sorted((word for word, n in numerals.NATIVE.items() if isinstance(n, int) and n > 10), key=len, reverse=True)
)
_OPEN = re.compile(rf"(?P<num>두|{_LARGE})[ ](?P<what>[가-힣]+)")
#: After 쉰, 서른 ... these say that the numeral is an age.
_AGE_AFTER = re.compile(r"(?:넘|전에|전의|안팎|초반|중반|후반|즈음|무렵|나이|고개|문턱|살|가까|줄)")
_YEAR_WORD = re.compile(r"한[ ]?해[ ]?동안")
_TIME_TAIL = re.compile(r"간(?!지)|[ ]?동안|[ ]?이내|[ ]?내(?=에|[^가-힣]|$)|째(?=[^가-힣]|$)")
_MORE = re.compile(r"여(?=[ ]?(?:만|간|동안|전|뒤|후|에)|[^가-힣])")
_VERB_BEFORE = re.compile(r"(?:[을를로게]|[라다]고|[에서]서|[않하있되없]는)[ ]$")
_ANY_ONE = re.compile(r"(?:어느|단|오직|단지|그중|이중)[ ]$")
_ORDINAL_WORD = re.compile(
    r"(?:첫[ ]?번째|첫째|첫[ ]?날|첫[ ]?해|둘째|셋째|넷째)(?:(?![가-힣])|(?=[은는이가을를의에도와과로만부까]))"
)
DAYS = {
    "이틀": 2,
    "양일": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "여드레": 8,
    "아흐레": 9,
    "열흘": 10,
    "보름": 15,
    "열하루": 11,
    "열이틀": 12,
    "열사흘": 13,
    "열나흘": 14,
    "스무 날": 20,
}
_DAY_WORD = re.compile(
    rf"(?P<word>{'|'.join(DAYS)})(?:간|째|[ ]?동안)?"
    r"(?:(?![가-힣])|(?=[은는인이가을를의에도로만](?![가-힣])|엔|에는|에도|에서|까지|부터|만에|이나|전|후|뒤|앞|연속|가량|정도|쯤"
    r"|남짓|넘게|마다|밤|이면|보다|치|씩|여[ ]))"
)
#: 나흘째 되는 날, 사흘째인 5일: which day it is.
_WHICH_DAY = re.compile(r"[인는][ ]|에[는도]?[ ]|[ ]?되[는던]|를[ ]맞|[ ]날")
_HALF = re.compile(
    r"절반(?:(?![가-힣])|(?=[은는이가을를의에도로만씩](?![가-힣])|으로|에서|까지|밖에|이상|이하|가량|정도|쯤"
    r"|가까|이나|이었|이다|인[ ]))"
)
_HALF_SPAN = re.compile(
    r"반(?P<what>년|세기)(?=[ ]?(?:만에|동안|간|이|을|의|에|마다|째|치|넘|가까|전|뒤|후|가|도|이상|은|여))"
)
#: 두 자릿수 성장: how many digits a figure has.
_DIGITS = re.compile(r"(?P<n>한|두|세|네)[ ]?자릿?수(?=[^가-힣]|[로의를에는가]|대|$)")
_DIGITS_OF = {
    "한": (1, ("single", "one")),
    "두": (2, ("double", "two")),
    "세": (3, ("triple", "three")),
    "네": (4, ("four",)),
}
_ONE_DAY = re.compile(r"하루(?:[ ]?동안|(?=[ ]?만에))")
_SPANS = frozenset({"months", "years", "weeks", "hours"})
#: 5.2%로 한 달 새: what follows a span of time, so that 로 before 한 is no sign of the verb.
_SPAN_AFTER = re.compile(r"[ ]?(?:새|만에|동안|사이|넘|전|뒤|후|간|째|이상|반|가까이|여)")
#: What English says for one and two besides the number.
_SAME = {
    1: ("a single", "single", "alone", "sole", "lone", "any", "another", "each", "per"),
    2: ("both", "the two", "couple", "pair", "twin", "twins", "dual", "double", "either", "neither", "each", "doubled"),
    3: ("all three", "trio", "triple"),
}
_ORDINAL_OF = {"첫": 1, "둘": 2, "셋": 3, "넷": 4}
_ORDINAL_NOUN = {"첫날": " day", "첫해": " year"}
_FIRST_TIME = {"첫날": ("opening day", "debut", "first-day"), "첫해": ("debut year", "first season", "debut")}
#: 한 counts with these only; 한번, 한편, 한때, 한데 are other words.
_ONE = frozenset(
    ["명", "곳", "가지", "사람", "달", "해", "시간", "주", "차례", "마리", "쌍", "살", "나라", "개", "대", "군데", "팀"]
)
_ONE_GLUED = frozenset({"달", "가지", "명", "개"})
#: 한 and 열 aside, what may be glued to the numeral: 두번, 세가지.
_GLUED = frozenset(["번째", "번", "차례", "배", "가지", "개", "명", "달", "시간", "곳", "사람", "종목", "나라"])
_NOT_OPEN = re.compile(r"자릿수|자리|말할|말[ ]|발짝|고[ ]|기[ ]|지[ ]")
_PARTICLES = re.compile(
    r"(?:에게서|으로부터|에서는|에서도|에서의|에게는|에서|에게|으로|까지|부터|에는|에도|와의|과의|라는|이라는"
    r"|이나|처럼|보다|만의"
    r"|만이|만을|이며|모두|은|는|이|가|을|를|의|에|도|와|과|로|만|간)$"
)
#: Nouns that merely end like a noun with a particle.
_WHOLE = re.compile(
    r"(?:(?:전문|작|국|화|기업|투자|활동|음악|예술|자본|정치|사업|역사|소설|평론|분석)가|(?:지|제|정|보|속|온"
    r"|반|궤|태|시|구|의|각|수|철)도"
    r"|(?:도|경|항|진|통|선|원)로|(?:차|사|아|놀|어린|젊은|높)이|(?:결|효|성|학|사)과|(?:회|주|논|합|결|협|정"
    r"|강|동)의|(?:대|불)만"
    r"|(?:기|시|공|구|민|인)간|(?:마|가|고)을)$"
)


def find_native(text: str, pos: int) -> Quantity | None:
    """The quantity whose native numeral stands at `pos`, the start of a word.

    >>> found = find_native("두 연구원 모두", 0)
    >>> found.surface, found.value, found.unit
    ('두 연구원', 2, 'count')
    >>> find_native("한 제품을 판다", 0) is None
    True
    """
    if match := _DIGITS.match(text, pos):
        value, (word, *more) = _DIGITS_OF[match["n"]]
        forms = (f"{word}-digit", f"{word} digits", f"{word} digit", *(f"{other}-digit" for other in more))
        return assembly.whole(text, pos, match.end(), value, "count", forms)
    if match := _HALF.match(text, pos):
        return _one_half(text, pos, match)
    if match := _HALF_SPAN.match(text, pos):
        return _half_span(text, pos, match)
    if match := _DAY_WORD.match(text, pos):
        days = DAYS[match["word"]]
        if match.group().endswith("째") and _WHICH_DAY.match(text, match.end()):
            nth = english.ordinal(days)
            forms = (f"{nth[0]} day", f"{nth[1]} day", f"day {days}", *nth)
            return assembly.whole(text, pos, match.end(), days, "ordinal", forms)
        return assembly.whole(text, pos, match.end(), days, "days", english.amount(Decimal(days), "days"))
    if match := _ORDINAL_WORD.match(text, pos):
        word = match.group().replace(" ", "")
        value = _ORDINAL_OF[word[0]]
        forms = english.ordinal(value)
        noun = _ORDINAL_NOUN.get(word, "")
        return assembly.whole(
            text,
            pos,
            match.end(),
            value,
            "ordinal",
            (f"{forms[0]}{noun}", *forms, *_FIRST_TIME[word]) if noun else forms,
        )
    if match := _ONE_DAY.match(text, pos):
        return assembly.whole(text, pos, match.end(), 1, "days", ("one day", "a day", "a single day"))
    if match := _YEAR_WORD.match(text, pos):
        return assembly.whole(text, pos, match.end(), 1, "years", ("a single year", "one year", "a year", "the year"))
    if match := _COUNTED.match(text, pos):
        return _counted(text, pos, match)
    return _noun(text, pos)


def _one_half(text: str, pos: int, match: re.Match[str]) -> Quantity:
    hedge = hedges.find_hedge(text, pos, match.end())
    forms: tuple[str, ...] = ("half", "one-half", "a half", "50 percent", "50%", "halved", "halve", "halving", "halves")
    forms = (*forms, *english.with_hedge(forms, hedge.qualifier)) if hedge.qualifier else forms
    return assembly.whole(text, pos, match.end(), 0.5, "fraction", forms, hedge.qualifier)


def _half_span(text: str, pos: int, match: re.Match[str]) -> Quantity:
    century = match["what"] == "세기"
    forms: tuple[str, ...] = ("half a century", "50 years", "a half-century", "half-century")
    if not century:
        forms = ("half a year", "six months", "6 months", "a half-year", "half-year", "six-month")
    value = 50 if century else 0.5
    hedge = hedges.find_hedge(text, pos, match.end())
    forms = (*forms, *english.with_hedge(forms, hedge.qualifier)) if hedge.qualifier else forms
    return assembly.whole(text, pos, match.end(), value, "years", forms, hedge.qualifier)


def _counted(text: str, pos: int, match: re.Match[str]) -> Quantity | None:
    word, what, glued = match["num"], match["what"], not match["gap"]
    before = text[max(0, pos - 6) : pos]
    if word == "한" and (text.startswith("당", match.end()) or what == "원"):  # 한 사람당, per person
        return None
    if word == "한" and before.endswith(")"):  # 핫(hot)한 사람, the adjective
        return None
    if word == "한":
        rare = what == "번" and bool(_ANY_ONE.search(before))
        verb = _VERB_BEFORE.search(before) and not (_CODE[what] in _SPANS and _SPAN_AFTER.match(text, match.end()))
        if not rare and (what not in (_ONE_GLUED if glued else _ONE) or verb):
            return None
    elif glued and what not in _GLUED:
        return None
    code, end, number_end = _CODE[what], match.end(), match.end("num")
    value = numerals.NATIVE[word]
    timed = code in ("months", "years", "weeks", "hours", "CNY", "KRW", "USD", "pyeong")
    if timed and isinstance(value, int) and (half := assembly.and_a_half(text, pos, end, Decimal(value), code)):
        return half
    odd = bool(match["odd"])
    more = odd or bool(timed and _MORE.match(text, end))
    end += more and not odd
    if timed and (tail := _TIME_TAIL.match(text, end)):
        end = tail.end()
    if isinstance(value, tuple) and what == "배":
        return assembly.span(text, pos, end, Decimal(value[0]), Decimal(value[1]), code)
    if isinstance(value, tuple):
        low, high = value
        forms = english.span(Decimal(low), Decimal(high), code)
        words: tuple[str, ...] = (
            f"{english.count(Decimal(low))} {'or' if high == low + 1 else 'to'} {english.count(Decimal(high))}",
            "a few",
            "several",
            "a couple",
        )
        if value == (1, 2) and code in units.BY_CODE and units.BY_CODE[code].one:
            words = (*words, f"a {units.BY_CODE[code].one} or two", "a couple of")
        core_end = end if timed else number_end
        first = forms[0] if timed else words[0]
        every = tuple(dict.fromkeys((first, *forms, *words)))
        return assembly.numeral_core(text, pos, end, core_end, value, code, every, "range")
    if code == "ordinal":
        return assembly.whole(text, pos, end, value, code, english.ordinal(value))
    forms = english.amount(Decimal(value), code)
    if what == "배":  # the figure alone says nothing
        spelled = english.count(Decimal(value))
        doubled = ("doubled", "doubling", "doubles") if value == 2 else ("tripled", "triple") if value == 3 else ()
        forms = (*(f for f in forms if f not in (spelled, str(value))), *doubled)
        return assembly.hedged(text, pos, end, value, code, forms)
    if odd and not timed:
        hedged = english.with_hedge(forms, "more_than")
        return assembly.numeral_core(text, pos, end, number_end + 1, value, code, hedged, "more_than")
    if more:
        return assembly.whole(text, pos, end, value, code, english.with_hedge(forms, "more_than"), "more_than")
    if timed:
        return assembly.hedged(text, pos, end, value, code, forms)
    spelled = english.count(Decimal(value))
    extra = _SAME.get(value, ())
    forms = tuple(dict.fromkeys((spelled, *forms, *extra)))
    return assembly.numeral_core(text, pos, end, number_end, value, code, forms)


def _noun(text: str, pos: int) -> Quantity | None:
    before = text[max(0, pos - 6) : pos]
    match = _COUNTED_NOUN.match(text, pos)
    if match and (match["num"] != "한" or _ANY_ONE.search(before)):
        value, end = numerals.NATIVE[match["num"]], match.end()
    elif (match := _OPEN.match(text, pos)) and not _NOT_OPEN.match(match["what"] + " "):
        number = numerals.NATIVE[match["num"]]
        if number != 2 and (match["num"] == "쉰" or _AGE_AFTER.match(match["what"])):
            return None
        value, end = number, match.start("what") + len(strip_particle(match["what"]))
    else:
        return None
    if isinstance(value, tuple):
        return None
    forms = english.amount(Decimal(value), "count")
    extra = _SAME.get(value, ())
    return assembly.numeral_core(text, pos, end, match.end("num"), value, "count", (*forms, *extra))


def strip_particle(word: str) -> str:
    """A noun without the particle at its end.

    >>> [strip_particle(word) for word in ("도시의", "연구원", "회의", "전문가", "팔", "기업에서")]
    ['도시', '연구원', '회의', '전문가', '팔', '기업']
    """
    while not _WHOLE.search(word) and (found := _PARTICLES.search(word)):
        rest = word[: found.start()]
        if not rest or (len(rest) == 1 and rest not in _NOUN_CODE):
            break
        word = rest
    return word
