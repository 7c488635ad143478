"""Places and countries in the English that the Korean does not name: Taiwan for 대미, Hong Kong for 홍무.

An engine that does not know a word may put a name it knows in its place; nothing is lost then, so that no other check
sees it. A name is only called invented where neither a constraint nor any Korean form of it stands in the segment.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

from glossary.types import Category, Concept
from translate.nationalities import DEMONYM, SHORT
from translate.types import Flag, Outcome, Segment

_NAME = re.compile(r"(?<![\w’'.@-])(?:U\.S\.|[A-Z][\w’-]*(?: [A-Z][\w’-]*)*)")
#: What may stand for a country in Korean besides its name, in one syllable or a word of its own.
_HINTS = {
    "China": "중 한자 中 華 대륙 본토 漢", "South Korea": "한 국내 우리 남 조선 韓 원", "North Korea": "북 조선 김정",
    "Korea": "한 국내 우리 남 북 조선 韓 원", "Japan": "일 왜 日 엔", "United States": "미 美 달러 양키",
    "Taiwan": "대만 타이완 臺 台",
    "Hong Kong": "홍콩 港", "Russia": "러 소련 露 루스", "Germany": "독 獨", "France": "프랑 불 佛", "Britain": "영 英",
    "United Kingdom": "영 英", "India": "인도 印 힌두 인디", "Vietnam": "베트 월 越", "Australia": "호 濠",
    "Canada": "캐나 加", "Italy": "이탈 伊", "Spain": "스페 서반아", "Thailand": "태국 타이 泰",
}  # fmt: skip
_ADJECTIVES = {adjective: country for country, adjective in DEMONYM.items()}
_ALSO = {form: country for country, forms in SHORT.items() for form in forms if form not in ("Washington", "Beijing")}

_COUNTRIES = frozenset((*DEMONYM, *_ADJECTIVES, *_ALSO))

Places = Mapping[str, frozenset[str]]


def places_of_names(concepts: Iterable[Concept]) -> dict[str, frozenset[str]]:
    """Return the English of every place → what Korean calls it, for `invented_names`."""
    found: dict[str, set[str]] = {}
    for concept in concepts:
        if concept.category is Category.PLACE and len(concept.english) > 3:
            forms = {concept.hangul, concept.hanja, concept.simplified, *concept.variants, *concept.misspellings}
            found.setdefault(concept.english, set()).update(form for form in forms if form)
    return {english: frozenset(forms) for english, forms in found.items()}


def invented_names(segment: Segment, outcomes: Sequence[Outcome], english: str, places: Places) -> list[Flag]:
    """Return a flag for each place or country that the Korean of a segment does not name.

    >>> found = invented_names(Segment(0, 0, 9, "대미 관세가 올랐다."), (), "Taiwan tariffs rose.", {})
    >>> [flag.message for flag in found]
    ['“Taiwan” is in the English, but the Korean does not name it']
    >>> invented_names(Segment(0, 0, 9, "대만의 관세가 올랐다."), (), "Taiwanese tariffs rose.", {})
    []
    """
    text = segment.text
    taken = [(o.target_start, o.target_end) for o in outcomes]
    own = {form for o in outcomes for form in (o.constraint.expected, *o.constraint.accepted)}
    own_words = " ".join(own)
    flags: list[Flag] = []
    for found in _NAME.finditer(english):
        for name in _candidates(found.group()):
            if name in own_words or name in text or any(_overlaps(found.span(), span) for span in taken):
                continue
            country = _ADJECTIVES.get(name, _ALSO.get(name, name))
            forms = (*_HINTS.get(country, "").split(), *places.get(name, ()), *places.get(country, ()))
            if not forms or country in own_words or any(_stem(form) in text for form in forms):
                continue
            message = f"“{name}” is in the English, but the Korean does not name it"
            flags.append(Flag("invented-name", segment.start, segment.end, message))
    return flags


def _candidates(run: str) -> list[str]:
    """The run itself, or its words where it is no name by itself (Hong Kong reporters, Taiwan Strait Group)."""
    words = run.split()
    pairs = [" ".join(pair) for pair in itertools.pairwise(words)]
    inside = [part for part in (*pairs, *words) if part in _COUNTRIES]
    return list(dict.fromkeys([run, *inside]))


def _stem(form: str) -> str:
    """A place without its generic: 훈춘시 is named by 훈춘, and by a longer name with it."""
    return form[:-1] if len(form) > 2 and form[-1] in "성시현구주" else form


def _overlaps(span: tuple[int, int], other: tuple[int | None, int | None]) -> bool:
    return other[0] is not None and other[1] is not None and span[0] < other[1] and other[0] < span[1]
