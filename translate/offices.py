"""Offices after a name, their English before it: 마윈 회장 is Chairman Jack Ma, 리커창 총리 Premier Li Keqiang.

The English depends on whose office it is: 총리 is the Premier of China and the Prime Minister of Japan. What is only
polite (씨, 님) goes. An office of which the table has no English for that country is left to the engine, and so is
one that is followed by more than particles (회장직 the chairmanship, 시장 상인 a market trader).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources

from glossary.cues import is_particle_chain
from glossary.text import HANGUL_RUN
from glossary.titled import office_holders
from glossary.types import Origin
from translate.types import Constraint

#: What stands between a name and its office: 바이든 전 대통령, 라이칭더 신임 총통.
_OF_WHEN = {"전": "former ", "신임": "new ", "차기": "incoming ", "당시": "then-", "현": "", "현직": ""}
_GAP = re.compile(rf" (?:(?P<when>{'|'.join(_OF_WHEN)}) )?")
_AFTER = re.compile(r"(?:이었|였|이라|이며|이고|이자|인 |인데|이지|이나|께|님(?=[은이가의을께과]|\b)|겸(?= ))")
_ABBREVIATION = re.compile(r" ?\((?:CEO|CTO|CFO|COO|CIO|CMO|CSO)\)")
#: Offices that are ordinary words too: they need a particle, not the end of a clause or another noun.
_HOMOGRAPHS = frozenset("시장 성장 현장 상장 대장 양 군 대사 지사 의장 원수 검사 외상 옹 주석 님 씨 서기".split())
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Office:
    """The office at `text[start:end]`: its English with a space behind, "" where only politeness is dropped."""

    end: int
    english: str


@lru_cache(maxsize=1)
def offices() -> dict[str, tuple[str, str, str]]:
    """Return Hangul office → English in China, in Korea, elsewhere; "" unknown, "-" not said.

    >>> offices()["총리"], offices()["씨"][0]
    (('Premier', 'Prime Minister', 'Prime Minister'), '-')
    """
    text = resources.files("translate").joinpath("data", "offices.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:] if line)
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


#: What the heads of central banks are called, beside those of other banks.
_OF_CENTRAL_BANKS = {"행장": "Governor", "부행장": "Deputy Governor"}
_CENTRAL_BANK = re.compile("인민은행|중앙은행")
#: What makes 소장 a rank: 국방대 멍샹칭 소장; elsewhere it heads an institute.
_ARMY = re.compile(
    "해방군|[중육해공]군|로켓군|국방대|군사과학원|예비역|국방부|전구|군사령|군구|장성|합참|[중한대]국군|미군|대만군"
)
_INSTITUTE = re.compile("(?:연구|사무|출장|파출)소|센터|연구원")


def office_after(text: str, position: int, origin: Origin, person: str = "") -> Office | None:
    """Return the office that follows a person's name at `position`; `person` are the Hanja of the name, if known.

    >>> office_after("마윈 회장은", 2, Origin.ZH)
    Office(end=5, english='Chairman ')
    >>> office_after("아베 신조 전 총리가", 5, Origin.JA)
    Office(end=10, english='former Prime Minister ')
    >>> office_after("왕하이펑 씨는", 4, Origin.ZH), office_after("마윈 회장직을", 2, Origin.ZH)
    (Office(end=6, english=''), None)
    >>> office_after("랴오린 행장은", 3, Origin.ZH), office_after("판궁성 행장은", 3, Origin.ZH, "潘功勝")
    (Office(end=6, english='President '), Office(end=6, english='Governor '))
    >>> office_after("국방대 왕하이펑 소장", 8, Origin.ZH).english, office_after("왕하이펑 소장", 4, Origin.ZH).english
    ('Major General ', 'Director ')
    """
    gap = _GAP.match(text, position)
    attached = gap is None
    start = gap.end() if gap else position
    known = offices()
    for size in range(min(_LONGEST, len(text) - start), 0, -1):
        word = text[start : start + size]
        if word not in known or (attached and len(word) < 2 and word not in "씨님"):
            continue
        end = start + size
        end += text.startswith("님", end) and word not in "씨님"  # 회장님
        column = {Origin.ZH: 0, Origin.YUE: 0, Origin.KO: 1}.get(origin, 2)
        english = known[word][column]
        if word in _OF_CENTRAL_BANKS and _heads_central_bank(text, position, person):
            english = _OF_CENTRAL_BANKS[word]
        if word == "소장" and _is_general(text[max(0, position - 40) : position]):
            english = "Major General"
        if short := _ABBREVIATION.match(text, end):  # 최고경영자(CEO)
            end = short.end()
        second = _second(text, end, column)
        if second is not None:
            end, english = second[0], f"{english} and {second[1]}"
        elif not _stands_alone(text, end, word):
            return None
        if not english:
            return None
        when = _OF_WHEN[gap["when"]] if gap and gap["when"] else ""
        return Office(end, "" if english == "-" else f"{when}{english} ")
    return None


def _is_general(before: str) -> bool:
    return _ARMY.search(before) is not None and _INSTITUTE.search(before[-20:]) is None


def _heads_central_bank(text: str, position: int, person: str) -> bool:
    """Whether a head of a bank is the central bank's: a known one, or it stands before, or nobody knows the person."""
    near = text[max(0, position - 14) : position] if person else text
    return person in _governors() or _CENTRAL_BANK.search(near) is not None


