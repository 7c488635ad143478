"""How far a query may be from a form to count as its near miss.

Hangul is compared by jamo, where sounds that Korean spellings of Chinese confuse cost little; Latin and Han by
optimal string alignment (an edit distance that counts two swapped neighbours once).
"""

from __future__ import annotations

from glossary.lookup_keys import script_of
from glossary.phonetics.similarity import jamo_distance

# Largest distance, per script and length of the query; the last row that fits counts. Chosen so that one slip is found
# (센젠, 먼터우궈우, Zhongguancum) and another name of the same shape is not (왕이, 왕위); see tests/cases/lookup.tsv.
_ALLOWED = {
    "hangul": ((2, 0.13), (3, 0.12), (4, 0.13), (5, 0.16)),
    "latin": ((4, 0.25), (8, 0.2), (12, 0.17)),
    "han": ((4, 0.25),),
}


def nearest_allowed(folded: str) -> float:
    """Return the largest distance that makes a near miss of a query, 0 if it is too short to have any.

    >>> nearest_allowed("센젠"), nearest_allowed("산")
    (0.13, 0.0)
    """
    rows = _ALLOWED.get(script_of(folded), ())
    return max(((length, allowed) for length, allowed in rows if length <= len(folded)), default=(0, 0.0))[1]


def distance_to(query: str, form: str) -> float:
    """Return the distance between two folded forms, 0 to 1; forms of different scripts have nothing in common.

    >>> distance_to("zhongguancum", "zhongguancun") < 0.1 < distance_to("zhongguancun", "zhongshan")
    True
    >>> distance_to("산시", "shanxi")
    1.0
    """
    script = script_of(query)
    if script != script_of(form):
        return 1.0
    if script == "hangul":
        return jamo_distance(query, form)
    longest = max(len(query), len(form))
    if abs(len(query) - len(form)) > 0.25 * longest:
        return 1.0
    return edits(query, form) / longest if longest else 0.0


def edits(one: str, two: str) -> int:
    """Return the number of insertions, deletions, replacements and swaps of neighbours between two strings.

    >>> edits("beijing", "biejing"), edits("keda", "kda"), edits("", "ab")
    (1, 1, 2)
    """
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, left in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, right in enumerate(two, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == two[j - 2] and one[i - 2] == right:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
