"""Whether a figure goes up or down: 3.2% 감소했다 is no "rose 3.2 percent".

What the Korean says right behind a figure is compared with what stands around it in the English; only a plain
contradiction counts: a word for the other direction, and none for the right one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.types import Constraint, Outcome

_KOREAN = {
    "up": re.compile(
        r"증가(?!율|세|폭|분|치)|늘(?!리지|지|씬|[ ](?!것|전망|예정|수[ ]))"
        r"|상승(?!률|세|폭)|올[랐라](?!가)|오[른르](?!쪽)|급증|급등|성장(?!률|세|동력)|확대|높아[졌지져진]|높[은았]|뛰었|뛴|불어|반등|절상"
    ),
    "down": re.compile(
        r"감소(?!율|세|폭|분|치)"
        r"|줄(?:[어었든던면고며인였]|이[고며는려자면]|지(?!어))|하락(?!률|세|폭)|내[렸린려리](?!막)|급감|급락|떨어|낮아[졌지져진]|낮[은았]|축소|위축|빠[졌진지]|후퇴|역성장|절하"
    ),
}
_GAP = re.compile(
    r"[ ]?(?:\([^()\n]{1,24}\))?(?:[이가을를은는만도]|나|이나|가량|정도|포인트|씩|까지|넘게|이상|가까이| ){0,3}[ ]?"
)
#: 오른 곳은 35곳, 하락한 도시는 4곳: what was counted went up or down.
_COUNTED = {
    "up": re.compile(r"(?:오른|상승한|늘어난|증가한|뛴)[ ][가-힣]{1,4}[은는이가][ ]?$"),
    "down": re.compile(r"(?:내린|하락한|줄어든|감소한|떨어진)[ ][가-힣]{1,4}[은는이가][ ]?$"),
}
_ENGLISH = {
    "up": re.compile(
        r"\b(?:ris|rose|increas|up\b|grew|grow|gain|climb|jump|surg|soar|expan|higher|rais|advanc|rebound|upward|topp|apprecia|strength)",
        re.IGNORECASE,
    ),
    "down": re.compile(
        r"\b(?:fall|fell|drop|declin|decreas|down|lower|los[etis]|slid|slip|shr[iau]nk|plung|reduc|cut|contract|slump"
        r"|plummet|tumbl|shed|dip|less|minus|fewer|negative|retreat|dwindl|shrivel|smaller|narrow|weak|ease|off\b|devalu|deprecia)|-\d",
        re.IGNORECASE,
    ),
}
#: A record low is no record high: the Korean, what English may say, what it may not, other words for it in the Korean.
_RECORDS = tuple(
    (re.compile(korean), re.compile(right, re.IGNORECASE), re.compile(wrong, re.IGNORECASE), re.compile(other))
    for korean, right, wrong, other in (
        (
            r"(?:사상|역대|최근|관측)[ ](?:[가-힣]+[ ])?최저|최저치|최저 기록",
            r"\b(?:low|min|few|least|worst|cold|small)",
            r"\b(?:record|all-time|historic)[ -]high|\bhighest",
            "최[고대다]|가장|제일",
        ),
        (
            r"(?:사상|역대|최근|관측)[ ](?:[가-힣]+[ ])?최[고대다]|최고치|최대치|최고 기록",
            r"\b(?:high|max|most|larg|big|best|peak|top|record|great|hot|ever)",
            r"\b(?:record|all-time|historic)[ -]low|\blowest",
            "최[저소]|가장|제일",
        ),
    )
)
_OPPOSITE = {"up": "down", "down": "up"}
#: 500m 떨어진 호텔 is a distance, and rain of 50mm falls (내렸다): lengths do not go down with these words.
_LENGTHS = frozenset("mm cm m km li inch mile".split())
_APART = re.compile("떨어|내")
#: How far around the figure the English says which way it goes.
_BEFORE, _BEHIND = 44, 24
#: Figures that go up and down; a date or a rank does not.
_STILL = frozenset(
    "date year year-month year-range date-range month-range quarter half-year decade time datetime ordinal "
    "ratio".split()
)


def turned(text: str, outcomes: Sequence[Outcome], english: str) -> list[Constraint]:
    """Return the figures that go the other way in the English.

    >>> from translate.checking import check
    >>> from translate.quantities import find_quantities
    >>> text = "수출은 3.2% 감소했다."
    >>> own = [Constraint("quantity", q.surface, q.start, q.end, q.core_start, q.core_end, q.core_english,
    ...                   q.english, quantity=q) for q in find_quantities(text)]
    >>> said = "Exports rose 3.2 percent.", "Exports fell 3.2 percent.", "It was 3.2 percent."
    >>> [len(turned(text, check(own, e), e)) for e in said]
    [1, 0, 0]
    """
    placed = [(o.target_start, o.target_end) for o in outcomes if o.constraint.quantity is not None]
    spans = [(a, b) for a, b in placed if a is not None and b is not None]
    found: list[Constraint] = []
    for outcome in outcomes:
        own, start, end = outcome.constraint, outcome.target_start, outcome.target_end
        if own.quantity is None or own.quantity.unit in _STILL or start is None or end is None:
            continue
        way, behind = _way(text, max(own.end, own.core_end), own.quantity.unit), _BEHIND
        if not way and (start_of := _from_to(text, own, outcomes)) is not None and (to := _LEVEL.match(text, own.end)):
            way, start = _way(text, to.end(), own.quantity.unit), start_of
        if not way:
            way, behind = _counted_way(text, own.core_start), 3 * _BEHIND
        if not way:
            continue
        low = max([start - _BEFORE, 0, *(b for _, b in spans if b <= start)])
        high = min([end + behind, *(a for a, _ in spans if a >= end)])
        around = english[low : start + 1] + " " + english[end:high]  # not the 40 of 38-40
        if _ENGLISH[_OPPOSITE[way]].search(around) and not _ENGLISH[way].search(around):
            found.append(own)
    return found


#: 8930명에서 1만5467명으로 늘었다: the verb belongs to both.
_LEVEL = re.compile(r"[ ]?으?로[ ]")
_FROM = re.compile(r"에서[ ](?:약[ ]|[^,.\n]{0,6}[ ])?$")


def _from_to(text: str, own: Constraint, outcomes: Sequence[Outcome]) -> int | None:
    """Where the English has the figure that another one goes up or down from: the first of A에서 B로."""
    for other in outcomes:
        a = other.constraint
        same = a.quantity is not None and own.quantity is not None and a.quantity.unit == own.quantity.unit
        behind = (
            same
            and a.end < own.core_start
            and _FROM.fullmatch(text[max(a.end, a.core_end) : own.core_start].lstrip("명개%원"))
        )
        if behind and other.target_start is not None:
            return other.target_start
    return None


def _counted_way(text: str, start: int) -> str:
    """Which way what a figure counts went, as the words before it say."""
    before = text[max(0, start - 14) : start]
    return next((way for way, pattern in _COUNTED.items() if pattern.search(before)), "")


def turned_record(text: str, english: str) -> str:
    """The words of the Korean for a record that the English turns round; "" where it does not.

    >>> turned_record("사상 최저로 떨어졌다", "fell to a record high"), turned_record("사상 최저로", "a record low")
    ('사상 최저', '')
    """
    for korean, right, wrong, other in _RECORDS:
        said = korean.search(text)
        if said and wrong.search(english) and not right.search(wrong.sub(" ", english)) and not other.search(text):
            return said.group()
    return ""


def _way(text: str, end: int, unit: str) -> str:
    """Which way the verb right behind a figure says that it goes; "" where none does."""
    gap = _GAP.match(text, end)
    at = gap.end() if gap else end
    if unit in _LENGTHS and _APART.match(text, at):
        return ""
    return next((way for way, pattern in _KOREAN.items() if pattern.match(text, at)), "")
