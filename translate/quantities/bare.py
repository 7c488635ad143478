"""Figures without a unit: money that the sentence names elsewhere, people, an index level, the year in a name.

What stands around decides: 각각 1473억, 2485억 위안 is yuan both times, 규모 6.8 a magnitude, ‘2018 포럼’ a name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from translate.quantities import assembly, counted, english, hedges, numerals, signs, units
from translate.types import Quantity

_LIST_GAP = re.compile(r"[ ]?[,·/][ ]?|(?:와|과)[ ]|[ ]및[ ]")
_NAMED_MONEY = re.compile(r"[\d만억조천]여?[ ]?(위안|달러|엔|유로|홍콩달러|원)")
#: Words that speak of money.
_MONEY = re.compile(
    r"매출|이익|적자|예산|금액|투자|투입|시총|시가[ ]?총액|자금|부채|빚|수입|비용|세수|지원금|대출|채권|펀드"
    r"|순익|순손실|연봉|가격|몸값|상금|벌금|자산|거래|수출|흑자"
    r"|손실|보조금|기금|재정|부양|판매액|매각|인수|들여|들인|배당|이자|세금|보상|배상|과징금|공사비|사업비"
    r"|건설비|제작비|값|돈|원[을이은의 ]|후원|기부|증자|상장|공모|융자|손해|피해액|수주|계약|클럽|벌[었어]"
)
#: Millions without a unit are won, but where only China is spoken of nobody can say; headlines convert trillions.
_CHINA = re.compile(r"중국|위안|베이징|상하이|홍콩|대만|광둥|선전(?=[시의에])|항저우")
_KOREA = re.compile(r"한국|국내|우리|원화|한화|한·중|한중|韓|서울|코스[피닥]|[\d만억조천백][ ]?원(?![유자인칙])")
#: 502억 위안(약 9조 3537억): a conversion that leaves its unit out is into the reader's own money.
_CONVERTED = re.compile(r"(?P<unit>위안화?|달러|엔화?|유로화?)[ ]?[(（](?:약|한화|우리[ ]돈|원화)?[ ]?(?:약[ ])?$")
#: 10조 3682억 kvarh: a unit in Latin letters is no money.
_LATIN_UNIT = re.compile(r"[ ]?[A-Za-z]{1,5}(?![A-Za-z])")
#: 서호 10경: the sights of a place; money is counted by the 경 only with its name or with more figures behind.
_SIGHTS = re.compile(r"\d{1,2}경")
_OF_MONEY = re.compile(r"[ ]?(?:\d|원|위안|달러|엔|여|루피|동(?![가-힣]))")
_FROM_TO = re.compile(r"(?:에서|부터)[ ](?:최대[ ])?(?=\d)")
_LAW = re.compile(r"(?:제|법|조약|협정|협약|규약|규정|강령|헌장)[ ]?$")
_ARTICLE = re.compile(r"(?P<n>\d{1,4})조[ ]?(?:제[ ]?)?(?P<p>\d{1,2})항")
_YEAR_MONTH = re.compile(r"(?:19|20)\d\d\.[01]\d")
_MAGNITUDE = re.compile(r"규모[ ]$")
_QUAKE = re.compile(r"(?:의|[ ]규모의)?[ ](?:강진|지진|여진)")
#: 리히터 규모 7.1, 7.1 리히터 규모.
_RICHTER = re.compile(r"리히터(?:[ ]?지진계)?[ ](?:규모[ ])?$")
_RICHTER_AFTER = re.compile(r"[ ]?리히터(?:[ ]?규모)?")
#: An index above or below a level: 50 이상, 5.0 미만.
_LEVEL = re.compile(r"\d{2,3}|\d{1,3}\.\d")
#: A small figure that goes up or down: 6.8 하락했다, 1.89 ↑.
_MOVED = re.compile(
    r"[ ]?[↑↓]|[ ](?:하락|상승|감소|증가|급등|급락|급증|급감|오[른르]|올[랐라]|내[린렸려]|떨어|줄[었어]|늘[었어]"
    r"|뛰|높아|낮아)"
)
_DECIMAL = re.compile(r"\d{1,3}\.\d{1,4}")
#: 13조7008, 3억5000: the last power is left out, because it can be no other.
_SHORTENED = re.compile(r"(?P<a>\d{1,4})(?P<power>[조억])[ ]?(?P<b>\d{1,4}(?:\.\d+)?)")
ENGLISH_SCALE = re.compile(
    r"[ ]?(?P<scale>thousand|million|billion|trillion|mn|bn|tn)(?![A-Za-z])(?:[ ](?P<unit>yuan|won|dollars|yen|euros))?"
)
_BOUNDS = frozenset({"at_least", "at_most", "less_than", "more_than"})
_MAGNITUDES = ("magnitude {}", "magnitude-{}", "{}-magnitude", "{}", "{} on the Richter")
_ENGLISH_UNITS = {"yuan": "CNY", "won": "KRW", "dollars": "USD", "yen": "JPY", "euros": "EUR"}
_PEOPLE_BEFORE = re.compile(r"(?:인구|이용자|사용자|가입자|관객)(?:[가는은이]|[ ]수[가는]?)?[ ](?:약[ ])?$")
_NAME_BEFORE = re.compile(r"[A-Za-z가-힣’'”\"](?P<gap>[ ])$")
_OPENING = frozenset("'‘“\"《〈「『<")
_NAME_GOES_ON = re.compile(r"[ ](?=[가-힣A-Z])")
_NAME_AFTER = re.compile(r"(?![\d.,:%~\-–/]|[ ]?[~∼])(?![ ]?년)")
#: English scales in Korean text: 5 billion 위안.
SCALES = {
    "k": 10**3,
    "m": 10**6,
    "b": 10**9,
    "t": 10**12,
    "thousand": 10**3,
    "million": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
}


def _money_of(text: str, start: int, number: numerals.Numeral) -> str:
    """The currency of a bare 3조, 200억: one that the sentence names, else won where it speaks of money."""
    sentence = text[max(0, text.rfind(". ", 0, start)) : start][-80:]
    if _LATIN_UNIT.match(text, number.end):
        return "count"
    if _CONVERTED.search(sentence) and text[number.end : number.end + 1] in (")", "）"):
        return "KRW"
    if code := _currency_of_next(text, number.end):
        return code
    named = [unit for match in _NAMED_MONEY.finditer(sentence) if (unit := units.UNITS.get(match.group(1)))]
    if named:
        return named[-1].code
    around = text[max(0, start - 24) : start] + " " + text[number.end : number.end + 12]
    alone = not text[:start].strip() and not text[number.end :].strip()  # a cell of a table of who knows what
    whole = sentence + text[start : text.find(". ", start) + 1 or len(text)][:80]
    if number.top < 10**12 and _CHINA.search(whole) and not _KOREA.search(whole):
        return "count"
    return "KRW" if _MONEY.search(around) or (number.top >= 10**12 and not alone) else "count"


def _currency_of_next(text: str, end: int) -> str:
    """The currency of a figure that shares it with the next of its list: 1473억, 2485억 위안."""
    for _ in range(3):
        gap = _LIST_GAP.match(text, end)
        other = counted.count(text, gap.end()) if gap else None
        if other is None or (other.unit is not None and other.unit.kind != "currency"):
            return ""
        if other.unit is not None:
            return other.unit.code
        end = other.end
    return ""


def find_bare(text: str, pos: int, number: numerals.Numeral, before: str) -> Quantity | None:
    """A numeral without a unit: money, people, an index level, the year in a name."""
    end, surface = number.end, text[pos : number.end]
    follow = text[end : end + 1]
    if scale := ENGLISH_SCALE.match(text, end):
        _form, unit, end = counted.unit_after(text, scale.end())
        code = unit.code if unit and unit.kind == "currency" else _ENGLISH_UNITS.get(scale["unit"] or "", "count")
        end = end if unit and unit.code == code else scale.end()
        hedge = hedges.find_hedge(text, pos, end)
        return assembly.amount(text, pos, end, number.value * SCALES[scale["scale"]], code, hedge)
    if follow.isascii() and follow.isalpha() and not text.startswith("vs", end):
        return None
    if paragraph := _articles(text, pos, before):
        return paragraph
    if _LAW.search(before) and surface.endswith("조"):
        article = surface[:-1]
        forms = (f"Article {article}", f"Section {article}", article)
        start = pos - len(before) + before.rindex("제") if before.rstrip().endswith("제") else pos
        return assembly.whole(text, start, end, int(number.value / number.top), "ordinal", forms)
    if before.endswith("제") and not before[:-1][-1:].isalpha() and text.startswith("의 ", end):
        return assembly.ordinal(text, pos - 1, end, int(number.value), "")
    if _SIGHTS.fullmatch(surface) and not _OF_MONEY.match(text, end):
        views = int(surface[:-1])
        spelled = english.count(Decimal(views))
        nouns = ("scenic views", "views", "scenes", "scenic spots", "sights", "scenic sites")
        named = tuple(f"{n} {noun}" for noun in nouns for n in dict.fromkeys((spelled, str(views))))
        return assembly.whole(text, pos, end, views, "count", (*named, spelled, str(views)))
    if before.endswith("빅") and number.value < english.FIRST_FIGURE and number.value == int(number.value):
        digit = int(number.value)
        forms = (f"Big {english.WORDS[digit].capitalize()}", f"Big {digit}", f"G{digit}")
        return assembly.whole(text, pos - 1, end, digit, "count", forms)
    if (short := _SHORTENED.fullmatch(surface)) and number.top == numerals.MYRIADS[short["power"]]:
        worth = Decimal(short["a"]) * number.top + Decimal(short["b"]) * number.top / 10**4
        number = replace(number, value=Decimal(int(worth)))
    if number.top > 1 or number.low > 1 or number.more or number.indefinite:
        if number.top == 1 and number.indefinite:
            return None
        people = units.PEOPLE.match(text, end) or _PEOPLE_BEFORE.search(before)
        code = "persons" if people else _money_of(text, pos, number) if number.top >= 10**8 else "count"
        if (partner := _FROM_TO.match(text, end)) and (other := counted.count(text, partner.end())) and other.unit:
            code = other.unit.code
        hedge = hedges.find_hedge(text, pos, end, more=number.more)
        if number.indefinite:
            return assembly.indefinite(
                text, pos, end, int(number.value), "persons" if people else "count", number_end=end
            )
        return assembly.amount(
            text, pos, end, number.value, code, hedge, number_end=0 if code in units.CURRENCY_CODES else end
        )
    if number.value == int(number.value) and re.fullmatch(r"(?:19|20)\d\d", surface):
        if before.endswith("(") and text.startswith(")", end):
            return assembly.whole(text, pos, end, surface, "year", (surface,))
        if before[-1:] in _OPENING and _NAME_GOES_ON.match(text, end):
            return assembly.whole(text, pos, end, int(surface), "name-part", (surface,))
        if _NAME_BEFORE.search(before) and _NAME_AFTER.match(text, end):
            return assembly.whole(text, pos, end, int(surface), "name-part", (surface,))
        return None
    richter, after = _RICHTER.search(before), _RICHTER_AFTER.match(text, end)
    magnitude = _MAGNITUDE.search(before) or _QUAKE.match(text, end) or richter or after
    if richter or after:
        return _magnitude(text, pos, end, number.value, pos - len(richter.group()) if richter else pos, after)
    if (magnitude and re.fullmatch(r"\d\.\d", surface)) or re.fullmatch(r"\d\.\d{3,}", surface):
        shaken = ("magnitude-{}", "{}-magnitude", "magnitude {}") if magnitude else ()
        quake = (surface, *(form.format(surface) for form in shaken))
        if magnitude and hedges.find_hedge(text, pos, end).qualifier == "at_least":
            return _magnitude(text, pos, end, number.value, pos, None, "{}")
        return assembly.whole(text, pos, end, numerals.as_value(number.value), "count", quake)
    if _YEAR_MONTH.fullmatch(surface):
        return None
    if _LEVEL.fullmatch(surface) and (hedge := hedges.find_hedge(text, pos, end)).qualifier in _BOUNDS:
        return assembly.amount(text, pos, end, number.value, "count", hedge)
    if _DECIMAL.fullmatch(surface) and _MOVED.match(text, end):
        moved = assembly.whole(text, pos, end, numerals.as_value(number.value), "count", (surface,))
        return signs.with_arrow(text, moved)
    if "," in surface or ("." in surface and number.value >= english.FIRST_FIGURE and surface.count(".") == 1):
        if follow and (follow in ".-/:" and text[end + 1 : end + 2].isdigit()):
            return None
        whole, point, decimals = surface.replace(",", "").partition(".")
        forms = (f"{int(whole):,}{point}{decimals}", english.figure(number.value), surface)
        return assembly.whole(text, pos, end, numerals.as_value(number.value), "count", tuple(dict.fromkeys(forms)))
    return None


def _articles(text: str, pos: int, before: str) -> Quantity | None:
    """제383조 1항, 형법 제20조 제3항: an article with its paragraph."""
    match = _ARTICLE.match(text, pos)
    if match is None or not _LAW.search(before):
        return None
    n, paragraph = match["n"], match["p"]
    forms: tuple[str, ...] = tuple(
        form.format(n, paragraph)
        for form in ("Article {}, Paragraph {}", "Article {}({})", "Article {} paragraph {}", "Article {}, Clause {}",
                     "Paragraph {1} of Article {0}", "Article {}, Section {}", "Clause {1} of Article {0}")
    )  # fmt: skip
    start = pos - len(before) + before.rindex("제") if before.rstrip().endswith("제") else pos
    return assembly.whole(text, start, match.end(), int(n), "ordinal", forms)


def find_bare_range(text: str, pos: int, found: counted.Counted) -> Quantity | None:
    """3500~4000만, 5억~6억: two numerals that share their powers, without a unit.

    >>> numbers = counted.count("3500~4000만 추정", 0)
    >>> find_bare_range("3500~4000만 추정", 0, numbers).core_english
    '35 million to 40 million'
    """
    low, high = found.low, found.high
    if high is None or low.indefinite or high.indefinite or re.match("[A-Za-z]", text[found.end : found.end + 1]):
        return None
    people = units.PEOPLE.match(text, high.end) or _PEOPLE_BEFORE.search(text[max(0, pos - 10) : pos])
    code = "persons" if people else _money_of(text, pos, high) if high.top >= 10**8 else "count"
    return assembly.span(text, pos, found.end, low.value, high.value, code)


def _magnitude(
    text: str,
    pos: int,
    end: int,
    value: Decimal,
    core_start: int,
    after: re.Match[str] | None,
    name: str = "magnitude {}",
) -> Quantity:
    """An earthquake on the scale of Richter, which English calls its magnitude.

    >>> find_bare("7.1 리히터 규모의 강진", 0, numerals.Numeral(Decimal("7.1"), 3, 1, 1, False), "").core_english
    'magnitude 7.1'
    """
    end = after.end() if after else end
    hedge = hedges.find_hedge(text, pos, end)
    number = english.figure(value)
    forms = tuple(form.format(number) for form in (name, *_MAGNITUDES))
    core = f"{forms[0]} or higher" if hedge.qualifier == "at_least" and hedge.core_end > end else forms[0]
    core_end = hedge.core_end if core != forms[0] else end
    return Quantity(
        text[pos:end], pos, end, numerals.as_value(value), "count", hedge.qualifier,
        tuple(dict.fromkeys((core, *forms))), core_start, core_end, core,
    )  # fmt: skip
