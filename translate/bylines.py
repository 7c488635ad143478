"""Bylines, datelines, credits and time stamps of the Korean press, put into English by rule.

`우시=오태림 특파원`, `(베이징=연합뉴스) 김진방 특파원 =`, `[사진=신화통신]`, `입력 2024.03.01 09:00`: there is no
sentence in them for an engine to work with. Places and whatever else the document has English for come from its
constraints, newspapers and agencies from a table (`data/bylines.tsv`), reporters are romanised (Revised Romanization of
2000, surnames as people usually write them) and reported as such. A line with anything else in it is the engine's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from translate.byline_people import LABEL, LABELS, MAIL, NAME, PEOPLE, ROLE, STAMPS, Signers
from translate.copyright_lines import copyright_line
from translate.credits import LETTER, OUTLETS, Sources
from translate.signatures import signature

#: A longer segment is no byline.
LONGEST = 120

_OPEN, _CLOSE = "[(\\[【<〈（［]", "[)\\]】>〉）］]"
#: What protects an address from robots, and an address of the same length in its place.
_PROTECTED = re.compile(r"\[email\s?protected\]")
_HIDDEN = "redacted@mail.web"
#: Reporters of several papers who write together: (칭다오=연합뉴스) 공동취재단 홍길동 기자 =.
_POOL = re.compile(r"\s?(?:공동\s?취재단|공동취재진|합동취재단|특별취재단)(?=\s)")
_BRACKET = re.compile(
    rf"{_OPEN}(?P<inside>[^()\[\]【】<>〈〉（）［］]{{1,60}}(?:\([^()]{{1,20}}\)[^()\[\]]{{0,60}})?){_CLOSE}"
)
_WIRE = re.compile(r"(?P<outlet>\S+) (?:한국어판|(?P<place>.+?)) (?P<date>\d{1,2}월\s?\d{1,2}일)")
_CREDIT = re.compile(rf"(?P<label>{LABEL})\s?(?:[=:：/]|(?<=[ⓒ©]))\s?(?P<source>.{{1,60}})")
#: 글·사진 한지섭 자유기고가: a label with no mark, before people only.
_LABELLED = re.compile(rf"(?P<label>{LABEL})\s(?P<source>[가-힣· ]{{4,40}})")
#: 정다혜(dhjung@jnnews.example) 기자: the address between the name and the role.
_MAIL_INSIDE = re.compile(rf"(?P<name>{NAME})\s?\(\s?(?P<mail>{MAIL.pattern})\s?\)\s?(?P<role>{ROLE})(?![가-힣])")
_STAMP_WORD = re.compile("|".join(sorted(STAMPS, key=len, reverse=True)))


@dataclass(slots=True)
class Byline:
    """A line in English, and the people in it whose names were romanised: (start, end, English)."""

    english: str
    romanised: list[tuple[int, int, str]] = field(default_factory=list)


def byline(
    text: str, names: Mapping[str, str], figures: Mapping[tuple[int, int], str], people: AbstractSet[str] = frozenset()
) -> Byline | None:
    """Return the English of a byline, dateline, credit or time stamp; None for any other text.

    Args:
        text: A segment.
        names: The English of the names in it, by their surface.
        figures: The English of its dates and times, by their place.
        people: Which of the names are people.

    >>> places = {"우시": "Wuxi", "베이징": "Beijing"}
    >>> dateline, mail = "(베이징=연합뉴스) 김진방 특파원 =", "한영수 기자 han@saehan.example"
    >>> for text in ("우시=오태림 특파원", dateline, "[사진=신화통신]", mail):
    ...     byline(text, places, {}).english
    'By Oh Tae-rim, correspondent in Wuxi'
    'Beijing (Yonhap News Agency, correspondent Kim Jin-bang) —'
    '[Photo: Xinhua News Agency]'
    'By Han Yeong-su (han@saehan.example)'
    >>> byline("우시=도시의 이름", places, {}) is None, byline("기자들이 물었다.", {}, {}) is None
    (True, True)
    """
    if len(text) > LONGEST:
        return None
    plain = _PROTECTED.sub(_HIDDEN, text).replace("＝", "=")
    reader = _Reader(Sources(plain, names, people), figures)
    english = signature(reader.sources, figures) or ""
    if not english and (english := copyright_line(rights := Sources(plain, names, people)) or ""):
        return Byline(english, rights.romanised)
    english = english or reader.read() or ""
    english = re.sub(rf",? ?\(?{_HIDDEN}\)?", "", english)
    return Byline(english, reader.sources.romanised) if english else None


class _Reader(Signers):
    """Reads one line from the left, each part by the first rule that knows it."""

    def __init__(self, sources: Sources, figures: Mapping[tuple[int, int], str]) -> None:
        super().__init__(sources)
        self.figures = figures

    def read(self) -> str | None:
        """Return the English of the line."""
        parts: list[str] = []
        text, at = self.text.rstrip(" |\n"), 0
        while at < len(text):
            found = self._part(text, at)
            if found is None or found[1] <= at:
                return None
            parts.append(found[0])
            at = found[1]
            if separator := re.match(r"\s*[|·]\s*|\s*", text[at:]):
                at += separator.end()
                stamp = found[0].startswith("By ") and _STAMP_WORD.match(text, at)
                parts.append(" | " if "|" in separator[0] or stamp else " ")
        english = "".join(parts).strip()
        return english if LETTER.search(self.text) and not LETTER.search(english) else None

    def _part(self, text: str, at: int) -> tuple[str, int] | None:
        for rule in (
            self._dateline,
            self._wire,
            self._bracketed,
            self._slashed,
            self._credited,
            self._signed,
            self._stamped,
        ):
            if (found := rule(text, at)) is not None:
                return found
        return None

    def _dateline(self, text: str, at: int) -> tuple[str, int] | None:
        """(베이징=연합뉴스) 김진방 특파원 =, [시안=배준호 기자], 【베이징=신화/뉴시스】."""
        bracket = _BRACKET.match(text, at)
        if at or bracket is None or "=" not in bracket["inside"] or _CREDIT.fullmatch(bracket["inside"].strip()):
            return None
        head, _, tail = bracket["inside"].rpartition("=")
        end = bracket.end()
        places = [self.sources.names.get(word) or self.sources.source(word) for word in head.replace("=", " ").split()]
        inner = self.outlet_and_people(tail, bracket.start("inside") + len(head) + 1)
        if inner is None or None in places:
            return None
        if pool := _POOL.match(text, end):
            inner, end = f"{inner}, press pool", pool.end()
        rest = re.compile(rf"\s*(?:(?:{PEOPLE.pattern})(?:\s*[·,]\s*|\s+)?)*\s*=?\s*").match(text, end)
        signed = list(PEOPLE.finditer(text, end, rest.end() if rest else end))
        more = [self.people(one, 0) for one in signed]
        if None not in more and rest is not None:
            inner, end = ", ".join([inner, *_joined(more)]), rest.end()
        outlet = OUTLETS.get(head.split()[0]) if len(places) > 1 else None  # [아시아경제 베이징=김혜원 특파원]
        words = [place for place in places if place and place != outlet]
        return f"{', '.join(words)} ({', '.join(filter(None, (outlet, inner)))}) —", end

    def _wire(self, text: str, at: int) -> tuple[str, int] | None:
        """[신화망 베이징 4월6일], [신화사 베이징 11월 11일]."""
        bracket = None if at else _BRACKET.match(text, at)
        found = _WIRE.fullmatch(bracket["inside"]) if bracket else None
        if bracket is None or found is None:
            return None
        date = bracket.start("inside") + found.start("date")
        figure = next((english for (start, _), english in self.figures.items() if start == date), None)
        outlet, place = self.sources.source(found["outlet"]), self.sources.source(found["place"] or "")
        if figure is None or outlet is None or (place is None and found["place"]):
            return None
        return f"{f'{place}, ' if place else ''}{figure} ({outlet}) —", bracket.end()

    def _bracketed(self, text: str, at: int) -> tuple[str, int] | None:
        """[사진=신화통신], (사진 출처: 바이두), [인민망 은진호 기자 eun@example.com]."""
        bracket = _BRACKET.match(text, at)
        if bracket is None:
            return None
        inside = bracket["inside"].strip()
        start = bracket.start("inside") + len(bracket["inside"]) - len(bracket["inside"].lstrip())
        credit = _CREDIT.fullmatch(inside)
        english = self._credit(credit, start) if credit else self.outlet_and_people(inside, start, alone=True)
        if english is None and (labelled := _LABELLED.fullmatch(inside)):
            english = self._credit(labelled, start) if PEOPLE.fullmatch(labelled["source"]) else None
        if english is None:
            return None
        opening, closing = ("(", ")") if bracket[0][0] in "(（" else ("[", "]")
        return f"{opening}{english}{closing}", bracket.end()

    def _slashed(self, text: str, at: int) -> tuple[str, int] | None:
        """/사진=뉴시스, /베이징=오태림 특파원, /연합뉴스."""
        if text[at] != "/":
            return None
        rest = text[at + 1 :].strip().rstrip(".")
        start = at + 1 + len(text[at + 1 :]) - len(text[at + 1 :].lstrip())
        credit = _CREDIT.fullmatch(rest)
        english = (
            self._credit(credit, start)
            if credit
            else self.place_and_people(rest, start) or self.several(rest, start) or self.sources.source(rest)
        )
        if english is None:
            return None
        if "@" in rest or "; " in english:  # at the end of an article, not of a caption
            return english, len(text)
        return (f"({english})" if credit else f"({english.replace('By ', 'Photo by ', 1)})"), len(text)

    def _credited(self, text: str, at: int) -> tuple[str, int] | None:
        """사진=신화통신, 자료: 통계청, 글·사진=한영수 기자."""
        credit = _CREDIT.fullmatch(text[at:].strip().rstrip("."))
        if credit is None or self.figures:
            return None
        english = self._credit(credit, at)
        return (english, len(text)) if english is not None else None

    def _signed(self, text: str, at: int) -> tuple[str, int] | None:
        """우시=오태림 특파원, 한영수·문가온 기자 han@saehan.example, 베이징=한서진 특파원 | ..."""
        stop = re.search(rf"\s*(?:[|(\[]|(?:(?:{_STAMP_WORD.pattern})\s?[:：]?\s?)?\d{{4}}[.년-]|$)", text[at:])
        end = at + (stop.start() if stop else len(text) - at)
        inside = _MAIL_INSIDE.search(text, at)
        if inside is not None:
            head = text[at : inside.start()]
            signed = f"{head}{inside['name']} {inside['role']}"
            if (english := self.place_and_people(signed.strip(), at)) is not None:
                return f"{english} ({inside['mail']})", inside.end()
        mail = MAIL.search(text, at)
        if mail:
            end = max(end, mail.end()) if not text[end : mail.start()].strip(" (|") else end
        own = text[at:end].strip()
        english = self.role_first(own, at) or self.place_and_people(own, at)
        english = english or self.several(own, at) or self.labelled(own, at)
        english = english or self._outlet_in(own, at) or self.outlet_before(own, at)
        return (english, end + (text[end : end + 1] == ")" and mail is not None)) if english is not None else None

    def _outlet_in(self, text: str, start: int) -> str | None:
        """베이징=연합뉴스, alone on its line: only a known place and a known outlet."""
        head, separator, tail = text.partition("=")
        place = self.sources.names.get(head.strip()) if separator else None
        outlet = OUTLETS.get(re.sub(r"\s", "", tail))
        return f"{place} ({outlet})" if place and outlet and not start else None

    def _stamped(self, text: str, at: int) -> tuple[str, int] | None:
        """입력 2024.03.01 09:00 | 수정 2024.03.02 10:00: every date is a figure of the segment."""
        pieces: list[str] = []
        good, end = 0, at
        while at < len(text):
            figure = next((span for span in self.figures if span[0] == at), None)
            if figure is not None:
                pieces.append(self.figures[figure])
                at = end = figure[1]
                good = len(pieces)
            elif word := _STAMP_WORD.match(text, at):
                pieces.append(STAMPS[word[0]])
                at = word.end()
            elif text[at] in " \t:：.,|()/-·":
                pieces.append({"：": ":", "/": "|"}.get(text[at], text[at]))
                at += 1
            elif good:  # 2025-11-14 18:22 | 홍콩=이벌찬 특파원
                pieces, at = pieces[:good], end
                break
            else:
                return None
        english = re.sub(r"\s+", " ", "".join(pieces)).strip()
        return (english, at) if english else None

    def _credit(self, credit: re.Match[str], start: int) -> str | None:
        label = LABELS[re.sub(r"\s", "", credit["label"]).replace("ㆍ", "·")]
        raw = credit["source"].strip()
        people = self.place_and_people(raw, start + credit.start("source"))
        source = people.removeprefix("By ") if people else self.sources.source(raw) or self.sources.unknown(raw)
        if source is None:
            return None
        return f"{label} {source}" if label.endswith((" of", " by", "©")) else f"{label}: {source}"


def _joined(people: Sequence[str | None]) -> list[str]:
    """Several reporters as one part of a list: correspondent A and reporter B."""
    named = [person for person in people if person]
    return [" and ".join(named)] if named else []
