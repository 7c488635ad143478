"""What stands in the English in the place of a name or figure: 138 billion for 13.8 billion, another company.

Only looked for where the right English is nowhere to be found, so that a rival may be bold: a figure of the same unit
or the same digits that nothing else claims, a capitalised name that is spelled like the right one, or a form that
the glossary forbids.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher

from translate.quantities import parse_english, units
from translate.quantities.parsing import EnglishFigure
from translate.types import Constraint, Quantity

Span = tuple[int, int]

_NAME = re.compile(r"(?<![\w’'])[A-Z][\w’'-]*(?:[ ](?:of[ ](?:the[ ])?)?[A-Z][\w’'-]*)*")
_LIKE = 0.55
#: Units whose figures may be taken for each other: money, counts, dates.
_FAMILIES = (
    frozenset({"CNY", "KRW", "USD", "JPY", "EUR", "HKD", "TWD", "GBP", "¥"}),
    frozenset({"count", "persons", "points", "times", "age"}),
    frozenset({"date", "year", "year-month", "date-range", "year-range", "decade", "month-range"}),
    frozenset({"percent", "percentage-point", "basis-points"}),
)


def _overlaps(span: Span, taken: set[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _family(unit: str) -> frozenset[str]:
    return next((family for family in _FAMILIES if unit in family), frozenset({unit}))


def _digits(value: object) -> str:
    return re.sub(r"\D", "", str(value)).strip("0")


def rival_figure(
    quantity: Quantity, english: str, window: Span, taken: set[Span], values: frozenset[str] = frozenset()
) -> Span | None:
    """Return the figure that stands where a quantity should, None where there is none; none of `values` is a rival.

    >>> wrong = "It spent 138 billion yuan there."
    >>> rival_figure(Quantity("138억위안", 0, 6, 13800000000, "CNY"), wrong, (0, len(wrong)), set())
    (9, 25)
    """
    best: tuple[int, Span] | None = None
    for figure in parse_english(english[window[0] : window[1]]):
        span = (window[0] + figure.start, window[0] + figure.end)
        if _overlaps(span, taken):
            continue
        if not re.search(r"\d", english[span[0] : span[1]]) and not _worded(quantity, figure):
            continue
        score = 0 if str(figure.value) in values else _likeness(quantity, figure)
        if score and (best is None or score > best[0]):
            best = (score, span)
    return best[1] if best else None


#: Figures in words that are hardly anything but figures: third, tripled, halved; not one, first, once.
_WORDED = (frozenset({"ordinal"}), frozenset({"times", "fraction"}), frozenset({"count", "persons"}), units.TIME_CODES)


def _worded(quantity: Quantity, figure: EnglishFigure) -> bool:
    """Whether a figure in words may stand in the place of the quantity: the third for 2위, tripled for 두 배."""
    family = next((family for family in _WORDED if quantity.unit in family), frozenset())
    if figure.unit not in family or figure.value == quantity.value != 1:
        return figure.unit in family and figure.unit != quantity.unit
    return figure.value != 1 or quantity.unit in units.TIME_CODES


def _likeness(quantity: Quantity, figure: EnglishFigure) -> int:
    same_unit = figure.unit in _family(quantity.unit) or _worded(quantity, figure)
    same_digits = _digits(quantity.value) == _digits(figure.value) != ""
    return 2 * same_digits + same_unit if same_digits or same_unit else 0


def rival_name(
    constraint: Constraint, english: str, window: Span, taken: set[Span], others: Collection[Span] = ()
) -> Span | None:
    """Return the name that stands where another should: a forbidden form, or a spelling like the right one.

    Args:
        constraint: The name that should stand there.
        english: The English.
        window: Where it should stand.
        taken: What is claimed.
        others: Where other names of the Korean stand; a part of one of them is no name of its own.

    >>> c = Constraint("term", "이강", 0, 2, 0, 2, "Yi Gang", ("Yi Gang",))
    >>> text = "Governor Yi Kang spoke."
    >>> text[slice(*rival_name(c, text, (0, len(text)), set()))]
    'Yi Kang'
    >>> rival_name(c, text, (0, len(text)), set(), [(9, 22)]) is None
    True
    """
    part = english[window[0] : window[1]]
    for form in constraint.avoid:
        if match := re.search(rf"(?<![A-Za-z0-9]){re.escape(form)}(?![A-Za-z0-9])", part, re.IGNORECASE):
            return window[0] + match.start(), window[0] + match.end()
    best: tuple[float, Span] | None = None
    words = constraint.name.split()
    for match in _NAME.finditer(part):
        parts = list(re.finditer(r"[^ ]+", match.group()))
        for first in range(len(parts)):
            last = min(first + len(words), len(parts)) - 1
            span = (match.start() + parts[first].start(), match.start() + parts[last].end())
            span = (window[0] + span[0], window[0] + span[1])
            like = SequenceMatcher(None, english[span[0] : span[1]].casefold(), constraint.name.casefold()).ratio()
            part_of = any(a <= span[0] and span[1] <= b and b - a > span[1] - span[0] for a, b in others)
            if like >= _LIKE and (best is None or like > best[0]) and not (part_of or _overlaps(span, taken)):
                best = (like, span)
    return best[1] if best else None


#: The word behind a surname, perhaps in two parts: Wang Haifeng, Hai-feng, Hai Feng; Cho Tae-yul.
_GIVEN = re.compile(r" ([A-Z][a-z]+(?:['’-][A-Za-z][a-z]+)?)(?: ([A-Z][a-z]+)\b)?")

#: The word before a given name: Li Jinping.
_SURNAME = re.compile(r"\b([A-Z][a-z]{1,6}) $")


def other_person(constraint: Constraint, english: str, span: Span) -> Span | None:
    """Return the whole name where a surname stands before another given name, or a given name behind another surname.

    Wang Li is not 왕이, and Li Jinping is not 시진핑.

    >>> c = Constraint("term", "왕이", 0, 2, 0, 2, "Wang Yi", ("Wang Yi", "Wang"), category="person")
    >>> text = "Wang Li met Wang Yi and Wang."
    >>> [other_person(c, text, (at, at + 4)) for at in (0, 12, 24)]
    [(0, 7), None, None]
    >>> c = Constraint("term", "시진핑", 0, 3, 0, 3, "Xi Jinping", ("Xi Jinping", "Jinping"), category="person")
    >>> text = "Li Jinping met President Jinping."
    >>> [other_person(c, text, (at, at + 7)) for at in (3, 25)]
    [(0, 10), None]
    """
    words = constraint.name.split()
    if constraint.category != "person" or len(words) < 2:
        return None
    found = english[slice(*span)].casefold()
    if found == words[-1].casefold() != words[0].casefold() and _is_given(words[:1]) and _is_given(words[1:]):
        before = _SURNAME.search(english, max(0, span[0] - 9), span[0])
        if before is None or before[1].casefold() == words[0].casefold() or not _is_given([before[1]]):
            return None
        return before.start(1), span[1]
    if found != words[0].casefold():
        return None
    behind = _GIVEN.match(english, span[1])
    if behind is None:
        return None
    own = _letters("".join(words[1:]))
    said = [_letters(behind[1]), _letters(behind[1] + (behind[2] or ""))]
    if own in said or not (_is_given(words[1:]) and _is_given([behind[1]])):
        return None
    return span[0], behind.end(1)


#: The word before or behind a surname.
_NEIGHBOUR = r"[A-Z][a-z]+(?:-[a-z]+)?"


def known_as(constraint: Constraint, english: str, span: Span, strangers: frozenset[str]) -> Span | None:
    """Return the whole name where a surname is part of another known person's that the Korean does not name.

    >>> c = Constraint("term", "마윈", 0, 2, 0, 2, "Jack Ma", ("Jack Ma", "Ma"), category="person")
    >>> known_as(c, "Pony Ma left.", (5, 7), frozenset({"pony ma"}))
    (0, 7)
    """
    if constraint.category != "person" or " " not in constraint.name or " " in english[slice(*span)]:
        return None
    before = re.search(rf"\b{_NEIGHBOUR} $", english[max(0, span[0] - 24) : span[0]])
    behind = re.match(rf" {_NEIGHBOUR}\b", english[span[1] : span[1] + 24])
    wholes = [(span[0] - len(before.group()), span[1])] if before else []
    wholes += [(span[0], span[1] + behind.end())] if behind else []
    return next((whole for whole in wholes if english[slice(*whole)].casefold() in strangers), None)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.casefold())


def _is_given(words: Sequence[str]) -> bool:
    """Whether words are a given name in pinyin, or a Korean one with its hyphen: Yi and Tae-yul, not Chairman."""
    from glossary.lookup_computed import pinyin_syllables

    joined = "".join(words)
    syllables = pinyin_syllables(joined)
    return 0 < len(syllables) <= 2 or bool(re.fullmatch(r"[A-Z][a-z]+-[a-z]+", joined))


def intruder(english: str, window: Span, taken: set[Span], strangers: frozenset[str]) -> Span | None:
    """Return a name that is known but is the English of nothing in the Korean.

    >>> text = "The fund is run by Tencent."
    >>> text[slice(*intruder(text, (0, len(text)), set(), frozenset({"tencent"})))]
    'Tencent'
    """
    for match in _NAME.finditer(english, *window):
        if match.group().casefold() in strangers and not _overlaps(match.span(), taken):
            return match.span()
    return None
