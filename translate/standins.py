"""Well-known names that stand in for a constraint where a package was trained for no marking.

Any Korean–English engine has learned to carry 독일, 트럼프 or 삼성 through a sentence: it inflects the words around
them, puts them in their place and writes them in one way. So a name goes in as such a word and is put back in the
English where that word came out. Which of them a package really carries is asked once, in short sentences.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from weakref import WeakKeyDictionary

from glossary.phonetics.hangul import has_coda
from translate.engine import DecodingOptions, Engine
from translate.marking import PLACEHOLDER, Marked, fit_particle, mark
from translate.types import Constraint

#: Kind → Korean → the English forms to look for, the usual one first (general press English).
NAMES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "place": {
        "독일": ("Germany", "German"),
        "프랑스": ("France", "French"),
        "인도": ("India", "Indian"),
        "러시아": ("Russia", "Russian"),
        "캐나다": ("Canada", "Canadian"),
        "호주": ("Australia", "Australian"),
        "브라질": ("Brazil", "Brazilian"),
        "이탈리아": ("Italy", "Italian"),
        "베트남": ("Vietnam", "Vietnamese"),
        "멕시코": ("Mexico", "Mexican"),
        "이란": ("Iran", "Iranian"),
        "이라크": ("Iraq", "Iraqi"),
        "시리아": ("Syria", "Syrian"),
        "우크라이나": ("Ukraine", "Ukrainian"),
        "파키스탄": ("Pakistan", "Pakistani"),
        "런던": ("London",),
        "파리": ("Paris",),
        "도쿄": ("Tokyo",),
    },
    "person": {
        "트럼프": ("Trump", "Donald Trump"),
        "오바마": ("Obama", "Barack Obama"),
        "푸틴": ("Putin", "Vladimir Putin"),
        "바이든": ("Biden", "Joe Biden"),
        "메르켈": ("Merkel", "Angela Merkel"),
        "마크롱": ("Macron", "Emmanuel Macron"),
        "부시": ("Bush", "George Bush"),
        "클린턴": ("Clinton",),
        "아베": ("Abe", "Shinzo Abe"),
        "간디": ("Gandhi",),
    },
    "org": {
        "구글": ("Google",),
        "애플": ("Apple",),
        "삼성": ("Samsung",),
        "소니": ("Sony",),
        "아마존": ("Amazon",),
        "테슬라": ("Tesla",),
        "페이스북": ("Facebook",),
        "마이크로소프트": ("Microsoft",),
        "인텔": ("Intel",),
        "도요타": ("Toyota",),
        "나토": ("NATO",),
    },
}
_CARRIERS = ("{}에서 열린 회의에 많은 사람이 참석했다.", "{}의 새 계획이 어제 발표됐다.", "그는 {}와 함께 일한다.")
_KINDS = ("place", "org", "person")
#: A package that carries fewer names than this is asked no further.
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class StandIns:
    """The names that a package carries through: kind → ((Korean, English forms), ...), the surest first."""

    names: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(len(found) for found in self.names.values())

    def of(self, category: str) -> list[tuple[str, tuple[str, ...]]]:
        """Return all of them, those like a category first."""
        own = category if category in self.names else "org"
        return [pair for kind in (own, *(k for k in _KINDS if k != own)) for pair in self.names.get(kind, ())]


_ASKED: WeakKeyDictionary[Any, StandIns] = WeakKeyDictionary()


def standins_of(engine: Engine) -> StandIns:
    """Ask an engine, once, which names it carries through; those that come out in every carrier sentence stay."""
    if engine not in _ASKED:
        _ASKED[engine] = _asked(engine)
    return _ASKED[engine]


def _asked(engine: Engine) -> StandIns:
    asked = [(kind, korean) for kind, names in NAMES.items() for korean in names]
    sources = [_fitted(carrier.split("{}"), korean) for _, korean in asked for carrier in _CARRIERS]
    outputs = engine.decode(sources, DecodingOptions(beam_size=2))
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {kind: [] for kind in NAMES}
    for number, (kind, korean) in enumerate(asked):
        own = outputs[number * len(_CARRIERS) : (number + 1) * len(_CARRIERS)]
        forms = NAMES[kind][korean]
        if all(hypotheses and _pattern(forms).search(hypotheses[0].text) for hypotheses in own):
            found[kind].append((korean, forms))
    known = StandIns({kind: tuple(pairs) for kind, pairs in found.items()})
    return known if known.total >= _FEWEST else StandIns({})


def _fitted(parts: Sequence[str], korean: str) -> str:
    return parts[0] + korean + _particle(korean, parts[1])


def _particle(korean: str, following: str) -> str:
    return fit_particle("o" if not has_coda(korean) else "k", following)


def _pattern(forms: Sequence[str]) -> re.Pattern[str]:
    words = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words})(?!\w)")


def mark_standins(text: str, constraints: Sequence[Constraint], known: StandIns) -> Marked | None:
    """Put a stand-in for every name into a segment, figures inline; None where there are too few of them.

    >>> c = Constraint("term", "항저우", 0, 3, 0, 3, "Hangzhou", category="place")
    >>> mark_standins("항저우를 본다.", [c], StandIns({"place": (("독일", ("Germany", "German")),)})).source
    '독일을 본다.'
    """
    terms = [c for c in constraints if c.kind == "term" and c.expected]
    english = " ".join(c.expected for c in constraints)
    marked = mark(text, constraints, "placeholder", (len(terms), 0))
    used: set[str] = set()
    words: dict[str, tuple[str, ...]] = {}
    korean: dict[str, str] = {}
    for slot, index in marked.slots.items():
        for name, forms in known.of(constraints[index].category):
            if name not in used and name not in text and not _pattern(forms).search(english):
                used.add(name)
                korean[slot], words[slot] = name, forms
                break
        else:
            return None
    if not words:
        return None
    pieces = re.split(PLACEHOLDER, marked.source)
    source = pieces[0]
    for letter, number, rest in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        name = korean[letter + number]
        source += name + _particle(name, rest)
    return replace(marked, source=source, style="stand-in", words=words)


def with_symbols(hypothesis: str, marked: Marked) -> str:
    """Write the symbols in place of the stand-ins that came out.

    >>> said = Marked("독일을 본다.", {"t1": 0}, "stand-in", {"t1": ("Germany", "German")})
    >>> with_symbols("He sees the German sea.", said)
    'He sees the <t1> sea.'
    """
    for slot, forms in marked.words.items():
        hypothesis = _pattern(forms).sub(f"<{slot}>", hypothesis)
    return hypothesis


def with_standins(english: str, marked: Marked) -> str:
    """Write the stand-ins in place of their symbols, as the engine would say them.

    >>> with_standins("He sees <t1>", Marked("독일을 본다.", {"t1": 0}, "stand-in", {"t1": ("Germany", "German")}))
    'He sees Germany'
    """
    for slot, forms in marked.words.items():
        english = english.replace(f"<{slot}>", forms[0])
    return english
