"""What the sports pages count: records (5승 1무 2패), games (11-7, 21:15), minutes of a match (후반 16분).

A colon between two figures is a time of day everywhere else, and 무 is a Chinese measure of land: only the figures
around them tell, so that these are tried before dates, times and amounts.
"""

from __future__ import annotations

import re
from decimal import Decimal

from translate.quantities import assembly, board, english, leagues
from translate.types import Quantity

_RECORD = re.compile(r"(?:\d{1,4}[승무패세][ ,·]{0,2}){1,3}")
_RECORD_PART = re.compile(r"(?P<n>\d{1,4})(?P<what>[승무패])(?![가-힣]*[료역선])")
#: What a record counts: English one, many, further words that say it.
_RESULTS = {
    "승": ("win", "wins", ("victory", "victories", "triumphs"), "won"),
    "무": ("draw", "draws", ("tie", "ties", "stalemates"), "drew"),
    "패": ("loss", "losses", ("defeat", "defeats"), "lost"),
}
_PAIR = r"(?P<a>\d{1,3})[ ]?[-–:：][ ]?(?P<b>\d{1,3})(?![\d.년월일시분-])"
_SCORE = re.compile(_PAIR)
#: Scores in a row, as the games of a match are listed: (11-7, 9-11, 11-8).
_LISTED = re.compile(r"\d{1,3}[ ]?[-–:：][ ]?\d{1,3}")
_RUN = re.compile(rf"{_LISTED.pattern}(?:(?:[ ]?[,·/])?[ ]?{_LISTED.pattern})+")
_RUN_OF = re.compile(r"(?:으?로|에)[ ]")
_BEFORE_SCORE = re.compile(r"(?:스코어|점수|세트[ ]?스코어|승부차기|최종|전반|후반)(?:는|을|에서|끝에)?[ ]?$")
_AFTER_SCORE = re.compile(
    r"[ ]?(?:석패|분패|대승|완승|신승|압승|진땀승|무승부|완패|대패|역전승"
    r"|역전패|리드|동점|로[ ]?(?:이[기긴겼]|졌|꺾|누[르른]|눌))"
    rf"|[ ]?\([ ]?(?:{_LISTED.pattern})(?:[ ]?[,·)]|[ ]\d{{1,3}}[-–:])"
)
_MINUTE = re.compile(r"(?P<n>\d{1,3})분(?=[ ,.·(/]|에|께|쯤|경|까지|$)(?![ ]?(?:동안|간|만에|뒤|후|넘|씩|이상))")
_HALF_OF_GAME = re.compile(
    r"(?<![가-힣])(?P<half>연장[ ]?전반|연장[ ]?후반|전반|후반)(?P<stoppage>[ ]추가[ ]?시간)?[ ]$"
)
_HALVES = {
    "전반": "the first half", "후반": "the second half",
    "연장전반": "the first half of extra time", "연장후반": "the second half of extra time",
}  # fmt: skip
#: 5전 3승제, 7전 4선승제, 5판 3선승제.
_SERIES = re.compile(r"(?P<n>[3579])[전판번기]{1,2}[ ]?[2-5]선?승제")


def find_game(text: str, pos: int) -> Quantity | None:
    """The figure of the sports pages that starts at the digit `pos`.

    >>> [find_game("5승 1무로", at).core_english for at in (0, 3)]
    ['five wins', 'one draw']
    >>> find_game("4-2(11-7, 9-11)로", 0).core_english, find_game("2-0(21:15, 21:18)", 4).core_english
    ('4-2', '21-15')
    >>> found = find_game("후반 16분 이강인이", 3)
    >>> found.surface, found.core_english
    ('16분', 'the 16th minute of the second half')
    >>> find_game("오후 11:07", 3), find_game("논 1무", 2)
    (None, None)
    """
    if series := _SERIES.match(text, pos):
        spelled = english.count(Decimal(series["n"]))
        games = (f"best-of-{spelled}", f"best-of-{series['n']}", f"best of {spelled}", f"{spelled}-game")
        return assembly.whole(text, pos, series.end(), int(series["n"]), "count", games)
    if part := _RECORD_PART.match(text, pos):
        return _result(text, pos, part)
    if played := board.find_move(text, pos):
        return played
    before = text[max(0, pos - 12) : pos]
    if (minute := _MINUTE.match(text, pos)) and (half := _HALF_OF_GAME.search(before)):
        return _minute(text, pos, minute, half)
    if (score := _SCORE.match(text, pos)) and _is_score(text, score, before):
        a, b = int(score["a"]), int(score["b"])
        return assembly.whole(text, pos, score.end(), (a, b), "ratio", (f"{a}-{b}", f"{a} to {b}"))
    return leagues.find_league(text, pos)


def _result(text: str, pos: int, part: re.Match[str]) -> Quantity | None:
    """A part of a record: there is another one beside it."""
    around = text[max(0, pos - 14) : part.end() + 8]
    others = {m["what"] for m in _RECORD_PART.finditer(around)} - {part["what"]}
    behind = re.search(r"\d{1,4}[승무패][ ,·]{0,2}$", text[:pos][-8:])
    ahead = re.match(r"[ ,·]{0,2}\d{1,4}[승무패]", text[part.end() : part.end() + 8])
    if not others or not (behind or ahead):
        return None
    one, many, more, verb = _RESULTS[part["what"]]
    value = int(part["n"])
    numbers = dict.fromkeys((english.count(Decimal(value)), str(value)))
    nouns = (one,) if value == 1 else (many,)
    forms = tuple(f"{number} {noun}" for noun in (*nouns, *more) for number in numbers)
    forms = (*forms, *(f"{verb} {number}" for number in numbers))
    return assembly.whole(text, pos, part.end(), value, "count", forms)


def _minute(text: str, pos: int, minute: re.Match[str], half: re.Match[str]) -> Quantity:
    nth = english.ordinal(int(minute["n"]))[0]
    name = _HALVES[half["half"].replace(" ", "")]
    added = "minute of stoppage time in" if half["stoppage"] else "minute of"
    forms: tuple[str, ...] = (f"the {nth} {added} {name}", f"{nth} minute", f"minute {minute['n']}")
    forms = (*forms, f"{minute['n']} minutes into {name}", f"{minute['n']} minutes")
    start = pos - len(half.group())
    return Quantity(
        text[pos : minute.end()],
        pos,
        minute.end(),
        int(minute["n"]),
        "minutes",
        "",
        forms,
        start,
        minute.end(),
        forms[0],
    )


def _is_score(text: str, score: re.Match[str], before: str) -> bool:
    if re.search(r"[\d.:-]$", before) or int(score["a"]) > 199:
        return False
    if _BEFORE_SCORE.search(before) and ":" not in score.group():
        return True
    if _AFTER_SCORE.match(text, score.end()):
        return True
    if "-" in score.group() and (run := _RUN.match(text, score.start())) and _RUN_OF.match(text, run.end()):
        return True  # 5-11, 13-11, 11-9로 졌다
    opened = text.rfind("(", max(0, score.start() - 60), score.start())
    if opened < 0 or ")" in text[opened : score.start()]:
        return False
    closed = text.find(")", score.end(), score.end() + 60)
    listed = _RUN.match(text, opened + 1)
    behind_score = re.search(r"(?<!\d)\d[ ]?(?:[-:]|대)[ ]?\d[ ]?$", text[max(0, opened - 8) : opened])
    return closed > 0 and listed is not None and (bool(behind_score) or ":" not in listed.group())
