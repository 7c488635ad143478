"""Lines that are a signature only: a name with an address, agencies, a picture's day with its agency.

문형민(moon@daily.example), YTN 강정규 (kang@daily.example), EPA 연합뉴스, 2024.04.25. ⓒ 로이터=뉴스1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from glossary.ordinary import ordinary_words
from translate.credits import Sources

_MAILED = re.compile(
    r"(?:(?P<outlet>[A-Za-z가-힣]{2,12})[ /])?(?P<name>(?!이메일)[가-힣]{3}) ?[(\[<|]? ?"
    r"(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+) ?[)\]>]?",
    re.ASCII,
)
_COPYRIGHT = re.compile(r"[ⓒ©]\s?")
_AGENCIES = re.compile(
    r"(?:AP|AFP|EPA|UPI|TASS|로이터|신화|타스|교도)(?:통신)?\s?[/=· -]?\s?(?:연합뉴스|뉴시스|뉴스1|연합)"
)
#: What a credit about a picture says of who took it: 촬영/신화사 기자 홍길동.
_TAKEN_BY = re.compile(r"\[?촬영[/=: ]\s?(?:(?P<outlet>\S+) 기자 )?(?P<name>[가-힣]{2,6})(?:\([^()]{2,5}\))?\]?")


def signature(sources: Sources, figures: Mapping[tuple[int, int], str]) -> str | None:
    """Return the English of a line that is a signature only, None for any other line.

    >>> signature(Sources("문형민(moon@daily.example)", {}), {})
    'Moon Hyeong-min (moon@daily.example)'
    >>> signature(Sources("EPA 연합뉴스", {}), {})
    'EPA/Yonhap News Agency'
    >>> signature(Sources("2024.04.25. ⓒ 로이터=뉴스1", {}), {(0, 10): "April 25, 2024"})
    'April 25, 2024 © Reuters/News1'
    >>> signature(Sources("제보(moon@daily.example)", {}), {}) is None
    True
    """
    text = sources.text.strip(" |")
    if (mailed := _MAILED.fullmatch(text)) and mailed["name"] not in ordinary_words():
        start = sources.text.find(mailed["name"])
        person = sources.person(mailed["name"], start)
        outlet = sources.source(mailed["outlet"]) if mailed["outlet"] else ""
        return (
            f"{f'{outlet}, ' if outlet else ''}{person} ({mailed['mail']})" if person and outlet is not None else None
        )
    if taken := _TAKEN_BY.fullmatch(text):
        outlet = sources.source(taken["outlet"]) if taken["outlet"] else ""
        person = sources.names.get(taken["name"])
        return f"[Photo by {person}{f', {outlet}' if outlet else ''}]" if person and outlet is not None else None
    lead = next((end for (start, end) in figures if start == 0), 0)
    day = figures.get((0, lead), "")
    rest = text[lead:].strip(" .")
    credit = _COPYRIGHT.sub("", rest)
    if not _AGENCIES.fullmatch(credit) or (day and credit == rest):
        return None
    mark = "© " if credit != rest else ""
    return f"{day} {mark}{sources.source(credit)}".strip()
