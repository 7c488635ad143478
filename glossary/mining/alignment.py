"""The Hangul proves the Hanja: aligns the text before a bracket with the Han characters inside it.

Every Han character has a few possible Korean sounds (`glossary.mining.sounds`). A dynamic programme from right to
left covers the end of the window with them, once for each way of reading (Mandarin, Sino-Korean, Japanese, mixed), and
the cheapest cover gives the left boundary, the reading of every character and whether a spelling is off. Three passes,
each tried only when the one before found nothing: exact and known looser spellings; near misses by jamo distance; a
lenient one that may skip characters (`2017 상하이 국제 마라톤대회(2017上海国际马拉松赛)`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from glossary.mining.sounds import Sound, cantonese_sounds, japanese_sounds, mandarin_sounds, sino_korean_sounds
from glossary.phonetics.japanese import is_japanese_surname
from glossary.phonetics.similarity import jamo_distance
from glossary.text import fold, is_han, is_hangul

#: A near miss is at most this far by jamo distance; beyond it two syllables are different sounds (guarded by
#: tests/cases/alignment.tsv: 궈우 for 거우 is in, 원 for 광 is out).
NEAR = 0.42
#: Cost per character above which an alignment is no proof.
ACCEPT = 0.30
_SWITCH = 0.08
_SKIP = 0.75
_EXTRA = 0.5
_SPACE = 0.02
_DIGITS = dict(zip("一二三四五六七八九", "123456789", strict=True))
_REGIMES = ("mandarin", "sino-korean", "mixed", "japanese", "cantonese")


@dataclass(frozen=True, slots=True)
class Unit:
    """One Han character and the Hangul that stands for it (`hangul` empty: skipped)."""

    hanja: str
    hangul: str
    reading: str
    cost: float
    pinyin: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A cover of `window[start:]` by Han characters; `cost` is the mean per character, 0 = perfect."""

    start: int
    units: tuple[Unit, ...]
    cost: float
    reading: str

    @property
    def off(self) -> tuple[Unit, ...]:
        """The units whose spelling no table predicts exactly."""
        return tuple(u for u in self.units if u.hangul and u.cost >= 0.1)


def align(window: str, hanja: str, lenient: bool = True) -> Alignment | None:
    """Align the end of `window` with `hanja`; None when the sounds do not fit.

    Args:
        window: Korean text that ends where the name ends.
        hanja: Han characters; others (digits, Latin) must stand in the window as they are.
        lenient: Also try near misses and skips.

    >>> a = align("중국 최대 AI기업 커다쉰페이", "科大訊飛")
    >>> a.start, a.reading, [u.hangul for u in a.units]
    (11, 'mandarin', ['커', '다', '쉰', '페이'])
    >>> align("상하이 푸단대학", "復旦大學").reading
    'mixed'
    >>> align("한국과 독일", "中國") is None
    True
    """
    characters = tuple(c for c in hanja if not c.isspace() and c not in "·・-")
    if not characters or not window:
        return None
    cut = max(0, len(window) - 3 * len(characters) - 8)
    found = _align(window[cut:], characters, lenient)
    return replace(found, start=found.start + cut) if found is not None and cut else found


@lru_cache(maxsize=32768)
def _align(window: str, characters: tuple[str, ...], lenient: bool) -> Alignment | None:
    tail = 0
    if characters[-2:] in (("大", "學"), ("大", "学")) and window.endswith("학교"):
        tail = 1
    body = window[: len(window) - tail]
    for level in ("exact", "near", "skip") if lenient else ("exact",):
        found = [
            a
            for regime in _REGIMES
            if (regime != "japanese" or _may_be_japanese(characters))
            and (regime != "cantonese" or (level == "exact" and len(characters) > 1))
            and (a := _cover(body, characters, regime, level)) is not None
        ]
        if found:
            return min(found, key=_preference)
    return None


def _may_be_japanese(characters: tuple[str, ...]) -> bool:
    """Kun and on readings fit nearly anything of three characters or more: there a surname must stand first."""
    name = "".join(characters)
    return len(name) <= 2 or any(is_japanese_surname(name[:size]) for size in (1, 2, 3))


def _preference(alignment: Alignment) -> tuple[float, int]:
    return (round(alignment.cost, 3), _REGIMES.index(alignment.reading))


def _sounds(character: str, regime: str, initial: bool) -> list[dict[str, Sound]]:
    if regime == "mandarin":
        return [mandarin_sounds(character)]
    if regime == "sino-korean":
        return [sino_korean_sounds(character, initial)]
    if regime == "cantonese":
        return [cantonese_sounds(character)]
    if regime == "japanese":
        return [japanese_sounds(character)]
    return [mandarin_sounds(character), sino_korean_sounds(character, True)]


