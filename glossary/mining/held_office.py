"""An office that the sentence gives a name with what it belongs to between: 가오펑(高峰) 중국 상무부 대변인은.

A title right behind a name is `cues.title_after`; here the words between are nouns, up to five of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.cues import titles

#: Titles that are other things more often, or too short to be looked for in a row of nouns.
_NO_OFFICE = frozenset("왕 군 양 옹 님 씨 현장 상장 형제 부부 일가 대사 선수 배우 가수 성장".split())
_TAIL = "(?:은|는|이|가|을|를|의|과|와|도|에게|께서|으로|로)?(?=[ ,.)\n]|$)"
_NOUN = "[가-힣A-Z][가-힣A-Za-z0-9·]*(?:\\([^()\n]{1,14}\\)[가-힣]{0,6})?"
#: Verbs and particles at the end of a word between: 정상에서 만난 대변인은.
_NO_NOUN = re.compile("(?:에서|에게|에는|까지|부터|하고|[은는을를로며된던난든간온준친쓴한])$")
_CHINESE = re.compile("중국|상무부|국무원|부부장|공산당|당서기|당 서기|인민은행|중앙군사위|정치국|전인대|정협")


@lru_cache(maxsize=1)
def _later() -> re.Pattern[str]:
    offices = [word for word, (_, kind) in titles().items() if kind != "honorific" and word not in _NO_OFFICE]
    one = "|".join(sorted((re.escape(word) for word in offices), key=len, reverse=True))
    return re.compile(f"^ ((?:{_NOUN} ){{1,5}}?)[가-힣]{{0,6}}?(?:{one}){_TAIL}")


@lru_cache(maxsize=4096)
def held_office(after: str) -> bool:
    """Tell whether an office follows, with what it belongs to before it.

    >>> held_office(" 중국 상무부 대변인은 21일"), held_office(" 정상에서 만난 대변인은"), held_office("에서 총리가")
    (True, False, False)
    """
    if after[:1] != " ":
        return False
    found = _later().match(after)
    return found is not None and not any(_NO_NOUN.search(word) for word in found.group(1).split())


def held_chinese_office(after: str) -> bool:
    """Tell whether the office that follows is one of China's.

    >>> held_chinese_office(" 중국 상무부 대변인은"), held_chinese_office(" 서울시 대변인은")
    (True, False)
    """
    return after[:1] == " " and _CHINESE.search(after[:24]) is not None and held_office(after)
