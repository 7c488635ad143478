"""Brackets that hold only Latin: an acronym of a common noun, the spelling of a foreign name, or neither.

`인공지능(AI)` is an abbreviation, `니비루(Nibiru)` a transliterated name, `아마존웹서비스(AWS)` a name with its acronym. The
Hangul is held against the Latin by a rough consonant skeleton, enough to tell a transliteration from a translation.
"""

from __future__ import annotations

import re

from glossary.cues import abbreviations, generics
from glossary.mining.known import KnownNames
from glossary.mining.windows import Window, acronym_start, last_word
from glossary.phonetics.romanization import romanize_korean
from glossary.types import Category, Concept, Evidence, Kind, Reading

_ACRONYM = re.compile(r"^[A-Z][A-Za-z0-9&.\-/]{0,7}$")
_PHRASE = re.compile(r"\s(?:in|on|the|of|for|and|to|by|is|with)\s")
_CLASSES = {
    **dict.fromkeys("bpfv", "p"), **dict.fromkeys("dt", "t"), **dict.fromkeys("gkqc", "k"), **dict.fromkeys("szjx", "s"),
    **dict.fromkeys("lr", "l"), "m": "m", "n": "n",
}  # fmt: skip


def skeleton(latin: str) -> str:
    """Reduce Latin letters to consonant classes, doubled ones once.

    >>> skeleton("Qualcomm"), skeleton(romanize_korean("퀄컴"))
    ('klkm', 'klkm')
    """
    plain = latin.lower().replace("ch", "s").replace("sh", "s").replace("th", "t").replace("ph", "p").replace("ng", "n")
    plain = plain.replace("x", "ks").replace("ce", "se").replace("ci", "si")
    classes = [_CLASSES[c] for c in plain if c in _CLASSES]
    return "".join(c for i, c in enumerate(classes) if i == 0 or classes[i - 1] != c)


def transliterates(hangul: str, latin: str) -> bool:
    """Tell whether a Hangul form spells the Latin one by sound.

    >>> transliterates("니비루", "Nibiru"), transliterates("인공지능", "deep learning")
    (True, False)
    """
    spoken = "".join(romanize_korean(run) for run in re.findall("[가-힣]+", hangul)) + "".join(
        re.findall("[A-Za-z]+", hangul)
    )
    left, right = skeleton(spoken), skeleton(latin)
    if not left or not right:
        return False
    return _common(left, right) * 2 / (len(left) + len(right)) >= 0.72


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
    start = last_word(window)
    string = window.text[start : window.end]
    if (cut := string.rfind("-")) > 0 and re.match("[가-힣]", string[cut + 1 :] or " "):
        start += cut + 1
    words = latin.split()
    if len(words) > 1:
        starts = [m.start() + window.start for m in re.finditer(r"(?<![^\s‘“'\"])[^\s‘“'\"]", window.string)]
        for count in (len(words), len(words) - 1, len(words) + 1):
            if 1 <= count <= len(starts) and _says(
                window.text[starts[-count] : window.end].split()[0], words[0], known
            ):
                return starts[-count]
    if known.find(window.text[start : window.end], "") is None:
        for size in range(min(16, window.end - window.start), window.end - start, -1):
            form = window.text[window.end - size : window.end]
            if form in known.by_hangul and window.text[window.end - size - 1 : window.end - size] in ("", " ", ","):
                return window.end - size
    return start


def _says(korean: str, english: str, known: KnownNames) -> bool:
    """Whether a Korean word is an English one: the same string, the sound of it, or a name known by it."""
    if korean.casefold() == english.casefold() or (len(korean) >= 2 and transliterates(korean, english)):
        return True
    concept = known.find(korean, "")
    return concept is not None and concept.english.casefold().split()[:1] == [english.casefold()]


def judge_latin(
    surface: str, latin: str, known: Concept | None, quoted: bool
) -> tuple[Kind, Reading, Category, float, tuple[Evidence, ...]]:
    """Judge a term with a Latin bracket: kind, reading, category, confidence, evidence.

    >>> judge_latin("인공지능", "AI", None, False)[0].value, judge_latin("니비루", "Nibiru", None, False)[:2]
    ('abbreviation', (<Kind.NAME: 'name'>, <Reading.OTHER: 'other'>))
    """
    if surface in abbreviations().get(latin, {}):
        return Kind.ABBREVIATION, Reading.NONE, Category.OTHER, 0.97, (Evidence("abbreviation", latin, 1.0),)
    sounds = transliterates(surface, latin)
    reading = Reading.OTHER if sounds else Reading.NONE
    if known is not None:
        if known.category is Category.OTHER and not sounds:
            return Kind.ABBREVIATION, Reading.NONE, Category.OTHER, 0.8, (Evidence("known-term", known.english, 0.6),)
        spoken = known.hangul == surface and known.source.value == "base" and known.origin.value == "other"
        reading = Reading.OTHER if sounds or spoken else reading
        return Kind.NAME, reading, known.category, 0.95, (Evidence("known-name", known.english, 1.0),)
    category = _category(surface)
    if _ACRONYM.match(latin) and latin.upper() == latin and not sounds:
        proper = category in (Category.ORG, Category.PLACE) or quoted or re.search(r"\s", surface) is not None
        if proper and not surface.endswith(("당", "기술", "시스템", "산업", "지수", "모델", "협정", "서비스")):
            return Kind.NAME, reading, category, 0.7, (Evidence("acronym-of-name", latin, 0.4),)
        return Kind.ABBREVIATION, Reading.NONE, Category.OTHER, 0.75, (Evidence("acronym", latin, 0.4),)
    if quoted and sounds and _PHRASE.search(latin):
        return Kind.COMMON_WORD, Reading.OTHER, Category.OTHER, 0.75, (Evidence("quoted-phrase", latin, 0.3),)
    if latin[:1].isupper() or any(c.isupper() for c in latin[1:]):
        sure = 0.9 if sounds else 0.6
        return Kind.NAME, reading, category, sure, (Evidence("capitalised", latin, 0.5),)
    if sounds and " " not in latin and len(surface) <= 4 and len(latin) <= 6:
        return Kind.NAME, reading, Category.ORG, 0.55, (Evidence("lower-case-brand", latin, 0.1),)
    return Kind.ABBREVIATION, Reading.NONE, Category.OTHER, 0.75, (Evidence("english-gloss", latin, 0.4),)


def _category(surface: str) -> Category:
    for size in range(min(8, len(surface)), 1, -1):
        if (generic := generics().get(surface[-size:])) is not None:
            return Category(generic.category)
    return Category.ORG
