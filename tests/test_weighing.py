"""Names that are also words, weighed in one sentence."""

import pytest

from glossary.base import base_concepts
from glossary.matching import Matcher
from glossary.weighing import ENOUGH, prior, weigh

NAMES = Matcher(base_concepts()).surfaces


def odds(sentence, surface, about_china=False):
    start = sentence.index(surface)
    return weigh(NAMES, sentence, start, start + len(surface), NAMES[surface], about_china=about_china)


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [
        ("고속철로 우후까지 두 시간이 걸린다.", "우후"),
        ("위나라의 간웅 조조는 시를 잘 지었다.", "조조"),
        ("그 소설을 쓴 위화가 강연했다.", "위화"),
        ("비보의 스마트폰이 잘 팔린다.", "비보"),
        ("북방의 도시 선양을 거쳐 국경으로 갔다.", "선양"),
    ],
)
def test_name(sentence, surface):
    assert odds(sentence, surface) >= ENOUGH


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [
        ("그는 선전에 능하다.", "선전"),
        ("파일을 저장에서 불러온다.", "저장"),
        ("새 장비를 들여왔다.", "장비"),
        ("위화도에서 군사를 돌렸다.", "위화"),
        ("새 시안 두 가지가 나왔다.", "시안"),
    ],
)
def test_word(sentence, surface):
    assert odds(sentence, surface) < ENOUGH


def test_an_article_about_china_helps_but_does_not_suffice():
    assert odds("시안까지 걸었다.", "시안", about_china=True) > odds("시안까지 걸었다.", "시안")
    assert odds("시안이 어떤지 물었다.", "시안", about_china=True) < ENOUGH


def test_prior_is_bounded():
    assert all(-4.1 < prior(surface) <= 1.6 for surface in NAMES if "가" <= surface[0] <= "힣")
