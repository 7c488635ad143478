"""What a text says that somebody or something is called: pen names, other names, the kind that a name is of."""

from __future__ import annotations

import re

from glossary.text import AtEnd

#: 호는 율곡(栗谷): the pen names and other names of a person.
_CALLED_PERSON = AtEnd(
    "(?:^|[\\s,(:：])(?:호|아호|법호|법명|필명|예명|별호|당호|자|휘|시호|묘호|세례명|아명|초명|본명|본이름|字|號|諱)"
    "(?:\\([^()]{0,3}\\))?(?:은|는|인|을|를) [‘“'\"]?$"
    "|(?:^|[\\s,(|/])(?:호|자|휘|시호|묘호|본명|법명|법호|아호|아명|당호|별호)(?:\\([一-鿿]\\))? ?[|:：] ?$"
    "|(?:^|[\\s,(])(?:휘|시호|묘호|별호|성은|성씨는|본명은|원작은) $|(?:^|\n|\\. )성 $",
    12,
)
#: 발전사(發展司)라는 부서
CALLED_KIND = re.compile("^[’”'\"」』》]?이?(?:라는|란) (?:이름의 )?([가-힣]{1,6})")
#: 청암(靑巖)이라는 이름은 설립자의 호를 땄다.
PEN_NAME_AFTER = re.compile("^[’”'\"]?이?라는 (?:이름|명칭|호)[^.\n]{0,22}의 (?:호|아호|법호|필명)(?=$|[를에이인])")
#: 섭라(涉羅)는 제주의 옛 이름이다, 퇴계(退溪)는 이황의 호이다.
OTHER_NAME_OF = re.compile(
    "^[’”'\"」』》]?(?:은|는) (?:모두 |다 |곧 |바로 )?[가-힣]{1,8}의 "
    "(옛 ?이름|옛 지명|본명|아호|호|자|별호|법명|시호|별명)(?:\\([一-鿿]{1,2}\\))?(?=[이다였])"
)
#: '각성사'(覺醒社)라는 학생 단체
CALLED_ORG = re.compile(
    "^[’”'\"」』》]?이?(?:라는|란) (?:[가-힣]{2,6} )?[가-힣]{0,4}(?:단체|조직|정당|결사|모임|학회|극단|부대|회사|기업|"
    "신문사|출판사)"
)
#: 우번(雨飜)이라는 이름으로 알려졌다.
KNOWN_AS = re.compile("^[’”'\"]?이?라는 이름으로 (?:더 |널리 |잘 )?(?:알려|활동|불리|불렸|살았|행세)")
#: 성은 조(趙)다, 성을 조(趙)라 했다.
SURNAME_IS = AtEnd(
    "(?:^|[\\s,(])(?:[국속본]?성씨?(?:\\([一-鿿]{1,2}\\))?(?:은|는|을|를|이|가)|(?:성씨|국성) ?[|:]?) [‘“'\"]?$", 13
)
#: 이름을 정(政)이라 했다: what somebody is called, unless it is the name of something or an old name.
_GIVEN_NAME_IS = AtEnd(
    "(?:^|[,.] |[^옛의라호도시섬산강역절] |(?:아이|아들|딸|사람|동생|그)의 )(?:본디 )?이름(?:을|은) [‘“'\"]?$",
    12,
)
#: 돈이(敦頤)로 이름을 바꾸었다.
_NEW_NAME = re.compile("^[’”'\"]?(?:으?로) (?:이름|성명)을 (?:바꾸|바꿔|바꿨|고치|고쳤|고쳐)")
#: 이름을 상여(相如)라고 고쳤다.
_RENAMED = re.compile("^[’”'\"]?(?:이?라고?|으?로) (?:고치|고쳤|고쳐|바꾸|바꿨|바꿔|개명)")
#: 황(晃)으로 다시 개명했다: of one character a person's.
RENAMED_TO = re.compile("^[’”'\"]?으?로 (?:다시 )?개명")
#: 자가 중거(仲擧)이고: with 가 only where the sentence says so behind it (자가 격리 is no courtesy name).
_IS_CALLED = AtEnd("(?:^|[\\s,(])(?:자|호|휘|아호|법명|필명|법호|당호)(?:가|이) [‘“'\"]?$", 6)
_COPULA = re.compile(
    "^[’”'\"]?(?:입니다|이고|이며|이다|이었|이요|인 | ?또는 | ?혹은 |고 |며 |"
    "다[. ]|였|,? (?:호|이름|시호|본관|자)[는가] )"
)
#: 문비(文飛), 하촌(何村) 등 수십 개의 필명
_ONE_OF_PEN_NAMES = re.compile(
    "^(?:, ?[가-힣]{2,4}[(（][一-鿿豈-﫿]{2,4}[)）])*[’”'\"]?(?: 등| 같은)[^.\n]{0,16}"
    "(?:필명|아호|별호|가명|자호)(?=[을를이으])"
)


#: Kin right before a name of one character: 동생인 규(糾), 맏아들 비(丕).
KIN_BEFORE = AtEnd(
    "(?:^|[\\s,(])(?:[가-힣]{1,3} ?)?(?:동생|아우|형|아들|딸|손자|조카|누이|누나|왕자|태자|세자|"
    "조부|증조부|고조부|외조부|백부|숙부|부친|모친|아버지|어머니|할아버지|남편|아내|부인|장인|사위|맏이|장자|차자|지자|서자|막내)"
    "(?:\\([一-鿿]{1,3}\\))?(?:인|이자)? ?$"
    "|(?:^|[\\s,(])[가-힣]{1,3}\\([一-鿿]{0,2}[父母子弟兄孫祖女妹姉姊]\\)(?:인|이자)? ?$",
    17,
)


def is_pen_name(before: str, after: str) -> bool:
    """Tell whether the text says that somebody has this as a courtesy or pen name.

    >>> is_pen_name("그의 자가 ", "이고 호는"), is_pen_name("환자는 자가 ", "에 들어갔다")
    (True, False)
    >>> is_pen_name("이 밖에 ", ", 하촌(何村) 등 수십 개의 필명을 썼다")
    True
    """
    if _NEW_NAME.match(after):
        return True
    return bool((_IS_CALLED.search(before) and _COPULA.match(after)) or _ONE_OF_PEN_NAMES.match(after))


def calls_a_person(before: str, after: str, size: int) -> bool:
    """Tell whether the text calls a person so; `size` is the number of Hanja.

    >>> calls_a_person("성을 ", "라 했다", 1), calls_a_person("섬 이름을 ", "라 했다", 1)
    (True, False)
    """
    given = _GIVEN_NAME_IS.search(before)
    if size <= 3 and ((given and _RENAMED.match(after)) or _NEW_NAME.match(after)):
        return True
    if size == 1 and (KIN_BEFORE.search(before) or RENAMED_TO.match(after)):
        return True
    if size == 1 and (SURNAME_IS.search(before) or given):
        return True
    return _CALLED_PERSON.search(before) is not None or is_pen_name(before, after)
