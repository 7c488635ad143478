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
        ("2018.13.40 12:00", None),
        ("전화 02-2018-1234", None),
        ("", None),
    ],
)
def test_dateline(text, expected):
    assert dateline_of(text) == expected
