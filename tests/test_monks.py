"""Names in religion: believed where a text speaks of Buddhism, or of teachers and pupils."""

import pytest

from glossary.base import base_concepts
from glossary.mining import KnownNames
from glossary.mining.mentions import find_mentions
from glossary.types import Article

SETTING = "이 절은 불교 종파의 하나인 선종의 사찰로, 많은 승려가 출가하였다. "


@pytest.mark.parametrize(
    ("text", "hanja", "kind"),
    [
        (SETTING + "그 뒤를 지연(智淵)과 혜랑(慧朗)이 이었다.", "慧朗", "name"),
        (SETTING + "제자 의랑(義朗)에게 법을 전하였다.", "義朗", "name"),
        (SETTING + "그는 법수(法數)와 도품(道品)을 가르쳤다.", "道品", "common-word"),
        (SETTING + "중생의 지혜(智慧)를 말하였다.", "智慧", "common-word"),
        ("혜조(慧照)선사가 머물렀다.", "慧照", "name"),
    ],
)
def test_monk_or_word(text, hanja, kind):
    found = list(find_mentions(Article("a", text), KnownNames.of(base_concepts())))
    assert [mention.kind.value for mention in found if mention.hanja == hanja] == [kind]
