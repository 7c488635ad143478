"""The keys under which a concept is found, and those that a query asks for.

A key is a tier and a text, `tier:text`. `f` a form as it stands in the record, folded (case, spaces, tones, simplified
and compatibility characters); `r` a reading that follows from the Hanja; `g` a name without its generic (성, 대학).
`lookup_parts` has those of parts of names, `lookup_near` those of near misses.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, islice, product

from glossary.cues import generics
from glossary.phonetics.han import simple_form, to_simplified
from glossary.phonetics.syllables import plain
from glossary.text import HAN, HANGUL, fold
from glossary.types import Category, Concept

# Generics that a name may go without, by their English: 안후이성 = 안후이, 텐센트그룹 = 텐센트.
_DROPPED = {
    **dict.fromkeys(("Province", "City", "District", "County", "Town", "Township", "Village", "Prefecture"), "admin"),
    **dict.fromkeys(("Autonomous Region", "Special Administrative Region", "Municipality", "New Area"), "admin"),
    **dict.fromkeys(("Group", "Holdings", "Company", "Co., Ltd.", "Co."), "company"),
}
BARE = {Category.PLACE: ("admin",), Category.ORG: ("company",), Category.OTHER: ("admin", "company")}

HANGUL_ONLY = re.compile(f"[{HANGUL}]+")
_UNIFIED = re.compile("[\u4e00-\u9fff]+")
HAN_ONLY = re.compile(f"[{HAN}]+")
UNIVERSITY = frozenset(("大學", "大学"))
_NOT_ALPHANUMERIC = re.compile("[^0-9a-z]+")
_DIAERESIS = re.compile("[uU]\u0308")
LONGEST_MIXED = 8  # characters of names that may be read half by sound, half the Sino-Korean way
SINO_CHOICES = 8  # readings tried for one name; the usual one is first


def script_of(folded: str) -> str:
    """Return `hangul`, `han`, `latin` or `mixed` for a folded form.

    >>> script_of("산시"), script_of("陕西"), script_of("shaanxi"), script_of("58同城")
    ('hangul', 'han', 'latin', 'mixed')
    """
    if folded.isascii():
        return "latin"
    if HANGUL_ONLY.fullmatch(folded):
        return "hangul"
    return "han" if HAN_ONLY.fullmatch(folded) else "mixed"


def folded_form(text: str) -> str:
    """Return the form in which spellings of one name are equal.

    >>> folded_form("Kēdà Xùnfēi"), folded_form("科大訊飛"), folded_form("커다 쉰페이")
    ('kedaxunfei', '科大讯飞', '커다쉰페이')
    """
    if text.isascii():
        return _NOT_ALPHANUMERIC.sub("", text.lower())
    if HANGUL_ONLY.fullmatch(text):
        return text
    if _UNIFIED.fullmatch(text) and "乾" not in text:
        return "".join(map(simple_form, text))
    folded = fold(text)
    return folded if folded.isascii() or HANGUL_ONLY.fullmatch(folded) else to_simplified(folded)


def folded_forms(text: str) -> tuple[str, ...]:
    """Return the folded form; for ü also the one with v, as it is typed.

    >>> folded_forms("Lǚ Bùwéi")
    ('lubuwei', 'lvbuwei')
    """
    plain = folded_form(text)
    if text.isascii() or not plain.isascii():
        return (plain,)
    typed, times = _DIAERESIS.subn("v", unicodedata.normalize("NFD", text))
    if not times:
        return (plain,)
    return tuple(dict.fromkeys((plain, folded_form(typed))))


def names_of(concept: Concept) -> tuple[str, ...]:
    """Return every form that stands in a record.

    >>> names_of(Concept(hangul="산시", hanja="陝西", variants=("섬서",)))
    ('산시', '陝西', '섬서')
    """
    single = (concept.hangul, concept.hanja, concept.simplified, concept.pinyin, concept.english)
    lists = (*concept.variants, *concept.misspellings, *concept.english_variants)
    return tuple(dict.fromkeys(form for form in (*single, *lists) if form))


def form_keys(concept: Concept) -> set[str]:
    """Return the keys of the forms that stand in a record.

    >>> sorted(form_keys(Concept(hangul="커다쉰페이", hanja="科大訊飛", english="iFLYTEK")))
    ['f:iflytek', 'f:科大讯飞', 'f:커다쉰페이']
    """
    keys: set[str] = set()
    for text in names_of(concept):
        if HANGUL_ONLY.fullmatch(text):
            keys.add(f"f:{text}")
        else:
            keys.update([f"f:{form}" for form in folded_forms(text) if form])
    return keys


def sound_keys(concept: Concept) -> set[str]:
    """Return the keys of what follows from a record by rule: readings, and the name without its generic.

    >>> keys = sound_keys(Concept(hangul="커다쉰페이", hanja="科大訊飛", english="iFLYTEK"))
    >>> [key in keys for key in ("r:과대신비", "r:kedaxunfei", "r:커다신비")]
    [True, True, True]
    """
    return spoken_keys(concept) | typed_keys(concept)


def typed_keys(concept: Concept) -> set[str]:
    """Return the keys of the pinyin of a record.

    >>> typed_keys(Concept(hangul="커다쉰페이", hanja="科大訊飛"))
    {'r:kedaxunfei'}
    """
    ways = _ways(concept)
    typed = {form for _, read in ways for form in typed_forms(read)}
    for places in clips(concept.hanja or concept.simplified, concept.category) if ways else ():
        typed.update(typed_forms([ways[0][1][place] for place in places]))
    return {f"r:{form}" for form in typed.union(typed_forms(_proven(concept)))}


def spoken_keys(concept: Concept) -> set[str]:
    """Return the keys of the readings of a record in Hangul, and of the name without its generic.

    >>> sorted(spoken_keys(Concept(hangul="비보", hanja="維沃", category=Category.PRODUCT)))
    ['r:웨이워', 'r:유옥']
    """
    hanja = concept.hanja or concept.simplified
    read: list[str] = []
    for category, syllables in _ways(concept):
        read += _read(hanja, category, syllables)
    keys = {f"r:{form}" for form in read}
    for places in clips(hanja, concept.category):
        for whole in (to_simplified(hanja), read[1], _sounds(_ways(concept)[0][1])):
            if len(whole) == len(hanja):
                keys.add("r:" + "".join([whole[place] for place in places]))
    bare = BARE.get(concept.category, ())
    written = {concept.hangul, *concept.variants, *concept.misspellings}
    forms = {form for text in written for form in folded_forms(text)}
    for form in forms.union(read[:2]):  # the official Hangul and the Sino-Korean reading may have a generic too
        keys.update(stem_keys(form, bare))
    return keys


def _ways(concept: Concept) -> list[tuple[str, tuple[str, ...]]]:
    """Return the ways to read the Hanja of a record: (category, pinyin syllables)."""
    hanja = concept.hanja or concept.simplified
    if not hanja or not HAN_ONLY.search(hanja):
        return []
    from glossary.phonetics.pinyin import syllables

    category = concept.category.value
    if category != "other":
        return [(category, syllables(hanja, category))]
    # Nobody said what it is: read as it looks, and as a person's name if that differs.
    usual, person = syllables(hanja), syllables(hanja, "person")
    return [("", usual)] if person == usual else [("", usual), ("person", person)]


def _proven(concept: Concept) -> tuple[str, ...]:
    """Return the pinyin where the Hangul proves another reading of a character (중광, 重光): both may be looked for."""
    ways = _ways(concept)
    if not ways:
        return ()
    from glossary.phonetics.pinyin import syllables
    from glossary.phonetics.transcription import transcribe

    category, usual = ways[0]
    if concept.hangul.replace(" ", "") == transcribe(usual):
        return ()
    return syllables(concept.hanja or concept.simplified, category, concept.hangul)


def _read(hanja: str, category: str, read: tuple[str, ...]) -> Iterator[str]:
    """Yield the folded readings in Hangul: official, Sino-Korean, both mixed."""
    korean = list(sino_korean(hanja, category))
    sounds = _sounds(read)
    yield folded_form("".join(sounds))
    yield from korean
    usual = korean[0]
    yield from shortened(hanja, category, "".join(sounds), usual)
    if 2 < len(hanja) <= LONGEST_MIXED and len(usual) == len(hanja):
        whole = "".join(sounds)
        for cut, size in enumerate(accumulate(map(len, sounds[:-1])), 1):
            yield whole[:size] + usual[cut:]
            yield usual[:cut] + whole[size:]


def _sounds(read: Sequence[str]) -> list[str]:
    from glossary.phonetics.syllables import hangul_of

    return [hangul_of(syllable) or syllable for syllable in read]


def clips(hanja: str, category: Category) -> list[tuple[int, ...]]:
    """Return which characters a university is called by for short: 北大, 浙大, 北师大, 中科大, 人大.

    >>> ["".join("北京師範大學"[place] for place in places) for places in clips("北京師範大學", Category.ORG)]
    ['北師大']
    """
    size = len(hanja)
    if size < 4 or hanja[-2:] not in UNIVERSITY or category not in (Category.ORG, Category.OTHER):
        return []
    if size == 4:
        return [(0, 2)]
    return [(2, size - 2)] if hanja.startswith(("中国", "中國")) and size == 6 else [(0, 2, size - 2)]


#: What a body of water or an island is called once more behind its sound: 타이후호 (太湖), 화이허강 (淮河).
_ONCE_MORE = {"湖": "호", "江": "강", "河": "강", "島": "섬", "岛": "섬", "海": "해", "池": "호"}


def shortened(hanja: str, category: str, sounds: str, usual: str) -> Iterator[str]:
    """Yield a river by its old name in 수 (위수 渭河), a generic said twice, a firm cut short (안강 鞍山鋼鐵)."""
    if category == "person" or len(usual) != len(hanja):
        return
    if len(hanja) == 2 and hanja[-1] in "江河":
        yield f"{usual[0]}수"
    if 2 <= len(hanja) <= 4 and (generic := _ONCE_MORE.get(hanja[-1])):
        yield sounds + generic
    if len(hanja) == 4 and category in ("", "org"):
        yield usual[0] + usual[2]


def typed_forms(read: Sequence[str]) -> Iterator[str]:
    """Yield pinyin as a folded form; for ü also with v, as it is typed."""
    if not read:
        return
    joined = "".join([plain(syllable) for syllable in read])
    if joined.replace("ü", "u").isascii():
        yield folded_form(joined.replace("ü", "u"))
        if "ü" in joined:
            yield folded_form(joined.replace("ü", "v"))
    else:
        yield from folded_forms(joined)


def sino_korean(hanja: str, category: str = "") -> Iterator[str]:
    """Yield the Sino-Korean readings of a name, the usual one first.

    >>> next(sino_korean("科大訊飛")), "등소평" in set(sino_korean("鄧小平"))
    ('과대신비', True)
    """
    from glossary.phonetics.hanja import possible_sino, sino_korean_word

    usual = sino_korean_word(hanja, category)
    yield folded_form(usual)
    choices: list[Sequence[str]] = [possible_sino(hanja[0], initial=True)[:2] or hanja[0]]
    choices += [possible_sino(character)[:2] or character for character in hanja[1:]]
    for other in map("".join, islice(product(*choices), SINO_CHOICES)):
        if other != usual:
            yield folded_form(other)


#: Universities are clipped to one syllable of what they teach and 대 (하얼빈공대, 시안교대, 화중과대).
CLIPPED = {
    "공대": ("공업대학", "공과대학"),
    "과대": ("과기대학", "과학기술대학"),
    "교대": ("교통대학",),
    "농대": ("농업대학",),
    "사대": ("사범대학",),
    "외대": ("외국어대학",),
    "의대": ("의과대학", "의학원"),
    "재대": ("재경대학",),
}


def stem_keys(folded: str, bare: Iterable[str] = ()) -> Iterator[str]:
    """Yield the keys of a Hangul name without its generic; one that has none stands bare, for what it may be.

    >>> sorted(stem_keys("안후이성")), sorted(stem_keys("안후이", ["admin"])), sorted(stem_keys("푸단대"))
    (['g:admin:안후이'], ['g:admin:안후이'], ['g:University:푸단'])
    >>> "g:Jiaotong University:시안" in set(stem_keys("시안교대"))
    True
    """
    if not HANGUL_ONLY.fullmatch(folded):
        return
    for full in CLIPPED.get(folded[-2:], ()) if len(folded) > 3 else ():
        yield from stem_keys(folded[:-2] + full)
    known = generics() if folded[-1] in generic_ends() else {}
    for size in range(min(6, len(folded) - 2) if known else 0, 0, -1):
        generic = known.get(folded[-size:])
        if generic and generic.category in {"place", "org"}:
            kind = _DROPPED.get(generic.english, generic.english)
            yield f"g:{kind}:{folded[:-size]}"
    if len(folded) >= 2:
        for kind in bare:
            yield f"g:{kind}:{folded}"


@lru_cache(maxsize=1)
def generic_ends() -> frozenset[str]:
    """Return the last syllables of the generics, for a quick look at whether a name may have one."""
    return frozenset(generic[-1:] for generic in generics())
