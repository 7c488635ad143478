"""What stands beside a name and says what its bearer is: 감독, 외교부 대변인, 주중한국대사관 대사대리, 배우 ….

The proof that something no glossary has is a person. Between the name and the occupation at most the bearer's house and
department may stand, and the occupation may be the end of a compound (한반도정책국장).
"""

from __future__ import annotations

import re

from translate.credits import TOWNS

#: What people are in the press of Korea; the offices of the Chinese state are not among them.
KOREAN = """
    감독 코치 선수 기자 특파원 교수 박사 연구원 연구위원 선임연구원 수석연구원 책임연구원 대표 대표이사 의원
    대통령 장관
    차관 도지사 지사 회장 부회장 사장 부사장 전무 상무 이사장 총장 원장 소장 센터장 관장 위원장 변호사 검사 판사 작가
    배우 가수 시인 화가 PD 앵커 아나운서 해설위원 애널리스트 이코노미스트 팀장 본부장 실장 국장 과장 대변인 대사 영사
    총영사 의장 논설위원 평론가 셰프 사범 국수 9단 8단 7단 6단 5단 4단 씨 군 양 칼럼니스트 통신원 학장 명예교수
    석좌교수 겸임교수 당선인 후보 비서관 실장 청장 구청장 군수 전문위원 스님 신부 목사 수석대표 대사대리 공사 부대표
    지부장 지사장 초빙교수 객원교수 부교수 조교수 연구교수 책임연구위원 선임연구위원 연구소장 부원장 부총장 부국장
    편집장 편집국장 디렉터 큐레이터 지휘자 성악가 무용가 피아니스트 소설가 건축가 사진작가 탐험가 대장 단장 이사
    의사 간호사 교사 경찰관 소방관 판사 기사 농민 주민 시민 학생 유학생 학부모 어부 사진가 주방장 요리사 번역가
    연출가 안무가 작곡가 학예사
    3단 2단 초단 기사 프로 아나운서 진행자 유튜버 블로거 인플루언서 크리에이터 개발자 엔지니어 프로그래머 기술자
    노동자 연구자 분석가 운영자
    과기관 교육관 문화관 국방무관 집행위원 집행이사 소집인 사무처장
    부소장 부원장 부국장 부처장 부주임 부팀장 부본부장 부센터장 처장 부처장 부행장 부교장 부연구원 수석과학자
    수석엔지니어 총편집인
    사령관 조종사 승무원 선장 교관 주임 반장 이장 촌장 지점장 점장 매니저 주장 동문 회원 선생 선생님 할머니 할아버지
    아주머니
    원내대표 최고위원 통보관 부지사 부구청장 소방장 구단주
    부장 차장 차관보 심의관 참사관 서기관 사무관 정책관 공보관 협력관 조정관 무역관장 상무관 영사관장 공사참사관
    """.split()
