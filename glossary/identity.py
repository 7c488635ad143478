"""When two records are the same thing.

The Hanja decides: same characters (simplified, compatibility and variant forms folded) and categories that can be one
thing. Without Hanja the Hangul must be the same, and then only where no homograph is in the way and the English does
not contradict. Sound alone never joins two things: 산시 is 陝西 and 山西.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glossary.phonetics.han import fold_compat, is_han, to_simplified
from glossary.schema import split_list
from glossary.state import State
from glossary.text import fold
from glossary.types import Category, Concept, Source

# A composed English (pinyin by rule) is our own guess and contradicts nobody.
_STRONG = frozenset({Source.PRINTED, Source.PERSON, Source.BASE, Source.KEEP})


@dataclass(slots=True, eq=False)
class Thing:
    """A record, or what will become one, reduced to what identifies it; `id` is "" for a new one.

    The names are tuples, each once: a corpus has many things with one name of each kind, and a set takes four times as
    much memory as a tuple.
    """

    id: str
    category: Category
    han: tuple[str, ...] = ()
    hangul: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    strong: bool = False

    def allows(self, other: Thing) -> bool:
        """Tell whether two things with the same Hanja or Hangul can be one by their category.

        A person is never a place or a company; a company, its product and its seat are often told apart wrongly, so
        there a common Hangul name is enough.

        >>> Thing("", Category.PERSON).allows(Thing("", Category.PLACE))
        False
        """
        pair = {self.category, other.category}
        if len(pair) == 1 or Category.OTHER in pair:
            return True
        if Category.PERSON in pair:
            return False
        return Category.PLACE not in pair or meet(self.hangul, other.hangul)

    def contradicts(self, other: Thing) -> bool:
        """Tell whether both have an English that somebody printed or decided, and not one in common."""
        return self.strong and other.strong and not meet(self.english, other.english)

    def absorb(self, other: Thing) -> None:
        """Take over the names of another thing that is the same."""
        self.han = _united(self.han, other.han)
        self.hangul = _united(self.hangul, other.hangul)
        self.english = _united(self.english, other.english)
        self.strong |= other.strong
        if self.category is Category.OTHER:
            self.category = other.category


def meet(one: Iterable[str], two: tuple[str, ...]) -> bool:
    """Tell whether two things have a name in common.

    >>> meet(("산시", "섬서"), ("섬서",)), meet((), ("섬서",))
    (True, False)
    """
    return any(name in two for name in one)


def _united(one: tuple[str, ...], two: Iterable[str]) -> tuple[str, ...]:
    more = [name for name in two if name not in one]
    return (*one, *dict.fromkeys(more)) if more else one


def han_key(text: str) -> str:
    """Return the form in which Han spellings of one name are equal.

    >>> han_key("科大訊飛") == han_key("科大讯飞")
    True
    """
    return to_simplified(fold_compat(text))


def thing_of(concept: Concept, identity: str = "", more: Iterable[str] = ()) -> Thing:
    """Return what identifies a concept; `more` are further names that it had (as hanyin wrote them once)."""
    han: dict[str, None] = {}
    hangul: dict[str, None] = {}
    names = (concept.hanja, concept.simplified, concept.hangul, *concept.variants, *concept.misspellings, *more)
    for name in filter(None, names):
        if all(map(is_han, name)):
            han[han_key(name)] = None
        else:
            hangul[fold(name)] = None
    english = dict.fromkeys(fold(form) for form in (concept.english, *concept.english_variants) if form)
    strong = concept.source in _STRONG and bool(concept.english)
    return Thing(identity, concept.category, tuple(han), tuple(hangul), tuple(english), strong)


def known_things(records: Mapping[str, Concept], state: State) -> list[Thing]:
    """Return what identifies every record, with the names that hanyin gave it before a person changed them.

    A person who corrects a name should not get a second record when the old spelling comes again.

    >>> [thing.hangul for thing in known_things({"c-1": Concept(hangul="산시")}, State())]
    [('산시',)]
    """
    things = []
    for identity, concept in records.items():
        memory = state.records.get(identity)
        written = memory.cells if memory else {}
        before = (written.get("hangul", ""), written.get("hanja", ""), *split_list(written.get("misspellings", "")))
        thing = thing_of(concept, identity, before)
        if memory:
            # What articles printed is no contradiction to the English that a person chose instead.
            voted = memory.tally.votes.get("english", ())
            thing.english = _united(thing.english, [fold(vote.partition(" ")[2]) for vote in voted])
        things.append(thing)
    return things


class Register:
    """All things known so far, found by their names."""

    def __init__(self, things: Iterable[Thing] = ()) -> None:
        self._by_han: dict[str, tuple[Thing, ...]] = {}
        self._by_hangul: dict[str, tuple[Thing, ...]] = {}
        for thing in things:
            self.enter(thing)

    def enter(self, thing: Thing) -> None:
        """Make a thing (or the names that it has gained) known."""
        for names, by_name in ((thing.han, self._by_han), (thing.hangul or thing.english, self._by_hangul)):
            for name in names:
                if thing not in (before := by_name.get(name, ())):
                    by_name[name] = (*before, thing)

    def find(self, thing: Thing, rivals: int = 1) -> tuple[Thing | None, bool]:
        """Return (the same thing, False), (None, False) if it is new, or (None, True) if it might be several.

        `rivals` is the number of different Hanja that now come with this Hangul.
        """
        if thing.han:
            same = [known for name in thing.han for known in self._by_han.get(name, ()) if known.allows(thing)]
            if same:
                return min(same, key=lambda known: _preference(known, thing)), False
        open_things = [
            known
            for known in self.namesakes(thing)
            if not (thing.han and known.han) and known.allows(thing) and not known.contradicts(thing)
        ]
        if len(open_things) > 1 and (
            agreeing := [known for known in open_things if meet(known.english, thing.english)]
        ):
            open_things = agreeing
        if thing.han:
            # A name that was seen without Hanja gets the Hanja only if there is no choice.
            return (open_things[0], False) if len(open_things) == 1 and rivals == 1 else (None, False)
        return (open_things[0], False) if len(open_things) == 1 else (None, bool(open_things))

    def namesakes(self, thing: Thing) -> list[Thing]:
        """Return the things that share a Hangul form (or, without one, an English) with a thing."""
        found = {id(known): known for name in thing.hangul or thing.english for known in self._by_hangul.get(name, ())}
        return list(found.values())


def _preference(known: Thing, thing: Thing) -> tuple[bool, bool, bool, int, str]:
    return (
        known.category is not thing.category,
        not meet(known.hangul, thing.hangul),
        not known.id,
        len(known.id),
        known.id,
    )
