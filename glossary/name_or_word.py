"""Whether a surface that a name has is the name in one place, or the ordinary word, another name, a part of a compound.

Asks the certain reasons in order (`reasons`), then weighs the uncertain ones (`weighing`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from glossary.bounds import LONGEST_RUN
from glossary.company import Company, company, is_known_homograph, sentence_around
from glossary.cues import COUNT_BEFORE, is_particle_chain
from glossary.fitting import fits_korea
from glossary.namesakes import has_title_of_today, is_korean_by_trade, is_right_in_korea, may_be_other, namesake
from glossary.ordinary import is_always_name, is_risky, is_word_before, ordinary_words, reads_as_word, sounds_korean
from glossary.phonetics.hangul import has_coda
from glossary.reasons import (
    COPULA,
    RELATION,
    before_place_noun,
    china_nearby,
    derives,
    goes_on,
    has_own_particle,
    is_glossed,
    is_listed,
    is_short_without_reason,
    is_verb_here,
    korean_name_with_title,
    titled,
)
from glossary.slots import MOST, fits_slot
from glossary.text import HANGUL_RUN, is_hangul
from glossary.types import Category, Concept, Origin, Source
from glossary.weighing import ENOUGH, SENTENCE, prior, weigh
from glossary.wordhood import is_korean_place, is_stem, is_verb_form, noun_with_particle, word_level, word_levels

#: The margin where one reason tells that a surface is the name, or that it is not.
CERTAIN = 9.0
#: After these a word goes on: ‘행운’이란 is not Iran.
_CLOSING = frozenset("’”\"')」』>〉》")
_TRAVEL = ("여행", "관광")
_LOCATIVE = ("에", "으로", "까지", "부터", "서", "엔")
#: Generics of one syllable that prove a name which is also a word; 지난주, 이사진 are words.
_PROVING_TAILS = frozenset("성시현구")
#: After a name of two Korean-sounding syllables these are rather the third syllable of another name (이강인).
_AFTER_VOWEL = frozenset("인일자지데하")
_AFTER_CODA = _AFTER_VOWEL | frozenset("고다야서든란나라며")
#: Last syllables of names that are particles too: 왕이 is "the king", with its particle, where no other follows.
LIKE_PARTICLE = frozenset("이은을의")
#: Particles of one syllable: 시안이 is no word of three.
_PLAIN = frozenset("이가은는을를의에도와과만로")
#: What it is worth that the document has a surface as a name, where it is a usual word or has a word's company.
_PROVED, _PROVED_RARE = 3.0, 4.0
#: What the log-odds of the model of places are worth (leave-one-name-out on `tests/cases/adversarial.tsv`).
_SLOT = 0.8
#: From this level on a noun with its particle is taken into account: 유가의 is "of the oil price" or Liu Jiayi.
_NOUN = 2
#: What is counted, behind figures, with its particle: 48명보다 has nothing to do with 명보.
_COUNTERS = frozenset("명개년월일위원건곳대권장회차배층도점석")
#: What follows the noun or adjective with 치 that is short for 하지: 원치 않는, 간단치 않다.
_NOT = re.compile("[는도만]? ?(?:않|못)")
#: From this prior on a usual word is oftener the name before a noun of places: 시안 공장.
_KNOWN = 0.4
#: Below this prior a surface is so rarely the name that a title, list or noun of places only counts for so much.
_RARELY, _TOLD = -1.0, 2.0
#: From this prior on a surface is known as the name, and less is made of a place that looks like a word's.
_WELL_KNOWN = 1.0
#: The third syllable of a Korean whom the text calls Mr or Ms, in no word with a particle.
_WITH_THIRD = re.compile("[가-힣](?<![은는이가을를의에도와과]) (?:씨|양)(?:[는가를의도와께,.\\s]|에게|$)")
_ADDRESSED = (" 씨", " 양")
_OFFICE_BEFORE = re.compile("(?:회장|총리|주석|부장|장관|대표|교수|서기|위원장|총재|대변인|상무위원|국무위원|총통) $")


def name_margin(
    surfaces: Mapping[str, tuple[Concept, ...]],
    text: str,
    start: int,
    end: int,
    surface: str,
    concepts: tuple[Concept, ...],
    tail: str,
    annotated: frozenset[str],
    about_china: bool,
) -> float:
    """Return by how much a surface is the name here, and no ordinary word: the name from 0 on.

    Log-odds above what is enough where reasons are weighed, ±`CERTAIN` where one reason tells.

    Args:
        surfaces: All known names, for those beside it.
        text: The text.
        start: Where the surface starts.
        end: Where it ends.
        surface: The surface.
        concepts: What it may be.
        tail: The generic that belongs to it here.
        annotated: Surfaces that the document proves to be names.
        about_china: Whether the whole article is about China.
    """
    if start > 1 and text[start - 1] in _CLOSING and not text[start - 2].isspace() and COPULA.match(surface):
        return -CERTAIN  # ‘행운’이란
    person = any(c.category is Category.PERSON for c in concepts)
    if not tail and is_short_without_reason(text, end, surface, concepts):
        return -CERTAIN
    if tail and (
        korean_name_with_title(text, start, surface + tail) or is_korean_by_trade(text, start, surface + tail)
    ):
        return -CERTAIN
    always = is_always_name(surface)
    korean = person and len(surface) == 2 and is_hangul(surface[0]) and sounds_korean(surface) and not always
    if text[end + 1 : end + 3] in _ADDRESSED and len(surface) == 2 and _WITH_THIRD.match(text, end):
        return -CERTAIN  # 원신자 씨
    in_korea = any(c.origin is Origin.KO for c in concepts)
    if (
        not in_korea
        and surface[-1] in "구동군"
        and sounds_korean(surface)
        and fits_korea(text[max(0, start - 14) : start], "") < 0
    ):
        return -CERTAIN  # 수원시 장안구
    if (
        concepts[0].category is Category.PLACE
        and len(surface) >= 3  # 상해거리 is in Busan
        and not in_korea
        and sounds_korean(surface)
        and not surface.startswith("중국")
        and concepts[0].source is Source.BASE
        and surface not in annotated
        and is_right_in_korea(surfaces, text, start)
    ):
        return -CERTAIN  # 청주 청주고성안길
    run = HANGUL_RUN.match(text, end, end + LONGEST_RUN)
    particle = run.group() if run else ""
    verb = len(surface) == 2 and 1 <= len(particle) <= 3 and is_verb_form(surface + particle)
    counted = surface[0] in _COUNTERS and is_particle_chain(surface[1:] + particle)
    counted = counted and (particle != "" or text[start - 1 : start].isdigit())  # 두 대만 기업
    counted = counted and COUNT_BEFORE.search(text[max(0, start - 3) : start]) is not None
    if counted or (surface[-1] == "치" and _NOT.match(text, end)):
        return -CERTAIN
    cut = not particle and not always and len(surface) == 3 and noun_with_particle(surface) >= _NOUN
    if may_be_other(surface) and not always and surface not in annotated:
        other = namesake(surfaces, text, start, end, surface, concepts, particle, about_china=about_china)
        if other is not None and not is_glossed(text, end, concepts):
            return other
    if not (korean or verb or cut or is_risky(surface) or (_is_homograph(surface, concepts) and not always)):
        word = is_word_before(text, surface, end) or _keeps_a_word_company(text, start, end, surface)
        return -CERTAIN if word else CERTAIN
    proves = tail and (len(tail) > 1 or tail in _PROVING_TAILS) and surface + tail not in ordinary_words()
    proves = proves and not is_word_before(text, surface, end)  # 여순사건
    proves = proves and not (len(tail) > 1 and _keeps_a_word_company(text, start, end, surface))  # 김제의 천단마을
    korea = is_korean_place(surface) or all(c.note.startswith("Korean place") for c in concepts)
    if proves and (about_china or not korea or china_nearby(surfaces, text, start, end)):
        return CERTAIN
    bare = len(surface) == 2 and len(tail) < 2 and tail not in _PROVING_TAILS
    if bare and particle and particle[0] not in _PLAIN and _is_word(surface + particle[0]):
        return -CERTAIN  # 선무당
    if reads_as_word(text, surface, end):
        return -CERTAIN
    if korean and particle and particle[0] in (_AFTER_CODA if has_coda(surface) else _AFTER_VOWEL):
        return -CERTAIN
    if korean and not is_glossed(text, end, concepts) and has_title_of_today(text, end, concepts):
        return -CERTAIN
    if person and not particle and surface[-1] in LIKE_PARTICLE and goes_on(text, end):
        return -CERTAIN
    if is_glossed(text, end, concepts):
        return CERTAIN
    common = word_levels(surface)[bool(particle)] >= 3
    kept = company(surface, text, start, end, *sentence_around(text, start, end, SENTENCE))
    proved = surface in annotated
    if proved and kept.name > kept.word:
        return CERTAIN
    if not kept.name and (is_verb_here(text, start, end, surface) or (verb and not proved and is_stem(surface))):
        return -CERTAIN
    enough = ENOUGH - (_PROVED if common else _PROVED_RARE) if proved else ENOUGH
    if kept.word >= kept.name + 1:
        return _weighed(surfaces, text, start, end, concepts, enough, about_china=about_china, kept=kept)
    china = about_china or china_nearby(surfaces, text, start, end)
    if korean and has_own_particle(surface, particle):
        return CERTAIN
    place = any(c.category is Category.PLACE for c in concepts)
    if derives(particle) and not korean and (place or not word_level(surface) or particle[0] in "발행산표"):
        return CERTAIN  # 선전발, 시안행; 지리산 and 거리제 have nothing to do with firms
    if place and not korean and particle.startswith(_TRAVEL):
        return CERTAIN  # 대련여행
    usual = word_level(surface) >= 2
    told = person and (
        titled(text, end, korean, usual) or (not usual and _OFFICE_BEFORE.search(text[max(0, start - 6) : start]))
    )
    told = told or is_listed(surfaces, text, start, end, concepts)
    told = told or (place and (china or not common or prior(surface) > _KNOWN) and before_place_noun(text, end))
    if told and prior(surface) >= _RARELY:
        return CERTAIN
    if (RELATION.match(text, end) or RELATION.match(" " + particle)) and any(
        c.category is Category.OTHER for c in concepts
    ):
        return CERTAIN
    if place and particle.startswith(_LOCATIVE) and china and not common:
        return CERTAIN
    enough -= _TOLD if told else 0.0
    return _weighed(surfaces, text, start, end, concepts, enough, about_china=about_china, kept=kept)


def _weighed(
    surfaces: Mapping[str, tuple[Concept, ...]],
    text: str,
    start: int,
    end: int,
    concepts: tuple[Concept, ...],
    enough: float,
    *,
    about_china: bool,
    kept: Company,
) -> float:
    """By how much what is known of a surface and its sentence, together with how the place looks, is enough."""
    total = weigh(surfaces, text, start, end, concepts, about_china=about_china, kept=kept)
    if abs(total - enough) > _SLOT * MOST:
        return total - enough  # however the place looks
    place = fits_slot(surfaces, text, start, end, concepts)
    if place < 0 and prior(text[start:end]) > _WELL_KNOWN:
        place /= 2  # 두 명의 인도 여성
    return total + _SLOT * place - enough


def _is_word(form: str) -> bool:
    """Whether three syllables are a word of their own."""
    return word_level(form) >= _NOUN or form in ordinary_words()


def _keeps_a_word_company(text: str, start: int, end: int, surface: str) -> bool:
    """Whether the sentence of a name that is hardly a word is of the other thing: 마블의 완다."""
    if not is_known_homograph(surface):
        return False
    kept = company(surface, text, start, end, *sentence_around(text, start, end, SENTENCE))
    return kept.word > kept.name


def _is_homograph(surface: str, concepts: tuple[Concept, ...]) -> bool:
    """Whether the base marks a name as an ordinary word too (메타, 현장, 지난); its variants (현장법사) are not."""
    noted = False
    for concept in concepts:
        if concept.hangul == surface:
            note = concept.note
            if not note or not ("homograph" in note or note.startswith(("ordinary word", "Korean place"))):
                return False
            noted = True
    return noted
