"""Whole cells, column heads and one-word headings of Korean press articles, and the English that a table prints.

A cell such as 매출 증가율 or 비고 has no sentence around it for a translation engine to work with, so the usual ones
are kept as a table (``data/headings.tsv``: the Korean, a tab, the English). What is not in the table may still be two
or three entries set side by side (배경 및 전망, 지역별 매출); they are put together by rule where that is safe.
Everything else is left to others: there is no guessing, and running text (particles, endings) never matches.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).parent / "data" / "headings.tsv"
COLUMNS = ("korean", "english")

#: Longer texts are not headings of this kind.
LONGEST = 40
#: So many entries make one heading at most.
MOST_PARTS = 3

#: Marks around a whole cell, as the English prints them.
MARKS = {"(": "()", "（": "()", "[": "[]", "［": "[]", "【": "[]", "<": "[]", "〈": "[]", "《": "[]"}
MARKS |= {"'": "''", '"': '""', "‘": "‘’", "“": "“”", "「": "“”", "『": "“”"}
_CLOSING = dict(zip("(（[［【<〈《'\"‘“「『", ")）]］】>〉》'\"’”」』", strict=True))

#: English that keeps its capital inside a heading, by its first word.
PROPER = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Korean Korea Korea-China Korea-U.S. China Chinese
    China-Japan U.S.-China Japanese Shanghai Hang Dow Nasdaq Nikkei Inter-Korean English Asia Asia-Pacific Europe
    Africa Americas Oceania Internet Chuseok Dano Buddhism Christianity Catholicism Protestantism Islam Taoism
    Confucianism Won-dollar Celsius Go
    """.split()
)
#: English of an entry → what it is before another noun.
BEFORE_NOUN = {
    "Advanced countries": "Advanced-country", "Assets": "Asset", "Automobiles": "Automobile",
    "Batteries": "Battery", "Bonds": "Bond", "Charging stations": "Charging station",
    "Chinese": "Chinese-language", "Companies": "Corporate", "Computers": "Computer", "Consumers": "Consumer",
    "Culture": "Cultural", "Customers": "Customer", "Diplomacy": "Diplomatic", "Displays": "Display",
    "Drones": "Drone", "Economy": "Economic", "Electric vehicles": "Electric vehicle", "Employees": "Employee",
    "English": "English-language", "Environment": "Environmental", "Exports": "Export",
    "Facilities": "Facility", "Farmers": "Farmer", "Finance": "Financial", "Foreigners": "Foreigner",
    "Funds": "Fund", "Games": "Game", "Graduates": "Graduate", "History": "Historical",
    "Home appliances": "Home appliance", "Home prices": "Home price", "Households": "Household",
    "Imports": "Import", "Industry": "Industrial", "Japanese": "Japanese-language", "Jobs": "Job",
    "Korean": "Korean-language", "Last month": "Last month's", "Last week": "Last week's",
    "Last year": "Last year's", "Listed companies": "Listed company", "Medical devices": "Medical device",
    "Month on month": "Month-on-month", "New energy vehicles": "New energy vehicle",
    "Next month": "Next month's", "Next week": "Next week's", "Next year": "Next year's",
    "Nuclear power plants": "Nuclear power plant", "Parts": "Parts", "Passenger cars": "Passenger car",
    "Patents": "Patent", "Patients": "Patient", "Politics": "Political", "Prices": "Price",
    "Quarter on quarter": "Quarter-on-quarter", "Railways": "Railway", "Region": "Regional", "Robots": "Robot",
    "Rural areas": "Rural", "Semiconductors": "Semiconductor", "Shares": "Share",
    "Small and medium-sized enterprises": "SME", "Smartphones": "Smartphone", "Society": "Social",
    "Startups": "Startup", "Students": "Student", "Subscribers": "Subscriber", "This month": "This month's",
    "This week": "This week's", "This year": "This year's", "Today": "Today's", "Tourists": "Tourist",
    "Users": "User", "Voters": "Voter", "Wages": "Wage", "Week on week": "Week-on-week", "Workers": "Worker",
    "Year on year": "Year-on-year", "Yesterday": "Yesterday's",
}  # fmt: skip
#: English of an entry → how it takes the noun before it, where putting it last is not English.
AFTER_NOUN = {
    "Advantages": "Advantages of {}", "Average": "Average {}", "Cause": "Cause of {}", "Change": "Change in {}",
    "Concept": "Concept of {}", "Current status": "{} status", "Decrease": "Decrease in {}",
    "Definition": "Definition of {}", "Disadvantages": "Disadvantages of {}", "Fall": "Fall in {}",
    "Gap": "Gap in {}", "Grand total": "Grand total of {}", "Importance": "Importance of {}",
    "Increase": "Increase in {}", "Introduction": "Introduction to {}", "Meaning": "Meaning of {}",
    "Need": "Need for {}", "Possibility": "Possibility of {}", "Rank": "{} ranking", "Reason": "Reason for {}",
    "Rise": "Rise in {}", "Share": "Share of {}", "Significance": "Significance of {}",
    "Subtotal": "Subtotal of {}", "Total": "Total {}", "Whether or not": "",
}  # fmt: skip
#: English that stands before a noun only, never as the last word of a heading put together.
NEVER_LAST = frozenset(
    """
    All-time Annual Bottom Cumulative Current Daily Domestic Existing External General Global High Highest
    Internal Key Low Lowest Mobile Monthly Nationwide Negative Neutral New Offline Online Other Overall Overseas
    Positive Present Previous Private Public Recent Top Weekly Worldwide Before After Elected Defeated Established
    Founded Born Missing Injured Men's Women's Yes No
    """.split()
)
#: Korean that is a whole cell or one of a list, but no part of a compound; single syllables never are either.
ALONE = frozenset(
    """
    가능 가동중 감독 감사 감수 강함 개국 개사 건설중 검토중 경도 계획중 고가 공감 공사중 공유 구름많음 구름조금
    그램 그렇다 그렇지않다 금지 긍정적 기권 기원 기호 나쁨 낙선 낮음 높음 달러 당선 대비 대사 도움 동의 동일
    동정 리터 만족 많음 맑음 매도 매수 매우그렇다 매우나쁨 매우동의 매우만족 매우불만족 모르겠다 모름 무료 무응답
    미공개 미만 미상 미완료 미정 미집계 미터 미확정 미흡 반대 배럴 번역 보류 보유 보통 부동의 부부장 부장
    부적합 부정 부정적 부총리 불가 불가능 불만족 불명 불합격 비공개 비상장 사유 사회 상동 상호 서기 설립 섭씨
    성명 소속 수상 시가 시행중 심사중 아니다 아니오 아니요 약함 양호 없음 여부 연장 예정 완료 우수 운영중 원장
    원정 위안 유도 유로 유료 유무 유지 의원 이사 이상 이하 인사 있음 자료없음 잘모르겠다 장관 적음 적합 전비
    전장 전혀그렇지않다 접수 정리 정원 정의 제곱미터 제곱킬로미터 좋음 주석 주연 주임 준비중 중기 중단 지사 진행
    진행중 차관 차장 찬성 창립 초과 총리 총재 추천 축사 출생 취소 취재 통화 퍼센트포인트 편집 평방미터
    평방킬로미터 폐쇄 폐지 포인트 함정 합격 해당사항없음 해당없음 허용 헥타르 협의중 확정 휴식 흐림
    """.split()
)
#: Question and answer, before a colon only.
SPEAKERS = {"문": "Q", "답": "A", "질문": "Q", "답변": "A"}
#: <질문 3>, [답변 3] of a broadcast.
_ASKED = {"문": "Q", "답": "A", "질문": "Question", "답변": "Answer"}
_NUMBERED_SPEAKER = re.compile(r"(?P<who>질문|답변|문|답)\s?(?P<n>\d{1,2})")
#: Counters in the bracket of a column head: 인원(명).
UNITS = {
    "원": "won", "명": "people", "대": "units", "개": "units", "건": "cases",
    "세": "years of age", "년": "years", "회": "times", "점": "points", "위": "rank",
    "곳": "places", "편": "titles", "일": "days", "인": "people", "배": "times",
}  # fmt: skip

