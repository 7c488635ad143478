"""What stands beside a name and says what its bearer is: 감독, 외교부 대변인, 주중한국대사관 대사대리, 배우 ….

The proof that something no glossary has is a person. Between the name and the occupation at most the bearer's house and
department may stand, and the occupation may be the end of a compound (한반도정책국장).
"""

from __future__ import annotations

import re

from translate.credits import TOWNS

#: What people are in the press of Korea; the offices of the Chinese state are not among them.
KOREAN = """
    감독 코치 선수 기자 특파원 교수 박사 연구원 연구위원 선임연구원 수석연구원 책임연구원 대표 대표이사 의원 대통령 장관
    차관 도지사 지사 회장 부회장 사장 부사장 전무 상무 이사장 총장 원장 소장 센터장 관장 위원장 변호사 검사 판사 작가
    배우 가수 시인 화가 PD 앵커 아나운서 해설위원 애널리스트 이코노미스트 팀장 본부장 실장 국장 과장 대변인 대사 영사
    총영사 의장 논설위원 평론가 셰프 사범 국수 9단 8단 7단 6단 5단 4단 씨 군 양 칼럼니스트 통신원 학장 명예교수
    석좌교수 겸임교수 당선인 후보 비서관 실장 청장 구청장 군수 전문위원 스님 신부 목사 수석대표 대사대리 공사 부대표
    지부장 지사장 초빙교수 객원교수 부교수 조교수 연구교수 책임연구위원 선임연구위원 연구소장 부원장 부총장 부국장
    편집장 편집국장 디렉터 큐레이터 지휘자 성악가 무용가 피아니스트 소설가 건축가 사진작가 탐험가 대장 단장 이사
    부장 차장 차관보 심의관 참사관 서기관 사무관 정책관 공보관 협력관 조정관 무역관장 상무관 영사관장 공사참사관
    """.split()
#: What people are in the press of China, besides.
CHINESE = """
    부부장 부장조리 주임 부주임 서기 당서기 부서기 성장 부성장 시장 부시장 총리 부총리 국무위원 상무위원 정치국원 총서기
    주석 부주석 국가주석 비서장 부비서장 총경리 부총경리 동사장 원사 총재 부총재 은행장 행장 특사 특별대표 창업자 설립자
    창립자 최고경영자 CEO 중장 상장 대령 소교 사령관 참모장 정치위원 총통 부총통 입법위원 입법원장 행정원장 여사 선생
    주교 도장 대사 전문가 군사전문가 경제학자 과학자 학자 역사학자 판사 검사장 사무총장 부대변인 총편집 사장 교장
    부교장 순시원 조사연구원 부구장 상무부성장 통전부장 선전부장 조직부장 편집인 부행장 수석이코노미스트
    시위서기 시위부서기 성위서기 성위부서기 구위서기 현위서기 당위서기 상무부시장
    수석애널리스트 총감독 총설계사 총공정사 부총경리 총참모장 정치위원 부사령관 의원
    """.split()
#: Ends of offices that a department stands before without a space: 한반도정책국장, 공공외교부장.
_COMPOUND = "국장|실장|과장|부장|팀장|본부장|센터장|지부장|지사장|위원장|연구원장|사무총장|이사장|대변인|영사|교수"
#: The houses in which an office is held.
_HOUSE = (
    r"[가-힣A-Za-z·]{1,12}"
    r"(?:부|처|청|원|회|대|소|관|실|국|시|도|성|구|현|사|당|행|그룹|교|센터|재단|공사|연합|협회|학과)"
)
_WORD = r"[가-힣A-Za-z]{2,10}(?<![은는가을를의에도와과])(?<![ ][가-힣]이)"
_AFTER = re.compile(
    r"(?:님|는|은|이|가|을|를|의|에게|도|와|과|로|으로|께|께서|였|이었|이다|인 |들|급|직|겸|이자|이며)|[^가-힣]|$"
)


def _pattern(occupations: list[str], place: str = "") -> re.Pattern[str]:
    every = "|".join(sorted(set(occupations), key=len, reverse=True))
    return re.compile(
        r"(?:[(（][^()（）]{1,14}[)）])? (?:(?:전|현|신임|초대|명예|수석|당시|前|現) )?"
        rf"(?P<house>{place}(?:{_HOUSE} ){{0,2}}(?:당 )?(?:{_WORD} )?)(?:전 )?"
        rf"(?P<title>(?:[가-힣]{{1,8}}·)?[가-힣]{{2,10}}(?:{_COMPOUND})|{every}"
        rf"|[가-힣]{{1,4}}(?:구청장|군수|도지사|교육감)|(?:{'|'.join(sorted(TOWNS))})시장)"
    )


#: 위동 옌타이 고신구 당서기: the city before the house.
_CITY = "(?:[가-힣]{2,5}(?<![은는이가을를의에도와과]) ){0,2}"
_KOREAN, _CHINESE = _pattern(KOREAN), _pattern([*KOREAN, *CHINESE], _CITY)
#: Before a name: 배우 궈밍하오, 총경리인 …
_BEFORE = re.compile(
    r"(?:^|[^가-힣])(?:영화)?(?:배우|감독|가수|작가|소설가|시인|화가|대변인|선수|창업자|설립자|코미디언|모델|회장|총재|총경리|주임|성장"
    r"|서기|교수|연구원|순시원|조사연구원|부주임|부서기|당서기"
    r"|사장|대표|의장|여배우|남배우|사령관|평론가|안무가|디자이너|사업가|기업가)"
    r"(?:[(（][^()（）]{1,12}[)）])?(?:인|이자)? $"
)


def occupation_after(text: str, end: int, *, chinese: bool = False) -> re.Match[str] | None:
    """Return the occupation behind a name that ends at `end`, with the house it is held in (`house`, `title`).

    >>> occupation_after("남도현 외교부 중앙아시아국장은", 3)["title"], occupation_after("남도현 회사는", 3)
    ('중앙아시아국장', None)
    """
    found = (_CHINESE if chinese else _KOREAN).match(text, end)
    return found if found and _AFTER.match(text, found.end()) else None


def occupation_before(text: str, start: int) -> bool:
    """Tell whether an occupation stands before a name that starts at `start`.

    >>> occupation_before("배우 궈밍하오가", 3), occupation_before("도시 궈밍하오가", 3)
    (True, False)
    """
    return _BEFORE.search(text[max(0, start - 24) : start]) is not None


#: Houses of the state in which no star of Hong Kong sits.
_STATE = re.compile("외교부|국방부|상무부|국무원|공안부|공산당|전인대|정협|인민정부|위원회 ")


def serves_china(text: str, end: int) -> bool:
    """Tell whether a name that ends at `end` is followed by an office of the Chinese state.

    >>> serves_china("천샤오춘 외교부 부사장은", 4), serves_china("천샤오춘 감독은", 4)
    (True, False)
    """
    found = occupation_after(text, end, chinese=True)
    return found is not None and _STATE.search(found["house"]) is not None
