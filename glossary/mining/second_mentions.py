"""Who is meant by a surname with a title: the person named before in the document, else the holder of the office.

시 주석 counts for 시진핑(習近平). Several persons of that surname: the one whose title it is, else the one named last.
Nobody named and no office known: in a text about China the surname is still a person, flagged as unsettled.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glossary.cues import is_particle_chain, title_after
from glossary.matching import about_china
from glossary.mining.known import KnownNames
from glossary.phonetics.han import to_simplified
from glossary.text import HANGUL_RUN, is_hangul
from glossary.titled import Titled, find_titled, holders_of, office_holder, surnames_of
from glossary.types import Article, Category, Concept, Evidence, Kind, Mention, Origin, Reading


@dataclass(frozen=True, slots=True)
class _Named:
    """A person whom the document names: where, with which title, and how the surname stands alone."""

    start: int
    title: str
    hangul: str
    hanja: str
    pinyin: str
    english: str
    surnames: tuple[str, ...]


def second_mentions(article: Article, mentions: Iterable[Mention], known: KnownNames) -> Iterator[Mention]:
    """Yield the surnames with a title of a document as unbracketed mentions.

    >>> m = Mention("a", 0, 3, "시진핑", hanja="習近平", traditional="習近平", simplified="习近平", pinyin="Xí Jìnpíng",
    ...     category=Category.PERSON, origin=Origin.ZH, english="Xi Jinping")
    >>> [(s.start, s.surface, s.hanja, s.english) for s in second_mentions(
    ...     Article("a", "시진핑(習近平)은 갔다. 시 주석은 왔다."), [m], KnownNames())]
    [(14, '시', '習近平', 'Xi')]
    """
    titled = list(find_titled(article.text))
    if not titled:
        return
    waiting = sorted((_named(article.text, m) for m in mentions if _is_person(m)), key=lambda p: -p.start)
    named: dict[str, dict[tuple[str, str], _Named]] = {}
    places = _Places(article.text, known)
    for one in titled:
        while waiting and waiting[-1].start < one.start:
            person = waiting.pop()
            for surname in person.surnames:
                named.setdefault(surname, {})[person.title, person.hanja] = person
        before = list(named.get(one.surname, {}).values())
        holders = {hanja for hanja, _, _ in holders_of(one.surname, one.title)}
        fitting = [p for p in before if _same_title(p.title, one.title)] or [p for p in before if p.hanja in holders]
        if fitting or (before and not holders):
            yield _mention(article, one, max(fitting or before, key=lambda p: p.start), "named-before", 0.9)
        elif (concept := _known_before(places, one, known, holders)) is not None:
            yield _mention(article, one, _of_concept(concept), "named-before", 0.85)
        elif (concept := _holder(article.text, one, known)) is not None:
            yield _mention(article, one, _of_concept(concept), "office-holder", 0.7)
        elif about_china(article.text):
            yield _unsettled(article, one)


def _same_title(left: str, right: str) -> bool:
    return bool(left) and (left.endswith(right) or right.endswith(left))


def _is_person(mention: Mention) -> bool:
    return (
        mention.kind is Kind.NAME
        and mention.category is Category.PERSON
        and mention.origin in (Origin.ZH, Origin.YUE)
        and len(mention.surface) > 1
    )


def _named(text: str, mention: Mention) -> _Named:
    hanja = mention.traditional or mention.hanja
    return _Named(
        mention.start, title_after(text, mention.end), mention.surface, hanja, mention.pinyin, mention.english,
        surnames_of(mention.surface, hanja),
    )  # fmt: skip


def _of_concept(concept: Concept) -> _Named:
    return _Named(0, "", concept.hangul, concept.hanja, concept.pinyin, concept.english, ())


class _Places:
    """Where names stand as words of their own in a text, each looked for only once."""

    def __init__(self, text: str, known: KnownNames) -> None:
        self._text, self._known = text, known
        self._found: dict[str, dict[str, list[int]]] = {}

    def last(self, surname: str, name: str, before: int) -> int:
        """Return where a name stands last before a place, -1 where it does not, or where it is part of a word there."""
        if surname not in self._found:
            self._found[surname] = self._known.places(surname, self._text)
        starts = self._found[surname].get(name)
        if starts is None:
            return -1
        at = bisect_right(starts, before - len(name))
        place = starts[at - 1] if at else -1
        return place if place >= 0 and _stands(self._text, place, place + len(name)) else -1


def _known_before(places: _Places, one: Titled, known: KnownNames, holders: set[str]) -> Concept | None:
    """The known person of this surname whose full name stands, with no bracket, last before the place.

    Where the office has known holders, only one of them is meant.
    """
    best: tuple[int, Concept] | None = None
    for concept in known.persons(one.surname):
        if holders and concept.hanja not in holders:
            continue
        place = places.last(one.surname, concept.hangul, one.start)
        if place >= 0 and (best is None or place > best[0]):
            best = (place, concept)
    return best[1] if best else None


def _stands(text: str, start: int, end: int) -> bool:
    """Whether a name is a word of its own there, but for a particle (리샹 is not in 리샹커지)."""
    run = HANGUL_RUN.match(text, end)
    return not (start and is_hangul(text[start - 1])) and (run is None or is_particle_chain(run.group()))


def _holder(text: str, one: Titled, known: KnownNames) -> Concept | None:
    hanja = office_holder(one.surname, one.title, text)
    found = known.by_hanja.get(to_simplified(hanja), ()) if hanja else ()
    return next((c for c in found if c.category is Category.PERSON), None)


def _surname(person: _Named) -> str:
    """The English surname: the word that the pinyin begins with (Ma of Jack Ma), else the first."""
    words = person.english.split()
    plain = "".join(c for c in _bare(person.pinyin.split(" ")[0]) if c.isalpha()).casefold()
    return next((word for word in words if word.casefold() == plain), words[0] if words else "")


def _bare(pinyin: str) -> str:
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFKD", pinyin) if c.isascii())


def _mention(article: Article, one: Titled, person: _Named, reason: str, sure: float) -> Mention:
    return Mention(
        article.doc, one.start, one.end, one.surname, hanja=person.hanja, traditional=person.hanja,
        simplified=to_simplified(person.hanja), pinyin=person.pinyin, kind=Kind.NAME, reading=Reading.MANDARIN,
        category=Category.PERSON, origin=Origin.ZH, english=_surname(person), standard=person.hangul, confidence=sure,
        evidence=(
            Evidence("titled-surname", f"{one.surname} {one.title}: {person.hangul}", 0.8),
            Evidence(reason, person.hanja, sure),
        ),
        annotated=False,
    )  # fmt: skip


def _unsettled(article: Article, one: Titled) -> Mention:
    return Mention(
        article.doc, one.start, one.end, one.surname, kind=Kind.NAME, reading=Reading.MANDARIN,
        category=Category.PERSON, origin=Origin.ZH, confidence=0.4,
        evidence=(Evidence("titled-surname", f"{one.surname} {one.title}", 0.5), Evidence("nobody-named", "", -0.3)),
        annotated=False,
    )  # fmt: skip
