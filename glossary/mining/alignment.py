"""The Hangul proves the Hanja: aligns the text before a bracket with the Han characters inside it.

Every Han character has a few possible Korean sounds (`glossary.mining.sounds`). A dynamic programme from right to
left covers the end of the window with them, once for each way of reading (Mandarin, Sino-Korean, Japanese, mixed), and
the cheapest cover gives the left boundary, the reading of every character and whether a spelling is off. Three passes,
each tried only when the one before found nothing: exact and known looser spellings; near misses by jamo distance; a
lenient one that may skip characters (`2017 상하이 국제 마라톤대회(2017上海国际马拉松赛)`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from glossary.mining.sounds import (
    CANTONESE,
    JAPANESE,
    Sound,
    cantonese_sounds,
    japanese_sounds,
    mandarin_by_rule,
    mandarin_sounds,
    may_end_japanese,
    sino_korean_by_rule,
    sino_korean_sounds,
)
from glossary.phonetics.japanese import is_japanese_surname
from glossary.phonetics.similarity import jamo_within
from glossary.quick import quickly_made
from glossary.text import fold, is_han, is_hangul

#: A near miss is at most this far by jamo distance; beyond it two syllables are different sounds (guarded by
#: tests/cases/alignment.tsv: 궈우 for 거우 is in, 원 for 광 is out).
NEAR = 0.42
#: Cost per character above which an alignment is no proof.
ACCEPT = 0.30
_SWITCH = 0.08
_SKIP = 0.75
#: So many characters at least have to be read where some are skipped.
_READ = 3
_EXTRA = 0.5
_SPACE = 0.02
_DIGITS = dict(zip("〇零一二三四五六七八九", "00123456789", strict=True))
_REGIMES = ("mandarin", "sino-korean", "mixed", "japanese", "cantonese")


class Unit(NamedTuple):
    """One Han character and the Hangul that stands for it (`hangul` empty: skipped)."""

    hanja: str
    hangul: str
    reading: str
    cost: float
    pinyin: str = ""


@quickly_made
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
        return tuple([u for u in self.units if u.hangul and u.cost >= 0.1]) if self.cost else ()


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
    characters, plain = _plainly(hanja)
    if not characters or not window:
        return None
    end = len(window)
    if window.endswith("학교") and characters[-2:] in _UNIVERSITY:
        end -= 1
    for hangul, units, reading in plain:
        if window.endswith(hangul, 0, end):
            return Alignment(end - len(hangul), units, 0.0, reading)
    cut = max(0, len(window) - 3 * len(characters) - 8)
    found = _align(window[cut:], characters, lenient)
    return Alignment(found.start + cut, found.units, found.cost, found.reading) if found is not None and cut else found


#: Names of so many characters are tried by the rule first; in a longer one a small cost would round to none.
_RULED = 16
_UNIVERSITY = (("大", "學"), ("大", "学"))


@lru_cache(maxsize=8192)
def _plainly(hanja: str) -> tuple[tuple[str, ...], tuple[tuple[str, tuple[Unit, ...], str], ...]]:
    """The characters of an expression that are read, and the spellings of them that cost nothing."""
    characters = tuple([c for c in hanja if not c.isspace() and c not in "·・-"])
    found = [(reading, _by_the_rule(characters, reading)) for reading in ("mandarin", "sino-korean") if characters]
    return characters, tuple([(*plain, reading) for reading, plain in found if plain is not None])


def _by_the_rule(characters: tuple[str, ...], reading: str) -> tuple[str, tuple[Unit, ...]] | None:
    """The one Hangul spelling that costs nothing, with its units: what most names are printed with, found at once."""
    if len(characters) > _RULED:
        return None
    units = []
    for index, character in enumerate(characters):
        unit = _ruled(character, reading, not index)
        if unit is None:
            return None
        units.append(unit)
    return "".join([unit[1] for unit in units]), tuple(units)


@lru_cache(maxsize=32768)
def _ruled(character: str, reading: str, initial: bool) -> Unit | None:
    """A character with the sound of it that costs nothing, if it has one of at most two syllables."""
    if not is_han(character):
        return None
    sound = mandarin_by_rule(character) if reading == "mandarin" else sino_korean_by_rule(character, initial)
    return Unit(character, sound.hangul, reading, 0.0, sound.pinyin) if sound and len(sound.hangul) <= 2 else None


@lru_cache(maxsize=8192)
def _align(window: str, characters: tuple[str, ...], lenient: bool) -> Alignment | None:
    tail = 0
    if characters[-2:] in _UNIVERSITY and window.endswith("학교"):
        tail = 1
    body = window[: len(window) - tail]
    least = _least_costs(characters)
    spoken = sum(map(is_han, characters))
    for level in ("exact", "near", "skip") if lenient else ("exact",):
        if level == "skip" and spoken < _READ:
            return None
        best: Alignment | None = None
        for regime in _REGIMES:
            if best is not None and round(best.cost, 3) <= least[regime]:
                continue
            if regime == "japanese" and (level == "near" or not _may_be_japanese(characters)):
                continue  # a near miss of a kun reading is none: what the exact pass did not find is not there
            if regime == "japanese" and level == "exact" and not _ends_japanese(body, characters):
                continue
            if regime == "cantonese" and (level != "exact" or len(characters) < 2):
                continue
            found = _cover(body, characters, regime, level)
            if found is not None and (best is None or round(found.cost, 3) < round(best.cost, 3)):
                best = found
        if best is not None:
            return best
    return None


def _least_costs(characters: tuple[str, ...]) -> dict[str, float]:
    """The least mean cost that each way of reading can have: no better one needs to be tried after a cheaper cover."""
    spoken = max(1, sum(map(is_han, characters)))
    free = any(character in _DIGITS for character in characters)
    return {
        "mandarin": -1.0,
        "sino-korean": 0.0,
        "mixed": round(_SWITCH / spoken, 3),
        "japanese": 0.0 if free else JAPANESE,
        "cantonese": 0.0 if free else CANTONESE,
    }


def _may_be_japanese(characters: tuple[str, ...]) -> bool:
    """Kun and on readings fit nearly anything of three characters or more: there a surname must stand first."""
    name = "".join(characters)
    return len(name) <= 2 or any(is_japanese_surname(name[:size]) for size in (1, 2, 3))


def _ends_japanese(body: str, characters: tuple[str, ...]) -> bool:
    """Whether the last syllable is one that ends a Japanese sound, where the last character has to be read so."""
    return characters[-1] in _DIGITS or not is_han(characters[-1]) or may_end_japanese(body[-1:])


#: Which tables of sounds a way of reading looks into.
#: How many syllables of Hangul one character may sound in: 치아오(橋) in looser spellings.
_LONGEST = {"japanese": 4, "mandarin": 3}
_KINDS = {
    "mandarin": ("mandarin",), "sino-korean": ("sino-korean",), "mixed": ("mandarin", "sino-korean"),
    "japanese": ("japanese",), "cantonese": ("cantonese",),
}  # fmt: skip


def _table(character: str, kind: str, initial: bool) -> dict[str, Sound]:
    if kind == "mandarin":
        return mandarin_sounds(character)
    if kind == "sino-korean":
        return sino_korean_sounds(character, initial)
    return cantonese_sounds(character) if kind == "cantonese" else japanese_sounds(character)


@lru_cache(maxsize=32768)
def _tables(character: str, regime: str, initial: bool) -> tuple[tuple[str, dict[str, Sound]], ...]:
    """The tables that a way of reading looks into, with their kinds."""
    return tuple([(kind, _table(character, kind, initial)) for kind in _KINDS[regime]])


@lru_cache(maxsize=32768)
def _near(character: str, kind: str, initial: bool, piece: str, same_length: bool) -> tuple[tuple[Sound, float], ...]:
    """The sounds of a character that a piece of the window nearly is, each with its cost."""
    sounds = [s for s in _table(character, kind, initial).values() if not same_length or len(s.hangul) == len(piece)]
    distances = _distances(tuple([sound.hangul for sound in sounds]), piece)
    return tuple([(s, 0.15 + far) for s, far in zip(sounds, distances, strict=True) if far <= NEAR])


@lru_cache(maxsize=16384)
def _distances(sounds: tuple[str, ...], piece: str) -> tuple[float, ...]:
    """How far a piece is from each sound, 1 where it is not near; many characters sound alike."""
    return tuple(jamo_within(piece, sounds, NEAR))


#: The cost so far, the last reading, the parts of the last unit (None at the end of the window), the state behind it.
_State = tuple[float, str, "tuple[str, str, str, float, str] | None", "_State | None"]


def _offer(
    into: dict[int, _State], limit: float, position: int, cost: float, parts: tuple[str, str, str, float, str],
    state: _State,
) -> None:  # fmt: skip
    """Put a state at a position unless a cheaper one is there, or it is too dear."""
    reading = parts[2]
    total = state[0] + cost + (_SWITCH if state[1] and reading and reading != state[1] else 0.0)
    if total <= limit and (position not in into or total < into[position][0]):
        into[position] = (total, reading or state[1], parts, state)


def _cover(window: str, characters: tuple[str, ...], regime: str, level: str) -> Alignment | None:
    """Cover the end of the window, right to left, with the cheapest state at every position."""
    states: dict[int, _State] = {len(window): (0.0, "", None, None)}
    limit = (len(characters) * ACCEPT if level != "skip" else len(characters) * 0.42) + 0.1
    for index in range(len(characters) - 1, -1, -1):
        character = characters[index]
        han, digit = is_han(character), _DIGITS.get(character)
        following: dict[int, _State] = {}
        for position, state in states.items():
            end, gap = position, 0.0
            if state[2] is not None and end > 0 and window[end - 1] == " ":
                end, gap = end - 1, _SPACE
            if not han or (end and window[end - 1] == digit):
                if end and fold(window[end - 1]) == fold(digit or character):
                    _offer(following, limit, end - 1, gap, (character, window[end - 1], "", 0.0, ""), state)
                elif level == "skip":
                    _offer(following, limit, position, _SKIP, (character, "", "", _SKIP, ""), state)
                continue
            _read_one(window, character, regime, level, index == 0, (end, gap), state, following, limit)
            if level == "skip":
                _offer(following, limit, position, _SKIP, (character, "", "", _SKIP, ""), state)
                _read_apart(window, character, regime, index == 0, (end, gap), state, following, limit)
        states = following
        if not states:
            return None
    best = min(states.items(), key=lambda item: (round(item[1][0], 3), inside_word(window, item[0]), -item[0]))
    units = _units(best[1])
    return _judge(best[0], units, best[1][0], regime, level)


def inside_word(window: str, position: int) -> bool:
    """Tell whether a position lies inside a run of Hangul.

    >>> inside_word("기업 커다", 3), inside_word("커다쉰", 1)
    (False, True)
    """
    return position > 0 and is_hangul(window[position - 1])


def _read_one(
    window: str, character: str, regime: str, level: str, first: bool, place: tuple[int, float], state: _State,
    into: dict[int, _State], limit: float,
) -> None:  # fmt: skip
    """Offer every piece of Hangul that ends at the place and may be the sound of the character."""
    end, gap = place
    initial = first or gap > 0 or regime == "mixed"
    tables = _tables(character, regime, initial)
    for length in range(1, min(_LONGEST.get(regime, 2), end) + 1):
        start = end - length
        if not "가" <= window[start] <= "힣":
            return
        piece = window[start:end]
        for kind, table in tables:
            sound = table.get(piece)
            if sound is not None:
                parts = (character, piece, sound.reading, sound.cost, sound.pinyin)
                _offer(into, limit, start, gap + sound.cost, parts, state)
            elif level != "exact" and regime != "japanese" and length <= 2:
                for near, cost in _near(character, kind, initial, piece, level != "near"):
                    _offer(into, limit, start, gap + cost, (character, piece, near.reading, cost, near.pinyin), state)


def _read_apart(
    window: str, character: str, regime: str, first: bool, place: tuple[int, float], state: _State,
    into: dict[int, _State], limit: float,
) -> None:  # fmt: skip
    """Offer the sounds of the character that stand up to three syllables before the place."""
    end, gap = place
    tables = _tables(character, regime, first or regime == "mixed")
    for extra in range(1, 4):
        stop = end - extra
        if stop < 1 or not is_hangul(window[stop]):
            return
        for length in range(1, min(4 if regime == "japanese" else 2, stop) + 1):
            piece = window[stop - length : stop]
            for _, table in tables:
                if (sound := table.get(piece)) is not None:
                    parts = (character, piece, sound.reading, sound.cost, sound.pinyin)
                    _offer(into, limit, stop - length, gap + _EXTRA * extra + sound.cost, parts, state)


def _units(state: _State) -> tuple[Unit, ...]:
    units: list[Unit] = []
    link: _State | None = state
    while link is not None and link[2] is not None:
        units.append(Unit(*link[2]))
        link = link[3]
    return tuple(units)


def _judge(start: int, units: tuple[Unit, ...], cost: float, regime: str, level: str) -> Alignment | None:
    spoken = [u for u in units if is_han(u.hanja)]
    matched = [u for u in spoken if u.hangul]
    if not spoken or not matched or not units[0].hangul:
        return None
    if level == "skip" and (len(matched) < _READ or len(matched) * 3 < len(spoken) * 2):
        return None
    near = sum(1 for u in matched if u.cost >= 0.15 + 1e-9 and u.cost > 0.3)
    if level != "exact" and (near * 2 > len(matched) or (len(spoken) == 1 and near)):
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
