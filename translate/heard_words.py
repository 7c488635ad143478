"""What no word list knows and sounds Chinese: 핑융강, 둥젠뱌오, 즈청. Such a word is a name, nothing to guess at.

A word of Hangul is unread where neither it nor it without its particles is a word, a verb, or two words written
together. It sounds Chinese where the official transcription (외래어 표기법, 표 5) can spell it and a syllable or a pair
of syllables is one that no Han character is read as in Korean (룽, 뱌; 하이, 저우, 메이).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources

from glossary.cues import generics, is_particle_chain, loanword_forms, sino_korean_syllables, titles
from glossary.ordinary import ordinary_words
from glossary.phonetics.candidates import pinyin_candidates
from glossary.phonetics.romanization import join_syllables
from glossary.phonetics.syllables import is_spelled_officially
from glossary.wordhood import is_korean_place, is_stem, is_verb_form, word_level
from translate.common_words import load_words

#: What follows a noun besides particles: the copula, a form of address.
_TAILS = frozenset(
    "씨 씨는 씨가 씨의 씨와 씨에게 씨도 씨를 입니다 이다 였다 이었다 이라는 라는 라고 이라고 "
    "라며 이라며 이며 이고 인 이란 란 이자 "
    "처럼 들 들은 들이 들의 들을 측 측은 측이 때문에 쪽 등 쯤 께서 이라 라 이야 야 예요 이에요".split()
)
#: A verb or adjective made of a noun or an adverb: 하다, 되다, 스럽다, 거리다.
_VERBAL = re.compile(
    "(?:하(?=[고는지며면여도기게자던나려시였겠]|$)|했|한(?=[다데지]|$)|할|함|해(?=[서야도온왔]|$)|되|됐|된|될|됨|돼"
    "|시키|시켰|시킨|시킬|스러|스런|스럽|롭|로운|로워|다운|다워|거리|거렸|거린|적인|적으로|이던|이었|였)"
)
#: Ends of verbs and of polite sentences.
_ENDS = re.compile(
    "(?:습니다|[^가-힣]|네요|[어아여해]요|예요|에요|세요|지요|지만|는데|니까|려고|도록|[어아여]서|[었았였겠]던"
    "|[었았였겠]고|[었았였겠]다|면서|[었았였]지"
    "|[었았였겠]으[나며]|더라도|든지|는지|은지|을지|던지)$"
)
#: Spellings by the letters of pinyin, and the official ones (지아링, 리우치앙).
LOOSE = {
    "치완": "취안", "츄안": "취안", "취엔": "취안", "췐": "취안", "쉬엔": "쉬안", "위엔": "위안",
    "샨": "산", "챤": "찬", "짱": "장",
    "죠우": "저우", "쪼우": "저우", "훼이": "후이", "췌이": "추이", "쉐이": "수이", "쳰": "첸", "니옌": "녠",
    "지아": "자", "시아": "샤", "치아": "차", "지에": "제", "치에": "체", "지엔": "젠", "시엔": "셴",
    "리엔": "롄", "티엔": "톈", "치엔": "첸", "미엔": "몐", "비엔": "볜", "니엔": "녠", "쉬에": "쉐", "위에": "웨",
    "지앙": "장", "시앙": "샹", "리앙": "량", "치앙": "창", "지우": "주", "리우": "류", "지아오": "자오",
    "샤오우": "샤오우", "씨아": "샤", "쩐": "전", "쥐엔": "쥐안", "션": "선", "셩": "성", "챵": "창",
    "쟝": "장", "챠": "차",
    "쉔": "쉬안", "쪄": "저", "쥬": "주", "졘": "젠", "쟈": "자", "쪈": "전", "씬": "신", "씽": "싱", "쓔": "슈",
}  # fmt: skip
LOOSELY = re.compile("|".join(sorted(LOOSE, key=len, reverse=True)))
#: Sounds that Korean has too, as the press writes them: 장용샤 for 장융샤. They prove nothing.
KOREAN_SOUNDS = str.maketrans(
    {"용": "융", "롱": "룽", "동": "둥", "홍": "훙", "통": "퉁", "송": "쑹", "종": "중", "총": "충", "공": "궁"}
)
#: Two syllables of one Chinese sound: 하이, 저우, 샤오, 구이, 메이.
PAIR = re.compile(
    "어우|아오|[가나다라마바사아자차카타파하샤야]이|[가나다라마바사아자차카타파하랴먀뱌샤야]오"
    "|[거너더러머서어저처커터퍼허]우|[구두루수우주추쿠투후]이"
    "|[게네데레메베세웨제테페헤]이|우안|[주추쉬위]안"
)
_LONGEST = 14


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    """Beginnings of Korean verbs and words that no list has and that could be spelled in Chinese."""
    table = resources.files("translate").joinpath("data/unread_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in table.splitlines() if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=65536)
def is_known(word: str) -> bool:
    """Tell whether some list has a word: nouns, verb stems, ordinary words, generics, titles, towns of Korea.

    >>> [is_known(word) for word in ("시장", "핑융")]
    [True, False]
    """
    words = load_words()
    return (
        word in words.nouns or word in words.verbs or word_level(word) > 0 or word in ordinary_words()
        or word in loanword_forms() or word in generics() or word in titles() or is_korean_place(word)
        or is_stem(word)
    )  # fmt: skip


def _is_common(word: str) -> bool:
    """Whether a word is one of today, with which others are written together; 자이 and 하오 are not."""
    return is_known(word) and (
        word not in ordinary_words() or word_level(word) > 0 or word in load_words().nouns or len(word) > 2
    ) and not (PAIR.search(word) and word_level(word) < 2 and word not in load_words().nouns)  # fmt: skip


def stems(run: str) -> Iterator[str]:
    """Yield a word, and what is left of it when particles or the copula are taken off, the longest first."""
    for size in range(len(run), 1, -1):
        rest = run[size:]
        if not rest or rest in _TAILS or is_particle_chain(rest):
            yield run[:size]


@lru_cache(maxsize=65536)
def is_read(run: str) -> bool:
    """Tell whether a run of Hangul is a word, a verb, or words written together.

    >>> [is_read(run) for run in ("시장에서는", "선전했다", "공업단지개발", "핑융은", "이뤄지는")]
    [True, True, True, False, True]
    """
    if len(run) < 2 or len(run) > _LONGEST or is_verb_form(run) or _ENDS.search(run):
        return True
    verbal = _VERBAL.search(run, 1)
    if verbal and (is_known(run[: verbal.start()]) or run[: verbal.start()] in _no_names()):
        return True
    if any(_begins_a_word(run, run[:size]) for size in range(2, 5)):
        return True
    return any("=" + stem in _no_names() or is_known(stem) or _is_row(stem) for stem in stems(run))


def _begins_a_word(run: str, head: str) -> bool:
    """Whether a run begins as a Korean word, and nothing behind that speaks for a name: 다루는, but 다루펑은."""
    rest = run[len(head) :]
    return head in _no_names() and not (
        len(head) == 2 and any(c not in sino_korean_syllables() for c in rest[:2]) and is_spelled_officially(rest[:2])
    )


@lru_cache(maxsize=65536)
def _is_row(stem: str) -> bool:
    """Whether known words of two syllables and more follow one another, at the end perhaps one syllable more."""
    if len(stem) < 3:
        return False
    for size in range(2, len(stem)):
        rest = stem[size:]
        if _is_common(stem[:size]) and (_is_common(rest) or rest in _SUFFIXES or _is_row(rest)):
            return True
    return len(stem) == 3 and stem[0] in _PREFIXES and _is_common(stem[1:]) and not PAIR.search(stem)


#: Syllables that end a word of others: 개발자, 수출품, 공장장.
_SUFFIXES = frozenset(
    "자들용형식적화성권법률품업계인원장실관국과팀군급력감기물층차판론단당사시값비액금세료점선망길밭집말글꾼년월일번회호가"
    "병약제복채표별간전후중외상하내측쪽등째구역대학부서소지생도석권주의산편책안증죄형벌심곡극진"
)
_PREFIXES = frozenset("신구전현주대소고저반비무부총재초최제각여남양쌍새옛첫")


@lru_cache(maxsize=65536)
def is_chinese_sound(own: str, strange: bool = True) -> bool:
    """Tell whether a word that is in no list could be a Chinese name by its letters.

    Args:
        own: The word without particles.
        strange: Whether it must have what no Korean reading of Han characters has.

    >>> [is_chinese_sound(own) for own in ("핑융", "자이하오", "하난", "콘치", "시장")]
    [True, True, False, False, False]
    >>> is_chinese_sound("하난", strange=False)
    True
    """
    if not 2 <= len(own) <= 6 or is_known(own):
        return False
    printed, own = loosened(own), officially(own)
    if not (is_spelled_officially(own) or _is_loose(own)):
        return False
    foreign = any(syllable not in sino_korean_syllables() for syllable in printed)  # 산화동 has none
    return not strange or foreign or PAIR.search(printed) is not None


def loosened(own: str) -> str:
    """Return a name in the letters of the official transcription that its own letters stand for.

    >>> loosened("졘루이"), loosened("궈셩"), loosened("지아밍")
    ('젠루이', '궈성', '자밍')
    """
    return LOOSELY.sub(lambda found: LOOSE[found.group()], own)


def officially(own: str) -> str:
    """Return a name as the official transcription has it, Korean sounds put for what they stand for, where that helps.

    >>> officially("헝통"), officially("칭롱"), officially("동산")
    ('헝퉁', '칭룽', '둥산')
    """
    loose = loosened(own)
    return loose if is_spelled_officially(loose) else loose.translate(KOREAN_SOUNDS)


def _is_loose(own: str) -> bool:
    """Whether a word is spelled by the letters of pinyin: 티엔푸, 지아밍; only where a vowel tells."""
    return re.search(
        "[이니리미비시지치티디피]에[ㄴ-ㅎ]?|[이니리미비시지치티디피](?:엔|앙|아|에|우|옌)", own
    ) is not None and bool(_candidate(own))


def _candidate(own: str) -> tuple[str, ...]:
    """The likeliest syllables of a name of a place or firm; 구이 is gui before gu yi."""
    found = pinyin_candidates(officially(own), "place")
    return min(found[:3], key=lambda sequence: (len(sequence), found.index(sequence))) if found else ()


@lru_cache(maxsize=65536)
def in_pinyin(own: str) -> str:
    """Return the likeliest pinyin of a place or firm in one word, or "".

    >>> in_pinyin("핑융"), in_pinyin("자이하오"), in_pinyin("중구이")
    ('Pingyong', 'Zhaihao', 'Zhonggui')
    """
    syllables = _candidate(own)
    return join_syllables(syllables) if syllables else ""


@lru_cache(maxsize=65536)
def unread(run: str) -> str:
    """Return what in a run of Hangul, its particles aside, is no word and sounds Chinese; else "".

    >>> unread("핑융에서는"), unread("둥젠뱌오가"), unread("시장에서는"), unread("이뤄지는")
    ('핑융', '둥젠뱌오', '', '')
    """
    if is_read(run):
        return ""
    found = [stem for stem in reversed(list(stems(run))) if is_chinese_sound(stem)]
    pairs = (stem for stem in found[1:] if stem[-1] == "이" and PAIR.search(stem[-2:]))  # 다이샤오웨이, not 웨 and 이
    return next(pairs, found[0] if found else "")


#: Codas that a foreign word may be written with (외래어 표기법 제3항), by their place among the jamo.
_CODAS = frozenset((0, 1, 4, 8, 16, 17, 19, 21))
#: Tense onsets, which it never is written with (제1장 제4항), ㅆ and ㅉ aside.
_TENSE = frozenset((1, 4, 8))


@lru_cache(maxsize=65536)
def unread_foreign(run: str) -> str:
    """Return what in a run of Hangul is no word, no verb, and can only be a foreign name or word; else "".

    Two syllables in five (one in three of a long word) are read of no Han character, and every coda is one that
    foreign words are written with.

    >>> unread_foreign("찬드라세카르의"), unread_foreign("받았으므로"), unread_foreign("프로젝트는")
    ('찬드라세카르', '', '')
    """
    if is_read(run):
        return ""
    stem = next(reversed(list(stems(run))), "")
    if len(stem) < 3 or any((ord(syllable) - 0xAC00) % 28 not in _CODAS for syllable in run):
        return ""
    if any((ord(syllable) - 0xAC00) // 588 in _TENSE for syllable in stem):
        return ""
    strange = sum(syllable not in sino_korean_syllables() for syllable in stem)
    return stem if (2.5 if len(stem) < 6 else 3) * strange >= len(stem) else ""
