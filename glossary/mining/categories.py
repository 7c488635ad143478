"""Decides what sort of thing a name is: person, place, organisation, product, work.

The order of the reasons: the record of a known name; the generic after the bracket; a title or a form of address; the
noun in apposition before it (배우, 기업, 도시); what its Hanja end in; a surname; what is likely for its length.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

from glossary.cues import apposition
from glossary.lexicon import lexicon_name
from glossary.mining.called import calls_a_person
from glossary.mining.category_by_form import (
    PLACE_PARTICLES,
    by_ending,
    by_generic,
    by_suffix,
    by_surface,
    by_surname,
)
from glossary.mining.category_by_words import by_neighbours
from glossary.mining.context import Context
from glossary.mining.endings import name_ending
from glossary.mining.phrases import is_reign
from glossary.mining.surnamed import has_surname
from glossary.mining.tails import BOTH_ENDS
from glossary.people import is_transcription, thing_weight
from glossary.phonetics.han import to_traditional
from glossary.types import Category, Concept, Evidence, Kind, Origin, Reading

#: Somebody's, in quotes.
_OF_PERSON = re.compile("[(（]([一-鿿豈-﫿]{2,4})[)）]의 [‘“'\"]$")
_CALLED_ERA = re.compile("연호(?:는|를|인|은|가)? [‘“'\"]?$")
#: 세종(世宗) 가정제 때: a temple name, not the city called after another one.
_REIGNS = re.compile(
    "^[’”'\"]?(?: ?[가-힣]{1,3}제(?![가-힣])| ?[가-힣]{1,3}제\\(|(?:의)? (?:때|재위|시대|대에|연간|\\d+년))"
)
#: ‘왕리핑(Wang Li Ping/王麗萍)’ 감독
_DIRECTS = re.compile("^[’”'\"] ?(?:감독|배우|가수|작가|선수|교수)")
_PINYIN = re.compile("(?:^|[/,·] ?)[A-Z][a-z]{0,5}(?:[ -][A-Za-z][a-z]{0,5}){1,2}(?=[/,·]|$)")
#: Divisions of a country, behind a bracket.
_DIVISIONS = frozenset(["성", "시", "현", "진", "향", "구", "현급시", "마을"])
#: What is said of a firm that is called as the liquor that it makes.
_OF_FIRMS = re.compile("주가|시총|시가총액|상장|매출|실적|증시|종목|회사|기업|업체|회장|이사회|[0-9.]+%")
#: What papers and people do, not things.
_REPORTS = re.compile("^(?:에 (?:따르|의하)면|[은는이가] [^.\n]{0,20}(?:보도했|보도하|전했다|밝혔))")
_TEAM_AFTER = re.compile("^ ?(?:감독|선수|유니폼|구단|코치|FC|소속|주장|공격수|수비수|골키퍼)(?![가-힣]{3})")
_APP_AFTER = re.compile("^ (?:앱|어플)(?![가-힣]{2})")
_SHRINE_AFTER = re.compile("^ ?(?:신사|신궁|사원|사당)(?![가-힣]{2})")
#: 펑페이(峰飛·AutoFlight): a brand in Latin.
_BRAND_INSIDE = re.compile("[·,/⋅ㆍ] ?(?:[A-Z][a-z]+[A-Z]|[A-Z]{3,}|[a-z]+[A-Z])")


@lru_cache(maxsize=1)
def liquors() -> frozenset[str]:
    """Return the liquors that are called as the firm that makes them (`data/liquors.txt`).

    >>> "茅臺" in liquors(), "普洱" in liquors()
    (True, False)
    """
    text = resources.files("glossary").joinpath("data", "liquors.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def category_of(context: Context, reading: Reading, kind: Kind, origin: Origin, evidence: list[Evidence]) -> Category:
    """Return the category of an expression with Hanja; the reasons are added to `evidence`."""
    if kind is not Kind.NAME:
        return Category.OTHER
    if context.title_weight >= 3.5 and not _is_marked_place(context) and not _is_marked_person(context, reading):
        return Category.WORK
    made = _OF_PERSON.search(context.before) if context.quoted and context.known is None else None
    if made is not None and has_surname(made.group(1), to_traditional(made.group(1))):
        return Category.WORK  # 덩리쥔(鄧麗君)의 ‘첨밀밀(甛蜜蜜)’
    hanja = to_traditional(context.hanja)
    if hanja[-1] == "約" and any(reason.kind == "treaty" for reason in evidence):
        return Category.OTHER
    if hanja[-1] in "公侯伯王君" and any(reason.kind == "enfeoffed" for reason in evidence):
        return Category.PERSON
    if any(reason.kind == "age-of" for reason in evidence) and not lexicon_name(hanja):
        return Category.PLACE  # 은상(殷商) 시대
    if any(reason.kind == "numbered" for reason in evidence) and context.known is None:
        return Category.PRODUCT  # 위안왕(遠望) 21호
    if len(hanja) == 1 and context.surface.endswith("나라"):
        return Category.PLACE  # 당나라(唐)
    if len(hanja) == 1 and (sure := {"model", "its-kin"} & {reason.kind for reason in evidence}):
        return Category.PRODUCT if "model" in sure else Category.PERSON  # 젠(殲)-20, 균(均)의 아들
    if len(hanja) == 1 and (one := {"state", "short", "people"} & {reason.kind for reason in evidence}):
        return Category.OTHER if "people" in one else Category.PLACE
    if is_reign(hanja):
        return Category.PLACE  # 송조(宋朝), like 송(宋)나라
    not_a_place = context.known is not None and context.known.category in (Category.ORG, Category.PERSON)
    if context.suffix in _DIVISIONS and not_a_place:
        return Category.PLACE  # 모태(茅台)현, 가오신(高新)구
    liquor = hanja[-1] == "酒" or hanja in liquors()
    if liquor and context.known is not None and context.known.category is Category.ORG:
        said = _OF_FIRMS.search(f"{context.before[-16:]} {context.after[:24]}")
        firm = context.suffix or apposition(context.before) == "org" or said is not None
        return Category.ORG if firm else Category.PRODUCT  # 시펑주(西鳳酒)
    if context.known is not None and context.known.category is Category.PLACE and _is_pen_name(context):
        return Category.PERSON  # 호는 형산(衡山)
    if context.known is not None:
        era = context.known.category is Category.PERSON and (
            _CALLED_ERA.search(context.before) or any(reason.kind == "era" for reason in evidence)
        )  # 광서(光緖) 연간
        if context.known.category is Category.OTHER and any(reason.kind == "institution" for reason in evidence):
            return Category.ORG  # 서역도호부(西域都護府)가 설치되었다
        return Category.OTHER if era else _of_known(context.known, context)
    if len(hanja) >= 3 and hanja[-1] == "族" and context.surface.endswith("족"):
        return Category.OTHER
    if len(hanja) >= 2 and hanja[-1] in "縣郡":
        return Category.PLACE  # 온현(溫縣), whoever's name may follow
    if reading is Reading.SINO_KOREAN and len(hanja) <= 4 and _CALLED_ERA.search(context.before):
        return Category.OTHER
    if len(hanja) >= 3 and hanja.endswith("太監"):
        return Category.PERSON  # 삼보태감(三保太監)
    if len(hanja) >= 3 and hanja.endswith("維新"):
        return Category.OTHER  # 메이지 유신(明治維新)
    if len(hanja) >= 3 and hanja[-1] in "獎奬":
        return Category.OTHER  # 금상장(金像獎): a prize
    if reading is Reading.MANDARIN and len(hanja) >= 3 and hanja[-1] == "網" and not context.title:
        return Category.ORG  # 차이신왕(財新網): a paper of the net
    if reading in (Reading.MIXED, Reading.JAPANESE) and len(hanja) >= 3:
        both = BOTH_ENDS.get((context.surface[-2:], hanja[-1])) or BOTH_ENDS.get((context.surface[-1], hanja[-1]))
        if both is not None and not context.title:
            return Category(both)
    for found in (
        by_suffix(context, reading, hanja, evidence),
        by_generic(context, hanja, evidence),
        by_surface(context, reading, evidence),
        by_neighbours(context, evidence),
        by_ending(context, reading, hanja, evidence),
        by_surname(context, reading, hanja),
    ):
        if found is not None:
            return found
    if reading is Reading.SINO_KOREAN and len(hanja) >= 3:
        evidence.append(Evidence("by-length", hanja, 0.0))
        return Category.OTHER
    ending, kind_of, weight = name_ending(hanja)
    if ending and weight >= 2.0 and (len(hanja) >= 4 or " " in context.surface):
        return Category(kind_of)
    if len(hanja) >= 4 and thing_weight(context.after, "place"):
        return Category.PLACE  # 풍양 연가강(鳳陽年家崗)으로 이주하였다
    evidence.append(Evidence("by-length", hanja, 0.0))
    if _BRAND_INSIDE.search(context.inside):
        return Category.ORG
    if context.about_steppe and (reading is Reading.NONE or is_transcription(hanja)):
        return Category.PERSON
    if len(hanja) >= 4 or (reading is Reading.OTHER and len(context.surface) > 3):
        return Category.ORG
    return Category.PLACE if len(hanja) <= 2 or context.particle.startswith(PLACE_PARTICLES) else Category.OTHER


def _is_pen_name(context: Context) -> bool:
    """Whether the text calls somebody so by a name that a place has as well."""
    if len(context.hanja) > 3 or context.before.endswith(("성은 ", "성 ")):
        return False
    return calls_a_person(context.before, context.after, len(context.hanja))


def _is_marked_place(context: Context) -> bool:
    """Whether marks that only set off hold a known place: <서역(西域)>이라 불렀다."""
    known = context.known is not None and context.known.category in (Category.PLACE, Category.ORG)
    if known and apposition(context.before[:-1]) == "work":
        return False  # 다큐멘터리 영화 <난징(南京)>
    return known and context.title_weight < 4.5 and context.before[-1:] in ("<", "＜", "〈")


def _is_marked_person(context: Context, reading: Reading) -> bool:
    """Whether marks hold a person who is called by an office: ‘왕리핑(Wang Li Ping/王麗萍)’ 감독."""
    if reading is not Reading.MANDARIN or context.title_weight >= 4.5 or not _DIRECTS.match(context.after):
        return False
    if context.known is not None:
        return context.known.category is Category.PERSON
    spelled = _PINYIN.search(context.inside)
    return spelled is not None and has_surname(context.hanja, to_traditional(context.hanja), chinese=True)


def _of_known(known: Concept, context: Context) -> Category:
    """The category of a known name; what a record calls "other" may be an old state or end in what says more."""
    if known.category is Category.PLACE and len(context.hanja) == 2 and _REIGNS.match(context.after):
        return Category.PERSON if to_traditional(context.hanja[-1]) in "宗祖帝" else known.category  # 세종(世宗) 때
    listed = lexicon_name(context.hanja)
    other_thing = context.surface not in (known.hangul, *known.variants, *known.misspellings)
    if known.category is Category.PRODUCT and (listed == "place" or (other_thing and listed in ("person", "work"))):
        branded = apposition(context.before) in ("product", "org") and not other_thing
        return known.category if branded else Category(listed)  # 반고(盤古), not the model 판구
    if known.category is Category.WORK and listed == "product":
        return Category.PRODUCT  # 화씨벽(和氏璧): a jade, called like a book
    following = context.suffix + context.after
    if known.category is Category.PRODUCT and _REPORTS.match(following):
        return Category.ORG  # 진르터우탸오(今日頭條)에 따르면
    if known.category is Category.PRODUCT and _TEAM_AFTER.match(following):
        return Category.ORG  # 칭다오피주(靑島啤酒) 감독
    if known.category is Category.ORG and _APP_AFTER.match(following):
        return Category.PRODUCT
    if known.category is not Category.OTHER:
        return known.category
    if f"{context.surface}족" in (known.hangul, *known.variants):
        return Category.OTHER  # 말갈(靺鞨): a people
    if _SHRINE_AFTER.match(context.suffix + context.after):
        return Category.PLACE
    if context.surface.endswith("막부"):
        return Category.ORG  # a shogunate
    if listed in ("place", "org", "person", "work"):
        return Category(listed)
    both = BOTH_ENDS.get((context.surface[-1], to_traditional(context.hanja[-1:])))
    return Category(both) if both in ("org", "place") and len(context.hanja) >= 3 else known.category
