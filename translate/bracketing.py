"""What the bracket behind a name says of it: its Hanja again, another thing of the same name, an age, a short form.

A bracket that only repeats the name belongs to it, because the English replaces all of it; one with other characters
says that the name is another thing (미주(眉州) is not the Americas).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from glossary.cues import is_particle_chain
from glossary.matching import Match, Matcher
from glossary.phonetics.han import to_simplified
from glossary.text import HAN_CHARACTER, HANGUL_RUN
from glossary.types import Concept, Mention
from translate.types import Constraint

ANNOTATION = re.compile(
    r"\s?[’”'\"》〉』」]?\s?(?:[(（][^()（）\n]{1,160}[)）]|\[[^\[\]\n]{1,160}\]|〈[^〈〉\n]{1,160}〉)"
)
#: 쉬자인(許家印·66): the age in the bracket of a person's name.
AGE = re.compile(r"[·,，、]\s?([1-9]\d)(?:세|살)?\s?[)）]$")
#: 자이즈강(55), where no title follows that makes a figure of it.
BARE_AGE = re.compile(
    r"[(（]([1-9]\d)(?:세|·[남여])?[)）]"
    r"(?! ?(?:씨|군|양|옹|여사|할머니|할아버지|선수|감독|교수|대표|회장|사장|의원|기자|변호사|작가|배우))"
)
#: 장거정(張居正, 1525~1582): from when to when somebody lived or something was.
YEARS = re.compile(r"[·,，、:：]\s?(?P<from>\d{3,4})년?\s?[~∼～〜–-]\s?(?P<to>\d{3,4})년?\s?[)）\]]$")
#: Where somebody stands in a picture: 한서진(왼쪽), 남도현(왼쪽에서 두 번째).
_PLACES = {
    "왼쪽": "left", "오른쪽": "right", "가운데": "center", "중앙": "center", "좌": "left", "우": "right", "앞": "front",
    "뒤": "back", "맨 왼쪽": "far left", "맨 오른쪽": "far right", "왼쪽 두 번째": "second from left",
    "오른쪽 두 번째": "second from right", "왼쪽 세 번째": "third from left", "오른쪽 세 번째": "third from right",
}  # fmt: skip
_PICTURED = re.compile(r"[(（](?:사진 ?)?(?P<place>[왼오가중좌우앞뒤맨][가-힣 ]{0,11})[)）]")
_MARKS = re.compile(r"[ ’”'\"》〉』」()（）\[\]〈]")


def pictured(text: str, position: int) -> tuple[int, str] | None:
    """Return where a bracket that says where somebody stands in a picture ends, and its English.

    >>> pictured("한서진(왼쪽에서 두 번째) 감독", 3), pictured("한서진(가수)", 3)
    ((14, 'second from left'), None)
    """
    found = _PICTURED.match(text, position)
    place = _PLACES.get(found["place"].replace("에서", "").replace("두번째", "두 번째")) if found else None
    return (found.end(), place) if found and place else None


def said_again(text: str, match: Match, last: Constraint) -> bool:
    """Whether the Hanja of the name before open its bracket, where more follows them: 양안(兩岸·중국과 대만)."""
    bracket = text[last.core_end : match.start] in ("(", "（", " (") and HAN_CHARACTER.match(match.surface)
    return bool(bracket) and any(concept.id == last.concept for concept in match.concepts)


def across_bracket(
    text: str, match: Match, core_end: int, surfaces: Mapping[str, tuple[Concept, ...]]
) -> tuple[Concept, int] | None:  # fmt: skip
    """A longer name that a bracket stands inside: 전국인민대표대회(전인대) 상무위원회."""
    rest = re.match(r" ?[가-힣]{1,6}", text[core_end : core_end + 7])
    for size in range(len(rest.group()) if rest else 0, 0, -1):
        word = text[core_end : core_end + size]
        whole = surfaces.get(match.surface + word, ())
        run = HANGUL_RUN.match(text, core_end + size)
        if len(whole) == 1 and (run is None or is_particle_chain(run.group())):
            return whole[0], core_end + size
    return None


def bracketed(match: Match, mention: Mention | None, matcher: Matcher) -> tuple[Concept, ...]:
    """What a name may be here: its own bracket decides before the rest of the document (산시(陝西)성, 산시(山西)성)."""
    if mention is None or not mention.annotated or mention.surface != match.surface:
        return match.concepts
    if not mention.simplified:  # 오포(OPPO) is not Ofo
        latin = {form.casefold() for form in mention.latin}
        every = matcher.surfaces.get(match.surface, ())
        printed = tuple(c for c in every if latin & {f.casefold() for f in (c.english, *c.english_variants)})
        return printed or match.concepts
    here = tuple(c for c in matcher.surfaces.get(match.surface, ()) if c.simplified == mention.simplified)
    if not here and any(contradicts(mention.simplified, c) for c in match.concepts):
        here = tuple(c for c in matcher.surfaces.get(mention.hanja, ()) if c.simplified == mention.simplified)
    return here or tuple(c for c in match.concepts if not contradicts(mention.simplified, c))


def contradicts(bracket: str, concept: Concept) -> bool:
    """Whether the characters in a name's bracket are another name's: 미주(眉州) is not the Americas (美洲).

    A missing or added generic (安徽省) is the same name, and so is a longer one with a few characters miswritten.

    >>> contradicts("眉州", Concept(simplified="美洲")), contradicts("安徽省", Concept(simplified="安徽"))
    (True, False)
    """
    forms = (concept.simplified, *(to_simplified(form) for form in concept.variants if HAN_CHARACTER.match(form)))
    if not concept.simplified or any(_within(bracket, form) or _within(form, bracket) for form in forms if form):
        return False
    return all(
        len(form) != len(bracket) or 2 * sum(a == b for a, b in zip(form, bracket, strict=True)) <= len(form)
        for form in forms
    )


def _within(short: str, long: str) -> bool:
    """Whether the characters of one form stand in another in their order: 新华社 in 新华通讯社."""
    rest = iter(long)
    return all(character in rest for character in short)


def repeats(annotation: str, concept: Concept) -> bool:
    """Whether a bracket only says the name again: 경극(京劇), 즈장(之江)실험실(ZHEJIANG LAB)."""
    inner = _MARKS.sub("", annotation)
    if inner.isascii():
        forms = (concept.english, *concept.english_variants, *concept.variants)
        return inner.casefold() in {_MARKS.sub("", form).casefold() for form in forms}
    if not HAN_CHARACTER.fullmatch(inner[:1]):
        return inner in (concept.hangul, *concept.variants)  # 시짱(티베트)
    return inner in (concept.hanja, concept.simplified, *concept.variants) or to_simplified(inner) == concept.simplified
