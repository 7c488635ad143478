"""How usual a string is as ordinary Korean: nouns by level, verb forms, a noun of one syllable with its particle.

`data/word_levels.txt` has strings of two and three syllables at five levels (5: among the commonest words; 1: in
dictionaries, not in the press), bare and with a particle, nouns of one syllable and verb stems. A string of no level
is no word that one meets. The endings of verbs are a table here; only what may look like a name with a particle is
asked for.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from glossary.phonetics.hangul import has_coda

#: Endings (어미) after a stem, by whether the stem is open, closed, or either (표준국어문법론, 활용).
_EITHER = frozenset(
    (
        "고 고도 고는 고서 고자 지 지만 지도 지는 지를 지가 지요 는 는데 는지 는가 는다 는다고 게 "
        "게도 게끔 기 기를 기는 기도 기에 기로 기가 다 다가 다고 다는 다며 다면 다면서 더니 더라 "
        "더라도 더라고 던 던데 던가 도록 든 든지 듯 듯이 자 자고 자는 자마자 거나 거든 건 겠다 겠지만 "
        "거니와 네 니 느라 소 군 구나 는구나 더라면 "
    ).split()
)
_OPEN = frozenset(
    ("나 니 니까 며 면 면서 면은 려 려고 려는 려면 러 라 라고 라는 라도 시 실 신 므로 도 서 야 던 ").split()
)
_CLOSED = frozenset(
    (
        "은 을 음 으나 으니 으니까 으며 으면 으면서 으려 으려고 으려는 으려면 으러 으라 으라고 으로 "
        "은데 은지 은가 을지 을까 아 어 아서 어서 아도 어도 아야 어야 았다 었다 이 을수록 "
    ).split()
)
_FUSED = {4: "ㄴ", 8: "ㄹ", 16: "ㅁ", 17: "ㅂ"}  # jamo code of the coda: 가 + ㄴ = 간
_L = 8
#: Before these a stem loses its ㄹ: 만들 + 는 = 만드는.
_DROPS_L = frozenset(["는", "는데", "는지", "는가", "니", "니까", "네", "시", "신"])
_AFTER_FUSED = frozenset(["", "다", "다고", "다는", "다며", "다면", "데", "지", "가", "까", "수록", "은", "을", "니다"])


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    text = resources.files("glossary").joinpath("data", "word_levels.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {key: frozenset(words.split()) for key, words in rows}


@lru_cache(maxsize=65536)
def word_levels(word: str) -> tuple[int, int]:
    """Return how usual a string of two or three syllables is as a word, bare and with a particle, 0 (no word) to 5.

    >>> word_levels("주장"), word_levels("두보"), word_levels("지난")
    ((3, 5), (0, 0), (5, 2))
    """
    pair = next((key for key, words in _table().items() if key.isdecimal() and word in words), "00")
    return int(pair[0]), int(pair[1])


def word_level(word: str) -> int:
    """Return how usual a string is as a word, however it stands.

    >>> word_level("선전"), word_level("두보")
    (3, 0)
    """
    return max(word_levels(word))


#: Particles that a name of three syllables may end in, after a consonant, after a vowel, after either.
_AFTER_CODA, _AFTER_VOWEL, _AFTER_BOTH = frozenset("이은을과"), frozenset("가는를와나랑로"), frozenset("의도만에")


@lru_cache(maxsize=8192)
def noun_with_particle(surface: str) -> int:
    """Return how usual the noun is of which a name of three syllables may be the form with its particle, else 0.

    >>> noun_with_particle("유가의"), noun_with_particle("소주가"), noun_with_particle("유가을")
    (4, 3, 0)
    """
    return word_level(surface[:2]) if len(surface) == 3 and ends_in_particle(surface) else 0


def ends_in_particle(surface: str) -> bool:
    """Tell whether the last syllable of a surface may be the particle of what stands before it.

    >>> ends_in_particle("중앙대가"), ends_in_particle("중앙대이")
    (True, False)
    """
    fitting = _AFTER_CODA if has_coda(surface[-2]) else _AFTER_VOWEL
    return surface[-1] in fitting or surface[-1] in _AFTER_BOTH


def is_short_noun(syllable: str) -> bool:
    """Tell whether one syllable is a noun of its own: 왕, 신, 천 are, 쿤 is not."""
    return syllable in _table()["syllable"]


def is_stem(surface: str) -> bool:
    """Tell whether a surface is the stem of a verb or adjective: 차리 in 차리다, 푸르 in 푸르다."""
    return surface in _table()["stem"]


def is_korean_place(surface: str) -> bool:
    """Tell whether a surface is a town or region of Korea as well: 양주, 함양, 호남."""
    return surface in _table()["korea"]


@lru_cache(maxsize=65536)
def is_verb_form(word: str) -> bool:
    """Tell whether a word may be a verb or adjective of a short stem with its ending.

    >>> is_verb_form("주더라도"), is_verb_form("이루는"), is_verb_form("자란"), is_verb_form("두보는")
    (True, True, True, False)
    """
    stems = _table()["stem"]
    for size in (1, 2):
        stem, rest = word[:size], word[size:]
        if len(stem) < size:
            break
        if rest and stem in stems and (rest in _EITHER or rest in (_CLOSED if has_coda(stem) else _OPEN)):
            return True
        if rest in _DROPS_L and stem[:-1] + chr(ord(stem[-1]) + _L) in stems and not has_coda(stem):
            return True
        code = (ord(stem[-1]) - 0xAC00) % 28
        opened = stem[:-1] + chr(ord(stem[-1]) - code)
        if (
            code in _FUSED
            and rest in _AFTER_FUSED
            and (opened in stems or opened[:-1] + chr(ord(opened[-1]) + _L) in stems)
        ):
            return True
    return False
