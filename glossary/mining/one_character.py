"""Names of one character: surnames (王 씨), states and dynasties (明, 淸), their old towns (郢, 鎬), sages (堯).

Most glosses of one character are words (예(禮), 시(詩)), so something has to say that this one is a name: what follows
it, what it is done to it as to a country, or a state beside it.
"""

from __future__ import annotations

import re

from glossary.cues import SURNAME_READINGS
from glossary.lexicon import WORD, word_status
from glossary.mining.called import KIN_BEFORE, RENAMED_TO, SURNAME_IS
from glossary.mining.context import Context
from glossary.mining.surnamed import ELDER_AFTER, has_surname
from glossary.mining.surroundings import called_so, is_place_now
from glossary.text import AtEnd
from glossary.types import Evidence, Kind

#: Names of states and dynasties: 명(明)나라, 송(宋) 시대.
DYNASTIES = frozenset("夏商殷周秦漢魏蜀吳晉隋唐宋遼金元明淸清齊楚燕趙韓梁陳濟越魯衛鄭")
#: Rulers with a name of one character: 요(堯)임금.
_SAGES = frozenset("堯舜禹湯桀紂啓契稷")
#: States and towns whose Hanja are hardly glossed for anything else.
_OLD_STATES = frozenset("殷鄴薊楚吳越秦魏蜀晉隋唐宋遼齊郢鎬虢莒邾郯滕酆")
#: Old towns and small states that are believed beside another one, or where something is done to them as to a country.
_SMALL = frozenset("巴宛豐豊丰隨岐亳虞薛曹蔡許杞燕代")
#: Surnames that say something else before an office: 한(韓) 총리, 남(南) 대통령, 전(全) 위원.
_NOT_ALONE = frozenset("韓南北全公國高明元淸清景新余于方王單平時和常")
#: Titles of those who rule a state called by one character: 진(秦) 황제.
RULERS = frozenset("황제 왕 국왕 태조 태종 고조 세조 황후 태후 공주 태자 왕자 제후 승상 재상 장군 대장군 장수".split())
#: Kin and ranks themselves (아들 자 子), and what they are told to have (동생 예 禮).
_KIN = frozenset("子女弟兄父母孫姪侄婿壻甥姉姊妹王仁義禮智信忠孝道德詩書恩情愛血")
#: 균(均)의 아들: somebody's, but not the king's or a monk's.
_ITS_KIN = re.compile("^의 (?:맏|큰|작은|둘째|셋째|넷째|막내|외)?(?:아들|딸|손자|손녀|증손|후손|동생|조카|사위)")
_RANKS = frozenset("王帝君公侯伯卿主后妃臣士民人奴僧師神仙龍天鬼夫妻妾將兵商農工")
#: 젠(殲)-20: the type of a plane, a ship or a rocket.
MODEL_AFTER = re.compile("^-\\d")
#: All of them but Korea's 韓.
CHINESE_STATES = (DYNASTIES | _OLD_STATES | _SMALL) - {"韓"}
_NO_STATE_AFTER = re.compile("씨|가(?![가-힣])")
_STATE = "夏商殷周秦漢汉魏蜀吳吴晉晋隋唐宋遼辽金元明淸清齊齐楚燕趙赵"
_LIST_AFTER = re.compile(f"(?:이?나 |[·,] ?|[과와] )[가-힣]\\([{_STATE}]\\)")
_LIST_BEFORE = re.compile(f"[가-힣]\\([{_STATE}巴]\\)(?:나라)?(?:이?나 |[·,] ?|[과와] )$")
_DYNASTY_AFTER = re.compile(
    " ?나라| ?정부| ?조정| ?황실| ?왕실|왕조| ?시대| ?시기| ?태조| ?고조| ?황제| ?말기| ?초기| ?말(?![가-힣])|"
    " ?초(?![가-힣])| ?[중후전]기(?![가-힣]{2})| ?[초중말]엽|대(?=$|[ ,.의에는])|의? [가-힣]{1,2}[제종왕조공후][(（]|"
    "의 (?:왕조|역대|황제|도읍|영토|멸망|건국|재상|장수|사신|왕자|공주|제후|시조|개국|유민|도성|왕실|조정|천자|"
    "갑골문|청동기|"
    "마지막 (?:임금|왕|황제|군주|천자)|(?:임금|군주|왕|[가-힣]{1,2}왕)(?=[은는이가을를의에과와도 ,.]|에게))"
)
#: The years of a state inside the bracket: (周·BC 1046~BC 256), (明·1368~1644).
_BC = "(?:BC|B\\.C\\.|기원전|AD)? ?"
_YEARS_INSIDE = re.compile(f"[,·:] ?{_BC}\\d{{3,4}}년?경? ?[~∼〜～–-] ?{_BC}\\d{{1,4}}")
#: Peoples of China with a name of one character: 묘(苗)족.
PEOPLES = frozenset("苗侗漢回藏滿壯彝彛羌黎瑤白傣土蒙水畲怒")
PEOPLE_AFTER = re.compile("족(?![가-힣]{2}장)")
#: A king and his own name: 한왕(韓王) 안(安).
_KING_BEFORE = re.compile("[가-힣][왕공후]\\([一-鿿]{1,2}[王公侯]\\) $")
#: Provinces and cities of China for short: 약칭 검(黔), 검(黔)이라고 약칭한다.
_SHORT = frozenset("黔滇川粤粵閩湘鄂豫冀魯晋晉皖贛桂瓊渝滬京津蘇浙陝甘靑青新藏蒙遼吉黑臺台港澳蜀")
_SHORT_BEFORE = re.compile(
    "(?:약칭|약자|줄여서|줄임말|별칭)(?:은|는|인|으로|을)? "
    "(?:[가-힣]{1,2}\\([一-鿿]\\)(?: 혹은 | 또는 |, ?|[·/]|[이]?나 ))?[‘“'\"]?$"
)
_SHORT_AFTER = re.compile("[’”'\"]?(?:이?라고?|으?로) (?:약칭|줄여|부르기도)")
#: 국호를 주(周)라 정했다.
_COUNTRY_IS = AtEnd("(?:^|[\\s,(])(?:국호|나라 이름)(?:를|을|는|은) [‘“'\"]?$", 9)
#: 신(新)나라의 꿈: any country.
_ANY_COUNTRY = frozenset("新舊他各異小大强弱母祖外本我敵友貧富國")
_ITS_PERSON = re.compile("의 [가-힣]{2,3}\\(([一-鿿]{2,3})[),;: ]")
_LAND_AFTER = re.compile("^ 땅(?:에|으로|의|을|에서)|^ (?:지역|지방|땅) (?:출신|사람)")
_STATE_AFTER = re.compile("^ ?나라(?:에|로|의|를|와|왕|군| 사람| 왕| 군)")
#: What is done to a country or a town: 조(趙)를 멸하고, 완(宛)을 점령했다.
_TAKEN = re.compile(
    "(?:을|를) (?:점령|함락|멸|정벌|공격|공략|침공|병합|빼앗|차지|평정|점유|쳐서|치고|치기|쳤|정복|포위|도읍|수도|"
    "건국|세우|세웠|세운|넘어)"
    "|(?:이|가) (?:멸망|망하|망한|망했|건국|들어서)"
    "|에 (?:항복|도읍|천도|망명|복속|다녀|사신|조공|입조|사대|귀부|투항)|(?:으로|로) (?:천도|도읍)"
)
_TOWNS_AFTER = re.compile(
    "(?:[과와] [가-힣]\\([一-鿿]\\))?(?: 두| 세| 네)? (?:수도|도읍|도성|제후국|나라|땅|고을)(?![가-힣]{2})"
)


