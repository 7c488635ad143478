"""Whose language a name in Sino-Korean reading belongs to, where only the names around it tell.

합려산(合黎山) says nothing of itself; among 기련산(祁連山), 장예(張掖) and 둔황(敦煌) it lies in China. Only places and
works are settled so: a person of a Korean surname among Chinese ones may be a Korean.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from glossary.cues import KOREAN_SURNAMES
from glossary.mining.naming import english_of, official_of, pinyin_of
from glossary.mining.origins import is_of_korea
from glossary.phonetics.han import to_simplified, to_traditional
from glossary.phonetics.hanja import possible_sino
from glossary.scanning import occurrences
from glossary.types import Category, Evidence, Kind, Mention, Origin, Reading

#: So many settled names on either side are asked, within so many characters; so many have to be Chinese.
_BESIDE, _REACH, _ENOUGH = 3, 400, 3
_SETTLED = frozenset(["known-name", "known-hanja"])
#: What makes a person one of history, whom nobody takes for a Korean of today.
_OF_OLD = frozenset(["dictionary-name", "ruler", "temple-name", "courtesy-name"])
#: Korea, spoken of right beside a name.
_KOREA_NEAR = re.compile(
    "한국|우리나라|조선|고려|신라|백제|고구려|가야|발해|북한|남한|한반도|서울|부산|대구|인천|광주|대전|울산|경기|강원|충[청북남]|"
    "전[라북남]|경[상북남주]|제주|평양|개성|함경|평안|황해|일본|베트남|문화재|국보|보물 제|"
    "선조(?:[가는의]|로부터)|조광조|초의(?: ?선사|\\()|영조|정조|세종(?:대왕)?|퇴계|율곡|석봉|추사|완당|다산|연암"
)


#: Words of China's past; so many of them near a person tell that even a Lee is Chinese.
_OLD_CHINA = (
    "당나라 송나라 명나라 청나라 원나라 수나라 진나라 한나라 위나라 촉나라 오나라 황제 황후 태후 "
    "당태종 당고종 한무제 진시황 무측천 측천무후 건륭제 강희제 북송 남송 동진 서진 후한 전한 동한 서한 "
    "춘추시대 전국시대 삼국시대 삼국지 조조 유비 손권 제갈량 관우 여포 동탁 사마의 유방 항우 진시황제 측천무후 양귀비 "
    "안록산 이세민 주원장 강희제 옹정제 절도사 자사 태수"
).split()
_PAST, _PAST_REACH = 3, 3000
#: Who holds these lives today.
_TODAY = re.compile(
    "^.{0,40}?[)）] ?(?:전 )?[가-힣]{0,8}"
    "(?:교수|기자|회장|대표|박사|장관|의원|특파원|원장|소장|감독|씨|변호사|시인|화백|위원)"
)


def settle_origins(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions of a text; places and works among Chinese names become Chinese."""
    found = list(mentions)
    told = _Beside([(m.start, m.origin) for m in found if _tells(m)])
    both = [_sounds_korean_too(m) for m in found]
    read = _Beside(
        [(m.start, m.reading) for m, too in zip(found, both, strict=True) if m.kind is Kind.NAME and not too]
    )
    past = _Past(text)
    first: Mention | None = None  # the name before as it was judged by itself
    previous: Mention | None = None  # and as it was settled
    for mention, too in zip(found, both, strict=True):
        if too and (
            read.all_are(Reading.SINO_KOREAN, mention.start)
            or (read.most_are(Reading.SINO_KOREAN, mention.start) and past.spoken_of(mention.start))
        ):
            mention = replace(mention, reading=Reading.SINO_KOREAN)  # 관중(管仲)
        elif _sounds_chinese_too(mention) and read.all_are(Reading.MANDARIN, mention.start):
            mention = _mandarin(mention)  # 왕민(王敏) among secretaries of today
        settled = mention
        if _is_open(text, mention, past) and told.all_are(Origin.ZH, mention.start):
            before = first if _is_called_like_a_korean(mention) else previous
            settled = mention if _of_a_korean(mention, before) else _chinese(mention)
        yield settled
        if mention.kind is Kind.NAME:
            first, previous = mention, settled


