"""Whether a word that is also a name is the name in one sentence: how often it is, and what stands around it.

`data/risky_counts.tsv` counts, over parallel sentences, how often each such surface was translated as the name. That
prior (log-odds, kept within narrow bounds so that no surface is a name with nothing to say so) and the reasons of its
sentence are added up.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from glossary.cues import apposition
from glossary.ordinary import is_risky, sounds_korean
from glossary.people import person_weight
from glossary.text import HANGUL_RUN
from glossary.types import Category, Concept, Origin

#: From these log-odds on a surface is the name.
ENOUGH = 0.7
_LEAST, _MOST, _UNSEEN, _NO_WORD = -2.6, 0.6, -1.2, -0.4
#: Below this a surface is practically always the word, and only the reasons of `matching` make it a name.
_HOPELESS = -2.2
_SENTENCE = 80
#: Particles of places: 에서 hardly goes with an abstract noun, 에 and 으로 do.
_AT = re.compile("(?:에서|에서는|에서도|에서의|에선|에서만|까지|까지는|부터|부터는)(?![가-힣])")
_IN = re.compile(
    "(?:에|에는|에도|엔)(?![가-힣]) (?:[가-힣]{1,6} ){0,2}?(?:있|없|도착|닿|살|본사|공장|매장|지사|법인|연구소|"
    "세[워웠운우]|지[었은어]|열[었린렸고]|머물|머무|가[서면는]|갔|간|온|왔|오면|들어서"
    "|자리|위치|진출|상륙|착륙|내[려렸린]|들[러렀른]|모[여였인]|투자|남[았은아]|묻|눈이|비가|태풍|지진|봉쇄|다녀|이르|올[랐라]|건너|파견|주재|유학|정착|이주|둔|두고|뒀)"
)
_TOWARDS = re.compile(
    "(?:으로|로)(?![가-힣]) (?:[가-힣]{1,5} )?(?:가[는려기]|간|갔|향|떠나|떠난|떠났|이동|옮|출발|돌아|건너|진출|"
    "날아|달려|보내|이주|이사|몰려|입성|들어)"
)
_COMPOUND = re.compile(
    "(?:공장|증시|특구|신구|지사|법인|본사|공항|대학|대학교|강철|철강|항구|은행|농상은행|항공|지하철|총영사관|자유무역|경제|개발구|보세구|캠퍼스|역|항)(?![가-힣]{3})"
)
_TRAVEL = re.compile(
    "공장|유람선|공항|기차|열차|고속철|철도|고속도로|항구|비행기|항공편|케이블카|호텔|여행|관광|사막|협곡|고원|닻|도착|출발|경유|직항|노선|㎞|킬로미터|도시|성도|수도|인구|현지"
    "|본사|지사|투자|진출|유적|박물관|고성|풍경구|병마용|국경"
)
_VISITED = re.compile(
    "(?:을|를) (?:잇|이은|지나|떠나|떠난|거쳐|거친|방문|둘러|향|출발|점령|함락|여행|구경|다녀|찾[은았는아]|오가|"
    "비롯|포위|탈환|수복)|[와과] [가-힣]+ 두 (?:도시|지역|곳)|보다 [가-힣]+[을를] (?:더|많)"
)
_HISTORY = re.compile(
    "나라(?:를|의|는|가|에|와|[ 때])|왕조|황제|춘추|전국시대|삼국|초한|초나라|간웅|패왕|난세|책사|승상|재상|"
    "군사를|대군|적벽|경극|열국|제자백가|유교|유가|도가|법가|묵가|성악설|성선설|무위|사상"
    "|철학|제자|경전|성인|가르침|당시\\(|시인|시선|시성|한시|사마천|제갈량|천자|봉기|진시황|오언|칠언|고사|사자성어|맹자왈|공자왈|시호|사서삼경|오경"
)
_SAID = re.compile("(?:왈|께서|께서는|께|에게|에게는|에게서|처럼|같은|의 말|의 가르침|의 제자|의 사상)")
_FIRM = re.compile(
    "(?:의|은|는|이|가|도)? ?(?:점유율|매출|스마트폰|휴대폰|신제품|전기차|매장|출하량|주가|시가총액|앱|플랫폼|"
    "브랜드|공장|본사|사용자|이용자|가입자|영업이익|단말기|대리점)"
)
_FIRM_NEAR = re.compile(
    "스마트폰|점유율|출하량|전기차|제조사|앱|플랫폼|브랜드|신제품|단말기|휴대폰|휴대전화|반도체|상장|시가총액|공장"
)


@lru_cache(maxsize=1)
def _counts() -> dict[str, tuple[int, int]]:
    text = resources.files("glossary").joinpath("data", "risky_counts.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: (int(row[1]), int(row[2])) for row in list(rows)[1:]}


@lru_cache(maxsize=4096)
def prior(surface: str) -> float:
    """Return the log-odds that a surface is the name where nothing else is known, within bounds.

    >>> prior("저장") < prior("우후") < prior("선전")
    True
    """
    found = _counts().get(surface)
    if found is None:
        return _UNSEEN if is_risky(surface) else _NO_WORD
    named, word = found
    return max(_LEAST, min(_MOST, math.log((named + 1.5) / (word + 5.0))))


def weigh(
    surfaces: Mapping[str, tuple[Concept, ...]],
    text: str,
    start: int,
    end: int,
    concepts: tuple[Concept, ...],
    *,
    about_china: bool,
) -> float:
    """Return the log-odds that `text[start:end]` is the name, from its prior and its sentence.

    Args:
        surfaces: All known names, for those beside it.
        text: The text.
        start: Where the surface starts.
        end: Where it ends.
        concepts: What it may be.
        about_china: Whether the whole article is about China.
    """
    surface = text[start:end]
    if prior(surface) < _HOPELESS:
        return _LEAST
    kinds = {concept.category for concept in concepts}
    left = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start), start - _SENTENCE, 0)
    right = min(p for p in (text.find("\n", end), text.find(". ", end), end + _SENTENCE) if p >= 0)
    sentence, following = text[left:right], text[end : end + 30]
    near = _near(surfaces, text, left, right, start, end)
    cues = 0.0
    before = apposition(text[max(0, start - 16) : start])
    if Category.PLACE in kinds:
        stay = 1.5 if _AT.match(following) or _TOWARDS.match(following) else 1.1 if _IN.match(following) else 0.0
        stay = max(stay, 2.2 if _COMPOUND.match(following) else 0.0, 1.6 if _VISITED.match(following) else 0.0)
        if all(concept.origin is Origin.KO for concept in concepts):
            stay /= 2  # 대전에: a Korean town is not what these articles speak of
        cues += stay + (1.5 if before == "place" else 0.0)
        cues += 0.8 if stay and _TRAVEL.search(sentence) else 0.0
    if Category.PERSON in kinds:
        old = _HISTORY.search(text[left:start] + text[end:right]) is not None
        cues += 1.8 if old else 0.0
        cues += 2.0 if _MAKER_BEFORE.search(text[max(0, start - 8) : start]) else 0.0
        cues += 2.0 if before == "person" and not _KIN.search(text[max(0, start - 6) : start]) else 0.0
        cues += 1.2 if _SAID.match(following) else 0.0
        cues += min(2.4, person_weight(text[:start], following, surname=True))
    if Category.WORK in kinds:
        cues += 1.5 if before == "work" or re.match("에 (?:실린|실려|나오|적힌|이르|따르)", following) else 0.0
        cues += 1.2 if _HISTORY.search(text[left:start]) else 0.0
    if Category.ORG in kinds or Category.PRODUCT in kinds:
        cues += 2.2 if _FIRM.match(following) else 1.4 if _FIRM_NEAR.search(sentence) else 0.0
        cues += 1.5 if before in ("org", "product") else 0.8 if _FIRM_DOES.match(following) else 0.0
    partner = _PARTNER.match(following)
    if partner and kinds & {Category.PERSON, Category.ORG} and (paired := _begins(surfaces, partner.group(1))):
        cues += 2.0 if {c.category for c in paired} & kinds and prior(surface) > -1.5 else 0.0
    if not cues and not near & kinds:
        return _LEAST
    total = prior(surface) + cues + (0.8 if about_china and cues else 0.0)
    total += 1.6 if near & kinds else 0.6 if near else 0.0
    if _ISLAND.match(following):
        total -= 3.0
    if sounds_korean(surface) and Category.PERSON in kinds and _ODD.match(following):
        total -= 2.5
    if sounds_korean(surface) and Category.PERSON in kinds and re.match(" ?(?:씨|양|군)(?![가-힣]{2})", following):
        total -= 2.0
    return total


_PARTNER = re.compile("(?:[와과] |[·,] ?)([가-힣]{2,5})")
#: 위화도에서, 강화도를: an island, not 위화 with 도.
_ISLAND = re.compile("도(?:에|로|를|의|가|는)")
#: What makes a longer name of two syllables: 황보라가.
_ODD = re.compile("[가-힣](?<![은는이가을를의와과에께도만처같보왈])")
_MAKER_BEFORE = re.compile("(?:쓴|지은|그린|만든|연출한|이끈|세운|부른|번역한|주연한|출연한|맡은|집필한|펴낸) $")
_FIRM_DOES = re.compile("(?:이|가|은|는|도) (?:[^.,]{1,16} )?(?:공개|출시|선보|인수|납품|양산|상장|점유율)")
_KIN = re.compile("(?:남편|아내|부인|아들|딸|아버지|어머니|동생|누나|언니|형|친구|학생|선수|신인|시민|주민) $")


def _is_plain(form: str) -> bool:
    """Whether a surface is the name wherever it stands, or nearly."""
    return not is_risky(form) or prior(form) > 0.3


def _begins(surfaces: Mapping[str, tuple[Concept, ...]], word: str) -> tuple[Concept, ...]:
    """What the longest known name at the beginning of a word may be."""
    for size in range(len(word), 1, -1):
        if word[:size] in surfaces:
            return surfaces[word[:size]]
    return ()


def _near(
    surfaces: Mapping[str, tuple[Concept, ...]], text: str, left: int, right: int, start: int, end: int
) -> set[Category]:
    """The categories of Chinese names of which nothing is doubtful in a sentence, besides this one."""
    found: set[Category] = set()
    for run in HANGUL_RUN.finditer(text, left, min(right, len(text))):
        if run.start() <= start < run.end():
            continue
        word = run.group()
        for size in range(min(6, len(word)), 1, -1):
            concepts = surfaces.get(word[:size])
            if concepts and _is_plain(word[:size]) and concepts[0].origin in (Origin.ZH, Origin.YUE):
                if word[:size] not in ("중국", "한중", "미중"):
                    found.add(concepts[0].category)
                elif Category.PLACE not in found:
                    found.add(Category.OTHER)
                break
    return found
