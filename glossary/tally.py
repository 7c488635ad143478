"""What many documents say about one thing, added up so that the order does not matter.

Every document votes for a value of each single-valued column with a whole-number weight (mentions times confidence in
hundredths); lists are united; the confidence is the highest, `first_seen` the smallest. Sums, unions, maximum and
minimum are associative and commutative, so tallies can be taken apart over many machines and put together again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from glossary.schema import LISTS, join_list, mined_form, split_list
from glossary.types import Concept, Source

# Columns with one value, decided by votes. English is voted with its source: see `_ENGLISH_ORDER`.
VOTED = ("hangul", "hanja", "simplified", "pinyin", "category", "origin", "note")

# DESIGN.md section 4: printed Latin, then a base name, then composed; `keep` and `person` are decisions.
_ENGLISH_ORDER = (Source.PERSON, Source.KEEP, Source.PRINTED, Source.BASE, Source.COMPOSED)


# What one document says: the value of every voted column and the English with its source, "" for none; and the lists.
Values = tuple[str, ...]
Said = tuple[Values, tuple[tuple[str, tuple[str, ...]], ...]]
_COLUMNS = (*VOTED, "english")
#: The forms of every column with a list: a tuple takes a sixth of the memory of a set, and most lists have one form.
Lists = tuple[tuple[str, Collection[str]], ...]
_MANY = 16  # forms are looked for in a set


def said_of(concept: Concept) -> Said:
    """Return what a concept says of its thing.

    >>> said_of(Concept(hangul="푸단", english="Fudan", variants=("복단",)))[1]
    (('variants', ('복단',)),)
    """
    english = mined_form(concept.english)
    values = [mined_form(str(getattr(concept, column))) for column in VOTED]
    values.append(f"{concept.source.value} {english}" if english else "")
    lists = ((column, tuple(filter(None, map(mined_form, getattr(concept, column))))) for column in LISTS)
    return tuple(values), tuple((column, forms) for column, forms in lists if forms)


class Tally:
    """The votes, lists and extremes for one thing.

    Most things are told of in the same words everywhere, and a corpus has many: as long as nobody said otherwise, the
    words are kept once with one weight, which takes a sixth of the memory of a count for every column.
    """

    __slots__ = ("_lists", "_values", "_votes", "_weight", "confidence", "first_seen")

    def __init__(
        self,
        votes: Mapping[str, Mapping[str, int]] | None = None,
        lists: Mapping[str, Iterable[str]] | None = None,
        confidence: float = 0.0,
        first_seen: str = "",
    ) -> None:
        """Take votes (column → value → weight) and lists as `to_json` gives them."""
        self._values: Values | None = None
        self._weight = 0
        self._votes: dict[str, dict[str, int]] | None = None
        self._lists: Lists = ()
        self.confidence, self.first_seen = confidence, first_seen
        if votes:
            weights = {weight for said in votes.values() for weight in said.values()}
            if len(weights) == 1 and max(map(len, votes.values())) == 1 and votes.keys() <= set(_COLUMNS):
                self._values = tuple(next(iter(votes.get(column, ())), "") for column in _COLUMNS)
                self._weight = weights.pop()
            else:
                self._votes = {column: dict(said) for column, said in votes.items() if said}
        for column, forms in (lists or {}).items():
            self._list_forms(column, forms)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tally) and self.to_json() == other.to_json()

    __hash__ = None  # type: ignore[assignment]  # it changes

    @property
    def votes(self) -> dict[str, dict[str, int]]:
        """The weights: column → value → weight."""
        if self._votes is not None:
            return self._votes
        said = zip(_COLUMNS, self._values or (), strict=False)
        return {column: {value: self._weight} for column, value in said if value}

    def count(self, concept: Concept) -> None:
        """Add what one document says."""
        weight = max(1, concept.mentions) * max(1, round(concept.confidence * 100))
        self.take(said_of(concept), weight, round(concept.confidence, 2), mined_form(concept.first_seen))

    def take(self, said: Said, weight: int, confidence: float, first_seen: str) -> None:
        """Add what was said with a weight, how sure that was and where it stands."""
        values, lists = said
        self._vote_all(values, weight)
        for column, forms in lists:
            self._list_forms(column, forms)
        self.confidence = max(self.confidence, confidence)
        self.first_seen = earliest(self.first_seen, first_seen)

    def unite(self, other: Tally) -> None:
        """Add another tally of the same thing."""
        if other._values is not None:
            self._vote_all(other._values, other._weight)
        elif other._votes is not None:
            self._votes, self._values = self.votes, None
            for column, votes in other._votes.items():
                for value, weight in votes.items():
                    self._vote(column, value, weight)
        for column, values in other._lists:
            self._list_forms(column, values)
        self.confidence = max(self.confidence, other.confidence)
        self.first_seen = earliest(self.first_seen, other.first_seen)

    def best(self, column: str) -> str:
        """Return the value with most votes; `other` only where nothing else was said; ties go to the smaller text.

        >>> Tally(votes={"category": {"other": 900, "org": 2}}).best("category")
        'org'
        """
        if self._values is not None:
            return self._values[_COLUMNS.index(column)]
        votes = self.votes.get(column, {})
        if column in {"category", "origin"} and len(votes) > 1:
            votes = {value: weight for value, weight in votes.items() if value != "other"}
        return min(votes, key=lambda value: (-votes[value], value), default="")

    def best_english(self) -> tuple[str, str]:
        """Return (English, source): the best source decides, then the votes.

        >>> Tally(votes={"english": {"composed Keda Xunfei": 900, "printed iFLYTEK": 90}}).best_english()
        ('iFLYTEK', 'printed')
        """
        if self._values is not None:
            source, _, english = self._values[-1].partition(" ")
            return english, source
        votes = self.votes.get("english", {})
        order = {source.value: place for place, source in enumerate(_ENGLISH_ORDER)}

        def rank(key: str) -> tuple[int, int, str]:
            return (order.get(key.partition(" ")[0], len(order)), -votes[key], key)

        source, _, english = min(votes, key=rank, default="").partition(" ")
        return english, source

    def settle(self, fixed: Mapping[str, str]) -> dict[str, str]:
        """Return the cells that the tally leads to, given the cells that a person fixed (these are not returned).

        >>> tally = Tally(votes={"hangul": {"푸단": 9, "복단": 1}}, lists={"variants": {"푸단대"}})
        >>> tally.settle({})["variants"]
        '복단 | 푸단대'
        """
        if not (votes := self.votes):
            return {}
        cells = {column: self.best(column) for column in VOTED}
        english, source = self.best_english()
        by_person = bool(fixed.get("english"))
        cells["english"] = english
        cells["source"] = Source.PERSON.value if by_person else source or Source.COMPOSED.value
        cells["confidence"] = f"{1.0 if by_person else self.confidence:.2f}"
        cells["first_seen"] = self.first_seen
        chosen = {**cells, **fixed}
        names = {chosen["hangul"], chosen["hanja"], chosen["simplified"]}
        avoid = self._list("avoid", fixed)
        misspelled = self._list("misspellings", fixed) - names - set(split_list(fixed.get("variants", "")))
        variants = self._list("variants", fixed) | set(votes.get("hangul", ())) | set(votes.get("hanja", ()))
        printed = {
            key.partition(" ")[2] for key in votes.get("english", ()) if not key.startswith(Source.COMPOSED.value + " ")
        }
        cells["avoid"] = join_list(sorted(avoid))
        cells["misspellings"] = join_list(sorted(misspelled))
        cells["variants"] = join_list(sorted(variants - names - misspelled - {chosen["english"]}))
        accepted = (self._list("english_variants", fixed) | printed) - avoid - {chosen["english"]}
        cells["english_variants"] = join_list(sorted(accepted))
        return {column: cell for column, cell in cells.items() if column not in fixed}

    def to_json(self) -> dict[str, Any]:
        """Return the tally as plain values, in a fixed order."""
        return {
            "votes": {column: dict(sorted(votes.items())) for column, votes in sorted(self.votes.items())},
            "lists": {column: sorted(values) for column, values in sorted(self._lists)},
            "confidence": self.confidence,
            "first_seen": self.first_seen,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Tally:
        """Return the tally that `to_json` described."""
        return cls(
            {
                str(column): {str(value): int(weight) for value, weight in votes.items()}
                for column, votes in data.get("votes", {}).items()
            },
            {str(column): map(str, values) for column, values in data.get("lists", {}).items()},
            float(data.get("confidence", 0.0)),
            str(data.get("first_seen", "")),
        )

    def _vote_all(self, values: Values, weight: int) -> None:
        if self._values is None and self._votes is None:
            self._values, self._weight = values, weight
        elif self._values == values:
            self._weight += weight
        else:
            self._votes, self._values = self.votes, None
            for column, value in zip(_COLUMNS, values, strict=True):
                self._vote(column, value, weight)

    def _vote(self, column: str, value: str, weight: int) -> None:
        if value and self._votes is not None:
            votes = self._votes.setdefault(column, {})
            votes[value] = votes.get(value, 0) + weight

    def _list_forms(self, column: str, forms: Iterable[str]) -> None:
        before: Collection[str] = next((listed for listed_in, listed in self._lists if listed_in == column), ())
        if more := [form for form in dict.fromkeys(forms) if form not in before]:
            united = (*before, *more)
            others = [lists for lists in self._lists if lists[0] != column]
            self._lists = (*others, (column, united if len(united) < _MANY else frozenset(united)))

    def _list(self, column: str, fixed: Mapping[str, str]) -> set[str]:
        # A list that a person fixed is not written again, but still says what must not stand in the other lists.
        own = (form for listed_in, forms in self._lists if listed_in == column for form in forms)
        return {*own, *split_list(fixed.get(column, ""))}


def earliest(one: str, two: str) -> str:
    """Return the smaller of two places `doc#start`, the starts compared as numbers; an empty one loses.

    >>> earliest("a.txt#100", "a.txt#99")
    'a.txt#99'
    """
    return min((place for place in (one, two) if place), key=_place, default="")


def _place(place: str) -> tuple[str, int, str]:
    doc, _, start = place.rpartition("#")
    return (doc, int(start), "") if start.isascii() and start.isdigit() else (place, 0, place)
