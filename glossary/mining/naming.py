"""The English of a name, with its provenance.

In order: Latin printed beside the name, unless it is an acronym or a misspelling of what is known > an approved
record > a base name > composed from the reading (pinyin by GB/T 16159 with person, place and organisation rules,
generics translated; Revised Romanization for Korean names).
"""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.cues import COMPOUND_SURNAMES, KOREAN_SURNAMES, generics
from glossary.phonetics.han import to_simplified
from glossary.phonetics.romanization import english_pinyin, romanize_korean, spell_pinyin
from glossary.phonetics.transcription import official_hangul
from glossary.types import Category, Concept, Origin, Source

#: Generics of places that belong to the English; 시 does not (Xi'an).
_ADMINISTRATIVE = ("성", "구", "현", "진", "향")
_TONED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈŌÓǑÒ]")
_ACRONYM = re.compile(r"^[A-Z][A-Z0-9&.\-]{0,6}$")


def printed_english(latin: tuple[str, ...]) -> str:
    """Choose the printed Latin form that is the name; capitals of a shouted phrase are lowered.

    >>> printed_english(("ZHEJIANG LAB",)), printed_english(("iFLYTEK",)), printed_english(("AWS",))
    ('Zhejiang Lab', 'iFLYTEK', 'AWS')
    """
    if not latin:
        return ""
    best = max(latin, key=lambda form: (not _ACRONYM.match(form), len(form)))
    words = best.split()
    if len(words) > 1 and best.isupper():
        return " ".join(w if len(w) <= 3 and w not in {"LAB", "THE", "AND"} else w.capitalize() for w in words)
    return best


def has_family_name(hangul: str, hanja: str) -> bool:
    """Tell whether a Korean is called by surname and given name rather than by a pen name, a rank or as a monk.

    >>> has_family_name("김정희", "金正喜"), has_family_name("율곡", "栗谷"), has_family_name("원효대사", "元曉大師")
    (True, False, False)
    """
    from glossary.mining.shapes import RULER_ENDS, begins_with_surname

    if len(hanja) > 4 or hanja.endswith(RULER_ENDS) or hanja[-1] in "王帝宗祖君侯妃":
        return False
    return (hanja[0] in KOREAN_SURNAMES or hanja[:2] in COMPOUND_SURNAMES) and begins_with_surname(hanja, hangul)


@lru_cache(maxsize=16384)
def compose_english(
    hangul: str, hanja: str, category: Category, origin: Origin, suffix: str = ""
) -> tuple[str, Source]:
    """Compose the English of a name that nobody printed; "" where no honest form exists.

    >>> compose_english("왕하이펑", "王海峰", Category.PERSON, Origin.ZH)[0]
    'Wang Haifeng'
    >>> compose_english("둥화대학", "東華大學", Category.ORG, Origin.ZH)[0]
    'Donghua University'
    >>> compose_english("쉬저우경제개발구", "徐州經濟開發區", Category.PLACE, Origin.ZH)[0]
    'Xuzhou Economic Development Zone'
    >>> compose_english("노무현", "盧武鉉", Category.PERSON, Origin.KO)[0]
    'Roh Mu-hyeon'
    """
    if origin is Origin.KO:
        given = category is Category.PERSON and (not hanja or has_family_name(hangul, hanja))
        return romanize_korean(hangul, person=given), Source.COMPOSED
    if origin is not Origin.ZH or not hanja:
        return "", Source.COMPOSED
    if category is Category.PLACE and len(hanja) > 2 and hanja[-1] == "市" and hangul[-1:] == "시":
        return english_pinyin(hanja[:-1], category.value, hangul[:-1]), Source.COMPOSED
    longer = category is Category.PLACE and all(_split_generic(hanja))  # 武漢經濟技術開發區 is no Wuhan … District
    if not longer and category is Category.PLACE and (place := _split_place(hangul, hanja)) is not None:
        return f"{english_pinyin(hanja[:-1], category.value, hangul[:-1])} {place}", Source.COMPOSED
    if category is Category.PLACE and len(hanja) > 2 and hanja[-1] == "州" and hangul.endswith("저우"):
        return f"{english_pinyin(hanja[:-1], category.value, hangul[:-2])} Prefecture", Source.COMPOSED
    if category is Category.PERSON and (ruler := _ruler(hanja)):
        return ruler, Source.COMPOSED
    core, generic = _split_generic(hanja) if category is not Category.PERSON else (hanja, "")
    if not core:
        core, generic = hanja, ""
    spelled = english_pinyin(core, category.value, hangul)
    if generic:
        return f"{spelled} {generic}", Source.COMPOSED
    if suffix and category in (Category.ORG, Category.PRODUCT) and (known := generics().get(suffix)) and known.english:
        return f"{spelled} {known.english}", Source.COMPOSED
    return spelled, Source.COMPOSED


