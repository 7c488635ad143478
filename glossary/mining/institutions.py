"""The agencies of old states, in Korea and in China: 중서성(中書省), 대농시(大農寺), 식목도감(式目都監).

Their last Hanja are those of temples, halls and houses too (寺 is read 시 here), and their first ones are plain words.
So it counts what is said of them: who serves in them, that they were set up, renamed or done away with, or that an
entry defines them as an agency. What only says a rank of them (대도호부 大都護府) stays a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary.lexicon import WORD, lexicon_name, word_status
from glossary.mining.context import Context

#: What agencies end in.
_ENDS = frozenset("省臺台寺院署司庫監府曹衛館局房閣倉廠寶宅所廳部寮處軍營坊")
#: What the names of bureaus begin with: to preside over, to attend to.
_FIRSTS = frozenset("司尙典掌")
#: Whole kinds of them, which every state and every circuit has.
_KINDS = frozenset(
    "都護府 大都護府 中都護府 都督府 大都督府 節度使府 觀察使營 中央官廳 地方官廳 官司 官署 官廳 官府 衙門 "
    "中央官署 六曹 六部 三省 三司".split()
)
#: Three characters in 省 that are no agency: 각성(各省) and its like stand with what they count.
_AGENCY = "(?:관청|관아|관서|관부|아문|기관|기구|부서|관사|군영|군부대|재단|창고)"
_STAFFED = re.compile(
    "^(?:에|에는|에도|에게는) (?:각각? |모두 |다시 )?(?:[종정]\\d품|(?:정원 )?\\d+[인명품]|장관|관원|관직|소속|속한|"
    "속하|속했|예속|두어진|두어졌|설치|배속|근무|입직|재직)"
    "|^에서 (?:[가-힣]{1,8}(?:\\([^()\n]{1,6}\\))?(?:을|를) )(?:관장|맡아|맡았|담당|다스|처리|관리|주관)"
    "|^에는? [가-힣]{1,4}\\([^()\n]{1,6}\\)(?: ?\\d+[인명])?(?:이|가|을|를) "
)
_MADE = re.compile(
    "^(?:을|를) (?:두었|두어|두고|설치|신설|설립|창설|폐지|혁파|개편|부활|복구|관할|통할)"
    "|^(?:이|가) (?:설치|신설|설립|창설|폐지|혁파|두어졌|관장|맡았|담당)"
    "|^(?:은|는) [^.\n]{0,30}(?:관장하|맡아보|맡아 보|담당하던|담당한|관할하)"
    "|^(?:으로|로) (?:고치|고쳤|고쳐|개칭|개편|바뀌|바꾸|바뀐|격하|승격|환원|통합|합쳐|이관)"
)
_DEFINED = re.compile(
    f"^ ?[:：][^\n]{{0,70}}?{_AGENCY}(?=[,.\n]|이다|으로|였|이었|의 |$)|"
    f"^(?:은|는|이란|란) [^.\n]{{0,40}}{_AGENCY}(?:이다|이며|이고|으로|였|이었|[.,\n])|^\n[^\n]{{0,60}}{_AGENCY}[.\n]"
)
_AGENCY_BEFORE = re.compile(f"(?:^|[\\s,(]){_AGENCY}(?:인|으로는|으로|은|는|으로서) [‘“'\"]?$")
#: A ministry, whose departments follow.
_MINISTRY_BEFORE = re.compile("(?:^|[\\s,(])[가-힣]{2,4}(?:부|위원회|성)(?:의)? $")


def by_institution(context: Context, hanja: str) -> Iterator[tuple[str, float]]:
    """Yield what makes an expression an agency of an old state, as (reason, log-odds of a name)."""
    if hanja in _KINDS:
        yield "kind-of-agency", -4.5
        return
    if len(hanja) < 3 or hanja[-1] not in _ENDS or hanja[0] in "一二三四五六七八九":
        return
    if lexicon_name(hanja) == "place":
        return  # 동삼성(東三省)
    if hanja[-1] == "寺" and context.surface.endswith("시"):
        yield "institution", 3.0
        return
    if hanja.endswith("都監"):
        yield "institution", 2.8
        return
    if len(hanja) == 3 and hanja[0] in _FIRSTS and word_status(hanja) != WORD and word_status(hanja[:2]) != WORD:
        yield "institution", 2.4  # 사옹원(司饔院), 전의감(典醫監)
        return
    following = context.after
    if context.suffix:
        return
    if (
        hanja[-1] == "省"
        and context.surface.endswith("성")
        and lexicon_name(hanja[:-1]) != "place"
        and hanja[0] not in "各全"
    ):
        yield "institution", 3.4
    elif hanja[-1] in "司局處廳" and _MINISTRY_BEFORE.search(context.before):
        yield "institution", 3.0  # 외교부 신문사(新聞司)
    elif (
        _STAFFED.match(following)
        or _MADE.match(following)
        or _DEFINED.match(following)
        or _AGENCY_BEFORE.search(context.before)
    ):
        yield "institution", 2.6
