"""Character classes of Korean press text, and folding that keeps offsets.

Knows which code points are Hangul syllables, Han characters (with the compatibility block that KS X 1001 gave Korean
text) and Latin letters, which brackets and separators the press uses, and how to fold a string for comparison without
changing its length. Everything is a table or a compiled expression; nothing here looks anything up.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

HANGUL = "가-힣"
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇々\U00020000-\U0002fa1f"
LATIN = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"

#: Separators between the variants inside one bracket (U+00B7, U+22C5, U+30FB, U+2027, U+2219, U+318D, U+2022 ...).
SEPARATORS = "·⋅・‧∙ㆍ•･/／|,;，；、｜"

OPENING_QUOTES = "‘“'\"《≪〈『「｢<＜"
CLOSING_QUOTES = "’”'\"》≫〉』」｣>＞"

HAN_CHARACTER = re.compile(f"[{HAN}]")
HANGUL_RUN = re.compile(f"[{HANGUL}]+")
LATIN_LETTER = re.compile(f"[{LATIN}]")
#: ASCII with combining marks (U+034F is none).
_ACCENTED = re.compile("[\x00-\x7f\u0300-\u034e\u0350-\u036f]*")
_NOT_ALPHANUMERIC = re.compile("[^0-9a-z]+")


class AtEnd:
    """A pattern that ends where the text does; it is tried only as far back as it reaches, which is soon found.

    >>> AtEnd("(?:^| )성은 $", 4).search("그 사람의 성은 ") is not None, AtEnd("성은 $", 3).search("성은 왕") is None
    (True, True)
    """

    __slots__ = ("_back", "_search", "pattern", "reach")

    def __init__(self, pattern: str, reach: int) -> None:
        """Take the pattern, each way through it with `$` at its end, and its greatest length."""
        self.pattern, self.reach = re.compile(pattern), reach
        self._search = self.pattern.search
        self._back = reach + 1  # `$` may stand before a last line break

    def search(self, text: str) -> re.Match[str] | None:
        """Return what the pattern finds at the end of a text."""
        return self._search(text, max(0, len(text) - self._back))


def is_hangul(character: str) -> bool:
    """Tell whether a character is a precomposed Hangul syllable.

    >>> is_hangul("한"), is_hangul("漢"), is_hangul("ㅎ")
    (True, False, False)
    """
    return "가" <= character <= "힣"


def is_han(character: str) -> bool:
    """Tell whether a character is a Han character, compatibility forms included.

    >>> is_han("漢"), is_han("\uf90a"), is_han("한")
    (True, True, False)
    """
    return HAN_CHARACTER.match(character) is not None


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Fold a string for comparison: compatibility forms, letter case, accents, spaces and punctuation go.

    Tone marks and the umlaut of pinyin are accents here (ü becomes u); Hangul and Han stay. Follows Unicode NFKC and
    case folding (UAX #15, section 1.2).

    >>> fold("Kēdà Xùnfēi"), fold("Xi'an"), fold("커다 쉰페이"), fold("\uf90a")
    ('kedaxunfei', 'xian', '커다쉰페이', '金')
    """
    decomposed = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    if _ACCENTED.fullmatch(decomposed):  # pinyin and the like: of what decomposes to ASCII only that is left
        return _NOT_ALPHANUMERIC.sub("", decomposed.lower())
    kept = "".join(c for c in decomposed if not unicodedata.combining(c))
    composed = unicodedata.normalize("NFKC", kept).casefold()
    return "".join(c for c in composed if c.isalnum())


def same_length_fold(text: str) -> str:
    """Fold width and compatibility forms only, one character to one character, so that offsets stay valid.

    >>> same_length_fold("ＡＩ（\uf90a）")
    'AI(金)'
    """
    return "".join(_fold_character(c) for c in text)


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character
