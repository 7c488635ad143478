"""Flags names that no glossary has: foreigners by their office (페헤이라 감독), whatever has Hanja in a bracket.

The engine spells them in its own way, and nothing else would say so. Of foreigners only what sounds foreign is taken:
two syllables in five that no Han character is read as, no word of the tables, no noun with its particle.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from glossary.cues import loanword_forms, sino_korean_syllables
from glossary.ordinary import ordinary_words
from glossary.phonetics.tables import keyed
from glossary.phonetics.transcription import hangul_of
from glossary.types import Category, Mention
from glossary.wordhood import is_verb_form, word_level
from translate.common_words import load_words
from translate.types import Constraint, Flag, Segment

_NAMED = re.compile(
    r"(?<![가-힣A-Za-z])(?:(?P<first>[가-힣]{2,6}) )?(?P<name>[가-힣]{3,6}) (?:전 |현 )?"
    r"(?:감독|선수|코치|CEO|최고경영자|회장|부회장|대표|사장|교수|대통령|총리|장관|의원|박사|연구원|애널리스트"
    r"|이코노미스트|대변인"
    r"|사무총장|국장|이사|의장|총재|부통령|대사|공주|왕자|국왕|상원의원|하원의원)(?=$|[^가-힣]"
    r"|[은는이가을를의과와도]|께|에게)"
)
_NO_NAME = re.compile(
    r"(?:[르내하되리치]자|[되하으]면|[으했]나|[러어아]진|그룹|센터|런던대|프로젝트|플랫폼|스타트업|테크|파트너스?"
    r"|미디어|캐피[탈털]|엔터|스튜디오|펀드|업체|클럽)$"
)
_AGED = re.compile(r"(?<![가-힣A-Za-z])(?P<name>[가-힣]{2,5})[(（][1-9]\d(?:[세살]|(?=[)）·,]))")
_QUOTED = re.compile("(?<=[‘'《〈『「“\"])(?P<word>[가-힣]{2,7})(?: ?[0-9A-Z.]{1,4})?(?=[’'》〉』」”\"])")
#: Firms by their last word: 루훙커지, 동산제강.
_FIRMS = "|".join(
    "커지 왕뤄 지퇀 뎬쯔 구펀 테크놀로지 홀딩스 "
    "로보틱스 바이오로직스 모터스 캐피[털탈] 파트너스 벤처스 게임즈 제강 주식회사 자산운용".split()
)
#: Organisations by their last word: 새한태권도협회.
_HOUSE = re.compile(
    r"(?<![가-힣A-Za-z])(?P<house>(?P<own>[가-힣A-Za-z]{2,16})(?:(?P<firm>" + _FIRMS + r")"
    r"|협회|연합회|위원회|연구소|연구원|공사|공단|재단|학회|예술단|교향악단|박물관|바이오테크|파마|제철|강철|철강"
    r"|스틸|제약|그룹|증권|은행|신탁"
    r"|하이테크구|고신구|가오신구|개발구|산업단지"
    r"|투자펀드|투자기금|발전기금|산업기금|혁신센터|연구센터|협력센터|교류센터|미술관|출판사|출판청|대사관|총영사관|문화원|대학교|대학|유한공사|판공실|감독국|관리국|사무국|홍보원|진흥원"
    r"|상공회의소|상회))"
    r"(?=[^가-힣]|[은는이가을를의에와과도](?![가-힣])|으로|에서|에게|$)"
)
#: What stands before such a word and names nothing: 국내대학, 전문연구소.
_PLAIN = (
    "국내",
    "해외",
    "전문",
    "일류",
    "명문",
    "지방",
    "중앙",
    "민간",
    "국립",
    "시립",
    "산하",
    "소속",
    "관련",
    "유관",
)
#: What has a number in a bracket and is no person.
_NO_PERSON = frozenset(
    "정원 나이 연령 평균 합계 총점 점수 등번호 번호 면적 인원 이하 이상 미만 초과 최고 최저 기온 습도 남성 여성".split()
)
#: 둥라이식당(東來食堂), ‘그림자(影)’: two Han characters, or one in quotes.
_GLOSSED = re.compile(
    r"(?<![가-힣])(?P<word>[가-힣]{2,12})[’”'\"》〉]?[(（][\u3400-\u9fff]{2,12}[^()（）\n]{0,20}[)）]"
    r"|(?<=[‘“'\"《〈])(?P<quoted>[가-힣]{1,8})[(（][\u3400-\u9fff][^()（）\n]{0,12}[)）](?=[’”'\"》〉])"
)
_GRAMMAR = frozenset("는은을를의에던된한할온인의도과와로서며고게")


def unknown_names(segment: Segment, taken: Iterable[tuple[int, int]]) -> Iterator[Flag]:
    """Yield a flag for every foreign person of a segment who is in no glossary.

    >>> segment = Segment(0, 0, 40, "페헤이라 감독이 테니스 선수와 이끄는 대표, 캐롤린 프레이저 교수를 봤다.")
    >>> [flag.message.partition(":")[0] for flag in unknown_names(segment, ())]
    ['페헤이라', '캐롤린 프레이저']
    """
    used = list(taken)
    for found in _NAMED.finditer(segment.text):
        name, (start, end) = found["name"], found.span("name")
        first = found["first"]
        if first and _two_parts(first, name):  # 캐롤린 프레이저 교수
            name, start = f"{first} {name}", found.start("first")
        elif not _sounds_foreign(name):
            continue
        if any(start < b and a < end for a, b in used):
            continue
        message = f"{name}: a name that no glossary has; check its English"
        yield Flag("unknown-name", segment.start + start, segment.start + end, message)


def unsettled_surnames(
    segment: Segment, mentions: Mapping[int, Mention], taken: Iterable[tuple[int, int]]
) -> Iterator[Flag]:
    """Yield a flag for every surname with an office of whom mining cannot say who is meant: 마 회장.

    >>> segment = Segment(0, 10, 22, "마 회장이 연설했다.")
    >>> nobody = Mention("a", 10, 11, "마", category=Category.PERSON)
    >>> [(flag.start, flag.message.partition(":")[0]) for flag in unsettled_surnames(segment, {10: nobody}, ())]
    [(10, '마')]
    """
    used = list(taken)
    for start, mention in mentions.items():
        end = mention.end
        if mention.hanja or mention.category is not Category.PERSON or not segment.start <= start < segment.end:
            continue
        if end - start > 2 or any(start < segment.start + b and segment.start + a < end for a, b in used):
            continue
        message = f"{mention.surface}: a surname with an office, and nobody of that name before; check its English"
        yield Flag("unknown-name", start, end, message)


def aged_names(segment: Segment, taken: Iterable[tuple[int, int]]) -> Iterator[Flag]:
    """Yield a flag for every word with an age in a bracket that is no name of the run: 천둥(38)은 비행사다.

    >>> segment = Segment(0, 0, 24, "주커맨(34세)과 천둥(38)이 탔다. 정원(20)")
    >>> [flag.message.partition(":")[0] for flag in aged_names(segment, ())]
    ['주커맨', '천둥']
    """
    used = list(taken)
    for found in _AGED.finditer(segment.text):
        start, end = found.span("name")
        if any(start < b and a < end for a, b in used) or found["name"] in _NO_PERSON:
            continue
        message = f"{found['name']}: a name that no glossary has; check its English"
        yield Flag("unknown-name", segment.start + start, segment.start + end, message)


#: Surnames that are read as Chinese ones in an article about China; an engine takes some for words (왕 씨, the king).
_BARE = re.compile(
    r"(?<![가-힣A-Za-z])(?P<name>[왕리장류천양황우마주후허궈가오뤄량쑹정셰탕펑둥샤오청차쩡덩선루쑤자저쉬쑨린푸판톈런야탄랴친슝첸바이추"
    r"딩웨쉐예옌쿵돤]{1,2})"
    r"(?:[(（][\u4e00-\u9fff][)）])?(?:(?: ?모)? ?씨|(?: ?모)? (?:군|양)| ?모 (?:학생|교사|교수|기자))"
    r"(?=[^가-힣]|[은는이가을를의와과도에]|에게|$)"
)


def bare_surnames(segment: Segment, taken: Iterable[tuple[int, int]]) -> Iterator[Flag]:
    """Yield a flag for every surname with 씨 of somebody whom the article does not name: 왕 씨, 우모씨.

    >>> segment = Segment(0, 0, 22, "왕 씨와 우모씨가 김 씨를 만났다.")
    >>> [flag.message.partition(":")[0] for flag in bare_surnames(segment, ())]
    ['왕', '우']
    """
    used = list(taken)
    for found in _BARE.finditer(segment.text):
        start, end = found.span("name")
        if any(start < b and a < end for a, b in used) or found["name"] not in sounds_of_surnames():
            continue
        message = f"{found['name']}: a surname, and nobody of that name before; check its English"
        yield Flag("unknown-name", segment.start + start, segment.start + end, message)


#: Behind a name in …모 whoever is not named: 리모 씨, 왕모(34).
_NAMELESS = re.compile(r" ?씨| (?:군|양)(?![가-힣]{2})|[(（][1-9]\d[)）세살]")
#: Behind a name whoever is no place, firm or work: 한강 씨.
_MR = re.compile(" ?씨(?:$|[^가-힣]|[은는가의와도를](?![가-힣]))")


def is_nameless(text: str, start: int, end: int) -> bool:
    """Tell whether a name of the run is a surname with 모 for the rest, which a paper does not print.

    >>> is_nameless("리모 씨는", 0, 2), is_nameless("리모 감독은", 0, 2)
    (True, False)
    """
    name = text[start:end]
    return name.endswith("모") and name[:-1] in sounds_of_surnames() and _NAMELESS.match(text, end) is not None


def wrongly_people(segment: Segment, terms: Iterable[Constraint]) -> Iterator[Flag]:
    """Yield a flag for every place, house or work with 씨 behind it: somebody else has that name.

    >>> river = Constraint("term", "한강", 0, 2, 0, 2, "Han River", category="place")
    >>> [flag.message for flag in wrongly_people(Segment(0, 0, 9, "한강 씨는 썼다."), [river])]
    ['한강: taken for “Han River”, but 씨 says that it is a person']
    """
    for term in terms:
        if term.category != "person" and _MR.match(segment.text, term.core_end):
            message = f"{term.surface}: taken for “{term.expected}”, but 씨 says that it is a person"
            yield Flag("check-name", segment.start + term.start, segment.start + term.end, message)


@lru_cache(maxsize=1)
def sounds_of_surnames() -> frozenset[str]:
    """Return the Hangul of the Chinese surnames of one character.

    >>> "자오" in sounds_of_surnames(), "자오둥" in sounds_of_surnames()
    (True, False)
    """
    rows = (rest.split("\t")[0].lower() for hanja, rest in keyed("surnames.tsv").items() if len(hanja) == 1)
    return frozenset(hangul_of(pinyin) for pinyin in rows)


def unknown_houses(segment: Segment, taken: Iterable[tuple[int, int]]) -> Iterator[Flag]:
    """Yield a flag for every organisation by its last word that is no name of the run, or only begins with one.

    >>> segment = Segment(0, 0, 36, "새한태권도협회와 협회, 상하이시장관리감독국, 누훙커지, 민간은행이 밝혔다.")
    >>> [flag.message.partition(":")[0] for flag in unknown_houses(segment, [(14, 18)])]
    ['새한태권도협회', '상하이시장관리감독국', '누훙커지']
    """
    used = list(taken)
    for found in _HOUSE.finditer(segment.text):
        start, end = found.span("house")
        if any(a < end <= b for a, b in used) or _is_word(found["house"]) or found["own"] in load_words().nouns:
            continue
        named = _sounds_named(found["own"], 2 if found["firm"] else 4)
        if found["own"].endswith(_PLAIN) or not (named or any(a <= start < b for a, b in used)):
            continue
        message = f"{found['house']}: an organisation that no glossary has; check its English"
        yield Flag("unknown-name", segment.start + start, segment.start + end, message)


def quoted_names(segment: Segment, taken: Iterable[tuple[int, int]]) -> Iterator[Flag]:
    """Yield a flag for every single word in quotes that no table knows: a brand, a film, a tune (술 ‘명냥’).

    >>> segment = Segment(0, 0, 30, "술 ‘명냥’과 ‘시장’, ‘좋아한다’, ‘값싼 술’")
    >>> [flag.message.partition(":")[0] for flag in quoted_names(segment, ())]
    ['명냥']
    """
    used = list(taken)
    for found in _QUOTED.finditer(segment.text):
        word, (start, end) = found["word"], found.span("word")
        if any(start < b and a < end for a, b in used) or _is_word(word) or is_verb_form(word):
            continue
        nouns = load_words().nouns
        halves = [word[:k] for k in range(2, len(word) - 1)]
        if word[-1] in _GRAMMAR or any(half in nouns or word_level(half) >= 2 for half in halves):
            continue
        message = f"{word}: a word in quotes that no glossary has; check its English"
        yield Flag("unknown-name", segment.start + start, segment.start + end, message)


def _sounds_named(own: str, least: int = 4) -> bool:
    """Whether what stands before the last word is no word of the language, and so long."""
    return len(own) >= least and not _is_word(own) and own[-1] not in "의된한할는은"


def glossed_names(
    segment: Segment, taken: Iterable[tuple[int, int]], words: Collection[int], flagged: Iterable[Flag]
) -> Iterator[Flag]:
    """Yield a flag for every word with Hanja in a bracket that is neither a name of the run nor an ordinary word.

    Args:
        segment: The segment.
        taken: Where its names stand, with their brackets.
        words: Where in the document ordinary words with Hanja begin.
        flagged: The flags that it has already.

    >>> segment = Segment(0, 0, 22, "밤에 둥라이식당(東來食堂)에 갔다.")
    >>> [flag.message for flag in glossed_names(segment, (), (), ())]
    ['둥라이식당(東來食堂): a name that no glossary has; check its English']
    """
    used, told = list(taken), [(flag.start, flag.end) for flag in flagged]
    for found in _GLOSSED.finditer(segment.text):
        start, end = found.span()
        word = found["word"] or found["quoted"]
        at, to = segment.start + start, segment.start + start + len(word)
        if any(start < b and a < end for a, b in used) or any(at <= place < to for place in words):
            continue
        if any(at < b and a < to for a, b in told) or (found["word"] and _is_word(word)):
            continue
        yield Flag("unknown-name", at, to, f"{found.group()}: a name that no glossary has; check its English")


def _two_parts(first: str, name: str) -> bool:
    """Whether two words are the given and the family name of a foreigner."""
    if first[-1] in _GRAMMAR - {"인"} or name[-1] in _GRAMMAR - {"인"} or {first, name} & loanword_forms():
        return False
    return _strange(first + name, 3) and not (_is_word(first) or _is_word(name))


def _is_word(name: str) -> bool:
    return name in ordinary_words() or bool(word_level(name)) or name in load_words().nouns


def _sounds_foreign(name: str) -> bool:
    if name[-1] in _GRAMMAR or _NO_NAME.search(name) or _is_word(name):
        return False
    nouns = load_words().nouns
    if any(name[:k] in nouns or name[k:] in nouns for k in range(2, len(name) - 1)):
        return False
    if name in loanword_forms():
        return False
    return _strange(name)


def _strange(name: str, one_in: float = 2.5) -> bool:
    """Whether two syllables in five, or one in so many, are read of no Han character."""
    return one_in * sum(syllable not in sino_korean_syllables() for syllable in name) >= len(name)