_State = tuple[float, str, "tuple[Unit, _State] | None"]


def _cover(window: str, characters: tuple[str, ...], regime: str, level: str) -> Alignment | None:
    """Cover the end of the window, right to left; states are (cost, last reading, back pointer) by position."""
    states: dict[int, _State] = {len(window): (0.0, "", None)}
    longest = 4 if regime == "japanese" else 2
    limit = (len(characters) * ACCEPT if level != "skip" else len(characters) * 0.42) + 0.1
    for index in range(len(characters) - 1, -1, -1):
        character = characters[index]
        following: dict[int, _State] = {}

        def offer(position: int, cost: float, unit: Unit, state: _State, into: dict[int, _State] = following) -> None:
            reading = unit.reading or state[1]
            switch = _SWITCH if state[1] and unit.reading and unit.reading != state[1] else 0.0
            total = state[0] + cost + switch
            if total <= limit and (position not in into or total < into[position][0]):
                into[position] = (total, reading, (unit, state))

        for position, state in states.items():
            end, gap = position, 0.0
            if state[2] is not None and end > 0 and window[end - 1] == " ":
                end, gap = end - 1, _SPACE
            if not is_han(character) or (end and window[end - 1] == _DIGITS.get(character)):
                if end and fold(window[end - 1]) == fold(_DIGITS.get(character, character)):
                    offer(end - 1, gap, Unit(character, window[end - 1], "", 0.0), state)
                elif level == "skip":
                    offer(position, _SKIP, Unit(character, "", "", _SKIP), state)
                continue
            for length in range(1, min(longest, end) + 1):
                piece = window[end - length : end]
                if not is_hangul(piece[0]):
                    break
                for table in _sounds(character, regime, index == 0 or gap > 0 or regime == "mixed"):
                    sound = table.get(piece)
                    if sound is not None:
                        offer(end - length, gap + sound.cost, _unit(character, sound, sound.cost, piece), state)
                    elif level != "exact" and regime != "japanese":
                        for candidate in table.values():
                            if len(candidate.hangul) != length and level != "near":
                                continue
                            distance = jamo_distance(candidate.hangul, piece)
                            if distance <= NEAR:
                                cost = 0.15 + distance
                                offer(end - length, gap + cost, _unit(character, candidate, cost, piece), state)
            if level == "skip":
                offer(position, _SKIP, Unit(character, "", "", _SKIP), state)
                for extra in range(1, 4):
                    stop = end - extra
                    if stop < 1 or not is_hangul(window[stop]):
                        break
                    for length in range(1, min(longest, stop) + 1):
                        for table in _sounds(character, regime, index == 0):
                            if (sound := table.get(window[stop - length : stop])) is not None:
                                unit = _unit(character, sound, sound.cost, window[stop - length : stop])
                                offer(stop - length, gap + _EXTRA * extra + sound.cost, unit, state)
        states = following
        if not states:
            return None
    best = min(states.items(), key=lambda item: (round(item[1][0], 3), -item[0]))
    units = _units(best[1])
    return _judge(best[0], units, best[1][0], regime, level)


def _unit(character: str, sound: Sound, cost: float, piece: str) -> Unit:
    return Unit(character, piece, sound.reading, cost, sound.pinyin)


def _units(state: _State) -> tuple[Unit, ...]:
    units: list[Unit] = []
    link = state[2]
    while link is not None:
        unit, previous = link
        units.append(unit)
        link = previous[2]
    return tuple(units)


def _judge(start: int, units: tuple[Unit, ...], cost: float, regime: str, level: str) -> Alignment | None:
    spoken = [u for u in units if is_han(u.hanja)]
    matched = [u for u in spoken if u.hangul]
    if not spoken or not matched or not units[0].hangul:
        return None
    if level == "skip" and (len(matched) < 3 or len(matched) * 3 < len(spoken) * 2):
        return None
    near = sum(1 for u in matched if u.cost >= 0.15 + 1e-9 and u.cost > 0.3)
    if level == "near" and (near * 2 > len(matched) or (len(spoken) == 1 and near)):
        return None
    mean = cost / len(spoken)
    if mean > (ACCEPT if level != "skip" else 0.42):
        return None
    reading = regime
    if regime == "mixed":
        kinds = {u.reading for u in matched}
        if len(kinds) == 1:
            return None
        if level == "exact" and len(spoken) == 2 and not _split_point(units):
            return None
    return Alignment(start, units, mean, reading)


def _split_point(units: tuple[Unit, ...]) -> bool:
    """A mixed reading of two characters is believed only where both sounds are by the rule."""
    return all(u.cost < 0.1 for u in units) and any(a.reading != b.reading for a, b in pairwise(units))
