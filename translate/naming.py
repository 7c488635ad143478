"""The English of one matched name at its place: with its bracket, generic, age, office, what follows a country.

What a bracket annotation adds to a name (`커다쉰페이(科大訊飛)`, `안후이(安徽)성`) is taken into the name's core,
because the English name replaces all of it; so are the office behind a person and the syllable behind a country.
"""

from __future__ import annotations

import re

from glossary.cues import generics, is_particle_chain
from glossary.matching import Match, Matcher
from glossary.text import HANGUL_RUN, fold
from glossary.types import Category, Concept, Mention, Origin, Source, Status
from translate.bracketing import AGE, ANNOTATION, BARE_AGE, YEARS, across_bracket, bracketed, pictured, repeats
from translate.levels import UNIT_APART, spaced_generic, with_generic
from translate.nationalities import DEMONYM, DEMONYM_TAILS, NO_LANGUAGE
from translate.occupations import serves_china
from translate.offices import office_after
from translate.types import Constraint

#: Formal names of a state that an article sets apart from the short one.
_FORMAL = {
    (surface, short): formal
    for short, formal, surfaces in (
        ("China", "People's Republic of China", "중화인민공화국 中華人民共和國 中华人民共和国"),
        ("Taiwan", "Republic of China", "중화민국 中華民國 中华民国"),
    )
    for surface in surfaces.split()
}
#: Units below a county, which no Korean city is.
_CHINESE_UNITS = frozenset("촌진향현")


#: The drink rather than its brewer: 칭다오 맥주, 칭다오[靑島] 맥주.
_DRINK = re.compile(r"[ )）\]]맥주$")
_VERSION_OF = re.compile(r"판(?= ?[‘'“\"《<]|[ ][가-힣A-Za-z]{2})")


def drives(concept: Concept) -> bool:
    """Tell whether a record may fix the English: approved always, proposed from confidence 0.8, with an English."""
    if concept.source is Source.KEEP:
        return concept.status is not Status.REJECTED
    if not concept.english or concept.status is Status.REJECTED:
        return False
    return concept.status is Status.APPROVED or concept.confidence >= 0.8


