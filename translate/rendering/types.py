"""What a renderer is given: one finished document and the concepts that its marks point to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from glossary.types import Concept
from translate.types import Document, Translation


class _Names(Protocol):
    @property
    def concepts(self) -> Mapping[str, Concept]: ...


class Finished(Protocol):
    """A translated document as the pipeline returns it."""

    @property
    def document(self) -> Document: ...  # noqa: D102
    @property
    def translations(self) -> tuple[Translation, ...]: ...  # noqa: D102
    @property
    def names(self) -> _Names: ...  # noqa: D102
    @property
    def signature(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class RenderInput:
    """One document to render.

    Attributes:
        document: The document with its blocks.
        translations: Its finished segments, in text order.
        concepts: Concepts by id, for the cards of the bilingual page.
        title: The English title.
        stem: The name of the outputs, with sub-folders, without a suffix.
        signature: What recreates the output.
        has_boilerplate: Some lines were left out because they are the site's.
    """

    document: Document
    translations: tuple[Translation, ...]
    concepts: Mapping[str, Concept] = field(default_factory=dict)
    title: str = ""
    stem: str = ""
    signature: str = ""
    has_boilerplate: bool = False

    @classmethod
    def of(cls, done: Finished, stem: str) -> RenderInput:
        """Make the input of the renderers from what the pipeline returns."""
        own = cls(done.document, done.translations, done.names.concepts, "", stem, done.signature)
        titles = (index for index, block in enumerate(done.document.blocks) if block.kind == "title")
        first = next(titles, None)
        title = (own.english(first) if first is not None else "") or done.document.title or stem.rsplit("/", 1)[-1]
        has_boilerplate = any(block.kind == "boilerplate" for block in done.document.blocks)
        return cls(done.document, done.translations, done.names.concepts, title, stem, done.signature, has_boilerplate)

    def by_block(self) -> dict[int, tuple[Translation, ...]]:
        """Return the translations of each block."""
        grouped: dict[int, list[Translation]] = {}
        for translation in self.translations:
            grouped.setdefault(translation.segment.block, []).append(translation)
        return {block: tuple(translations) for block, translations in grouped.items()}

    def english(self, block: int) -> str:
        """Return the English of one block, its sentences joined with spaces."""
        return " ".join(target_of(t) for t in self.translations if t.segment.block == block)


def target_of(translation: Translation) -> str:
    """Return the English of a segment; where there is none, its Korean, so that nothing is lost."""
    return " ".join(translation.target.split()) or translation.segment.text
