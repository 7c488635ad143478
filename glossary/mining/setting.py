"""What an article as a whole is set in, besides China: Japan, the steppe and the Manchus, or Buddhism.

Names there are not read the Chinese way: 기쿠요마치(菊陽町) is Japanese, 누르하치(努爾哈赤) is Manchu, whatever the
sounds of their Hanja come near to.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, islice

from glossary.subjects import JAPAN, JAPANESE_PLACE_ENDS, STEPPE, words_of

#: What a text is set in is told by so many of its characters.
_HEAD = 200_000
_JAPAN = re.compile("|".join(JAPAN))
#: A prefecture or town by its Hanja; asked for by itself, as a class of all Hangul makes a pattern slow.
_JAPANESE_PLACE = re.compile("[현정시](?<=[가-힣].)\\([\u4e00-\u9fff]{1,8}[県縣町]\\)")
_STEPPE = re.compile("|".join(map(re.escape, STEPPE)))
#: Hangul that no Japanese word has, by the official table for Japanese (외래어 표기법 표 4).
_NO_JAPANESE = re.compile(
    "[가-힣](?<!["
    "아이우에오카키쿠케코가기구게고사시스세소자지즈제조타쓰테토다데도나니누네노하히후헤호바비부베보파피푸페포마미무메모야유요라리루레"
    "로와캬큐쿄갸규교샤슈쇼주차추초치츠냐뉴뇨햐휴효뱌뷰뵤퍄퓨표먀뮤묘랴류료안인운엔온칸킨쿤켄콘간긴군겐곤산신슨센손잔진준젠존탄텐톤단"
    "덴돈난닌넨논한힌훈헨혼반빈분벤본판핀푼펜폰만민문멘몬얀윤욘란린룬렌론완삿싯슷섯갓깃굿겟곳캇킷콧앗잇엣옷핫홋밧벳봇맛못닛넷랏릿짓잣젯좃"
    "])"
)
#: Characters made in Japan (國字), and simplified forms that only Japan uses.
_MADE_IN_JAPAN = frozenset("込峠辻畑榊笹凪町雫栃匂働枠塀喰樫麿佐々沢浜辺桜条竜渋塩駅県変広")


@lru_cache(maxsize=8)
def about_japan(text: str) -> bool:
    """Tell whether an article names Japan or what belongs to it at least twice.

    >>> about_japan("일본 도쿄의"), about_japan("중국 베이징의")
    (True, False)
    """
    head = text[:_HEAD]
    if words_of(head).japan < 2:
        return False
    placed = _JAPANESE_PLACE.finditer(head) if any(end in head for end in JAPANESE_PLACE_ENDS) else ()
    found = chain(_JAPAN.finditer(head), placed)
    return sum(1 for _ in islice(found, 2)) == 2


@lru_cache(maxsize=8)
def about_steppe(text: str) -> bool:
    """Tell whether an article speaks of the peoples of the steppe at least twice.

    >>> about_steppe("만주족과 몽골족"), about_steppe("몽골 초원")
    (True, False)
    """
    head = text[:_HEAD]
    return words_of(head).steppe >= 2 and sum(1 for _ in islice(_STEPPE.finditer(head), 2)) == 2


@lru_cache(maxsize=8)
def about_buddhism(text: str) -> bool:
    """Tell whether an article speaks of monks and their teaching at least four times.

    >>> about_buddhism("출가한 스님이 화엄종의 법맥을 잇고 입적하였다"), about_buddhism("사찰을 둘러보았다")
    (True, False)
    """
    return words_of(text[:_HEAD]).buddhism >= 4


def all_japanese(surface: str) -> bool:
    """Tell whether every syllable is one of Japanese words.

    >>> all_japanese("기쿠요마치"), all_japanese("페르비스트")
    (True, False)
    """
    return _NO_JAPANESE.search(surface.replace(" ", "")) is None


def made_in_japan(hanja: str) -> bool:
    """Tell whether a character stands there that only Japan writes.

    >>> made_in_japan("牛込"), made_in_japan("北京")
    (True, False)
    """
    return any(character in _MADE_IN_JAPAN for character in hanja)
