"""Other Latin spellings of Chinese: Wade-Giles (Mao Tse-tung), postal names (Tsingtao) and set names (Confucius).

A spelling leads to pinyin by turning the rules round: every pinyin syllable is spelled in Wade-Giles, with and without
its apostrophe and umlaut, and as the Chinese post office of 1906 did (k before i, ts, sin, kw). Without apostrophes one
spelling stands for several syllables (chang is zhang or chang), so the answer is a list; what nobody stored is found by
none of them. Names that follow no rule are a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from glossary.phonetics.syllables import inventory, plain, split_syllable
from glossary.phonetics.tables import keyed, lines
from glossary.text import fold

INITIALS = {  # Wade-Giles: Giles 1892; only what differs from pinyin
    "b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "j": "ch", "q": "ch'", "zh": "ch", "ch": "ch'",
    "x": "hs", "r": "j", "z": "ts", "c": "ts'",
}  # fmt: skip
FINALS = {"ian": "ien", "ie": "ieh", "ong": "ung", "iong": "iung", "üe": "üeh", "üan": "üan", "iu": "iu", "e": "e"}
WHOLE = {  # syllables with a spelling of their own, variants separated by a space
    "zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzu tze", "ci": "tz'u", "si": "ssu szu sze",
    "e": "o e", "er": "erh", "yi": "i yi", "you": "yu", "yan": "yen", "ye": "yeh", "yong": "yung", "yu": "yü",
    "yue": "yüeh", "yuan": "yüan", "yun": "yün", "he": "ho", "ke": "k'o", "ge": "ko", "wo": "wo", "duo": "to",
    "tuo": "t'o", "nuo": "no", "luo": "lo", "zuo": "tso", "cuo": "ts'o", "suo": "so", "zhuo": "cho", "chuo": "ch'o",
    "ruo": "jo", "gui": "kuei", "kui": "k'uei", "guo": "kuo", "de": "te teh", "yo": "yo",
}  # fmt: skip
POSTAL_INITIALS = {"j": ("k", "ts"), "q": ("k", "ts"), "x": ("s", "h"), "zh": ("ch",), "g": ("k",), "b": ("p",)}
POSTAL_FINALS = {"ua": "wa", "uai": "wai", "uan": "wan", "uang": "wang", "ui": "wei", "ou": "ow", "u": "oo", "i": "i"}
TRIED = 120  # readings of one spelling that are looked for
_PARTS = re.compile(r"[\s\-‐–.]+")
_MARKS = str.maketrans({"’": "'", "‘": "'", "`": "'", "ʻ": "'", "ʼ": "'", "ê": "e", "ŭ": "u", "ü": "u"})


def wade_giles(syllable: str) -> tuple[str, ...]:
    """Return the Wade-Giles spellings of a pinyin syllable, with apostrophe and umlaut.

    >>> wade_giles("qing"), wade_giles("xu"), wade_giles("zi"), wade_giles("zhong")
    (("ch'ing",), ('hsü',), ('tzu', 'tze'), ('chung',))
    """
    bare = plain(syllable)
    if bare in WHOLE:
        return tuple(WHOLE[bare].split())
    initial, final = split_syllable(bare)
    if not initial:
        return (bare,)
    return (INITIALS.get(initial, initial) + FINALS.get(final, final),)


def _postal(syllable: str) -> Iterator[str]:
    """Yield what the post office wrote: kiang, tsing, sin, kwang, chow, foo."""
    initial, final = split_syllable(plain(syllable))
    final = {"ü": "u", "üe": "ue", "üan": "uan", "ün": "un", "ian": "ien", "ong": "ung"}.get(final, final)
    for letter in {*POSTAL_INITIALS.get(initial, ()), INITIALS.get(initial, initial).rstrip("'")}:
        if initial:
            yield letter + final
            if final in POSTAL_FINALS:
                yield letter + POSTAL_FINALS[final]


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    """Return spelling (apostrophe kept, and left out; no umlaut) → pinyin syllables, Wade-Giles before postal."""
    found: dict[str, dict[str, None]] = {}
    for syllable in inventory():
        for form in wade_giles(syllable):
            found.setdefault(form.replace("ü", "u"), {})[syllable] = None
    for syllable in inventory():
        for form in (*(form.replace("'", "") for form in wade_giles(syllable)), *_postal(syllable)):
            found.setdefault(form.replace("ü", "u"), {})[syllable] = None
    return {form: tuple(syllables) for form, syllables in found.items()}


def _cuts(word: str) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Yield the ways to cut one word into spellings, the fewest syllables first."""
    table = _table()
    ways: list[list[tuple[tuple[str, ...], ...]]] = [[] for _ in range(len(word) + 1)]
    ways[0] = [()]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 7), end):
            if word[start:end] in table and ways[start]:
                ways[end] += [(*way, table[word[start:end]]) for way in ways[start]][:20]
        ways[end] = sorted(ways[end], key=len)[:20]
    return iter(ways[-1])


def older_readings(text: str) -> Iterator[str]:
    """Yield toneless pinyin in one word for what may be Wade-Giles or a postal name, the likelier first.

    >>> "maozedong" in older_readings("Mao Tse-tung"), "dengxiaoping" in older_readings("Teng Hsiao-p'ing")
    (True, True)
    >>> "qingdao" in older_readings("Tsingtao"), list(older_readings("iFLYTEK"))
    (True, [])
    """
    words = [word for word in _PARTS.split(text.lower().translate(_MARKS)) if word]
    if not words or not all(re.fullmatch("[a-z']+", word) for word in words) or len(text) > 40:
        return
    ways = [list(islice(_cuts(word), 6)) for word in words]
    seen: set[str] = set()
    for choice in islice(product(*ways), 12):
        syllables = [options for way in choice for options in way]
        for reading in islice(product(*syllables), TRIED):
            joined = "".join(reading)
            if joined not in seen:
                seen.add(joined)
                yield joined


@lru_cache(maxsize=1)
def _set_names() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for line in lines("romanized_names.tsv"):
        latin, han = line.split("\t")
        found.setdefault(fold(latin), []).append(han)
    return {latin: tuple(names) for latin, names in found.items()}


def set_names(folded: str) -> tuple[str, ...]:
    """Return the simplified characters of a Latin name that follows no rule, () if it is none.

    >>> set_names("confucius"), set_names("sunyatsen"), set_names("iflytek")
    (('孔子',), ('孙中山', '孙逸仙'), ())
    """
    return _set_names().get(folded, ())


def older_words(word: str) -> tuple[str, ...]:
    """Return one word of a name in pinyin where a table has it in another spelling: peking → beijing.

    >>> older_words("peking"), older_words("university")
    (('beijing',), ())
    """
    from glossary.phonetics.pinyin import pinyin_key, syllables

    return (
        tuple(pinyin_key("".join(syllables(han))) for han in set_names(word))
        if word not in keyed("pinyin_hangul.tsv")
        else ()
    )
