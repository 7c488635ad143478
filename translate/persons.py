"""People who are named again: a surname with a title (마 회장, 라이 총통, 習 주석) is the person the article names.

The one named last before it is meant; in a headline above the first mention, the only one of that surname whom the
article names at all; where it names nobody, whoever mining takes for the holder of the office. The English surname is
the word that the surname's reading spells, which is the last one of Jack Ma and the first one of Cho Tae-yul.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from glossary.cues import is_particle_chain, title_after
from glossary.text import HANGUL_RUN
from glossary.titled import surnames_of
from glossary.types import Category, Concept, Mention, Origin
from translate.offices import office_after
from translate.types import Constraint

#: A surname as it may stand alone → the people so called, by concept id, in the order in which they were named last.
Persons = dict[str, dict[str, Concept]]

_TITLED = re.compile(
    "(?<![가-힣\u4e00-\u9fff])([가-힣]{1,2}|[\u4e00-\u9fff]|[가-힣]{3,5}(?= ))"
    "(?= (?:(?:전|현) )?(?:[가-힣]{2,5}|C[ETFOI]O(?![A-Za-z])|씨(?![가-힣])|씨[은는이가을를의와도](?![가-힣])"
    "|[1-9]단)|씨(?![가-힣])|씨[은는이가을를의와도](?![가-힣])"
    "|(?:국가주석|주석|총리|총통|총서기|대통령|부장|외교부장|국무위원))"
)
#: What marks a given name among the surnames.
_GIVEN = "*"
_LATIN_TITLE = re.compile(" (C[ETFOI]O)(?![A-Za-z])")
#: What stands before an office and is rather no surname: one, former, present, each, that.
_NO_SURNAME = frozenset("한 전 현 각 총 두 세 네 첫 새 그 저 타 동 본 수 부".split())
_NO_OFFICE = ("씨", "님", "선수", "군", "양")
#: 쑨 씨, 천 9단: no office, but nobody else either where the article names one Chinese of that surname.
_PLAINLY = re.compile(r" ?씨| [1-9]단")
#: Korean surnames as people write them, for names in the Western order (Syngman Rhee).
_KOREAN_SURNAMES = frozenset(
    "Ahn An Bae Baek Bang Cha Chang Cho Choi Choo Chun Chung Han Hong Huh Hwang Hyun Im Jang Jeon Jeong Jin Jo Joo Ju "
    "Jung Kang Kim Ko Koo Kwak Kwon Lee Lim Ma Min Moon Na Nam No Noh Oh Paik Park Rhee Ryu Seo Shim Shin Sohn Son "
    "Song Suh Sung Woo Yang Yeo Yi Yoo Yoon You Yu Yun".split()
)


def remember(constraint: Constraint, named: Iterable[Concept], persons: Persons) -> None:
    """Note the person whom a constraint names; the one named last comes last."""
    if constraint.category != Category.PERSON.value:
        return
    for concept in named:
        if concept.id != constraint.concept:
            continue
        forms: tuple[str, ...] = ()
        if concept.origin in (Origin.ZH, Origin.KO, Origin.YUE):
            forms = _standing_alone(constraint.surface, concept)
        elif " " in constraint.surface:
            forms = (constraint.surface.rpartition(" ")[2],)  # 스벤 고란 에릭손: 에릭손 감독
        for form in (*forms, *_given(constraint.surface, concept)):
            people = persons.setdefault(form, {})
            people.pop(concept.id, None)
            people[concept.id] = concept


def _standing_alone(surface: str, concept: Concept) -> tuple[str, ...]:
    """How the surname of a person may stand alone: 라이 of 라이칭더, 시 and 習 of 시진핑."""
    forms = surnames_of(concept.hangul, concept.hanja) if concept.hanja else ()
    first = () if any(len(form) > 1 and surface.startswith(form) for form in forms) else (surface[0],)
    last = (surface.rpartition(" ")[2],) if " " in surface and concept.origin is Origin.YUE else ()  # 지미 라이
    return tuple(dict.fromkeys((*first, *forms, *last)))


def _given(surface: str, concept: Concept) -> tuple[str, ...]:
    """The given name of a character of a novel, by which everybody calls her: 대옥 of 임대옥."""
    compound = len(surface) == 3 and len(concept.hanja) == 3 and len(concept.english.split()) == 2
    return (_GIVEN + surface[1:],) if compound and "character of" in concept.note else ()


def given_again(
    text: str, persons: Mapping[str, Mapping[str, Concept]], taken: Iterable[tuple[int, int]]
) -> Iterable[Constraint]:
    """Yield the characters of a novel by their given names, once the article has named them in full.

    >>> girl = Concept("c-1", "임대옥", "林黛玉", english="Lin Daiyu", note="character of Dream of the Red Chamber")
    >>> [c.expected for c in given_again("대옥의 마음은 대옥상이 알았다", {"*대옥": {"c-1": girl}}, ())]
    ['Daiyu']
    """
    used = list(taken)
    for form, named in persons.items():
        if not form.startswith(_GIVEN) or len(named) != 1:
            continue
        concept = next(iter(named.values()))
        given = concept.english.split()[1]
        for found in re.finditer(rf"(?<![가-힣]){form.removeprefix(_GIVEN)}", text):
            start, end = found.span()
            run = HANGUL_RUN.match(text, end)
            if any(start < b and a < end for a, b in used) or (run and not is_particle_chain(run.group())):
                continue
            forms = (given, concept.english)
            yield Constraint("term", found.group(), start, end, start, end, given, forms, concept.id, "person")


def titled_again(
    text: str, persons: Mapping[str, Mapping[str, Concept]], taken: Iterable[tuple[int, int]]
) -> Iterable[Constraint]:
    """Yield the surnames with a title in a segment, as the people named before."""
    used = list(taken)
    for found in _TITLED.finditer(text):
        named = tuple(persons.get(found.group(1), {}).values())
        named = tuple(c for c in named if c.hangul.startswith(found.group(1))) or named  # 시 is 習 rather than 施
        if not named or found.group(1) in _NO_SURNAME or any(found.start() < b and a < found.end() for a, b in used):
            continue
        former = 2 * text.startswith((" 전 ", " 현 "), found.end())
        title = title_after(text, found.end() + former)
        titled = (title and title not in _NO_OFFICE) or _LATIN_TITLE.match(text, found.end())
        if not titled and not (_PLAINLY.match(text, found.end()) and _is_one_chinese(named)):
            continue
        several = len({surname_of(c) for c in named}) > 1  # 장: Jiang Zemin and Zhang Gaoli
        if surname_of(named[-1]):
            yield _titled(text, *found.span(), named[-1], tuple(c.id for c in named) if several else ())


def _is_one_chinese(named: tuple[Concept, ...]) -> bool:
    return len({surname_of(person) for person in named}) == 1 and all(p.origin is Origin.ZH for p in named)


def holders(
    text: str, start: int, mentions: Mapping[int, Mention], surfaces: Mapping[str, tuple[Concept, ...]],
    taken: Iterable[tuple[int, int]],
) -> Iterable[Constraint]:  # fmt: skip
    """Yield the surnames with a title whom mining takes for the holder of the office, where nobody is named before.

    Args:
        text: A segment.
        start: Where it begins in the document.
        mentions: What mining found, by the offset where it begins.
        surfaces: The names of the run.
        taken: Places that other constraints have.
    """
    used = list(taken)
    for found in _TITLED.finditer(text):
        mention = mentions.get(start + found.start())
        if mention is None or mention.surface != found.group() or not mention.hanja:
            continue
        if any(found.start() < b and a < found.end() for a, b in used):
            continue
        for concept in surfaces.get(mention.hanja, ()):
            if concept.category is Category.PERSON and surname_of(concept):
                yield _titled(text, *found.span(), concept, ())
                break


def _titled(text: str, start: int, end: int, concept: Concept, alternatives: tuple[str, ...]) -> Constraint:
    surname = surname_of(concept)
    office = office_after(text, end, concept.origin, concept.hanja)
    core_end, before = (office.end, office.english) if office else (end, "")
    if latin := _LATIN_TITLE.match(text, end):  # 장 CEO
        core_end, before = latin.end(), f"{latin.group(1)} "
    forms = tuple(dict.fromkeys((before + surname, surname, concept.english)))
    return Constraint(
        "term", text[start:end], start, end, start, core_end, before + surname, forms, concept.id, "person",
        alternatives, title=before,
    )  # fmt: skip


def only_ones(persons: Mapping[str, Mapping[str, Concept]]) -> Persons:
    """Return the surnames that one person of the article has, for headlines above the first mention."""
    return {first: dict(named) for first, named in persons.items() if len(named) == 1}


def surname_of(concept: Concept) -> str:
    """Return the English surname of a person: the word that the pinyin's first syllable spells, else the first.

    >>> surname_of(Concept(english="Jack Ma", pinyin="Mǎ Yún", category=Category.PERSON))
    'Ma'
    >>> [surname_of(Concept(english=e, origin=Origin.KO)) for e in ("Cho Tae-yul", "Syngman Rhee", "Yoon Suk Yeol")]
    ['Cho', 'Rhee', 'Yoon']
    """
    words = concept.english.split()
    if not words:
        return ""
    if concept.origin is Origin.KO:
        western = len(words) == 2 and words[1] in _KOREAN_SURNAMES and words[0] not in _KOREAN_SURNAMES
        return words[-1] if western else words[0]
    first = unicodedata.normalize("NFKD", concept.pinyin.split(" ")[0]) if concept.pinyin else ""
    plain = "".join(c for c in first if c.isascii()).casefold()
    for word in words:
        if word.casefold() == plain:
            return word
    if len(words) == 2 and re.fullmatch("[A-Z][a-z]+-[a-z]+", words[1]):  # Wong Kar-wai, Chiang Kai-shek
        return words[0]
    return words[-1] if not concept.pinyin else words[0]
