"""What shows a person by the words around: particles that only people take, what people do, where they come from.

The verbs are those of biographies and histories (세운, 지은, 일으킨, 편찬한); with a surname they settle a name of two or
three characters that dictionaries also know as a word.
"""

from __future__ import annotations

import re

_DID = (
    "세운|세웠|지은|지었|쓴|썼|그린|그렸|짓고|쓰고|그리고|완성한|완성했|완성하|일으킨|일으켰|일으키|이끈|이끌|이끄|편찬한|편찬했|편찬하|저술한|저술했|남긴"
    "|남겼|노래한|읊은|읊었|말한|말했|말하|주장한|주장했|주장하|제자|태어나|태어났|죽은|죽었|죽자|숨지|숨졌|사망|전사|즉위|등극|급제|귀양|유배|벼슬|출가|입적|은거"
    "|망명|집권|정권을|군사를|군대를|반란|항복|처형|임명|부임|취임|물러나|물러났|편집한|엮은|엮었|펴낸|펴냈|감독한|연출한|연기한|부른|작곡한|창안|발명|발견한"
    "|창건|건립|건국|개창|중건|창시|제창|주창|설립|창립|창간|창업|가르치|가르쳤|배우|배웠|깨달|번역한|번역했|주석을|해설한|고백|회고|증언|털어놓|설명했|강조했"
    "|밝혔|전했|지적했|평가했|평했|비판했|답했|대답|물었|꼽힌|꼽혔|맡았|맡은|맡아|출연|나온다|등장|기용|발탁|만든|만들|개척|정벌|토벌|격파|물리친|물리쳤|차지한|살던"
    "|살았|즐겨|사랑한|사모|보낸 편지|거느리"
)
_ACTS = re.compile(f"^[’”'\"」』》]?(?:이|가|은|는|께서|께서는) (?:[^.,()\n]{{1,12}} )?(?:{_DID})")
_SUFFERS = re.compile(
    "^[’”'\"]?(?:을|를|도|까지) (?:[가-힣]{1,6}[에로서의] )?(?:보내|만나|만났|찾아|죽이|죽여|죽였|처형|등용|기용|발탁|임명|책봉|파견|섬기|섬겼|모시|모셨|따라|따르"
    "|스승|추대|비롯|암살|체포|구속|석방|인터뷰|초청|존경|흠모|숭배|제거|숙청|공격한|꺾|누르|이기|물리|사로잡|내세|지지|비판|배출|낳|아들로|딸로|아내로|남편으로|왕으로|황제로|제자로)"
)
_TO = re.compile("^[’”'\"]?(?:에게|에게서|에게는|에게도|한테|께|께서|께서는|더러)(?=[ ,.\n은는도])")
_OF = re.compile(
    "^[’”'\"]?의 (?:[‘“'\"《「『〈]|웹소설|소설|장편|단편|시(?= |[^장민내대절작스위설각])|시집|그림|글씨|글(?=[은이을과, ])|작품|저서|저작|대표작|제자|아들|딸|아버지|어머니|부인"
    "|아내|남편|스승|동생|형(?=[ 이은과])|누나|초상|무덤|묘(?=[ 가는를])|생가|말(?=[을은이처 ])|노래|난(?=[을이은 ])|후손|손자|증손|문하|사상|학설|주장|상소|반란|일기|편지|이론|서체|화풍|연기|열연)"
)
_AMONG = re.compile(
    "^[’”'\"]? 등 (?:[가-힣]{1,5} ){0,2}(?:[가-힣]{0,3}문인|학자|시인|작가|화가|장수|신하|배우|가수|선비|인물|스타|[한두세네다섯여섯일곱여덟아홉열]+ ?명|\\d+ ?명|동지|지도자"
    "|간부|관료|대신|감독|선수|인사|독립운동가|개화파|스님|고승)"
)
_FROM = re.compile("(?:나라 사람|시대 사람|지방 사람|출신 인물|출신의 무장|[북남]송 사람|사람인|사람으로|나라의? [가-힣]{1,2}(?:인|왕|장수|시인|학자|신하)) $|나라 사람 $")


def person_weight(before: str, after: str, *, surname: bool) -> float:
    """Return the log-odds that the words around make an expression a person; 0 says nothing.

    >>> person_weight("노나라 사람 ", "은 다리 밑에서", surname=False), person_weight("", "이 일으킨 난", surname=True)
    (3.2, 2.4)
    >>> person_weight("", "에 도착했다", surname=True)
    0.0
    """
    if _FROM.search(before[-16:]):
        return 3.2
    if _TO.match(after):
        return 3.0 if surname else 2.6
    if _ACTS.match(after) or _SUFFERS.match(after) or _OF.match(after) or _AMONG.match(after):
        return 2.4 if surname else 0.9
    return 0.0
