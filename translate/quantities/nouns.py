"""The English of counters that an engine does not know: 9개성 nine provinces, 12척 12 vessels, 38석 38 seats.

Most counters stay outside the core, so that the engine sees what is counted; these it takes for another word (the
guns of 총, the pieces of 점, the stones of 석), so that their English goes into the core.
"""

from __future__ import annotations

import re
from decimal import Decimal

#: Counter → English one, many; what must stand around it (before, in so many characters) and what must not.
_NOUNS: dict[str, tuple[str, str, str, str]] = {
    "개국": ("country", "countries", "", ""),
    "개성": ("province", "provinces", "", ""),
    "문": ("gun", "guns", r"포(?![가-힣])|포[은는이가을를도와]|기관총", ""),
    "척": (
        "vessel", "vessels",
        r"배(?![가-힣])|배[가를는의]|선박|함(?![께])|어선|[객조물람]선|보트|요트|해군|항모|조선|크루즈|해경|항[구만]|정박|출항|침몰|해상",
        r"배 $|선박[ ]?$|폭포|[높깊길]이",
    ),
    "석": (
        "seat", "seats",
        r"의석|의회|의원|선거|당|비례|지역구|여소|하원|상원|국회|총선|좌석|객석", r"쌀|벼|곡식|녹봉|미곡",
    ),
    "표": ("vote", "votes", r"투표|득표|후보|선거|찬성|반대|기권|무효", r"기차|비행기|열차"),
    "점": (
        "point", "points",
        r"만점|점수|득점|총점|평점|시험|승점|배점|감점|가점|합격|수능|과목|성적|평가|지수|경기|전반|후반|쿼터|결승|수험|벌점"
        r"|최저|최고",
        r"작품|유물|그림|도자기|문화재|미술|의류|작 |소장|전시|가구|매장",
    ),
}  # fmt: skip
_BEFORE, _BEHIND = 40, 12
_STATES = re.compile(r"미국|호주|독일|인도|브라질|멕시코|말레이시아|나이지리아|연방|트럼프|바이든")
_LANDS = re.compile(r"[ ]?주(?=[를의가는에와로도,. ]|$)")


#: 5척의 항공모함: the counter goes with its 의, so that the engine sees five of the noun.
_OF = re.compile(r"의[ ](?=[가-힣])")
_WITH_OF = frozenset("척 채 문 그루".split())


def counter_end(form: str, text: str, end: int) -> int:
    """Where the counter of 5척의 항공모함 ends with its 의; 0 where none follows.

    >>> counter_end("척", "5척의 항공모함", 2), counter_end("척", "5척을 샀다", 2)
    (3, 0)
    """
    of = _OF.match(text, end) if form in _WITH_OF else None
    return of.start() + 1 if of else 0


def noun_of(form: str, text: str, start: int, end: int, value: Decimal) -> str:
    """The English noun of a counter; "" where the sentence has to say what is counted.

    >>> [noun_of(f, t, 4, 6, Decimal(2)) for f, t in (("척", "항공모함2척"), ("석", "의석은 2석"), ("석", "쌀은  2석"))]
    ['vessels', 'seats', '']
    >>> noun_of("개", "당시는 4개 주를", 4, 6, Decimal(4))
    'provinces'
    """
    before, around = text[max(0, start - _BEFORE) : start], text[max(0, start - _BEFORE) : end + _BEHIND]
    if form == "개" and _LANDS.match(text, end):
        one, many = ("state", "states") if _STATES.search(text) else ("province", "provinces")
        return one if value == 1 else many
    one, many, needed, barred = _NOUNS.get(form, ("", "", "", ""))
    if re.search(needed, around) and not (barred and re.search(barred, before)):
        return one if value == 1 else many
    return ""
