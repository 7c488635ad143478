"""What shows a person by the words around: particles that only people take, what people do, where they come from.

The verbs are those of biographies and histories (세운, 지은, 일으킨, 편찬한); with a surname they settle a name of two
or three characters that dictionaries also know as a word.
"""

from __future__ import annotations

import re

from glossary.text import AtEnd

_DID = (
    "세운|세웠|지은|지었|쓴|썼|그린|그렸|짓고|쓰고|그리고|완성한|완성했|완성하|일으킨|일으켰|일으키|이끈|이끌|"
    "이끄|편찬한|편찬했|편찬하|저술한|저술했|남긴"
    "|남겼|노래한|읊은|읊었|말한|말했|말하|주장한|주장했|주장하|태어나|태어났|죽은|죽었|죽자|숨지|숨졌|사망|"
    "전사|즉위|등극|급제|귀양|유배|벼슬|출가|입적|은거"
    "|망명|집권|정권을|군사를|군대를|항복|처형|임명|부임|취임|물러나|물러났|편집한|엮은|엮었|펴낸|펴냈|감독한|"
    "연출한|연기한|부른|작곡한|창안|발명|발견한"
    "|창건|건립|건국|개창|중건|창시|제창|주창|설립|창립|창간|창업|가르치|가르쳤|배우|배웠|깨달|번역한|번역했|"
    "주석을|해설한|고백|회고|증언|털어놓|설명했|강조했"
    "|밝혔|전했|지적했|평가했|평했|비판했|답했|대답|물었|꼽힌|꼽혔|맡았|맡은|맡아|출연|나온다|등장|기용|발탁|"
    "만든|만들|개척|정벌|토벌|격파|물리친|물리쳤|차지한|살던"
    "|살았|즐겨|사랑한|사모|보낸 편지|거느리|거론|유력|[가-힣]{0,4}상을 (?:받|수상|거머)|신인상|주연상|(?:메달|"
    "트로피)를"
)
_ACTS = re.compile(f"^[’”'\"」』》]?(?:이|가|은|는|께서|께서는) (?:[^.,()\n]{{1,12}} )?(?:{_DID})")
#: What people alone achieve, however far behind: 범일(梵日)이 … 굴산사(崛山寺)를 창건한.
_ACHIEVED = re.compile(
    "^(?:이|가|은|는) [^.\n]{2,36}(?:을|를) (?:창건|창립|결성|조직|"
    "저술|편찬|역임|집필|창시|개창|중건|중창|건립)(?=[한했하해]|$)"
)
_SUFFERS = re.compile(
    "^[’”'\"]?(?:을|를|도|까지) (?:[가-힣]{1,6}[에로서의] )?(?:보내|만나|만났|찾아|죽이|죽여|죽였|처형|등용|기용|"
    "발탁|임명|책봉|파견|섬기|섬겼|모시|모셨|따라|따르"
    "|스승|추대|비롯|암살|체포|구속|석방|인터뷰|초청|존경|흠모|숭배|제거|숙청|공격한|꺾|누르|이기|물리|사로잡|"
    "내세|지지|비판|배출|낳|아들로|딸로|아내로|남편으로|왕으로|황제로|제자로)"
)
_TO = re.compile("^[’”'\"]?(?:에게|에게서|에게는|에게도|한테|께|께서|께서는|더러)(?=[ ,.\n은는도])")
_OF = re.compile(
    "^[’”'\"]?의 (?:신작|데뷔작|이야기|영화(?= |[를는가])|[‘“'\"《「『〈]|웹소설|소설|장편|단편|시(?= |"
    "[^장민내대절작스위설각])|시집|그림|글씨|글(?=[은이을과, ])|작품|저서|저작|대표작|제자|아들|딸|아버지|어머니|"
    "부인"
    "|아내|남편|스승|부장(?=[ 이을으])|부하|휘하|막하|수하|식객|문객|책사|동생|형(?=[ 이은과])|누나|초상|무덤|"
    "묘(?=[ 가는를])|생가|말(?=[을은이처 ])|노래|"
    "난(?=[을이은 ])|공(?=[이을은과])|공적|무공|업적|일생|생애|죽음|후손|손자|증손|문하|사상|학설|주장|상소|반란|"
    "일기|편지|이론|서체|화풍|연기|열연)"
)
_AMONG = re.compile(
    "^[’”'\"]? (?:등|같은|등과 같은) (?:[가-힣]{1,5} ){0,3}(?:임금|군주|왕(?=[은이과의들 ])|황제|제후|"
    "[가-힣]{0,3}문인|학자|시인|작가|화가|장수|신하|배우|가수|선비|인물|"
    "스타|[한두세네다섯여섯일곱여덟아홉열]+ ?명|\\d+ ?명|동지|지도자"
    "|간부|관료|대신|감독|선수|인사|독립운동가|개화파|스님|고승)"
)
#: Whom one keeps company, fights or marries: 왕필과 어울려, 조조와 싸워.
_WITH = re.compile(
    "^[’”'\"]?(?:과|와) (?:함께 |더불어 |서로 )?(?:어울|더불어|결혼|혼인|동맹|손을 잡|손잡|만나|만났|싸우|싸웠|"
    "싸워|겨루|겨뤘|"
    "교류|교유|사귀|사귄|맞서|맞선|대립|다투|다퉜|의형제|친하|친했|절친|교분|편지를)"
)
_FROM = AtEnd(
    "(?:나라 사람|시대 사람|지방 사람|출신 인물|출신의 무장|[북남]송 "
    "사람|사람인|(?<![두세네섯곱덟홉열몇한] )사람으로|나라의? "
    "[가-힣]{1,2}(?:인|왕|장수|시인|학자|신하)) $|나라 사람 $",
    9,
)


