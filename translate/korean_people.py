"""Koreans whom an article names by what they are (윤서진 감독, 남도현 교수): romanised by rule, and flagged.

No glossary has them, and an engine that does not know a name takes it apart into words. A surname, two syllables of
given names and a title of a kind that Koreans have in an article about China prove the name; where it is proved, it is
the name in the whole article. Revised Romanization of 2000, surnames as people usually write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from glossary.cues import SURNAME_READINGS, generics, is_particle_chain
from glossary.ordinary import ordinary_words
from glossary.phonetics.romanization import romanize_korean
from glossary.phonetics.syllables import is_spelled_officially
from glossary.text import HANGUL_RUN
from glossary.types import Category, Concept, Origin
from glossary.wordhood import is_verb_form, word_level
from translate.bracketing import pictured
from translate.common_words import load_words
from translate.occupations import holds_a_chair, occupation_after, surely_a_person
from translate.offices import office_after
from translate.types import Constraint, Flag, Segment

_NAME = re.compile(r"(?<![가-힣A-Za-z·])[가-힣]{3}(?=[ (])")
#: 한국문화원(원장 윤서진), 새한무역(대표이사 남도현): who heads a house.
_HEADED = re.compile(
    r"[(（](?:대표이사|대표|회장|사장|이사장|원장|총장|교장|관장|소장|청장|위원장|단장|본부장|지사장|지부장|이사|감독|시장|도지사|군수|구청장)"
    r" (?P<name>[가-힣]{3})[)）]"
)
#: 군산시 윤서진 시장, 뉴스 윤서진입니다, 윤서진(29·새한시청)-남도현: whoever stands so is a person.
_PLACED = re.compile(
    r"[가-힣]{2,3}[시군구도] (?P<name>[가-힣]{3}) (?:부)?(?:시장|군수|구청장|지사)(?=[^가-힣]|[은는이가을를의와과도])"
    r"|(?:뉴스|기자|앵커|특파원) (?P<signed>[가-힣]{3}) ?(?:입니다|이었습니다|였습니다)"
    r"|(?<![가-힣])(?P<aged>[가-힣]{3})(?=[(（][1-9]\d(?:세|살)?[)）·,])"
    r"|(?<![가-힣])(?P<left>[가-힣]{3})(?=[-–·](?P<right>[가-힣]{3})(?:[은는이가을를의와과도]|에게|조|[^가-힣]|$))"
)
#: What people are by trade, behind which hardly anything but a name has three syllables; what stands before a trade.
_TRADES = """
    배우 가수 개그맨 개그우먼 코미디언 희극인 아나운서 방송인 탤런트 래퍼 성우 투수 포수 타자 내야수 외야수
    유격수 골키퍼 수비수 공격수 미드필더 스트라이커 세터 리베로 골퍼 궁사 검객 소설가 시인 화가 작곡가 작사가
    피아니스트 바이올리니스트 첼리스트 지휘자 성악가 소프라노 테너 바리톤 발레리나 발레리노 무용가 무용수
    안무가 명창 변호사 셰프 요리사 유튜버 크리에이터 국회의원 영화감독 평론가 문화평론가 정치평론가 칼럼니스트
    건축가 사진작가 만화가 도예가 조각가 감독 선수 교수 작가 시조시인 수필가 극작가 싱어송라이터 디제이
    쇼호스트 기상캐스터 산악인 프로게이머 국악인 연극인