#: 안(安)이라는 성은
_SURNAME_AFTER = re.compile("^(?:이라는|라는|이란|란) 성(?:씨)?(?=[은을이의과도 ,.])")
#: The era of a dynasty follows: 명(明) 천계(天啓) 연간.
_ERA_AFTER = re.compile(" [가-힣]{2}\\([一-鿿]{2}\\) ?(?:\\d{1,2}년|연간|원년|초년|말년|[초말](?=[에의 ]))")
#: 아버지는 완(琬)이다: kin and a name of one character.
_KIN_IS = re.compile("(?:아버지|어머니|부친|모친|조부|증조부|할아버지|아들|딸|형|동생|아우|스승)(?:는|은) $")
_IS_KIN = re.compile("^(?:이며|이고|이다|이었|이요|으?로[ ,]|며|고 |다[. ]|였)")


def is_short_form(context: Context, hanja: str) -> bool:
    """Tell whether the text says that a province or city of China is called so for short: 약칭은 촨(川)."""
    if hanja not in _SHORT:
        return False
    following = context.suffix + context.after
    return _SHORT_BEFORE.search(context.before) is not None or _SHORT_AFTER.match(following) is not None


def one_character(context: Context, hanja: str, evidence: list[Evidence]) -> tuple[Kind, float]:
    """Judge an expression of one character that Hangul reads the Korean way; the reason is added to `evidence`."""
    kind, reason, sure = _judged(context, hanja)
    if reason:
        evidence.append(Evidence(reason, hanja, 0.5 if sure < 0.8 else 0.8))
    return kind, sure


