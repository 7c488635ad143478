"""Eras and dynasties in short: 선화 7년 is the seventh year of Xuanhe, 금은 behind 금나라 the Jin dynasty.

An era name is mostly a word as well (대중, 보통, 경력), so it counts only before a year, 원년 or 연간; one that is a
common word also needs its Hanja or a dynasty in the sentence. A dynasty of one syllable counts where the article has
its whole name (금나라) and a particle follows; 한, 수, 위, 조 and the like, which are words of every day, never do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import resources

from glossary.ordinary import ordinary_words
from glossary.types import Concept
from glossary.wordhood import is_korean_place, word_level
from translate.types import Constraint

#: Dynasties of one syllable that are hardly a word before a particle.
_SHORT = "당송요금원명청촉"
#: What makes 명, 원, 금 a counter or a noun: a numeral before it.
_NUMERAL = r"(?<![0-9만억천백십조몇수여러두세네])(?<![0-9만억천백십조몇수러두세네] )"
_NAMED = re.compile(
    rf"(?<![가-힣])(?P<name>[{_SHORT}])(?:\([一-鿿]\))?(?:나라|(?:의 | )(?=[가-힣]{{1,2}}[종조](?![가-힣]{{2}})))"
)
_ALONE = re.compile(
    rf"(?<![가-힣A-Za-z-]){_NUMERAL}(?P<name>[{_SHORT}])(?P<bracket>[(（][一-鿿][)）])?"
    r"(?=(?:은|는|이|가|을|를|의|에|과|와|에서|에게|군은|군이|군을|군의|군에)(?![가-힣])|에 의해)"
)
#: Before a particle these are words more often: 금을 캐다, 청을 들어주다, 명을 받다, 원을 그리다.
_OBJECT = re.compile(r"[금청명원](?:을|이)(?![가-힣])")
_DYNASTY = re.compile(
    r"[가-힣]나라|왕조|황제|[一-鿿]|북송|남송|전한|후한|서진|동진|북위|재위|연호|즉위|당대|송대|명대|청대"
)
_YEAR = r"(?= ?(?:[0-9]{1,2}년(?!간|대|동안|만| 동안| 만에| 전| 뒤| 후)|원년|연간|년간|초년|말년))"
#: 천보 14년(755년): our year beside it.
_OUR_YEAR = re.compile(r" ?(?:[0-9]{1,2}년|원년) ?[(（](?:서기 ?)?[0-9]{3,4}년?[)）]")
_LANDS = {
    "당": "Tang", "송": "Song", "요": "Liao", "금": "Jin", "원": "Yuan", "명": "Ming", "청": "Qing", "촉": "Shu",
}  # fmt: skip


@lru_cache(maxsize=1)
def eras() -> dict[str, tuple[str, ...]]:
    """Return eras of China in Hangul and Hanja → their English, the better known first.

    >>> eras()["선화"], eras()["가정"], eras()["天慶"]
    (('Xuanhe',), ('Jiajing', 'Jiading'), ('Tianqing',))
    """
    text = resources.files("translate").joinpath("data", "eras.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for row in (line.split("\t") for line in text.splitlines()[1:] if line):
        for form in dict.fromkeys(row[:3]):
            found[form] = tuple(dict.fromkeys((*found.get(form, ()), row[3])))
    return found


@lru_cache(maxsize=1)
def _era() -> re.Pattern[str]:
    every = "|".join(sorted(eras(), key=len, reverse=True))
    return re.compile(rf"(?<![가-힣一-鿿])(?P<name>{every})(?:[(（](?P<hanja>[一-鿿]{{2,4}})[)）])?{_YEAR}")


@lru_cache(maxsize=512)
def _is_word(name: str) -> bool:
    return bool(word_level(name) >= 2 or name in ordinary_words() or is_korean_place(name))


def era_names(text: str) -> Iterator[Constraint]:
    """Yield the eras of a segment that a year follows.

    >>> [(c.surface, c.expected) for c in era_names("선화 7년과 원풍(元豐) 연간에")]
    [('선화', 'Xuanhe'), ('원풍', 'Yuanfeng')]
    >>> list(era_names("대중 10년의 교류")), [c.expected for c in era_names("대중(大中) 10년")]
    ([], ['Dazhong'])
    """
    for found in _era().finditer(text):
        name, hanja = found["name"], found["hanja"]
        if hanja and hanja not in eras():
            continue
        rest = text[: found.start()] + text[found.end() :]
        if not hanja and _is_word(name) and not (_OUR_YEAR.match(text, found.end()) or _DYNASTY.search(rest)):
            continue
        english = eras()[hanja or name][0]
        start, end = found.span("name")
        forms = (english, f"the {english} era")
        yield Constraint("term", name, start, end, start, found.end(), english, forms, "", "other")


def dynasties_named(texts: Iterable[str]) -> frozenset[str]:
    """Return the dynasties of one syllable that an article names in full.

    >>> sorted(dynasties_named(["금나라가 요(遼)나라를 쳤다."]))
    ['금', '요']
    """
    return frozenset(found["name"] for text in texts for found in _NAMED.finditer(text))


def dynasties_alone(
    text: str, named: frozenset[str], surfaces: Mapping[str, tuple[Concept, ...]]
) -> Iterator[Constraint]:
    """Yield the dynasties of one syllable in a segment of an article that names them in full.

    Args:
        text: A segment.
        named: The dynasties that the article names in full.
        surfaces: The names of the run, for the record of the whole name.

    >>> [(c.surface, c.expected) for c in dynasties_alone("금은 요의 군대를 격파했다", frozenset("금요"), {})]
    [('금', 'Jin'), ('요', 'Liao')]
    >>> list(dynasties_alone("수십 명은 금을 캤다", frozenset("명금"), {}))
    []
    """
    for found in _ALONE.finditer(text):
        name = found["name"]
        if name not in named or (not found["bracket"] and _OBJECT.match(text, found.start())):
            continue
        record = next((c for c in surfaces.get(name + "나라", ()) if c.english), None)
        land = _LANDS[name]
        forms = tuple(
            dict.fromkeys((land, f"{land} dynasty", f"{land} Dynasty", *((record.english,) if record else ())))
        )
        start, end = found.span("name")
        yield Constraint(
            "term", name, start, end, start, found.end(), land, forms, record.id if record else "", "other"
        )
