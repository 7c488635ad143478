"""Japanese people whom an article names by sound and no glossary has (후지사와 리나): read, and flagged.

A known surname with a word behind it that Japanese syllables spell (외래어 표기법, 표 4) is a name. Behind the first
sound of a word the Hangul tells ga from ka; at its beginning and for long vowels it does not, so every one is flagged.
In English the given name comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from glossary.cues import titles
from glossary.phonetics.tables import keyed
from glossary.wordhood import word_level
from translate.common_words import load_words
from translate.heard_words import is_known
from translate.occupations import occupation_after
from translate.types import Constraint

#: Syllables without a coda → romaji, at the beginning of a word and behind it where they differ (표 4).
_SYLLABLES = {
    "아": "a", "이": "i", "우": "u", "에": "e", "오": "o", "가": "ka ga", "기": "ki gi", "구": "ku gu", "게": "ke ge",
    "고": "ko go", "카": "ka", "키": "ki", "쿠": "ku", "케": "ke", "코": "ko", "사": "sa", "시": "shi", "스": "su",
    "세": "se", "소": "so", "자": "za", "지": "chi ji", "즈": "zu", "제": "ze", "조": "jo zo", "다": "ta da",
    "데": "te de", "도": "to do", "타": "ta", "치": "chi", "쓰": "tsu", "테": "te", "토": "to", "나": "na", "니": "ni",
    "누": "nu", "네": "ne", "노": "no", "하": "ha", "히": "hi", "후": "fu", "헤": "he", "호": "ho", "바": "ba",
    "비": "bi", "부": "bu", "베": "be", "보": "bo", "마": "ma", "미": "mi", "무": "mu", "메": "me", "모": "mo",
    "야": "ya", "유": "yu", "요": "yo", "라": "ra", "리": "ri", "루": "ru", "레": "re", "로": "ro", "와": "wa",
    "갸": "kya gya", "규": "kyu gyu", "교": "kyo gyo", "캬": "kya", "큐": "kyu", "쿄": "kyo", "샤": "sha", "슈": "shu",
    "쇼": "sho", "주": "ju", "차": "cha", "추": "chu", "초": "cho", "냐": "nya", "뉴": "nyu", "뇨": "nyo", "햐": "hya",
    "휴": "hyu", "효": "hyo", "뱌": "bya", "뷰": "byu", "뵤": "byo", "먀": "mya", "뮤": "myu", "묘": "myo",
    "랴": "rya", "류": "ryu", "료": "ryo",
}  # fmt: skip
#: Codas by their place among the jamo: ㄴ is n, ㅅ doubles what follows.
_CODAS = {0: "", 4: "n", 19: "*"}
#: Long vowels, which the press does not write: itou is Ito.
_LONG = re.compile(r"([ou])[u](?!e)")
_NAME = re.compile(r"(?<![가-힣A-Za-z])(?P<surname>[가-힣]{2,5})(?= (?P<given>[가-힣]{1,5})(?![가-힣]))")
_PARTICLES = ("에게", "은", "는", "이", "가", "을", "를", "의", "와", "과", "도", "조", "씨", "로")


@lru_cache(maxsize=1)
def _surnames() -> dict[str, str]:
    """Hangul → romaji."""
    rows = (rest.split("\t") for rest in keyed("japanese_surnames.tsv").values())
    return {row[0]: _LONG.sub(r"\1", row[1]) for row in rows if len(row) > 1 and len(row[0]) > 1}


@lru_cache(maxsize=4096)
def in_romaji(given: str) -> str:
    """Return the likeliest romaji of a given name, or "" where Japanese syllables do not spell it.

    >>> in_romaji("리나"), in_romaji("준"), in_romaji("와카나"), in_romaji("잇페이"), in_romaji("장닝")
    ('Rina', 'Jun', 'Wakana', 'Ippei', '')
    """
    word = ""
    for place, syllable in enumerate(given):
        coda = (ord(syllable) - 0xAC00) % 28
        readings = _SYLLABLES.get(chr(ord(syllable) - coda), "").split()
        if coda not in _CODAS and syllable != "페":
            return ""
        if syllable == "페":
            readings = ["pe"]
        if not readings:
            return ""
        own = readings[-1 if place or given.startswith("다이") else 0]
        word = word.replace("*", own[:1]) + own + _CODAS[coda]
    return "" if "*" in word else word.capitalize()


def _closed(given: str) -> bool:
    return bool(given) and (ord(given[-1]) - 0xAC00) % 28 > 0


def japanese_people(text: str, taken: Iterable[tuple[int, int]]) -> Iterator[Constraint]:
    """Yield the Japanese people of a segment who are in no glossary.

    >>> [person.expected for person in japanese_people("일본의 후지사와 리나 4단과 다나카 사장이", ())]
    ['Rina Fujisawa']
    >>> [person.expected for person in japanese_people("다나카 히로시가 사토 유키 씨와 모리 가문, 나라 도시", ())]
    ['Hiroshi Tanaka', 'Yuki Sato']
    """
    used = list(taken)
    for found in _NAME.finditer(text):
        surname = _surnames().get(found["surname"])
        if (
            surname is None
            or found["surname"] in load_words().nouns  # 오사카 니시구
            or any(found.start() < b and a < found.end("surname") for a, b in used)
        ):
            continue
        for tail in (*_PARTICLES, ""):
            given = found["given"].removesuffix(tail)
            if tail and (given == found["given"] or len(given) < 2 or (tail in "의은이과을" and not _closed(given))):
                continue
            end = found.start("given") + len(given)
            rare = len(found["surname"]) > 3 and word_level(given) < 2 and given not in titles()
            doubtful = len(found["surname"]) < 3 and is_known(found["surname"])
            if doubtful and (len(given) < 2 or not occupation_after(text, end)):
                continue  # 하나 둘, 모리 가문, but 사토 유키 씨
            if given and (rare or not is_known(given)) and (romaji := in_romaji(given)):
                surname = surname.capitalize()
                forms = (f"{romaji} {surname}", f"{surname} {romaji}")
                yield Constraint(
                    "term", text[found.start() : end], found.start(), end, found.start(), end, forms[0], forms, "",
                    "person",
                )  # fmt: skip
                break
