"""Boilerplate: what the site prints goes, what the writer wrote stays. Lines that begin with + are the writer's."""

from pathlib import Path

import pytest

from translate.boilerplate import mark, prefix_length

PAGES = {
    "portal page": """
        본문 바로가기
        로그인 | 회원가입 | 구독신청 | 지면보기
        +푸저우, 무인버스 120대 도입
        한영수 기자
        입력 2019.04.02 09:11   수정: 2019/04/02 10:30
        +푸젠성 푸저우시가 3일 무인버스 120대를 들여온다고 밝혔다.
        +“시범 노선은 네 곳”이라고 시 관계자가 전했다.
        +▲ 푸저우 시내를 달리는 버스 (사진=신화)
        관련기사
        +시민 반응은 엇갈린다. 요금이 내려가야 한다는 목소리가 크다.
        +1. 중앙정부의 지원
        +2. 지방정부의 예산
        +전문가들은 내년 초까지 결과를 지켜봐야 한다고 입을 모았다.
        +푸저우=한영수 기자
        저작권자 © 새한일보 무단전재 및 재배포 금지
        댓글삭제
        이 기사와 관련된 기사
        중국 지하철, 하루 승객 신기록
        버스 요금 논란 어디까지""",
    "page with a list of buttons": """
        새한투데이
          • 한서진 전문위원
          • 카카오톡 공유하기
          • 나에게 전송하기
          • 페이스북
          • 문자
          • 2021.03.02 18:00
          • 의견 남기기
        +푸저우 무인버스, 첫 손님을 태우다
        +푸저우시가 2일 무인버스의 시범 운행을 시작했다고 밝혔다.
        +노선은 넷이다. 요금은 받지 않는다.
        about the author
        saehan.example
        saehan-today.co.kr""",
    "page with a menu at its foot": """
        04.27 (토)
        +푸저우, 무인버스 120대 도입
        출처: 새한망 | 2019-04-03 10:12:00 | 편집: 한서진
        +푸젠성 푸저우시가 3일 무인버스 120대를 들여온다고 밝혔습니다.
        +준비물
        +신분증과 표
        +시 관계자는 넷째 노선도 곧 열린다고 덧붙였습니다.
        원문 출처: 새한뉴스망
        달력
        국내 국제
        문화:
        오디오
        포토:
        핫이슈""",
    "page of a board": """
        게시판
        작성자 한서진 (han1)
        작성일 2021-10-17 05:14
        첨부파일
        상단영역
        본문영역
        반복영역 건너뛰기
        새한망 | 송고시간:2021-10-17 15:20:13 |
        원본보기 아이콘
        +푸저우시가 무인버스 120대를 들여온다고 3일 밝혔다.
        +작성자가 누구인지는 알려지지 않았다.
        +게시판에는 요금에 대한 글이 여럿 올라왔다.""",
    "notes below an article": """
        +푸젠성 푸저우시가 3일 무인버스 120대를 들여온다고 밝혔다.
        +첫째 날 푸저우
        +둘째 날 샤먼
        +셋째 날 취안저우
        +넷째 날 장저우
        +다섯째 날 룽옌
        +여섯째 날 싼밍""",
    "news agency": """
        +(푸저우=새한통신) 한영수 특파원 = 푸젠성 푸저우시가 3일 무인버스를 들여온다고 밝혔다.
        +현지 당국자는 "안전이 먼저"라고 강조했다.
        han@saehan.example
        <저작권자(c) 새한통신, 무단 전재-재배포 금지>
        2019/04/02 09:11 송고
        ▶ 새한통신 채널 구독하기""",
    "blog": """
        +푸저우시가 무인버스 120대를 들여온다고 3일 밝혔다고 한다.
        +예산은 모두 2억위안으로 알려졌으며 내년에 집행될 예정이다.
        원문보기:
        https://blog.example/2019/04/02
        '교통' 카테고리의 다른 글
        지하철이 새로 열렸다고 합니다 (0) | 2019.03.01 |
        ---|---|
        버스 요금 이야기 (12) | 2019.02.11 |""",
    "ranking without a heading": """
        +푸저우시가 무인버스 120대를 들여온다고 3일 밝혔다고 한다.
        1. 지하철 하루 승객이 마침내..
        2. 버스 요금 논란 어디까지..
        3. 새 항만의 크레인 마흔여덟 대..""",
    "guide with headings": """
        +# 중국 도시 안내
        +## 소개
        +베이징은 중국의 수도이며 정치의 중심지로 알려져 있다.
        +## 관련 자료
        +- 상하이시 홈페이지""",
    "chronicle": """
        +중국의 섬을 소개하는 글이다. 모두 세 곳을 골랐으며 순서는 뜻이 없다.
        +2018년 1월 4일
        +첫 관광객이 도착했다. 이날 모두 삼백 명이 섬을 찾았다고 한다.
        +2018년 1월 5일
        +둘째 날에는 비가 내려 배가 뜨지 않았다고 현지 주민은 전했다.""",
    "two articles in one file": """
        +푸저우시가 무인버스 120대를 들여온다고 3일 밝혔다고 한다.
        ⓒ 새한일보, 무단 전재 및 재배포 금지
        +샤먼항, 크레인 48대 가동
        +샤먼항이 무인 크레인 48대를 가동했다고 항만국장이 4일 기자들에게 밝혔다.
        +투자액은 모두 12억위안이며 공사는 3년 동안 이어졌다고 현지 매체가 전했다.
        ⓒ 새한일보, 무단 전재 및 재배포 금지""",
}


