"""Older and looser Hangul spellings of a Mandarin syllable, each with what it costs to believe in it.

Korean newspapers before 1986, writers who follow the sound, and plain slips: 쟝쩌민, 씨진핑, 뻬이징, 꽝둥,
텐안먼, 센젠, 칭따오, 통샹. The tables say which onset and which final may stand for the official one; a
spelling is one onset with one final, and its cost is the sum (0 official, 1 hardly believable). Nothing here is
ever put out; it only helps to recognise.
"""

from __future__ import annotations

from functools import lru_cache

from glossary.phonetics.hangul import ONSETS, compose, decompose
from glossary.phonetics.syllables import FINALS, INITIALS, hangul_of, join, plain, split_syllable

CEILING = 0.6  # spellings that cost more are left to the jamo distance
GLIDE = 0.12  # the glide after ㅅ ㅈ ㅊ that the rules took away: 쟝, 챵, 셩
ONSET = {
    "b": "ㅃ.1", "p": "ㅃ.25 ㅂ.4", "m": "", "f": "ㅎ.3 ㅂ.4 ㅃ.4", "d": "ㄸ.1 ㅌ.4", "t": "ㄸ.25 ㄷ.4",
    "n": "ㄹ.5", "l": "ㄴ.4",
    "g": "ㄲ.1 ㅋ.4", "k": "ㄲ.25 ㄱ.4", "h": "ㄱ.5", "j": "ㅉ.1 ㅊ.35", "q": "ㅉ.3 ㅈ.4", "x": "ㅆ.1",
    "zh": "ㅉ.1 ㅊ.35",
    "ch": "ㅉ.3 ㅈ.4", "sh": "ㅆ.15", "r": "ㅇ.3", "z": "ㅈ.1 ㅊ.35", "c": "ㅉ.15 ㅈ.4", "s": "ㅅ.1", "": "",
}  # fmt: skip
FINAL = {
    "a": "", "o": "워.25 우.4 우어.3", "e": "에.3 오.4 으어.2 우.45 아.5", "ê": "에.1", "ai": "애.2 에이.35 아.4",
    "ei": "에.25 이.45 애이.2",
    "ao": "아우.15 오.25 우.5", "ou": "오우.1 우.3 오.2 여우.15 어.35", "an": "앤.3 안.0",
    "en": "엔.15 은.25 안.35", "ang": "안.35",
    "eng": "앵.3 엥.2 응.25 웅.2 옹.3 언.35 앙.35", "er": "알.2 르.4 이.3 을.3", "i": "", "ia": "이아.1 아.2 야.0",
    "io": "",
    "ie": "에.1 이에.1 이예.15 예.0 여.3", "iai": "", "iao": "이아오.1 야우.1 오.25 요.2 아오.2 이야오.1",
    "iu": "이우.1 이오우.15 우.25 요.3 요우.1 여우.15 루.5",
    "ian": "엔.08 이엔.1 이앤.12 얜.1 얀.15 안.25 이안.15 연.2 언.25 앤.15 이옌.1",
    "in": "인.0 잉.35", "iang": "이앙.1 앙.15 양.0 이양.1 얀.4", "ing": "인.3 엥.4 영.25 이잉.2", "u": "",
    "ua": "우아.1 와.0 아.35 후아.3", "uo": "오.15 어.2 우오.1 우어.1 와.25 우.35 워.0",
    "uai": "우아이.1 왜.15 아이.35",
    "ui": "웨이.1 위.12 우에이.1 웨.2 이.4 에이.35 외.3 외이.2", "uan": "우안.1 완.0 안.3 왠.3 우앤.3",
    "un": "원.15 윈.2 언.25 온.3 우언.15 웬.25", "uang": "우앙.1 앙.3 왕.0", "ong": "옹.06 엉.35",
    "ü": "유.12 우.2 이.3 위이.2",
    "üe": "위에.08 웨.0 에.25 유에.12 외.25 워.25",
    "üan": "위엔.08 웬.15 완.2 유안.12 위앤.1 위옌.1 원.25 유엔.12 안.3 왠.2 옌.35",
    "ün": "윤.12 운.2 위인.1 인.3 쉰.5", "iong": "용.06 웅.2 옹.15 이옹.1 이웅.1",
    "~": "이.15 으.0 어.35 우.35", "wei": "위.25 웨.2 우에이.1 외이.1 이.4", "wen": "웬.15 운.2 언.3 완.35 우언.15",
    "weng": "옹.15 엉.25 웽.2",
}  # fmt: skip
WHOLE = {  # a whole syllable that newspapers have long spelt their own way
    "shi": "쉬.15 스.0 시.1 쓰.15 씨.2 쉐.5", "zhi": "지.1 쯔.12 찌.15 쯔.12 치.35", "chi": "치.1 쯔.35",
    "ri": "리.15 르.0 러.3 이.3",
    "zi": "즈.1 지.2 쯔.0 찌.2 쯔.0 츠.35", "ci": "쯔.2 치.2 스.4", "si": "스.1 시.2 씨.2 쓰.0",
    "yan": "얀.1 엔.15 얜.1 이엔.15 안.3 연.2",
    "yong": "용.05", "yang": "", "you": "요우.08 여우.1 요.2 이우.2", "yu": "유.1 위이.2 우.3 여.4",
    "ye": "예.0 에.2 이에.15",
    "ying": "잉.0 영.25 인.3", "yuan": "위엔.06 웬.15 유안.1 위앤.08 원.2 완.25 유엔.1", "yun": "윤.1 운.2 위인.15",
    "yue": "위에.06 유에.1 외.3 월.5",
    "wo": "오.2 와.2", "bo": "뽀.1 뻐.2 버.2 부어.25", "xi": "씨.08 시.0 쉬.3 이.5", "xu": "수.2 슈.1 쑤.25 시.35",
    "lü": "루.2 류.1 뤄.4 리.4",
    "nü": "누.2 뉴.1 니.4", "qu": "추.2 츄.1 치.35 쥐.4", "ju": "주.15 쥬.1 지.35",
}  # fmt: skip


