"""Words at the end of Chinese names that Korean reads in its own way: 하얼빈공업대학, 창안자동차, 자링강.

A name like 哈爾濱工業大學 is transcribed only where it is a name (하얼빈); the words behind it are read as Korean words
(외래어 표기법 제4장 제3절 for places, usage of the press for schools and companies). Works both ways.
"""

from __future__ import annotations

from functools import lru_cache

#: What a school teaches, before 大学, 学院 (simplified, Korean).
_FIELDS = {
    "交通": "교통", "理工": "이공", "科技": "과기", "科学技术": "과학기술", "外国语": "외국어", "外语": "외국어",
    "工业": "공업", "师范": "사범", "医科": "의과", "农业": "농업", "林业": "임업", "海洋": "해양",
    "电子科技": "전자과기",
    "航空航天": "항공항천", "财经": "재경", "政法": "정법", "民族": "민족", "体育": "체육", "邮电": "우전",
    "石油": "석유",
    "地质": "지질", "矿业": "광업", "传媒": "전매", "中医药": "중의약", "工程": "공정", "经济贸易": "경제무역",
    "对外经济贸易": "대외경제무역", "国防科技": "국방과기", "音乐": "음악", "美术": "미술", "电影": "전영",
    "戏剧": "희극",
    "语言": "어언", "工商": "공상", "医药": "의약", "建筑": "건축", "信息科技": "정보과기", "电力": "전력",
}  # fmt: skip
_SCHOOLS = {"大学": "대학", "学院": "학원"}
#: What a company or an organ does or is.
_TRADES = {
    "汽车": "자동차", "保险": "보험", "钢铁": "강철", "航空": "항공", "证券": "증권", "石油": "석유",
    "石化": "석화", "电力": "전력",
    "医院": "병원", "出版社": "출판사", "博物馆": "박물관", "图书馆": "도서관", "美术馆": "미술관", "机场": "공항",
    "国际机场": "국제공항", "火车站": "기차역", "广场": "광장", "公园": "공원", "中学": "중학",
    "铁路": "철도", "高铁": "고속철",
    "地铁": "지하철", "博物院": "박물원", "电视台": "방송국", "人民医院": "인민병원", "交易所": "거래소",
    "证券交易所": "증권거래소",
}  # fmt: skip
#: Rivers of two syllables and more; one of one syllable is doubled (주장강), and many a town ends so (무단장).
_RIVERS = frozenset("嘉陵江 乌苏里江 松花江 钱塘江 雅砻江 金沙江 澜沧江 雅鲁藏布江 富春江 新安江 图们江 鸭绿江".split())


@lru_cache(maxsize=4096)
def korean_tail(simple: str) -> tuple[int, str]:
    """Return (characters, Korean) of the words at the end of a simplified name that are read as Korean; (0, "").

    >>> korean_tail("哈尔滨工业大学"), korean_tail("长安汽车"), korean_tail("嘉陵江"), korean_tail("牡丹江")
    ((4, '공업대학'), (2, '자동차'), (1, '강'), (0, ''))
    """
    if simple in _RIVERS:
        return 1, "강"
    for school, korean in _SCHOOLS.items():
        if simple.endswith(school):
            size = len(school)
            field = _longest(simple[:-size], _FIELDS)
            if field and len(simple) - size - len(field) >= 2:
                return size + len(field), _FIELDS[field] + korean
            return 0, ""
    trade = _longest(simple, _TRADES)
    return (len(trade), _TRADES[trade]) if trade and len(simple) - len(trade) >= 2 else (0, "")


def _longest(text: str, words: dict[str, str]) -> str:
    return max((word for word in words if text.endswith(word)), key=len, default="")


@lru_cache(maxsize=4096)
def hanzi_tail(hangul: str) -> tuple[int, str]:
    """Return (syllables, simplified characters) of the Korean words at the end of a Hangul name; (0, "").

    >>> hanzi_tail("베이징외국어대학"), hanzi_tail("둥펑자동차"), hanzi_tail("커다쉰페이")
    ((5, '外国语大学'), (3, '汽车'), (0, ''))
    """
    found = max((korean for korean in _backwards() if hangul.endswith(korean)), key=len, default="")
    return (len(found), _backwards()[found]) if found and len(hangul) - len(found) >= 2 else (0, "")


@lru_cache(maxsize=1)
def _backwards() -> dict[str, str]:
    """Korean words → simplified characters, of several the first."""
    words = {korean: hanzi for hanzi, korean in reversed(_TRADES.items())}
    for school, ending in _SCHOOLS.items():
        for field, korean in reversed(_FIELDS.items()):
            words[korean + ending] = field + school
    return words
