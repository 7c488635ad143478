"""People who are named again: a surname with a title (마 회장, 시 주석) is the person that the article names.

The one named last before it is meant; in a headline above the first mention, the only one of that surname whom the
article names at all. The English surname is the word that the surname's reading spells, which is the last one of
Jack Ma and the first one of Cho Tae-yul.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from glossary.cues import title_after
from glossary.types import Category, Concept, Origin
from translate.offices import office_after
from translate.types import Constraint

#: First syllable of a name → the people so called, by concept id, in the order in which they were named last.
Persons = dict[str, dict[str, Concept]]

_TITLED = re.compile("(?<![가-힣])([가-힣])(?= ([가-힣]{2,5}))")
_NO_OFFICE = ("씨", "님", "선수", "군", "양")
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
        if concept.id == constraint.concept and concept.origin in (Origin.ZH, Origin.KO, Origin.YUE):
            people = persons.setdefault(constraint.surface[0], {})
            people.pop(concept.id, None)
            people[concept.id] = concept


def titled_again(
    text: str, persons: Mapping[str, Mapping[str, Concept]], taken: Iterable[tuple[int, int]]
) -> Iterable[Constraint]:
    """Yield the surnames with a title in a segment, as the people named before."""
    used = list(taken)
    for found in _TITLED.finditer(text):
        named = tuple(persons.get(found.group(1), {}).values())
        if not named or any(found.start() < b and a < found.end() for a, b in used):
            continue
        title = title_after(text, found.end())
        if not title or title in _NO_OFFICE:
            continue
        concept = named[-1]
        surname = surname_of(concept)
        several = len({surname_of(c) for c in named}) > 1  # 장: Jiang Zemin and Zhang Gaoli
        if surname:
            office = office_after(text, found.end(), concept.origin)
            core_end, before = (office.end, office.english) if office else (found.end(), "")
            yield Constraint(
                "term", found.group(), found.start(), found.end(), found.start(), core_end, before + surname,
                tuple(dict.fromkeys((before + surname, surname, concept.english))), concept.id, "person",
                tuple(c.id for c in named) if several else (), title=before,
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
    return words[-1] if not concept.pinyin else words[0]
