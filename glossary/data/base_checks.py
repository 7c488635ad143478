"""What a row of the base names must prove: its Hangul, simplified form, pinyin and English follow from its Hanja.

Each check yields what does not follow and is not explained. An explanation is a phrase in the note of the row (its
Hangul is an established form, a brand, a translated name ...) or a line of `base_exceptions.tsv` (check, Hanja,
reason).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from glossary.mining.alignment import align
from glossary.phonetics.han import is_han, to_simplified
from glossary.phonetics.pinyin import strip_tones
from glossary.phonetics.romanization import english_pinyin, spell_pinyin

HERE = Path(__file__).parent
#: Phrases of a note that explain why the Hangul is not the sound of the Hanja.
SOUND_REASONS = (
    "established form",
    "established Korean form",
    "established Sino-Korean form",
    "established Cantonese-based form",
    "established English-based form",
    "established name",
    "Sino-Korean form",
    "translated name",
    "translated generic",
    "short form",
    "brand",
    "Hong Kong name",
    "Cantonese name",
    "Tibetan name",
    "Mongolian name",
    "Uyghur name",
    "Manchu name",
)
#: Phrases that explain an English of a place which is not its pinyin.
ENGLISH_REASONS = (*SOUND_REASONS, "set English", "table form")
#: A river, lake, mountain or island of one character repeats its generic (외래어 표기법 제4장 제3절 제4항).
REPEATED = "강산호섬"
#: English generics that stand for the last word of a pinyin name.
GENERICS = frozenset(
    (
        "District County City Town Township Village New Area League Prefecture Island Islands River Lake Mountain "
        "Mountains Mount Bay Port Park Bridge Road Street Dam Airport International Station Plateau Basin Desert "
        "Plain Canal Strait Peninsula Pass Gorge Gorges Grassland Reservoir Development Zone Square Temple Pagoda "
        "Grottoes Cave Caves Tower Museum Hall Memorial Palace Garden Gate Pier Avenue Wetland Waterfall Falls "
        "Banner the of and"
    ).split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FLAT = re.compile(r"[\s'’\-·]")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a file of base names."""

    file: str
    line: int
    hangul: str
    hanja: str
    simplified: str
    pinyin: str
    english: str
    category: str
    origin: str
    variants: str
    misspellings: str
    english_variants: str
    note: str

    def explained(self, reasons: tuple[str, ...]) -> bool:
        """Tell whether the note gives one of these reasons.

        >>> Row("f", 2, "자금성", "紫禁城", "", "", "", "place", "zh", "", "", "", "brand").explained(SOUND_REASONS)
        True
        """
        return any(reason in self.note for reason in reasons)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a row."""

    row: Row
    check: str
    message: str

    def __str__(self) -> str:
        name = self.row.hangul or self.row.english
        return f"{self.row.file}.tsv line {self.row.line} {name} {self.row.hanja}: {self.check}: {self.message}"


@lru_cache(maxsize=1)
def exceptions() -> dict[tuple[str, str], str]:
    """Return (check, Hanja) → reason."""
    lines = (HERE / "base_exceptions.tsv").read_text("utf-8").split("\n")[1:]
    rows = [line.split("\t") for line in lines if line]
    return {(check, hanja): reason for check, hanja, reason in rows}


def _excepted(check: str, row: Row) -> bool:
    return (check, row.hanja) in exceptions()


def sound(row: Row) -> Iterator[Problem]:
    """The Hangul is a reading of the Hanja: the official transcription, Sino-Korean, or a mixture of words of both.

    >>> row = Row("f", 2, "항저우", "杭州", "杭州", "Hángzhōu", "Hangzhou", "place", "zh", "", "", "", "")
    >>> list(sound(row))
    []
    """
    if not row.hanja or row.origin not in ("zh", "ko") or row.explained(SOUND_REASONS) or _excepted("sound", row):
        return
    forms = [row.hangul]
    if row.category == "place" and row.hangul[-1:] and row.hangul[-1] in REPEATED:
        forms.append(row.hangul[:-1])
    for form in forms:
        found = align(form, row.hanja, lenient=False)
        if found is not None and found.start == 0 and not found.off:
            return
    yield Problem(row, "sound", "the Hangul is no reading of the Hanja and the note does not say why")


def script(row: Row) -> Iterator[Problem]:
    """The simplified form is what OpenCC makes of the traditional one, and both are Han where one is."""
    if row.simplified != to_simplified(row.hanja) and not _excepted("simplified", row):
        yield Problem(row, "simplified", f"{row.simplified} instead of {to_simplified(row.hanja)}")
    if row.hanja and not any(map(is_han, row.hanja)):
        yield Problem(row, "hanja", "no Han character")


def _flat(text: str) -> str:
    return _FLAT.sub("", text).lower()


def _same_sound(mine: str, read: str) -> bool:
    """Tell whether two spellings agree, but for one syllable that has lost its tone (子 -zi)."""
    if len(mine) != len(read):
        return False
    other = [(a, b) for a, b in zip(mine, read, strict=True) if a != b]
    return all(a == strip_tones(b) for a, b in other) and len(other) <= 1


def pinyin(row: Row) -> Iterator[Problem]:
    """The pinyin is what the characters are read as, tones included; spaces are a matter of GB/T 16159 and taste."""
    if bool(row.pinyin) != (row.origin == "zh" and bool(row.hanja)):
        yield Problem(row, "pinyin", "Chinese names with Hanja have pinyin, others have none")
    if not row.pinyin or _excepted("pinyin", row):
        return
    readings = (spell_pinyin(row.hanja, row.category), spell_pinyin(row.hanja, row.category, row.hangul))
    if not any(_same_sound(_flat(row.pinyin), _flat(reading)) for reading in readings):
        yield Problem(row, "pinyin", f"{row.pinyin} instead of {readings[0]}")
    if not row.pinyin[0].isupper() and row.pinyin[0].isalpha():
        yield Problem(row, "pinyin", "begins with a capital letter")


def english(row: Row) -> Iterator[Problem]:
    """The English of a Chinese place is its pinyin, apart from generics; Shaanxi, Lhasa, Harbin are explained."""
    if not row.english:
        yield Problem(row, "english", "empty")
    if row.origin != "zh" or not row.hanja or row.category not in ("place", "person"):
        return
    if row.category == "person":
        yield from _english_person(row)
        return
    if row.explained(ENGLISH_REASONS) or _excepted("english", row):
        return
    spellings = [english_pinyin(row.hanja, "place"), english_pinyin(row.hanja, "place", row.hangul)]
    mine = [word for word in _WORD.findall(row.english) if word not in GENERICS]
    joined = _flat("".join(mine)).lower()
    if not joined or not any(_flat(spelling).startswith(joined) for spelling in spellings):
        yield Problem(row, "english", f"{row.english} instead of {spellings[0]}")


def _english_person(row: Row) -> Iterator[Problem]:
    """Jack Ma and Tsai Ing-wen keep their own English; the pinyin of everybody after 1911 is accepted besides it."""
    accepted = {_plain(form) for form in (row.english, *row.english_variants.split(" | "))}
    spellings = {_plain(english_pinyin(row.hanja, "person", hangul)) for hangul in ("", row.hangul)}
    if "Sino-Korean form" not in row.note and not spellings & accepted and not _excepted("english", row):
        yield Problem(row, "english", f"neither the English nor an accepted one is {spellings.pop()}")


def _plain(text: str) -> str:
    return _flat(text).replace(".", "").replace("ü", "u")


CHECKS = (sound, script, pinyin, english)
