"""The frozen values that cross the stages of the glossary package.

An `Article` is read from a file; `Mention`s are found in it, each with the `Evidence` that made it; mentions of one
thing become a `Concept`, the record of the glossary. Every enumeration's value is the word used in files and JSON.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from glossary.quick import quickly_made


class Kind(StrEnum):
    """What a bracketed expression is."""

    NAME = "name"
    COMMON_WORD = "common-word"
    ABBREVIATION = "abbreviation"
    NOT_A_TERM = "not-a-term"


class Reading(StrEnum):
    """How the Hangul before a bracket relates to the Hanja inside it."""

    MANDARIN = "mandarin"
    SINO_KOREAN = "sino-korean"
    MIXED = "mixed"
    JAPANESE = "japanese"
    CANTONESE = "cantonese"
    OTHER = "other"
    NONE = "none"


class Category(StrEnum):
    """What sort of thing a concept is."""

    PERSON = "person"
    PLACE = "place"
    ORG = "org"
    PRODUCT = "product"
    WORK = "work"
    OTHER = "other"


class Origin(StrEnum):
    """The language a name comes from (BCP 47 where there is a code)."""

    ZH = "zh"
    KO = "ko"
    JA = "ja"
    YUE = "yue"
    OTHER = "other"


class Status(StrEnum):
    """What a person said of a record; `proposed` until somebody did."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"


class Source(StrEnum):
    """Where the English of a record comes from; `keep` means: do not translate."""

    PRINTED = "printed"
    PERSON = "person"
    BASE = "base"
    COMPOSED = "composed"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something that belongs to a stretch of an extracted text and is not in it.

    Attributes:
        start, end: Offsets in the text of the article.
        kind: `link` (an address), `code` (words of code), `cue` (the times of a subtitle, as
            `00:00:01,000 --> 00:00:02,500`).
        value: The address, the times.
    """

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Article:
    """One decoded file.

    Attributes:
        doc: The id in every output: path relative to the PATH given, with `/`; `-` for standard input.
        text: The decoded text, newlines as they are, no byte-order mark, not normalised. For HTML, Word
            and subtitle files: the extracted text.
        encoding: The encoding that decoded it.
        media: `txt`, `md`, `html`, `docx` or `srt`.
        title: The document title where the format has one, else "".
        anchors: Links of HTML and Word files, cues of subtitles, in the order of their start.
    """

    doc: str
    text: str
    encoding: str = "utf-8"
    media: str = "txt"
    title: str = ""
    anchors: tuple[Anchor, ...] = ()


@quickly_made
@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a reading, a boundary or a kind; `weight` is signed (positive speaks for it)."""

    kind: str
    detail: str
    weight: float = 0.0


@quickly_made
@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a term in an article (DESIGN.md section 7, `--mentions`).

    `start`/`end` are code points of `Article.text` and enclose exactly `surface`.
    """

    doc: str
    start: int
    end: int
    surface: str
    suffix: str = ""
    hanja: str = ""
    traditional: str = ""
    simplified: str = ""
    pinyin: str = ""
    latin: tuple[str, ...] = ()
    glosses: tuple[str, ...] = ()
    kind: Kind = Kind.NAME
    reading: Reading = Reading.NONE
    category: Category = Category.OTHER
    origin: Origin = Origin.OTHER
    english: str = ""
    standard: str = ""
    typo: bool = False
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = ()
    annotated: bool = True

    def moved(self, shift: int, doc: str = "") -> Mention:
        """Return the same mention `shift` characters further on, or in another document.

        Written out: `replace` is five times slower.

        >>> Mention("a", 3, 5, "우시").moved(4).start
        7
        """
        return Mention(
            doc or self.doc, self.start + shift, self.end + shift, self.surface, self.suffix, self.hanja,
            self.traditional, self.simplified, self.pinyin, self.latin, self.glosses, self.kind, self.reading,
            self.category, self.origin, self.english, self.standard, self.typo, self.confidence, self.evidence,
            self.annotated,
        )  # fmt: skip


@quickly_made
@dataclass(frozen=True, slots=True)
class Concept:
    """One record of the glossary: one thing, with its forms in every script (DESIGN.md section 5).

    `extra` holds the unknown columns of the file it was read from, as (column, value) pairs.
    """

    id: str = ""
    hangul: str = ""
    hanja: str = ""
    simplified: str = ""
    pinyin: str = ""
    english: str = ""
    category: Category = Category.OTHER
    origin: Origin = Origin.ZH
    status: Status = Status.PROPOSED
    variants: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    english_variants: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    confidence: float = 0.0
    mentions: int = 0
    documents: int = 0
    source: Source = Source.COMPOSED
    first_seen: str = ""
    note: str = ""
    extra: tuple[tuple[str, str], ...] = field(default=())

    def with_changes(self, **changes: Any) -> Concept:
        """Return a copy with some fields replaced."""
        return replace(self, **changes)
