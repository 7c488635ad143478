"""Figures that have a word of their own in English: 4관왕, 아홉째 아들인 9남, 금 15개·은 7개, 24절기, 00세대.

The word that makes the figure what it is stands before it (금 15개, gold) or behind it (9남, the ninth son); it goes
into the core, because an engine that sees the syllable alone makes something else of it.
"""

from __future__ import annotations

import re
from decimal import Decimal

from translate.quantities import assembly, english
from translate.types import Quantity

_CROWNS = re.compile(r"(?P<n>[2-9]|1\d)관왕(?![가-힣]{3})")
_MULTIPLE = {2: "double", 3: "triple", 4: "quadruple", 5: "quintuple"}
#: 3남 2녀 are three sons and two daughters; 홍타이지의 9남 is his ninth son.
_CHILDREN = re.compile(
    r"(?P<n>\d{1,2})(?P<what>[남녀])(?=[ ,.·)]|[을를은는이가의으과와중로](?![가-힣])|으로|이다|이며|이자|인[ ]|\d|$)"
)
_BOTH = re.compile(r"\d{1,2}[남녀][ ,·]{0,2}\d{1,2}[남녀]")
_CHILD_OF = re.compile(r"(?:의|대|[왕제종조씨공후손생])[ ]$")
_SONS = {"남": ("son", "sons", "boy", "boys"), "녀": ("daughter", "daughters", "girl", "girls")}
#: 금 15개, 은 7: medals, where two metals or the games are named; 금메달 15개 says it itself.
_METAL = re.compile(r"(?<![가-힣])(?P<metal>금|은|동)[ ]?$")
_MEDALS = re.compile(r"(?P<n>\d{1,3})(?P<what>개|매|)(?=[ ,.·)/]|[로를의와과가](?![가-힣])|으로|에[ ]|$)")
_METALS = {"금": "gold", "은": "silver", "동": "bronze"}
_GAMES = re.compile(
    r"메달|올림픽|아시안게임|선수권|(?<![가-힣])금[ ]?\d{1,3}[개매]?[ ,·]{1,2}은[ ]?\d"
    r"|은[ ]?\d{1,3}[개매]?[ ,·]{1,2}동[ ]?\d"
)
_SOLAR_TERMS = re.compile(r"24[ ]?절기")
#: 00세대: who was born from 2000 on; 링링허우 and 00後 are names.
_BORN_IN = re.compile(r"00[ ]?세대")


def find_named(text: str, pos: int) -> Quantity | None:
    """The figure with a word of its own that starts at the digit `pos`.

    >>> [find_named(t, 0).core_english for t in ("4관왕에 올랐다", "3남 2녀를", "24절기의", "00세대")]
    ['four titles', 'three sons', '24 solar terms', 'post-2000s generation']
    >>> found = find_named("그의 9남이다", 3)
    >>> found.value, found.unit, found.core_english
    (9, 'ordinal', 'ninth son')
    >>> text = "금 15개, 은 7개로"
    >>> [find_named(text, at).core_english for at in (2, 9)], find_named("금 15개를 캤다", 2)
    (['15 gold medals', 'seven silver medals'], None)
    """
    if crowns := _CROWNS.match(text, pos):
        return _titles(text, pos, crowns)
    if child := _CHILDREN.match(text, pos):
        return _child(text, pos, child)
    if term := _SOLAR_TERMS.match(text, pos):
        terms = ("24 solar terms", "the 24 solar terms", "twenty-four solar terms", "24 seasonal divisions", "24")
        return assembly.whole(text, pos, term.end(), 24, "count", terms)
    if born := _BORN_IN.match(text, pos):
        forms = tuple(f"post-{said}{tail}" for said in ("2000s", "2000", "00s", "00") for tail in (" generation", ""))
        return assembly.whole(text, pos, born.end(), "200X", "decade", forms)
    if (metal := _METAL.search(text[max(0, pos - 4) : pos])) and (medals := _MEDALS.match(text, pos)):
        return _of_metal(text, pos, metal, medals)
    return None


def _titles(text: str, pos: int, match: re.Match[str]) -> Quantity:
    n = int(match["n"])
    numbers = (english.count(Decimal(n)), str(n))
    nouns = ("titles", "gold medals", "golds", "crowns", "wins", "awards", "events")
    forms = tuple(f"{number} {noun}" for noun in nouns for number in numbers)
    forms = (*forms, *(f"{numbers[0]}-time {who}" for who in ("winner", "champion")))
    more = tuple(f"{_MULTIPLE[n]} {what}" for what in ("crown", "champion", "winner", "gold")) if n in _MULTIPLE else ()
    return assembly.whole(text, pos, match.end(), n, "count", (*forms, *more, *_MULTIPLE.get(n, "").split()))


def _child(text: str, pos: int, match: re.Match[str]) -> Quantity | None:
    n, (one, many, also, alsos) = int(match["n"]), _SONS[match["what"]]
    if any(both.start() <= pos < both.end() for both in _BOTH.finditer(text, max(0, pos - 6), pos + 8)):
        numbers = (english.count(Decimal(n)), str(n))
        nouns = (one, also) if n == 1 else (many, alsos)
        forms = tuple(f"{number} {noun}" for noun in nouns for number in numbers)
        return assembly.whole(text, pos, match.end(), n, "count", (*forms, *numbers))
    if not _CHILD_OF.search(text[max(0, pos - 4) : pos]):
        return None
    nth = english.ordinal(n)[:2]
    return assembly.whole(text, pos, match.end(), n, "ordinal", (*(f"{form} {one}" for form in nth), *nth))


def _of_metal(text: str, pos: int, metal: re.Match[str], match: re.Match[str]) -> Quantity | None:
    around = text[max(0, pos - 60) : match.end() + 40]
    if not _GAMES.search(around):
        return None
    n, name = int(match["n"]), _METALS[metal["metal"]]
    numbers = dict.fromkeys((english.count(Decimal(n)), str(n)))
    nouns = (f"{name} medal", name) if n == 1 else (f"{name} medals", f"{name}s", name)
    forms = tuple(f"{number} {noun}" for noun in nouns for number in numbers)
    start = pos - len(metal.group())
    return assembly.whole(text, start, match.end(), n, "count", forms)
