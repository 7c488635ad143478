"""Names and offices that the short lives of Tang and Song poets tell, in the collection chinese-poetry (MIT).

A life begins with the poet's style name and home (王著，字成象，單州單父人) and goes on with offices, years and books;
`regenerate_builds` learns from them what names and words are made of. Nothing of the texts is kept but those
expressions' share in its weights.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from glossary.phonetics.han import to_simplified

_HAN = "[\u4e00-\u9fff]"
_FILES = {
    "quantangshi/authors.tang.json": "desc",
    "quantangshi/authors.song.json": "desc",
    "songci/author.song.json": "description",
}
#: What a life says, how often at least, and whether it is a name.
_TOLD = (
    (re.compile(f"[，。、（ ]字({_HAN}{{1,2}})(?=[，。、（,]|一作)"), 1, True),
    (re.compile(f"(?:自號|號|晚號|又號|世稱)爲?({_HAN}{{2,4}})(?=[，。、（,])"), 1, True),
    (re.compile(f"《({_HAN}{{2,7}})》"), 1, True),
    (re.compile(f"[，。]({_HAN}{{2,6}})（今[^）]*）?人"), 2, True),
    (re.compile(f"（今(?:屬)?({_HAN}{{2,7}})"), 2, True),
    (re.compile(f"知({_HAN}{{1,3}}[州府軍縣])"), 2, True),
    (re.compile(f"({_HAN}{{2}})(?:元|[二三四五六七八九十]{{1,3}})年"), 5, True),
    (re.compile(f"(?:官至|官終|歷|遷|授|除|拜|擢|改|轉|贈|累官|爲)({_HAN}{{2,6}})(?=[，。、（])"), 2, False),
)
_NUMBER = re.compile("[一二三四五六七八九十]{2}$")


def told(poetry: Path) -> tuple[set[str], set[str]]:
    """Return the names and the words that the lives tell, simplified.

    Args:
        poetry: The folder `dist` of chinese-poetry.
    """
    names, given = Counter[str](), Counter[str]()
    found = [Counter[str]() for _ in _TOLD]
    for file, told_in in _FILES.items():
        for row in json.loads((poetry / file).read_text("utf-8")):
            name = "".join(re.findall(_HAN, row["name"])).removeprefix("釋")
            names[name] += 1
            if len(name) == 3:
                given[name[1:]] += 1
            for (pattern, _, _), counted in zip(_TOLD, found, strict=True):
                counted.update(pattern.findall(row.get(told_in) or ""))
    named = set(names) | {name for name, often in given.items() if often >= 2}
    words: set[str] = set()
    for (_, least, proper), counted in zip(_TOLD, found, strict=True):
        kept = {text for text, often in counted.items() if often >= least and not _NUMBER.match(text)}
        (named if proper else words).update(kept)
    simple = {to_simplified(name) for name in named}
    return simple, {to_simplified(word) for word in words} - simple
