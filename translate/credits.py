"""Who and what stands in a credit: reporters, newspapers, agencies, where a picture is from.

Names that the document has English for come first, then the table of outlets (`data/bylines.tsv`). Reporters, and
papers that the table lacks, are romanised: Revised Romanization of 2000, surnames as people usually write them, and the
last part of a paper's name as papers write themselves (Ilbo, Shinmun). What is romanised is remembered with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from pathlib import Path

#: (kind, Korean, English): `role` what a journalist is, `label` what stands before a source or a name, `stamp` what
#: stands before a date or a time, `outlet` newspapers, agencies and other sources of pictures.
TABLE = Path(__file__).parent / "data" / "bylines.tsv"


_SURNAMES = frozenset(
    """
    강 고 공 곽 구 국 권 금 기 길 김 나 남 남궁 노 도 독고 동방 라 마 맹 명 모 문
    민 박 반 방 배 백 변 봉 부 사 사공 서 서문 석 선 선우 설 성 소 손 송 신 심 안
    양 엄 여 연 염 예 오 옥 왕 용 우 원 위 유 육 윤 은 이 인 임 장 전 정 제 제갈
    조 주 지 진 차 채 천 최 추 탁 편 표 하 한 함 허 현 홍 황 황보
    """.split()
)

#: Korean cities and counties (2024), for the place before a reporter; several of them are words too (무안, 고성, 장수).
TOWNS = frozenset(
    """
    서울 부산 대구 인천 광주 대전 울산 세종 제주 서귀포 수원 성남 의정부 안양 부천 광명 평택 동두천
    안산 고양 과천 구리 남양주 오산 시흥 군포 의왕 하남 용인 파주 이천 안성 김포 화성 양주 포천
    여주 연천 가평 양평 춘천 원주 강릉 동해 태백 속초 삼척 홍천 횡성 영월 평창 정선 철원 화천 양구
    인제 고성 양양 청주 충주 제천 보은 옥천 영동 증평 진천 괴산 음성 단양 천안 공주 보령 아산 서산
    논산 계룡 당진 금산 부여 서천 청양 홍성 예산 태안 전주 군산 익산 정읍 남원 김제 완주 진안 무주
    장수 임실 순창 고창 부안 목포 여수 순천 나주 광양 담양 곡성 구례 고흥 보성 화순 장흥 강진 해남
    영암 무안 함평 영광 장성 완도 진도 신안 포항 경주 김천 안동 구미 영주 영천 상주 문경 경산 군위
    의성 청송 영양 영덕 청도 고령 성주 칠곡 예천 봉화 울진 울릉 창원 진주 통영 사천 김해 밀양 거제
    양산 의령 함안 창녕 남해 하동 산청 함양 거창 합천 판문점 평양 개성 임진각
    """.split()
)

#: Words that begin like a Korean name and stand before 기자 as well.
_NOT_PEOPLE = frozenset(
    """
    현지 사진 취재 신문 방송 여성 남성 외신 신입 선임 전문 전직 현직 본지 본보 해외 국제 정치 사회 문화 연예 지역 주재
    기존 고참 선배 후배 원로 여기 이번 모든 우리 한국 인도 이란 주요
    """.split()
)


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        kind, korean, english = line.split("\t")
        found.setdefault(kind, {})[korean] = english
    return found


TABLES = _table()
OUTLETS = TABLES["outlet"]

#: How the last part of a newspaper's name is written in English.
PAPERS = {"일보": "Ilbo", "신문": "Shinmun", "뉴스": "News", "방송": "Broadcasting", "통신": "News Agency"}
PAPERS |= {"저널": "Journal", "타임스": "Times", "경제": "Economic Daily", "매일": "Maeil"}
_PAPER = re.compile(rf"([가-힣]{{2,4}})({'|'.join(PAPERS)})")
_SHORT = re.compile(r"(?P<long>[가-힣A-Za-z·& ]{2,40}[가-힣])[ ]?\((?P<short>[A-Z][A-Za-z0-9&. -]{1,20})\)")
#: A foreign agency through a Korean one: AP연합뉴스, 로이터=뉴시스.
_TWO_WIRES = re.compile(
    r"(?P<first>AP|AFP|EPA|UPI|TASS|로이터|신화|타스|교도)(?:통신)?\s?[/=·-]?\s?(?P<second>연합뉴스|뉴시스|뉴스1|연합)"
)
_POOLED = re.compile(r"(?P<place>[가-힣]{2,5})\s?특파원단(?:\s?(?:공동\s?취재단|제공))?")
_OFFICE = re.compile("(?:[청부처원회사시군구실과팀국소관당]|정부|대학교?|그룹|은행|학교|센터|기관|단체|제공)$")
_PIECE = re.compile(r"\s*([·,/=|])\s*|\s+")
LETTER = re.compile(r"[가-힣\u3400-\u9fff]")


class Sources:
    """Reads the names of one line; `romanised` collects (start, end, English) of what no table has."""

    def __init__(self, text: str, names: Mapping[str, str], people: AbstractSet[str] = frozenset()) -> None:
        """Take the line, the English of the names in it by their surface, and which of them are people."""
        self.text = text
        self.names = names
        self.people = people
        self.romanised: list[tuple[int, int, str]] = []

    def person(self, hangul: str, start: int) -> str | None:
        """Return the English of a reporter's name; None where no Korean surname begins it."""
        if hangul in self.names or hangul in _NOT_PEOPLE:
            return self.names[hangul] if hangul in self.people else None
        if hangul[0] not in _SURNAMES and hangul[:2] not in _SURNAMES:
            return None
        from glossary.phonetics.romanization import romanize_korean

        masked = re.fullmatch(r"([가-힣])([○Ｏ0*ㆍ]+)", hangul)
        english = f"{romanize_korean(masked[1] + '가', person=True).split()[0]} ○○" if masked else ""
        english = english or romanize_korean(hangul, person=True)
        self.romanised.append((start, start + len(hangul), english))
        return english

    def source(self, text: str) -> str | None:
        """Return the English of an outlet, a place or what else has credits; None where a word is not known."""
        whole = self.names.get(text.strip()) or OUTLETS.get(re.sub(r"\s", "", text))
        if whole or (whole := self._paper(text.strip())):
            return whole
        if (two := _TWO_WIRES.fullmatch(text.strip())) and (second := OUTLETS.get(two["second"])):
            return f"{OUTLETS.get(two['first'], two['first'])}/{second}"
        if pool := _POOLED.fullmatch(text.strip()):
            where = self.names.get(pool["place"])
            return f"{where} correspondents' pool" if where else None
        if short := _SHORT.fullmatch(text.strip()):  # 중국자동차공업협회(CAAM)
            long = self.source(short["long"])
            return f"{long} ({short['short']})" if long else None
        return _sourced(list(self._words(text)))

    def _paper(self, text: str) -> str | None:
        """Return a newspaper that the table does not have, as papers write themselves: 가람일보, Garam Ilbo."""
        found = _PAPER.fullmatch(text)
        if found is None:
            return None
        from glossary.phonetics.romanization import romanize_korean

        english = f"{romanize_korean(found[1]).title()} {PAPERS[found[2]]}"
        start = self.text.find(text)
        self.romanised.append((start, start + len(text), english))
        return english

    def unknown(self, text: str) -> str | None:
        """Romanise a source of one word that no table has, unless it is a word of the language or a kind of office."""
        from glossary.ordinary import ordinary_words
        from glossary.phonetics.romanization import romanize_korean

        if not re.fullmatch("[가-힣]{2,7}", text) or _OFFICE.search(text) or text in ordinary_words():
            return None
        english = romanize_korean(text).capitalize()
        start = self.text.find(text)
        self.romanised.append((start, start + len(text), english))
        return english

    def town(self, text: str, start: int) -> str | None:
        """Romanise a place before a reporter that nothing knows: a Korean town; no word of the language."""
        from glossary.ordinary import ordinary_words
        from glossary.phonetics.romanization import romanize_korean

        word = text not in TOWNS and (text in ordinary_words() or _OFFICE.search(text))
        if word or not re.fullmatch("[가-힣]{2,4}", text):
            return None
        english = romanize_korean(text).capitalize()
        self.romanised.append((start, start + len(text), english))
        return english

    def _words(self, text: str) -> Iterator[str | None]:
        position = 0
        for match in [*_PIECE.finditer(text), None]:
            word = text[position : match.start() if match else len(text)]
            if word:
                known = self.names.get(word) or OUTLETS.get(word)
                yield known or (word if not LETTER.search(word) else None)
            if match:
                yield {"=": "/", "·": ", ", ",": ", ", None: " "}.get(match[1], match[1] or " ")
                position = match.end()


def _sourced(words: list[str | None]) -> str | None:
    if not words or None in words:
        return None
    own = [word for word in words if word is not None]
    english = re.sub(r"\s+", " ", "".join(own)).strip()
    if english.endswith(" courtesy"):
        english = f"courtesy of {english.removesuffix(' courtesy')}"
    return english or None
