"""Sino-Korean readings of Han characters and words: 음, 두음법칙, 렬/률, 불/부, and the words that break the rules.

Rules are those of 한글 맞춤법: 제10-12항 (두음법칙), 제11항 붙임 1 (렬·률 after a vowel or ㄴ: 실패율), 제52항
(characters read in more than one way: 유월, 보시). Simplified and compatibility characters are accepted.
"""

from __future__ import annotations

from functools import lru_cache

from glossary.phonetics.han import fold_compat, simple_form, to_simplified
from glossary.phonetics.hangul import compose, decompose, has_coda, is_hangul
from glossary.phonetics.tables import characters, keyed

NIEUN, RIEUL, SILENT = 2, 5, 11
Y_VOWELS = frozenset((2, 3, 6, 7, 12, 17, 20))  # ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ
CODA_NIEUN = 4
BEFORE_BU = frozenset((3, 12))  # ㄷ and ㅈ: 不 is 부 before them (부동산, 부족)
LONGEST = 6
ONE_SYLLABLE_PREFIXES = frozenset("新重非無无空全反脫準初老親亲對对總总大小高")  # 新女性 신여성, 重勞動 중노동
KOREAN_GIVEN = frozenset(
    "正永英成明東相星宗俊鍾鎭秀洙熙姬淑順子美姸炫賢哲浩鎬鎔容勇龍九泰太大中恩日一在載宰承勝昇基起奎圭權根道德範炳秉錫碩善宣"
    "聖世昌春夏學鶴漢恒憲赫玄惠慧孝厚勳薰興義益仁寅夫弼亨衡弘洪桓煥會武鉉槿悅錫烈達達悳悳虎植澤斗燮吉童鐘珉敏旻玟珍鎭俊峻埈濬遵"
    "柱周珠胄瑞書緖慈慶卿京敬景耕姸娟延硏淵然榮寧映瑛議毅圓元源遠媛援裕有維柔侑恩殷誾隱圭奎揆兌台泰擇鐸度燾道勉晩"
)


@lru_cache(maxsize=16384)
def sino_korean(ch: str) -> tuple[str, ...]:
    """Return the dictionary readings of one character without 두음법칙, the most usual first.

    >>> sino_korean("李"), sino_korean("宁")[0], sino_korean("降")
    (('리',), '녕', ('강', '항'))
    """
    folded = fold_compat(ch)
    table = characters("han_readings.tsv")
    for form in (folded, simple_form(folded)):
        columns = table.get(form, "").split("\t")
        if len(columns) > 2 and columns[2]:
            return tuple(columns[2].split())
    return ()


@lru_cache(maxsize=2048)
def initial_law(syllable: str) -> str:
    """Apply 두음법칙 to one syllable (한글 맞춤법 제10-12항): 녀 → 여, 리 → 이, 라 → 나.

    >>> [initial_law(s) for s in ("녀", "리", "라", "렬", "난", "강")]
    ['여', '이', '나', '열', '난', '강']
    """
    if not is_hangul(syllable):
        return syllable
    onset, nucleus, coda = decompose(syllable)
    if onset in (NIEUN, RIEUL) and nucleus in Y_VOWELS:
        return compose(SILENT, nucleus, coda)
    return compose(NIEUN, nucleus, coda) if onset == RIEUL else syllable


@lru_cache(maxsize=4096)
def surname_sino(han: str) -> str:
    """Return the Sino-Korean reading of a surname, "" when it is none: 金 김, 李 이, 葉 섭.

    >>> surname_sino("金"), surname_sino("諸葛"), surname_sino("習")
    ('김', '제갈', '습')
    """
    line = keyed("surnames.tsv").get(to_simplified(han))
    if line is None:
        return ""
    columns = line.split("\t")
    if len(columns) > 2 and columns[2]:
        return columns[2]
    return "".join((initial_law(r[0]) if i == 0 else r[0]) for i, r in enumerate(map(sino_korean, han)) if r)


@lru_cache(maxsize=1)
def _hard_words() -> dict[str, str]:
    """Join the tables of words that the rules get wrong, our own before libhangul's, keyed by simplified writing."""
    words = dict(keyed("sino_words.tsv"))
    words.update({to_simplified(han): hangul for han, hangul in keyed("sino_hard_words.tsv").items()})
    return words


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """Return the first two characters of every hard word and second part: most places of a name begin none."""
    return frozenset(word[:2] for word in _hard_words()) | frozenset(keyed("sino_second_parts.tsv"))


def _match(han: str, start: int) -> tuple[int, str]:
    """Return size and reading of the longest hard word at `start`, (0, "") when there is none."""
    simple, words = to_simplified(han), _hard_words()
    fresh = start != 1 or han[0] in ONE_SYLLABLE_PREFIXES  # may a new part, with 두음법칙, begin here?
    for size in range(min(LONGEST, len(han) - start), 1, -1):
        part = han[start : start + size]
        bases = sino_korean(part[0])
        found = words.get(simple[start : start + size])
        if found and (fresh or not bases or found[0] in bases or found[0] != initial_law(bases[0])):
            return size, found
        if size == 2 and start > 0 and fresh and part in keyed("sino_second_parts.tsv"):
            return 2, initial_law(bases[0]) + sino_korean(part[1])[0]
    return 0, ""


