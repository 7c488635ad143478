"""Arms of a known company that no glossary has to hold: 인텔코리아, SK차이나, 니오캐피털, 스타벅스 차이나.

The matcher takes no name off a longer word, and the engine makes cars of 차이나 (차). Behind a known house a word of
the table glued to it is a part of its name. Countries may stand apart too; what is only a description (테슬라 유럽
판매) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from glossary.cues import is_particle_chain
from glossary.text import HANGUL_RUN
from glossary.types import Category, Concept
from translate.types import Constraint

#: Arms by country: never a word of their own in Korean, but for a country whose name the engine knows.
_LANDS = {
    "차이나": "China", "코리아": "Korea", "재팬": "Japan", "저팬": "Japan", "인디아": "India", "아메리카": "America",
    "타일랜드": "Thailand", "인도네시아": "Indonesia", "오스트레일리아": "Australia", "타이완": "Taiwan",
}  # fmt: skip
_APART = frozenset(("차이나", "코리아", "재팬"))
#: Arms by what they do.
_TRADES = {
    "글로벌": "Global", "인터내셔널": "International", "홀딩스": "Holdings", "캐피털": "Capital",
    "캐피탈": "Capital", "벤처스": "Ventures", "클라우드": "Cloud", "로보틱스": "Robotics",
    "모빌리티": "Mobility", "테크놀로지": "Technology", "헬스케어": "Healthcare",
    "엔터테인먼트": "Entertainment", "게임즈": "Games", "픽처스": "Pictures", "뮤직": "Music",
    "모터스": "Motors", "인텔리전스": "Intelligence", "로지스틱스": "Logistics", "파이낸스": "Finance",
    "랩스": "Labs",
}  # fmt: skip
_ARMS = {**_LANDS, **_TRADES}
_ANY = "|".join(sorted(_ARMS, key=len, reverse=True))
_ARM = re.compile(rf"(?P<gap> ?)(?P<arm>{_ANY})")
_WORD = re.compile(rf"(?<![가-힣A-Za-z])(?P<house>[A-Za-z&]{{0,6}}[가-힣]{{2,8}}?)(?P<arm>{_ANY})")


def armed(text: str, term: Constraint) -> Constraint:
    """Return a company with the arm that stands behind it, else as it is.

    >>> house = Constraint("term", "SK", 0, 2, 0, 2, "SK", ("SK",), category="org")
    >>> armed("SK차이나는", house).expected, armed("SK 차이나타운", house).expected
    ('SK China', 'SK')
    """
    found = _ARM.match(text, term.core_end)
    if term.category != "org" or found is None or (found["gap"] and found["arm"] not in _APART):
        return term
    english = _ARMS[found["arm"]]
    if not _is_over(text, found.end()) or english in term.expected:
        return term
    return replace(
        term, surface=text[term.start : found.end()], end=found.end(), core_end=found.end(),
        expected=f"{term.expected} {english}", accepted=tuple(f"{form} {english}" for form in term.accepted),
        concept="", alternatives=(),
    )  # fmt: skip


def arms(
    text: str, surfaces: Mapping[str, tuple[Concept, ...]], taken: Iterable[tuple[int, int]]
) -> Iterator[Constraint]:
    """Yield the arms glued to a known company, which the matcher leaves in their word.

    >>> intel = Concept("c-1", "인텔", english="Intel", category=Category.ORG)
    >>> [arm.expected for arm in arms("인텔코리아는 인텔에", {"인텔": (intel,)}, ())]
    ['Intel Korea']
    """
    used = list(taken)
    for found in _WORD.finditer(text):
        start, end = found.span()
        known = [c for c in surfaces.get(found["house"], ()) if c.category is Category.ORG and c.english]
        if len({c.english for c in known}) != 1 or any(start < b and a < end for a, b in used):
            continue
        if _is_over(text, end) and _ARMS[found["arm"]] not in known[0].english:
            name = f"{known[0].english} {_ARMS[found['arm']]}"
            yield Constraint("term", found.group(), start, end, start, end, name, (name,), category="org")


def _is_over(text: str, end: int) -> bool:
    run = HANGUL_RUN.match(text, end)
    return run is None or is_particle_chain(run.group())