#: Ranks of the rulers and consorts of China, who have them before the name in English; temple names have none.
_RANKS = {
    "太后": "Empress Dowager", "皇后": "Empress", "皇帝": "Emperor", "王": "King", "公": "Duke", "侯": "Marquis",
    "帝": "Emperor", "后": "Empress", "宗": "", "祖": "",
}  # fmt: skip


def _ruler(hanja: str) -> str:
    """Spell a ruler of China by temple or posthumous name; "" for anybody else.

    >>> _ruler("太宗"), _ruler("文公"), _ruler("昭襄王"), _ruler("文德皇后"), _ruler("王海峰")
    ('Taizong', 'Duke Wen', 'King Zhaoxiang', 'Empress Wende', '')
    """
    if len(hanja) == 3 and hanja[-1] in "王帝侯" and hanja[1:] not in ("皇帝", "大王", "大帝"):
        return f"{_RANKS[hanja[-1]]} {english_pinyin(hanja[:-1], Category.PLACE.value, '')}"
    if len(hanja) == 2 and hanja[-1] in "宗祖":
        return english_pinyin(hanja, Category.PLACE.value, "")  # 현종(玄宗)
    for rank, english in _RANKS.items():
        name = hanja.removesuffix(rank)
        if name != hanja and 1 <= len(name) <= 2 and _temple().issuperset(name):
            return (
                f"{english} {english_pinyin(name, Category.PLACE.value, '')}".strip()
                if english
                else (english_pinyin(hanja, Category.PLACE.value, "") if len(name) == 1 else "")
            )
    return ""


def _temple() -> frozenset[str]:
    """Return what rulers are called in their temples; who asks for the English of others need not load it."""
    from glossary.mining.shapes import TEMPLE

    return TEMPLE


@lru_cache(maxsize=16384)
def pinyin_of(hanja: str, category: str, hangul: str) -> str:
    """Spell the pinyin of a name (GB/T 16159); the same names come again and again, so it is remembered.

    >>> pinyin_of("西安", "place", "시안")
    "Xī'ān"
    """
    return spell_pinyin(hanja, category, hangul)


@lru_cache(maxsize=16384)
def official_of(hanja: str, category: str) -> str:
    """Return the official Hangul of a name (외래어 표기법, 중국어), remembered.

    >>> official_of("門頭溝", "place")
    '먼터우거우'
    """
    return official_hangul(hanja, category)


@lru_cache(maxsize=1)
def _generic_endings() -> dict[str, str]:
    """Simplified Hanja of the translated generics of two characters and more → English."""
    return {to_simplified(g.hanja): g.english for g in generics().values() if len(g.hanja) >= 2 and g.english}


def _split_generic(hanja: str) -> tuple[str, str]:
    """Split a translated generic off the end of an organisation's Hanja: 復旦大學 → (復旦, University)."""
    plain = to_simplified(hanja)
    endings = _generic_endings()
    for size in range(len(plain) - 1, 1, -1):
        if (english := endings.get(plain[-size:])) is not None:
            return hanja[:-size], english
    return hanja, ""


def _split_place(hangul: str, hanja: str) -> str | None:
    """The English of the generic that a place ends in, read the Korean way: 우허우구(武侯區) → District."""
    generic = generics().get(hangul[-1:])
    if hangul[-1:] not in _ADMINISTRATIVE or generic is None or len(hanja) < 3:
        return None
    return generic.english if generic.english and to_simplified(generic.hanja) == to_simplified(hanja[-1]) else None


