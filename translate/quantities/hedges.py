"""How sure a figure is: the words around it that say about, more than, at least, nearly, by.

A hedge stands before the figure (약, 최소), right after it (이상, 안팎), or further on as a verb (1조원을 넘어섰다),
possibly behind a converted amount in brackets: 1400억 달러(약 158조원)를 넘어섰다. Hedges that touch the figure belong
to its core; verbs are left to the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_BEFORE = {
    "about": "약 대략 어림잡아 얼추 줄잡아",
    "at_least": "최소 최소한 적어도 못해도 짧게는 적게는",
    "at_most": "최대 최장 최고 많아야 많게는 길게는 기껏해야",
    "nearly": "거의 근",
    "less_than": "채",
}
_AFTER = {
    "at_least": "이상",
    "at_most": "이하",
    "less_than": "미만",
    "more_than": "초과 남짓",
    "about": "가량 정도 쯤 안팎 내외 전후 언저리",
}
_VERBS = (
    (
        "less_than",
        r"(?:채[ ])?(?:못[ ]?미치|못[ ]미친|미치지[ ]못|안[ ]?[되돼]|(?<=[을를] )(?:밑[도돌돈돎]|하회)|도[ ]안[ ]"
        r"|도[ ]?(?:채[ ])?(?:되지[ ]?(?:않|못)|안[ ]?되|못[ ]?되))",
    ),
    ("at_most", r"(?:안[ ])?넘지[ ]?(?:않|말|못|아니)|초과하지[ ]?(?:않|말|못)|넘기지[ ]?(?:않|말|못)"),
    ("more_than", r"넘(?!나들|겨짚|볼|보)|(?<=[을를] )(?:웃[도돌돈돎]|상회)|초과|뛰어넘"),
    ("nearly", r"육박|가까|근접"),
)

_BEFORE_OF = {word: code for code, words in _BEFORE.items() for word in words.split()}
_AFTER_OF = {word: code for code, words in _AFTER.items() for word in words.split()}
_BEFORE_RE = re.compile(r"(?<![가-힣])(" + "|".join(sorted(_BEFORE_OF, key=len, reverse=True)) + r")[ ]?(?:총[ ]?)?$")
#: 7.1위안 선에서, 10만 명 선을.
_LEVEL = re.compile(r"[ ]?선(?=[에을까으은이])")
_AFTER_RE = re.compile(
    r"(?:(?<=[t톤kg])급)?[ ]?(" + "|".join(sorted(_AFTER_OF, key=len, reverse=True)) + r")(?!적|기|하지|하는|가[ ]?되)"
)
_VERB_RE = re.compile(
    r"(?:[ ]?\([^()\n]{1,40}\))?(?:[이가을를도은는에의]|까지|이나)?[ ]?(?:"
    + "|".join(f"(?P<{code}>{pattern})" for code, pattern in _VERBS)
    + ")"
)
_BRACKET_AFTER_RE = re.compile(r"[ ]?\([^()\n]{1,40}\)[ ]?(이상|이하|미만|초과|안팎|내외)(?!적|기|하지|하는|가[ ]?되)")
_BY_RE = re.compile(r"[ ]?(?:까지|이면|전까지|내로)")

#: What English says for a hedge, the preferred form first.
ENGLISH: dict[str, tuple[str, ...]] = {
    "about": ("about", "some", "approximately", "around", "roughly"),
    "more_than": ("more than", "over", "some", "exceeding"),
    "at_least": ("at least", "more than", "no less than"),
    "at_most": ("up to", "at most", "no more than"),
    "less_than": ("less than", "fewer than", "under", "below"),
    "nearly": ("nearly", "almost", "close to"),
}


#: Hedges whose English in front of the figure is not the first of `ENGLISH`.
_SPECIAL = {"이하": "no more than"}


@dataclass(frozen=True, slots=True)
class Hedge:
    """The hedge of the figure at `text[start:end]`.

    Attributes:
        qualifier: Its code.
        core_start, core_end: The figure with the hedge words that touch it.
        word: The English that replaces those words; empty where a verb says it (육박하다) and the sentence keeps it.
    """

    qualifier: str = ""
    core_start: int = 0
    core_end: int = 0
    word: str = ""


def find_hedge(text: str, start: int, end: int, *, more: bool = False) -> Hedge:
    """What the words around `text[start:end]` say about it.

    >>> find_hedge("약 7조원 규모", 2, 5)
    Hedge(qualifier='about', core_start=0, core_end=5, word='about')
    >>> find_hedge("7조원(10달러)를 넘어섰다", 0, 3).qualifier
    'more_than'
    """
    before = _BEFORE_RE.search(text[max(0, start - 8) : start])
    core_start = start - len(before.group()) if before else start
    after = _AFTER_RE.match(text, end)
    verb = None if after else _VERB_RE.match(text, end)
    behind = None if after or verb or before else _BRACKET_AFTER_RE.match(text, end)
    if more:  # 5000여 개가 넘는: said twice, rendered once
        return Hedge("more_than", core_start, end, "" if after or verb else "more than")
    if after:
        code = _AFTER_OF[after.group(1)]
        return Hedge(code, core_start, after.end(), _SPECIAL.get(after.group(1), ENGLISH[code][0]))
    if behind:  # 70km/h(20m/s) 이상: left to the sentence
        return Hedge(_AFTER_OF[behind.group(1)], core_start, end)
    if not verb and before is None and text[end - 1] not in "0123456789" and (level := _LEVEL.match(text, end)):
        return Hedge("about", core_start, level.end(), ENGLISH["about"][0])
    if verb:
        return Hedge(verb.lastgroup or "", core_start, end)
    if before is None:
        return Hedge("", start, end)
    code = _BEFORE_OF[before.group(1)]
    if before.group(1) == "채":
        counted_down = re.match(r"[ ]?(?:도|밖에|이?[ ]?안)", text[end : end + 4])
        return Hedge(code if counted_down else "", start, end)
    return Hedge(code, core_start, end, ENGLISH[code][0])


def is_deadline(text: str, end: int) -> bool:
    """Whether the date before `end` is a deadline: 2030년까지, 2025년이면.

    >>> is_deadline("2030년까지", 5), is_deadline("2009년부터", 5)
    (True, False)
    """
    return _BY_RE.match(text, end) is not None
