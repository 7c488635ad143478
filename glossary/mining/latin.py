"""Brackets that hold only Latin: an acronym of a common noun, the spelling of a foreign name, or neither.

`인공지능(AI)` is an abbreviation, `니비루(Nibiru)` a transliterated name, `아마존웹서비스(AWS)` a name with its
acronym.
The Hangul is held against the Latin by a rough consonant skeleton, enough to tell a transliteration from a
translation.
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.cues import abbreviations, apposition, apposition_after, generics, is_particle_chain
from glossary.mining.english import are_initials, ends_as_word, is_ordinary_english
from glossary.mining.known import KnownNames
from glossary.mining.windows import Window, acronym_start, last_word, with_its_name
from glossary.mining.wordlike import is_translation
from glossary.ordinary import sounds_korean
from glossary.phonetics.romanization import romanize_korean
from glossary.types import Category, Concept, Evidence, Kind, Reading
from glossary.wordhood import word_level

_ACRONYM = re.compile(r"^[A-Z][A-Za-z0-9&.\-/]{0,7}$")
_WORD_START = re.compile(r"(?<![^\s‘“'\"])[^\s‘“'\"]")
#: A whole sentence in its original: “노병은 죽지 않는다(Old soldiers never die)”.
_SENTENCE_END = re.compile("[다요까라네]$")
_SENTENCE = re.compile(r"\S+ [a-z]+ \S*[a-z]")
_PHRASE = re.compile(r"\s(?:in|on|the|of|for|and|to|by|is|with)\s")
_CLASSES = {
    **dict.fromkeys("bpfv", "p"), **dict.fromkeys("dt", "t"), **dict.fromkeys("gkqc", "k"),
    **dict.fromkeys("szjx", "s"), **dict.fromkeys("lr", "l"), "m": "m", "n": "n",
}  # fmt: skip


#: The r that Korean does not write: Hardy 하디.
_MUTE_R = re.compile("r(?![aeiouy])")
_SOFT_G = re.compile("[gG](?=[eiEI])")


def skeleton(latin: str) -> str:
    """Reduce Latin letters to consonant classes, doubled ones once.

    >>> skeleton("Qualcomm"), skeleton(romanize_korean("퀄컴"))
    ('klkm', 'klkm')
    """
    plain = latin.lower().replace("ch", "s").replace("sh", "s").replace("th", "t").replace("ph", "p").replace("ng", "n")
    plain = plain.replace("x", "ks").replace("ce", "se").replace("ci", "si")
    classes = [_CLASSES[c] for c in plain if c in _CLASSES]
    return "".join(c for i, c in enumerate(classes) if i == 0 or classes[i - 1] != c)


@lru_cache(maxsize=8192)
def transliterates(hangul: str, latin: str) -> bool:
    """Tell whether a Hangul form spells the Latin one by sound.

    >>> transliterates("니비루", "Nibiru"), transliterates("인공지능", "deep learning")
    (True, False)
    """
    spoken = "".join(romanize_korean(run) for run in re.findall("[가-힣]+", hangul)) + "".join(
        re.findall("[A-Za-z]+", hangul)
    )
    left = skeleton(spoken)
    soft = _SOFT_G.sub("j", latin)  # George, Virginia
    return any(
        right and left and _common(left, right) * 2 / (len(left) + len(right)) >= 0.72
        for right in dict.fromkeys((skeleton(latin), skeleton(soft)))
    )


def _common(left: str, right: str) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(right) + 1)
    for a in left:
        diagonal = 0
        for j, b in enumerate(right, 1):
            diagonal, row[j] = row[j], diagonal + 1 if a == b else max(row[j], row[j - 1])
    return row[-1]


def latin_start(window: Window, latin: str, known: KnownNames) -> int:
    """Return where the term before a Latin bracket starts."""
    if window.quote_start >= 0:
        return window.quote_start
    if _ACRONYM.match(latin) and (found := acronym_start(window, latin)) is not None:
        return found
    if latin.isupper() and latin.isalpha() and (found := _initials_start(window, latin)) is not None:
        return found
    start = with_its_name(window, last_word(window))
    string = window.text[start : window.end]
    if (cut := string.rfind("-")) > 0 and re.match("[가-힣]", string[cut + 1 :] or " "):
        start += cut + 1
    words = latin.split()
    if len(words) > 1:
        starts = [m.start() + window.start for m in _WORD_START.finditer(window.string)]
        count = len(words)
        if count in (2, 3) and count <= len(starts) and _is_first_name(window.text[starts[-count] : window.end], latin):
            return starts[-count]
        if 3 <= count <= len(starts):
            heard = window.text[starts[-count] : window.end].split()
            if sum(transliterates(k, w) for k, w in zip(heard, words, strict=False)) >= count - 1:
                return starts[-count]  # 콜 오브 듀티(Call of Duty)
        for count in (len(words), len(words) - 1, len(words) + 1):
            if 1 <= count <= len(starts) and _says(
                window.text[starts[-count] : window.end].split()[0], words[0], known
            ):
                return starts[-count]
    if latin.isupper() and _OFFICES_END.search(window.text, start, window.end):
        start = _with_its_maker(window, start, latin, known)
    if known.find(window.text[start : window.end], "") is None:
        for size in range(min(16, window.end - window.start), window.end - start, -1):
            form = window.text[window.end - size : window.end]
            if form in known.by_hangul and window.text[window.end - size - 1 : window.end - size] in ("", " ", ","):
                return window.end - size
    return start


#: What organisations end in, of which all but the name may be translated: 푸젠진화 집적회로공사(JHICC).
_OFFICES_END = re.compile("(?:공사|공단|그룹|협회|학회|연구원|연구소|거래소|은행|대학|대학교|기금|재단)$")
_NAME_BEFORE = re.compile("(?<![가-힣A-Za-z)])([가-힣]{2,7}) $")


def _with_its_maker(window: Window, start: int, acronym: str, known: KnownNames) -> int:
    """The start of the name before a translated organisation: foreign by its sound, or a place of the same letter."""
    found = _NAME_BEFORE.search(window.text[window.start : start])
    if found is None or apposition(found.group()) or found.group(1)[-1] in "은는을를의에와과도로":
        return start
    word = found.group(1)
    if word in known.by_hangul:
        kinds = {concept.category for concept in known.by_hangul[word]}
        own = kinds == {Category.ORG} or (kinds == {Category.PLACE} and romanize_korean(word)[:1].upper() == acronym[0])
    else:
        stems = [word[:-size] for size in (1, 2, 3) if is_particle_chain(word[-size:])]
        own = not stems and not sounds_korean(word)
    return window.start + found.start(1) if own else start


#: What else the initials of English words sound like at the beginning of Korean ones.
_INITIAL_SOUNDS = {"C": "ks", "G": "ks", "X": "s", "W": "wou", "Y": "yi", "H": "h", "A": "ae", "E": "ei", "I": "iea",
                   "O": "ou", "U": "uye"}  # fmt: skip


def _initials_start(window: Window, acronym: str) -> int | None:
    """Where foreign words start whose initials are an acronym, its last letter perhaps left out: CATL, SMIC."""
    starts = [m.start() + window.start for m in _WORD_START.finditer(window.string)]
    for count in (len(acronym), len(acronym) - 1):
        if not 3 <= count <= len(starts):
            continue
        words = window.text[starts[-count] : window.end].split()
        heard = [romanize_korean(word)[:1].lower() if re.match("[가-힣]", word) else "" for word in words]
        alike = all(
            sound and (_CLASSES.get(sound, sound) in _INITIAL_SOUNDS.get(letter, _CLASSES.get(letter.lower(), "")))
            for sound, letter in zip(heard, acronym, strict=False)
        )
        if alike and not any(sounds_korean(word) for word in words if len(word) > 1):
            return starts[-count]
    return None


def _is_first_name(korean: str, latin: str) -> bool:
    """Whether Korean words are a person's name in Latin, the first one by its beginning and end: 조지 오웰."""
    first, last = korean.split()[0], korean.split()[-1]
    if apposition(f"{first} ") or first[-1] in "은는을를의에서와과도" or not _PERSON_SHAPE.match(latin):
        return False
    given, *_, surname = latin.split()
    heard, written = skeleton(romanize_korean(first)), skeleton(_SOFT_G.sub("j", given))
    return (
        bool(heard)
        and len(first) <= len(given)
        and heard[:1] == written[:1]
        and heard[-1:] == written[-1:]
        and transliterates(last, surname)
    )


