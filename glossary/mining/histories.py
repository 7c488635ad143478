"""What histories tell of the people and places they name: reigns, capitals, fiefs, exile, kin, armies, treasures.

A reason is its name and its log-odds, as in `surroundings`, which asks for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary.lexicon import WORD, lexicon_name, word_status
from glossary.mining.context import Context
from glossary.text import AtEnd

#: A year of a reign follows: 원풍(元豐) 2년, 강희(康熙) 연간.
_ERA_AFTER = re.compile("^ ?(?:년 \\d{1,2}월|원년|\\d{1,2}년|연간|초년|말년)(?![가-힣]*[간째])")
#: 성화(成化) 23년 9월, 홍치(弘治) 18년(1505).
_DATED_AFTER = re.compile("^ ?\\d{0,2} ?년 ?(?:\\(\\d{3,4}|\\d{1,2}월|[정동]월|[춘하추동가-힣]{1,2} \\d{1,2}월)")
#: 보정(寶正) 등 독자 연호를 썼다.
_ERA_LIST = re.compile("^[’”'\"]? ?(?:등|등의|같은|이라는|라는) (?:[가-힣]+ )?연호|^[’”'\"]?(?:이라는|라는) 연호")
#: 연호: 건흥(建興) 386년 ~ 396년: years behind an era in a list of them.
_SPAN_AFTER = re.compile("^ ?\\(?\\d{3,4}년? ?[~∼〜～–-] ?\\d{3,4}")
#: A place right behind a place: 회계(會稽) 산음(山陰)에서 살았다, 출신.
_WITHIN = re.compile("[가-힣]{2,4}\\(([一-鿿]{2,4})\\)(?:의)? $")
#: 후경(侯景)의 난: a revolt is called after who rose.
_REVOLT_AFTER = re.compile("^[’”'\"]?의 난(?=$|[을를이은는에으과와도, .])")
#: 신석기 시대인 앙소(仰韶) 문화: a culture is called after the place where it was found.
_CULTURE_AFTER = re.compile("^ ?문화(?=[의는가를에와층권기, ]|유적)")
_AGES = re.compile("신석기|구석기|청동기|철기|석기 ?시대")
_LIVED_THERE = re.compile(
    "^(?:에서 (?:살|거주|머물|은거|죽|숨|벼슬|자랐|성장)|"
    "(?:에|으로|로) (?:살|거주|머물|은거|이주|이사|숨|들어|돌아|물러|옮)| 출신)"
)
#: 은상(殷商) 시대: an age is called after a state.
_AGE_AFTER = re.compile("^ ?(?:시대|왕조)(?=[의에와과는가를,. ]|$)")
#: An emperor with his Hanja, and the era of his that follows: 중종(中宗) 신룡(神龍) 초.
_EMPEROR_BEFORE = re.compile("[종조제][(（][\u4e00-\u9fff]{1,2}[宗祖帝][)）] $|[가-힣]나라(?:의)? $")
_EARLY = re.compile("^ (?:초|말|연간)(?:에|의|부터|까지)")
_TIME_AFTER = re.compile("^ (?:초|말|중|연간|원년|\\d+년|때)(?![가-힣]{2})")
#: 도성을 허투알라(赫圖阿拉)로 옮겼다.
_CAPITAL = re.compile("(?:도읍|도성|수도|근거지|서울|황도|치소)(?:를|을) [‘“'\"]?$")
_MOVED_THERE = re.compile(
    "^[’”'\"]?이?라고? (?:하|했|한|불|칭)|^[’”'\"]?(?:으로|로|에) (?:옮|정하|정했|정한|삼|천도|두)"
)
#: 안락공(安樂公)에 봉해졌다.
_ENFEOFFED = re.compile("^[’”'\"]?(?:으?로|에) (?:책?봉|추봉|진봉)(?:해|하|했|됐|되|된)")
#: 천수(天水) 사람이다.
_FROM_THERE = re.compile("^ (?:사람|태생)(?:이다|이며|이고|으로|으로서|인|\\.|,)")
#: 진해군(鎭海軍)의 절도사: what somebody governs.
_POSTED = re.compile(
    "^[’”'\"]?의 (?:(?:하급 |말단 |지방 )?관리|아전|"
    "절도사|태수|자사|현령|군수|현감|부사|목사|지사|성주|영주|도독|관찰사|제후|왕비|왕자)"
)
#: 태보(太保)의 벼슬을 받았다: an office, not a name.
_POST_AFTER = re.compile("^[’”'\"]?(?:의| 등의?|라는|이라는) (?:벼슬|관직|관작|직책|직위|품계|직함|호칭|칭호)")
#: 야랑(夜郞)으로 유배갔다.
_EXILED = re.compile("^[’”'\"]?(?:으로|로|에) (?:유배|귀양|천도|이주|좌천|피난|도망|돌아|옮겨|떠나|떠났|압송|끌려)")
#: 보물 제295호인 관룡사 용선대: a treasure has a name.
_TREASURE_BEFORE = re.compile(
    "(?:보물|국보|사적|명승|천연기념물|문화재)(?: ?\\(?제)? ?\\d+호\\)?(?:인|로 지정된)? (?:[가-힣]{2,6} )?$"
)
#: Armies with a name of their own: 호로군(護路軍) 총사령, 녹림군(綠林軍) 등 농민봉기군.
_ARMY_AFTER = re.compile("^(?:의)? (?:총?사령|참모|총지휘|부대|제\\d|사단|연대|장병)")
_REBELS = re.compile("농민군|농민봉기|봉기군|반란|기의군|의병|가담")
#: 화용(華容)에서 태어났다.
_BORN_THERE = re.compile("^에서 (?:태어|출생|나서 자)")
#: 아버지는 걸걸중상(乞乞仲象)이다.
_KIN_IS = AtEnd(
    "(?:^|[\\s,])(?:그의 |그 )?(?:아버지|어머니|부친|모친|부인|"
    "아내|남편|스승|아들|딸|형|동생|조부|할아버지|외조부|장인|"
    "시조|중시조|파조|창시자|창건자|후계자)(?:는|은|가|이|인) [‘“'\"]?$",
    11,
)
_FOUNDER_IS = re.compile("(?:창시자|창건자|창업자|설립자|후계자|시조)(?:는|은) $")
#: Whose son, whose party: 하송(夏悚) 일파, 연하령(年遐齡)의 적차자.
_KIN_AFTER = re.compile(
    "^(?: (?:일파|일당|잔당|도당|일족|부자(?= ?[가는를와의])|부부|모녀|자매)"
    "|의 (?:(?:적|서|장|차|양|독)(?:장|차)?[자남녀](?![가-힣]{2})|맏아들|맏딸|큰아들|큰딸|외아들|외동딸|막내|양아들|"
    "[둘셋넷]째 (?:아들|딸)|조카|사위|손녀|외손|증조|고조))"
)
_COPULA = re.compile("^[’”'\"]?(?:이다|이고|이며|이었|이요|다[. ]|였|으로 전|라고 전|로,|\\.)")
#: 말갈의 걸사비우(乞四比羽)
_STEPPE_BEFORE = re.compile(
    "(?:말갈|거란|돌궐|여진|흉노|선비|몽골|위구르|토번|만주)(?:족)?(?:의|인|의 추장|추장|의 수령)? $"
)
#: 의윤(義允), 태휴(太休) 등이 중수하였다: what several people did.
_TOGETHER = re.compile(
    "^(?:(?:, ?| ?[·ㆍ] ?|[와과] )[가-힣]{2,4}\\([一-鿿豈-﫿]{2,4}\\))*"
    "(?: 등)?(?:이|가|에 의해(?:서)?) (?:함께 |다시 |힘을 모아 )?(?:중수|중창|창건|중건|개창|지었|지은|세웠|세운|편찬|"
    "집필|저술|번역|참여|참석|활동|급제|순절|전사|옥사|처형|체포|창시|발의|서명|모여)"
)


#: 편찬한 세본(世本)
_WRITTEN = re.compile("(?:편찬|저술|집필|찬술|간행|편집)한 [‘“'\"]?$|펴낸 [‘“'\"]?$")
#: (崇寧, 1102년 ~ 1106년)
_SPAN = re.compile("[,:·] ?(\\d{3,4})년?(?: ?\\d+월)? ?[~∼〜～–-] ?(\\d{3,4})년?(?: ?\\d+월)?$")
#: The longest that an era is believed to be without a word for it; nobody lives so briefly.
_SHORT = 14


def is_short_span(inside: str) -> bool:
    """Tell whether years in a bracket are too few for a life: an era, a war.

    >>> is_short_span("崇寧, 1102년 ~ 1106년"), is_short_span("徽宗, 1082~1135")
    (True, False)
    """
    found = _SPAN.search(inside)
    return found is not None and 0 <= int(found.group(2)) - int(found.group(1)) <= _SHORT


def is_kin(before: str, following: str) -> bool:
    """Tell whether a text says that this is somebody's father, wife, teacher or forefather.

    >>> is_kin("그의 아버지는 ", "이다."), is_kin("그의 아버지는 ", "을 싫어했다")
    (True, False)
    """
    return _COPULA.match(following) is not None and _KIN_IS.search(before[-24:]) is not None


def _is_place_before(before: str) -> bool:
    place = _WITHIN.search(before)
    return place is not None and lexicon_name(place.group(1)) == "place"


def by_history(context: Context, hanja: str, following: str, *, surname: bool) -> Iterator[tuple[str, float]]:
    """Yield what a history says around an expression, as (reason, log-odds of a name)."""
    before, size = context.before, len(hanja)
    if size < 2:
        return
    whole = len(context.surface.replace(" ", "")) == size
    word = word_status(hanja) == WORD
    yield from _of_a_reign(before, hanja, following, word=word)
    head = following[:2]  # what most patterns ask for first, perhaps behind a quotation mark
    there, of = "에" in head or "로" in head or "으" in head, "의" in head
    dug = size == 2 and "문" in head and _CULTURE_AFTER.match(following)
    if there and size >= 3 and _ENFEOFFED.match(following):
        yield "enfeoffed", 1.5
    if _MOVED_THERE.match(following) and _CAPITAL.search(before[-12:]):
        yield "capital", 5.0
    if head[:1] == " " and _FROM_THERE.match(following):
        yield "from-there", 3.5
    elif dug and (_AGES.search(before) or "유적" in following):
        yield "culture", 4.0
    elif size == 2 and there and _BORN_THERE.match(following):
        yield "from-there", 2.6
    elif size == 2 and (there or head == " 출") and _LIVED_THERE.match(following) and _is_place_before(before):
        yield "from-there", 4.2
    if of and size <= 3 and hanja[0] not in "甲乙丙丁戊己庚辛壬癸" and _REVOLT_AFTER.match(following):
        yield "revolt", 4.2 if surname else 2.6
    if of and _POSTED.match(following):
        yield "posted", 1.5
    if _POST_AFTER.match(following):
        yield "post", -2.5
    if hanja[-1] == "軍" and size >= 3 and _ARMY_AFTER.match(following):
        yield "commanded", 2.0
    if hanja[-1] == "軍" and size >= 3 and _REBELS.search(before[-20:] + following[:24]):
        yield "rebels", 2.6
    if size >= 3 and following.lstrip("’”'\" ").startswith(("을 체결", "를 체결")):
        yield "treaty", 3.0
    if not word and size <= 6 and _WRITTEN.search(before[-8:]):
        yield "written", 2.6
    if whole and size <= 4 and is_kin(before, following):
        yield "kin", 3.2 if surname else 2.4
    elif whole and size == 3 and surname and _FOUNDER_IS.search(before[-8:]):
        yield "kin", 2.4  # 무술의 창시자는 손록당(孫祿堂)
    if whole and size <= 4 and head[:1] in " 의" and _KIN_AFTER.match(following):
        yield "kin", 2.6 if surname else 1.6
    if 3 <= size <= 5 and whole and _STEPPE_BEFORE.search(before[-12:]):
        yield "apposition", 1.8
    if whole and size <= 3 and not word and _TOGETHER.match(following):
        yield "together", 2.6
    if size <= 6 and _TREASURE_BEFORE.search(before):
        yield "treasure", 2.2
    if there and _EXILED.match(following):
        sure = following.lstrip("’”'\"으로에 ").startswith(("유배", "귀양", "천도", "압송"))
        yield "exiled", 4.2 if sure else 1.0


def _of_a_reign(before: str, hanja: str, following: str, *, word: bool) -> Iterator[tuple[str, float]]:
    """Yield what makes an expression an era, or a state whose age is spoken of."""
    size = len(hanja)
    if size <= 3 and hanja[-1] in "宗祖帝":
        return  # 정덕제(正德帝) 무종(武宗) 때: an emperor
    if _ERA_AFTER.match(following) and size in (2, 4):
        sure = following.lstrip().startswith(("원년", "연간", "년간")) or _DATED_AFTER.match(following)
        yield "era", 4.4 if sure else 2.6
    if not word and _AGE_AFTER.match(following):
        yield "age-of", 2.2
    if size != 2:
        return
    if _ERA_LIST.match(following) or (_SPAN_AFTER.match(following) and "연호" in before):
        yield "era", 4.0
    if _EMPEROR_BEFORE.search(before[-10:]):
        dynasty = before.endswith(("나라의 ", "나라 ")) and _EARLY.match(following)
        if dynasty or _TIME_AFTER.match(following):
            yield "era", 4.0