class _Beside:
    """What the names on either side of a place are, by where they start."""

    def __init__(self, names: Iterable[tuple[int, str]]) -> None:
        listed = sorted(names, key=lambda one: one[0])
        self._starts = [start for start, _ in listed]
        self._values = [value for _, value in listed]

    def all_are(self, value: str, place: int) -> bool:
        """Tell whether the nearest names before and behind are all of this value, and enough of them."""
        near = self._near(place)
        return len(near) >= _ENOUGH and all(one == value for one in near)

    def _near(self, place: int) -> list[str]:
        before, behind = bisect_left(self._starts, place), bisect_right(self._starts, place)
        first = max(before - _BESIDE, bisect_right(self._starts, place - _REACH))
        last = min(behind + _BESIDE, bisect_left(self._starts, place + _REACH))
        return self._values[first:before] + self._values[behind:last]

    def most_are(self, value: str, place: int) -> bool:
        """Tell whether of the nearest names before and behind at least two thirds are of this value."""
        near = self._near(place)
        return 3 * sum(one == value for one in near) >= 2 * len(near) > 0


class _Past:
    """Where a text speaks of China's past; looked up only where somebody asks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: list[int] | None = None

    def spoken_of(self, place: int) -> bool:
        """Tell whether it is spoken of often enough around a place."""
        if self._places is None:
            self._places = sorted(place for word in _OLD_CHINA for place in occurrences(self._text, word))
        first = bisect_left(self._places, place - _PAST_REACH)
        return bisect_right(self._places, place + _PAST_REACH) - first >= _PAST


def _sounds_korean_too(mention: Mention) -> bool:
    if mention.reading is not Reading.MANDARIN or len(mention.hanja) != len(mention.surface) or mention.suffix:
        return False
    return _both_ways(mention.surface, mention.hanja)


@lru_cache(maxsize=8192)
def _both_ways(surface: str, hanja: str) -> bool:
    sounds = enumerate(zip(hanja, surface, strict=True))
    return all(sound in possible_sino(han, not place) for place, (han, sound) in sounds)


def _tells(mention: Mention) -> bool:
    if mention.kind is not Kind.NAME or mention.origin is Origin.OTHER:
        return False
    if mention.origin is Origin.ZH or mention.reading in (Reading.MANDARIN, Reading.JAPANESE, Reading.CANTONESE):
        return True
    return any(reason.kind in _SETTLED for reason in mention.evidence)


def _is_open(text: str, mention: Mention, past: _Past) -> bool:
    if mention.kind is not Kind.NAME or mention.reading is not Reading.SINO_KOREAN or mention.origin is not Origin.KO:
        return False
    if len(mention.hanja) < 2 or _tells(mention):
        return False
    old = mention.category is Category.PERSON and any(reason.kind in _OF_OLD for reason in mention.evidence)
    old = old and not (len(mention.hanja) == 3 and mention.hanja[0] in KOREAN_SURNAMES)  # 김정희(金正喜)
    old = old or (mention.category is Category.PERSON and past.spoken_of(mention.start))
    old = old and _TODAY.search(text[mention.end : mention.end + 60]) is None
    if mention.category not in (Category.PLACE, Category.WORK, Category.OTHER) and not old:
        return False
    near = text[max(0, mention.start - 60) : mention.end + 40]
    return not is_of_korea(mention.surface) and _KOREA_NEAR.search(near) is None


def _is_called_like_a_korean(mention: Mention) -> bool:
    """Whether a surname that Koreans have begins three characters: 배삼익(裵三益) among Chinese ones."""
    return len(mention.hanja) == 3 and to_traditional(mention.hanja)[0] in KOREAN_SURNAMES | {"裵", "裴"}


def _of_a_korean(mention: Mention, previous: Mention | None) -> bool:
    """Whether a Korean stands right before: 홍성민(洪聖民), 『졸옹집(拙翁集)』."""
    if previous is None or previous.category not in (Category.PERSON, Category.WORK):
        return False
    return previous.origin is Origin.KO and mention.start - previous.end < 40


def _sounds_chinese_too(mention: Mention) -> bool:
    """Whether a person read the Korean way sounds alike in Mandarin."""
    alike = mention.kind is Kind.NAME and mention.reading is Reading.SINO_KOREAN and mention.category is Category.PERSON
    return alike and any(reason.kind == "same-sound" for reason in mention.evidence)


def _mandarin(mention: Mention) -> Mention:
    return replace(_chinese(mention), reading=Reading.MANDARIN)


def _chinese(mention: Mention) -> Mention:
    hanja, category = mention.hanja, mention.category
    english, _ = english_of(mention.surface, hanja, mention.latin, category, Origin.ZH, None, mention.suffix)
    return replace(
        mention, origin=Origin.ZH, english=english, pinyin=pinyin_of(hanja, category, ""),
        traditional=to_traditional(hanja), simplified=to_simplified(hanja), standard=official_of(hanja, category),
        evidence=(*mention.evidence, Evidence("among-chinese", mention.surface, 0.3)),
    )  # fmt: skip
