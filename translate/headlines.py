"""Hanja for a country or word in Korean headlines: 中 차세대, 美·中, 日 총리, 前 장관, 反中 정서 (general press)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary.cues import is_particle_chain
from glossary.text import HAN, HANGUL_RUN
from translate.types import Constraint

#: Hanja → (English noun, English adjective).
HEADLINE = {
    "中": ("China", "Chinese"),
    "美": ("the U.S.", "U.S."),
    "日": ("Japan", "Japanese"),
    "韓": ("South Korea", "South Korean"),
    "北": ("North Korea", "North Korean"),
    "英": ("Britain", "British"),
    "佛": ("France", "French"),
    "獨": ("Germany", "German"),
    "露": ("Russia", "Russian"),
    "印": ("India", "Indian"),
    "臺": ("Taiwan", "Taiwanese"),
    "台": ("Taiwan", "Taiwanese"),
    "濠": ("Australia", "Australian"),
    "伊": ("Italy", "Italian"),
    "與": ("the ruling party", "ruling party"),
    "野": ("the opposition", "opposition"),
    "檢": ("prosecutors", "prosecution"),
    "前": ("former", "former"),
    "新": ("new", "new"),
    "故": ("the late", "the late"),
    "對": ("toward", "toward"),
    "越": ("Vietnam", "Vietnamese"),
    "比": ("the Philippines", "Philippine"),
    "泰": ("Thailand", "Thai"),
    "加": ("Canada", "Canadian"),
    "蒙": ("Mongolia", "Mongolian"),
    "靑": ("Cheong Wa Dae", "Cheong Wa Dae"),
    "軍": ("the military", "military"),
    "警": ("police", "police"),
    "黨": ("the party", "party"),
    "現": ("current", "current"),
}
#: What stands before a country, and the English of both; further forms that are right, by the noun of the country.
PREFIXES = {
    "反": ("anti-{}", ()),
    "嫌": ("anti-{}", ()),
    "親": ("pro-{}", ()),
    "對": ("to {}", ("toward {}", "with {}", "against {}", "{}")),
    "訪": ("visit to {}", ("{} visit", "visiting {}", "visit {}", "visited {}", "trip to {}")),
    "駐": ("in {}", ("to {}",)),
    "脫": ("away from {}", ("leaving {}", "decoupling from {}")),
    "在": ("in {}", ()),
}
#: These are read only where a space follows: 前 총리, but not 前同.
_SPACED = frozenset("前新故對與野檢北比加越泰蒙靑軍警黨現")
#: Nouns of what may be going on: 협상 中.
_ACTIVITIES = tuple(
    """
    회의 협상 진행 검토 조사 논의 수사 추진 준비 휴가 재판 공사 건설 개발 협의 운영 수리 방문 근무 출장 여행 시험
    치료 입원 복역 수감 촬영 방송 공연 판매 예약 모집 접수 시행 가동 확산 상승 하락 증가 감소 작업 이동 대기 생산
    연구 훈련
    """.split()
)
_COUNTRIES = "中美日韓北英佛獨露印臺台濠伊"
_PREFIXED = re.compile(f"(?<![{HAN}가-힣A-Za-z(（])(([{''.join(PREFIXES)}])([{_COUNTRIES}]))(?![{HAN}]|\\)|）)")
_ALONE = re.compile(f"(?<![{HAN}가-힣A-Za-z])([{''.join(HEADLINE)}])(?![{HAN}]|\\))(?=([ ·,…‘“'\"’”]|[가-힣A-Z]|$))")
_TOGETHER = re.compile(f"(?<![{HAN}가-힣A-Za-z(（])([{_COUNTRIES}]{{2,4}})(?![{HAN}]|\\)|）)")


def headline_names(text: str) -> Iterator[Constraint]:
    """Yield what the lone Hanja of a text stand for.

    >>> [(c.surface, c.expected) for c in headline_names("中 정부, 美에 반발… 美中 갈등")]
    [('中', 'Chinese'), ('美', 'the U.S.'), ('美中', 'U.S.-China')]
    >>> [(c.surface, c.expected) for c in headline_names("反中 정서, 對美 수출")]
    [('反中', 'anti-China'), ('對美', 'to the U.S.')]
    >>> list(headline_names("샤오전(小鎭)은 中國의 마을"))
    []
    """
    for found in _ALONE.finditer(text):
        character, following = found.group(1), found.group(2) or ""
        if (character in _SPACED and following != " ") or (character == "中" and _under_way(text, found.start())):
            continue
        noun, adjective = HEADLINE[character]
        english = adjective if character in _SPACED or _before_noun(text, found.end()) else noun
        yield _constraint(found, english, (english, noun, adjective))
    for found in _PREFIXED.finditer(text):
        pattern, others = PREFIXES[found.group(2)]
        noun, adjective = HEADLINE[found.group(3)]
        names = (noun.removeprefix("the "), adjective) if "-" in pattern else (noun, noun.removeprefix("the "))
        accepted = tuple(form.format(name) for form in (pattern, *others) for name in names)
        yield _constraint(found, accepted[0], accepted)
    for found in _TOGETHER.finditer(text):
        nouns = [HEADLINE[c][0].removeprefix("the ") for c in found.group(1)]
        yield _constraint(found, "-".join(nouns), ("-".join(nouns), "-".join(reversed(nouns)), " and ".join(nouns)))


def _under_way(text: str, start: int) -> bool:
    """협상 中, 회의 中…: the noun 중, something is going on."""
    before = text[:start].rstrip().rpartition(" ")[2]
    return before.endswith(_ACTIVITIES) and bool(re.match(r"中\s*(?:$|[…’”'\"!?])", text[start:]))


def _before_noun(text: str, end: int) -> bool:
    """美 정부, 美정부, but not 美에, 美, or 美 at the end."""
    run = HANGUL_RUN.match(text, end)
    if run is not None:
        return not is_particle_chain(run.group())
    return re.match(" [가-힣A-Z‘'\"“]|[A-Z]", text[end : end + 2]) is not None


def _constraint(found: re.Match[str], english: str, accepted: tuple[str, ...]) -> Constraint:
    start, end = found.span(1)
    return Constraint(
        "term", found.group(1), start, end, start, end, english, tuple(dict.fromkeys(accepted)), "", "place"
    )
