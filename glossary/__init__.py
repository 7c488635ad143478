"""hanyin's term miner and glossary.

>>> import glossary
>>> mined = glossary.mine("중국 최대 음성인식 기업 커다쉰페이(科大訊飛⋅iFLYTEK)의 본사는 허페이(合肥)에 있다.")
>>> [(c.hangul, c.hanja, c.pinyin, c.english) for c in mined]
[('커다쉰페이', '科大訊飛', 'Kēdà Xùnfēi', 'iFLYTEK'), ('허페이', '合肥', 'Héféi', 'Hefei')]
>>> [result.concept.english for result in mined.lookup("과대신비")]
['iFLYTEK']

`Glossary.load`, `save`, `merge`, `import_file`, `export` and `to_polars` are in `docs/API.md`, with examples.
Names are imported when first used, so that `import glossary` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glossary.errors import GlossaryError
    from glossary.lookup import Lookup, LookupResult
    from glossary.mining import KnownNames, MinedArticle
    from glossary.notebook import mine
    from glossary.store import Glossary
    from glossary.types import Article, Category, Concept, Evidence, Kind, Mention, Origin, Reading, Source, Status

_HOMES = {
    "glossary.errors": ("GlossaryError",),
    "glossary.lookup": ("Lookup", "LookupResult"),
    "glossary.mining": ("KnownNames", "MinedArticle"),
    "glossary.notebook": ("mine",),
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
