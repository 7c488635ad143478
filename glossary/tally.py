"""What many documents say about one thing, added up so that the order does not matter.

Every document votes for a value of each single-valued column with a whole-number weight (mentions times confidence in
hundredths); lists are united; the confidence is the highest, `first_seen` the smallest. Sums, unions, maximum and
minimum are associative and commutative, so tallies can be taken apart over many machines and put together again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from glossary.schema import LISTS, join_list, mined_form, split_list
from glossary.types import Concept, Source

# Columns with one value, decided by votes. English is voted with its source: see `_ENGLISH_ORDER`.
VOTED = ("hangul", "hanja", "simplified", "pinyin", "category", "origin", "note")

# DESIGN.md section 4: printed Latin, then a base name, then composed; `keep` and `person` are decisions.
_ENGLISH_ORDER = (Source.PERSON, Source.KEEP, Source.PRINTED, Source.BASE, Source.COMPOSED)


@dataclass(slots=True)
class Tally:
    """The votes, lists and extremes for one thing."""

    votes: dict[str, dict[str, int]] = field(default_factory=dict)
    lists: dict[str, set[str]] = field(default_factory=dict)
    confidence: float = 0.0
    first_seen: str = ""

    def count(self, concept: Concept) -> None:
        """Add what one document says."""
        weight = max(1, concept.mentions) * max(1, round(concept.confidence * 100))
        for column in VOTED:
            self._vote(column, mined_form(str(getattr(concept, column))), weight)
        if english := mined_form(concept.english):
            self._vote("english", f"{concept.source.value} {english}", weight)
        for column in LISTS:
            self.lists.setdefault(column, set()).update(filter(None, map(mined_form, getattr(concept, column))))
        self.confidence = max(self.confidence, round(concept.confidence, 2))
        self.first_seen = earliest(self.first_seen, mined_form(concept.first_seen))

    def unite(self, other: Tally) -> None:
        """Add another tally of the same thing."""
        for column, votes in other.votes.items():
            for value, weight in votes.items():
                self._vote(column, value, weight)
        for column, values in other.lists.items():
            self.lists.setdefault(column, set()).update(values)
        self.confidence = max(self.confidence, other.confidence)
        self.first_seen = earliest(self.first_seen, other.first_seen)

    def best(self, column: str) -> str:
        """Return the value with most votes; `other` only where nothing else was said; ties go to the smaller text.

        >>> Tally(votes={"category": {"other": 900, "org": 2}}).best("category")
        'org'
        """
        votes = self.votes.get(column, {})
        if column in {"category", "origin"} and len(votes) > 1:
            votes = {value: weight for value, weight in votes.items() if value != "other"}
        return min(votes, key=lambda value: (-votes[value], value), default="")

    def best_english(self) -> tuple[str, str]:
        """Return (English, source): the best source decides, then the votes.

        >>> Tally(votes={"english": {"composed Keda Xunfei": 900, "printed iFLYTEK": 90}}).best_english()
        ('iFLYTEK', 'printed')
        """
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
        if not self.votes:
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
        variants = self._list("variants", fixed) | set(self.votes.get("hangul", ())) | set(self.votes.get("hanja", ()))
        printed = {
            key.partition(" ")[2]
            for key in self.votes.get("english", ())
            if not key.startswith(Source.COMPOSED.value + " ")
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
            "lists": {column: sorted(values) for column, values in sorted(self.lists.items()) if values},
            "confidence": self.confidence,
            "first_seen": self.first_seen,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Tally:
        """Return the tally that `to_json` described."""
        return cls(
            votes={
                column: {str(value): int(weight) for value, weight in votes.items()}
                for column, votes in data.get("votes", {}).items()
            },
            lists={column: set(map(str, values)) for column, values in data.get("lists", {}).items()},
            confidence=float(data.get("confidence", 0.0)),
            first_seen=str(data.get("first_seen", "")),
        )

    def _vote(self, column: str, value: str, weight: int) -> None:
        if value:
            votes = self.votes.setdefault(column, {})
            votes[value] = votes.get(value, 0) + weight

    def _list(self, column: str, fixed: Mapping[str, str]) -> set[str]:
        # A list that a person fixed is not written again, but still says what must not stand in the other lists.
        return self.lists.get(column, set()) | set(split_list(fixed.get(column, "")))


def earliest(one: str, two: str) -> str:
    """Return the smaller of two places `doc#start`, the starts compared as numbers; an empty one loses.

    >>> earliest("a.txt#100", "a.txt#99")
    'a.txt#99'
    """
    return min((place for place in (one, two) if place), key=_place, default="")


def _place(place: str) -> tuple[str, int, str]:
    doc, _, start = place.rpartition("#")
    return (doc, int(start), "") if start.isascii() and start.isdigit() else (place, 0, place)
