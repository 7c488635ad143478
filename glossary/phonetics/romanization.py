"""How a name is written in Latin letters: pinyin by GB/T 16159, the English press, and Korean by the rules of 2000.

GB/T 16159-2012: surname and given name are two words (6.2.1), proper name and generic of a place two words (6.2.2;
rivers and mountains are joined here, Chángjiāng, as towns are), an apostrophe stands before a syllable that begins
with a, o, e (7.3). Korean: 국어의 로마자 표기법 (문화관광부 고시 제2000-8호).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from glossary.phonetics.han import fold_compat, is_han
from glossary.phonetics.hangul import decompose, is_hangul
from glossary.phonetics.pinyin import strip_tones, syllables
from glossary.phonetics.segmentation import DOTS, LINKS, split_name

OPENING = "(["  # a space stands before these
HARD_VOWELS = "aoeāáǎàōóǒòēéěèê"
ENGLISH_WORDS = {  # words that the English-language press does not write in plain pinyin
    "陕西": "Shaanxi", "西藏": "Tibet", "内蒙古": "Inner Mongolia", "香港": "Hong Kong", "澳门": "Macao",
    "哈尔滨": "Harbin",
    "乌鲁木齐": "Urumqi", "拉萨": "Lhasa", "呼和浩特": "Hohhot", "鄂尔多斯": "Ordos", "齐齐哈尔": "Qiqihar",
    "吐鲁番": "Turpan",
    "喀什": "Kashgar", "和田": "Hotan", "克拉玛依": "Karamay", "伊犁": "Ili", "阿克苏": "Aksu",
    "呼伦贝尔": "Hulunbuir", "锡林郭勒": "Xilingol",
    "阿拉善": "Alxa", "巴彦淖尔": "Bayannur", "乌兰察布": "Ulanqab", "日喀则": "Shigatse", "林芝": "Nyingchi",
    "昌都": "Qamdo", "那曲": "Nagqu",
    "阿勒泰": "Altay", "塔城": "Tacheng", "台北": "Taipei", "新北": "New Taipei", "高雄": "Kaohsiung",
    "台中": "Taichung", "台南": "Tainan", "新竹": "Hsinchu",
    "基隆": "Keelung", "金门": "Kinmen", "马祖": "Matsu", "九龙": "Kowloon", "台湾": "Taiwan", "甘孜": "Garze",
    "阿坝": "Aba", "珠穆朗玛": "Qomolangma",
    "中国": "China", "库尔勒": "Korla", "石河子": "Shihezi", "德钦": "Deqen", "香格里拉": "Shangri-La",
    "帕米尔": "Pamir",
}  # fmt: skip
DOUBLE_SURNAMES = frozenset("陈林黄张李王吴刘蔡杨许郑谢郭洪邱曾廖赖徐周叶苏庄吕江何罗高萧潘范")


def join_syllables(parts: Sequence[str]) -> str:
    """Write syllables as one capitalised word, with the apostrophe before a, o, e.

    >>> join_syllables(("xī", "ān")), join_syllables(("tiān", "é")), join_syllables(("ōu", "yáng"))
    ("Xī'ān", "Tiān'é", 'Ōuyáng')
    """
    word = ""
    for syllable in parts:
        word += "'" + syllable if word and syllable[:1] in HARD_VOWELS else syllable
    return word[:1].upper() + word[1:]


@lru_cache(maxsize=4096)
def _words(hanzi: str, category: str, hangul: str) -> Sequence[tuple[str, str]]:
    """Return (simplified word, pinyin word) pairs; what is not Han stays."""
    read = syllables(hanzi, category, hangul)
    out: list[tuple[str, str]] = []
    i = 0
    for part in split_name(hanzi, category):
        own = read[i : i + len(part)]
        word = "".join(own) if part in LINKS and 0 < i < len(read) - 1 else join_syllables(own)
        i += len(part)
        out.append((part, word if is_han(part[0]) else part))
    return tuple(out)


def _glue(words: Sequence[tuple[str, str]], pick: dict[str, str]) -> str:
    text, before = "", ""
    for simple, pinyin in words:
        if is_han(simple[0]):
            word = pick.get(simple) or pinyin
            text += (" " if before and (is_han(before) or before.isalnum() or before in DOTS) else "") + word
        elif simple in DOTS:
            text += ""
        else:
            apart = simple.isalnum() or simple[0] in OPENING
            text += (" " if before and is_han(before) and apart else "") + simple
        before = simple[0]
    return " ".join(text.split())


def _person(hanzi: str, words: Sequence[tuple[str, str]], hangul: str) -> Sequence[tuple[str, str]]:
    """Hyphenate a married double surname: 林鄭月娥 Lín-Zhèng Yuè'é (GB/T 28039 5.1.4)."""
    simple = "".join(part for part, _ in words)
    if len(simple) == 4 and len(words) == 2 and len(words[0][0]) == 1 and set(simple[:2]) <= DOUBLE_SURNAMES:
        read = syllables(hanzi, "person", hangul)
        first = "-".join(join_syllables((s,)) for s in read[:2])
        return [(simple[:2], first), (simple[2:], join_syllables(read[2:]))]
    return words


