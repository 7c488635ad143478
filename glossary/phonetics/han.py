"""Han characters as such: which code points they are, compatibility forms, and simplified <-> traditional.

Simplifying is a table (OpenCC's t2s, Japanese and variant forms folded in, see data/README.md), one character
at a time, so lengths and offsets stay. The way back needs words (后 is 后 or 後), so OpenCC does it, loaded
when asked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from glossary.phonetics.tables import characters

RANGES = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F), (0x30000, 0x323AF), (0x3007, 0x3007),
)  # fmt: skip
COMPATIBILITY = ((0xF900, 0xFAFF), (0x2F00, 0x2FD5), (0x2F800, 0x2FA1F))
_ANY_HAN = re.compile("[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in RANGES) + "]")
_COMPATIBLE = re.compile("[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in COMPATIBILITY) + "]")
PREFERRED = str.maketrans("羣峯恆菸噹箇谿鉅釦祕樑闆檯衚衕", "群峰恒煙當個溪巨扣秘梁板臺胡同")  # forms that names have
NAME_KEEPS = frozenset(
    "余范党岳郁于谷曲沈姜后征志升梁周才制里几系丑斗卜台肖咸占游朴干采卷"
)  # in people's names not what words want
PLACE_KEEPS = frozenset("岳咸里")  # 岳西縣, 咸陽, 湖里區
OF_HAIR = ("理髮", "美髮", "頭髮", "毛髮", "護髮", "髮型", "假髮")  # else a firm's 发 is 發: 金發科技
ERAS = {"萬歷": "萬曆", "永歷": "永曆"}
NAME_WANTS = {
    "钟": "鍾",
    "冲": "沖",
    "复": "復",
    "历": "歷",
    "尽": "盡",
    "发": "發",
    "云": "雲",
    "干": "幹",
    "丰": "豐",
}
DRY = (
    "老乾媽",
    "餅乾",
    "乾淨",
    "乾燥",
    "乾杯",
    "乾旱",
    "乾脆",
    "乾果",
    "乾洗",
    "豆腐乾",
    "葡萄乾",
    "晒乾",
    "乾電池",
    "乾物",
)
VARIANTS = {"飜": "翻", "卄": "廿", "裵": "裴", "栢": "柏", "氷": "冰", "囯": "国", "冨": "富", "峯": "峰", "嶋": "岛"}


def is_han(ch: str) -> bool:
    r"""Tell whether `ch` is one Han character (Unicode Han ideographs, compatibility forms and 〇 included).

    >>> is_han("曾"), is_han("\uf90a"), is_han("쩡"), is_han("ー")
    (True, True, False, False)
    """
    return len(ch) == 1 and ("一" <= ch <= "鿿" or any(low <= ord(ch) <= high for low, high in RANGES))


@lru_cache(maxsize=65536)
def fold_compat(text: str) -> str:
    r"""Replace compatibility ideographs (U+F900-FAFF and the like) by the unified ones, nothing else.

    >>> fold_compat("\uf90a\u2f00(주)")
    '金一(주)'
    """
    if text.isascii():
        return text
    if not _COMPATIBLE.search(text):
        return text
    return _COMPATIBLE.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)


@lru_cache(maxsize=16384)
def simple_form(ch: str) -> str:
    """Return the simplified form of one folded character, itself where there is none.

    >>> simple_form("鎭"), simple_form("関"), simple_form("乾")
    ('镇', '关', '乾')
    """
    if ch == "乾":  # qián in names and 干 only in a few words, see DRY
        return ch
    line = characters("han_readings.tsv").get(ch, "")
    form = line.split("\t")[3:4]
    return form[0] if form else VARIANTS.get(ch, ch)


@lru_cache(maxsize=16384)
def to_simplified(text: str) -> str:
    """Write text in simplified characters, one for one: traditional, Korean and Japanese forms too.

    >>> to_simplified("門頭溝"), to_simplified("靑島"), to_simplified("乾隆"), to_simplified("餅乾")
    ('门头沟', '青岛', '乾隆', '饼干')
    """
    folded = fold_compat(text)
    simple = "".join(map(simple_form, folded))
    if "乾" in simple and any(word in folded for word in DRY):
        simple = simple.replace("乾", "干")
    return simple


@lru_cache(maxsize=1)
def _opencc() -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC("s2t").convert
    return convert


@lru_cache(maxsize=1)
def traditional_choices() -> dict[str, tuple[str, ...]]:
    """Return simplified -> the traditional and variant characters that fold to it.

    >>> traditional_choices()["发"]
    ('発', '發', '髪', '髮')
    """
    found: dict[str, list[str]] = {}
    for ch, line in characters("han_readings.tsv").items():
        if line.count("\t") == 3:
            found.setdefault(line.rsplit("\t", 1)[1], []).append(ch)
    return {simple: tuple(forms) for simple, forms in found.items()}


def _only_simplified(ch: str) -> bool:
    """Tell whether a character belongs to simplified writing only (it folds nothing and is outside Big5)."""
    try:
        ch.encode("big5")
    except UnicodeEncodeError:
        return ch in traditional_choices()
    return False


@lru_cache(maxsize=16384)
def _traditional_form(ch: str) -> str:
    """Return the traditional form of a character that belongs to simplified writing only, any other as it is."""
    return _opencc()(ch) if _only_simplified(ch) else ch


@lru_cache(maxsize=16384)
def to_traditional(text: str, category: str = "") -> str:
    """Write text in traditional characters; what is traditional already stays (OpenCC s2t, words decide).

    A `person` is converted character by character, as surnames and given names are no words (余 and 范 stay).

    >>> to_traditional("科大讯飞"), to_traditional("門頭沟"), to_traditional("余范钟", "person")
    ('科大訊飛', '門頭溝', '余范鍾')
    """
    folded = fold_compat(text)
    if not _ANY_HAN.search(folded):
        return folded
    if "".join(map(simple_form, folded)) != folded:  # mixed writing: touch only what cannot be traditional
        return "".join(map(_traditional_form, folded))
    if category == "person":
        kept = (ch if ch in NAME_KEEPS else NAME_WANTS.get(ch) or _opencc()(ch) for ch in folded)
        name = "".join(kept).translate(PREFERRED)
        return ERAS.get(name[:2], name[:2]) + name[2:]
    done = _opencc()(folded).translate(PREFERRED)
    if len(done) == len(folded) and category == "place":
        done = "".join(old if old in PLACE_KEEPS else new for old, new in zip(folded, done, strict=True))
    return done if any(word in done for word in OF_HAIR) else done.replace("髮", "發")
