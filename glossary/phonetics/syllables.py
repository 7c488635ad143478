"""The official transcription of one Mandarin syllable: 외래어 표기법 표 5 (pinyin to Hangul), as rules.

An initial is one Hangul onset; a final is one or two Hangul syllables that begin with the silent ㅇ, which the onset
replaces. Two rules come from 제3장 제7절 (중국어의 표기): tones are not marked (제1항), and ㅑ ㅖ ㅛ ㅠ after
ㅈ ㅉ ㅊ are written ㅏ ㅔ ㅗ ㅜ (제2항). The syllables zhi chi shi ri zi ci si have a vowel of their own.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from glossary.phonetics.hangul import ONSETS, compose, decompose
from glossary.phonetics.tables import keyed

INITIALS = {
    "b": "ㅂ", "p": "ㅍ", "m": "ㅁ", "f": "ㅍ", "d": "ㄷ", "t": "ㅌ", "n": "ㄴ", "l": "ㄹ", "g": "ㄱ", "k": "ㅋ",
    "h": "ㅎ", "j": "ㅈ", "q": "ㅊ", "x": "ㅅ", "zh": "ㅈ", "ch": "ㅊ", "sh": "ㅅ", "r": "ㄹ", "z": "ㅉ", "c": "ㅊ",
    "s": "ㅆ",
}  # fmt: skip
FINALS = {
    "a": "아", "o": "오", "e": "어", "ê": "에", "ai": "아이", "ei": "에이", "ao": "아오", "ou": "어우", "an": "안",
    "en": "언", "ang": "앙", "eng": "엉", "er": "얼", "i": "이", "ia": "야", "io": "요", "ie": "예", "iai": "야이",
    "iao": "야오", "iu": "유", "ian": "옌", "in": "인", "iang": "양", "ing": "잉", "u": "우", "ua": "와", "uo": "워",
    "uai": "와이", "ui": "우이", "uan": "완", "un": "운", "uang": "왕", "ong": "웅", "ü": "위", "üe": "웨",
    "üan": "위안", "ün": "윈", "iong": "융",
}  # fmt: skip
ALONE = {
    "yi": "i", "ya": "ia", "yo": "io", "ye": "ie", "yai": "iai", "yao": "iao", "you": "iu", "yan": "ian", "yin": "in",
    "yang": "iang", "ying": "ing", "yong": "iong", "wu": "u", "wa": "ua", "wo": "uo", "wai": "uai", "wan": "uan",
    "wang": "uang", "yu": "ü", "yue": "üe", "yuan": "üan", "yun": "ün",
}  # fmt: skip
ALONE_HANGUL = {"wei": "웨이", "wen": "원", "weng": "웡"}  # 표 5 gives ui, un, ong another sound when they stand alone
BUZZING = {"zhi": "즈", "chi": "츠", "shi": "스", "ri": "르", "zi": "쯔", "ci": "츠", "si": "쓰"}
GLIDES = {"ㅑ": "ㅏ", "ㅖ": "ㅔ", "ㅕ": "ㅓ", "ㅛ": "ㅗ", "ㅠ": "ㅜ"}
GLIDE_NUCLEI = {2: 0, 7: 5, 6: 4, 12: 8, 17: 13}
AFFRICATES = frozenset(ONSETS.index(ch) for ch in "ㅈㅉㅊ")
TONE_MARKS = "\u0300\u0301\u0304\u030c"


@lru_cache(maxsize=4096)
def plain(syllable: str) -> str:
    """Take the tone off one pinyin syllable, lower case, ü kept; `v`, `u:` and tone numbers are understood.

    >>> plain("Lǚ"), plain("lv3"), plain("wáng")
    ('lü', 'lü', 'wang')
    """
    spread = unicodedata.normalize("NFD", syllable.lower().replace("u:", "ü").rstrip("012345"))
    bare = unicodedata.normalize("NFC", "".join(ch for ch in spread if ch not in TONE_MARKS))
    return bare.replace("v", "ü")


@lru_cache(maxsize=4096)
def split_syllable(syllable: str) -> tuple[str, str]:
    """Split a syllable into initial and final, the final in its full form (`you` is iu, `ju` is j + ü).

    >>> split_syllable("xu"), split_syllable("zhuang"), split_syllable("yan")
    (('x', 'ü'), ('zh', 'uang'), ('', 'ian'))
    """
    bare = plain(syllable)
    if bare in ALONE:
        return "", ALONE[bare]
    initial = next((bare[:n] for n in (2, 1) if bare[:n] in INITIALS), "")
    final = bare[len(initial) :]
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "ü" + final[1:]
    elif final == "ue":  # nue and lue are a common slip for nüe and lüe
        final = "üe"
    return initial, final


@lru_cache(maxsize=8192)
def join(onset: str, final: str, keep_glide: bool = False) -> str:
    """Put an onset before a final; the glide falls after ㅈ ㅉ ㅊ (제7절 제2항) unless it is to be kept.

    >>> join("ㅈ", "양"), join("ㅅ", "양"), join("ㅈ", "양", keep_glide=True)
    ('장', '샹', '쟝')
    """
    if not onset:
        return final
    number = ONSETS.index(onset)
    _, nucleus, coda = decompose(final[0])
    if number in AFFRICATES and not keep_glide:
        nucleus = GLIDE_NUCLEI.get(nucleus, nucleus)
    return compose(number, nucleus, coda) + final[1:]


@lru_cache(maxsize=4096)
def hangul_of(syllable: str) -> str:
    """Return the official Hangul of one pinyin syllable, "" when it is none (외래어 표기법 표 5).

    >>> hangul_of("zhāng"), hangul_of("lǜ"), hangul_of("xuan"), hangul_of("qwerty")
    ('장', '뤼', '쉬안', '')
    """
    bare = plain(syllable)
    if bare in BUZZING:
        return BUZZING[bare]
    if bare in ALONE_HANGUL:
        return ALONE_HANGUL[bare]
    initial, final = split_syllable(bare)
    if final not in FINALS or (not initial and bare not in ALONE and bare not in FINALS):
        return ""
    return join(INITIALS.get(initial, ""), FINALS[final])


@lru_cache(maxsize=1)
def inventory() -> dict[str, str]:
    """Return all syllables of the shipped official table: toneless pinyin -> Hangul.

    >>> inventory()["zhong"], len(inventory()) > 400
    ('중', True)
    """
    return {syllable: rest.split("\t")[0] for syllable, rest in keyed("pinyin_hangul.tsv").items()}


@lru_cache(maxsize=1)
def _spellings() -> frozenset[str]:
    return frozenset(inventory().values())


@lru_cache(maxsize=4096)
def is_spelled_officially(hangul: str) -> bool:
    """Tell whether a Hangul string is made of syllables of the official table only.

    >>> is_spelled_officially("왕이"), is_spelled_officially("위안스카이"), is_spelled_officially("센젠")
    (True, True, False)
    """
    ends = {0}
    for end in range(1, len(hangul) + 1):
        if any(start in ends and hangul[start:end] in _spellings() for start in range(max(0, end - 3), end)):
            ends.add(end)
    return len(hangul) in ends