def _read_one(ch: str, before: str, following: str) -> str:
    readings = sino_korean(ch)
    if not readings:
        return ch
    if ch == "不":
        return "부" if following and decompose(following)[0] in BEFORE_BU else "불"
    base = readings[0]
    if not before or not is_hangul(before[-1]):
        return initial_law(base)
    if base in "렬률" and (not has_coda(before) or decompose(before[-1])[2] == CODA_NIEUN):
        return initial_law(base)
    return base


@lru_cache(maxsize=16384)
def sino_korean_word(han: str, category: str = "") -> str:
    """Read a word or name in Sino-Korean; what is no Han character stays.

    Args:
        han: The word, in any kind of Han characters.
        category: `person` reads a surname first (金日成 김일성) and applies 두음법칙 to neither given character.

    >>> sino_korean_word("六月"), sino_korean_word("失敗率"), sino_korean_word("不動産"), sino_korean_word("毛澤東")
    ('유월', '실패율', '부동산', '모택동')
    >>> sino_korean_word("金日成"), sino_korean_word("宁德时代"), sino_korean_word("新女性")
    ('김일성', '영덕시대', '신여성')
    """
    folded = fold_compat(han)
    out, i = "", 0
    simple, begun = to_simplified(folded), _beginnings()
    known = simple[:2] in begun and _match(folded, 0)[0] == len(folded)
    if not known and (category == "person" or _reads_as_korean_name(folded)):
        size = 2 if len(folded) > 2 and simple[:2] in keyed("surnames.tsv") else 1
        out = surname_sino(folded[:size])
        i = size if out else 0
    while i < len(folded):
        if simple[i : i + 2] in begun or folded[i : i + 2] in begun:
            size, found = _match(folded, i)
            if size:
                out += found
                i += size
                continue
        following = ""
        if folded[i] == "不" and i + 1 < len(folded):
            following = (_match(folded, i + 1)[1] or (sino_korean(folded[i + 1]) or ("",))[0])[:1]
            following = following if following and is_hangul(following) else ""
        out += _read_one(folded[i], out, following)
        i += 1
    return out


def _reads_as_korean_name(han: str) -> bool:
    """Tell a three-character name that begins with 金 and goes on like a Korean given name."""
    return len(han) == 3 and han[0] == "金" and set(han[1:]) <= KOREAN_GIVEN


@lru_cache(maxsize=16384)
def possible_sino(ch: str, initial: bool = False) -> tuple[str, ...]:
    """Return every Hangul syllable that may stand for a character: readings, 두음법칙, 속음, surname readings.

    Inside a word the forms by 두음법칙 come after the plain ones; at the start they come first, and the plain ones
    stay, as spellings of the North and of Yanbian keep them (리, 련).

    >>> possible_sino("寧", initial=True)[0], "영" in possible_sino("寧")
    ('영', True)
    """
    bases = sino_korean(ch)
    if simple_form(ch) != ch:
        bases = tuple(dict.fromkeys(bases + sino_korean(simple_form(ch))))
    changed = tuple(map(initial_law, bases))
    extra = tuple(EXTRA_READINGS.get(fold_compat(ch), ""))
    surname = surname_sino(ch) if initial else ""
    ordered = (*changed, *bases) if initial else (*bases, *changed)
    return tuple(dict.fromkeys((*ordered, *((surname,) if len(surname) == 1 else ()), *extra)))


EXTRA_READINGS = {  # 속음 and readings in single words (한글 맞춤법 제52항), beside the table
    "圳": "천", "六": "유육뉴", "十": "시", "寧": "령녕영", "宁": "령녕영", "諾": "락낙", "诺": "락낙", "怒": "로노",
    "論": "론논", "难": "란난",
    "難": "란난", "木": "모목", "牡": "모목",
    "贛": "공감", "赣": "공감", "布": "보포", "八": "파팔", "丈": "장", "宅": "댁택", "糖": "당탕", "茶": "다차",
    "不": "부불",
    "金": "김금", "車": "차거", "车": "차거", "初": "초", "洞": "동통", "場": "장량", "分": "분푼", "女": "녀여",
    "龜": "귀구균",
    "提": "제리", "道": "도", "北": "북배", "便": "편변", "契": "계글", "塞": "새색", "索": "색삭", "狀": "상장",
    "拓": "척탁",
    "沈": "심침", "讀": "독두", "識": "식지", "率": "률율솔", "省": "성생", "參": "참삼", "殺": "살쇄",
    "數": "수삭", "說": "설세열", "樂": "락낙악요", "乐": "락낙악요", "惡": "악오", "易": "역이", "刺": "자척",
    "切": "절체",
    "宿": "숙수", "辰": "진신", "暴": "폭포", "行": "행항", "見": "견현", "更": "경갱", "降": "강항", "復": "복부",
    "否": "부비",
    "差": "차치", "則": "칙즉", "度": "도탁", "帥": "수솔", "畫": "화획", "畵": "화획", "葉": "엽섭", "叶": "엽섭",
    "炙": "적자",
    "煙": "연", "台": "대태", "臺": "대", "单": "단선", "單": "단선", "覆": "복부", "於": "어오", "浬": "리",
    "厦": "하", "廈": "하",
}  # fmt: skip
