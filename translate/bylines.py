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

from translate.credits import LETTER, OUTLETS, TABLES, Sources
from translate.signatures import signature

#: A longer segment is no byline.
LONGEST = 120

ROLES, LABELS, STAMPS = TABLES["role"], TABLES["label"], TABLES["stamp"]

_ROLE = "|".join(sorted(ROLES, key=len, reverse=True))
_LABEL = "|".join(r"\s?".join(label) for label in sorted(LABELS, key=len, reverse=True))
_OPEN, _CLOSE = "[(\\[【<〈（［]", "[)\\]】>〉）］]"
_NAME = r"[가-힣]{2,4}|[가-힣][○Ｏ0*ㆍ]{1,3}"
_PEOPLE = re.compile(
    rf"(?P<names>(?:{_NAME})(?:\s?[·,ㆍ/]\s?(?:{_NAME}))*)\s?(?P<place>(?!(?:{_ROLE})\s)[가-힣]{{2,6}}\s)?(?P<role>(?:[가-힣]{{2,4}}\s?)??(?:{_ROLE}))"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
#: A reporter of several: 청두=김민수 특파원·박은하 기자, with what parts one from the next.
_ONE_OF_SEVERAL = re.compile(
    rf"(?:(?P<where>[가-힣]{{2,6}}(?:·[가-힣]{{2,6}})?)=)?(?P<signed>{_PEOPLE.pattern})(?:\s*[·,/]\s*|\s+|$)"
)
#: 란저우=글·사진 배준호 기자, 글·사진 한지섭 자유기고가: a label between the place and the people, or before them.
_LABEL_BEFORE = re.compile(
    rf"(?:(?P<where>[가-힣]{{2,6}})=)?(?P<label>{_LABEL})\s(?P<signed>{_PEOPLE.pattern}(?:\s*\(?{_MAIL.pattern}\)?)?)$"
)
#: What protects an address from robots, and an address of the same length in its place.
_PROTECTED = re.compile(r"\[email\s?protected\]")
_HIDDEN = "redacted@mail.web"
#: Reporters of several papers who write together: (칭다오=연합뉴스) 공동취재단 홍길동 기자 =.
_POOL = re.compile(r"\s?(?:공동\s?취재단|공동취재진|합동취재단|특별취재단)(?=\s)")
_ROLE_FIRST = re.compile(rf"(?P<role>{_ROLE})\s(?P<name>[가-힣]{{3}})")
#: 아주경제 산둥성특파원 홍길동 기자 =: where the reporter is posted.
_POSTED = re.compile(r"(?P<outlet>.+) (?P<place>[가-힣]{2,6}?)\s?특파원")
_BRACKET = re.compile(
    rf"{_OPEN}(?P<inside>[^()\[\]【】<>〈〉（）［］]{{1,60}}(?:\([^()]{{1,20}}\)[^()\[\]]{{0,60}})?){_CLOSE}"
)
_WIRE = re.compile(r"(?P<outlet>\S+) (?:한국어판|(?P<place>.+?)) (?P<date>\d{1,2}월\s?\d{1,2}일)")
_CREDIT = re.compile(rf"(?P<label>{_LABEL})\s?(?:[=:：/]|(?<=[ⓒ©]))\s?(?P<source>.{{1,60}})")
#: 글·사진 한지섭 자유기고가: a label with no mark, before people only.
_LABELLED = re.compile(rf"(?P<label>{_LABEL})\s(?P<source>[가-힣· ]{{4,40}})")
#: 정다혜(dhjung@jnnews.example) 기자: the address between the name and the role.
_MAIL_INSIDE = re.compile(rf"(?P<name>{_NAME})\s?\(\s?(?P<mail>{_MAIL.pattern})\s?\)\s?(?P<role>{_ROLE})(?![가-힣])")
_STAMP_WORD = re.compile("|".join(sorted(STAMPS, key=len, reverse=True)))
_WORD_START = re.compile(r"(?<!\S)\S")


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
    english = signature(reader.sources, figures) or reader.read() or ""
    english = re.sub(rf",? ?\(?{_HIDDEN}\)?", "", english)
    return Byline(english, reader.sources.romanised) if english else None


class _Reader:
    """Reads one line from the left, each part by the first rule that knows it."""

    def __init__(self, sources: Sources, figures: Mapping[tuple[int, int], str]) -> None:
        self.text = sources.text
        self.sources = sources
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
        inner = self._outlet_and_people(tail, bracket.start("inside") + len(head) + 1)
        if inner is None or None in places:
            return None
        if pool := _POOL.match(text, end):
            inner, end = f"{inner}, press pool", pool.end()
        rest = re.compile(rf"\s*(?:(?:{_PEOPLE.pattern})(?:\s*[·,]\s*|\s+)?)*\s*=?\s*").match(text, end)
        signed = list(_PEOPLE.finditer(text, end, rest.end() if rest else end))
        more = [self._people(one, 0) for one in signed]
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
        english = self._credit(credit, start) if credit else self._outlet_and_people(inside, start, alone=True)
        if english is None and (labelled := _LABELLED.fullmatch(inside)):
            english = self._credit(labelled, start) if _PEOPLE.fullmatch(labelled["source"]) else None
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
            else self._place_and_people(rest, start) or self._several(rest, start) or self.sources.source(rest)
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

    def _several(self, text: str, start: int) -> str | None:
        """청두=김민수 특파원·박은하 기자; 베이징=이벌찬 특파원·서울=노석조 기자."""
        position, people = 0, []
        while position < len(text):
            one = _ONE_OF_SEVERAL.match(text, position)
            place = self._place(one["where"], start + one.start("where")) if one and one["where"] else ""
            if one is None or place is None:
                return None
            signed = _PEOPLE.fullmatch(one["signed"])
            english = self._people(signed, start + one.start("signed"), place) if signed else None
            if english is None:
                return None
            people.append(english)
            position = one.end()
        return f"By {'; '.join(people)}" if len(people) > 1 else None

    def _place(self, text: str, start: int) -> str | None:
        """The place before a reporter: a known one, else romanised like the reporter (무안=홍길동 기자)."""
        return self.sources.source(text) or self.sources.town(text, start)

    def _signed(self, text: str, at: int) -> tuple[str, int] | None:
        """우시=오태림 특파원, 한영수·문가온 기자 han@saehan.example, 베이징=한서진 특파원 | ..."""
        stop = re.search(rf"\s*(?:[|(\[]|(?:(?:{_STAMP_WORD.pattern})\s?[:：]?\s?)?\d{{4}}[.년-]|$)", text[at:])
        end = at + (stop.start() if stop else len(text) - at)
        inside = _MAIL_INSIDE.search(text, at)
        if inside is not None:
            head = text[at : inside.start()]
            signed = f"{head}{inside['name']} {inside['role']}"
            if (english := self._place_and_people(signed.strip(), at)) is not None:
                return f"{english} ({inside['mail']})", inside.end()
        mail = _MAIL.search(text, at)
        if mail:
            end = max(end, mail.end()) if not text[end : mail.start()].strip(" (|") else end
        own = text[at:end].strip()
        english = self._role_first(own, at) or self._place_and_people(own, at)
        english = english or self._several(own, at) or self._labelled(own, at)
        english = english or self._outlet_in(own, at) or self._outlet_before(own, at)
        return (english, end + (text[end : end + 1] == ")" and mail is not None)) if english is not None else None

    def _role_first(self, text: str, start: int) -> str | None:
        """인턴기자 배상희, alone on its line."""
        found = _ROLE_FIRST.fullmatch(text)
        person = self.sources.person(found["name"], start + found.start("name")) if found and not start else None
        return f"By {person}, {ROLES[found['role']]}" if found and person else None

    def _labelled(self, text: str, start: int) -> str | None:
        """글·사진 한지섭 자유기고가; 란저우=글·사진 배준호 기자."""
        found = _LABEL_BEFORE.fullmatch(text)
        if found is None:
            return None
        signed = self._place_and_people(found["signed"], start + found.start("signed"))
        place = self._place(found["where"], start) if found["where"] else ""
        if signed is None or place is None:
            return None
        label = LABELS[re.sub(r"\s", "", found["label"]).replace("ㆍ", "·")]
        people = signed.removeprefix("By ")
        english = f"{label} {people}" if label.endswith((" of", " by", "©")) else f"{label}: {people}"
        return f"{english}, {place}" if place else english

    def _outlet_before(self, text: str, start: int) -> str | None:
        """아주경제 배준호 기자 =, 가람일보 한서진 베이징 특파원: an outlet before its reporter, alone on the line."""
        own = text.rstrip(" =")
        behind = start and self.text[:start].rstrip()[-1:] not in tuple(")]】")  # [중국=신화사] 아주경제 김근정 기자 =
        if behind or not _PEOPLE.search(own) or own.count(" ") > 4:
            return None
        english = self._outlet_and_people(own, start)
        mark = " —" if own != text else ""
        return f"{english}{mark}" if english and ", " in english else None

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
        people = self._place_and_people(raw, start + credit.start("source"))
        source = people.removeprefix("By ") if people else self.sources.source(raw) or self.sources.unknown(raw)
        if source is None:
            return None
        return f"{label} {source}" if label.endswith((" of", " by", "©")) else f"{label}: {source}"

    def _outlet_and_people(self, text: str, start: int, alone: bool = False) -> str | None:
        """아시아경제 김혜원 특파원; 연합뉴스; 배준호 기자; an outlet alone in a bracket must be a known one."""
        mail = _MAIL.search(text)
        own = (text[: mail.start()].rstrip(" (") if mail else text).rstrip()
        tail = [mail[0]] if mail else []
        for word in reversed(list(_WORD_START.finditer(own))):
            people, lead = _PEOPLE.fullmatch(own, word.start()), own[: word.start()].strip(" =·")
            outlet = self.sources.source(lead) if people is not None and lead else ""
            if people is not None and outlet is None and (posted := _POSTED.fullmatch(lead)):
                paper, place = self.sources.source(posted["outlet"]), self.sources.source(posted["place"])
                outlet = f"{paper}, {place} correspondent" if paper and place else None
            if people is not None and outlet is not None and (signed := self._people(people, start)) is not None:
                return ", ".join(filter(None, (outlet, signed, *tail)))
        outlet = self.sources.names.get(own) or OUTLETS.get(own) if alone else self.sources.source(own)
        return ", ".join((outlet, *tail)) if outlet else None

    def _place_and_people(self, text: str, start: int) -> str | None:
        mail = _MAIL.search(text)
        own = (text[: mail.start()].rstrip(" (|") if mail else text).strip()
        head, separator, signed = own.rpartition("=") if "=" in own else own.rpartition("/")
        found = _PEOPLE.fullmatch(signed.strip())
        place = self._place(head.strip(), start) if separator and found else ""
        if found is None or place is None:
            return None
        offset = start + len(head) + len(separator) + len(signed) - len(signed.lstrip())
        english = self._people(found, offset, place)
        return f"By {english}{f' ({mail[0]})' if mail else ''}" if english is not None else None

    def _people(self, found: re.Match[str], start: int, place: str | None = None) -> str | None:
        """Write reporters: after "By" with the role behind (place given, even empty), else with the role before."""
        persons: list[str] = []
        places: list[str] = [place] if place else []
        for match in re.finditer(_NAME, found["names"]):
            person = self.sources.person(match[0], start + found.start("names") + match.start())
            if person is None:
                return None
            persons.append(person)
        role_words = found["role"].split()
        prefix = found["role"].replace(" ", "")
        role = ROLES.get(prefix)
        if role is None:  # 베이징특파원, 중국 전문기자, 국제부 기자
            base = next(r for r in sorted(ROLES, key=len, reverse=True) if prefix.endswith(r))
            where = self.sources.names.get(prefix.removesuffix(base).strip())
            if where is None or len(role_words) > 2:
                return None
            role, places = ROLES[base], [*places, where]
        if found["place"] and found["place"].strip() in self.sources.people:  # 홍제성 이준삼 특파원
            persons.append(self.sources.names[found["place"].strip()])
        elif found["place"]:
            where = self.sources.names.get(found["place"].strip())
            if where is None:
                return None
            places.append(where)
        roles = role + "s" * (len(persons) > 1 and not role.endswith("team"))
        listed = f"{', '.join(persons[:-1])} and {persons[-1]}" if len(persons) > 1 else persons[0]
        if place is None:
            return f"{roles} {listed}" + (f" in {places[0]}" if places else "")
        behind = f", {roles}" if role != "reporter" else ""
        return f"{listed}{behind}{f' in {places[0]}' if places else ''}"


def _joined(people: Sequence[str | None]) -> list[str]:
    """Several reporters as one part of a list: correspondent A and reporter B."""
    named = [person for person in people if person]
    return [" and ".join(named)] if named else []
