"""What stands around an expression and says that it is a name or a word: titles, verbs, lists, years, generics.

A reason is its name and its log-odds; `properness` sums them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary.cues import (
    COMPOUND_SURNAMES,
    SURNAME_READINGS,
    apposition,
    apposition_after,
    appositions,
    generics,
    titles,
)
from glossary.lexicon import COMPOUND, WORD, lexicon_name, word_status
from glossary.mining.called import KIN_BEFORE, SURNAME_IS, is_pen_name
from glossary.mining.context import Context
from glossary.mining.endings import name_ending
from glossary.mining.english import ends_as_word, is_ordinary_english
from glossary.mining.held_office import held_office
from glossary.mining.histories import by_history, is_kin, is_short_span
from glossary.mining.institutions import by_institution
from glossary.mining.monks import by_monk
from glossary.mining.phrases import is_of_a_country
from glossary.mining.shapes import OFFICE_ENDS, WORD_END, begins_with_surname
from glossary.mining.surnamed import AGE, has_surname
from glossary.mining.wordlike import is_dish, is_slogan
from glossary.people import done_before, is_transcription, person_weight, thing_weight
from glossary.phonetics.romanization import english_pinyin
from glossary.text import AtEnd

#: Who or what is called so: 호는 율곡(栗谷)이고, 본관은 김해(金海)이다.
_CALLED = AtEnd(
    "(?:^|[\\s,(:：])(?:호|아호|법호|법명|필명|예명|별호|별칭|당호|자|휘|시호|묘호|연호|본명|본이름|이름|초명|字|號|諱|"
    "개명한 이름|세례명|본관|성명|아명|옛 이름|옛이름|이름이|제목은|원작은|저자는|주인공은|지은이는)"
    "(?:\\([^()]{0,3}\\))?(?:은|는|인|을|를|도)? [‘“'\"「『《]?$"
    "|(?:^|[\\s,(])(?:휘|시호|묘호|별호|연호|이명|본명|아명|법명|법호|별명|필명) $"
    "|(?:^|[\\s,(|/])(?:호|자|휘|시호|묘호|본명|법명|법호|아호|본관|아명|당호|별호)(?:\\([一-鿿]\\))? ?[|:：] ?$",
    15,
)
#: (청암(靑巖))이라는 이름, 별명, 호 ...
_NAMED_AFTER = re.compile(
    "^[’”'\"」』》≫]?\\s?이?라고?도? (?:불리는|부르는|불린|불리던|"
    "불렸던|하는) (?:곳|산|강|섬|마을|사람|인물|도시|절|고을|"
    "나라|사찰|고개|봉우리|책|배우|가수)(?=[이은는을를가에의과와로,. ])|"
    "^[’”'\"」』》≫]?\\s?(?:이라는|라는|이란|란) (?:이름|사람|배우|가수|신하|환관|자객|명칭|별명|인물|지명|도시|마을|"
    "회사|기업|시호|연호|제목|부서|기관|단체|조직|기구|나라|부족|장수|학자|시인|젊은이|청년|여인|노인|소년|소녀|선비|상인|화가|승려|노래|소설|영화|시집|잡지|신문|"
    "(?:호|책|섬|절|산|강|왕)(?=[은는이가을를의에와과도로]?(?:[ ,.]|$))|"
    "(?:[가-힣]{2,6} )?[가-힣]{0,4}(?:단체|조직|정당|결사|모임|잡지|학교|학회|서점|출판사|신문사|왕국|부대|극단))"
)
#: 섭라(涉羅)는 모두 제주의 옛 이름이다.
_OTHER_NAME_AFTER = re.compile(
    "^[’”'\"」』》]?(?:은|는) (?:모두 |다 |곧 |바로 )?[가-힣]{1,8}의 "
    "(?:옛 ?이름|옛 지명|별칭|별명|이칭|다른 이름|본명|아호|[호자](?=[이다(])|이명|별호|법명|시호)"
)
#: 신도(神都)라 불렸다, 사명당(四溟堂)이라고도 한다: a name more often than a word.
_CALLED_AFTER = re.compile(
    "^[’”'\"」』》]?\\s?(?:이?라고?도? ?(?:불|부르|한다|하며|하였|했|칭|일컫|일컬|개칭|이름)|으?로 (?:일컬|개칭)|"
    "등으로도? (?:불|일컬|칭))"
)
#: 가비(加備)라고도 한다, 원삼(圓參)이라 하며: said of words as often.
_SAID_AFTER = re.compile("^[’”'\"」』》]?\\s?이?라고?도? ?(?:한다|하며|하였|했|하고|하는)")
#: 선우(鮮于)를 씨로 삼았다, 선우(鮮于)씨: the surname itself.
_SURNAME_AFTER = re.compile("^(?:를|을)? ?(?:성|성씨|씨)(?=[으로를을의은는이가 ]|\\()|^(?:이?란|이?라는) 성|^를 씨")
#: 황룡(黃龍)이라 이름 지었다.
_NAMED_SO = re.compile("^[’”'\"」』》≫]?\\s?이?라고? (?:이름[지하을 ]|이름 ?[지하]|명명)")
#: An office with its Hanja, or one in Hangul that ends a word: 정랑(正郞) 권율(權慄), 우의정 이항복(李恒福).
_OFFICE_BEFORE = re.compile("[(（]([\u4e00-\u9fff\uf900-\ufaff]{2,6})[)）] $")
#: A part in a play or film: 욱자(旭仔) 역.
_ROLE = re.compile("^ (?:역|분|役)(?=$|[\\n/,.)·]|으?로 |을 |의 )")
#: Another name of the person inside the bracket: (餃子·본명 양위).
_OWN_NAME = re.compile("(?:^|[·,/ ])(?:본명|필명|예명|호는|자는|아명|법명|본관) ?[가-힣一-鿿]")
_EXPLAINS = re.compile("\\d|(?:이라는|라는|하는|되는|없는|있는|한|된|적) |[가-힣](?:다|음|함|기)$|뜻$")
#: 구법승 각덕(覺德)
_MONK_BEFORE = AtEnd(
    "(?:^|[\\s,])[가-힣]{0,4}(?:입학|구법|유학|학문|선|고|학|화|의|노|율|시|객|범|호|종군|역경)승(?:인)? $",
    10,
)
_MONKS = ("스님", "대사", "선사", "법사", "국사", "낭자", "화상", "존자")
#: A person with surname and Hanja right behind what he is called by: 화곡(華谷) 홍남립(洪南立).
_PERSON_BEHIND = re.compile("^ ?([가-힣])[가-힣]{1,3}[(（]([一-鿿豈-﫿]{2,4})(?=[)）,·; ~∼])")
_UNIT_BEFORE = re.compile(
    "(?:성|현|군|구|주|부|도|진)[(（][\u4e00-\u9fff\uf900-\ufaff]{1,4}[省縣郡州府道縣鎭鎮区區][)）] $"
)
_BATH = re.compile("목욕|욕실|욕탕|온천")
_PLACE_BEFORE = AtEnd(
    "[가-힣]{2}(?:성|현|군|구|읍|면|(?:경기|강원|충청|전라|경상|황해|평안|함경|제주|[북남좌우])도|(?<![당즉잠다역드몹혹동일임반필])시"
    "|(?<![매난이음번전격])주) $"
    "|(?:경북|경남|전북|전남|충북|충남|경기|강원|제주|서울|부산) (?:[가-힣]{2,3} )?$",
    7,
)
#: A word of capitals and small letters after the Hanja: (踰越節, Passover).
_ENGLISH_NAME = re.compile("[·,/⋅ㆍ] ?([A-Z][a-z]{3,}(?: [A-Z][a-z]+)*)$")
_NO_LETTER = re.compile("[^a-z]")
_PINYIN_INSIDE = re.compile("[·,/⋅ㆍ] ?([A-Z][A-Za-z' ]{2,})$")
_TIME = re.compile(
    "한나라(?!당)|당나라|송나라|명나라|청나라|원나라|수나라|위나라|촉나라|오나라|진나라|후한|전한|삼국지|춘추|전국시대"
    "|[남북]송|당대의|조선 (?:전기|후기|중기|시대)|고려 |신라|백제|고구려|왕조|제\\d+대"
)
_LIFE = re.compile(
    "(?:\\d{2,4}|\\?)\\s*년?[^,;·]{0,12}\\s*[~∼〜～\\-–—]\\s*(?:기원전\\s?)?(?:\\d|\\?)|[~∼]\\s*\\d{3,4}"
    "|기원전|재위|생몰|년생|(?:^|[ ,·/])[호자]는 |본명|본관|출생|사망|태생"
)
#: Nobody asks when a word began: (伯樂, ?~기원전 600).
_BORN_UNKNOWN = re.compile("[, ·(]\\? ?[~∼〜～–-] ?(?:기원전 ?)?\\d")
#: 교연(皎然)해야 한다, 호방(豪放)하다: what is said of something.
PREDICATE = re.compile("하(?:다|게|며|여|지|였|기|던)|했|한(?= |$)|해(?:야|서|지|진|졌)|함(?=[을이은과])")
#: 복상(卜商)의 자는 자하(子夏)다.
_HAS_NAMES = re.compile("^[’”'\"]?의 (?:자|호|휘|시호|본명|본관|아호|법호)[은는]")
#: The years in a bracket of their own: 복상(卜商)(기원전 507~420).
_YEARS_BEHIND = re.compile("^ ?[(（](?:B\\.?C\\.? ?|기원전 ?)?(?:\\d{2,4}|\\?)\\??년? ?[~∼〜～–-]")
_SCENT = re.compile(
    "^(?:이 (?:[나난날]|은은|진|강|감|풍|배|퍼|코)|을 (?:풍|내|맡|머금|더)|과 [가-힣]{1,6}향|도 [나난])"
)
_PLACE_SUFFIXES = frozenset("성 시 구 현 진 향 촌 군 면 읍 동 리 산 강 호 섬 도 주 역 항 성당 나라 왕조 고성".split())
_LOCATIVE = ("에", "으로", "까지", "부터", "엔")
Reasons = Iterator[tuple[str, float]]


#: Who wrote, painted or plays it: 글: 왕린(王麟).
_BYLINE = AtEnd(
    "(?:^|[\\s(\\[=])(?:글|글쓴이|사진|그림|저자|지은이|옮긴이|번역|감독|각본|작사|작곡|출연|주연|연출|기자|"
    "취재|진행)(?: ?[:=] ?| 및 사진: ?)$",
    11,
)
#: What is done with things, never with people or places: 정전(丁田)을 나누어 주었다.
_HANDLED = re.compile(
    "^[’”'\"]?(?:을|를) (?:[가-힣]{1,5} )?(?:나누어|나눠|지급|거두어|거뒀|"
    "먹[는고으은었]|마시|마신|심[어는은고]|재배|입[는고어은]|끓[여이인]|"
    "달여|달인|복용|바르[는고며]|섞|혼합|배합|첨가|징수|부과|납부|섭취|씹|뿌리[고는며]|볶|굽)"
)
#: Last Hanja of sorts of things: 장향형(醬香型) 백주.
_SORTS = frozenset("型式風類種系産製")
#: 고운(孤雲) 최치원 선생: a pen name before a name without Hanja.
_NAME_BEHIND = re.compile(
    "^ ([가-힣])[가-힣]{1,2}(?P<sure> ?[(（]| 선생| 장군)?(?=[ (（]|(?:은|는|이|가|을|를|의|과|와)[ ,])"
)
#: He is called so: 사람들은 그를 노애(嫪毐)라고 불렀다.
_HIM = re.compile("(?:그|그녀|이 사람)(?:를|을) [‘“'\"]?$")
#: What pen names end in (三峰, 燕巖, 茶山).
_PEN_NAME_END = frozenset("峰峯溪谷堂齋庵菴軒亭村隱巖岩浦湖石松竹雲山江潭園洲汀川")
#: What it is today, or how high, inside the bracket: (明州, 현 닝보시), (玉女峯, 해발 313m).
_PLACE_NOW = re.compile(
    "(?:^|[,;·/ ])(?:현|지금의?|오늘날의?|현재의?) (?:[가-힣]+ )*[가-힣]+(?:성|시|현|구|군|주|도|진|향|읍|면|"
    "동|촌|부근|일대|지역|지방)"
    "(?=$|[,;· ])|해발|높이 ?\\d|면적 ?\\d"
)
#: 하동(河東), 상당(上黨) 등의 군: one of several places.
_PLACES_LIST = re.compile(
    "^(?:(?:, ?|·|[와과] )[가-힣]{2,4}[(（][一-鿿豈-﫿]{2,4}[)）])*[’”'\"]? 등(?:의|지의)? (?:여러 |[가-힣] ?)?"
    "(?:(?:군|현|성|땅|섬|읍)(?=[을를] |에서? |으로 )|"
    "(?:도시|지역|지방|고을|마을|나라|촌락)(?=[을를이가은는에으과와도의 ,.]))"
)
#: 예기(禮記)의 왕제(王制): a part of a book.
_OF_BOOK = re.compile("[(（]([\u4e00-\u9fff\uf900-\ufaff]{2,8})[)）][’”'\"》』」]?의 [‘“'\"「〈<]?$")
#: 어부사(漁父辭)의 일부, 회사(懷沙)는 초사의 편명이다.
_PART_OF_WORK = re.compile(
    "^[’”'\"」』》〉>]?(?:의 (?:일부|일절|구절|한 구절|한 대목|첫머리|서문|원문|저자|작자|지은이|편명|제목)"
    "(?=[이은는을를가와과로의,. ])"
    "|[은는](?: [^.\n]{1,24})? (?:편명|편 이름|책 이름|서명)(?=[이으]))"
)
#: 사통팔달한 길이란 뜻으로 ‘구성통구(九省通衢)’: a saying and what it means.
MEANING_BEFORE = re.compile("(?:뜻|의미)(?:으로|의|에서|인|을 담아) [‘“'\"]?$")
_TREASURE_INSIDE = re.compile("[·,] ?(?:국보|보물|사적|명승|천연기념물) ?제? ?\\d+호")
#: 조계(曹溪)의 보림사(寶林寺), 황매산(黃梅山)의 동선원(東禪院): a place and what stands there.
_ITS_TEMPLE = re.compile("의 [가-힣]{2,5}\\([一-鿿]{1,4}[寺院庵菴觀樓閣亭堂宮塔]\\)")
_MOUNTAIN_BEFORE = re.compile("산\\([一-鿿]{1,4}山[^)]{0,12}\\)의? $")
#: Last Hanja of what people are, not of who they are.
_SORTS_OF_PEOPLE = frozenset("人者民商匠吏卒戶奴婢僧尼軍族家")


def _is_person(behind: re.Match[str]) -> bool:
    """Whether what stands behind is a person with surname and Hanja."""
    hanja = behind.group(2)
    if name_ending(hanja)[1] == "place" and name_ending(hanja)[2] >= 3.0:
        return False  # 연가장(年家莊) 우왕전(牛王殿)
    if _ITS_TEMPLE.match(behind.string[behind.end() + 1 :]):
        return False  # 소주(韶州) 조계(曹溪)의 보림사(寶林寺)
    if behind.string[behind.end() + 1 :].startswith((" 사람", " 출신", " 태생")):
        return False  # 농서(隴西) 성기(成紀) 사람
    return has_surname(hanja) and behind.group(1) in SURNAME_READINGS and word_status(hanja) != WORD


def is_its_pinyin(inside: str, hanja: str) -> bool:
    """Tell whether a bracket has the pinyin of its Hanja with a capital, as names are written.

    >>> is_its_pinyin("甘海子, Gan Haizi", "甘海子"), is_its_pinyin("火鍋, huoguo", "火鍋")
    (True, False)
    """
    found = _PINYIN_INSIDE.search(inside)
    if found is None:
        return False
    letters = _NO_LETTER.sub("", found.group(1).lower())
    return any(_NO_LETTER.sub("", english_pinyin(hanja, kind).lower()) == letters for kind in ("person", "place"))


def is_place_now(inside: str) -> bool:
    """Tell whether the inside of a bracket says where a place is today or how high it lies.

    >>> is_place_now("明州, 현 닝보시"), is_place_now("玉女峯, 해발 313m"), is_place_now("王海峰, 현 회장")
    (True, True, False)
    """
    return _PLACE_NOW.search(inside) is not None


def called_so(context: Context) -> bool:
    """Tell whether the text says that somebody or something is called so (휘는 도(祹), 청암(靑巖)이라는 이름)."""
    after = context.after
    called = _CALLED.search(context.before) or _NAMED_AFTER.match(after) or _OTHER_NAME_AFTER.match(after)
    return bool(called) or is_pen_name(context.before, after)


def _reads_so(gloss: str) -> bool:
    """Whether a gloss explains in words (67세 유임 68세 퇴임) rather than names again."""
    return " " in gloss and _EXPLAINS.search(gloss) is not None


def by_context(context: Context, hanja: str) -> Reasons:
    """Yield what stands around an expression, each reason with its log-odds of a name."""
    before, size = context.before, len(hanja)
    surname = begins_with_surname(hanja, context.surface) or begins_with_surname(context.hanja, context.surface)
    whole = len(context.surface.replace(" ", "")) == size
    title_kind = titles()[context.title][1] if context.title else ""
    if context.title in _MONKS and whole:
        yield "monk", 4.6
    elif whole and 2 <= size <= 3 and _MONK_BEFORE.search(before) and word_status(hanja) != WORD:
        yield "monk", 2.4
    elif context.title and whole and size <= 4:
        yield "title", (4.5 if surname else 1.6) if title_kind != "role" else (2.6 if surname else 1.0)
    if whole and 2 <= size <= 4 and _BYLINE.search(before):
        yield "byline", 3.5
    said = apposition(before)
    if said == "person" and whole and size <= 4:
        yield "apposition", 2.8 if surname else 2.0
    elif said:
        yield "apposition", 1.6 if said != "other" else 0.8
    office = _OFFICE_BEFORE.search(before)
    if office and whole and 2 <= size <= 4 and office.group(1).endswith(OFFICE_ENDS):
        yield "office-before", 2.2 if surname else 1.2
    following = context.suffix + context.after
    behind = _PERSON_BEHIND.match(following) if whole and 2 <= size <= 3 else None
    word = word_status(hanja) == WORD
    if behind is not None and hanja[-1] in "長者手工員匠卒兵尼奴婢妓賊":
        behind = None  # 접장(接長) 김개남(金開男)
    if behind is not None and ((word and hanja[-1] not in _PEN_NAME_END) or context.surface in appositions()):
        behind = None  # 명창(名唱) 송흥록(宋興祿): what somebody is
    if behind is not None and _is_person(behind) and hanja[-1] not in WORD_END and not hanja.endswith(OFFICE_ENDS):
        yield "before-its-person", 3.8 if word else 3.0
    pen = size == 2 and hanja[-1] in _PEN_NAME_END
    named = _NAME_BEHIND.match(following) if behind is None and pen else None
    if named is not None and named.group(1) in SURNAME_READINGS and (named["sure"] or not word):
        yield "before-its-person", 4.0 if named["sure"] else 1.6
    if 2 <= size <= 3 and surname and KIN_BEFORE.search(before):
        yield "kin", 2.6
    if 2 <= size <= 4 and surname and whole and held_office(following):
        yield "office-after", 2.4
    yield from by_institution(context, hanja)
    yield from by_monk(context, hanja)
    if _HANDLED.match(following) and size <= 4 and not surname:
        yield "handled", -1.6
    if (kind := apposition_after(following)) and 2 <= size <= 6 and hanja[-1] not in _SORTS:
        things = kind == "product" and word_status(hanja) in (WORD, COMPOUND)
        yield "apposition-after", 0.8 if things else 2.0 if kind != "org" else 1.4
    yield from by_history(context, hanja, following, surname=surname)
    if 2 <= size <= 4 and _NAMED_SO.match(following):
        yield "named", 3.2
    if _PLACES_LIST.match(following):
        yield "among-places", 4.5
    book = _OF_BOOK.search(before)
    if book is not None and lexicon_name(book.group(1)) == "work" and size <= 4:
        yield "chapter", 4.0
    if size >= 2 and _PART_OF_WORK.match(following) and name_ending(hanja)[1] != "place":
        yield "part-of-work", 2.6
    family = hanja in COMPOUND_SURNAMES and (SURNAME_IS.search(before) or _SURNAME_AFTER.match(following))
    if family or called_so(context):
        yield "called-so", 5.0
    elif _CALLED_AFTER.match(context.after):
        weak = 0.3 if _SAID_AFTER.match(context.after) else 1.2
        yield ("called-him", 3.0) if _HIM.search(before) else ("called-after", weak)
    if work := context.title_weight:
        yield "title-mark", work
    acts = person_weight(before, following, surname=surname) if whole and size <= 4 else 0.0
    if hanja[-1] in _SORTS_OF_PEOPLE and not (surname and size == 3):
        acts = 0.0  # 공인(貢人)에게
    if acts and not hanja.endswith(OFFICE_ENDS):
        yield "acts", acts
    elif (
        acts == 0.0
        and whole
        and 2 <= size <= 4
        and (did := done_before(before))
        and not word
        and (size < 3 or name_ending(hanja)[2] < 1.5)
    ):
        any_surname = surname or has_surname(context.hanja, hanja, chinese=True)
        yield "acts", did if any_surname else did - 0.5
    inside = context.inside if len(context.inside) > size else ""  # nothing but the Hanja in most
    if inside and whole and size <= 4 and _OWN_NAME.search(inside):
        yield "own-name", 3.0
    if hanja[-1] == "湯" and size >= 3 and _BATH.search(f"{before[-30:]} {following}"):
        yield "place-ending", 3.5
    elif is_dish(hanja, context.glosses):
        yield "dish", -2.5
    if (
        is_slogan(hanja)
        and said != "person"
        and not (whole and _BYLINE.search(before))
        and not is_kin(before, following)
    ):
        yield "slogan", -3.0
    if size <= 4 and PREDICATE.match(following):
        yield "predicate", -4.5
    if inside and size >= 2 and _TREASURE_INSIDE.search(inside):
        yield "treasure", 4.5
    elif size >= 2 and any(_reads_so(gloss) for gloss in context.glosses):
        yield "explained", -0.8 if size != 4 else -4.0
    if inside and size >= 2 and is_its_pinyin(inside, context.hanja) and not is_dish(hanja):
        yield "pinyin-inside", 2.6
    english = _ENGLISH_NAME.search(inside) if inside and size >= 2 else None
    if english and not is_ordinary_english(english.group(1)) and not ends_as_word(english.group(1)):
        yield "english-name", 1.8
    if surname and size <= 4 and before.endswith("|| ") and following.startswith(" ||"):
        yield "in-a-table", 0.8
    if inside and size in (2, 4) and not surname and is_short_span(inside) and lexicon_name(hanja) != "place":
        yield "era", 4.4
    elif (inside and _LIFE.search(inside)) or _YEARS_BEHIND.match(context.after):
        yield "years", 4.8 if _BORN_UNKNOWN.search(inside) else 3.5
    elif inside and AGE.search(inside):
        yield "age", 3.0
    if _HAS_NAMES.match(context.after) and size <= 4:
        yield "own-name", 3.0
    if inside and is_place_now(inside):
        yield "place-now", 4.0
    if context.suffix == "향" and _SCENT.match(context.after):
        yield "scent", -2.5  # 탄화미(炭火米)향이 난다
    elif context.suffix in _PLACE_SUFFIXES:
        yield "generic", 4.0
    elif (
        context.suffix
        and context.suffix.split()[-1] in generics()
        and context.suffix not in ("대", "기", "하", "만", "로", "절", "당", "칩", "폰", "호")
    ):
        yield "generic", 1.5
    if context.suffix in ("씨", "님"):
        yield "title", 4.0 if surname else 1.0
    if context.suffix in ("역", "분", "役") and context.particle == "":
        yield "role", 0.5
    elif _ROLE.match(following):
        yield "own-name", 3.0
    if size >= 3 and is_transcription(hanja):
        yield "transcription", 2.5
    if 3 <= size <= 8 and (weight := thing_weight(following, name_ending(hanja)[1])):
        yield "dealt-with", weight
    if _PLACE_BEFORE.search(before):
        yield "place-before", 1.2
    elif hanja[-1] in "寺院庵菴觀" and size >= 3 and _MOUNTAIN_BEFORE.search(before):
        yield "place-before", 2.4
    elif _UNIT_BEFORE.search(before):
        yield "place-before", 2.4 if size >= 3 else 1.0
    if MEANING_BEFORE.search(before):
        yield "saying", -2.5
    if size == 3 and surname and not word and hanja[1:].endswith(OFFICE_ENDS) and _CALLED_AFTER.match(context.after):
        yield "called-him", 4.0  # 왕우승(王右丞)이라고도 불린다
    if _TIME.search(before[-24:]):
        yield "history", 0.8
    if any(len(g) >= 2 and " " not in g for g in context.glosses) and size <= 4:
        yield "alias", 0.4
    if re.search("중국|중화|대만|홍콩", context.surface) and not is_of_a_country(hanja):
        yield "china", 1.6
    if " " in context.surface:
        yield "several-words", 0.5
    if context.particle.startswith(_LOCATIVE) and name_ending(hanja)[1] == "place":
        yield "locative", 0.6