#: What somebody did or suffered, right before his name: 난을 누른, 교주로 쫓겨난, 바다를 건넌.
_DONE_BEFORE = AtEnd(
    "(?:을|를) (?:[가-힣]{1,5} )?(?:세운|누른|이끈|일으킨|지은|쓴|그린|남긴|물리친|평정한|진압한|토벌한|정벌한|"
    "다스린|지킨|"
    "모신|섬긴|가르친|편찬한|저술한|번역한|창건한|건국한|창시한|무찌른|막아낸|막아 낸|죽인|따른|배신한|낳은|엮은|"
    "만든|도운|"
    "거느린|통일한|차지한|빼앗은|발명한|발견한|개창한) [‘“'\"]?$"
    "|(?:으?로|에|에서|에게) (?:[가-힣]{1,5} )?(?:쫓겨난|쫓겨간|끌려온|끌려간|귀양 간|귀양간|유배된|유배 간|태어난|"
    "죽은|"
    "숨진|숨은|물러난|은거한|부임한|파견된|사로잡힌|붙잡힌|망명한|건너간|건너온|투항한|항복한|임명된|추대된|봉해진|"
    "발탁된|"
    "등용된|급제한|이름난|이름 높은|이름을 떨친|불린|패한|맞선|시집간|시집온) [‘“'\"]?$"
    "|(?:직업이던|지내던|지낸|살던|살다 간|[를을] 하던) [‘“'\"]?$",
    17,
)


def done_before(before: str) -> float:
    """Return the log-odds that what is said before an expression makes it a person; 0 says nothing.

    >>> done_before("반란을 누른 "), done_before("남쪽으로 쫓겨난 "), done_before("새로 지은 ")
    (1.9, 1.9, 0.0)
    """
    return 1.9 if _DONE_BEFORE.search(before[-30:]) else 0.0


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
    if surname and _WITH.match(after):
        return 1.6
    if _ACHIEVED.match(after):
        return 2.4 if surname else 1.5
    if _ACTS.match(after) or _SUFFERS.match(after) or _OF.match(after) or _AMONG.match(after):
        return 2.4 if surname else 1.1
    return 0.0


