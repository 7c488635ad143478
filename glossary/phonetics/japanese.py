"""How Japanese names written in Han characters sound in Hangul: on, kun and name readings by the official table.

A reading may be any of a dozen, so this offers all of them, to be proved by the Hangul beside the name (아베
신조(安倍晋三)). Readings come from Unihan; those used only in names (晋三 Shinzō, 額賀 Nukaga) and whole
surnames and places from hand-written tables.
"""

from __future__ import annotations

from functools import lru_cache

from glossary.phonetics.han import fold_compat, to_simplified
from glossary.phonetics.kana import kana_hangul
from glossary.phonetics.tables import characters, keyed

VOICED = {"k": "g", "s": "z", "t": "d", "h": "b", "f": "b"}  # 連濁: 山田 yama + ta -> yamada
ENDINGS = (
    "shii",
    "i",
    "ru",
    "su",
    "mu",
    "ku",
    "u",
    "tsu",
    "eru",
    "iru",
    "meru",
    "keru",
    "ku",
    "ge",
    "ri",
    "shi",
    "mi",
    "ki",
)
CUT_SHORT = ("ku", "tsu", "chi", "ki")  # 促音: hoku + kaidou -> hokkaidou
LOOSE = (("쓰", "츠"), ("쓰", "쯔"), ("즈", "주"))
NEW_FORMS = dict(
    zip(
        "國澤濱邊邉齋齊廣櫻黑德惠榮靜鐵學藏豐關東龍眞實會壽圓萬與佛來嶋髙﨑條淺瀧總縣鹽驛應號聲賴彌島斷傳當黨體發變辯寶豫兩歸舊樂藥輕顯戰單點轉團圖處增證乘參慘慈辭橫薩",
        "国沢浜辺辺斎斉広桜黒徳恵栄静鉄学蔵豊関東竜真実会寿円万与仏来島高崎条浅滝総県塩駅応号声頼弥島断伝当党体発変弁宝予両帰旧楽薬軽顕戦単点転団図処増証乗参惨慈辞横薩",
        strict=True,
    )
)


def _kanji(ch: str) -> str:
    folded = fold_compat(ch)
    return NEW_FORMS.get(folded, folded)


@lru_cache(maxsize=1)
def _from_simplified() -> dict[str, str]:
    """Map simplified characters back to the kanji that has readings (泽 -> 沢 by way of 澤)."""
    found: dict[str, str] = {}
    for ch in characters("kanji_readings.tsv"):
        found.setdefault(to_simplified(ch), ch)
    return found


def _voiced(reading: str) -> list[str]:
    if reading.startswith("ch"):
        return ["j" + reading[2:]]
    if reading.startswith("sh"):
        return ["j" + reading[2:]]
    if reading.startswith("tsu"):
        return ["zu" + reading[3:]]
    if reading[:1] == "h":
        return ["b" + reading[1:], "p" + reading[1:]]
    return [VOICED[reading[0]] + reading[1:]] if reading[:1] in VOICED else []


@lru_cache(maxsize=8192)
def romaji_readings(ch: str) -> tuple[str, ...]:
    """Return the romaji readings of one kanji, name readings first, kun stems included.

    >>> "nuka" in romaji_readings("額"), "zou" in romaji_readings("三"), "ta" in romaji_readings("田")
    (True, True, True)
    """
    kanji = _kanji(ch)
    names = keyed("kanji_names.tsv")
    table = characters("kanji_readings.tsv")
    if kanji not in table:
        kanji = _from_simplified().get(to_simplified(kanji), kanji)
    forms = dict.fromkeys((kanji, fold_compat(ch)))
    out: list[str] = []
    for form in forms:
        out += names.get(form, "").split()
    for form in forms:
        columns = table.get(form, "").split("\t")
        if len(columns) < 2:
            continue
        kun = columns[2].split() if len(columns) > 2 else []
        out += columns[1].split() + kun
        out += [k[: -len(e)] for k in kun for e in ENDINGS if k.endswith(e) and len(k) - len(e) >= 2]
    return tuple(dict.fromkeys(reading for reading in out if reading))


@lru_cache(maxsize=8192)
def japanese_hangul(ch: str) -> tuple[str, ...]:
    """Return the Hangul strings that a kanji may stand for in a Japanese name (may be none).

    >>> "아" in japanese_hangul("安"), "베" in japanese_hangul("倍"), "나카" in japanese_hangul("中")
    (True, True, True)
    """
    found: dict[str, None] = {}
    for reading in romaji_readings(ch):
        for initial in (True, False):
            found[kana_hangul(reading, initial)] = None
        for other in _voiced(reading):
            found[kana_hangul(other, False)] = None
        for ending in CUT_SHORT:
            stem = reading[: -len(ending)]
            if reading.endswith(ending) and stem:
                for initial in (True, False):
                    found[kana_hangul(stem + "kka", initial)[:-1]] = None
    for spelling in tuple(found):
        for official, loose in LOOSE:
            found[spelling.replace(official, loose)] = None
    found.pop("", None)
    return tuple(found)


def japanese_word(han: str) -> str:
    """Return the Hangul of a Japanese surname or place that the tables know as a whole, else "".

    >>> japanese_word("東京"), japanese_word("田中"), japanese_word("北京")
    ('도쿄', '다나카', '')
    """
    folded = fold_compat(han)
    kanji = "".join(map(_kanji, folded))
    for table in ("japanese_surnames.tsv", "japanese_places.tsv"):
        for form in (folded, kanji):
            found = keyed(table).get(form)
            if found:
                return found.split("\t")[0]
    return ""


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    names = keyed("japanese_surnames.tsv")
    return frozenset(names) | frozenset(map(to_simplified, names))


def is_japanese_surname(han: str) -> bool:
    """Tell whether Han characters are one of the common Japanese surnames, in any writing.

    >>> is_japanese_surname("安倍"), is_japanese_surname("額賀"), is_japanese_surname("欧阳")
    (True, True, False)
    """
    folded = fold_compat(han)
    return folded in _surnames() or to_simplified(folded) in _surnames()


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(row.split("\t")[0] for row in keyed("japanese_places.tsv").values())


def is_japanese_place(hangul: str) -> bool:
    """Tell whether a Hangul form is a place of Japan that the table has.

    >>> is_japanese_place("도쿄"), is_japanese_place("아베")
    (True, False)
    """
    return hangul in _places()


def japanese_surname_length(han: str) -> int:
    """Return how many characters of a name are a known Japanese surname (longest first), 0 for none.

    >>> japanese_surname_length("安倍晋三"), japanese_surname_length("佐々木希"), japanese_surname_length("王毅")
    (2, 3, 0)
    """
    return next((n for n in (3, 2, 1) if len(han) > n and is_japanese_surname(han[:n])), 0)
