"""Figures of the English that no figure of the Korean stands behind, and hedges that went lost.

A figure may be said twice (30 degrees, as many as 30 degrees), in words (four states) or as a month (April) without
the Korean having it there: `checking.invented_figures` sees digits that the Korean has not at all, this file the rest.
A hedge of the Korean (80mm 이상, 거의 40도) is lost where nothing around the figure says it in English.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from translate.quantities.contradictions import figures_of
from translate.quantities.periods import MONTHS
from translate.types import Outcome

Span = tuple[int, int]

_FIGURE = re.compile(r"(?<![A-Za-z\d._/-])(?<!\d,)\d[\d,.]*\d(?![\w%-]*[A-Za-z_/])")
_ANY_FIGURE = re.compile(r"\d[\d,.]*")
#: Words for figures that English hardly writes unless it counts: not one, two, first, half, May.
_SMALLEST_WORD = 3
_COUNTING = frozenset({"count", "ordinal", "persons", "percent", "years", "months", "days", "weeks", "hours", "times"})
#: Third parties, Three Gorges; a hundred percent; thousands of.
_SET_PHRASE = re.compile(
    r"third[ -](?:part|world|countr|rate|time)|square|second|thousandth|four seasons|zero|ten", re.IGNORECASE
)
_MONTH = re.compile(rf"\b(?P<month>{'|'.join(m for m in MONTHS[1:] if m not in ('May', 'March'))})\b")
#: March where it can be nothing but the month.
_MARCH = re.compile(
    r"(?<![A-Za-z])(?:early|late|mid|in|last|since|until|by|of|this|next)[ -](?P<month>March)\b"
    r"(?![ ](?:on|for|to|of|past)\b)"
)
#: How Korean may say a small number without a figure, at the start of a word: 삼국, 사방, 칠월.
_SINO = {
    3: "삼三셋세석", 4: "사四넷네넉", 5: "오五다섯닷", 6: "육륙六여섯엿", 7: "칠七일곱이레", 8: "팔八여덟",
    9: "구九아홉", 10: "십十열", 100: "백百", 1000: "천千", 10**4: "만萬万", 10**6: "만", 10**8: "억",
}  # fmt: skip

_DAYS = {3: "사흘", 4: "나흘", 5: "닷새", 6: "엿새", 7: "이레", 10: "열흘", 15: "보름"}

_UP = (
    r"more than|over|above|exceed|surpass|at least|not? (?:less|fewer) than|upwards?|topp?(?:ed|ing|s)?\b|in excess"
    r"|beyond|past|br(?:eak|oke|eached)|cross|pass(?:ed|es|ing)|out(?:pac|strip)|higher"
    r"|or (?:more|above|older|over|higher|up)"
    r"|and (?:above|over|older|up)|plus\b|\+|minimum|some\b|odd\b|ahead|upper"
)
_DOWN = (
    r"less than|fewer|under|below|lower|beneath|or (?:less|fewer|below|younger|lower|under)|no more than|not? exceed"
    r"|not more|at most|up to|maximum|within|short of|miss|fail|barely|only|nearly|almost|close|approach|near"
    r"|as (?:many|much) as"
    r"|top\b|peak|limit|cap\b|capped"
)
_ABOUT = (
    r"about|around|approximat|rough|nearly|almost|close|estimat|or so|some\b|circa|more or less|near|around|level|range"
    r"|approach|verg|mark\b"
)
_MOST = r"|up to|as (?:many|much|high|long) as|maxim|most|large|high|top|peak|limit|cap\b|no more"
_SAYS = {
    "more_than": re.compile(_UP, re.IGNORECASE),
    "at_least": re.compile(_UP, re.IGNORECASE),
    "less_than": re.compile(_DOWN, re.IGNORECASE),
    "at_most": re.compile(_DOWN + _MOST, re.IGNORECASE),
    "about": re.compile(_ABOUT, re.IGNORECASE),
    "nearly": re.compile(f"{_ABOUT}|{_DOWN}", re.IGNORECASE),
}
#: How far before and behind the figure its hedge may stand.
_BEFORE, _BEHIND = 36, 26


def doubled_figures(text: str, outcomes: Sequence[Outcome], english: str) -> list[Span]:
    """Return where a figure of the English stands once more than the Korean has it.

    >>> from translate.quantities import find_quantities
    >>> english = "It rose to about 30 degrees, as many as 30 degrees."
    >>> from translate.checking import check
    >>> from translate.types import Constraint
    >>> (found,) = find_quantities("30도까지 올랐다.")
    >>> own = Constraint("quantity", "30도", 0, 3, 0, 3, "30 degrees", ("30 degrees",), quantity=found)
    >>> doubled_figures("30도까지 올랐다.", check([own], english), english)
    [(40, 42)]
    """
    taken = _places(outcomes)
    own = Counter(_digits(f.group()) for f in _ANY_FIGURE.finditer(text) if not _covered(f.span(), outcomes))
    known = {_digits(f.group()) for o in outcomes for f in _ANY_FIGURE.finditer(o.target or "")}
    every = set(own)
    found: list[Span] = []
    for figure in _FIGURE.finditer(english):
        span, digits = (figure.start(), figure.start() + len(figure.group().rstrip(",."))), _digits(figure.group())
        if any(_overlap(span, other) for other in taken):
            continue
        if own[digits] > 0:
            own[digits] -= 1
        elif digits in known or digits in every:
            found.append(span)
    dates = [o.constraint.quantity for o in outcomes if o.constraint.quantity and o.target_start is not None]
    days = {str(date.value)[-5:] for date in dates if date.unit == "date"}
    for day in figures_of(english):  # June 8 and June 8
        again = day.unit == "date" and str(day.value)[-5:] in days and re.search(r"[A-Z]", english[day.start : day.end])
        if again and not any(_overlap((day.start, day.end), other) for other in (*taken, *found)):
            found.append((day.start, day.end))
    return found


def worded_figures(text: str, outcomes: Sequence[Outcome], english: str) -> list[Span]:
    """Return where the English has a figure in words, or a month, that the Korean does not have.

    >>> english = "The office issued an answer to four state earthquakes in April."
    >>> [english[a:b] for a, b in worded_figures("국가 지진 비상 대응 태세를 발령했다.", (), english)]
    ['four', 'April']
    >>> worded_figures("넷이서 4월에 떠났다.", (), "The four left in April.")
    []
    """
    taken = _places(outcomes)
    digits = {_digits(f.group()) for f in _ANY_FIGURE.finditer(text)}
    found: list[Span] = []
    for figure in figures_of(english):
        span, said = (figure.start, figure.end), english[figure.start : figure.end]
        if re.search(r"\d", said) or figure.unit not in _COUNTING or not isinstance(figure.value, int):
            continue
        if any(_overlap(span, other) for other in taken) or figure.value < _SMALLEST_WORD or _SET_PHRASE.match(said):
            continue
        letters, days = _SINO.get(figure.value), _DAYS.get(figure.value)
        if str(figure.value) in digits or (days and days in text):
            continue
        if letters and re.search(f"(?<![가-힣])[{letters}]", text):
            continue
        if said[:1].isupper() and figure.start and english[figure.start - 1] == " ":  # a name: Three Gorges, Seven
            continue
        found.append(span)
    for month in (*_MONTH.finditer(english), *_MARCH.finditer(english)):
        number = MONTHS.index(month["month"])
        if str(number) not in digits and not any(_overlap(month.span(), other) for other in taken):
            found.append(month.span("month"))
    return sorted(found)


def lost_hedges(outcomes: Sequence[Outcome], english: str) -> list[Outcome]:
    """Return the figures whose hedge the English does not say.

    >>> from translate.checking import check
    >>> from translate.quantities import find_quantities
    >>> from translate.types import Constraint
    >>> (q,) = find_quantities("200만명을 넘었다.")
    >>> own = Constraint("quantity", q.surface, q.start, q.end, q.core_start, q.core_end, "2 million", quantity=q)
    >>> [len(lost_hedges(check([own], e), e)) for e in ("It exceeded 2 million.", "It was 2 million.")]
    [0, 1]
    """
    lost: list[Outcome] = []
    for outcome in outcomes:
        quantity, start, end = outcome.constraint.quantity, outcome.target_start, outcome.target_end
        says = _SAYS.get(quantity.qualifier) if quantity is not None else None
        if says is None or start is None or end is None:
            continue
        others = [span for span in _places(outcomes) if span != (start, end)]
        if not says.search(_without(others, english, start, end)):
            lost.append(outcome)
    return lost


#: English that sets a bound right before a figure, and Korean that may ask for one.
_BOUND = re.compile(
    r"\b(?:less than|fewer than|under|below|more than|over|above|at least|no more than|exceed(?:s|ed|ing)?) $"
)
_MAY_BOUND = re.compile(
    r"넘|초과|이상|이하|미만|못|웃|밑|안[ ]?되|도[ ]안|최[소대고저]|적어도|상회|하회|돌파"
    r"|여|남짓|이내|내에|내로|보다|뛰|까지|높|낮|추월|더"
)
_AROUND = (10, 16)


def invented_hedges(text: str, outcomes: Sequence[Outcome], english: str) -> list[Outcome]:
    """Return the figures that the English makes a bound of without a word of the Korean for it.

    >>> from translate.checking import check
    >>> from translate.quantities import find_quantities
    >>> from translate.types import Constraint
    >>> text = "너비가 57m에 달한다."
    >>> (q,) = find_quantities(text)
    >>> own = Constraint("quantity", q.surface, q.start, q.end, q.core_start, q.core_end, "57 meters", quantity=q)
    >>> said = "It is less than 57 meters wide.", "It is 57 meters wide."
    >>> [len(invented_hedges(text, check([own], e), e)) for e in said]
    [1, 0]
    """
    found: list[Outcome] = []
    for outcome in outcomes:
        constraint, start = outcome.constraint, outcome.target_start
        if constraint.quantity is None or constraint.quantity.qualifier or start is None:
            continue
        behind = re.split(r"[,.]", text[constraint.core_end : constraint.core_end + _AROUND[1]])[0]
        around = text[max(0, constraint.core_start - _AROUND[0]) : constraint.core_start] + behind
        if _BOUND.search(english[max(0, start - 16) : start]) and not _MAY_BOUND.search(around):
            found.append(outcome)
    return found


def _without(others: Sequence[Span], english: str, start: int, end: int) -> str:
    """What stands around a place, without what stands at the places of others and what belongs to them."""
    low, high = max(0, start - _BEFORE), end + _BEHIND
    for a, b in others:
        if b <= start:
            low = max(low, b)
        elif a >= end:
            high = min(high, a)
    return english[low:high]


def _places(outcomes: Sequence[Outcome]) -> list[Span]:
    places = ((o.target_start, o.target_end) for o in outcomes)
    return [(start, end) for start, end in places if start is not None and end is not None]


def _covered(span: Span, outcomes: Sequence[Outcome]) -> bool:
    return any(_overlap(span, (o.constraint.core_start, o.constraint.core_end)) for o in outcomes)


def _overlap(span: Span, other: Span) -> bool:
    return span[0] < other[1] and other[0] < span[1]


def _digits(figure: str) -> str:
    return figure.strip(",.").replace(",", "")
