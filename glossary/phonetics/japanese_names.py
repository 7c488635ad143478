"""Whether a name in Han characters is Japanese, and how it sounds then: 安倍晋三 아베 신조, Abe Shinzo.

Signs: a Japanese surname before one or two characters of given names, a character that only Japanese writes (沢, 辺, 々,
kana), a place of the table. A surname that is Chinese as well (林, 石) decides nothing alone. Given names have many
readings: those of the table are the usual ones, any other is a guess and says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from glossary.phonetics.han import fold_compat, is_han, to_simplified
from glossary.phonetics.japanese import NEW_FORMS, japanese_surname_length, romaji_readings
from glossary.phonetics.kana import LONG, kana_hangul
from glossary.phonetics.people import is_known_place, surname_size
from glossary.phonetics.tables import keyed

#: Last characters of given names that Chinese names hardly ever have.
ENDINGS = frozenset("郎郞夫男雄助介彦彥丸之也作造蔵藏吉治司樹織美子恵苗")
SURE_ENDINGS = frozenset("郎郞助介彦彥丸")


@dataclass(frozen=True, slots=True)
class JapaneseName:
    """A Japanese name: `certain` when nothing else is likely, `known` when its reading is from a table."""

    hangul: str
    romaji: str
    place: bool
    certain: bool
    known: bool


def _only_japanese(ch: str) -> bool:
    """Tell a character that neither traditional nor simplified Chinese writes: 沢 桜 々 の."""
    if ch == "々" or "\u3041" <= ch <= "\u30fa":
        return True
    if not is_han(ch):
        return False
    for codec in ("big5", "gb2312"):
        try:
            ch.encode(codec)
        except UnicodeEncodeError:
            continue
        return False
    try:
        ch.encode("euc_jp")
    except UnicodeEncodeError:
        return False
    return ch in NEW_FORMS.values() or to_simplified(ch) != ch


def _kanji_form(table: str, han: str) -> str:
    """Return the row of a table for a name in any writing: 齋藤, 斎藤."""
    known = keyed(table)
    new = "".join(NEW_FORMS.get(ch, ch) for ch in han)
    return known.get(han) or known.get(new) or ""


def _title(romaji: str) -> str:
    for long, short in LONG:
        romaji = romaji.replace(long, short)
    return romaji[:1].upper() + romaji[1:]


def japanese_name(han: str) -> JapaneseName | None:
    """Return a name as Japanese if it may be, None if nothing speaks for it.

    >>> japanese_name("安倍晋三").hangul, japanese_name("岸田文雄").romaji, japanese_name("東京").romaji
    ('아베 신조', 'Kishida Fumio', 'Tokyo')
    >>> japanese_name("習近平"), japanese_name("上海大學"), japanese_name("高安")
    (None, None, None)
    """
    folded = fold_compat(han)
    marked = any(map(_only_japanese, folded))
    place = _kanji_form("japanese_places.tsv", folded)
    if place and not is_known_place(to_simplified(folded)):
        hangul, romaji = place.split("\t")[:2]
        return JapaneseName(hangul, _title(romaji), place=True, certain=True, known=True)
    size = japanese_surname_length(folded)
    given = folded[size:]
    if not size or not 1 <= len(given) <= 3 or not all(is_han(ch) or ch == "々" for ch in folded):
        return None
    if not (marked or _speaks_for_it(folded, size)):
        return None
    surname = _kanji_form("japanese_surnames.tsv", folded[:size]).split("\t")
    known = _kanji_form("japanese_given.tsv", given)
    romaji = known.split("\t")[0] or _guess(given)
    if len(surname) < 2 or not romaji:
        return None
    certain = marked or len(folded) >= 4 or given[-1] in SURE_ENDINGS
    hangul = f"{surname[0]} {kana_hangul(romaji)}"
    return JapaneseName(
        hangul, f"{_title(surname[1])} {_title(romaji)}", place=False, certain=certain, known=bool(known)
    )


def _speaks_for_it(folded: str, size: int) -> bool:
    simple, given = to_simplified(folded), folded[size:]
    if is_known_place(simple) or simple in keyed("chinese_words.txt"):
        return False
    if _kanji_form("japanese_given.tsv", given) and (size > 1 or len(given) > 1 or given[-1] in ENDINGS):
        return size > 1 or not surname_size(simple) or given[-1] in SURE_ENDINGS
    words = any(simple[i : i + 2] in keyed("org_words.tsv") for i in range(1, len(simple) - 1))
    if size >= 2 and len(given) == 2:
        return (
            not words
            and simple[:2] not in keyed("surnames.tsv")
            and all(ch in keyed("kanji_names.tsv") for ch in given)
        )
    return given[-1] in SURE_ENDINGS and len(given) > 1


def _guess(given: str) -> str:
    readings = [romaji_readings(ch) for ch in given]
    return "".join(found[0] for found in readings) if all(readings) else ""
