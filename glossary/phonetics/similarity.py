"""How far apart two Hangul spellings are, by jamo, where confusable sounds cost less than others.

The groups are those that Korean spellings of Chinese really mix up: plain, tense and aspirated consonants (ㅈ ㅉ ㅊ),
ㅐ/ㅔ, ㅓ/ㅔ (선전, 센젠), ㅗ/ㅜ (통, 퉁), y-glides (장, 쟝), and w-vowels (훼이, 후이).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from glossary.phonetics.hangul import CODAS, NUCLEI, ONSETS, compose, decompose, is_hangul

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
_WEIGHT = sum(WEIGHTS)
SILENT = ONSETS.index("ㅇ")
_NEVER = float("inf")
_NOWHERE: frozenset[int] = frozenset()
_ROUNDING = 1e-9
_DEAR = 1e9  # more than any two strings cost
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
    if not ("가" <= a <= "힣" and "가" <= b <= "힣"):
        return 1.0
    (o1, n1, c1), (o2, n2, c2) = decompose(a), decompose(b)
    return (ONSET_COST[o1][o2] + NUCLEUS_COST[n1][n2] + CODA_COST[c1][c2]) / _WEIGHT


@lru_cache(maxsize=16384)
def spread_distance(one: str, first: str, second: str) -> float:
    """Return the distance of one syllable from two that spell its glide out (롄, 리엔); 2 when they do not.

    >>> spread_distance("롄", "리", "엔") < 0.1, spread_distance("롄", "베", "이")
    (True, 2.0)
    """
    if not ("가" <= one <= "힣" and "가" <= first <= "힣" and "가" <= second <= "힣"):
        return 2.0
    (onset, n1, c1), (o2, n2, coda) = decompose(first), decompose(second)
    glide = GLIDES.get(NUCLEI[n1] + NUCLEI[n2], "")
    if c1 or o2 != SILENT or not glide:
        return 2.0
    return SPREAD + syllable_distance(one, compose(onset, NUCLEI.index(glide), coda))


@lru_cache(maxsize=1)
def _glide_pair() -> re.Pattern[str]:
    """Return a pattern for two syllables whose vowels may make a glide (리엔, 후아), the second one unread."""
    first = {NUCLEI.index(glide[0]) for glide in GLIDES}
    second = {NUCLEI.index(glide[1]) for glide in GLIDES}
    open_ones = "".join(compose(onset, nucleus) for onset in range(len(ONSETS)) for nucleus in sorted(first))
    silent = "".join(f"{compose(SILENT, nucleus)}-{compose(SILENT, nucleus, 27)}" for nucleus in sorted(second))
    return re.compile(f"[{open_ones}](?=[{silent}])")


def unspread(hangul: str) -> str:
    """Write glides that are spelled out as one syllable again, so that looser spellings become alike: 리오우 류.

    >>> unspread("리오우"), unspread("후아웨이"), unspread("화웨이")
    ('류', '화웨이', '화웨이')
    """
    if not _glide_pair().search(hangul):
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
    return min(1.0, _least_cost(a, b, _glides(a), _glides(b), _NEVER) / max(len(a), len(b)))


def jamo_within(a: str, others: Sequence[str], limit: float) -> list[float]:
    """Return the jamo distances of Hangul strings from `a` that are at most `limit`, 1.0 for the rest.

    Many at once and only the near ones, so in a fraction of the time.

    >>> jamo_within("먼터우거우", ["먼터우궈우", "베이징"], 0.17)[0] == jamo_distance("먼터우거우", "먼터우궈우")
    True
    >>> jamo_within("먼터우거우", ["베이징", "먼터우거우"], 0.17)
    [1.0, 0.0]
    """
    spread, size, search = _glides(a), len(a), _glide_pair().search
    found: list[float] = []
    for b in others:
        longest = max(size, len(b))
        if size < 2 or len(b) < 2:
            distance = jamo_distance(a, b)
        else:
            spread_there = _glides(b) if search(b) else _NOWHERE
            distance = _least_cost(a, b, spread, spread_there, limit * longest + _ROUNDING) / longest
        found.append(distance if distance <= limit else 1.0)
    return found


def _glides(hangul: str) -> frozenset[int]:
    """Return where two syllables may be one that is spelled out."""
    places = (found.start() for found in _glide_pair().finditer(hangul))
    pairs = {at: NUCLEI[decompose(hangul[at])[1]] + NUCLEI[decompose(hangul[at + 1])[1]] for at in places}
    return frozenset(at for at, pair in pairs.items() if pair in GLIDES)


def _least_cost(a: str, b: str, spread: frozenset[int], spread_there: frozenset[int], most: float) -> float:
    """Return the summed cost of turning `a` into `b`, infinite where it is more than `most`.

    Where no syllable, or one at most, can be left out or spelled out for that cost, the few ways are gone through.
    """
    more = len(a) - len(b)
    if more < 0:
        a, b, spread, spread_there, more = b, a, spread_there, spread, -more
    if not more:
        # What it costs at least not to lay one on the other.
        detour = 2 * SPREAD if spread and spread_there else GAP + SPREAD if spread or spread_there else 2 * GAP
        cost = _laid_on(a, b, most)
        if most < detour or cost <= detour:
            return cost
    else:
        spelled = min(more, len(spread))
        if spelled * SPREAD + (more - spelled) * GAP > most:
            return _NEVER
        # Anything but leaving out or spelling out one syllable, once, is dearer.
        one, other = (SPREAD if spread else GAP), (SPREAD if spread_there else GAP)
        if more == 1 and most < 2 * one + other:
            return _one_more(a, b, spread, most)
    if most < GAP and _outside(a, b, spread, spread_there) + (more or 2) * SPREAD > most + _ROUNDING:
        return _NEVER if more else cost
    return _through_the_grid(a, b, spread, spread_there, most)


def _outside(a: str, b: str, spread: frozenset[int], spread_there: frozenset[int]) -> float:
    """Return what the beginnings and ends cost: there nothing is spelled out, so one is laid on the other."""
    places, places_there = sorted(spread), sorted(spread_there)
    first = min(*places[:1], *places_there[:1], len(a), len(b))
    last = min(len(a) - places[-1] - 2 if places else len(a), len(b) - places_there[-1] - 2 if places_there else len(b))
    pairs = [*zip(a[:first], b[:first], strict=True), *zip(a[len(a) - last :], b[len(b) - last :], strict=True)]
    return sum(syllable_distance(left, right) for left, right in pairs if left != right)


def _laid_on(a: str, b: str, most: float) -> float:
    """Return what the syllables of one string cost against those of another of its length."""
    total = 0.0
    for left, right in zip(a, b, strict=True):
        if left != right:
            total += syllable_distance(left, right)
            if total > most:
                return _NEVER
    return total


def _one_more(long: str, short: str, spread: frozenset[int], most: float) -> float:
    """Return the least cost where one syllable of the longer string is left out, or spelled out at a place."""
    best, before = _NEVER, 0.0
    for at in range(len(long)):
        ways = [(before + GAP, at)]
        if at in spread and at < len(short):
            ways.append((before + spread_distance(short[at], long[at], long[at + 1]), at + 1))
        for total, there in ways:
            for left, right in zip(long[there + 1 :], short[there:], strict=True):
                if total > most:
                    break
                if left != right:
                    total += syllable_distance(left, right)
            if total <= most and total < best:
                best = total
        if at == len(short):
            break
        if long[at] != short[at]:
            before += syllable_distance(long[at], short[at])
            if before > most:
                break
    return best


def _through_the_grid(a: str, b: str, spread: frozenset[int], spread_there: frozenset[int], most: float) -> float:
    """Return the least cost of all ways, row by row; only what is still cheap enough is followed."""
    wide = len(b)
    most = min(most, _DEAR)
    # What it costs to have turned the first i syllables into the first j; `after` is the row below `below`.
    row, below, after = ([_NEVER] * (wide + 3) for _ in range(3))
    row[0] = 0.0
    for i, left in enumerate(a):
        following = a[i + 1] if i in spread else ""
        dead = True
        for j in range(wide):
            cost = row[j]
            if cost > most:
                continue
            dead = False
            right = b[j]
            if (more := cost + GAP) <= most:
                if more < row[j + 1]:
                    row[j + 1] = more
                if more < below[j]:
                    below[j] = more
            if (more := cost + syllable_distance(left, right)) <= most and more < below[j + 1]:
                below[j + 1] = more
            if following and (more := cost + spread_distance(right, left, following)) <= most:
                after[j + 1] = min(after[j + 1], more)
            if j in spread_there and (more := cost + spread_distance(left, right, b[j + 1])) <= most:
                below[j + 2] = min(below[j + 2], more)
        if (more := row[wide] + GAP) <= most:
            below[wide] = min(below[wide], more)
        elif dead and min(below) > most:
            return _NEVER
        row, below, after = below, after, [_NEVER] * (wide + 3)
    for j in range(wide):
        row[j + 1] = min(row[j + 1], row[j] + GAP)
    return row[wide] if row[wide] <= most else _NEVER


def similarity(a: str, b: str) -> float:
    """Return 1 - jamo_distance.

    >>> similarity("시진핑", "시진핑")
    1.0
    """
    return 1.0 - jamo_distance(a, b)