@lru_cache(maxsize=16384)
def spell_pinyin(hanzi: str, category: str = "", hangul: str = "") -> str:
    """Spell a Chinese name in pinyin with tone marks by GB/T 16159.

    >>> spell_pinyin("王海峰", "person"), spell_pinyin("歐陽修", "person"), spell_pinyin("西安", "place")
    ('Wáng Hǎifēng', 'Ōuyáng Xiū', "Xī'ān")
    >>> spell_pinyin("安徽省", "place"), spell_pinyin("科大訊飛", "org"), spell_pinyin("復旦大學", "org")
    ('Ānhuī Shěng', 'Kēdà Xùnfēi', 'Fùdàn Dàxué')
    """
    folded = fold_compat(hanzi)
    words = _words(folded, category, hangul)
    if category == "person":
        words = _person(folded, words, hangul)
    return _glue(words, {})


@lru_cache(maxsize=16384)
def english_pinyin(hanzi: str, category: str = "", hangul: str = "") -> str:
    """Write a Chinese name as the English-language press does: pinyin without tones, and a few names of their own.

    >>> english_pinyin("王海峰", "person"), english_pinyin("門頭溝", "place"), english_pinyin("陝西", "place")
    ('Wang Haifeng', 'Mentougou', 'Shaanxi')
    >>> english_pinyin("呂梁", "place"), english_pinyin("林鄭月娥", "person")
    ('Lüliang', "Lin-Zheng Yue'e")
    """
    folded = fold_compat(hanzi)
    words = _words(folded, category, hangul)
    if category == "person":
        return strip_tones(_glue(_person(folded, words, hangul), {}))
    return strip_tones(_glue(words, ENGLISH_WORDS))


ONSET_LETTERS = "g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "").split(" ")
NUCLEUS_LETTERS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
CODA_LETTERS = [
    "",
    "k",
    "k",
    "k",
    "n",
    "n",
    "n",
    "t",
    "l",
    "k",
    "m",
    "l",
    "l",
    "l",
    "p",
    "l",
    "m",
    "p",
    "p",
    "t",
    "t",
    "ng",
    "t",
    "t",
    "k",
    "t",
    "p",
    "t",
]
LINKED = [
    "",
    "g",
    "kk",
    "ks",
    "n",
    "nj",
    "n",
    "d",
    "r",
    "lg",
    "lm",
    "lb",
    "ls",
    "lt",
    "lp",
    "r",
    "m",
    "b",
    "ps",
    "s",
    "ss",
    "ng",
    "j",
    "ch",
    "k",
    "t",
    "p",
    "",
]  # before a vowel
BEFORE_NASAL = {"k": "ng", "t": "n", "p": "m"}
SURNAMES = {
    "김": "Kim", "이": "Lee", "박": "Park", "최": "Choi", "정": "Jeong", "강": "Kang", "조": "Cho", "윤": "Yoon",
    "임": "Lim", "신": "Shin",
    "우": "Woo", "유": "Yoo", "오": "Oh", "문": "Moon", "구": "Koo", "권": "Kwon", "노": "Roh", "주": "Joo",
    "선우": "Sunwoo", "국": "Kook",
    "길": "Gil", "기": "Ki", "고": "Ko", "연": "Yeon", "여": "Yeo", "리": "Ri", "안": "Ahn", "손": "Son",
    "석": "Seok", "부": "Boo", "두": "Doo",
}  # fmt: skip
TWO_SYLLABLE_SURNAMES = frozenset(("남궁", "황보", "선우", "독고", "제갈", "사공", "서문"))


def _boundary(coda: int, onset: int) -> tuple[str, str]:
    """Return the letters of a final consonant and of the following onset, with sound changes (제3장 제1항)."""
    first, second = CODA_LETTERS[coda], ONSET_LETTERS[onset]
    if onset == 11:
        return LINKED[coda], ""
    if first in BEFORE_NASAL and onset in (2, 6):
        return BEFORE_NASAL[first], second
    if onset == 5 and coda:
        if first in ("l", "n"):
            return "l", "l"
        return BEFORE_NASAL.get(first, first), "n"
    if first == "l" and onset == 2:
        return "l", "l"
    if coda == 27 and onset in (0, 3, 12):  # ㅎ makes the next consonant aspirated
        return "", {0: "k", 3: "t", 12: "ch"}[onset]
    return first, second


def _romanize(word: str) -> str:
    text, coda = "", 0
    for ch in word:
        if not is_hangul(ch):
            text, coda = text + CODA_LETTERS[coda] + ch, 0
            continue
        onset, nucleus, final = decompose(ch)
        left, right = _boundary(coda, onset)
        text += left + right + NUCLEUS_LETTERS[nucleus]
        coda = final
    return text + CODA_LETTERS[coda]


@lru_cache(maxsize=4096)
def romanize_korean(hangul: str, person: bool = False) -> str:
    """Write Korean in Revised Romanization; a person's surname as usual, the given name with a hyphen.

    >>> romanize_korean("신라"), romanize_korean("종로"), romanize_korean("부산")
    ('Silla', 'Jongno', 'Busan')
    >>> romanize_korean("김민준", person=True), romanize_korean("남궁민", person=True)
    ('Kim Min-jun', 'Namgung Min')
    """
    if not person or " " in hangul:
        return " ".join(word[:1].upper() + word[1:] for word in map(_romanize, hangul.split()))
    size = 2 if hangul[:2] in TWO_SYLLABLE_SURNAMES and len(hangul) > 2 else 1
    surname, given = hangul[:size], hangul[size:]
    family = SURNAMES.get(surname) or _romanize(surname).capitalize()
    name = "-".join(_romanize(ch) for ch in given)
    return f"{family} {name[:1].upper()}{name[1:]}".strip()
