"""Where a name may begin and end within a word: behind a space or prefix, before a particle, generic, title or name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from glossary.cues import generics, is_particle_chain, title_after, titles
from glossary.ordinary import is_risky
from glossary.phonetics.hangul import has_coda
from glossary.reasons import COMPOUND_TAILS, COPULA, RELATION, derives, is_verb, is_word_with_copula
from glossary.surfaces import Entry
from glossary.text import HAN_CHARACTER, HANGUL_RUN, is_hangul
from glossary.types import Category, Concept, Origin
from glossary.wordhood import word_level

#: Generics of one syllable that are also verb endings or particles: never taken off a name in running text.
_NO_TAIL = frozenset(["하", "기", "도", "만", "로", "나라"])
#: Words of one syllable that join a country's name from the left (반중국, 재일본).
_PREFIXES = frozenset("주대친반재방탈")
#: Names of two syllables that begin long compounds (중국산업은행).
_COMPOUNDING = frozenset("중국 미국 일본 한국 북한 홍콩 대만".split())
#: Newspapers that are called like a country's economy, and what goes on with a newspaper.
_PAPERS = frozenset("한국경제 서울경제 아시아경제 세계경제 중국경제 글로벌경제".split())
_OF_A_PAPER = ("신문", "TV", "방송", "일보", "기자", "특파원", "보도", "인터뷰", "지면", "사설")
_VERB_ENDINGS = frozenset("다 다고 다는 다며 다면 다면서 다니 다지만 다가".split())
#: What makes another word of one of them: 대만족, 대만큼.
_OTHER_WORD = {"대만": "족원큼나찬"}
#: The end of a name and what makes another word with it: 기율 위반, 상주시키다, 환경 부담금, 무선 호출기.
_JOINED = {"위": "반험치기협", "시": "키켜킨킬킴립", "대": "외", "부": "담", "교": "육", "호": "출"}
#: What goes on with a name of the West as a compound, where it is no word; 카라지치 and 올림피아드 are other names.
_AFTER_FOREIGN = frozenset("군말컵병풍국급령산발")
#: From this level on (`wordhood`) a noun is usual.
_USUAL = 3
#: As much of the Hangul after a name is looked at; a longer run is no particle.
LONGEST_RUN = 40
#: The number of a model and what makes an amount or a date of it: 아이폰 17대, 샤오미 3월, 모델 3년.
_MODEL_NUMBER = re.compile("[ 가-힣][0-9]{1,4}$")
_COUNTED = re.compile("(?:만 ?|억 ?)?(?:대|명|개|년|월|일|원|위안|달러|배|살|세|시간|분|톤|건|곳|번째|위)")


def begins(text: str, position: int, previous_end: int) -> bool:
    """Tell whether a name may begin at a place: where a word does, behind another name, or behind a prefix (반중국).

    >>> begins("반중국", 1, -1), begins("대중국", 2, -1)
    (True, False)
    """
    if position == 0 or position == previous_end:
        return True
    before, here = text[position - 1], text[position]
    if is_hangul(here):
        if not is_hangul(before):
            return True
        return before in _PREFIXES and (position < 2 or not is_hangul(text[position - 2]))
    if here.isascii() and here.isalnum():
        return not (before.isascii() and before.isalnum())
    return not HAN_CHARACTER.match(before)


def tail_after(
    text: str, end: int, surface: str, concepts: tuple[Concept, ...], starting: Callable[[str], Iterable[Entry]]
) -> str | None:
    """Return the generic tail ("" for none) when a name may end here, else None.

    Args:
        text: The text.
        end: Where the surface ends.
        surface: The surface.
        concepts: What it may be.
        starting: Returns the names that begin with two characters.
    """
    last = surface[-1]
    if last in "부처청시구성" and len(surface) > 2 and text.startswith("장", end) and _is_over(text, end + 1):
        return None  # 외교부장 is a person
    if last == "위" and len(surface) > 2 and text.startswith("원", end):
        return None  # and so is 상무위원장
    if last.isascii() and last.isalnum() and end < len(text) and text[end].isascii() and text[end].isalnum():
        return None
    counted = _COUNTED.match(text, end) if last.isdecimal() and _MODEL_NUMBER.search(surface) else None
    if counted is not None and _is_over(text, counted.end()):
        return None
    if HAN_CHARACTER.match(last):
        return None if end < len(text) and HAN_CHARACTER.match(text[end]) else ""
    run = HANGUL_RUN.match(text, end, end + LONGEST_RUN)
    if run is None or not is_hangul(last):
        return ""
    rest = run.group()
    if last in _JOINED and rest[0] in _JOINED[last] and len(surface) > 2:
        return None
    if rest in _VERB_ENDINGS and has_coda(last):
        return None  # 나선다; after a consonant the copula is 이다
    if is_word_with_copula(surface, rest):
        return None
    if is_particle_chain(rest) or (rest[0] == "등" and not is_risky(surface) and _is_over(rest, 1)):
        longer = rest == "란" and concepts[0].category is Category.PERSON and title_after(text, end + 1)
        return None if longer else ""  # 왕하오란 연구원 is not 왕하오
    known = generics()
    for size in range(min(len(rest), 8), 0, -1):
        head, more = rest[:size], rest[size:]
        if (
            head in known
            and head not in _NO_TAIL
            and (not more or is_particle_chain(more))
            and _suits(known[head].category, concepts, head)
        ):
            return head
        if head in titles() and concepts[0].category is Category.PERSON and (not more or is_particle_chain(more)):
            return ""
        if head in COMPOUND_TAILS and (not more or is_particle_chain(more)):
            return ""
    for form, _ in starting(text[end : end + 2]):
        if text.startswith(form, end) and not is_risky(form):
            return ""
    if derives(rest) or COPULA.match(rest):
        return ""
    if rest[0] == "명" and _is_over(rest, 1) and (surface in _COMPOUNDING or _is_foreign_place(surface, concepts)):
        return ""  # 베트남명 쯔엉사, 중국명 난사: the name that a country has for it
    if surface in _PAPERS and not rest.startswith(_OF_A_PAPER):
        return None  # 한국경제사절단
    if rest[0] in _OTHER_WORD.get(surface, ""):
        return None
    if concepts[0].category is Category.OTHER and "-" in concepts[0].english and RELATION.match(" " + rest):
        return ""  # 한중외교회담, 미중관계
    person = concepts[0].category is Category.PERSON
    whole = surface in _COMPOUNDING or (len(surface) >= 3 and not is_risky(surface))
    if concepts[0].category is Category.OTHER and surface not in _COMPOUNDING and _is_over(rest, 1):
        return None  # 광장무 and 대에서는
    if concepts[0].origin is Origin.OTHER and not _begins_with_word(rest):
        return None
    language = rest[0] == "어" and (surface in _COMPOUNDING or _is_foreign_place(surface, concepts))
    if _ends_within_word(last, rest) and not language:
        return None  # 동정호텔, 안락전통시장; but 중국어교실
    return "" if whole and not person and len(rest) >= 2 and not is_verb(rest) else None


def _is_foreign_place(surface: str, concepts: tuple[Concept, ...]) -> bool:
    """Whether a name is that of a place outside China, and no word."""
    return all(c.category is Category.PLACE and c.origin is Origin.OTHER for c in concepts) and not is_risky(surface)


def _is_over(text: str, end: int) -> bool:
    """Whether a word ends here, or only particles follow."""
    run = HANGUL_RUN.match(text, end, end + LONGEST_RUN)
    return run is None or is_particle_chain(run.group())


def _begins_with_word(rest: str) -> bool:
    """Whether what goes on in the word of a foreign name is a word of its own: 나폴리항구, 시리아군; not 나폴리타노."""
    return rest[0] in _AFTER_FOREIGN or word_level(rest[:2]) > 0 or word_level(rest[:3]) > 0


def _ends_within_word(last: str, rest: str) -> bool:
    """Whether the last syllable of a name begins a usual noun that goes on behind it, where no other begins: 호+텔."""
    if word_level(rest[:2]) > 1 or word_level(rest[:3]) > 1:
        return False
    return any(
        word_level(last + rest[:size]) >= _USUAL
        and (len(rest) == size or is_particle_chain(rest[size:]) or word_level(rest[size : size + 2]) >= _USUAL)
        for size in (1, 2)
    )


def _suits(category: str, concepts: tuple[Concept, ...], generic: str) -> bool:
    """A place generic belongs to a place, another generic to anything but a person."""
    own = concepts[0].category
    if own is Category.OTHER and category == "org":
        return False  # 광장무 and 대, in 광장무대
    if own is Category.OTHER and category == "place" and len(generic) > 1:
        return False  # 서하호텔 has nothing to do with the Western Xia
    return own is not Category.PERSON and (category != "place" or own in (Category.PLACE, Category.OTHER))
