"""Towns, townships and subdistricts of China under their county: which of them a Hangul form can be, and its English.

The table (`data/towns.txt`, 36,000 towns) is read when somebody asks for the towns of a region, and only they are
spelled: a name is found where the text says which province, city or county it lies in, and where all towns of that
region with that Hangul have one English. Counties of one character (이현 易縣, also a given name) are found the same
way. Generics in English as the State Council prints them: 镇 Town, 乡 Township, 街道 Subdistrict (行政区划管理条例).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from glossary.phonetics.han import to_simplified, to_traditional
from glossary.phonetics.hanja import sino_korean_word
from glossary.phonetics.pinyin import strip_tones
from glossary.phonetics.romanization import spell_pinyin
from glossary.phonetics.transcription import official_hangul

_TABLE = Path(__file__).parent / "data" / "towns.txt"
#: Kind in the table → its Hanja, what Korean calls it, English.
_KINDS = {
    "县": ("縣", ("현",), "County"),
    "镇": ("鎮", ("진",), "Town"),
    "乡": ("鄉", ("향",), "Township"),
    "街": ("街道", ("가도", "제다오"), "Subdistrict"),
}
#: What towns and counties are called in Korean, for a quick look before the table is read.
GENERICS = tuple(generic for _, generics, _ in _KINDS.values() for generic in generics)
#: Whom autonomous counties and ethnic townships are named for.
PEOPLES = re.compile(
    "(?:满族|蒙古族|蒙族|蒙古|回族|苗族|侗族|土家族|瑶族|壮族|彝族|傣族|白族|哈尼族|拉祜族|佤族|布朗族|景颇族|傈僳族|纳西族|"
    "藏族|羌族|布依族|水族|仡佬族|仫佬族|黎族|畲族|朝鲜族|达斡尔族|裕固族|哈萨克族?|东乡族|保安族|撒拉族|土族|锡伯族?|独龙族|"
    "怒族|普米族|德昂族|阿昌族|基诺族|鄂伦春族?|鄂温克族?|赫哲族|毛南族|各族|维吾尔|民族)+$"
)
_LEVEL = re.compile("(?:特别行政区|自治[区州县旗]|地区|新区|[省市州县区旗盟])$")


@dataclass(frozen=True, slots=True)
class Town:
    """A town: Hanja with the generic, English."""

    hanja: str
    english: str


@lru_cache(maxsize=1)
def _regions() -> dict[str, tuple[str, ...]]:
    """Province, city or county, without its level → the lines of the table that lie in it."""
    found: dict[str, list[str]] = {}
    above: tuple[str, ...] = ()
    for line in _TABLE.read_text(encoding="utf-8").splitlines()[2:]:
        if line.startswith("#"):
            above = (_bare(line[1:]),)
        elif line.startswith("@"):
            above = (above[0], *((_bare(line[1:]),) if line[1:] else ()))
        else:
            county, _, towns = line.partition("\t")
            if len(county) == 2 and county.endswith("县"):
                for region in above:
                    found.setdefault(region, []).append("县" + county[0])
            for region in {*above, _bare(county)}:
                found.setdefault(region, []).append(towns)
    return {region: tuple(lines) for region, lines in found.items()}


def _bare(region: str) -> str:
    """A region without its level: 浙江省 and 浙江, 循化撒拉族自治县 and 循化."""
    plain = PEOPLES.sub("", _LEVEL.sub("", region))
    return plain if len(plain) >= 2 else region


@lru_cache(maxsize=1024)
def town_of(region: str, form: str) -> Town | None:
    """Return the town of a region that a Hangul form names; nothing where it could be two of different English.

    Args:
        region: A province, city or county in simplified characters, with or without its level.
        form: The Hangul with the generic: by the sound (우전진) or by the Sino-Korean reading (오진진).

    >>> town_of("桐乡市", "우전진")
    Town(hanja='烏鎮鎮', english='Wuzhen Town')
    >>> town_of("云南", "허순진").english, town_of("密云", "사진"), town_of("강남", "우전진")
    ('Heshun Town', None, None)
    """
    kind = next((kind for kind, (_, generics, _) in _KINDS.items() if form.endswith(generics)), "")
    if not kind:
        return None
    end, generics, english = _KINDS[kind]
    generic = next(generic for generic in generics if form.endswith(generic))
    core = form.removesuffix(generic)
    towns: dict[str, Town] = {}
    for name in _named(_regions().get(_bare(to_simplified(region)), ()), kind, len(core)):
        hanja = to_traditional(name, "place") + end
        sound = official_hangul(hanja, "place").removesuffix(official_hangul(end))
        if core == sound or (len(name) > 1 and core + generic == sino_korean_word(hanja, "place")):
            latin = strip_tones(spell_pinyin(hanja, "place")).rpartition(" ")[0]
            towns.setdefault(latin, Town(hanja, f"{latin} {english}"))
    return next(iter(towns.values())) if len(towns) == 1 else None


def _named(lines: tuple[str, ...], kind: str, size: int) -> Iterator[str]:
    """Yield the towns of one kind that so many syllables can name: a character is one or two (北 베이)."""
    for line in lines:
        for part in line.split("\t"):
            if part.startswith(kind):
                yield from (name for name in part[1:].split(" ") if len(name) <= size <= 2 * len(name))
