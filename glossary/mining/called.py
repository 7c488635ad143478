"""What a text says that somebody or something is called: pen names, other names, the kind that a name is of."""

from __future__ import annotations

import re

#: 호는 율곡(栗谷): the pen names and other names of a person.
CALLED_PERSON = re.compile(
    "(?:^|[\\s,(])(?:호|아호|법호|법명|필명|예명|별호|당호|자|휘|시호|묘호|세례명|아명)"
    "(?:\\([^()]{1,3}\\))?(?:은|는|인|을|를) [‘“'\"]?$"
    "|(?:^|[\\s,(])(?:휘|시호|묘호|성은|성씨는|본명은|원작은) $"
)
#: 발전사(發展司)라는 부서
CALLED_KIND = re.compile("^[’”'\"」』》]?이?라는 (?:이름의 )?([가-힣]{1,6})")
#: 청암(靑巖)이라는 이름은 설립자의 호를 땄다.
PEN_NAME_AFTER = re.compile("^[’”'\"]?이?라는 (?:이름|명칭|호)[^.\n]{0,22}의 (?:호|아호|법호|필명)(?=$|[를에이인])")
#: 섭라(涉羅)는 제주의 옛 이름이다, 퇴계(退溪)는 이황의 호이다.
OTHER_NAME_OF = re.compile(
    "^[’”'\"」』》]?(?:은|는) (?:모두 |다 |곧 |바로 )?[가-힣]{2,8}의 "
    "(옛 ?이름|옛 지명|본명|아호|호|자|별호|법명)(?=[이다였])"
)
#: 우번(雨飜)이라는 이름으로 알려졌다.
KNOWN_AS = re.compile("^[’”'\"]?이?라는 이름으로 (?:더 |널리 |잘 )?(?:알려|활동|불리|불렸|살았|행세)")
