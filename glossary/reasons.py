"""Reasons, in one sentence, why a word that might be ordinary is a name there: 선전발, 왕이와의, 이강 전 인민은행 총재.

Each function answers one question about the text around a surface; `matching` asks them in order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from glossary.cues import VERBAL, is_particle_chain, title_after
from glossary.ordinary import is_risky, ordinary_words, sounds_korean
from glossary.text import HANGUL_RUN
from glossary.types import Concept, Origin

#: What makes a word of a place or of a firm: 선전발, 창사행, 신장산, 화웨이제, 시진핑표.
_DERIVING = ("발", "행", "산", "제", "표", "식", "계", "파")
#: The copula after a name: 장이머우였기에, 리창입니다.
COPULA = re.compile("이?었|였|이냐|이냐고|이든|입니|이십|이라|라는|라며|라던|이자|이던|이란|인데|이다|이고|이며")
#: Words that may stand between a name and its office: 왕이 중국 외교부장, 이강 전 인민은행 총재.
_PLAIN_WORDS = re.compile("(?: [가-힣A-Za-z·]+(?<![면고서며은는을를이가에의과와다])){1,3} ")
#: What no verb or copula continues the noun before 이 with: 왕이와의, 왕이도 are of a name.
_AFTER_I = re.compile("(?:와|와의|와는|도|는|가|를|의|에게|에게는|에게서|측|측은|까지|께)$")
#: Forms of address that a Korean of the same name would have as well.
_ADDRESS = frozenset(["씨", "님", "군", "양", "선수"])
#: Nouns after a place that are hardly after the word of the same sound: 시안 공장, 선양 주재, 황산 풍경구.
_PLACE_NOUN = re.compile(
    " (?:공장|주재|풍경구|상인|시민|주민|시내|공항|총영사관|출신|일대|교외|외곽|도심|본사|지사|현지|지역|근교|인근"
    "|수용소|자치구|증시|특구|법인|부두|시가지|박람회|대학|법원|세관|해관|당국|시정부|지방|방언|야시장|호텔|노선|"
    "구간|하구|앞바다|평원|분지|기차역|자유무역구|두 도시)"
    "(?:들)?([가-힣]*)"
)
_SENTENCE = 70
#: What two countries have (한중 관계, 중일 정상회담), not Hanzhong or 중일 "being in".
RELATION = re.compile(
    " (?:[가-힣]{2,5}(?<![서의는은를을]) )?"
    "(?:양국|관계|정상|외교|수교|국교|갈등|분쟁|협력|회담|교역|무역|교류|전쟁|경제|공동|FTA|포럼|세미나|상담회)"
)


def derives(rest: str) -> bool:
    """Tell whether what follows a name in its word derives another from it, with at most a particle behind.

    >>> derives("발"), derives("행은"), derives("동하는")
    (True, True, False)
    """
    return rest[:1] in _DERIVING and (len(rest) == 1 or is_particle_chain(rest[1:]))


def titled(text: str, end: int, korean: bool) -> bool:
    """Tell whether a title follows a person, at once or after a few plain words; 씨 says nothing of 이강."""
    found = title_after(text, end)
    if found and not (korean and found in _ADDRESS):
        return True
    words = _PLAIN_WORDS.match(text, end, end + 30)
    if words is None:
        return False
    places = (end + m.start() for m in re.finditer(" ", words.group()))
    return any((late := title_after(text, place)) and late not in _ADDRESS for place in places)


def goes_on(text: str, end: int) -> bool:
    """Tell whether a sentence goes on after a bare name with no office behind it: 왕이 성장하면, the king."""
    return text[end : end + 1] == " " and not title_after(text, end) and not titled(text, end, korean=False)


def has_own_particle(surface: str, rest: str) -> bool:
    """Tell whether a name that looks like noun and particle (왕이) has a particle of its own (왕이와의).

    >>> has_own_particle("왕이", "와의"), has_own_particle("왕이", "라고")
    (True, False)
    """
    return surface[-1] == "이" and _AFTER_I.match(rest) is not None


def is_word_with_copula(surface: str, rest: str) -> bool:
    """Tell whether a name is a noun with 이 of the copula: 상하이며 is 상하 + 이며."""
    return (
        surface[-1] == "이"
        and rest[:1] in ("며", "고", "다", "라", "지", "던", "냐")
        and surface[:-1] in ordinary_words()
    )


def is_verb(rest: str) -> bool:
    """Tell whether the rest of a word is a verb: 상하이동하는 has nothing to do with 상하이."""
    return any(VERBAL.match(rest, size) for size in (1, 2))


def korean_name_with_title(text: str, start: int, whole: str) -> bool:
    """Tell whether a surface with its generic is rather a Korean with an office: 이우성 산림청장.

    >>> korean_name_with_title("이우성 산림청장이", 0, "이우성"), korean_name_with_title("산시성 서기가", 0, "산시성")
    (True, False)
    """
    if len(whole) != 3 or whole[0] not in _KOREAN_FIRST or not sounds_korean(whole):
        return False
    after = text[start + 3 : start + 12]
    return (
        re.match(
            " [가-힣]{0,5}(?:장관|청장|차관|의원|대표|교수|사장|회장|감독|선수|기자|씨|박사|판사|검사|변호사)", after
        )
        is not None
    )


#: The commonest Korean surnames, as spelled.
_KOREAN_FIRST = frozenset("김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노하곽성차주우구")


def before_place_noun(text: str, end: int) -> bool:
    """Tell whether a noun follows that goes with a place: 시안 공장, 선양 주재."""
    found = _PLACE_NOUN.match(text, end)
    return found is not None and (not found.group(1) or is_particle_chain(found.group(1)))


def china_nearby(surfaces: Mapping[str, tuple[Concept, ...]], text: str, start: int, end: int) -> bool:
    """Tell whether a sure Chinese name stands in the same sentence: 마오쩌둥은 창사에서."""
    left = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start), start - _SENTENCE, 0)
    right = min(p for p in (text.find("\n", end), text.find(". ", end), end + _SENTENCE) if p >= 0)
    for found in HANGUL_RUN.finditer(text, left, min(right, len(text))):
        if found.start() <= start < found.end():
            continue
        run = found.group()
        for size in range(min(6, len(run)), 1, -1):
            concepts = surfaces.get(run[:size])
            if concepts and not is_risky(run[:size]) and concepts[0].origin is Origin.ZH:
                return True
    return False
