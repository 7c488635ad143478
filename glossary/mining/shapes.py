"""What the Hanja of an expression look like: a person's name, a place, an office, a word (金正喜, 景福宮, 書狀官).

The tables are general knowledge of Chinese and Korean names; a reason is its name and its log-odds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from glossary.cues import COMPOUND_SURNAMES, DISTINCT_SURNAMES, chinese_given, generics, korean_given
from glossary.lexicon import COMPOUND, RARE, WORD, lexicon_name, word_status
from glossary.mining.characters import character_weight
from glossary.mining.context import Context
from glossary.mining.endings import name_ending
from glossary.mining.japanese_people import is_japanese_person
from glossary.mining.phrases import REALMS, STEMS, is_of_a_country
from glossary.mining.surnamed import has_surname
from glossary.phonetics.han import to_traditional
from glossary.phonetics.hanja import initial_law, possible_sino, surname_sino
from glossary.phonetics.japanese import is_japanese_surname
from glossary.text import AtEnd

#: First characters of temple names and posthumous names (太宗, 世祖, 武王, 文帝).
TEMPLE = frozenset("太高世中宣仁孝顯肅英正純憲哲文武成睿明景惠定光德靖穆端燕恭懿神昭章順聖毅熙康寧理度平莊桓獻靈襄")
#: More of them, before 宗 alone (眞宗, 徽宗).
_MORE_TEMPLE = frozenset("玄眞徽欽代熹興道僖泰")
#: More of posthumous names, which say so only before a ruler's title and where no dictionary has a word (懷王, 哀公).
_POSTHUMOUS = frozenset("懷哀幽厲隱殤威湣頃考簡悼夷共匡赧烈戴煬和安冲質少敬元閔愍釐僖躁剌鄂鬱繆")
#: Forms of the land, two of which make a word together (강담 江潭).
_LAND = frozenset("山江河川湖海潭溪谷嶺野池沼澤島")
#: Surnames that begin practically no other dictionary word of three characters, so read (counted in its list).
_STRONG = frozenset("朴崔鄭尹趙姜裵劉盧郭閔蔡卞金李柳宋吳徐諸曺")
#: Names of old states in dictionaries, which are names all the same.
_STATES = (
    "高句麗",
    "百濟",
    "新羅",
    "高麗",
    "朝鮮",
    "渤海",
    "大韓",
    "日本",
    "臺灣",
    "中國",
    "中華",
    "北京",
    "上海",
    "香港",
)
#: Dynasties that are told apart by where or when they ruled, and those that are called by their house as well.
_DIVIDED = frozenset("周秦漢魏晉唐宋齊梁陳燕趙涼蜀金元明")
_HOUSES = frozenset(
    "劉宋 蕭齊 蕭梁 曹魏 孫吳 蜀漢 李唐 趙宋 朱明 元魏 拓跋魏 高齊 宇文周 劉漢 嬴秦 姬周 姜齊 田齊 馬楚 楊吳 "
    "殷商 冉魏 石趙 苻秦 姚秦 楊隋 武周 朱梁".split()
)
#: Years of the sexagenary cycle name events (임진왜란 壬辰倭亂, 갑오경장 甲午更張).
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
#: Characters that only transcribe Sanskrit in Buddhist names (鳩摩羅什, 釋迦牟尼).
_SANSKRIT = frozenset("羅摩陀婆尼彌迦毗毘伽耶耆提薩佛闍蘭阿牟舍鳩釋卑那波")
#: Endings that make a word out of a word (安全性, 成功率): no given name, unless the surname is a distinct one.
WORD_END = frozenset(
    "性率論者的化式派型層圈法權制度感力員費料額罪病症術品物機器語觀界業族戰隊軍人心線量帶期線說書金鏡酒藥草木石洞"
    "窓窗散膏祭節宴賞配試科狀服肉魚水火土色體船車學巖岩毒節畫畵劇樂說詩舞拳劍術系制稅錢布絹瓷種類風式氣雨雪電光熱粉"
)
#: Offices and ranks of the past are words, however rare (서장관 書狀官, 도체찰사 都體察使).
_OFFICE_END = (
    "官 使 判 郎 郞 縣監 監正 正字 學士 牧使 府使 郡守 縣令 大夫 參判 參議 參奉 判書 尙書 侍郎 侍郞 都事 "
    "府尹 直長 承旨 提調 "
    "接主 敎主 教主 盟主 船主 寨主 宗主 莊主 節度使 觀察使 丞相 宰相 將軍 太守 刺史 令 丞 尉 卿 博士 進士 生員 "
    "太師 太傅 太保 少師 少傅 少保 太尉 "
    "總督 巡撫 提督 總兵 知府 知縣 知州 道臺 都統 參將 副將 編修 修撰 御史 給事中 主事 郎中 郞中 員外郞 員外郎 長史 "
    "別駕 主簿 功曹 祭酒 廷尉 參知政事 平章事 樞密使 提擧 通判 縣丞 縣尉 大司農 光祿勳 侍讀 侍講 學正 敎授 待詔 "
    "湌 飡 奈麻 中侍 大等 軍主 角干 匝干 莫離支 佐平 達率 恩率 德率 "
    "太監 少監 書記 司馬 點檢 參軍 舍人 統制 統領 總管 指揮 千戶 萬戶 百戶 虞候 押衙 都頭 僉事 同知 參政 團練 "
    "佐領 參領 協領 章京 詹事 贊善 諭德 洗馬 侍衛 都護 司直 評事 檢討 庶吉士 待制 助敎 "
    "司徒 司空 僕射 侍中 都督 節度 留守 內史 刺使 校尉 中郞將 中郎將"
).split()
#: Offices that are called like a book.
_OFFICES_TOO = frozenset(["尙書", "尚書"])
#: What looks like the end of a place and is a word (무인도 無人島, 신도시 新都市).
_NO_PLACE = ("都市", "半島", "人島", "列島", "夜市", "火山", "高山", "江山", "書堂", "講堂", "食堂", "聖堂", "社會")
#: What a ruler, a princess or a monk is called by, at the end (世宗大王, 元曉大師).
RULER_ENDS = tuple(
    "大王 大君 院君 皇后 太后 王后 皇帝 世子 太子 公主 居士 先生 大師 禪師 國師 法師 和尙 和尚 論師 尊者".split()
)
#: Emperors of any name.
_ANY_EMPEROR = frozenset(["皇帝", "大帝", "天帝", "上帝", "先帝", "女帝", "廢帝", "稱帝", "反帝"])
#: What follows a place in the name of an office read half in Mandarin.
_OFFICES_OF_A_PLACE = (*(end for end in _OFFICE_END if len(end) > 1), "使")
#: Offices that there was a left and a right one of.
_OFFICE_SIDES = tuple("贊成 參贊 議政 承旨 侍直 副率 衛率 洗馬 丞相 僕射 尹 尉 正 使 將".split())
_OFFICE_ONE = tuple(end for end in _OFFICE_END if len(end) == 1)
_OFFICE_MORE = tuple(end for end in _OFFICE_END if len(end) > 1)
OFFICE_ENDS = tuple(_OFFICE_END)
#: What stands before a country in words (탈중국 脫中國, 대북 對北, 방한 訪韓).
_TOWARDS = frozenset("脫反親對訪駐在嫌知離克赴")
_COUNTRY_ONE = frozenset("中美日韓北南英露獨佛美歐臺台蘇印越華淸清明")
#: What organisations of every kind are called by, so that the whole is a word (中央政府, 地方銀行).
_COMMON_HEADS = (
    "中央",
    "地方",
    "聯邦",
    "世界",
    "電子",
    "市民",
    "民間",
    "公共",
    "外國",
    "國家",
    "共同",
    "國營",
    "私立",
    "公立",
    "國立",
    "市立",
    "商業",
    "投資",
    "專門",
    "女子",
    "男子",
)
#: The same of one character, before a word.
_ONE_HEADS = frozenset("小大新舊各無本")
#: Kinds of villages, streets and houses, however rare (집성촌 集姓村, 선수촌 選手村, 전통문 傳統門).
_KINDS_OF_PLACE = tuple(
    "集姓村 同姓村 民俗村 選手村 記者村 難民村 避難村 藝術村 文化村 農漁村 山間村 移住村 定着村 基地村 私娼街 "
    "商店街 住宅街 "
    "繁華街 歡樂街 飮食街 大學街 古宅街 別莊村 敎會堂 禮拜堂 公會堂 集會堂 祠堂 神堂 山神閣 七星閣 三聖閣 大雄殿 "
    "極樂殿 冥府殿 "
    "觀音殿 祖師殿 羅漢殿 藥師殿 一柱門 天王門 解脫門 不二門 鐘樓 鼓樓 門樓 望樓 烽燧臺 瞭望臺 展望臺 天文臺 "
    "停車場 船着場".split()
)
#: Old names of Chinese regions and towns, and what is made there (단연 端硯, 촉금 蜀錦, 소수 蘇繡).
_REGIONS = frozenset("徽歙端湖宣杭蘇蜀閩粵粤湘贛滇黔川京浙皖魯豫汝鈞定哥越洮宋建")
_MADE_THERE = frozenset("硯墨筆繡錦瓷窯劍毫扇")
#: What follows a word in the names of mountains, temples and islands (내장산 內藏山).
_NATURAL = frozenset("山寺島江峰峯嶺城宮陵庵亭湖園莊壇軒樓臺閣坡")
#: Whose it is: 중국 중앙기상대(中央氣象臺), 타이베이 국가도서관(國家圖書館).
_COUNTRY_BEFORE = AtEnd(
    "(?:^|[\\s,(‘“])(?:중국|대만|타이완|홍콩|마카오|북한|한국|남한|일본|미국|영국|프랑스|독일|러시아|인도|"
    "베트남|몽골|타이베이|베이징|"
    "상하이|난징|광저우|도쿄|서울)(?:의)? [‘“]?$",
    8,
)
Reasons = Iterator[tuple[str, float]]


@lru_cache(maxsize=16384)
def begins_with_surname(hanja: str, surface: str) -> bool:
    """Tell whether an expression begins with a surname that is read as one (金 as 김, 李 as 이).

    >>> begins_with_surname("金正喜", "김정희"), begins_with_surname("金融圈", "금융권")
    (True, False)
    """
    for size in (2, 1):
        first = hanja[:size]
        if size == 2 and first not in COMPOUND_SURNAMES:
            continue
        readings = (surname_sino(first), surname_sino(to_traditional(first)), *possible_sino(first[0], True))
        heard = readings[:2] if any(readings[:2]) else readings
        plain = initial_law(surface[:1]) + surface[1:size]  # 류병심(柳秉心)
        if has_surname(first, chinese=has_surname(first) is False) and (surface[:size] in heard or plain in heard):
            return True
    return False


def is_office_of_a_place(hanja: str) -> bool:
    """Tell whether an expression is a place and an office there.

    >>> is_office_of_a_place("四川巡撫"), is_office_of_a_place("四川大學")
    (True, False)
    """
    return len(hanja) >= 4 and lexicon_name(hanja[:2]) == "place" and hanja.endswith(_OFFICES_OF_A_PLACE)


def _is_org(ending: str) -> bool:
    generic = generics().get(ending)
    return generic is not None and generic.category == "org"


@lru_cache(maxsize=8192)
def is_korean_hanja(character: str) -> bool:
    """Tell whether a character belongs to the Hanja of KS X 1001, which are traditional.

    >>> is_korean_hanja("猫"), is_korean_hanja("龙")
    (True, False)
    """
    try:
        character.encode("euc_kr")
    except UnicodeEncodeError:
        return False
    return True


def by_shape(context: Context, hanja: str) -> Reasons:
    """Yield what the Hanja look like, each reason with its log-odds of a name."""
    size = len(hanja)
    yield from _as_person(context, hanja)
    word = word_status(hanja) == WORD
    ending, category, weight = name_ending(hanja)
    if not weight and size >= 3 and hanja[-1] in "上中下" and name_ending(hanja[:-1])[1] == "work":
        ending, category, weight = name_ending(hanja[:-1])  # 단전상(彖傳上)
        weight += 1.0
    if ending == "宗" and (size == 2 or (size == 3 and begins_with_surname(hanja, context.surface))):
        category, weight = "person", 0.6  # 홍만종(洪萬宗); 천태종(天台宗) is a school
    office = (size >= 3 and hanja.endswith(_OFFICE_ONE)) or (hanja.endswith(_OFFICE_MORE) and hanja not in _OFFICE_MORE)
    office = office or (size >= 3 and hanja[0] in "左右副" and hanja.endswith(_OFFICE_SIDES))
    if office and not (category and len(ending) > 1):
        yield "office", -4.4 if size >= 4 and lexicon_name(hanja[:2]) == "place" else -2.2  # 하동절도사(河東節度使)
    elif category == "person" and word_status(hanja) == COMPOUND and word_status(hanja[:-1]) == WORD:
        yield "person-ending", 0.8  # 득점왕(得點王)
    elif weight and not hanja.endswith(_NO_PLACE):
        unit = 1.6 if size == 3 and ending in "市縣州郡省鎭鎮" and word_status(hanja[:2]) != WORD else 0.0
        natural = 0.8 if size == 3 and ending in _NATURAL and word_status(hanja) == COMPOUND else 0.0
        yield f"{category}-ending", weight * (0.5 if word else 1.0) + natural + (0.0 if word else unit)
        central = hanja.startswith(("中央", "國家")) and context.about_china
        central = central and (size >= 6 or (size == 5 and not word_status(hanja)))
        if category == "org" and central:
            yield "national", 1.0
        elif category == "org" and ending != "黨" and _has_common_head(hanja) and not hanja.startswith(_STATES):
            own = _COUNTRY_BEFORE.search(context.before) is not None
            yield ("national", 1.0) if own else ("common-head", -1.8)
        elif hanja.startswith(("國家", "國立", "中央")) and size >= 4 and _COUNTRY_BEFORE.search(context.before):
            yield "national", 2.0
    if size == 2 and hanja[0] in "東西南北前後" and hanja[1] in _DIVIDED:
        yield "state", 2.6  # 남진(南陳)
    if hanja in _HOUSES:
        yield "state", 3.6
    if size == 2 and hanja[1] == "部" and context.about_steppe and has_surname(hanja, chinese=True):
        yield "tribe", 3.0  # 단부(段部)
    if size >= 3 and hanja[-1] == "型" and not lexicon_name(hanja):
        yield "sort", -2.0  # 장향형(醬香型)
    if size >= 3 and not context.title_weight and hanja[0] in _FIGURES and hanja[-1] in "經穴脈氣法論宗論味臟腑刑罪":
        yield "figures", -2.0  # 십이정경(十二正經)
    surface = context.surface
    if size >= 4 and hanja.endswith("地方") and surface.endswith(" 지방"):
        yield "place-ending", 5.0  # 긴키 지방(近畿地方)
    if len(surface) >= 5 and any(_is_org(surface[-n:]) for n in range(3, min(7, len(surface) - 1))):
        yield "organisation", 3.0
    temple = hanja[0] in TEMPLE and hanja[1] in "宗祖帝王" and hanja != "中祖"
    if size == 2 and (temple or (hanja[0] in _MORE_TEMPLE and hanja[1] == "宗")):
        yield "temple-name", 4.5
    if size == 2 and hanja[0] in _POSTHUMOUS and hanja[1] in "王公侯帝" and word_status(hanja) in (RARE, ""):
        yield "ruler", 3.2
    if size == 2 and hanja[1] == "子" and not word and has_surname(hanja):
        yield "master", 1.8  # 굴자(屈子)
    if size == 2 and hanja[0] in _LAND and hanja[1] in _LAND and not lexicon_name(hanja):
        yield "landscape", -3.8
    if size == 2 and hanja[0] in TEMPLE and hanja[1] in "公侯伯" and not word:
        yield "ruler", 2.2
    if size == 2 and hanja[0] in REALMS and hanja[1] in "王公侯帝" and not word:
        yield "ruler", 2.0
    if size >= 4 and not context.title_weight and len(_COUNTED.findall(hanja)) >= 2:
        yield "figures", -3.0  # 삼성육부(三省六部)
    if " " in surface and size >= 4 and weight < 2.4 and _is_row_of_words(surface, hanja):
        yield "phrase", -2.5  # 민중 도교(民衆道敎)
    if 3 <= size <= 5 and hanja[-1] == "派" and hanja[0] not in "反親主左右" and word_status(hanja[:-1]) != WORD:
        yield "org-ending", 1.2  # 가지산파(迦智山派)
    if size == 4 and hanja[2] == "之" and not lexicon_name(hanja):
        yield "phrase", -2.5  # 수어지교(水魚之交)
    if size == 2 and hanja[0] in _REGIONS and hanja[1] in _MADE_THERE and not word:
        yield "product-ending", 2.2
    if size >= 5 and ("而" in hanja or sum(hanja.count(c) for c in "之不以於有無") >= 2):
        yield "phrase", -3.0  # 군자화이부동(君子和而不同)
    elif size >= 5 and hanja[-3] == "之" and word_status(hanja[-2:]) == WORD:
        yield "phrase", -3.0  # 공명지 정대(孔明之正大)
    if hanja in _OFFICES_TOO and not context.quoted and context.title_weight == 0.0:
        yield "office", -4.5
    if size >= 3 and hanja.endswith(_KINDS_OF_PLACE):
        yield "common-head", -2.5
    if size == 2 and hanja[1] in "舞樂" and not lexicon_name(hanja):
        yield "art", -0.6
    if size == 2 and hanja[0] in REALMS and hanja[1] == "國":
        yield "state", 3.0
    if size == 4 and is_japanese_surname(hanja[:2]) and is_japanese_person("", hanja[2:]):
        yield "japanese-surname", 2.6  # 이등박문(伊藤博文)
    if size == 3 and hanja[0] in "東西南北新舊" and lexicon_name(hanja[1:]) == "place":
        yield "direction", 2.5  # 남장춘(南長春)
    if size in (3, 4) and hanja.endswith(("國公", "郡公", "郡王", "縣侯", "縣公")) and not word:
        yield "ruler", 2.2
    if hanja[-1] == "氏" and (size >= 3 or has_surname(context.hanja, hanja, chinese=True)):
        yield "clan", 2.6
    if size == 3 and hanja.endswith(("天師", "眞人", "道人", "居士")) and has_surname(context.hanja, hanja):
        yield "clan", 3.6  # 장천사(張天師)
    if size == 3 and hanja.endswith("夫人") and has_surname(context.hanja, hanja, chinese=True):
        yield "clan", 4.6  # 위부인(衛夫人)
    if size == 3 and hanja[-1] == "帝" and hanja[1:] not in _ANY_EMPEROR and word_status(hanja) != WORD:
        yield "ruler", 2.6  # 경시제(更始帝)
    if ((size >= 3 and hanja.startswith(_STATES)) or hanja in _STATES) and not is_of_a_country(hanja):
        yield "state", 3.0 if size <= 4 else 2.0
    if size >= 4 and hanja[0] in STEMS and hanja[1] in _BRANCHES:
        yield "cycle", 3.5
    if size >= 3 and hanja.endswith(("書院", "鄕校", "山城", "邑城", "王陵", "石窟", "書堂")):
        yield "place-ending", 1.5
    if size >= 4 and sum(c in _SANSKRIT for c in hanja) * 5 >= size * 3:
        yield "sanskrit", 2.4
    if (size >= 4 or (size == 3 and has_surname(hanja))) and hanja.endswith(RULER_ENDS):
        yield "ruler", 3.0
    if any(a != b and not is_korean_hanja(a) for a, b in zip(context.hanja, hanja, strict=False)):
        yield "simplified", 0.8
    if hanja[0] in _TOWARDS and size <= 4 and not lexicon_name(hanja) and (size > 2 or hanja[1] in _COUNTRY_ONE):
        yield "prefix", -2.5


#: Numbers that things are counted by.
_FIGURES = frozenset("一二三四五六七八九十百")
#: So many of something, twice over: 삼성육부(三省六部).
_COUNTED = re.compile("[一二三四五六七八九十百][^一二三四五六七八九十百]")


def _has_common_head(hanja: str) -> bool:
    """Whether an organisation is called by what all kinds of them are: 中央政府, 新政府 but not 新亞同濟社."""
    if hanja[0] in _ONE_HEADS and not hanja.startswith(_COMMON_HEADS):
        return word_status(hanja[1:]) in (WORD, COMPOUND) or len(hanja) <= 3
    return hanja.startswith(_COMMON_HEADS)


def _is_row_of_words(surface: str, hanja: str) -> bool:
    """Whether each word of a surface is a dictionary's, one Hanja to a syllable."""
    words, place = surface.split(" "), 0
    if len(surface) - len(words) + 1 != len(hanja):
        return False
    for word in words:
        if len(word) < 2 or word_status(hanja[place : place + len(word)]) not in (WORD, RARE):
            return False
        place += len(word)
    return True


