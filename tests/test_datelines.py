"""The date of an article."""

from datetime import date

import pytest

from translate.datelines import dateline_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("베이징=홍길동 특파원\n입력 : 2018.01.04 12:45\n본문", date(2018, 1, 4)),
        ("입력 2019-07-05 17:09 수정 2019-07-06 09:00\n본문", date(2019, 7, 5)),
        ("2017년 9월 18일\n본문이 이어진다.", date(2017, 9, 18)),
        ("Posted: Jul 24, 2018 09:00\n본문", date(2018, 7, 24)),
        ("본문만 있다.\n" + "가" * 2000 + "\n2019/04/02 09:11 송고", date(2019, 4, 2)),
        ("2015년 3월 2일에 시작된 사업이 이어지며 관계자들은 내년을 본다.\n등록 2018.05.06", date(2018, 5, 6)),
        ("회의는 지난해 열렸다.", None),
        ("15일 밝혔다.\n1992년 8월 24일 수교 이후 교역이 늘었다.", None),
        ("# 1부\n- 안중근 의사는 1909년 10월 26일 하얼빈역에 섰고, 그 이름은 지금도 그 역의 벽에 남아 있다.", None),
        ("1\t비야디\t1950\t-3.1%\n30일 발표했다.", None),
        ("박지훈 기자 입력 2025.11.03. 오전 9:15", date(2025, 11, 3)),
        ("2018.13.40 12:00", None),
        ("전화 02-2018-1234", None),
        ("", None),
    ],
)
def test_dateline(text, expected):
    assert dateline_of(text) == expected
