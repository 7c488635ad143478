"""The surfaces by which running text may name concepts, and those of one beginning, looked up by their lengths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glossary.ordinary import sounds_korean
from glossary.text import HANGUL_RUN
from glossary.titled import surname_sounds
from glossary.types import Category, Concept, Origin, Status
from glossary.wordhood import word_level

#: Up to so many names of one beginning are compared one by one.
_FEW = 12
Entry = tuple[str, tuple[Concept, ...]]


class Names(list[Entry]):
    """The names of one beginning, the longest first; many (중국, 베이징) are looked up by their lengths.

    >>> three = Names((form, ()) for form in ("베이징대학", "베이징대", "베이징"))
    >>> [form for form, _ in three.standing("베이징대 교수", 0)]
    ['베이징대', '베이징']
    """

    _by_length: dict[int, dict[str, Entry]] | None = None

    def standing(self, text: str, position: int) -> Iterable[Entry]:
        """Return the names whose letters stand at a place, the longest first."""
        if len(self) <= _FEW:
            return [entry for entry in self if text.startswith(entry[0], position)]
        return self._of_many(text, position)

    def _of_many(self, text: str, position: int) -> Iterator[Entry]:
        if self._by_length is None:
            self._by_length = {}
            for entry in self:
                self._by_length.setdefault(len(entry[0]), {})[entry[0]] = entry
        for length, names in self._by_length.items():
            if (found := names.get(text[position : position + length])) is not None:
                yield found


def by_surface(concepts: Iterable[Concept]) -> dict[str, tuple[Concept, ...]]:
    """Return the surfaces of a source, each with the concepts that it names; rejected ones are left out.

    >>> list(by_surface([Concept("c-1", "시안", "西安", variants=("서안",))]))
    ['시안', '西安', '서안']
    """
    found: dict[str, tuple[Concept, ...]] = {}
    for concept in concepts:
        if concept.status is not Status.REJECTED:
            alone = (concept,)
            for form in _forms(concept):
                others = found.get(form)
                found[form] = alone if others is None else _with(others, concept)
    return found


def _with(others: tuple[Concept, ...], concept: Concept) -> tuple[Concept, ...]:
    """Concepts of one surface with a further one, which takes the place of one with its id."""
    named = {other.id or other.hanja or other.hangul: other for other in others}
    named[concept.id or concept.hanja or concept.hangul] = concept
    return tuple(named.values())


def _forms(concept: Concept) -> Iterator[str]:
    """The surfaces by which running text may name a concept; single characters never."""
    forms = (concept.hangul, concept.hanja, concept.simplified, *concept.variants, *concept.misspellings)
    seen: set[str] = set()
    for form in forms:
        if form and len(form) >= 2 and form not in seen:
            seen.add(form)
            yield form
    if concept.category is Category.PERSON and concept.origin is Origin.ZH and " " in concept.pinyin:
        yield from (form for form in map(_apart, forms) if form and form not in seen)


def _apart(form: str) -> str:
    """A person's name with a space behind the surname, as some papers write it: 차이 쉬저; "" for others."""
    size = 2 if form[:2] in surname_sounds() else 1
    surname, given = form[:size], form[size:]
    plain = len(given) >= 2 and HANGUL_RUN.fullmatch(form) and surname in surname_sounds()
    korean = len(given) < 3 and sounds_korean(form)  # no Korean is called 장 루이민
    return f"{surname} {given}" if plain and not word_level(given) and not korean else ""
