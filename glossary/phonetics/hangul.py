"""What a Hangul syllable is made of: onset, nucleus and coda, by the arithmetic of the Unicode block.

Numbers are those of the Unicode standard, chapter 3.12 (19 onsets, 21 nuclei, 28 codas with 0 for none).
"""

from __future__ import annotations

from functools import lru_cache

FIRST, LAST = 0xAC00, 0xD7A3
ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
NUCLEI = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
RIEUL = CODAS.index("ㄹ")


def is_hangul(ch: str) -> bool:
    """Tell whether `ch` is one precomposed Hangul syllable.

    >>> is_hangul("쩡"), is_hangul("曾"), is_hangul("ㅈ")
    (True, False, False)
    """
    return len(ch) == 1 and FIRST <= ord(ch) <= LAST


@lru_cache(maxsize=12288)
def decompose(syllable: str) -> tuple[int, int, int]:
    """Return onset, nucleus and coda numbers of one syllable (coda 0: none).

    >>> decompose("한")
    (18, 0, 4)
    """
    onset, rest = divmod(ord(syllable) - FIRST, 588)
    return onset, rest // 28, rest % 28


def compose(onset: int, nucleus: int, coda: int = 0) -> str:
    """Put a syllable together from its numbers.

    >>> compose(18, 0, 4)
    '한'
    """
    return chr(FIRST + (onset * 21 + nucleus) * 28 + coda)


def jamo(text: str) -> str:
    """Write text as compatibility jamo; other characters stay.

    >>> jamo("쩡궈판")
    'ㅉㅓㅇㄱㅝㅍㅏㄴ'
    """
    return "".join(_spread(ch) if FIRST <= ord(ch) <= LAST else ch for ch in text)


def _spread(syllable: str) -> str:
    onset, nucleus, coda = decompose(syllable)
    return ONSETS[onset] + NUCLEI[nucleus] + (CODAS[coda] if coda else "")


def has_coda(text: str) -> bool:
    """Tell whether the last character is a Hangul syllable with a final consonant (은/는, 이/가).

    >>> has_coda("시진핑"), has_coda("마윈이네")
    (True, False)
    """
    return bool(text) and is_hangul(text[-1]) and (ord(text[-1]) - FIRST) % 28 != 0


def coda_is_rieul(text: str) -> bool:
    """Tell whether the last syllable ends in ㄹ (which takes 로, not 으로).

    >>> coda_is_rieul("얼"), coda_is_rieul("언")
    (True, False)
    """
    return bool(text) and is_hangul(text[-1]) and (ord(text[-1]) - FIRST) % 28 == RIEUL
