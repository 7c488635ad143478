"""Figures that belong together in the Korean and are torn apart, or joined anew, in the English.

A conversion or share in brackets belongs to the figure before it (676억 위안(98억 달러)); in a list of names with a
figure each (조선(4.13%), 가구(1.55%)) every figure stays behind its name; "from A to B" says that A was before and B
comes after; a count stays a count. Where the English breaks one of these, a person should look.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from translate.quantities import units
from translate.quantities.contradictions import figures_of
from translate.types import Constraint, Outcome, Value

#: What opens the bracket of a conversion, as far as the figure in it.
_OPENS = re.compile(
    r"[ ]?[(（][ ]?(?:약|한화|우리[ ]?돈|원화|한국[ ]?돈|현재[ ]?환율|=|≒)?[ ]?(?:로|으로)?[ ]?(?:약[ ]?)?"
)
#: How English puts a figure beside another that it explains.
_BESIDE = re.compile(
    r"[^()]{0,24}[(\[][^()]{0,24}"
    r"|,?[ ](?:or|equivalent to|equal to|about|approximately|roughly|worth|around)[ ][^()]{0,16}"
    r"|,[ ][^()]{0,16}|[ ]?[=/–—][ ]?|[^()]{0,12}"
)
_JOINED = re.compile(r"\b(?:to|and|from|than|through|until|at|in|by|on)\b")
_BRACKETED = re.compile(r"(?<=[가-힣A-Za-z%원])[ ]?[(（](?:[^()（）\d]{1,8}[,:·][ ]?)?$")
_RANGE = re.compile(r"[ ](?:to|through|and)[ ](?:the[ ]|about[ ]|around[ ]|over[ ]|more than[ ])?")
_FROM = re.compile(r"\bfrom[ ](?:the[ ]|about[ ]|around[ ]|some[ ])?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween[ ](?:the[ ]|about[ ]|around[ ]|some[ ])?$", re.IGNORECASE)
_KOREAN_RANGE = re.compile(r"에서|부터|[~∼〜～→⇒\-–—]|내지|사이|이던|였던|하던|보다|까지")
#: 3위와 5위 사이.
_BOTH = re.compile(r"[ ]?(?:사이|까지|보다|대비|에[ ]?비[해하])")
#: Units that a bare count does not have in Korean, with what would say them there.
_FOREIGN = units.TIME_CODES | units.CURRENCY_CODES | {"percent", "percentage-point", "age"}
_COUNTS = frozenset({"count", "persons", "times", "floors"})
_SAYS = re.compile(
    r"[ ]?(?:개|여|가량|정도|안팎)?[ ]?(?:년|개월|달|월|주|일|시간|분|초|박|원|위안|달러|엔|유로|%|퍼센트|프로|元|살|세"
    r"|분기)"
)
#: Triangles that open the items of a list.
_LISTED = re.compile(r"[△▲▽▼][ ]?[가-힣A-Za-z]")
_SMALLEST_MONEY = 100
_BROKEN = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|years?|months?|weeks?|days?|times?)[ ](?:st|nd|rd|th)\b"
    r"|\d(?:st|nd|rd|th)[ ](?:milli|centi|kilo)?(?:meters|grams|tons|hours|percent|yuan|won|dollars|degrees)\b"
    r"|\b(?:[a-z]{3,}s|percent|yuan|won)-years?-old\b"
    r"|[△▽▼▲][ ]?(?=\d)"
)


def torn_apart(text: str, outcomes: Sequence[Outcome], english: str) -> list[tuple[Constraint, Constraint]]:
    """Return the pairs of a figure and the figure in the bracket behind it that the English does not keep together.

    >>> from translate.checking import check
    >>> from translate.quantities import find_quantities
    >>> text = "투자액은 676억 위안(98억 달러)이다."
    >>> own = [Constraint("quantity", q.surface, q.start, q.end, q.core_start, q.core_end, q.core_english,
    ...                   q.english, quantity=q) for q in find_quantities(text)]
    >>> said = "It is 67.6 billion yuan ($9.8 billion).", "It went from 67.6 billion yuan to $9.8 billion."
    >>> [len(torn_apart(text, check(own, e), e)) for e in said]
    [0, 1]
    """
    figures = _figures(outcomes)
    found: list[tuple[Constraint, Constraint]] = []
    for a, b in pairwise(figures):
        one, other = a.constraint, b.constraint
        gap = text[max(one.end, one.core_end) : other.core_start]
        opens = _OPENS.fullmatch(gap) or _OPENS.fullmatch(gap.lstrip("의은는이가을를로에"))
        if opens is None or not ("(" in gap or "（" in gap):
            continue
        start, end = _span(a), _span(b)
        between = english[start[1] : end[0]]
        apart = end[0] < start[1] or not _BESIDE.fullmatch(between) or _joined(between)
        if apart or any(start[1] <= _span(c)[0] < end[0] for c in figures if c is not a and c is not b):
            found.append((one, other))
    return found


def _joined(between: str) -> bool:
    return "(" not in between and not re.search(r"\bor\b|equi|about|worth", between) and bool(_JOINED.search(between))


def scattered(text: str, outcomes: Sequence[Outcome], english: str) -> list[Constraint]:
    """Return the figures of a list, each in the bracket behind its name, that the English has elsewhere.

    >>> from translate.checking import check
    >>> from translate.quantities import find_quantities
    >>> text = "석탄(1.3%), 가구(1.5%), 철강(2.1%)이 올랐다."
    >>> own = [Constraint("quantity", q.surface, q.start, q.end, q.core_start, q.core_end, q.core_english,
    ...                   q.english, quantity=q) for q in find_quantities(text)]
    >>> good = "Coal (1.3 percent), furniture (1.5 percent) and steel (2.1 percent) rose."
    >>> bad = "1.3 percent, coal (1.5 percent), furniture and steel (2.1 percent) rose."
    >>> [[c.surface for c in scattered(text, check(own, e), e)] for e in (good, bad)]
    [[], ['1.3%']]
    """
    figures = _figures(outcomes)
    listed = [o for o in figures if _in_bracket(text, o.constraint)]
    intruders = [o.constraint for o in figures if o not in listed and _beside_one_of(listed, o, english)]
    if len(listed) < 2:
        return intruders
    inside = [o for o in listed if _is_bracketed(english, _span(o))]
    if not inside:  # the English has no brackets at all: the order has to do
        return intruders + [b.constraint for a, b in pairwise(listed) if _span(a)[0] > _span(b)[0]]
    out = intruders + [o.constraint for o in listed if o not in inside]
    return out + [b.constraint for a, b in pairwise(inside) if _span(a)[0] > _span(b)[0]]


def _beside_one_of(listed: Sequence[Outcome], outcome: Outcome, english: str) -> bool:
    """Whether the English puts a figure into the bracket of another, which stands alone there in the Korean."""
    at = _span(outcome)
    opened, closed = english.rfind("(", 0, at[0]), english.find(")", at[1])
    if opened < 0 or closed < 0 or ")" in english[opened : at[0]] or "(" in english[at[1] : closed]:
        return False
    return any(opened < _span(other)[0] < closed for other in listed)


def _in_bracket(text: str, own: Constraint) -> bool:
    """Whether a figure stands alone in the bracket behind a word: 석탄(1.3%)."""
    behind = text[own.core_end : own.core_end + 3].lstrip()[:1]
    return bool(_BRACKETED.search(text[max(0, own.core_start - 14) : own.core_start])) and behind in (")", "）")


def _is_bracketed(english: str, span: tuple[int, int]) -> bool:
    opened = english.rfind("(", max(0, span[0] - 12), span[0])
    return opened >= 0 and ")" not in english[opened : span[0]] and ")" in english[span[1] : span[1] + 8]


def joined_anew(text: str, outcomes: Sequence[Outcome], english: str) -> list[tuple[Constraint, Constraint]]:
    """Return the pairs of figures that the English makes the two ends of a change or range, and the Korean does not.

    >>> from translate.checking import check
    >>> from translate.quantities import find_quantities
    >>> said = "It cut the rate from the 4th to the 22nd."
    >>> def joined(text):
    ...     own = [Constraint("quantity", q.surface, q.start, q.end, q.core_start, q.core_end, q.core_english,
    ...                       q.english, quantity=q) for q in find_quantities(text)]
    ...     return len(joined_anew(text, check(own, said), said))
    >>> joined("4일부터 22일까지 내렸다."), joined("4일부터 내리다가 21일 멈추고 22일 올렸다.")
    (0, 1)
    """
    placed = sorted(_figures(outcomes), key=lambda o: _span(o)[0])
    order = [o for o in outcomes if o.constraint.quantity is not None]
    found: list[tuple[Constraint, Constraint]] = []
    for a, b in pairwise(placed):
        start, end = _span(a), _span(b)
        before, gap = english[max(0, start[0] - 16) : start[0]], english[start[1] : end[0]]
        changed = _FROM.search(before) and _RANGE.fullmatch(gap) and " and " not in gap
        if not changed and not (_BETWEEN.search(before) and _RANGE.fullmatch(gap) and " and " in gap):
            continue
        first, last = sorted((a.constraint, b.constraint), key=lambda c: c.core_start)
        between = [o for o in order if first.core_end <= o.constraint.core_start < last.core_start]
        like = [o for o in between if _unit(o.constraint) == _unit(last) and o.constraint is not last]
        said = text[first.core_end : last.core_start]
        if like or not (_KOREAN_RANGE.search(said) or _BOTH.match(text[max(last.end, last.core_end) :][:4])):
            found.append((first, last))
    return found


def other_units(text: str, outcomes: Sequence[Outcome], english: str) -> list[Constraint]:
    """Return the counts that the English gives a unit of time or money, or a percent: 33개, 33 months.

    >>> from translate.checking import check
    >>> from translate.quantities import find_quantities
    >>> own = [Constraint("quantity", q.surface, q.start, q.end, q.core_start, q.core_end, q.core_english,
    ...                   q.english, quantity=q) for q in find_quantities("달이 33개 뜬다")]
    >>> said = "33 moons rise.", "33 months rise."
    >>> [len(other_units("달이 33개 뜬다", check(own, e, {0: (0, 2)}), e)) for e in said]
    [0, 1]
    """
    found: list[Constraint] = []
    for outcome in _figures(outcomes):
        own, span = outcome.constraint, _span(outcome)
        quantity = own.quantity
        if quantity is None or quantity.unit not in _COUNTS or quantity.surface.endswith("배"):
            continue
        said = (outcome.target or "").casefold()
        whole = " " in said and said in {form.casefold() for form in quantity.english}
        if _SAYS.match(text, own.core_end) or _SAYS.match(text, own.end) or whole:
            continue
        for figure in figures_of(english):
            inside = figure.start <= span[0] < figure.end
            verb = figure.unit == "KRW" and quantity.unit != "times" and _small(figure.value)  # four won in Asia
            if inside and figure.unit in _FOREIGN and not verb:
                found.append(own)
    return found


def _small(value: Value) -> bool:
    return isinstance(value, int | float) and value < _SMALLEST_MONEY


def broken_figures(text: str, english: str) -> list[str]:
    """Return what is no English figure: three th, △21.

    >>> broken_figures("", "for the three th year"), broken_figures("", "the 3rd year")
    (['three th'], [])
    """
    listed = _LISTED.search(text) is not None
    return [match.group() for match in _BROKEN.finditer(english) if not (listed and match.group()[0] in "△▲▽▼")]


def _figures(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The figures that have a place in the English, in the order of the Korean."""
    placed = [o for o in outcomes if o.constraint.quantity is not None and o.target_start is not None]
    return sorted(placed, key=lambda o: o.constraint.core_start)


def _span(outcome: Outcome) -> tuple[int, int]:
    assert outcome.target_start is not None and outcome.target_end is not None
    return outcome.target_start, outcome.target_end


def _unit(constraint: Constraint) -> str:
    return constraint.quantity.unit if constraint.quantity is not None else ""
