"""Whether a name in Han characters is Japanese, and how it sounds then: 安倍晋三 아베 신조, Abe Shinzo.

Signs: a Japanese surname before one or two characters of given names, a character that only Japanese writes (沢, 辺,
々), a place of the table. A surname that is Chinese as well (林, 石) decides nothing alone. Given names have many
readings: those of the table are the usual ones, any other is a guess and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from glossary.phonetics.han import fold_compat, is_han, to_simplified
from glossary.phonetics.japanese import NEW_FORMS, japanese_surname_length, romaji_readings
from glossary.phonetics.kana import LONG, kana_hangul
from glossary.phonetics.people import LASTS, is_known_place, surname_size
from glossary.phonetics.tables import keyed

#: Last characters of given names that Chinese names hardly ever have.
ENDINGS = frozenset("郎郞夫男雄助介彦彥丸之也作造蔵藏吉治司樹織美子恵苗")


@dataclass(frozen=True, slots=True)
class JapaneseName:
    """A Japanese name: how sure it is (2 nothing else is likely, 1 rather Japanese, 0 rather Chinese).

    `known` tells that the reading is from a table and no guess.
    """

    hangul: str
    romaji: str
    place: bool
    strength: int
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


@lru_cache(maxsize=4)
def _simplified(table: str) -> dict[str, str]:
    return {to_simplified(kanji): row for kanji, row in keyed(table).items()}


def _kanji_form(table: str, han: str) -> str:
    """Return the row of a table for a name in any writing: 齋藤, 斎藤, 斋藤."""
    known = keyed(table)
    new = "".join(NEW_FORMS.get(ch, ch) for ch in han)
    return known.get(han) or known.get(new) or _simplified(table).get(to_simplified(han), "")


def _hangul(romaji: str) -> str:
    """Spell a given name; a hyphen keeps two vowels apart: tomi-ichi 도미이치."""
    return "".join(kana_hangul(part, initial=not place) for place, part in enumerate(romaji.split("-")))


def _title(romaji: str) -> str:
    for long, short in LONG:
        romaji = romaji.replace(long, short)
    romaji = romaji.replace("-", "").replace("'", "")
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
    if place:
        hangul, romaji = place.split("\t")[:2]
        chinese = is_known_place(to_simplified(folded))
        return JapaneseName(hangul, _title(romaji), place=True, strength=0 if chinese else 2, known=True)
    size = japanese_surname_length(folded)
    given = folded[size:]
    if not size or not 1 <= len(given) <= 3 or not all(is_han(ch) or ch == "々" for ch in folded):
        return None
    known = _kanji_form("japanese_given.tsv", given)
    strength = 2 if marked else _strength(folded, size, known=bool(known))
    surname = _kanji_form("japanese_surnames.tsv", folded[:size]).split("\t")
    romaji = known.split("\t")[0] or _guess(given)
    if strength is None or len(surname) < 2 or not romaji:
        return None
    hangul, latin = f"{surname[0]} {_hangul(romaji)}", f"{_title(surname[1])} {_title(romaji)}"
    return JapaneseName(hangul, latin, place=False, strength=strength, known=bool(known))


def _strength(folded: str, size: int, *, known: bool) -> int | None:
    """Return how much speaks for a Japanese person; None: nothing."""
    simple, given = to_simplified(folded), folded[size:]
    words = any(simple[i : i + 2] in keyed("org_words.tsv") for i in range(1, len(simple) - 1))
    if words or is_known_place(simple) or simple in keyed("chinese_words.txt"):
        return None
    chinese = surname_size(simple)
    if size == 1:
        return (0 if chinese else 2) if known else None
    if chinese == 2 and not (known and given[-1] in ENDINGS):  # 司马光, 欧阳修
        return None
    if known:
        return 1 if len(given) == 1 and chinese == 1 else 2
    if len(given) == 1 or given[-1] in LASTS:
        return None
    if given[-1] in ENDINGS:
        return 2
    usual = all(ch in keyed("kanji_names.tsv") for ch in given)
    word = simple[:2] in keyed("chinese_words.txt") or is_known_place(simple[:2]) or given in keyed("chinese_words.txt")
    return 1 if usual and not word else None


def _guess(given: str) -> str:
    readings = [romaji_readings(ch) for ch in given]
    return "-".join(found[0] for found in readings) if all(readings) else ""
