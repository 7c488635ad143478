"""Name or ordinary word, where the Hangul is only the Sino-Korean reading of the Hanja (혜초(慧超), 굴기(崛起)).

Nothing in the sound tells the two apart there. So every reason speaks with a weight (log-odds): what dictionaries say,
what the expression ends in, whether it has the shape of a person's name, and what stands around it. The sum decides,
and its logistic is the confidence. Every reason that spoke is kept as `Evidence`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from glossary.cues import (
    COMPOUND_SURNAMES,
    DISTINCT_SURNAMES,
    apposition,
    apposition_after,
    chinese_given,
    generics,
    korean_given,
    titles,
)
from glossary.lexicon import COMPOUND, RARE, WORD, lexicon_name, word_status
from glossary.mining.categories import AGE, Context, has_surname
from glossary.mining.endings import name_ending
from glossary.mining.wordlike import is_dish, is_slogan
from glossary.people import is_transcription, person_weight, thing_weight
from glossary.phonetics.han import to_traditional
from glossary.phonetics.hanja import possible_sino, surname_sino
from glossary.types import Evidence

#: What an expression is before anything is known of it, by its length.
_BIAS = {2: -0.9, 3: -0.7}
_LONGER_BIAS = -1.1
#: What dictionaries say, by length (2, 3, 4 and more).
_STATUS = {WORD: (-3.2, -3.2, -3.2), COMPOUND: (0.0, -2.0, -1.4), RARE: (-1.0, -0.4, -1.6)}
#: First characters of temple names and posthumous names (太宗, 世祖, 武王, 文帝).
_TEMPLE = frozenset("太高世中宣仁孝顯肅英正純憲哲文武成睿明景惠定光德靖穆端燕恭懿神昭章順聖毅熙康寧理度平莊桓獻靈")
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
#: Who or what is called so: 호는 율곡(栗谷)이고, 본관은 김해(金海)이다.
_CALLED = re.compile(
    "(?:^|[ ,(])(?:호|아호|법호|법명|필명|예명|별호|별칭|당호|자|휘|시호|묘호|연호|본명|이름|초명|개명한 이름|세례명"
    "|본관|성명|아명|옛 이름|옛이름|이름이|제목은)(?:은|는|인|을|를|도)? [‘“'\"「『《]?$|(?:^|[ ,(])(?:휘|시호|묘호) $"
)
#: (청암(靑巖))이라는 이름, 별명, 호 ...
_NAMED_AFTER = re.compile(
    "^[’”'\"」』》]?\\s?(?:이라는|라는|이란|란) (?:이름|명칭|별명|호|인물|사람|지명|도시|마을|회사"
    "|기업|책|섬|시호|연호|제목)"
)
#: 신도(神都)라 불렸다, 사명당(四溟堂)이라고도 한다: a name more often than a word.
_CALLED_AFTER = re.compile("^[’”'\"」』》]?\\s?이?라고?도? ?(?:불|부르|한다|하며|하였|했|칭|일컫|개칭|이름)")
#: A year of a reign follows: 원풍(元豐) 2년, 강희(康熙) 연간.
_ERA_AFTER = re.compile("^ ?(?:원년|\\d{1,2}년|연간|초년|말년)(?![가-힣]*[간째])")
#: An office with its Hanja, or one in Hangul that ends a word: 정랑(正郞) 권율(權慄), 우의정 이항복(李恒福).
_OFFICE_BEFORE = re.compile("[(（]([\u4e00-\u9fff\uf900-\ufaff]{2,6})[)）] $")
#: Years of the sexagenary cycle name events (임진왜란 壬辰倭亂, 갑오경장 甲午更張).
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
#: Characters that only transcribe Sanskrit in Buddhist names (鳩摩羅什, 釋迦牟尼).
_SANSKRIT = frozenset("羅摩陀婆尼彌迦毗毘伽耶耆提薩佛闍蘭阿牟舍鳩釋卑那波")
#: Endings that make a word out of a word (安全性, 成功率): no given name, unless the surname is a distinct one.
_WORD_END = frozenset(
    "性率論者的化式派型層圈法權制度感力員費料額罪病症術品物機器語觀界業族戰隊軍人心線量帶期線說書金鏡酒藥草木石洞"
    "狀服肉魚水火土色體船車學巖岩毒節畫畵劇樂說詩舞拳劍術系制稅錢布絹瓷種類風式氣雨雪電光熱粉"
)
#: Offices and ranks of the past are words, however rare (서장관 書狀官, 도체찰사 都體察使).
_OFFICE_END = (
    "官 使 判 郎 郞 縣監 監正 正字 學士 牧使 府使 郡守 縣令 大夫 參判 參議 參奉 判書 尙書 侍郎 侍郞 都事 "
    "府尹 直長 承旨 提調 都監 "
    "節度使 觀察使 丞相 宰相 將軍 太守 刺史 令 丞 尉 卿 博士 進士 生員"
).split()
#: What looks like the end of a place and is a word (무인도 無人島, 신도시 新都市).
_NO_PLACE = ("都市", "半島", "人島", "列島", "夜市", "火山", "高山", "江山", "書堂", "講堂", "食堂", "聖堂", "社會")
_OFFICE_ONE = tuple(end for end in _OFFICE_END if len(end) == 1)
_OFFICE_MORE = tuple(end for end in _OFFICE_END if len(end) > 1)
_OFFICE_END_ALL = tuple(_OFFICE_END)
#: What stands before a country in words (탈중국 脫中國, 대북 對北, 방한 訪韓).
_TOWARDS = frozenset("脫反親對訪駐在嫌知離克赴")
#: A part in a play or film: 욱자(旭仔) 역.
_ROLE = re.compile("^ (?:역|분|役)(?=$|[\\n/,.)·]|으?로 |을 |의 )")
_COUNTRY_ONE = frozenset("中美日韓北南英露獨佛美歐臺台蘇印越華淸清明")
#: Another name of the person inside the bracket: (餃子·본명 양위).
_OWN_NAME = re.compile("(?:^|[·,/ ])(?:본명|필명|예명|호는|자는|아명|법명|본관) ?[가-힣一-鿿]")
_EXPLAINS = re.compile("\\d|(?:이라는|라는|하는|되는|없는|있는|한|된|적) |[가-힣](?:다|음|함|기)$|뜻$")
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
    "小",
    "大",
    "新",
    "舊",
    "各",
    "無",
    "本",
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
#: What follows a word in the names of mountains, temples and islands (내장산 內藏山).
_NATURAL = frozenset("山寺島江峰嶺城宮陵庵亭湖")
_MONKS = ("스님", "대사", "선사", "법사", "국사", "낭자", "화상", "존자")
_PLACE_BEFORE = re.compile(
    "[가-힣]{2,}(?:성|시|현|군|도|구|주|읍|면) $"
    "|(?:경북|경남|전북|전남|충북|충남|경기|강원|제주|서울|부산) (?:[가-힣]{2,3} )?$"
)
_TIME = re.compile(
    "한나라(?!당)|당나라|송나라|명나라|청나라|원나라|수나라|위나라|촉나라|오나라|진나라|후한|전한|삼국지|춘추|전국시대"
    "|[남북]송|당대의|조선 (?:전기|후기|중기|시대)|고려 |신라|백제|고구려|왕조|제\\d+대"
)
_LIFE = re.compile(
    "(?:\\d{2,4}|\\?)\\s*년?[^,;·]{0,12}\\s*[~∼〜～\\-–—]\\s*(?:기원전\\s?)?(?:\\d|\\?)|[~∼]\\s*\\d{3,4}"
    "|기원전|재위|생몰|년생|[호자]는 |본명|본관|출생|사망|태생"
)
_PLACE_SUFFIXES = frozenset("성 시 구 현 진 향 촌 군 면 읍 동 리 산 강 호 섬 도 주 역 항 성당 나라 왕조 고성".split())
_LOCATIVE = ("에", "으로", "까지", "부터", "엔")

Reasons = Iterator[tuple[str, float]]


def properness(context: Context) -> tuple[float, tuple[Evidence, ...]]:
    """Return the log-odds that a Sino-Korean expression is a name, and the reasons for it."""
    hanja = to_traditional(context.hanja)
    size = len(hanja)
    reasons = [*_by_lexicon(hanja), *_by_shape(context, hanja), *_by_context(context, hanja)]
    total = _BIAS.get(size, _LONGER_BIAS) + sum(weight for _, weight in reasons)
    return total, tuple(Evidence(name, hanja, weight) for name, weight in reasons if weight)


def sureness(odds: float) -> float:
    """Return the probability of what log-odds decide, whichever way.

    >>> round(sureness(3.0), 2), round(sureness(-3.0), 2)
    (0.95, 0.95)
    """
    return 1 / (1 + math.exp(-abs(odds)))


def _by_lexicon(hanja: str) -> Reasons:
    if lexicon_name(hanja):
        yield "dictionary-name", 3.6
        return
    if not word_status(hanja) and 4 <= len(hanja) <= 5:
        yield "unlisted", 0.5  # sayings of four characters are listed, names are not
    if (
        len(hanja) >= 3
        and hanja[-1] not in _WORD_END
        and any(lexicon_name(hanja[:n]) for n in (2, 3) if n < len(hanja))
    ):
        yield "name-within", 1.6
    if (status := word_status(hanja)) and (weight := _STATUS[status][min(len(hanja), 4) - 2]):
        yield "dictionary-word" if status == WORD else f"{status}-word", weight


def _by_shape(context: Context, hanja: str) -> Reasons:
    size = len(hanja)
    yield from _as_person(context, hanja)
    word = word_status(hanja) == WORD
    ending, category, weight = name_ending(hanja)
    office = (size >= 3 and hanja.endswith(_OFFICE_ONE)) or (hanja.endswith(_OFFICE_MORE) and hanja not in _OFFICE_MORE)
    if office and not (category and len(ending) > 1):
        yield "office", -2.2
    elif weight and not hanja.endswith(_NO_PLACE):
        natural = 0.8 if size == 3 and ending in _NATURAL and word_status(hanja) == COMPOUND else 0.0
        yield f"{category}-ending", weight * (0.5 if word else 1.0) + natural
        if category == "org" and hanja.startswith(_COMMON_HEADS):
            yield "common-head", -1.8
    surface = context.surface
    if len(surface) >= 5 and any(_is_org(surface[-n:]) for n in range(3, min(7, len(surface) - 1))):
        yield "organisation", 3.0
    if size == 2 and hanja[0] in _TEMPLE and hanja[1] in "宗祖帝王":
        yield "temple-name", 4.5
    if size == 2 and hanja[0] in _TEMPLE and hanja[1] in "公侯伯" and not word:
        yield "ruler", 2.2
    if size >= 3 and hanja[-1] == "氏":
        yield "clan", 2.6
    if (size >= 3 and hanja.startswith(_STATES)) or hanja in _STATES:
        yield "state", 3.0 if size <= 4 else 2.0
    if size >= 4 and hanja[0] in _STEMS and hanja[1] in _BRANCHES:
        yield "cycle", 3.5
    if size >= 3 and hanja.endswith(("書院", "鄕校", "山城", "邑城", "王陵", "石窟", "書堂")):
        yield "place-ending", 1.5
    if size >= 4 and sum(c in _SANSKRIT for c in hanja) * 5 >= size * 3:
        yield "sanskrit", 4.0
    if (size >= 4 or (size == 3 and has_surname(hanja))) and hanja.endswith(
        ("大王", "大君", "院君", "皇后", "太后", "王后", "皇帝", "世子", "太子", "公主", "居士", "先生", "大師", "禪師")
    ):
        yield "ruler", 3.0
    if any(a != b and not is_korean_hanja(a) for a, b in zip(context.hanja, hanja, strict=False)):
        yield "simplified", 0.8
    if hanja[0] in _TOWARDS and size <= 4 and not lexicon_name(hanja) and (size > 2 or hanja[1] in _COUNTRY_ONE):
        yield "prefix", -2.5


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
        if has_surname(first, chinese=has_surname(first) is False) and surface[:size] in (
            readings[:2] if any(readings[:2]) else readings
        ):
            return True
    return False


def _reads_so(gloss: str) -> bool:
    """Whether a gloss explains in words (67세 유임 68세 퇴임) rather than names again."""
    return " " in gloss and _EXPLAINS.search(gloss) is not None


def _is_org(ending: str) -> bool:
    generic = generics().get(ending)
    return generic is not None and generic.category == "org"


def _as_person(context: Context, hanja: str) -> Reasons:
    size = len(hanja)
    if len(context.surface.replace(" ", "")) != size or not (
        begins_with_surname(hanja, context.surface) or begins_with_surname(context.hanja, context.surface)
    ):
        return
    if hanja[:2] in COMPOUND_SURNAMES:
        if size in (3, 4):
            yield "compound-surname", 3.0
        return
    if not has_surname(context.hanja, hanja):  # a surname of the long list only
        if size == 3 and not word_status(hanja) and hanja[-1] not in _WORD_END:
            yield "surname", 1.1
        return
    usual = sum(c in korean_given() or c in chinese_given() for c in hanja[1:])
    distinct = context.hanja[0] in DISTINCT_SURNAMES or hanja[0] in DISTINCT_SURNAMES
    strong = hanja[0] in _STRONG or context.hanja[0] in _STRONG
    if size == 3:
        ends_word = hanja[-1] in _WORD_END
        weight = (
            (2.6 if strong else 1.4 if distinct else 0.7)
            + 0.9 * usual
            - (0.9 if not usual else 0.0)
            - (1.8 if ends_word else 0.0)
        )
        if word_status(hanja) == COMPOUND and not ends_word and (strong or usual == 2):
            weight += 1.2
        if not word_status(hanja) and not ends_word:
            weight += 0.8
        yield "surname", weight
    elif size == 2 and hanja[0] != "韓":  # 한식, 한류: of Korea
        rare = 0.6 if word_status(hanja) == RARE and distinct else 0.0
        yield "surname", 0.2 + (0.8 if distinct else 0.0) + (0.4 if strong else 0.0) + 0.3 * usual + rare


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


def called_so(context: Context) -> bool:
    """Tell whether the text says that somebody or something is called so (휘는 도(祹), 청암(靑巖)이라는 이름)."""
    return bool(_CALLED.search(context.before) or _NAMED_AFTER.match(context.after))


def _by_context(context: Context, hanja: str) -> Reasons:
    before, size = context.before, len(hanja)
    surname = begins_with_surname(hanja, context.surface) or begins_with_surname(context.hanja, context.surface)
    whole = len(context.surface.replace(" ", "")) == size
    title_kind = titles()[context.title][1] if context.title else ""
    if context.title in _MONKS and whole:
        yield "monk", 3.8
    elif context.title and whole and size <= 4:
        yield "title", (4.5 if surname else 1.6) if title_kind != "role" else (2.6 if surname else 1.0)
    said = apposition(before)
    if said == "person" and whole and size <= 4:
        yield "apposition", 2.8 if surname else 2.0
    elif said:
        yield "apposition", 1.6 if said != "other" else 0.8
    office = _OFFICE_BEFORE.search(before)
    if office and whole and 2 <= size <= 4 and office.group(1).endswith(tuple(_OFFICE_END)):
        yield "office-before", 2.2 if surname else 1.2
    following = context.suffix + context.after
    if (kind := apposition_after(following)) and 2 <= size <= 6:
        yield "apposition-after", 2.0 if kind != "org" else 1.4
    if _ERA_AFTER.match(following) and size == 2:
        yield "era", 4.4 if following.lstrip().startswith("원년") else 2.6
    if called_so(context):
        yield "called-so", 3.6
    elif _CALLED_AFTER.match(context.after):
        yield "called-after", 1.2
    if work := context.title_weight:
        yield "title-mark", work
    acts = person_weight(before, following, surname=surname) if whole and size <= 4 else 0.0
    if acts and not hanja.endswith(_OFFICE_END_ALL):
        yield "acts", acts
    if whole and size <= 4 and _OWN_NAME.search(context.inside):
        yield "own-name", 3.0
    if is_dish(hanja, context.glosses):
        yield "dish", -2.5
    if is_slogan(hanja):
        yield "slogan", -3.0
    if size >= 2 and any(_reads_so(gloss) for gloss in context.glosses):
        yield "explained", -0.8
    if _LIFE.search(context.inside):
        yield "years", 3.5
    elif AGE.search(context.inside):
        yield "age", 3.0
    if context.suffix in _PLACE_SUFFIXES:
        yield "generic", 3.0
    elif (
        context.suffix
        and context.suffix.split()[-1] in generics()
        and context.suffix not in ("대", "기", "하", "만", "로", "절", "당", "칩", "폰", "호")
    ):
        yield "generic", 1.5
    if context.suffix in ("씨", "님"):
        yield "title", 4.0 if surname else 1.0
    if context.suffix in ("역", "분", "役") and context.particle == "":
        yield "role", 0.5
    elif _ROLE.match(following):
        yield "own-name", 3.0
    if size >= 3 and is_transcription(hanja):
        yield "transcription", 2.5
    if 3 <= size <= 8 and (weight := thing_weight(following, name_ending(hanja)[1])):
        yield "dealt-with", weight
    if _PLACE_BEFORE.search(before):
        yield "place-before", 1.2
    if _TIME.search(before[-24:]):
        yield "history", 0.8
    if any(len(g) >= 2 and " " not in g for g in context.glosses) and size <= 4:
        yield "alias", 0.4
    if re.search("중국|중화|대만|홍콩", context.surface):
        yield "china", 1.6
    if " " in context.surface:
        yield "several-words", 0.5
    if context.particle.startswith(_LOCATIVE) and name_ending(hanja)[1] == "place":
        yield "locative", 0.6
