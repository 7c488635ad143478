"""What makes two characters the name of a monk: those that such names are made of, and who taught whom.

Names in religion have no surname and are often words (지원 智圓, 영준 英俊). So only a text on Buddhism is searched for
them, or what nobody but teachers and pupils are spoken of with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from glossary.lexicon import WORD, word_status
from glossary.mining.context import Context
from glossary.phonetics.romanization import english_pinyin
from glossary.text import AtEnd
from glossary.types import Category, Concept, Origin

#: Characters that names in religion begin with, and that they end in, terms of the teaching left out.
_FIRST = frozenset(
    "慧惠智知志法道僧玄曇義圓淨普慈宗仁從源廣龍梵覺明懷弘洪眞真善守惟無行湛灌元無淸清永尙信順曉湘緣贊賢順希義審印通敬"
)
_LAST = frozenset(
    "朗文思威然遠藏淨照顯明海寂信光運通滿雲月嚴澄珍賢首琳泰忍能秀讓璨可徹真眞元圓詮叡睿肇生濟憑稜曠邃修琇昱旭岳義因禮暹"
    "顗儼測曉湘曇祐休弘洪宣沼璉訥諶俊潤英均堅安育詢永慧智超勤勇訓念日德休暉輝凝勗益密傑鑑鑒證隱崇空如言"
)
#: Who is the pupil, the fellow or the teacher of whom, right before the name.
_BEFORE = AtEnd(
    "(?:^|[\\s,(])(?:제?\\d{1,2}조(?:인|는)?|동문(?:인)?|문하(?:인|의)?|제자(?:인)?|스승(?:인)?|개조(?:인|는)?|조사|법사|율사|은사|"
    "법제자|수제자|사형|사제|도반|비구|사미|대덕|고승) $",
    7,
)
#: The same behind it.
_AFTER = re.compile(
    "^(?:의 (?:강의|설법|법문|법맥|법을|문하|제자|계통|법사|종풍|법손)|"
    "에게(?:서)? (?:사사|배우|배웠|구족|법을|수학|선을|비구|출가)|"
    "(?:을|를) (?:필두|은사|스승|계사|법사|찾아가|친견)|(?:이|가) "
    "(?:강설|주석하|설법|개창|법을|출가|입적)|(?:과|와) 그의 동문)"
)


def by_monk(context: Context, hanja: str) -> Iterator[tuple[str, float]]:
    """Yield what makes an expression the name of a monk, as (reason, log-odds of a name)."""
    if not 2 <= len(hanja) <= 3 or len(context.surface) != len(hanja) or context.suffix:
        return
    word = word_status(hanja) == WORD
    lineage = bool(_BEFORE.search(context.before) or _AFTER.match(context.after))
    if lineage and (context.about_buddhism or not word):
        yield "lineage", 2.6 if context.about_buddhism else 1.2
    if context.about_buddhism and len(hanja) == 2 and not word and hanja[0] in _FIRST:
        yield "monk", 1.8 if hanja[1] in _LAST else 0.5


#: Titles of those who are called by the place where they teach; 대사 is an ambassador too.
MONKS = frozenset("선사 스님 화상 존자 법사 국사 율사 조사".split())


def called_after_it(found: Concept, hanja: str, after: str) -> Concept:
    """Return the monk who is called by the mountain where he taught: 형산(衡山) 선사, not 형산(衡山) 스님들.

    >>> mountain = Concept(hangul="형산", hanja="衡山", category=Category.PLACE, origin=Origin.ZH, english="Mount Heng")
    >>> [called_after_it(mountain, "衡山", after).english for after in (" 선사는", " 스님들")]
    ['Hengshan', 'Mount Heng']
    """
    if after.lstrip().startswith(("스님들", "스님네")):
        return found
    english = found.english if found.origin is not Origin.ZH else english_pinyin(hanja, Category.PLACE.value, "")
    return replace(found, category=Category.PERSON, english=english)
