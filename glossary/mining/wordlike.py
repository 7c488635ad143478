"""Ordinary words that look like names: dishes and drinks written by sound, slogans of figures, phrases, explanations.

A dish ends in what it is made of or how it is made (麵, 餠, 湯, 豆腐), in Hanja and, where somebody translates it, in
Hangul (빵, 국수). The tables are general knowledge of Chinese food and of Korean.
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.cues import COMPOUND_SURNAMES, generics
from glossary.ordinary import sounds_korean
from glossary.phonetics.han import to_traditional

#: Last Hanja of dishes; those that are surnames' given names as well ask for three characters.
_DISH_END = frozenset("雜饃麵麪粉餠餅餃湯粥糕飯菜肉酥撻餛飩饅粽粿酪羹醬餡串燒炒捲餈糰煲燉燴鮓")
_DISH_LONG = frozenset("茶酒魚鷄雞鴨鵝蝦蟹丸糖鍋卷包")
_DISH_ENDS = (
    "豆腐 火鍋 燒賣 燒麥 春捲 春卷 雲呑 餛飩 饅頭 包子 餃子 油條 豆漿 豆花 奶茶 點心 飮茶 飲茶 麻辣燙 叉燒 小籠包 月餠 "
    "月餅 火燒 燒餠 涼皮 米線 米粉 河粉 腸粉 排骨 烤鴨 烤肉 串燒 糖葫蘆 瓜子 臘腸 皮蛋 鹹蛋 白酒 黃酒 燒酒 紅茶 "
    "綠茶 白茶 丸子 茄子 鷄丁 雞丁 肉丁 佛跳牆 土豆絲 肉絲 里脊 拼盤 魚翅 海參 燕窩 "
    "黑茶 黃茶 靑茶 烏龍茶 花茶 涼茶 珍珠奶茶 煎餠 煎餅 拌麵 湯圓 元宵 粽子 年糕 羊肉串"
).split()
#: What a Korean gloss of a dish ends in: (胡椒餠·후추빵).
_DISH_GLOSS = re.compile(
    "(?:빵|떡|면|국수|만두|찐빵|죽|밥|과자|케이크|파이|탕|국|찌개|볶음|튀김|구이|전병|순대|두부|부침|호떡|"
    "꼬치|젓갈|젤리|푸딩"
    "|타르트|쿠키|술|차|주스|양념|소스)$"
)
_FIGURES = frozenset("一二三四五六七八九十百千萬兩")
#: 육대다류(六大茶類), 삼불(三不): so many of something.
_COUNTED = re.compile("^[二三四五六七八九十百兩](?:大|不|無|有|個|種|條)")
#: Korean nouns at the end of what translates rather than sounds, besides the generics of names.
_TRANSLATED_END = re.compile("(?:공장|거리|운동|기금|시대|정책|사업|계획|공정|제도|동맹|카드|시장|골목|TV)$")
_PARTICLE_WITHIN = re.compile("[가-힣](?:의|은|는|을|를|에|에서|로|와|과|한|된) |[가-힣](?:속에|에서)$")
_VERB_END = re.compile("(?:[가-힣]다|하기|되기|[은는]가|[니까]까|[아어]라|자고?)$")


@lru_cache(maxsize=8192)
def is_dish(hanja: str, glosses: tuple[str, ...] = ()) -> bool:
    """Tell whether Hanja name something to eat or drink by their end, or a gloss does.

    >>> is_dish("臭豆腐"), is_dish("牛肉麵"), is_dish("蛋撻"), is_dish("王海峰")
    (True, True, True, False)
    """
    plain = to_traditional(hanja)
    if len(plain) < 2:
        return False
    if plain.endswith(tuple(_DISH_ENDS)) or plain[-1] in _DISH_END:
        return True
    if plain[-1] == "面" and plain != hanja and len(plain) >= 3:
        return True  # 鲜虾面: simplified, so that it is noodles
    eaten = plain[-1] in _DISH_LONG and any(_DISH_GLOSS.search(gloss) for gloss in glosses)
    return eaten or (plain[-1] in _DISH_LONG - frozenset("茶酒") and len(plain) >= 3)


@lru_cache(maxsize=8192)
def is_slogan(hanja: str) -> bool:
    """Tell whether Hanja are a saying of figures: two numbers in four characters, or so many of something.

    >>> is_slogan("七上八下"), is_slogan("六大茶類"), is_slogan("年年有餘"), is_slogan("三國演義")
    (True, True, True, False)
    """
    if len(hanja) == 4 and hanja[0] in _FIGURES and hanja[2] in _FIGURES:
        return True
    twice = len(hanja) == 4 and (hanja[0] == hanja[1] or hanja[2] == hanja[3]) and hanja[:2] != hanja[2:]
    if twice and hanja[:2] not in COMPOUND_SURNAMES:
        return True  # 연년유여(年年有餘), 생기발발(生氣勃勃)
    return len(hanja) >= 3 and _COUNTED.match(hanja) is not None


def is_phrase(surface: str) -> bool:
    """Tell whether a surface is a clause rather than a name: 흘겨본다, 물러서지 않는다.

    >>> is_phrase("흘겨본다"), is_phrase("왕하이펑")
    (True, False)
    """
    return _VERB_END.search(surface) is not None and (len(surface) >= 4 or surface.endswith("다")) and len(surface) > 2


def ends_as_translated_name(surface: str) -> bool:
    """Tell whether a surface ends in a Korean noun that makes a name of what stands before it.

    >>> ends_as_translated_name("제일기계공장"), ends_as_translated_name("체화지능")
    (True, False)
    """
    return _TRANSLATED_END.search(surface) is not None


#: Korean within a name: 국경없는기자회.
_ADNOMINAL = re.compile("[가-힣](?:없는|있는|하는|위한)[가-힣]")


@lru_cache(maxsize=8192)
def is_translation(surface: str) -> bool:
    """Tell whether a surface is made of Korean words, so that it translates a name rather than sounds it.

    >>> is_translation("대만판공실"), is_translation("러시아 거리"), is_translation("맥도날드")
    (True, True, False)
    """
    plain = surface.replace(" ", "")
    korean = _PARTICLE_WITHIN.search(surface) or _TRANSLATED_END.search(surface) or _ADNOMINAL.search(plain)
    if korean or sounds_korean(plain):
        return True
    return any(len(plain) > size and plain[-size:] in generics() for size in (5, 4, 3, 2)) or plain.endswith("판공실")
