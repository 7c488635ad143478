"""Whether an expression is put together like a name or like a word (`data/name_builds.tsv`).

Which characters begin, end and fill it, and which of its parts are dictionary words: 碧雲寺 is built like a temple,
動脈弓 like a term. The weights were fitted over the names and words at hand (`data/regenerate_builds.py`), so that they
speak for expressions that no dictionary has.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from glossary.lexicon import is_listed_word
from glossary.phonetics.han import fold_compat, to_simplified
from glossary.phonetics.tables import keyed

#: The most that it says either way, before a share of it is taken.
_MOST = 6.0


def features(plain: str, is_word: Callable[[str], bool]) -> list[str]:
    """Return what an expression of simplified characters is made of; `is_word` knows the dictionary's words.

    >>> features("王安石", lambda part: part == "安石")[:4]
    ['b3', 'f3王', 'l3石', 'F王']
    """
    size = len(plain)
    length = str(min(size, 4))
    found = ["b" + length, f"f{length}{plain[0]}", f"l{length}{plain[-1]}", "F" + plain[0], "L" + plain[-1]]
    found += [f"m{length}{character}" for character in plain[1:-1]]
    found += ["c" + character for character in plain]
    if size == 2:
        return found
    found += ["e" + plain[-2:], "g" + plain[:2]]
    if size == 3:
        first, second = is_word(plain[:2]), is_word(plain[1:])
        found += [f"A{first:d}", f"B{second:d}", f"a{first:d}{plain[2]}", f"d{second:d}{plain[0]}"]
    elif size == 4:
        first, second = is_word(plain[:2]), is_word(plain[2:])
        found += [f"Q{first:d}{second:d}", f"t{is_word(plain[:3]):d}{plain[3]}", f"u{first:d}{plain[3]}"]
    else:
        found.append(f"V{is_word(plain[-2:]):d}")
    return found


@lru_cache(maxsize=16384)
def build_weight(hanja: str) -> float:
    """Return the fitted log-odds by which an expression is put together like a name; 0 for a single character.

    >>> build_weight("碧雲寺") > build_weight("動脈弓")
    True
    """
    plain = to_simplified(fold_compat(hanja))
    if not 2 <= len(plain) <= 7:
        return 0.0
    table = keyed("name_builds.tsv")
    fitted = sum(int(table.get(feature, 0)) for feature in features(plain, is_listed_word)) / 100
    return max(-_MOST, min(_MOST, fitted))
