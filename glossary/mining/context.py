"""What an expression with Hanja is judged from: itself, what stands around it, what is known of it."""

from __future__ import annotations

from dataclasses import dataclass

from glossary.mining.alignment import Alignment
from glossary.mining.marks import title_weight
from glossary.quick import quickly_made
from glossary.types import Concept


@quickly_made
@dataclass(frozen=True, slots=True)
class Context:
    """What the kind is judged from: the surface and its Hanja, what stands around them, what is known."""

    surface: str
    hanja: str
    alignment: Alignment | None
    before: str
    suffix: str
    title: str
    known: Concept | None
    glosses: tuple[str, ...] = ()
    quoted: bool = False
    particle: str = ""
    about_china: bool = False
    after: str = ""
    inside: str = ""
    about_japan: bool = False
    about_steppe: bool = False
    about_buddhism: bool = False

    @property
    def title_weight(self) -> float:
        """The log-odds that what stands around makes this the title of a work."""
        return title_weight(self.before, self.after)