_DOTS = "·ㆍ・‧⋅•"
_SPACE = re.compile(r"\s+")
_JOINER = re.compile(rf"\s*([{_DOTS}/,])\s*|\s+(및)\s+|(?<=[가-힣])([와과])\s+")
_BRACKET = re.compile(r"(.*\S)\s*[(（]\s*([^()（）]+?)\s*[)）]")
_LETTER = re.compile(r"[^\W\d_a-zA-Z]")
_MEASURE = re.compile(r"\d|(?:Thousand|Million|Billion|Trillion) |\S*(?:meters|grams|watts|hours)$")
_LISTMARK = re.compile(r"(?:[■□◆◇▲△▶▷▸●○◎◈▣★☆※]+|[①-⑳]|\d{1,2}[.)])\s*(?=\S)")
_LINKED = re.compile(r"\b(?:of|for|in|to|on|or|by|with|from)\b")
_PLURAL = re.compile(r"(?<!ic)(?<![suw])s$")


class _Part(NamedTuple):
    """One entry of the table, or a few of them put together."""

    english: str
    parts: int = 1
    alone: bool = False


@lru_cache(maxsize=1)
def entries() -> dict[str, str]:
    """Return the table: the Korean without its spaces, and the English.

    >>> entries()["시장점유율"]
    'Market share'
    """
    lines = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return {_key(korean): english for korean, english in (line.split("\t") for line in lines)}


