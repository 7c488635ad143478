"""Cantonese sounds of common Hong Kong names in Hangul, as Korean texts spell them: 찬, 웡, 람, 청, 룽.

Most Hong Kong names are printed in Mandarin (청룽, 저우룬파) or Sino-Korean (성룡, 주윤발); this small table is
for the rest (캐리 람, 조슈아 웡). There is no official Korean table for Cantonese; spellings are those met in
the press.
"""

from __future__ import annotations

from glossary.phonetics.han import to_simplified
from glossary.phonetics.tables import keyed


def cantonese_hangul(ch: str) -> tuple[str, ...]:
    """Return the Hangul spellings of a character's Cantonese sound that the press uses, () when unknown.

    >>> cantonese_hangul("陳"), cantonese_hangul("龍")
    (('찬', '첸'), ('룽', '롱'))
    """
    return tuple(keyed("cantonese.tsv").get(to_simplified(ch), "").split())
