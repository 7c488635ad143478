"""The date of an article, read from its dateline, so that `2일` and `작년 12월` get a value.

Looks at the first lines and, failing that, the last ones, for the date formats of Korean sites; a crawl date or a year
inside the running text is not a dateline.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from translate.credits import TOWNS

_MONTHS = {
    m: i for i, m in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_NUMERIC = re.compile(
    r"(?<!\d)(20\d\d|19\d\d)(?:([.\-/])[ ]?(\d{1,2})\2[ ]?|년[ ]?(\d{1,2})월[ ]?)(\d{1,2})(?!\d)(?:일)?"
)
_ENGLISH = re.compile(r"\b([A-Z][a-z]{2})[a-z]*\.?\s(\d{1,2}),\s(\d{4})\b")
_LABEL = re.compile("입력|등록|승인|송고|발행|게재|기사")
_CLOCK = re.compile(r"\d{1,2}:\d{2}|오[전후] \d{1,2}시")
#: A line that ends so tells a story: 1909년 10월 26일 하얼빈역에서 저격했다.
_STORY = re.compile(r"(?:[다요까죠][.!?]|\.\.)[’”'\")\]]*\s*$")
_NO_DATELINE = 6
_BYLINE_PLACE = re.compile(
    r"(?:^|(?<=[\[(【/·*\s|]))([가-힣]{2,6}(?:·[가-힣]{2,6})?)[=＝]"
    r"(?=[가-힣·/, ]{2,20}(?:기자|특파원|통신원|뉴시스|연합|뉴스|통신|신화))",
    re.MULTILINE,
)
#: In a line longer than this a label (or 기사 in a sentence) counts only beside the date.
_LONG = 80


def dateline_of(text: str, head: int = 900, tail: int = 400) -> date | None:
    r"""Return the date of an article, or None.

    >>> dateline_of("베이징=홍길동 특파원\n입력 : 2018.01.04 12:45\n본문")
    datetime.date(2018, 1, 4)
    >>> dateline_of("회의는 지난해 열렸다.") is None, dateline_of("1992년 8월 24일 수교했다.") is None
    (True, True)
    """
    candidates: list[tuple[int, date]] = []
    for part, offset in ((text[:head], 0), (text[-tail:], max(0, len(text) - tail))):
        for found in _NUMERIC.finditer(part):
            with suppress(ValueError):
                value = date(int(found.group(1)), int(found.group(3) or found.group(4)), int(found.group(5)))
                candidates.append((_rank(part, found.start(), found.end()) + (offset > head), value))
        for found in _ENGLISH.finditer(part):
            month = _MONTHS.get(found.group(1).lower())
            if month:
                with suppress(ValueError):
                    value = date(int(found.group(3)), month, int(found.group(2)))
                    candidates.append((_rank(part, found.start(), found.end()), value))
    candidates = [found for found in candidates if found[0] < _NO_DATELINE]
    if not candidates:
        return None
    return min(candidates, key=lambda c: c[0])[1]


def byline_places(text: str) -> frozenset[str]:
    """Return the words that stand where a reporter says from where: places, whatever else they may mean (우시, 고성).

    Korean towns are left out, because a Chinese place may have the same name.

    >>> sorted(byline_places("우시=오태림 특파원 (베이징·선전=연합뉴스) 무안=홍길동 기자, 값=10"))
    ['베이징', '선전', '우시']
    """
    found = (match.group(1) for match in _BYLINE_PLACE.finditer(text))
    return frozenset(place for places in found for place in places.split("·")) - TOWNS


def _rank(text: str, start: int, end: int) -> int:
    """Rank a date: labelled or with a time of day first, alone on a short line next; inside a sentence it is none."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    near = line if len(line) <= _LONG else text[max(line_start, start - 12) : end + 12]
    if _LABEL.search(near) and "수정" not in text[max(line_start, start - 8) : start]:
        return 0
    if _CLOCK.search(near):
        return 1
    return 2 if len(line) <= 40 and not _STORY.search(line) else _NO_DATELINE