#: What people are in the press of China, besides.
CHINESE = """
    부부장 부장조리 주임 부주임 서기 당서기 부서기 성장 부성장 시장 부시장 총리 부총리 국무위원 상무위원 정치국원
    총서기
    주석 부주석 국가주석 비서장 부비서장 총경리 부총경리 동사장 원사 총재 부총재 은행장 행장 특사 특별대표 창업자
    설립자
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
    r"(?:님|다(?![가-힣])|입니다|이다|였다|는|은|이|가|을|를|의|에게|도|와|과|로|으로|께|께서|였|이었|이다|인 |들"
    r"|급|직|겸|이자|이며)|[^가-힣]|$"
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
    r"(?:^|[^가-힣])(?:영화)?(?:배우|감독|가수|작가|소설가|시인|화가|대변인|선수|창업자|설립자|코미디언|모델|회장"
    r"|총재|총경리|주임|성장|부사장|부회장|부총재|부총경리|부성장|부시장|시장|부원장|원장|부소장|소장|부국장|국장"
    r"|부장|부부장|이사장|총장|부총장"
    r"|학장|처장|실장|팀장|본부장|센터장|관장|단장|행장|은행장|부행장|교장|촌장|장관|차관|총리|부총리|의원|위원"
    r"|위원장|부위원장|비서장|부비서장|동사장"
    r"|부교수|조교수|부연구원|박사|원사|특사|참사관|총영사|부대변인|이사|고문|매니저|애널리스트|이코노미스트"
    r"|칼럼니스트|CEO|최고경영자"
    r"|서기|교수|연구원|순시원|조사연구원|부주임|부서기|당서기"
    r"|사장|대표|의장|여배우|남배우|사령관|평론가|안무가|디자이너|사업가|기업가"
    r"|의사|간호사|교사|기자|앵커|경찰관|소방관|변호사|판사|검사|농민|주민|시민|학생|유학생|학부모|어부|연구원|학자"
    r"|경제학자|과학자|역사학자"
    r"|기업인|언론인|예술가|사진작가|건축가|작곡가|지휘자|피아니스트|무용가|운동가|활동가|인권운동가|반체제 인사"
    r"|누리꾼|피해자|희생자|용의자"
    r"|피의자|피고인|유족|목격자|운전자|운전기사|승객|관광객|노동자|근로자|농부|상인|자영업자|직원|군인|병사|조종사"
    r"|우주비행사|코치|챔피언|금메달리스트"
    r"|세계챔피언|올림픽 챔피언|탤런트|가창자|아이돌|진행자|인플루언서|유튜버|왕훙|스타|톱스타|신인|아내|부인|남편"
    r"|아들|딸|어머니|아버지|모친|부친|동생|형|누나|언니|장남|차남"
    r"|장녀|차녀|손자|손녀|조카|약혼자|남자친구|여자친구|친구|동료|제자|스승|동창)"
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


#: Whoever stands so is a person, whatever else the letters name: 장핑 씨, 량펑(36), [량펑 / 무용수].
_SURELY = re.compile(
    r" ?씨(?![가-힣])| ?씨(?:[은는이가을를의와도]|에게)(?![가-힣])|[(（][1-9]\d(?:세|살)?[)）·,]"
    r"| ?/ ?[가-힣]{2,8}(?: [가-힣]{2,8}){0,2} ?[\]:]"
)
#: Kin of whom a name is: 둥야오충 아버지.
_KIN = re.compile(
    r"(?:의)? (?:아버지|어머니|부친|모친|아들|딸|남편|아내|부인|동생|형|누나|언니|오빠|할머니|할아버지|손자|손녀"
    r"|유족|가족|변호인)(?=[^가-힣]|[은는이가을를의와도])"
)
#: What only people do, at the end of a sentence of which the name is the subject.
_SAYS = re.compile(
    r"[은는이가] .{0,200}(?:말했|말한|밝혔|전했|강조했|지적했|설명했|주장했|덧붙였|회상했|토로했|호소했|반박했"
    r"|비판했|언급했|답했|대답했|고백했|털어놨|소개했|태어났|숨졌|졸업했"
    r"|결혼했|이혼했|데뷔했|출연했|별세했|은퇴했|취임했|체포됐|구속됐|입학했|부임했|사망했|우승했|꺾었|꺾고|물리쳤"
    r"|이겼|전망했|분석했|평가했)"
)


#: 제2외국어대 장링 교수: between a house and a chair stands a person, whatever else is called so.
_IN_HOUSE = re.compile(r"(?:대|대학|대학교|연구원|연구소|학원|과학원|병원)의? $")
_CHAIR = re.compile(r" (?:부|조|명예|석좌)?(?:교수|박사|연구원|의사|학장|연구위원)(?=[^가-힣]|[은는이가을를의와과도])")


def holds_a_chair(text: str, start: int, end: int) -> bool:
    """Tell whether a name stands between a university or hospital and a chair in it.

    >>> holds_a_chair("제2외국어대 장링 교수는", 7, 9), holds_a_chair("서울의 장링 교수는", 4, 6)
    (True, False)
    """
    return _CHAIR.match(text, end) is not None and _IN_HOUSE.search(text[:start]) is not None


def surely_a_person(text: str, end: int) -> bool:
    """Tell whether what stands behind a name that ends at `end` says that it is nobody's place or firm.

    >>> surely_a_person("주민 장핑 씨는", 5), surely_a_person("장핑(36)은", 2), surely_a_person("장핑 시장은", 2)
    (True, True, False)
    """
    return _SURELY.match(text, end) is not None


def acts_as_a_person(text: str, end: int) -> bool:
    """Tell whether a name that ends at `end` is somebody's parent or says, wins or marries something.

    >>> acts_as_a_person("둥야오충의 아버지는", 4), acts_as_a_person("둥야오충은 “비가 온다”고 말했다", 4)
    (True, True)
    >>> acts_as_a_person("둥야오충은 강이다", 4)
    False
    """
    return _KIN.match(text, end) is not None or _SAYS.match(text, end) is not None


def serves_china(text: str, end: int) -> bool:
    """Tell whether a name that ends at `end` is followed by an office of the Chinese state.

    >>> serves_china("천샤오춘 외교부 부사장은", 4), serves_china("천샤오춘 감독은", 4)
    (True, False)
    """
    found = occupation_after(text, end, chinese=True)
    return found is not None and _STATE.search(found["house"]) is not None