@lru_cache(maxsize=4096)
def heading(text: str) -> str | None:
    """Return the English of a whole cell, heading or label; None if the table does not have it.

    Quotes and brackets around the whole, a list mark before it and a colon after it stay, in their English form.

    >>> heading("매출 증가율"), heading(" 시가 총액 "), heading("[관련 기사]"), heading("학력 :")
    ('Revenue growth rate', 'Market capitalization', '[Related articles]', 'Education:')

    Entries side by side make one heading, with a capital for the first only:

    >>> heading("배경 및 전망"), heading("이름·직책"), heading("매출과 영업이익")
    ('Background and outlook', 'Name and position', 'Revenue and operating profit')
    >>> heading("<질문 3>"), heading("질문 3")
    ('[Question 3]', None)
    >>> heading("지역별 매출"), heading("올해 투자 계획"), heading("매출액(억 원)")
    ('Revenue by region', "This year's investment plan", 'Revenue (100 million won)')

    It never guesses:

    >>> heading("매출은"), heading("매출이 증가했다"), heading("왕하이펑"), heading("")
    (None, None, None, None)
    """
    if len(text) > LONGEST + 20:
        return None
    core, opening, closing = _bare(unicodedata.normalize("NFC", text))
    if not core or len(core) > LONGEST:
        return None
    if ":" in closing and (speaker := SPEAKERS.get(core)):
        return f"{opening}{speaker}{closing}"
    if opening and (numbered := _NUMBERED_SPEAKER.fullmatch(core)):
        return f"{opening}{_ASKED[numbered['who']]} {numbered['n']}{closing}"
    english = entries().get(_key(core)) or _listed(core) or _noted(core)
    return f"{opening}{english}{closing}" if english else None


def _key(text: str) -> str:
    """The form that is looked up: no spaces, one kind of dot and of colon."""
    return re.sub(f"[{_DOTS}]", "·", _SPACE.sub("", text)).replace("：", ":").replace("％", "%")


def _bare(text: str) -> tuple[str, str, str]:
    """The words of a cell, and the marks before and after them in their English form."""
    opening = closing = ""
    core = text.strip()
    mark = _LISTMARK.match(core)
    if mark:
        core, opening = core[mark.end() :], f"{mark[0].rstrip()} "
    while core:
        last = _CLOSING.get(core[0])
        if core[-1] in ":：" and ":" not in closing:
            core, closing = core[:-1].rstrip(), ":" + closing
        elif len(core) > 2 and last == core[-1] and not {core[0], last} & set(core[1:-1]):
            marks = MARKS[core[0]]
            core, opening, closing = core[1:-1].strip(), opening + marks[0], marks[1] + closing
        else:
            break
    return core, opening, closing


