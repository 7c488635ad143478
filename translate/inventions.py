"""Names in the English that the Korean does not have: Taiwan for 대미, Hyundai for 현대극, President Xi for 시내.

An engine that does not know a word may put a name it knows in its place; nothing is lost then, so that no other check
sees it. A name is only called invented where neither a constraint nor any Korean form of it stands in the segment; a
form that is also a word (선전) counts only where it was taken for the name.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

from glossary.ordinary import is_risky
from glossary.text import HANGUL_RUN
from glossary.types import Category, Concept
from translate.common_words import load_words
from translate.nationalities import DEMONYM, SHORT
from translate.types import Flag, Outcome, Segment

_NAME = re.compile(r"(?<![\w’'.@-])(?:U\.S\.|[A-Z][\w’-]*(?: [A-Z][\w’-]*)*)")
#: What may stand for a country in Korean besides its name, in one syllable or a word of its own.
_HINTS = {
    "China": "중 한자 中 華 대륙 본토 漢", "South Korea": "한 국내 우리 남 조선 韓 원 국어",
    "North Korea": "북 조선 김정",
    "Korea": "한 국내 우리 남 북 조선 韓 원 국어", "Japan": "일 왜 日 엔", "United States": "미 美 달러 양키",
    "Taiwan": "대만 타이완 臺 台",
    "Hong Kong": "홍콩 港", "Russia": "러 소련 露 루스", "Germany": "독 獨", "France": "프랑 불 佛", "Britain": "영 英",
    "United Kingdom": "영 英", "India": "인도 印 힌두 인디", "Vietnam": "베트 월 越", "Australia": "호 濠",
    "Canada": "캐나 加", "Italy": "이탈 伊", "Spain": "스페 서반아", "Thailand": "태국 타이 泰",
    "Europe": "유럽 구주 EU 서구 歐", "Asia": "아시아 동아 동남아 동북아 亞", "Africa": "아프리카 아공",
    "Turkey": "터키 튀르",
}  # fmt: skip
#: Syllables that are inside many words.
_AT_START = frozenset("미 러 불 영 독 호 왜".split())
_ADJECTIVES = {adjective: country for country, adjective in DEMONYM.items()}
_ALSO = {form: country for country, forms in SHORT.items() for form in forms if form not in ("Washington", "Beijing")}

_COUNTRIES = frozenset((*DEMONYM, *_ADJECTIVES, *_ALSO))

Places = Mapping[str, frozenset[str]]


#: "President Xi", where the surname is a known person's.
_TITLED = re.compile(r"(?:President|Premier|Chairman|Minister|Governor|Mayor|Secretary|CEO) (?P<name>[A-Z][a-z]+)\b")
#: Kinds of houses, and what of the Korean may stand behind each.
_HOUSES = {
    "University": r"대학|학교|유니버|(?<![세시년최절확거현상군기침무초연\d])대(?![가-힣]{2})",
    "Ministry": "부|성|省|部", "Academy": "원|학|회|아카데미",
    "Hospital": "병원|의원|의료", "Museum": "관|박물", "Bank": "은행|뱅크|銀|행장|[가-힣]행(?![가-힣])",
}  # fmt: skip
_HOUSE = re.compile(rf"\b(?:{'|'.join(_HOUSES)})\b")
_SHORTEST_FIRM = 5
#: Shorter places inside a longer run may be any word (Changsha, but not Bo or Nan).
_LONG_PLACE = 7


def places_of_names(concepts: Iterable[Concept]) -> dict[str, frozenset[str]]:
    """Return the English of every place, firm of one word and surname → what Korean calls it, for `invented_names`."""
    found: dict[str, set[str]] = {}
    words = load_words()
    ordinary = {word for word in (*words.nouns.values(), *words.verbs.values()) if word.islower()}
    for concept in concepts:
        english = concept.english
        forms = {concept.hangul, concept.hanja, concept.simplified, *concept.variants, *concept.misspellings}
        forms = {form for form in forms if form}
        if concept.category is Category.PLACE and len(english) > 3:
            found.setdefault(english, set()).update(forms)
        elif concept.category is Category.PERSON:
            for word in english.split():
                found.setdefault(f"* {word}", set()).update(forms)
        elif _is_proper(english) and english.casefold() not in ordinary:
            found.setdefault(english, set()).update(forms)
    return {english: frozenset(forms) for english, forms in found.items()}


def _is_proper(english: str) -> bool:
    return english.isalpha() and english[0].isupper() and len(english) >= _SHORTEST_FIRM


def invented_names(segment: Segment, outcomes: Sequence[Outcome], english: str, places: Places) -> list[Flag]:
    """Return a flag for each place or country that the Korean of a segment does not name.

    >>> found = invented_names(Segment(0, 0, 9, "대미 관세가 올랐다."), (), "Taiwan tariffs rose.", {})
    >>> [flag.message for flag in found]
    ['“Taiwan” is in the English, but the Korean does not name it']
    >>> invented_names(Segment(0, 0, 9, "대만의 관세가 올랐다."), (), "Taiwanese tariffs rose.", {})
    []
    >>> found = invented_names(Segment(0, 0, 9, "칩에서 빨리 돈다."), (), "It runs at a University of Chips.", {})
    >>> [flag.message for flag in found]
    ['“University” is in the English, but the Korean names no such house']
    """
    text = segment.text
    taken = [(o.target_start, o.target_end) for o in outcomes]
    own = {form for o in outcomes for form in (o.constraint.expected, *o.constraint.accepted)}
    own_words = " ".join(own)
    flags: list[Flag] = []
    for found in _NAME.finditer(english):
        for name in _candidates(found.group(), places):
            if name in own_words or name in text or any(_overlaps(found.span(), span) for span in taken):
                continue
            country = _ADJECTIVES.get(name, _ALSO.get(name, name))
            hints, forms = _HINTS.get(country, "").split(), (*places.get(name, ()), *places.get(country, ()))
            if not (hints or forms) or country in own_words:
                continue
            if any(_hinted(hint, text) for hint in hints) or any(_names(form, text) for form in forms):
                continue
            message = f"“{name}” is in the English, but the Korean does not name it"
            flags.append(Flag("invented-name", segment.start, segment.end, message))
    for found in _HOUSE.finditer(english):
        stands = re.search(_HOUSES[found.group()], text)
        if not stands and found.group() not in text and not any(_overlaps(found.span(), span) for span in taken):
            message = f"“{found.group()}” is in the English, but the Korean names no such house"
            flags.append(Flag("invented-name", segment.start, segment.end, message))
    alone = " " + " ".join(re.findall("[가-힣\u4e00-\u9fff]+", text)) + " "
    for found in _TITLED.finditer(english):
        forms = tuple(places.get(f"* {found['name']}", ()))
        named = any(form in text or f" {form[:1]} " in alone or f" {form[:2]} " in alone for form in forms)
        if forms and found["name"] not in own_words.split() and found["name"] not in text and not named:
            message = f"“{found.group()}” is in the English, but the Korean does not name such a person"
            flags.append(Flag("invented-name", segment.start, segment.end, message))
    return flags


def _hinted(hint: str, text: str) -> bool:
    """Whether what may stand for a country is in a text: 미 in 한미 and 미 정부, not in 제곱미터."""
    if hint == "북":  # 북경, 북미
        return re.search("북(?![경미극부쪽방유])", text) is not None
    if hint not in _AT_START:
        return hint in text
    return (
        re.search(rf"(?<![가-힣]){hint}|(?<![가-힣])[한중일북남대친반방주재향도탈유러]{hint}|·{hint}", text) is not None
    )


def _names(form: str, text: str) -> bool:
    """Whether a Korean form stands in a text as a name; one that is also a word would have been taken for it."""
    return _stem(form) in text and not (is_risky(form) and HANGUL_RUN.fullmatch(form))


def _candidates(run: str, places: Places) -> list[str]:
    """The run itself, or its words where it is no name by itself (Hong Kong reporters, Shenzhen Ministry)."""
    words = run.split()
    pairs = [" ".join(pair) for pair in itertools.pairwise(words)]
    inside = [part for part in (*pairs, *words) if part in _COUNTRIES]
    inside += [word for word in words if len(word) >= _LONG_PLACE and word in places] if run not in places else []
    return list(dict.fromkeys([run, *inside]))


def _stem(form: str) -> str:
    """A place without its generic: 훈춘시 is named by 훈춘, and by a longer name with it."""
    return form[:-1] if len(form) > 2 and form[-1] in "성시현구주" else form


def _overlaps(span: tuple[int, int], other: tuple[int | None, int | None]) -> bool:
    return other[0] is not None and other[1] is not None and span[0] < other[1] and other[0] < span[1]