def _pairs(text: str) -> list[tuple[str, float]]:
    return [(part.rstrip(".0123456789"), float(part[len(part.rstrip(".0123456789")) :])) for part in text.split()]


def _with_glide(syllable: str) -> str:
    onset, nucleus, coda = decompose(syllable)
    glides = {0: 2, 4: 6, 8: 12, 13: 17, 5: 7}
    if ONSETS[onset] in "ㅅㅆㅈㅉㅊ" and nucleus in glides:
        return compose(onset, glides[nucleus], coda)
    return ""


@lru_cache(maxsize=1024)
def loose_hangul_of(syllable: str) -> tuple[tuple[str, float], ...]:
    """Return the looser spellings of one syllable with their costs, cheapest first; the official one is not among them.

    >>> [h for h, cost in loose_hangul_of("jiang") if cost < 0.13]
    ['쟝', '지앙', '지양', '짱']
    >>> dict(loose_hangul_of("tian"))["텐"], dict(loose_hangul_of("zhen"))["젠"]
    (0.08, 0.15)
    """
    bare = plain(syllable)
    official = hangul_of(bare)
    if not official:
        return ()
    initial, final = split_syllable(bare)
    buzzing = official in ("즈", "츠", "스", "르", "쯔", "쓰")
    key = "~" if buzzing else bare if bare in FINAL else final
    onsets = [(INITIALS.get(initial, ""), 0.0), *_pairs(ONSET.get(initial, ""))]
    finals = _pairs(FINAL.get(key, ""))
    if not buzzing and bare not in ("wei", "wen", "weng"):
        finals.append((FINALS[final], 0.0))
    elif buzzing:
        finals.append(("으", 0.0))
    found: dict[str, float] = dict(_pairs(WHOLE.get(bare, "")))

    def add(spelling: str, cost: float) -> None:
        if cost <= CEILING and cost < found.get(spelling, 9.0):
            found[spelling] = round(cost, 2)

    for onset, onset_cost in onsets:
        for sound, final_cost in finals:
            cost = onset_cost + final_cost
            add(join(onset, sound) if onset else sound, cost)
            if onset in ("ㅈ", "ㅉ", "ㅊ"):
                add(join(onset, sound, keep_glide=True), cost + (0.08 if final_cost == 0 else 0.0))
            spelt = join(onset, sound) if onset else sound
            glided = _with_glide(spelt[0])
            if glided:
                add(glided + spelt[1:], cost + GLIDE)
    found.pop(official, None)
    return tuple(sorted(found.items(), key=lambda item: (item[1], item[0])))
