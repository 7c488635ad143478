"""Which language an expression comes from: Chinese, Japanese, Cantonese or Korean."""

from __future__ import annotations

import re

from glossary.cues import COMPOUND_SURNAMES, KOREAN_SURNAMES
from glossary.lexicon import lexicon_name
from glossary.mining.category_by_form import ORG_END
from glossary.mining.context import Context
from glossary.mining.endings import name_ending
from glossary.mining.one_character import CHINESE_STATES
from glossary.mining.shapes import is_korean_hanja
from glossary.mining.surnamed import has_surname
from glossary.phonetics.han import to_simplified, to_traditional
from glossary.text import AtEnd
from glossary.types import Category, Kind, Origin, Reading
from glossary.wordhood import is_korean_place

__all__ = ["is_of_korea", "origin_of"]

#: Words beside a name in Sino-Korean reading that put it into China's past.
_DYNASTY = re.compile(
    "한나라(?!당)|당나라|송나라|명나라|청나라|원나라|수나라|위나라|촉나라|오나라|진나라|후한|전한|삼국지|춘추|전국시대"
    "|황제|[남북]송|당대의? 시인|(?<![가-힣])[조연초월노정채진]나라|제나라 (?:사람|왕|장수|재상|출신)|은나라|주나라"
)
#: Dates of long ago: (張子房, ?~기원전 186).
_LONG_AGO = re.compile("기원전|BC|B\\.C\\.")
#: 중국배우 장우기(張雨綺), but 중국 전문가 and 중국 특파원 are Koreans.
_CHINESE_WHO = re.compile(
    "(?:중국|중화권|대만|타이완|홍콩)(?:의|인| 출신| 국적)? ?"
    "(?!전문|특파|담당|연구|문제|주재|한인|교민|동포|유학|법인|현지)"
    "[가-힣]{0,3}(?:배우|감독|가수|작가|화가|소설가|시인|학자|정치인|외교관|기업인|선수|스타|탤런트|앵커|기사|교수|음악가|"
    "무용가) ?[‘“'\"]?$"
)
#: 북송의 휘종, 송 인종 때, 명대에
_DYNASTY_SHORT = re.compile(
    "(?<![가-힣])(?:북송|남송|북위|동진|서진|서한|동한|북제|후당|후량|"
    "[당송원명청](?=대(?:에|의|부터) |말에|초에| [가-힣]{1,2}[종조](?= )))"
)
_JAPAN_OR_KOREA = re.compile("조선|고려|신라|발해|백제|고구려|일본|베트남|대한제국|메이지|에도|류큐|교토")
_ERA_AFTER = re.compile("^ ?(?:원년|\\d{1,2}년|연간|초년|말년)(?![가-힣]*[간째])")
#: Eras of Korea and Japan, and one that China and they had.
_ERAS_ELSEWHERE = frozenset(
    "光武 隆熙 建陽 開國 永樂 光德 峻豊 峻豐 天授 天開 建元 太昌 鴻濟 建福 仁平 太和 明治 大正 昭和 平成 令和 元祿 "
    "天保 享保 文化 寬永 慶長 文祿 天明 安政 慶應 弘化 嘉永 寬政 文政".split()
)
_CHINA = re.compile(
    "중국|중화|중공|대만|타이완|홍콩|한나라(?!당)|당나라|송나라|명나라|청나라|삼국지|후한|전한|위나라|촉나라|"
    "오나라|진나라|춘추"
    "|전국시대"
)
#: Provinces and cities that put a place into China; those in Sino-Korean reading only with their unit.
_PROVINCE = re.compile(
    "쓰촨|산시성|섬서|허난|허베이|후난|후베이|광둥|광시|장쑤|장시|저장성|안후이|푸젠|산둥|랴오닝|지린|헤이룽장|간쑤|칭하이|윈난"
    "|구이저우|하이난|티베트|신장|닝샤|네이멍구|베이징|상하이|톈진|충칭"
    "|(?:사천|하남|하북|호남|호북|광동|강소|강서|절강|복건|산동|산서|운남|귀주|감숙|안휘|요녕|길림|흑룡강)성"
)
#: A Chinese state right before a ruler: 당(唐) 태종(太宗), 진 문공(文公), 초나라의 장왕(莊王).
_STATE_BEFORE = AtEnd(
    "(?:(?<![가-힣])(?:[하상주진한위촉오수당송요금원명청제초연조월노정남북양]|[전후동서남북](?:한|당|송|위|주|진|제|량|연|조))"
    "|[가-힣][(（][夏商殷周秦漢汉魏蜀吳吴晉晋隋唐宋遼辽金元明淸清齊齐楚燕趙赵梁陳越魯鲁衛鄭][)）])(?:나라)?(?:의)? ?$",
    8,
)
_RULER_ENDS = frozenset("宗祖帝王公侯后妃")
#: Titles of today, of those who write about the past.
_MODERN = frozenset("교수 기자 회장 대표 박사 장관 의원 특파원 원장 소장 변호사 감독 위원".split())
_KOREA = frozenset({"평양", "서울", "조선", "고려"})


