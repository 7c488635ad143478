"""What a name itself says of its category: the generic behind it, what it ends in, its surname."""

from __future__ import annotations

import re

from glossary.cues import COMPOUND_SURNAMES, Generic, generics
from glossary.lexicon import lexicon_name, word_status
from glossary.mining.context import Context
from glossary.mining.japanese_people import is_japanese_family, is_japanese_person
from glossary.mining.surnamed import ELDER_AFTER, has_surname
from glossary.mining.tails import BOTH_ENDS, SURFACE_END
from glossary.phonetics.han import to_traditional
from glossary.phonetics.japanese import is_japanese_surname
from glossary.text import AtEnd
from glossary.types import Category, Evidence, Reading

#: Last Hanja that make a Sino-Korean expression of three or more characters a name (general knowledge).
PLACE_END = frozenset("嶼潭峯塘省市縣鎭鎮鄕鄉村洞里面郡邑島山江河湖灣峰嶺峽谷城門寺庵院樓亭閣堂殿宮陵塔橋港驛州池")
BUILDING_END = frozenset("寺庵院樓亭閣堂殿宮陵塔橋驛")
PERSON_END = frozenset("王公侯帝后妃君宗祖")
ORG_END = tuple(
    "大學 學校 學堂 銀行 公司 集團 會社 硏究所 研究所 硏究院 研究院 協會 委員會 黨 日報 新聞 科技 股份 會 團 社".split()
)
_LONG_ORG_END = ORG_END[:-3]
WORK_END = frozenset("記傳經書錄集論譜圖曲歌詩史")
#: A surname and two characters, but a place all the same.
_NOT_GIVEN = frozenset("省市縣鎭鎮村江河湖島灣嶺溝州區口關坡坪")
#: Units of Korean addresses after a name: 화원(花源)면.
_KOREAN_UNITS = frozenset(["면", "읍", "군", "동", "리"])
_SITES = ("瀑", "泉", "溪", "峽", "灘", "湖", "市場", "廣場", "公園", "機場", "大廈", "火車站", "步行街")
PLACE_PARTICLES = ("에", "으로", "까지", "부터", "엔")
#: 나시(納西)족이, 좡(壯)족 마을
_PEOPLE_AFTER = re.compile("족(?=$|[ ,.)·’”'\"]|[은는이가을를의에과와도들]|자치|으로|인 )")
_WITHIN_UNIT = AtEnd("[가-힣]{2}(?:성|시|현|구|군|주|지역|지방)의? $", 6)
_BRACKETED_UNIT = re.compile("(?:성|시|현|구|군|주|부)[(（][一-鿿]{1,4}[)）](?:의)? $")
_UNIT_BEFORE = AtEnd("[가-힣]{2}(?:성|시|현|구|주|자치구|지역|동부|서부|남부|북부|중부) $", 6)
#: Surnames so common that a name of three characters is a person, whatever it ends in (陳小江, 白敬亭).
_COMMON_SURNAMES = frozenset(
    "王李張劉陳楊黃趙吳周徐孫馬朱胡郭何林高羅鄭梁謝宋唐許鄧韓馮曹彭曾蕭董袁蔡蔣余杜葉程魏蘇呂白"
)
_MAYBE_GIVEN = frozenset("江亭樓堂嶺峰山海")
_KANA = re.compile("[\u3041-\u309f]")
_HOUSE_NUMBER = re.compile("^ ?\\d{1,4} ?(?:호|번지|번|길|층)")
#: Towns right before a Chinese name of two characters: 타이베이 완화(萬華).
_TOWN_BEFORE = AtEnd(
    "(?:^|[\\s,(])(?:베이징|상하이|톈진|충칭|광저우|선전|청두|항저우|난징|우한|시안|쑤저우|칭다오|다롄|하얼빈|샤먼|"
    "홍콩|마카오|"
    "타이베이|가오슝|타이중|타이난|지룽|신베이|허베이|허난|산둥|산시|광둥|광시|쓰촨|윈난|구이저우|후난|후베이|장쑤|"
    "저장|안후이|"
    "푸젠|장시|랴오닝|지린|헤이룽장|간쑤|칭하이|닝샤|신장|하이난) $",
    6,
)


def _generic_of(suffix: str) -> Generic | None:
    """The generic that a suffix is or ends in: 그룹, 좡족 자치구, 국제물류센터.

    >>> [found and found.category for found in map(_generic_of, ("그룹", "국제물류센터", "선생"))]
    ['org', 'org', None]
    """
    known, last = generics(), suffix.split()[-1]
    places = range(len(last) - 1) if len(last) > 3 else range(1)
    return next((known[last[at:]] for at in places if last[at:] in known), None)


