"""Mining of one article, all of its steps: what is bracketed, found elsewhere, meant by a surname, its concepts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from glossary.matching import Matcher
from glossary.mining.consolidation import consolidate, with_unbracketed
from glossary.mining.discovery import discover
from glossary.mining.known import KnownNames
from glossary.mining.mentions import find_mentions
from glossary.mining.proposals import propose
from glossary.mining.second_mentions import second_mentions
from glossary.quick import changed, uncollected
from glossary.types import Article, Concept, Mention


@dataclass(frozen=True, slots=True)
class MinedArticle:
    """What one article gave: its mentions in text order and its concepts; `digest` identifies the content."""

    doc: str
    digest: str
    mentions: tuple[Mention, ...]
    concepts: tuple[Concept, ...]

    def under_name(self, doc: str) -> MinedArticle:
        """Return what the same text gives as another document: agencies' stories come again and again.

        >>> one = mine(Article("a", "안후이(安徽)성 정부가 밝혔다."))
        >>> one.under_name("b") == mine(Article("b", "안후이(安徽)성 정부가 밝혔다."))
        True
        """
        mentions = tuple([mention.moved(0, doc) for mention in self.mentions])
        concepts = [changed(c, first_seen=f"{doc}#{c.first_seen.rpartition('#')[2]}") for c in self.concepts]
        return MinedArticle(doc, self.digest, mentions, tuple(concepts))


#: What a text of up to so many characters gave is kept for a while.
_SHORT = 20_000


def digest_of(text: str) -> str:
    """Return the content hash by which a document is counted once."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]


@uncollected
def mine(
    article: Article, known: KnownNames | None = None, base: Iterable[Concept] | Matcher = (), unsure: bool = False
) -> MinedArticle:
    """Mine one article.

    Args:
        article: The decoded article.
        known: Names that are known already (base names, the user's glossary).
        base: Concepts whose unbracketed occurrences are listed too (`--all`), or a matcher of them.
        unsure: Propose unknown names with no bracket that read as Mandarin, too; they never enter a concept.

    >>> mined = mine(Article("a", "안후이(安徽)성 정부가 밝혔다. 안후이성은 넓다."))
    >>> [(c.hangul, c.hanja, c.english, c.mentions) for c in mined.concepts]
    [('안후이', '安徽', 'Anhui', 2)]
    """
    names = known or KnownNames()
    digest = digest_of(article.text)
    plain = not base and not unsure and article.doc != "-"
    same: MinedArticle | None = names.mined.get(digest) if plain else None
    if same is not None:
        return same.under_name(article.doc)
    bracketed = list(find_mentions(article, names))
    own = consolidate(bracketed, names)
    elsewhere = list(discover(article, bracketed, base, own))
    elsewhere += second_mentions(article, sorted([*bracketed, *elsewhere], key=lambda m: m.start), names)
    guesses = list(propose(article, [*bracketed, *elsewhere], names)) if unsure else []
    mentions = sorted([*bracketed, *elsewhere, *guesses], key=lambda m: (m.start, m.end))
    mined = MinedArticle(article.doc, digest, tuple(mentions), with_unbracketed(own, elsewhere))
    if plain and len(article.text) <= _SHORT:
        names.mined[digest] = mined
    return mined
