"""Years written out: 一九四九年, 일구사구년, 천구백사십구년, 이천십팔년; and the first year of an era, 정관 원년.

Digit by digit or as a numeral, the year is read where no word of a span follows (이천 년 동안).
Decades: 천구백팔십년대.
"""

from __future__ import annotations

import re

from translate.quantities import assembly, numerals
from translate.quantities.calendar_context import Context
from translate.quantities.years import decade
from translate.types import Quantity

_HANJA = {digit: n for n, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "０": 0}
_HANGUL = {**numerals.HANGUL_DIGITS, "공": 0, "영": 0}
HANJA_YEAR = re.compile(rf"(?P<y>[一二][{''.join(_HANJA)}]{{3}})(?:年|년)(?:度|도(?=[의에]))?")
_DIGITS = re.compile(rf"(?P<y>[일이][{''.join(_HANGUL)}]{{3}})년(?![가간]|[ ]?(?:동안|전|만에))")
_NUMERAL = re.compile(
    r"(?P<y>(?:천[ ]?(?:[이삼사오육칠팔구]?백[ ]?)?|이천[ ]?)(?:[이삼사오육칠팔구]?십)?[일이삼사오육칠팔구]?)[ ]?년"
    r"(?=[ ](?!동안|전|만|이상|넘|후|뒤|된|가까|역사|세월)|에(?!서|[ ]?걸)|[의도은,.)]|부터|까지|$"
    r"|[ ]?[초말](?![가-힣]))"
)
#: 이천년대 초, 천구백팔십년대: as `years.decade` reads them in figures.
_DECADE = re.compile(
    r"(?P<n>천[ ]?[이삼사오육칠팔구]?백[ ]?(?:[이삼사오육칠팔구]?십)?|이천[ ]?(?:[이삼사오육칠팔구]?십)?)[ ]?년대(?!계)"
)
_IN_FIGURES = re.compile(r"(?P<y>\d{4})(?P<part>초중반|중후반|초반|중반|후반|초|말)?$")
_PART = re.compile(r"[ ]?(?P<part>초중반|중후반|초반|중반|후반|초|말)(?![가-힣]{2})")
_FIRST_YEAR = re.compile(r"원년(?=[^가-힣]|[에의은이을]|까지|부터|으로|$)(?![ ]?(?:멤버|팀|우승|챔피언|구단|회원))")
_ERA = re.compile(r"(?:[가-힣]{2,4}|[)）])[ ]?$")
_OUR_ERA = re.compile(r"(?:서기|기원)[ ]?$")
_NOT_ERA = re.compile(r"(?:올해|금년|내년|의|를|을|은|는|이|가|도약|개혁|대중화|상용화|사업|정책|출범|창단)[ ]?$")


def find_spelled_year(text: str, pos: int) -> Quantity | None:
    """The year in words that starts at `pos`.

    >>> [find_spelled_year(t, 0).core_english for t in ("一九四九年에", "일구사구년에", "이천십팔년 봄")]
    ['1949', '1949', '2018']
    >>> find_spelled_year("천구백팔십년대", 0).core_english
    'the 1980s'
    >>> find_spelled_year("이천 년 동안", 0), find_spelled_year("정관 원년(627년)", 3).core_english
    (None, 'the first year')
    """
    if match := HANJA_YEAR.match(text, pos):
        return _year(text, pos, match.end(), "".join(str(_HANJA[d]) for d in match["y"]))
    if match := _DIGITS.match(text, pos):
        return _year(text, pos, match.end(), "".join(str(_HANGUL[d]) for d in match["y"]))
    if match := _DECADE.match(text, pos):
        return _decade(text, pos, match)
    if match := _NUMERAL.match(text, pos):
        number = numerals.parse_numeral(match["y"].replace(" ", "") + "년", 0)
        worth = int(number.value) if number else 0
        return _year(text, pos, match.end(), str(worth)) if 1000 < worth < 2100 and worth % 100 else None
    if match := _FIRST_YEAR.match(text, pos):
        before = text[max(0, pos - 8) : pos]
        if _OUR_ERA.search(before):
            forms: tuple[str, ...] = ("A.D. 1", "AD 1", "1 A.D.", "1 AD", "1 CE", "the first year")
            return assembly.whole(text, pos, match.end(), "0001", "year", forms)
        if not _ERA.search(before) or _NOT_ERA.search(before):
            return None
        forms = ("the first year", "first year", "the 1st year", "1st year", "year one", "inaugural year")
        return assembly.whole(text, pos, match.end(), 1, "ordinal", forms)
    return None


def _decade(text: str, pos: int, match: re.Match[str]) -> Quantity | None:
    number = numerals.parse_numeral(match["n"].replace(" ", "") + "년", 0)
    part = _PART.match(text, match.end())
    figures = _IN_FIGURES.match(f"{int(number.value) if number else 0}{part['part'] if part else ''}")
    read = decade(figures, Context(None)) if figures else None
    if read is None:
        return None
    end = part.end() if part else match.end()
    return assembly.whole(text, pos, end, read.value, read.unit, read.english, read.qualifier)


def _year(text: str, start: int, end: int, year: str) -> Quantity:
    return assembly.whole(text, start, end, year, "year", (year,))
