"""What the noun behind a list says that its members are: 감초(甘草), 계피(桂皮) 등의 약재; 안정(安定) 등의 마을.

The nouns of names are those that stand in apposition to one (`cues`); those of words are a table here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.cues import is_particle_chain, kind_of_noun

#: Kinds of things whose members are words.
_WORDS = frozenset(
    "증상 증세 증후 질병 질환 병 병증 약재 한약재 약초 약물 약 처방 탕약 재료 음식 요리 반찬 간식 나물 채소 과일 "
    "곡식 곡물 향신료 양념 형벌 벌 죄 죄목 방법 수법 기법 기술 무술 개념 용어 말 낱말 단어 표현 문구 사자성어 "
    "고사성어 요소 성분 기능 작용 장기 부위 경락 경혈 혈자리 감정 덕목 가치 원칙 제도 세금 조세 관직 벼슬 직책 품계 "
    "작위 신분 계급 계층 동물 식물 나무 꽃 풀 새 곤충 물고기 생선 짐승 가축 보석 광물 금속 색 색깔 빛깔 무늬 문양 "
    "옷 복식 의복 옷감 그릇 도구 농기구 무기 악기 형식 양식 문체 서체 장르 갈래 의식 의례 제사 놀이 풍속 풍습 학문 "
    "분야 과목 사상 이론 학설 이념 품종 물질 원소 단위 절기 현상 행위 활동 동작 단계 과정 절차 수행법 계율 번뇌 한자 "
    "글자 부수 품사 어미 직업 물품 자원 연료 질감 유파 신조어 유행어 은어 속어 별미 특산물 특산품 건축 구조 부재 장식 "
    "문제 폐단 세목 항목 조건 관념 경지 상태 성질 기운".split()
)
#: People who are spoken of in lists.
_PEOPLE = frozenset(
    "대덕 선지식 고승 명승 조사 화상 선사 법사 선승 학승 명사 명현 선현 제현 문인 시인 묵객 제자 문하생 석학".split()
)
#: Places that are hardly spoken of but in lists.
_PLACES = frozenset("동리 부락 자연부락 촌락 취락 고을 군현 주현 속현 법정리 행정리 지명 역참 나루 봉우리 포구".split())
#: Units and lands of one syllable, which need a number before them: 청(靑), 기(冀), 유(幽), 병(幷)의 4주.
_COUNTED = frozenset("주국현군봉산강섬동리면촌성읍절")
_NUMBER = (
    "(?:\\d{1,3}|두|세|네|다섯|여섯|일곱|여덟|아홉|열|여러|수많은|몇|각)"
    "(?: ?(?:개|곳|명|인|가지|대(?= ))(?:의|(?=[ 가-힣])))? ?"
)
_HEAD = re.compile(
    f"(?:의 ?(?P<number>{_NUMBER})|, [가-힣]{{2,6}}의 (?:두|세|네|다섯) |,? ?등의? (?:{_NUMBER})?|"
    "[과와] 같은 |[을를] 비롯한 |이나 [가-힣]{{2,4}} 같은 )"
    "(?:[가-힣]{1,6}(?:의|적인|한|된|는|던|인|적|용) ){0,2}(?P<noun>[가-힣]{1,9})"
)


#: 백운평(白雲坪)·천수평(泉水坪) 등지에서
_THEREABOUTS = re.compile(" ?등지")
#: What several people do: 승조(僧肇)·도생(道生)이 배출되었다, 지위(智威) 등이 계승하였다.
_PEOPLE_DID = re.compile(
    " ?(?:등)?(?:이|가) (?:배출|계승|활약|영도|대를 잇|뒤를 잇|뒤를 "
    "이|법을 이|주도|참석|급제|순국|체포|처형|피살|망명|저술|집필)"
    "|(?:을|를) (?:거쳐 제?\\d|거쳐 [가-힣]{2,4}\\(|거쳐 [가-힣]{1,2}나라)| 등이? (?:전해오|나왔|나와|나타났)"
)


def head_of(text: str, place: int) -> str:
    """Return what a list that ends at a place is a list of: a category, "word", or "" where nothing says it.

    >>> head_of("귀일(貴日)의 11개 동리", 6), head_of("계피(桂皮) 등의 약재가", 6), head_of("왕필(王弼)의 글", 6)
    ('place', 'word', '')
    """
    if _PEOPLE_DID.match(text, place, place + 24):
        return "person"
    if _THEREABOUTS.match(text, place, place + 4):
        return "place"
    found = _HEAD.match(text, place, place + 48)
    if found is None:
        return ""
    noun = found["noun"]
    if found["number"] and noun[0] in _COUNTED and (len(noun) == 1 or is_particle_chain(noun[1:])):
        return "place"
    return _kind_of(noun)


@lru_cache(maxsize=4096)
def _kind_of(run: str) -> str:
    """The category of the noun that a run of Hangul begins with, particles behind it."""
    for size in range(min(6, len(run)), 0, -1):
        noun = run[:size]
        if size < len(run) and not is_particle_chain(run[size:]):
            continue
        if noun in _WORDS:
            return "word"
        if noun in _PLACES:
            return "place"
        if noun in _PEOPLE:
            return "person"
        if size >= 2 and (kind := kind_of_noun(noun)):
            return kind
    return ""
