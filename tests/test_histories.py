"""What histories tell of the people and places they name."""

import pytest

from glossary.base import base_concepts
from glossary.mining import KnownNames
from glossary.mining.histories import is_kin
from glossary.mining.mentions import find_mentions
from glossary.types import Article


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("정화(政化) 3년 9월에 죽었다.", "name"),
        ("정화(政化)를 베풀었다.", "common-word"),
        ("도읍을 화안(和安)으로 옮겼다.", "name"),
        ("흥덕공(興德公)에 봉해졌다.", "name"),
        ("그는 소보(少保)의 벼슬을 받았다.", "common-word"),
        ("정천군(定川軍)의 총사령으로 뽑혔다.", "name"),
    ],
)
def test_name_or_word(text, kind):
    (mention,) = find_mentions(Article("a", text), KnownNames.of(base_concepts()))
    assert mention.kind.value == kind


@pytest.mark.parametrize(
    ("before", "after", "kin"),
    [
        ("어머니는 ", "이고", True),
        ("그의 스승은 ", "이다.", True),
        ("어머니는 ", "을 먹고", False),
        ("건물은 ", "이다.", False),
    ],
)
def test_whose_kin(before, after, kin):
    assert is_kin(before, after) is kin