def known_with_generic(known: Concept, hangul: str) -> str:
    """The English of a known name for its longer form: 우허우구 of 우허우, 알리바바그룹 of 알리바바.

    >>> known_with_generic(Concept(hangul="우허우", english="Wuhou", category=Category.PLACE), "우허우구")
    'Wuhou District'
    """
    tail = hangul.removeprefix(known.hangul)
    generic = generics().get(tail)
    if generic is None or not generic.english or known.english.endswith(generic.english):
        return known.english
    longer = f"{known.english} {generic.english}"
    place = tail in _ADMINISTRATIVE and known.category is Category.PLACE
    return longer if place or longer in known.english_variants else known.english


def english_of(
    hangul: str,
    hanja: str,
    latin: tuple[str, ...],
    category: Category,
    origin: Origin,
    known: Concept | None,
    suffix: str = "",
) -> tuple[str, Source]:
    """Return the English of a name and where it comes from; printed pinyin with its tones is no English.

    >>> english_of("뤄양시", "洛陽市", ("Luòyáng Shì",), Category.PLACE, Origin.ZH, None)[0]
    'Luoyang'
    """
    if latin and hanja and origin is Origin.ZH:
        latin = tuple(form for form in latin if not _TONED.search(form))
    if known is not None and known.english and (not latin or any(_same(known.english, form) for form in latin)):
        return known_with_generic(known, hangul), Source.BASE
    printed = printed_english(latin)
    if printed and (known is None or not _says_less(printed, known)):
        return printed, Source.PRINTED
    if known is not None and known.english:
        return known.english, Source.BASE
    return compose_english(hangul, hanja, category, origin, suffix)


def _says_less(printed: str, known: Concept) -> bool:
    """Whether the printed form of a known name is its acronym or its English misspelt."""
    return bool(
        _ACRONYM.match(printed)
        or (known.english and (abbreviates(printed, known.english) or is_misspelt(printed, known)))
    )


def abbreviates(short: str, english: str) -> bool:
    """Tell whether letters are the initials of the words of an English name, small ones too or not.

    >>> [abbreviates(short, "Clash of Clans") for short in ("CoC", "CC", "Clash")]
    [True, True, False]
    """
    words = re.findall("[A-Za-z0-9]+", english)
    every = "".join(word[0] for word in words).casefold()
    capitals = "".join(word[0] for word in words if not word.islower()).casefold()
    return len(words) > 1 and len(short) > 1 and short.replace(".", "").casefold() in (every, capitals)


def is_misspelt(printed: str, known: Concept) -> bool:
    """Tell whether a printed form is the English of a known name with a letter or two off: Jonko Solar.

    People are left out, whose names have several romanisations, and so is what differs in a figure.

    >>> jinko = Concept(hangul="진코솔라", english="Jinko Solar", category=Category.ORG)
    >>> [is_misspelt(form, jinko) for form in ("Jonko Solar", "JinkoSolar", "Jinko Power")]
    [True, False, False]
    """
    if known.category is Category.PERSON or not printed.isascii() or not known.english.isascii():
        return False
    left, right = _letters(printed), _letters(known.english)
    accepted = {_letters(form) for form in (known.english, *known.english_variants, *known.variants)}
    if left in accepted or left[:1] != right[:1] or re.findall(r"\d+", left) != re.findall(r"\d+", right):
        return False
    most = 2 if len(right) >= 8 else 1 if len(right) >= 6 else 0
    return 0 < _letters_off(left, right, most) <= most


def _letters(form: str) -> str:
    return re.sub("[^a-z0-9]", "", form.casefold())


#: No name in Latin letters is longer.
_LONGEST = 100


def _letters_off(left: str, right: str, most: int) -> int:
    """How many letters are put in, left out, changed or in each other's place; more than `most` is not counted."""
    if abs(len(left) - len(right)) > most or len(left) > _LONGEST:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, start=1):
        last, row, two = row, [i], before
        before = last
        for k, b in enumerate(right, start=1):
            cost = min(last[k] + 1, row[k - 1] + 1, last[k - 1] + (a != b))
            if i > 1 and k > 1 and a == right[k - 2] and b == left[i - 2]:
                cost = min(cost, two[k - 2] + 1)
            row.append(cost)
    return row[-1]


def _same(left: str, right: str) -> bool:
    return left.casefold().replace(" ", "") == right.casefold().replace(" ", "")