def _judged(context: Context, hanja: str) -> tuple[Kind, str, float]:
    person = has_surname(context.hanja, hanja) and context.surface[:1] in SURNAME_READINGS
    following = context.suffix + context.after
    clan = following.startswith("씨") and SURNAME_IS.search(context.before) is not None
    if clan and has_surname(context.hanja, hanja, chinese=True):
        return Kind.NAME, "surname", 0.9  # 본래 성은 담(談)씨였다
    if person and (context.suffix in ("씨", "가", "공") or context.title == "씨" or ELDER_AFTER.match(following)):
        return Kind.NAME, "surname", 0.9
    if person and context.title and context.title not in RULERS and hanja not in _NOT_ALONE:
        return Kind.NAME, "title", 0.85  # 조(趙) 부장
    if SURNAME_IS.search(context.before) or (person and _SURNAME_AFTER.match(following)):
        return Kind.NAME, "called-so", 0.85
    if _COUNTRY_IS.search(context.before):
        return Kind.NAME, "state", 0.85
    if context.surface == f"{context.surface[:1]}나라" and hanja not in _ANY_COUNTRY:
        return Kind.NAME, "state", 0.85  # 당나라(唐)
    if _KING_BEFORE.search(context.before) and hanja not in _KIN:
        return Kind.NAME, "ruler", 0.85
    kin = KIN_BEFORE.search(context.before) or (_KIN_IS.search(context.before) and _IS_KIN.match(following))
    if kin and hanja not in _KIN | _RANKS:
        return Kind.NAME, "its-kin" if _KIN_IS.search(context.before) else "called-so", 0.8
    if (_ITS_KIN.match(following) or RENAMED_TO.match(following)) and hanja not in _KIN | _RANKS:
        return Kind.NAME, "its-kin", 0.8
    if MODEL_AFTER.match(following):
        return Kind.NAME, "model", 0.85
    if called_so(context) or is_place_now(context.inside):
        return Kind.NAME, "place-now" if is_place_now(context.inside) else "called-so", 0.85
    if hanja in _OLD_STATES and not _NO_STATE_AFTER.match(following):
        return Kind.NAME, "state", 0.7
    if hanja in _SAGES and following.lstrip().startswith(("임금", "왕", "황제", "제")):
        return Kind.NAME, "ruler", 0.85
    beside = _LIST_AFTER.match(context.after) or _LIST_BEFORE.search(context.before)
    if hanja in DYNASTIES and (_DYNASTY_AFTER.match(following) or _ERA_AFTER.match(following) or beside):
        return Kind.NAME, "state", 0.85
    if hanja in DYNASTIES and _YEARS_INSIDE.search(context.inside):
        return Kind.NAME, "state", 0.85
    if (hanja in DYNASTIES or hanja in _SMALL) and (beside or _TAKEN.match(following) or _TOWNS_AFTER.match(following)):
        return Kind.NAME, "state", 0.8
    if hanja in DYNASTIES and (owned := _ITS_PERSON.match(following)) and word_status(owned.group(1)) != WORD:
        return Kind.NAME, "state", 0.8  # 진(陳)의 혜사(慧思)
    if PEOPLE_AFTER.match(following) and hanja in PEOPLES:
        return Kind.NAME, "people", 0.85
    if is_short_form(context, hanja):
        return Kind.NAME, "short", 0.85
    if (
        hanja == "新"
        and "왕망" in context.before
        and (_DYNASTY_AFTER.match(following) or context.before.endswith("의 "))
    ):
        return Kind.NAME, "state", 0.85
    if (_STATE_AFTER.match(following) or _LAND_AFTER.match(following)) and hanja not in _ANY_COUNTRY:
        return Kind.NAME, "state", 0.7  # 제(劑) 나라에: misprinted
    return Kind.COMMON_WORD, "", 0.92
