"""What the rules make of a name in Han characters that no glossary holds: official Hangul, pinyin, English.

The Hangul is the official transcription; a generic that Korean always translates is read the Korean way (칭화대학,
우허우구), a form that Korean has of its own comes first (홍콩, 공자); the transcription is a variant then. Figures
and Latin letters inside stay as they are. A name that is Japanese by its surname, its characters or its place gets
no pinyin.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from glossary.cues import KOREAN_SURNAMES, generics
from glossary.lexicon import WORD, famous_names, lexicon_name, word_status
from glossary.phonetics.han import fold_compat, is_han, to_simplified, to_traditional
from glossary.phonetics.hanja import KOREAN_GIVEN, sino_korean_word
from glossary.phonetics.japanese_names import JapaneseName, japanese_name
from glossary.phonetics.korean_names import NATIONS, known_kind, korean_name
from glossary.phonetics.people import person_odds
from glossary.phonetics.pinyin import pinyin_key
from glossary.phonetics.romanization import english_pinyin, romanize_korean, spell_pinyin
from glossary.phonetics.segmentation import guess_category
from glossary.phonetics.tables import keyed
from glossary.phonetics.transcription import official_hangul
from glossary.types import Category, Concept, Origin, Source

LONGEST = 40  # Han characters; anything longer is a sentence
#: Generics read the Korean way in Hangul whatever stands before them (외래어 표기법 제4장 제3절, usage of the press).
TRANSLATED = ("省", "市", "自治区", "特别行政区", "自治州", "地区", "区", "新区", "县", "自治县", "镇", "乡",
              "大学", "银行", "集团")  # fmt: skip
SIGHTS = {"江": "River", "河": "River", "湖": "Lake", "岛": "Island", "峰": "Peak", "寺": "Temple", "塔": "Pagoda",
          "楼": "Tower", "阁": "Pavilion", "关": "Pass", "陵": "Mausoleum", "庙": "Temple"}  # fmt: skip
MODERN = ("大学", "学院", "帮")
EVENTS = {"之战": "Battle of {}", "战役": "Battle of {}", "条约": "Treaty of {}", "之盟": "Treaty of {}",
          "之乱": "{} Rebellion", "起义": "{} Uprising", "革命": "{} Revolution", "变法": "{} Reform", "战争": "{} War",
          "事变": "{} Incident", "事件": "{} Incident", "运动": "{} Movement"}  # fmt: skip
WELL_KNOWN = {"黄河": "Yellow River", "长江": "Yangtze River", "珠江": "Pearl River"}
SECOND = 0.8  # weight of the other way to read a name


def from_han(text: str) -> Iterator[tuple[float, Concept]]:
    """Yield (weight, concept) for a name in Han characters, the likelier way to read it first.

    >>> [(c.hangul, c.pinyin, c.variants) for _, c in from_han("清華大學")]
    [('칭화대학', 'Qīnghuá Dàxué', ('칭화다쉐', '청화대학'))]
    >>> [(c.hangul, c.origin.value, c.pinyin) for _, c in from_han("安倍晋三")][0]
    ('아베 신조', 'ja', '')
    >>> next(from_han("58同城"))[1].pinyin
    '58 Tóngchéng'
    """
    name = _tidy(text)
    if not name or sum(map(is_han, name)) > LONGEST:
        return
    japanese = japanese_name(name)
    found: list[Concept] = []
    for category in categories(name) if not japanese or japanese.strength < 2 else ():
        concept = _chinese(name, category)
        same = next((other for other in found if pinyin_key(other.pinyin) == pinyin_key(concept.pinyin)), None)
        if not same:
            found.append(concept)
        elif len(name) == 2 and concept.english != same.english:  # Jīn Dì, or in one word: Jīndì
            found[found.index(same)] = replace(same, english_variants=(*same.english_variants, concept.english))
    if japanese:
        found.insert(0 if japanese.strength else 1, _japanese(name, japanese))
    elif korean := _korean_person(name):
        found.insert(1, korean)
    for concept in found:
        yield SECOND if concept is not found[0] else 1.0, concept


def _tidy(text: str) -> str:
    """Return the name in folded forms, quotation marks gone; "" if it has no Han or has Hangul or kana words."""
    folded = unicodedata.normalize("NFKC", fold_compat(text)).strip(" 「」『』《》〈〉\"'“”‘’")
    if not any(map(is_han, folded)) or any("가" <= ch <= "힣" for ch in folded):
        return ""
    return folded


def categories(hanja: str) -> tuple[Category, ...]:
    """Return what a name may be, the likelier first: 張家口 is a place, 張偉 a person, 海 in 海信 a rare surname.

    >>> [categories(name)[0].value for name in ("張家口", "張偉", "海信", "安徽省", "歐陽娜娜", "科大訊飛", "鄧州")]
    ['place', 'person', 'org', 'place', 'person', 'org', 'place']
    """
    simple = to_simplified(hanja)
    if known := known_kind(simple):
        return (Category(known),)
    first = Category(guess_category(simple)) if all(map(is_han, simple)) else Category.ORG
    if first is Category.PERSON:
        return Category.PERSON, Category.ORG
    return (first, Category.PERSON) if person_odds(simple) > -4 else (first,)


def _chinese(name: str, category: Category) -> Concept:
    from glossary.mining.naming import compose_english

    kind = category.value
    sound, pinyin = official_hangul(name, kind), spell_pinyin(name, kind)
    traditional = to_traditional(name, kind)
    sino = sino_korean_word(name, kind)
    known = _established(to_simplified(name)) or korean_name(name, kind) or _translated(name, kind)
    hangul = known or (sino if _is_old_word(name, kind) else sound)
    variants = dict.fromkeys(form for form in (sound, sino) if form and form != hangul)
    return Concept(
        hangul=hangul,
        hanja=traditional,
        simplified=to_simplified(name),
        pinyin=pinyin,
        english=_english(name) or compose_english(sound, traditional, category, Origin.ZH)[0],
        category=category,
        variants=tuple(variants),
        source=Source.COMPOSED,
        note="computed from the Hanja" + (", read as a person's name" if category is Category.PERSON else ""),
    )


def _english(name: str) -> str:
    """Return the English of a dynasty, an event, a river, an old building (Battle of Guandu, Wei River); else ""."""
    simple = to_simplified(name)
    if simple in WELL_KNOWN:
        return WELL_KNOWN[simple]
    if len(simple) == 2 and simple[0] in NATIONS.get(simple[1], "") and simple[1] in "朝代":
        return f"{english_pinyin(name[0])} dynasty"
    if len(simple) > 3 and (event := EVENTS.get(simple[-2:])):
        return event.format(english_pinyin(name[:-2], Category.PLACE.value))
    kind = SIGHTS.get(simple[-1:], "") if known_kind(simple) == Category.PLACE.value else ""
    return f"{english_pinyin(name[:-1], Category.PLACE.value)} {kind}" if kind else ""


def _is_old_word(name: str, kind: str) -> bool:
    """Tell a work or a set phrase that Korean dictionaries list, by its Sino-Korean reading: 百家爭鳴 백가쟁명."""
    if kind == Category.PERSON.value or len(name) < 3 or not all(map(is_han, name)):
        return False
    listed, word = lexicon_name(name), word_status(name) == WORD
    if famous_names().get(to_traditional(name)) == "org" and not to_simplified(name).endswith(MODERN):
        return True  # 八路軍 팔로군
    long = len(name) > 3 and (listed == "other" or word)
    return listed == "work" or long or (word and kind != Category.PLACE.value and name[-1] != "酒")


def _established(simple: str) -> str:
    """Return the form that Korean has of its own, with a generic after it if there is one: 香港大学 홍콩대학."""
    table = keyed("established_hangul.tsv")
    if simple in table:
        return table[simple].split("\t")[0]
    for generic in TRANSLATED:
        hangul, _, kind = table.get(simple.removesuffix(generic), "").partition("\t")
        if kind == "head":
            return hangul + _korean(generic)
    return ""


def _translated(name: str, kind: str) -> str:
    """Return the sound of the name with its generic read the Korean way; "" where there is none to translate."""
    simple = to_simplified(name)
    if kind == "person":
        return ""
    for generic in sorted(TRANSLATED, key=len, reverse=True):
        head = name[: -len(generic)]
        if simple.endswith(generic) and (len(head) > 1 or generic == "县") and all(map(is_han, head)):
            return official_hangul(name, kind)[: -len(official_hangul(generic))] + _korean(generic)
    return ""


def _korean(generic: str) -> str:
    known = {to_simplified(g.hanja): g.hangul for g in reversed(generics().values()) if g.hanja}
    return known[generic]


def _korean_person(name: str) -> Concept | None:
    """Return a name of three characters as that of a Korean, if its surname and given name are usual there."""
    if len(name) != 3 or name[0] not in KOREAN_SURNAMES or not set(name[1:]) <= KOREAN_GIVEN:
        return None
    hangul = sino_korean_word(name, "person")
    return Concept(
        hangul=hangul,
        hanja=name,
        english=romanize_korean(hangul, person=True),
        category=Category.PERSON,
        origin=Origin.KO,
        source=Source.COMPOSED,
        note="if the person is Korean",
    )


def _japanese(name: str, found: JapaneseName) -> Concept:
    return Concept(
        hangul=found.hangul,
        hanja=name,
        english=found.romaji,
        category=Category.PLACE if found.place else Category.PERSON,
        origin=Origin.JA,
        source=Source.COMPOSED,
        note="Japanese name" + ("" if found.known else "; the given name has several readings, this one is a guess"),
    )