def _listed(core: str) -> str | None:
    """Entries and compounds joined by a dot, a slash, a comma, 및 or 와/과."""
    pieces = _JOINER.split(core)
    words = pieces[::4]
    joiners = [next(filter(None, pieces[i : i + 3])) for i in range(1, len(pieces), 4)]
    found: list[_Part] = []
    for index, word in enumerate(words):
        part = _compound(tuple(word.split()))
        if part is None or (index < len(joiners) and not _agrees(word, joiners[index])):
            return None
        found.append(part)
    if sum(part.parts for part in found) > MOST_PARTS or ("/" in joiners and set(joiners) != {"/"}):
        return None
    english = [found[0].english, *(_lower(part.english) for part in found[1:])]
    if len(english) == 1 or set(joiners) <= {"/"}:
        return "/".join(english)
    if set(joiners) == {","}:
        return ", ".join(english)
    return f"{', '.join(english[:-1])} and {english[-1]}"


def _agrees(word: str, joiner: str) -> bool:
    """Whether 와 or 과 is the one that the word takes (한글 맞춤법: 과 after a final consonant)."""
    return joiner not in ("와", "과") or ((ord(word[-1]) - 0xAC00) % 28 > 0) == (joiner == "과")


def _noted(core: str) -> str | None:
    """A heading and a bracket with its unit or another entry: 매출(억 원), 비율(%)."""
    match = _BRACKET.fullmatch(core)
    if match is None:
        return None
    english, note = entries().get(_key(match[1])) or _listed(match[1]), match[2]
    inside = UNITS.get(note) or entries().get(_key(note))
    if english is None or (inside is None and _LETTER.search(note)):
        return None
    unit = _lower(inside) if inside else note
    return english if english.endswith(f" {unit}") else f"{english} ({unit})"


@lru_cache(maxsize=4096)
def _compound(words: tuple[str, ...]) -> _Part | None:
    """The entry that the words are, else the fewest entries that they are put together from."""
    if not words:
        return None
    korean = "".join(words)
    whole = entries().get(_key(korean))
    if whole:
        return _Part(whole, alone=len(korean) == 1 or korean in ALONE or bool(_MEASURE.match(whole)))
    return min(_compounds(words), key=lambda part: part.parts, default=None)


def _compounds(words: tuple[str, ...]) -> Iterator[_Part]:
    """Every way to read the words as a noun after what qualifies it."""
    for cut in range(1, len(words)):
        left, right = _compound(words[:cut]), _compound(words[cut:])
        if left is None or right is None or left.alone or right.alone or left.parts + right.parts > MOST_PARTS:
            continue
        english = _before(left, right)
        if english:
            yield _Part(english, left.parts + right.parts)


def _before(left: _Part, right: _Part) -> str | None:
    """English for one noun before another; None where the rules do not know how."""
    first, last = left.english, right.english
    if last in NEVER_LAST | PROPER or last == first or BEFORE_NOUN.get(last, "").endswith("'s"):
        return None
    if first.startswith("By "):
        return None if last.startswith("By ") or " by " in last else f"{last} {_lower(first)}"
    if right.parts > 1 or (first in AFTER_NOUN and first not in ("Average", "Change", "Rank", "Total")):
        return None
    if last in AFTER_NOUN:
        noun = BEFORE_NOUN.get(first, first) if AFTER_NOUN[last].startswith("{}") else first
        return _capital(AFTER_NOUN[last].format(_lower(noun))) or None
    return _joined(first, last)


def _joined(first: str, last: str) -> str | None:
    noun = BEFORE_NOUN.get(first, first)
    if noun == first and (_LINKED.search(first) or _PLURAL.search(first) or len(first.split()) > 3):
        return None
    return None if _LINKED.search(last) or " and " in last or last.startswith("By ") else f"{noun} {_lower(last)}"


def _lower(english: str) -> str:
    """The same without its capital, unless the capital is the word's own (GDP, Monday, National Day)."""
    words = english.split()
    if words[0] in PROPER or any(ch.isupper() for ch in words[0][1:]) or any(w[0].isupper() for w in words[1:2]):
        return english
    return english[0].lower() + english[1:]


def _capital(english: str) -> str:
    return english[:1].upper() + english[1:]