def by_suffix(context: Context, reading: Reading, hanja: str, evidence: list[Evidence]) -> Category | None:
    """Return the category that what stands behind the bracket tells: (新安)군, (寶鋼)그룹, (李剛)씨."""
    if context.suffix == "군" and not has_surname(context.hanja, hanja):
        return Category.PLACE  # 신안(新安)군 is a county, 이강(李剛)군 a boy
    if context.suffix in ("씨", "님", "군", "양") or (
        len(hanja) == 1 and ELDER_AFTER.match(context.suffix + context.after)
    ):
        return Category.PERSON
    if _PEOPLE_AFTER.match(context.suffix + context.after) and len(hanja) <= 4:
        return Category.OTHER  # 나시(納西)족
    if context.suffix == "대" and hanja[-1] in "宗祖帝" and len(hanja) in (2, 3):
        return Category.PERSON  # 영종(英宗)대: a reign, no university
    if context.suffix in ("가", "로", "길") and _HOUSE_NUMBER.match(context.after):
        return Category.PLACE  # 바이즈팡둥(白紙坊東)가 2호
    if context.suffix in ("배", "컵"):
        return Category.ORG  # 바이링(百靈)배: who gives it
    generic = _generic_of(context.suffix) if context.suffix else None
    if generic is None:
        return Category.PLACE if context.suffix in _KOREAN_UNITS else None
    if reading is Reading.JAPANESE and len(context.suffix) < 2 and generic.category != "place":
        return None
    evidence.append(Evidence("generic", context.suffix, 0.9))
    if generic.category == "other" and len(hanja) == 2:
        return Category.PLACE  # 관동(關東) 대지진: the event is named after the place
    return Category(generic.category)


def by_generic(context: Context, hanja: str, evidence: list[Evidence]) -> Category | None:
    """A generic of two syllables or more at the end of both writings (박물관/博物館) says what it is by itself."""
    for size in range(min(6, len(context.surface) - 2), 1, -1):
        ending = context.surface[-size:]
        generic = generics().get(ending)
        if generic is not None and len(hanja) > size and hanja[-1] == to_traditional(generic.hanja)[-1:]:
            evidence.append(Evidence("generic", ending, 0.8))
            return Category(generic.category)
    return None


def by_surface(context: Context, reading: Reading, evidence: list[Evidence]) -> Category | None:
    """A surface in another language than its Hanja (맥도날드(麥當勞)), or one of several words, says it itself."""
    if reading not in (Reading.OTHER, Reading.NONE) and " " not in context.surface:
        return None
    if re.fullmatch("[A-Za-z0-9&. -]+", context.surface):
        return Category.ORG
    for size in (2, 1):
        both = BOTH_ENDS.get((context.surface[-size:], to_traditional(context.hanja[-1:])))
        if both is not None and len(context.surface) > size and len(context.hanja) > 1:
            evidence.append(Evidence("generic", context.hanja[-1], 0.6))
            return Category(both)
    if (found := SURFACE_END.search(context.surface)) and found.start():
        return Category(str(found.lastgroup))
    for size in range(5, 1, -1):
        ending = context.surface[-size:]
        if len(context.surface) > size and (generic := generics().get(ending)) is not None:
            evidence.append(Evidence("generic", ending, 0.6))
            return Category(generic.category)
    words = context.surface.split(" ")
    if len(words) in (2, 3) and reading is Reading.SINO_KOREAN and len(words[-1]) in (2, 3):
        last = context.hanja[-len(words[-1]) :]
        whole = len("".join(words)) == len(context.hanja)
        if whole and lexicon_name(last) == "person":
            return Category.PERSON  # 황제 헌원(黃帝軒轅)
        if (
            whole
            and has_surname(last, to_traditional(last))
            and word_status(last) in ("", "rare")
            and last[-1] not in PLACE_END
        ):
            return Category.PERSON  # 상산 조자룡(常山 趙子龍)
    return None


