"""Who signs an article: reporters with what they are, where they are posted, for whom, at which address.

`우시=오태림 특파원`, `한영수·문가온 기자 han@saehan.example`, `란저우=글·사진 배준호 기자`: the parts of a byline that
name people. `translate.bylines` reads the lines that they stand in.
"""

from __future__ import annotations

import re

from translate.credits import OUTLETS, TABLES, Sources

ROLES, LABELS, STAMPS = TABLES["role"], TABLES["label"], TABLES["stamp"]

ROLE = "|".join(sorted(ROLES, key=len, reverse=True))
LABEL = "|".join(r"\s?".join(label) for label in sorted(LABELS, key=len, reverse=True))
NAME = r"[가-힣]{2,4}|[가-힣][○Ｏ0*ㆍ]{1,3}"
PEOPLE = re.compile(
    rf"(?P<names>(?:{NAME})(?:\s?[·,ㆍ/]\s?(?:{NAME}))*)\s?(?P<place>(?!(?:{ROLE})\s)[가-힣]{{2,6}}\s)?(?P<role>(?:[가-힣]{{2,4}}\s?)??(?:{ROLE}))"
)
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
#: A reporter of several: 청두=김민수 특파원·박은하 기자, with what parts one from the next.
_ONE_OF_SEVERAL = re.compile(
    rf"(?:(?P<where>[가-힣]{{2,6}}(?:·[가-힣]{{2,6}})?)=)?(?P<signed>{PEOPLE.pattern})(?:\s*[·,/]\s*|\s+|$)"
)
#: 란저우=글·사진 배준호 기자, 글·사진 한지섭 자유기고가: a label between the place and the people, or before them.
_LABEL_BEFORE = re.compile(
    rf"(?:(?P<where>[가-힣]{{2,6}})=)?(?P<label>{LABEL})\s(?P<signed>{PEOPLE.pattern}(?:\s*\(?{MAIL.pattern}\)?)?)$"
)
_WORD_START = re.compile(r"(?<!\S)\S")
_ROLE_FIRST = re.compile(rf"(?P<role>{ROLE})\s(?P<name>[가-힣]{{3}})")
#: 아주경제 산둥성특파원 홍길동 기자 =: where the reporter is posted.
_POSTED = re.compile(r"(?P<outlet>.+) (?P<place>[가-힣]{2,6}?)\s?특파원")


class Signers:
    """Reads the people of one line; every method returns their English, None where the text is something else."""

    def __init__(self, sources: Sources) -> None:
        """Take the names of the line."""
        self.text = sources.text
        self.sources = sources

    def people(self, found: re.Match[str], start: int, place: str | None = None) -> str | None:
        """Write reporters: after "By" with the role behind (place given, even empty), else with the role before."""
        persons: list[str] = []
        places: list[str] = [place] if place else []
        for match in re.finditer(NAME, found["names"]):
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

    def place(self, text: str, start: int) -> str | None:
        """The place before a reporter: a known one, else romanised like the reporter (무안=홍길동 기자)."""
        return self.sources.source(text) or self.sources.town(text, start)

    def place_and_people(self, text: str, start: int) -> str | None:
        """우시=오태림 특파원, with an address behind; the place may be missing."""
        mail = MAIL.search(text)
        own = (text[: mail.start()].rstrip(" (|") if mail else text).strip()
        head, separator, signed = own.rpartition("=") if "=" in own else own.rpartition("/")
        found = PEOPLE.fullmatch(signed.strip())
        place = self.place(head.strip(), start) if separator and found else ""
        if found is None or place is None:
            return None
        offset = start + len(head) + len(separator) + len(signed) - len(signed.lstrip())
        english = self.people(found, offset, place)
        return f"By {english}{f' ({mail[0]})' if mail else ''}" if english is not None else None

    def outlet_and_people(self, text: str, start: int, alone: bool = False) -> str | None:
        """아시아경제 김혜원 특파원; 연합뉴스; 배준호 기자; an outlet alone in a bracket must be a known one."""
        mail = MAIL.search(text)
        own = (text[: mail.start()].rstrip(" (") if mail else text).rstrip()
        tail = [mail[0]] if mail else []
        for word in reversed(list(_WORD_START.finditer(own))):
            people, lead = PEOPLE.fullmatch(own, word.start()), own[: word.start()].strip(" =·")
            outlet = self.sources.source(lead) if people is not None and lead else ""
            if people is not None and outlet is None and (posted := _POSTED.fullmatch(lead)):
                paper, place = self.sources.source(posted["outlet"]), self.sources.source(posted["place"])
                outlet = f"{paper}, {place} correspondent" if paper and place else None
            if people is not None and outlet is not None and (signed := self.people(people, start)) is not None:
                return ", ".join(filter(None, (outlet, signed, *tail)))
        outlet = self.sources.names.get(own) or OUTLETS.get(own) if alone else self.sources.source(own)
        return ", ".join((outlet, *tail)) if outlet else None

    def several(self, text: str, start: int) -> str | None:
        """청두=김민수 특파원·박은하 기자; 베이징=이벌찬 특파원·서울=노석조 기자."""
        position, people = 0, []
        while position < len(text):
            one = _ONE_OF_SEVERAL.match(text, position)
            place = self.place(one["where"], start + one.start("where")) if one and one["where"] else ""
            if one is None or place is None:
                return None
            signed = PEOPLE.fullmatch(one["signed"])
            english = self.people(signed, start + one.start("signed"), place) if signed else None
            if english is None:
                return None
            people.append(english)
            position = one.end()
        return f"By {'; '.join(people)}" if len(people) > 1 else None

    def role_first(self, text: str, start: int) -> str | None:
        """인턴기자 배상희, alone on its line."""
        found = _ROLE_FIRST.fullmatch(text)
        person = self.sources.person(found["name"], start + found.start("name")) if found and not start else None
        return f"By {person}, {ROLES[found['role']]}" if found and person else None

    def labelled(self, text: str, start: int) -> str | None:
        """글·사진 한지섭 자유기고가; 란저우=글·사진 배준호 기자."""
        found = _LABEL_BEFORE.fullmatch(text)
        if found is None:
            return None
        signed = self.place_and_people(found["signed"], start + found.start("signed"))
        place = self.place(found["where"], start) if found["where"] else ""
        if signed is None or place is None:
            return None
        label = LABELS[re.sub(r"\s", "", found["label"]).replace("ㆍ", "·")]
        people = signed.removeprefix("By ")
        english = f"{label} {people}" if label.endswith((" of", " by", "©")) else f"{label}: {people}"
        return f"{english}, {place}" if place else english

    def outlet_before(self, text: str, start: int) -> str | None:
        """아주경제 배준호 기자 =, 가람일보 한서진 베이징 특파원: an outlet before its reporter, alone on the line."""
        own = text.rstrip(" =")
        behind = start and self.text[:start].rstrip()[-1:] not in tuple(")]】")  # [중국=신화사] 아주경제 김근정 기자 =
        if behind or not PEOPLE.search(own) or own.count(" ") > 4:
            return None
        english = self.outlet_and_people(own, start)
        mark = " —" if own != text else ""
        return f"{english}{mark}" if english and ", " in english else None
