"""What the pages on go count: 281수 만에 (281 moves), 결승 5국 (game five), 9단 (9-dan), 3전 전패 (all three games).

국 counts countries and 수 numbers everywhere else, so that the words of the game have to stand near.
"""

from __future__ import annotations

import re
from decimal import Decimal

from translate.quantities import assembly, english
from translate.types import Quantity

_GO = re.compile(r"바둑|대국|불계|\d번기|반집|알파고|몽백합|기성전|명인전|본인방|체스|[1-9]단(?=[이은과의을 ])")
_MOVES = re.compile(r"(?P<n>\d{1,3})수(?=[ ]?(?:만에?|째|끝에|까지|가량|정도)|[에로]|[ ]?[,.)])")
_GAME = re.compile(
    r"(?P<n>[1-7])국(?=[은는이을를의에도과와]|[ ](?:에서|경기|대국|승|패)|까지|에서|[ ,.)]|$)(?![가-힣]*[민제가])"
)
_RANK = re.compile(r"(?P<n>[1-9])단(?=[은는이을를의에과와도인,. )]|[ ]|$|과의|에게|으로)")
_PLAYER = re.compile(r"[가-힣)][ ]$")
_EVERY_GAME = re.compile(r"(?P<n>[2-9]|\d{2})전[ ]?(?P<what>전[승패])")
_WINDOW = 60


def find_move(text: str, pos: int) -> Quantity | None:
    """The figure of a game of go that starts at the digit `pos`.

    >>> texts = ("바둑은 281수 만에", 4), ("바둑 결승 5국에서", 6), ("커제 9단이", 3)
    >>> [find_move(t, p).core_english for t, p in texts]
    ['281 moves', 'game five', '9-dan']
    >>> find_move("4국을 방문했다", 0), find_move("3전 전패를", 0).core_english
    (None, 'all three games lost')
    """
    if (every := _EVERY_GAME.match(text, pos)) is not None:
        n, lost = english.count(Decimal(every["n"])), every["what"] == "전패"
        both = ("both",) if every["n"] == "2" else ()
        won = (
            f"all {n} games {'lost' if lost else 'won'}",
            f"{n} {'losses' if lost else 'wins'}",
            f"all {n}",
            *both,
        )
        return assembly.whole(text, pos, every.end(), int(every["n"]), "count", (*won, f"all {every['n']}"))
    before = text[max(0, pos - 2) : pos]
    if (rank := _RANK.match(text, pos)) and _PLAYER.search(before):
        n = rank["n"]
        nth = english.ordinal(int(n))[:2]
        forms = (f"{n}-dan", f"{n} dan", f"{english.WORDS[int(n)]}-dan", *(f"{form} dan" for form in nth), *nth, n)
        return assembly.whole(text, pos, rank.end(), int(n), "ordinal", forms)
    found = _MOVES.match(text, pos) or _GAME.match(text, pos)
    if found is None or not _GO.search(text[max(0, pos - _WINDOW) : found.end() + _WINDOW]):
        return None
    spelled, n = english.count(Decimal(found["n"])), found["n"]
    if found.re is _MOVES:
        moved = tuple(dict.fromkeys((f"{spelled} moves", f"{n} moves", f"move {n}", spelled, n)))
        return assembly.whole(text, pos, found.end(), int(n), "count", moved)
    nth = english.ordinal(int(n))[:2]
    games = (f"game {spelled}", f"Game {n}", f"game {n}", *(f"{form} game" for form in nth), *nth)
    start = pos - 1 if text[pos - 1 : pos] == "제" else pos
    return assembly.whole(text, start, found.end(), int(n), "ordinal", games)