def _says(korean: str, english: str, known: KnownNames) -> bool:
    """Whether a Korean word is an English one: the same string, the sound of it, or a name known by it."""
    if korean.casefold() == english.casefold() or (len(korean) >= 2 and transliterates(korean, english)):
        return True
    concept = known.find(korean, "")
    return concept is not None and concept.english.casefold().split()[:1] == [english.casefold()]


def judge_latin(
    surface: str, latin: str, known: Concept | None, quoted: bool, before: str = "", title: str = "", after: str = ""
) -> tuple[Kind, Reading, Category, float, tuple[Evidence, ...]]:
    """Judge a term with a Latin bracket: kind, reading, category, confidence, evidence.

    >>> judge_latin("인공지능", "AI", None, False)[0].value, judge_latin("니비루", "Nibiru", None, False)[:2]
    ('abbreviation', (<Kind.NAME: 'name'>, <Reading.OTHER: 'other'>))
    """
    if _UNIT.fullmatch(latin) or (_BROADCASTER.fullmatch(latin) and before[-1:] in ("《", "〈", "‘", "『", "「", "“")):
        return Kind.NOT_A_TERM, Reading.NONE, Category.OTHER, 0.8, (Evidence("aside", latin, 0.5),)
    if (quoted or after[:1] in ("’", "”", "'", '"')) and _CONCEPT.match(after):
        reading = Reading.OTHER if transliterates(surface, latin) else Reading.NONE
        return Kind.COMMON_WORD, reading, Category.OTHER, 0.7, (Evidence("saying", latin, 0.4),)
    if surface in abbreviations().get(latin, {}):
        return Kind.ABBREVIATION, Reading.NONE, Category.OTHER, 0.97, (Evidence("abbreviation", latin, 1.0),)
    sounds = transliterates(surface, latin)
    own = surface.split(" ")[0], surface.split(" ")[-1]
    words = latin.split()
    apart = len(words) > 1 and len(surface) > 1 and not sounds
    # 예일 대학교(Yale University), 킨더(Claude W. Kinder): a part of it sounds
    heard = apart and len(own[0]) >= 2 and transliterates(own[0], words[0])
    heard = heard and romanize_korean(own[0]).casefold() != words[0].casefold()
    surname = apart and own[0] == own[1] and not sounds_korean(surface) and transliterates(surface, words[-1])
    last = apart and own[0] != own[1] and _PERSON_SHAPE.match(latin) and transliterates(own[1], words[-1])
    reading = Reading.OTHER if sounds or heard or surname or last else Reading.NONE
    if known is not None:
        if known.category is Category.OTHER and not sounds and _generic_category(surface) is None:
            return Kind.ABBREVIATION, Reading.NONE, Category.OTHER, 0.8, (Evidence("known-term", known.english, 0.6),)
        if known.category is Category.PERSON and latin.isupper() and not are_initials(latin, known.english):
            return Kind.NOT_A_TERM, Reading.NONE, Category.OTHER, 0.8, (Evidence("aside", latin, 0.5),)
        spoken = known.hangul == surface and known.source.value == "base" and not is_translation(surface)
        foreign = bool(re.search("[가-힣]", surface)) and not sounds_korean(surface)
        spoken = spoken or (foreign and transliterates(surface, known.english))
        reading = Reading.OTHER if sounds or spoken else reading
        return Kind.NAME, reading, known.category, 0.95, (Evidence("known-name", known.english, 1.0),)
    category = latin_category(surface, latin, sounds, before, title)
    by_surname = sounds and len(words) == 2 and own[0] == own[1] and not sounds_korean(surface)
    by_surname = by_surname and transliterates(surface, words[-1]) and not transliterates(surface, words[0])
    if by_surname and not {w.casefold() for w in words} & _WORDS.keys() and not _NO_GIVEN_NAME & {words[0].casefold()}:
        surname = known is None and not apposition(before)
    if surname and not title and _PERSON_SHAPE.match(latin):
        category = Category.PERSON
    if not title and category is Category.ORG and (_PLACE_WORD.match(latin) or _OF_UNIT.search(before)) and sounds:
        category = Category.PLACE
    if not title and (noun := apposition_after(after)) in ("place", "org", "work") and " " not in latin:
        category = Category(noun)
    said = apposition(before) in ("org", "product", "work") or bool(title) or quoted
    bare = _generic_category(surface) not in (Category.ORG, Category.PLACE) or surface.endswith(_COMMON_ENDS)
    plain = bare and not said and after not in generics() and category is not Category.PERSON
    if plain and (is_ordinary_english(latin) or (not sounds and " " not in surface and ends_as_word(latin))):
        word = Kind.COMMON_WORD if sounds else Kind.ABBREVIATION
        return word, reading if sounds else Reading.NONE, Category.OTHER, 0.75, (Evidence("ordinary-english", latin),)
    if (
        not sounds
        and plain
        and " " not in latin.strip()
        and len(latin) >= 4
        and latin != latin.upper()
        and _is_noun(surface)
    ):
        return Kind.ABBREVIATION, Reading.NONE, Category.OTHER, 0.65, (Evidence("translated-word", latin, 0.4),)
    if _SHORT_FORM.match(latin) and not sounds and latin.upper() != latin and _generic_category(surface) is None:
        return Kind.ABBREVIATION, Reading.NONE, Category.OTHER, 0.7, (Evidence("acronym", latin, 0.4),)
    if _ACRONYM.match(latin) and latin.upper() == latin and not sounds:
        proper = _generic_category(surface) in (Category.ORG, Category.PLACE) or quoted or " " in surface
        proper = proper or bool(_AGENCY.search(surface)) or bool(_NATIONAL.match(surface))
        if proper and not surface.endswith(_COMMON_ENDS):
            return Kind.NAME, reading, category, 0.7, (Evidence("acronym-of-name", latin, 0.4),)
        return Kind.ABBREVIATION, Reading.NONE, Category.OTHER, 0.75, (Evidence("acronym", latin, 0.4),)
    if not sounds and " " not in latin and sum(map(str.isupper, latin)) >= 3 and is_translation(surface):
        return Kind.ABBREVIATION, Reading.NONE, Category.OTHER, 0.75, (Evidence("acronym", latin, 0.4),)
    if quoted and sounds and _PHRASE.search(latin):
        return Kind.COMMON_WORD, Reading.OTHER, Category.OTHER, 0.75, (Evidence("quoted-phrase", latin, 0.3),)
    if _SENTENCE_END.search(surface) and _SENTENCE.match(latin):
        return Kind.NOT_A_TERM, Reading.NONE, Category.OTHER, 0.75, (Evidence("sentence", latin),)
    if latin[:1].isdigit() and surface[:1].isdigit() and len(latin) <= 3:
        return Kind.ABBREVIATION, Reading.NONE, Category.OTHER, 0.75, (Evidence("acronym", latin, 0.4),)  # 5세대(5G)
    if latin[:1].isupper() or any(c.isupper() for c in latin[1:]):
        sure = 0.86 if sounds else 0.6  # La Niña is written like a name too
        return Kind.NAME, reading, category, sure, (Evidence("capitalised", latin, 0.5),)
    if sounds and " " not in latin and len(surface) <= 4 and len(latin) <= 6:
        return Kind.COMMON_WORD, reading, Category.OTHER, 0.55, (Evidence("lower-case", latin, 0.1),)
    return Kind.ABBREVIATION, Reading.NONE, Category.OTHER, 0.75, (Evidence("english-gloss", latin, 0.4),)


