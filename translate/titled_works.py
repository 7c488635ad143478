"""Works in title brackets whose titles are words: 장이머우의 <인생> is To Live, 《국어》 Discourses of the States.

Running text gives no reason for a title that is a word; the brackets that Korean has for titles do, and common
quotation marks behind 영화, 드라마, 소설, where they hold nothing but the title of one Chinese work and the article is
about China. Titles that are words of every day are no
base names: `data/titles.tsv` has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from importlib import resources

from glossary.matching import about_china
from glossary.types import Category, Concept, Origin
from translate.naming import drives
from translate.types import Constraint

_TITLE = re.compile("[《〈<＜『「](?P<title>[^《》〈〉<>＜＞『』「」\n]{1,30})[》〉>＞』」]")
#: What a title in common quotation marks needs before it: ‘인생’ alone is a word in quotes, 영화 ‘인생’ a film.
#: A word that says what a work is → the kinds of `data/titles.tsv`; "" says none.
_KINDS = {
    "영화": "film", "애니메이션": "film", "다큐멘터리": "film", "다큐": "film", "연출작": "film",
    "주연작": "film drama", "출연작": "film drama", "드라마": "drama", "사극": "drama",
    "소설": "book", "단편": "book", "장편": "book", "산문집": "book", "수필집": "book", "저서": "book",
    "시집": "poem book", "시": "poem", "희곡": "play", "연극": "play",
    "노래": "song", "곡": "song", "앨범": "song", "가곡": "song",
    "대표작": "", "데뷔작": "", "출세작": "", "신작": "", "차기작": "", "전작": "", "명작": "", "작품": "",
}  # fmt: skip
_KIND = rf"(?P<kind>{'|'.join(w for w in _KINDS if len(w) > 1)}|(?<![가-힣])[시곡])(?:인|은|는)? ?"
_QUOTED = re.compile(rf"{_KIND}[‘“'\"](?P<title>[^‘’“”'\"\n]{{1,30}})[’”'\"]")
_BEFORE = re.compile(f"{_KIND}$")
_REACH = 10
_ORIGINS = (Origin.ZH, Origin.YUE)


def titled_works(
    texts: Iterable[str], surfaces: Mapping[str, tuple[Concept, ...]], rejected: AbstractSet[str] = frozenset()
) -> Iterator[list[Constraint]]:
    """Yield the works in title brackets of each segment of an article about China.

    Args:
        texts: The segments of the article.
        surfaces: The names of the run.
        rejected: Names that a person rejected: no title of the table's.

    >>> film = Concept("c-1", "인생", english="To Live", category=Category.WORK, origin=Origin.ZH)
    >>> article = ["중국 감독의 <인생>은 중국에서 상영되지 못했다.", "중국의 인생은 길다."]
    >>> [[c.expected for c in row] for row in titled_works(article, {"인생": (film,)})]
    [['To Live'], []]
    """
    every = list(texts)
    about = bool(surfaces) and about_china("\n".join(every))
    for text in every:
        yield [*_works(text, surfaces, rejected)] if about else []


@lru_cache(maxsize=1)
def titles() -> dict[str, tuple[str, str]]:
    """Return titles that are words of every day → their English and what kinds of work they are.

    >>> titles()["영웅"]
    ('Hero', 'film')
    """
    text = resources.files("translate").joinpath("data", "titles.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:] if line)
    return {title: (english, kinds) for title, english, kinds in rows}


def _works(text: str, surfaces: Mapping[str, tuple[Concept, ...]], rejected: AbstractSet[str]) -> Iterator[Constraint]:
    for found in (*_TITLE.finditer(text), *_QUOTED.finditer(text)):
        named = (c for c in surfaces.get(found["title"], ()) if drives(c))
        works = [c for c in named if c.category is Category.WORK and c.origin in _ORIGINS]
        start, end = found.span("title")
        english, kinds = titles().get(found["title"], ("", ""))
        fits = _fits(_BEFORE.search(text, max(0, start - 1 - _REACH), start - 1), kinds)
        if not works and found["title"] not in rejected and english and fits:
            yield Constraint("term", found["title"], start, end, start, end, english, (english,), "", "work")
        if len({work.english for work in works}) != 1:
            continue
        work = works[0]
        forms = (work.english, *work.english_variants)
        yield Constraint("term", found["title"], start, end, start, end, work.english, forms, work.id, "work")


def _fits(before: re.Match[str] | None, kinds: str) -> bool:
    """Whether the word before a title says a kind that the work is; 드라마 ‘연인’ is not the film."""
    said = _KINDS[before["kind"]].split() if before else []
    return not said or not set(said).isdisjoint(kinds.split())
