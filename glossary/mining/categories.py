"""Decides what sort of thing a name is: person, place, organisation, product, work.

The order of the reasons: the record of a known name; the generic after the bracket; a title or a form of address; the
noun in apposition before it (배우, 기업, 도시); what its Hanja end in; a surname; what is likely for its length.
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.cues import CHINESE_SURNAMES, COMPOUND_SURNAMES, KOREAN_SURNAMES, apposition, apposition_after, generics
from glossary.lexicon import lexicon_name
from glossary.mining.called import CALLED_KIND, CALLED_ORG, KNOWN_AS, OTHER_NAME_OF, PEN_NAME_AFTER, calls_a_person
from glossary.mining.context import Context
from glossary.mining.endings import name_ending
from glossary.mining.japanese_people import is_japanese_family, is_japanese_person
from glossary.mining.tails import BOTH_ENDS, SURFACE_END
from glossary.people import is_transcription
from glossary.phonetics.han import to_traditional
from glossary.phonetics.japanese import is_japanese_surname
from glossary.phonetics.tables import keyed
from glossary.types import Category, Concept, Evidence, Kind, Origin, Reading

#: Last Hanja that make a Sino-Korean expression of three or more characters a name (general knowledge).
PLACE_END = frozenset("嶼潭峯塘省市縣鎭鎮鄕鄉村洞里面郡邑島山江河湖灣峰嶺峽谷城門寺庵院樓亭閣堂殿宮陵塔橋港驛州池")
BUILDING_END = frozenset("寺庵院樓亭閣堂殿宮陵塔橋驛")
PERSON_END = frozenset("王公侯帝后妃君宗祖")
ORG_END = tuple(
    "大學 學校 銀行 公司 集團 會社 硏究所 研究所 硏究院 研究院 協會 委員會 黨 日報 新聞 科技 股份 會 團 社".split()
)
_LONG_ORG_END = ORG_END[:-3]
WORK_END = frozenset("記傳經書錄集論譜圖曲歌詩史")
#: A surname and two characters, but a place all the same.
_NOT_GIVEN = frozenset("省市縣鎭鎮村江河湖島灣嶺溝州區")
#: Units of Korean addresses after a name: 화원(花源)면.
_KOREAN_UNITS = frozenset(["면", "읍", "군", "동", "리"])
_PLACE_PARTICLES = ("에", "으로", "까지", "부터", "엔")
#: An age inside the bracket: (鞏俐·36), (50·杜德偉), (胡佳, 40세).
AGE = re.compile("(?:^|[·,/⋅ㆍ]) ?만? ?[1-9]\\d ?세? ?(?:$|[·,/⋅ㆍ])")
_UNIT_BEFORE = re.compile("[가-힣]{2,}(?:성|시|현|구|주|자치구|지역|동부|서부|남부|북부|중부) $")

#: Somebody's, in quotes.
_OF_PERSON = re.compile("[(（]([一-鿿豈-﫿]{2,4})[)）]의 [‘“'\"]$")
_CALLED_ERA = re.compile("연호(?:는|를|인|은|가)? [‘“'\"]?$")
#: 세종(世宗) 가정제 때: a temple name, not the city called after another one.
_REIGNS = re.compile(
    "^[’”'\"]?(?: ?[가-힣]{1,3}제(?![가-힣])| ?[가-힣]{1,3}제\\(|(?:의)? (?:때|재위|시대|대에|연간|\\d+년))"
)
_DIRECTION_BEFORE = re.compile("(?:동|서|남|북|북동|북서|남동|남서)(?:쪽|부)(?:은|의|에|으로|으로는|에는|과) $")
_SHRINE_AFTER = re.compile("^ ?(?:신사|신궁|사원|사당)(?![가-힣]{2})")
#: Surnames so common that a name of three characters is a person, whatever it ends in (陳小江, 白敬亭).
_COMMON_SURNAMES = frozenset(
    "王李張劉陳楊黃趙吳周徐孫馬朱胡郭何林高羅鄭梁謝宋唐許鄧韓馮曹彭曾蕭董袁蔡蔣余杜葉程魏蘇呂白"
)
_MAYBE_GIVEN = frozenset("江亭樓堂嶺峰山海")
_KANA = re.compile("[\u3041-\u309f]")
#: 펑페이(峰飛·AutoFlight): a brand in Latin.
_BRAND_INSIDE = re.compile("[·,/⋅ㆍ] ?(?:[A-Z][a-z]+[A-Z]|[A-Z]{3,}|[a-z]+[A-Z])")
#: Who is called so by the surname alone: 차이(蔡) 아저씨.
ELDER_AFTER = re.compile(
    "^ ?(?:아저씨|아주머니|아줌마|할머니|할아버지|영감|노인|청년|이모|삼촌|여사|어르신|군(?![가-힣])|양(?![가-힣]))"
)
#: Towns right before a Chinese name of two characters: 타이베이 완화(萬華).
_TOWN_BEFORE = re.compile(
    "(?:^|[\\s,(])(?:베이징|상하이|톈진|충칭|광저우|선전|청두|항저우|난징|우한|시안|쑤저우|칭다오|다롄|하얼빈|샤먼|"
    "홍콩|마카오|"
    "타이베이|가오슝|타이중|타이난|지룽|신베이|허베이|허난|산둥|산시|광둥|광시|쓰촨|윈난|구이저우|후난|후베이|장쑤|"
    "저장|안후이|"
    "푸젠|장시|랴오닝|지린|헤이룽장|간쑤|칭하이|닝샤|신장|하이난) $"
)
#: Words of organisations that an office after the name belongs to: 과기부(科技部) 부장.
_OFFICED = frozenset("處司署國国部委局會会院廳厅黨党省市縣州大社署行團团軍")


_SURNAMES = KOREAN_SURNAMES | CHINESE_SURNAMES


@lru_cache(maxsize=1)
def _chinese_surnames() -> frozenset[str]:
    """All Chinese surnames of one character, traditional and simplified."""
    single = "".join(han for han in keyed("surnames.tsv") if len(han) == 1)
    return CHINESE_SURNAMES | {*single, *to_traditional(single)}


def has_surname(*forms: str, chinese: bool = False) -> bool:
    """Tell whether a form begins with a surname; give the printed and the traditional form (朴 becomes 樸).

    >>> has_surname("朴弘信"), has_surname("歐陽修"), has_surname("重慶")
    (True, True, False)
    """
    known = _chinese_surnames() if chinese else _SURNAMES
    return any(form[:1] in known or form[:2] in COMPOUND_SURNAMES for form in forms)


def category_of(context: Context, reading: Reading, kind: Kind, origin: Origin, evidence: list[Evidence]) -> Category:
    """Return the category of an expression with Hanja; the reasons are added to `evidence`."""
    if kind is not Kind.NAME:
        return Category.OTHER
    if context.title_weight >= 3.5 and not _is_marked_place(context):
        return Category.WORK
    made = _OF_PERSON.search(context.before) if context.quoted and context.known is None else None
    if made is not None and has_surname(made.group(1), to_traditional(made.group(1))):
        return Category.WORK  # 덩리쥔(鄧麗君)의 ‘첨밀밀(甛蜜蜜)’
    if context.known is not None:
        era = context.known.category is Category.PERSON and _CALLED_ERA.search(context.before)
        return Category.OTHER if era else _of_known(context.known, context)
    hanja = to_traditional(context.hanja)
    if len(hanja) == 1 and (one := {"state", "short", "people"} & {reason.kind for reason in evidence}):
        return Category.OTHER if "people" in one else Category.PLACE
    if reading is Reading.SINO_KOREAN and len(hanja) <= 4 and _CALLED_ERA.search(context.before):
        return Category.OTHER
    if len(hanja) >= 3 and hanja[-1] in "獎奬":
        return Category.OTHER  # 금상장(金像獎): a prize
    if reading in (Reading.MIXED, Reading.JAPANESE) and len(hanja) >= 3:
        both = BOTH_ENDS.get((context.surface[-1], hanja[-1]))
        if both is not None and not context.title:
            return Category(both)
    for found in (
        _by_suffix(context, reading, hanja, evidence),
        _by_generic(context, hanja, evidence),
        _by_surface(context, reading, evidence),
        _by_neighbours(context, evidence),
        _by_ending(context, reading, hanja, evidence),
        _by_surname(context, reading, hanja),
    ):
        if found is not None:
            return found
    if reading is Reading.SINO_KOREAN and len(hanja) >= 3:
        evidence.append(Evidence("by-length", hanja, 0.0))
        return Category.OTHER
    ending, kind_of, weight = name_ending(hanja)
    if ending and weight >= 2.0 and (len(hanja) >= 4 or " " in context.surface):
        return Category(kind_of)
    evidence.append(Evidence("by-length", hanja, 0.0))
    if _BRAND_INSIDE.search(context.inside):
        return Category.ORG
    if context.about_steppe and (reading is Reading.NONE or is_transcription(hanja)):
        return Category.PERSON
    if len(hanja) >= 4 or (reading is Reading.OTHER and len(context.surface) > 3):
        return Category.ORG
    return Category.PLACE if len(hanja) <= 2 or context.particle.startswith(_PLACE_PARTICLES) else Category.OTHER


def _is_marked_place(context: Context) -> bool:
    """Whether marks that only set off hold a known place: <서역(西域)>이라 불렀다."""
    known = context.known is not None and context.known.category is Category.PLACE
    return known and context.title_weight < 4.5 and context.before[-1:] in ("<", "＜", "〈")


def _of_known(known: Concept, context: Context) -> Category:
    """The category of a known name; what a record calls "other" may be an old state or end in what says more."""
    if known.category is Category.PLACE and len(context.hanja) == 2 and _REIGNS.match(context.after):
        return Category.PERSON if to_traditional(context.hanja[-1]) in "宗祖帝" else known.category  # 세종(世宗) 때
    listed = lexicon_name(context.hanja)
    other_thing = context.surface not in (known.hangul, *known.variants, *known.misspellings)
    if other_thing and known.category is Category.PRODUCT and listed in ("place", "person", "work"):
        return Category(listed)  # 반고(盤古), not the model 판구
    if known.category is not Category.OTHER:
        return known.category
    if _SHRINE_AFTER.match(context.suffix + context.after):
        return Category.PLACE
    if listed in ("place", "org", "person", "work"):
        return Category(listed)
    both = BOTH_ENDS.get((context.surface[-1], to_traditional(context.hanja[-1:])))
    return Category(both) if both in ("org", "place") and len(context.hanja) >= 3 else known.category


def _by_suffix(context: Context, reading: Reading, hanja: str, evidence: list[Evidence]) -> Category | None:
    if context.suffix == "군" and not has_surname(context.hanja, hanja):
        return Category.PLACE  # 신안(新安)군 is a county, 이강(李剛)군 a boy
    if context.suffix in ("씨", "님", "군", "양") or (
        len(hanja) == 1 and ELDER_AFTER.match(context.suffix + context.after)
    ):
        return Category.PERSON
    if context.suffix in ("배", "컵"):
        return Category.ORG  # 바이링(百靈)배: who gives it
    generic = generics().get(context.suffix.split()[-1]) if context.suffix else None
    if generic is None:
        return Category.PLACE if context.suffix in _KOREAN_UNITS else None
    if reading is Reading.JAPANESE and len(context.suffix) < 2 and generic.category != "place":
        return None
    evidence.append(Evidence("generic", context.suffix, 0.9))
    if generic.category == "other" and len(hanja) == 2:
        return Category.PLACE  # 관동(關東) 대지진: the event is named after the place
    return Category(generic.category)


def _by_generic(context: Context, hanja: str, evidence: list[Evidence]) -> Category | None:
    """A generic of two syllables or more at the end of both writings (박물관/博物館) says what it is by itself."""
    for size in range(min(6, len(context.surface) - 2), 1, -1):
        ending = context.surface[-size:]
        generic = generics().get(ending)
        if generic is not None and len(hanja) > size and hanja[-1] == to_traditional(generic.hanja)[-1:]:
            evidence.append(Evidence("generic", ending, 0.8))
            return Category(generic.category)
    return None


def _by_surface(context: Context, reading: Reading, evidence: list[Evidence]) -> Category | None:
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
    return None


def _by_neighbours(context: Context, evidence: list[Evidence]) -> Category | None:
    officed = context.hanja[-1] in _OFFICED and (len(context.hanja) > 3 or not has_surname(context.hanja))
    if context.title and not officed:
        evidence.append(Evidence("title", context.title, 0.9))
        return Category.PERSON
    if _DIRECTION_BEFORE.search(context.before) and not context.title and "acts" not in {e.kind for e in evidence}:
        return Category.PLACE  # 서쪽은 바산(巴陝), 남쪽은 징사(荊沙)
    if calls_a_person(context.before, context.after, len(context.hanja)):
        evidence.append(Evidence("called-so", context.before[-6:].strip(), 0.8))
        return Category.PERSON
    if context.before.endswith(("본관은 ", "고향은 ", "출신지는 ", "도읍은 ", "수도는 ")):
        return Category.PLACE
    reasons = {e.kind for e in evidence}
    if AGE.search(context.inside):
        evidence.append(Evidence("age", context.inside, 0.8))
        return Category.PERSON
    built = {e.kind: e.weight for e in evidence}.get("place-ending", 0.0) >= 1.5 and "surname" not in reasons
    if "acts" in reasons and built and len(context.hanja) >= 2:
        reasons -= {"acts"}  # 차마고도(茶馬古道)의 출발점
    if reasons & {"sanskrit", "ruler", "monk", "temple-name", "office-before", "clan", "age", "acts", "own-name"}:
        return Category.PERSON
    if "japanese-surname" in reasons and any(e.kind == "alignment" and "sino" in e.detail for e in evidence):
        return Category.PERSON
    if reasons & {"among-places", "from-there", "capital", "exiled", "direction"}:
        return Category.PLACE
    if "state" in reasons and context.hanja[-1] in "國国":
        return Category.PLACE  # 송국(宋國)
    if to_traditional(context.hanja[:2]) in COMPOUND_SURNAMES and "compound-surname" in reasons:
        return Category.PLACE if context.hanja[-1] in "村堡莊庄城府縣" else Category.PERSON  # 모용봉(慕容峯)
    if "chapter" in reasons:
        return Category.WORK
    if reasons & {"organisation", "national"}:
        return Category.ORG
    if called := OTHER_NAME_OF.match(context.after):
        return Category.PLACE if called.group(1).startswith("옛") else Category.PERSON
    if reasons & {"cycle", "era"}:
        return Category.OTHER
    if len(context.hanja) == 2 and lexicon_name(context.hanja) == "place" and context.hanja[0] in "前後東西南北成":
        return Category.PLACE  # 후량(後梁): a state, with its years
    if (
        KNOWN_AS.match(context.after)
        and len(context.hanja) <= 4
        and name_ending(to_traditional(context.hanja))[2] < 1.5
    ):
        return Category.PERSON
    if (
        "years" in reasons
        and len(context.hanja) <= 4
        and "place-ending" not in (reasons if len(context.hanja) > 2 else ())
    ):
        return Category.PERSON
    before = apposition(context.before)
    if "place-now" in reasons:
        return Category.PLACE
    if reasons & {"before-its-person", "byline", "called-him"} or PEN_NAME_AFTER.match(context.after):
        return Category.PERSON
    named = context.before.endswith("이름은 ")
    if named and name_ending(to_traditional(context.hanja))[1] == "place":
        return Category.PLACE  # 옛 이름은 가주(嘉州)
    if before == "person" and not named:
        evidence.append(Evidence("apposition", context.before[-6:].strip(), 0.7))
        return Category.PERSON
    if context.before[-1:] in ("《", "『", "「", "〈", "<"):
        return Category.WORK
    if listed := lexicon_name(context.hanja):
        return Category(listed)
    if CALLED_ORG.match(context.after):
        return Category.ORG
    called = CALLED_KIND.match(context.after)
    noun = called and (apposition_after(f" {called.group(1)}") or apposition(f" {called.group(1)} "))
    if noun and noun != "other":
        return Category(noun)
    if called and called.group(1).startswith(("사람", "여자", "남자", "노인")):
        return Category.PERSON
    if after := apposition_after(context.suffix + context.after):
        if after == "person" and context.hanja[-1] in "國国朝" and len(context.hanja) >= 3:
            return Category.PLACE  # 대월국(大越國) 황제
        if after == "person" and officed:
            return Category.ORG  # 정무원(政務院) 부총리
        if after == "org" and len(context.hanja) == 1:
            return Category.PERSON  # 기시(岸) 가문
        if after == "person" and "org-ending" in reasons and len(context.hanja) >= 4:
            return Category.ORG  # 화산의원(華山醫院) 의사
        if context.hanja[-1] == "族" and after != "person":
            return Category.OTHER
        evidence.append(Evidence("apposition-after", context.after[:6].strip(), 0.7))
        return Category(after)
    if before and before != "other":
        evidence.append(Evidence("apposition", context.before[-6:].strip(), 0.7))
        return Category(before)
    return None


def _by_ending(context: Context, reading: Reading, hanja: str, evidence: list[Evidence]) -> Category | None:
    for size in range(len(hanja) - 1, 2, -1):
        if listed := lexicon_name(hanja[-size:]):
            return Category(listed)  # 중동팔관회(仲冬八關會): a kind of 팔관회
    if hanja.endswith(_LONG_ORG_END) or (len(hanja) >= 4 and hanja.endswith(ORG_END)):
        return Category.ORG
    if (context.quoted and hanja[-1] in WORK_END) or hanja.endswith(("史記", "實錄", "遺事", "全書")):
        return Category.WORK
    if reading is Reading.SINO_KOREAN:
        return _by_sino_ending(context, hanja, evidence)
    person = (
        reading is Reading.MANDARIN and len(hanja) == 3 and hanja[0] in _COMMON_SURNAMES and hanja[-1] in _MAYBE_GIVEN
    )
    located = context.particle.startswith(_PLACE_PARTICLES) or _UNIT_BEFORE.search(context.before)
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
    if reading is Reading.JAPANESE and hanja[-1] in "池町市縣県村區府島山川寺神城宮":
        return Category.PLACE
    if reading is Reading.JAPANESE and (len(hanja) >= 3 or " " in context.surface):
        return Category.PERSON
    return None


def _by_sino_ending(context: Context, hanja: str, evidence: list[Evidence]) -> Category | None:
    """What a Sino-Korean expression ends in, unless it looks more like a person than like that."""
    weights = {e.kind: e.weight for e in evidence}
    ending = next((kind for kind in weights if kind.endswith("-ending")), "")
    person = max(weights.get("surname", 0.0), weights.get("compound-surname", 0.0))
    if ending == "place-ending" and weights[ending] >= 1.5 and context.particle.startswith((*_PLACE_PARTICLES, "로")):
        return Category.PLACE  # 강녕부(江寧府)로 물러나
    given = person >= 2.0 and len(hanja) == 3 and ending == "work-ending" and not context.quoted  # 김윤경(金允經)
    if given or not ending or person > weights[ending] + (0.5 if person < 3.0 or len(hanja) != 3 else 0.0):
        return Category.PERSON if person > 1.0 else None
    return Category(ending.removesuffix("-ending"))


def _by_surname(context: Context, reading: Reading, hanja: str) -> Category | None:
    surname = has_surname(context.hanja, hanja, chinese=reading is Reading.MANDARIN)
    located = context.particle.startswith(_PLACE_PARTICLES) or _UNIT_BEFORE.search(context.before)
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
