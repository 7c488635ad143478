"""Rulers of the states before the Qin: which state and title count, which are words or kings of Korea."""

from __future__ import annotations

import pytest

from translate.old_rulers import old_rulers, rulers
from translate.reign_names import states_in_rows
from translate.temple_names import emperors


def _found(*article: str) -> list[list[str]]:
    return [[term.expected for term in row] for row in old_rulers(article)]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("주 평왕(平王)이 수레를 탔다.", ["King Ping of Zhou"]),
        ("제환공(齊桓公)과 진목공(秦穆公)이 만났다.", ["Duke Huan of Qi", "Duke Mu of Qin"]),
        ("정(鄭)나라 장공의 어머니", ["Duke Zhuang of Zheng"]),
        ("위衛 영공(靈公)은 물었다.", ["Duke Ling of Wey"]),
        ("춘추시대의 초 장왕은 삼 년을 울지 않았다.", ["King Zhuang of Chu"]),
        ("제자들은 노 애공에게 답했다.", ["Duke Ai of Lu"]),
        ("월왕 구천(勾踐)과 오나라 왕 부차", ["King Goujian of Yue", "King Fuchai of Wu"]),
        ("제환공齊桓公의 수레와 초 장왕(楚 莊王)의 활", ["Duke Huan of Qi", "King Zhuang of Chu"]),
        ("제(齊)나라환공(桓公)과 오(吳)나라의 왕 합려", ["Duke Huan of Qi", "King Helü of Wu"]),
        ("은나라 주왕(紂王)이 녹대에 올랐다.", ["King Zhou of Shang"]),
        ("춘추시대에 송나라의 성공을 빌었다.", []),
        ("이번 주 장왕이 온다는 춘추시대 이야기", []),
        ("주 의왕역에서 내렸다.", []),
        ("한 선왕의 유훈과 제 도공 친구", []),
        ("목공 일을 배운 도공이 성공했다.", []),
        ("신라 진평왕과 백제 무왕, 조선 세종", []),
        ("가락국의 거등왕과 발해 선왕(宣王)", []),
    ],
)
def test_a_ruler_beside_the_state(text: str, english: list[str]) -> None:
    """State and title make the ruler; a word, a week and a king of Korea do not."""
    assert _found(text) == [english]


def test_a_title_with_its_hanja_takes_the_state_named_last() -> None:
    """Without a state beside it the ruler is flagged, and Korea's kings are left alone."""
    (first, second) = old_rulers(["제나라의 궁궐에서", "선왕(宣王)이 맹자에게 물었다."])
    assert not first
    assert [(term.expected, bool(term.alternatives)) for term in second] == [("King Xuan of Qi", True)]
    assert _found("발해의 선왕(宣王)은 영토를 넓혔다.") == [[]]


def test_a_state_of_several_sounds_is_flagged() -> None:
    """진 is Jin, Qin and Chen: what only one of them is known for is certain, the rest is flagged."""
    (row,) = old_rulers(["춘추시대의 진 효공과 진 환공, 진(陳) 환공"])
    assert [(term.expected, bool(term.alternatives)) for term in row] == [
        ("Duke Xiao of Qin", False),
        ("Duke Huan of Qin", True),
        ("Duke Huan of Chen", False),
    ]


def test_a_ruler_is_named_again_by_the_title() -> None:
    """After the whole name the title alone is the ruler, unless it is a word."""
    assert _found("제 환공(桓公)이 왔다.", "환공은 웃었다.")[1] == ["Duke Huan of Qi"]
    assert _found("진(秦) 목공(穆公)이 왔다.", "목공은 나무를 켰다.")[1] == []


def test_every_ruler_has_hanja_as_long_as_the_title() -> None:
    """The Hanja of a row are spelled out for every title."""
    every = [ruler for own in rulers().values() for ruler in own]
    assert len(every) > 200
    assert all(len(hanja) == len(ruler.title.replace(" ", "")) for ruler in every for hanja in ruler.hanja)


@pytest.mark.parametrize(
    ("text", "dynastic", "english"),
    [
        ("위魏·촉蜀·오吳의 싸움", False, ["Wei", "Shu", "Wu"]),
        ("한(韓), 조(趙), 위(魏)로 나뉘었다", False, ["Han", "Zhao", "Wei"]),
        ("당唐의 시", True, ["Tang"]),
        ("당唐의 시", False, []),
        ("조(趙)·위(魏) 씨가 왔다", True, []),
        ("김(金)·이(李) 두 사람", True, []),
    ],
)
def test_states_with_their_hanja(text: str, dynastic: bool, english: list[str]) -> None:
    """Rows of states and one glued to its Hanja count; surnames do not."""
    assert [term.expected for term in states_in_rows(text, dynastic)] == english


def test_rulers_go_before_the_dynasty_within_their_name() -> None:
    """정(鄭)나라 is no term of its own where the ruler's name has it."""
    (row,) = emperors(["정(鄭)나라 목공(穆公)이 죽었다."])
    assert [term.expected for term in row] == ["Duke Mu of Zheng"]
