"""How far apart two Hangul spellings are, by jamo, where confusable sounds cost less than others.

The groups are those that Korean spellings of Chinese really mix up: plain, tense and aspirated consonants (ㅈ ㅉ ㅊ),
ㅐ/ㅔ, ㅓ/ㅔ (선전, 센젠), ㅗ/ㅜ (통, 퉁), y-glides (장, 쟝), and w-vowels (훼이, 후이).
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.phonetics.hangul import CODAS, FIRST, NUCLEI, ONSETS, compose, decompose, is_hangul

NEAR_ONSETS = {
    "ㄱㄲ": 0.25, "ㄱㅋ": 0.35, "ㄲㅋ": 0.35, "ㄷㄸ": 0.25, "ㄷㅌ": 0.35, "ㄸㅌ": 0.35, "ㅂㅃ": 0.25, "ㅂㅍ": 0.35,
    "ㅃㅍ": 0.35, "ㅅㅆ": 0.2, "ㅈㅉ": 0.2, "ㅈㅊ": 0.35, "ㅉㅊ": 0.35, "ㅍㅎ": 0.6, "ㄹㅇ": 0.6, "ㄴㄹ": 0.5,
    "ㄱㅎ": 0.8, "ㅅㅊ": 0.7, "ㅅㅈ": 0.7, "ㄴㅇ": 0.6,
}  # fmt: skip
NEAR_NUCLEI = {
    "ㅐㅔ": 0.15, "ㅒㅖ": 0.1, "ㅔㅖ": 0.2, "ㅓㅔ": 0.35, "ㅗㅜ": 0.3, "ㅏㅑ": 0.25, "ㅓㅕ": 0.25, "ㅗㅛ": 0.25,
    "ㅜㅠ": 0.25, "ㅝㅓ": 0.35, "ㅝㅗ": 0.4, "ㅝㅜ": 0.4, "ㅘㅏ": 0.4, "ㅟㅜ": 0.4, "ㅟㅠ": 0.4, "ㅟㅣ": 0.4,
    "ㅞㅔ": 0.35, "ㅞㅚ": 0.1, "ㅚㅙ": 0.1, "ㅞㅙ": 0.1, "ㅞㅟ": 0.4, "ㅞㅜ": 0.45, "ㅡㅣ": 0.5, "ㅡㅜ": 0.4,
    "ㅡㅓ": 0.4,
    "ㅓㅗ": 0.5, "ㅏㅓ": 0.5, "ㅕㅔ": 0.35, "ㅕㅖ": 0.35, "ㅕㅑ": 0.4, "ㅑㅖ": 0.4, "ㅏㅐ": 0.5, "ㅐㅓ": 0.5,
    "ㅛㅠ": 0.3,
    "ㅢㅣ": 0.2, "ㅢㅡ": 0.3,
}  # fmt: skip
NEAR_CODAS = {"ㄴㅇ": 0.45, "ㄴㅁ": 0.6, "ㅁㅇ": 0.7, "ㄱㅋ": 0.2, "ㅂㅍ": 0.2, "ㄷㅅ": 0.3, "ㄹㄴ": 0.7}
WEIGHTS = (1.0, 1.0, 0.8)  # onset, nucleus, coda: what a wholly different part costs
SILENT = ONSETS.index("ㅇ")
_SILENT_BEGINNING = re.compile(f"[{compose(SILENT, 0)}-{compose(SILENT, 20, 27)}]")
_NEVER = float("inf")
GAP = 0.8  # a syllable too many or too few
SPREAD = 0.08  # 셴 written 시엔: one syllable spread over two
GLIDES = {
    "ㅣㅏ": "ㅑ", "ㅣㅐ": "ㅒ", "ㅣㅓ": "ㅕ", "ㅣㅔ": "ㅖ", "ㅣㅗ": "ㅛ", "ㅣㅜ": "ㅠ", "ㅣㅑ": "ㅑ", "ㅣㅖ": "ㅖ",
    "ㅣㅕ": "ㅕ",
    "ㅣㅛ": "ㅛ", "ㅣㅠ": "ㅠ", "ㅜㅏ": "ㅘ", "ㅜㅓ": "ㅝ", "ㅜㅔ": "ㅞ", "ㅜㅣ": "ㅟ", "ㅜㅐ": "ㅙ", "ㅗㅏ": "ㅘ",
    "ㅗㅐ": "ㅙ",
    "ㅟㅔ": "ㅞ", "ㅟㅏ": "ㅘ", "ㅟㅣ": "ㅟ", "ㅜㅗ": "ㅝ", "ㅛㅜ": "ㅠ", "ㅕㅜ": "ㅠ",
    "ㅠㅏ": "ㅘ", "ㅠㅓ": "ㅝ", "ㅠㅔ": "ㅞ",
}  # fmt: skip


def _grid(alphabet: str, near: dict[str, float], weight: float) -> list[list[float]]:
    grid = [[0.0 if i == j else weight for j in range(len(alphabet))] for i in range(len(alphabet))]
    for pair, cost in near.items():
        i, j = alphabet.index(pair[0]), alphabet.index(pair[1])
        grid[i][j] = grid[j][i] = cost * weight
    return grid


ONSET_COST = _grid(ONSETS, NEAR_ONSETS, WEIGHTS[0])
NUCLEUS_COST = _grid(NUCLEI, NEAR_NUCLEI, WEIGHTS[1])
CODA_COST = _grid(CODAS, NEAR_CODAS, WEIGHTS[2])


@lru_cache(maxsize=65536)
def syllable_distance(a: str, b: str) -> float:
    """Return 0..1 for two characters; characters that are no Hangul are equal or 1 apart.

    >>> syllable_distance("장", "장"), syllable_distance("장", "쟝") < syllable_distance("장", "밀")
    (0.0, True)
    """
    if a == b:
        return 0.0
    if not (is_hangul(a) and is_hangul(b)):
        return 1.0
    (o1, n1, c1), (o2, n2, c2) = decompose(a), decompose(b)
    return (ONSET_COST[o1][o2] + NUCLEUS_COST[n1][n2] + CODA_COST[c1][c2]) / sum(WEIGHTS)


def _begins_silent(ch: str) -> bool:
    return (ord(ch) - FIRST) // 588 == SILENT


@lru_cache(maxsize=65536)
def spread_distance(one: str, first: str, second: str) -> float:
    """Return the distance of one syllable from two that spell its glide out (롄, 리엔); 2 when they do not.

    >>> spread_distance("롄", "리", "엔") < 0.1, spread_distance("롄", "베", "이")
    (True, 2.0)
    """
    if not (is_hangul(one) and is_hangul(first) and is_hangul(second)):
        return 2.0
    (onset, n1, c1), (o2, n2, coda) = decompose(first), decompose(second)
    glide = GLIDES.get(NUCLEI[n1] + NUCLEI[n2], "")
    if c1 or o2 != SILENT or not glide:
        return 2.0
    return SPREAD + syllable_distance(one, compose(onset, NUCLEI.index(glide), coda))


@lru_cache(maxsize=16384)
def unspread(hangul: str) -> str:
    """Write glides that are spelled out as one syllable again, so that looser spellings become alike: 리오우 류.

    >>> unspread("리오우"), unspread("후아웨이"), unspread("화웨이")
    ('류', '화웨이', '화웨이')
    """
    if not _SILENT_BEGINNING.search(hangul, 1):
        return hangul
    out = ""
    for ch in hangul:
        if out and is_hangul(ch) and is_hangul(out[-1]):
            (onset, n1, c1), (o2, n2, coda) = decompose(out[-1]), decompose(ch)
            glide = GLIDES.get(NUCLEI[n1] + NUCLEI[n2], "") if not c1 and o2 == SILENT else ""
            if glide:
                out = out[:-1] + compose(onset, NUCLEI.index(glide), coda)
                continue
        out += ch
    return out


@lru_cache(maxsize=65536)
def jamo_distance(a: str, b: str) -> float:
    """Return the distance of two Hangul strings, 0 (equal) to 1 (nothing in common), symmetric.

    An edit distance over syllables; a syllable against another costs by jamo, and one may stand for two that spell its
    glide out. The sum is divided by the length of the longer string.

    >>> jamo_distance("먼터우거우", "먼터우궈우") < 0.1 < jamo_distance("먼터우거우", "베이징")
    True
    """
    if a == b:
        return 0.0
    if not a or not b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        one, other = (a, b) if len(a) == 1 else (b, a)
        if len(other) == 1:
            return syllable_distance(a, b)
        if len(other) == 2:
            first, second = other[0], other[1]
            apart = min(syllable_distance(one, first), syllable_distance(one, second)) + GAP
            return min(1.0, min(apart, spread_distance(one, first, second)) / 2)
    return min(1.0, _least_cost(a, b, _NEVER) / max(len(a), len(b)))


def jamo_within(a: str, b: str, limit: float) -> float:
    """Return the jamo distance of two Hangul strings if it is at most `limit`, else 1.0, as soon as that is sure.

    >>> jamo_within("먼터우거우", "먼터우궈우", 0.17) == jamo_distance("먼터우거우", "먼터우궈우")
    True
    >>> jamo_within("먼터우거우", "베이징", 0.17)
    1.0
    """
    if a == b:
        return 0.0
    if len(a) < 2 or len(b) < 2:
        distance = jamo_distance(a, b)
    else:
        longest = max(len(a), len(b))
        distance = _least_cost(a, b, limit * longest + 1e-9) / longest
    return distance if distance <= limit else 1.0


def _least_cost(a: str, b: str, most: float) -> float:
    """Return the summed cost of turning `a` into `b`, infinite where it is more than `most`.

    Goes forward row by row and follows only what is still cheap enough: two names that have little in common are done
    after a syllable or two.
    """
    high, wide = len(a), len(b)
    row: dict[int, float] = {0: 0.0}  # what it costs to have turned the first i syllables into the first j
    after: dict[int, float] = {}
    for i, left in enumerate(a):
        below, after = after, {}
        following = a[i + 1] if i + 1 < high and _begins_silent(a[i + 1]) else ""
        for j in range(wide + 1):
            cost = row.get(j)
            if cost is None:
                continue
            _reach(below, j, cost + GAP, most)
            if j == wide:
                continue
            right = b[j]
            _reach(row, j + 1, cost + GAP, most)
            _reach(below, j + 1, cost + syllable_distance(left, right), most)
            if following:
                _reach(after, j + 1, cost + spread_distance(right, left, following), most)
            if j + 1 < wide and _begins_silent(b[j + 1]):
                _reach(below, j + 2, cost + spread_distance(left, right, b[j + 1]), most)
        row = below
        if not row and not after:
            return _NEVER
    for j in range(wide):
        if j in row:
            _reach(row, j + 1, row[j] + GAP, most)
    return row.get(wide, _NEVER)


def _reach(row: dict[int, float], place: int, cost: float, most: float) -> None:
    """Note that a place of a row is reached at a cost, unless it is too dear or was reached for less."""
    if cost <= most and cost < row.get(place, _NEVER):
        row[place] = cost


def similarity(a: str, b: str) -> float:
    """Return 1 - jamo_distance.

    >>> similarity("시진핑", "시진핑")
    1.0
    """
    return 1.0 - jamo_distance(a, b)