def by_ending(context: Context, reading: Reading, hanja: str, evidence: list[Evidence]) -> Category | None:
    """Return the category that the last Hanja tell, by how the name is read: 靈隱寺, 大學, 實錄."""
    for size in range(len(hanja) - 1, 2, -1):
        if listed := lexicon_name(hanja[-size:]):
            return Category(listed)  # 중동팔관회(仲冬八關會): a kind of 팔관회
    office = reading is Reading.MIXED and len(hanja) >= 3 and not has_surname(context.hanja, hanja)
    if office and hanja[-1] in "司部局處署廳院會委" and context.surface[-1] in "사부국처서청원회위":
        return Category.ORG  # 정무부(政務司)
    if hanja.endswith(("神社", "大社", "神宮")) and len(hanja) >= 4:
        return Category.PLACE
    if hanja.endswith(_LONG_ORG_END) or (len(hanja) >= 4 and hanja.endswith(ORG_END)):
        return Category.ORG
    if (context.quoted and hanja[-1] in WORK_END) or hanja.endswith(("史記", "實錄", "遺事", "全書")):
        return Category.WORK
    if reading is Reading.SINO_KOREAN:
        return _by_sino_ending(context, hanja, evidence)
    person = (
        reading is Reading.MANDARIN and len(hanja) == 3 and hanja[0] in _COMMON_SURNAMES and hanja[-1] in _MAYBE_GIVEN
    )
    located = context.particle.startswith(PLACE_PARTICLES) or _UNIT_BEFORE.search(context.before)
    if person and not located:
        return Category.PERSON
    if (
        reading is Reading.JAPANESE
        and " " in context.surface
        and any(is_japanese_surname(hanja[:n]) for n in (1, 2, 3))
    ):
        return Category.PERSON  # 기노시타 준안(木下順庵)
    if (
        reading is Reading.MANDARIN
        and " " in context.surface
        and len(hanja) == 4
        and hanja[-1] in "港山江海城"
        and not located
    ):
        return Category.ORG  # 상하이 선강(上海申江): a team
    if len(hanja) >= 3 and hanja[-1] in BUILDING_END:
        return Category.PLACE
    site = (len(hanja) >= 4 and hanja[-1] in "區坑") or (len(hanja) == 3 and hanja[-1] == "口")
    if reading is Reading.MANDARIN and site:
        return Category.PLACE  # 궁뎬취(宮殿區), 헤이펑커우(黑風口)
    if reading is Reading.MANDARIN and len(hanja) >= 3 and hanja.endswith(_SITES):
        return Category.PLACE  # 바이장취안(百丈泉), 칭핑스창(淸平市場)
    if reading is Reading.MANDARIN and len(hanja) == 3 and hanja[-1] in "府州郡":
        return Category.PLACE  # 펑톈푸(奉天府)
    if len(hanja) >= 3 and hanja[-1] in "街路巷道弄":
        return Category.PLACE
    if len(hanja) >= 3 and (hanja[-1] in "幇幫部系派" or hanja.endswith("家軍")):
        return Category.ORG
    if reading is Reading.JAPANESE and " " in context.surface and _KANA.search(context.inside):
        return Category.PERSON  # 가타야마 사쓰키(片山さつき)
    if hanja[-1] in "丸號" and (context.surface.endswith(("마루", "호")) and len(hanja) >= 3):
        return Category.PRODUCT
    if reading is Reading.JAPANESE and len(hanja) == 2 and is_japanese_family(context.surface, hanja):
        return None
    if reading is Reading.JAPANESE and hanja[-1] in "坂橋池町市縣県村區府島山川寺神城宮":
        return Category.PLACE
    if reading is Reading.JAPANESE and (len(hanja) >= 3 or " " in context.surface):
        return Category.PERSON
    return None


def _by_sino_ending(context: Context, hanja: str, evidence: list[Evidence]) -> Category | None:
    """What a Sino-Korean expression ends in, unless it looks more like a person than like that."""
    if len(hanja) >= 2 and hanja[-1] == "氏":
        return Category.PERSON
    if len(hanja) >= 3 and hanja[-1] in _NOT_GIVEN and _BRACKETED_UNIT.search(context.before):
        return Category.PLACE  # 하남성(河南省) 진가구(陳家溝)
    weights = {e.kind: e.weight for e in evidence}
    ending = next((kind for kind in weights if kind.endswith("-ending")), "")
    person = max(weights.get("surname", 0.0), weights.get("compound-surname", 0.0))
    if ending == "place-ending" and weights[ending] >= 1.5:
        within = _WITHIN_UNIT.search(context.before) is not None
        if within or context.particle.startswith((*PLACE_PARTICLES, "로")):
            return Category.PLACE  # 강녕부(江寧府)로 물러나, 하남성의 주선진(朱仙鎭)
    if hanja[-1] in "館殿塔橋驛陵墓" and len(hanja) >= 3 and ending:
        return Category(ending.removesuffix("-ending"))  # 옥하관(玉河館)
    given = person >= 2.0 and len(hanja) == 3 and ending == "work-ending" and not context.quoted  # 김윤경(金允經)
    if given or not ending or person > weights[ending] + (0.5 if person < 3.0 or len(hanja) != 3 else 0.0):
        return Category.PERSON if person > 1.0 else None
    return Category(ending.removesuffix("-ending"))


def by_surname(context: Context, reading: Reading, hanja: str) -> Category | None:
    """Return the category of what has a surname or the last Hanja of a person or place."""
    surname = has_surname(context.hanja, hanja, chinese=reading is Reading.MANDARIN)
    located = context.particle.startswith(PLACE_PARTICLES) or _UNIT_BEFORE.search(context.before)
    if reading is Reading.JAPANESE and len(hanja) == 2:
        return Category.PERSON if is_japanese_person(context.surface, hanja) and not located else None
    if reading is Reading.MANDARIN and len(hanja) == 2 and _TOWN_BEFORE.search(context.before):
        return Category.PLACE
    if hanja[-1] == "洲" and len(hanja) == 2:
        return Category.PLACE  # 정저우(鄭洲)
    if located and len(hanja) >= 3 and hanja[-1] in PLACE_END:
        return Category.PLACE
    if len(hanja) == 3 and surname and hanja[-1] not in _NOT_GIVEN:
        return Category.PERSON
    if len(hanja) >= 3 and hanja.endswith(ORG_END):
        return Category.ORG
    if len(hanja) >= 2 and hanja[-1] in PERSON_END:
        return Category.PERSON
    if hanja[-1] in PLACE_END:
        return Category.PLACE
    if hanja[:2] in COMPOUND_SURNAMES and len(hanja) in (3, 4):
        return Category.PERSON
    if len(hanja) == 2 and surname and not located:
        return Category.PERSON
    return None