#: Characters that mostly transcribe foreign names (噶爾丹, 蘇克薩哈, 努爾哈赤).
_TRANSCRIBING = frozenset(
    "爾噶勒額阿巴圖布薩哈蘇克丹吉特魯羅斯尼瑪喇嘛察諾敏泰台帖兒赤忽必烈朮速窩闊拔都旭兀哲努多鐸袞蒙鄂伊默啜頡莫穆耶律朶"
)


def is_transcription(hanja: str) -> bool:
    """Tell whether Hanja mostly transcribe the sounds of a foreign name, by the characters chosen.

    >>> is_transcription("噶爾丹"), is_transcription("王海峰")
    (True, False)
    """
    return len(hanja) >= 3 and 3 * sum(character in _TRANSCRIBING for character in hanja) >= 2 * len(hanja) + 1


_ORG_DEALT = re.compile(
    "^(?:을|를) [가-힣]{2,6}(?:\\([^()\n]{2,8}\\))?(?:으로|로) (?:개조|개편|개칭|재편|확대|전환|바꾸)"
    "|^(?:을|를) (?:개편|개조|확대|조직|결성|창립|설립|창설|창당|"
    "창건|세우|세웠|세워|해산|이끌|이끈|탄압|장악)|^에 (?:가입|입회|"
    "입당|입사|들어갔|들어가|가담|소속|합류)"
    "|^의 (?:회원|당원|사원|위원|총재|회장|대표|단원|간부|창립|수장|승인)|^(?:으로|로)부터 "
)
_ORG_ACTS = re.compile(
    "^[’”'\"]?(?:은|는|이|가|도) [^.\n]{0,22}(?:밝혔|발표|전했|보도|공개|공시|경고|반박|반발|촉구|지적|집계|예고|승인|"
    "설명|관측|주장|비판|평가)"
)
_PLACE_DEALT = re.compile(
    "^에 (?:있|묻[혀혔]|안장|묻|위치|자리|머무|머물|도착|이르|이른|올라|오르|들러|들렀|들른|갇[혀혔]|봉안|모셔|"
    "모신|살았|사는|세워|세운)|^에서 (?:태어|출생|사망|죽|숨|열[리린렸]|발견"
    "|출토|머물|자라|살)|^(?:으로|로) (?:유배|천도|이주|옮|귀양|피난|떠나|떠났|향했|향하)"
)
_PLACE_SEEN = re.compile(
    "^(?:이|가) (?:있[고는다었으던]|서 있|자리|들어서|들어섰|솟)|^[’”'\"]?(?:을|를) (?:찾았|찾은|찾아|둘러|들렀|"
    "방문|구경|거닐|올랐|오르|거쳐|지나|건너|넘어|함락|점령|포위)"
)
_PLACE_BUILT = re.compile("^[’”'\"]?(?:은|는|이|가) [^.\n]{0,20}(?:지었다|지은|세웠다|세운|건립|조성|창건|중건)")
_WORK_DEALT = re.compile(
    "^(?:을|를) (?:지었|지은|썼|쓴|쓰|집필|저술|편찬|엮|펴|출간|번역|남겼|남긴|그렸|그린|불렀|읽|발표|간행)|^에 "
    "(?:나오|실린|실려|수록|적힌|따르면)"
)


def thing_weight(after: str, ending: str) -> float:
    """Return the log-odds that what is done with an expression makes it a name of its ending's kind.

    >>> thing_weight("를 조직하였다", "org"), thing_weight("를 조직하였다", "place"), thing_weight("에 묻혔다", "place")
    (1.6, 0.0, 1.2)
    """
    if ending == "org" and _ORG_DEALT.match(after):
        return 1.6
    if ending == "org" and _ORG_ACTS.match(after):
        return 1.2
    if ending == "place" and any(way.match(after) for way in (_PLACE_DEALT, _PLACE_SEEN, _PLACE_BUILT)):
        return 1.2
    return 1.2 if ending == "work" and _WORK_DEALT.match(after) else 0.0
