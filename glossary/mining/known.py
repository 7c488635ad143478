"""The names that are already known while mining: base names and the user's glossary, by Hanja and by Hangul.

One small index per run; a later source never replaces an earlier one, so the user's glossary is given first.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from glossary.cues import generics
from glossary.phonetics.han import to_simplified
from glossary.text import HAN_CHARACTER, is_hangul
from glossary.titled import surnames_of
from glossary.types import Category, Concept, Mention, Origin, Status

ByForm = dict[str, tuple[Concept, ...]]

_NONE: tuple[Concept, ...] = ()
#: Up to so many names are searched for one by one.
_FEW = 8
#: So many judgements, and what so many articles gave, are kept twice over: the last ones, and those before them.
_KEPT, _ARTICLES = 4096, 64
#: What was indexed last, of so many concepts or more: the base names, which mining and translating both ask for.
_MANY = 1000
_LAST: list[tuple[tuple[Concept, ...], tuple[ByForm, ByForm]]] = []
#: What no automaton takes.
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class KnownNames:
    """Concepts by simplified Hanja and by Hangul surface."""

    by_hanja: ByForm = field(default_factory=dict)
    by_hangul: ByForm = field(default_factory=dict)
    _persons: dict[str, list[Concept]] = field(default_factory=dict)
    _finders: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    judged: Recent[tuple[Mention | None, int]] = field(default_factory=lambda: Recent(_KEPT), repr=False, compare=False)
    mined: Recent[Any] = field(default_factory=lambda: Recent(_ARTICLES), repr=False, compare=False)

    @classmethod
    def of(cls, *sources: Iterable[Concept]) -> KnownNames:
        """Index the concepts of several sources, the most trusted first; rejected ones are left out."""
        known = cls()
        for source in sources:
            by_hanja, by_hangul = _indexed(source)
            known.by_hanja = _joined(known.by_hanja, by_hanja)
            known.by_hangul = _joined(known.by_hangul, by_hangul)
        return known

    def persons(self, surname: str) -> list[Concept]:
        """Return the Chinese persons of a surname, which is one Han character or its Hangul (習, 시)."""
        if not self._persons:
            self._persons[""] = []
            for concept in {id(c): c for listed in self.by_hanja.values() for c in listed}.values():
                if concept.category is Category.PERSON and concept.origin is Origin.ZH and len(concept.hangul) > 1:
                    for form in surnames_of(concept.hangul, concept.hanja):
                        self._persons.setdefault(form, []).append(concept)
        return self._persons.get(surname, [])

    def places(self, surname: str, text: str) -> dict[str, list[int]]:
        """Return where the names of the persons of a surname begin in a text; many of them are found in one pass.

        >>> known = KnownNames.of([Concept("c-1", "시진핑", "習近平", category=Category.PERSON)])
        >>> known.places("시", "시진핑과 시진핑")
        {'시진핑': [0, 5]}
        """
        names = list(dict.fromkeys(concept.hangul for concept in self.persons(surname)))
        found: dict[str, list[int]] = {}
        if len(names) > _FEW and not _SURROGATE.search(text):
            if surname not in self._finders:
                from ahocorasick_rs import AhoCorasick

                self._finders[surname] = AhoCorasick(names)
            for number, start, _ in self._finders[surname].find_matches_as_indexes(text, overlapping=True):
                found.setdefault(names[number], []).append(start)
            return found
        for name in names:
            place = text.find(name)
            while place >= 0:
                found.setdefault(name, []).append(place)
                place = text.find(name, place + 1)
        return found

    def find(self, hangul: str, hanja: str) -> Concept | None:
        """Return the concept of a surface and its Hanja; the Hanja decides, the Hangul breaks ties.

        A row that nobody gave an English yet yields to a later source that has one. Without Hanja only an
        unambiguous Hangul form is answered.
        """
        if hanja:
            found = self.by_hanja.get(to_simplified(hanja), _NONE)
            bare = None
            for concept in found:
                if hangul == concept.hangul or hangul in concept.variants or hangul in concept.misspellings:
                    if concept.english:
                        return concept
                    bare = bare or concept
            return bare or (found[0] if found else self._short_form(hangul, to_simplified(hanja)))
        found = self.by_hangul.get(hangul, _NONE)
        return found[0] if len(found) == 1 or len({c.id for c in found}) == 1 else None

    def _short_form(self, hangul: str, plain: str) -> Concept | None:
        """The one name of which the Hangul is a variant, and the Hanja a part, or the whole of which it is a part.

        인민은행(人民銀行) is 中國人民銀行, and 재신망(財新網) is 財新.
        """
        longer = [c for c in self.by_hangul.get(hangul, []) if len(plain) >= 2 and plain in c.simplified]
        longer = longer or [c for c in self.by_hangul.get(hangul, []) if is_named_longer(hangul, plain, c)]
        return longer[0] if len({c.simplified for c in longer}) == 1 else None


_Kept = TypeVar("_Kept")


class Recent(Generic[_Kept]):
    """What was found a short while ago: agencies' stories, captions and headers come again.

    >>> judged = Recent(2)
    >>> judged["a", False] = 3
    >>> judged.get(("a", False)), judged.get(("b", False))
    (3, None)
    """

    __slots__ = ("_before", "_most", "_now")

    def __init__(self, most: int) -> None:
        """Keep so many at least, and no more than twice as many."""
        self._most = most
        self._now: dict[Hashable, _Kept] = {}
        self._before = self._now

    def get(self, key: Hashable) -> _Kept | None:
        """Return what was kept; None if nothing was, or long ago."""
        return self._now.get(key) or self._before.get(key)

    def __setitem__(self, key: Hashable, found: _Kept) -> None:
        if len(self._now) >= self._most:
            self._before, self._now = self._now, {}
        self._now[key] = found


def _indexed(source: Iterable[Concept]) -> tuple[ByForm, ByForm]:
    """Return the concepts of a source by Hanja and by Hangul; a large one that comes again is not read again."""
    large = source if isinstance(source, tuple) and len(source) >= _MANY else None
    for before, found in _LAST:
        if before is large:
            return found
    by_hanja: ByForm = {}
    by_hangul: ByForm = {}
    for concept in source:
        if concept.status is Status.REJECTED:
            continue
        simple, hanja, alone = concept.simplified, concept.hanja, (concept,)
        han = [simple] if hanja in ("", simple) else [simple, to_simplified(hanja)]
        forms: Iterable[str] = (concept.hangul, *concept.variants, *concept.misspellings)
        for form in dict.fromkeys(forms):
            if not form:
                continue
            if not is_hangul(form[0]) and HAN_CHARACTER.match(form):
                han.append(form if form == simple else to_simplified(form))
            elif (before := by_hangul.setdefault(form, alone)) is not alone:
                by_hangul[form] = before + alone
        for form in han if len(han) == 1 else sorted(set(han)):
            if form and (before := by_hanja.setdefault(form, alone)) is not alone:
                by_hanja[form] = before + alone
    if large is not None:
        _LAST[:] = [(large, (by_hanja, by_hangul))]
    return by_hanja, by_hangul


def _joined(one: ByForm, two: ByForm) -> ByForm:
    """Return the concepts of two sources by form, those of the first before those of the second."""
    if not one or not two:
        return dict(one or two)
    found = one | two
    for form in min(one, two, key=len):
        if form in one and form in two:
            found[form] = one[form] + two[form]
    return found


def is_named_longer(hangul: str, plain: str, known: Concept) -> bool:
    """Whether a variant of a known house is printed with its town or legal form in the Hanja: 深圳市優必選科技.

    >>> house = Concept("c-1", "차이신", "財新", "财新", category=Category.ORG, variants=("재신망",))
    >>> is_named_longer("재신망", "财新网", house), is_named_longer("재신망", "财经网", house)
    (True, False)
    """
    house = known.category in (Category.ORG, Category.PRODUCT) and len(known.simplified) >= 2
    return house and hangul in known.variants and known.simplified in plain


def joined_name(known: KnownNames, surface: str, suffix: str, hanja: str) -> Concept | None:
    """Return the known house whose name goes on behind the bracket with its Hanja: 광다(光大)증권 is 光大證券.

    >>> house = Concept("c-1", "광다증권", "光大證券", "光大证券", english="Everbright", category=Category.ORG)
    >>> found = joined_name(KnownNames.of([house]), "광다", "증권", "光大")
    >>> found.english, joined_name(KnownNames.of([house]), "광다", "은행", "光大")
    ('Everbright', None)
    """
    if len(suffix) < 2:
        return None
    plain = to_simplified(hanja)
    for form in (surface + suffix, f"{surface} {suffix}"):
        for concept in known.by_hangul.get(form, []):
            whole = concept.category is Category.ORG and concept.english
            if whole and len(concept.simplified) > len(plain) and concept.simplified.startswith(plain):
                return concept
    return None


def misprinted(hangul: str, hanja: str, latin: tuple[str, ...], known: KnownNames) -> Concept | None:
    """Return the known name that a mention means whose Hanja is off by one character: 페이장(飛奬, PaddlePaddle).

    The Hangul must be the known one and the printed Latin its English.
    """
    if not latin or len(hanja) < 2:
        return None
    plain = to_simplified(hanja)
    for concept in known.by_hangul.get(hangul, []):
        differs = len(concept.simplified) == len(plain) and sum(
            a != b for a, b in zip(concept.simplified, plain, strict=True)
        )
        if differs == 1 and any(form.casefold() == concept.english.casefold() for form in latin):
            return concept
    return None


#: What no place is called that is named after a person by his full name.
_SETTLEMENTS = frozenset(["마을", "면", "리", "동", "읍", "군", "현", "구", "시", "성", "진", "향"])

#: Firms and works that are not called after somebody by the whole name.
_FIRMS = ("증권", "보험", "은행", "그룹", "지주", "홀딩스", "발전소", "물류센터", "공장", "산업단지")


def with_generic(found: Concept | None, surface: str, suffix: str, known: KnownNames) -> Concept | None:
    """Return the known name with the generic after the bracket: 화둥(華東)사범대학 is no region but the university."""
    generic = generics().get(suffix)
    if found is not None and found.category is Category.PERSON and suffix in _SETTLEMENTS:
        return known.find(surface + suffix, "")  # 강청(江靑)마을
    if found is not None and found.category is Category.PERSON and len(surface) <= 3 and suffix.endswith(_FIRMS):
        return known.find(surface + suffix, "")  # 위딩(餘丁)태양광발전소
    if suffix.startswith("자치") and (longer := known.find(surface + suffix, "")) is not None:
        return longer  # 광시좡족(廣西壯族)자치구
    if (
        found is None
        or generic is None
        or generic.category not in ("org", "product")
        or found.category is not Category.PLACE
    ):
        return found
    return known.find(surface + suffix, "")