def is_of_korea(surface: str) -> bool:
    """Tell whether a name begins with a Korean place.

    >>> is_of_korea("평양과학기술대학"), is_of_korea("합려산")
    (True, False)
    """
    return surface[:2] in _KOREA or is_korean_place(surface[:2])


def _is_of_old_china(context: Context) -> bool:
    """Whether an era or an organ of the past is China's: by what it is, or by the states spoken of around it."""
    hanja = to_traditional(context.hanja)
    near = context.before + context.after
    if len(hanja) == 2 and lexicon_name(hanja) == "other" and _ERA_AFTER.match(context.suffix + context.after):
        return hanja not in _ERAS_ELSEWHERE and _JAPAN_OR_KOREA.search(near) is None
    if _JAPAN_OR_KOREA.search(near):
        return False
    return _DYNASTY.search(near) is not None or _DYNASTY_SHORT.search(near) is not None


def origin_of(context: Context, reading: Reading, kind: Kind, *, japanese: bool) -> Origin:
    """The language of an expression: by what is known of it, its reading, and the words beside it."""
    if context.known is not None:
        return context.known.origin
    if reading is Reading.JAPANESE or (japanese and kind is Kind.NAME):
        return Origin.JA
    if reading is Reading.CANTONESE:
        return Origin.YUE
    if reading in (Reading.MANDARIN, Reading.MIXED):
        return Origin.ZH
    if kind is not Kind.NAME:
        return Origin.KO if reading is Reading.SINO_KOREAN else Origin.OTHER
    own = context.hanja.removeprefix("朴")  # a surname, and the simplified 樸
    simplified = any(a != b and not is_korean_hanja(a) for a, b in zip(own, to_traditional(own), strict=False))
    if simplified and to_simplified(own) == own:
        return Origin.ZH
    if context.hanja.removesuffix("國") in CHINESE_STATES:
        return Origin.ZH
    behind = (context.suffix + context.after).lstrip()
    if len(context.hanja) == 1 and (behind.startswith(("나라", "족")) or "약칭" in context.before[-6:] + behind[:8]):
        return Origin.ZH
    if reading is Reading.SINO_KOREAN and _LONG_AGO.search(context.inside):
        return Origin.ZH
    if len(context.hanja) <= 3 and context.hanja[-1] in _RULER_ENDS and _STATE_BEFORE.search(context.before):
        return Origin.ZH
    if reading is Reading.SINO_KOREAN:
        before = context.before[-40:] + context.surface
        thing = name_ending(to_traditional(context.hanja))[2] >= 1.5  # 굴산사(屈山寺) is no Qu
        thing = thing and to_traditional(context.hanja[:2]) not in COMPOUND_SURNAMES
        if lexicon_name(context.hanja) in ("org", "other") and _is_of_old_china(context):
            return Origin.ZH  # 예부(禮部), 선화(宣和)
        if len(context.hanja) <= 4 and has_surname(context.hanja, to_traditional(context.hanja)) and not thing:
            chinese = (
                context.hanja[0] not in KOREAN_SURNAMES and to_traditional(context.hanja)[0] not in KOREAN_SURNAMES
            )
            past = context.title not in _MODERN and _DYNASTY.search(before)
            return Origin.ZH if chinese or past or _CHINESE_WHO.search(context.before) else Origin.KO
        organisation = to_traditional(context.hanja).endswith(ORG_END)
        if is_of_korea(context.surface) and not _CHINA.search(context.surface):
            return Origin.KO  # 평양과학기술대학(平壤科學技術大學)
        if name_ending(to_traditional(context.hanja))[1] == Category.PLACE and _PROVINCE.search(context.before[-20:]):
            return Origin.ZH
        return Origin.ZH if _CHINA.search(before) or (context.about_china and organisation) else Origin.KO
    if reading is Reading.NONE or to_traditional(context.hanja).endswith(ORG_END):
        return Origin.ZH
    return Origin.OTHER
