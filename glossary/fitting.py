"""How well the words around a surface fit a place, a person, a firm or a work, and how well the ordinary word.

The patterns over what follows and what precedes are `data/fitting.tsv`; the weights are log-odds, and `weighing` adds
them to how likely the surface is a name at all. A particle says much in Korean: 에서 hardly goes with an abstract noun,
에게 only with people.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources

from glossary.cues import apposition, apposition_after, is_particle_chain
from glossary.people import person_weight
from glossary.text import HANGUL_RUN
from glossary.types import Category
from glossary.wordhood import word_levels


@lru_cache(maxsize=1)
def _patterns() -> dict[str, str]:
    text = resources.files("glossary").joinpath("data", "fitting.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {name: pattern for name, _, pattern in rows}


@cache
def _p(name: str) -> re.Pattern[str]:
    """A pattern of the table; made when it is first asked for, as a short text needs but a few of them."""
    return re.compile(_patterns()[name])


#: The last characters of states and peoples: 前漢, 北魏, 柔然, 女真, 壯族.
_STATE = frozenset("族朝國魏漢秦楚唐明越吳晉涼宋周夏梁趙燕齊陳隋遼金元清蜀真然孫蘭卑厥奴羌氐羯狄丹域")


def fits_place(following: str, sentence: str, before: str = "", *, word: bool = False) -> float:
    """Return the log-odds that the words around a surface are said of a place.

    Args:
        following: The text after.
        sentence: The sentence.
        before: The text before.
        word: Whether the surface is a word for a place too (화산, 다리, 서안): what is done there then says less.

    >>> fits_place("에서 열렸다", ""), fits_place("의 밤거리는", ""), fits_place("을 마련했다", "")
    (1.5, 3.5, 0.0)
    >>> fits_place("에서 한 달쯤 머물며", ""), fits_place("에서 한 달쯤 머물며", "", word=True)
    (3.5, 1.5)
    """
    stay = (
        1.5
        if _p("at").match(following) or _p("towards").match(following)
        else 1.1
        if _p("in").match(following)
        else 0.0
    )
    stay = max(stay, 2.2 if _p("compound").match(following) else 0.0, 1.6 if _p("visited").match(following) else 0.0)
    stay = max(stay, 1.5 if _p("of_place").match(following) else 0.0, 1.4 if _p("is_place").match(following) else 0.0)
    if not word:
        stay = 3.5 if _p("place_only").match(following) else stay
        stay = max(stay, 2.8 if _p("place_slot").search(before[-16:]) else 0.0)
        stay = max(stay, 2.0 if _p("of_place").match(following) else 0.0)
        stay = max(stay, 2.0 if _p("people_of").match(following) or _p("toured").match(following) else 0.0)
        stay = max(stay, 2.0 if _p("located").search(before[-18:]) else 0.0)
        stay += 1.0 if stay and _p("famed").search(before[-12:]) else 0.0
    stay += 2.0 if _p("province_of").search(before[-10:]) else 0.0
    stay += (1.1 if stay else 0.6) if _p("history").search(sentence) else 0.0
    return stay + (0.8 if stay > 1.0 and _p("travel").search(sentence) else 0.0)


def is_state(hanja: str) -> bool:
    """Tell whether a name in Hanja is one of a state or people.

    >>> is_state("後漢"), is_state("針灸")
    (True, False)
    """
    return hanja[-1:] in _STATE


def fits_state(before: str, following: str, sentence: str, hanja: str) -> float:
    """Return the log-odds that the words around a surface are said of a state or a people.

    >>> fits_state("", "을 몰아낸 뒤", "", "女真"), fits_state("", "을 몰아낸 뒤", "", "針灸")
    (2.2, 0.0)
    """
    if not is_state(hanja):
        return 0.0
    cues = 2.2 if _p("state").match(following) else 0.0
    among = _p("among").search(before[-12:])
    cues = max(cues, 1.4 if among and apposition(before[-28:][: among.start() - 12] + " ") == "org" else 0.0)
    return cues + (0.8 if cues and _p("history").search(sentence) else 0.0)


def is_about_china(text: str) -> bool:
    """Tell whether a sentence has things of China that are no names.

    >>> is_about_china("여름에도 훠궈를 먹는다"), is_about_china("여름에도 냉면을 먹는다")
    (True, False)
    """
    return _p("china").search(text) is not None


def is_of_old(text: str) -> bool:
    """Tell whether a sentence has things of old China: dynasties, emperors, generals, classics.

    >>> is_of_old("황제가 사신을 보냈다"), is_of_old("국회가 법안을 보냈다")
    (True, False)
    """
    return _p("history").search(text) is not None


def fits_person(before: str, following: str, around: str, *, word: bool) -> float:
    """Return the log-odds that the words around a surface are of a person.

    Args:
        before: The text before.
        following: The text after.
        around: The sentence without the surface.
        word: Whether the surface is a word for a person too (관중, 손자): what people do then says nothing.
    """
    cues = 1.8 if _p("history").search(around) else 0.0
    cues += 2.0 if _p("maker_before").search(before[-8:]) else 0.0
    cues += 1.2 if _p("speech").search(before.rstrip()[-3:]) and _p("speech_of").match(following) else 0.0
    own = 0.0
    if not word:
        cues += 1.2 if _p("said").match(following) else 0.0
        own = person_weight(before, following, surname=True)
        own = max(own, 1.4 if _p("human").match(following) else 0.0, 1.5 if _p("speaks").match(following) else 0.0)
        own = max(own, 1.6 if _p("speech_of").match(following) else 0.0)
        own = max(own, 1.0 if before[-2:] in ("와 ", "과 ") and _p("person_pair").match(following) else 0.0)
        own = max(own, 1.8 if _p("person_object").match(following) else 0.0)
        own = max(own, 2.4 if _p("person_of").match(following) or _p("person_does").match(following) else 0.0)
        slot = _p("person_slot").search(before[-16:]) and following[:1] in "을를이가은는"
        cues += 2.0 if slot else 1.0 if _p("animate_before").search(before[-24:]) else 0.0
        if _p("person_only").match(following) or _p("person_as").match(following):
            return cues + 3.5
    return cues + min(2.4, max(own, 1.5 if _p("heads").match(following) else 0.0))


def is_of_person(following: str) -> bool:
    """Tell whether what follows is what only a person has.

    >>> is_of_person("의 대군에 맞서"), is_of_person("의 차이가")
    (True, False)
    """
    return _p("person_of").match(following) is not None


def fits_work(before: str, following: str) -> float:
    """Return the log-odds that a surface is a book or the like."""
    cues = 1.8 if _p("work_part").match(following) else 1.4 if _p("read").match(following) else 0.0
    cues += 1.2 if _p("work_in").match(following) else 0.0
    cues = max(cues, 3.2 if _p("read_only").match(following) else 0.0)
    cues = max(cues, 2.0 if _p("work_piece").match(following) else 0.0)
    return cues + (1.2 if _p("history").search(before[-60:] + " " + following[:60]) else 0.0)


def fits_years(following: str, *, emperor: bool) -> float:
    """Return the log-odds that a name has its years behind it: those of a life or a state, or one of a reign.

    >>> fits_years("(701~762)은", emperor=False), fits_years(" 20년에", emperor=True)
    (3.5, 3.5)
    >>> fits_years(" 20년에", emperor=False)
    0.0
    """
    return 3.5 if _p("lived").match(following) or (emperor and _p("era").match(following)) else 0.0


def fits_owner(following: str) -> float:
    """Return the log-odds that what has something is a name: 제남의 샘; an abstract noun has 차이 or 의미.

    >>> fits_owner("의 샘이"), fits_owner("의 차이가"), fits_owner("에서")
    (0.3, 0.0, 0.0)
    """
    return 0.3 if following.startswith("의 ") and not _p("abstract").match(following) else 0.0


def fits_firm(before: str, following: str, sentence: str) -> float:
    """Return the log-odds that a surface is a firm or what it makes."""
    made = 1.6 if _p("maker_of").search(before[-7:]) else 0.0
    cues = 2.2 if _p("firm").match(following) else 1.4 if _p("firm_near").search(sentence) else 0.0
    cues = max(cues, 2.6 if _p("firm_only").match(following) else 0.0)
    return made + cues + (0.8 if _p("firm_does").match(following) else 0.0)


def fits_apposition(before: str, following: str, kinds: set[Category], *, old: bool = False) -> float:
    """Return the log-odds that the noun before or after a surface, or a sign of a country, says what it is.

    Args:
        before: The text before.
        following: The text after.
        kinds: What the surface may be.
        old: Whether it names a person of old, who is no 배우 or 선수.

    >>> fits_apposition("중국 배우 ", "가", {Category.PERSON}), fits_apposition("中 ", ", 北", {Category.PERSON})
    (2.0, 2.5)
    """
    found = apposition(before[-16:])
    cues = 1.8 if Category.PERSON in kinds and _p("king").search(before[-6:]) else 0.0
    cues = 2.5 if _p("headline").search(before[-12:]) else cues
    among = _p("among").search(before[-16:])
    if among and apposition(before[-32:][: among.start() - min(16, len(before))] + " ") in {str(k) for k in kinds}:
        cues += 1.4
    topic = _p("topic").search(before[-16:])
    if topic and _p("is_it").match(following) and apposition(topic.group(1) + " ") in {str(k) for k in kinds}:
        cues += 2.0
    if found == "person" and Category.PERSON in kinds and not _p("kin").search(before[-6:]):
        cues += -1.0 if old and _p("modern").search(before[-6:]) else 2.3 if old else 2.0
    elif (found in ("org", "product") and kinds & {Category.ORG, Category.PRODUCT}) or (
        found in ("place", "work") and found in {str(kind) for kind in kinds}
    ):
        cues += 1.8
    after = apposition_after(following[:9])
    if after not in {str(kind) for kind in kinds}:
        return cues
    return cues + (0.3 if after == "person" else 0.8)  # 궁정 화가 is somebody at a court


def fits_korea(before: str, around: str) -> float:
    """Return the log-odds, negative or 0, that a surface of Korean sound is a place of Korea.

    >>> fits_korea("경기 ", ""), fits_korea("", "전주와 "), fits_korea("산시성 ", "")
    (-3.0, -1.2, 0.0)
    """
    if _p("korean_before").search(before[-14:]):
        return -3.0
    return -1.2 if _p("korean_near").search(around) else 0.0


def fits_history_of_korea(around: str) -> float:
    """Return the log-odds, negative or 0, that somebody or some place of a sentence is of Korea's past.

    >>> fits_history_of_korea("무오사화에 휘말린 "), fits_history_of_korea("당나라의 ")
    (-1.2, 0.0)
    """
    return -1.2 if _p("korea_history").search(around) else 0.0


def kin_of_korean(before: str) -> str:
    """Return the Korean whose son or the like somebody is: 김유신 in 김유신의 아들.

    >>> kin_of_korean("김유신의 아들 "), kin_of_korean("유방의 아들 ")
    ('김유신', '')
    """
    found = _p("kin_of_korean").search(before[-20:])
    return found.group(1) if found else ""


def fits_word(before: str, following: str, *, person: bool, korean: bool) -> float:
    """Return the log-odds, negative or 0, that a surface is the ordinary word or a part of another name.

    >>> fits_word("새 ", " 두 가지가", person=False, korean=False), fits_word("정부 ", "은", person=False, korean=False)
    (-4.0, -0.7)
    """
    cues = 0.0
    if _p("island").match(following):
        cues -= 3.0
    if korean and _p("odd").match(following):
        cues -= 2.5
    if korean and _p("addressed").match(following):
        cues -= 2.0
    if _p("determined").search(before[-6:]):
        cues -= 2.0
    if _p("counted").match(following) or _p("number").search(before[-4:]):
        cues -= 2.0
    if _p("done").match(following) and not (person and following[:1] in "이가"):
        cues -= 1.0
    if _p("about").match(following):
        cues -= 1.0
    noun = _p("noun_before").search(before[-5:])
    plain = noun is None or _p("adverb").search(before[-6:]) or apposition(before[-16:])
    if noun and not plain and word_levels(noun.group(1))[1] >= 3 and not _is_particled(noun.group(1)):
        cues -= 0.7
    owner = _p("of_before").search(before[-10:])
    if owner and word_levels(owner.group(1))[1] >= 2:
        cues -= 0.7
    if owner and not person and _p("is_it").match(following):
        cues -= 1.5  # 티베트의 성도다
    return cues


def _is_particled(word: str) -> bool:
    """Whether a short word ends in a particle or a joining ending, and is no noun before a noun: 어제는, 이어."""
    if word[-1] in "어아고며게여해":
        return True
    return any(is_particle_chain(word[size:]) for size in range(2, len(word))) or HANGUL_RUN.match(word) is None
