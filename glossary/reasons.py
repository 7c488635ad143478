"""Reasons, in one sentence, why a word that might be ordinary is a name there: 선전발, 왕이와의, 이강 전 인민은행 총재.

Each function answers one question about the text around a surface; `matching` asks them in order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from glossary.company import sentence_around
from glossary.cues import VERBAL, is_particle_chain, title_after
from glossary.ordinary import is_risky, ordinary_words, sounds_korean
from glossary.text import HANGUL_RUN
from glossary.types import Category, Concept, Origin
from glossary.wordhood import is_short_noun, is_verb_form, word_level

#: What may follow a place or organisation inside one word (상하이산, 중국발, 화웨이측); one syllable where a
#: noun of its own.
COMPOUND_TAILS = frozenset(
    (
        "측 내 발 산 행 식 계 인 어 전역 정부 당국 시장 지역 출신 국적 현지 본사 기업 공장 증시 경제 사회 본부 지사 "
        "법인 주재 대사관 정책 산업 언론 매체 국민 시민 주민 당 군 팀 공항 방문 순방 진출 투자 수출 수입 대표 대표팀 "
        "법원 관광객 유학생 학생 교민 한인 총영사관 영사관 직원 임원 제품 브랜드 주식 주가 그룹 회장 총리 주석 측은 "
        "남부 북부 동부 서부 중부 시내 외곽 인근 일대 전체 최대 최초 최고 도심 시가지 상류 하류 앞바다 연안 왕복 "
        "직항 노선 특파원 사무소 지점 총재 주민들 시민들 사람 사람들 남성 여성 국적자 국기 문화 음식 요리 축구 리그 "
        "시절 시대 특구 신구 강철 철강 개발구 캠퍼스 지하철 자유무역구 보세구 농상은행 왈 대왈 영화제 마라톤 "
        "제철소 조선소 탄광 성장 당서기 오픈 국제영화제 여행 관광 여행기 유학 출장 공연 맥주 판"
    ).split()
)
#: What makes a word of a place or of a firm: 선전발, 창사행, 신장산, 화웨이제, 시진핑표.
_DERIVING = ("발", "행", "산", "제", "표", "식", "계", "파")
#: The copula after a name: 장이머우였기에, 리창입니다.
COPULA = re.compile("이?었|였|이냐|이냐고|이든|입니|이십|이라|라는|라며|라던|이자|이던|이란|인데|이다|이고|이며")
#: Words that may stand between a name and its office: 왕이 중국 외교부장, 이강 전 인민은행 총재.
_PLAIN_WORDS = re.compile("(?: [가-힣A-Za-z·]+(?<![면고서며은는을를이가에의과와다])){1,3} ")
#: Ranks, and offices named by what they head: 스웨 9단, 천이 원수, 이강 인민은행장.
_RANK = re.compile(
    " (?:\\d+단|원수|대원수|열사|화백|감독|선사)(?:[은는이가을를의과와에]|께|도|$|[ ,.])"
    "|(?: 전| 현| 신임| 주한| 주미| 주일| 주중)? [가-힣]{2,8}(?:대사|총영사|행장|청장|부장|원장|총장|국장|시장|위원장|"
    "사령관|총리|장관|대변인|대표|주석)"
    "(?:[은는이가을를의과와에]|께|도|$|[ ,.])"
)
#: What no verb or copula continues the noun before 이 with: 왕이와의, 왕이도 are of a name.
_AFTER_I = re.compile(
    "(?:와|와의|와는|도|는|가|를|의|에게|에게는|에게서|측|측은|까지|께|께서|보다|처럼|만|였다|였고|였으며|예요)$"
)
#: What somebody says, and a verb of saying after it: 왕이 “그만두라”고 명했다.
_SAYING = re.compile(' [“"][^”"]{1,120}[”"](?:이?라|고|며|하[고며]|는|란)')
#: Forms of address that a Korean of the same name would have as well.
_ADDRESS = frozenset(["씨", "님", "군", "양", "선수"])
#: Occupations that may be any noun's: 궁정 화가, 현장 감독.
_OCCUPATIONS = frozenset(
    "화가 작가 가수 시인 선수 감독 기자 교수 배우 의원 연구원 위원 박사 변호사 대표 판사 이사 주임 소장".split()
)
#: Nouns after a place that are hardly after the word of the same sound: 시안 공장, 선양 주재, 황산 풍경구.
_PLACE_NOUN = re.compile(
    " (?:공장|주재|풍경구|부시장|부성장|당서기|시당서기|상인|시민|주민|"
    "시내|공항|총영사관|출신|일대|교외|외곽|도심|본사|지사|현지|지역|근교|인근"
    "|주가지수|증권거래소|사막|성벽|주둔|임시정부|임정|조약|사변|학살|대학살|조계|조선소|올림픽|아시안게임|엑스포|전투|대첩|석굴|대지진|지진|홍수|봉쇄|마라톤|유니버시아드|국제공항|경기장|체육관"
    "|수용소|삼각주|[가-힣]{0,4}자치[구주현]|증시|특구|법인|부두|시가지|박람회|대학|법원|세관|해관|당국|시정부|지방|방언|야시장|호텔|노선|"
    "구간|하구|앞바다|평원|분지|기차역|자유무역구|[가-힣]{0,4}(?:신구|개발구|공업단지|산업단지)|두 도시)"
    "(?:들)?([가-힣]*)"
)
_LIST_BEFORE = re.compile(r"([가-힣]{2,8}?)(?:\s?[,·ㆍ/]\s?|(?:와|과)\s|\s및\s)$")
_LIST_AFTER = re.compile(r"(?:\([^)]{0,20}\))?(?:\s?[,·ㆍ/]\s?|(?:와|과)\s|\s및\s)([가-힣]{2,8})")
_PLACE_BEFORE = re.compile(r"([가-힣]{2,8}?)(?:\s?[,·ㆍ/]\s?|(?:와|과)\s|\s및\s|\s)$")
_SENTENCE = 70
#: Generics of institutes that are often named for a place or river, which their name without it is then.
_INSTITUTES = frozenset("실험실 연구소 연구원 병원 대학 대학교 박물관 도서관".split())
_AS_INSTITUTE = re.compile(
    " ?(?:[(（]|(?:실험실|연구소|연구원|병원|대학|대학교|박물관|도서관|캠퍼스|출신|총장|원장|소장|교수|학생|졸업))"
    "|[^.]{0,24}(?:연구[를을진팀자]|개발|설립|세[웠워운]|출범|입주|발표|밝혔|입학|졸업|전시|진료|소장품|공동|협약|논문)"
)
_OBJECT = frozenset(["을 ", "를 ", "더 "])
_LEADING = frozenset(["에 ", "고 ", "러 "])
_NO_REGION = re.compile("River|Mount|Lake|Sea|Strait|Temple|Palace|Tower|Station|Park|Bridge|Island")
_USUAL = 3
_BRACKETS = frozenset("(（[［〔")
_JOINING = frozenset(",·ㆍ/와과및")
#: What two countries have (한중 관계, 중일 정상회담), not Hanzhong or 중일 "being in".
RELATION = re.compile(
    " (?:[가-힣]{2,5}(?<![서의는은를을]) )?"
    "(?:문화|인문|경제|청년|학술|산업|기술|지방|민간|체육|스포츠|교육|과학|관광)?"
    "(?:양국|관계|정상|외교|외무|국방|수교|평화|우호|친선|조약|협정|직항|긴장|통일|대화|왕래|어업|통상|항공|전략|국교|갈등|분쟁|협력|회담|교역|무역|교류|전쟁|경제|공동|협의|합의|공조|우호|친선|항공|노선|동맹|경협|합작|합동|FTA|포럼|세미나|상담회)"
)


#: What makes a place of a name that two countries have as well: 한중시, 한중에서.
PLACE_AFTER = re.compile(r"시(?![가-힣]|$)|시[는은의를을와과에]|분지|평[야원]|지역|[에로]|으로|일대|출신|\(漢")
_CONSUL = re.compile(r" ?(?:대한민국 |한국 |중국 |미국 |일본 )?(?:총영사|영사|대사|문화원|한국인회)")


def may_be_prefixed(text: str, position: int, end: int) -> bool:
    """Tell whether the syllable before a name joins it: 친트럼프; 주칭다오 총영사관.

    >>> may_be_prefixed("주칭다오 총영사관", 1, 4), may_be_prefixed("주칭다오를", 1, 4)
    (True, False)
    """
    return text[position - 1] in "친반탈" or (text[position - 1] == "주" and _CONSUL.match(text, end) is not None)


def derives(rest: str) -> bool:
    """Tell whether what follows a name in its word derives another from it, with at most a particle behind.

    >>> derives("발"), derives("행은"), derives("동하는")
    (True, True, False)
    """
    return rest[:1] in _DERIVING and (len(rest) == 1 or is_particle_chain(rest[1:]))


def titled(text: str, end: int, korean: bool, common: bool = False) -> bool:
    """Tell whether a title follows a person, at once or after a few plain words; 씨 says nothing of 이강.

    Args:
        text: The text.
        end: Where the name ends.
        korean: Whether a Korean may have that name.
        common: Whether the name is a usual word: 궁정 화가 and 현장 감독 are no persons.
    """
    found = title_after(text, end)
    apart = text[end : end + 1] == " " or found not in _OCCUPATIONS  # 홍매화가 has no painter
    if found and apart and not (korean and found in _ADDRESS) and not (common and found in _OCCUPATIONS):
        return True
    if _RANK.match(text, end):
        return True
    words = _PLAIN_WORDS.match(text, end, end + 30)
    if words is None:
        return False
    places = (end + m.start() for m in re.finditer(" ", words.group()))
    wrong = _ADDRESS | _OCCUPATIONS if common else _ADDRESS
    return any((late := title_after(text, place)) and late not in wrong for place in places)


def goes_on(text: str, end: int) -> bool:
    """Tell whether a sentence goes on after a bare name with no office behind it: 왕이 성장하면, the king."""
    if text[end : end + 2] in (" “", ' "'):
        return _SAYING.match(text, end) is not None  # else a headline: who, then what was said
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
        and rest[:1] in ("며", "고", "다", "라", "지", "던", "냐", "었")
        and (surface[:-1] in ordinary_words() or is_short_noun(surface[:-1]))
    )


def is_verb(rest: str) -> bool:
    """Tell whether the rest of a word is a verb: 상하이동하는 has nothing to do with 상하이."""
    return any(VERBAL.match(rest, size) for size in (1, 2))


def is_verb_here(text: str, start: int, end: int, surface: str) -> bool:
    """Tell whether a surface is a verb with its object or before its noun: 시기를 두고, 더 나은 작가.

    >>> is_verb_here("시기를 두고 다툰다", 4, 6, "두고"), is_verb_here("시안에서", 0, 2, "시안")
    (True, False)
    """
    if not is_verb_form(surface) or text[end : end + 1] != " ":
        return False
    before = text[max(0, start - 2) : start]
    return before in _OBJECT or (before in _LEADING and not title_after(text, end))


def is_short_without_reason(text: str, end: int, surface: str, concepts: tuple[Concept, ...]) -> bool:
    """Tell whether an institute's name stands without its generic, and nothing is said that institutes do.

    즈장(之江)실험실 is the Zhejiang Lab; 즈장 alone is the river that it is named for.

    >>> lab = Concept("c-1", "즈장", "之江", english="Zhejiang Lab", category=Category.ORG, variants=("즈장실험실",))
    >>> is_short_without_reason("즈장은 흐른다", 2, "즈장", (lab,))
    True
    >>> is_short_without_reason("즈장 실험실", 2, "즈장", (lab,))
    False
    """
    whole = {
        form[len(surface) :]
        for concept in concepts
        if concept.category is Category.ORG
        for form in (concept.hangul, *concept.variants)
        if form.startswith(surface) and form[len(surface) :] in _INSTITUTES
    }
    return bool(whole) and _AS_INSTITUTE.match(text, end) is None


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
    left, right = sentence_around(text, start, end, _SENTENCE)
    for found in HANGUL_RUN.finditer(text, left, min(right, len(text))):
        if found.start() <= start < found.end():
            continue
        run = found.group()
        for size in range(min(6, len(run)), 1, -1):
            concepts = surfaces.get(run[:size])
            if concepts and not is_risky(run[:size]) and concepts[0].origin is Origin.ZH:
                return True
    return False


def is_glossed(text: str, end: int, concepts: tuple[Concept, ...]) -> bool:
    """Tell whether the Hanja of the name stand right behind it, in a bracket or without one: 시안(西安), 설반薛蟠."""
    start = end + 1 if text[end : end + 1] in _BRACKETS else end
    return any(c.hanja and text.startswith((c.hanja, c.simplified or c.hanja), start) for c in concepts)


def is_part(concepts: tuple[Concept, ...]) -> bool:
    """Tell whether a place is one that has no towns: 압록강 다리 is a bridge, 저장성 이우 a town."""
    return _NO_REGION.search(concepts[0].english) is not None


def is_listed(
    surfaces: Mapping[str, tuple[Concept, ...]],
    text: str,
    start: int,
    end: int,
    concepts: tuple[Concept, ...],
    further: int = 1,
) -> bool:
    """Tell whether a name that is not risky stands beside this one in a list (베이징, 선전, 항저우; 관우와 장비).

    Beside a neighbour that is as risky, and of the same kind, its neighbour tells (관우와 장비, 조홍).

    Args:
        surfaces: All known names.
        text: The text.
        start: Where the name starts.
        end: Where it ends.
        concepts: What it may be.
        further: So many neighbours that do not tell may stand between.
    """
    kinds = {c.category for c in concepts}
    place = Category.PLACE in kinds
    wanted = {Category.PLACE, Category.ORG} | kinds
    korean = any(c.origin is Origin.KO for c in concepts)
    usual = word_level(text[start:end]) >= _USUAL
    before = (_PLACE_BEFORE if place else _LIST_BEFORE).search(text[max(0, start - 12) : start])
    after = _LIST_AFTER.match(text[end : end + 34])
    for found in (before, after):
        if found is None:
            continue
        word, apart = found.group(1), found is before and found.group()[-1] == " " and found.group()[-2] not in _JOINING
        for size in range(len(word), 1, -1):
            form = word[:size] if found is after else word[-size:]
            named = surfaces.get(form)
            if (
                named
                and apart
                and (named[0].origin not in (concepts[0].origin, Origin.ZH) or (usual and is_part(named)))
            ):
                break  # 잉글랜드 주장, 마리아나 해구, 압록강 다리
            if named and not is_risky(form) and named[0].category in wanted:
                return korean or not (place and named[0].origin is Origin.KO)
            kin = named and further and not apart and size == len(word) and {c.category for c in named} == kinds
            if named and kin and named[0].origin is concepts[0].origin:
                at = end + after.start(1) if found is after and after else start - len(found.group())
                if is_listed(surfaces, text, at, at + size, named, further - 1):
                    return True
    return False
