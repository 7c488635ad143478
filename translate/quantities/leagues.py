"""What a league counts: divisions (2부 리그), rounds (28라운드), points (승점 68), scores of games (0대2).

A score without a verb that says who won is known by what its sentence speaks of: 1대1 is a draw on the sports pages and
a private lesson everywhere else.
"""

from __future__ import annotations

import re
from decimal import Decimal

from translate.quantities import assembly, english
from translate.types import Quantity

_DIVISION = re.compile(r"(?P<n>[1-9])부(?=[ ]?(?:리그|투어|승격|강등))")
_ROUND = re.compile(
    r"(?P<n>\d{1,2})(?:라운드|R)(?=[ ,.·)]|[에의은는이을로와]|$)(?!(?:로[ ](?:진행|나)|[ ](?:동안|내내|만에|이상|남)))"
)
_POINTS_BEFORE = re.compile(r"승점[ ]?$")
_POINTS = re.compile(r"(?P<n>\d{1,3})(?:점)?(?=[ ,.·)(]|[으로의에을를은는이차]|$)")
_SCORE = re.compile(
    r"(?P<a>\d{1,2})(?:[ ]?대[ ]?|[-–])(?P<b>\d{1,2})(?![\d.년월일시대만억조명개-])"
    r"(?=[^가-힣]|[로의으]|상황|무승부|동점|승부|승리|패배|$)"
)
#: What only the sports pages speak of.
_SPORTS = re.compile(
    r"축구|야구|농구|배구|탁구|리그|라운드|홈경기|원정|골[을로이은 ]|득점|선제골|동점|전반|후반|결승|승점|무승부|이닝"
    r"|월드컵|챔피언스|슈팅|페널티|대표팀|[가-힣]{2}전에서|세트|선발|감독이|덜미|홈런"
)
_TOP = re.compile(r"(?:(?<![A-Za-z])(?:Top|TOP|top)|(?<![가-힣])톱)(?P<gap>[ -]?)$")
_TOP_NUMBER = re.compile(r"(?P<n>\d{1,3})(?![\d.,%]|[ ]?(?:년|월|개월|일|회|초|분)(?![가-힣]))")


def find_league(text: str, pos: int) -> Quantity | None:
    """The figure of a league or of a ranking that starts at the digit `pos`.

    >>> [find_league(text, at).core_english for text, at in (("2부 리그로", 0), ("28라운드에서", 0), ("(승점68)", 3))]
    ['second-division', 'Round 28', '68 points']
    >>> find_league("리그 경기에서 0대2로 덜미를 잡혔다", 8).core_english, find_league("순위 Top 10", 7).core_english
    ('0-2', 'top 10')
    >>> find_league("1대1로 가르친다", 0), find_league("2부로 나뉜다", 0)
    (None, None)
    """
    before = text[max(0, pos - 5) : pos]
    if division := _DIVISION.match(text, pos):
        nth, short = english.ordinal(int(division["n"]))[:2]
        divisions = tuple(
            f"{word}{joint}" for joint in ("-division", " division", "-tier", " tier") for word in (nth, short)
        )
        return assembly.whole(text, pos, division.end(), int(division["n"]), "ordinal", (*divisions, nth, short))
    if number := _ROUND.match(text, pos):
        value, ordinals = int(number["n"]), english.ordinal(int(number["n"]))
        named = (
            f"Round {value}",
            f"round {value}",
            *(f"{form} round" for form in ordinals[:2]),
            f"matchday {value}",
            *ordinals,
        )
        return assembly.whole(text, pos, number.end(), value, "ordinal", named)
    if (label := _POINTS_BEFORE.search(before)) and (points := _POINTS.match(text, pos)):
        value, core = int(points["n"]), pos - len(label.group())
        marks = english.amount(Decimal(value), "points")
        surface = text[pos : points.end()]
        return Quantity(surface, pos, points.end(), value, "points", "", marks, core, points.end(), marks[0])
    if (top := _TOP.search(before)) and (ranked := _TOP_NUMBER.match(text, pos)):
        value, core = int(ranked["n"]), pos - len(top.group())
        spelled = english.count(Decimal(value))
        best = (f"top {value}", f"top {spelled}", f"top-{value}", f"{value} largest", f"{value} best")
        return Quantity(
            text[pos : ranked.end()], pos, ranked.end(), value, "count", "", best, core, ranked.end(), best[0]
        )
    if (score := _SCORE.match(text, pos)) and not re.search(r"[\d.:-]$", before) and _is_sport(text, score):
        a, b = int(score["a"]), int(score["b"])
        return assembly.whole(text, pos, score.end(), (a, b), "ratio", (f"{a}-{b}", f"{a} to {b}"))
    return None


def _is_sport(text: str, score: re.Match[str]) -> bool:
    start = max(text.rfind(". ", 0, score.start()), text.rfind("\n", 0, score.start()), score.start() - 90, 0)
    stop = text.find(". ", score.end(), score.end() + 60)
    if re.match(r"(?:로)?[ ](?:비율|경쟁|과외|상담|면담|지도|교환|매칭|비|배정|감자|합병)", text[score.end() :]):
        return False
    return _SPORTS.search(text[start : stop if stop > 0 else score.end() + 60]) is not None