def _is_noun(surface: str) -> bool:
    """Whether a surface is one Sino-Korean word: usual, of a kind (등급제, 선물환), or longer than a name by sound."""
    if " " in surface or not sounds_korean(surface):
        return False
    return len(surface) >= 3 or word_level(surface) >= 3


#: ‘피크 차이나(Peak China)’라는 개념: an idea, not a name.
_CONCEPT = re.compile("^[’”'\"]?이?라는 (?:개념|용어|말|표현|신조어|단어|이론|발상|조어)")
#: Units and formulas: 에너지 밀도(Wh/kg).
_UNIT = re.compile(
    "(?:[kMGTmμn]?(?:Wh?|V|A|Hz|m|g|t|L|l|Pa|J|B|b|bps|cal))(?:[/·](?:[kMGTmμn]?[A-Za-z]{1,3}[²³]?))?|%|℃|pH|"
    "CO₂|GWh|TOPS"
)
#: Who shows a film or a series whose title stands before: 《…》(KBS, 2008).
_BROADCASTER = re.compile(
    "KBS\\d?|MBC|SBS|EBS|JTBC|tvN|OCN|TVN|TV조선|MBN|CCTV(?:-\\d)?|NHK|BBC|HBO|CNN|CBS|NBC|ABC|TVB|넷플릭스|Netflix"
)
#: Ends of agencies and the like, whose acronyms are names: 국민연금공단(NPS), 세계기상기구(WMO).
_AGENCY = re.compile(
    "(?:공단|기구|공사|진흥원|관리청|관세청|[가-힣]{3}청|관리국|민항국|통계국|안전국|수사국|항공국|우주국|"
    "정보국|검역국|사무국|연구원|평가원|개발원|금융원|감독원|판공실|위원회|협의회|상공회의소|천문대|기상대|"
    "국제공항|이사회|조약|협약기구|의사회|기자회|변호사회|적십자사|적십자회|사면위원회|재판소|정보원|수사처|보안청|"
    "안전보[장위]회의|국가[가-힣]{0,4}회의|[가-힣]{4,}(?:연합|연맹|동맹|재단|기금|은행|의회))$"
)
#: Words that begin the names of towns, and units of a country before one: 코네티컷주 뉴헤이븐(New Haven).
_PLACE_WORD = re.compile("(?:New|San|Santa|Saint|St\\.|Los|Las|Port|Fort|Mount|Mt\\.|Lake|El|Cape|Rio) [A-Z]")
_OF_UNIT = re.compile("[가-힣](?:주|성|현|시|도|군) $")
#: 한국전력(KEPCO), 중국중앙TV(CCTV): a country and more, but no kind of thing (한국형, 중국산).
_NATIONAL = re.compile(
    "(?:한국|중국|대만|홍콩|일본|미국)(?!형|식|산|어|계|인|표준|판|경제|사회|기업|정부)[가-힣A-Z]{2,}"
)
#: Korean endings of what an acronym abbreviates when it is no name.
_COMMON_ENDS = (
    "당", "기술", "정보통신", "시스템", "산업", "지수", "모델", "협정", "서비스", "반도체", "자동차", "전자", "보험",
    "펀드", "증권", "은행업", "칩", "폰", "위성", "로켓", "투자", "센서", "배터리", "플랫폼", "네트워크", "메모리",
    "시티", "도시", "공장", "이동통신", "광통신", "무선통신", "위성통신", "에너지", "드론",
)  # fmt: skip
#: Initials with small letters among them: 시스템온칩(SoC), 서비스형 소프트웨어(SaaS).
_SHORT_FORM = re.compile("^(?=.{2,5}$)[A-Za-z]?[A-Z][a-z]{1,2}[A-Z]s?$")
#: English words that tell what a name is, by category.
_WORDS = {
    word: Category(category)
    for category, words in {
        "org": "inc corp corporation company co ltd limited group holdings bank capital partners ventures labs lab "
        "research institute university college academy school center centre council committee commission association "
        "union federation foundation fund technologies technology semiconductor electronics motors media news times "
        "post daily hospital studios entertainment securities airlines exchange organization agency ministry party "
        "services systems pharma networks",
        "other": "conference summit forum expo exhibition show festival fair week day congress meeting games olympics "
        "championship create awards prize initiative agreement act treaty project index campaign",
        "place": "city county province island islands river lake mountain mountains bay sea strait park tower airport "
        "square street valley beach harbor port plaza district",
        "work": "review story book song novel movie diary chronicles",
        "product": "phone os engine cloud chip processor app browser platform assistant robot model",
    }.items()
    for word in words.split()
}
_NO_GIVEN_NAME = frozenset(
    "china asia america korea japan europe global world new digital smart big green blue".split()
)
_PERSON_SHAPE = re.compile(
    r"^[A-Z][a-zà-ÿ'\-]+(?: [A-Z]\.?)?(?: (?:de|van|von|der|la|bin|al))*(?: [A-Z][A-Za-zà-ÿ'\-]+){1,2}$"
)
_PRODUCT_SHAPE = re.compile(
    r"[A-Za-z]\s?-?\d{1,4}[A-Za-z]{0,3}(?:\s(?:Pro|Max|Plus|Ultra|Lite|Mini))?$|\s(?:Pro|Max|Plus|Ultra|Lite|Mini)$"
)