@lru_cache(maxsize=1)
def _governors() -> frozenset[str]:
    """Return who heads or headed the central bank: of no other bank the table of office-holders has the head."""
    held = office_holders().items()
    return frozenset(hanja for (_, title), holders in held if title == "행장" for hanja, _, _ in holders)


#: Offices that stand before the name, where they are not ordinary words: 쓰촨성 당서기 왕샤오후이, 성장 황창.
_BEFORE = {
    "당서기": "Party Secretary", "당 서기": "Party Secretary", "서기": "Party Secretary",
    "부서기": "Deputy Party Secretary", "성장": "Governor", "부성장": "Vice Governor", "시장": "Mayor",
    "부시장": "Vice Mayor", "현장": "County Head", "주장": "Governor", "부주장": "Vice Governor",
    "구청장": "District Head", "주석": "Chairman",
}  # fmt: skip
_OFFICE_BEFORE = re.compile(
    r"(?:(?<=[성시현주구] )|(?<=[,·] )|(?<=·))"
    rf"(?P<office>{'|'.join(sorted(_BEFORE, key=len, reverse=True))})(?:인|이자)? $"
)


#: Between a house and whoever holds an office in it: SMIC회장 저우쯔쉐, 판공실 주임 왕광야.
_IN_HOUSE = re.compile(r"[ ]?(?P<office>[가-힣]{2,6})(?:인|이자)? ")


def _office_in_house(text: str, house: Constraint | None, start: int) -> tuple[int, str] | None:
    """Where an office between a house and a name begins and its English, if it is the same in every country."""
    between = _IN_HOUSE.fullmatch(text, house.core_end, start) if house and house.category == "org" else None
    forms = {*offices().get(between["office"], ())} - {""} if between else set()
    only = forms.pop() if len(forms) == 1 else "-"
    only = _BEFORE.get(between["office"], only) if between else only
    return None if between is None or only == "-" else (between.start("office"), f"{only} ")


def with_offices_before(text: str, terms: Sequence[Constraint]) -> list[Constraint]:
    """Return the names of a segment, a Chinese official's with the office that the Korean has before it.

    >>> person = Constraint("term", "황창", 8, 10, 8, 10, "Huang Qiang", ("Huang Qiang",), category="person")
    >>> with_offices_before("왕 씨, 성장 황창이", [person])[0].expected
    'Governor Huang Qiang'
    >>> house = Constraint("term", "SMIC", 0, 4, 0, 4, "SMIC", ("SMIC",), category="org")
    >>> person = Constraint("term", "황창", 7, 9, 7, 9, "Huang Qiang", ("Huang Qiang",), category="person")
    >>> [term.expected for term in with_offices_before("SMIC회장 황창이", [house, person])]
    ['SMIC', 'Chairman Huang Qiang']
    """
    found: list[Constraint] = []
    for term in terms:
        held = None
        if term.category == "person" and not term.title and term.core_start == term.start:
            office = _OFFICE_BEFORE.search(text[: term.start])
            held = (office.start("office"), f"{_BEFORE[office['office']]} ") if office else None
            held = held or _office_in_house(text, found[-1] if found else None, term.start)
        if held is None:
            found.append(term)
            continue
        start, title = held
        while found and found[-1].core_end > start:
            found.pop()  # 주장 the town, 성장 the brand
        forms = tuple(dict.fromkeys((title + term.expected, *term.accepted)))
        found.append(replace(term, core_start=start, expected=title + term.expected, accepted=forms, title=title))
    return found


def _second(text: str, end: int, column: int) -> tuple[int, str] | None:
    """A second office: 회장 겸 최고경영자(CEO), chairman and CEO."""
    if not text.startswith(" 겸 ", end):
        return None
    start = end + 3
    for size in range(min(_LONGEST, len(text) - start), 0, -1):
        word = text[start : start + size]
        if word in offices() and len(word) > 1 and (english := offices()[word][column].removeprefix("-")):
            after = _ABBREVIATION.match(text, start + size)
            last = after.end() if after else start + size
            return (last, english) if _stands_alone(text, last, word) else None
    return None


def _stands_alone(text: str, end: int, word: str) -> bool:
    run = HANGUL_RUN.match(text, end)
    tail = run.group() if run else ""
    if tail:
        return (is_particle_chain(tail) and not tail.startswith(("하", "들"))) or _AFTER.match(text, end) is not None
    return (
        word not in _HOMOGRAPHS
        or text[end : end + 1] in (",", "(", "·", "’", "'", '"', "”")
        or text[end : end + 3] == " 등 "
    )
