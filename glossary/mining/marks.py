"""Titles of works: which marks, quotes and nouns around an expression say that it is a book, a film, a song.

Book marks (《…》 『…』) hold titles and little else. Plain quotes hold anything, so there a noun or a verb of making
has to stand beside them: 주연의 ‘…’, 감독의 ‘…’, 소설 ‘…’, ‘…’ 속편, 「…」 편.
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.cues import apposition, apposition_after
from glossary.text import AtEnd

#: Marks that hold titles, and those that hold other things as well.
_BOOK, _HALF = frozenset("《≪『"), frozenset("「｢〈＜<")
_QUOTES = frozenset("‘“'\"")
_CLOSING = dict(zip("《≪『「｢〈＜<", "》≫』」｣〉＞>", strict=True))
#: Who made it or plays in it, or what it is, right before the quote.
_MADE_BEFORE = AtEnd(
    "(?:주연의|주연한|주연을 맡은|출연한|출연하는|출연작|열연한|호흡을 맞춘|연출한|연출작|각본의|제작한|감독의|"
    "감독한|감독작|원작의"
    "|집필한|저술한|편찬한|번역한|발표한|펴낸|써낸|쓴|지은|그린|엮은|부른|작곡한|작가의|시인의|소설가의|"
    "화가의|가수의|배우의"
    "|원작인?|원작은|속편인?|후속작인?|전작인?|출세작인?|히트작인?|흥행작인?|[가-힣]물|제목은|제목인|제목의|제목이|제목을|제목으로|"
    "\\d년 ?작|대표작) "
    "?[‘“'\"「〈]$",
    8,
)
#: What follows the title of a work.
_MADE_AFTER = re.compile(
    "^[’”'\"」｣』》≫〉>＞]?(?:은|는|이|가|을|를|의|에|에서|로|으로|와|과|도)? ?"
    "(?:속편|후속편|후속작|전작|시즌|시리즈|전편|후편|상권|하권|\\d+권|원작|주연|감독|개봉|상영|방영|출간|"
    "초판|번역|연재|리메이크"
    "|(?:잇달아 |잇따라 |연이어 |차례로 )(?:내놓|내놨|내놔|선보|발표)|(?:히트|흥행|출간|발간)"
    "|3부작|삼부작|완역|한국어판|개정판|초연|공연|주인공|주제가|주제곡|OST|줄거리|첫 구절|한 구절|결말|각색|"
    "영화화|드라마화)"
)
#: A chapter or a piece of a book: 「위정」 편, 「…」 장.
#: A title goes on behind its first word's bracket: ‘가락(…)-한옥에서 듣기’.
_SUBTITLE = re.compile("^ ?[-–—:] ?[가-힣][^\n]{1,24}[’”'\"」｣』》≫〉]")
#: ‘강설(江雪)’이란 작품, ‘촉상(蜀相)’이라는 시
_CALLED_WORK = re.compile(
    "^[’”'\"」｣』》≫〉>＞]?이?(?:라는|란) (?:제목|작품|시집|시(?![가-힣]|$)|시(?=[를은는가로에도와])|소설|노래|그림|"
    "영화|드라마|수필|희곡|동화|가곡|연극|다큐멘터리|회고록|자서전)"
)
_CHAPTER = re.compile("^[’”'\"」｣』》≫〉>＞] ?(?:편|장|조|절|항|권|전|시)(?=$|[의에을은이도 .,])")


def fills_its_marks(before: str, after: str) -> bool:
    """Tell whether an expression and its bracket are all that stands between marks for titles.

    >>> fills_its_marks("시 「", "」를"), fills_its_marks("시 「", " 외」를"), fills_its_marks("그는 ‘", "’라고")
    (True, False, False)
    """
    return before[-1:] in _CLOSING and after[:1] == _CLOSING[before[-1:]]


def title_weight(before: str, after: str) -> float:
    """Return the log-odds that what stands around an expression makes it the title of a work; 0 says nothing.

    Args:
        before: The text before the expression, its opening mark last.
        after: The text behind its bracket.

    >>> title_weight("소설 《", "》을 읽었다"), title_weight("그가 주연한 ‘", "’은"), title_weight("그는 ‘", "’라 했다")
    (6.0, 5.0, 0.0)
    """
    mark = before[-1:]
    if mark in _BOOK:
        return 6.0
    return _quoted_weight(mark, before, after) if mark in _HALF or mark in _QUOTES else 0.0


@lru_cache(maxsize=8192)
def _quoted_weight(mark: str, before: str, after: str) -> float:
    """The log-odds where the mark may hold something else as well."""
    if _CHAPTER.match(after) or _SUBTITLE.match(after) or _CALLED_WORK.match(after):
        return 5.0
    if apposition(before) == "work" or _MADE_BEFORE.search(before) or apposition_after(after) == "work":
        return 5.0
    if _MADE_AFTER.match(after):
        return 3.5 if mark in _QUOTES else 5.0
    return 4.2 if mark in _HALF else 0.0
