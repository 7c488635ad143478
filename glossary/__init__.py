"""hanyin's term miner and glossary.

>>> from glossary import Article, Glossary, Lookup, mine
>>> mined = mine(Article("a.txt", "중국 최대 음성인식 기업 커다쉰페이(科大訊飛⋅iFLYTEK)의 본사는 허페이(合肥)에 있다."))
>>> [(c.hangul, c.hanja, c.pinyin, c.english) for c in mined.concepts]
[('커다쉰페이', '科大訊飛', 'Kēdà Xùnfēi', 'iFLYTEK'), ('허페이', '合肥', 'Héféi', 'Hefei')]
>>> [r.concept.english for r in Lookup(Glossary.of(mined.concepts), base=False).lookup("과대신비")]
['iFLYTEK']

Names are imported when first used, so that `import glossary` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glossary.errors import GlossaryError
    from glossary.lookup import Lookup, LookupResult
    from glossary.mining import KnownNames, MinedArticle, mine
    from glossary.store import Glossary
    from glossary.types import Article, Category, Concept, Evidence, Kind, Mention, Origin, Reading, Source, Status

_HOMES = {
    "glossary.errors": ("GlossaryError",),
    "glossary.lookup": ("Lookup", "LookupResult"),
    "glossary.mining": ("KnownNames", "MinedArticle", "mine"),
    "glossary.store": ("Glossary",),
    "glossary.types": (
        *("Article", "Category", "Concept", "Evidence", "Kind", "Mention", "Origin", "Reading", "Source", "Status"),
    ),
}

__all__ = [
    "Article",
    "Category",
    "Concept",
    "Evidence",
    "Glossary",
    "GlossaryError",
    "Kind",
    "KnownNames",
    "Lookup",
    "LookupResult",
    "Mention",
    "MinedArticle",
    "Origin",
    "Reading",
    "Source",
    "Status",
    "mine",
]


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'glossary' has no attribute {name!r}")
