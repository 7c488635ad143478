"""Parts of names: 쉰페이 and 訊飛 of 科大訊飛, 자오퉁 of 上海交通大學, Jiaotong of its English.

A part is a beginning or an end of two characters and more, a word inside (as pinyin cuts the name), or a word of the
Latin forms. What every second name has (University, China, 중국) is no part. Nothing is cut: each form stands once,
with a mark at each character that says whether a part may begin or end there, so that all names are one text, and a
part is looked for in it as a string (`lookup_part_text`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import or_
from typing import TypeAlias

from glossary.lookup_keys import HAN_ONLY, HANGUL_ONLY, folded_form
from glossary.lookup_reading import plain_characters, read_plain
from glossary.phonetics.han import is_han, to_simplified
from glossary.phonetics.hanja import sino_korean_word
from glossary.phonetics.pinyin import syllables
from glossary.phonetics.segmentation import split_name, split_person
from glossary.phonetics.syllables import hangul_of, plain
from glossary.types import Category, Concept

LONGEST = 12  # characters of names that are cut into parts
LEAST_LATIN = 3
SCRIPTS = ("hangul", "latin", "han")
#: Words that many names have: they say nothing alone.
EMPTY = frozenset(
    "the and for of in on at de inc ltd co corp company corporation group holdings limited university college "
    "institute bank china chinese national international technology technologies center centre city province county "
    "district daxue jituan gongsi youxian zhongguo keji yinhang guoji 대학 대학교 그룹 공사 은행 중국 과학 기술 "
    "国际 大学 集团 公司 银行 中国 科技 有限 有限公司 股份 다쉐 지퇀 궁쓰 인항 중궈 커지 국제 과기".split()
)
#: What may be at a character: an end of the name begins, a beginning of it ends; the form begins, ends; so does a word.
END_BEGINS, BEGINNING_ENDS, FIRST, LAST, WORD_BEGINS, WORD_ENDS = 1, 2, 4, 8, 16, 32
BEGINS = END_BEGINS | FIRST | WORD_BEGINS  # one of these is where any part begins
_WORD = re.compile("[0-9a-z]+")

_ONES = [(1,) * size for size in range(LONGEST + 1)]
_NO_SPANS: frozenset[tuple[int, int]] = frozenset()

Form: TypeAlias = tuple[str, bytes]  # a folded form, and its marks


def latin_words(text: str) -> list[str]:
    """Return the words of a Latin form, folded: Shanghai Jiao Tong University, Xī'ān Shì.

    >>> latin_words("Shanghai Jiao Tong University"), latin_words("Xī'ān Shì")
    (['shanghai', 'jiao', 'tong', 'university'], ['xian', 'shi'])
    """
    if text.isascii():
        return _WORD.findall(text.replace("'", "").lower())
    return [word for part in text.replace("'", "").split() for word in _WORD.findall(_plain(part))]


def _plain(text: str) -> str:
    return text.lower() if text.isascii() else folded_form(text)


def part_script(part: str) -> str:
    """Return the script under which the index keeps a part: latin, han, and hangul for everything else.

    >>> part_script("xunfei"), part_script("讯飞"), part_script("A구")
    ('latin', 'han', 'hangul')
    """
    return "latin" if part.isascii() else "han" if HAN_ONLY.fullmatch(part) else "hangul"


def is_part(marks: bytes, start: int, end: int) -> bool:
    """Tell whether a piece of a form with such marks is a part of the name.

    >>> _, marks = parted_forms(Concept(hangul="커다쉰페이"), "hangul")[0]
    >>> is_part(marks, 2, 5), is_part(marks, 0, 3), is_part(marks, 1, 3)
    (True, True, False)
    """
    first, last = marks[start], marks[end - 1]
    if (first & END_BEGINS and last & LAST) or (first & FIRST and last & BEGINNING_ENDS):
        return True
    if not (first & WORD_BEGINS and last & WORD_ENDS):
        return False
    more = sum([mark & WORD_BEGINS for mark in marks[start + 1 : end]])
    if more:  # two words in one, but no whole name
        return more == WORD_BEGINS and not (first & FIRST and last & LAST)
    return end - start >= LEAST_LATIN


def parted_forms(concept: Concept, script: str) -> list[Form]:
    """Return the forms of a record that have parts of a script; of some the parts of others too.

    >>> concept = Concept(hangul="커다쉰페이", hanja="科大訊飛", english="iFLYTEK Open Platform")
    >>> [[text for text, _ in parted_forms(concept, script)] for script in SCRIPTS]
    [['커다쉰페이', '과대신비'], ['iflytekopenplatform', 'kedaxunfei'], ['科大讯飞']]
    """
    found: dict[str, bytes] = {}
    others: list[Form] = []
    hangul = script == "hangul"
    for text in (concept.hangul, *concept.variants):
        if HANGUL_ONLY.fullmatch(text):
            size = len(text)
            if hangul and size > 1:
                found[text] = _marks(_ONES[size] if size <= LONGEST else (size,), True)
            continue
        form = folded_form(text)
        size = len(form)
        if size < 2 or form.isascii() or (not hangul and HANGUL_ONLY.fullmatch(form)):
            continue
        _add(found, others, form, _marks(_ONES[size] if size <= LONGEST else (size,), " " not in text))
        if " " in text:
            for word in map(folded_form, text.split()):
                if len(word) > 1:
                    _add(found, others, word, _marks((len(word),), True))
    if script == "latin":
        for text in (concept.english, concept.pinyin, *concept.english_variants):
            words = latin_words(text) if not text.isalnum() or not text.isascii() else ()
            if len(words) > 1:
                _add(found, others, "".join(words), _word_marks(tuple(map(len, words))))
    hanja = concept.hanja or concept.simplified
    if 2 < len(hanja) <= LONGEST:
        for form, marks in _read_forms(to_simplified(hanja), concept.category, script):
            _add(found, others, form, marks)
    return [*found.items(), *others]


def _add(found: dict[str, bytes], others: list[Form], form: str, marks: bytes) -> None:
    """Add a form; one that is there already (Zhou Shengxiao, zhou sheng xiao) gets the marks of both."""
    old = found.get(form)
    if old is None:
        found[form] = marks
    elif not (old[0] & marks[0] & WORD_BEGINS):
        found[form] = _both(old, marks)
    elif old != marks:
        others.append((form, marks))


@lru_cache(maxsize=4096)
def _both(one: bytes, two: bytes) -> bytes:
    return bytes(map(or_, one, two))


@lru_cache(maxsize=4096)
def _marks(sizes: tuple[int, ...], whole: bool, empty: frozenset[tuple[int, int]] = _NO_SPANS) -> bytes:
    """Return the marks of a form of units (characters, syllables): ends, beginnings, with `whole` also all of it."""
    offsets = list(accumulate(sizes, initial=0))
    count, marks = len(sizes), bytearray(offsets[-1])
    marks[0] |= FIRST
    marks[-1] |= LAST
    if whole:
        marks[0] |= END_BEGINS
    for cut in range(1, count - 1):
        if (cut, count) not in empty:
            marks[offsets[cut]] |= END_BEGINS
    for cut in range(2, count) if count > 3 else ():
        if (0, cut) not in empty:
            marks[offsets[cut] - 1] |= BEGINNING_ENDS
    return bytes(marks)


@lru_cache(maxsize=4096)
def _word_marks(sizes: tuple[int, ...]) -> bytes:
    """Return the marks of Latin words, of which each is a part, and two of three that stand together."""
    marks = bytearray(sum(sizes))
    marks[0], marks[-1] = FIRST, LAST
    for start, end in pairwise(accumulate(sizes, initial=0)):
        marks[start] |= WORD_BEGINS
        marks[end - 1] |= WORD_ENDS
    return bytes(marks)


def _read_forms(simple: str, category: Category, script: str) -> Iterator[Form]:
    """Yield a name in Han characters or its readings; those of its words that are no beginning or end, too."""
    size = len(simple)
    characters = plain_characters(simple)
    if characters is None and not all(map(is_han, simple)):
        return
    kind = "" if category is Category.OTHER else category.value
    whole, inside = _words_inside(simple, kind, plain=characters is not None)
    forms: list[Sequence[str]] = [simple] if script == "han" else []
    if characters is not None and script != "han":
        reading = read_plain(characters, kind)
        forms = [reading.sounds, reading.sino] if script == "hangul" else [tuple(map(_typed, reading.syllables))]
    elif characters is None:
        read = syllables(simple, kind)
        odd = not set(simple).isdisjoint(read)  # a character that nobody reads stands in its readings
        if script == "latin" or odd:
            forms.append(tuple(map(_typed, read)))
        if script == "hangul" or odd:
            forms.append([hangul_of(syllable) or syllable for syllable in read])
            sino = sino_korean_word(simple, kind)
            forms += [sino] if len(sino) == size else []
    empty = _empty_spans(simple)
    for units in forms:
        yield "".join(units), _marks(tuple(map(len, units)), whole, empty)
        for start, end in inside:
            part = "".join(units[start:end])
            yield part, _marks((len(part),), True)


def _words_inside(simple: str, kind: str, *, plain: bool) -> tuple[bool, Sequence[tuple[int, int]]]:
    """Return whether a name is one word, and where its words are that are no beginning or end of it."""
    size = len(simple)
    if plain and kind == "person" and size == 3 and simple[-1] != "帝":
        return False, ()  # a surname of one character and what follows
    whole, inside, start = False, [], 0
    for word in split_person(simple) if plain and kind == "person" else split_name(simple, kind):
        end = start + len(word)
        if end - start == size:
            whole = simple not in EMPTY
        elif end - start > 1 and (size == 3 or start > 0) and end < size and word not in EMPTY:
            inside.append((start, end))
        start = end
    return whole, inside


@lru_cache(maxsize=4096)
def _typed(syllable: str) -> str:
    return folded_form(plain(syllable))


def _empty_spans(simple: str) -> frozenset[tuple[int, int]]:
    """Return the beginnings and ends of a name that many names have."""
    size = len(simple)
    if not (simple[:2] in EMPTY or simple[-2:] in EMPTY or simple[:4] in EMPTY or simple[-4:] in EMPTY):
        return _NO_SPANS
    found = [(0, cut) for cut in (2, 4) if simple[:cut] in EMPTY]
    return frozenset(found + [(size - cut, size) for cut in (2, 4) if cut < size and simple[-cut:] in EMPTY])
