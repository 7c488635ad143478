"""Knows what the other expressions in a bracket say of its name: a meaning, a second reading, a person's own name."""

from __future__ import annotations

import re

from glossary.cues import apposition
from glossary.mining.alignment import align
from glossary.mining.context import Context

__all__ = ["explains_a_thing", "has_kana", "has_own_name", "is_its_reading", "is_meaning", "reads_otherwise"]

_OWN_NAME = re.compile("(?:^|[·,/ ])(?:본명|필명|예명|호는|자는|아명|법명)")
_NOMINAL = re.compile("^[가-힣]{2,}(?:[해하]짐|[하되]기|함|됨|[가-힣]다|뜨리기|드러눕기|이다)$")
_KANA = re.compile("[\u3041-\u30ff]")
#: ケ between kanji, as in 關ケ原, is no kana word.
_JOINTS = re.compile("(?<=[\u4e00-\u9fff])[ケヶヵノ](?=[\u4e00-\u9fff])")


def has_own_name(context: Context) -> bool:
    """Whether the bracket gives a person's other name too: (餃子·본명 양위)."""
    return _OWN_NAME.search(context.inside) is not None


def explains_a_thing(glosses: tuple[str, ...]) -> bool:
    """Whether a gloss of several words says what somebody does or has, and not who somebody is: 젊은 남녀의 교제."""
    longest = max(glosses, key=len, default="")
    return "의 " in longest and apposition(longest + " ") != "person" and not longest.endswith(("인", "자", "가", "장"))


def is_meaning(gloss: str) -> bool:
    """A Korean phrase that explains (작은 마을, 강대해짐) has a space or a verb and no capital or country in it."""
    return (" " in gloss or _NOMINAL.search(gloss) is not None) and not re.search("중국|[A-Z]", gloss)


def reads_otherwise(gloss: str, hanja: str) -> bool:
    """Whether a gloss is another reading of the same Hanja (關東·간토)."""
    found = align(gloss, hanja, lenient=False)
    return found is not None and found.start == 0 and found.reading != "sino-korean"


def is_its_reading(gloss: str, hanja: str) -> bool:
    """Whether a gloss is the Sino-Korean reading of all the Hanja (天下無雙 천하무쌍).

    >>> is_its_reading("천하무쌍", "天下無雙"), is_its_reading("둘도 없음", "天下無雙")
    (True, False)
    """
    found = align(gloss.replace(" ", ""), hanja, lenient=False)
    return found is not None and found.start == 0 and found.reading == "sino-korean"


def has_kana(text: str) -> bool:
    """Whether kana stand in a text, apart from the joint of 關ケ原.

    >>> has_kana("關ケ原"), has_kana("お好み焼き")
    (False, True)
    """
    return _KANA.search(_JOINTS.sub("", text)) is not None
