"""Japanese sounds in Hangul: 외래어 표기법 제2장 표 4 (일본어의 가나와 한글 대조표) over Hepburn romaji.

ㅋ ㅌ ㅊ of the middle of a word are ㄱ ㄷ ㅈ at its start (か 가/카); ん is the coda ㄴ, small っ the coda ㅅ,
and long vowels are not marked (제3장 제6절): 東京 Tōkyō is 도쿄.
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.phonetics.hangul import CODAS, compose, decompose, is_hangul

ROWS = {  # consonant -> start and middle of a word, in the order a i u e o
    "": "아이우에오", "k": "가기구게고 카키쿠케코", "g": "가기구게고", "s": "사시스세소", "sh": "샤시슈셰쇼",
    "z": "자지즈제조", "j": "자지주제조",
    "t": "다지쓰데도 타치쓰테토", "ch": "자지주제조 차치추체초", "ts": "쓰쓰쓰쓰쓰", "d": "다지즈데도",
    "dz": "자지즈제조", "n": "나니누네노", "h": "하히후헤호",
    "f": "하히후헤호", "b": "바비부베보", "p": "파피푸페포", "m": "마미무메모", "y": "야이유에요",
    "r": "라리루레로", "w": "와이우에오",
    "ky": "갸기규게교 캬키큐케쿄", "gy": "갸기규게교", "ny": "냐니뉴네뇨", "hy": "햐히휴헤효", "by": "뱌비뷰베뵤",
    "py": "퍄피퓨페표",
    "my": "먀미뮤메묘", "ry": "랴리류레료", "sy": "샤시슈셰쇼", "zy": "자지주제조", "ty": "자지주제조 차치추체초",
    "kw": "과기구게고 콰키쿠케코", "gw": "과기구게고",
}  # fmt: skip
FORMS = {consonant: row.split() for consonant, row in ROWS.items()}
MORA = re.compile(
    r"(n)(?![aiueoy])'?|(?P<double>[kstpcg])(?=(?P=double)|(?<=t)ch)|([kgsztdnhfbpmyrwcj]?[hsyzw]?y?)([aiueo])"
)
LONG = (("ou", "o"), ("oo", "o"), ("uu", "u"), ("aa", "a"), ("ii", "i"), ("ee", "e"))


def _coda(syllable: str, coda: str) -> str:
    onset, nucleus, _ = decompose(syllable)
    return compose(onset, nucleus, CODAS.index(coda))


@lru_cache(maxsize=16384)
def kana_hangul(romaji: str, initial: bool = True) -> str:
    """Spell one Japanese reading in Hangul (외래어 표기법 표 4); "" when it is no romaji.

    >>> kana_hangul("toukyou"), kana_hangul("shinzou"), kana_hangul("kantou"), kana_hangul("hokkaidou")
    ('도쿄', '신조', '간토', '홋카이도')
    >>> kana_hangul("ta", initial=False), kana_hangul("honda")
    ('타', '혼다')
    """
    text = romaji.lower()
    for long, short in LONG:
        text = text.replace(long, short)
    out, i = "", 0
    while i < len(text):
        found = MORA.match(text, i)
        if not found or found.end() == i:
            return ""
        i = found.end()
        if found[1] or found["double"]:
            if not out or not is_hangul(out[-1]):
                return ""
            out = out[:-1] + _coda(out[-1], "ㄴ" if found[1] else "ㅅ")
            continue
        row = FORMS.get(found[3])
        if row is None:
            return ""
        out += row[0 if initial and not out else -1]["aiueo".index(found[4])]
    return out


@lru_cache(maxsize=1)
def last_syllables() -> frozenset[str]:
    """Return the Hangul syllables that a Japanese sound may end in, by the official table or loosely (츠, 쯔, 주).

    >>> "쿄" in last_syllables(), "신" in last_syllables(), "앗" in last_syllables(), "강" in last_syllables()
    (True, True, True, False)
    """
    plain = {syllable for forms in FORMS.values() for row in forms for syllable in row}
    return frozenset(plain | {_coda(syllable, coda) for syllable in plain for coda in "ㄴㅅ"} | set("츠쯔주"))