def latin_category(surface: str, latin: str, sounds: bool, before: str = "", title: str = "") -> Category:
    """Say what a name with its Latin spelling is: title, noun before it, English word in it, shape of it.

    >>> latin_category("앨런 튜링", "Alan Turing", True), latin_category("바이두 월드", "Baidu World Conference", False)
    (<Category.PERSON: 'person'>, <Category.OTHER: 'other'>)
    """
    if title:
        return Category.PERSON
    if found := apposition(before):
        return Category(found)
    words = [w.strip(".,").casefold() for w in latin.split()]
    if year := re.search(r"\s(?:19|20)\d\d$", latin):
        words = words[:-1]
    for word in reversed(words):
        if (category := _WORDS.get(word)) is not None:
            return category
    if year:
        return Category.OTHER
    if (category := _generic_category(surface)) is not None:
        return category
    if _PRODUCT_SHAPE.search(latin):
        return Category.PRODUCT
    korean = surface.split()
    person = (
        sounds
        and not _NO_GIVEN_NAME & set(words)
        and _PERSON_SHAPE.match(latin) is not None
        and len(korean) == len(words)
    )
    heard = (
        sum(transliterates(k, w) or transliterates(k, _MUTE_R.sub("", w)) for k, w in zip(korean, words, strict=True))
        if person
        else 0
    )
    if person and heard >= max(2, len(words) - 1):
        return Category.PERSON
    return Category.ORG


def _generic_category(surface: str) -> Category | None:
    for size in range(min(8, len(surface)), 1, -1):
        if (generic := generics().get(surface[-size:])) is not None:
            return Category(generic.category)
    return None
