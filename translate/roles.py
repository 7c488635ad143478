"""Who did what to whom: two names or figures that a translation has in each other's place.

Korean marks who acts and who is acted upon (왕이가 조태열을 만났다), and where a change begins and ends (5%에서 4%로).
English says it by the order of words. Only plain orders are judged: the acted-upon name first, a verb, the actor right
behind it, nothing passive, relative or coordinate between them; "from" the end "to" the beginning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from translate.types import Constraint

Span = tuple[int, int]

_SUBJECT = re.compile(r"(?:이|가|은|는|께서|께서는|측은|측이)(?= )")
_OBJECT = re.compile(
    r"(?:을|를)(?= (?!통해|통한|위해|위한"
    r"|비롯|포함|상대로|향해|향한|두고|대신|중심|넘어|거쳐|따라|놓고|계기"
    r"|배경|이끌|제외|빼고|앞두|당한|당했|맞은|맞았))"
)
_DATIVE = re.compile(r"(?:에게|한테)(?= )")
#: What is said or given to somebody; 받다 turns it round.
_GIVEN = re.compile(
    r"(?:말했|말하|전했|전달|제안했|강조했|요청했|건넸|선물했|통보했|촉구했|경고했|약속했|당부했|지시했|주문했|보냈|제공했|수여했)"
)
#: Between the two no other clause may begin.
_CLAUSE_END = re.compile(r"(?:[하되]고|[했됐]고|으며|하며|지만|는데|면서|[은는] |이 |가 |[다요][.!?])[ ,]|[,.;]")
_TITLE_WORDS = (
    r"(?:the|Mr|Mrs|Ms|Dr|President|Premier|Chairman|Chairwoman|Minister|Prime|Foreign|Defense|Vice|former|Party|Secretary"
    r"|General|Governor|Mayor|Chinese|Korean|South|North|Japanese|American|U\.S\.|Russian|CEO|founder|coach|Senator|Sen\.)"
)
_VERB_BETWEEN = re.compile(
    rf"(?: (?:has|had|have|also|then|later|recently|reportedly|again|already|will|would|did|does))*"
    rf" (?!(?:is|are|was|were|be|been|being|and|or|but"
    rf"|by|with|from|to|of|for|in|at|on|than|like|as|that|which|who|whom)\b)"
    rf"[a-z]{{2,}}(?:ed|s|t|d|k|w|n|ld|ght)(?: {_TITLE_WORDS}\.?)* $"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|got|gets)\b")
_FIRST = re.compile(rf"(?:^|[.!?;:,“\"‘']\s?|\bthat )(?:{_TITLE_WORDS}\.? )*$")
_FROM = re.compile(r"(?:에서|부터)(?: (?:최대|약))? $")
_TO = re.compile(r"(?:으로|로|까지)(?![가-힣])")
_TO_ENGLISH = re.compile(r"(?:[ -][a-z%]+){0,2} to (?:(?:about|around|the|a) )?$")


def swapped(
    text: str, placed: Mapping[int, Span], constraints: Sequence[Constraint], english: str
) -> list[tuple[int, int]]:
    """Return the pairs of constraints of a segment that seem to have changed places in the English.

    Args:
        text: The Korean of the segment.
        placed: Where the English of each constraint (by index) stands.
        constraints: The constraints of the segment.
        english: The English.

    >>> names = [Constraint("term", "왕이", 0, 2, 0, 2, "Wang Yi", category="person"),
    ...          Constraint("term", "조태열", 4, 7, 4, 7, "Cho Tae-yul", category="person")]
    >>> swapped("왕이가 조태열을 만났다.", {0: (16, 23), 1: (0, 11)}, names, "Cho Tae-yul met Wang Yi.")
    [(0, 1)]
    >>> swapped("왕이가 조태열을 만났다.", {0: (0, 7), 1: (12, 23)}, names, "Wang Yi met Cho Tae-yul.")
    []
    """
    order = sorted(placed, key=lambda index: constraints[index].core_start)
    pairs = [(a, b) for position, a in enumerate(order) for b in order[position + 1 : position + 4]]
    return [pair for pair in pairs if _changed(text, pair, placed, constraints, english)]


def _changed(
    text: str, pair: tuple[int, int], placed: Mapping[int, Span], constraints: Sequence[Constraint], english: str
) -> bool:
    first, second = (constraints[index] for index in pair)
    if placed[pair[1]][0] >= placed[pair[0]][0]:  # in the order of the Korean, nothing has changed
        return False
    ends = first.kind == second.kind == "quantity" or {first.category, second.category} <= {"place"}
    if ends and _from_to(text, first, second) and _alike(first, second):
        return _is_from_to(english, placed[pair[1]], placed[pair[0]])
    if first.kind == second.kind == "term" and _acts_on(text, first, second):
        return _is_acted_on(english, placed[pair[1]], placed[pair[0]])
    return False


def _alike(first: Constraint, second: Constraint) -> bool:
    if first.quantity is None or second.quantity is None:
        return first.kind == second.kind
    return first.quantity.unit == second.quantity.unit and first.quantity.value != second.quantity.value


def _from_to(text: str, first: Constraint, second: Constraint) -> bool:
    gap = text[max(first.core_end, first.end) : second.core_start]
    return _FROM.fullmatch(gap) is not None and _TO.match(text, max(second.core_end, second.end)) is not None


def _is_from_to(english: str, low: Span, high: Span) -> bool:
    """Whether the English says "from" the first span "to" the second."""
    before = english[: low[0]].rstrip().lower()
    return (
        before.endswith(("from", "from the", "from about"))
        and _TO_ENGLISH.fullmatch(english[low[1] : high[0]]) is not None
    )


def _acts_on(text: str, first: Constraint, second: Constraint) -> bool:
    """Whether the Korean marks the first name as the one who acts on the second."""
    names = {"person", "org", "place"}
    if first.category not in names or second.category not in names or first.expected == second.expected:
        return False
    subject = _SUBJECT.match(text, max(first.core_end, first.end))
    end = max(second.core_end, second.end)
    if subject is None or _CLAUSE_END.search(text[subject.end() : second.core_start]):
        return False
    if _OBJECT.match(text, end):
        return True
    rest = text[end : end + 60]
    return bool(_DATIVE.match(text, end) and _GIVEN.search(rest)) and "받" not in rest


def _is_acted_on(english: str, acted: Span, actor: Span) -> bool:
    """Whether the English has the acted-upon name first, as a subject, and the actor right behind its verb."""
    between = english[acted[1] : actor[0]]
    if _PASSIVE.search(between) or _FIRST.search(english[max(0, acted[0] - 60) : acted[0]]) is None:
        return False
    return _VERB_BETWEEN.fullmatch(between) is not None