""".split()
_OF_TRADES = (
    "영화|여|남|원로|신인|뮤지컬|연극|국민|트로트|힙합|발라드|걸그룹|대중|축구|야구|농구|배구|동화|방송|웹툰|한국화"
)
#: 배우 고서윤은, 투수 하도균(29).
_TRADE = re.compile(
    rf"(?<![가-힣])(?:{_OF_TRADES})?(?:{'|'.join(sorted(_TRADES, key=len, reverse=True))}) (?P<name>[가-힣]{{3}})"
    r"(?=[은는이가을를의와과도]?(?![가-힣])|(?:에게|처럼|씨|입니다|이다|이고|이며)(?![가-힣]))"
)
#: What tells in front of a trade that its bearer is no Korean: 중국 배우, 홍콩의 가수, 베이징대.
_OF_CHINA = re.compile(
    r"(?:중국|중화권|대만|타이완|홍콩|마카오|싱가포르|화교|중국계|대만계|홍콩계|일본|북한|몽골|베트남)(?:의|인|계)?"
    r"(?: [가-힣]{1,6}){0,2} ?$"
)
_SHORT = re.compile(r"(?<![가-힣A-Za-z·])[가-힣]{2}(?=[ (])")
#: Houses of the Chinese state: whoever holds an office there is no Korean.
_CHINESE_HOUSE = re.compile("중국|상무부|국무원|공산당|인민|전인대|정협|공업정보화|공신부|[가-힣]성 |중앙군사")
#: Who lives or works in a town: what stands before is the town.
_OF_TOWNS = frozenset("주민 시민 농민 어부 학생 학부모 이장 통장 회원".split())
_PARTICLES = frozenset("은는이가을를의에도로와과만한된할인")
#: Surnames of Koreans, and rarer ones that begin many words (census of 2015).
_SURNAMES, _RARE_SURNAMES = SURNAME_READINGS - {"리"} | {"원"}, frozenset("연금은복태감빈")
#: Surnames that are prefixes as well: 최우수, 고성능, 전문가.
_PREFIXES = frozenset("모최고신구전주반유여남한원강양국현차명정노진성공금")
#: Last syllables that make a word of the two before them: 발표자, 정치권.
_SUFFIXES = frozenset("부실과국팀계단당군급용형식성적화자인사원생관장소회측별간차제권력해학")
#: Syllables of Korean given names (general knowledge).
_GIVEN = frozenset(
    "가강건겸경관광교구국권규균근금기길나남다단달담대덕도동두라란래련렬령로룡류률리린림만명모무문미민배백범별병보복봄봉"
    "빈빛산삼상새샘서석선설섭성세소솔송수숙순슬승시식신실아안애양언업연열영예오옥완용우욱운웅원월위유윤율은을음응의이"
    "익인일임자장재전정제조종주준중지진찬창채천철청초춘충치태택평표풍필하학한해향헌혁현형혜호홍화환황회효후훈휘흠흥희"
    "람랑름늘결겨들갑걸곤득록묵존칠탁륜율함귀"
)


@lru_cache(maxsize=4096)
def is_korean_name(name: str, person: bool = False) -> bool:
    """Tell whether three syllables are a Korean name and no word.

    Args:
        name: The syllables.
        person: Whether what stands beside them is said of people only (원신자 씨): then ends of words do not count.

    >>> [is_korean_name(word) for word in ("윤서진", "남도현", "최우수", "정부는", "외국인", "위치한")]
    [True, True, False, False, False, False]
    """
    surnames = _SURNAMES | _RARE_SURNAMES if person else _SURNAMES
    if len(name) != 3 or name[0] not in surnames or not set(name[1:]) <= _GIVEN:
        return False
    if word_level(name) or name in ordinary_words() or name in generics():
        return False
    if person:
        return True
    if name[2] in _PARTICLES and (word_level(name[:2]) or name[:2] in ordinary_words()):
        return False
    if is_verb_form(name) or (name[2] == "대" and name[1] in "익국학성양동민산명주신"):
        return False  # 모자란, 나오자; 홍익대
    if name[0] in _PREFIXES and word_level(name[1:]) >= 4:
        return False
    return not (name[2] in _SUFFIXES and word_level(name[:2]) >= 2)


def korean_people(texts: Iterable[str]) -> dict[str, str]:
    """Return the Koreans whom the segments of an article prove by a title → their names in English.

    >>> korean_people(["윤서진 감독이 이끄는 팀과 남도현 전 장관, 최우수 선수와 정부는 대표를 보냈다."])
    {'윤서진': 'Yoon Seo-jin', '남도현': 'Nam Do-hyeon'}
    >>> korean_people(["배우 고서윤은 왔다."]), korean_people(["홍콩 배우 고서윤은 왔다."])
    ({'고서윤': 'Ko Seo-yun'}, {})
    >>> korean_people(["감독은 선수 기용을 두고 다퉜다."])
    {}
    """
    found: dict[str, str] = {}
    for text in texts:
        for head in _HEADED.finditer(text):
            if is_korean_name(head["name"]):
                found.setdefault(head["name"], romanize_korean(head["name"], person=True))
        for placed in _PLACED.finditer(text):
            names = [name for name in placed.groups() if name]
            if all(is_korean_name(name) for name in names):
                found.update((name, romanize_korean(name, person=True)) for name in names)
        for traded in _TRADE.finditer(text):
            name = traded["name"]
            if name[2] in "은이을의도" and name[:2] in load_words().verbs:
                continue  # 선수 기용을
            if (
                is_korean_name(name)
                and not is_spelled_officially(name)
                and not _OF_CHINA.search(text[: traded.start()])
            ):
                found.setdefault(name, romanize_korean(name, person=True))
        for named in _NAME.finditer(text):
            name, title = named.group(), occupation_after(text, named.end())
            if name in found or not title or _CHINESE_HOUSE.search(title.group()):
                continue
            if name[2] in "동읍면리" and title["title"] in _OF_TOWNS:
                continue  # 마포구 성산동 주민
            if is_korean_name(name, title.group() == " 씨"):
                found[name] = romanize_korean(name, person=True)
    return found


def held_by(texts: Iterable[str], surfaces: Mapping[str, tuple[Concept, ...]]) -> dict[str, Concept]:
    """Return the known people with short names whom an office in some house proves, for the article.

    >>> known = {"조현": (Concept("c-1", "조현", english="Cho Hyun", category=Category.PERSON),)}
    >>> list(held_by(["조현 외교부 장관이 왔다."], known)), list(held_by(["조현 병을 앓는다."], known))
    (['조현'], [])
    """
    found: dict[str, Concept] = {}
    for text in texts:
        for named in _SHORT.finditer(text):
            name = named.group()
            person = next((c for c in surfaces.get(name, ()) if c.category is Category.PERSON), None)
            if name in found or person is None or word_level(name) >= 3 or name in ordinary_words():
                continue
            if (office := occupation_after(text, named.end())) and office["house"]:
                found[name] = person
    return found


_SURE = "surely a person"
#: People whom an article proves, by the name that it gives them.
People = Mapping[str, Concept]


def by_rule(names: Mapping[str, str], origin: Origin, texts: Iterable[str] = ()) -> dict[str, Concept]:
    """Return people whom no glossary has as records without an id; `texts` note who is surely a person (장핑 씨).

    >>> by_rule({"윤서진": "Yoon Seo-jin"}, Origin.KO)["윤서진"].english
    'Yoon Seo-jin'
    """
    every = tuple(texts)
    return {
        name: Concept(
            hangul=name, pinyin=english if origin is Origin.ZH else "", english=english,
            category=Category.PERSON, origin=origin, note=_SURE if _is_sure(name, every) else "",
        )
        for name, english in names.items()
    }  # fmt: skip


def _is_over(text: str, end: int, run: str) -> bool:
    """Whether a name ends where a run of Hangul goes on: particles, 씨, 입니다."""
    return is_particle_chain(run) or run.startswith("입니다") or surely_a_person(text, end)


def _is_sure(name: str, texts: Iterable[str]) -> bool:
    return any(
        surely_a_person(text, found.end()) or holds_a_chair(text, found.start(), found.end())
        for text in texts
        for found in re.finditer(rf"(?<![가-힣]){name}", text)
    )


def named_again(text: str, people: People, taken: Iterable[tuple[int, int]]) -> Iterable[Constraint]:
    """Yield the places of proved people in a segment, with the office behind them.

    >>> people = by_rule({"윤서진": "Yoon Seo-jin"}, Origin.KO)
    >>> [(c.surface, c.expected) for c in named_again("윤서진의 팀", people, ())]
    [('윤서진', 'Yoon Seo-jin')]
    """
    used = list(taken)
    for name, person in people.items():
        for found in re.finditer(rf"(?<![가-힣]){name}", text):
            start, end = found.span()
            run = HANGUL_RUN.match(text, end)
            met = [(a, b) for a, b in used if start < b and a < end]
            if (met and not (person.note == _SURE and all(start <= a and b <= end for a, b in met))) or (
                run and not _is_over(text, end, run.group())
            ):
                continue
            where = pictured(text, end)
            full = f"{person.english} ({where[1]})" if where else person.english
            core_end, title = where[0] if where else end, ""
            if office := office_after(text, core_end, person.origin):
                core_end, title = office.end, office.english
            forms = tuple(dict.fromkeys((title + full, full, person.english, *person.english_variants)))
            yield Constraint(
                "term", name, start, end, start, core_end, title + full, forms, person.id, "person", title=title,
            )  # fmt: skip


def romanised(segment: Segment, term: Constraint) -> Flag:
    """Return the flag of a name that was romanised by rule."""
    message = f"{term.surface}: “{term.name}” is romanised by rule"
    return Flag("romanised-name", segment.start + term.start, segment.start + term.end, message)
