"""What an article as a whole is set in, besides China: Japan, the steppe and the Manchus, or Buddhism.

Names there are not read the Chinese way: 기쿠요마치(菊陽町) is Japanese, 누르하치(努爾哈赤) is Manchu, whatever the
sounds of their Hanja come near to.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, islice

_JAPAN = re.compile(
    "일본|도쿄|오사카|교토|나고야|후쿠오카|홋카이도|규슈|오키나와|요코하마|고베|히로시마|나가사키|센다이|"
    "삿포로|에도|메이지|다이쇼|쇼와|헤이세이"
    "|막부|쇼군|천황|자민당|엔화|닛케이|아사히|요미우리|마이니치|니혼"
)
#: A prefecture or town by its Hanja; asked for by itself, as a class of all Hangul makes a pattern slow.
_JAPANESE_PLACE = re.compile("[현정시](?<=[가-힣].)\\([\u4e00-\u9fff]{1,8}[県縣町]\\)")
#: Looked for first: a search for a few letters costs next to nothing.
_JAPANESE_PLACE_ENDS = ("県)", "縣)", "町)")
_STEPPE = re.compile("만주|여진|후금|청나라|몽골|몽고|거란|선비족|흉노|돌궐|위구르|티베트|팔기|준가르|칸국|칸\\(")
#: Counted one by one, which is faster than one pattern of them all.
_BUDDHISM = (
    "불교 승려 스님 화엄 선종 법맥 입적 출가 열반 보살 구족계 참선 종파 산문 교학 법화 비구 조계종 불법 고승".split()
)
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
    head = text[:200_000]
    placed = _JAPANESE_PLACE.finditer(head) if any(end in head for end in _JAPANESE_PLACE_ENDS) else ()
    found = chain(_JAPAN.finditer(head), placed)
    return sum(1 for _ in islice(found, 2)) == 2


@lru_cache(maxsize=8)
def about_steppe(text: str) -> bool:
    """Tell whether an article speaks of the peoples of the steppe at least twice.

    >>> about_steppe("만주족과 몽골족"), about_steppe("몽골 초원")
    (True, False)
    """
    return sum(1 for _ in islice(_STEPPE.finditer(text[:200_000]), 2)) == 2


@lru_cache(maxsize=8)
def about_buddhism(text: str) -> bool:
    """Tell whether an article speaks of monks and their teaching at least four times.

    >>> about_buddhism("출가한 스님이 화엄종의 법맥을 잇고 입적하였다"), about_buddhism("사찰을 둘러보았다")
    (True, False)
    """
    head = text[:200_000]
    return sum(head.count(word) for word in _BUDDHISM) >= 4


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
