"""The keys of parts of names: 쉰페이 and 訊飛 of 科大訊飛, 자오퉁 of 上海交通大學, Jiaotong of its English.

A part is a beginning or an end of two characters and more, a word inside (as pinyin cuts the name), or a word of the
Latin forms. What every second name has (University, China, 중국) is no part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from glossary.lookup_keys import HANGUL_ONLY, folded_form
from glossary.phonetics.han import is_han, to_simplified
from glossary.phonetics.syllables import plain
from glossary.text import HAN
from glossary.types import Concept

LONGEST = 12  # characters of names that are cut into parts
LEAST_LATIN = 3
#: Words that many names have: they say nothing alone.
EMPTY = frozenset(
    "the and for of in on at de inc ltd co corp company corporation group holdings limited university college "
    "institute bank china chinese national international technology technologies center centre city province county "
    "district daxue jituan gongsi youxian zhongguo keji yinhang guoji 대학 대학교 그룹 공사 은행 중국 과학 기술 "
    "国际 大学 集团 公司 银行 中国 科技 有限 有限公司 股份 다쉐 지퇀 궁쓰 인항 중궈 커지 국제 과기".split()
)
_WORD = re.compile("[0-9a-z]+")
_HAN_ONLY = re.compile(f"[{HAN}]+")


def latin_words(text: str) -> list[str]:
    """Return the words of a Latin form, folded: Shanghai Jiao Tong University, Xī'ān Shì.

    >>> latin_words("Shanghai Jiao Tong University"), latin_words("Xī'ān Shì")
    (['shanghai', 'jiao', 'tong', 'university'], ['xian', 'shi'])
    """
    return [word for part in text.replace("'", "").split() for word in _WORD.findall(_plain(part))]


def _plain(text: str) -> str:
    return text.lower() if text.isascii() else folded_form(text)


def _ends(form: str) -> Iterator[str]:
    """Yield the beginnings and ends of a form, two characters and more; of three characters the end only."""
    size = len(form)
    if 2 < size <= LONGEST:
        for cut in range(1, size - 1):
            yield form[cut:]
        for cut in range(2, size):
            if size > 3:
                yield form[:cut]


def part_script(part: str) -> str:
    """Return the script under which the index keeps a part: latin, han, and hangul for everything else.

    >>> part_script("xunfei"), part_script("讯飞"), part_script("A구")
    ('latin', 'han', 'hangul')
    """
    return "latin" if part.isascii() else "han" if _HAN_ONLY.fullmatch(part) else "hangul"


def part_keys(concept: Concept, script: str = "") -> set[str]:
    """Return the keys of the parts of a record, of one script or of all.

    >>> keys = part_keys(Concept(hangul="커다쉰페이", hanja="科大訊飛", english="iFLYTEK Open Platform"))
    >>> [key in keys for key in ("p:쉰페이", "p:讯飞", "p:xunfei", "p:platform", "p:신비", "p:科")]
    [True, True, True, True, True, False]
    """
    found: set[str] = set()
    for text in (concept.hangul, *concept.variants):
        if script in {"latin", "han"} and HANGUL_ONLY.fullmatch(text):
            continue
        form = folded_form(text)
        if not form.isascii():
            found.update(_ends(form))
            if " " in text:
                found.update(word for word in map(folded_form, text.split()) if len(word) > 1)
            elif len(form) > 1:
                found.add(form)
    for text in (concept.english, concept.pinyin, *concept.english_variants) if script in {"", "latin"} else ():
        words = latin_words(text)
        if len(words) > 1:
            found.update(word for word in words if len(word) >= LEAST_LATIN)
            found.update(a + b for a, b in pairwise(words) if len(words) > 2)
    simple = to_simplified(concept.hanja or concept.simplified)
    if 2 < len(simple) <= LONGEST and all(map(is_han, simple)):
        found.update(_cut_han(simple, concept.category.value, script))
    whole = {folded_form(form) for form in (concept.hangul, concept.english)}
    return {f"p:{part}" for part in found - EMPTY - whole if not script or part_script(part) == script}


def _cut_han(simple: str, category: str, script: str) -> list[str]:
    from glossary.lookup_reading import plain_characters, read_plain
    from glossary.phonetics.hanja import sino_korean_word
    from glossary.phonetics.pinyin import syllables
    from glossary.phonetics.segmentation import split_name
    from glossary.phonetics.syllables import hangul_of

    kind = "" if category == "other" else category
    size = len(simple)
    spans = {(0, cut) for cut in range(2, size)} if size > 3 else set()
    spans |= {(cut, size) for cut in range(1, size - 1)}
    start = 0
    for word in split_name(simple, kind):
        if len(word) > 1:
            spans.add((start, start + len(word)))
        start += len(word)
    spans = {(low, high) for low, high in spans if simple[low:high] not in EMPTY}
    found: list[str] = []
    if script in {"", "han"}:
        found += [simple[low:high] for low, high in spans]
    characters = plain_characters(simple)
    if script == "han" and characters:
        return found
    reading = read_plain(characters, kind) if characters else None
    read = reading.syllables if reading else syllables(simple, kind)
    if not reading and set(read) & set(simple):  # a character that nobody reads stands in its readings
        script = ""
    if script in {"", "latin"}:
        typed = [folded_form(plain(syllable)) for syllable in read]
        found += ["".join(typed[low:high]) for low, high in spans]
    if script in {"", "hangul"}:
        sounds = reading.sounds if reading else [hangul_of(syllable) or syllable for syllable in read]
        found += ["".join(sounds[low:high]) for low, high in spans]
        sino = reading.sino if reading else sino_korean_word(simple, kind)
        if len(sino) == size:
            found += [sino[low:high] for low, high in spans]
    return found
