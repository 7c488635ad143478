"""Years of a reign or an era: 명종 21년, 문무왕(文武王) 16년(676), 가우(嘉祐) 2년, 광서 20년, 민국 12년.

Such a year is counted from 1, so 21년 is the 21st year, not 21 years. It follows the name of a ruler or an era, or
stands beside the year of our calendar in brackets: 1566년(명종 21년), 가우 2년(1057년).
"""

from __future__ import annotations

import re

from translate.quantities import english
from translate.quantities.calendar_context import Context, Reading
from translate.reign_names import era_names, eras

#: Rulers of Joseon, and eras of China, Korea and Japan, that are no other words of Korean.
_RULERS = (
    "태조 정종 태종 세종 문종 단종 세조 예종 성종 연산군 중종 인종 명종 선조 광해군 인조 효종 현종 숙종 경종 "
    "영조 정조 순조 헌종 철종 고종 순종 진시황 한무제 광무제 당태종 당현종 강희제 옹정제 건륭제 가경제 도광제 "
    "광서제 만력제 영락제 홍무제 숭정제 문무왕 무열왕 진흥왕 법흥왕 선덕여왕 장수왕 무령왕 성왕 근초고왕 "
    "경덕왕 신문왕 헌강왕 공민왕 충렬왕 의자왕"
)
_ERAS = (
    "강희 건륭 옹정 가경 도광 함풍 동치 광서 선통 홍무 영락 만력 숭정 천계 융경 성화 홍치 정덕 선덕 정통 경태 "
    "정관 개원 천보 원풍 희녕 가우 원우 소흥 순희 건안 건무 영평 태화 지정 지원 메이지 다이쇼 쇼와 "
    "순치 숭덕 천총 건염 선화 정강 "
    "헤이세이 레이와 민국 중화민국 광무 융희 건양"
)
#: Rulers who may have a number before their name: 13대 만력제.
NAMED_RULERS = (*_RULERS.split(), *(f"{era}제" for era in _ERAS.split()), "도종", "신종", "휘종", "흠종", "광종")
_ERA_HANJA = (
    "嘉祐 元豐 元丰 熙寧 熙宁 慶曆 庆历 元祐 紹聖 崇寧 宣和 靖康 建炎 紹興 绍兴 淳熙 慶元 貞觀 贞观 永徽 開元 "
    "开元 天寶 天宝 大曆 貞元 元和 長慶 會昌 大中 建安 建武 永平 建元 元光 元狩 元鼎 太初 黃初 太和 泰始 永嘉 "
    "洪武 永樂 永乐 宣德 正統 景泰 成化 弘治 正德 嘉靖 隆慶 萬曆 万历 天啓 天启 崇禎 崇祯 順治 顺治 康熙 雍正 "
    "乾隆 嘉慶 嘉庆 道光 咸豐 咸丰 同治 光緖 光緒 光绪 宣統 宣统 民國 民国 至元 至正 明治 大正 昭和 平成 令和 "
    "光武 隆熙 建陽"
)
_BEFORE = re.compile(
    rf"(?<![가-힣])(?:{'|'.join((_RULERS + ' ' + _ERAS).split())})(?:\([^()\n]{{1,20}}\))?[ ]?$"
    rf"|\((?:{'|'.join(_ERA_HANJA.split())}|[\u4e00-\u9fff]{{1,6}}[王宗帝祖])[^()\n]{{0,12}}\)[ ]?$"
)
#: 1566년(명종 21년): our year stands before the bracket, and nothing but a name before the figure.
_YEAR_BEFORE = re.compile(r"(?<!\d)\d{3,4}년?[ ]?\((?:[가-힣]{1,3}[ ])?[가-힣]{2,5}(?:\([^()\n]{1,12}\))?[ ]$")
_YEAR_AFTER = re.compile(r"[ ]?\((?:서기[ ]?)?\d{3,4}년?\)")
_NAME_BEFORE = re.compile(r"(?:[가-힣]{2,5}|\))[ ]$")
_COUNTED = re.compile(
    r"간(?!지)|여|째|치|[ ]?(?:동안|만에|이상|이하|정도|가량|남짓|넘|가까이|내내|걸)"
    r"|[ ]?(?:뒤|후|전)(?:에|엔|면|부터|까지|만|보다|의)?(?![가-힣])"
)
_MONTH_AFTER = re.compile(r"[ ]?\d{1,2}[ ]?월")
_LONGEST_REIGN = 80
#: What may be an era: 천경, 天慶, 천경(天慶); its table is that of the names.
_ERA_BEFORE = re.compile(r"(?<![가-힣一-鿿])(?P<name>[가-힣一-鿿]{2,4})(?:[(（](?P<hanja>[一-鿿]{2,4})[)）])?[ ]?$")


def is_reign(text: str, start: int, end: int) -> bool:
    """Whether the name of a ruler or an era stands before the year at `text[start:end]`.

    >>> [is_reign(f"{name} 4년", len(name) + 1, len(name) + 3) for name in ("건륭", "天慶", "천경", "보통", "개업")]
    [True, True, True, False, False]
    """
    before = text[max(0, start - 40) : start]
    if _BEFORE.search(before):
        return True
    era = _ERA_BEFORE.search(before)
    if era is None or not (era["name"] in eras() or era["hanja"] in eras()):
        return False
    if _MONTH_AFTER.match(text, end):  # 천총 10년 4월
        return True
    at = max(0, start - 40)
    return any(found.core_end + at in (start, start - 1) for found in era_names(text[at : end + 12]))


def reign_years(match: re.Match[str], context: Context) -> Reading | None:
    """도광 10~19년: the 10th to the 19th year of an era; None where the years are counted."""
    low, high, text = int(match["n"]), int(match["n2"]), match.string
    if not 1 <= low < high <= _LONGEST_REIGN or context.deictic or _COUNTED.match(text, match.end()):
        return None
    if not is_reign(text, match.start(), match.end()):
        return None
    pairs = zip(english.ordinal(low)[:2], english.ordinal(high)[:2], strict=True)
    forms = tuple(f"{the}{a}{joint}{b} years" for a, b in pairs for joint in (" to ", "-", " through ", " and ")
                  for the in ("the ", ""))  # fmt: skip
    return Reading((low, high), "ordinal", forms, "range", whole=False)


def reign_year(match: re.Match[str], context: Context) -> Reading | None:
    """The 21st year of a ruler or an era; None where the years are counted.

    >>> found = re.compile(r"(?P<n>[0-9]+)년").search("1566년(명종 21년)", 9)
    >>> found and reign_year(found, Context()).english[0]
    'the 21st year'
    """
    year, text = int(match["n"]), match.string
    if not 1 <= year <= _LONGEST_REIGN or context.deictic or _COUNTED.match(text, match.end()):
        return None
    before = text[max(0, match.start() - 40) : match.start()]
    beside = _YEAR_AFTER.match(text, match.end()) and _NAME_BEFORE.search(before)
    if not (
        beside
        or is_reign(text, match.start(), match.end())
        or (_YEAR_BEFORE.search(before) and text[match.end() :][:1] == ")")
    ):
        return None
    nth = tuple(form for form in english.ordinal(year) if not form.startswith("No."))
    forms = (*(f"the {form} year" for form in nth), *(f"{form} year" for form in nth), f"year {year}", f"Year {year}")
    return Reading(year, "ordinal", (*forms, *nth), whole=False)