def named(text: str, match: Match, mention: Mention | None, matcher: Matcher) -> Constraint | None:
    """Return the constraint of a matched name, None where nothing sure is known of it.

    Args:
        text: The segment.
        match: The name in it.
        mention: What mining found at its place.
        matcher: The names of the run.
    """
    concepts = bracketed(match, mention, matcher)
    concept = next((c for c in concepts if drives(c)), None)
    if concept is None:
        return None
    if concept.origin is Origin.KO and concept.category is Category.PLACE and match.tail in _CHINESE_UNITS:
        return None  # 천안촌 in Guizhou is not the Korean city
    if concept.origin is Origin.YUE and concept.category is Category.PERSON and serves_china(text, match.end):
        return None  # 천샤오춘 of the Foreign Ministry is not Jordan Chan
    english = printed_form(match.surface, concept)
    accepted = [english, concept.english, *concept.english_variants]
    core_end = match.end
    rest = HANGUL_RUN.match(text, match.end)
    annotated = mention is not None and mention.surface == match.surface
    if (found := ANNOTATION.match(text, match.end)) and (annotated or repeats(found.group(), concept)):
        core_end = found.end()
        longer = across_bracket(text, match, core_end, matcher.surfaces)
        if longer and longer[0].id != concept.id and drives(longer[0]):
            concept, core_end = longer
            english, accepted = concept.english, [concept.english, *concept.english_variants]
        elif (
            longer and longer[0].id == concept.id and concept.source is Source.BASE and concept.category is Category.ORG
        ):
            core_end = longer[1]  # 위수(宇樹)테크 is Unitree
        elif annotated and mention and _belongs(mention.suffix) and text.startswith(mention.suffix, core_end):
            core_end += len(mention.suffix)
            if mention.category is Category.ORG and mention.english and len(concepts) == 1:
                english, accepted = mention.english, [mention.english]  # 톈진(天津)대
            else:
                english, accepted = with_generic(english, accepted, mention.suffix, concept)
        elif concept.category is Category.PERSON and (age := AGE.search(found.group())):
            accepted = [f"{english}, {age.group(1)}"]
            english = f"{english} ({age.group(1)})"
        elif years := YEARS.search(found.group()):
            accepted = [f"{english} ({years['from']}{dash}{years['to']})" for dash in "–~"]
            english = f"{english} ({years['from']}-{years['to']})"
        again = ANNOTATION.match(text, core_end) if core_end > found.end() else None
        if again is not None and repeats(again.group(), concept):
            core_end = again.end()  # 즈장(之江)실험실(ZHEJIANG LAB)
    elif concept.category is Category.PERSON and (age := BARE_AGE.match(text, match.end)):
        core_end, accepted = age.end(), [f"{english}, {age.group(1)}"]
        english = f"{english} ({age.group(1)})"
    elif concept.category is Category.PERSON and (where := pictured(text, match.end)):
        core_end, accepted = where[0], [f"{english}, {where[1]}", *accepted]
        english = f"{english} ({where[1]})"
    elif concept.category is Category.PLACE and (version := _VERSION_OF.match(text, match.end)):
        core_end, english = version.end(), f"{DEMONYM.get(english, english)} version of"
        accepted = [english, f"{concept.english} version of", concept.english]
    elif english in DEMONYM and rest is not None and (ending := _people(rest.group())) is not None:
        language = rest.group().startswith("어")
        people = "Korean" if language and "Korea" in english else DEMONYM[english]
        accepted.append(people)
        many = rest.group().startswith("인들") and people.endswith("n")  # 독일인들
        english, core_end = people + ("s" if many else ending), match.end + 1 + many
        accepted = [english, *accepted]
    elif (unit := UNIT_APART.match(text, match.end)) and match.surface + unit["unit"] in matcher.surfaces:
        core_end = unit.end("unit")
        english, accepted = with_generic(english, accepted, unit["unit"], concept)
    elif spaced := spaced_generic(text, match, concept):
        core_end = match.end + len(spaced)
    elif match.tail:
        core_end = match.end + len(match.tail)
        english, accepted = with_generic(english, accepted, match.tail, concept)
    elif concept.hangul and (own := match.surface.removeprefix(concept.hangul)) in generics():
        english, accepted = with_generic(english, accepted, own, concept)
    if concept.english in DEMONYM:
        accepted.append(DEMONYM[concept.english])
    if english.endswith(" Brewery") and _DRINK.search(text[match.start : core_end]):
        accepted = [f"{english.removesuffix(' Brewery')} Beer", english, *accepted]
        english = accepted[0]
    title = ""
    if concept.category is Category.PERSON and (office := office_after(text, core_end, concept.origin, concept.hanja)):
        core_end, title = office.end, office.english
        title = "" if title.strip() in english.split() else title  # 송신종 황제 is no Emperor Emperor Shenzong
    alternatives = tuple(c.id for c in concepts) if len({c.english for c in concepts}) > 1 else ()
    accepted = [title + english, *accepted]
    forms = tuple(dict.fromkeys(form for form in accepted if form and form not in concept.avoid))
    return Constraint(
        "term", match.surface, match.start, match.end, match.start, core_end, title + english, forms, concept.id,
        concept.category.value, alternatives, avoid=concept.avoid, title=title,
    )  # fmt: skip


def printed_form(surface: str, concept: Concept) -> str:
    """Return the English for a surface; what the article itself prints in Latin stays as printed (AWS, MIT).

    >>> aws = Concept(hangul="아마존웹서비스", english="Amazon Web Services", variants=("AWS",))
    >>> printed_form("아마존웹서비스", aws), printed_form("AWS", aws), printed_form("AMAZON WEB SERVICES", aws)
    ('Amazon Web Services', 'AWS', 'Amazon Web Services')
    """
    if concept.source is Source.KEEP:
        return surface
    if formal := _FORMAL.get((surface, concept.english)):
        return formal
    if (year := re.match(r"(?:19|20)\d\d(?= )", surface)) and year.group() not in concept.english:
        return f"{year.group()} {concept.english}"  # 2008 베이징 올림픽
    latin = surface.isascii() and surface not in concept.misspellings
    return surface if latin and fold(surface) != fold(concept.english) else concept.english


def _belongs(suffix: str) -> bool:
    """Whether what stands behind a bracket is said by the English of the name: 성, 증권; not 회장, 재단, 이론.

    >>> _belongs("성"), _belongs("증권"), _belongs("이론"), _belongs("")
    (True, True, False, False)
    """
    return len(suffix) == 1 or (suffix != "" and suffix.split()[-1] in generics())


def _people(run: str) -> str | None:
    """What the syllable after a country adds to its adjective, None where the run is another word (중국산업)."""
    ending = DEMONYM_TAILS.get(run[:1])
    more = run[1:].removeprefix("들")
    if ending is None or not more or is_particle_chain(more):
        return ending
    return "-language" if run[0] == "어" and more[0] not in NO_LANGUAGE else None  # 중국어판
