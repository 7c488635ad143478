"""Mining: from articles to mentions to concepts.

    find_mentions   brackets, left boundary by phonetic alignment, kind, category, English
    discover        the unbracketed occurrences of names that a document has proved
    second_mentions surname and title: 시 주석
    propose         unknown names that read as Mandarin, unsure, only where asked
    consolidate     the mentions of a document become its concepts
    mine            all of it for one article

Every function is pure over values, so that the same code maps over a million articles. The names below are loaded when
they are asked for: who only wants the English of a name (`glossary.lookup_han`) does not wait for everything else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glossary.mining.consolidation import consolidate, needs_a_look
    from glossary.mining.discovery import discover
    from glossary.mining.known import KnownNames
    from glossary.mining.mentions import find_mentions
    from glossary.mining.one_article import MinedArticle, mine

__all__ = ["KnownNames", "MinedArticle", "consolidate", "discover", "find_mentions", "mine", "needs_a_look"]

_HOMES = {
    "KnownNames": "known",
    "MinedArticle": "one_article",
    "consolidate": "consolidation",
    "discover": "discovery",
    "find_mentions": "mentions",
    "mine": "one_article",
    "needs_a_look": "consolidation",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'glossary.mining' has no attribute {name!r}")
    return getattr(import_module(f"glossary.mining.{_HOMES[name]}"), name)
