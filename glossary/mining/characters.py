"""Whether the characters of an expression are those of names or those of words (`data/name_characters.tsv`).

州, 峨 or 嘉 stand mostly in names, 級, 派 or 茶 mostly in words. Counted over dictionaries, so that it speaks for
expressions that no dictionary has: 臨沅 looks like a name, 簽判 like a word.
"""

from __future__ import annotations

from functools import lru_cache

from glossary.phonetics.han import fold_compat, to_simplified
from glossary.phonetics.tables import keyed


@lru_cache(maxsize=16384)
def character_weight(hanja: str) -> float:
    """Return the mean log-odds by which the characters of an expression are those of names.

    >>> character_weight("臨沅") > 1, character_weight("簽判") < -1
    (True, True)
    """
    table = keyed("name_characters.tsv")
    unseen = table["-"]
    values = [int(table.get(character, unseen)) for character in to_simplified(fold_compat(hanja))]
    return sum(values) / len(values) / 100 if values else 0.0
