"""Who bears a surname, how old they are said to be, and how elders are called by the surname alone."""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.cues import CHINESE_SURNAMES, COMPOUND_SURNAMES, KOREAN_SURNAMES
from glossary.phonetics.han import to_traditional
from glossary.phonetics.tables import keyed

#: An age inside the bracket: (鞏俐·36), (50·杜德偉), (胡佳, 40세).
AGE = re.compile("(?:^|[·,/⋅ㆍ]) ?만? ?[1-9]\\d ?세? ?(?:$|[·,/⋅ㆍ])")
#: Who is called so by the surname alone: 차이(蔡) 아저씨.
ELDER_AFTER = re.compile(
    "^ ?(?:아저씨|아주머니|아줌마|할머니|할아버지|영감|노인|청년|이모|삼촌|여사|어르신|군(?![가-힣])|양(?![가-힣]))"
)
_SURNAMES = KOREAN_SURNAMES | CHINESE_SURNAMES


@lru_cache(maxsize=1)
def _chinese_surnames() -> frozenset[str]:
    """All Chinese surnames of one character, traditional and simplified."""
    single = "".join(han for han in keyed("surnames.tsv") if len(han) == 1)
    return CHINESE_SURNAMES | {*single, *to_traditional(single)}


def has_surname(*forms: str, chinese: bool = False) -> bool:
    """Tell whether a form begins with a surname; give the printed and the traditional form (朴 becomes 樸).

    >>> has_surname("朴弘信"), has_surname("歐陽修"), has_surname("重慶")
    (True, True, False)
    """
    known = _chinese_surnames() if chinese else _SURNAMES
    return any(form[:1] in known or form[:2] in COMPOUND_SURNAMES for form in forms)
