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
from glossary.text import HANGUL_RUN
from glossary.types import Category, Concept, Origin
from glossary.wordhood import is_verb_form, word_level
from translate.credits import TOWNS
from translate.offices import office_after
from translate.types import Constraint, Flag, Segment

#: What Koreans are in the press; the offices of the Chinese state are not among them.
_TITLES = """
    감독 코치 선수 기자 특파원 교수 박사 연구원 연구위원 선임연구원 수석연구원 책임연구원 대표 대표이사 의원 대통령 장관
    차관 도지사 지사 회장 부회장 사장 부사장 전무 상무 이사장 총장 원장 소장 센터장 관장 위원장 변호사 검사 판사 작가
    배우 가수 시인 화가 PD 앵커 아나운서 해설위원 애널리스트 이코노미스트 팀장 본부장 실장 국장 과장 대변인 대사 영사
    총영사 의장 논설위원 평론가 셰프 사범 국수 9단 8단 7단 6단 5단 4단 씨 군 양 칼럼니스트 통신원 학장 명예교수 석좌교수
    겸임교수 당선인 후보 비서관 실장 청장 구청장 군수 전문위원 스님 신부 목사
    """
_TITLE = "|".join(sorted(_TITLES.split(), key=len, reverse=True))
_NAME = re.compile(r"(?<![가-힣A-Za-z·])[가-힣]{3}(?= )")
_TITLED = re.compile(
    rf" (?:(?:전|현|신임|초대|명예|수석|당시) )?"
    rf"(?:[가-힣A-Za-z]{{2,10}}(?<![은는이가을를의에도로와과]) )?"
    rf"(?P<title>{_TITLE}|[가-힣]{{1,4}}(?:구청장|군수|도지사|교육감)|(?:{'|'.join(sorted(TOWNS))})시장)"
)
_AFTER = re.compile(r"(?:님|는|은|이|가|을|를|의|에게|도|와|과|로|으로|께|께서|였|이었|이다|인 )|[^가-힣]|$")
_PARTICLES = frozenset("은는이가을를의에도로와과만한된할인")
#: Surnames that are prefixes as well: 최우수, 고성능, 전문가.
_PREFIXES = frozenset("최고신구전주반유여남한원강양국현차명정노진성공금")
#: Last syllables that make a word of the two before them: 발표자, 정치권.
_SUFFIXES = frozenset("부실과국팀계단당군급용형식성적화자인사원생관장소회측별간차제권력해학")
#: Syllables of Korean given names (general knowledge).
_GIVEN = frozenset(
    "가강건겸경관광교구국권규균근금기길나남다단달담대덕도동두라란래련렬령로룡류률리린림만명모무문미민배백범별병보복봄봉"
    "빈빛산삼상새샘서석선설섭성세소솔송수숙순슬승시식신실아안애양언업연열영예오옥완용우욱운웅원월위유윤율은을음응의이"
    "익인일임자장재전정제조종주준중지진찬창채천철청초춘충치태택평표풍필하학한해향헌혁현형혜호홍화환황회효후훈휘흠흥희"
    "람랑름늘결겨들"
)


@lru_cache(maxsize=4096)
def is_korean_name(name: str) -> bool:
    """Tell whether three syllables are a Korean name and no word.

    >>> [is_korean_name(word) for word in ("윤서진", "남도현", "최우수", "정부는", "외국인", "위치한")]
    [True, True, False, False, False, False]
    """
    if len(name) != 3 or name[0] not in SURNAME_READINGS - {"리"} or not set(name[1:]) <= _GIVEN:
        return False
    if word_level(name) or name in ordinary_words() or name in generics():
        return False
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
    """
    found: dict[str, str] = {}
    for text in texts:
        for named in _NAME.finditer(text):
            name, title = named.group(), _TITLED.match(text, named.end())
            if name not in found and title and _AFTER.match(text, title.end()) and is_korean_name(name):
                found[name] = romanize_korean(name, person=True)
    return found


def named_koreans(text: str, people: Mapping[str, str], taken: Iterable[tuple[int, int]]) -> Iterable[Constraint]:
    """Yield the places of proved Koreans in a segment, with the office behind them.

    >>> [(c.surface, c.expected) for c in named_koreans("윤서진의 팀", {"윤서진": "Yoon Seo-jin"}, ())]
    [('윤서진', 'Yoon Seo-jin')]
    """
    used = list(taken)
    for name, english in people.items():
        for found in re.finditer(rf"(?<![가-힣]){name}", text):
            start, end = found.span()
            run = HANGUL_RUN.match(text, end)
            if any(start < b and a < end for a, b in used) or (run and not is_particle_chain(run.group())):
                continue
            office = office_after(text, end, Origin.KO)
            core_end, title = (office.end, office.english) if office else (end, "")
            yield Constraint(
                "term", name, start, end, start, core_end, title + english, (title + english, english), "", "person",
                title=title,
            )  # fmt: skip


def korean(name: str, people: Mapping[str, str]) -> Concept:
    """Return a proved Korean as a record, for the next mention by surname and title."""
    return Concept(hangul=name, english=people[name], category=Category.PERSON, origin=Origin.KO)


def romanised(segment: Segment, term: Constraint) -> Flag:
    """Return the flag of a name that was romanised by rule."""
    message = f"{term.surface}: “{term.name}” is romanised by rule"
    return Flag("romanised-name", segment.start + term.start, segment.start + term.end, message)
