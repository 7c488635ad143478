"""Mining from Python in one call: texts, files, folders or articles in, a glossary out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from glossary.articles import find_articles, read_article
from glossary.base import base_concepts
from glossary.mining import KnownNames
from glossary.mining import mine as mine_article
from glossary.store import Glossary
from glossary.types import Article, Concept

#: No path is longer; a text hardly is shorter and the name of a file.
_PATH_LENGTH = 1024


def mine(
    texts: str | Path | Article | Iterable[str | Path | Article],
    glossary: Glossary | None = None,
    *,
    base: bool = True,
) -> Glossary:
    """Collect the names in Korean texts into a glossary.

    Args:
        texts: A text, a file or folder, an `Article`, or several of them. A string is a file or folder if there is one
            of that name, else a text.
        glossary: The glossary that takes the names, and whose names are known; without it a new one.
        base: Whether the base names that ship with hanyin are known.

    Returns:
        The glossary. A document counts once, however often it is mined.

    Raises:
        ArticleError: A file cannot be read.

    >>> mined = mine("중국 음성인식 기업 커다쉰페이(科大訊飛⋅iFLYTEK)의 본사는 허페이(合肥)에 있다.")
    >>> [(concept.hangul, concept.pinyin, concept.english) for concept in mined]
    [('커다쉰페이', 'Kēdà Xùnfēi', 'iFLYTEK'), ('허페이', 'Héféi', 'Hefei')]
    """
    store = Glossary.empty() if glossary is None else glossary
    known = KnownNames.of(store.concepts, base_concepts() if base else ())

    def documents() -> Iterator[tuple[str, str, tuple[Concept, ...]]]:
        for article in _articles([texts] if isinstance(texts, str | Path | Article) else texts):
            mined = mine_article(article, known)
            yield mined.doc, mined.digest, mined.concepts

    store.add(documents())
    return store


def _articles(texts: Iterable[str | Path | Article]) -> Iterator[Article]:
    number = 0
    for item in texts:
        if isinstance(item, Article):
            yield item
        elif isinstance(item, Path) or _is_path(item):
            for path, doc in find_articles([str(item)]):
                if path is not None:
                    yield read_article(path, doc)
        else:
            number += 1
            yield Article(f"text-{number}", item)


def _is_path(text: str) -> bool:
    if len(text) > _PATH_LENGTH or "\n" in text or not text.strip():
        return False
    try:
        return Path(text).exists()
    except (OSError, ValueError):
        return False