@pytest.mark.parametrize("name", PAGES)
def test_pages(name):
    lines = [line.strip() for line in PAGES[name].strip().split("\n")]
    verdict = mark([line.removeprefix("+") for line in lines])
    assert [line for line, site in zip(lines, verdict, strict=True) if site == line.startswith("+")] == []


FILES = sorted((Path(__file__).parent / "cases" / "pages").glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_no_line_of_the_writer_goes(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    verdict = mark([line.removeprefix("+") for line in lines])
    assert [line for line, site in zip(lines, verdict, strict=True) if site and line.startswith("+")] == []


def test_almost_every_line_of_the_sites_goes():
    site = found = 0
    for path in FILES:
        lines = path.read_text(encoding="utf-8").splitlines()
        verdict = mark([line.removeprefix("+") for line in lines])
        site += sum(not line.startswith("+") for line in lines)
        found += sum(gone and not line.startswith("+") for line, gone in zip(lines, verdict, strict=True))
    assert len(FILES) >= 7
    assert found >= 0.95 * site


def test_prose_alone_is_never_site():
    lines = [
        "회사는 구독 서비스를 시작했다고 밝혔다.",
        "댓글 기능은 내년에 나온다고 담당자가 전했다.",
        "",
        "메뉴는 세 가지다.",
    ]
    assert mark(lines) == (False,) * 4


def test_crawler_prefix_only_before_text():
    assert prefix_length(" date 2020-01 샤먼항에서 무인 크레인이 움직이기 시작했다고 한다.") == 14
    assert prefix_length("date 2020-01") == 0


SHARED = Path(__file__).parents[2] / "shared"
BODY = {
    "000": [5, *range(10, 67)],
    "001": [*range(3, 18)],
    "002": [*range(1, 32)],
    "003": [4, *range(10, 47)],
    "004": [1, 2, 3, *range(7, 54), 57, 58, 59],
}


@pytest.mark.skipif(not (SHARED / "gold").exists(), reason="the labelled articles are not part of the project")
def test_labelled_articles():
    site = found = 0
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        lines = path.read_bytes().decode("utf-8").split("\n")
        for number, (line, verdict) in enumerate(zip(lines, mark(lines), strict=True), 1):
            if not line.strip():
                continue
            if number in BODY[path.name[:3]]:
                assert not verdict, f"{path.name}:{number} is the article's"
            else:
                site += 1
                found += verdict
    assert found >= 0.95 * site


@pytest.mark.skipif(not (SHARED / "gold").exists(), reason="the labelled articles are not part of the project")
def test_lines_of_press_are_not_site():
    for path in sorted((SHARED / "gold" / "press" / "docs").glob("*.txt")):
        lines = path.read_bytes().decode("utf-8").split("\n")
        assert [line for line, verdict in zip(lines, mark(lines), strict=True) if verdict] == []
