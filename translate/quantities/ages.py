"""What 세, 살 and 대 say of people: 20대 (in their 20s), 베네딕토 16세, 재벌 3세, 서른둘에, 오세진(41) 씨.

세 is an age, the number of a king, or a generation of emigrants and heirs; 대 after a round number is a decade of life
unless machines are counted (버스 20대); the words in front and behind decide. A native numeral of two syllables and
more that takes a particle instead of a counter is an age (스물다섯에), because nothing else is counted so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from translate.quantities import assembly, english, words
from translate.quantities.reigns import NAMED_RULERS
from translate.types import Quantity

#: Kings, popes and emperors who are numbered.
_REGNAL = re.compile(
    r"(?:바오로|베네딕토|루이|엘리자베스|헨리|찰스|조지|펠리페|빌헬름|니콜라이|알렉산드르|알렉산더|람세스"
    r"|나폴레옹|필립|카를|윌리엄"
    r"|에마누엘레|메흐메트|마르그레테|마르가레테|그레고리오|그레고리우스|에드워드|레오|프레드릭|프레데리크|비오"
    r"|클레멘스|인노첸시오|이노센트"
    r"|우르바노|율리우스|식스토|술레이만|셀림|무라트|압둘하미드|프리드리히|오토|하인리히|레오폴트|카롤루스"
    r"|카를로스|알폰소|페르난도|이사벨"
    r"|주앙|페드루|페드로|제임스|메리|리처드|구스타브|칼|하콘|하랄|올라프|크리스티안|표트르|이반|예카테리나"
    r"|미하일|클레오파트라"
    r"|프톨레마이오스|다리우스|크세르크세스|안티오코스|보니파시오|빅토르|앙리|프랑수아|샤를|오스카|압둘라"
    r"|후세인|후사인|하마드|시하누크|라마"
    r"|알베르트|보두앵|레니에|여왕|국왕|교황)[ ]?$"
)
_GENERATION_BEFORE = re.compile(
    r"(?:재벌|동포|교포|이민|피폭자|원폭|창업주|오너|한인|화교|재일|금수저|귀화|입양아)[ ]?$"
)
_GENERATION_AFTER = re.compile(r"[ ](?:경영|경영인|오너|총수|승계|교포|동포|한인|이민|피해자|작가로|기업인)")
_AGED = re.compile(
    r"[ ]?(?:초반|중반|후반|이상|이하|남성|여성|남자|여자|남녀|청년|젊은|청소년|직장인|노인|소비자|가장|부부"
    r"|연령|주부|소녀|소년|할머니|할아버지"
    r"|엄마|아들|딸|환자|운전자|여배우|사범|임원|고객|시청자|유권자|층|들|인[ ]|에게|한[ ]|[가-힣]{1,4}층"
    r"|회사원|대학생|미혼|기혼|근로자|때|나이|의[ ]나이"
    r"|응답자|투자자|인구|취업자|실업자|자녀|독자|관객|이용자|팬|아이돌|가수|배우|선수|남매|형제|자매|모친|부친"
    r"|노모|여행객)"
    r"|[ ]?\(?\d[\d.,]*(?:%|％|퍼센트|명)"  # 70대 8%, 60대 3.6%
)
#: What comes by the 대: 버스 20대, 로봇 30대.
_MACHINE = re.compile(
    r"(?:차|차량|버스|트럭|택시|자동차|전기차|승용차|화물차|소방차|구급차|순찰차|수소차|열차|전동차|로봇|항공기"
    r"|여객기|전투기|군용기|비행기|헬기|헬리콥터|드론|무인기|컴퓨터"
    r"|서버|카메라|기계|설비|장비|휴대폰|스마트폰|휴대전화|TV|텔레비전|냉장고|에어컨|세탁기|자전거|오토바이"
    r"|스쿠터|피아노|크레인|탱크|전차|장갑차|노트북|태블릿|충전기|충전소|단말기|자판기"
    r"|프린터|엔진|배터리|굴착기|발전기|CCTV|키오스크|전화기|요트|보트|휠체어|엘리베이터|제품|모델|물량|판매량"
    r"|생산량|총|각각|모두|약|최대|하루|월|연간|누적)"
    r"(?:은|는|이|가|을|를|도|만)?[ ]$"
)
_PEOPLE_PARTICLE = re.compile(r"[가는은도를을와과의로][ ]")
#: Nouns that rank: 제17대 대통령, 3대 회장.
_RANKED = re.compile(
    r"[ ](?:대통령|총통|행정장관|총리|국왕|왕|황제|교황|회장|총장|의장|국회|의회|사장|감독|위원장|주석|총재|원장|임금"
    r"|천황|술탄|칼리프|총서기|수상)"
    r"|[ ](?:[가-힣]{2,4}[ ])?(?:[가-힣]{2,4}[ ])?(?:총통|대통령|입법위원|국회의원|국회|의회|총선|대선|선거|전인대)"
    rf"|[ ](?:{'|'.join(NAMED_RULERS)})(?=[은는이가을를의인,. (]|$)"  # 13대 만력제는, 3대 태종(太宗)
)
_LINEAGE = re.compile(r"[ ]?(?:세습|에[ ]걸쳐|가족|독자|조부|조[ ]|종손)")
#: 5대째 잇는 가업, 4대 전수자: which generation it is.
_GENERATION = re.compile(r"째(?P<verb>[ ](?:[가-힣]+[ ])?(?:잇|이[은어을]|내려|물려|지켜|지키|살[아고았]|운영|이어))?")
_HEIR = re.compile(
    r"[ ]?(?=(?:전수자|전승자|계승자|전인|후손|후계자"
    r"|손(?![가-힣])|손(?=[이인은의을](?![가-힣])|이다|이라|이었|으로)"
    r"|당주|점주|장인|사장|주인)(?:[은는이가을를의도와과인로,. ]|$))"
)
#: Nouns that are counted by rank: 4대 은행, 10대 도시, 30대 그룹.
_MAJOR = re.compile(
    r"[ ](?:[가-힣]{2,4}[ ])?[가-힣]*(?:은행|기업|그룹|도시|시장|산업|통신사|항공사|건설사|증권사|보험사|대학"
    r"|브랜드|업체|회사|대기업|재벌|로펌|과제|품목|전략|원칙|목표|사업|분야"
    r"|강국|교역국|수출국|생산국|경제국|소비국|대국|뉴스|사건|악재|요인|질병|암|영화제|국제영화제|미인|명산"
    r"|종교|항구|항만|제조사|제조업체|플랫폼|포털|거래소|지수|리그|메이저|정당|무역국|투자국|성인병|연기금"
    r"|부자|부호|갑부|선사|조선사|완성차|배터리|핵심|국유|국영|주요|전력|석유|공항|박물관|미술관|요리|축제|명문|문명|불가사의"
    r"|박람회|모터쇼|디자인|어워드|의혹|쟁점|협회|경제권|권역|거점|축|도|강)"
)
#: What stands before a rank: 중국 4대 은행, 세계 3대 시장; not 굴착기 3대 동원.
_SCOPE = re.compile(
    r"(?:^|[^가-힣\w ]|중국|세계|국내|한국|미국|일본|전국|글로벌|업계|아시아|유럽|인도|현지|시중|대만|홍콩|의"
    r"|선정|등|른바|와|과|은|는|이|가|을|를|에서)[ ]?$"
)
_ADNOMINAL = re.compile(r"[진은는한된던린친긴운룬런난든간인][ ]$")
_BIRTHDAY = re.compile(r"[ ]생[일신]")

_TENS = {"스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90}
_ONES = {"하나": 1, "둘": 2, "셋": 3, "넷": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9}
#: Native numerals as nouns: 서른둘, not the 서른두 of 서른두 명.
_NOUNS = {
    **_TENS,
    **{ten + one: a + b for ten, a in _TENS.items() for one, b in _ONES.items()},
    **{"열" + one: 10 + b for one, b in _ONES.items()},
}
_NATIVE_AGE = re.compile(
    rf"(?P<num>{'|'.join(sorted(_NOUNS, key=len, reverse=True))})"
    r"(?=(?:에|의|에는|에도|에야|이|을|를|은|는|이던|이었|이라|이지만|이나|으로|부터|까지|도|이면)(?![가-힣])"
    r"|인[ ]|이[ ]넘|이던|이었|이라|이나[ ]|이다|이고|이며|입니|이에요|이니|이지[ ]|이요"
    r"|[ ](?:넘|전에|전의|안팎|초반|중반|후반|즈음|무렵|나이|고개|문턱)|에[서]?[ ])"
)
_NAMED_AGE = re.compile(
    r"(?P<n>[1-9]\d)(?=(?:·[남여]|·본명[^)]{1,8}|세)?\)[ ]?(?:씨|군|양|옹|여사|할머니|할아버지|선수|감독|교수"
    r"|대표|회장|사장|의원|기자|변호사|작가|배우|가수|박사|원장|목사|신부)"
    r"|·[남여]\))"
)
_WORD_OF = {n: word[:-1] + "ies" for word, n in words.TENS.items()} | {10: "teens"}


def _decade_forms(value: int) -> tuple[str, ...]:
    if value == 10:
        return "teenage", "teens", "teenagers", "teenager", "teen", "10s"
    word = _WORD_OF[value]
    forms = (f"{value}s", f"in their {value}s", f"in his {value}s", f"in her {value}s", f"{value}-something", word)
    return (*forms, *({70: ("septuagenarian",), 80: ("octogenarian",)}.get(value, ())))


def decades_of_life(text: str, start: int, end: int, low: int, high: int) -> Quantity:
    """30대 남성, 20~30대: ages by the decade.

    >>> decades_of_life("20~30대 여성", 0, 6, 20, 30).core_english
    '20s and 30s'
    """
    if low == high:
        forms = _decade_forms(low)
        if low > 10 and re.match(r"[ ](?!이상|이하|초반|중반|후반)[가-힣]", text[end : end + 4]):  # 20-something women
            forms = (f"{low}-something", *(form for form in forms if not form.endswith("something")))
        return assembly.whole(text, start, end, low, "age", forms, "range_order")
    names = [(f"{n}s", _WORD_OF[n]) for n in (low, high)]
    joints = ("and", "to", "or", "through") if high - low == 10 else ("to", "through", "and")
    forms = tuple(f"{names[0][k]} {joint} {names[1][k]}" for joint in joints for k in (0, 1))
    return assembly.whole(text, start, end, (low, high), "age", forms, "range")


def is_decade_of_life(text: str, start: int, end: int, value: int) -> bool:
    """Whether N대 before `end` is a decade of life.

    >>> [is_decade_of_life(t, 0, 3, 20) for t in ("20대 여성", "20대에게", "20대 은행")]
    [True, True, False]
    >>> is_decade_of_life("버스 20대가", 3, 6, 20)
    False
    """
    before = text[max(0, start - 8) : start]
    if value not in range(10, 100, 10) or _MACHINE.search(before):
        return False
    if _AGED.match(text, end) or (value > 10 and _PEOPLE_PARTICLE.match(text, end)):
        return True
    if _MAJOR.match(text, end):
        return False
    noun = re.match(r"[ ][가-힣]{2}", text[end : end + 3])
    return bool((noun and value > 10 and not _LINEAGE.match(text, end)) or (not noun and _ADNOMINAL.search(before)))


def major(text: str, start: int, end: int, value: int, number_end: int) -> Quantity | None:
    """4대 은행 (four major banks), 17대 대통령 (17th president), 3대에 걸쳐 (three generations); else None.

    >>> major("4대 은행", 0, 2, 4, 1).core_english, major("17대 대통령", 0, 3, 17, 2).core_english
    ('four major', '17th')
    """
    spelled = english.count(Decimal(value))
    if _RANKED.match(text, end):
        forms = (*english.ordinal(value), spelled)
        return assembly.whole(text, start, end, value, "ordinal", forms)
    if generation := _GENERATION.match(text, end):
        forms = (f"{english.ordinal(value)[0]}-generation", f"{spelled} generations", f"for {spelled} generations")
        forms = (forms[2], forms[1], forms[0]) if generation["verb"] else forms
        return assembly.whole(text, start, end + 1, value, "count", (*forms, *english.ordinal(value), spelled))
    if value < 40 and _HEIR.match(text, end):
        forms = (f"{english.ordinal(value)[0]}-generation", *english.ordinal(value), f"{spelled} generations")
        return assembly.whole(text, start, end, value, "ordinal", forms)
    if _LINEAGE.match(text, end):
        forms = (f"{spelled} generations", f"{spelled}-generation", f"{english.ordinal(value)[0]}-generation", spelled)
        return assembly.numeral_core(text, start, end, number_end, value, "count", (spelled, *forms))
    before = text[max(0, start - 8) : start]
    if value > 100 or _MACHINE.search(before) or not _MAJOR.match(text, end) or not _SCOPE.search(before):
        return None
    forms = (f"{spelled} major", f"top {spelled}", f"{spelled} largest", f"{spelled} biggest", f"{spelled} main",
             f"{spelled} key", f"big {spelled}", spelled, str(value), *english.ordinal(value))  # fmt: skip
    return Quantity(text[start:end], start, end, value, "count", "", forms, start, end, forms[0])


def numbered(text: str, start: int, end: int, value: int) -> Quantity | None:
    """N세 that is no age: a king or pope, a generation; None where it is an age.

    >>> numbered("베네딕토 16세", 5, 8, 16).core_english, numbered("재벌 3세가", 3, 5, 3).core_english
    ('XVI', 'third-generation')
    """
    before = text[max(0, start - 12) : start]
    if _BIRTHDAY.match(text, end):
        return assembly.whole(text, start, end, value, "ordinal", english.ordinal(value))
    if 0 < value < len(assembly.ROMAN) and _REGNAL.search(before):
        return assembly.whole(text, start, end, value, "ordinal", (assembly.ROMAN[value], *english.ordinal(value)))
    if value <= 6 and (_GENERATION_BEFORE.search(before) or _GENERATION_AFTER.match(text, end)):
        forms = tuple(f"{form}{gap}generation" for form in english.ordinal(value)[:2] for gap in ("-", " "))
        more = {2: ("children", "son", "sons", "heir", "heirs", "daughter"), 3: ("grandchildren", "heirs", "heir")}
        forms = (*forms, *more.get(value, ()))
        return assembly.whole(text, start, end, value, "ordinal", forms)
    return None


def find_age(text: str, pos: int) -> Quantity | None:
    """A native numeral that stands for an age.

    >>> found = find_age("스물여섯에 회사를 세웠다", 0)
    >>> found.value, found.unit, found.core_english
    (26, 'age', 'age 26')
    >>> find_age("스물여섯 명", 0) is None
    True
    """
    match = _NATIVE_AGE.match(text, pos)
    if match is None or (match["num"] == "쉰" and text[match.end() : match.end() + 1] not in ("에", "이", "을")):
        return None
    value = _NOUNS[match["num"]]
    old = english.years_old(str(value))
    forms: tuple[str, ...] = (str(value), old, f"{value}-year-old", f"age {value}", f"aged {value}")
    if value in _WORD_OF:
        forms = (*forms, *_decade_forms(value))
    tail = text[match.end() : match.end() + 2].rstrip()
    first = {"에": f"age {value}", "의": f"{value}-year-old"}.get(tail, forms[0])
    found = assembly.whole(text, pos, match.end(), value, "age", tuple(dict.fromkeys((first, *forms))))
    return replace(found, core_end=found.core_end + 1) if tail == "의" else found


def find_named_age(text: str, pos: int) -> Quantity | None:
    """The age in the bracket after a name: 오세진(41) 씨, 김모(52·여).

    >>> found = find_named_age("오세진(41) 씨", 4)
    >>> found.surface, found.value, found.unit
    ('41', 41, 'age')
    """
    if not re.search(r"[가-힣A-Za-z]\($", text[max(0, pos - 2) : pos]):
        return None
    match = _NAMED_AGE.match(text, pos)
    if match is None:
        return None
    value = int(match["n"])
    forms = (str(value), f"{value}-year-old", f"aged {value}", f"age {value}", english.years_old(str(value)))
    return assembly.whole(text, pos, match.end(), value, "age", forms)
