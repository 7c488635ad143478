"""Surname and title, the normal second mention of a person: 시 주석, 리 총리, 왕 부장, 習 주석.

Finds them in a text, and knows who holds or held an office (`data/office_holders.tsv`, general knowledge with the
years), for texts that name nobody before. A surname there is never a word (시 'city', 장 'chapter').
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from glossary.cues import CHINESE_SURNAMES, title_after, titles
from glossary.phonetics.hanja import surname_sino
from glossary.phonetics.tables import keyed
from glossary.phonetics.transcription import hangul_of, official_hangul
from glossary.scanning import occurrences
from glossary.subjects import words_of

#: What stands before a title and is no surname: former, present, new, this, two ...
_NO_SURNAME = frozenset("전 현 신 구 고 이 그 저 한 두 세 네 양 각 총 본 새 첫 등 및 수 여 타 동 부".split())
#: Traditional characters of surnames in the news that the list of the commonest does not have.
_MORE_SURNAMES = "習戰畢郗"
_HONORIFIC = frozenset(["씨", "님", "군", "양", "옹", "형제", "부부", "일가", "선수"])


@dataclass(frozen=True, slots=True)
class Titled:
    """A surname before a title: `text[start:end]` is the surname, Hangul or one Han character."""

    start: int
    end: int
    surname: str
    title: str


@lru_cache(maxsize=1)
def surname_sounds() -> frozenset[str]:
    """Return the Chinese surnames of one character in official Hangul (시, 왕, 저우)."""
    rows = (rest.split("\t")[0] for han, rest in keyed("surnames.tsv").items() if len(han) == 1)
    return frozenset(filter(None, (hangul_of(pinyin.lower()) for pinyin in rows)))


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    single = {han for han in keyed("surnames.tsv") if len(han) == 1}
    return frozenset({*(surname_sounds() - _NO_SURNAME), *single, *CHINESE_SURNAMES, *_MORE_SURNAMES})


@lru_cache(maxsize=1)
def _firsts() -> frozenset[str]:
    """The first syllables of the titles that are no mere courtesy."""
    return frozenset(title[0] for title, (_, kind) in titles().items() if kind != "honorific")


def _before_titles(text: str) -> list[tuple[int, int]]:
    """Where a word of one or two characters stands before what may be a title, in order."""
    spaces = sorted({place for title in words_of(text).titles for place in occurrences(text, f" {title}")})
    found = []
    for space in spaces:
        size = 0
        while size < 3 and size < space and _is_letter(text[space - size - 1]):
            size += 1
        if 0 < size < 3 and text[space + 1] in _firsts():
            found.append((space - size, space))
    return found


def _is_letter(character: str) -> bool:
    return "가" <= character <= "힣" or "一" <= character <= "鿿"


def find_titled(text: str) -> Iterator[Titled]:
    """Yield the surnames that stand before a title.

    >>> [(t.surname, t.title) for t in find_titled("시 주석은 리 총리와 習 주석, 전 회장, 부산 시 주민")]
    [('시', '주석'), ('리', '총리'), ('習', '주석')]
    """
    for start, end in _before_titles(text):
        surname = text[start:end]
        if surname in _surnames() and (title := title_after(text, end)) and title not in _HONORIFIC:
            yield Titled(start, end, surname, title)


@lru_cache(maxsize=1)
def office_holders() -> dict[tuple[str, str], list[tuple[str, int, int]]]:
    """Return (surname, title) → (Hanja, first year, last year) of those who hold or held it, the latest first."""
    text = resources.files("glossary").joinpath("data", "office_holders.tsv").read_text(encoding="utf-8")
    found: dict[tuple[str, str], list[tuple[str, int, int]]] = {}
    for line in text.splitlines()[1:]:
        surname, offices, hanja, since, until = line.split("\t")
        for title in offices.split():
            found.setdefault((surname, title), []).append((hanja, int(since), int(until or 9999)))
    return {key: sorted(holders, key=lambda h: -h[1]) for key, holders in found.items()}


def holders_of(surname: str, title: str) -> list[tuple[str, int, int]]:
    """Return those who hold or held an office, by a surname in Hangul or Han: (Hanja, first year, last year)."""
    spoken = surname if surname in surname_sounds() else official_hangul(surname, "person")
    return office_holders().get((spoken, title), [])


_YEAR = re.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)")


@lru_cache(maxsize=4)
def _latest_year(text: str) -> int:
    """The latest year that a text names, 0 where it names none; a long text has many surnames with a title."""
    return max(map(int, set(_YEAR.findall(text))), default=0)


def office_holder(surname: str, title: str, text: str) -> str:
    """Return the Hanja of who is meant by an office where a text names nobody: of its latest year, else of today.

    >>> office_holder("리", "총리", "2019년 리 총리는"), office_holder("리", "총리", "리 총리는")
    ('李克強', '李強')
    """
    holders = holders_of(surname, title)
    if latest := _latest_year(text):
        holders = [h for h in holders if h[1] <= latest <= h[2]] or holders
    return holders[0][0] if holders else ""


@lru_cache(maxsize=4096)
def surnames_of(hangul: str, hanja: str) -> tuple[str, ...]:
    """Return how the surname of a person may stand alone: 시진핑(習近平) is 시, 習 and 습.

    >>> surnames_of("시진핑", "習近平")
    ('시', '習', '습')
    """
    forms = [official_hangul(hanja[:1], "person"), hanja[:1], surname_sino(hanja[:1])] if hanja else []
    if hangul and not (forms and forms[0] and hangul.startswith(forms[0])):
        forms.append(hangul[:1])
    return tuple(dict.fromkeys(form for form in forms if form))