def _as_person(context: Context, hanja: str) -> Reasons:
    size = len(hanja)
    if len(context.surface.replace(" ", "")) != size or not (
        begins_with_surname(hanja, context.surface) or begins_with_surname(context.hanja, context.surface)
    ):
        return
    if size >= 3 and hanja[1] == "氏":
        return  # 화씨벽(和氏璧)
    if hanja[:2] in COMPOUND_SURNAMES:
        if size in (3, 4) and hanja[-1] not in WORD_END:
            yield "compound-surname", 3.0
        return
    if not has_surname(context.hanja, hanja):  # a surname of the long list only
        if size == 3 and not word_status(hanja) and hanja[-1] not in WORD_END:
            yield "surname", 1.1
        return
    usual = sum(c in korean_given() or c in chinese_given() for c in hanja[1:])
    distinct = context.hanja[0] in DISTINCT_SURNAMES or hanja[0] in DISTINCT_SURNAMES
    strong = hanja[0] in _STRONG or context.hanja[0] in _STRONG
    if size == 3:
        ends_word = hanja[-1] in WORD_END
        weight = (
            (2.6 if strong else 1.4 if distinct else 0.7)
            + 0.9 * usual
            - (0.9 if not usual else 0.0)
            - (1.8 if ends_word else 0.0)
        )
        if hanja[-1] == "家" and word_status(hanja):
            weight -= 2.5  # 문필가(文筆家)
        if word_status(hanja) == COMPOUND and word_status(hanja[:2]) == WORD and not strong:
            weight -= 1.0  # 호접몽(胡蝶夢)
        if word_status(hanja) == COMPOUND and not ends_word and (strong or usual == 2):
            weight += 1.2
        if not word_status(hanja) and not ends_word:
            weight += 0.8 + (0.4 if context.about_china else 0.0)
        if weight > 1.5 and name_ending(hanja)[2] >= 1.5 and not {*hanja[1:]} <= korean_given() | chinese_given():
            weight -= 1.2  # 안동부(安東府), 좌춘방(左春坊)
        if hanja[-1] == "琴" and not strong and usual < 2:
            weight -= 1.8  # 초미금(焦尾琴)
        if hanja[-1] == "派":
            weight = max(0.0, weight)  # 전진파(全眞派)
        yield "surname", weight
    elif size == 2 and hanja[0] != "韓":  # 한식, 한류: of Korea
        rare = 0.6 if word_status(hanja) == RARE and distinct else 0.0
        rare += 0.8 if not word_status(hanja) and character_weight(hanja[1]) > 0.8 else 0.0
        yield "surname", 0.2 + (0.8 if distinct else 0.0) + (0.4 if strong else 0.0) + 0.3 * usual + rare
