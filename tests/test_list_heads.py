"""The noun behind a list says what its members are."""

import pytest

from glossary.base import base_concepts
from glossary.mining import KnownNames
from glossary.mining.list_heads import head_of
from glossary.mining.mentions import find_mentions
from glossary.types import Article


@pytest.mark.parametrize(
    ("behind", "head"),
    [
        ("의 11개 동리를 합하였다", "place"),
        ("의 4주를 다스렸다", "place"),
        (" 등지에서 싸웠다", "place"),
        (" 등의 도시를 지났다", "place"),
        (" 등의 약재를 쓴다", "word"),
        ("과 같은 증상이 나타난다", "word"),
        (" 등이 계승하였다", "person"),
        ("이 배출되었다", "person"),
        ("의 아들이다", ""),
        ("을 보았다", ""),
        (" 등을 보았다", ""),
        ("의 주인이다", ""),
    ],
)
def test_head_of_a_list(behind, head):
    assert head_of(f"(甲乙){behind}", 4) == head


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("송림(松林), 금곡(金谷), 안정(安定)의 세 마을을 합하였다.", 3),
        ("송림(松林), 금곡(金谷), 안정(安定) 등의 용어가 나온다.", 0),
        ("청(靑), 기(冀), 유(幽)의 3주를 얻었다.", 3),
        ("청(靑), 적(赤), 황(黃)의 세 색을 쓴다.", 0),
    ],
)
def test_members_are_what_the_noun_says(text, names):
    found = list(find_mentions(Article("a", text), KnownNames.of(base_concepts())))
    assert sum(mention.kind.value == "name" for mention in found) == names
