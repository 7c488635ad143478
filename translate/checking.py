"""Did every term and figure survive: finds each constraint in the English, once each, and says what became of it.

The same check serves our own output (where the place of a filled placeholder is known) and a finished translation of
any origin (`hanyin check`). A constraint is kept only if an accepted form stands in the English at a place that no
other constraint uses; an ambiguous name stays ambiguous even where its English stands. What no constraint covers is
looked at too: acronyms and figures of the Korean that the English lost, figures that it invented, English that a
record forbids.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from glossary.cues import abbreviations
from translate.markup import bare_addresses
from translate.quantities import find_in_english
from translate.quantities.contradictions import contradicted
from translate.quantities.english import ORDINALS, WORDS
from translate.quantities.periods import MONTHS
from translate.types import Constraint, Fate, Outcome

_NUMBER = re.compile(r"[\d.,]+")

Spans = Mapping[int, tuple[int, int]]


def check(
    constraints: Sequence[Constraint], english: str, spans: Spans | None = None, repaired: frozenset[int] = frozenset()
) -> tuple[Outcome, ...]:
    """Return the outcome of every constraint in an English text.

    Args:
        constraints: The constraints of the segment.
        english: Its English.
        spans: Where the English of a constraint (by index) is known to stand; checked all the same.
        repaired: Constraints that were put in by repair.

    >>> c = Constraint("term", "항저우", 0, 3, 0, 3, "Hangzhou", ("Hangzhou",))
    >>> [(o.fate.value, o.target) for o in check([c, c], "From Hangzhou to Shanghai")]
    [('kept', 'Hangzhou'), ('missing', None)]
    """
    taken: set[tuple[int, int]] = set()
    places: dict[int, tuple[int, int]] = {}
    for index, (start, end) in (spans or {}).items():
        if _stands(constraints[index], english, start, end) and not _overlaps((start, end), taken):
            places[index] = (start, end)
            taken.add((start, end))
    for index in sorted(set(range(len(constraints))) - set(places), key=lambda i: -len(constraints[i].expected)):
        found = _find(constraints[index], english, taken)
        if found is not None:
            places[index] = found
            taken.add(found)
    return tuple(_outcome(c, english, places.get(i), i in repaired) for i, c in enumerate(constraints))


def _outcome(constraint: Constraint, english: str, place: tuple[int, int] | None, repaired: bool) -> Outcome:
    if place is None:
        return Outcome(constraint, Fate.MISSING)
    fate = Fate.REPAIRED if repaired else Fate.KEPT
    if constraint.alternatives:
        fate = Fate.AMBIGUOUS
    start, end = place
    if constraint.title and english[start:end].casefold().startswith(constraint.title.casefold()):
        start += len(constraint.title)  # what is reported is the name
    return Outcome(constraint, fate, english[start:end], start, end)


def _stands(constraint: Constraint, english: str, start: int, end: int) -> bool:
    target = english[start:end]
    right = target.casefold() == constraint.expected.casefold() or target in constraint.accepted
    return bool(target) and right and bounded(english, start, end)


#: What makes another figure of the one before it.
_LARGER = re.compile(r"[,.]\d|[ -](?:hundred|thousand|million|billion|trillion)\b|%")


def bounded(english: str, start: int, end: int) -> bool:
    """Tell whether a place is no part of a longer word: not the "Sept. 17" of "Sept. 17zon".

    >>> bounded("On Sept. 17 it", 3, 11), bounded("On Sept. 17zon", 3, 11), bounded("$5 billion", 0, 10)
    (True, False, True)
    >>> bounded("176,000 dead", 0, 3), bounded("176 million", 0, 3), bounded("In 2018, 300", 3, 7)
    (False, False, True)
    """
    if english[end - 1].isdigit() and _LARGER.match(english, end):
        return False
    if english[start].isdigit() and re.search(r"\d[,.]$", english[:start][-2:]):
        return False
    before, after = english[max(0, start - 1) : start], english[end : end + 1]
    return not (before.isalnum() and english[start].isalnum()) and not (after.isalnum() and english[end - 1].isalnum())


def _overlaps(span: tuple[int, int], taken: set[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _find(
    constraint: Constraint, english: str, taken: set[tuple[int, int]], *, lenient: bool = False
) -> tuple[int, int] | None:
    if constraint.quantity is not None:
        if constraint.quantity.qualifier and " " in constraint.expected:  # with its "more than", where it is there
            whole = rf"(?<![\w.,$-]){re.escape(constraint.expected)}(?![\w-])"
            for match in re.finditer(whole, english, re.IGNORECASE):
                free = not _overlaps(match.span(), taken) and bounded(english, *match.span())
                if free and not contradicted(constraint.quantity, english, match.span()):
                    return match.span()
        seen = set(taken)
        while (found := find_in_english(constraint.quantity, english, seen, lenient=lenient)) is not None:
            if bounded(english, *found):
                return found
            seen.add(found)
    for form in dict.fromkeys((constraint.expected, *constraint.accepted)):
        if not form or (constraint.quantity is not None and _NUMBER.fullmatch(form)):
            continue  # a bare number is for find_in_english to judge: "less than 400" is not 400여개
        plural = "(?:e?s)?" if constraint.quantity is None and form[-1].isalpha() else ""  # two iPhones
        pattern = rf"(?<![A-Za-z0-9]){re.escape(form)}{plural}(?![A-Za-z0-9])"
        for match in re.finditer(pattern, english, re.IGNORECASE if len(form) > 3 else 0):
            span = (match.start(), match.end())
            if _overlaps(span, taken):
                continue
            own = constraint.quantity
            if own is None or (bounded(english, *span) and not contradicted(own, english, span)):
                return span
    return None


def places_of(constraint: Constraint, english: str, most: int = 40) -> tuple[tuple[int, int], ...]:
    """Return every place where the English of a constraint may stand, in the order of the check's liking.

    >>> c = Constraint("term", "항저우", 0, 3, 0, 3, "Hangzhou", ("Hangzhou",))
    >>> places_of(c, "Hangzhou is Hangzhou.")
    ((0, 8), (12, 20))
    """
    taken: set[tuple[int, int]] = set()
    found: list[tuple[int, int]] = []
    while len(found) < most and (place := _find(constraint, english, taken, lenient=True)) is not None:
        found.append(place)
        taken.add(place)
    return tuple(found)


#: AI, IoT, 5G, R&D, iPhone: capitals together, a capital inside, or a figure joined to a capital.
_LATIN = re.compile(
    r"(?<![A-Za-z0-9@._/-])(?:[A-Z][A-Z0-9&]+|[A-Za-z]+[A-Z][A-Za-z0-9]*|\d+[A-Z])(?![A-Za-z0-9@_/]|\.\w)"
)
_FIGURE = re.compile(r"\d[\d,.]*")
#: A figure that is no part of a name or an address.
#: 1인당, 2가구당: English says per person, each.
_PER = re.compile(r"1(?:인|명|가구|세대|대|개|건|곳|회|편|주|장)?[ ]?당(?![가-힣])|1인(?=[ ]?(?:가구|시위|용|기업|분))")
_PER_WORDS = frozenset({"per", "each", "every", "apiece", "a", "an", "capita", "single", "one-person", "one"})
_FREE_FIGURE = re.compile(r"(?<![A-Za-z\d/_@=.^-])\d+(?:[,.]\d+)*(?![A-Za-z\d@/_])")
#: What English may write for a small figure: five, fifth, May.
_SPELLED = {
    str(n): frozenset({WORDS[n], ORDINALS[n], MONTHS[n].lower() or "zero", MONTHS[n][:3].lower() or "zero"})
    for n in range(len(WORDS))
}


def lost_latin(text: str, constraints: Sequence[Constraint], english: str) -> list[tuple[int, int]]:
    """Return where acronyms and brands stand in the Korean that the English has not, nor what they abbreviate.

    >>> text = "AI와 IoT, 5G를 쓰는 IBM·지멘스"
    >>> [text[a:b] for a, b in lost_latin(text, (), "IBM and Siemens use artificial intelligence and 5G")]
    ['IoT']
    >>> lost_latin("CSS 건설", (), "CSSS construction"), lost_latin("AP 통신", (), "two APs")
    ([(0, 3)], [])
    """
    lowered = f"{english} {english.replace('.', '')}".casefold()
    lost: dict[str, tuple[int, int]] = {}
    for found in _LATIN.finditer(text):
        token = found.group()
        if token in lost or any(c.core_start < found.end() and found.start() < c.core_end for c in constraints):
            continue
        plural = rf"(?<![A-Za-z0-9])(?i:{re.escape(token)})(?:s|es)?(?![A-Za-z0-9])"  # CSSS is no plural of CSS
        if re.search(plural, f"{english} {english.replace('.', '')}"):
            continue
        if not any(long.casefold() in lowered for long in abbreviations().get(token, {}).values()):
            lost[token] = found.span()
    lost |= {text[start:end]: (start, end) for start, end in bare_addresses(text) if text[start:end] not in english}
    return list(lost.values())


def invented_figures(text: str, outcomes: Sequence[Outcome], english: str) -> list[tuple[int, int]]:
    """Return where figures stand in the English that no constraint put there and the Korean does not have.

    The digits of a constraint do not count as the Korean's: 138억위안 is 13.8 billion, so that a second "138" is wrong.

    >>> english = "The 5G network reached 100 cities."
    >>> [english[a:b] for a, b in invented_figures("5G 망이 여러 도시에 깔렸다.", (), english)]
    ['100']
    """
    own = {_digits(f.group()) for f in _FIGURE.finditer(text) if not _covered(f.span(), outcomes)}
    own |= {_digits(f.group()) for o in outcomes for f in _FIGURE.finditer(o.target or "")}
    places = {(o.target_start, o.target_end) for o in outcomes if o.target_start is not None}
    taken = {(s, e) for s, e in places if s is not None and e is not None}
    found_ = [f.span() for f in _FIGURE.finditer(english) if _digits(f.group()) not in own]
    return [span for span in found_ if not _overlaps(span, taken)]


def lost_figures(text: str, outcomes: Sequence[Outcome], english: str) -> list[tuple[int, int]]:
    """Return where figures stand in the Korean that no constraint covers and the English does not have.

    >>> text = "5·18민주화운동과 1000묘의 밭"
    >>> [text[a:b] for a, b in lost_figures(text, (), "The May 18 movement and the fields")]
    ['1000']
    """
    free = _without_figures(outcomes, english)
    said = {_digits(found.group()) for found in _FIGURE.finditer(free)}
    words, every = (frozenset(re.findall("[a-z]+", part.casefold())) for part in (free, english))
    return [
        found.span()
        for found in _FREE_FIGURE.finditer(text)
        if not (_PER.match(text, found.start()) and _PER_WORDS & every)
        and not _covered(found.span(), outcomes)
        and (figure := _digits(found.group())) not in said
        and not _SPELLED.get(figure, frozenset()) & words
    ]


def _without_figures(outcomes: Sequence[Outcome], english: str) -> str:
    """The English without the places of the constraints: what says one figure does not say another."""
    for outcome in outcomes:
        if outcome.constraint.quantity and outcome.target_start is not None and outcome.target_end is not None:
            start, end = outcome.target_start, outcome.target_end
            english = english[:start] + " " * (end - start) + english[end:]
    return english


def _digits(figure: str) -> str:
    return unicodedata.normalize("NFKC", figure).strip(",.").replace(",", "")


def _covered(span: tuple[int, int], outcomes: Sequence[Outcome]) -> bool:
    cores = [(o.constraint.core_start, o.constraint.core_end) for o in outcomes]
    return any(span[0] < end and start < span[1] for start, end in cores)


def avoided_forms(outcomes: Sequence[Outcome], english: str) -> list[tuple[Constraint, str]]:
    """Return the forbidden English that stands in a text, with the constraint whose record forbids it.

    >>> c = Constraint("term", "옌볜", 0, 2, 0, 2, "Yanbian", ("Yanbian",), avoid=("Yenbian",))
    >>> [form for _, form in avoided_forms([Outcome(c, Fate.MISSING)], "It opened in Yenbian.")]
    ['Yenbian']
    """
    places = {(o.target_start, o.target_end) for o in outcomes if o.target_start is not None}
    taken = {(s, e) for s, e in places if s is not None and e is not None}
    found: list[tuple[Constraint, str]] = []
    for constraint in dict.fromkeys(o.constraint for o in outcomes):
        for form in constraint.avoid:
            matches = re.finditer(rf"(?<![A-Za-z0-9]){re.escape(form)}(?![A-Za-z0-9])", english, re.IGNORECASE)
            if any(not _overlaps(match.span(), taken) for match in matches):
                found.append((constraint, form))
    return found
