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
_KIND = (
    "영화|드라마|사극|소설|단편|장편|시집|시|산문집|수필집|희곡|연극|노래|곡|앨범|가곡|애니메이션|다큐멘터리|다큐|대표작|"
    "데뷔작|출세작|주연작|출연작|신작|차기작|전작|명작|작품|저서|연출작"
)
_QUOTED = re.compile(rf"(?:{_KIND})(?:인|은|는)? ?[‘“'\"](?P<title>[^‘’“”'\"\n]{{1,30}})[’”'\"]")
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
def titles() -> dict[str, str]:
    """Return titles that are words of every day → their English.

    >>> titles()["영웅"]
    'Hero'
    """
    text = resources.files("translate").joinpath("data", "titles.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in text.splitlines()[1:] if line)


def _works(text: str, surfaces: Mapping[str, tuple[Concept, ...]], rejected: AbstractSet[str]) -> Iterator[Constraint]:
    for found in (*_TITLE.finditer(text), *_QUOTED.finditer(text)):
        named = (c for c in surfaces.get(found["title"], ()) if drives(c))
        works = [c for c in named if c.category is Category.WORK and c.origin in _ORIGINS]
        start, end = found.span("title")
        if not works and found["title"] not in rejected and (english := titles().get(found["title"])):
            yield Constraint("term", found["title"], start, end, start, end, english, (english,), "", "work")
        if len({work.english for work in works}) != 1:
            continue
        work = works[0]
        forms = (work.english, *work.english_variants)
        yield Constraint("term", found["title"], start, end, start, end, work.english, forms, work.id, "work")
