"""Names without a bracket: found once proved, never twice, never inside what a bracket covers."""

from glossary.matching import Matcher
from glossary.mining import mine
from glossary.mining.discovery import discover
from glossary.mining.mentions import find_mentions
from glossary.types import Article, Category, Concept

BASE = (Concept("c-1", "톈진", "天津", "天津", "Tiānjīn", "Tianjin", Category.PLACE),)


def surfaces(text, base=()):
    article = Article("a", text)
    return [(m.start, m.surface, m.suffix) for m in discover(article, find_mentions(article), base)]


def test_later_and_earlier_occurrences_are_found():
    assert surfaces("우한은 넓다. 우한(武漢)에서 우한시로") == [(0, "우한", ""), (17, "우한", "시")]


def test_a_bracketed_mention_is_not_given_again():
    assert surfaces("커다쉰페이(科大訊飛·iFLYTEK)") == []


def test_what_the_bracket_holds_is_covered():
    assert surfaces("마화텅(馬化騰·텐센트)과 텐센트(騰訊)") == []


def test_nothing_is_proved_by_a_common_word():
    assert surfaces("굴기(崛起)는 굴기다") == []


def test_base_names_are_listed_when_asked():
    assert surfaces("톈진에서", BASE) == [(0, "톈진", "")]
    article = Article("a", "톈진에서 톈진시로")
    assert [m.surface for m in discover(article, [], Matcher(BASE))] == ["톈진", "톈진"]
    assert not surfaces("톈진에서")


def test_found_mentions_say_that_they_are_not_annotated():
    mined = mine(Article("a", "허페이(合肥)와 허페이"), base=BASE)
    assert [m.annotated for m in mined.mentions] == [True, False]
    assert mined.mentions[1].hanja == "合肥"
    assert mined.concepts[0].mentions == 2


def test_a_misspelling_is_found_as_one():
    article = Article("a", "먼터우궈우(門頭溝)는 먼터우궈우다. 먼터우거우도 있다.")
    found = [(m.surface, m.typo) for m in mine(article).mentions if not m.annotated]
    assert found == [("먼터우궈우", True), ("먼터우거우", False)]
