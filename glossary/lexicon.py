"""What dictionaries know of a Hanja expression: an ordinary word, a compound of such, a rare word, or a name.

Reads the tables that `data/regenerate_hanja.py` distils from four free dictionaries (see `data/README.md`), and what
was written for hanyin: `data/famous_names.tsv`, names of history and letters, and `data/terms_of_art.tsv`, terms of
the arts and sciences. All keyed by simplified characters, so that printed variants do not matter. Facts only: what an
expression is in its context is judged in `mining/properness.py`.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from glossary.phonetics.han import fold_compat, to_simplified

#: The words that stand under this in `data/terms_of_art.tsv` are heard as Chinese, not read in Korean.
_TODAY = "chinese of today"
#: What `word_status` answers.
WORD, COMPOUND, RARE, UNLISTED = "word", "compound", "rare", ""


def _lines(name: str) -> list[str]:
    text = resources.files("glossary").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset([*_lines("lexicon_words.txt"), *map(to_simplified, terms_of_art())])


@lru_cache(maxsize=1)
def words_of_today() -> frozenset[str]:
    """Return words of today's Chinese that Korean papers write by their sound, simplified.

    >>> "剩女" in words_of_today(), "昌枋" in words_of_today()
    (True, False)
    """
    rows = (line.split("\t") for line in _lines("terms_of_art.tsv")[1:])
    return frozenset(to_simplified(word) for domain, words in rows if domain == _TODAY for word in words.split())


def terms_of_art() -> tuple[str, ...]:
    """Return the terms of architecture, religion, medicine, law and letters that dictionaries leave out.

    >>> "昌枋" in terms_of_art(), "洛陽" in terms_of_art()
    (True, False)
    """
    return tuple(term for line in _lines("terms_of_art.tsv")[1:] for term in line.split("\t")[1].split())


@lru_cache(maxsize=1)
def _rare() -> frozenset[str]:
    return frozenset(_lines("lexicon_rare.txt"))


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Simplified characters → category; the famous ones stand over the distilled ones."""
    found = dict(line.split("\t") for line in _lines("lexicon_names.tsv")[1:])
    found.update((to_simplified(name), category) for name, category in famous_names().items())
    return found


@lru_cache(maxsize=1)
def famous_names() -> dict[str, str]:
    """Return the names of history, letters and geography that were written for hanyin, with their category.

    >>> famous_names()["史記"], famous_names()["洛陽"]
    ('work', 'place')
    """
    found: dict[str, str] = {}
    for line in _lines("famous_names.tsv")[1:]:
        category, hanja = line.split("\t")
        found.update((name, category) for name in hanja.split())
    return found


@lru_cache(maxsize=16384)
def lexicon_name(hanja: str) -> str:
    """Return the category of a name that dictionaries list, else "".

    >>> lexicon_name("長安"), lexicon_name("公正")
    ('place', '')
    """
    found = _names().get(to_simplified(fold_compat(hanja)), "")
    return "" if found == WORD else found


def is_listed_word(plain: str) -> bool:
    """Tell whether simplified characters are a word that dictionaries list as such.

    >>> is_listed_word("崛起"), is_listed_word("金正喜")
    (True, False)
    """
    return plain in _words()


@lru_cache(maxsize=16384)
def word_status(hanja: str) -> str:
    """Return what dictionaries say of an expression that is no name: word, compound, rare or "" (unlisted).

    >>> word_status("崛起"), word_status("異文化"), word_status("嘉祐")
    ('word', 'compound', '')
    """
    plain = to_simplified(fold_compat(hanja))
    words = _words()
    if plain in words or _names().get(plain) == WORD:
        return WORD
    size = len(plain)
    if size >= 3 and any(_part(plain[:cut], words) and _part(plain[cut:], words) for cut in range(1, size)):
        return COMPOUND
    return RARE if plain in _rare() else UNLISTED


def _part(piece: str, words: frozenset[str]) -> bool:
    """A part of a compound: a listed word, a compound again, or one character beside a word of two or more."""
    if len(piece) == 1:
        return True
    if piece in words:
        return True
    return len(piece) >= 4 and any(piece[:cut] in words and piece[cut:] in words for cut in range(2, len(piece) - 1))
