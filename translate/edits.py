"""Edits of finished English that leave names and figures where they are: an edit inside one is refused, others move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from translate.types import Outcome


@dataclass(slots=True)
class Edited:
    """English that is being mended, with the outcomes whose places move along.

    >>> from translate.types import Constraint, Fate
    >>> wuxi = Outcome(Constraint("term", "우시", 0, 2, 0, 2, "Wuxi"), Fate.KEPT, "Wuxi", 7, 11)
    >>> edited = Edited("In the Wuxi plant", (wuxi,))
    >>> edited.put(3, 7, ""), edited.put(4, 6, ""), edited.text, edited.outcomes[0].target_start
    (True, False, 'In Wuxi plant', 3)
    """

    text: str
    outcomes: tuple[Outcome, ...]

    def places(self) -> list[tuple[int, int]]:
        """Return where names and figures stand."""
        found = ((o.target_start, o.target_end) for o in self.outcomes)
        return [(start, end) for start, end in found if start is not None and end is not None]

    def put(self, start: int, end: int, new: str) -> bool:
        """Put new text in the place of `text[start:end]`; tell whether no name or figure forbade it."""
        if any(s < end and start < e for s, e in self.places()):
            return False
        shift = len(new) - (end - start)
        self.text = self.text[:start] + new + self.text[end:]
        self.outcomes = tuple(moved(outcome, end, shift) for outcome in self.outcomes) if shift else self.outcomes
        return True

    def raise_first(self) -> None:
        """Give the text a capital at its start, a name that stands there too."""
        self.text = self.text[:1].upper() + self.text[1:]
        self.outcomes = tuple(
            replace(o, target=o.target[:1].upper() + o.target[1:]) if o.target_start == 0 and o.target else o
            for o in self.outcomes
        )

    def put_capitals(self) -> None:
        """Write names with the capitals of their own that the engine wrote small: the two Sessions.

        >>> from translate.types import Constraint, Fate
        >>> name = Constraint("term", "양회", 0, 2, 0, 2, "Two Sessions", ("Two Sessions",))
        >>> text = Edited("The two Sessions end", (Outcome(name, Fate.KEPT, "two Sessions", 4, 16),))
        >>> text.put_capitals()
        >>> text.text, text.outcomes[0].target
        ('The Two Sessions end', 'Two Sessions')
        """
        for index, outcome in enumerate(self.outcomes):
            constraint, said, start = outcome.constraint, outcome.target or "", outcome.target_start
            name = constraint.expected
            if start is None or constraint.kind != "term" or said in (name, *constraint.accepted) or said.isupper():
                continue
            if said.casefold() == name.casefold() and len(said) == len(name):
                own = said[0] + name[1:] if said[0].isupper() else name  # a sentence may begin with it
                self.text = self.text[:start] + own + self.text[start + len(said) :]
                outcomes = list(self.outcomes)
                outcomes[index] = replace(outcome, target=own)
                self.outcomes = tuple(outcomes)

    def without_second_s(self, index: int) -> None:
        """Take the plural's s off a name that ends in one: SF Expresss."""
        outcome = self.outcomes[index]
        target, end = outcome.target or "", outcome.target_end
        forms = (outcome.constraint.expected, *outcome.constraint.accepted)
        if end is not None and target.endswith("ss") and target not in forms and target[:-1] in forms:
            self.text = self.text[: end - 1] + self.text[end:]
            others = [moved(other, end, -1) for other in self.outcomes]
            others[index] = replace(outcome, target=target[:-1], target_end=end - 1)
            self.outcomes = tuple(others)


def moved(outcome: Outcome, place: int, shift: int) -> Outcome:
    """Return an outcome whose English moved with what stands from `place` on."""
    if outcome.target_start is None or outcome.target_end is None or outcome.target_start < place:
        return outcome
    return replace(outcome, target_start=outcome.target_start + shift, target_end=outcome.target_end + shift)


def edited(text: str, outcomes: Sequence[Outcome]) -> Edited:
    """Begin to mend a text."""
    return Edited(text, tuple(outcomes))
