"""People of whom an article gives the surname only: 리(李) 모씨, 저우모씨, and 리씨 after that.

Reports of crimes and accidents name nobody else so. The Hanja in the bracket says which surname it is; without it only
sounds that no Korean surname has are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from glossary.cues import SURNAME_READINGS
from glossary.phonetics.pinyin import strip_tones
from glossary.phonetics.tables import keyed
from glossary.phonetics.transcription import hangul_of
from translate.types import Constraint

_SOMEBODY = re.compile(
    r"(?<![가-힣])(?P<surname>[가-힣]{1,2})(?:[(（](?P<hanja>[\u4e00-\u9fff])[)）])? ?모 ?(?:씨|군|양)"
    r"(?=[^가-힣]|[은는이가을를의와과도](?![가-힣])|에게|로)"
)
_WITH_HANJA = re.compile(r"(?<![가-힣])(?P<surname>[가-힣]{1,2})[(（](?P<hanja>[\u4e00-\u9fff])[)）] ?씨")
_AFTER = r" ?씨(?=[^가-힣]|[은는이가을를의와과도](?![가-힣])|에게|로)"


@lru_cache(maxsize=1)
def _surnames() -> tuple[dict[str, str], dict[str, str]]:
    """Surnames by their Hanja and by their official Hangul, the commonest of a sound."""
    by_hanja: dict[str, str] = {}
    by_sound: dict[str, str] = {}
    for hanja, rest in keyed("surnames.tsv").items():
        english = strip_tones(rest.split("\t")[0])
        by_hanja[hanja] = english
        sound = hangul_of(rest.split("\t")[0].lower())
        if len(hanja) == 1 and sound:
            by_sound.setdefault(sound, english)
    return by_hanja, by_sound


def only_surnames(texts: Iterable[str]) -> dict[str, str]:
    """Return the surnames of an article's people who have no other name → their English.

    >>> only_surnames(["경비원 리(李) 모씨가 달아났다. 저우모씨와 김모씨도 있었다. 장모씨를 찾는다."])
    {'리': 'Li', '저우': 'Zhou'}
    """
    by_hanja, by_sound = _surnames()
    found: dict[str, str] = {}
    for text in texts:
        for person in (*_SOMEBODY.finditer(text), *_WITH_HANJA.finditer(text)):
            surname, hanja = person["surname"], person["hanja"]
            english = by_hanja.get(hanja or "") or (by_sound.get(surname) if _is_chinese(surname) else None)
            if english:
                found.setdefault(surname, english)
    return found


def _is_chinese(surname: str) -> bool:
    return surname not in SURNAME_READINGS - {"리"} and surname not in ("시", "모", "뤄")


def surnamed(text: str, people: Mapping[str, str], taken: Iterable[tuple[int, int]]) -> Iterable[Constraint]:
    """Yield the places of those people in a segment.

    >>> [(c.surface, c.expected) for c in surnamed("리(李) 모씨와 리씨, 지리씨", {"리": "Li"}, ())]
    [('리', 'Li'), ('리', 'Li')]
    """
    used = list(taken)
    for surname, english in people.items():
        whole = rf"(?<![가-힣]){surname}(?:[(（][\u4e00-\u9fff][)）])?(?: ?모)?{_AFTER}"
        for found in re.finditer(whole, text):
            start, end = found.span()
            if not any(start < b and a < end for a, b in used):
                yield Constraint(
                    "term", surname, start, start + len(surname), start, end, english, (english,), "", "person"
                )
